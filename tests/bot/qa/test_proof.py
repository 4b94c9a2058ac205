"""What a line must say for somebody to be named: certificates, prizes, degrees, and what is excluded, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.qa.answerer import Answerer
from bot.qa.models import Context
from retrieval.lexicon import Glossary
from tests.bot.people import answerer_of, asked

ANN = """
    # Ann Bell

    ## Education

    - MSc in Mining, University of Leeds, 2010 - 2012

    ## Skills

    - Power BI: expert
    - Python: gave up after three weeks

    ## Awards

    - Best poster, Mining Congress, 2019
    - Shared the stage with the model worker of the year

    ## Patents

    - The patent application was refused in 2020.
    """
BO = """
    # 薄远

    ## 教育

    - 2010 – 2016 东京大学，采矿 博士

    ## 专利

    - 发明专利 2 项（已授权）

    ## 荣誉

    - 全国交通技术能手
    - 同班组的徐海是全国劳动模范

    ## 证书

    - 焊工证，2019
    """
CY = """
    # Cy Dorn

    ## Experience

    ### Small Works, York, welder, 2018 - 2020

    - Holds one granted patent.

    ## Awards

    - Tug master endorsement, 2015
    - 优秀博士生报告奖，利兹大学
    """


@pytest.fixture
def three(tmp_path: Path, glossary: Glossary) -> Answerer:
    return answerer_of(tmp_path, glossary, ann=ANN, bo=BO, cy=CY)


def named(answerer: Answerer, question: str) -> set[str]:
    return {one for one, strength in asked(answerer, question).items() if strength != "negative"}


@pytest.mark.parametrize(
    ("question", "people"),
    [
        ("Which people hold a patent but have no doctorate?", {"cy"}),
        ("谁有专利却没有博士学位？", {"cy"}),
        ("Who holds a patent and a doctorate?", {"bo"}),
        ("Who has a master's degree?", {"ann"}),
        ("谁有博士学位？", {"bo"}),
        ("How many of these people have a doctorate?", {"bo"}),
        ("谁当选过全国劳动模范？", set()),
        ("Who knows Power BI but not Python?", {"ann"}),
        ("Who has worked at a library and also holds a patent?", set()),
        ("谁要么有博士学位，要么会 Power BI？", {"ann", "bo"}),
        ("Who has won a prize for a poster?", {"ann"}),
        ("Who has a background in law and mining?", set()),
        ("谁没上过大学？", set()),
    ],
)
def test_who_is_named(three: Answerer, question: str, people: set[str]) -> None:
    assert named(three, question) == people


@pytest.mark.parametrize(
    ("question", "job"), [("谁有焊工证？", False), ("Who has a welding certificate?", False), ("谁做过焊工？", True)]
)
def test_the_line_about_a_certificate_is_quoted_for_it(question: str, job: bool, tmp_path: Path, glossary: Glossary) -> None:
    text = "# 薄远\n\n## 工作经历\n\n- 负责焊工培训。\n\n## 证书\n\n- 焊工证，2019\n"
    answer = answerer_of(tmp_path, glossary, bo=text).answer(question, Context())
    quoted = [citation.quote for finding in answer.findings for citation in finding.citations]
    assert "焊工证，2019" in quoted
    assert ("负责焊工培训。" in quoted) is job


HALF = """
    # Dora Lind

    ## Hobbies

    - two half marathons, choir
    """
FULL = """
    # 方力

    ## 爱好

    - 全程马拉松三次
    """


def test_what_stands_within_the_proof_keeps_nobody_out(tmp_path: Path, glossary: Glossary) -> None:
    core = answerer_of(tmp_path, glossary, dora=HALF, fang=FULL)
    assert named(core, "Who has run a half marathon but no marathon?") == {"dora"}
    assert named(core, "谁跑过半马但没跑过全马？") == {"dora"}


EXAM = """
    # Egon Falk

    ## Experience

    ### University of Leeds, lecturer, 2015 - 2020

    ## Education

    - BSc, University of York, 2008 - 2012

    ## Certificates

    - PMP: 已报名明年 3 月的考试，还没考
    """


def test_an_exam_to_come_is_not_passed_and_a_school_is_no_place_of_teaching(tmp_path: Path, glossary: Glossary) -> None:
    core = answerer_of(tmp_path, glossary, egon=EXAM, dora=HALF)
    assert named(core, "谁考过 PMP？") == set()
    assert named(core, "谁在大学工作过？") == {"egon"}
    answer = core.answer("Who has worked at a university?", Context())
    assert answer.findings
    assert "York" not in "".join(citation.quote for finding in answer.findings for citation in finding.citations)
