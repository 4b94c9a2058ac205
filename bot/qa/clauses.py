"""Where in a sentence the topic stands: its clause, the list it is an item of, and the clauses after it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from bot.qa import cues
from bot.qa.cues import TOPIC
from corpus.models import Span
from corpus.regex import regex

SHORT = 30
"""Characters up to which a piece between commas is an item of a list and no clause of its own."""

_BORDER = regex(
    r"""
      [,;，；、()（）|]\s*
    | \s[-–—]\s
    | (?<!\ball\ )\b(?:and|but|although|though|because|since|while|whereas|so|that|which|who|however)\b
    | 但 | 不过 | 因为 | 由于
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SEGMENT = regex(r"[;；。]")
_ROW = regex(r"[;；。|]")
"""What a cell of a table says holds for what stands in the cells before it, not behind it."""
_HAN_COMMA = regex(r"[\u4e00-\u9fff],\s?[\u4e00-\u9fff]")
"""A comma of the other script between Chinese words, which parts clauses as its own does: 跑不了,改游泳."""
_RELATIVE = regex(r"[^,;，；]*\b(?:who|that|which)\s*$", re.IGNORECASE)
_LIST = regex(r"[、,]|and|or", re.IGNORECASE)
_JOINT = regex(r"、|\s*\b(?:and|or)\b|[和与及]")
BRACKETS = regex(r"[(（][^()（）]*[)）]")


class Place(NamedTuple):
    """The topic in its sentence: `text` with the topic and false denials blanked, `mark` where it stands, `own` the clause
    (and the list) around it, `segment` from semicolon to semicolon, `following` the clauses after its own, each with the word
    or mark that joins it on; `beside` is what stands right behind it, brackets and all, which are blanked in the text."""

    text: str
    mark: Span
    own: Span
    segment: Span
    following: tuple[str, ...]
    beside: str

    @property
    def before(self) -> str:
        return self.text[self.own.start : self.mark.start]

    @property
    def after(self) -> str:
        return self.text[self.mark.end : self.own.end]

    @property
    def above(self) -> str:
        """The clause that a clause with "who" or "that" depends on: "shadowed the analyst who does forecasting"."""
        ahead = self.text[self.segment.start : self.own.start]
        return found.group() if (found := _RELATIVE.search(ahead)) else ""

    @property
    def said(self) -> str:
        return self.own.of(self.text)


def place_of(text: str, mark: Span) -> Place:
    """`text` as `blanked` returns it. Brackets are no clauses: those before the topic speak of something else ("Verilog
    (basics), Perl"), one behind it belongs to it."""
    full = _without_brackets(text, Span(start=0, end=mark.start))
    text = _without_brackets(full, Span(start=mark.end, end=len(text)))
    segment = Span(
        start=max((m.end() for m in _ROW.finditer(text, 0, mark.start)), default=0),
        end=min((m.start() for m in _SEGMENT.finditer(text, mark.end)), default=len(text)),
    )
    own = _clause(text, mark, segment)
    own = Span(start=_list_start(text, own, mark, segment), end=_list_end(text, own, segment))
    return Place(text, mark, own, segment, tuple(_following(full, mark)), full[mark.end :])


def _following(text: str, mark: Span) -> Iterator[str]:
    """Up to the next place where the topic stands: what comes after that speaks of that."""
    borders = [m.start() for m in _BORDER.finditer(text, mark.end)]
    for start, end in zip(borders, [*borders[1:], len(text)], strict=False):
        if TOPIC in text[start:end]:
            return
        yield text[start:end]


def blanked(line: str, marks: list[Span]) -> str:
    """The line with every mark of the topic as ■ and what only sounds like a denial as blanks, at equal length.

    A mark that is a part of a cue stays: to "read" a book that is on the "reading list".
    """
    cue_words = _cue_words(line)
    for mark in marks:
        if not any(cue.overlaps(mark) and not mark.holds(cue) for cue in cue_words):
            line = line[: mark.start] + TOPIC * (mark.end - mark.start) + line[mark.end :]
    return cues.NEUTRAL.sub(lambda m: m.group() if TOPIC in m.group() else " " * len(m.group()), line)


@lru_cache(maxsize=4096)
def _cue_words(line: str) -> tuple[Span, ...]:
    denials = (cues.REFUSED, cues.FAILED, cues.LITTLE, cues.PARTLY_DONE)
    return tuple(Span(start=m.start(), end=m.end()) for cue in denials for m in cue.finditer(line))


def _without_brackets(text: str, where: Span) -> str:
    piece = BRACKETS.sub(lambda m: " " * len(m.group()), where.of(text))
    return text[: where.start] + piece + text[where.end :]


def _clause(text: str, mark: Span, segment: Span) -> Span:
    borders = list(_BORDER.finditer(text, segment.start, segment.end))
    return Span(
        start=max((m.end() for m in borders if m.end() <= mark.start), default=segment.start),
        end=min((m.start() for m in borders if m.start() >= mark.end), default=segment.end),
    )


def _list_start(text: str, own: Span, mark: Span, segment: Span) -> int:
    """The items of a list share the verb before it: "了解基础的 HPC 技术、CUDA" speaks of both."""
    start, item = own.start, text[own.start : mark.start]
    while _is_item(item) and (joint := _joint_before(text, start, segment)):
        borders = [m.end() for m in _BORDER.finditer(text, segment.start, joint.start())]
        start = max(borders, default=segment.start)
        item = text[start : joint.start()]
    return start


def _joint_before(text: str, start: int, segment: Span) -> re.Match[str] | None:
    """The comma or "and" that ends here and joins two items."""
    joints = (m for m in _BORDER.finditer(text, segment.start, start) if m.end() == start)
    listed = (m for m in joints if _LIST.fullmatch(m.group().strip()))
    return next((m for m in listed if not _HAN_COMMA.fullmatch(text, m.start() - 1, m.end() + 1)), None)


def _list_end(text: str, own: Span, segment: Span) -> int:
    """And the verb after it: "对 RL、图像生成有一定接触" speaks of both."""
    end = own.end
    while (m := _JOINT.match(text, end)) and m.end() < segment.end:
        if not _is_item(text[own.start : own.end].replace(TOPIC, "")):
            break
        end = min((b.start() for b in _BORDER.finditer(text, m.end(), segment.end)), default=segment.end)
    return end


def _is_item(piece: str) -> bool:
    """A name or two, without a verb or a cue of its own."""
    return len(piece) <= SHORT and not any(governor.search(piece) for governor in _GOVERNORS)


_GOVERNORS = (cues.DONE, cues.LITTLE, cues.REFUSED, cues.MASTERS, cues.KNOWS, cues.SLIGHT, cues.HELPED)
