"""What a line denies: that somebody can do it at all, that it was their own work, that they bear it or ever began it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.qa.answerer import Answerer
from bot.qa.models import Context
from retrieval.lexicon import Glossary
from tests.bot.people import answerer_of, asked

ULLA = """
# Ulla Brandt

Crane operator, Kiel

## Skills

- Python: no. I have never written code.
- Ferrets: I don't keep them.
- Welding: strong

## Work

### Kiel Docks, crane operator, 2014 to today
- The load model came from the statics team, I only used it.
- The mooring survey was Jens Holm's; I held the tape.
- I'd rather not do night shifts.

## Education

- Place at a college of music offered in 2009, turned down
- Started a degree in botany at Bonn University in 2010, dropped out after two terms
"""
QIN = """
# 秦越

吊车司机，青岛

## 技能

- 焊接：精通
- 编程：不会

## 工作

### 青岛船厂，吊车司机，2014 - 至今
- 年会的皮影戏是我同事小孟排的，我只搬道具。
- 班组网站是搭档老鲁做的，不是我

## 教育

- 2009年保送师范大学，放弃了名额
"""


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory, glossary: Glossary) -> Answerer:
    folder: Path = tmp_path_factory.mktemp("denials")
    return answerer_of(folder, glossary, ulla=ULLA, qin=QIN)


@pytest.mark.parametrize(
    "question",
    [
        "Can Ulla code?",
        "Can Ulla write code?",
        "Does Ulla know how to code?",
        "Ulla 会写代码吗？",
        "Can Qin Yue program?",
        "秦越会编程吗？",
        "Does Ulla keep ferrets?",
        "Did Ulla build the load model herself?",
        "Was the mooring survey Ulla's own work?",
        "皮影戏是秦越排的吗？",
        "班组网站是秦越自己做的吗？",
    ],
)
def test_the_line_that_denies_it_answers_no(both: Answerer, question: str) -> None:
    answer = both.answer(question, Context())
    assert (answer.verdict, answer.polarity) == ("answered", "no")


@pytest.mark.parametrize(
    ("question", "people"),
    [
        ("Who can't code?", {"ulla", "qin"}),
        ("谁不会编程？", {"ulla", "qin"}),
        ("Who hates welding?", set()),
        ("谁讨厌焊接？", set()),
        ("Who can't stand night shifts?", {"ulla"}),
        ("Who knows neither Python nor programming?", {"ulla"}),
        ("谁不会 Python 也不会写代码？", {"ulla"}),
        ("Who dropped out of university?", {"ulla"}),
        ("谁大学没读完？", {"ulla"}),
    ],
)
def test_of_many_those_are_named_who_say_so(both: Answerer, question: str, people: set[str]) -> None:
    assert set(asked(both, question)) == people
