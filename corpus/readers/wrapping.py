"""Lines of a column -> paragraphs: where a line was ended by its author, and where it was only wrapped.

A typesetter wraps a line when the next word does not fit. So the first question about two lines is whether it would have
fitted: if so, their author ended the first one. Indents, bullets, gaps and the letters themselves say the rest.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from corpus.readers.typeset import BULLET, Column, Line, is_wide
from corpus.regex import regex

Paragraph = list[Line]


class Edge(NamedTuple):
    """Where lines begin and words stop; at a justified edge all lines but the last of a paragraph stop exactly."""

    left: float
    right: float
    justified: bool


Pitches = Mapping[int, float]
"""Size of type in half points -> distance of the baselines inside its paragraphs."""


_STEADY, _APART = 1.15, 1.4
"""Of the usual pitch: up to the one lines belong together, beyond the other never."""
_SHORT = 20
"""Ems of a line that is hardly prose."""
_WIDE = 0.6
_HANGING = 4.0
_FIRST_INDENT = 2.6
_ENDED = regex(r"""[.!?。！？;；:：]["'”’)）」』]*$""")
_CONTACT = regex(r"(?:\S{1,3}\s)?(?:\S+@\S+\.\w+|(?:https?://|www\.)\S+|(?:[\w-]+\.)+[a-z]{2,4}/\S+|\+?[\d\s()-]{7,20})")
"""An address or a number on a line of its own."""
_STOP = regex(r"""[.!?。！？:：]["'”’)）」』]*$""")
_LABEL = regex(r"[A-Z\u3400-\u9fff][^:：,，.。、;；]{0,24}[:：]\s*\S")
"""Skills: Python"""


def pitches_of(columns: Iterable[Column]) -> dict[int, float]:
    """The smallest usual distance for each size: the one inside paragraphs. Sizes without any are set like the others."""
    distances: dict[int, Counter[float]] = {}
    for column in columns:
        for line, below in pairwise(column.lines):
            distance = below.base - line.base
            counts = distances.setdefault(_key(line), Counter())
            if _same_size(line, below) and 0.8 < distance / line.size < 2.4:
                counts[round(distance * 4) / 4] += 1
    most = max(distances, key=lambda size: distances[size].total(), default=0)
    leading = min(_usual(distances[most]), default=0.6 * most) / most if most else 0
    return {size: min(_usual(counts), default=leading * size) for size, counts in distances.items()}


