"""Conditions on a career: degrees, places and their towns, languages at a level, kinds of employers, certificates that hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.qa.answerer import Answerer
from bot.qa.conditions import Degree, degree_in, has_run_out, level_wanted, validity_asked, without_scope
from bot.qa.employers import employer_in
from bot.qa.models import Context, Intent
from retrieval.lexicon import Glossary
from tests.bot.people import answerer_of, asked

GRETA = """
# Greta Solberg

Ward sister · Lives in Leeds

## Experience

### Charge nurse, Sankt Anna Klinikum, Cuxhaven, Mar 2016 - Feb 2019
- Ran the night shift on a surgical ward.

### Staff nurse, Cogwell Bank Medical Centre, Leeds, Apr 2019 - present

## Education

### University of Leeds, MSc Nursing, 2014 - 2015

### University of York, PhD Health Sciences, 2019 - 2021
Withdrew after the second year.

## Languages
- English (native), German (B2), French (basic)

## Certificates
- Advanced life support, valid to 2045
- Forklift licence, expired in 2020

## What I want next
A post in Norway.
"""
TEO = """
# Teo Marchetti

## Experience

### Analyst, Boston Consulting Group, Turin, Jan 2012 - Dec 2016
### Trader, Banca del Lago, Milan, Jan 2017 - present

## Education

### Politecnico di Milano, Master of Science in Physics, 2009 - 2011
### University of Edinburgh, exchange semester, 2010
Thesis written at Siemens on thin films.

## Languages
- Italian (native), English (C1), German (A1)

## Publications
- Marchetti T. "Thermal drift in thin films". 2011.
"""
WU = """
# 吴思远

现居武汉

## 工作经历

### 江城汽车集团 | 底盘工程师 2019.07 - 至今
- 调过两代悬架，去过柏林参加展会。

### 江海银行苏州分行 | 实习生 2017.06 - 2017.09

## 教育背景

### 华中工程大学 | 车辆工程 博士 2014.09 - 2019.06
### 明斯特大学 | 交换 2012.09 - 2013.06

## 论文
- 《后悬架的疲劳寿命》，2018

## 语言
- 英语（流利），德语（入门）

## 证书
- 急救员证，已过期未续
- 叉车证，有效期至 2045 年
"""
HE = """
# 何若兰

## 工作经历

### 若水会计师事务所 | 审计员 2020.07 - 至今

## 教育背景

### 苏州财经大学 | 会计学 硕士在读 2023.09 - 至今
### 苏州财经大学 | 会计学 本科 2016.09 - 2020.06

