"""A thing that somebody says to have only tried, or to know little of: that settles whatever is asked to be done with it.

Who "does no orthodontics" fits no braces, and whose French "has gone rusty" interprets no trial, though the line holds neither
verb. So a line that hedges may leave out what the question says besides; one that claims something may not: who sat in a
helicopter has flown none.
"""

from __future__ import annotations

from bot.qa.asked import Asked
from bot.qa.evidence import Evidence
from bot.qa.models import Strength
from bot.qa.replies.proof import fullest, in_order, strength_of
from corpus.models import Profile
from retrieval.models import Group

MOST = 0.4
"""Share of what the words of a question tell that must stand in such a line."""
HERE = 0.8
"""Credit from which a word stands in the line or over it."""


def hedged(asked: Asked, profile: Profile) -> list[Evidence]:
    """What is said of the words of the question that tell most, where nothing that is said of them is a plain claim."""
    told = _told_together(asked, profile)
    found = asked.evidence(told, hedged=False).get(profile.profile_id, []) if told else []
    lines = fullest(found) if found else []
    if not lines or strength_of(lines) not in {Strength.WEAK, Strength.NEGATIVE}:
        return []
    return [one._replace(whole=False) for one in in_order(lines)]


def _told_together(asked: Asked, profile: Profile) -> str:
    """The words of the question that one line holds, every name among them; none where they tell too little of it."""
    groups = [_as_it_tells(group) for group in asked.groups(asked.question.whole) if group.weight > 0]
    lines = asked.world.lines.about(groups, profile, enough=MOST)
    return " ".join(text for text, credit, _ in lines[0].parts if credit >= HERE) if lines else ""


def _as_it_tells(group: Group) -> Group:
    return group.model_copy(update={"weight": group.telling})
