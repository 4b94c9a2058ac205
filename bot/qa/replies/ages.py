"""How old somebody is: an age or a year of birth as the profile gives it. Contact data, which the citer keeps out of groups."""

from __future__ import annotations

import re

from bot.qa.asked import Asked
from bot.qa.models import Answer, Finding, Strength
from bot.qa.replies.nearest import nothing_said
from corpus.models import Profile
from corpus.regex import regex

_KINDS = ("age", "born")
"""Topics that the kinds of contact data go by."""
_BORN = 1900


_BARE = regex(r"\W*(?:多大|how old)\W*", re.IGNORECASE)


def asks_age(asked: Asked) -> bool:
    """ "郑雷多大" asks for a size of nothing but a person."""
    return bool(asked.question.people and asked.want and asked.want.name == "size" and _BARE.fullmatch(asked.question.whole))


def age(asked: Asked) -> Answer:
    found = [finding for profile in asked.people if (finding := age_of(asked, profile))]
    return asked.answer(found) if found or asked.citer.withheld else nothing_said(asked, asked.question.whole)


def age_of(asked: Asked, profile: Profile) -> Finding | None:
    """The person with the line that gives the age or, where none does, the year of birth."""
    for kind in _KINDS:
        if told := asked.evidence(kind).get(profile.profile_id):
            document = asked.world.corpus.document(told[0].passage.document_id)
            value = next((mark.of(document.text) for mark in told[0].highlights), None)
            return asked.finding(profile, Strength.SOME, told[:1], value)
    return None


def years_old(asked: Asked, finding: Finding) -> float | None:
    """What the value amounts to this year, None where it is neither an age nor a year."""
    number = re.search(r"\d{4}|\d{1,3}", finding.value or "")
    if not number:
        return None
    value = int(number.group())
    return float(asked.world.now // 12 - value if value >= _BORN else value)
