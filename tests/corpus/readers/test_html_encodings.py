"""The encoding a page is in, whatever it declares."""

from __future__ import annotations

import pytest

from corpus.readers.html import read_html
from tests.corpus.readers.shown import shown
from tests.corpus.readers.web_pages import reason


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("utf-8", "utf-8"),
        ("gb2312", "gb18030"),
        ("GBK", "gbk"),
        ("gb18030", "gb18030"),
        ("Big5", "big5"),
        ("utf-8", "gb18030"),
        ("iso-8859-1", "utf-8"),
        ("idna", "gb18030"),
        ("none", "utf-16"),
        ("none", "utf-8-sig"),
    ],
)
def test_page_is_read_in_the_encoding_it_is_in_whatever_it_says(declared: str, encoding: str) -> None:
    page = f'<html><meta charset="{declared}"><body><p>三年護理經驗，負責急診</p></body></html>'
    assert shown(read_html(page.encode(encoding))) == ["P 三年護理經驗，負責急診"]


def test_few_broken_characters_do_not_change_the_encoding_a_page_declares() -> None:
    page = '<meta charset="utf-8"><p>' + "负责急诊护理工作" * 12
    assert shown(read_html(page.encode() + b"\xe6\x8a</p>" + "李娜".encode())) == [
        "P " + "负责急诊护理工作" * 12 + "\ufffd",
        "P 李娜",
    ]


def test_page_of_few_letters_beyond_ascii_is_not_given_up_for_a_broken_one() -> None:
    page = b'<meta charset="utf-8"><p>' + b"Nursed on three wards. " * 9 + b"\x81\xfe\xff\x81</p><p>done"
    assert shown(read_html(page))[-1] == "P done"
    assert reason(page.replace(b"Nursed on three wards. ", b"").replace(b"\x81", b"\x81\xff\x81\xff" * 9))
