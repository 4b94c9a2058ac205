"""Compounds that no dictionary lists are found in the other language by their parts; what only looks alike is not."""

from __future__ import annotations

import pytest

from retrieval.lexicon import Glossary, Lexicon, Spelling
from retrieval.lexicon.dictionary import Dictionary
from retrieval.lexicon.meaning import Meaning
from retrieval.matching import Text
from tests.retrieval.small import sounds_of


@pytest.fixture(scope="module")
def lexicon(glossary: Glossary, dictionary: Dictionary) -> Lexicon:
    return Lexicon(glossary, Spelling([]), meaning=Meaning(glossary, dictionary, sounds_of([], dictionary)))


def proves(lexicon: Lexicon, topic: str, line: str) -> bool:
    """Whether every word of the topic that says something stands in the line."""
    groups = [group for group in lexicon.query(topic).groups if group.weight]
    return bool(groups) and all(Text(line).find(group) for group in groups)


@pytest.mark.parametrize(
    ("topic", "line"),
    [
        ("stone wall", "砌过三道石墙"),
        ("copper pot", "修补铜锅"),
        ("石墙", "Built dry stone walls"),
        ("铜锅", "Mends copper pots"),
        ("养猫", "养了一只叫团子的猫"),
        ("出书", "2019 年出了一本小书"),
        ("采茶", "Picked tea every spring"),
        ("fifth place", "全市游泳比赛排名第5"),
        ("第七名", "Came seventh in the race"),
        ("picked knives", "Picks a knife"),
    ],
)
def test_a_compound_is_found_by_its_parts_and_a_verb_with_its_object(lexicon: Lexicon, topic: str, line: str) -> None:
    assert proves(lexicon, topic, line)


@pytest.mark.parametrize(
    ("topic", "line"),
    [
        ("stone wall", "砌过三道砖墙"),
        ("石墙", "Collects stones; painted the walls"),
        ("养猫", "养了两条狗，怕猫"),
        ("教室", "教过两年，后来去了实验室"),
        ("第七名", "Sold seven boats"),
        ("fifth place", "第五届运动会"),
    ],
)
def test_parts_that_do_not_belong_together_prove_nothing(lexicon: Lexicon, topic: str, line: str) -> None:
    assert not proves(lexicon, topic, line)


@pytest.mark.parametrize(
    ("run", "words"),
    [("花园里修一台", ("花园", "里", "修", "一", "台")), ("仓库货架", ("仓库", "货架")), ("扣过款", ("扣", "过", "款"))],
)
def test_a_word_with_its_ending_or_its_number_is_cut(
    run: str, words: tuple[str, ...], glossary: Glossary, dictionary: Dictionary
) -> None:
    assert Meaning(glossary, dictionary, sounds_of([], dictionary)).words(run) == words