## 语言
- 法语：母语水平；英语：六级
"""
PEOPLE = {"greta": GRETA, "teo": TEO, "wu": WU, "he": HE}


@pytest.fixture(scope="module")
def people(tmp_path_factory: pytest.TempPathFactory, glossary: Glossary) -> Answerer:
    folder: Path = tmp_path_factory.mktemp("conditions")
    return answerer_of(folder, glossary, **PEOPLE)


def who(people: Answerer, question: str) -> set[str]:
    """Those of whom it holds, without those who are only quoted as not having it."""
    return {name for name, strength in asked(people, question).items() if strength != "negative"}


@pytest.mark.parametrize(
    ("question", "having"),
    [
        ("Who has a doctorate?", {"wu"}),
        ("谁有博士学位？", {"wu"}),
        ("Who holds a PhD?", {"wu"}),
        ("Who has a master's degree?", {"greta", "teo"}),
        ("谁有硕士学位", {"greta", "teo"}),
        ("谁是硕士？", {"greta", "teo", "he"}),
        ("Who has at least a master's?", {"greta", "teo", "wu"}),
        ("谁的学历是本科以上", {"greta", "teo", "wu", "he"}),
        ("Who has a master's in physics?", {"teo"}),
        ("谁有会计学学位", {"he"}),
        ("Who has a doctorate in botany?", set()),
        ("谁有植物学博士学位", set()),
        ("Which of these people have a master's in physics?", {"teo"}),
        ("谁硕士在读？", {"he"}),
        ("谁是学会计的？", {"he"}),
        ("Who majored in physics?", {"teo"}),
    ],
)
def test_a_degree_is_one_in_whatever_words_that_was_finished(people: Answerer, question: str, having: set[str]) -> None:
    assert who(people, question) == having


@pytest.mark.parametrize("question", ["Who started a PhD but never finished it?", "谁读博没读完？"])
def test_who_gave_up_a_degree_is_named_where_that_is_asked(people: Answerer, question: str) -> None:
    assert who(people, question) == {"greta"}


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("How many of these people have a PhD?", 1),
        ("How many hold a master's degree?", 2),
        ("How many of these people have spent time in Germany, for work or study?", 2),
        ("有几个人在德国待过，读书或者工作都算？", 2),
        ("算上实习，一共有几个人在苏州工作过？", 1),
        ("有几个人懂德语，哪怕只会一点？", 3),
        ("How many of us speak German, at any level?", 3),
    ],
)
def test_people_are_counted_and_no_number_in_a_line(people: Answerer, question: str, number: int) -> None:
    answer = people.answer(question, Context())
    assert (answer.intent, answer.count) == (Intent.COUNT, number)


@pytest.mark.parametrize(
    ("question", "there"),
    [
        ("Who has worked in Germany?", {"greta"}),
        ("谁在德国工作过", {"greta"}),
        ("Who studied in Germany?", {"wu"}),
        ("谁在德国读过书", {"wu"}),
        ("谁在德国工作或者学习过", {"greta", "wu"}),
        ("Who has lived in Italy?", {"teo"}),
        ("谁在意大利待过", {"teo"}),
        ("Who has worked in Boston?", set()),
        ("Who has lived in Norway before?", set()),
        ("谁在挪威待过", set()),
        ("Who lives in England now?", {"greta"}),
        ("谁现在在武汉", {"wu"}),
        ("Who studied in Scotland?", {"teo"}),
        ("谁在江苏工作过", {"wu"}),
    ],
)
def test_a_town_proves_the_country_it_lies_in(people: Answerer, question: str, there: set[str]) -> None:
    assert who(people, question) == there


@pytest.mark.parametrize(
    ("question", "speaking"),
    [
        ("Who speaks German?", {"greta", "teo", "wu"}),
        ("谁会说德语", {"greta", "teo", "wu"}),
        ("Who speaks English and German, both at least conversationally?", {"greta"}),
        ("Who is fluent in English?", {"greta", "teo", "wu"}),
        ("谁英语流利？", {"greta", "teo", "wu"}),
        ("How many native French speakers are there?", {"he"}),
        ("谁的母语是法语", {"he"}),
        ("Who has lived in Germany and also speaks at least some French?", {"greta"}),
        ("Who speaks at least three languages?", {"greta", "teo"}),
        ("谁会三门以上语言？", {"greta", "teo"}),
    ],
)
def test_a_language_is_spoken_as_well_as_its_own_words_say(people: Answerer, question: str, speaking: set[str]) -> None:
    assert who(people, question) == speaking


@pytest.mark.parametrize(
    ("question", "employed"),
    [
        ("Who has worked for a bank?", {"teo", "wu"}),
        ("谁在银行干过", {"teo", "wu"}),
        ("谁在车企工作过", {"wu"}),
        ("谁在事务所上过班", {"he"}),
        ("Has anybody worked at an airline?", set()),
        ("谁待过博物馆", set()),
    ],
)
def test_a_kind_of_employer_is_told_by_its_name(people: Answerer, question: str, employed: set[str]) -> None:
    assert who(people, question) == employed


@pytest.mark.parametrize(
    ("question", "holding"),
    [
        ("Whose forklift licence is still valid?", {"wu"}),
        ("谁的叉车证还没过期", {"wu"}),
        ("Whose forklift licence has expired?", {"greta"}),
        ("谁的急救证过期了？", {"wu"}),
    ],
)
def test_a_certificate_that_ran_out_is_told_from_one_that_holds(people: Answerer, question: str, holding: set[str]) -> None:
    assert who(people, question) == holding


@pytest.mark.parametrize(
    ("question", "abroad"),
    [("Who has worked abroad?", {"greta"}), ("谁在国外读过书", {"teo", "wu"}), ("谁在国外待过", {"greta", "teo", "wu"})],
)
def test_abroad_is_where_most_jobs_and_schools_were_not(people: Answerer, question: str, abroad: set[str]) -> None:
    assert who(people, question) == abroad


@pytest.mark.parametrize("question", ["Who has been at Siemens?", "谁在西门子待过"])
def test_a_thesis_written_somewhere_is_having_been_there(people: Answerer, question: str) -> None:
    assert who(people, question) == {"teo"}


@pytest.mark.parametrize(("question", "author"), [("Who has a paper on thin films?", "teo"), ("谁发表过关于悬架的论文", "wu")])
def test_what_a_paper_is_about_may_be_all_that_its_line_says(people: Answerer, question: str, author: str) -> None:
    assert who(people, question) == {author}


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("Who speaks Gaelic, even if only at beginner level?", "Who speaks Gaelic?"),
        ("谁会法语，哪怕只会一点？", "谁会法语？"),
        ("Who has been to Peru, for work or study?", "Who has been to Peru?"),
        ("谁在日本待过，读书或者工作都算", "谁在日本待过"),
        ("算上实习，谁在大连工作过", "谁在大连工作过"),
        ("谁在日本工作或学习过", "谁在日本待过"),
        ("Who lives, works or has worked in Peru?", "Who stayed in Peru?"),
        ("Who lives in or has worked in Peru?", "Who stayed in Peru?"),
        ("Who was in Peru, either working or studying?", "Who was in Peru?"),
        ("谁有 Lean Six Sigma 的 green belt", "谁有 Lean Six Sigma green belt"),
        ("any level", "any level"),
    ],
)
def test_how_much_will_do_is_no_topic(question: str, left: str) -> None:
    assert without_scope(question) == left


def test_a_degree_is_read_with_its_field() -> None:
    assert degree_in("master's in chemistry", "who has one?") == Degree("master", "chemistry", higher=False, held=True)
    assert degree_in("化学硕士", "谁是化学硕士") == Degree("master", "化学", higher=False, held=False)
    assert degree_in("PhD thesis", "who wrote one?") is None
    assert degree_in("硕士论文", "谁写过硕士论文") is None
    assert degree_in("degree", "who has a degree?") is None


def test_a_kind_of_employer_is_all_the_topic_names() -> None:
    assert employer_in("a big bank")
    assert employer_in("在车企干")
    assert not employer_in("bank reconciliation")
    assert not employer_in("hospital management")
    assert not employer_in("银行卡风控")


def test_a_level_is_that_of_the_language_it_stands_beside() -> None:
    assert level_wanted("French", "Who speaks fluent French?") == 3
    assert level_wanted("法语", "谁的母语是法语") == 4
    assert level_wanted("French", "Who speaks French?") == 1


def test_validity_is_asked_of_certificates_alone() -> None:
    assert validity_asked("whose licence is still valid?") is True
    assert validity_asked("谁的健康证过期了") is False
    assert validity_asked("who has a licence?") is None
    assert validity_asked("is the argument still valid?") is None


def test_a_line_says_by_its_year_that_it_ran_out() -> None:
    assert has_run_out("First aid, valid to 2019", 2024)
    assert has_run_out("急救证（已过期）", 2024)
    assert not has_run_out("急救证，有效期至 2030 年", 2024)
    assert not has_run_out("First aid, passed in 2019", 2024)


@pytest.mark.parametrize(("question", "best"), [("Who speaks the best English?", {"greta"}), ("谁的英语最好？", {"greta"})])
def test_who_speaks_best_is_who_says_so_of_themselves(people: Answerer, question: str, best: set[str]) -> None:
    assert who(people, question) == best


@pytest.mark.parametrize("question", ["Anyone here from Scotland?", "谁是武汉人？"])
def test_to_have_been_somewhere_is_not_to_come_from_there(people: Answerer, question: str) -> None:
    assert who(people, question) == set()


@pytest.mark.parametrize(
    ("question", "number"), [("How many languages does Teo Marchetti speak?", 3), ("吴思远会几门语言？", 2)]
)
def test_languages_are_counted_one_by_one(people: Answerer, question: str, number: int) -> None:
    assert people.answer(question, Context()).count == number
