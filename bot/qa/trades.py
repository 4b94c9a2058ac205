"""What somebody says to be at the top of a file: an interpreter's "300 court hearings" were interpreted, unsaid."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.qa.relations import is_place
from corpus.models import Passage, SectionKind, Span
from retrieval.matching import Text
from retrieval.models import Group

Trade = tuple[tuple[Text, Span], ...]
"""The lines at the top of a file that may say it."""
JOBS = frozenset({SectionKind.EXPERIENCE, SectionKind.PROJECTS})
"""Where it goes without saying."""
OPENING, LONGEST = 4, 90
"""Lines at the top, and the characters that one of them may have."""


def trade_in(passages: Iterable[Passage]) -> Trade:
    first = next((passage for passage in passages if passage.kind is SectionKind.ABOUT), None)
    lines = [one for one in first.sentences[:OPENING] if one.end - one.start <= LONGEST] if first else []
    return tuple((Text(first.seen(one)), one) for one in lines) if first else ()


def lent_by(trade: Trade, groups: Sequence[Group]) -> dict[int, Span]:
    """id of a group -> the line at the top that has it; where somebody lives is no trade."""
    return {id(group): line for text, line in trade for group in groups if not is_place([group]) and text.find(group)}
