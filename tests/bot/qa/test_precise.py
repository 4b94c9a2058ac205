"""What a topic asks of a line beyond its words: whose making, which object, which field, which name, and shared words."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.qa.answerer import Answerer
from bot.qa.splitting import clauses_of, topic_of, with_shared_words
from retrieval.lexicon import Glossary
from tests.bot.people import answerer_of, asked

RUNE = """
    # Rune Falk

    ## Education

    ### Tromso College, BSc in Electronic Engineering, 2009 - 2012

    - Bachelor project on antenna arrays.

    ### Bergen Institute, MSc in Hydrology, 2012 - 2014

    - Thesis topic: image segmentation of river ice.

    ## Experience

    ### Fjordworks, developer, 2014 - now

    - Wrote a Redis-like cache for the ferry tickets.
    - Built the analog and digital circuits of a tide gauge.
    - Ran the ticket service for two years without outages.
    - Wrote a device for compressing hay next to the neural network server.
    - Won second place at the Halibut Cup contest.

    ## Reading

    - "The Art of Tides" is on my reading list.
    """
LAN = """
    # 蓝思远

    ## 教育

    - 临江大学，会计学，本科，2008 - 2012

    ## 工作经历

    ### 青桐科技，工程师，2012 - 至今

    - 用 Redis 做过车票缓存。
    - 做过数据清洗和标注，负责目标跟踪。
    - 用 TensorRT 部署过两个模型。
    - 给仓库的两种神经网络做剪枝。
    - 拿过青桐杯比赛第一名。
    """


@pytest.fixture(scope="module")
def people(tmp_path_factory: pytest.TempPathFactory, glossary: Glossary) -> Answerer:
    folder: Path = tmp_path_factory.mktemp("precise")
    return answerer_of(folder, glossary, rune=RUNE, lan=LAN)


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Who built a Redis-like cache?", {"rune"}),
        ("谁写过类似 Redis 的缓存？", {"rune"}),
        ("Who has used Redis?", {"rune", "lan"}),
        ("Who has written an inference framework?", set()),
        ("谁写过推理框架？", set()),
        ("谁用过推理框架？", {"lan"}),
    ],
)
def test_what_was_made_is_neither_the_model_it_follows_nor_a_product_of_others(
    people: Answerer, question: str, named: set[str]
) -> None:
    assert set(asked(people, question)) == named


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Who has compressed neural networks?", {"lan"}),
        ("谁做过模型压缩？", {"lan"}),
    ],
)
def test_a_doing_is_done_to_the_object_that_is_asked_about(people: Answerer, question: str, named: set[str]) -> None:
    assert set(asked(people, question)) == named


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Who has a master's in hydrology?", {"rune"}),
        ("Who has a master's in computer vision?", set()),
        ("谁硕士读的水文？", {"rune"}),
        ("谁本科学的电子工程？", {"rune"}),
        ("谁本科学的会计？", {"lan"}),
    ],
)
def test_a_degree_is_in_the_field_of_its_own_line(people: Answerer, question: str, named: set[str]) -> None:
    assert set(asked(people, question)) == named


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Who won a prize at the Halibut Cup contest?", {"rune"}),
        ("谁在 Halibut 比赛里拿过名次？", {"rune"}),
        ("谁拿过 Zanderfelt 比赛的第一名？", set()),
    ],
)
def test_a_proper_name_is_not_to_be_missed(people: Answerer, question: str, named: set[str]) -> None:
    assert set(asked(people, question)) == named


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Who knows analog circuits?", {"rune"}),
        ("谁懂模拟和数字电路？", {"rune"}),
        ("谁做过数据标注？", {"lan"}),
        ("谁做过目标跟踪？", {"lan"}),
    ],
)
def test_names_that_share_a_word_are_found_by_it(people: Answerer, question: str, named: set[str]) -> None:
    assert set(asked(people, question)) == named


@pytest.mark.parametrize("question", ["Who has dealt with outages?", "谁处理过宕机？"])
def test_a_service_without_outages_is_no_lack_of_them(people: Answerer, question: str) -> None:
    assert asked(people, question).get("rune", "strong") == "strong"


@pytest.mark.parametrize("question", ["Who has The Art of Tides on the reading list?", "谁的待读清单里有 The Art of Tides？"])
def test_who_plans_to_read_something_is_named_for_the_plan(people: Answerer, question: str) -> None:
    assert asked(people, question) == {"rune": "some"}


@pytest.mark.parametrize(
    ("topic", "clauses"),
    [
        ("目标检测和跟踪", (("目标检测",), ("跟踪",))),
        ("饱和攻击", (("饱和攻击",),)),
        ("应用科学与工程学院", (("应用科学与工程学院",),)),
        ("清华大学与北京大学", (("清华大学",), ("北京大学",))),
        ("设计与施工", (("设计",), ("施工",))),
        ("College of Mathematics and Informatics", (("College of Mathematics and Informatics",),)),
    ],
)
def test_a_joint_within_a_word_or_a_name_joins_nothing(topic: str, clauses: tuple[tuple[str, ...], ...]) -> None:
    assert clauses_of(topic) == clauses


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("谁做过会计？", "会计"),
        ("谁懂有机化学？", "有机化学"),
        ("谁会英语？", "英语"),
        ("谁做过去噪？", "去噪"),
        ("谁搞混龄编班？", "混龄编班"),
    ],
)
def test_a_word_that_begins_like_one_of_asking_stays_whole(question: str, topic: str) -> None:
    assert topic_of(question) == topic


def test_topics_share_the_word_that_one_of_them_leaves_out() -> None:
    names = {"digital circuit", "analog circuit", "数字电路", "模拟电路", "数据清洗", "数据增强"}.__contains__
    assert with_shared_words((("analog",), ("digital circuit",)), names) == (("analog circuit", "analog"), ("digital circuit",))
    assert with_shared_words((("模拟",), ("数字电路",)), names) == (("模拟电路", "模拟"), ("数字电路",))
    assert with_shared_words((("数据清洗",), ("增强",)), names) == (("数据清洗",), ("数据增强",))
    assert with_shared_words((("Go",), ("数据清洗",)), names) == (("Go",), ("数据清洗",))
