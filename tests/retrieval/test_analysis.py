"""The whole analyzer: the same terms for passages and questions, each with the place it came from."""

from __future__ import annotations

import doctest
import itertools
import logging

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retrieval import analysis
from retrieval.analysis import analyze, atoms_of, chinese, terms_of
from retrieval.analysis.normalize import normalized

WORDS = [
    "TF-TRT",
    "C++",
    "C#",
    ".NET",
    "Node.js",
    "SD 1.5",
    "Det3d",
    "16-bit",
    "M.S.",
    "Ph.D.",
    "150,000",
    "Joseph's",
    "fine-tuning",
]
WORDS += [
    "机器人研究所",
    "機器學習",
    "ＡＢＣ",
    "ﬁne",
    "café",
    "😀",
    "the",
    "的",
    "什么",
    " ",
    "，",
    ".",
    "-",
    "_",
    "привет",
    "①",
    "\u0301",
    "İ",
]
TEXTS = st.lists(st.sampled_from(WORDS) | st.text(max_size=3), max_size=12).map("".join)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("熟悉C++和TF-TRT", ["熟悉", "c++", "tf-trt"]),
        ("The drones of Joseph’s lab", ["drone", "joseph", "lab"]),
        ("什么是SLAM？", ["slam"]),
        ("Ｎｏｄｅ．ｊｓ、.NET", ["node.js", ".net"]),
        ("M.S. in EE, Ph.D.", ["ms", "ee", "phd"]),
        ("SD 1.5 uses 150,000 GPUs", ["sd", "1.5", "use", "150000", "gpu"]),
        ("", []),
        ("the of 的 了", []),
    ],
)
def test_terms(text: str, expected: list[str]) -> None:
    assert terms_of(text) == expected


def test_index_holds_the_parts_of_a_compound_too() -> None:
    assert [token.term for token in analyze("16-bit TF-TRT")] == ["16-bit", "16", "bit", "tf-trt", "tf", "trt"]


def test_stop_words_and_single_letters_are_no_parts_of_a_compound() -> None:
    assert [token.term for token in analyze("state-of-the-art x-ray")] == ["state-of-the-art", "state", "art", "x-ray", "ray"]


@pytest.mark.parametrize(
    "same", [("Llama2", "Llama 2", "Llama-2", "llama_2"), ("無人機", "无人机"), ("fine-tuning", "fine tuned")]
)
def test_spellings_of_one_name_have_the_same_atoms(same: tuple[str, ...]) -> None:
    assert len({tuple(atom.term for atom in atoms_of(name)) for name in same}) == 1


def test_atoms_leave_no_word_out() -> None:
    assert [atom.term for atom in atoms_of("TF-TRT 的算子 in C++ 1.5")] == ["tf", "trt", "的", "算", "子", "in", "c++", "1.5"]


def test_tokens_slice_the_source_text() -> None:
    text = "用Ｃ＋＋寫ﬁne, 無人機"
    assert [text[atom.start : atom.end] for atom in atoms_of(text)] == ["用", "Ｃ＋＋", "寫", "ﬁne", "無", "人", "機"]
    assert [text[token.start : token.end] for token in analyze(text)][:3] == ["Ｃ＋＋", "寫", "ﬁne"]


def test_rare_characters_of_names_are_chinese_too() -> None:
    assert [atom.term for atom in atoms_of("王𬍛")] == ["王", "𬍛"]
    assert terms_of("𪓰") == ["𫜟"]  # simplified beside any other character and alone


def test_parts_of_a_compound_stand_where_they_do_in_the_source() -> None:
    text = "™TF-TRT"
    assert [text[token.start : token.end] for token in analyze(text)] == ["™TF-TRT", "™TF", "TRT"]


@given(TEXTS.filter(lambda text: not set(text) & set("'’")))
@settings(max_examples=200, deadline=None)
def test_the_slice_of_an_atom_has_that_atom(text: str) -> None:
    for atom in atoms_of(text):
        assert atom.term in [again.term for again in atoms_of(text[atom.start : atom.end])]


@given(TEXTS.filter(lambda text: not set(text) & set("'’ﬁ\u0301") and "fine-tuning" not in text))
@settings(max_examples=200, deadline=None)
def test_the_slice_of_a_term_has_that_term(text: str) -> None:
    for token in analyze(text):
        piece = text[token.start : token.end]
        assert token.term == normalized(piece).text or token.term in [again.term for again in analyze(piece)]


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_atoms_stand_in_order_and_do_not_share_characters_but_of_ligatures(text: str) -> None:
    atoms = atoms_of(text)
    assert all(left.start <= right.start and left.end <= right.end for left, right in itertools.pairwise(atoms))


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_terms_of_a_normalised_text_are_those_of_the_text(text: str) -> None:
    folded = normalized(text).text
    if normalized(folded).text == folded:
        assert terms_of(folded) == terms_of(text)


def test_long_chinese_words_hold_their_shorter_ones() -> None:
    assert [token.term for token in chinese.words("机器人研究所", 3)] == ["机器", "机器人", "研究", "研究所"]
    assert [(token.start, token.end) for token in chinese.words("机器人研究所", 3)] == [(3, 5), (3, 6), (6, 8), (6, 9)]


def test_segments_cut_a_run_without_overlap() -> None:
    assert chinese.segments("机器人研究所的算法工程师") == ["机器人", "研究所", "的", "算法", "工程师"]


@given(st.text("机器人研究所的算法工程师清华大学会计", max_size=20))
@settings(max_examples=60, deadline=None)
def test_segments_joined_are_the_run(run: str) -> None:
    assert "".join(chinese.segments(run)) == run


def test_jieba_leaves_no_handler_behind() -> None:
    chinese.segments("机器人")
    assert logging.getLogger("jieba").handlers == []


@pytest.mark.parametrize("module", [analysis, chinese])
def test_examples_of_the_docstrings_are_true(module: object) -> None:
    result = doctest.testmod(module)  # type: ignore[arg-type]
    assert result.attempted > 0
    assert result.failed == 0
