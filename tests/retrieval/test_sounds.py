"""Names by their sound, from either script to the other."""

from __future__ import annotations

import pytest

from retrieval.lexicon.dictionary import Dictionary
from retrieval.lexicon.sounds import Sounds, latin_code, skeleton, syllable_code
from tests.retrieval.small import sounds_of

PAIRS = [
    ("胡格诺", "Huguenot"),
    ("杰克逊维尔", "Jacksonville"),
    ("林迪斯法恩", "Lindisfarne"),
    ("麦金德", "Mackinder"),
    ("霍布森", "Hobson"),
    ("弗雷斯诺", "Fresno"),
    ("安纳托利亚", "Anatolia"),
]


@pytest.fixture(scope="module")
def sounds(dictionary: Dictionary) -> Sounds:
    return sounds_of((f"Met {latin} in town. 他在{han}附近工作。" for han, latin in PAIRS), dictionary)


@pytest.mark.parametrize(("han", "latin"), PAIRS)
def test_a_name_is_found_from_either_script(sounds: Sounds, han: str, latin: str) -> None:
    assert sounds.in_latin(han)[0].text == latin
    assert han in [name.text for name in sounds.in_chinese(latin)]


def test_a_name_that_sounds_like_none_is_not_found(sounds: Sounds) -> None:
    assert sounds.in_latin("维多利亚") == ()
    assert sounds.in_chinese("Birmingham") == ()


def test_words_are_no_names_though_their_characters_could_write_one(sounds: Sounds) -> None:
    assert [sounds.is_name_like(word) for word in ("诺", "胡格诺", "杰克逊", "安全", "的")] == [True, True, True, False, False]


def test_names_side_by_side_are_told_apart(sounds: Sounds) -> None:
    found = sounds.named_in(["霍", "布", "森", "麦", "金", "德"])
    assert [(first, last, names[0].text) for first, last, names in found] == [(0, 3, "Hobson"), (3, 6, "Mackinder")]


def test_both_codes_of_a_name_have_the_same_bones() -> None:
    assert skeleton("".join(map(syllable_code, ("nuo", "man")))) == skeleton(latin_code("Norman")) == "NMN"
