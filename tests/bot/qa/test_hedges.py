"""What a line hedges or refuses settles a question that says more than the line: no claim does."""

from __future__ import annotations

import pytest

from bot.qa.answerer import Answerer
from bot.qa.models import Context
from retrieval.lexicon import Glossary
from retrieval.lexicon.dictionary import Dictionary
from tests.bot.people import asked
from tests.bot.qa.test_covering import answerer_of

MIRA = """
# Mira Holt

Pastry chef, Ghent

## Experience

### Head of pastry, Hotel Kanaal, Ghent, 2019 - now
- Lead a brigade of five

## Skills

- Sugar work: expert
- Ice carving: watched it done, never tried
- Bookkeeping: a two-day course, my husband does the books
- Dutch: native; Spanish: a few words

## What did not work

- In 2018 I wanted to open a patisserie with my sister; the landlord pulled out and we lost the deposit.
- Entered a triathlon in 2021, never started it.

## Wishes

I won't work on cruise ships.
"""
WEN = """
# 唐雯

园艺师，昆明

## 经历

### 滇池植物园，养护组组长，2016.03 – 至今
- 管 3 公顷温室

## 技能

- 嫁接：熟练
- 日语：学过半年，基本忘光
- 剪辑视频：不会

## 没做成

- 2020 年和朋友想办一个花艺学校，场地没谈拢，赔了两万。
- 报考过农学博士（2019），复试被刷。

## 意向

不上夜班。
"""


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory, glossary: Glossary, dictionary: Dictionary) -> Answerer:
    return answerer_of(tmp_path_factory, glossary, dictionary, {"mira": MIRA, "wen": WEN})


@pytest.mark.parametrize(
    ("question", "polarity"),
    [
        ("Could Mira handle ice carving for a wedding?", None),
        ("Is Mira a reliable bookkeeping assistant?", None),
        ("Can Tang Wen interpret from Japanese at a fair?", None),
        ("唐雯的日语本事还行吗？", None),
        ("唐雯能胜任剪辑视频的活吗？", "no"),
        ("Is Mira really good at ice carving?", "no"),
        ("唐雯肯上夜班吗？", "no"),
        ("Does Mira want to work on cruise ships?", "no"),
    ],
)
def test_who_says_to_know_little_of_a_thing_is_quoted_whatever_is_to_be_done_with_it(
    both: Answerer, question: str, polarity: str | None
) -> None:
    answer = both.answer(question, Context())
    assert (answer.verdict, answer.polarity) == ("answered", polarity)


@pytest.mark.parametrize(
    "question", ["Has Mira written a cookbook on sugar work?", "唐雯写过嫁接的专著吗？", "Did Mira found a sugar factory?"]
)
def test_who_knows_a_thing_well_has_not_done_whatever_is_asked(both: Answerer, question: str) -> None:
    assert both.answer(question, Context()).verdict == "no_evidence"


@pytest.mark.parametrize(
    ("question", "people"),
    [
        ("Whose plan for a patisserie fell through?", {"mira"}),
        ("谁办花艺学校的计划泡汤了？", {"wen"}),
        ("Whose plan for a greenhouse fell through?", set()),
        ("谁的植物园倒闭了？", set()),
        ("Who entered a triathlon but never did it?", {"mira"}),
        ("Who applied for a doctoral programme and was rejected?", {"wen"}),
        ("谁报考过博士但没被录取？", {"wen"}),
        ("谁申请硕士被拒了？", set()),
        ("Who won't work on cruise ships?", {"mira"}),
        ("谁不愿意上夜班？", {"wen"}),
        ("Who refuses to do grafting?", set()),
    ],
)
def test_of_many_those_are_named_whose_line_refuses_or_gave_up(both: Answerer, question: str, people: set[str]) -> None:
    assert set(asked(both, question)) == people
