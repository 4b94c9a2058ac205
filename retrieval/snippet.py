"""The best extract of a passage: the clauses around what was found, as a span, with the places found as ranges."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from corpus.models import Span
from corpus.regex import regex
from retrieval.models import Snippet

LONGEST = 300
"""Code points a quote may have before it is cut to the clauses that matter."""

_CLAUSE = regex(r"[,;:，；：、。](?:\s+|(?=[^\x00-\x7f])|(?<=[^\x00-\x7f]))|\s[–—|]\s|\s*\(|\)\s*|\n")


def best_extract(text: str, sentence: Span, highlights: Sequence[Span]) -> Snippet:
    """`sentence` of `text` (at equal length, markup blanked), cut at clause borders around the highlights if it is long."""
    span = sentence
    if sentence.end - sentence.start > LONGEST:
        inside = [mark for mark in highlights if sentence.holds(mark)] or [Span(start=sentence.start, end=sentence.start)]
        span = _around(text, sentence, inside)
    span = _stripped(text, span)
    return Snippet(span=span, highlights=tuple(mark for mark in highlights if span.holds(mark)))


def _around(text: str, sentence: Span, highlights: Sequence[Span]) -> Span:
    """The longest run of whole clauses that holds the highlights that fit, grown clause by clause on both sides."""
    clauses = _clauses(text, sentence)
    first = next(i for i, clause in enumerate(clauses) if clause.end > highlights[0].start)
    if clauses[first].end - clauses[first].start > LONGEST:
        return _window(text, clauses[first], highlights[0])
    last = first
    wanted = max((mark.end for mark in highlights if mark.end - clauses[first].start <= LONGEST), default=0)
    while last + 1 < len(clauses) and clauses[last].end < wanted:
        last += 1
    grown = True
    while grown:
        grown = False
        if last + 1 < len(clauses) and clauses[last + 1].end - clauses[first].start <= LONGEST:
            last, grown = last + 1, True
        if first > 0 and clauses[last].end - clauses[first - 1].start <= LONGEST:
            first, grown = first - 1, True
    return Span(start=clauses[first].start, end=clauses[last].end)


def _window(text: str, clause: Span, highlight: Span) -> Span:
    """Of a clause without end, what surrounds the highlight, from blank to blank where there are any."""
    start = max(clause.start, highlight.start - LONGEST // 3)
    end = min(clause.end, max(start + LONGEST, highlight.end))
    if start > clause.start:
        start = text.find(" ", start, highlight.start) + 1 or start
    if end < clause.end:
        end = max(text.rfind(" ", highlight.end, end), 0) or end
    return Span(start=start, end=end)


def _clauses(text: str, sentence: Span) -> list[Span]:
    borders = [match.end() for match in _CLAUSE.finditer(text, sentence.start, sentence.end)]
    points = [sentence.start, *(border for border in borders if border < sentence.end), sentence.end]
    return [Span(start=a, end=b) for a, b in pairwise(points) if a < b]


def _stripped(text: str, span: Span) -> Span:
    piece = span.of(text)
    start = span.start + len(piece) - len(piece.lstrip(" ,;，；、"))
    return Span(start=start, end=max(start, span.start + len(piece.rstrip(" ,;:，；、\n("))))
