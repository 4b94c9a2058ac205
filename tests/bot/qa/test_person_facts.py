"""One person's facts whose words stand in the entry, the title or the unit, and not in the line: theses, grades and prizes of
years of study, fees, what failed, numbers of a part; and that what somebody never had is still not made up."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.qa.answerer import Answerer
from bot.qa.models import Answer, Context, Intent
from retrieval.lexicon import Glossary
from tests.bot.people import answerer_of

MEI = """# Mei Corrigan

Harp maker, Sligo · mei.corrigan1@example.org

## Work

### Corrigan Harps, Sligo, owner, Mar 2014 - present
- Founder of Tuath Strings, a string supplier. Rate: 55 euros an hour, half a day minimum.
- Built 31 harps, 12 of them for schools.
- Left lacquer work because of an allergy to the solvents.

### Loch Workshop, Oban, second joiner, then foreman, Jan 2009 - Feb 2014
- Look after 64 wooden and steel looms in the museum.

## Volunteering

### Coast Watch, Sligo | Launch driver | Apr 2015 - Oct 2020
- 73 call-outs, most of them at night

## Education

- 2005 - 2009 | Riverside University | PhD in Acoustics, "Soundboards in damp air", supervised by Prof. Jan de Wit
- 2003 - 2005 | Riverside University | MSc in Acoustics, distinction. Dissertation on gut strings, supervisor Dr Una Hale

## Prizes

- Dobrey Medal, 2008
- Craft Cup, 2019

## Certificates

- Forklift licence, 2011
- First responder, 2013, lapsed in 2018

## Languages

Irish (native)
Quenya (a little)

## Things that went wrong

- A carbon harp in 2017: cracked after a week.

## Next

Teaching one day a week, in Galway if possible. Will not move to Dublin. Available from June 2027.
"""

GAO = """# 高若岚

古琴修复师 | 成都 | gaoruolan1@example.org

## 工作经历

### 2016.03 - 至今 蜀音琴坊，修复组组长
- 带徒 4 人，收费：每小时 300 元。
- 修复古琴 52 张，其中唐琴 3 张。
- 2018 年 3 月至 9 月赴奈良进修漆艺。
- 不做丝弦了，因为对蚕丝过敏。

## 教育背景

- 2012 - 2015 | 锦江音乐学院 | 乐器学 博士，导师周其琛教授；课题为漆胎老化
- 2008 - 2012 | 锦江音乐学院 | 乐器修造 本科，GPA 3.4/4，毕业论文写的是琴弦张力，导师林素

## 获奖

- 2010 年校级一等奖
- 2019 年省级工匠奖

## 证书

- 漆艺师证，2014 年考取

## 语言

英语（雅思 6.5）

## 没做成的事

- 2020 年试过碳纤维琴面，半年后停了。

## 求职意向

