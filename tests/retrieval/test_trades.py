"""Ordinary words of many trades cross the languages as proof: how many are found in the other one, and how many falsely."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from retrieval.lexicon import Glossary, Lexicon, Spelling
from retrieval.lexicon.dictionary import Dictionary
from retrieval.lexicon.meaning import Meaning
from retrieval.matching import Text
from tests.retrieval.small import sounds_of

DATA = Path(__file__).parent / "data"
NEARLY = 2 / 3
"""Share of the words that decide which must be found of three and more; of one and two, all."""
FALSE = 0.0005
"""Share of the lines about other things that may be taken for proof; some truly are: who hunts heads recruits."""


class Row(NamedTuple):
    field: str
    english: str
    chinese: str
    english_line: str
    chinese_line: str


class Prover:
    """Which lines hold all words of a topic that decide."""

    def __init__(self, rows: list[Row], glossary: Glossary, dictionary: Dictionary) -> None:
        lines = [line for row in rows for line in (row.english_line, row.chinese_line)]
        meaning = Meaning(glossary, dictionary, sounds_of(lines, dictionary))
        spelling = Spelling(re.findall(r"[A-Za-z]+", " ".join(lines)))
        self._lexicon = Lexicon(glossary, spelling, meaning=meaning)
        self._texts = {line: Text(line) for line in lines}

    def proves(self, topic: str, line: str) -> bool:
        groups = self._lexicon.query(topic).groups
        heaviest = max((group.weight for group in groups), default=0.0)
        found = [bool(self._texts[line].find(group)) for group in groups if group.weight >= heaviest > 0]
        return bool(found) and sum(found) >= (NEARLY if len(found) > 2 else 1) * len(found)


def rows_of(name: str) -> list[Row]:
    lines = (DATA / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [Row(*line.split("|")) for line in lines if not line.startswith("#")]


@pytest.fixture(scope="module", params=["trades", "trades-aside", "trades-second"])
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def prover(name: str, glossary: Glossary, dictionary: Dictionary) -> Prover:
    return Prover(rows_of(name), glossary, dictionary)


def test_there_are_words_of_many_fields_to_be_found() -> None:
    assert [len(rows_of(name)) for name in ("trades", "trades-aside", "trades-second")] == [184, 77, 88]
    assert len({row.field for name in ("trades", "trades-second") for row in rows_of(name)}) == 46


@pytest.mark.parametrize(("topic", "line", "floor"), [("english", "chinese_line", 0.95), ("chinese", "english_line", 0.95)])
def test_most_words_are_proved_by_a_line_in_the_other_language(
    prover: Prover, name: str, topic: str, line: str, floor: float
) -> None:
    rows = rows_of(name)
    missed = [row.english for row in rows if not prover.proves(getattr(row, topic), getattr(row, line))]
    assert len(missed) / len(rows) <= 1 - floor, missed


@pytest.mark.parametrize(("topic", "line"), [("english", "chinese_line"), ("chinese", "english_line")])
def test_hardly_a_word_is_proved_by_a_line_about_something_else(prover: Prover, name: str, topic: str, line: str) -> None:
    rows = rows_of(name)
    pairs = [(getattr(row, topic), getattr(other, line)) for row in rows for other in rows if row is not other]
    taken = [pair for pair in pairs if prover.proves(*pair)]
    assert len(taken) / len(pairs) <= FALSE, taken
