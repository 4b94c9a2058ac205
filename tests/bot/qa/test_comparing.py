"""Two people side by side: what they are compared on, whose value is greater, and of whom nothing is known."""

from __future__ import annotations

import pytest

from bot.qa.answerer import Answerer
from bot.qa.comparing import compared_on, is_choice
from bot.qa.models import Context, Intent
from retrieval.lexicon import Glossary
from tests.bot.people import answerer_of

MIRA = """
# Mira Kovac

## Experience

### Foreman, Altmark Steelworks, Mar 2015 - present
- Lead a team of nine welders.
- Modelled weld fatigue in Abaqus.

## Education

### Technical University of Graz, MSc Welding Engineering, 2012 - 2014
GPA: 3.2/4

### Technical University of Graz, BSc Mechanical Engineering, 2008 - 2012
GPA: 3.9/4

## Publications
I have published 7 papers on weld fatigue.
"""
LU = """
# 陆江宁

## 工作经历

### 江南造船厂 | 焊接班长 2019.05 - 至今
- 手下 14 名焊工。
- 用 Abaqus 算船体焊缝的应力。

### 滨海机械厂 | 焊工 2012.07 - 2019.04

## 教育背景

### 江南理工大学 | 焊接工程 本科 2008.09 - 2012.06
GPA: 3.4/4

## 论文
- 发表论文 3 篇
"""


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory, glossary: Glossary) -> Answerer:
    return answerer_of(tmp_path_factory.mktemp("two"), glossary, mira=MIRA, lu=LU)


def in_order(two: Answerer, question: str) -> list[tuple[str, str | None]]:
    answer = two.answer(question, Context())
    assert answer.intent is Intent.COMPARE
    return [(finding.profile_id, finding.computed or finding.value) for finding in answer.findings]


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("Whose undergrad GPA was higher, Mira Kovac's or 陆江宁's?", [("mira", "3.9/4"), ("lu", "3.4/4")]),
        ("Mira Kovac 和陆江宁谁本科绩点高？", [("mira", "3.9/4"), ("lu", "3.4/4")]),
        ("Who has the bigger team, Mira Kovac or 陆江宁?", [("lu", "14"), ("mira", "nine")]),
        ("Mira Kovac 和陆江宁谁带的团队更大？", [("lu", "14"), ("mira", "nine")]),
        ("Who has more papers, Mira Kovac or 陆江宁?", [("mira", "7"), ("lu", "3")]),
        ("Mira Kovac 和陆江宁谁的论文多？", [("mira", "7"), ("lu", "3")]),
    ],
)
def test_the_greater_value_comes_first(two: Answerer, question: str, values: list[tuple[str, str]]) -> None:
    assert in_order(two, question) == values


@pytest.mark.parametrize("question", ["Mira Kovac 和陆江宁谁工作年限长？", "Who has worked longer, Mira Kovac or 陆江宁?"])
def test_years_are_those_of_all_jobs(two: Answerer, question: str) -> None:
    assert [person for person, _ in in_order(two, question)] == ["lu", "mira"]


def test_years_with_the_present_employer_are_those_of_that_job(two: Answerer) -> None:
    question = "Who has been at their company longer, Mira Kovac or 陆江宁?"
    assert [person for person, _ in in_order(two, question)] == ["mira", "lu"]


@pytest.mark.parametrize(
    "question",
    [
        "How do Mira Kovac and 陆江宁 compare when it comes to Abaqus?",
        "Between Mira Kovac and 陆江宁, who knows more about Abaqus?",
        "Is Mira Kovac or 陆江宁 better at Abaqus?",
        "Mira Kovac 跟陆江宁比， Abaqus 怎么样？",
        "Mira Kovac 和陆江宁谁更懂 Abaqus ？",
        "Mira Kovac or 陆江宁: who has the better Abaqus track record?",
        "Mira Kovac or 陆江宁, which one is the better pick for Abaqus?",
        "Who has the edge in Abaqus, Mira Kovac or 陆江宁?",
        "论 Abaqus，Mira Kovac 和陆江宁谁占上风？",
        "Mira Kovac 和陆江宁，Abaqus 谁更靠得住？",
    ],
)
def test_both_are_quoted_on_the_topic(two: Answerer, question: str) -> None:
    answer = two.answer(question, Context())
    quotes = [citation.quote for citation in answer.citations]
    assert {finding.profile_id for finding in answer.findings} == {"mira", "lu"}
    assert [quote for quote in quotes if "Abaqus" not in quote] == []


@pytest.mark.parametrize(
    "question", ["Whose master's GPA was higher, Mira Kovac's or 陆江宁's?", "Mira Kovac 和陆江宁谁的硕士绩点高？"]
)
def test_of_whom_there_is_no_value_it_is_said(two: Answerer, question: str) -> None:
    answer = two.answer(question, Context())
    assert [(finding.profile_id, finding.value) for finding in answer.findings] == [("mira", "3.2/4")]
    assert answer.instead == ("陆江宁",)


@pytest.mark.parametrize(
    ("asked", "topic"),
    [
        ("how do and compare when it comes to point clouds", "point clouds"),
        ("Between and , knows more about hull repair", "hull repair"),
        ("better at welding, or", "welding"),
        ("谁更懂焊接", "焊接"),
        ("在船体检测方面做的事", "船体检测"),
        ("比，焊接怎么样", "焊接"),
        ("谁是护士长", "护士长"),
    ],
)
def test_the_topic_is_what_is_left_of_the_words_of_comparing(asked: str, topic: str) -> None:
    assert compared_on(asked) == topic


def test_one_of_two_is_asked_for() -> None:
    assert is_choice("Is Mira or Lu better at welding?")
    assert is_choice("焊接 Mira 还是陆江宁更熟？")
    assert not is_choice("Does Mira weld or solder?")
