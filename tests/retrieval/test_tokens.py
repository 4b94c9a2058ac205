"""One test for each alternative of the token pattern."""

from __future__ import annotations

import pytest

from retrieval.analysis.tokens import raw_tokens


def tokens(text: str) -> list[str]:
    return [token.term for _, token in raw_tokens(text)]


def kinds(text: str) -> list[str]:
    return [kind for kind, _ in raw_tokens(text)]


def test_chinese_run_is_one_token_until_it_is_cut_into_words() -> None:
    assert list(zip(kinds("研发机器人，负责"), tokens("研发机器人，负责"), strict=True)) == [
        ("han", "研发机器人"),
        ("han", "负责"),
    ]


@pytest.mark.parametrize("word", ["c++", "c#", "f#", "g++"])
def test_language_with_a_sign(word: str) -> None:
    assert tokens(f"熟悉{word}和{word}, {word}") == ["熟悉", word, "和", word, word]
    assert set(kinds(word)) == {"sign"}


@pytest.mark.parametrize("word", [".net", "node.js", "asp.net", "socket.io", "x.ai", "manage.py"])
def test_name_with_a_point(word: str) -> None:
    assert tokens(f"用 {word} 开发，{word}。{word}.") == ["用", word, "开发", word, word]
    assert set(kinds(word)) == {"dotted"}


def test_end_of_a_sentence_makes_no_dotted_name() -> None:
    assert tokens("it moves.networks do") == ["it", "moves", "networks", "do"]


@pytest.mark.parametrize(
    ("word", "spelled"),
    [("m.s.", "ms"), ("ph.d.", "phd"), ("ph.d", "phd"), ("b.eng.", "beng"), ("u.s.", "us"), ("a.i.", "ai"), ("m.s", "ms")],
)
def test_abbreviation_is_spelled_without_points(word: str, spelled: str) -> None:
    assert next(raw_tokens(word))[0] == "abbreviation"
    assert tokens(f"{word} in ee") == [spelled, "in", "ee"]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("sd 1.5", ["sd", "1.5"]),
        ("cuda 12.4.1", ["cuda", "12.4.1"]),
        ("150,000 users", ["150000", "users"]),
        ("1,500,000", ["1500000"]),
        ("2024.02", ["2024.02"]),
        ("提升1.5倍", ["提升", "1.5", "倍"]),
        ("1, 2", ["1", "2"]),
    ],
)
def test_number_keeps_its_point_and_loses_its_commas(text: str, terms: list[str]) -> None:
    assert tokens(text) == terms


@pytest.mark.parametrize("word", ["tf-trt", "det3d", "16-bit", "fp16", "c3", "r", "yolov8", "state-of-the-art", "3d"])
def test_word_with_digits_or_hyphens_is_one_token(word: str) -> None:
    assert tokens(f"用{word}做 {word}.") == ["用", word, "做", word]
    assert set(kinds(word)) == {"word"}


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("joseph's", "joseph"),
        ("joseph’s", "joseph"),
        ("o'neil", "oneil"),
        ("don't", "dont"),
        ("tf_trt", "tf-trt"),
        ("tf‐trt", "tf-trt"),
        ("tf‑trt", "tf-trt"),
    ],
)
def test_apostrophe_and_other_hyphens_have_one_spelling(text: str, term: str) -> None:
    assert tokens(text) == [term]


def test_word_of_another_script_is_a_token() -> None:
    assert list(zip(kinds("привет мир 안녕"), tokens("привет мир 안녕"), strict=True)) == [
        ("other", "привет"),
        ("other", "мир"),
        ("other", "안녕"),
    ]


@pytest.mark.parametrize("text", ["", " \n", "，。！—…", "😀 +-*/ ()", "# ++ . _"])
def test_signs_are_no_tokens(text: str) -> None:
    assert tokens(text) == []


def test_tokens_know_where_they_stand() -> None:
    text = "熟悉c++和tf-trt, 150,000"
    assert [text[token.start : token.end] for _, token in raw_tokens(text)] == ["熟悉", "c++", "和", "tf-trt", "150,000"]
