"""Lists in everyday words, by a title or a column of a table; whereabouts, firms of one's own, areas and times in a unit."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from bot.qa.answerer import Answerer
from bot.qa.models import Context
from corpus.store.ingest import read_folder
from retrieval.lexicon import Glossary
from retrieval.postings import postings_of

DORA = """Dora Quist
Puppet maker, Aarhus

From 2009 to 2015 I carved heads at the Lantern Theatre in Odense.
Since 2015 I have toured at home and abroad with the Kite Company.
In June 2018 I set up my own studio, Paper Moon, near the harbour.

certs
Rigging certificate (2014), first aid
Pyrotechnics exam: failed twice, gave up

Things of note
The workshop is 420 m2 with a paint room.
I play the psaltery on winter evenings.

Films I made
Salt Moon (2016, 12 min): crows over a harbour
Low Tide (2019, 9 min): a heron in tin
Glass Fox (unfinished): abandoned when the money ran out

Looking for
A flautist who likes puppets.
Not looking for school tours.
"""

FANG = """# 方可舟

- 状态:休假中,家在舟山

## 海上资历

| 时间 | 船 | 职务 |
|---|---|---|
| 2019.05 – 至今 | “北溟”轮,散货船 | 大副 |
| 2014.09 – 2019.02 | “南浦”轮,油轮 | 二副 |

- 累计海龄 98 个月
- 2021 年进坞 20 天

## 语言

- 英语六级 503,能写报告

## 爱好

- 会弹冬不拉,周末钓鱼
"""
NOW = datetime.date(2026, 11, 1)


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory, glossary: Glossary) -> Answerer:
    folder: Path = tmp_path_factory.mktemp("everyday")
    (folder / "dora.txt").write_text(DORA, encoding="utf-8")
    (folder / "fang.md").write_text(FANG, encoding="utf-8")
    corpus = read_folder(folder)
    return Answerer(corpus, postings_of(corpus), glossary, show_contacts=True, now=NOW)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Which certs does Dora hold?", "Rigging certificate (2014), first aid"),
        ("List the films Dora has finished", "Salt Moon (2016, 12 min) / Low Tide (2019, 9 min)"),
        ("列一下方可舟在哪些船上干过", "“北溟”轮,散货船 / “南浦”轮,油轮"),
        ("What is Dora's own studio called?", "Paper Moon"),
        ("Dora 自己开的工作室叫什么?", "Paper Moon"),
        ("When did Dora go out on her own?", "June 2018"),
        ("Dora 什么时候自己单干的?", "June 2018"),
        ("What is Dora looking for at the moment?", "A flautist who likes puppets."),
        ("How big is the workshop Dora runs?", "420 m2"),
        ("What instrument does Dora play?", "psaltery"),
        ("方可舟会什么乐器?", "冬不拉"),
        ("方可舟现在在哪个城市?", "舟山"),
        ("方可舟一共在海上干了多少个月?", "98 个月"),
        ("方可舟六级考了多少分?", "503"),
    ],
)
def test_the_value_is_the_one_that_was_asked_for(two: Answerer, question: str, value: str) -> None:
    assert [finding.value for finding in two.answer(question, Context()).findings] == [value]


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("Where did Dora carve heads before she joined the Kite Company?", "Lantern Theatre in Odense"),
        ("Which certs does Dora hold?", "Rigging certificate"),
    ],
)
def test_a_line_about_another_place_or_of_a_failure_is_not_quoted(two: Answerer, question: str, quote: str) -> None:
    quotes = [citation.quote for finding in two.answer(question, Context()).findings for citation in finding.citations]
    assert len(quotes) == 1
    assert quote in quotes[0]


@pytest.mark.parametrize("question", ["How big is the farm Dora runs?", "方可舟的农场有多大?"])
def test_the_area_of_what_nobody_has_is_not_made_up(two: Answerer, question: str) -> None:
    assert two.answer(question, Context()).verdict == "no_evidence"
