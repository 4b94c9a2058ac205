"""An edited question edits its answer, in place and with its buttons."""

from __future__ import annotations

from typing import Any

import pytest

from bot.qa.models import Answer
from bot.render import html
from tests.bot.tg.test_buttons import labels, long_answer
from tests.support.answers import TENSORRT_EN, TENSORRT_ZH, Core, tensorrt
from tests.support.messages import EMMA, GROUP, ME, MING, USERNAME, edited, group, private, topic
from tests.support.updates import offline


def told(text: str) -> Answer:
    return tensorrt(text).model_copy(update={"question": text})


@pytest.mark.parametrize(
    ("sender", "first", "second", "expected"),
    [
        (EMMA, "谁用过 CUDA？", "who has TensorRT experience?", TENSORRT_EN),
        (MING, "who knows CUDA?", "谁用过 TensorRT？", TENSORRT_ZH),
    ],
)
async def test_the_answer_changes_with_the_question(sender: Any, first: str, second: str, expected: str) -> None:
    core = Core(told)
    async with offline(core) as bot:
        for question in (private(first, sender=sender), group(f"/ask {first}", sender=sender)):
            await bot.tell(question)
            text = second if question["chat"]["id"] == sender["id"] else f"/ask {second}"
            assert await bot.tell(edited(question, text), kind="edited_message") == []
            assert bot.api.edits[-1].text == expected
            assert bot.api.edits[-1].message["message_id"] == bot.api.sent[-1].message["message_id"]
            assert bot.api.edits[-1].params["reply_markup"]
    assert core.texts == [first, second, first, second]


async def test_an_edited_question_is_asked_after_what_it_was_asked_after() -> None:
    core = Core(told)
    async with offline(core) as bot:
        await bot.tell(private("谁用过 TensorRT？", sender=MING))
        second = private("那 CUDA 呢？", sender=MING)
        await bot.tell(second)
        await bot.tell(edited(second, "那 Rust 呢？"), kind="edited_message")
        await bot.tell(private("还有谁？", sender=MING))
    first, again, changed, last = core.asked
    assert first.context.previous is None
    assert changed.context == again.context
    assert last.context.previous == told("那 Rust 呢？")


async def test_the_first_page_is_shown_again() -> None:
    async with offline(Core(long_answer)) as bot:
        question = private("谁用过 TensorRT？", sender=MING)
        await bot.tell(question)
        await bot.press(bot.api.sent[0], "▶", MING)
        await bot.tell(edited(question, "谁用过 TensorRT 呢？"), kind="edited_message")
        assert bot.api.edits[-1].text == html.pages(long_answer("谁用过 TensorRT 呢？"))[0]
        assert labels(bot.api.edits[-1])[0] == ["1/3", "▶"]


async def test_a_message_that_is_only_now_for_the_bot_is_answered() -> None:
    async with offline(Core()) as bot:
        chatter = group("谁用过 TensorRT？", sender=MING)
        assert await bot.tell(chatter) == []
        changed = edited(chatter, f"@{USERNAME} 谁用过 TensorRT？")
        assert await bot.tell(changed, kind="edited_message") == [TENSORRT_ZH]
        assert bot.api.sent[0].params["reply_parameters"]["message_id"] == chatter["message_id"]


async def test_edits_of_chatter_of_fixed_commands_and_of_nothing_are_passed_over() -> None:
    core = Core(told)
    async with offline(core) as bot:
        for before, after in (
            ("hello all", "hello you all"),
            ("/help", "/help 中文"),
            ("/new", "/privacy"),
            ("/ask 谁？", "谁？"),
        ):
            message = group(before, sender=MING)
            await bot.tell(message)
            sent = len(bot.api.sent)
            await bot.tell(edited(message, after), kind="edited_message")
            assert (len(bot.api.sent), bot.api.edits) == (sent, [])
        question = private("谁用过 TensorRT？", sender=MING)
        await bot.tell(question)
        await bot.tell({**question, "edit_date": 1_700_000_100}, kind="edited_message")
    assert core.texts == ["谁？", "谁用过 TensorRT？"]


async def test_where_the_old_answer_is_gone_the_new_one_is_sent() -> None:
    async with offline(Core(told)) as bot:
        question = topic(5, "/ask who knows CUDA?", sender=EMMA)
        await bot.tell(question)
        bot.api.delete({**bot.api.sent[0].message, "from": ME})
        changed = edited(question, "/ask 谁用过 TensorRT？")
        assert await bot.tell(changed, kind="edited_message") == [TENSORRT_ZH]
        assert (bot.api.sent[1].params["chat_id"], bot.api.sent[1].params["message_thread_id"]) == (GROUP, 5)
