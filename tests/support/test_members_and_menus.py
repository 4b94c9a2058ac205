"""Who is what in a chat, and what the bot says of itself."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import ChatMember, Update

from tests.support.bot_api import BotApi
from tests.support.calling import call, done, refusal
from tests.support.messages import EMMA, GROUP, ME, MING, OTHER_BOT, group, person, private

STATUSES = ("creator", "administrator", "member", "restricted", "left", "kicked")


@pytest.fixture
def api() -> BotApi:
    api = BotApi()
    api.push(group("谁？", MING))
    api.push(private("who?", EMMA))
    return api


@pytest.mark.parametrize("status", STATUSES)
def test_a_member_is_what_the_test_says(api: BotApi, status: Any) -> None:
    api.join(GROUP, EMMA, status)
    found = done(api, "getChatMember", chat_id=GROUP, user_id=21)
    assert (found["status"], found["user"]) == (status, EMMA)
    assert ChatMember.de_json(found, None).status == status


def test_who_wrote_is_a_member_and_a_stranger_is_not(api: BotApi) -> None:
    assert done(api, "getChatMember", chat_id=GROUP, user_id=22)["status"] == "member"
    assert done(api, "getChatMember", chat_id=GROUP, user_id=ME["id"])["status"] == "member"
    assert refusal(api, "getChatMember", chat_id=GROUP, user_id=21) == "member not found"
    assert refusal(api, "getChatMember", chat_id=GROUP, user_id=0) == "invalid user_id specified"
    assert refusal(api, "getChatMember", chat_id=5, user_id=22) == "chat not found"


def test_the_administrators_are_people_and_the_bot_itself(api: BotApi) -> None:
    for user, status in ((EMMA, "creator"), (MING, "member"), (OTHER_BOT, "administrator"), (api.me, "administrator")):
        api.join(GROUP, user, status)
    found = done(api, "getChatAdministrators", chat_id=GROUP)
    assert [(one["user"]["id"], one["status"]) for one in found] == [(21, "creator"), (4200, "administrator")]
    assert refusal(api, "getChatAdministrators", chat_id=21) == "there are no administrators in the private chat"


def test_the_bot_is_added_and_thrown_out(api: BotApi) -> None:
    chat = group("谁？")["chat"]
    api.admit(chat, MING)
    api.admit(chat, MING, "kicked")
    updates = [Update.de_json(update, None).my_chat_member for update in api.pushed[-2:]]
    steps = [(one.old_chat_member.status, one.new_chat_member.status) for one in updates]
    assert steps == [("left", "member"), ("member", "kicked")]
    assert updates[0].from_user.first_name == "小明"


def test_the_bot_writes_where_it_was_added_until_it_is_thrown_out(api: BotApi) -> None:
    chat = {"id": -1009, "type": "supergroup", "title": "新群"}
    assert call(api, "sendMessage", chat_id=-1009, text="a") == (400, "Bad Request: chat not found")
    api.admit(chat, MING)
    assert done(api, "sendMessage", chat_id=-1009, text="你好")
    api.admit(chat, MING, "kicked")
    assert call(api, "sendMessage", chat_id=-1009, text="a") == (403, "Forbidden: bot was kicked from the supergroup chat")
    api.admit(private("a", EMMA)["chat"], EMMA, "kicked")
    assert call(api, "sendMessage", chat_id=21, text="a") == (403, "Forbidden: bot was blocked by the user")
    told = "(小明 makes WhoKnows member of the chat)\n\nWhoKnows:\n  你好\n\n(小明 removes WhoKnows)\n"
    assert api.transcript(-1009) == told


def test_menus_are_kept_by_scope_and_language(api: BotApi) -> None:
    english, chinese = [{"command": "ask", "description": "Ask"}], [{"command": "ask", "description": "提问"}]
    done(api, "setMyCommands", commands=english)
    done(api, "setMyCommands", commands=chinese, language_code="zh", scope={"type": "all_group_chats"})
    assert done(api, "getMyCommands") == done(api, "getMyCommands", scope={"type": "default"}) == english
    assert api.commands("zh", type="all_group_chats") == {"ask": "提问"}
    assert api.commands("zh") == {}
    done(api, "deleteMyCommands", language_code="zh", scope={"type": "all_group_chats"})
    assert api.commands("zh", type="all_group_chats") == {}


@pytest.mark.parametrize(
    ("params", "why"),
    [
        ({"commands": [{"command": "Ask", "description": "a"}]}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "提问", "description": "a"}]}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "a" * 33, "description": "a"}]}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "ask", "description": " "}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ({"commands": [{"command": "ask", "description": "谁" * 257}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ({"commands": [{"command": f"a{n}", "description": "a"} for n in range(101)]}, "BOT_COMMANDS_TOO_MUCH"),
        ({"language_code": "zh-hans"}, "LANG_CODE_INVALID"),
        ({"scope": {"type": "everybody"}}, "can't parse BotCommandScope: Unsupported type specified"),
        ({"scope": {"type": "chat"}}, "can't parse BotCommandScope: Unsupported type specified"),
    ],
)
def test_a_menu_against_the_rules_is_refused(api: BotApi, params: dict[str, Any], why: str) -> None:
    assert refusal(api, "setMyCommands", **params) == why


@pytest.mark.parametrize(("kind", "limit"), [("Name", 64), ("ShortDescription", 120), ("Description", 512)])
def test_what_the_bot_says_of_itself_has_a_limit_and_a_language(api: BotApi, kind: str, limit: int) -> None:
    field = {"ShortDescription": "short_description"}.get(kind, kind.lower())
    assert "too long" in refusal(api, f"setMy{kind}", **{field: "谁" * (limit + 1)})
    done(api, f"setMy{kind}", **{field: "who" * (limit // 3)})
    done(api, f"setMy{kind}", **{field: "谁" * limit}, language_code="zh")
    assert done(api, f"getMy{kind}", language_code="zh") == {field: "谁" * limit}
    assert done(api, f"getMy{kind}", language_code="de") == {field: "who" * (limit // 3)}


def test_the_bot_has_a_name_from_the_start(api: BotApi) -> None:
    assert done(api, "getMyName") == {"name": ME["first_name"]}
    assert done(api, "getMyDescription") == {"description": ""}


def test_getting_to_know_the_bot(api: BotApi) -> None:
    api.allow_inline()
    me = done(api, "getMe")
    assert (me["can_join_groups"], me["can_read_all_group_messages"], me["supports_inline_queries"]) == (True, False, True)
    assert BotApi().me == ME
    assert person()["language_code"] == "en"
