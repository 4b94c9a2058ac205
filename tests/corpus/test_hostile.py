"""Text made to be slow to read: a line of 30,000 characters takes the time its length takes, not the square of it."""

from __future__ import annotations

import time

import pytest

from corpus.reading import document_of

LENGTH = 30_000
UNITS = ["[", "](http:", "[](http:", "[a](http:", "![", "![a](b", "<!--", "<a ", "<", "&#", "$", "**", "* ", "__", "`", "\\"]
UNITS += ["# ", " #", "|", "| -", "- ", "1. ", " ", "\t", "A. ", "Prof. ", "。", "”", "中", "a", "1", ": ", "\u200b"]


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize(("before", "behind"), [("", "x"), ("# a", "x"), ("- a ", "|x")])
def test_long_line_is_read_in_time(unit: str, before: str, behind: str) -> None:
    text = before + (unit * LENGTH)[:LENGTH] + behind
    begin = time.process_time()
    document = document_of(text.encode(), "a.md")
    assert document.text == text
    assert time.process_time() - begin < 2
