"""Lines of a text -> blocks: headings, list items, paragraphs. One scanner serves Markdown and plain text alike.

A CV turned into Markdown by a converter keeps little of the syntax, so the rules look at what a line is (a bullet, a
short line, a line as long as the page is wide) rather than at what the specification of Markdown would make of it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple


class BlockKind(StrEnum):
    HEADING = "heading"
    ITEM = "item"
    PARAGRAPH = "paragraph"
    FIELD = "field"


class Block(NamedTuple):
    """[start, end) of the text, without the bullet or the number signs; `level` is that of a heading, else 0."""

    kind: BlockKind
    start: int
    end: int
    level: int = 0


class Line(NamedTuple):
    start: int
    end: int
    text: str


_HEADING = re.compile(r"\s{0,3}(?P<marks>#{1,6})(?:\s+(?P<title>.*)|#*\s*$)")
_BULLET = re.compile(
    r"""
    \s*(?:
        [-*+–—]\s+                                   # a sign that is a bullet only before a blank
      | [•·▪◦●○■□▶►»》›➢➤✓✔∙‣⁃]\s*                  # a sign that is nothing but a bullet
      | \(?\d{1,2}[.)、]\s*(?!\d)                   # 1. 2) (3) 4、, not 1.5
      | [（(][一二三四五六七八九十\d]+[)）]\s*      # （一）
    )+                                              # converters stack them: "- ▶ "
    """,
    re.VERBOSE,
)
_RULE = re.compile(r"\s*(?:[-*_=]\s*){3,}$")
_FENCE = re.compile(r"\s*(?:```|~~~)")
_TABLE_RULE = re.compile(r"(?=[^|]*\|)[\s:|-]+$")
WRAP_WIDTH = 56
"""Columns from which a line may go on in the next one; a shorter line ends where its author ended it."""


def lines_of(text: str, start: int = 0) -> Iterator[Line]:
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield Line(start, end, text[start:end])
        start = end + 1


def columns(text: str) -> int:
    """Display width: a Chinese character takes two columns."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def blocks_of(visible: str, start: int = 0) -> Iterator[Block]:
    """Blocks of the visible text from `start` on, in order; blank ones are left out."""
    open_block: Block | None = None
    last_width = 0
    for line in lines_of(visible, start):
        content = line.text.strip()
        if not content or _is_decoration(content):
            yield from _closed(open_block)
            open_block = None
            continue
        begun = _begun(line)
        if begun is None and open_block and open_block.kind is not BlockKind.HEADING and last_width >= WRAP_WIDTH:
            open_block = open_block._replace(end=line.start + len(line.text.rstrip()))
        else:
            yield from _closed(open_block)
            open_block = begun or _block(BlockKind.PARAGRAPH, line, 0)
        last_width = columns(content)
    yield from _closed(open_block)


def _is_decoration(line: str) -> bool:
    return bool(_RULE.match(line) or _FENCE.match(line) or _TABLE_RULE.match(line))


def _begun(line: Line) -> Block | None:
    """The block that this line starts by its own form, None where only what stands before it can tell."""
    if heading := _HEADING.match(line.text):
        return _block(BlockKind.HEADING, line, heading.start("title"), len(heading["marks"]))
    if line.text.lstrip().startswith("|"):
        return _block(BlockKind.PARAGRAPH, line, 0)
    if bullet := _BULLET.match(line.text):
        return _block(BlockKind.ITEM, line, bullet.end())
    return None


def _block(kind: BlockKind, line: Line, skip: int, level: int = 0) -> Block:
    if skip < 0:
        return Block(kind, line.end, line.end, level)
    body = line.text[skip:]
    if kind is BlockKind.HEADING:
        body = re.sub(r"\s#+\s*$", "", body)
    start = line.start + skip + len(body) - len(body.lstrip())
    return Block(kind, start, line.start + skip + len(body.rstrip()), level)


def _closed(block: Block | None) -> Iterator[Block]:
    """An empty heading is kept: it ends the section above it."""
    if block and (block.start < block.end or block.kind is BlockKind.HEADING):
        yield block
