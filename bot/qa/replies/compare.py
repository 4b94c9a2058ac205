"""Two or more people side by side: on a topic, on a value, or in whole. Of whom nothing is found that is said."""

from __future__ import annotations

import re

from bot.qa.asked import Asked
from bot.qa.choosing import choice_of
from bot.qa.comparing import COUNTED, FIRST, LAST, WHERE_NOW, compared_on
from bot.qa.durations import month_of
from bot.qa.lines import Line
from bot.qa.measures import amount_of
from bot.qa.models import Answer, Finding, Intent, Strength
from bot.qa.replies.ages import age_of, years_old
from bot.qa.replies.careers import stays
from bot.qa.replies.counts import COUNTING, counted, is_counted
from bot.qa.replies.facts import facts_of, finding_of
from bot.qa.replies.proof import QUOTES, fullest, in_order, strength_of
from bot.qa.replies.proof import finding_of as known_of
from bot.qa.replies.sorts import SORTS, is_other
from bot.qa.replies.sorts_asked import SPOKEN, sort_of
from bot.qa.replies.summary import opening
from bot.qa.replies.superlative import NUMERIC, is_least
from bot.qa.replies.times import Spent, months_spent, present_stay
from bot.qa.replies.titles import degree_level
from bot.qa.replies.topics import groups_of
from bot.qa.values import scores
from corpus.models import Profile, SectionKind, Span
from corpus.regex import regex
from retrieval.matching import Text

OPENING = 3
"""Lines of a person's overview where people are compared in whole."""


def compare(asked: Asked) -> Answer:
    asked = _with_value(_on_topic(asked))
    found = _of_each(asked)
    if not found and (narrower := _of_telling_words(asked)):
        asked, found = narrower, _of_each(narrower)
    amounts = {one.profile_id: amount for one in found if (amount := _amount(asked, one)) is not None}
    sign = 1 if _is_least(asked) else -1
    found = sorted(
        asked.ranked(found), key=lambda one: sign * amounts[one.profile_id] if one.profile_id in amounts else float("inf")
    )
    ids = {finding.profile_id for finding in found}
    return asked.answer(found, instead=tuple(p.name for p in asked.people if p.profile_id not in ids) if found else ())


def _of_each(asked: Asked) -> list[Finding]:
    return [finding for profile in asked.people if (finding := _of_one(asked, profile))]


def _of_telling_words(asked: Asked) -> Asked | None:
    """The question about the telling words of its topic alone, None where they are all of it: whatever else nobody has is how
    people are compared, as "the better Kafka track record"."""
    groups = [group for group in asked.groups(asked.question.whole) if group.weight > 0]
    most = max((group.telling for group in groups), default=0.0)
    telling = [group.text for group in groups if group.telling >= most]
    if not asked.question.people or len(telling) == len(groups):
        return None
    topic = " ".join(telling)
    return Asked(asked.world, asked.question.model_copy(update={"whole": topic, "clauses": ((topic,),)}), asked.citer)


def _on_topic(asked: Asked) -> Asked:
    """The question without its words of comparing. Of everybody the topics are left as they are."""
    question = asked.question
    if not question.people:
        return asked
    told = (tuple(filter(None, map(compared_on, clause))) for clause in question.clauses)
    clauses = tuple(clause for clause in told if clause)
    changes: dict[str, object] = {"whole": compared_on(question.whole), "clauses": clauses}
    if question.want in {"when", "text"} and not (FIRST.search(question.text) or LAST.search(question.text)):
        changes["want"] = ""
    return Asked(asked.world, question.model_copy(update=changes), asked.citer)


def _with_value(asked: Asked) -> Asked:
    """The value that is compared where the question does not name it: a number of more papers, a date of who came first."""
    question, text = asked.question, asked.question.text
    if question.want not in {"", "text"}:
        return asked
    if _DATED.search(text) and (FIRST.search(text) or LAST.search(text)):
        changes = {"want": "until" if _GRADUATED.search(text) else "since"}
    elif COUNTED.search(text):
        changes = {"want": "how_many", "noun": COUNTING.sub(" ", question.whole).strip(" 的")}
    else:
        return asked
    return Asked(asked.world, question.model_copy(update=changes), asked.citer)


_GRADUATED = regex(r"\bgraduat\w+|\bfinish\w*|\bleft\b|毕业|离职", re.IGNORECASE)
_DATED = regex(rf"{_GRADUATED.pattern}|\bjoin\w*|\bstart\w*|\bbegan\b|入职|加入|参加工作|开始工作|入行", re.IGNORECASE)


def _is_least(asked: Asked) -> bool:
    if asked.want and asked.want.value in _DATES:
        return not LAST.search(asked.question.text)
    return is_least(asked)


_DATES = frozenset({"date", "start", "end"})


def _amount(asked: Asked, finding: Finding) -> float | None:
    """What people are put in order by: the number of a value that is one, the months of a time, years of age."""
    if asked.want is None:
        return None
    if asked.want.value == "age":
        return years_old(asked, finding)
    if asked.want.kind is Intent.DURATION:
        return _months(asked, finding)
    if asked.want.value in _DATES:
        month = month_of(finding.value or "")
        return float(month[0]) if month else None
    return amount_of(finding.computed or finding.value or "", asked.want.value) if asked.want.value in NUMERIC else None


