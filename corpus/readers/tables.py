"""Ruled tables: thin shapes on a page -> cells, also merged ones -> a row as one line, "2019 | Nurse".

Tables without rules need nothing of this: their rows stand on one line, and `corpus.readers.layout` sees them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from itertools import groupby
from typing import NamedTuple

from corpus.readers.joining import Words, joined
from corpus.readers.layout import columns_of
from corpus.readers.lines import beside
from corpus.readers.runs import runs_of
from corpus.readers.typeset import Box, Column, Glyph, Run
from corpus.readers.wrapping import paragraphs_in, pitches_of

_THIN = 2.5
_TOUCH = 3.0
_MOST_RULES, _MOST_FIELDS = 1_000, 600
"""More are a drawing."""
_WIDEST_PADDING = 8
_LONGEST_ROW = 400
"""Letters of cells that are read as one line; more are text laid out by a table."""


class Rules(NamedTuple):
    """Thin shapes that touch each other."""

    across: list[Box]
    down: list[Box]


class Cell(NamedTuple):
    """`row` counts from the top of its table; a merged cell stands in its first row."""

    row: int
    box: Box


def tables_of(shapes: Iterable[Box]) -> list[list[Cell]]:
    """The cells of each table, row by row. A frame around text is none: a table has two rows or columns at least."""
    thin = [shape for shape in shapes if _is_thin(shape)]
    if len(thin) > _MOST_RULES:
        return []
    found = [_cells(rules) for rules in _touching(thin)]
    return [cells for cells in found if len({cell.box.left for cell in cells}) > 1 and len(cells) > 2]


def _is_thin(shape: Box) -> bool:
    width, height = shape.right - shape.left, shape.bottom - shape.top
    return min(width, height) <= _THIN and max(width, height) > 2 * _THIN


def _touching(shapes: list[Box]) -> Iterator[Rules]:
    """Connected groups, found from the top to the bottom."""
    groups: list[list[Box]] = []
    for shape in sorted(shapes, key=lambda shape: shape.top):
        joined_ones = [group for group in groups if any(_touch(shape, other) for other in reversed(group))]
        groups = [group for group in groups if group not in joined_ones]
        groups.append([*(member for group in joined_ones for member in group), shape])
    for group in groups:
        yield Rules([shape for shape in group if _is_across(shape)], [shape for shape in group if not _is_across(shape)])


def _is_across(shape: Box) -> bool:
    return shape.right - shape.left > shape.bottom - shape.top


def _touch(one: Box, other: Box) -> bool:
    return (
        one.left <= other.right + _TOUCH
        and other.left <= one.right + _TOUCH
        and one.top <= other.bottom + _TOUCH
        and other.top <= one.bottom + _TOUCH
    )


def _cells(rules: Rules) -> list[Cell]:
    """The smallest fields between the rules, joined where no rule parts them."""
    xs = _distinct([(shape.left + shape.right) / 2 for shape in rules.down])
    ys = _distinct([(shape.top + shape.bottom) / 2 for shape in rules.across])
    fields = [(row, column) for row in range(len(ys) - 1) for column in range(len(xs) - 1)]
    if len(fields) > _MOST_FIELDS:
        return []
    owner = {field: field for field in fields}
    for row, column in fields:
        x, y = (xs[column] + xs[column + 1]) / 2, (ys[row] + ys[row + 1]) / 2
        if column + 2 < len(xs) and not any(
            _parts(shape.top, shape.bottom, y, shape.left, xs[column + 1]) for shape in rules.down
        ):
            _join(owner, (row, column), (row, column + 1))
        if row + 2 < len(ys) and not any(_parts(shape.left, shape.right, x, shape.top, ys[row + 1]) for shape in rules.across):
            _join(owner, (row, column), (row + 1, column))
    merged: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for field in fields:
        merged.setdefault(_root(owner, field), []).append(field)
    return sorted(_cell(members, xs, ys) for members in merged.values())


def _distinct(places: list[float]) -> list[float]:
    """Each once, in order; rules of two cells side by side lie a hair apart."""
    kept: list[float] = []
    for place in sorted(places):
        if not kept or place - kept[-1] > _TOUCH:
            kept.append(place)
    return kept


def _parts(start: float, end: float, middle: float, at: float, border: float) -> bool:
    """Whether a rule from `start` to `end`, at `at`, stands at the border and reaches past the middle of a field."""
    return start <= middle <= end and abs(at - border) <= _TOUCH + _THIN


def _root(owner: dict[tuple[int, int], tuple[int, int]], field: tuple[int, int]) -> tuple[int, int]:
    while owner[field] != field:
        field = owner[field]
    return field


def _join(owner: dict[tuple[int, int], tuple[int, int]], one: tuple[int, int], other: tuple[int, int]) -> None:
    first, second = sorted((_root(owner, one), _root(owner, other)))
    owner[second] = first


def _cell(fields: list[tuple[int, int]], xs: list[float], ys: list[float]) -> Cell:
    rows, columns = [row for row, _ in fields], [column for _, column in fields]
    return Cell(min(rows), Box(xs[min(columns)], ys[min(rows)], xs[max(columns) + 1], ys[max(rows) + 1]))


def read_tables(glyphs: Sequence[Glyph], tables: Sequence[list[Cell]]) -> tuple[list[Glyph], list[Run]]:
    """The glyphs outside of tables, and each table with any inside as a run that holds its columns of lines."""
    inside: dict[tuple[int, int], list[Glyph]] = {}
    rest: list[Glyph] = []
    for glyph in glyphs:
        place = _place(glyph, tables)
        if place is None:
            rest.append(glyph)
        else:
            inside.setdefault(place, []).append(glyph)
    found = [(cells, [inside.get((number, at), []) for at in range(len(cells))]) for number, cells in enumerate(tables)]
    return rest, [_as_run(cells, contents) for cells, contents in found if any(contents)]


def _place(glyph: Glyph, tables: Sequence[list[Cell]]) -> tuple[int, int] | None:
    x, y = (glyph.left + glyph.right) / 2, glyph.base - 0.3 * glyph.size
    for number, cells in enumerate(tables):
        for at, (_, box) in enumerate(cells):
            if box.left <= x <= box.right and box.top <= y <= box.bottom:
                return number, at
    return None


def _as_run(cells: Sequence[Cell], contents: Sequence[list[Glyph]]) -> Run:
    size = next(glyphs[0].size for glyphs in contents if glyphs)
    columns: list[Column] = []
    for _, row in groupby(zip(cells, contents, strict=True), key=lambda pair: pair[0].row):
        columns += _row([(cell.box, glyphs) for cell, glyphs in row])
    left, right = min(cell.box.left for cell in cells), max(cell.box.right for cell in cells)
    return Run((), left, right, min(cell.box.top for cell in cells) + size, size, tuple(columns))


def _row(row: list[tuple[Box, list[Glyph]]]) -> list[Column]:
    """A row as one line if every cell is one paragraph; cell by cell where the table only lays out text."""
    cells = [list(_columns_in(box, runs_of(glyphs))) for box, glyphs in row if glyphs]
    texts = [_text(columns) for columns in cells]
    if all(texts) and sum(map(len, texts)) <= _LONGEST_ROW and texts:
        first = cells[0][0].lines[0]
        right = max(line.right for columns in cells for column in columns for line in column.lines)
        line = first._replace(text=reduce(beside, texts), right=right, cells=len(texts), opens=True, closed=True)
        return [Column([line], right)]
    return [column for columns in cells for column in columns]


def _columns_in(box: Box, runs: list[Run]) -> Iterator[Column]:
    """The columns of a cell, whose text keeps as far from the right border as from the left one."""
    padding = min((run.left for run in runs), default=box.left) - box.left
    return columns_of(runs, box.right - min(max(padding, 0), _WIDEST_PADDING))


def _text(columns: list[Column]) -> str:
    """The text of a cell that is one paragraph, "" for more."""
    paragraphs = [paragraph for column in columns for paragraph in paragraphs_in(column, pitches_of([column]))]
    return joined(paragraphs[0], Words())[0] if len(paragraphs) == 1 else ""
