"""HTML becomes text and entities, or is refused, as Telegram does it; and back into words a person can read."""

from __future__ import annotations

from html import escape
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.bot_api.texts import text_of, trimmed
from tests.support.markdown import marked
from tests.support.messages import USERNAME, entities
from tests.support.telegram_html import BadRequestError, parsed, units

KINDS = [
    ("b", "bold"),
    ("i", "italic"),
    ("u", "underline"),
    ("s", "strikethrough"),
    ("code", "code"),
    ("pre", "pre"),
    ("blockquote", "blockquote"),
    ("tg-spoiler", "spoiler"),
]


def test_entities_are_marked_in_utf_16_units() -> None:
    assert entities(f"/ask@{USERNAME} 😀 @{USERNAME} me@{USERNAME}") == [
        {"type": "bot_command", "offset": 0, "length": 17},
        {"type": "mention", "offset": 21, "length": 13},
    ]


def test_markup_becomes_text_and_entities() -> None:
    text, marks = parsed("😀<b>a<i>&lt;</i></b><blockquote expandable>&#20320;&#x4f60;</blockquote>&nbsp;")
    assert text == "😀a<你你&nbsp;"
    assert marks == [
        {"type": "bold", "offset": 2, "length": 2},
        {"type": "italic", "offset": 3, "length": 1},
        {"type": "expandable_blockquote", "offset": 4, "length": 2},
    ]


@pytest.mark.parametrize(("tag", "kind"), KINDS)
def test_every_tag_of_telegram_is_taken(tag: str, kind: str) -> None:
    assert parsed(f"谁<{tag}>会</{tag}>") == ("谁会", [{"type": kind, "offset": 1, "length": 1}])


def test_a_link_keeps_its_address_and_a_link_to_nowhere_is_text() -> None:
    assert parsed('<a href="https://t.me/x?a=1&amp;b=2">谁</a>')[1] == [
        {"type": "text_link", "url": "https://t.me/x?a=1&b=2", "offset": 0, "length": 1}
    ]
    assert parsed("<a href='tg://user?id=22'>小明</a>")[1][0]["user"]["id"] == 22
    assert parsed("<a>who</a>") == parsed('<a href="">who</a>') == ("who", [])


def test_code_holds_nothing_else_and_names_its_language() -> None:
    assert parsed("<code>a<b>b</b></code>")[1] == [{"type": "code", "offset": 0, "length": 2}]
    assert parsed('<pre><code class="language-python">x</code></pre>')[1] == [
        {"type": "pre", "language": "python", "offset": 0, "length": 1}
    ]
    assert [mark["type"] for mark in parsed("<blockquote><code>a</code></blockquote>")[1]] == ["blockquote", "code"]


WORDS = st.text(st.sampled_from("a<&>谁会😀 \n"), max_size=6)
NESTED = st.recursive(
    WORDS.map(lambda words: (words, escape(words))),
    lambda inner: st.tuples(st.sampled_from(["b", "i", "u", "s", "tg-spoiler"]), st.lists(inner, max_size=3)).map(
        lambda tag: ("".join(part[0] for part in tag[1]), f"<{tag[0]}>{''.join(part[1] for part in tag[1])}</{tag[0]}>")
    ),
    max_leaves=12,
)


@given(NESTED)
def test_markup_that_is_closed_is_always_taken_and_its_entities_stand_in_the_text(made: tuple[str, str]) -> None:
    words, markup = made
    text, marks = parsed(markup)
    assert text == words
    shown, kept = trimmed(text, marks)
    assert shown == words.strip()
    for mark in kept:
        assert 0 <= mark["offset"] < mark["offset"] + mark["length"] <= units(shown)


@pytest.mark.parametrize(
    ("markup", "why"),
    [
        ("<b>", 'Can\'t find end tag corresponding to start tag "b"'),
        ("谁</b>", "Unexpected end tag at byte offset 3"),
        ("<b><i></b></i>", 'Unmatched end tag at byte offset 6, expected "</i>", found "</b>"'),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("<div>a</div>", 'Unsupported start tag "div" at byte offset 0'),
        ("<blockquote>a<blockquote>b</blockquote></blockquote>", 'Unsupported start tag "blockquote" at byte offset 13'),
    ],
)
def test_broken_markup_is_refused(markup: str, why: str) -> None:
    with pytest.raises(BadRequestError) as refused:
        parsed(markup)
    assert refused.value.description == f"Bad Request: can't parse entities: {why}"


def test_blanks_around_a_message_are_cut_and_its_entities_with_them() -> None:
    assert trimmed(*parsed(" <b> 谁 </b><i> </i>")) == ("谁", [{"type": "bold", "offset": 0, "length": 1}])
    assert trimmed(*parsed("\n😀<i>a</i> ")) == ("😀a", [{"type": "italic", "offset": 2, "length": 1}])


def test_a_text_is_measured_after_parsing() -> None:
    assert text_of({"text": "<b>" + "😀" * 2048 + "</b>", "parse_mode": "HTML"})[1][0]["length"] == 4096
    with pytest.raises(BadRequestError, match="message is too long"):
        text_of({"text": "谁" * 4097})
    with pytest.raises(BadRequestError, match="unsupported parse_mode"):
        text_of({"text": "a", "parse_mode": "XML"})


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("<b>谁</b> <i>who</i>", "**谁** _who_"),
        ("<b>a<i>b</i></b>", "**a_b_**"),
        ("<b>a</b><i>b</i>", "**a**_b_"),
        ("<u>a</u><s>b</s><tg-spoiler>c</tg-spoiler>", "__a__~~b~~||c||"),
        ('<a href="https://t.me/x">😀</a>!', "[😀](https://t.me/x)!"),
        ("<pre>a\nb</pre>", "```\na\nb\n```"),
        ("x\n<blockquote>a\n<b>b</b></blockquote>\ny", "x\n> a\n> **b**\ny"),
        ("<blockquote expandable>谁\n会</blockquote>", ">> 谁\n>> 会"),
    ],
)
def test_entities_are_told_as_markdown(markup: str, words: str) -> None:
    assert marked(*parsed(markup)) == words


def test_plain_text_is_told_as_it_is() -> None:
    nothing: list[dict[str, Any]] = []
    assert marked("a*b\n_谁_", nothing) == "a*b\n_谁_"
