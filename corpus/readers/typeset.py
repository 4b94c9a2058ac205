"""What a typeset page consists of: glyphs, runs of them, lines, columns. All readers of drawn pages share these words.

Lengths are in points, y grows downwards; an em is the size of the letters at hand.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median_low
from typing import NamedTuple

from corpus.regex import regex


class Box(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float


class Glyph(NamedTuple):
    """A drawn character, or a blank; `base` is where it stands, `left` to `right` how far the pen moves. `style` is "" for
    the usual letters, else whatever tells bold, slanted and coloured ones apart."""

    text: str
    left: float
    right: float
    base: float
    size: float
    style: str = ""


class Run(NamedTuple):
    """Neighbours on one baseline with no gap as wide as that between two columns; or a table, read already, whose lines
    stand in `columns`."""

    glyphs: tuple[Glyph, ...]
    left: float
    right: float
    base: float
    size: float
    columns: tuple[Column, ...] = ()


class Line(NamedTuple):
    """`body`: where the text begins after a bullet; `first`: the width of the first word, which did not fit on the line above.
    `cells`: pieces of the line with wide gaps between them, CELL in `text`; `tail` is where the last one begins, `head` where
    the one before it ends. `starts` and `ends` are the styles of the first and last letters; a line all in one style that is
    not the usual one is not `plain`. A line known to be the first or last of its paragraph `opens` it or is `closed`.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    body: float
    first: float
    tail: float
    cells: int = 1
    head: float = 0.0
    starts: str = ""
    ends: str = ""
    plain: bool = True
    opens: bool = False
    closed: bool = False
    page: int = 0


class Column(NamedTuple):
    """Lines from the top to the bottom, and the right edge of the part of the page they have to themselves."""

    lines: list[Line]
    right: float

    @property
    def left(self) -> float:
        return min(line.left for line in self.lines)


CELL = " | "
"""Between the cells of a line or a table row."""
BULLET = regex(
    r"""
    (?:
        [-*–—](?=\s)                                         # a sign that is a bullet only before a blank
      | [•·▪▫◦●○■□▶►▸»›➢➤➔✓✔✦❖◆◇★☆∙‣⁃⚫]                      # a sign that is nothing but a bullet
      | [①-⑳⑴-⒇]                                           # ①
      | \(?\d{1,2}(?:[)）、]|\.(?=[\s\u3400-\u9fff]))(?!\d)    # 1. 2) (3) 4、, not 1.5
      | [（(][一二三四五六七八九十\d]{1,3}[)）]              # （一）
    )\s*
    """,
    re.VERBOSE,
)
_HAN = regex(r"[\u3400-\u9fff\U00020000-\U0003ffff]")
_WIDE = regex(r"[\u2e80-\u9fff\uff00-\uffef\U00020000-\U0003ffff]")


def is_han(char: str) -> bool:
    return bool(_HAN.match(char))


def is_wide(char: str) -> bool:
    """Han characters and full-width signs: scripts that put no blanks between words."""
    return bool(_WIDE.match(char))


def is_latin(glyph: Glyph) -> bool:
    """Of a script that puts blanks between words."""
    return bool(glyph.text.strip()) and not is_wide(glyph.text)


def tracking(glyphs: Sequence[Glyph], latin: bool = True) -> float:
    """How far letters are spaced out, or a justified line's Han characters; 0 as a rule."""
    gaps = [other.left - one.right for one, other in pairwise(glyphs) if is_latin(one) == is_latin(other) == latin]
    return max(0.0, median_low(gaps)) if len(gaps) > 1 else 0.0
