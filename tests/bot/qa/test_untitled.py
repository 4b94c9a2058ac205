"""Jobs, towns and languages of somebody who gives no titles to sections, or tells them in sentences."""

from __future__ import annotations

import pytest

from bot.qa.answerer import Answerer
from retrieval.lexicon import Glossary
from tests.bot.people import answerer_of, asked

NOOR = """
# noor valk

> I mend looms. Tilburg.

**before**
* 2014 summer trainee, Brandt Textiles, dye house
* 2012 winner, Kessler Cup

I speak Dutch natively and French well (a year in Lyon as an au pair).

- English local history award 2017, county of Kent
"""
IDA = """
Ida Sund, baker

Since May 2019 I have been a baker and buyer at Mill House in Galway, where I run the night bake.
In 2015 I was a guest at Hill Farm in Turin for a weekend.
"""
HUI = """
# 惠青

修表师傅

2014 实习生，布兰特纺织，染整车间
2012 凯斯勒杯 冠军
"""


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory, glossary: Glossary) -> Answerer:
    return answerer_of(tmp_path_factory.mktemp("untitled"), glossary, noor=NOOR, ida=IDA, hui=HUI)


@pytest.mark.parametrize(
    ("question", "people"),
    [
        ("Who has worked for Brandt Textiles?", {"noor"}),
        ("谁在布兰特纺织工作过？", {"hui"}),
        ("Who has worked for Kessler?", set()),
        ("谁在凯斯勒工作过？", set()),
        ("Who has worked in Galway?", {"ida"}),
        ("Who has worked in Turin?", set()),
        ("Does anyone speak French?", {"noor"}),
        ("谁会说法语？", {"noor"}),
    ],
)
def test_a_post_a_town_and_a_language_count_where_no_title_says_what_they_are(
    three: Answerer, question: str, people: set[str]
) -> None:
    assert set(asked(three, question)) == people
