"""Minimal pairs of polarity and strength: a pair is right if both of its sentences are. The floors stand in one table."""

from __future__ import annotations

from pathlib import Path

import pytest

from retrieval.lexicon import Glossary
from tests.eval.pairs import pairs, strength_of, verdicts

FLOORS = {
    "pairs.en.jsonl": 0.98,
    "pairs.zh.jsonl": 0.98,
    "pairs-aside.en.jsonl": 0.95,
    "pairs-aside.zh.jsonl": 0.95,
    "pairs-new.en.jsonl": 0.86,
    "pairs-new.zh.jsonl": 0.86,
    "pairs-fate.en.jsonl": 0.95,
    "pairs-fate.zh.jsonl": 0.95,
}
"""All were written before the rules. Those aside were scored once when the rules were done, 0.90 in either language, and only
then looked at. The new ones were written later, on purpose in words that no list had: 0.12 in English and 0.05 in Chinese at
first sight. Those of fates (refused, broken off, lapsed, faded) were written before a look at the lists: 0.53 in English and
0.45 in Chinese at first sight, 0.97 when mended."""


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_pairs_that_differ_in_what_they_say_are_told_apart(name: str, glossary: Glossary, tmp_path: Path) -> None:
    rows = pairs(name)
    found = list(verdicts(rows, name.split(".")[1], glossary, tmp_path))
    wrong = {one.pair for one in found if not one.right}
    assert len(found) == 2 * len(rows) > 0
    assert 1 - len(wrong) / len(rows) >= FLOORS[name], [one for one in found if not one.right]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_there_are_a_hundred_pairs_from_ten_fields(language: str) -> None:
    rows = [row for kind in ("", "-aside", "-new", "-fate") for row in pairs(f"pairs{kind}.{language}.jsonl")]
    assert len(rows) >= 100
    assert len({row["field"] for row in rows}) >= 10
    assert len({row["id"] for row in rows}) == len(rows)


def test_single_sentences_say_what_they_are_read_as() -> None:
    """Odd ones, most written to be hard: of each new batch two in three were right before the words in it were learned."""
    rows = pairs("sentences.jsonl")
    wrong = [row for row in rows if strength_of(row["sentence"], row["topic"]) not in row["strength"]]
    assert len(rows) >= 250
    assert len(wrong) <= 0.03 * len(rows), wrong
