"""What a question says will do as well, what nobody does, and things alone: as people type them to a group."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.qa.answerer import Answerer
from bot.qa.frames import without_concessions
from bot.qa.models import Context
from retrieval.lexicon import Glossary
from tests.bot.people import answerer_of

INGA = """# Inga Solheim
Sail maker, Hamburg

## Work
2019 - now Sail maker, Nordtuch GmbH, Hamburg
2014 - 2019 Rigger, Fjordwerft, Bergen

## Education
PhD in Textile Engineering, University of Bergen, 2014

## Skills
First aid certificate: expired 2020
Drones: licensed by the aviation authority since 2021
The engine repairs are done by Tor, not me.

## Talks
In 2022 I built a loom that never worked.
"""
WEN = """# 文向晨
陶艺师,现居武汉

## 工作
2020.03 - 至今 武汉 青瓦陶坊 陶艺师
2016.07 - 2020.02 义乌 一家小外贸公司 单证员

## 教育
2012 - 2016 武汉同泽大学 美术学 本科

## 其他
拍视频:我不剪片
想找年薪 20 万以上的工作,不去北方
"""


@pytest.fixture(scope="module")
def people(tmp_path_factory: pytest.TempPathFactory, glossary: Glossary) -> Answerer:
    folder: Path = tmp_path_factory.mktemp("asides")
    return answerer_of(folder, glossary, inga=INGA, wen=WEN)


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("Who worked in Oslo, now or in the past?", "Who worked in Oslo?"),
        ("any current or former nurses?", "any nurses?"),
        ("Who has a boat licence, even if it has run out?", "Who has a boat licence?"),
        ("who climbs? indoors counts too", "who climbs"),
        ("谁在奥斯陆上过班？现在在那边的也算", "谁在奥斯陆上过班"),
        ("谁学过游泳，哪怕没学会", "谁学过游泳"),
        ("谁现在或者以前住在昆明？", "谁住在昆明？"),
        ("even if only a little", "even if only a little"),
    ],
)
def test_what_will_do_as_well_is_no_part_of_the_question(question: str, left: str) -> None:
    assert without_concessions(question) == left


@pytest.mark.parametrize(
    ("question", "who"),
    [
        ("any sail makers?", {"inga"}),
        ("陶艺?", {"wen"}),
        ("anyone with a doctorate who lives in Germany?", {"inga"}),
        ("有博士学位、人现在在德国的有谁？", {"inga"}),
        ("谁在汉堡工作过？", {"inga"}),
        ("who has a drone licence?", {"inga"}),
        ("谁有无人机执照？", {"inga"}),
        ("who doesn't repair engines?", {"inga"}),
        ("谁说自己不剪片？", {"wen"}),
        ("谁不去北方？", {"wen"}),
    ],
)
def test_a_question_in_a_groups_own_words_names_whom_it_is_about(people: Answerer, question: str, who: set[str]) -> None:
    answer = people.answer(question, Context())
    assert {finding.profile_id for finding in answer.findings} == who
    assert answer.intent.value == "who"


@pytest.mark.parametrize("question", ["有博士学位的一共几个？", "how many with a doctorate?"])
def test_people_are_counted_however_it_is_asked(people: Answerer, question: str) -> None:
    assert people.answer(question, Context()).count == 1


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Which city was Inga's first job in?", "Bergen"),
        ("文向晨毕业后第一份工作在哪个城市？", "义乌"),
        ("how much would 文向晨 cost us a year?", "20 万"),
        ("文向晨跳槽的话一年要多少钱？", "20 万"),
    ],
)
def test_a_fact_about_a_career_is_asked_for_in_everyday_words(people: Answerer, question: str, value: str) -> None:
    finding = people.answer(question, Context()).findings[0]
    assert value in (finding.value or "")


@pytest.mark.parametrize("question", ["did anything she built end up not working?", "她有什么没做成的？"])
def test_what_failed_is_asked_of_whom_was_spoken_of(people: Answerer, question: str) -> None:
    context = Context().after(people.answer("Tell me about Inga", Context()))
    quotes = [one.quote for finding in people.answer(question, context).findings for one in finding.citations]
    assert any("never worked" in quote for quote in quotes)


@pytest.mark.parametrize("question", ["文向晨接不接小单？", "does 文向晨 take small orders?"])
def test_whether_is_asked_with_the_verb_alone(people: Answerer, question: str) -> None:
    assert people.answer(question, Context()).intent.value == "yes_no"
