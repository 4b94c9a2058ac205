"""Who could help with a situation that is told: those whose profile speaks most of what it is about.

Unlike `proof`, which wants all of a topic, this ranks: of a story told in everyday words no line of a CV has every word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from bot.qa.asked import NOUN, Asked
from bot.qa.evidence import Evidence
from bot.qa.models import Finding, Relation, Strength
from bot.qa.needs import situation
from bot.qa.relations import is_place
from corpus.models import Profile
from corpus.regex import regex
from retrieval.models import Group

TOLD = 0.45
"""How much the words that somebody has must tell, all told: one everyday word names nobody."""
NEAR = 0.85
"""Share of the best one's score from which another is named beside."""
FAR = 0.6
"""Share of the best one's score below which somebody found by all words is left out."""
OFTEN = 4
"""Sentences from which more of the same say no more of whose field it is."""
QUOTES = 3
_PLAIN = regex(
    r"\W*who\s(?:can|could)\s[\w-]+\s(?:an?\s|the\s)?[\w-]+\s*[?.!]*$|谁[能会](?:[\u4e00-\u9fff]{2,8})[?？。]*$", re.IGNORECASE
)
"""Who can do a thing, and no story around it: who repairs accordions repairs just these."""
_WORTH = {Strength.STRONG: 1.0, Strength.SOME: 0.9, Strength.WEAK: 0.5}


class Fit(NamedTuple):
    """How well somebody fits, by the words of the story that the profile has, and the sentences that have most of them."""

    profile: Profile
    score: float
    words: tuple[str, ...]
    evidence: Sequence[Evidence]


def who_could_help(asked: Asked) -> tuple[list[Finding], tuple[str, ...]]:
    """Those who fit best, and the words by which they do; nobody where nothing telling is found."""
    fits = _fits(asked)
    best = max((fit.score for fit in fits), default=0.0)
    chosen = sorted((fit for fit in fits if fit.score >= NEAR * best), key=lambda fit: -fit.score)
    found = [asked.finding(fit.profile, _best_of(fit.evidence[:QUOTES]), fit.evidence[:QUOTES]) for fit in chosen]
    return [one for one in found if one], tuple(dict.fromkeys(chain.from_iterable(fit.words for fit in chosen)))


def the_closest(asked: Asked, findings: list[Finding]) -> list[Finding]:
    """Those found without the ones who have far less of what is told: of "pricing a health insurance" only the pricing."""
    scores = {fit.profile.profile_id: fit.score for fit in _fits(asked)}
    best = max((scores.get(finding.profile_id, 0.0) for finding in findings), default=0.0)
    return [finding for finding in findings if scores.get(finding.profile_id, 0.0) >= FAR * best]


def _fits(asked: Asked) -> list[Fit]:
    groups = [group for group in asked.groups(situation(asked.question.text)) if group.weight > 0 and not is_place([group])]
    return [fit for profile in asked.people if (fit := _fit(asked, profile, groups))]


def _fit(asked: Asked, profile: Profile, groups: Sequence[Group]) -> Fit | None:
    held = _apart([(group, told) for group in groups if (told := _told(asked, profile, group))])
    telling = [group for group, _ in held if group.weight >= NOUN]
    lacking = len(telling) < sum(group.weight >= NOUN for group in groups) and _PLAIN.match(asked.question.text)
    if lacking or sum(group.telling for group in telling) < TOLD:
        return None
    ranked = _by_words(held)
    score = sum(group.telling * _weight(told) for group, told in held) + ranked[0][0]
    return Fit(profile, score, tuple(group.text for group, _ in held), [one for _, one in ranked])


def _apart(held: Sequence[tuple[Group, list[Evidence]]]) -> list[tuple[Group, list[Evidence]]]:
    """Those that say something besides: 标注 is annotation and labelling, and tells of one of them."""
    seen: set[tuple[str, int]] = set()
    kept = []
    for group, told in sorted(held, key=lambda one: -one[0].telling):
        marks = {(one.passage.document_id, mark.start) for one in told for mark in one.highlights}
        if marks - seen or not marks:
            kept.append((group, told))
        seen |= marks
    return [one for one in held if one in kept]


def _best_of(quoted: Sequence[Evidence]) -> Strength:
    return min((one.strength for one in quoted), key=lambda strength: strength.rank)


def _told(asked: Asked, profile: Profile, group: Group) -> list[Evidence]:
    found = asked.evidence(group.text, relation=Relation.ANY).get(profile.profile_id, [])
    return [one for one in found if one.strength in _WORTH]


def _weight(told: Sequence[Evidence]) -> float:
    """What somebody does is said more than once."""
    return _WORTH[told[0].strength] * (1 + min(len(told), OFTEN) / OFTEN)


def _by_words(held: Sequence[tuple[Group, list[Evidence]]]) -> list[tuple[float, Evidence]]:
    """The sentences, those first that hold most of the words."""
    worth: dict[tuple[str, int], float] = {}
    sentences: dict[tuple[str, int], Evidence] = {}
    for group, told in held:
        for one in told:
            key = (one.passage.document_id, one.sentence.start)
            worth[key] = worth.get(key, 0.0) + group.telling * _WORTH[one.strength]
            sentences.setdefault(key, one)
    order = sorted(sentences, key=lambda key: (-worth[key], sentences[key].is_title, key))
    return [(worth[key], sentences[key]) for key in order]
