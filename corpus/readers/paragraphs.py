"""Lines of a word processor or a web page -> canonical text and blocks: what both readers know of paragraphs and tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from corpus.errors import UnreadableFile
from corpus.readers.encoding import LONGEST
from corpus.regex import regex
from corpus.structure.blocks import Block, BlockKind, blocks_of, columns
from corpus.structure.extract import Extract

LOWEST_LEVEL = 6
LONGEST_HEADING = 120
"""Columns. What is longer is a paragraph, whatever its style says."""
_LONGEST_DATE = 40
_BULLET_ROOM = 40
"""Characters within which a bullet stands; a line may be as long as a book."""
_LABELS_ROOM = 60
"""Columns of a cell whose line breaks only fit words into it."""

_HAN = regex(r"[\u2e80-\u303f\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60]")
_BLANKS = regex(r"\s+")
_INVISIBLE = regex(
    r"""
      [\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]       # controls
    | [\u00ad\u200b-\u200f\u2060-\u206f\ufeff]     # soft hyphens, characters without width
    | [\u202a-\u202e]                              # directions
    | [\U000e0000-\U000e007f]                      # tags: text that nobody sees
    | [\ufff9-\ufffc\ufffe\uffff]                   # anchors, a picture's place, no characters
    """,
    re.VERBOSE,
)
_ICON = regex(r"[\ue000-\uf8ff]+")
_PLAIN = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\u2011": "-"})
"""Ligatures, and the hyphen that keeps a word on one line."""
_DATED = regex(
    r"""
      (?<!\d)(?:19|20)\d{2}(?!\d)        # 2019
    | (?<!\d)\d{1,2}\s*[./]\s*\d{2}\b    # 03/19
    """,
    re.VERBOSE,
)
_END_OF_LABEL = regex(r"\w\s*[:：]")


class Line(NamedTuple):
    """A paragraph, list item, heading or table row, or what stands after a line break inside of one (`continues`).

    `emphasis` is the size of type of a line that is bold throughout, else 0; only word processors know it.
    """

    text: str
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    continues: bool = False
    emphasis: float = 0


def extract_of(lines: Iterable[Line], name: str | None = None, aliases: tuple[str, ...] = ()) -> Extract:
    """One line of text for each of `lines` that holds a letter or a digit. Raises UnreadableFile where there are too many."""
    texts: list[str] = []
    blocks: list[Block] = []
    at = 0
    for line in lines:
        text = cleaned(line.text)
        if not any(char.isalnum() for char in text):
            continue
        blocks.append(_block(line, text, at))
        texts.append(text + "\n")
        at += len(text) + 1
        if at > LONGEST:
            raise UnreadableFile(f"longer than {LONGEST:,} characters; not a profile")
    return Extract("".join(texts), blocks, name=name, aliases=aliases)


def cleaned(text: str) -> str:
    """White space as a browser shows it, and nothing of a line break between Chinese characters; ligatures undone, icons
    and what has no width left out."""
    text = _ICON.sub(" ", _INVISIBLE.sub("", text.translate(_PLAIN)))
    return _BLANKS.sub(_blank, text).strip()


def _blank(blanks: re.Match[str]) -> str:
    """What stands for white space: nothing for a line break between Chinese characters."""
    text, start, end = blanks.string, blanks.start(), blanks.end()
    wrapped = "\n" in blanks[0] and start and _HAN.match(text, start - 1) and _HAN.match(text, end)
    return "" if wrapped else " "


def _block(line: Line, text: str, at: int) -> Block:
    """A typed bullet is no part of the block, and makes an item of a paragraph."""
    if line.kind is BlockKind.HEADING and not is_long(text, LONGEST_HEADING):
        return Block(BlockKind.HEADING, at + _ornament(text), at + len(text), min(max(line.level, 1), LOWEST_LEVEL))
    bullet = _bullet(text)
    kind = BlockKind.ITEM if bullet or line.kind is BlockKind.ITEM else BlockKind.PARAGRAPH
    return Block(kind, at + bullet, at + len(text))


def _bullet(text: str) -> int:
    """How many characters of a bullet the line begins with: 2 for "• built robots"."""
    first = next(iter(blocks_of(text[:_BULLET_ROOM])), None)
    return first.start if first and first.kind is BlockKind.ITEM else 0


def _ornament(heading: str) -> int:
    """As `_bullet`, of a heading, whose number is a part of it: 2 for "■ Skills", 0 for "1. Skills"."""
    bullet = _bullet(heading)
    return 0 if any(char.isalnum() for char in heading[:bullet]) else bullet


def is_long(text: str, room: int) -> bool:
    """Longer than so many columns; a text that is a book is not measured."""
    return len(text) > room or columns(text) > room


def row_lines(cells: Sequence[Sequence[Line]]) -> Iterator[Line]:
    """A row of a table as one line; a row that lays out a page, some cell holding several paragraphs, cell by cell.

    [["2019"], ["Nurse"]] -> "2019 | Nurse"; [["Skills"], ["Python", "C++"]] -> "Skills", "Python", "C++".
    """
    filled = [cell for cell in ([line for line in cell if cleaned(line.text)] for cell in cells) if cell]
    if len(filled) > 1 and all(_is_label(cell) for cell in filled) and _may_join(filled):
        yield _joined([line for cell in filled for line in cell])
    else:
        yield from _cell_by_cell(filled)


def _is_label(cell: Sequence[Line]) -> bool:
    """One paragraph; its line breaks, if any, only fit it into the cell."""
    if any(not line.continues for line in cell[1:]):
        return False
    return len(cell) == 1 or not is_long(" ".join(line.text for line in cell), _LABELS_ROOM)


def _may_join(cells: Sequence[Sequence[Line]]) -> bool:
    """A heading takes nothing but its date into the line."""
    others = [cell for cell in cells if cell[0].kind is not BlockKind.HEADING]
    heads = len(cells) - len(others)
    return heads == 0 or (heads == 1 and all(_is_date(cell) for cell in others))


def _is_date(cell: Sequence[Line]) -> bool:
    text = " ".join(line.text for line in cell)
    return len(cell) == 1 and not is_long(text, _LONGEST_DATE) and bool(_DATED.search(text))


def _joined(lines: Sequence[Line]) -> Line:
    """The words of a cell stay together, and so do a label and what it says; a heading with its date is a heading."""
    text = lines[0].text
    for line in lines[1:]:
        text += ("\n" if line.continues else _after(text, " | ")) + line.text
    head = next((line for line in lines if line.kind is BlockKind.HEADING), Line(""))
    return Line(text, head.kind, head.level)


def _cell_by_cell(cells: Sequence[Sequence[Line]]) -> Iterator[Line]:
    """A date stands with the first line of what it dates, on its left or on its right."""
    lines = [line for cell in cells for line in cell]
    if len(cells) > 1 and _is_date(cells[0]):
        lines[:2] = [lines[1]._replace(text=f"{lines[0].text} | {lines[1].text}")]
    elif len(cells) > 1 and _is_date(cells[-1]):
        lines[0] = lines[0]._replace(text=f"{lines[0].text} | {lines.pop().text}")
    yield from lines


def in_columns(text: str) -> str:
    """Text whose parts stand in columns, by tabs or by many blanks: "Nuro Inc.\\t2019 - 2021" -> "Nuro Inc. | 2019 - 2021"."""
    pieces = [piece for piece in _split_wide(text) if piece]
    ends_sentence = text.rstrip().endswith((".", "。", "；", ";"))
    wordy = is_long(text, _LABELS_ROOM if ends_sentence else LONGEST_HEADING)
    gaps = [_gap(left, right, wordy) for left, right in pairwise(pieces)]
    return "".join(piece + gap for piece, gap in zip(pieces, [*gaps, ""], strict=False))


def _split_wide(text: str) -> Iterator[str]:
    at = 0
    for blanks in _BLANKS.finditer(text):
        if "\t" in blanks[0] or len(blanks[0]) > 3 or "\u3000\u3000" in blanks[0]:
            yield text[at : blanks.start()]
            at = blanks.end()
    yield text[at:]


def _gap(left: str, right: str, wordy: bool) -> str:
    r"""A bullet, a number or a label ("Skills:") belongs to what follows; 姓\u3000\u3000名： is one word spread out."""
    if len(left) == 1 and _END_OF_LABEL.match(right):
        return ""
    if columns(left[:4]) < 4 or _bullet(f"{left} x") > len(left):
        return " "
    dated = len(right) <= _LONGEST_DATE and _DATED.search(right)
    return _after(left, " " if wordy and not dated else " | ")


def _after(text: str, border: str) -> str:
    """Between "Phone:" or "电话：" and its value there is no border."""
    return {":": " ", "：": ""}.get(text.rstrip()[-1:], border)
