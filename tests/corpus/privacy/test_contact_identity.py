"""Contact data of one person, written differently, is known as the same."""

from __future__ import annotations

import pytest

from corpus.privacy.contacts import contacts_of, identity_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lei.Li@Example.com", "lei.li [at] example [dot] com"),
        ("lei@example.com", "lei at example dot com"),
        ("lei@example.com", "lei艾特example点com"),
        ("lei@example.com", "lei#example.com（#换成@）"),
        ("lei@example.com", "mailto:lei%40example.com"),
        ("13800138000", "+86 138-0013-8000"),
        ("020 7946 0958", "+44 20 7946 0958"),
        ("010-62781234", "(010) 62781234 转 12"),
        ("微信：Lilei_88", "wechat: lilei_88"),
        ("t.me/lilei", "Telegram: @lilei"),
        ("身份证号：11010119900307001X", "11010119900307001x"),
    ],
)
def test_identity_is_the_same_however_it_is_written(one: str, other: str) -> None:
    (mine,) = (identity_of(contact, one) for contact in contacts_of(one, one))
    (theirs,) = (identity_of(contact, other) for contact in contacts_of(other, other))
    assert mine == theirs
    assert mine is not None


@pytest.mark.parametrize("text", ["Age 32", "DOB: 03/05/1990", "12 Baker Street, London NW1 6XE"])
def test_what_many_people_share_identifies_nobody(text: str) -> None:
    (contact,) = contacts_of(text, text)
    assert identity_of(contact, text) is None
