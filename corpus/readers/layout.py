"""Runs of a page -> columns of lines in reading order.

A page is cut along stripes that no text crosses: what stands above, left, right, below, and each part again. A stripe of
white is not yet a gutter. The gap before a right-aligned date is one too, and so is that after a label; but there every
line on the narrow side begins a paragraph on the other, while columns go their own ways.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, islice, pairwise
from typing import NamedTuple

from corpus.readers.joining import Words, joined
from corpus.readers.lines import beside, line_of
from corpus.readers.typeset import BULLET, Column, Line, Run
from corpus.readers.wrapping import Paragraph, paragraphs_in, pitches_of
from corpus.regex import regex

_NARROWEST = 0.5
"""Ems of the narrowest gutter."""
_WIDE = 2.5
_MOST_RUNS = 800
"""More are no page of a CV; they are read row by row."""
_TRIED = 12
"""Stripes looked at before a part of a page is taken for one column."""
_ALIGNED = 0.35
_LABEL_SHARE = 0.85
_UNENDED = regex(r"[-–—~]$|^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?$", re.IGNORECASE)
"""The first line of a date that takes two."""
_STRAY = 6
_WORDS = 10
"""Ems of a line that is no prose: a level, a place."""
_DATE = regex(r"(?:19|20)\d{2}|present|current|now|至今|现在", re.IGNORECASE)


class Stripe(NamedTuple):
    """What a stripe of white makes of a part of a page."""

    above: list[Run]
    left: list[Run]
    right: list[Run]
    below: list[Run]


def columns_of(runs: Sequence[Run], right: float) -> Iterator[Column]:
    """The columns of a part of a page that reaches to `right`, in the order in which they are read."""
    for stripe in islice(_stripes(runs), _TRIED):
        if cut := _cut(stripe, right):
            yield from columns_of(stripe.above, right)
            yield from cut
            yield from columns_of(stripe.below, right)
            return
    yield from _one_column(runs, right)


def _one_column(runs: Sequence[Run], right: float) -> Iterator[Column]:
    """Text and tables, from the top to the bottom."""
    for is_table, stretch in groupby(sorted(runs, key=lambda run: run.base), key=lambda run: bool(run.columns)):
        if is_table:
            yield from (column for table in stretch for column in table.columns)
        else:
            yield Column(lines_in(stretch), right)


def lines_in(runs: Iterable[Run]) -> list[Line]:
    """Runs beside each other make a line; a bullet in the middle of it begins another one. Tables are left out."""
    return [line_of(part) for row in rows_of(run for run in runs if not run.columns) for part in _listed(row)]


def _listed(row: list[Run]) -> Iterator[list[Run]]:
    """[Skills:] [1. Python] -> [Skills:], [1. Python]."""
    part: list[Run] = []
    for run in sorted(row, key=lambda run: run.left):
        if part and BULLET.match("".join(glyph.text for glyph in run.glyphs[:5])):
            yield part
            part = []
        part.append(run)
    yield part


def rows_of(runs: Iterable[Run]) -> list[list[Run]]:
    rows: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: run.base):
        if rows and run.base - rows[-1][0].base <= _ALIGNED * min(run.size, rows[-1][0].size):
            rows[-1].append(run)
        else:
            rows.append([run])
    return rows


def _stripes(runs: Sequence[Run]) -> list[Stripe]:
    """Stripes with text on both sides, those between most lines first."""
    if len(runs) > _MOST_RUNS:
        return []
    ordered = sorted(runs, key=lambda run: run.base)
    found: dict[tuple[int, int, int], Stripe] = {}
    for edge in sorted({round(run.left) for run in runs}):
        for stripe in _stripes_at(edge, ordered):
            found.setdefault((len(stripe.above), len(stripe.left), len(stripe.right)), stripe)
    return sorted(found.values(), key=_rank, reverse=True)


def _rank(stripe: Stripe) -> tuple[int, float]:
    return min(len(stripe.left), len(stripe.right)), _width(stripe)


def _width(stripe: Stripe) -> float:
    return min(run.left for run in stripe.right) - max(run.right for run in stripe.left)


def _stripes_at(edge: float, runs: list[Run]) -> Iterator[Stripe]:
    """Between runs that cross it, the stripe that ends at `edge`."""
    size = sorted(run.size for run in runs)[len(runs) // 2]
    start = edge - _NARROWEST * size
    barred = {run.base for run in runs if run.left < edge - 1 and run.right > start}
    barred |= _astray([run for run in runs if run.left >= edge - 1], edge + _STRAY * size)
    for is_barred, band in groupby(runs, key=lambda run: run.base in barred):
        members = [] if is_barred else list(band)
        left = [run for run in members if run.right <= start]
        right = [run for run in members if run.right > start]
        if len(left) > 1 and len(right) > 1:
            yield _stripe(runs, left, right)


def _stripe(runs: list[Run], left: list[Run], right: list[Run]) -> Stripe:
    top, bottom = min(left[0].base, right[0].base), max(left[-1].base, right[-1].base)
    title = _title_below(left, right, min((run.base for run in runs if run.base > bottom), default=float("inf")))
    return Stripe(
        above=[run for run in runs if run.base < top],
        left=[run for run in left if run.base < title],
        right=right,
        below=[*(run for run in left if run.base >= title), *(run for run in runs if run.base > bottom)],
    )


def _astray(runs: list[Run], farthest: float) -> set[float]:
    """Where rows begin far to the right of the others: they belong to another column, unless they are set flush right."""
    reach = max((run.right for run in runs), default=0.0)
    firsts = (min(row, key=lambda run: run.left) for row in rows_of(runs))
    return {run.base for run in firsts if run.left > farthest and run.right < reach - 2}


def _title_below(left: list[Run], right: list[Run], bottom: float) -> float:
    """From where on runs on the left, below the last on the right, are nearer to the text across both, which they head."""
    last = right[-1].base + 0.8 * right[-1].size
    bases = sorted({run.base for run in left})
    for above, base in reversed(list(pairwise(bases))):
        if base > last and base - above > bottom - bases[-1]:
            return base
    return float("inf")


def _cut(stripe: Stripe, right: float) -> list[Column]:
    """The columns on both sides, or one in which labels stand at their lines; nothing where the stripe means nothing."""
    sides = lines_in(stripe.left), lines_in(stripe.right)
    if not _is_wide_enough(stripe, *sides) or not _overlap(*sides):
        return []
    middle = min(run.left for run in stripe.right) - _NARROWEST * sides[0][0].size
    few, many = sorted(sides, key=len)
    reach = middle if many is sides[0] else right
    begun = many if all(_DATE.search(line.text) for line in few) else _firsts(_paragraphs(many, reach))
    if not _both_listed(few, many) and (labels := _labels(few, begun, many)):
        multiple = any(len(label) > 1 for label in labels)
        return [Column(_labelled(labels, many, few is sides[0]), right)] if multiple else []
    columns = [*columns_of(stripe.left, middle)], [*columns_of(stripe.right, right)]
    return [column for side in (reversed(columns) if _is_named_on_the_right(stripe) else columns) for column in side]


def _is_named_on_the_right(stripe: Stripe) -> bool:
    """A column at the top of a page with letters far larger than any beside it: those of the name, which comes first."""
    largest = [max(run.size for run in side) for side in (stripe.left, stripe.right)]
    return not stripe.above and largest[1] > 1.3 * largest[0]


def _is_wide_enough(stripe: Stripe, left: list[Line], right: list[Line]) -> bool:
    """Gaps of two justified lines may stand above each other; those of three hardly ever do."""
    rows = min(len(left), len(right))
    return rows > 2 or (rows > 1 and _width(stripe) > _WIDE * left[0].size)


def _overlap(left: list[Line], right: list[Line]) -> bool:
    return min(left[-1].base, right[-1].base) - max(left[0].base, right[0].base) > left[0].size


def _paragraphs(lines: list[Line], right: float) -> list[Paragraph]:
    column = Column(lines, right)
    return paragraphs_in(column, pitches_of([column]))


def _firsts(paragraphs: list[Paragraph]) -> list[Line]:
    return [paragraph[0] for paragraph in paragraphs]


def _labels(few: list[Line], begun: list[Line], many: list[Line]) -> list[Paragraph]:
    """The lines of the narrow side as labels of what begins beside them, now and then of two or three lines; [] for others,
    which the text beside does not heed."""
    paired = len(few) == len(many) and all(map(_is_beside, few, many)) and not any(_UNENDED.search(line.text) for line in few)
    if paired and min(_reach(few), _reach(many)) < _WORDS:
        return [[line] for line in few]
    labels: list[Paragraph] = []
    for line in few:
        above = labels[-1][-1] if labels and line.base - labels[-1][-1].base < 2.2 * line.size else None
        if above and (_UNENDED.search(above.text) or not any(_is_beside(line, other) for other in begun)):
            labels[-1].append(line)
        else:
            labels.append([line])
    few_lines = len(few) <= 1.4 * len(labels) and max(map(len, labels)) <= 3
    return labels if few_lines and _stand_beside(_firsts(labels), begun, many) else []


def _reach(lines: list[Line]) -> float:
    """The width of the widest line, in ems."""
    return max((line.right - line.left) / line.size for line in lines)


def _both_listed(few: list[Line], many: list[Line]) -> bool:
    return all(sum(bool(BULLET.match(line.text + " ")) for line in side) > len(side) / 2 for side in (few, many))


def _stand_beside(lines: list[Line], begun: list[Line], others: list[Line]) -> bool:
    """Whether the lines that have any of the others beside them stand exactly at one that begins something."""
    near = [line for line in lines if any(abs(line.base - other.base) < 0.8 * line.size for other in others)]
    beside = sum(any(_is_beside(line, other) for other in begun) for line in near)
    return beside > 0 and beside >= _LABEL_SHARE * len(near)


def _is_beside(line: Line, other: Line) -> bool:
    """On one height, and set alike: a name in large letters is nobody's label."""
    alike = max(line.size, other.size) < 1.4 * min(line.size, other.size)
    return alike and abs(line.base - other.base) <= _ALIGNED * min(line.size, other.size)


def _labelled(labels: list[Paragraph], lines: list[Line], before: bool) -> list[Line]:
    """The lines, each label at the one beside it; a label without one, or beside a list, is a line of its own."""
    rows = list(lines)
    for label in labels:
        text, _ = joined(label, Words())
        at = next((number for number, line in enumerate(rows) if _is_beside(label[0], line)), None)
        if at is None or (before and BULLET.match(rows[at].text)):
            rows.insert(at or 0, label[0]._replace(text=text, closed=True))
        elif before:
            rows[at] = rows[at]._replace(text=beside(text, rows[at].text), opens=True)
        else:
            rows[at] = rows[at]._replace(text=beside(rows[at].text, text), closed=True)
    return sorted(rows, key=lambda line: line.base)
