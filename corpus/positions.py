"""Offset in the canonical text -> line, paragraph and page of the file. They are derived here, never kept beside the text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from corpus.models import Document, Location, Span


class Lines:
    """Line numbers of one text, counted from 1. Where a format has no lines, each paragraph is a line of the text."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(offset + 1 for offset, char in enumerate(text) if char == "\n")]

    def line_of(self, offset: int) -> int:
        return bisect_right(self._starts, offset)


def page_of(pages: Sequence[int], offset: int) -> int | None:
    """The page an offset lies on, counted from 1; None where there are no pages."""
    return max(1, bisect_right(pages, offset)) if pages else None


def location_of(document: Document, lines: Lines, span: Span) -> Location:
    """Where a span stands for somebody who has the file open."""
    first, last = span.start, max(span.start, span.end - 1)
    if document.unit == "page":
        return Location(unit="page", first=page_of(document.pages, first) or 1, last=page_of(document.pages, last) or 1)
    return Location(unit=document.unit, first=lines.line_of(first), last=lines.line_of(last))
