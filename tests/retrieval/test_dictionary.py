"""CC-CEDICT compiled: what it knows, both ways, and that a damaged or missing file is made again."""

from __future__ import annotations

import time
import tracemalloc
from pathlib import Path

import pytest

from retrieval.lexicon import dictionary as module
from retrieval.lexicon.dictionary import Dictionary, entries, key_of, load_dictionary


def test_a_line_is_read_into_senses_without_what_is_no_meaning() -> None:
    (entry,) = entries(["防守 防守 [fang2 shou3] /to defend; to protect (against)/CL:個|个[ge4]/a defence, esp. in sport/"])
    assert entry.word == "防守"
    assert [(gloss.text, gloss.sense, gloss.senses, gloss.verb) for gloss in entry.glosses] == [
        ("defend", 0, 2, True),
        ("protect", 0, 2, True),
        ("defence", 1, 2, False),
        ("in sport", 1, 2, False),
    ]


@pytest.mark.parametrize("line", ["# a comment", "", "no entry", "貓 猫 [mao1]"])
def test_what_is_no_entry_is_passed_over(line: str) -> None:
    assert list(entries([line])) == []


@pytest.mark.parametrize(("word", "meaning"), [("护士", "nurse"), ("拦截", "intercept"), ("帝国主义", "imperialism")])
def test_a_word_is_found_from_both_sides(dictionary: Dictionary, word: str, meaning: str) -> None:
    assert meaning in [gloss.text for gloss in dictionary.glosses(word)]
    assert word in [headword.text for headword in dictionary.words_for(key_of(meaning))]


def test_an_unknown_word_has_no_meaning_in_either_language(dictionary: Dictionary) -> None:
    assert dictionary.glosses("夫罗布机") == dictionary.words_for(key_of("frobnicator")) == ()
    assert not dictionary.knows("夫罗布机")


def test_english_words_are_told_from_typos_and_everyday_ones_from_rare_ones(dictionary: Dictionary) -> None:
    assert [dictionary.is_english(word) for word in ("quantization", "experience", "tensort", "experence")] == [
        True,
        True,
        False,
        False,
    ]
    assert dictionary.rarity("the") < dictionary.rarity("state") < dictionary.rarity("interception")


def test_characters_that_write_foreign_names_are_marked(dictionary: Dictionary) -> None:
    assert [dictionary.sound(char) for char in "斯是"] == ["SI", "shi"]
    assert dictionary.sound("x") == ""


def test_a_compiled_dictionary_opens_at_once_and_costs_little_memory(dictionary: Dictionary, data_folder: Path) -> None:
    assert dictionary.knows("护士")
    tracemalloc.start()
    started = time.perf_counter()
    assert load_dictionary(data_folder).knows("护士")
    assert time.perf_counter() - started < 0.15
    assert tracemalloc.get_traced_memory()[1] < 5_000_000
    tracemalloc.stop()


def test_a_damaged_file_is_compiled_again_and_a_folder_that_takes_none_does_no_harm(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_cedict", lambda: ["貓 猫 [mao1] /cat/"])
    monkeypatch.setattr(module, "_english_words", lambda: [("cat", 4.0)])
    assert load_dictionary(tmp_path).knows("猫")
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(b"no database" * 500)
    assert load_dictionary(tmp_path).knows("猫")
    assert load_dictionary(tmp_path).knows("猫")
    (tmp_path / "file").touch()
    assert load_dictionary(tmp_path / "file" / "below").knows("猫")
    assert load_dictionary(None).knows("猫")
