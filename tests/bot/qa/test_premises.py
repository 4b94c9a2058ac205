"""A school or company that a question takes for granted must be known of the person it names."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.qa.answerer import Answerer
from bot.qa.models import Context
from retrieval.lexicon import Glossary
from tests.bot.people import answerer_of

PROFILE = """
# Ida Quill

Lives in Tromsø

## Work

### Google, engineer, 2015 to 2019

### Fjord Surveys, Bergen, diver, 2010 to 2014
- Reproduced a sonar model by Nokia.

## Education

### Stanford University, MSc Marine Biology, 2007 to 2009

## Looking for

A post in Lisbon; not in Berlin.
"""


@pytest.fixture(scope="module")
def one(tmp_path_factory: pytest.TempPathFactory, glossary: Glossary) -> Answerer:
    folder: Path = tmp_path_factory.mktemp("premises")
    return answerer_of(folder, glossary, ida=PROFILE)


@pytest.mark.parametrize("question", ["Where did Ida live while she was at Nvidia?", "Ida 在清华访学那段时间住哪儿？"])
def test_a_name_that_nothing_holds_has_no_answer(one: Answerer, question: str) -> None:
    assert one.answer(question, Context()).verdict == "no_evidence"


@pytest.mark.parametrize(
    "question",
    ["When did Ida work at Google?", "Ida 什么时候在谷歌工作？", "Which company did Ida work for?", "Ida 在哪家公司工作过？"],
)
def test_a_name_under_any_of_its_names_and_a_kind_of_thing_are_fine(one: Answerer, question: str) -> None:
    assert one.answer(question, Context()).verdict == "answered"


@pytest.mark.parametrize(
    "question",
    [
        "What did Ida study in Bergen?",
        "Ida 在卑尔根读的什么专业？",
        "How long did Ida intern at Nokia?",
        "What was Ida responsible for at Nokia?",
        "Ida 在诺基亚的时候负责什么？",
        "Ida 在诺基亚实习了多久？",
        "Which team did Ida lead in Lisbon?",
        "Why did Ida leave Bergen?",
        "Ida 为什么离开谷歌？",
    ],
)
def test_a_stay_of_another_sort_a_wish_and_no_reason_answer_nothing(one: Answerer, question: str) -> None:
    assert one.answer(question, Context()).verdict == "no_evidence"


@pytest.mark.parametrize(
    "question", ["What did Ida do in Bergen?", "How long did Ida work in Bergen?", "What did Ida study at Stanford?"]
)
def test_a_stay_of_the_sort_asked_about_answers(one: Answerer, question: str) -> None:
    assert one.answer(question, Context()).verdict == "answered"
