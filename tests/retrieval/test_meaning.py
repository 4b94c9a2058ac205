"""What the dictionary may prove, what is mended, and how little everyday words weigh."""

from __future__ import annotations

import pytest

from retrieval.lexicon import Glossary, Lexicon, Spelling
from retrieval.lexicon.dictionary import Dictionary
from retrieval.lexicon.meaning import Meaning
from retrieval.models import Group
from tests.retrieval.small import sounds_of

PASSAGES = ["Read about Laplace-Beltrami operators.", "TensorRT and OpenCV"]


@pytest.fixture(scope="module")
def lexicon(glossary: Glossary, dictionary: Dictionary) -> Lexicon:
    spelling = Spelling(["Laplace", "Beltrami", "TensorRT", "OpenCV"])
    return Lexicon(glossary, spelling, meaning=Meaning(glossary, dictionary, sounds_of(PASSAGES, dictionary)))


def groups(lexicon: Lexicon, text: str) -> dict[str, Group]:
    return {group.text: group for group in lexicon.query(text).groups}


def names(lexicon: Lexicon, text: str) -> set[str]:
    return {alternative.text for group in lexicon.query(text).groups for alternative in group.alternatives}


@pytest.mark.parametrize(("word", "meaning"), [("护城河", "moat"), ("bellows", "风箱")])
def test_a_word_of_few_senses_is_proved_by_its_gloss(lexicon: Lexicon, word: str, meaning: str) -> None:
    assert meaning in names(lexicon, word)


@pytest.mark.parametrize("word", ["打", "意思"])
def test_a_word_of_many_senses_proves_nothing_by_a_gloss(lexicon: Lexicon, word: str) -> None:
    assert not any(alt.source == "CC-CEDICT" for group in lexicon.query(word).groups for alt in group.alternatives)


def test_an_unknown_foreign_name_is_read_by_its_sound(lexicon: Lexicon) -> None:
    assert "Beltrami" in names(lexicon, "贝尔特拉米")


@pytest.mark.parametrize(("typo", "meant"), [("tensort", "TensorRT"), ("知识蒸溜", "知识蒸馏")])
def test_a_typo_is_read_as_its_one_near_neighbour(lexicon: Lexicon, typo: str, meant: str) -> None:
    assert (typo, meant) in lexicon.read_as(typo)


@pytest.mark.parametrize("word", ["quarantine", "opencast", "知识", "只是真理"])
def test_a_real_word_is_never_mended(lexicon: Lexicon, word: str) -> None:
    assert lexicon.read_as(word) == ()


def test_verbs_and_everyday_words_weigh_less_than_what_is_asked_about(lexicon: Lexicon) -> None:
    found = groups(lexicon, "suspected PWM")
    assert found["suspected"].weight < found["PWM"].weight == 1


@pytest.mark.parametrize(("text", "other"), [("三个月", "3 months"), ("20 million", "两千万")])
def test_a_number_is_one_group_with_its_other_spellings(lexicon: Lexicon, text: str, other: str) -> None:
    (group,) = lexicon.query(text).groups
    assert other in [alternative.text for alternative in group.alternatives]


def test_a_bare_number_belongs_to_the_name_before_it(lexicon: Lexicon) -> None:
    assert "Llama 2" in groups(lexicon, "Llama 2")


def test_a_typo_with_several_near_neighbours_is_asked_about(glossary: Glossary, dictionary: Dictionary) -> None:
    meaning = Meaning(glossary, dictionary, sounds_of([], dictionary))
    lexicon = Lexicon(glossary, Spelling(["Zibrana", "Zibrano"]), meaning=meaning)
    assert lexicon.choices("zibranx") == ("Zibrana", "Zibrano")
    assert lexicon.read_as("zibranx") == lexicon.choices("experience") == ()


@pytest.mark.parametrize(
    ("topic", "more", "less"),
    [
        ("norovirus outbreaks", "norovirus", "outbreaks"),
        ("古代二副", "二副", "古代"),
    ],
)
def test_a_rare_word_tells_more_of_a_topic_than_a_common_one(lexicon: Lexicon, topic: str, more: str, less: str) -> None:
    read = groups(lexicon, topic)
    assert read[more].telling > read[less].telling > 0


@pytest.mark.parametrize(
    ("doing", "thing"),
    [("飞无人机", "无人机"), ("first aid training", "first aid"), ("急救培训", "急救")],
)
def test_what_is_listed_whole_is_found_by_its_thing(glossary: Glossary, dictionary: Dictionary, doing: str, thing: str) -> None:
    meaning = Meaning(glossary, dictionary, sounds_of([], dictionary))
    listed = {name.text: name.weight for name in meaning.object_of(doing)}
    assert 0 < listed[thing] < 1


@pytest.mark.parametrize("name", ["无监督学习", "流匹配", "machine learning", "重定位"])
def test_a_name_is_no_doing_of_a_part_of_it(glossary: Glossary, dictionary: Dictionary, name: str) -> None:
    assert not list(Meaning(glossary, dictionary, sounds_of([], dictionary)).object_of(name))
