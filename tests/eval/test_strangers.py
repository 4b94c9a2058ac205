"""Questions about made-up people of other fields, written from their profiles alone: a floor under the whole."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.app import build_answerer, open_folder
from bot.qa.answerer import Answerer
from bot.qa.models import Answer, Context, Strength
from bot.settings import Settings

HERE = Path(__file__).parent
ROWS = [json.loads(line) for line in (HERE / "strangers.jsonl").read_text("utf-8").splitlines()]
FLOOR = 0.75


@pytest.fixture(scope="module")
def answers(data_folder: Path) -> dict[str, Answer]:
    settings = Settings(data=data_folder, profiles=HERE / "strangers")
    answerer: Answerer = build_answerer(settings, open_folder(settings))
    return {row["id"]: answerer.answer(row["turns"][-1], Context()) for row in ROWS}


def named(answer: Answer) -> set[str]:
    return {finding.profile_id for finding in answer.findings if finding.strength is not Strength.NEGATIVE}


def is_right(row: dict, answer: Answer) -> bool:
    people = set(row["people"])
    hedge = row["type"] in ("strength", "negation")
    every = {finding.profile_id for finding in answer.findings} if hedge else named(answer)
    return people <= every and named(answer) <= people | set(row["optional"])


def test_nobody_is_named_where_the_profiles_say_nothing(answers: dict[str, Answer]) -> None:
    unanswerable = [row for row in ROWS if row["abstain"]]
    assert len(unanswerable) >= 20
    assert [row["turns"] for row in unanswerable if named(answers[row["id"]])] == []


@pytest.mark.parametrize("language", ["en", "zh"])
def test_most_questions_name_the_right_people(language: str, answers: dict[str, Answer]) -> None:
    rows = [row for row in ROWS if row["lang"] == language]
    wrong = [row["turns"][-1] for row in rows if not is_right(row, answers[row["id"]])]
    assert len(rows) >= 40
    assert len(wrong) <= (1 - FLOOR) * len(rows), wrong
