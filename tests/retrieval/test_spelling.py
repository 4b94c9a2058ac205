"""Spelling variants and typos, judged by the words that are known."""

from __future__ import annotations

import pytest

from retrieval.lexicon import Spelling

KNOWN = Spelling(["TensorRT", "finetuning", "backEMF", "trust", "quaternion", "kernel", "detect", "detest", "C++", "机器人"])


def variants(surface: str) -> list[str]:
    return [name.text for name in KNOWN.variants(surface)]


def mended(surface: str) -> list[str]:
    return [name.text for name in KNOWN.mended(surface)]


@pytest.mark.parametrize(
    ("surface", "word"),
    [("fine tuning", "finetuning"), ("Fine-Tuning", "finetuning"), ("back EMF", "backEMF"), ("tensor RT", "TensorRT")],
)
def test_words_written_as_one_are_a_variant_of_words_apart(surface: str, word: str) -> None:
    assert variants(surface) == [word]
    assert KNOWN.knows(surface)


def test_words_written_apart_are_a_variant_of_words_as_one() -> None:
    (name,) = Spelling(["back EMF"]).variants("backEMF")
    assert (name.text, name.source) == ("back EMF", "spelling")
    assert name.weight < 1


@pytest.mark.parametrize("surface", ["TensorRT", "tensorrt", "c", "机器人", "unknown"])
def test_a_word_is_no_variant_of_itself_or_of_another(surface: str) -> None:
    assert variants(surface) == []


@pytest.mark.parametrize("typo", ["TensorTR", "tensorrtt", "tensrRT"])
def test_swapped_doubled_or_missing_letter_is_mended(typo: str) -> None:
    assert mended(typo) == ["TensorRT"]


@pytest.mark.parametrize(("typo", "word"), [("kernal", "kernel"), ("quaterniom", "quaternion"), ("quatrenoin", "quaternion")])
def test_unknown_word_is_read_as_its_one_neighbour(typo: str, word: str) -> None:
    assert mended(typo) == [word]


def test_mended_word_says_so_and_weighs_less() -> None:
    (name,) = KNOWN.mended("kernal")
    assert name.source == "typo"
    assert name.weight < 1


@pytest.mark.parametrize("word", ["TensorRT", "detest", "fine-tuning", "back EMF"])
def test_known_word_is_never_mended(word: str) -> None:
    assert mended(word) == []


@pytest.mark.parametrize("word", ["rust", "trast", "C+", "机气人", "kerel"])
def test_short_or_chinese_word_is_never_mended(word: str) -> None:
    assert mended(word) == []


def test_word_with_two_near_neighbours_is_not_mended() -> None:
    assert mended("detebt") == []


@pytest.mark.parametrize("word", ["ternel", "xensorrt", "completely"])
def test_word_without_a_neighbour_or_with_another_first_letter_is_not_mended(word: str) -> None:
    assert mended(word) == []


def test_shorter_word_may_differ_by_one_edit_only() -> None:
    assert mended("karnal") == []


def test_nothing_is_mended_where_no_word_is_known() -> None:
    assert list(Spelling([]).mended("tensorrt")) == []


def test_several_equally_near_words_are_choices_and_one_is_none() -> None:
    spelling = Spelling(["Kibana", "kibane", "TensorRT"])
    assert spelling.choices("kibans") == ["Kibana", "kibane"]
    assert list(spelling.mended("kibans")) == []
    assert spelling.choices("tensort") == spelling.choices("Kibana") == []


def test_letters_in_another_order_are_a_typo() -> None:
    assert [name.text for name in Spelling(["Gandhi", "Berlin"]).mended("Ghandi")] == ["Gandhi"]
