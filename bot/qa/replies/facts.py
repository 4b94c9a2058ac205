"""A fact about somebody: the short answer itself, and the line it stands in. When, where, how many, what.

Lines about the topic come first (`lines`); of these the one that holds a value of the wanted sort next to the topic wins, be it
in the line itself, in the head of the job or school it belongs to, or in its dates.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from bot.qa.asked import Asked, contact_kinds
from bot.qa.choosing import LEVELS, level_of
from bot.qa.lines import Line, is_name
from bot.qa.models import Answer, Finding, Relation, Strength
from bot.qa.replies import otherwise
from bot.qa.replies.ages import age, asks_age
from bot.qa.replies.candidates import MOST, candidates, only_marks, says_more
from bot.qa.replies.careers import is_in_time, stays
from bot.qa.replies.covering import names_the_kind_counted, whole_line
from bot.qa.replies.dates import dates
from bot.qa.replies.entries import DATED, Read, read_off, says_other, says_which
from bot.qa.replies.held import CLOSE, LONGEST, Fact, in_head, in_line, is_contact, is_heading
from bot.qa.replies.limits import of_asked_sort, presumes_another
from bot.qa.replies.lookup import lookup
from bot.qa.replies.nearest import nothing_said
from bot.qa.replies.otherwise import SURE
from bot.qa.replies.phases import Phase, phase_of
from bot.qa.replies.sorts import NOT_WON
from bot.qa.replies.titles import name_of
from bot.qa.replies.topics import groups_of
from bot.qa.values import SPANS, closed, nearest
from bot.qa.wants import Want
from corpus.models import Profile, SectionKind, Span
from corpus.regex import regex
from retrieval.matching import Text
from retrieval.models import Group

_WORK_KINDS = frozenset({SectionKind.EXPERIENCE, SectionKind.PROJECTS})
AS_MUCH = 0.25
"""By how much a line may say less of the topic than the best, and still tell of the same work."""
WORK = 4
"""Lines quoted of what somebody did somewhere."""
OPEN = frozenset(
    {"clause", "name", "work", "reason", "label", "wish", "role", "major", "degree", "organisation", "place", "venue", "person"}
)
"""Where the line itself is answer enough if no value stands out; a question for a number wants a number."""
MUCH_LESS = 0.3
"""What a line without a value must say more of the topic than one with it, what the value adds taken off."""
_OF_STUDY = frozenset({"score", "person"})
"""Sorts of values of which each school has its own."""
MOST_READ, FROM_ENTRY = 3, 1.5
"""Entries whose values are named side by side, and the score of a fact that an entry holds."""


def fact(asked: Asked) -> Answer:
    """The fact about each person named; about nobody named, the one fact that fits best."""
    if asks_age(asked) or (asked.want and asked.want.value == "age"):
        return age(asked)
    if contact_kinds(asked.question.whole) and not (asked.want and asked.want.value == "home"):
        return lookup(asked)
    found = [(one, facts) for one in asked.people if (facts := facts_of(asked, one))]
    if not asked.question.people and not asked.question.everyone:
        found = sorted(found, key=lambda pair: -pair[1][0].score)[:1]
    findings = [finding for one, facts in found if (finding := finding_of(asked, one, facts))]
    if not findings and not asked.question.people and not asked.question.everyone and not asked.citer.withheld:
        return lookup(asked)
    return asked.answer(findings) if findings else nothing_said(asked, asked.question.whole)


def finding_of(asked: Asked, profile: Profile, facts: Sequence[Fact]) -> Finding | None:
    best = facts[0]
    document = asked.world.corpus.document(best.line.passage.document_id)
    value = closed(document.text, best.value).of(document.text) if best.value else None
    also = [_written(asked, fact) for fact in facts[1:] if fact.also]
    shown = [best.line.evidence(*([best.value] if best.value else []))]
    shown += [line.evidence() for line in best.beside]
    shown += [other.line.evidence(*([other.value] if other.value else [])) for other in facts[1:]]
    finding = asked.finding(profile, Strength.SOME, shown, value)
    return side_by_side(finding, [finding.value, *also]) if finding and finding.value and also else finding


def _written(asked: Asked, fact: Fact) -> str:
    document = asked.world.corpus.document(fact.line.passage.document_id)
    return closed(document.text, fact.value).of(document.text) if fact.value else ""


def side_by_side(finding: Finding, values: Sequence[str], longest: int = LONGEST) -> Finding:
    """All values side by side, each a piece of a quote; none is added where that would not be short."""
    shown = [value for value in dict.fromkeys(values) if any(value in citation.quote for citation in finding.citations)]
    joined = " / ".join(filter(None, shown))
    return finding.model_copy(update={"value": joined}) if joined and len(joined) <= longest else finding


def facts_of(asked: Asked, profile: Profile) -> list[Fact]:
    """What answers best, and at most two lines that say as much; empty where nothing does."""
    want = asked.want
    if want is None:
        return _lines_only(asked, profile)
    if want.value == "age":
        return []
    if want.name != "venture" and (read := read_off(asked, profile, want.value)):
        return _side_by_side(asked, read, want.value)
    if says_which(asked, profile, want.value) or presumes_another(asked, profile, want):
        return []
    groups = groups_of(asked)
    if (told := _then_or_there(asked, profile, want, groups)) is not None:
        return told
    if want.value in DATED:
        return [Fact(*one) for one in dates(asked, profile, groups, want.value)]
    return _in_lines(asked, profile, want, groups)


def _then_or_there(asked: Asked, profile: Profile, want: Want, groups: Sequence[Group]) -> list[Fact] | None:
    """What is so of the years of study, of the school or of the time before a job that the question names; None where it names
    none, or nothing is told of it and may be told elsewhere."""
    if want.value in {*_OF_STUDY, "number"} and (phase := phase_of(asked, profile)):
        told = _valued(phase.asked, profile, want, groups_of(phase.asked))
        then = _best(want, [one for one in told if phase.holds(one.line)], asked)
        if then or want.value in _OF_STUDY:
            return then
    if there := _at_the_school_named(asked, profile, want, groups):
        return there
    return (_before_that(asked, profile, want) or None) if want.value in _WHEREABOUTS else None


_WHEREABOUTS = frozenset({"place", "organisation", "school"})
_BEFORE = regex(r"\b(?:before|prior\sto)\b(?P<after>.+)|(?P<first>.+?)(?:之前|以前)", re.IGNORECASE)


def _before_that(asked: Asked, profile: Profile, want: Want) -> list[Fact]:
    """Of somebody who tells their jobs in prose: where they did something before they came to a place that is named, by the
    line that tells of it and does not name that place."""
    said = _BEFORE.search(asked.question.whole)
    if not said:
        return []
    later = [group for group in asked.groups(said["after"] or said["first"]) if is_name(group)]
    rest = asked.question.whole[: said.start()] + " " + asked.question.whole[said.end() :]
    apart = Asked(asked.world, asked.question.model_copy(update={"whole": rest}), asked.citer)
    topic = groups_of(apart)
    if not later or not topic or not all(asked.world.lines.holds(group, profile) for group in later):
        return []
    lines = [line for line in candidates(apart, profile, want, topic) if not any(Text(line.text).find(one) for one in later)]
    return _best(want, valued(apart, profile, want, [line for line in lines if line.marks]), asked)


def _at_the_school_named(asked: Asked, profile: Profile, want: Want, groups: Sequence[Group]) -> list[Fact]:
    """The grade or the supervisor of the school whose own name is in the question, be it in the lines of others as well."""
    names = [group for group in groups if is_name(group)] if want.value in _OF_STUDY else []
    schools = [stay for stay in stays(asked, profile) if stay.kind is SectionKind.EDUCATION] if names else []
    meant = tuple(stay for stay in schools if any(Text(name_of(stay)).find(group) for group in names))
    if not 0 < len(meant) < len(schools):
        return []
    return _best(want, [one for one in _valued(asked, profile, want, groups) if Phase(meant, asked).holds(one.line)], asked)


def _in_lines(asked: Asked, profile: Profile, want: Want, groups: Sequence[Group]) -> list[Fact]:
    """The value in the lines about the topic; the line itself where it is answer enough."""
    found = [one for one in _in_order(_valued(asked, profile, want, groups)) if not _is_of_another_degree(asked, want, one)]
    found = [one for one in found if is_in_time(asked, profile, one.line)] or found
    if found and want.value == "work":
        return _under_heads(found)[:WORK]
    if found and (whole := _telling_more(asked, profile, want, found[0])):
        return [whole]
    if not found and want.name == "home":
        found = list(otherwise.at_the_top(asked, profile)) or list(otherwise.at_work_now(asked, profile))
    if not found and want.name == "size" and all(asked.world.lines.holds(one, profile) for one in groups if one.weight >= 1):
        found = otherwise.the_area(asked, profile)
    if not found and want.value in OPEN and not want.cue:
        found = [fact for fact in _lines_only(asked, profile) if fact.line.score >= SURE]
    return [_with_what_for(asked, profile, one) for one in _best(want, found, asked)]


def _is_of_another_degree(asked: Asked, want: Want, fact: Fact) -> bool:
    """The merit of an MSc is no mark of the BEng that is asked about."""
    level = level_of(asked.question.whole) if want.value in _OF_STUDY else None
    return bool(level and level_of(fact.line.text) and not LEVELS[level].search(fact.line.text))


_WHAT_FOR = regex(
    r"\bfor\s*[?.!]*$|\bwhat\b.{0,12}\bfor\b|凭(?:的)?(?:是)?(?:什么|啥|哪)|因为?(?:什么|啥)(?=获|得|拿)", re.IGNORECASE
)
_GOES_ON = regex(r"\W*(?:for|awarded|in recognition|表彰|因|凭|奖励)\b|\W*(?:表彰|因|凭|奖励)", re.IGNORECASE)


def _with_what_for(asked: Asked, profile: Profile, fact: Fact) -> Fact:
    """Asked what a prize was for, with the line below it that goes on: "Second prize | 2019", "for a map of wells"."""
    if not _WHAT_FOR.search(asked.question.text):
        return fact
    below = next((one for one in asked.world.lines.all_of(profile) if one.span.start >= fact.line.span.end), None)
    return Fact(below, None, fact.score, (fact.line,)) if below and _GOES_ON.match(below.text) else fact


def _telling_more(asked: Asked, profile: Profile, want: Want, best: Fact) -> Fact | None:
    """The line that tells all of the topic, where the value was found in one that tells much less: it is the value of
    something else."""
    line = None if want.cue or want.value == "reason" else whole_line(asked, profile)
    if (
        line is None
        or line.score <= best.score - MUCH_LESS
        or line.span in {best.line.span, *(one.span for one in best.beside)}
    ):
        return None
    return Fact(line, _clause_at(line) if want.value in OPEN else None, line.score)


def _in_order(found: Iterable[Fact]) -> list[Fact]:
    return sorted(found, key=lambda fact: (-fact.score, fact.line.span.start))


def _best(want: Want, found: Iterable[Fact], asked: Asked) -> list[Fact]:
    ordered = _in_order(found)
    if want.value == "person" and _SEVERAL.search(asked.question.text):
        return _each(asked, ordered)
    if want.cue and want.value == "clause":
        told = of_asked_sort(asked, ordered) if want.name == "wish_not" else ordered
        told = _won(told) if want.name == "prize" else told
        return [fact._replace(also=place > 0) for place, fact in enumerate(told[:MOST_READ])]
    return _as_close(ordered) if want.value == "score" else ordered[:1]


def _won(found: Sequence[Fact]) -> list[Fact]:
    """Those that tell as much of the topic, without what was not won where something was."""
    alike = [fact for fact in found if fact.line.score > found[0].line.score - CLOSE]
    return [fact for fact in alike if not NOT_WON.search(fact.line.text)] or alike


_SEVERAL = regex(
    r"\b(?:supervisors|advis[eo]rs|mentors|coaches|teachers|professors|all the|who all)\b|哪几|哪些|都有谁|都是谁|都跟|分别",
    re.IGNORECASE,
)


def _each(asked: Asked, found: Sequence[Fact]) -> list[Fact]:
    """Everybody that the lines name, each once."""
    named = {_written(asked, fact).casefold(): fact for fact in reversed(found)}
    told = sorted(list(reversed(named.values()))[:WORK], key=lambda fact: fact.line.span.start)
    return [fact._replace(also=place > 0) for place, fact in enumerate(told)]


def _as_close(found: Sequence[Fact]) -> list[Fact]:
    """Somebody has a grade of each school: those whose lines say as much of the topic stand side by side."""
    alike = [fact for fact in found if fact.line.score == found[0].line.score and fact.score > found[0].score - CLOSE]
    ordered = sorted(alike[:MOST_READ], key=lambda fact: fact.line.span.start)
    return [fact._replace(also=place > 0) for place, fact in enumerate(ordered)]


def _side_by_side(asked: Asked, read: Sequence[Read], sort: str) -> list[Fact]:
    """What the entries say, that of a file in the asker's language first. The same in another file adds a quote, no value;
    of dates that contradict each other both are named."""
    ordered = sorted(read, key=lambda one: (one.value is None, one.line.passage.language != asked.question.language))
    facts, said = list[Fact](), list[str]()
    for one in ordered[:MOST_READ]:
        fact = Fact(one.line, one.value, FROM_ENTRY, one.beside)
        written = _written(asked, fact)
        own_file = one.line.passage.document_id == ordered[0].line.passage.document_id
        also = bool(written and said) and (own_file or sort in DATED) and all(says_other(known, written) for known in said)
        said += [written] if also or not said else []
        facts.append(fact._replace(also=also))
    return facts


def _under_heads(found: Sequence[Fact]) -> list[Fact]:
    """What was done: the lines below the heads of jobs and projects, quoted whole."""
    found = [one for one in found if one.line.score >= found[0].line.score - AS_MUCH]
    below = [one for one in found if one.line.passage.kind in _WORK_KINDS and not is_heading(one.line)]
    return [one._replace(value=None) for one in below or found]


def _lines_only(asked: Asked, profile: Profile) -> list[Fact]:
    lines = [
        line for line in asked.world.lines.about(groups_of(asked), profile) if says_more(line) and is_of_that_kind(asked, line)
    ]
    return [Fact(line, _clause_at(line), line.score) for line in lines if line.score >= lines[0].score - 0.1][:2]


def is_of_that_kind(asked: Asked, line: Line) -> bool:
    """Asked where somebody worked or studied, only what is told of jobs or schools answers."""
    section = _SECTIONS.get(asked.relation)
    return section is None or line.passage.kind not in _SECTIONS.values() or line.passage.kind is section


_SECTIONS = {Relation.STUDY: SectionKind.EDUCATION, Relation.WORK: SectionKind.EXPERIENCE}


def _valued(asked: Asked, profile: Profile, want: Want, groups: Sequence[Group]) -> Iterator[Fact]:
    return valued(asked, profile, want, [one for one in candidates(asked, profile, want, groups) if says_more(one)][:MOST])


def valued(asked: Asked, profile: Profile, want: Want, lines: Sequence[Line]) -> Iterator[Fact]:
    """The lines that hold a value of the wanted sort, themselves or in the head above them."""
    for line in lines:
        if want.value == "number" and not names_the_kind_counted(asked, line):
            continue
        best = in_line(asked, line, want) or in_head(asked, profile, line, want)
        if best and not (best.value and is_contact(asked, best.line, best.value, of_line=False)):
            yield best


def _clause_at(line: Line) -> Span | None:
    """The clause that holds the topic, as a short answer; None where it is too long to be one."""
    marks = line.marks_in_text()
    parts = [part for part in SPANS["clause"](line.text) if not only_marks(line.text, part, marks)]
    best = next(nearest(parts, marks), None)
    return line.own(best) if best and best.end - best.start <= LONGEST else None
