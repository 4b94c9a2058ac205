"""Telegram HTML: whole messages, and what holds for every answer there could be."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.qa.models import Answer, Citation, Finding, Intent, Strength
from bot.render import words
from bot.render.html import cleaned, escaped, notice, pages, stripped, units
from corpus.models import Span
from tests.support.answers import TENSORRT_EN, TENSORRT_ZH, answered, citation, finding, nothing, tensorrt, unclear
from tests.support.telegram_html import parsed


def quoted(page: str) -> list[str]:
    """The texts of the quotes, as Telegram shows them."""
    text, entities = parsed(page)
    wide = text.encode("utf-16-le")
    return [
        wide[2 * e["offset"] : 2 * (e["offset"] + e["length"])].decode("utf-16-le")
        for e in entities
        if e["type"].endswith("blockquote")
    ]


def marks(page: str, kind: str) -> int:
    return sum(entity["type"] == kind for entity in parsed(page)[1])


def test_an_answer_names_people_quotes_them_and_says_where_in_both_languages() -> None:
    assert pages(tensorrt("who has TensorRT experience?")) == (TENSORRT_EN,)
    assert pages(tensorrt("谁用过 TensorRT？")) == (TENSORRT_ZH,)


def test_a_person_with_two_quotes_is_named_once_and_people_stand_apart() -> None:
    first = finding("Li Lei", citation("Uses CUDA.", "CUDA"), citation("Wrote CUDA kernels.", "CUDA", line=None, section=""))
    second = finding("韩梅梅", citation("没有写过 CUDA。", "CUDA"), strength=Strength.NEGATIVE)
    assert pages(answered(first, second, topic="CUDA")) == (
        """\
<b>Found in 1 of 3 profiles: CUDA</b>

<b>Li Lei</b> (hands-on)
<blockquote>Uses <b>CUDA</b>.</blockquote>
<i>[1] li-lei.md, line 12 · Work</i>
<blockquote>Wrote <b>CUDA</b> kernels.</blockquote>
<i>[2] li-lei.md</i>

<b>韩梅梅</b> (says not)
<blockquote>没有写过 <b>CUDA</b>。</blockquote>
<i>[3] li-lei.md, line 12 · Work</i>""",
    )


def test_a_value_stands_beside_the_name() -> None:
    found = finding("李雷", citation("2019 年毕业于清华大学。", "清华大学"), value="清华大学")
    (page,) = pages(answered(found, topic="毕业学校", language="zh", intent=Intent.ATTRIBUTE, checked=1))
    assert page.splitlines()[:3] == ["<b>李雷：“清华大学”</b>", "", "<b>李雷</b>：“清华大学”"]


def test_markup_in_a_profile_is_escaped_once_and_shown_as_it_is() -> None:
    quote = citation("R&D of a <b>parser</b> &amp; more", "R&D", "<b>", source="<x>&.md", section="A & B")
    (page,) = pages(answered(finding("<i>Li</i> & Co", quote), topic="</b>"))
    assert page == (
        """\
<b>Found in 1 of 3 profiles: &lt;/b&gt;</b>

