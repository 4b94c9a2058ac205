"""What stands between two lines of a paragraph: a blank, nothing, a hyphen or none."""

from __future__ import annotations

import pytest

from corpus.readers.joining import Words, joined, words_of
from corpus.readers.layout import lines_in
from corpus.readers.runs import runs_of
from corpus.readers.typeset import Column, Line
from tests.corpus.readers.typed import block, page

CUTS = Words(cuts=True)


def typed_lines(text: str) -> list[Line]:
    return lines_in(runs_of(block(text, 50, 100)))


def text_of(lines: str, words: Words = Words()) -> str:  # noqa: B008  immutable
    return joined(typed_lines(lines), words)[0]


def test_latin_words_are_joined_by_a_blank_and_han_characters_by_nothing() -> None:
    assert text_of("trained the\nmodel") == "trained the model"
    assert text_of("负责模型的训\n练和部署") == "负责模型的训练和部署"
    assert text_of("使用 TensorRT\n加速推理") == "使用 TensorRT加速推理"


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        ("soft-\nware", "software"),
        ("implemen-\ntation", "implementation"),
        ("Hap-\npily retired", "Happily retired"),
    ],
)
def test_a_word_the_typesetter_cut_is_whole_again(lines: str, text: str) -> None:
    assert text_of(lines, CUTS) == text


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        ("state-of-the-\nart", "state-of-the-art"),
        ("tug-\nof-war", "tug-of-war"),
        ("TF-\nTRT", "TF-TRT"),
        ("2019-\n2021", "2019-2021"),
        ("real-\ntime control", "real-time control"),
        ("user-\nfriendly", "user-friendly"),
        ("self-\ntaught", "self-taught"),
        ("Jun. 2024 -\nPresent", "Jun. 2024 - Present"),
    ],
)
def test_a_hyphen_of_the_author_stays(lines: str, text: str) -> None:
    assert text_of(lines, CUTS) == text


def test_the_document_says_whether_a_word_has_a_hyphen() -> None:
    assert text_of("web-\nbased", Words({"webbased"}, cuts=True)) == "webbased"
    assert text_of("infra-\nred", Words({"infra-red"}, cuts=True)) == "infra-red"
    assert text_of("risk-\nassessment", Words({"risk", "assessment"}, cuts=True)) == "risk-assessment"


def test_where_nothing_is_hyphenated_every_hyphen_is_the_authors() -> None:
    assert text_of("risk-\nassessment") == "risk-assessment"


def test_an_ending_of_its_own_gives_a_typesetter_away() -> None:
    column = Column(typed_lines("I special-\nise in tech-\nnicians"), 500)
    words = words_of([column], typeset=False)

    assert words.cuts
    assert joined(column.lines, words)[0] == "I specialise in technicians"


def test_the_halves_of_a_cut_word_are_no_words_of_the_document() -> None:
    assert words_of([Column(typed_lines("a data-\nbase here"), 500)], typeset=True).whole == {"a", "here"}


def test_soft_hyphens_are_gone() -> None:
    assert text_of("soft\u00ad\nware") == "software"


def test_links_and_addresses_go_on_without_a_blank() -> None:
    assert text_of("https://example.com/\ntalks") == "https://example.com/talks"
    assert text_of("lina@exam\nple.com") == "lina@example.com"


def test_a_title_that_wraps_around_its_date_is_whole_again() -> None:
    title = page(("Head of Logistics and", 50, 100), ("2019 - 2021", 200, 100), ("Customs", 50, 112))

    assert joined(lines_in(runs_of(title)), Words())[0] == "Head of Logistics and Customs | 2019 - 2021"


def test_it_is_known_where_each_line_begins() -> None:
    assert joined(typed_lines("trained the soft-\nware\nagain"), CUTS) == ("trained the software again", [0, 16, 21])
