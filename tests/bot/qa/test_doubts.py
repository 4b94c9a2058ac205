"""A doubt without a topic is told of anything: what somebody never did, and who has only begun."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.qa.answerer import Answerer
from bot.qa.models import Context
from retrieval.lexicon import Glossary
from tests.bot.people import answerer_of

VIM = """
# Vim Sorley

## Skills
- Have never used Kafka.
- Weaving: twelve years
- The choir has never missed a concert.

## Not yet read
- Moby-Dick
"""
KE = """
# 柯望舒

## 技能
- 从未接触过卡夫卡。
- 织布十二年
"""


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory, glossary: Glossary) -> Answerer:
    folder: Path = tmp_path_factory.mktemp("doubts")
    return answerer_of(folder, glossary, vim=VIM, ke=KE)


@pytest.mark.parametrize(
    ("question", "quote", "left_out"),
    [
        ("What has Vim never done?", "never used Kafka", "missed a concert"),
        ("Which skill has Vim never touched?", "never used Kafka", "twelve years"),
        ("柯望舒有什么从没用过？", "从未接触过", "十二年"),
    ],
)
def test_the_sentences_that_say_no_are_quoted_and_no_titles(both: Answerer, question: str, quote: str, left_out: str) -> None:
    (finding,) = both.answer(question, Context()).findings
    quotes = [citation.quote for citation in finding.citations]
    assert any(quote in one for one in quotes)
    assert not any(left_out in one or one == "Not yet read" for one in quotes)
    assert finding.strength.value == "negative"