<b>&lt;i&gt;Li&lt;/i&gt; &amp; Co</b> (hands-on)
<blockquote><b>R&amp;D</b> of a <b>&lt;b&gt;</b>parser&lt;/b&gt; &amp;amp; more</blockquote>
<i>&lt;x&gt;&amp;.md, line 12 · A &amp; B</i>"""
    )
    assert quoted(page) == ["R&D of a <b>parser</b> &amp; more"]


def test_highlights_that_cross_touch_or_leave_the_quote_become_one_tag() -> None:
    spans = ((4, 6), (0, 2), (1, 4), (8, 8), (7, 99), (-3, 0))
    quote = citation("abcdefghij").model_copy(update={"highlights": tuple(Span(start=a, end=b) for a, b in spans)})
    (page,) = pages(answered(finding("Li Lei", quote)))
    assert "<blockquote><b>abcdef</b>g<b>hij</b></blockquote>" in page


@pytest.mark.parametrize(("length", "tag"), [(160, "<blockquote>"), (161, "<blockquote expandable>")])
def test_a_long_quote_is_folded(length: int, tag: str) -> None:
    (page,) = pages(answered(finding("Li Lei", citation("长" * length))))
    assert f"\n{tag}长" in page


def test_without_evidence_there_is_one_line() -> None:
    assert pages(nothing()) == ("<b>No evidence of Kubernetes in the 3 profiles.</b>",)
    assert pages(nothing(language="zh")) == ("<b>3 份资料里都没有提到 Kubernetes。</b>",)
    assert pages(unclear("empty", "zh")) == (f"<b>{words.REASONS['empty']['zh']}</b>",)


def test_what_was_read_and_what_may_be_meant_stand_under_the_headline() -> None:
    more = {"read_as": ("TensorRT",), "suggestions": ("ONNX", "R&D")}
    (english,) = pages(nothing().model_copy(update=more))
    (chinese,) = pages(nothing(language="zh").model_copy(update=more))
    assert english.splitlines() == [
        "<b>No evidence of Kubernetes in the 3 profiles.</b>",
        "<i>Read as: TensorRT</i>",
        "<i>Did you mean: ONNX, R&amp;D?</i>",
    ]
    assert chinese.splitlines() == [
        "<b>3 份资料里都没有提到 Kubernetes。</b>",
        "<i>已按“TensorRT”理解</i>",
        "<i>你想问的是：ONNX、R&amp;D？</i>",
    ]


def test_the_help_is_a_headline_and_plain_lines() -> None:
    (page,) = pages(answered(intent=Intent.HELP, language="zh"))
    first, rest = words.HELP["zh"].split("\n", 1)
    assert page == f"<b>{first}</b>\n{escaped(rest)}"


@pytest.mark.parametrize("text", list(words.HELP.values()))
def test_fixed_texts_are_one_page_without_markup(text: str) -> None:
    assert parsed(notice(text)) == (text, [])
    assert units(notice(text)) <= 4096


def test_pages_break_between_people_and_each_says_first_what_it_is_about() -> None:
    people = [finding(f"Person {n}", citation(f"{n}: " + "quote " * 70)) for n in range(20)]
    first, *others = pages(answered(*people))
    assert first.startswith("<b>Found in 20 of 3 profiles: TensorRT</b>\n\n<b>Person 0</b>")
    assert others
    assert max(map(units, (first, *others))) <= 4096
    assert all(page.startswith("<b>Found in 20 of 3 profiles: TensorRT</b>\n\n<b>Person ") for page in others)
    assert "".join("".join(quoted(page)) for page in (first, *others)) == "".join(f"{n}: " + "quote " * 70 for n in range(20))


def test_a_person_whose_quotes_go_on_is_named_again_on_the_next_page() -> None:
    (first, second) = pages(answered(finding("李雷", *(citation("说" * 440) for _ in range(10))), language="zh"))
    assert (first.count("<b>李雷</b>"), second.count("<b>李雷</b>")) == (1, 1)
    assert second.startswith("<b>3 份资料中有 1 份提到 TensorRT</b>\n\n<b>李雷</b>（实际做过）\n<blockquote expandable>说")


def test_a_message_has_at_most_a_hundred_entities() -> None:
    quote = citation("a b c d e f g h", *"abcdefgh")
    sent = pages(answered(*(finding(f"P{n}", quote) for n in range(30))))
    assert len(sent) > 1
    assert max(len(parsed(page)[1]) for page in sent) <= 100


def test_names_and_sources_are_shortened_before_quotes() -> None:
    quote = citation("&" * 480, source="文" * 5000, section="<" * 5000)
    (page,) = pages(answered(finding("名" * 5000, quote, value="v" * 5000)))
    assert quoted(page) == ["&" * 480]
    assert "名…</b>" in page
    assert "文…</i>" in page


def test_a_page_is_filled_to_its_last_unit_and_not_beyond() -> None:
    def quoting(last: int) -> Answer:
        return answered(finding("Li Lei", *(citation("q" * 390) for _ in range(8)), citation("z" * last)))

    room = 4096 - units(pages(quoting(170))[0])
    assert [units(page) for page in pages(quoting(170 + room))] == [4096]
    assert len(pages(quoting(171 + room))) == 2


def test_a_headline_is_shortened_to_fit() -> None:
    long = {"looked_for": ("&" * 9000,), "read_as": ("谁" * 9000,), "suggestions": ("<" * 9000,)}
    (page,) = pages(nothing().model_copy(update=long))
    assert units(page) <= 4096
    assert page.count("…") == 3


def test_a_line_break_in_a_name_does_not_break_the_headline() -> None:
    found = finding("李\n" + "雷" * 5000, citation("做过。"))
    (page,) = pages(answered(found, intent=Intent.ATTRIBUTE, language="zh"))
    headline, blank, name, quote, _ = page.split("\n")
    assert headline.startswith("<b>李 雷雷")
    assert (headline[-5:], blank, name[-5:]) == ("…</b>", "", "…</b>")
    assert quote == "<blockquote>做过。</blockquote>"


def test_a_quote_with_too_many_highlights_loses_them_and_no_text() -> None:
    quote = citation("a " * 200).model_copy(update={"highlights": tuple(Span(start=n, end=n + 1) for n in range(0, 400, 2))})
    (page,) = pages(answered(finding("Li Lei", quote)))
    assert (quoted(page), marks(page, "bold")) == (["a " * 200], 2)


def test_a_quote_longer_than_a_page_is_quoted_in_parts() -> None:
    text = "".join(map(str, range(3000)))
    sent = pages(answered(finding("Li Lei", citation(text))))
    assert "".join("".join(quoted(page)) for page in sent) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\x00b\x1b[0m\x7f\x85", "ab[0m"),
        ("a\n\tb", "a\n\tb"),
        ("a\ud83db", "a\ufffdb"),
        ("😀 谁 עִבְרִית", "😀 谁 עִבְרִית"),
    ],
)
def test_control_characters_go_and_half_pairs_are_replaced(text: str, expected: str) -> None:
    assert cleaned(text) == expected
    assert parsed(escaped(text))[0] == expected


def test_stripped_gives_the_text_that_telegram_would_show() -> None:
    assert stripped("<b>R&amp;D</b> &amp;lt; <blockquote expandable>1 &lt; 2</blockquote>") == "R&D &lt; 1 < 2"
    assert stripped("<code>@bot 谁会 C&amp;C++？</code>") == "@bot 谁会 C&C++？"
    assert stripped(TENSORRT_ZH) == parsed(TENSORRT_ZH)[0]


def test_units_are_those_of_utf_16() -> None:
    assert [units(text) for text in ("a", "谁", "😀", "\ud83d", "👩‍👧")] == [1, 1, 2, 1, 5]


# Ordinary words, and what has broken renderers: markup, wide and joined characters, right-to-left, controls, halves.
WILD = st.one_of(st.sampled_from("<>&\"';/ \n\t谁用过TensorRT😀👩‍👧אבג\u202e\u200d\x00\x1b\x7f\ud83d\udc4d"), st.characters())
LONG = st.builds(lambda text, times: text * times, st.text(WILD, max_size=12), st.integers(1, 700))
TEXT = st.one_of(st.text(WILD, max_size=40), LONG)
FILES = TEXT.map(lambda name: f"{name}.md")  # a file is only read if its name says its format
SPANS = st.builds(lambda start, length: Span(start=start, end=start + length), st.integers(-5, 500), st.integers(0, 40))


@st.composite
def citations(draw: Any) -> Citation:
    shown = draw(TEXT)
    whole = Span(start=0, end=len(shown))
    return Citation(
        number=1,
        profile_id="p",
        document_id="p.md",
        source=draw(FILES),
        section=draw(TEXT),
        span=whole,
        line=draw(st.none() | st.integers(1, 10**6)),
        page=draw(st.none() | st.integers(1, 10**6)),
        quote=shown,
        shown=shown,
        highlights=tuple(draw(st.lists(SPANS, max_size=60))),
    )


FINDINGS = st.builds(
    Finding,
    profile_id=st.just("p"),
    name=TEXT,
    strength=st.sampled_from(Strength),
    value=st.none() | TEXT,
    citations=st.lists(citations(), min_size=1, max_size=4).map(tuple),
)
ANSWERS = st.builds(
    Answer,
    question=TEXT,
    language=st.sampled_from(["en", "zh"]),
    intent=st.sampled_from(Intent),
    verdict=st.sampled_from(["answered", "no_evidence", "unclear", "withheld"]),
    reason=st.none() | st.sampled_from([*words.REASONS, "no_evidence"]),
    looked_for=st.lists(TEXT, max_size=3).map(tuple),
    read_as=st.lists(TEXT, max_size=3).map(tuple),
    findings=st.lists(FINDINGS, max_size=6).map(tuple),
    checked=st.integers(0, 100),
    count=st.none() | st.integers(0, 100),
    suggestions=st.lists(TEXT, max_size=3).map(tuple),
)


@settings(deadline=None)  # a busy machine is no fault of the pages
@given(ANSWERS)
def test_every_answer_is_pages_that_telegram_takes_and_no_quote_is_lost(answer: Answer) -> None:
    sent = pages(answer)
    for page in sent:
        text, entities = parsed(page)  # an error where a tag is not closed
        assert text.strip()
        assert units(page) <= 4096
        assert len(entities) <= 100
        page.encode("utf-8")  # an error where half a pair is left
    shown = "".join(cleaned(citation.shown) for citation in answer.citations)
    assert "".join("".join(quoted(page)) for page in sent) == shown
    assert all(stripped(page) == parsed(page)[0] for page in sent)
