"""Example questions: made from the people who are there, and answered by them."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.qa.answerer import Answerer
from bot.qa.models import Context, Language
from retrieval.lexicon import Glossary
from tests.bot.people import answerer_of

NURSE = """
    # Ann Hill

    ## Experience

    ### Harbour Clinic, Nurse, 2019 - 2022

    - Gave intravenous therapy and wound care on a surgical ward.

    ## Education

    ### Northfield University, BSc Nursing, 2015 - 2019

    ## Skills

    Wound care, triage, registered nurse licence, ann.hill@example.org
"""
LAWYER = """
    # 李雷

    ## 工作经历

    ### 明理律师事务所，律师，2018 - 2023

    - 负责合同审查和知识产权诉讼，电话 13800001111。

    ## 教育经历

    ### 江城大学，法学，本科，2014 - 2018

    ## 专业技能

    合同审查、知识产权、律师执业证书
"""


@pytest.fixture
def strangers(tmp_path: Path, glossary: Glossary) -> Answerer:
    return answerer_of(tmp_path, glossary, ann=NURSE, lei=LAWYER)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_example_is_answered_without_contact_data(strangers: Answerer, language: Language) -> None:
    questions = strangers.examples(language, None)
    assert len(questions) == 3
    for question in questions:
        answer = strangers.answer(question, Context(), "group")
        assert answer.verdict == "answered"
        assert answer.language == language
        assert "13800001111" not in question
        assert "@" not in question


def test_examples_are_in_the_words_of_strangers_and_name_no_licence(strangers: Answerer) -> None:
    assert strangers.examples("en", None)[1:] == ("where did Lei Li study?", "who worked at Harbour Clinic?")
    assert "licence" not in strangers.examples("en", None)[0]
    assert strangers.examples("zh", None)[1:] == ("李雷在哪读书？", "谁在明理律师事务所工作过？")
    assert "证书" not in strangers.examples("zh", None)[0]


def test_examples_about_one_document_are_about_its_person(strangers: Answerer) -> None:
    for question in strangers.examples("zh", "lei.md"):
        assert "李雷" in {finding.name for finding in strangers.answer(question, Context()).findings}
    assert strangers.examples("en", "nobody.md") == ()


def test_the_same_people_have_the_same_examples(strangers: Answerer, shipped: Answerer) -> None:
    again = Answerer.__dict__["_tried_examples"](strangers, "zh", None)
    assert again == strangers.examples("zh", None)
    assert all(len(shipped.examples(language, None)) == 3 for language in ("en", "zh"))


def test_nobody_with_anything_to_ask_about_has_no_examples(tmp_path: Path, glossary: Glossary) -> None:
    assert answerer_of(tmp_path, glossary, ann="# Ann Hill\n\n- Likes tea.\n").examples("en", None) == ()
