"""Messages with buttons, replies and quotes, and what may be done to them afterwards."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.bot_api import BotApi
from tests.support.bot_api.editing import SAME
from tests.support.calling import buttons, call, done, refusal
from tests.support.messages import EMMA, GROUP, MING, group, private

NEXT = buttons([("Next", "next:1"), ("为什么", "why:1")])


@pytest.fixture
def api() -> BotApi:
    """Emma has written in private (21), 小明 in the group."""
    api = BotApi()
    api.push(private("who knows CUDA?", EMMA))
    api.push(group("谁用过 CUDA？", MING))
    return api


def sent(api: BotApi, text: str = "Found 1", **more: object) -> dict[str, Any]:
    return dict(done(api, "sendMessage", **({"chat_id": 21, "text": text} | more)))


def test_buttons_stand_under_the_message(api: BotApi) -> None:
    assert sent(api, reply_markup=NEXT)["reply_markup"] == NEXT
    assert "reply_markup" not in sent(api, reply_markup={"inline_keyboard": [[]]})
    assert "reply_markup" not in sent(api, reply_markup={"force_reply": True})


@pytest.mark.parametrize("data", ["a" * 64, "谁" * 21 + "a", "😀" * 16])
def test_data_of_64_bytes_is_taken(api: BotApi, data: str) -> None:
    sent(api, reply_markup=buttons([("OK", data)]))


@pytest.mark.parametrize(
    ("button", "why"),
    [
        ({"text": "a", "callback_data": "a" * 65}, "BUTTON_DATA_INVALID"),
        ({"text": "谁", "callback_data": "谁" * 22}, "BUTTON_DATA_INVALID"),
        ({"text": "a"}, "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
        (
            {"text": "a", "callback_data": ""},
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        ({"text": "", "callback_data": "a"}, 'can\'t parse inline keyboard button: Field "text" must be non-empty'),
        (
            {"text": "a", "url": "ftp://example.com"},
            "inline keyboard button URL 'ftp://example.com' is invalid: Unsupported URL protocol",
        ),
    ],
)
def test_a_button_against_the_rules_is_refused(api: BotApi, button: dict[str, str], why: str) -> None:
    assert refusal(api, "sendMessage", chat_id=21, text="a", reply_markup={"inline_keyboard": [[button]]}) == why
    assert api.sent == []


@pytest.mark.parametrize(
    "button",
    [
        {"url": "https://t.me/whoknows_bot?start=x"},
        {"url": "t.me/whoknows_bot"},
        {"switch_inline_query": ""},
        {"copy_text": {"text": "a"}},
    ],
)
def test_a_button_need_not_call_back(api: BotApi, button: dict[str, Any]) -> None:
    sent(api, reply_markup={"inline_keyboard": [[{"text": "打开", **button}]]})


def test_nine_buttons_in_a_row_are_too_many(api: BotApi) -> None:
    row = [(str(number), str(number)) for number in range(9)]
    assert refusal(api, "sendMessage", chat_id=21, text="a", reply_markup=buttons(row)) == "reply markup is too long"
    sent(api, reply_markup=buttons(row[:8]))


def test_a_reply_carries_the_message_and_the_quoted_part(api: BotApi) -> None:
    question = group("谁用过 CUDA？😀 who?", EMMA)
    api.push(question)
    quoting = {"message_id": question["message_id"], "quote": "who?"}
    answer = sent(api, chat_id=GROUP, reply_parameters=quoting)
    assert answer["reply_to_message"]["text"] == question["text"]
    assert answer["quote"] == {"text": "who?", "position": 12, "is_manual": True}
    quoting["quote"] = "who!"
    assert refusal(api, "sendMessage", chat_id=GROUP, text="a", reply_parameters=quoting) == "QUOTE_TEXT_INVALID"


def test_what_is_deleted_cannot_be_replied_to(api: BotApi) -> None:
    question = group("谁？", MING)
    api.push(question)
    api.delete(question)
    replying = {"message_id": question["message_id"]}
    assert refusal(api, "sendMessage", chat_id=GROUP, text="a", reply_parameters=replying) == "message to be replied not found"


def test_an_edit_replaces_the_text_and_the_buttons(api: BotApi) -> None:
    message = sent(api, reply_markup=NEXT)
    place = {"chat_id": 21, "message_id": message["message_id"]}
    edit = done(api, "editMessageText", **place, text="<b>2</b>", parse_mode="HTML")
    assert (edit["text"], edit["entities"]) == ("2", [{"type": "bold", "offset": 0, "length": 1}])
    assert "reply_markup" not in edit
    assert done(api, "editMessageReplyMarkup", **place, reply_markup=NEXT)["text"] == "2"
    assert api.standing(message)["reply_markup"] == NEXT
    assert api.labels(message) == [["Next", "为什么"]]
    assert [edit.params["message_id"] for edit in api.edits] == [message["message_id"]] * 2
    assert api.sent[0].message["text"] == "Found 1"


def test_an_edit_has_a_word_of_its_own_for_too_long(api: BotApi) -> None:
    edit = {"chat_id": 21, "message_id": sent(api)["message_id"], "text": "谁" * 4097}
    assert refusal(api, "editMessageText", **edit) == "MESSAGE_TOO_LONG"


def test_an_edit_that_changes_nothing_is_refused(api: BotApi) -> None:
    message = sent(api, "<b>谁</b>", parse_mode="HTML", reply_markup=NEXT)
    place = {"chat_id": 21, "message_id": message["message_id"]}
    same = {"text": "<b>谁</b> ", "parse_mode": "HTML", "reply_markup": NEXT}
    assert refusal(api, "editMessageText", **place, **same) == SAME
    assert refusal(api, "editMessageReplyMarkup", **place, reply_markup=NEXT) == SAME
    done(api, "editMessageText", **place, **{**same, "text": "谁"})


@pytest.mark.parametrize("method", ["editMessageText", "editMessageReplyMarkup", "editMessageCaption"])
def test_only_messages_of_the_bot_that_still_stand_are_edited(api: BotApi, method: str) -> None:
    question = private("who?", EMMA)
    api.push(question)
    gone = sent(api)
    done(api, "deleteMessage", chat_id=21, message_id=gone["message_id"])
    words = {"text": "b", "caption": "b"}
    assert refusal(api, method, chat_id=21, message_id=gone["message_id"], **words) == "message to edit not found"
    assert refusal(api, method, chat_id=21, **words) == "message to edit not found"
    assert refusal(api, method, chat_id=21, message_id=question["message_id"], **words) == "message can't be edited"


def test_a_text_has_no_caption_to_edit(api: BotApi) -> None:
    number = sent(api)["message_id"]
    edit = {"chat_id": 21, "message_id": number, "caption": "b"}
    assert refusal(api, "editMessageCaption", **edit) == "there is no caption in the message to edit"


def test_the_bot_deletes_its_own_messages_and_in_private_those_of_others(api: BotApi) -> None:
    in_private, in_group = private("a", EMMA), group("b", MING)
    api.push(in_private)
    api.push(in_group)
    assert done(api, "deleteMessage", chat_id=21, message_id=in_private["message_id"])
    assert refusal(api, "deleteMessage", chat_id=GROUP, message_id=in_group["message_id"]) == "message can't be deleted"
    assert refusal(api, "deleteMessage", chat_id=21, message_id=1) == "message to delete not found"
    own = sent(api)
    assert done(api, "deleteMessage", chat_id=21, message_id=own["message_id"])
    assert api.standing(own) is None


def test_a_reaction_is_set_and_taken_back(api: BotApi) -> None:
    question = group("谁？", MING)
    api.push(question)
    place = {"chat_id": GROUP, "message_id": question["message_id"]}
    done(api, "setMessageReaction", **place, reaction=[{"type": "emoji", "emoji": "👀"}])
    assert api.reactions == {(GROUP, question["message_id"]): "👀"}
    done(api, "setMessageReaction", **place, reaction=[])
    assert api.reactions == {}


def test_a_reaction_against_the_rules_is_refused(api: BotApi) -> None:
    question = group("谁？", MING)
    api.push(question)
    eyes = [{"type": "emoji", "emoji": "👀"}]
    place = {"chat_id": GROUP, "message_id": question["message_id"]}
    assert refusal(api, "setMessageReaction", chat_id=GROUP, message_id=1, reaction=eyes) == "message to react not found"
    assert refusal(api, "setMessageReaction", chat_id=5, message_id=1, reaction=eyes) == "chat not found"
    assert refusal(api, "setMessageReaction", **place, reaction=[{"type": "emoji", "emoji": "✅"}]) == "REACTION_INVALID"
    assert refusal(api, "setMessageReaction", **place, reaction=eyes * 2) == "REACTIONS_TOO_MANY"


def test_a_chat_action_is_one_that_exists(api: BotApi) -> None:
    assert done(api, "sendChatAction", chat_id=21, action="upload_photo")
    assert refusal(api, "sendChatAction", chat_id=21, action="thinking") == "wrong parameter action in request"
    assert refusal(api, "sendChatAction", chat_id=5, action="typing") == "chat not found"


def test_a_group_takes_twenty_messages_a_minute_once_the_rule_is_on(api: BotApi) -> None:
    for _ in range(21):
        sent(api, chat_id=GROUP)
    moments = [0.0]
    api.rates.on, api.rates.clock = True, lambda: moments[-1]
    for second in range(20):
        moments.append(second)
        sent(api, chat_id=GROUP)
    assert call(api, "sendMessage", chat_id=GROUP, text="a") == (429, "Too Many Requests: retry after 41")
    sent(api)  # in private there is no such rule
    moments.append(60)
    sent(api, chat_id=GROUP)
