"""What the bot says, through real updates and without a network."""

from __future__ import annotations

import asyncio
import logging
import re
import threading
import time

import pytest

from bot.qa.models import Answer, Context, Language
from bot.render import guide, html, words
from bot.tg import crossing
from tests.support.answers import TENSORRT_EN, TENSORRT_ZH, Core, tensorrt, unclear
from tests.support.messages import USERNAME, captioned, group, person, private, topic
from tests.support.updates import offline

ENGLISH, CHINESE = person(language="en-GB"), person(language="zh-hans")


def fails(text: str) -> Answer:
    """An error with the question in its message."""
    raise LookupError(f"cannot answer {text}")


def echo_reason(text: str) -> Answer:
    return unclear({"": "empty", "who": "no_topic", "谁": "no_topic"}.get(text, "not_text"))


@pytest.mark.parametrize("command", ["/help", "/privacy"])
async def test_fixed_replies_come_in_the_language_of_the_app(command: str) -> None:
    async with offline(Core()) as bot:
        assert await bot.tell(private(command, sender=ENGLISH)) == [html.escaped(said(command, "private", "en"))]
        assert await bot.tell(private(command, sender=CHINESE)) == [html.escaped(said(command, "private", "zh"))]
        assert await bot.tell(group(f"{command}@{USERNAME}", sender=CHINESE)) == [html.escaped(said(command, "group", "zh"))]
        assert await bot.tell(group(f"{command}@other_bot", sender=CHINESE)) == []


def said(command: str, room: guide.Room, language: Language) -> str:
    fixed = {
        "/help": guide.help_text(room, language),
        "/privacy": guide.privacy(7, language),
    }
    return fixed[command]


async def test_help_in_chinese_for_chinese_words_whatever_the_app() -> None:
    async with offline(Core()) as bot:
        assert await bot.tell(private("/help 怎么用", sender=ENGLISH)) == [html.escaped(guide.help_text("private", "zh"))]
        assert await bot.tell(private("/help how do I ask?", sender=CHINESE)) == [
            html.escaped(guide.help_text("private", "en"))
        ]


async def test_an_unknown_command_in_private_gets_the_help_and_in_a_group_silence() -> None:
    async with offline(Core()) as bot:
        assert await bot.tell(private("/weather", sender=CHINESE)) == [html.escaped(guide.help_text("private", "zh"))]
        assert await bot.tell(group("/weather", sender=CHINESE)) == []


async def test_a_question_without_words_is_answered_in_the_language_of_the_app() -> None:
    async with offline(Core(echo_reason)) as bot:
        assert await bot.tell(private("/ask", sender=ENGLISH)) == [f"<b>{words.REASONS['empty']['en']}</b>"]
        assert await bot.tell(private("/ask", sender=CHINESE)) == [f"<b>{words.REASONS['empty']['zh']}</b>"]
        assert await bot.tell(private("😀😀", sender=CHINESE)) == [f"<b>{words.REASONS['not_text']['zh']}</b>"]
        assert await bot.tell(private("\x00\x07", sender=CHINESE)) == [f"<b>{words.REASONS['not_text']['zh']}</b>"]
        assert await bot.tell(group(f"@{USERNAME} 😀", sender=CHINESE)) == [f"<b>{words.REASONS['not_text']['zh']}</b>"]


async def test_a_question_of_4000_characters_reaches_the_core_whole() -> None:
    core = Core(lambda _: unclear("too_long", "zh"))
    async with offline(core) as bot:
        sent = await bot.tell(private("谁" * 4000))
    assert core.texts == ["谁" * 4000]
    assert sent == [f"<b>{words.REASONS['too_long']['zh']}</b>"]


async def test_what_is_not_text_is_said_to_be_unreadable_in_private_only() -> None:
    sticker = {"file_id": "f", "file_unique_id": "u", "type": "regular", "width": 1, "height": 1}
    sticker |= {"is_animated": False, "is_video": False}
    async with offline(Core()) as bot:
        sent = await bot.tell(private(None, sender=CHINESE, sticker=sticker))
        assert sent == [f"<b>{words.REASONS['not_text']['zh']}</b>"]
        assert await bot.tell(group(None, sticker=sticker)) == []
        assert await bot.tell(private(None, delete_chat_photo=True)) == []
        assert await bot.tell(captioned(private("谁用过 TensorRT？"))) == [TENSORRT_ZH]


