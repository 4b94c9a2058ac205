"""Who is asked for by a noun, who cannot or does not do a thing, and what of a life outside work answers them."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.qa.agents import asked_by_noun, with_doings
from bot.qa.answerer import Answerer
from bot.qa.names import Names
from bot.qa.understanding import read
from retrieval.lexicon import Glossary
from tests.bot.people import answerer_of, asked

IDA = """
    # Ida Brock

    Veterinary nurse

    ## Work

    2016 - now, nurse, Elmfield Vets, Truro. I weigh dogs and cats all day.

    ## Skills

    - Rust (still learning, one small tool so far)
    - Svelte (gave up)
    - Crane driving: not authorised

    ## Looking for

    A post in Wales. I could travel for a week at a time.

    I keep bees and climb twice a week.

    I am allergic to cats.
    """
YU = """
    # 于澜

    电梯安装工

    ## 工作经历

    2015年3月—2019年2月 杭州晨峰电梯 安装工
    2010年8月—2015年1月 绵阳市新桥二中 实验员

    ## 其他

    爱泡茶,养了一只柴犬
    周末钓鱼,膝盖不好,跑步跑不了,改游泳了
    考注册安全工程师没过，不接受出差
    """


@pytest.fixture
def two(tmp_path: Path, glossary: Glossary) -> Answerer:
    return answerer_of(tmp_path, glossary, ida=IDA, yu=YU)


@pytest.mark.parametrize(
    ("question", "people"),
    [
        ("any beekeepers around here?", {"ida"}),
        ("谁养蜂？", {"ida"}),
        ("do we have any climbers?", {"ida"}),
        ("有没有岩友？", {"ida"}),
        ("any dog owners?", {"yu"}),
        ("有没有养狗的？", {"yu"}),
        ("who has a cat?", set()),
        ("谁养猫？", set()),
        ("any tea drinkers?", {"yu"}),
        ("谁爱喝茶？", {"yu"}),
        ("any anglers?", {"yu"}),
        ("有没有钓友？", {"yu"}),
        ("any swimmers?", {"yu"}),
        ("谁游泳？", {"yu"}),
        ("who is learning Rust?", {"ida"}),
        ("几个人在绵阳工作过？", {"yu"}),
        ("who has worked in Hangzhou?", {"yu"}),
        ("who isn't authorised for crane driving?", {"ida"}),
        ("谁考注册安全工程师没过？", {"yu"}),
    ],
)
def test_who_is_one(two: Answerer, question: str, people: set[str]) -> None:
    assert set(asked(two, question)) == people


@pytest.mark.parametrize("question", ["谁可以出差？", "who could travel?"])
def test_who_refuses_to_travel_is_not_named_for_being_able_to(two: Answerer, question: str) -> None:
    assert "yu" not in asked(two, question)


@pytest.mark.parametrize("text", ["any papers?", "are there any errors?", "有没有论文？", "does she have any offers?"])
def test_what_names_nobody_is_left_as_it_is(text: str) -> None:
    assert asked_by_noun(text) == text


@pytest.mark.parametrize(
    ("question", "topics"),
    [
        ("who has written network drivers?", ("network drivers",)),
        ("who built a garbage collector?", ("garbage collector",)),
        ("谁用过 garbage collector？", ("garbage collector",)),
        ("who has dabbled in fluid mechanics?", ("fluid mechanics",)),
        ("any fluid mechanics?", ("fluid mechanics",)),
        ("who is a bike mechanic?", ("bike mechanic", "repairing bike")),
        ("any lorry drivers here?", ("lorry drivers", "driving lorry")),
    ],
)
def test_only_somebody_who_is_one_does_it(question: str, topics: tuple[str, ...]) -> None:
    assert read(question, Names([])).topics == topics


@pytest.mark.parametrize(
    ("topic", "options"),
    [
        ("pianists", ("pianists", "playing the piano")),
        ("film buffs", ("film",)),
        ("川剧爱好者", ("川剧",)),
        ("physicians", ("physicians",)),
        ("boulder", ("boulder",)),
    ],
)
def test_what_somebody_called_so_does(topic: str, options: tuple[str, ...]) -> None:
    assert with_doings(topic) == options
