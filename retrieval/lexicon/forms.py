"""Other forms of an English name that prove the same: extract a tooth, tooth extraction; composing, composer; birdwatching."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from retrieval.analysis import atoms_of, english

SHORTEST_HALF = 4
"""Letters of either half of a compound that is written as one word."""


@lru_cache(maxsize=20_000)
def content(text: str) -> tuple[str, ...]:
    """The atoms of a text without its stop words, by which two names are compared.

    >>> content("to the extraction of a tooth")
    ('extract', 'tooth')
    """
    return tuple(atom.term for atom in atoms_of(text) if atom.term not in english.STOP_WORDS)


def turned(phrase: str) -> str | None:
    """ "extract a tooth" -> "tooth extract", which is "tooth extraction" in atoms; None but for a verb and its object."""
    words = [word for word in phrase.split() if word.lower() not in english.STOP_WORDS]
    return f"{words[1]} {words[0]}" if len(words) == 2 else None


def halves(word: str, is_english: Callable[[str], bool]) -> str | None:
    """ "birdwatching" -> "bird watching": the longest first half decides."""
    for at in range(len(word) - SHORTEST_HALF, SHORTEST_HALF - 1, -1):
        if is_english(word[:at]) and is_english(word[at:]):
            return f"{word[:at]} {word[at:]}"
    return None


def doers(doing: str) -> tuple[str, ...]:
    """ "composing" -> "composer", "composor": how whoever does it may be called; nothing for a word without -ing."""
    return (doing[:-3] + "er", doing[:-3] + "or") if doing.endswith("ing") and len(doing) > 6 else ()


def doing(doer: str) -> str | None:
    """ "composer" -> "composing"; None for a word that names no doer."""
    return doer[:-2] + "ing" if doer.endswith(("er", "or")) and len(doer) > 5 else None
