"""Markup is found, blanked at equal length for analysis and dropped for display; one test for each alternative."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.markup import controls_of, markup_of, shown, visible
from corpus.models import Markup, Span
from tests.corpus.reading import as_shown

MARKS = "<!-- --> <br> <a\u00a0href='x'> </a> &amp; &#20013; ![ [ ]( ) https://x.y ** * __ ` $ \\ \\sim ^{ }$ < >".split(" ")
PIECES = st.sampled_from([*MARKS, "\n", " ", "\u200b", "\x00", "word", "机器人", "😀", "1"])
TEXTS = st.lists(PIECES, max_size=30).map("".join)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("a <!-- note --> b", "a b"),
        ("前<!-- 备注 -->后", "前后"),
        ("the rest is a note <!-- never closed", "the rest is a note"),
        ("<!-- two\nlines -->seen", "seen"),
    ],
)
def test_comment_is_not_shown(text: str, seen: str) -> None:
    assert as_shown(text) == seen


@pytest.mark.parametrize("br", ["<br>", "<br/>", "<br />"])
def test_line_break_parts_words(br: str) -> None:
    assert as_shown(f"one{br}二") == "one 二"


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ('<a href="https://x.y" class="z">words</a>', "words"),
        ("<span>机器人</span>", "机器人"),
        ("<h2 id='a'>Title</h2>", "Title"),
        ("</custom-tag>x<img src=a.png/>", "x"),
    ],
)
def test_tag_is_not_shown(text: str, seen: str) -> None:
    assert as_shown(text) == seen


@pytest.mark.parametrize("text", ["error <3m", "x < y and y > z", "误差<5厘米", "a <- b -> c", "p<0.05"])
def test_sign_of_comparison_is_no_tag(text: str) -> None:
    assert as_shown(text) == text


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("AT&amp;T", "AT&T"),
        ("&#20013;&#x6587;", "中文"),
        ("a&nbsp;b", "a b"),
        ("&lt;tag&gt;", "<tag>"),
        ("R&D; Q&A", "R&D; Q&A"),
    ],
)
def test_entity_is_shown_as_its_character(text: str, seen: str) -> None:
    assert as_shown(text) == seen


def test_image_is_shown_as_its_description() -> None:
    assert as_shown("![a robot](img/robot.png) ![](x.png)机器人") == "a robot 机器人"


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("[words](https://x.y/z?q=1)", "words"),
        ("[主页](https://x.y)", "主页"),
        ('[a](/b "title")', "a"),
        ("[b](#c) [d](./e.md)", "b d"),
        ("[mail](mailto:a@b.cn)", "mail"),
        ("[**bold** words](https://x.y)", "bold words"),
    ],
)
def test_link_is_shown_as_its_words(text: str, seen: str) -> None:
    assert as_shown(text) == seen


@pytest.mark.parametrize("text", ["[1](注释)", "array[0](x)", "[x] done", "见[3]", "[a][b]"])
def test_square_bracket_without_a_target_stays(text: str) -> None:
    assert as_shown(text) == text


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("**bold** *so* ***both***", "bold so both"),
        ("__bold__", "bold"),
        ("**负责**算法", "负责算法"),
        ("熟悉**TensorRT**部署", "熟悉TensorRT部署"),
    ],
)
def test_emphasis_is_not_shown(text: str, seen: str) -> None:
    assert as_shown(text) == seen


@pytest.mark.parametrize("text", ["snake__case", "snake_case", "3 * 4", "2*3", "_private"])
def test_sign_inside_or_between_words_is_no_emphasis(text: str) -> None:
    assert as_shown(text) == text


@pytest.mark.parametrize(
    ("text", "seen"), [("`code`", "code"), ("```x```", "x"), ("用`nvcc`编译", "用nvcc编译"), ("``a``", "a")]
)
def test_backticks_are_not_shown(text: str, seen: str) -> None:
    assert as_shown(text) == seen


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("$1^{st}$ prize", "1st prize"),
        ("$2^{nd}$ -place", "2nd -place"),
        (r"\sim 5 km", "~ 5 km"),
        (r"( $\sim\$1,500$ )", "( ~$1,500 )"),
        (r"$\sim 30$ 人", "~ 30 人"),
    ],
)
def test_stray_tex_of_converters_is_shown_as_it_was_printed(text: str, seen: str) -> None:
    assert as_shown(text) == seen


@pytest.mark.parametrize("text", ["cost $5 and $6", "US$200", "预算$3000万", "similar", "$PATH"])
def test_dollar_sign_without_tex_stays(text: str) -> None:
    assert as_shown(text) == text


@pytest.mark.parametrize(
    ("text", "seen"), [(r"\$10,000", "$10,000"), (r"R\&D", "R&D"), (r"snake\_case", "snake_case"), (r"5\%", "5%")]
)
def test_backslash_before_a_sign_is_not_shown(text: str, seen: str) -> None:
    assert as_shown(text) == seen


def test_backslash_before_a_letter_stays() -> None:
    assert as_shown(r"C:\Users") == r"C:\Users"


@pytest.mark.parametrize("char", ["\x00", "\x07", "\x1b", "\x7f", "\u200b", "\u200e", "\u202e", "\u2066", "\ufeff"])
def test_control_and_invisible_characters_are_not_shown(char: str) -> None:
    assert as_shown(f"机器{char}人") == "机器人"


def test_tab_and_line_end_are_no_control_characters() -> None:
    assert markup_of("a\tb\nc") == ()


def test_plain_text_has_no_markup_but_controls_and_tags_of_converters() -> None:
    text = "<u>**a**</u> [b](https://x.y) &amp;\x0c"
    assert visible(text, controls_of(text)) == "   **a**     [b](https://x.y) &amp; "


def test_visible_keeps_every_other_character_where_it_was() -> None:
    text = "用 **TensorRT** &amp; [C++](https://x.y)"
    assert visible(text, markup_of(text)) == "用   TensorRT   &      C++              "


def test_visible_without_markup_is_the_text() -> None:
    assert visible("a 机器人", ()) == "a 机器人"


def test_visible_cuts_what_is_shown_to_the_width_of_its_markup() -> None:
    assert visible("abc", (Markup(span=Span(start=1, end=2), shown="xyz"),)) == "axc"


def test_shown_says_where_each_character_came_from() -> None:
    text = "用 **C++**\n&amp; Go"
    assert shown(text, Span(start=2, end=len(text)), markup_of(text)) == ("C++ & Go", [4, 5, 6, 9, 10, 15, 16, 17])


def test_shown_folds_white_space_and_trims_it() -> None:
    assert shown("  a \n\t 机器  人 ", Span(start=0, end=13), ())[0] == "a 机器 人"


def test_shown_of_an_empty_span_is_empty() -> None:
    assert shown("abc", Span(start=1, end=1), ()) == ("", [])


def test_shown_of_a_span_that_cuts_markup_shows_only_the_span() -> None:
    text = "ab <!-- note --> cd"
    assert shown(text, Span(start=8, end=len(text)), markup_of(text))[0] == "cd"


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_visible_is_as_long_as_its_text_whatever_the_markup(text: str) -> None:
    assert len(visible(text, markup_of(text))) == len(text)
    assert len(visible(text, controls_of(text))) == len(text)


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_markup_is_in_order_and_does_not_overlap(text: str) -> None:
    spans = [mark.span for mark in markup_of(text)]
    assert all(left.end <= right.start for left, right in itertools.pairwise(spans))
    assert all(0 <= span.start < span.end <= len(text) for span in spans)


@given(TEXTS, st.data())
@settings(max_examples=150, deadline=None)
def test_what_is_shown_and_no_replacement_stands_in_the_text_at_its_offset(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start=start, end=data.draw(st.integers(start, len(text))))
    markup = markup_of(text)
    chars, offsets = shown(text, span, markup)
    replaced = {mark.span.start for mark in markup if mark.shown}
    assert len(chars) == len(offsets)
    assert offsets == sorted(offsets)
    for char, offset in zip(chars, offsets, strict=True):
        assert offset in replaced or text[offset] == char or (char == " " and text[offset].isspace())
