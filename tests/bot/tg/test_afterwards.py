"""Commands about an answer: sources, why, feedback, a fresh start; and commands that ask, with nothing behind them."""

from __future__ import annotations

from typing import Any

import pytest

from bot.qa.models import Answer, Context, Language
from bot.render import choices, guide, html, words
from bot.render.replies import reply
from bot.tg.store import Choices, Store
from tests.bot.tg.test_buttons import labels, long_answer, shown
from tests.support.answers import EXAMPLES, Core, nothing, tensorrt
from tests.support.messages import EMMA, GROUP, MING, group, private, topic
from tests.support.updates import offline

BOTH = [(EMMA, "en", "who has TensorRT experience?"), (MING, "zh", "谁用过 TensorRT？")]


def told(text: str) -> Answer:
    return tensorrt(text).model_copy(update={"question": text, "answer_id": "1a2b"})


@pytest.mark.parametrize(("sender", "language", "question"), BOTH)
async def test_sources_are_all_quotes_with_their_places(sender: Any, language: Language, question: str) -> None:
    async with offline(Core(long_answer)) as bot:
        assert await bot.tell(private("/sources", sender=sender)) == [reply("nothing_yet", language)]
        await bot.tell(private(question, sender=sender))
        (first,) = await bot.tell(private("/sources", sender=sender))
        assert first.startswith("<b>Sources: TensorRT</b>" if language == "en" else "<b>出处：TensorRT</b>")
        await bot.press(bot.api.sent[-1], "▶", sender)
        pages = [page.text for page in html.sources(long_answer(question))]
        assert [first, shown(bot)] == pages[:2]


async def test_an_answer_without_quotes_has_no_sources() -> None:
    async with offline(Core(lambda _: nothing(language="zh"))) as bot:
        await bot.tell(private("谁会 COBOL？", sender=MING))
        assert await bot.tell(private("/sources", sender=MING)) == [reply("no_quotes", "zh")]


@pytest.mark.parametrize(("sender", "language", "question"), BOTH)
async def test_why_is_about_the_last_answer_of_the_conversation(sender: Any, language: Language, question: str) -> None:
    async with offline(Core(told)) as bot:
        assert await bot.tell(topic(5, "/why", sender=sender)) == [reply("nothing_yet", language)]
        await bot.tell(topic(5, f"/ask {question}", sender=sender))
        (why,) = await bot.tell(topic(5, "/why", sender=sender))
        assert why.endswith("Read as: asks who" if language == "en" else "理解为: 问谁")
        assert await bot.tell(topic(6, "/why", sender=sender)) == [reply("nothing_yet", language)]


async def test_why_as_a_reply_is_about_that_answer_or_that_question() -> None:
    core = Core(told)
    async with offline(core) as bot:
        question = group("/ask who has TensorRT experience?", sender=EMMA)
        await bot.tell(question)
        first = bot.api.sent[0].message
        await bot.tell(group("/ask 谁用过 TensorRT？", sender=EMMA))
        for replied in (first, question):
            (why,) = await bot.tell(group("/why", sender=MING, reply_to_message=replied))
            assert why.startswith("<b>Answer: Found in 1 of 3")
    assert len(core.asked) == 2


@pytest.mark.parametrize("command", ["/why", "/sources"])
async def test_as_a_reply_to_somebody_elses_message_its_question_is_answered_first(command: str) -> None:
    core, store = Core(told), Store(None)
    async with offline(core, store) as bot:
        said = group("谁用过 TensorRT？", sender=EMMA)
        assert await bot.tell(said) == []
        (text,) = await bot.tell(group(command, sender=MING, reply_to_message=said))
        assert "TensorRT" in text
        store.choose(GROUP, Choices(language="en"))
        (text,) = await bot.tell(group(command, sender=MING, reply_to_message=group("谁用过 CUDA？")))
        assert text.startswith(("<b>Answer", "<b>Sources"))
    assert [(asked.text, asked.audience) for asked in core.asked] == [
        ("谁用过 TensorRT？", "group"),
        ("谁用过 CUDA？", "group"),
    ]


