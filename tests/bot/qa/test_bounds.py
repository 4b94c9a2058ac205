"""Numbers that are compared in who-questions: only a number that is told proves them."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.qa.answerer import Answerer
from retrieval.lexicon import Glossary
from tests.bot.people import answerer_of, asked

LI = """
    # Li Lei

    ## Experience

    ### Harbour Works, foreman, 2015 - 2020

    - Led a crew of 14 welders.
    - Surveyed 62 towers.

    ## Papers

    - 9 papers on fatigue
    """
WANG = """
    # 王芳

    ## 工作经历

    ### 北原机械，车间主任，2016 - 2020

    - 管理工人 32 人。
    - 团队获 2019 年安全奖，全队八人。
    """
ZHAO = """
    # Zhao Min

    ## Experience

    ### Small Works, welder, 2018 - 2020

    - Led a team.

    ## Awards

    - A prize went to our whole team of twelve.
    """


@pytest.fixture
def three(tmp_path: Path, glossary: Glossary) -> Answerer:
    return answerer_of(tmp_path, glossary, li=LI, wang=WANG, zhao=ZHAO)


@pytest.mark.parametrize(
    ("question", "people"),
    [
        ("Which of them has led a team of more than ten people?", {"li", "wang"}),
        ("Who has managed more than twenty people?", {"wang"}),
        ("Who has led at least 14 people?", {"li", "wang"}),
        ("Who has managed more than forty people?", set()),
        ("谁带过 30 人以上的团队？", {"wang"}),
        ("谁管过十个人以上？", {"li", "wang"}),
        ("谁带过五十人以上的队伍？", set()),
        ("Who has surveyed more than 50 towers?", {"li"}),
        ("Who has surveyed more than 70 towers?", set()),
    ],
)
def test_only_a_number_that_is_told_proves_how_many(three: Answerer, question: str, people: set[str]) -> None:
    assert set(asked(three, question)) == people
