"""Sections -> passages of whole sentences; where a sentence ends, in both languages."""

from __future__ import annotations

import itertools

import pytest

from corpus.chunking import PASSAGE_SIZE, language_of, sentences_of
from corpus.structure.blocks import Block, BlockKind
from tests.corpus.reading import passages


def cut(text: str) -> list[str]:
    return [span.of(text) for span in sentences_of(Block(BlockKind.PARAGRAPH, 0, len(text)), text)]


@pytest.mark.parametrize(
    "parts",
    [
        ["I build robots.", "They move!", "Do they?", "Yes."],
        ["研发机器人。", "负责部署！", "用过吗？", "用过。"],
        ["精通C++；", "熟悉Python；", "了解Go"],
        ["负责算法;", "负责部署;", "带队"],
        ["他说“很好。”", "然后走了。"],
        ['He said "fine."', "Then he left."],
        ["It works (really.)", "It does."],
        ["I use C++.", "机器人会动."],
        ["负责算法.", "负责部署."],
        ["Version one.", "2 people used it."],
        ["It moves.", "(It flies, too.)"],
    ],
)
def test_sentence_ends(parts: list[str]) -> None:
    assert cut(" ".join(parts)) == parts


@pytest.mark.parametrize("parts", [["研发机器人。", "负责部署；", "用过吗？", "用过！"], ["负责算法;", "带队"]])
def test_chinese_sentences_need_no_blank_between_them(parts: list[str]) -> None:
    assert cut("".join(parts)) == parts


@pytest.mark.parametrize(
    "text",
    [
        "Coached by Prof. Jont Allen, Dr. Li, Mr. Han and Mrs. Wang",
        "Nuro Inc. Robots and Acme Ltd. Drones",
        "Detectors, e.g. YOLO, i.e. SSD, vs. DETR",
        "Holds an M.S. Degree and a B.Eng. Degree",
        "By J. Smith et al. In CVPR",
        "From Sept. 2020 to Dec. 2021 in the lab",
        "See Fig. 3 and No. 4 (approx. 5)",
        "Dept. Electrical Engineering, Univ. Illinois, St. Louis",
        "1. First of all",
    ],
)
def test_abbreviation_ends_no_sentence(text: str) -> None:
    assert cut(text) == [text]


@pytest.mark.parametrize(
    "text",
    ["SD 1.5 and CUDA 12.4 gave 3.2x", "提升了3.5倍，成本为1.2元", "in torch.nn of x.com", "v2.0版本", "first; second; third"],
)
def test_point_in_a_number_or_name_and_english_semicolon_end_no_sentence(text: str) -> None:
    assert cut(text) == [text]


def test_point_before_a_small_letter_ends_no_sentence() -> None:
    assert cut("It was approx. done. then more") == ["It was approx. done. then more"]


def test_blank_line_inside_a_block_ends_a_sentence() -> None:
    assert cut("one\n\n二") == ["one", "二"]


def test_sentences_have_no_blanks_around_them_and_blank_text_has_none() -> None:
    assert cut("  研发。   Robots move.  ") == ["研发。", "Robots move."]
    assert cut("   \n ") == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("I build robots", "en"),
        ("研发机器人", "zh"),
        ("负责TensorRT部署", "zh"),
        ("I studied at 清", "en"),
        ("12345", "en"),
        ("", "en"),
    ],
)
def test_language_of_a_text(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize("sentence", ["A robot moves along the wall.", "机器人沿着墙壁移动，速度很快。"])
def test_passages_stay_within_the_size(sentence: str) -> None:
    found = passages("# Robots\n\n" + f"- {sentence}\n" * 60)
    assert len(found) > 1
    assert all(len(passage.text) <= PASSAGE_SIZE for passage in found)
    assert sum(len(passage.sentences) for passage in found) == 61
    assert {passage.section for passage in found} == {"Robots"}


def test_passages_are_filled_before_a_new_one_is_opened() -> None:
    found = passages("- A robot moves.\n" * 60)
    following = [after.sentences[0].end - before.span.start for before, after in itertools.pairwise(found)]
    assert following
    assert all(length > PASSAGE_SIZE for length in following)


def test_sentence_longer_than_the_size_stands_alone() -> None:
    long = "机" * (PASSAGE_SIZE + 20) + "。"
    assert [len(p.sentences) for p in passages(f"- 短句。\n- {long}\n- 短句。\n")] == [1, 1, 1]


def test_passage_says_where_it_stands() -> None:
    first, second = passages("# Skills\n\n- C++\n- Python\n\n# 教育\n\n清华大学毕业。\n", "li-lei.md")
    assert (first.passage_id, second.passage_id) == ("li-lei.md#0", "li-lei.md#1")
    assert (first.location.first, first.location.last) == (1, 4)
    assert (second.location.unit, second.location.first, second.location.last) == ("line", 6, 8)
    assert (first.language, second.language) == ("en", "zh")
    assert (first.profile_id, first.document_id) == ("someone", "li-lei.md")


def test_first_sentence_of_a_section_is_its_heading() -> None:
    text = "## 卡耐基梅隆大学\n\nI studied robots. Then I left.\n"
    (passage,) = passages(text)
    assert [span.of(text) for span in passage.sentences] == ["卡耐基梅隆大学", "I studied robots.", "Then I left."]