def _usual(distances: Counter[float]) -> list[float]:
    often = max(min(2, distances.total()), distances.total() // 10)
    return [distance for distance, count in distances.items() if count >= often]


def _key(line: Line) -> int:
    return round(line.size * 2)


def _same_size(one: Line, other: Line) -> bool:
    return abs(one.size - other.size) <= 0.07 * max(one.size, other.size)


def paragraphs_of(columns: Sequence[Column]) -> list[Paragraph]:
    """The paragraphs of a document; one that a column or a page cuts in two is whole again."""
    pitches = pitches_of(columns)
    columns = [_narrowed(column, columns) for column in columns]
    paragraphs: list[Paragraph] = []
    edge = Edge(0.0, 0.0, False)
    for column in columns:
        first, *others = paragraphs_in(column, pitches)
        if paragraphs and _flows_over(paragraphs[-1], first, edge):
            paragraphs[-1].extend(first)
        else:
            paragraphs.append(first)
        paragraphs.extend(others)
        edge = _edges(column, pitches)[-1]
    return paragraphs


def _narrowed(column: Column, columns: Sequence[Column]) -> Column:
    """A column that runs on over pages is as wide on a page where nothing stands beside it."""
    reach = max(line.right for line in column.lines)
    rights = [other.right for other in columns if abs(other.left - column.left) < 3 and reach < other.right + 1]
    return column._replace(right=min(rights, default=column.right))


def paragraphs_in(column: Column, pitches: Pitches) -> list[Paragraph]:
    paragraphs: list[Paragraph] = []
    edges = _edges(column, pitches)
    for number, line in enumerate(column.lines):
        if number and _goes_on(paragraphs[-1], line, edges[number - 1], pitches):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return paragraphs


def _edges(column: Column, pitches: Pitches) -> list[Edge]:
    """For each line, where the words of its neighbours stop: often the edge of the column, sometimes well before it."""
    stretches = _stretches(column.lines, pitches)
    flush = _flush(stretches)
    if flush is None or flush - column.left < _WIDE * (column.right - column.left):
        flush = _ragged(column.lines, column.left, column.right)
    justified = _is_justified(stretches, flush)
    rights = ([_ragged(stretch, column.left, flush)] * len(stretch) for stretch in stretches)
    return [Edge(column.left, right, justified) for stretch in rights for right in stretch]


def _is_justified(stretches: Sequence[Sequence[Line]], edge: float) -> bool:
    """Whether lines that come near the edge reach it exactly: a line that does not is the last of its paragraph."""
    near = [line for stretch in stretches for line, _ in pairwise(stretch) if line.right > edge - 2.5 * line.size]
    exact = sum(line.right > edge - 0.05 * line.size for line in near)
    return exact > 2 and exact >= 0.8 * len(near)


def _stretches(lines: list[Line], pitches: Pitches) -> list[list[Line]]:
    stretches: list[list[Line]] = []
    for line in lines:
        above = stretches[-1][-1] if stretches else None
        if above and _same_size(above, line) and 0 < _pitch(above, line, pitches) <= _APART:
            stretches[-1].append(line)
        else:
            stretches.append([line])
    return stretches


def _flush(stretches: Sequence[Sequence[Line]]) -> float | None:
    """The edge that at least two lines reach within a letter's width before another one follows."""
    rights = [line.right for stretch in stretches for line, _ in pairwise(stretch) if line.cells == 1]
    edge = max((line.right for stretch in stretches for line in stretch if line.cells == 1), default=0.0)
    size = stretches[0][0].size
    return edge if sum(right > edge - 1.2 * size for right in rights) > 1 else None


def _ragged(lines: Sequence[Line], left: float, right: float) -> float:
    """The edge that most lines come near: a paragraph that ends before the column does."""
    rights = [line.right for line in lines if line.cells == 1]
    edge = max(rights, default=right)
    full = sum(right > edge - 4 * lines[0].size for right in rights)
    return edge if len(rights) > 4 and full >= 0.6 * len(rights) and edge - left > _WIDE * (right - left) else right


def _pitch(line: Line, below: Line, pitches: Pitches) -> float:
    return (below.base - line.base) / pitches.get(_key(line), 1.2 * line.size)


def _goes_on(paragraph: Paragraph, below: Line, edge: Edge, pitches: Pitches) -> bool:
    line = paragraph[-1]
    pitch = _pitch(line, below, pitches)
    if not 0 < pitch <= _APART or _begins(paragraph, below, edge):
        return False
    if is_under_title(line, below):
        return pitch <= _STEADY and _title_wraps(line, below, edge)
    if _are_set_aside(line, below, edge) or not _is_in_place(paragraph, below):
        return False
    if _would_have_fitted(line, below, edge):
        return _is_mid_sentence(line, below) and line.right - line.left > 0.6 * (edge.right - line.left)
    return pitch <= _STEADY or _is_mid_sentence(line, below)


def _begins(paragraph: Paragraph, below: Line, edge: Edge) -> bool:
    """What starts a paragraph by its own form."""
    line = paragraph[-1]
    labels = _LABEL.match(paragraph[0].text) and _LABEL.match(below.text)
    marked = bool(below.starts) and below.starts == paragraph[0].starts
    listed = labels and (marked or edge.right - line.right > 1.2 * line.size or line.right - line.left < _SHORT * line.size)
    formed = BULLET.match(below.text + " ") or _CONTACT.fullmatch(below.text) or below.opens or line.closed
    dated = below.cells > 1 and not (line.cells == 1 and "b" in line.ends and line.ends == below.starts and below.plain)
    return bool(listed or formed or dated) or not _same_style(line, below._replace(plain=below.plain or below.cells > 1))


def _same_style(line: Line, below: Line) -> bool:
    """One size; a line in bold and one that is not are a title and its text, but a bold word may stand at any border."""
    titled = (not line.plain and below.starts != line.starts) or (not below.plain and line.ends != below.starts)
    return _same_size(line, below) and not titled


def _is_in_place(paragraph: Paragraph, below: Line) -> bool:
    """Where the next line of the paragraph is to begin: as the one before, or as a second line does."""
    first, line = paragraph[0], paragraph[-1]
    near = 0.5 * line.size
    if line.tail > line.body and abs(below.left - line.tail) <= near:
        return True
    if line.cells > 1:
        return False
    if len(paragraph) > 1:
        return abs(below.left - line.left) <= near
    if first.body > first.left:
        return first.left - _FIRST_INDENT * line.size <= below.left <= first.body + line.size
    return -_FIRST_INDENT * line.size <= below.left - first.left <= _HANGING * line.size


def _are_set_aside(line: Line, below: Line, edge: Edge) -> bool:
    """Short lines flush right, or centred: nothing wraps them."""
    short = max(line.right - line.left, below.right - below.left) < _SHORT * line.size
    shifted = abs(line.left - below.left) > 0.5 * line.size and below.left > edge.left + 0.5 * line.size
    return (
        short and shifted and (abs(line.right - below.right) < 1 or abs(line.left + line.right - below.left - below.right) < 2)
    )


def is_under_title(line: Line, below: Line) -> bool:
    """Below the first of two cells, not below the second."""
    near = 0.5 * line.size
    return line.cells == 2 and below.cells == 1 and abs(below.left - line.left) <= near and abs(below.left - line.tail) > near


def _title_wraps(line: Line, below: Line, edge: Edge) -> bool:
    """Whether the title of a job goes on below, its date standing at the right of the first line."""
    at_edge = abs(edge.right - line.right) < line.size and line.starts == below.starts
    return at_edge and below.first > line.tail - line.head - line.size and not below.text[0].isdigit()


def _would_have_fitted(line: Line, below: Line, edge: Edge) -> bool:
    room = edge.right - line.right
    wide = is_wide(line.text[-1]), is_wide(below.text[0])
    if edge.justified and not any(wide):
        return room > 0.3 * line.size
    blank = 0 if all(wide) else 0.25 * line.size
    slack = 0.3 * line.size if wide[1] else 0.05 * line.size
    return room > below.first + blank + slack


def _is_mid_sentence(line: Line, below: Line) -> bool:
    """The letters say that a sentence goes on: no full stop, then a small letter; or a bracket is still open."""
    opened = max(line.text.rfind("("), line.text.rfind("（")) > max(line.text.rfind(")"), line.text.rfind("）"))
    return (below.text[0].islower() and not _ENDED.search(line.text)) or (opened and ")" in below.text.replace("）", ")"))


def _flows_over(paragraph: Paragraph, next_one: Paragraph, edge: Edge) -> bool:
    """Over the end of a column: nothing but a full line and the missing full stop tells."""
    line, below = paragraph[-1], next_one[0]
    if _begins(paragraph, below, edge) or line.cells > 1 or _STOP.search(line.text) or _would_have_fitted(line, below, edge):
        return False
    han = is_wide(below.text[0]) and any(is_wide(char) for char in line.text[-3:])
    return han or below.text[0].islower() or (len(next_one) > 1 and line.text[-1].islower())
