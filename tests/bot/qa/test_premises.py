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

## Education

### Stanford University, MSc Marine Biology, 2007 to 2009
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
