"""English words -> stems (Snowball's Porter2), and the words that carry no meaning for retrieval."""

from __future__ import annotations

import re
from functools import lru_cache

from Stemmer import Stemmer

STOP_WORDS = frozenset(
    """a about above after again all also am an and any are as at be because been before being between both but by can
    could did do does doing done down during each etc few for from further had has have having he her here hers him his
    how i if in into is it its itself just let like may me might more most must my no nor not of off on once only or
    other our ours out over own per please same shall she should so some such than that the their theirs them then
    there these they this those through to too under until up us very via was we were what when where which while who
    whom whose why will with within without would you your yours s t d ll m re ve ok okay""".split()
)

_STEMMER = Stemmer("english")


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The stem of a lower-case word. Words with digits or signs (c++, det3d, fp16) stay as they are.

    >>> [stem(word) for word in ("drones", "fine-tuning", "c++", "det3d")]
    ['drone', 'fine-tun', 'c++', 'det3d']
    """
    if not re.fullmatch(r"[a-z][a-z'-]*", word) or len(word) < 3:
        return word
    head, dash, tail = word.rpartition("-")
    return head + dash + str(_STEMMER.stemWord(tail))
