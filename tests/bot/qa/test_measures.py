"""What a short answer amounts to, and how values that are compared look, in both languages."""

from __future__ import annotations

import pytest

from bot.qa.measures import amount_of
from bot.qa.values import SPANS


@pytest.mark.parametrize(
    ("value", "sort", "amount"),
    [
        ("4.22/4.3", "score", 4.22),
        ("6.5 亿元", "money", 650_000_000),
        ("£310k", "money", 310_000 * 9),
        ("24万元", "amount", 240_000),
        ("310k", "quantity", 310_000),
        ("eleven", "number", 11),
        ("十七", "number", 17),
        ("460余", "number", 460),
        ("12%", "rate", 12),
        ("none", "number", None),
        ("3:15", "clock", 3.25),
        ("4 小时 12 分", "clock", 4.2),
        ("30 分", "clock", 0.5),
        ("soon", "clock", None),
    ],
)
def test_what_a_value_amounts_to(value: str, sort: str, amount: float | None) -> None:
    found = amount_of(value, sort)
    assert found == (None if amount is None else pytest.approx(amount))


@pytest.mark.parametrize(
    ("sort", "line", "spans"),
    [
        ("headcount", "Run the wine list with a team of about six sommeliers", ["six"]),
        ("headcount", "supervising 12, in two shifts", ["12"]),
        ("headcount", "Led a 14-person camp", ["14"]),
        ("headcount", "Managed three junior nurses over 2 years", ["three"]),
        ("headcount", "全园 12 个班，教职工 58 人", ["58"]),
        ("headcount", "带两名研究员", ["两"]),
        ("headcount", "三年带教新教师 14 名。", ["14"]),
        ("headcount", "a team of 5 years' standing", []),
        ("clock", "Dublin Marathon 2022 in 3:41.", ["3:41"]),
        ("clock", "half marathon 1:27:05", ["1:27:05"]),
        ("clock", "全马 4 小时 12 分；半马 52 分 30 秒", ["4 小时 12 分", "52 分 30 秒"]),
        ("clock", "a sub-3 marathon, once 2 hours 58 min", ["sub-3", "2 hours 58 min"]),
        ("clock", "10 km in 47 min", ["47 min"]),
        ("clock", "a map of 1:50 000, from 9:30 am", []),
        ("pay", "hybrid, from 58k pounds a year", ["58k pounds a year"]),
        ("pay", "期望年薪45万，每周 5 天", ["45万"]),
        ("pay", "20k-25k, 12 days off", ["20k-25k"]),
        ("pay", "薪资面议", ["面议"]),
        ("amount", "Grant of £186,000 for 3 years", ["£186,000", "3 years"]),
        ("home", "高文秀 | 女 | 现居青岛", ["青岛"]),
        ("home", "亳州人，执业中药师", ["亳州"]),
        ("home", "born in Valparaíso, Chile.", ["Valparaíso, Chile"]),
        ("wish_place", "希望留在大湾区，年薪面议", ["大湾区"]),
        ("wish_place", "地点最好在黄淮麦区。", ["黄淮麦区"]),
        ("wish_place", "I would move to Portugal or Spain.", ["Portugal or Spain"]),
        ("name", "Build the models in Leapfrog Geo", ["Leapfrog Geo"]),
        ("name", "Praat: solid", ["Praat"]),
        ("score", "University of Benin, second class upper", ["second class upper"]),
        ("score", "BSc (Hons) Physics, 2:1", ["2:1"]),
        ("clause", "硕士(在职)", ["硕士", "在职"]),
    ],
)
def test_values_that_are_compared_or_named(sort: str, line: str, spans: list[str]) -> None:
    assert [span.of(line) for span in SPANS[sort](line)] == spans
