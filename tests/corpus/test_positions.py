"""Lines are counted from 1 and derived from offsets."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.models import Document, Location, Span, Unit
from corpus.positions import Lines, location_of, page_of


def test_line_of_an_offset_counts_from_one() -> None:
    assert [Lines("a\n机器\n\nb").line_of(offset) for offset in range(7)] == [1, 1, 2, 2, 2, 3, 4]


def of(text: str, unit: Unit = "line", pages: tuple[int, ...] = ()) -> Document:
    return Document(document_id="a.md", media_type="text/plain", text=text, sha256="", unit=unit, pages=pages)


def located(document: Document, start: int, end: int) -> Location:
    return location_of(document, Lines(document.text), Span(start=start, end=end))


def test_location_of_a_span_ends_on_the_line_of_its_last_character() -> None:
    assert located(of("ab\ncd\nef"), 1, 6) == Location(unit="line", first=1, last=2)


def test_location_of_an_empty_span_is_one_line() -> None:
    assert located(of("ab\ncd"), 3, 3) == Location(unit="line", first=2, last=2)


def test_paragraphs_are_the_lines_of_an_extracted_text() -> None:
    assert located(of("一\n二\n三", "paragraph"), 2, 5) == Location(unit="paragraph", first=2, last=3)


def test_span_may_run_from_one_page_to_the_next() -> None:
    assert located(of("一\n二\n三", "page", (0, 2, 4)), 2, 5) == Location(unit="page", first=2, last=3)


def test_page_of_an_offset_counts_from_one_and_passes_over_empty_pages() -> None:
    assert [page_of((0, 3, 3, 6), offset) for offset in (0, 2, 3, 6)] == [1, 1, 3, 4]
    assert page_of((), 3) is None


@given(st.text("a机\n\r\u2028", max_size=30))
@settings(max_examples=60, deadline=None)
def test_only_the_line_feed_ends_a_line(text: str) -> None:
    lines = Lines(text)
    assert [lines.line_of(at) for at in range(len(text))] == [1 + text[:at].count("\n") for at in range(len(text))]


def test_span_is_half_open() -> None:
    assert Span(start=1, end=3).of("机器人学") == "器人"
    assert not Span(start=0, end=2).overlaps(Span(start=2, end=3))
    assert Span(start=0, end=3).overlaps(Span(start=2, end=4))
    assert Span(start=0, end=3).holds(Span(start=1, end=3))
    assert not Span(start=0, end=3).holds(Span(start=1, end=4))
