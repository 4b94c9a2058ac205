"""The blocks of a document as lines one can look up and down from: what a block says, what it is cut into, how it stands."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.line.shapes import FirstLine, Shape, line_of
from corpus.line.words import heads_column
from corpus.regex import regex
from corpus.structure.blocks import Block, BlockKind, columns, end_of_first_sentence

_WIDEST = 150
_BAR = regex(r"[|｜]")
_SENTENCE_END = regex(r"[.!?。！？;；,，、]\s*$")
_ABBREVIATION_END = regex(r"\b(?:Inc|Ltd|Co|Corp|St|Dept|[A-Z])\.\s*$")
_NUMBER = regex(r"\d+|[一二三四五六七八九十]+")


class Page:
    """Blocks by their number; beyond the last one there are empty ones, so that looking ahead needs no care."""

    def __init__(self, blocks: Sequence[Block], visible: str) -> None:
        self.blocks, self.visible = blocks, visible
        self.items = {block.start for block in blocks if block.kind is BlockKind.ITEM}
        self._lines: dict[int, FirstLine | None] = {}

    def __len__(self) -> int:
        return len(self.blocks)

    def words(self, at: int) -> str:
        return self.visible[self.blocks[at].start : self.blocks[at].end].strip() if at < len(self.blocks) else ""

    def width(self, at: int) -> int:
        return columns(self.words(at))

    def level(self, at: int) -> int:
        return self.blocks[at].level

    def is_a(self, at: int, *kinds: BlockKind) -> bool:
        return 0 <= at < len(self.blocks) and self.blocks[at].kind in kinds

    def is_heading(self, at: int) -> bool:
        return self.is_a(at, BlockKind.HEADING)

    def is_item(self, at: int) -> bool:
        return self.is_a(at, BlockKind.ITEM)

    def is_paragraph(self, at: int) -> bool:
        return self.is_a(at, BlockKind.PARAGRAPH)

    def is_sentence(self, at: int) -> bool:
        words = self.words(at)
        return bool(_SENTENCE_END.search(words)) and not _ABBREVIATION_END.search(words)

    def line(self, at: int) -> FirstLine | None:
        """The parts of a block that is short enough to be one line and no sentence."""
        if at not in self._lines:
            self._lines[at] = self._cut(at) if 0 <= at < len(self.blocks) else None
        return self._lines[at]

    def _cut(self, at: int) -> FirstLine | None:
        block = self.blocks[at]
        if block.kind is BlockKind.FIELD or self.width(at) > _WIDEST:
            return None
        if block.kind is not BlockKind.HEADING and self.is_sentence(at) and self.bars(at) < len("||"):
            return None
        return line_of(self.visible, block.start, block.end)

    def bars(self, at: int) -> int:
        return len(_BAR.findall(self.words(at)))

    def is_head_of_table(self, at: int) -> bool:
        """Period | Unit | What I did: nothing but what the columns below it hold."""
        if not self.is_paragraph(at) or not self.bars(at) or self.bars(at) != self.bars_of_row(at + 1):
            return False
        cells = [cell.strip(" *_") for cell in _BAR.split(self.words(at).strip(" |｜"))]
        return all(heads_column(cell) for cell in cells)

    def bars_of_row(self, at: int) -> int:
        """Those of a row, whose further cells may stand on lines of their own."""
        return max(self.bars(at), self.bars(at - 1) if self.bars(at) and self.is_dated(at) else 0)

    def shape(self, at: int) -> Shape:
        """NONE for an item and for what is no line."""
        line = None if self.is_item(at) else self.line(at)
        return line.shape if line else Shape.NONE

    def is_dated(self, at: int) -> bool:
        return bool((line := self.line(at)) and line.dated)

    def first_sentence(self, at: int) -> FirstLine | None:
        """The parts of what stands before the first full stop, None where there is none or it comes late."""
        start = self.blocks[at].start
        stop = end_of_first_sentence(self.words(at))
        return line_of(self.visible, start, start + stop) if stop and columns(self.words(at)[:stop]) <= _WIDEST else None

    def bullet(self, at: int) -> str:
        """The sign before an item with the blanks it is indented by; every number is 1."""
        start = self.blocks[at].start
        return _NUMBER.sub("1", self.visible[self.visible.rfind("\n", 0, start) + 1 : start])

    def indent(self, at: int) -> int:
        return len(self.bullet(at)) - len(self.bullet(at).lstrip())

    def is_apart(self, at: int) -> bool:
        """True where a blank line stands above."""
        gap = self.visible[self.blocks[at - 1].end : self.blocks[at].start] if at else ""
        return gap.count("\n") > 1 and not gap.strip()
