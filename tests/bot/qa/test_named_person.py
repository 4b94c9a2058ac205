"""Short questions about somebody named: the line that tells it, by whatever verb or noun the question calls it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.qa.answerer import Answerer
from bot.qa.models import Context
from retrieval.lexicon import Glossary
from tests.bot.people import answerer_of

LENA = """
    # Lena Vuik

    Sculptor, Delft born.

    ## Works

    - Harbour Wall (2019, 3 m): a year among dockers in a shipyard. Cut from one block. Best Relief at Riga 2020.
    - Salt Door (2016, 2 m): two months in a mine. Shown twice.

    ## Work

    ### Studio assistant, Kiln House, Leeds

    2014 - 2018

    - Spent five weeks in Malta on loan

    ### Clerk, Brant & Co, Hull

    2011 - 2014

    ## Looking for

    - I turn down garden statues.
    - Earliest start: May 2031
    """
SHI = """
    # 石砚舟

    木工

    ## 工作经历

    2012.03 - 2016.05 苏州云庐家具厂 学徒，师傅叫陆广平

    2016.06 - 至今 宁波海岬木作 木工

    - 2018 年在西安驻场 7 个月

    ## 其他

    - 昆曲票友
    - 账号有 800 个粉丝，都是看视频来的
    """


@pytest.fixture
def two(tmp_path: Path, glossary: Glossary) -> Answerer:
    return answerer_of(tmp_path, glossary, lena=LENA, shi=SHI)


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("Where was Lena born?", "Delft born"),
        ("Lena 是哪里人？", "Delft born"),
        ("Which prize did Lena pick up for the shipyard piece?", "Best Relief at Riga 2020"),
        ("Lena 船厂那件作品拿了什么奖？", "Best Relief at Riga 2020"),
        ("What does Lena refuse to do?", "I turn down garden statues"),
        ("Which works won't Lena do?", "I turn down garden statues"),
        ("When could Lena start?", "May 2031"),
        ("How long was Lena in Malta?", "five weeks in Malta"),
        ("Where was Lena's first job?", "Brant & Co, Hull"),
        ("Lena 的第一份工作在哪个城市？", "Brant & Co, Hull"),
        ("石砚舟在西安待了多久？", "驻场 7 个月"),
        ("Who taught 石砚舟 the trade?", "师傅叫陆广平"),
        ("石砚舟跟哪个师傅学的手艺？", "师傅叫陆广平"),
        ("What kind of opera does 石砚舟 sing?", "昆曲票友"),
    ],
)
def test_line_that_tells_it_is_quoted(two: Answerer, question: str, quote: str) -> None:
    assert any(
        quote in citation.quote for finding in two.answer(question, Context()).findings for citation in finding.citations
    )


@pytest.mark.parametrize("question", ["What prize did Lena win for Salt Door?", "Lena 的盐门拿了什么奖？"])
def test_work_without_a_prize_has_none(two: Answerer, question: str) -> None:
    assert not any("Shown twice" in one.quote for one in two.answer(question, Context()).citations)


@pytest.mark.parametrize("question", ["How many dogs does Lena have?", "石砚舟有几个孩子？"])
def test_number_of_something_else_counts_nothing(two: Answerer, question: str) -> None:
    assert two.answer(question, Context()).verdict == "no_evidence"
