"""Who has most of something, who is fastest, oldest, leads more people; lists in one line; two numbers at once."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from bot.qa.answerer import Answerer
from bot.qa.models import Answer, Context
from bot.render.plain import text_of
from corpus.store.ingest import read_folder
from retrieval.lexicon import Glossary
from retrieval.postings import postings_of

VERA = """# Vera Lind

Head baker · Malmö, Sweden

## Experience

### Head Baker, Kornhuset, Malmö, Mar 2019 - present
- Lead a team of nine bakers.
- Trained eleven apprentices, eight of whom passed their exam.
- Cut waste from 12% to 7%.

### Baker, Hotel Aurora, Oslo, Jan 2014 - Feb 2019
- Laminated doughs, 600 croissants a day.

## Education

| Degree | Where | When |
|---|---|---|
| Diploma in Baking | Oslo Culinary Academy | 2011 - 2013 |

## Certificates and competitions
- Food Hygiene Level 3 (2015)
- Silver medal, Nordic Bread Cup 2021
- Baker of the Year 2023: shortlisted, did not win

## Languages
- Swedish (native), Norwegian (B2)

## Free time
Half marathon in 1:52 (2023). Plays the cello.

## Looking for
A teaching post in Bergen or Oslo, from 48k euros a year.
"""
HAO = """# 郝一鸣

1985年生 | 现居西安

## 工作经历

### 长安饭店 | 厨师长 2018.05 - 至今
- 带12人的后厨团队。
- 出品投诉由每月9起降到2起。

### 渭水酒楼 | 厨师 2009.03 - 2018.04
- 负责凉菜。

## 论文与获奖
- 发表《关中面食的发酵》，中国烹饪杂志，2020
- 全省烹饪大赛一等奖，2021

## 语言
- 英语：四级，能看懂菜谱

## 爱好
跑步，西安马拉松半马 1 小时 47 分；会拉二胡。

## 求职意向
希望留在西安做行政总厨，月薪2万以上
"""
NOW = datetime.date(2026, 11, 1)


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory, glossary: Glossary) -> Answerer:
    folder: Path = tmp_path_factory.mktemp("compared")
    (folder / "vera.md").write_text(VERA, encoding="utf-8")
    (folder / "hao.md").write_text(HAO, encoding="utf-8")
    corpus = read_folder(folder)
    return Answerer(corpus, postings_of(corpus), glossary, show_contacts=True, now=NOW)


def ask(answerer: Answerer, question: str) -> Answer:
    return answerer.answer(question, Context())


def values(answer: Answer) -> dict[str, str | None]:
    return {finding.profile_id: finding.computed or finding.value for finding in answer.findings}


@pytest.mark.parametrize(
    ("question", "who", "value"),
    [
        ("Who leads the biggest team?", "hao", "12"),
        ("谁带的团队最大？", "hao", "12"),
        ("Who ran the fastest half marathon?", "hao", "1 小时 47 分"),
        ("Who ran the slowest half marathon?", "vera", "1:52"),
        ("谁的半马跑得最快？", "hao", "1 小时 47 分"),
        ("Who is the oldest?", "hao", "1985年"),
        ("How many people does Vera lead?", "vera", "nine"),
        ("郝一鸣手下带几个人？", "hao", "12"),
        ("How many apprentices did Vera train and how many passed?", "vera", "eleven / eight"),
        ("What did Vera cut waste to?", "vera", "from 12% to 7%"),
        ("What did Vera do between 2015 and 2017?", "vera", "Baker, Hotel Aurora"),
        ("郝一鸣2010年到2012年在做什么？", "hao", "渭水酒楼 | 厨师"),
        ("Which restaurants has 郝一鸣 worked in?", "hao", "长安饭店 / 渭水酒楼"),
        ("郝一鸣在哪些饭店工作过？", "hao", "长安饭店 / 渭水酒楼"),
        ("Where does Vera live?", "vera", "Malmö, Sweden"),
        ("郝一鸣住在哪里？", "hao", "西安"),
        ("What salary does Vera want?", "vera", "48k euros a year"),
        ("郝一鸣期望月薪多少？", "hao", "2万以上"),
        ("Where would Vera like to work?", "vera", "Bergen or Oslo"),
        ("郝一鸣希望留在哪里？", "hao", "西安"),
        ("Which instrument does Vera play?", "vera", "cello"),
        ("郝一鸣会什么乐器？", "hao", "二胡"),
        ("What are Vera's hobbies?", "vera", "Half marathon in 1:52 (2023) / Plays the cello"),
        ("郝一鸣有什么爱好？", "hao", "跑步，西安马拉松半马 1 小时 47 分 / 会拉二胡"),
        ("What languages does Vera speak?", "vera", "Swedish (native), Norwegian (B2)"),
    ],
)
def test_the_value_is_found_and_compared(two: Answerer, question: str, who: str, value: str) -> None:
    answer = ask(two, question)
    assert values(answer) == {who: value}
    first = text_of(answer).splitlines()[0]
    assert value.split(" / ", maxsplit=1)[0] in first


@pytest.mark.parametrize("question", ["Vera and 郝一鸣: who leads more people?", "Vera 和郝一鸣谁带的人多？"])
def test_two_people_stand_side_by_side_the_greater_first(two: Answerer, question: str) -> None:
    assert list(values(ask(two, question)).items()) == [("hao", "12"), ("vera", "nine")]


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("What certificates does Vera have?", "Food Hygiene Level 3 (2015)"),
        ("Which prizes has Vera won?", "Silver medal, Nordic Bread Cup 2021"),
        ("郝一鸣拿过哪些奖？", "全省烹饪大赛一等奖，2021"),
        ("郝一鸣发表过哪些文章？", "发表《关中面食的发酵》，中国烹饪杂志，2020"),
    ],
)
def test_a_section_of_two_sorts_gives_only_what_is_asked_for(two: Answerer, question: str, value: str) -> None:
    assert list(values(ask(two, question)).values()) == [value]


@pytest.mark.parametrize("question", ["who has which certificates?", "谁都有哪些证书？"])
def test_everybodys_are_listed_where_no_one_is_named(two: Answerer, question: str) -> None:
    assert values(ask(two, question)) == {"vera": "Food Hygiene Level 3 (2015)", "hao": "英语：四级，能看懂菜谱"}


def test_the_names_of_columns_answer_nothing(two: Answerer) -> None:
    answer = ask(two, "Where did Vera get her degree?")
    assert values(answer) == {"vera": "Oslo Culinary Academy"}
    assert not any("When" in citation.quote for citation in answer.citations)


@pytest.mark.parametrize("question", ["How old is 郝一鸣?", "郝一鸣今年多大？", "谁最年长？"])
def test_an_age_is_said_in_private_and_withheld_in_a_group(two: Answerer, question: str) -> None:
    assert values(ask(two, question)) == {"hao": "1985年"}
    group = two.answer(question, Context(), "group")
    assert (group.verdict, group.citations) == ("withheld", ())


@pytest.mark.parametrize(
    "question",
    [
        "How old is Vera?",
        "Who has the most children?",
        "谁的车最贵？",
        "Vera 今年多大？",
        "What did Vera do in 1999?",
        "郝一鸣1999年在哪里工作？",
    ],
)
def test_what_no_line_says_is_not_made_up(two: Answerer, question: str) -> None:
    assert ask(two, question).verdict == "no_evidence"
