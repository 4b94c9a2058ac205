"""What reads as a name, in both scripts."""

from __future__ import annotations

import pytest

from corpus.people.names import folded, is_chinese_name, is_first_name, latin_name, plain


@pytest.mark.parametrize(
    "word", ["李雷", "张三丰", "欧阳娜娜", "司马相如", "張偉", "陈李雪莹", "阿依古丽·买买提", "仇英", "尉迟恭"]
)
def test_chinese_name_begins_with_a_family_name(word: str) -> None:
    assert is_chinese_name(word)


@pytest.mark.parametrize(
    "word", ["简历", "李", "卓玛玛玛玛", "广州", "高级", "程序员", "安全工程师", "前端", "Li", "李小伟大", "方案设计"]
)
def test_word_is_no_chinese_name(word: str) -> None:
    assert not is_chinese_name(word)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("DR. ANNA SCHMIDT RN", "Anna Schmidt"),
        ("li lei", None),
        ("Li Lei", "Li Lei"),
        ("JJ Abrams", "JJ Abrams"),
        ("Anna", None),
        ("Anna 2 Schmidt", None),
        ("Anna Maria Luisa de la Cruz Alta", None),
        ("Senior Engineer", None),
    ],
)
def test_latin_name_is_without_titles_and_degrees(text: str, expected: str | None) -> None:
    assert latin_name(text) == expected


def test_first_name_is_one_that_people_go_by() -> None:
    assert is_first_name("Tim")
    assert not is_first_name("Google")


@pytest.mark.parametrize(
    ("one", "other"),
    [("LI  Lei", "li-lei"), ("張偉", "张伟"), ("José O’Neil", "Jose O'Neil"), ("Straße", "STRASSE"), ("Ｌｉ", "li")],
)
def test_folding_forgets_case_blanks_signs_accents_and_script(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_folding_keeps_different_characters_apart() -> None:
    assert folded("张伟") != folded("张玮")


def test_plain_letters_have_no_accents() -> None:
    assert plain("Müller, Łukasz, Søren") == "Muller, Łukasz, Soren"
