"""What a question ties to its topic beyond its words: a wish, a stay, a name in brackets, a device and no number."""

from __future__ import annotations

import pytest

from bot.qa.answerer import Answerer
from bot.qa.asked import contact_kinds
from bot.qa.models import Context
from retrieval.lexicon import Glossary
from tests.bot.people import answerer_of

ANN = """
    # Ann Hill
    Desired location: Hangzhou, open to relocation
    ## Experience
    ### Globex Inc., Bristol
    #### Research Intern, 2019 - 2020
    - Measured the firmware of a Pixel phone, and drew the parts in AutoCAD.
    ## Education
    University of Leeds, BSc, 2015 - 2018
    """
BO = """
    # 王博
    期望城市：南京、苏州
    ## 工作经历
    2020.01 - 2022.06 某某半导体公司 | 杭州 | 工程师
    - 获“茅以升杯”一等奖，用 C、R 写过程序。
    ## 教育经历
    2016.09 - 2020.06 清华大学 | 材料学院(本科)
    """


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory, glossary: Glossary) -> Answerer:
    return answerer_of(tmp_path_factory.mktemp("asked"), glossary, ann=ANN, bo=BO)


@pytest.mark.parametrize(
    ("question", "people"),
    [
        ("Who wants to work in Hangzhou?", {"ann"}),
        ("Who is open to working in Nanjing?", {"bo"}),
        ("谁想在南京工作？", {"bo"}),
        ("谁想去杭州工作？", {"ann"}),
        ("谁在杭州工作过？", {"bo"}),
        ("Who worked in Hangzhou?", {"bo"}),
        ("谁在利兹待过？", {"ann"}),
        ("谁在利兹工作过？", set()),
        ("Who won the Mao Yisheng Cup (茅以升杯)?", {"bo"}),
        ("Who measured firmware on a Pixel phone?", {"ann"}),
        ("Who draws in AutoCAD?", {"ann"}),
        ("Who paints in Hangzhou?", set()),
        ("谁会 C 语言？", {"bo"}),
        ("Who knows the R language?", {"bo"}),
    ],
)
def test_the_people_of_a_question(two: Answerer, question: str, people: set[str]) -> None:
    assert {finding.profile_id for finding in two.answer(question, Context()).findings} == people


@pytest.mark.parametrize("question", ["Who interned at Globex?", "谁在 Globex 实习过？"])
def test_the_employer_above_an_internship_is_quoted_with_it(two: Answerer, question: str) -> None:
    (finding,) = two.answer(question, Context()).findings
    quotes = [citation.quote for citation in finding.citations]
    assert any("Globex" in quote for quote in quotes)
    assert any("Intern" in quote for quote in quotes)


@pytest.mark.parametrize(
    ("topic", "kinds"),
    [
        ("phone", {"phone"}),
        ("her mobile phone", {"phone"}),
        ("他的手机", {"phone"}),
        ("phone number", {"phone"}),
        ("models on phones", set()),
        ("小米手机", set()),
    ],
)
def test_a_phone_of_some_make_is_a_device(topic: str, kinds: set[str]) -> None:
    assert contact_kinds(topic) == kinds
