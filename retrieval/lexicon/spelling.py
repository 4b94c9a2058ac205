"""Spelling variants and typos, judged by the words that the passages hold.

"finetuning" and "fine tuning" are one word squeezed; "tensort" has one near neighbour and is read as it. A word that the
glossary knows is never mended, nor is a short one: "rust" is not "trust".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

from rapidfuzz import process
from rapidfuzz.distance import OSA

from retrieval.analysis import chinese
from retrieval.lexicon.glossary import Name

SHORTEST, LONG = 5, 9
"""A word this long may differ by one edit (two swapped letters count as one), a long one by two. One of five letters is
mended only into a name that is written like no plain word: OpenCV, Qwen2."""
VARIANT = 0.95
TYPO = 0.9


class Spelling:
    """`words` are the Latin words of the passages, as written; `organisations` the Chinese names in them."""

    def __init__(self, words: Iterable[str], organisations: Iterable[str] = ()) -> None:
        self._organisations = tuple(organisations)
        self._words: dict[str, str] = {}
        self._squeezed: dict[str, list[str]] = defaultdict(list)
        for word in words:
            self._words.setdefault(word.lower(), word)
            self._squeezed[_squeezed(word)].append(word)

    def shortened(self, surface: str) -> Iterator[Name]:
        """Organisations of the passages that 华农 may be short for: the first characters of their words, in order."""
        if len(surface) > 1 and not surface.isascii():
            for organisation, initials in self._initials.items():
                if initials.startswith(surface):
                    yield Name(organisation, "short form", VARIANT)

    @cached_property
    def _initials(self) -> dict[str, str]:
        return {name: "".join(word[0] for word in chinese.segments(name)) for name in self._organisations}

    def knows(self, surface: str) -> bool:
        """True where the passages write these words, blanks and hyphens aside, as one."""
        return surface.isascii() and _squeezed(surface) in self._squeezed

    def variants(self, surface: str) -> Iterator[Name]:
        """The same letters with other blanks, hyphens and capitals: "back EMF" and "backEMF"; none for Chinese."""
        for word in self._squeezed.get(_squeezed(surface), ()) if surface.isascii() else ():
            if word.lower() != surface.lower():
                yield Name(word, "spelling", VARIANT)

    def mended(self, surface: str) -> Iterator[Name]:
        """The word that an unknown one was probably meant to be: its one nearest neighbour."""
        near = self._near(surface)
        if len(near) == 1 and self._is_worth_mending(surface, near[0]):
            yield Name(near[0], "typo", TYPO)

    def choices(self, surface: str) -> list[str]:
        """The words that an unknown one may have been meant to be, where two or more are equally near."""
        near = self._near(surface)
        return near if len(near) > 1 else []

    def _near(self, surface: str) -> list[str]:
        """The nearest of the words that begin alike, as many as are equally near, or of them the one that only leaves a letter
        out; a word with its letters in another order (Ghandi) is nearer than none."""
        word = surface.lower()
        if not surface.isascii() or len(word) < SHORTEST or word in self._words or _squeezed(word) in self._squeezed:
            return []
        edits = 2 if len(word) >= LONG else 1
        found = process.extract(word, self._words.keys(), scorer=OSA.distance, score_cutoff=edits, limit=5)
        alike = [(known, distance) for known, distance, _ in found if _sound(known) == _sound(word)]
        alike = alike or [(known, 1) for known in self._words if known[0] == word[0] and sorted(known) == sorted(word)]
        nearest = [known for known, distance in alike if distance == alike[0][1]]
        longer = [known for known in nearest if _is_within(word, known)]
        return [self._words[known] for known in (longer if len(longer) == 1 else nearest)]

    def _is_worth_mending(self, surface: str, nearest: str) -> bool:
        """A short word may be another one, but not where nobody could say it, nor with two letters in the wrong order."""
        slip = surface.islower() and (not re.search("[aeiouy]", surface) or sorted(surface) == sorted(nearest.lower()))
        return len(surface) > SHORTEST or slip or not nearest[1:].isalpha() or not nearest[1:].islower()


def _is_within(word: str, known: str) -> bool:
    """True where nothing but letters left out tells them apart: "technican" is technician, and not technical."""
    letters = iter(known)
    return len(word) < len(known) and all(char in letters for char in word)


def _sound(word: str) -> str:
    """How a word begins, as it is heard: fotogrammetry begins like photogrammetry."""
    return "f" if word[:2] == "ph" else {"c": "k", "q": "k", "z": "s", "j": "g", "x": "s"}.get(word[0], word[0])


def _squeezed(word: str) -> str:
    return "".join(char for char in word.lower() if char.isalnum() or char in "+#")
