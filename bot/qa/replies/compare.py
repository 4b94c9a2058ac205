"""Two or more people side by side: on a topic, on a value, or in whole. Of whom nothing is found that is said."""

from __future__ import annotations

import re

from bot.qa.asked import Asked
from bot.qa.measures import amount_of
from bot.qa.models import Answer, Finding, Intent, Strength
from bot.qa.replies.ages import age_of, years_old
from bot.qa.replies.facts import facts_of, finding_of
from bot.qa.replies.proof import QUOTES, fullest, in_order, strength_of
from bot.qa.replies.proof import finding_of as known_of
from bot.qa.replies.sorts import SORTS, SPOKEN
from bot.qa.replies.summary import opening
from bot.qa.replies.superlative import NUMERIC, is_least
from bot.qa.replies.times import months_spent
from bot.qa.replies.topics import groups_of
from corpus.models import Profile
from retrieval.matching import Text

_MORE = re.compile(r"\b(?:more|most|fewer|fewest)\b|更多|最多|谁的.{1,12}多|更少|最少", re.IGNORECASE)
"""Who has more of something: its number is wanted."""
OPENING = 3
"""Lines of a person's overview where people are compared in whole."""


def compare(asked: Asked) -> Answer:
    if asked.question.want in {"", "text"} and _MORE.search(asked.question.text):
        counted = {"want": "how_many", "noun": asked.question.whole}
        asked = Asked(asked.world, asked.question.model_copy(update=counted), asked.citer)
    found = [finding for profile in asked.people if (finding := _of_one(asked, profile))]
    amounts = {one.profile_id: amount for one in found if (amount := _amount(asked, one)) is not None}
    if len(amounts) == len(found):
        sign = 1 if is_least(asked) else -1
        found = sorted(found, key=lambda finding: sign * amounts[finding.profile_id])
    else:
        found = asked.ranked(found)
    ids = {finding.profile_id for finding in found}
    return asked.answer(found, instead=tuple(p.name for p in asked.people if p.profile_id not in ids) if found else ())


def _amount(asked: Asked, finding: Finding) -> float | None:
    """What people are put in order by: the number of a value that is one, the months of a time, years of age."""
    if asked.want is None:
        return None
    if asked.want.value == "age":
        return years_old(asked, finding)
    if asked.want.kind is Intent.DURATION:
        return _months(asked, finding)
    return amount_of(finding.value or "", asked.want.value) if asked.want.value in NUMERIC else None


def _months(asked: Asked, finding: Finding) -> float | None:
    """The months of a time that was worked out, or is stated in years or months."""
    profile = asked.world.corpus.profile(finding.profile_id)
    if finding.computed:
        spent = months_spent(asked, profile) if profile else None
        return float(spent.months) if spent else None
    number = amount_of(finding.value or "", "duration")
    return number * (_A_YEAR if _YEARS.search(finding.value or "") else 1) if number is not None else None


_YEARS, _A_YEAR = re.compile(r"year|yr|年", re.IGNORECASE), 12


def _language_level(asked: Asked, profile: Profile) -> Finding | None:
    """Of a spoken language what the list of languages says: "Spanish (C2)", rather than that translations were made."""
    groups = groups_of(asked)
    if len(groups) != 1 or not SPOKEN.fullmatch(groups[0].text):
        return None
    for line in SORTS["languages"](asked, profile):
        if found := Text(line.text).find(groups[0]):
            level = _LEVEL.match(line.text, found[0].span.start)
            return asked.finding(
                profile, Strength.SOME, [line.evidence(found[0].span)], level.group().strip() if level else None
            )
    return None


_LEVEL = re.compile(r"(?:[^,，;；(（]|[(（][^()（）]*(?:[(（][^()（）]*[)）])?[^()（）]*[)）])+")
"""A language with its level, brackets and all."""


def _of_one(asked: Asked, profile: Profile) -> Finding | None:
    question = asked.question
    if not question.clauses:
        return asked.finding(profile, Strength.SOME, opening(asked, profile, OPENING))
    if not (question.people or asked.want) and len(question.clauses) > 1:
        return _of_any(asked, profile)
    if asked.want and asked.want.value == "age":
        return age_of(asked, profile)
    if level := _language_level(asked, profile):
        return level
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
