"""Explanations: scores that add up, sources, who was turned down, and no contact data."""

from __future__ import annotations

import pytest

from bot.qa.answerer import Answerer
from bot.qa.explain import explained
from bot.qa.models import Context
from bot.render.explanation import lines_of
from tests.bot.qa.test_replies import two

__all__ = ["two"]


@pytest.mark.parametrize("question", ["who has done photolithography?", "谁做过光刻", "what was Ann's GPA?", "谁会 Kubernetes"])
def test_scores_add_up(two: Answerer, question: str) -> None:
    explanation = explained(two, question, Context())
    assert explanation.words
    for person in explanation.people:
        if person.parts:
            total = sum(part.weight for part in person.parts)
            added = sum(part.credit * part.weight for part in person.parts) / total + person.verbatim
            assert abs(added - person.score) < 1e-9


def test_names_come_with_their_sources_and_people_with_a_reason(two: Answerer) -> None:
    explanation = explained(two, "who knows Python but not JMP?", Context())
    assert ("Python", "question", 1.0) in explanation.words[0].names
    assert {person.name: person.chosen for person in explanation.people} == {"Ann Hill": False, "王博": True}
    said = "\n".join(lines_of(explanation))
    assert "without JMP" in said
    assert explanation.answer.answer_id in said


@pytest.mark.parametrize("question", ["hello", "what is Ann's email?"])
def test_small_talk_and_contact_data_can_be_explained(two: Answerer, question: str) -> None:
    assert "@" not in "\n".join(lines_of(explained(two, question, Context())))


@pytest.mark.parametrize(
    ("question", "words", "other"), [("who has done photolithography?", "score ", "得分"), ("谁做过光刻", "得分 ", "score ")]
)
def test_a_sum_is_told_in_the_language_of_the_question(two: Answerer, question: str, words: str, other: str) -> None:
    lines = list(lines_of(explained(two, question, Context())))
    assert any(line.strip().startswith(words) for line in lines)
    assert not any(other in line for line in lines)
