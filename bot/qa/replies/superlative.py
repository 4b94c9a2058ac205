"""How long, and who longest, highest, first, last: values compared across people, each with its quote."""

from __future__ import annotations

import re

from bot.qa.asked import Asked
from bot.qa.durations import month_said
from bot.qa.measures import amount_of
from bot.qa.models import Answer, Finding
from bot.qa.replies.ages import age_of, years_old
from bot.qa.replies.careers import is_in_time
from bot.qa.replies.counts import counted, is_counted
from bot.qa.replies.facts import facts_of, finding_of
from bot.qa.replies.held import Fact
from bot.qa.replies.nearest import nothing_said
from bot.qa.replies.numbers import counted_in
from bot.qa.replies.times import longest_stay, months_spent
from bot.qa.replies.who import who
from corpus.models import Profile
from corpus.regex import regex

SURE = 0.8
"""Share of the topic from which a time that is stated beats one worked out."""
NAMED = 0.6
"""Share of the topic that a line must hold for its number to be compared with those of others."""
_SHORT_UNIT = regex(r"\bhow many (?:days|weeks|hours|minutes)\b|(?:多少|几)(?:天|周|个?小时|个?星期|分钟)", re.IGNORECASE)
_STAYED = regex(
    r"\b(?:been|stay\w*|work\w*|employed|intern\w*|teach|taught|serve\w*|stud(?:y|ied))\b.{0,40}\b(?:at|with|in|for)\b"
    r"|在.{1,24}(?:工作|待|干|上班|实习|任职|教|读|念|学|做)",
    re.IGNORECASE,
)
"""Time at a place is that of the dates of the job or school, whatever other times its lines speak of."""
_LOWEST = regex(
    r"\b(?:lowest|shortest|least|fewest|smallest|lightest|cheapest|youngest)\b|最(?:低|短|少|小|轻|便宜|年轻)", re.IGNORECASE
)
_SLOWEST = regex(r"\b(?:slow(?:est|er)|longest|worst)\b|[最更]慢|最长", re.IGNORECASE)
_TIME = regex(r"\b(?:longest|shortest|years|experience|time)\b|最[长短]|久|年", re.IGNORECASE)
_ONE_JOB = regex(
    r"\b(?:(?:the\s)?same|(?:a|one)\ssingle|one)\s(?:job|employer|company|place|firm|post|position|role|workplace|organi[sz]ation)\b"
    r"|同一[份家个](?:工作|公司|单位|岗位|地方)?|一[家份个](?:公司|单位|工作|岗位|地方).{0,6}(?:最久|最长)",
    re.IGNORECASE,
)
"""Time in one job, and not in all."""
NUMERIC = frozenset({"score", "number", "rate", "money", "quantity", "rank", "headcount", "clock"})
_MOST_OF = regex(
    r"\b(?:most|more|fewest|fewer)\s(?!of\b)(?P<en>(?:[\w-]+\s){0,2}?[a-z]+s)\b"
    r"|(?:谁(?:发表|拿|获得?|得|发|写|带|管|做|有|考)?[过的了]*)?(?P<zh>(?!谁)[\u4e00-\u9fffA-Za-z]{1,6})(?:数量?)?最[多少]|最[多少]的?(?P<behind>[\u4e00-\u9fffA-Za-z]{1,6})",
    re.IGNORECASE,
)
"""What is counted where the one with most of it is asked for."""
_EXTREME = regex(
    r"\b(?:(?:high|low|larg|bigg|small|heavi|cheap|tall|deep|fast|slow|strong|great|wid|long|old|new)est|most expensive)\b"
    r"|最[高低大小重贵快慢深宽强]",
    re.IGNORECASE,
)


def duration(asked: Asked) -> Answer:
    """The time as the profile says it, else worked out from the dates; "as of" this month where it goes on."""
    findings, ongoing = [], False
    for profile in asked.people:
        stated = facts_of(asked, profile)
        spent = months_spent(asked, profile)
        if spent and not (
            stated and (_is_stated(asked.question.text, stated[0]) or _told_there_alone(stated[0], spent.finding))
        ):
            findings.append(spent.finding)
            ongoing = ongoing or spent.ongoing
        elif stated and (finding := finding_of(asked, profile, stated)):
            findings.append(finding)
    if not asked.question.people and not asked.question.everyone:
        findings = findings[:1]
    as_of = month_said(asked.world.now) if ongoing else None
    return asked.answer(findings, as_of=as_of) if findings else nothing_said(asked, asked.question.whole)


