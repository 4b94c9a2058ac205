"""Presses and inline queries: only real buttons can be pressed, and each query is answered once."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.bot_api import BotApi
from tests.support.bot_api.queries import GONE
from tests.support.calling import buttons, done, refusal
from tests.support.messages import EMMA, GROUP, MING, private


@pytest.fixture
def api() -> BotApi:
    api = BotApi()
    api.allow_inline()
    api.push(private("谁用过 CUDA？", MING))
    done(api, "sendMessage", chat_id=22, text="1/2", reply_markup=buttons([("下一位", "next:2"), ("Why", "why:1")]))
    return api


def article(number: str = "1", **more: object) -> dict[str, Any]:
    return {"type": "article", "id": number, "title": "谁", "input_message_content": {"message_text": "小明"}, **more}


@pytest.mark.parametrize("button", ["下一位", "next:2"])
def test_a_press_brings_the_data_of_the_button(api: BotApi, button: str) -> None:
    query = api.press(api.sent[0], button, MING)
    pressed = api.pushed[-1]["callback_query"]
    assert (pressed["id"], pressed["data"], pressed["from"]) == (query, "next:2", MING)
    assert pressed["message"] == api.sent[0].message


def test_a_button_that_is_not_there_cannot_be_pressed(api: BotApi) -> None:
    first = api.sent[0]
    with pytest.raises(LookupError, match="no button '上一位'"):
        api.press(first, "上一位", MING)
    place = {"chat_id": 22, "message_id": first.message["message_id"]}
    done(api, "editMessageText", **place, text="2/2")
    with pytest.raises(LookupError, match="no button"):
        api.press(first, "下一位", MING)
    done(api, "deleteMessage", **place)
    with pytest.raises(LookupError, match="is gone"):
        api.press(first, "下一位", MING)


def test_a_forged_press_brings_any_data(api: BotApi) -> None:
    api.forge(api.sent[0], "next:999", EMMA)
    assert api.pushed[-1]["callback_query"]["data"] == "next:999"


def test_a_press_is_answered_once(api: BotApi) -> None:
    query = api.press(api.sent[0], "Why", MING)
    assert api.answer_to(query) is None
    assert done(api, "answerCallbackQuery", callback_query_id=query, text="找到了", show_alert=True)
    assert api.answer_to(query)["text"] == "找到了"
    assert refusal(api, "answerCallbackQuery", callback_query_id=query) == GONE
    assert refusal(api, "answerCallbackQuery", callback_query_id="1") == GONE


def test_a_notice_has_200_characters_at_most(api: BotApi) -> None:
    query = api.press(api.sent[0], "Why", MING)
    assert refusal(api, "answerCallbackQuery", callback_query_id=query, text="谁" * 201) == "MESSAGE_TOO_LONG"
    done(api, "answerCallbackQuery", callback_query_id=query, text="谁" * 200)


def test_an_inline_query_is_answered_once_with_its_results(api: BotApi) -> None:
    query = api.ask_inline("谁用过 CUDA", MING, place="group")
    assert api.pushed[-1]["inline_query"] == {
        "id": query,
        "from": MING,
        "query": "谁用过 CUDA",
        "offset": "",
        "chat_type": "group",
    }
    done(api, "answerInlineQuery", inline_query_id=query, results=[article()], cache_time=5, is_personal=True)
    answer = api.answer_to(query)
    assert (answer["cache_time"], answer["is_personal"], answer["results"]) == (5, True, [article()])
    assert refusal(api, "answerInlineQuery", inline_query_id=query, results=[]) == GONE


def test_a_picked_result_is_said_by_who_picked_it(api: BotApi) -> None:
    query = api.ask_inline("谁用过 CUDA", MING)
    pushed = len(api.pushed)
    content = {"message_text": "<b>小明</b>", "parse_mode": "HTML"}
    done(api, "answerInlineQuery", inline_query_id=query, results=[article(), article("2", input_message_content=content)])
    api.pick(query, "2", {"id": GROUP, "type": "supergroup", "title": "Team"})
    assert api.transcript(GROUP) == "小明 via WhoKnows:\n  **小明**\n"
    assert len(api.pushed) == pushed


@pytest.mark.parametrize(
    ("results", "why"),
    [
        ([article(str(number)) for number in range(51)], "RESULTS_TOO_MUCH"),
        ([article(), article()], "RESULT_ID_DUPLICATE"),
        ([article("")], "RESULT_ID_INVALID"),
        ([article("谁" * 22)], "RESULT_ID_INVALID"),
        ([article(title="")], "can't parse inline query result: Can't find field \"title\""),
        ([article(input_message_content={"message_text": ""})], "message text is empty"),
        ([article(input_message_content={"message_text": "谁" * 4097})], "message is too long"),
        ([article(reply_markup=buttons([("a", "a" * 65)]))], "BUTTON_DATA_INVALID"),
        ([{"type": "pigeon", "id": "1"}], "can't parse inline query result: Unsupported inline query result type specified"),
    ],
)
def test_inline_results_against_the_rules_are_refused(api: BotApi, results: list[dict[str, Any]], why: str) -> None:
    query = api.ask_inline("who", EMMA)
    assert refusal(api, "answerInlineQuery", inline_query_id=query, results=results) == why
    assert api.answer_to(query) is None


def test_an_answer_is_for_a_query_of_its_kind(api: BotApi) -> None:
    query = api.ask_inline("who", EMMA)
    assert refusal(api, "answerCallbackQuery", callback_query_id=query) == GONE


def test_nobody_can_ask_inline_until_it_is_allowed(api: BotApi) -> None:
    api.allow_inline(False)
    assert done(api, "getMe")["supports_inline_queries"] is False
    with pytest.raises(AssertionError, match="inline mode is off"):
        api.ask_inline("who", EMMA)


def test_an_update_of_a_kind_the_bot_did_not_ask_for_never_comes(api: BotApi) -> None:
    done(api, "getUpdates", offset=-1, allowed_updates=["message"])
    waiting = api.waiting
    api.press(api.sent[0], "Why", MING)
    assert api.waiting == waiting
    done(api, "getUpdates", allowed_updates=[])
    api.press(api.sent[0], "Why", MING)
    assert len(api.waiting) == len(waiting) + 1
