"""Questions as they come in a chat: passed on from somebody, by level, with or, after what was asked before."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.qa.answerer import Answerer
from bot.qa.frames import without_concessions, without_frames
from bot.qa.models import Context
from bot.qa.names import Names
from bot.qa.understanding import Knowledge, read
from retrieval.lexicon import Glossary
from tests.bot.people import answerer_of, asked

IDA = """
    # Ida Brandt

    Born and raised in Riga, studio in Tartu

    Potter and kiln builder, Riga

    ## Work

    - Potter, Clay House, Riga, since 2015
    - We sell 400 bowls a year, most of them glazed in blue.
    - Raman every week; the glaze chemistry is done by a colleague, I only read the report
    - Best Vessel at Riga Ceramics 2021

    ## Skills

    - Blender: expert
    - After Effects: gave up
    - First aid: instructor since 2018

    ## Education

    - Diploma in ceramics, Art Academy of Latvia, 2010 - 2014, final mark 27 out of 30

    ## Languages

    - Deutsch: B1

    ## Reading

    - My favourite book is a history of blue glazes.

    ## Looking for

    A shared kiln near the sea. No wedding gifts, no mugs with logos.
    """
WEI = """
    # 魏岚

    茶艺老师，苏州

    ## 经历

    - 2018 – 2020 青釉陶社 实习
    - 2020 至今 澄泥工坊 老师

    ## 技能

    - Blender：刚学，会一点
    - 业余拉坯，每年 30 只碗
    - After Effects：熟练

    ## 求职意向

    - 不接婚礼订单
    """


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory, glossary: Glossary) -> Answerer:
    folder: Path = tmp_path_factory.mktemp("two")
    return answerer_of(folder, glossary, ida=IDA, wei=WEI)


def told(people: Answerer, *questions: str) -> str:
    """The last answer's values and quotes."""
    context = Context()
    for question in questions:
        answer = people.answer(question, context)
        context = context.after(answer)
    return " ".join(f"{one.value} {' '.join(c.quote for c in one.citations)}" for one in answer.findings)


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        ("my boss asks: who knows Rust?", "who knows Rust?"),
        ("the client wants to know who has used SAP", "who has used SAP"),
        ("our customer is asking whether Ida speaks Latvian", "is it true that Ida speaks Latvian"),
        ("who's our pottery person?", "who is best at pottery?"),
        ("老板问：谁会 Rust？", "谁会 Rust？"),
        ("客户想知道谁用过 SAP", "谁用过 SAP"),
        ("导师问题多的是谁", "导师问题多的是谁"),
        ("Blender: who is an expert and who only a beginner?", "who knows Blender?"),
        ("Blender 这几个人里谁是专家，谁只是入门？", "谁懂Blender？"),
        ("every place Ida has worked or interned at", "all the places Ida has worked at"),
        ("魏岚工作和实习过的地方", "魏岚工作过的地方"),
        ("有人会焊东西吗", "有人会焊接吗"),
    ],
)
def test_what_stands_around_a_question_is_no_part_of_it(question: str, plain: str) -> None:
    assert without_frames(question) == plain


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        ("who has been in Riga, whether for work or for study?", "who has been in Riga?"),
        ("谁去过苏州，不管是工作还是读书", "谁去过苏州"),
    ],
)
def test_what_will_do_as_well_is_no_part_of_it(question: str, plain: str) -> None:
    assert without_concessions(question) == plain


@pytest.mark.parametrize(
    ("question", "people"),
    [
        # one of two joined by or is enough, though the other is denied beside it
        ("who uses Raman or does glaze chemistry?", {"ida": "some"}),
        ("谁用 Raman 或者做 glaze chemistry？", {"ida": "some"}),
        # who can do one plain thing does just that
        ("who can repair Blender?", {}),
        # a name that begins like a clause
        ("who gave up on After Effects?", {"ida": "weak"}),
        ("谁放弃了 After Effects？", {"ida": "weak"}),
    ],
)
def test_who_it_is(two: Answerer, question: str, people: dict[str, str]) -> None:
    assert asked(two, question) == people


@pytest.mark.parametrize(
    ("questions", "words"),
    [
        (["what kind of jobs does Ida refuse to take?"], "No wedding gifts"),
        (["魏岚拒绝接哪些活？"], "不接婚礼订单"),
        (["list every place 魏岚 worked or interned at"], "青釉陶社"),
        (["魏岚工作和实习过的地方都有哪些"], "青釉陶社"),
        (["Which awards has Ida won?"], "Best Vessel at Riga Ceramics 2021"),
        (["Ida 得过什么奖？"], "Best Vessel at Riga Ceramics 2021"),
        (["What was Ida's final mark?"], "27 out of 30"),
        (["Ida 的德语怎么样？"], "Deutsch: B1"),
        (["How good is Ida's German?"], "B1"),
        (["What is Ida's favourite book?"], "history of blue glazes"),
        (["Ida 最喜欢的书是哪本？"], "history of blue glazes"),
        (["Where's Ida from originally?"], "Riga"),
        (["How many bowls a year does Ida make?"], "400"),
        (["Ida 每年卖多少 bowls？"], "400"),
        (["谁在青釉陶社待过？", "她现在在哪家单位上班？"], "澄泥工坊"),
        (["Who was at 青釉陶社?", "Which company does she work for now?"], "澄泥工坊"),
    ],
)
def test_what_is_told(two: Answerer, questions: list[str], words: str) -> None:
    assert words in told(two, *questions)


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("who does live-line work?", ("live-line work", "live-line")),
        ("谁做过带电作业工作？", ("带电作业",)),
        ("who has experience with background checks?", ("background checks", "checks")),
        ("谁有红酒证？", ("红酒证", "红酒")),
    ],
)
def test_a_name_that_ends_like_words_of_asking_stays_whole(question: str, names: tuple[str, ...]) -> None:
    known = {"live-line work", "带电作业", "background checks", "红酒证"}
    assert read(question, Names([]), Knowledge(is_name=known.__contains__)).clauses == (names,)
