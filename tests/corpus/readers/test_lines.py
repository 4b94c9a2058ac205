"""Runs and lines: blanks from gaps, letters spaced out, accents, scripts, leaders, cells."""

from __future__ import annotations

import pytest

from corpus.readers.runs import runs_of
from corpus.readers.typeset import Glyph
from tests.corpus.readers.typed import lines, page, typed


def words_apart(text: str, gap: float) -> list[Glyph]:
    """Words without drawn blanks, `gap` points apart."""
    glyphs: list[Glyph] = []
    for word in text.split():
        glyphs += typed(word, glyphs[-1].right + gap if glyphs else 50, 100)
    return glyphs


def test_blanks_between_latin_words_are_read_from_gaps() -> None:
    assert lines(words_apart("built the pump", 2.5)) == ["built the pump"]
    assert lines(words_apart("built the pump", 0.3)) == ["builtthepump"]


def test_a_drawn_blank_is_a_blank_however_narrow() -> None:
    narrow = [*typed("wafer", 50, 100), Glyph(" ", 75, 75.5, 100, 10), *typed("cleaning", 75.8, 100)]

    assert lines(narrow) == ["wafer cleaning"]


@pytest.mark.parametrize("tracking", [0.0, 0.1, 0.3, 0.6, 1.2])
def test_han_characters_spaced_out_are_one_word(tracking: float) -> None:
    assert lines(typed("工作经历", 50, 100, tracking=tracking)) == ["工作经历"]


def test_han_characters_with_drawn_blanks_between_them_are_one_word() -> None:
    assert lines(typed("工 作 经 历", 50, 100)) == ["工作经历"]
    assert lines(typed("姓  名：张三    性  别：女", 50, 100)) == ["姓名：张三 | 性别：女"]


def test_blanks_between_han_words_stay() -> None:
    assert lines(typed("合肥样本半导体 设备工程师", 50, 100)) == ["合肥样本半导体 设备工程师"]


def test_one_drawn_blank_in_a_title_spaced_out_parts_nothing() -> None:
    title = typed("个人简历", 50, 100, tracking=0.26)

    assert lines([*title, Glyph(" ", 60, 62.5, 100, 10)]) == ["个人简历"]


@pytest.mark.parametrize("tracking", [0.1, 0.3, 0.6])
def test_latin_letters_spaced_out_are_words(tracking: float) -> None:
    assert lines(typed("WORK HISTORY", 50, 100, tracking=tracking)) == ["WORK HISTORY"]


def test_latin_letters_with_drawn_blanks_between_them_are_words() -> None:
    assert lines(typed("E X P E R I E N C E", 50, 100)) == ["EXPERIENCE"]
    assert lines(typed("W O R K     H I S T O R Y", 50, 100)) == ["WORK HISTORY"]
    assert lines([*typed("W O R K", 50, 100), *typed("P A Y", 300, 100)]) == ["WORK | PAY"]


def test_a_title_and_its_date_at_the_right_are_one_line_of_two_cells() -> None:
    assert lines(page(("Nuro, Engineer", 50, 100), ("2021 - 2024", 420, 100))) == ["Nuro, Engineer | 2021 - 2024"]
    assert lines(page(("零一汽车 算法工程师", 50, 100), ("2024.10 - 至今", 420, 100))) == [
        "零一汽车 算法工程师 | 2024.10 - 至今"
    ]


def test_dots_that_lead_to_a_date_are_left_out() -> None:
    assert lines(typed("Nuro, Engineer ................ 2021", 50, 100)) == ["Nuro, Engineer | 2021"]


def test_a_label_and_its_text_are_one_cell_however_far_apart() -> None:
    assert lines(page(("Skills:", 50, 100), ("Python", 150, 100))) == ["Skills: Python"]
    assert lines(page(("学历：", 50, 100), ("硕士", 150, 100))) == ["学历： 硕士"]


def test_the_wide_blanks_of_a_justified_line_are_blanks() -> None:
    assert lines(words_apart("memory based methods are slow", 11)) == ["memory based methods are slow"]


def test_superscripts_and_subscripts_stay_at_their_letter() -> None:
    raised = [*typed("12 m", 50, 100), *typed("2", 67.5, 96.5, size=7), *typed("of H", 75, 100), *typed("2", 92.5, 102, size=7)]

    assert lines([*raised, *typed("O", 96, 100)]) == ["12 m2 of H2O"]


def test_an_accent_drawn_over_a_letter_is_put_onto_it() -> None:
    word = [*typed("M", 50, 100), Glyph("¨", 55.2, 59.8, 100, 10), *typed("unster", 55, 100)]

    assert lines(word) == ["Münster"]


def test_columns_a_hair_apart_in_height_are_runs_of_their_own() -> None:
    runs = runs_of(page(("left side", 50, 100), ("right side", 300, 101)))

    assert [(run.left, run.base) for run in runs] == [(50, 100), (300, 101)]


def test_the_round_bullet_of_a_word_processor_is_one_and_a_small_o_is_not() -> None:
    assert lines(page(("o", 50, 100), ("Grasshopper", 68, 100))) == ["• Grasshopper"]
    assert lines(typed("o francés", 50, 100)) == ["o francés"]
