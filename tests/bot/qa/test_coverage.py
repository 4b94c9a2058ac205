"""Topics that nobody has word for word, and questions for anything of a sort: who is named, and what is said to be found."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.qa.answerer import Answerer
from bot.qa.models import Context
from bot.qa.replies.having import any_of
from bot.qa.shortening import shorter_ones
from retrieval.lexicon import Glossary
from tests.bot.people import answerer_of, asked

IDA = """
    # Ida Moor

    ## Experience

    ### Field hospital, Goma, nurse, 2016 - 2020

    - Ran the cholera ward for two rainy seasons.
    - Trained porters to mix chlorine.

    ### City clinic, Oslo, nurse, 2021 - now

    - Night shifts.

    ## Certificates

    - Drone licence for farm drones, 2022

    ## Awards

    - Third place, Nordic Chess Open, 2019

    ## Off duty

    - Off the ward: I keep three hives of bees.
    """
YU = """
    # 余一鸣

    ## 工作经历

    ### 柴火陶坊，宜兴，2015 - 至今

    - 一座柴窑，每年烧十几窑。

    ## 教育

    - 奥斯陆大学，艺术史，硕士，2012 - 2014

    ## 论文与获奖

    - 《青瓷釉色研究》，第一作者，2018 年
    - 2020 年省工艺展提名，没有拿奖

    ## 技能

    - 小提琴：修过十几把
    - Blender：学了三天，没学会
    """
KIM = """
    # Kim Ferro

    ## Experience

    ### Tide Lab, Oslo, engineer, 2019 - now

    - Built the pumps.
    - Oversaw 38 violins in the prop store.

    ## Wishes

    - I would like to give swimming lessons to children with asthma.
    """


@pytest.fixture(scope="module")
def people(tmp_path_factory: pytest.TempPathFactory, glossary: Glossary) -> Answerer:
    folder: Path = tmp_path_factory.mktemp("coverage")
    return answerer_of(folder, glossary, ida=IDA, yu=YU, kim=KIM)


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Who has worked on cholera outbreaks?", {"ida"}),
        ("Who has a licence for the kind of drone that sprays fields?", {"ida"}),
        ("Are there any beekeepers here?", {"ida"}),
        ("谁会烧柴窑？", {"yu"}),
        ("Who has worked on malaria outbreaks?", set()),
        ("谁会烧气窑？", set()),
    ],
)
def test_what_only_qualifies_a_topic_need_not_stand_in_the_line(people: Answerer, question: str, named: set[str]) -> None:
    assert set(asked(people, question)) == named


@pytest.mark.parametrize(("question", "found"), [("Who has worked on cholera outbreaks?", "cholera"), ("谁会烧柴窑？", "柴窑")])
def test_the_answer_says_which_part_of_the_topic_it_found(people: Answerer, question: str, found: str) -> None:
    assert people.answer(question, Context()).looked_for == (found,)


@pytest.mark.parametrize(
    ("topic", "shorter"),
    [
        ("cholera outbreaks", ["cholera"]),
        ("霍乱疫情的应急", ["霍乱"]),
        ("divorce cases", ["divorce"]),
        ("打农药那种无人机", ["无人机"]),
        ("own pottery by hand", ["own pottery"]),
        ("welding", []),
        ("焊接", []),
    ],
)
def test_a_topic_is_shortened_step_by_step(topic: str, shorter: list[str]) -> None:
    assert list(shorter_ones(topic))[:1] == shorter


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Who has won a prize?", {"ida"}),
        ("谁在比赛里拿过名次？", {"ida"}),
        ("谁公开发表过论文？", {"yu"}),
        ("Who holds a patent?", set()),
        ("谁有专利？", set()),
    ],
)
def test_anything_of_a_sort_is_found_by_where_it_is_listed(people: Answerer, question: str, named: set[str]) -> None:
    assert set(asked(people, question)) == named


@pytest.mark.parametrize(
    ("topic", "sort"),
    [
        ("won a prize at any competition", "awards"),
        ("在比赛里拿名次", "awards"),
        ("paper on kelp", None),
        ("陶瓷论文", None),
        ("competitions", None),
    ],
)
def test_a_sort_is_asked_for_where_nothing_says_what_it_is_about(topic: str, sort: str | None) -> None:
    assert any_of(topic) == sort


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Who has worked in Oslo but never studied there?", {"ida", "kim"}),
        ("谁在奥斯陆读过书但没在那儿工作过？", {"yu"}),
        ("谁想学 Blender 结果没学会？", {"yu"}),
        ("Who plays the violin?", set()),
        ("谁会拉小提琴？", set()),
        ("My son has asthma and should learn swimming. Who could I ask?", {"kim"}),
    ],
)
def test_who_is_named_by_place_outcome_doing_or_offer(people: Answerer, question: str, named: set[str]) -> None:
    assert set(asked(people, question)) == named
