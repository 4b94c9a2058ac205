"""Whether somebody would move, join or take a thing, and who says that they will not."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.qa.answerer import Answerer
from bot.qa.models import Context
from retrieval.lexicon import Glossary
from tests.bot.people import answerer_of, asked

GIL = """
    # Gil Farr

    Baker

    ## Next

    - I will not move to Norway, and I will not relocate again.
    """
HAN = """
    # 韩朔

    面点师

    ## 求职意向

    - 不考虑去大厂，不接夜班
    """


@pytest.fixture
def two(tmp_path: Path, glossary: Glossary) -> Answerer:
    return answerer_of(tmp_path, glossary, gil=GIL, han=HAN)


@pytest.mark.parametrize(
    ("question", "people"),
    [
        ("who refuses to relocate?", {"gil"}),
        ("谁不愿意搬到别的城市？", {"gil"}),
        ("who refuses to move to Norway?", {"gil"}),
        ("谁不接夜班？", {"han"}),
        ("who would rather not work nights?", {"han"}),
        ("who doesn't want to move to Norway?", {"gil"}),
        ("谁不想去挪威？", {"gil"}),
        ("几个人不想上夜班？", {"han"}),
        ("谁不想换工作？", set()),
        ("who would not mind moving to Norway?", set()),
    ],
)
def test_who_will_not(two: Answerer, question: str, people: set[str]) -> None:
    assert set(asked(two, question)) == people


@pytest.mark.parametrize(
    ("question", "polarity"),
    [
        ("Would Gil move to Norway?", "no"),
        ("Gil 愿意搬到挪威吗？", "no"),
        ("韩朔愿意去大公司吗？", "no"),
        ("Would 韩朔 join a large company?", "no"),
    ],
)
def test_whether_somebody_would(two: Answerer, question: str, polarity: str) -> None:
    assert two.answer(question, Context()).polarity == polarity


MIA = """
    # Mia Roth

    Tram driver

    ## Looking for

    A new job in Graz, day shifts only.
    """
TAO = """
    # 陶然

    电车司机

    ## 求职

    - 本人暂不考虑跳槽
    """


@pytest.fixture
def drivers(tmp_path: Path, glossary: Glossary) -> Answerer:
    return answerer_of(tmp_path, glossary, mia=MIA, tao=TAO)


@pytest.mark.parametrize(
    ("question", "people"),
    [
        ("who is looking for a new job?", {"mia"}),
        ("谁想换工作？", {"mia"}),
        ("who isn't looking for a new job?", {"tao"}),
        ("谁暂时不考虑换工作？", {"tao"}),
        ("谁说过自己不想跳槽？", {"tao"}),
    ],
)
def test_who_is_on_the_market(drivers: Answerer, question: str, people: set[str]) -> None:
    assert set(asked(drivers, question)) == people


@pytest.mark.parametrize(
    ("question", "polarity"),
    [
        ("Is Mia looking for a new job?", "yes"),
        ("Mia 在找工作吗？", "yes"),
        ("陶然想跳槽吗？", "no"),
        ("Does 陶然 want to change jobs?", "no"),
    ],
)
def test_whether_somebody_is_on_the_market(drivers: Answerer, question: str, polarity: str) -> None:
    assert drivers.answer(question, Context()).polarity == polarity
