"""Short names written out: the EPO of a question is the "European Patent Office" of a profile."""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.regex import regex
from retrieval.analysis import atoms_of
from retrieval.models import Alternative, Group

_SHORT = regex(r"[A-Z]{3,6}")
_SMALL = r"(?:(?:of|for|the|and|in|on|de|du|der|des|für|und|&)\s){0,2}"


def spelled_out(group: Group, text: str) -> Group | None:
    """The group with the words of the text that its letters stand for as another way to say it; None where there are none.

    >>> from retrieval.models import Alternative
    >>> short = Group(text="EPO", alternatives=())
    >>> spelled_out(short, "before the European Patent Office, 8 of them won").alternatives[0].text
    'European Patent Office'
    """
    if not _SHORT.fullmatch(group.text):
        return None
    found = _pattern(group.text).search(text)
    if not found:
        return None
    atoms = tuple(atom.term for atom in atoms_of(found.group()))
    written = Alternative(text=found.group(), terms=atoms, atoms=atoms, source="initials")
    return group.model_copy(update={"alternatives": (*group.alternatives, written)})


@lru_cache(maxsize=256)
def _pattern(short: str) -> re.Pattern[str]:
    """Words with these capitals in a row, small words between them aside."""
    return regex(r"\b" + rf"\s{_SMALL}".join(rf"{letter}[a-zé]{{2,}}" for letter in short) + r"\b")
