"""People by topics as a picture: a row a person, a column a topic; a cell says its strength by shade and by mark."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from PIL import Image

from bot.pictures import canvas
from bot.pictures.canvas import FAINT, INK, LINE, MARGIN, SMALL, TEXT, TITLE, Box
from bot.pictures.lettering import fitted, width_of, wrapped, write
from bot.qa.matrix import Cell, Matrix
from bot.qa.models import Language, Strength
from bot.render.matrix import LEGEND, notes, title
from bot.render.words import STRENGTHS

ROW, GAP = 60, 4
NAMES = (200, 340)
"""The column of names is as wide as the longest name, within these."""
WIDTHS = (76, 240)
"""Of the columns of topics."""
LEVEL = 5
"""Columns up to which topics are written level if their words fit; else they rise."""
RISE, LONGEST = 60, 290
"""Degrees at which many topics rise, and the pixels one may be long."""
LEAST = 1080
LINE_HEIGHT = 38


class Shade(NamedTuple):
    """`filled` is the share of the mark's disc that is filled, None where the mark is a cross on hatching."""

    ground: str
    ink: str
    filled: float | None


SHADES = {
    Strength.STRONG: Shade("#08519c", "#ffffff", 1.0),
    Strength.SOME: Shade("#7fb5de", INK, 0.5),
    Strength.WEAK: Shade("#dbe9f6", INK, 0.0),
    Strength.NEGATIVE: Shade("#ffffff", INK, None),
}
"""One hue, darker for more, as ColorBrewer's "Blues": in order for every kind of colour blindness, and in grey."""


Sample = tuple[Strength | None, str]
"""Of the legend: a strength with its words, or words alone."""


class Layout(NamedTuple):
    """Where the table stands. `heads` are the lines of the topics where they are level, empty where they rise."""

    width: int
    names: int
    column: int
    left: int
    top: int
    title: list[str]
    notes: list[str]
    heads: list[list[str]]

    def cell(self, row: int, column: int) -> Box:
        left, top = self.left + column * self.column, self.top + row * ROW
        return Box(left, top, left + self.column - GAP, top + ROW - GAP)


