"""What Telegram shows of the bot before anybody writes: the menus of commands and the descriptions, in both languages."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Iterable, Iterator
from itertools import chain

from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
)
from telegram.error import BadRequest, TelegramError

from bot.qa.models import Language
from bot.render import guide

LANGUAGES: tuple[tuple[str | None, Language], ...] = ((None, "en"), ("zh", "zh"))
"""English for every language that has no menu of its own."""
SCOPES: tuple[tuple[BotCommandScope, guide.Room], ...] = (
    (BotCommandScopeDefault(), "private"),
    (BotCommandScopeAllPrivateChats(), "private"),
    (BotCommandScopeAllGroupChats(), "group"),
    (BotCommandScopeAllChatAdministrators(), "group_admin"),
)

log = logging.getLogger(__name__)


async def publish(bot: Bot, admins: Iterable[int]) -> None:
    """A bot without menus still answers: the first failure is logged, and the rest left for the next start."""
    log.info("listening as @%s", bot.username)
    try:
        for call in chain(_menus(bot), _descriptions(bot)):
            await call
        for admin in sorted(admins):
            await _menus_of_admin(bot, admin)
    except TelegramError as error:
        log.warning("command menu not set: %s", type(error).__name__)


def _menus(bot: Bot) -> Iterator[Awaitable[object]]:
    for scope, room in SCOPES:
        for code, language in LANGUAGES:
            yield bot.set_my_commands(_menu(room, language), scope, code)


def _descriptions(bot: Bot) -> Iterator[Awaitable[object]]:
    for code, language in LANGUAGES:
        yield bot.set_my_description(guide.DESCRIPTION[language], code)
        yield bot.set_my_short_description(guide.SHORT_DESCRIPTION[language], code)


async def _menus_of_admin(bot: Bot, admin: int) -> None:
    """Telegram knows no chat with an admin who has never written to the bot."""
    try:
        for code, language in LANGUAGES:
            await bot.set_my_commands(_menu("admin", language), BotCommandScopeChat(admin), code)
    except BadRequest as error:
        log.info("no menu for an admin yet: %s", type(error).__name__)


def _menu(room: guide.Room, language: Language) -> list[BotCommand]:
    return [BotCommand(name, words) for name, words in guide.menu(room, language)]
