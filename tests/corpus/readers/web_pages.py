"""Web pages made out of the markup a test is about, and what `read_html` says of them."""

from __future__ import annotations

import pytest

from corpus.errors import UnreadableFile
from corpus.readers.html import read_html
from tests.corpus.readers.shown import shown

FILLER = "<p>" + "She has nursed on three wards and taught those who do. " * 20 + "</p>"


def blocks(page: str) -> list[str]:
    return shown(read_html(page.encode()))


def body(inside: str, head: str = "") -> list[str]:
    return blocks(f"<!DOCTYPE html><html><head>{head}<title>no text</title></head><body>{inside}</body></html>")


def around(inside: str) -> list[str]:
    """The lines of a page of enough text to judge what stands around it, without that text."""
    lines = body(inside)
    assert any(line.startswith("P She has nursed") for line in lines)
    return [line for line in lines if not line.startswith("P She has nursed")]


def reason(raw: bytes) -> str:
    with pytest.raises(UnreadableFile) as refused:
        read_html(raw)
    assert "\n" not in refused.value.reason
    return refused.value.reason


def outcome(raw: bytes) -> str:
    try:
        return read_html(raw).text
    except UnreadableFile as refused:
        return refused.reason