@pytest.mark.parametrize(("sender", "language", "question"), BOTH)
async def test_feedback_is_kept_with_the_last_answer(sender: Any, language: Language, question: str) -> None:
    store = Store(None)
    async with offline(Core(told), store) as bot:
        assert await bot.tell(private("/feedback", sender=sender)) == [reply("feedback_usage", language)]
        assert await bot.tell(private("/feedback CUDA", sender=sender)) == [reply("nothing_yet", language)]
        await bot.tell(private(question, sender=sender))
        assert await bot.tell(private("/feedback  TensorRT\n  TF-TRT", sender=sender)) == [reply("feedback_kept", language)]
    assert [one[:5] for one in store.feedback()] == [("1a2b", question, language, None, "TensorRT\n  TF-TRT")]


async def test_feedback_as_a_reply_is_kept_for_each_person_apart() -> None:
    store = Store(None)
    async with offline(Core(told), store) as bot:
        await bot.tell(group("/ask 谁用过 TensorRT？", sender=MING))
        answer = bot.api.sent[0].message
        await bot.tell(group("/feedback 很好", sender=MING, reply_to_message=answer))
        await bot.tell(group("/feedback she knows more", sender=EMMA, reply_to_message=answer))
    assert sorted(one.words for one in store.feedback()) == ["she knows more", "很好"]


@pytest.mark.parametrize(("sender", "language", "question"), BOTH)
async def test_new_forgets_the_conversation_and_no_other(sender: Any, language: Language, question: str) -> None:
    core, store = Core(told), Store(None)
    async with offline(core, store) as bot:
        await bot.tell(private(question, sender=sender))
        await bot.tell(group(f"/ask {question}", sender=sender))
        assert await bot.tell(private("/new", sender=sender)) == [words.REASONS["new"][language]]
        await bot.tell(private(question, sender=sender))
        await bot.tell(group(f"/ask {question}", sender=sender))
    assert core.asked[2].context == Context()
    assert core.asked[3].context.previous == told(question)
    assert store.by_question(sender["id"], bot.api.pushed[0]["message"]["message_id"]) is None


@pytest.mark.parametrize(("sender", "language"), [(EMMA, "en"), (MING, "zh")])
async def test_a_command_that_asks_with_nothing_behind_it_says_how_to_use_it(sender: Any, language: Language) -> None:
    core = Core()
    async with offline(core) as bot:
        assert await bot.tell(private("/list", sender=sender)) == [guide.roster(("Li Lei", "韩梅梅"), language)]
        assert await bot.tell(group("/profile", sender=sender)) == [reply("profile_usage", language)]
        assert await bot.tell(group("/compare", sender=sender)) == [reply("compare_usage", language)]
    assert core.asked == []


async def test_a_request_for_help_in_words_is_the_help_of_the_chat() -> None:
    def helpful(text: str) -> Answer:
        return nothing(language="zh").model_copy(update={"verdict": "unclear", "reason": "help", "question": text})

    async with offline(Core(helpful)) as bot:
        assert await bot.tell(private("你能做什么？", sender=MING)) == [html.escaped(guide.help_text("private", "zh"))]
        assert await bot.tell(group("/ask 你能做什么？", sender=MING)) == [html.escaped(guide.help_text("group", "zh"))]
        assert labels(bot.api.sent[0]) == []


async def test_the_language_a_chat_has_chosen_is_that_of_its_answers_and_fixed_words() -> None:
    store = Store(None)
    store.choose(GROUP, Choices(language="zh"))
    store.choose(EMMA["id"], Choices(language="zh"))
    async with offline(Core(), store) as bot:
        (answer,) = await bot.tell(group("/ask who has TensorRT experience?", sender=EMMA))
        assert answer.startswith("<b>3 份资料中有 1 份提到 TensorRT</b>")
        assert await bot.tell(group("/privacy", sender=EMMA)) == [html.escaped(guide.privacy(7, "zh"))]
        assert await bot.tell(private("/start", sender=EMMA)) == [choices.start(EXAMPLES["zh"], "zh")]
