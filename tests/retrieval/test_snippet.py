"""The extract of a passage that is shown: a short sentence whole, a long one cut at the borders of its clauses."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.models import Span
from retrieval.models import Snippet
from retrieval.snippet import LONGEST, best_extract

ENGLISH = ", ".join(f"built robot number {n} for the lab" for n in range(20)) + "."
CHINESE = "，".join(f"研发了第{n}台机器人并且完成部署" for n in range(40)) + "。"


def whole(text: str) -> Span:
    return Span(start=0, end=len(text))


def place(text: str, word: str) -> Span:
    start = text.index(word)
    return Span(start=start, end=start + len(word))


@pytest.mark.parametrize("text", ["I build robots, and they move.", "研发机器人，负责部署。"])
def test_short_sentence_is_shown_whole(text: str) -> None:
    mark = Span(start=2, end=4)
    assert best_extract(text, whole(text), [mark]) == Snippet(span=whole(text), highlights=(mark,))


def test_sentence_without_highlights_is_shown_from_its_start() -> None:
    assert best_extract("a robot", whole("a robot"), []) == Snippet(span=Span(start=0, end=7), highlights=())
    long = best_extract(ENGLISH, whole(ENGLISH), [])
    assert (long.span.start, long.highlights) == (0, ())
    assert long.span.end - long.span.start <= LONGEST


@pytest.mark.parametrize(
    ("text", "word"), [(ENGLISH, "number 0"), (ENGLISH, "number 10"), (ENGLISH, "number 19"), (CHINESE, "第25台")]
)
def test_long_sentence_is_cut_to_whole_clauses_around_the_highlight(text: str, word: str) -> None:
    mark = place(text, word)
    snippet = best_extract(text, whole(text), [mark])
    quote = snippet.span.of(text)
    assert len(quote) <= LONGEST
    assert snippet.highlights == (mark,)
    assert quote.startswith(("built", "研发"))
    assert quote.endswith(("lab", "lab.", "部署", "部署。"))


def test_extract_is_as_long_as_whole_clauses_allow() -> None:
    snippet = best_extract(ENGLISH, whole(ENGLISH), [place(ENGLISH, "number 10")])
    assert len(snippet.span.of(ENGLISH)) > LONGEST - len(", built robot number 10 for the lab")


def test_extract_of_two_highlights_within_reach_holds_both() -> None:
    marks = [place(ENGLISH, "number 5"), place(ENGLISH, "number 8")]
    assert best_extract(ENGLISH, whole(ENGLISH), marks).highlights == tuple(marks)


def test_extract_of_two_highlights_out_of_reach_holds_the_first() -> None:
    marks = [place(ENGLISH, "number 2 "), place(ENGLISH, "number 19")]
    assert best_extract(ENGLISH, whole(ENGLISH), marks).highlights == (marks[0],)


def test_highlight_of_another_sentence_is_left_out() -> None:
    text = "A robot. A drone."
    assert best_extract(text, Span(start=0, end=8), [place(text, "drone")]).highlights == ()


def test_extract_stays_inside_its_sentence() -> None:
    text = f"before. {ENGLISH} after."
    sentence = Span(start=8, end=8 + len(ENGLISH))
    snippet = best_extract(text, sentence, [place(text, "number 0")])
    assert sentence.holds(snippet.span)


def test_sign_of_a_border_is_cut_off_at_both_ends() -> None:
    assert best_extract(", a robot, ", Span(start=0, end=11), []).span == Span(start=2, end=9)


CLAUSES = st.lists(st.sampled_from(["robots move", "研发机器人", "(a note)", "C++ 1.5", "x" * 30]), min_size=1, max_size=30)


@given(CLAUSES, st.sampled_from([", ", "，", "; ", "；", "\n", " | "]), st.data())
@settings(max_examples=150, deadline=None)
def test_any_extract_holds_the_first_highlight_and_is_short(clauses: list[str], border: str, data: st.DataObject) -> None:
    text = border.join(clauses)
    chosen = data.draw(st.integers(0, len(clauses) - 1))
    start = len(border.join(clauses[:chosen])) + (len(border) if chosen else 0)
    mark = Span(start=start + 1, end=start + len(clauses[chosen]) - 1)
    snippet = best_extract(text, whole(text), [mark])
    assert whole(text).holds(snippet.span)
    assert snippet.highlights == (mark,)
    assert snippet.span.end - snippet.span.start <= LONGEST
