"""Mistyped words of asking: "wich of them knwos somthing" asks which of them knows something.

Only words that stand in every question are mended here, and silently: they name nothing. A mistyped topic is the lexicon's,
a mistyped name that of `names`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from rapidfuzz.distance import OSA

from bot.qa.phrases import ASKING_WORDS, FAINT, GENERIC, MUST, SORTS
from corpus.regex import regex
from retrieval.analysis.english import STOP_WORDS

_SHORT_FORMS = frozenset("intro info bio demo recap exam exams cert phone photo maths stats specs admin".split())
_EVERYDAY = ASKING_WORDS | GENERIC | FAINT | SORTS | MUST | STOP_WORDS | _SHORT_FORMS
SHORTEST = 4
"""Letters of a word that is mended: of three, too many are words of their own."""
LONG = 7
"""Letters of a word for a sort of thing that is mended to: "bachlor" is bachelor."""
_SORTS = [word for word in SORTS | MUST if word.isascii()]
_TOKEN = regex(r"(?<![\w@./-])[A-Za-z][a-z]{3,}(?![\w@/-]|\.\w|['’]t\b)")
"""Not the "doesn" of "doesn't"."""


def mended(text: str, is_known: Callable[[str], bool]) -> str:
    """The question with its mistyped words of asking as they were meant; a word that is known is none of them.

    >>> mended("wich of them knwos Rust", lambda word: word == "them")
    'which of them knows Rust'
    """
    return _TOKEN.sub(lambda match: _meant(match.group(), is_known, first=match.start() == 0), text)


def _meant(word: str, is_known: Callable[[str], bool], *, first: bool) -> str:
    """A capital within the sentence begins a name."""
    if not (first or word.islower()) or word.lower() in _EVERYDAY:
        return word
    near = _near(word.lower())
    return near if near and not is_known(word) else word


@lru_cache(maxsize=10_000)
def _near(word: str) -> str | None:
    """The one word of asking that is one slip of the fingers away; of several the one of the same letters, or with one of
    them doubled: wehre is where and not were, writen is written and not write."""
    meant = [one for one in ASKING_WORDS if len(one) >= SHORTEST] + [one for one in _SORTS if len(one) >= LONG]
    found = sorted(one for one in set(meant) if _is_slip(word, one))
    for alike in (sorted, _undoubled):
        same = [one for one in found if alike(one) == alike(word)]
        found = same if len(same) == 1 else found
    return found[0] if len(found) == 1 else None


def _undoubled(word: str) -> str:
    return re.sub(r"(.)\1", r"\1", word)


def _is_slip(word: str, meant: str) -> bool:
    """A letter too many, one left out, one wrong or two in the wrong order; a wrong one makes another word of a short one."""
    if abs(len(word) - len(meant)) > 1 or OSA.distance(word, meant, score_cutoff=1) > 1:
        return False
    return len(word) != len(meant) or sorted(word) == sorted(meant) or (len(word) > SHORTEST + 1 and word[0] == meant[0])
