"""Which job or school a question means, in both languages, and what is left of it as a topic."""

from __future__ import annotations

import pytest

from bot.qa.choosing import FAR_OFF, choice_of, level_of


@pytest.mark.parametrize(
    ("question", "order", "rest"),
    [
        ("Where did she work before Globex?", "before", "Globex"),
        ("她去腾讯之前在哪里工作", "before", "腾讯"),
        ("Which company was he with after Globex", "after", "Globex"),
        ("What was her first job?", "first", ""),
        ("他的第一份工作在哪家公司", "first", ""),
        ("What is his most recent employer", "last", ""),
        ("最近一份工作在哪", "last", ""),
        ("Who was her previous employer", "previous", ""),
        ("上一家公司是哪家", "previous", ""),
        ("Where does he work?", "now", ""),
        ("现在在哪家医院", "now", ""),
        ("Which job did she hold longest", "longest", ""),
        ("What did he study at Massey University", None, "Massey University"),
        ("在宁波市第一医院是什么岗位", None, "宁波市第一医院"),
    ],
)
def test_the_order_and_the_rest_of_a_question(question: str, order: str | None, rest: str) -> None:
    choice = choice_of(question, question)
    assert (choice.order, choice.rest) == (order, rest)


@pytest.mark.parametrize(
    ("words", "level"),
    [
        ("PhD in Informatics", "doctor"),
        ("博士在哪读的", "doctor"),
        ("MSc in Structural Steel Design", "master"),
        ("研究生在哪念的", "master"),
        ("BEng Civil Engineering", "bachelor"),
        ("计算机科学与技术(本科)", "bachelor"),
        ("exchange year in Lyon", "exchange"),
        ("交换一学期", "exchange"),
        ("Masterton Grammar", None),
        ("博士后", None),
    ],
)
def test_the_level_of_a_degree(words: str, level: str | None) -> None:
    assert level_of(words) == level


@pytest.mark.parametrize("question", ["Where did she work in 2013?", "2013年在哪工作"])
def test_a_year_is_no_part_of_the_topic(question: str) -> None:
    choice = choice_of(question, question)
    assert (choice.years, choice.rest) == ((2013, 2013), "")


@pytest.mark.parametrize(
    ("english", "chinese", "years"),
    [
        ("What did she do between 2018 and 2020?", "她2018年到2020年在做什么", (2018, 2020)),
        ("Where has he worked since 2019?", "他2019年以后在哪工作", (2019, FAR_OFF)),
        ("Where did he work before 2015?", "他2015年以前在哪工作", (0, 2014)),
        ("Where did he work in the summer of 2020?", "他2020年夏天在哪工作", (2020, 2020)),
        ("Where did he work first?", "他最早在哪工作", None),
    ],
)
def test_the_years_of_a_question(english: str, chinese: str, years: tuple[int, int] | None) -> None:
    assert [choice_of(question, question).years for question in (english, chinese)] == [years, years]


def test_formerly_names_no_other_job() -> None:
    assert choice_of("她以前在哪家公司", "在哪家公司").order == "previous"
    assert choice_of("她在谷歌之前在哪家公司", "谷歌之前在哪家公司").order == "before"
