"""What a reader makes of one file, whatever its format: the canonical text, its blocks, and the way back to the file."""

from __future__ import annotations

from typing import NamedTuple

from corpus.models import Markup, Unit
from corpus.structure.blocks import Block


class Extract(NamedTuple):
    """`text` is what offsets point into; for Markdown and plain text it is the decoded file, for other formats every
    paragraph, table row or list item is a line of it. `blocks` are in its order and do not overlap; `pages` are the offsets
    at which pages begin. `name` and `aliases` are given where a field of the file says whose it is."""

    text: str
    blocks: list[Block]
    markup: tuple[Markup, ...] = ()
    unit: Unit = "paragraph"
    pages: tuple[int, ...] = ()
    name: str | None = None
    aliases: tuple[str, ...] = ()
