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

from corpus.line.dates import periods_of
from corpus.models import Period
from corpus.regex import regex
from corpus.structure.headings import is_label, section_kind


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


_HEADING = regex(r"\s{0,3}(?P<marks>#{1,6})(?:\s+(?P<title>.*)|#*\s*$)")
_BULLET = regex(
    r"""
    \s*(?:
        [-*+–—]\s+                                   # a sign that is a bullet only before a blank
      | o\s+(?=\S)                                  # the round bullet of Word, as converters write it
      | [•·▪◦●○■□◆◇★☆▶▷►▸»》›➢➤✓✔✦❖∙‣⁃\uf000-\uf0ff]\s*   # a sign that is nothing but a bullet
      | [①-⑳⑴-⒇]\s*                                # ① ⑴
      | \(?\d{1,2}[.)、）]\s*(?!\d)                  # 1. 2) (3) 4、 5）, not 1.5
      | [（(][一二三四五六七八九十\d]+[)）]\s*      # （一）
    )+                                              # converters stack them: "- ▶ "
    """,
    re.VERBOSE,
)
_RULE = regex(r"\s*(?:[-*_=]\s*){3,}$")
_FENCE = regex(r"\s*(?:```|~~~)")
_TABLE_RULE = regex(r"(?=[^|]*\|)[\s:|-]+$")
_FIELD_LABEL = regex(r"\s*[\u4e00-\u9fff]{2,6}[：:]")
_COLUMNS = regex(r"\S(?: {2,}|\t|\u3000)[\s]*\S")
_STOP = regex(r"(?<=[a-z0-9)”\"])\.\s+(?=[^a-z\d\s])|。")
_SHORTENED = regex(
    r"\b(?:[A-Z](?:\.[A-Z])*|Sc|Eng|Ed|Phil|Tech|Dipl|Ing|Ph|Dr|Prof|St|Inc|Ltd|Co|Corp|Dept|Univ|Jr|Sr|No|vs"
    r"|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$"
)
_LONGEST_SHORTENED = 12
_LONGEST_TITLE = 200
_WIDEST_WORD = 20
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


def end_of_first_sentence(words: str) -> int:
    """Where "Nurse, Charité, Berlin. I care for ..." comes to its first full stop; 0 where it comes to none."""
    stops = (stop.start() for stop in _STOP.finditer(words))
    return next((stop for stop in stops if not _SHORTENED.search(words, max(0, stop - _LONGEST_SHORTENED), stop)), 0)


def blocks_of(visible: str, start: int = 0) -> Iterator[Block]:
    """Blocks of the visible text from `start` on, in order; blank ones are left out."""
    open_block: Block | None = None
    above, wide = Line(0, 0, ""), _width_of_page(visible)
    for line in lines_of(visible, start):
        content = line.text.strip()
        if not content or _is_decoration(content):
            yield from _closed(open_block)
            open_block = None
            continue
        begun = _begun(line)
        if begun is None and open_block and _goes_on(open_block, above, line, wide):
            open_block = open_block._replace(end=line.start + len(line.text.rstrip()))
        else:
            yield from _closed(open_block)
            open_block = begun or _block(BlockKind.PARAGRAPH, line, 0)
        above = line
    yield from _closed(open_block)


def _width_of_page(text: str) -> int:
    """Up to where a good part of the long lines reach: a text that is wrapped at all is wrapped there or behind."""
    long = sorted(columns(line.text) for line in lines_of(text) if len(line.text) >= WRAP_WIDTH // 2 and not _begun(line))
    long = [width for width in long if width >= WRAP_WIDTH]
    return long[(len(long) - 1) * 3 // 4] if long else 0


def _has_room(above: str, text: str, wide: int) -> bool:
    """The first word of the line would have stood behind the one above: its author ended that one there."""
    first = text.split(maxsplit=1)[0]
    return columns(above.rstrip()) + 1 + min(columns(first), _WIDEST_WORD if first.isascii() else len("汉字" * 2)) <= wide


def _goes_on(block: Block, above: Line, line: Line, wide: int) -> bool:
    """Whether a line without a sign of its own belongs to the block above it, whose last line is `above`."""
    if block.kind is BlockKind.HEADING:
        return False
    if columns(above.text.strip()) < WRAP_WIDTH:
        return block.kind is BlockKind.ITEM and block.start < above.start and _hangs(line.text)
    if block.kind is BlockKind.PARAGRAPH and _OF_ITS_OWN.match(line.text) and not _LEADS_ON.search(above.text):
        return False
    if line.text.strip()[0].islower() or above.text.rstrip().endswith(("-", ",", "，", "、")):
        return True
    if block.kind is BlockKind.PARAGRAPH and len(above.text) <= _LONGEST_TITLE and _is_first_line(above.text):
        return False
    outdented = above.text[0].isspace() and not line.text[0].isspace()
    if block.kind is BlockKind.PARAGRAPH and (outdented or _has_room(above.text, line.text, wide)):
        return False
    return len(line.text) > _LONGEST_TITLE or not _begins_anew(above.text, line.text)


_OF_ITS_OWN = regex(r"\s*(?:[a-z][\w()+/&'’.-]*(?: [\w()+/&'’.-]+){0,3}:\s\S|(?:19|20)\d\d\s?年)")
"""What begins a line of a list without signs, and hardly ever one that goes on: "welding: basic", 2018年去了日本."""
_LEADS_ON = regex(r"(?:[-,，、:：(（]|[在于从到至自和与及]|\b(?:in|of|the|a|an|and|or|to|for|with|from|until|since))\s*$")


def _hangs(text: str) -> bool:
    """An indented line that goes on in the middle of a sentence."""
    return text[0].isspace() and (text.strip()[0].islower() or text.strip()[0] in "(（")


def _is_first_line(text: str) -> bool:
    """The line of a job or a school, with its dates at an edge: it ends where its author ended it, however wide it is."""
    text = text.strip()
    periods = list(periods_of(text))
    if not periods or end_of_first_sentence(text) or re.search(r"[；！？]", text):
        return False
    first, last = periods[0].span, periods[-1].span
    at_end = not text[last.end :].strip(" )）*_|")
    if at_end and text[: last.start].rstrip().endswith((",", "，", "(", "（", "|")):
        return True
    return (at_end or first.start == 0) and (any(map(_is_range, periods)) or bool(_COLUMNS.search(text)))


def _is_range(period: Period) -> bool:
    return period.ongoing or period.start != period.end


def _begins_anew(above: str, text: str) -> bool:
    """The title of a section, a field ("英语：六级"), dates and what follows them; in English only behind a whole sentence."""
    text = text.strip()
    dated_first = any(period.span.start == 0 and _is_range(period) for period in periods_of(text))
    if dated_first or is_label(text) or _FIELD_LABEL.match(text):
        return True
    ended = not text.isascii() or text.isupper() or above.rstrip().endswith((".", "!", "?", "。", ":", "："))
    return section_kind(text) is not None and ended


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
