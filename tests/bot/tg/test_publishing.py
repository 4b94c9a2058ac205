"""Menus and descriptions: every scope in both languages, within Telegram's limits, and never a reason not to start."""

from __future__ import annotations

import re

import pytest

from bot.render import guide
from bot.tg.addressing import COMMANDS, QUESTIONS
from bot.tg.publishing import publish
from tests.support.answers import TENSORRT_EN, Core
from tests.support.bot_api import BotServer
from tests.support.messages import EMMA, private
from tests.support.updates import offline, polling


async def test_every_scope_has_its_menu_in_both_languages(api: BotServer) -> None:
    api.push(private("/start", sender=EMMA))
    async with polling(api.address, Core(), telegram_admins=frozenset({EMMA["id"], 99})) as application:
        await application.post_init(application)
    rooms = {"default": "private", "all_private_chats": "private", "all_group_chats": "group"}
    rooms["all_chat_administrators"] = "group_admin"
    for scope, room in rooms.items():
        assert api.commands("", type=scope) == dict(guide.menu(room, "en"))  # type: ignore[arg-type]
        assert api.commands("zh", type=scope) == dict(guide.menu(room, "zh"))  # type: ignore[arg-type]
    assert api.commands("zh", type="chat", chat_id=EMMA["id"]) == dict(guide.menu("admin", "zh"))
    assert {call["description"] for call in api.named("setMyDescription")} == set(guide.DESCRIPTION.values())
    assert {call["short_description"] for call in api.named("setMyShortDescription")} == set(guide.SHORT_DESCRIPTION.values())


async def test_a_menu_that_cannot_be_set_does_not_stop_the_bot(caplog: pytest.LogCaptureFixture) -> None:
    async with offline(Core()) as bot:
        bot.api.fail("setMyCommands", 500, "Internal Server Error")
        await publish(bot.application.bot, ())
        assert len(bot.api.named("setMyCommands")) == 1
        assert await bot.tell(private("who has TensorRT experience?")) == [TENSORRT_EN]
    assert "command menu not set: NetworkError" in caplog.text


@pytest.mark.parametrize("line", guide.MENU, ids=[line.name for line in guide.MENU])
def test_a_command_is_one_that_telegram_takes(line: guide.MenuLine) -> None:
    assert re.fullmatch(r"[a-z0-9_]{1,32}", line.name)
    assert all(1 <= len(words) <= 256 for words in line.words.values())
    assert set(line.words) == {"en", "zh"}


def test_descriptions_are_within_the_limits() -> None:
    assert all(len(text) <= 512 for text in guide.DESCRIPTION.values())
    assert all(len(text) <= 120 for text in guide.SHORT_DESCRIPTION.values())


def test_every_command_that_asks_is_in_the_menu() -> None:
    assert set(QUESTIONS) <= COMMANDS
