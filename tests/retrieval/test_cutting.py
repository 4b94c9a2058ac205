"""Chinese runs cut by what the glossary and the dictionary know."""

from __future__ import annotations

import pytest

from retrieval.lexicon import Glossary
from retrieval.lexicon.cutting import cutter
from retrieval.lexicon.dictionary import Dictionary
from tests.retrieval.glossaries import glossary_of


@pytest.mark.parametrize(
    ("run", "words"),
    [
        ("多后端的数值对齐", "多 后端 的 数值对齐"),
        ("学会计", "学 会计"),
        ("把语音编码做成了可微层", "把 语音编码 做成 了 可微 层"),
        ("拿过丁颖杯", "拿 过 丁颖杯"),
        ("母猪分娩", "母猪 分娩"),
        ("学校的话剧社", "学校 的 话剧社"),
    ],
)
def test_the_likeliest_row_of_known_words(glossary: Glossary, dictionary: Dictionary, run: str, words: str) -> None:
    assert " ".join(cutter(glossary, dictionary)(run)) == words


def test_a_name_of_the_glossary_is_one_word_without_a_dictionary() -> None:
    assert cutter(glossary_of(a='[concepts]\n"flux welding" = ["埋弧横焊"]\n'), None)("做埋弧横焊") == ("做", "埋弧横焊")


def test_nothing_is_lost_or_added(glossary: Glossary, dictionary: Dictionary) -> None:
    for run in ("谁做过知识蒸溜", "龘靐齉", "的", "南京市长江大桥"):
        assert "".join(cutter(glossary, dictionary)(run)) == run
