"""Conversations: what a question leaves out is filled in, shown, kept apart and forgotten."""

from __future__ import annotations

import random

import pytest

from bot.qa.answerer import Answerer
from bot.qa.models import MEMORY, Context, Intent
from tests.bot.qa.test_replies import ask, two, values

__all__ = ["two"]


@pytest.mark.parametrize(
    ("turns", "expected"),
    [
        (["who worked at Globex?", "when did she start there?"], {"ann": "Mar 2019"}),
        (["谁在 Globex 工作过", "她什么时候开始的"], {"ann": "Mar 2019"}),
        (["what was Ann's GPA?", "and 王博?"], {"bo": "3.5/4"}),
        (["Ann 的 GPA 多少", "王博呢"], {"bo": "3.5/4"}),
        (["who went to Tsinghua University?", "what was the GPA?"], {"bo": "3.5/4"}),
        (["谁做晶圆处理", "多少片"], {"bo": "260 余"}),
        (["tell me about Ann", "which university did she go to"], {"ann": "University of Sheffield"}),
        (["Has Ann used JMP?", "who supervised her?"], {"ann": "Prof. Jane Doe"}),
    ],
)
def test_people_and_topics_carry_over(two: Answerer, turns: list[str], expected: dict[str, str]) -> None:
    answer = ask(two, *turns)
    assert values(answer) == expected


@pytest.mark.parametrize(
    ("turns", "people"),
    [
        (["who knows JMP?", "what about Python?"], ["bo"]),
        (["谁会 JMP", "那 Python 呢"], ["bo"]),
        (["who has done photolithography?", "which of them knows Python?"], ["bo"]),
        (["who knows Python?", "anyone else?"], []),
    ],
)
def test_a_who_question_goes_on(two: Answerer, turns: list[str], people: list[str]) -> None:
    answer = ask(two, *turns)
    assert [finding.profile_id for finding in answer.findings] == people
    assert answer.intent is Intent.WHO


def test_him_or_her_compares_the_one_before_with_the_one_named(two: Answerer) -> None:
    answer = ask(two, "who knows JMP?", "her or 王博?")
    assert (answer.intent, answer.instead) == (Intent.COMPARE, ("王博",))


def test_what_was_filled_in_is_shown(two: Answerer) -> None:
    assert ask(two, "who worked at Globex?", "when did she start there?").read_as == ("Ann Hill", "Globex")
    assert ask(two, "who worked at Globex?", "谁会 Python？").read_as == ()


def test_without_a_question_before_a_pronoun_asks_back(two: Answerer) -> None:
    assert ask(two, "what about him?").reason == "not_understood"
    assert ask(two, "他呢").reason == "not_understood"


def test_new_forgets(two: Answerer) -> None:
    assert ask(two, "who worked at Globex?", "/new", "what about her?").reason == "not_understood"


def test_small_talk_keeps_the_topic_for_a_while(two: Answerer) -> None:
    turns = ["what was Ann's GPA?", "thanks"]
    assert values(ask(two, *turns, "and 王博?")) == {"bo": "3.5/4"}
    context = Context().after(two.answer("what was Ann's GPA?", Context()))
    for _ in range(MEMORY):
        context = context.after(two.answer("thanks", context))
    assert context == Context()


def test_a_choice_of_what_was_said_before_is_answered(two: Answerer) -> None:
    assert ask(two, "who knows JMP?", "她还会什么软件？", "精通的有哪几个？").question == "精通的有哪几个？"


WORDS = (
    "who what when 谁 他 她 会 精通 的 有 哪几个 哪些 or 还是 and else 别人 JMP Python Ann 王博 Globex"
    " about how many 多少 compare list not ？ ?"
).split()


@pytest.mark.parametrize("seed", range(60))
def test_no_conversation_is_left_without_an_answer(two: Answerer, seed: int) -> None:
    chance, context = random.Random(seed), Context()
    for _ in range(6):
        text = " ".join(chance.choices(WORDS, k=chance.randint(1, 6)))
        answer = two.answer(text, context)
        assert answer.question == text
        context = context.after(answer)
