"""What a topic asks of the line that proves it: degrees, awards, titles of honour, being at the controls."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.qa.answerer import Answerer
from bot.qa.claims import is_degree, without_sort
from retrieval.lexicon import Glossary
from tests.bot.people import answerer_of, asked

IRA = """
# Ira Holt

## Work
- Sat on the group that rewrote the helicopter transfer procedure.
- Supervised two PhD students.
- Drives a forklift on the night shift.

## Education
- BSc Oceanography, Bangor, 2004 to 2007

## Honours
- Harbour Safety Prize 2019
- 省技术能手（2020）
"""
REN = """
# 任砚秋

## 工作经历
- 驾驶救援直升机六年。
- 参观过叉车工厂。

## 教育背景
- 青石大学 海洋学博士，2010—2014

## 荣誉
- 省劳动模范（2021）
"""


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory, glossary: Glossary) -> Answerer:
    folder: Path = tmp_path_factory.mktemp("claims")
    return answerer_of(folder, glossary, ira=IRA, ren=REN)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who has a PhD?", {"ren"}),
        ("谁有博士学位？", {"ren"}),
        ("Who can fly a helicopter?", {"ren"}),
        ("谁会开直升机？", {"ren"}),
        ("Who can drive a forklift?", {"ira"}),
        ("谁会开叉车？", {"ira"}),
        ("谁是劳动模范？", {"ren"}),
        ("谁是技术能手？", {"ira"}),
        ("Who has a safety prize?", {"ira"}),
    ],
)
def test_a_line_must_be_of_the_sort_that_is_asked_for(both: Answerer, question: str, expected: set[str]) -> None:
    assert {one for one, strength in asked(both, question).items() if strength != "negative"} == expected


def test_a_degree_is_asked_for_by_its_level_or_its_field() -> None:
    assert all(map(is_degree, ["PhD", "a doctorate", "law degree", "硕士", "法学学位"]))
    assert not any(map(is_degree, ["Masters of the Universe", "TensorRT", "织机"]))


def test_the_word_for_an_award_is_left_out_beside_its_name() -> None:
    assert [one.split() for one in without_sort("Harbour Safety Prize")] == [["Harbour", "Safety"]]
    assert without_sort("prize") == without_sort("chess tournament") == []
    assert [one.strip() for one in without_sort("港口安全奖")] == ["港口安全"]
    assert [one.strip() for one in without_sort("面点比赛名次")] == ["面点比赛", "面点"]
