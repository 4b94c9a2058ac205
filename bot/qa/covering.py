"""How much of a topic must stand where for a sentence to cover it: the words that decide, and the readings of a topic."""

from __future__ import annotations

from collections.abc import Sequence, Set
from enum import StrEnum
from typing import NamedTuple

from bot.qa.models import Relation
from retrieval.matching import Match
from retrieval.models import Group

ENOUGH = {1: 1.0, 2: 1.0, 3: 0.66}
"""Share of a topic's weight that must be found, by the number of its words that count; a longer topic takes ENOUGH_LONG."""
ENOUGH_LONG = 0.6
QUALIFIED = 0.6
"""Share of the whole weight that must be found though no word that counts is missing: a "senior engineer" is senior."""
GIST = 0.58
"""Share of what a topic's words tell that must be found where its gist will do: norovirus of "norovirus outbreaks"."""
KNOWN, TELLING = 0.5, 0.5
"""Share of what a topic's words tell that must be known in the other language, and how telling the best of them must be."""
BESIDE = 0.6
"""Credit of a word found in the heading above or in the sentence beside, next to the 1 of the sentence itself."""


class Reading(StrEnum):
    """How much of a topic must stand where, from the strictest down; all but the first are for what nobody has in full."""

    WHOLE = "whole"
    TRADE = "trade"
    """What the person says to be, at the top of the file, holds for every job: an interpreter's "300 court hearings" are
    interpreted."""
    GIST = "gist"
    """The telling words are enough, whatever common ones are missing."""
    ENTRY = "entry"
    """The words may stand in any lines of one job or project, the most telling of them in the line itself."""
    ACROSS = "across"
    """Words that have no name in the language of the line are not missed there."""


class Sought(NamedTuple):
    """A topic on its way through the passages: its groups, and those of them that decide."""

    groups: Sequence[Group]
    core: Sequence[Group]
    relation: Relation
    hedged: bool
    enough: float
    """Share of the weight that must be found."""
    reading: Reading
    lenient: bool = False
    """True where a named person is asked about."""


def is_covered(sought: Sought, here: dict[int, list[Match]], beside: Set[int], lent: Set[int]) -> bool:
    if not sought.lenient and any(_is_a_name(g) and not here[id(g)] and id(g) not in beside for g in sought.core):
        return False
    if sought.reading is Reading.GIST:
        return _tells_enough(sought.groups, here, beside)
    if sought.reading is Reading.TRADE and not all(here[id(g)] or id(g) in beside for g in sought.core):
        return False  # what a trade lends is one word of the topic, and no leave to miss another
    if sought.reading is Reading.ENTRY and not _is_in_the_entry(sought.core, here, beside):
        return False
    coverage = _coverage(sought.groups, here, beside, lent)
    return coverage >= sought.enough - 1e-9 and any(here[id(group)] for group in sought.core)


def _is_a_name(group: Group) -> bool:
    """True for a proper name that no list knows by any other: without it the rest of the topic is another one's. An acronym
    may be written out."""
    return group.text.isascii() and group.text[:1].isupper() and not group.text.isupper() and len(group.alternatives) == 1


def _is_in_the_entry(core: Sequence[Group], here: dict[int, list[Match]], beside: Set[int]) -> bool:
    """Every word that counts, the most telling of them in the sentence itself."""
    most = max(group.telling for group in core)
    return all(here[id(group)] or id(group) in beside for group in core) and any(
        here[id(group)] for group in core if group.telling >= most
    )


def enough_of(core: Sequence[Group], *, lenient: bool) -> float:
    return ENOUGH.get(len(core), ENOUGH_LONG) * (0.75 if lenient and len(core) > 1 else 1.0)


def without_unknown(sought: Sought, language: str) -> Sought:
    """What is sought without the words that have no name in the language of a passage; nothing where too little is left."""
    known = [group for group in sought.groups if not _is_unknown(group, language)]
    told = sum(group.telling for group in sought.groups)
    if sum(group.telling for group in known) < KNOWN * told or max(group.telling for group in sought.core) < TELLING:
        return sought
    core = core_of(known)
    return sought._replace(groups=known, core=core, enough=enough_of(core, lenient=False))


def _is_unknown(group: Group, language: str) -> bool:
    """True for a plain word of which no name in this language is known; a name (QGIS) is the same in both."""
    if not group.text.islower() and group.text.isascii():
        return False
    han = group.text[0] >= "\u3400"
    return han is (language == "en") and not any((one.text[0] >= "\u3400") is not han for one in group.alternatives)


def _tells_enough(groups: Sequence[Group], here: dict[int, list[Match]], beside: Set[int]) -> bool:
    """True where the sentence itself holds the most telling words, and with what stands beside it the gist."""
    most = max(group.telling for group in groups)
    found = ((group.telling, 1.0 if here[id(group)] else BESIDE if id(group) in beside else 0.0) for group in groups)
    held = sum(telling * share for telling, share in found)
    return held >= GIST * sum(group.telling for group in groups) and all(here[id(g)] for g in groups if g.telling >= most)


def core_of(groups: Sequence[Group]) -> list[Group]:
    """The words that decide: names and nouns; where there are none, the heaviest of the others."""
    heaviest = max((group.weight for group in groups), default=0.0)
    return [group for group in groups if group.weight >= heaviest > 0]


def _doubt_of(found: Sequence[Match]) -> float:
    """How far the best name found here is only a gloss of the dictionary, which may be of another sense of the word."""
    best = found[0].alternative
    return 1 - best.weight if best.source == "CC-CEDICT" else 0.0


def _coverage(groups: Sequence[Group], here: dict[int, list[Match]], beside: Set[int], lent: Set[int]) -> float:
    """Share of the topic's weight found here, in [0, 1]; one or two words that count must be found whole. What is `lent` by
    somebody's trade counts in full."""
    core = core_of(groups)
    missing = [g for g in core if not here[id(g)] and id(g) not in beside]
    held = sum(g.weight for g in groups if here[id(g)] or id(g) in beside)
    total = sum(g.weight for g in groups)
    if not missing and held / total >= QUALIFIED:
        return 1.0
    held -= sum(g.weight * _doubt_of(here[id(g)]) for g in groups if here[id(g)])
    beside_only = sum(g.weight for g in groups if not here[id(g)] and id(g) in beside - lent)
    share = (held - beside_only * (1 - BESIDE)) / total
    decided = sum(
        g.weight * (1 - _doubt_of(here[id(g)]) if here[id(g)] else 1 if id(g) in lent else BESIDE)
        for g in core
        if g not in missing
    ) / sum(g.weight for g in core)
    return min(max(share, decided), 0.99)
