"""The Telegram application: every handler in sight, in order, and the program around it.

`run_bot` returns an exit code; what stops it at start is one line on standard error that names the setting.
"""

from __future__ import annotations

import logging
import os
import re
import sys
from datetime import timedelta
from typing import Any

from telegram import (
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeDefault,
    Message,
    Update,
)
from telegram.error import InvalidToken, TelegramError
from telegram.ext import Application, ApplicationBuilder, CommandHandler, MessageHandler, filters
from telegram.request import BaseRequest

from bot.qa.models import Language
from bot.render import words
from bot.settings import Settings
from bot.tg import logs
from bot.tg.addressing import QUESTIONS, command_of, from_a_person, text_of
from bot.tg.asking import Asking
from bot.tg.errors import Errors
from bot.tg.fixed import Fixed
from bot.tg.order import ChatOrder
from bot.tg.requests import PollRequest, QuietRequest
from bot.tg.services import Core, Services, services_of
from bot.tg.store import Store

App = Application[Any, Any, Any, Any, Any, Any]

POLL_SECONDS = 25
STORE = "telegram.sqlite"
START_TRIES = 6
PRINTABLE = re.compile(r"[!-~]+")  # anything else cannot even be part of an address
SCOPES = (BotCommandScopeDefault(), BotCommandScopeAllPrivateChats(), BotCommandScopeAllGroupChats())
MENUS: tuple[tuple[str, Language], ...] = (("", "en"), ("zh", "zh"))

MISSING = "WHOKNOWS_TELEGRAM_TOKEN is not set. @BotFather gives you a token; put it there, or into the file .env."
REFUSED = "WHOKNOWS_TELEGRAM_TOKEN was refused by {api}. Copy the token from @BotFather again."
UNREACHABLE = "{api} cannot be reached ({error}). Is the network up, and WHOKNOWS_TELEGRAM_API right?"

log = logging.getLogger(__name__)


class FromAPerson(filters.MessageFilter):
    def filter(self, message: Message) -> bool:
        return from_a_person(message)


class Asks(filters.MessageFilter):
    """Text that is no command, or a command that asks, such as /ask and /who."""

    def filter(self, message: Message) -> bool:
        command = command_of(message)
        return command.name in QUESTIONS if command else bool(text_of(message))


NEW = filters.UpdateType.MESSAGE & FromAPerson()  # an edited message has been answered before
QUESTION = Asks()


def build_application(
    settings: Settings,
    core: Core,
    store: Store,
    *,
    polling: BaseRequest | None = None,
    calling: BaseRequest | None = None,
) -> App:
    """The bot, not started. `polling` fetches updates, `calling` does all else; tests bring requests of their own."""
    application = _bare_application(settings, polling or PollRequest(), calling or QuietRequest())
    _register(application, services_of(settings, core, store))
    return application


def _register(application: App, services: Services) -> None:
    """Every handler in sight: of a group the first that fits is called, the groups one after the other."""
    fixed, asking = Fixed(services), Asking(services)
    application.add_handlers(
        [
            CommandHandler("start", fixed.start, NEW),
            CommandHandler("help", fixed.help, NEW),
            CommandHandler("privacy", fixed.privacy, NEW),
            MessageHandler(NEW & QUESTION, asking.question),
            MessageHandler(NEW & filters.COMMAND, fixed.unknown),
            MessageHandler(NEW & filters.ChatType.PRIVATE & ~filters.StatusUpdate.ALL, asking.not_text),
        ]
    )
    application.add_error_handler(Errors(services).failed)


def run_bot(settings: Settings, core: Core) -> int:
    """Answers until it is told to stop: 0 after SIGINT or SIGTERM, 1 without a server or a good token."""
    token, api = token_of(settings), api_of(settings)
    if not token:
        return _stopped(MISSING)
    if not PRINTABLE.fullmatch(token):
        return _stopped(REFUSED.format(api=api))
    logs.configure(settings.log_level, token)
    polling = PollRequest()
    try:
        store = Store(settings.data_folder / STORE, settings.telegram_keep_days)
        _poll(build_application(settings, core, store, polling=polling), polling)
    except InvalidToken:
        return _stopped(REFUSED.format(api=api))
    except TelegramError as error:
        return _stopped(UNREACHABLE.format(api=api, error=type(error).__name__))
    return _stopped(REFUSED.format(api=api)) if polling.refused else 0


async def publish_commands(application: App) -> None:
    """The menus, for every scope in both languages. A bot without a menu still answers."""
    log.info("listening as @%s", application.bot.username)
    try:
        for scope in SCOPES:
            for code, language in MENUS:
                menu = [BotCommand(name, text[language]) for name, text in words.COMMANDS.items()]
                await application.bot.set_my_commands(menu, scope, code or None)
    except TelegramError as error:
        log.warning("command menu not set: %s", type(error).__name__)


def token_of(settings: Settings) -> str:
    return settings.telegram_token.get_secret_value().strip()


def api_of(settings: Settings) -> str:
    return settings.telegram_api.strip().rstrip("/")


def _bare_application(settings: Settings, polling: BaseRequest, calling: BaseRequest) -> App:
    os.environ.setdefault("PTB_TIMEDELTA", "true")  # else every "wait and try again" of the server raises a warning
    return (
        ApplicationBuilder()
        .token(token_of(settings))
        .base_url(f"{api_of(settings)}/bot")
        .base_file_url(f"{api_of(settings)}/file/bot")
        .request(calling)
        .get_updates_request(polling)
        .concurrent_updates(ChatOrder())
        .job_queue(None)
        .post_init(publish_commands)
        .build()
    )


def _poll(application: App, polling: PollRequest) -> None:
    def stop() -> None:
        # Stopping asks for updates a last time; stopped twice, the event loop would break off in the middle of that.
        if application.updater and application.updater.running:
            application.stop_running()

    polling.when_refused = stop
    application.run_polling(
        timeout=timedelta(seconds=POLL_SECONDS), bootstrap_retries=START_TRIES, allowed_updates=[Update.MESSAGE]
    )


def _stopped(line: str) -> int:
    sys.stderr.write(f"whoknows: {line}\n")
    return 1
