"""How long, and who longest, highest, first, last: values compared across people, each with its quote."""

from __future__ import annotations

import re

from bot.qa.asked import Asked
from bot.qa.durations import month_said
from bot.qa.models import Answer, Finding
from bot.qa.replies.bounds import number_in
from bot.qa.replies.facts import facts_of, finding_of
from bot.qa.replies.nearest import nearest_findings
from bot.qa.replies.times import months_spent
from bot.qa.replies.who import who
from corpus.models import Profile

SURE = 0.8
"""Share of the topic from which a time that is stated beats one worked out."""
_SHORT_UNIT = re.compile(r"\bhow many (?:days|weeks|hours|minutes)\b|(?:多少|几)(?:天|周|个?小时|个?星期|分钟)", re.IGNORECASE)
_LOWEST = ("lowest", "shortest", "least", "fewest", "smallest", "最低", "最短", "最少", "最小")
_TIME = ("longest", "years", "experience", "time", "久", "最长", "年")


def duration(asked: Asked) -> Answer:
    """The time as the profile says it, else worked out from the dates; "as of" this month where it goes on."""
    findings, ongoing = [], False
    for profile in asked.people:
        stated = facts_of(asked, profile)
        spent = months_spent(asked, profile)
        if spent and not (stated and (stated[0].line.score >= SURE or _SHORT_UNIT.search(asked.question.text))):
            findings.append(spent.finding)
            ongoing = ongoing or spent.ongoing
        elif stated and (finding := finding_of(asked, profile, stated)):
            findings.append(finding)
    if not asked.question.people and not asked.question.everyone:
        findings = findings[:1]
    as_of = month_said(asked.world.now) if ongoing else None
    return asked.answer(findings, as_of=as_of, nearest=() if findings else nearest_findings(asked))


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
