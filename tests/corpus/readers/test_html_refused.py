"""Pages without text, without end or without sense are refused, and in good time."""

from __future__ import annotations

import pytest

from corpus.readers.encoding import LONGEST
from corpus.readers.html import read_html
from tests.corpus.readers.web_pages import body, reason


def test_page_without_text_is_refused_with_what_to_do() -> None:
    for page in (b"<html><body><script>draw()</script></body></html>", b"<title>Li Na</title>", b"<p>---</p>", b"<br>"):
        assert reason(page).startswith("no text in the page, perhaps a script draws it")
    assert reason(b"<!-- only -->") == "nothing in the page but markup; save it again from the browser"
    assert reason(b"") == "the file is empty"


def test_file_that_is_no_page_is_refused() -> None:
    assert "PDF" in reason(b"%PDF-1.7\n1 0 obj")
    assert reason(bytes(range(128, 256)) * 50)


@pytest.mark.parametrize("element", ["div", "b", "table><tr><td", "ul><li"])
def test_elements_nested_without_end_are_refused(element: str) -> None:
    assert body(f"<{element}>" * 60 + "deep") == ["I deep" if element == "ul><li" else "P deep"]
    assert reason(f"<{element}>".encode() * 60_000 + b"deep").startswith("elements nested hundreds deep")


def test_faults_before_it_do_not_hide_that_a_page_was_cut_for_its_depth() -> None:
    assert reason(b"<p></b>text" * 500 + b"<div>" * 1000 + b"deep").startswith("elements nested hundreds deep")


def test_page_as_long_as_a_book_is_refused() -> None:
    assert len(read_html(f"<p>{'字' * (LONGEST - 1)}".encode()).text) == LONGEST
    assert reason(f"<p>{'字' * LONGEST}".encode()) == f"longer than {LONGEST:,} characters; not a profile"
    assert reason(b"<p>" + b"a " * 6_000_000).startswith("elements nested hundreds deep or a text too long")
    assert reason(b"<p>" + b" " * 20_000_000) == "larger than 20 MB; not a profile"
    assert reason(b"<i>" * 200_001) == "more than 200,000 tags; not a profile"


def test_blanks_and_styles_without_end_are_read_in_one_go() -> None:
    assert body("<p>护" + "\n" * 1_000_000 + "士") == ["P 护士"]
    assert body("<p>text", "<style>" + "@{" * 200_000 + "</style>") == ["P text"]
    assert body("<p>text", "<style>" + "a{display:flex}" * 40_000 + "</style>") == ["P text"]
