"""Numbers, dates and measures: every way to write one is found from every other."""

from __future__ import annotations

import pytest

from retrieval.lexicon.numbers import numbers_in
from retrieval.lexicon.numerals import value_of


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("两千万", 20_000_000),
        ("20 million", 20_000_000),
        ("20M", 20_000_000),
        ("2000万", 20_000_000),
        ("五百万", 5_000_000),
        ("1.5亿", 150_000_000),
        ("3.5k", 3500),
        ("twenty-five", 25),
        ("二〇二四", 2024),
        ("十二", 12),
        ("drone", None),
        ("无人机", None),
    ],
)
def test_value_of_a_number(text: str, value: float | None) -> None:
    assert value_of(text) == value


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("两千万", "20 million"),
        ("两千万", "20M"),
        ("20,000,000", "两千万"),
        ("五百万", "5 million"),
        ("三个月", "3 months"),
        ("three months", "三个月"),
        ("3-month", "三个月"),
        ("25张床位", "25 beds"),
        ("30%", "30 percent"),
        ("5纳米", "5 nm"),
        ("十九世纪", "19th century"),
        ("nineteenth century", "19世纪"),
        ("18世纪", "1700s"),
        ("20世纪60年代", "1960s"),
        ("六十年代", "1960s"),
        ("2024年5月", "May 2024"),
        ("May 2024", "2024.05"),
        ("2015年", "2015"),
        ("XLIX", "49"),
    ],
)
def test_one_spelling_leads_to_the_other(one: str, other: str) -> None:
    assert other in [spelling for number in numbers_in(one) for spelling in number.spellings]


@pytest.mark.parametrize("text", ["C++17", "fp16", "v1.5", "一些", "上千", "no number", "没有数字"])
def test_a_part_of_a_name_or_a_word_is_no_number(text: str) -> None:
    assert list(numbers_in(text)) == []


def test_numbers_stand_where_they_are_said_to() -> None:
    text = "管理过 25 张床位，共三个月 and 20 million users"
    assert [text[number.start : number.end] for number in numbers_in(text)] == ["25 张床位", "三个月", "20 million"]
