"""Lines are counted from 1 and derived from offsets."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.models import Location, Span
from corpus.positions import Lines


def test_line_of_an_offset_counts_from_one() -> None:
    assert [Lines("a\n机器\n\nb").line_of(offset) for offset in range(7)] == [1, 1, 2, 2, 2, 3, 4]


def test_location_of_a_span_ends_on_the_line_of_its_last_character() -> None:
    assert Lines("ab\ncd\nef").location_of(Span(start=1, end=6)) == Location(unit="line", first=1, last=2)


def test_location_of_an_empty_span_is_one_line() -> None:
    assert Lines("ab\ncd").location_of(Span(start=3, end=3)) == Location(unit="line", first=2, last=2)


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
