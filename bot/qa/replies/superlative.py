"""How long, and who longest, highest, first, last: values compared across people, each with its quote."""

from __future__ import annotations

import re

from bot.qa.asked import Asked
from bot.qa.durations import month_said
from bot.qa.models import Answer, Finding
from bot.qa.replies.bounds import number_in
from bot.qa.replies.facts import Fact, facts_of, finding_of
from bot.qa.replies.nearest import nothing_said
from bot.qa.replies.times import months_spent
from bot.qa.replies.who import who
from corpus.models import Profile

SURE = 0.8
"""Share of the topic from which a time that is stated beats one worked out."""
_SHORT_UNIT = re.compile(r"\bhow many (?:days|weeks|hours|minutes)\b|(?:多少|几)(?:天|周|个?小时|个?星期|分钟)", re.IGNORECASE)
_STAYED = re.compile(
    r"\b(?:been|stay\w*|work\w*|employed|intern\w*|teach|taught|serve\w*|stud(?:y|ied))\b.{0,40}\b(?:at|with|in|for)\b"
    r"|在.{1,24}(?:工作|待|干|上班|实习|任职|教|读|念|学|做)",
    re.IGNORECASE,
)
"""Time at a place is that of the dates of the job or school, whatever other times its lines speak of."""
_LOWEST = ("lowest", "shortest", "least", "fewest", "smallest", "最低", "最短", "最少", "最小")
_TIME = ("longest", "years", "experience", "time", "久", "最长", "年")


def duration(asked: Asked) -> Answer:
    """The time as the profile says it, else worked out from the dates; "as of" this month where it goes on."""
    findings, ongoing = [], False
    for profile in asked.people:
        stated = facts_of(asked, profile)
        spent = months_spent(asked, profile)
        if spent and not (stated and _is_stated(asked.question.text, stated[0])):
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


def _says_itself(stated: Fact) -> bool:
    """The line that states a time speaks of the topic itself, and does not only stand under its heading."""
    return bool(stated.line.marks) and stated.line.score >= SURE


def superlative(asked: Asked) -> Answer:
    """Everybody with a value, the one asked for first; who is best at something is a who-question."""
    text = asked.question.text.lower()
    if asked.want and asked.want.value in {"score", "number", "rate", "money", "quantity", "rank"}:
        found = [
            (number, one)
            for profile in asked.people
            if (one := _valued(asked, profile)) and (number := number_in(one.value or "")) is not None
        ]
    elif any(word in text for word in _TIME):
        found = [(float(spent.months), spent.finding) for profile in asked.people if (spent := months_spent(asked, profile))]
    else:
        found = []
    if not found:
        return who(asked)
    lowest = any(word in text for word in _LOWEST)
    best_first = [
        finding for _, finding in sorted(found, key=lambda pair: (pair[0] if lowest else -pair[0], pair[1].profile_id))
    ]
    return asked.answer(best_first[:1], as_of=month_said(asked.world.now) if any(f.computed for f in best_first) else None)


def _valued(asked: Asked, profile: Profile) -> Finding | None:
    facts = facts_of(asked, profile)
    return finding_of(asked, profile, facts) if facts else None
