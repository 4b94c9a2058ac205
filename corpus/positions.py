"""Offset in the canonical text -> line of the file. Lines are derived here, never kept beside the text."""

from __future__ import annotations

from bisect import bisect_right

from corpus.models import Location, Span


class Lines:
    """Line numbers of one text, counted from 1."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(offset + 1 for offset, char in enumerate(text) if char == "\n")]

    def line_of(self, offset: int) -> int:
        return bisect_right(self._starts, offset)

    def location_of(self, span: Span) -> Location:
        return Location(unit="line", first=self.line_of(span.start), last=self.line_of(max(span.start, span.end - 1)))
