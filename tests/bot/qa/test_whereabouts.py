"""Having been somewhere, whatever for: the place is what is asked, and a language, a wish or a company's name is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.qa.answerer import Answerer
from bot.qa.relations import place_of
from retrieval.lexicon import Glossary
from tests.bot.people import answerer_of, asked

ANN = """
    # Ann Bell

    Engineer

    ## Experience

    **Harbour Works, Oslo, crane driver, 2015 - 2020.**

    ## Education

    - BSc, University of Leeds, 2010 - 2014

    ## Looking for

    - A job in Germany or Japan.
    """
BO = """
    # 薄远

    ## 工作经历

    - 2018 年派往挪威培训 3 个月。

    ## 教育

    - 2010 – 2014 东京大学，本科

    ## 语言

    - 日语流利，德语会一点
    """
CY = """
    # Cy Dorn

    ## Experience

    ### Small Works, York, welder, 2018 - 2020

    ## Languages

    - Norwegian (fluent), Japanese (beginner)
    """
DEE = """
    # Dee Lamb

    ## How I got here

    From 2012 to 2015 I was with Harbour Works in Leeds, first as a welder.
    """


@pytest.fixture
def three(tmp_path: Path, glossary: Glossary) -> Answerer:
    return answerer_of(tmp_path, glossary, ann=ANN, bo=BO, cy=CY)


@pytest.mark.parametrize(
    ("topic", "place"),
    [
        ("lived in Norway", "Norway"),
        ("spent some time in Oslo", "Oslo"),
        ("在挪威工作", "挪威"),
        ("去过日本", "日本"),
        ("Oslo", "Oslo"),
    ],
)
def test_the_place_in_a_question_about_having_been_there(topic: str, place: str) -> None:
    assert place_of(topic) == place


@pytest.mark.parametrize(
    ("question", "people"),
    [
        ("Which of them worked in Norway or trained there?", {"ann", "bo"}),
        ("谁在挪威工作过或者培训过？", {"ann", "bo"}),
        ("Has anyone lived in Germany?", set()),
        ("谁在日本待过，读书或者工作都算？", {"bo"}),
        ("谁在日本上过学？", {"bo"}),
        ("谁在挪威上过学？", set()),
        ("How many of these people have been to Japan, for work or study?", {"bo"}),
        ("Who wants to work in Germany?", {"ann"}),
    ],
)
def test_who_was_there(three: Answerer, question: str, people: set[str]) -> None:
    assert set(asked(three, question)) == people


@pytest.mark.parametrize("question", ["who has worked in Leeds?", "谁在利兹工作过？"])
def test_to_be_with_a_company_in_a_town_is_to_work_there(tmp_path: Path, glossary: Glossary, question: str) -> None:
    assert set(asked(answerer_of(tmp_path, glossary, ann=ANN, dee=DEE), question)) == {"dee"}
