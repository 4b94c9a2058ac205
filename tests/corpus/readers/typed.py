"""Glyphs as a typewriter would set them, so that a page can be written down in a test."""

from __future__ import annotations

from collections.abc import Iterable

from corpus.readers.joining import Words, joined
from corpus.readers.layout import columns_of, lines_in
from corpus.readers.runs import runs_of
from corpus.readers.typeset import Glyph, is_wide
from corpus.readers.wrapping import paragraphs_of

EM = 10.0


def typed(text: str, x: float, y: float, size: float = EM, style: str = "", tracking: float = 0.0) -> list[Glyph]:
    """Latin letters half an em wide, Han characters a whole one, blanks a quarter, each moved on by `tracking` ems."""
    glyphs = []
    for char in text:
        width = size * (1 if is_wide(char) else 0.25 if char == " " else 0.5)
        glyphs.append(Glyph(char, x, x + width, y, size, style))
        x += width + tracking * size
    return glyphs


def page(*lines: tuple[str, float, float]) -> list[Glyph]:
    """(text, x, y) a line."""
    return [glyph for text, x, y in lines for glyph in typed(text, x, y)]


def block(text: str, x: float, y: float, pitch: float = 12.0) -> list[Glyph]:
    """Lines below each other."""
    return page(*((line, x, y + number * pitch) for number, line in enumerate(text.strip("\n").split("\n"))))


def columns(glyphs: Iterable[Glyph], right: float = 500.0) -> list[list[str]]:
    return [[line.text for line in column.lines] for column in columns_of(runs_of(glyphs), right)]


def paragraphs(glyphs: Iterable[Glyph], right: float = 500.0, words: Words = Words()) -> list[str]:  # noqa: B008  immutable
    found = paragraphs_of(list(columns_of(runs_of(glyphs), right)))
    return [joined(paragraph, words)[0] for paragraph in found]


def lines(glyphs: Iterable[Glyph]) -> list[str]:
    """Read as one column, whatever it looks like."""
    return [line.text for line in lines_in(runs_of(glyphs))]
