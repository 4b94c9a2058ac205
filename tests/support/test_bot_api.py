"""The loopback server keeps Telegram's rules, or the tests that lean on it would prove nothing."""

from __future__ import annotations

import asyncio
import json
import time

import pytest

from tests.support.bot_api import KEY, BotApi, BotServer
from tests.support.calling import call
from tests.support.messages import private, topic


def ids(api: BotApi, **params: object) -> list[int]:
    return [update["update_id"] for update in call(api, "getUpdates", **params)[1]]


def test_an_update_is_gone_only_when_a_later_offset_is_asked_for() -> None:
    api = BotApi()
    first, second = api.push(private("a")), api.push(private("b"))
    assert ids(api) == ids(api, offset=first) == [first, second]
    assert ids(api, limit=1) == [first]
    assert ids(api, offset=second) == [second]
    assert api.waiting == [second]
    assert ids(api, offset=second + 1) == []
    assert api.waiting == []


def test_a_negative_offset_forgets_all_but_the_last() -> None:
    api = BotApi()
    *_, last = [api.push(private(text)) for text in "abc"]
    assert ids(api, offset=-1) == [last]
    assert api.waiting == [last]


async def test_a_long_poll_ends_with_the_first_update_or_in_time() -> None:
    api = BotApi()
    started = time.monotonic()
    assert ids(api, timeout=0.2) == []
    assert time.monotonic() - started >= 0.2
    polling = asyncio.create_task(asyncio.to_thread(ids, api, timeout=30))
    await asyncio.sleep(0.05)
    update = api.push(private("谁？"))
    assert await asyncio.wait_for(polling, 5) == [update]


async def test_a_second_poll_ends_the_first_with_a_conflict() -> None:
    api = BotApi()
    first = asyncio.create_task(asyncio.to_thread(call, api, "getUpdates", timeout=30))
    await asyncio.sleep(0.05)
    second = asyncio.create_task(asyncio.to_thread(call, api, "getUpdates", timeout=30))
    assert await asyncio.wait_for(first, 5) == (409, "Conflict: terminated by other getUpdates request")
    api.push(private("谁？"))
    assert (await asyncio.wait_for(second, 5))[0] == 200


def test_a_wrong_token_is_refused_and_an_unknown_method_not_found() -> None:
    api = BotApi()
    assert api.reply("4200:wrong", "getMe", {})[0] == 401
    assert call(api, "getMe")[0] == 200
    assert call(api, "sendPigeon")[0] == 404


@pytest.mark.parametrize(
    ("params", "refusal"),
    [
        ({"chat_id": 8, "text": "a"}, "chat not found"),
        ({"text": ""}, "message text is empty"),
        ({"text": "<b> </b>", "parse_mode": "HTML"}, "message text is empty"),
        ({"text": "😀" * 2049}, "message is too long"),
        ({"text": "<b>a", "parse_mode": "HTML"}, "can't parse entities: Can't find end tag corresponding to start tag"),
        ({"text": "<b>a</b>" * 101, "parse_mode": "HTML"}, "can't parse entities: too many entities"),
        ({"text": "a", "reply_parameters": {"message_id": 1}}, "message to be replied not found"),
        ({"text": "a", "message_thread_id": 5}, "message thread not found"),
    ],
)
def test_a_message_against_the_rules_is_refused(params: dict[str, object], refusal: str) -> None:
    api = BotApi()
    api.push(private("who?"))
    status, description = call(api, "sendMessage", **({"chat_id": 7} | params))
    assert status == 400
    assert str(description).startswith(f"Bad Request: {refusal}")
    assert api.sent == []


def test_a_message_within_the_rules_is_kept() -> None:
    api = BotApi()
    api.push(topic(5, "谁？"))
    chat = topic(5, "谁？")["chat"]["id"]
    markup = "&lt;" * 4096
    assert call(api, "sendMessage", chat_id=chat, text=markup, parse_mode="HTML", message_thread_id=5)[0] == 200
    missing = {"message_id": 1, "allow_sending_without_reply": True}
    assert call(api, "sendMessage", chat_id=chat, text="<b>", reply_parameters=missing)[0] == 200
    assert [sent.message["text"] for sent in api.sent] == ["<" * 4096, "<b>"]


def test_a_failure_is_answered_once() -> None:
    api = BotApi()
    api.fail("getMe", 429, "Too Many Requests", retry_after=3)
    status, body = api.reply(KEY, "getMe", {})
    assert (status, json.loads(body)["parameters"]) == (429, {"retry_after": 3})
    assert call(api, "getMe")[0] == 200


async def test_waiting_for_a_message_that_never_comes_is_an_error() -> None:
    with BotServer() as api, pytest.raises(TimeoutError, match="no 1 messages"):
        await api.sends(1, seconds=0.05)
