"""Two or more people side by side: on a topic, on a value, or in whole. Of whom nothing is found that is said."""

from __future__ import annotations

import re

from bot.qa.asked import Asked
from bot.qa.models import Answer, Finding, Intent, Strength
from bot.qa.replies.bounds import number_in
from bot.qa.replies.facts import facts_of, finding_of
from bot.qa.replies.proof import QUOTES, fullest, in_order, strength_of
from bot.qa.replies.proof import finding_of as known_of
from bot.qa.replies.summary import opening
from bot.qa.replies.times import months_spent
from bot.qa.replies.topics import groups_of
from corpus.models import Profile

_MORE = re.compile(r"\b(?:more|most|fewer|fewest)\b|更多|最多|谁的.{1,12}多|更少|最少", re.IGNORECASE)
"""Who has more of something: its number is wanted."""
OPENING = 3
"""Lines of a person's overview where people are compared in whole."""


def compare(asked: Asked) -> Answer:
    if asked.question.want in {"", "text"} and _MORE.search(asked.question.text):
        counted = {"want": "how_many", "noun": asked.question.whole}
        asked = Asked(asked.world, asked.question.model_copy(update=counted), asked.citer)
    found = [finding for profile in asked.people if (finding := _of_one(asked, profile))]
    if found and all(finding.value and number_in(finding.value) is not None for finding in found) and asked.want:
        found = sorted(found, key=lambda finding: -(number_in(finding.value or "") or 0.0))
    else:
        found = asked.ranked(found)
    ids = {finding.profile_id for finding in found}
    return asked.answer(found, instead=tuple(p.name for p in asked.people if p.profile_id not in ids) if found else ())


def _of_one(asked: Asked, profile: Profile) -> Finding | None:
    question = asked.question
    if not question.clauses:
        return asked.finding(profile, Strength.SOME, opening(asked, profile, OPENING))
    if not (question.people or asked.want) and len(question.clauses) > 1:
        return _of_any(asked, profile)
    if asked.want and asked.want.kind is Intent.DURATION and (spent := months_spent(asked, profile)):
        return spent.finding
    if asked.want and asked.want.value != "clause" and (facts := facts_of(asked, profile)):
        return finding_of(asked, profile, facts)
    if known := known_of(asked, profile):
        return known
    evidence = asked.evidence(question.whole, lenient=True).get(profile.profile_id, [])
    if evidence:
        return asked.finding(profile, evidence[0].strength, evidence[:QUOTES])
    lines = asked.world.lines.about(groups_of(asked), profile)
    return asked.finding(profile, Strength.SOME, [line.evidence() for line in lines[:QUOTES]])


def _of_any(asked: Asked, profile: Profile) -> Finding | None:
    """Where everybody is compared on several topics: a quote for each that there is, as strong as the best of them."""
    found = (asked.evidence(topic).get(profile.profile_id) for topic in asked.question.topics)
    chosen = [fullest(evidence) for evidence in found if evidence]
    strength = min(map(strength_of, chosen), key=lambda strength: strength.rank, default=None)
    return asked.finding(profile, strength, [in_order(evidence)[0] for evidence in chosen]) if strength else None
