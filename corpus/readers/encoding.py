"""Bytes of a file -> its text."""

from __future__ import annotations

from corpus.errors import UnreadableFile


def decoded(raw: bytes) -> str:
    """The text with \\n line ends. Raises UnreadableFile naming the line with the first byte that is no UTF-8."""
    try:
        text = raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        raise UnreadableFile("not UTF-8 text; save the file as UTF-8", raw.count(b"\n", 0, error.start) + 1) from None
    if not text.strip():
        raise UnreadableFile("the file is empty")
    return text
