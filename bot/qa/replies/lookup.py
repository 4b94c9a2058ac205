"""What a profile says of a topic, where no sort of value is asked for: the lines that speak of it."""

from __future__ import annotations

from bot.qa.asked import Asked
from bot.qa.models import Answer, Finding, Strength
from bot.qa.replies.proof import in_order, strength_of
from corpus.models import Profile

QUOTES = 3


def lookup(asked: Asked) -> Answer:
    findings = asked.ranked(finding for one in asked.people if (finding := spoken_of(asked, one)))
    if not asked.question.people and not asked.question.everyone:
        findings = findings[:1]
    if not findings and not asked.question.people and not asked.citer.withheld:
        return asked.unclear("not_understood")
    return asked.answer(findings)


def spoken_of(asked: Asked, profile: Profile) -> Finding | None:
    """The person with the lines about the whole topic; every clause of it by itself where no line holds all."""
    whole = asked.evidence(asked.question.whole, lenient=True, hedged=True).get(profile.profile_id, [])
    found = [whole] if whole else []
    for clause in () if whole else asked.question.clauses:
        options = [e for t in clause if (e := asked.evidence(t, lenient=True, hedged=True).get(profile.profile_id))]
        if not options:
            return None
        found += options
    if not found:
        return None
    strength = max((strength_of(evidence) for evidence in found), key=lambda strength: strength.rank)
    picked = [one for evidence in found for one in in_order(evidence)[: QUOTES if len(found) == 1 else 1]]
    hedged = strength if strength.rank >= Strength.WEAK.rank else Strength.SOME
    return asked.finding(profile, hedged, picked)