def _is_stated(question: str, stated: Fact) -> bool:
    """True where the time that a line states is the one asked for, and not that of the job it stands under."""
    return bool(_SHORT_UNIT.search(question)) or (not _STAYED.search(question) and _says_itself(stated))


def _told_there_alone(stated: Fact, stay: Finding) -> bool:
    """A line below the head of a job says how long it was somewhere, of which the head says nothing."""
    words = [mark.of(stated.line.text) for mark in stated.line.marks_in_text()]
    return _says_itself(stated) and not any(word in citation.quote for word in words for citation in stay.citations)


def _says_itself(stated: Fact) -> bool:
    """The line that states a time speaks of the topic itself, and does not only stand under its heading."""
    return bool(stated.line.marks) and stated.line.score >= SURE


def superlative(asked: Asked) -> Answer:
    """The one with the value asked for; who is best at something is a who-question."""
    text = asked.question.text
    measured = measured_by(asked)
    if measured.want and measured.want.value == "age":
        found = [
            (years, one) for profile in asked.people if (one := age_of(asked, profile)) and (years := years_old(asked, one))
        ]
    elif measured.want and measured.want.value in NUMERIC | {"amount"}:
        found = [
            (number, one)
            for profile in asked.people
            if (one := valued(measured, profile)) and (number := _amount(measured, one))
        ]
    elif _TIME.search(text):
        of = longest_stay if _ONE_JOB.search(text) else months_spent
        found = [(float(spent.months), spent.finding) for profile in asked.people if (spent := of(asked, profile))]
    else:
        found = []
    if not found:
        return asked.answer([]) if asked.citer.withheld else who(asked)
    sign = 1 if is_least(measured) else -1
    best_first = [finding for _, finding in sorted(found, key=lambda pair: (sign * pair[0], pair[1].profile_id))]
    return asked.answer(best_first[:1], as_of=month_said(asked.world.now) if any(f.computed for f in best_first) else None)


def is_least(asked: Asked) -> bool:
    """True where the least value is the one asked for: the lowest budget, and the fastest of races."""
    if asked.want and asked.want.value == "clock":
        return not _SLOWEST.search(asked.question.text)
    return bool(_LOWEST.search(asked.question.text))


def measured_by(asked: Asked) -> Asked:
    """What is asked with the value that is to be compared: the number of "most patents", any amount of "highest rating"."""
    question, text = asked.question, asked.question.text
    if asked.want and asked.want.value in NUMERIC | {"age"}:
        return asked
    most = _MOST_OF.search(text)
    if most and not _TIME.search(most.group()):
        noun = next(filter(None, most.groupdict().values()))
        changes = {"want": "how_many", "noun": noun, "whole": question.whole.replace(most.group(), f" {noun} ")}
    elif _EXTREME.search(text) and not _TIME.search(text):
        changes = {"want": "amount", "whole": _EXTREME.sub(" ", question.whole)}
    else:
        return asked
    return Asked(asked.world, question.model_copy(update=changes), asked.citer)


def valued(asked: Asked, profile: Profile) -> Finding | None:
    """What somebody has of what is measured; a number counts only where the line is about the topic itself."""
    if asked.question.noun and is_counted(asked):
        return counted(asked, profile)
    facts = [fact for fact in facts_of(asked, profile) if _is_told(asked, fact) and is_in_time(asked, profile, fact.line)]
    return finding_of(asked, profile, facts) if facts else None


def _is_told(asked: Asked, fact: Fact) -> bool:
    """The line itself speaks of what is measured and, of things that are counted, has its number beside them."""
    if asked.want and asked.want.cue:
        return fact.line.score >= NAMED
    beside = not asked.question.noun or counted_in(asked, fact.line) is not None
    return fact.line.score >= NAMED and bool(fact.line.marks) and beside


def _amount(asked: Asked, finding: Finding) -> float | None:
    return amount_of(finding.computed or finding.value or "", asked.want.value if asked.want else "")
