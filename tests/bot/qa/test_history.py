"""Facts read off the entries of people written for the test: schools, employers, titles, degrees, dates, and how many."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from bot.qa.answerer import Answerer
from bot.qa.models import Answer, Context
from corpus.store.ingest import read_folder
from retrieval.lexicon import Glossary
from retrieval.postings import postings_of

CARL = """# Carl Vane

## Experience

### Globex Inc., Leeds, Senior Welding Engineer, Mar 2019 - present
- Cut scrap from 9% to 2% and trained 14 apprentices.

### Initech Ltd, Dublin, Welding Engineer, Jun 2015 - Feb 2019
- Ran a line of six robots.

### Umbra GmbH, Kiel, Research Intern, May 2014 - Aug 2014
- Measured residual stress.

## Education

### University of Leeds, MSc in Materials Science, 2013 - 2014
Thesis: Cracks in duplex steel.

### Trinity College Dublin, BEng in Mechanical Engineering, 2009 - 2013

## Publications

- C. Vane. Fatigue of welded joints. Journal of Steel, 2016.
- C. Vane, B. Ode. Robots that listen. Welding Letters, 2018.
"""
DING = """# 丁一鸣

## 工作经历

### 2018.07 - 至今 云海医院 | 主管护师
- 带教实习护士 12 名，满意度 98%。

### 2014.07 - 2018.06 青禾医院 | 护士
- 参与夜班排班。

## 教育经历

### 2010.09 - 2014.06 苏州大学 | 护理学(本科)

## 荣誉

- 2019年 院级优秀护士一等奖
- 2021年 市技能竞赛二等奖

## 其他

- 实用新型专利3项，其中1项已转让。
"""
ELSA_EN = """# Elsa Brandt

## Experience

### Norwind AS, Oslo, Turbine Technician, Feb 2016 - present
- Inspected blades.

## Education

### University of Bergen, BSc in Physics, 2010 - 2013
"""
ELSA_PAGE = """# Elsa Brandt

## Experience

### Norwind AS, Oslo, Turbine Technician, Feb 2017 - present
- Inspected blades.
"""
NOW = datetime.date(2026, 11, 1)


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory, glossary: Glossary) -> Answerer:
    folder: Path = tmp_path_factory.mktemp("history")
    for name, text in {"carl": CARL, "ding": DING, "elsa-a": ELSA_EN, "elsa-b": ELSA_PAGE}.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    corpus = read_folder(folder)
    return Answerer(corpus, postings_of(corpus), glossary, show_contacts=True, now=NOW)


def ask(answerer: Answerer, question: str) -> Answer:
    return answerer.answer(question, Context())


def value(answer: Answer) -> str | None:
    (finding,) = answer.findings
    return finding.computed or finding.value


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Where did Carl do his master's?", "University of Leeds"),
        ("Which university did Carl go to for his undergraduate degree?", "Trinity College Dublin"),
        ("丁一鸣本科在哪读的？", "苏州大学"),
        ("What was Carl's master's in?", "Materials Science"),
        ("丁一鸣学的什么专业？", "护理学"),
        ("Where does Carl work now?", "Globex Inc."),
        ("丁一鸣现在在哪家医院？", "云海医院"),
        ("Where did Carl work before Globex?", "Initech Ltd"),
        ("丁一鸣去云海医院之前在哪里工作？", "青禾医院"),
        ("Where did Carl work in 2016?", "Initech Ltd"),
        ("What is Carl's job title?", "Senior Welding Engineer"),
        ("丁一鸣在青禾医院是什么岗位？", "护士"),
        ("What was Carl's first job?", "Research Intern"),
        ("When did Carl join Initech?", "Jun 2015"),
        ("丁一鸣哪年离开青禾医院？", "2018.06"),
        ("What was Carl's thesis about?", "Cracks in duplex steel"),
    ],
)
def test_the_entry_that_is_meant_holds_the_short_answer(three: Answerer, question: str, told: str) -> None:
    assert value(ask(three, question)) == told


def test_of_several_schools_none_is_left_out(three: Answerer) -> None:
    assert value(ask(three, "Where did Carl study?")) == "University of Leeds / Trinity College Dublin"


@pytest.mark.parametrize(
    "question",
    [
        "Where did Carl do his PhD?",
        "丁一鸣硕士在哪读的？",
        "Where did Carl work before Umbra?",
        "What was Carl's job at 青禾医院?",
    ],
)
def test_what_no_entry_says_is_not_guessed_from_other_lines(three: Answerer, question: str) -> None:
    answer = ask(three, question)
    assert (answer.verdict, answer.findings) == ("no_evidence", ())


def test_dates_of_two_files_that_contradict_each_other_are_both_named_and_quoted(three: Answerer) -> None:
    answer = ask(three, "When did Elsa join Norwind?")
    assert value(answer) == "Feb 2016 / Feb 2017"
    assert {citation.source for citation in answer.citations} == {"elsa-a.md", "elsa-b.md"}


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many papers has Carl published?", "2"),
        ("How many companies has Carl worked for?", "3"),
        ("How many degrees does Carl have?", "2"),
        ("How many internships has Carl done?", "1"),
        ("丁一鸣拿过几个奖？", "2"),
        ("丁一鸣在几家医院工作过？", "2"),
        ("丁一鸣有几项专利？", "3"),
        ("How many patents does 丁一鸣 have?", "3"),
        ("How many apprentices has Carl trained?", "14"),
    ],
)
def test_a_number_belongs_to_what_is_counted_or_is_counted_from_the_entries(three: Answerer, question: str, told: str) -> None:
    assert value(ask(three, question)) == told


@pytest.mark.parametrize("question", ["How many patents does Carl have?", "Carl 有几项专利？", "丁一鸣有几篇论文？"])
def test_shares_ranks_and_years_count_nothing(three: Answerer, question: str) -> None:
    assert ask(three, question).findings == ()


@pytest.mark.parametrize(
    ("question", "told"),
    [("How long was Carl at Initech?", "3 years 8 months"), ("丁一鸣在青禾医院工作了多久？", "3 年 11 个月")],
)
def test_time_at_an_employer_is_that_of_its_entry(three: Answerer, question: str, told: str) -> None:
    assert value(ask(three, question)) == told
