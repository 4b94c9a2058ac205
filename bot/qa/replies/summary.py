"""Who somebody is: what the profile says first, and the lines of its jobs and schools."""

from __future__ import annotations

import re

from bot.qa.asked import Asked
from bot.qa.evidence import Evidence
from bot.qa.models import Answer, Strength
from bot.qa.phrases import CONTACT_KINDS
from corpus.models import Profile
from corpus.regex import regex

QUOTES = 6
CONTACT_LINES = 4
_PAGES = regex(r"\b(?:linkedin|github|google\s+scholar|orcid|home\s?page|web\s?site)\b|主页|个人网站|博客", re.IGNORECASE)
"""Where else somebody can be read about."""


def summary(asked: Asked) -> Answer:
    found = (asked.finding(one, Strength.SOME, opening(asked, one, QUOTES)) for one in asked.people)
    return asked.answer([finding for finding in found if finding], looked_for=())


def opening(asked: Asked, profile: Profile, most: int) -> list[Evidence]:
    """What a profile says first, without the lines of its contact data and those that say where such may be found."""
    found = asked.world.judge.overview(profile, most + CONTACT_LINES)
    return [one for one in found if not _is_contact(asked, one)][:most]


def _is_contact(asked: Asked, evidence: Evidence) -> bool:
    document = asked.world.corpus.document(evidence.passage.document_id)
    words = evidence.sentence.of(document.text).rstrip(" .。!！;；")
    named = _PAGES.search(words) or any(pattern.search(words) for pattern in CONTACT_KINDS.values())
    return bool(named) or any(contact.span.overlaps(evidence.sentence) for contact in document.contacts)
