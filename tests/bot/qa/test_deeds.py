"""Who sells paints is told by lines of selling, not by lines with paints in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.qa.answerer import Answerer
from bot.qa.deeds import tells_the_deed
from bot.qa.models import Context
from retrieval.lexicon import Glossary
from tests.bot.people import answerer_of, asked

MAREK = """
# Marek Doran

## Work

- Pallister Paints, Leeds, 2015 to 2020. Mixed marine paints and tested them.
- Sold varnish at the Saturday market.

## Other

Ran two marathons. Organised the village fair.
"""
GAO = """
# 高远

## 经历

- 2015 至今：海蓝涂料厂，调色员，调过船舶油漆。
- 在集市上卖过清漆。
"""


@pytest.fixture
def people(tmp_path: Path, glossary: Glossary) -> Answerer:
    return answerer_of(tmp_path, glossary, marek=MAREK, gao=GAO)


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("who sells paints?", set()),
        ("谁卖油漆？", set()),
        ("who sold varnish?", {"marek", "gao"}),
        ("谁卖过清漆？", {"gao", "marek"}),
        ("who mixed marine paints?", {"marek"}),
        ("who organised a marathon?", set()),
        ("who organised a village fair?", {"marek"}),
    ],
)
def test_the_deed_must_be_told(people: Answerer, question: str, named: set[str]) -> None:
    assert set(asked(people, question)) == named


@pytest.mark.parametrize(
    ("question", "verdict"), [("Does Marek sell paints?", "no_evidence"), ("Does Marek sell varnish?", "answered")]
)
def test_so_it_must_of_one_person(people: Answerer, question: str, verdict: str) -> None:
    assert people.answer(question, Context()).verdict == verdict


@pytest.mark.parametrize(
    ("topic", "words", "tells"),
    [
        ("teach diving", "80 dives in the Red Sea", False),
        ("teach diving", "Diving instructor, 40 pupils", True),
        ("教过潜水", "潜水 80 次", False),
        ("教过潜水", "潜水教练，带过 40 名学员", True),
        ("diving", "80 dives", True),
    ],
)
def test_a_deed_is_told_by_its_own_words(topic: str, words: str, tells: bool) -> None:
    assert tells_the_deed(topic, words) is tells
