"""Names that Chinese writes by their sound, and the same names in Latin letters: 阿依古丽·买买提 and Ayigul Mamat."""

from __future__ import annotations

import re

from rapidfuzz.distance import OSA

from corpus.people.forms import syllables_of
from corpus.people.names import DOTTED, HAN, folded


def transcribes(latin: str, name: str) -> bool:
    """True where a name in Latin letters has the consonants of one that is itself a transcription: Ayigul Mamat for
    阿依古丽·买买提. Vowels are lost on the way."""
    parts = re.split(rf"[^{HAN}]+", name) if DOTTED.fullmatch(name) else []
    words = [_consonants(folded(word)) for word in latin.split()]
    sounds = [_consonants("".join(syllables_of(part))) for part in parts]
    return bool(sounds) and len(words) == len(sounds) and all(map(_near, sorted(words), sorted(sounds)))


def _consonants(word: str) -> str:
    """Alike ones as one: gulinaer -> krnr."""
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouhwy]", "", word).translate(str.maketrans("gdbzvlqcx", "ktpsfrkss")))


def _near(one: str, other: str) -> bool:
    return one == other or (len(one) > 2 and OSA.distance(one, other) == 1)
