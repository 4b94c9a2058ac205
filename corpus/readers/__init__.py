"""Suffix -> reader, one table. A reader turns the bytes of a file into its canonical text and its blocks.

The libraries for PDF, DOCX and HTML are imported when a file of the kind is read: a question needs none of them.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple, cast

from corpus.structure.extract import Extract


class Reader(NamedTuple):
    """`function` lives in `corpus.readers.<module>`."""

    media_type: str
    module: str
    function: str

    def read(self, raw: bytes) -> Extract:
        """Raises UnreadableFile."""
        read = getattr(import_module(f"corpus.readers.{self.module}"), self.function)
        return cast("Callable[[bytes], Extract]", read)(raw)


_MARKDOWN = Reader("text/markdown", "markdown", "read_markdown")
_HTML = Reader("text/html", "html", "read_html")

READERS = {
    ".docx": Reader("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", "read_docx"),
    ".htm": _HTML,
    ".html": _HTML,
    ".json": Reader("application/json", "jsonresume", "read_jsonresume"),
    ".markdown": _MARKDOWN,
    ".md": _MARKDOWN,
    ".pdf": Reader("application/pdf", "pdf", "read_pdf"),
    ".txt": Reader("text/plain", "plaintext", "read_plaintext"),
}

__all__ = ["READERS", "Reader"]
