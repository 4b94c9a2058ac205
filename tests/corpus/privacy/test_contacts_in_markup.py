"""Contact data with markup in it or hidden by it: still one span of the file."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.markup import markup_of, visible
from corpus.privacy.contacts import contacts_of


def found_in_markup(text: str) -> list[tuple[str, str]]:
    return [(contact.kind, contact.span.of(text)) for contact in contacts_of(text, visible(text, markup_of(text)))]


@pytest.mark.parametrize(
    ("text", "contacts"),
    [
        ("**Email**: a@b.cn, **微信**：`lilei_2024`", ["a@b.cn", "lilei_2024"]),
        ("**138**0013**8000**", ["138**0013**8000"]),
        ("a&#64;b.cn", ["a&#64;b.cn"]),
        ("a\\_b@x.cn", ["a\\_b@x.cn"]),
        ("li<b>@</b>x.cn", ["li<b>@</b>x.cn"]),
        ("lei\u200b@x.cn", ["lei\u200b@x.cn"]),
        ("name <at> example.com", ["name <at> example.com"]),
        ("<td>13800138000</td><td>2019</td>", ["13800138000"]),
    ],
)
def test_contact_with_markup_inside_is_one_span_of_the_file(text: str, contacts: list[str]) -> None:
    assert [value for _, value in found_in_markup(text)] == contacts


@pytest.mark.parametrize(
    ("text", "contacts"),
    [
        ("[mail me](mailto:li@x.cn)", ["li@x.cn"]),
        ("[li@x.cn](mailto:li@x.cn)", ["li@x.cn", "li@x.cn"]),
        ("[mail](mailto:li%40example.com)", ["li%40example.com"]),
        ('<a href="mailto:li@x.cn">写信给我</a>', ["li@x.cn"]),
        ("[call](tel:+4930123456)", ["+4930123456"]),
        ("<a href='https://t.me/lilei88'>TG</a>", ["t.me/lilei88"]),
        ("<!-- 13800138000 -->", ["13800138000"]),
    ],
)
def test_contact_in_markup_that_nobody_sees_is_found_since_quotes_are_slices(text: str, contacts: list[str]) -> None:
    assert [value for _, value in found_in_markup(text)] == contacts


_PIECES = st.sampled_from(
    [
        " ",
        "\n",
        "a",
        "1",
        "13800138000",
        "@",
        ".",
        "com",
        "微信",
        "：",
        "+",
        "-",
        "(",
        ")",
        "路",
        "号",
        "at",
        "dot",
        "İ",
        "ﬁ",
        "<b>",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(_PIECES, max_size=60).map("".join))
def test_spans_lie_in_the_text_in_order(text: str) -> None:
    contacts = contacts_of(text, visible(text, markup_of(text)))
    borders = [border for contact in contacts for border in (contact.span.start, contact.span.end)]
    assert borders == sorted(borders)
    assert all(0 <= contact.span.start < contact.span.end <= len(text) for contact in contacts)
    assert not [contact for contact in contacts if re.fullmatch(r"\s+", contact.span.of(text))]