想去高校教书，地点杭州或苏州，不考虑北京。一个月内到岗。
"""


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory, glossary: Glossary) -> Answerer:
    return answerer_of(tmp_path_factory.mktemp("person"), glossary, mei=MEI, gao=GAO)


def ask(both: Answerer, question: str) -> Answer:
    return both.answer(question, Context())


def value_of(answer: Answer) -> str:
    return "".join(finding.computed or finding.value or "" for finding in answer.findings)


def quoted_in(answer: Answer) -> str:
    return " ".join(citation.quote for finding in answer.findings for citation in finding.citations)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("What was Mei's doctoral thesis called?", "Soundboards in damp air"),
        ("What was Mei's master's dissertation on?", "gut strings"),
        ("高若岚的本科毕业论文写的什么？", "琴弦张力"),
        ("高若岚读博的课题是什么？", "漆胎老化"),
        ("Who was Mei's PhD supervisor?", "Prof. Jan de Wit"),
        ("Who supervised Mei's master's?", "Dr Una Hale"),
        ("高若岚读博时的导师是谁？", "周其琛"),
        ("高若岚本科期间的导师是谁？", "林素"),
        ("What grade did Mei get for her master's?", "distinction"),
        ("高若岚本科成绩怎么样？", "3.4/4"),
    ],
)
def test_what_stands_in_the_entry_of_a_degree_is_of_those_years(both: Answerer, question: str, value: str) -> None:
    assert value_of(ask(both, question)) == value


@pytest.mark.parametrize(
    "question", ["高若岚硕士导师是谁？", "高若岚读博时绩点多少？", "What was Mei's bachelor's thesis called?"]
)
def test_a_degree_somebody_has_not_or_has_without_it_gives_nothing(both: Answerer, question: str) -> None:
    assert not ask(both, question).findings


@pytest.mark.parametrize(
    ("question", "held", "not_held"),
    [
        ("What prizes did Mei win during her PhD?", "Dobrey Medal", "Craft Cup"),
        ("高若岚本科期间拿过哪些奖？", "校级一等奖", "省级工匠奖"),
        ("List Mei's prizes and certificates", "Forklift licence", "Quenya"),
        ("高若岚有哪些证书和奖项？", "漆艺师证", "雅思"),
        ("What went wrong for Mei?", "A carbon harp in 2017", "lapsed"),
        ("高若岚有哪些没做成的事？", "碳纤维琴面", "过敏"),
        ("Which languages does Mei speak?", "Quenya", "harps"),
    ],
)
def test_a_list_is_of_the_years_the_sorts_or_the_title_that_are_asked_for(
    both: Answerer, question: str, held: str, not_held: str
) -> None:
    answer = ask(both, question)
    assert held in quoted_in(answer)
    assert not_held not in quoted_in(answer)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("What does Mei charge per hour?", "55 euros"),
        ("高若岚怎么收费？", "300 元"),
        ("How soon could Mei start?", "Available from June 2027"),
        ("高若岚多久能到岗？", "一个月内到岗"),
        ("高若岚雅思考了多少分？", "6.5"),
        ("What is the company Mei founded called?", "Tuath Strings"),
        ("Where would Mei like her next job to be?", "Galway"),
        ("高若岚想去哪个城市工作？", "杭州或苏州"),
        ("Why did Mei leave lacquer work?", "because of an allergy to the solvents"),
        ("高若岚为什么不做丝弦了？", "因为对蚕丝过敏"),
        ("How many harps did Mei build?", "31"),
        ("How many of Mei's harps were for schools?", "12"),
        ("高若岚修了多少张唐琴？", "3"),
        ("高若岚带了几个徒弟？", "4"),
        ("How many looms does Mei look after?", "64"),
        ("How many missions did Mei go on with the Coast Watch?", "73"),
        ("What was Mei's rank at Loch Workshop?", "second joiner, then foreman"),
        ("When did Mei's first responder certificate lapse?", "2018"),
        ("高若岚去奈良进修了多久？", "6 个月"),
    ],
)
def test_a_value_is_known_by_its_sort_its_unit_or_what_it_is_tied_to(both: Answerer, question: str, value: str) -> None:
    assert value in value_of(ask(both, question))


@pytest.mark.parametrize(
    "question",
    [
        "Sum Mei up in a few words",
        "Give me the short version of who Mei Corrigan is.",
        "Could you introduce Mei to me in a few lines? I am meeting her tomorrow.",
        "讲讲高若岚这个人",
        "用三句话介绍一下高若岚",
        "高若岚是个怎样的人？",
    ],
)
def test_who_somebody_is_may_be_asked_in_many_ways(both: Answerer, question: str) -> None:
    assert ask(both, question).intent is Intent.SUMMARY


@pytest.mark.parametrize("question", ["What is Mei like as a baker?", "高若岚在上海的背景是什么？"])
def test_a_topic_besides_is_no_question_for_a_summary(both: Answerer, question: str) -> None:
    assert ask(both, question).intent is not Intent.SUMMARY


@pytest.mark.parametrize(
    "question",
    [
        "What salary does Mei expect?",
        "How many engineers did Mei manage at Corrigan Harps?",
        "What was Mei's GRE score?",
        "高若岚的托福考了多少分？",
        "高若岚在天府乐团出过多少次任务？",
        "When did Mei work at Siemens?",
        "What does Mei not want to do?",
        "高若岚不想做什么工作？",
        "高若岚硕士在哪读的？",
        "高若岚哪年考的瑜伽教练证？",
    ],
)
def test_what_nothing_says_is_not_made_up(both: Answerer, question: str) -> None:
    assert not ask(both, question).findings


def test_a_short_name_is_found_where_it_is_written_out(tmp_path: Path, glossary: Glossary) -> None:
    ben = "# Ben Hale\n\n## Work\n\n### Hale IP, Bonn, attorney, 2015 - 2020\n- Passed the Baltic Qualifying Test in 2016.\n"
    assert value_of(ask(answerer_of(tmp_path, glossary, ben=ben), "What year did Ben pass the BQT?")) == "2016"
