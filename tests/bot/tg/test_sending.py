"""Delivery: once, in order, and readable, whatever the server says first."""

from __future__ import annotations

import pytest
from telegram.error import NetworkError, RetryAfter, TimedOut

from bot.render import html
from bot.tg import sending
from tests.support.answers import TENSORRT_EN, Core
from tests.support.messages import group, private
from tests.support.updates import offline

QUESTION = "who has TensorRT experience?"


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Waits are noted, not waited."""
    waits: list[float] = []

    async def sleep(seconds: float) -> None:
        waits.append(seconds)

    monkeypatch.setattr(sending.asyncio, "sleep", sleep)
    return waits


async def test_it_waits_as_long_as_the_server_says_and_answers_once(at_once: list[float]) -> None:
    async with offline(Core()) as bot:
        bot.api.fail("sendMessage", 429, "Too Many Requests: retry after 7", retry_after=7)
        assert await bot.tell(private(QUESTION)) == [TENSORRT_EN]
    assert at_once == [7.0]


async def test_a_picture_waits_too_and_is_sent_once(at_once: list[float]) -> None:
    async with offline(Core()) as bot:
        bot.api.fail("sendPhoto", 429, "Too Many Requests: retry after 3", retry_after=3)
        await bot.tell(private("/matrix CUDA"))
        assert len(bot.api.named("sendPhoto")) == 2
        assert sum("photo" in sent.message for sent in bot.api.sent) == 1
    assert at_once == [3.0]


async def test_a_wait_of_minutes_is_an_error_and_not_waited(at_once: list[float]) -> None:
    async with offline(Core()) as bot:
        bot.api.fail("sendMessage", 429, "Too Many Requests", retry_after=600)
        (apology,) = await bot.tell(private(QUESTION))
    assert apology.startswith("Sorry")
    assert at_once == []


async def test_a_failing_server_is_asked_three_times(at_once: list[float]) -> None:
    async with offline(Core()) as bot:
        for body in ("<html>Bad Gateway</html>", "<html>"):
            bot.api.fail("sendMessage", 502, body=body)
        assert await bot.tell(private(QUESTION)) == [TENSORRT_EN]
        for _ in range(3):
            bot.api.fail("sendMessage", 500, "Internal Server Error")
        (apology,) = await bot.tell(private(QUESTION))
    assert apology.startswith("Sorry")
    assert at_once == [0.5, 2.0, 0.5, 2.0]


async def test_refused_markup_is_sent_again_as_plain_text() -> None:
    async with offline(Core()) as bot:
        bot.api.fail("sendMessage", 400, "Bad Request: can't parse entities: unsupported start tag")
        sent = await bot.tell(private(QUESTION))
        assert sent == [html.stripped(TENSORRT_EN)]
        assert "parse_mode" not in bot.api.sent[0].params
    assert "<" not in sent[0]


async def test_another_bad_request_is_an_error_and_not_repeated() -> None:
    async with offline(Core()) as bot:
        bot.api.fail("sendMessage", 400, "Bad Request: chat not found")
        (apology,) = await bot.tell(private(QUESTION))
    assert apology.startswith("Sorry")


async def test_a_group_that_became_a_supergroup_gets_the_answer_under_its_new_id() -> None:
    async with offline(Core()) as bot:
        bot.api.push(group("hello", chat=-2002))
        bot.api.fail("sendMessage", 400, "Bad Request: group chat was upgraded", migrate_to_chat_id=-2002)
        assert await bot.tell(group(f"/ask {QUESTION}")) == [TENSORRT_EN]
        assert [(sent.params["chat_id"], "reply_parameters" in sent.params) for sent in bot.api.sent] == [(-2002, False)]


async def test_a_question_deleted_meanwhile_is_answered_all_the_same() -> None:
    async with offline(Core()) as bot:
        question = group(f"/ask {QUESTION}")
        bot.api.push(question)
        bot.api.delete(question)
        await bot.takes()
    assert [(sent.text, "reply_to_message" in sent.message) for sent in bot.api.sent] == [(TENSORRT_EN, False)]


async def test_an_answer_does_not_fail_for_want_of_a_typing_sign() -> None:
    async with offline(Core()) as bot:
        bot.api.fail("sendChatAction", 429, "Too Many Requests", retry_after=3)
        assert await bot.tell(private(QUESTION)) == [TENSORRT_EN]


def caused(error: Exception, cause: Exception) -> Exception:
    error.__cause__ = cause
    return error


def test_only_what_was_not_delivered_is_sent_again() -> None:
    import httpx

    assert sending._may_repeat(RetryAfter(3))
    assert sending._may_repeat(caused(NetworkError("x"), httpx.ConnectError("x")))
    assert sending._may_repeat(caused(TimedOut(), httpx.ConnectTimeout("x")))
    assert not sending._may_repeat(caused(TimedOut(), httpx.ReadTimeout("x")))
    assert not sending._may_repeat(caused(NetworkError("x"), httpx.ReadError("x")))
