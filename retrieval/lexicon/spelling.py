"""Spelling variants and typos, judged by the words that the passages hold.

"finetuning" and "fine tuning" are one word squeezed; "tensort" has one near neighbour and is read as it. A word that the
glossary knows is never mended, nor is a short one: "rust" is not "trust".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

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
        self._organisations = {name: "".join(word[0] for word in chinese.segments(name)) for name in organisations}
        self._words: dict[str, str] = {}
        self._squeezed: dict[str, list[str]] = defaultdict(list)
        for word in words:
            self._words.setdefault(word.lower(), word)
            self._squeezed[_squeezed(word)].append(word)

    def shortened(self, surface: str) -> Iterator[Name]:
        """Organisations of the passages that 华农 may be short for: the first characters of their words, in order."""
        if len(surface) > 1:
            for organisation, initials in self._organisations.items():
                if initials.startswith(surface):
                    yield Name(organisation, "short form", VARIANT)

    def knows(self, surface: str) -> bool:
        """True where the passages write these words, blanks and hyphens aside, as one."""
        return surface.isascii() and _squeezed(surface) in self._squeezed

    def variants(self, surface: str) -> Iterator[Name]:
        """The same letters with other blanks, hyphens and capitals: "back EMF" and "backEMF"; none for Chinese."""
        for word in self._squeezed.get(_squeezed(surface), ()) if surface.isascii() else ():
            if word.lower() != surface.lower():
                yield Name(word, "spelling", VARIANT)

    def mended(self, surface: str) -> Iterator[Name]:
        """The word that an unknown one was probably meant to be."""
        word = surface.lower()
        if surface.isascii() and len(word) >= SHORTEST and word not in self._words and _squeezed(word) not in self._squeezed:
            yield from (Name(near, "typo", TYPO) for near in self._near(word))

    def _near(self, word: str) -> list[str]:
        """The one nearest known word, none where two are equally near."""
        edits = 2 if len(word) >= LONG else 1
        found = process.extract(word, self._words.keys(), scorer=OSA.distance, score_cutoff=edits, limit=3)
        alike = [(known, distance) for known, distance, _ in found if known[0] == word[0]]
        if not alike or (len(alike) > 1 and alike[0][1] == alike[1][1]):
            return []
        nearest = self._words[alike[0][0]]
        return [nearest] if len(word) > SHORTEST or not nearest[1:].isalpha() or not nearest[1:].islower() else []


def _squeezed(word: str) -> str:
    return "".join(char for char in word.lower() if char.isalnum() or char in "+#")