def matrix_png(matrix: Matrix) -> bytes:
    """The picture of a matrix with at least one topic. The same matrix, the same bytes."""
    layout = _layout(matrix)
    end = layout.top + max(1, len(matrix.people)) * ROW
    legend = _legend_lines(matrix.language, layout.width)
    image = canvas.paper(layout.width, end + MARGIN // 2 + (len(legend) + len(layout.notes)) * LINE_HEIGHT + MARGIN)
    _draw_title(image, layout)
    _draw_heads(image, matrix, layout)
    for number in range(len(matrix.people)):
        _draw_row(image, matrix, layout, number)
    _draw_below(image, layout, legend, end + MARGIN // 2)
    return canvas.png_of(image)


def _layout(matrix: Matrix) -> Layout:
    longest = max((width_of(person.name, TEXT) for person in matrix.people), default=0)
    names = min(max(longest + 20, NAMES[0]), NAMES[1])
    columns = max(1, len(matrix.topics))
    column = min(max((LEAST - names - 2 * MARGIN) // columns, WIDTHS[0]), WIDTHS[1])
    level = columns <= LEVEL and max(map(_widest_word, matrix.topics), default=0) <= column - 12
    width = max(LEAST, names + columns * column + 2 * MARGIN + (0 if level else LONGEST // 2))
    heading = wrapped(title(matrix), TITLE, width - 2 * MARGIN, 3)
    heads = [wrapped(topic, SMALL, column - 12, 3) for topic in matrix.topics] if level else []
    rise = max(map(len, heads), default=0) * 32 if level else _risen(matrix.topics)
    top = MARGIN + len(heading) * 48 + 16 + rise + 12
    below = [line for note in notes(matrix) for line in wrapped(note, SMALL, width - 2 * MARGIN, 2)]
    return Layout(width, names, column, MARGIN + names, top, heading, below, heads)


def _widest_word(topic: str) -> int:
    """Of what a line cannot break."""
    return max((width_of(word, SMALL) for word in re.findall(r"[^\s\u2e80-\uffef]+", topic)), default=0)


def _risen(topics: Sequence[str]) -> int:
    """The height of topics that rise: that of the longest."""
    return max(_slanted(topic).height for topic in topics)


def _slanted(topic: str) -> Image.Image:
    """The topic as a mask, rising to the right."""
    words = fitted(topic, SMALL, LONGEST)
    mask = Image.new("L", (width_of(words, SMALL) + 4, 36))
    write(canvas.pen(mask), (2, 27), words, SMALL, "white")
    return mask.rotate(RISE, Image.Resampling.BICUBIC, expand=True)


def _draw_title(image: Image.Image, layout: Layout) -> None:
    for number, line in enumerate(layout.title):
        write(canvas.pen(image), (MARGIN, MARGIN + 36 + number * 48), line, TITLE, INK)


def _draw_heads(image: Image.Image, matrix: Matrix, layout: Layout) -> None:
    draw = canvas.pen(image)
    for number, topic in enumerate(matrix.topics):
        box = layout.cell(0, number)
        if layout.heads:
            lines = layout.heads[number]
            for place, line in enumerate(reversed(lines)):
                write(draw, (box.middle[0], layout.top - 16 - place * 32), line, SMALL, INK, "m")
        else:
            mask = _slanted(topic)
            image.paste(INK, (round(box.middle[0]) - 14, layout.top - 8 - mask.height), mask)


def _draw_row(image: Image.Image, matrix: Matrix, layout: Layout, number: int) -> None:
    draw = canvas.pen(image)
    top = layout.top + number * ROW
    name = fitted(matrix.people[number].name, TEXT, layout.names - 16)
    write(draw, (MARGIN, top + 38), name, TEXT, INK)
    for column, cell in enumerate(matrix.cells[number]):
        _draw_cell(image, layout.cell(number, column), cell)


def _draw_cell(image: Image.Image, box: Box, cell: Cell) -> None:
    draw = canvas.pen(image)
    if cell.strength is None:
        x, y = box.middle
        draw.rectangle((box.left, box.top, box.right - 1, box.bottom - 1), fill="#f7f7f7")
        draw.line((x - 7, y, x + 7, y), fill="#a6a6a6", width=3)
        return
    _draw_shade(image, box, cell.strength)
    x, y = box.middle
    _draw_mark(image, Box(round(x) - 26, round(y) - 11, round(x) - 4, round(y) + 11), cell.strength)
    write(draw, (x + 7, y + 10), str(len(cell.citations)), TEXT, SHADES[cell.strength].ink)


def _draw_shade(image: Image.Image, box: Box, strength: Strength) -> None:
    shade = SHADES[strength]
    draw = canvas.pen(image)
    draw.rectangle((box.left, box.top, box.right - 1, box.bottom - 1), fill=shade.ground)
    if shade.filled is None:
        canvas.hatch(image, box, "#c9c9c9")
    if strength in {Strength.WEAK, Strength.NEGATIVE}:
        draw.rectangle((box.left, box.top, box.right - 1, box.bottom - 1), outline="#6b6b6b", width=2)


def _draw_mark(image: Image.Image, box: Box, strength: Strength) -> None:
    shade = SHADES[strength]
    if shade.filled is None:
        canvas.cross(image, box, shade.ink)
    else:
        canvas.disc(image, box, shade.ink, shade.filled)


def _legend_lines(language: Language, width: int) -> list[list[Sample]]:
    """(strength, its words) of each sample, as many in a line as fit; without a strength the note on numbers."""
    samples: list[Sample] = [(strength, STRENGTHS[strength][language]) for strength in Strength]
    samples += [(None, LEGEND["nothing"][language]), (None, LEGEND["number"][language])]
    lines: list[list[Sample]] = [[]]
    for sample in samples:
        if _legend_width([*lines[-1], sample]) > width - 2 * MARGIN:
            lines.append([])
        lines[-1].append(sample)
    return lines


def _legend_width(samples: Sequence[Sample]) -> int:
    return sum((56 if strength else 0) + width_of(words, SMALL) + 28 for strength, words in samples)


def _draw_below(image: Image.Image, layout: Layout, legend: Sequence[Sequence[Sample]], top: int) -> None:
    draw = canvas.pen(image)
    draw.line((MARGIN, top, layout.width - MARGIN, top), fill=LINE, width=2)
    for number, line in enumerate(legend):
        x = MARGIN
        for strength, words in line:
            x = _draw_sample(image, x, top + 10 + number * LINE_HEIGHT, strength, words)
    for number, note in enumerate(layout.notes, len(legend)):
        write(draw, (MARGIN, top + 42 + number * LINE_HEIGHT), note, SMALL, FAINT)


def _draw_sample(image: Image.Image, x: int, y: int, strength: Strength | None, words: str) -> int:
    """One sample of the legend; gives where the next one begins."""
    if strength:
        _draw_shade(image, Box(x, y, x + 44, y + 34), strength)
        _draw_mark(image, Box(x + 13, y + 8, x + 31, y + 26), strength)
        x += 56
    write(canvas.pen(image), (x, y + 26), words, SMALL, INK if strength else FAINT)
    return x + width_of(words, SMALL) + 28
