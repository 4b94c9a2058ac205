"""Who somebody is: what the profile says first, and the lines of its jobs and schools."""

from __future__ import annotations

from bot.qa.asked import Asked
from bot.qa.evidence import Evidence
from bot.qa.models import Answer, Strength
from corpus.models import Profile

QUOTES = 6
CONTACT_LINES = 2


def summary(asked: Asked) -> Answer:
    found = (asked.finding(one, Strength.SOME, opening(asked, one, QUOTES)) for one in asked.people)
    return asked.answer([finding for finding in found if finding], looked_for=())


def opening(asked: Asked, profile: Profile, most: int) -> list[Evidence]:
    """What a profile says first, without the lines of its contact data."""
    found = asked.world.judge.overview(profile, most + CONTACT_LINES)
    return [one for one in found if not _is_contact(asked, one)][:most]


def _is_contact(asked: Asked, evidence: Evidence) -> bool:
    contacts = asked.world.corpus.document(evidence.passage.document_id).contacts
    return any(contact.span.overlaps(evidence.sentence) for contact in contacts)