def _months(asked: Asked, finding: Finding) -> float | None:
    """The months of a time that was worked out, or is stated in years or months."""
    profile = asked.world.corpus.profile(finding.profile_id)
    if finding.computed:
        spent = _time(asked, profile) if profile else None
        return float(spent.months) if spent else None
    number = amount_of(finding.value or "", "duration")
    return number * (_A_YEAR if _YEARS.search(finding.value or "") else 1) if number is not None else None


def _time(asked: Asked, profile: Profile) -> Spent | None:
    return present_stay(asked, profile) if WHERE_NOW.search(asked.question.text) else months_spent(asked, profile)


_YEARS, _A_YEAR = regex(r"year|yr|年", re.IGNORECASE), 12


def _language_level(asked: Asked, profile: Profile) -> Finding | None:
    """Of a spoken language what the list of languages says: "Spanish (C2)", rather than that translations were made."""
    groups = groups_of(asked)
    if len(groups) != 1 or not SPOKEN.fullmatch(groups[0].text):
        return None
    for line in SORTS["languages"](asked, profile):
        if found := Text(line.text).find(groups[0]):
            level = _LEVEL.match(line.text, found[0].span.start)
            return asked.finding(
                profile, Strength.SOME, [line.evidence(found[0].span)], level.group().strip() if level else None
            )
    return None


_LEVEL = regex(r"(?:[^,，;；(（]|[(（][^()（）]*(?:[(（][^()（）]*[)）])?[^()（）]*[)）])+")
"""A language with its level, brackets and all."""


def _of_one(asked: Asked, profile: Profile) -> Finding | None:
    question = asked.question
    if not question.clauses and not (asked.want and asked.want.kind is Intent.DURATION):
        return asked.finding(profile, Strength.SOME, opening(asked, profile, OPENING))
    if not (question.people or asked.want) and len(question.clauses) > 1:
        return _of_any(asked, profile)
    if level := _language_level(asked, profile):
        return level
    return _with_a_value(asked, profile) or (None if _is_a_number(asked) else _known(asked, profile))


def _with_a_value(asked: Asked, profile: Profile) -> Finding | None:
    """The value that is compared: years, a number, a grade, or whatever fact is asked for."""
    want = asked.want
    if want is None:
        return None
    if want.value == "age":
        return age_of(asked, profile)
    if want.kind is Intent.DURATION and (spent := _time(asked, profile)):
        return spent.finding
    if valued := _valued(asked, profile):
        return valued
    facts = facts_of(asked, profile) if want.value != "clause" else []
    return finding_of(asked, profile, facts) if facts else None


def _is_a_number(asked: Asked) -> bool:
    """Of who has no such number nothing else is said: no line about teams of how big one's team is."""
    return asked.want is not None and asked.want.value in NUMERIC | {"age"} and not asked.question.noun


def _known(asked: Asked, profile: Profile) -> Finding | None:
    """What proves the topic, failing that the lines that speak of it."""
    if known := known_of(asked, profile):
        return known
    evidence = asked.evidence(asked.question.whole, lenient=True).get(profile.profile_id, [])
    if evidence:
        return asked.finding(profile, evidence[0].strength, evidence[:QUOTES])
    lines = asked.world.lines.about(groups_of(asked), profile)
    return asked.finding(profile, Strength.SOME, [line.evidence() for line in lines[:QUOTES]])


def _valued(asked: Asked, profile: Profile) -> Finding | None:
    """The number of things that profiles list, their lines where no number can be given; the grade of the school meant."""
    if asked.question.noun and is_counted(asked):
        return counted(asked, profile) or _listed(asked, profile)
    return _graded(asked, profile) if asked.want and asked.want.name == "gpa" else None


def _listed(asked: Asked, profile: Profile) -> Finding | None:
    sort = sort_of(asked.question.noun)
    lines = [line for line in SORTS[sort](asked, profile) if not is_other(line, sort)] if sort else []
    return asked.finding(profile, Strength.SOME, [line.evidence() for line in lines[:OPENING]])


def _graded(asked: Asked, profile: Profile) -> Finding | None:
    """The grade in the entry of the degree that the question names: 3.51 of "undergrad GPA"."""
    level = choice_of(asked.question.text, asked.question.whole).level
    own = [one for one in stays(asked, profile) if one.entry and one.kind is SectionKind.EDUCATION]
    for stay in own if level else ():
        if degree_level(stay) != level:
            continue
        lines = [line for line in asked.world.lines.all_of(profile) if stay.span.holds(line.span) and stay.is_of(line)]
        graded = [(line, span) for line in lines if (span := _grade_in(asked, line))]
        if graded:
            line, span = graded[0]
            return asked.finding(
                profile, Strength.SOME, [line.evidence(line.own(span)), stay.head[0].evidence()], span.of(line.text)
            )
    return None


def _grade_in(asked: Asked, line: Line) -> Span | None:
    """The grade that follows the word for one."""
    cue = asked.want.cue.search(line.text) if asked.want and asked.want.cue else None
    found = scores(line.text) if cue else []
    behind = [span for span in found if cue and span.start >= cue.start()]
    return next(iter(behind or found), None)


def _of_any(asked: Asked, profile: Profile) -> Finding | None:
    """Where everybody is compared on several topics: a quote for each that there is, as strong as the best of them."""
    found = (asked.evidence(topic).get(profile.profile_id) for topic in asked.question.topics)
    chosen = [fullest(evidence) for evidence in found if evidence]
    strength = min(map(strength_of, chosen), key=lambda strength: strength.rank, default=None)
    return asked.finding(profile, strength, [in_order(evidence)[0] for evidence in chosen]) if strength else None
