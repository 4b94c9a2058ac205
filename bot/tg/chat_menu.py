"""The menu of commands of one chat in the language it has chosen; `publishing` sets those of all chats."""

from __future__ import annotations

import logging
from collections.abc import Iterator

from telegram import Bot, BotCommand, BotCommandScope, BotCommandScopeChat, BotCommandScopeChatAdministrators
from telegram.error import TelegramError

from bot.qa.models import Language
from bot.render import guide
from bot.tg.publishing import LANGUAGES

log = logging.getLogger(__name__)


async def show_menu(bot: Bot, chat: int, room: guide.Room, chosen: Language | None) -> None:
    """In the language of each person's app where none is chosen. A chat without its menu still has that of all chats."""
    try:
        for scope, there in _scopes(chat, room):
            for code, language in LANGUAGES:
                # Of the bot's admins Telegram knows nothing: their menu is set for their chat alone.
                if chosen or there == "admin":
                    lines = guide.menu(there, chosen or language)
                    await bot.set_my_commands([BotCommand(*line) for line in lines], scope, code)
                else:
                    await bot.delete_my_commands(scope, code)
    except TelegramError as error:
        log.info("menu of a chat not set: %s", type(error).__name__)


def _scopes(chat: int, room: guide.Room) -> Iterator[tuple[BotCommandScope, guide.Room]]:
    yield BotCommandScopeChat(chat), room
    if room == "group":
        yield BotCommandScopeChatAdministrators(chat), "group_admin"