async def test_a_conversation_is_one_chat_one_topic_and_one_person() -> None:
    core = Core()
    first, second = person(1), person(2)
    async with offline(core) as bot:
        for message in (
            private("who has TensorRT experience?", sender=first),
            group("/ask a", sender=first),
            group("/ask b", sender=second),
            topic(5, "/ask c", sender=first),
            topic(6, "/ask d", sender=first),
            private("and she?", sender=first),
            topic(5, "/ask e", sender=first),
        ):
            await bot.tell(message)
    assert [asked.context for asked in core.asked[:5]] == [Context()] * 5
    assert [asked.context.previous for asked in core.asked[5:]] == [tensorrt("?"), tensorrt("c")]


async def test_an_error_is_an_apology_with_a_reference_and_a_log_line_with_the_same(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async with offline(Core(fails)) as bot:
        (english,) = await bot.tell(private("who has secret experience?"))
        (chinese,) = await bot.tell(group("/ask 谁有秘密经验？"))
    references = [re.findall(r"[0-9a-f]{8}", text)[0] for text in (english, chinese)]
    assert english == words.APOLOGY["en"].format(reference=references[0])
    assert chinese == words.APOLOGY["zh"].format(reference=references[1])
    logged = [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR]
    assert [line.split(":")[0] for line in logged] == references
    assert all("LookupError at test_handlers.py:" in line for line in logged)
    assert "secret" not in caplog.text
    assert "秘密" not in caplog.text


async def test_after_an_error_the_next_question_is_answered() -> None:
    def fails_once(text: str) -> Answer:
        if "CUDA" in text:
            raise ZeroDivisionError
        return tensorrt(text)

    async with offline(Core(fails_once)) as bot:
        assert len(await bot.tell(private("who knows CUDA?"))) == 1
        assert await bot.tell(private("who has TensorRT experience?")) == [TENSORRT_EN]


async def test_a_core_that_takes_too_long_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(text: str) -> Answer:
        time.sleep(0.3)
        return tensorrt(text)

    monkeypatch.setattr(crossing, "ANSWER_SECONDS", 0.05)
    async with offline(Core(slow)) as bot:
        (text,) = await bot.tell(private("who has TensorRT experience?"))
        await asyncio.sleep(0.3)
    assert re.fullmatch(words.apology("[0-9a-f]{8}", "en"), text)


async def test_nobody_who_has_blocked_the_bot_gets_an_apology(caplog: pytest.LogCaptureFixture) -> None:
    async with offline(Core()) as bot:
        bot.api.fail("sendMessage", 403, "Forbidden: bot was blocked by the user")
        assert await bot.tell(private("who has TensorRT experience?")) == []
        assert len(bot.api.named("sendMessage")) == 1
    assert "Forbidden" in caplog.text


async def test_an_apology_that_cannot_be_sent_is_logged_and_the_bot_goes_on(caplog: pytest.LogCaptureFixture) -> None:
    async with offline(Core(fails)) as bot:
        bot.api.fail("sendMessage", 400, "Bad Request: not enough rights to send text messages")
        assert await bot.tell(private("who has TensorRT experience?")) == []
        assert len(await bot.tell(private("who has TensorRT experience?"))) == 1
    assert "no apology sent: BadRequest" in caplog.text


async def test_a_menu_that_cannot_be_set_does_not_stop_the_bot(caplog: pytest.LogCaptureFixture) -> None:
    async with offline(Core()) as bot:
        bot.api.fail("setMyCommands", 500, "Internal Server Error")
        await bot.application.post_init(bot.application)
        assert await bot.tell(private("who has TensorRT experience?")) == [TENSORRT_EN]
    assert "command menu not set: NetworkError" in caplog.text


async def test_an_error_of_polling_is_one_line(caplog: pytest.LogCaptureFixture) -> None:
    from telegram.error import Conflict, NetworkError

    async with offline(Core()) as bot:
        await bot.application.process_error(None, Conflict("terminated by other getUpdates request"))
        await bot.application.process_error(None, NetworkError("secret"))
    conflict, network = [record.getMessage() for record in caplog.records]
    assert conflict == "another program is polling with the same token; trying again"
    assert re.fullmatch(r"[0-9a-f]{8}: NetworkError", network)


@pytest.mark.parametrize(("command", "head"), [("/list", "2 people"), ("/list@whoknows_bot", "2 people")])
async def test_names_are_fetched_beside_the_loop_since_the_folder_may_have_to_be_read(command: str, head: str) -> None:
    where: list[str] = []

    class Slow(Core):
        def people(self) -> tuple[str, ...]:
            where.append(threading.current_thread().name)
            return super().people()

    async with offline(Slow()) as bot:
        (listed,) = await bot.tell(private(command))
    assert listed.startswith(head)
    assert where
    assert threading.main_thread().name not in where
