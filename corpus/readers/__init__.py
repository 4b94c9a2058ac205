"""Suffix -> reader, one table. A reader turns the decoded text of a file into its markup and its blocks."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from corpus.blocks import Block
from corpus.models import Markup
from corpus.readers.markdown import read_markdown
from corpus.readers.plaintext import read_plaintext


class Reader(NamedTuple):
    media_type: str
    read: Callable[[str], tuple[tuple[Markup, ...], list[Block]]]


READERS = {
    ".md": Reader("text/markdown", read_markdown),
    ".markdown": Reader("text/markdown", read_markdown),
    ".txt": Reader("text/plain", read_plaintext),
}

__all__ = ["READERS", "Reader"]
