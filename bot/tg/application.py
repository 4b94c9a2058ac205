"""The Telegram application: every handler in sight, in order, and the program around it.

`run_bot` returns an exit code; what stops it at start is one line on standard error that names the setting.
"""

from __future__ import annotations

import logging
import os
import re
import sqlite3
import sys
from datetime import timedelta
from typing import Any

from telegram import Message, Update
from telegram.error import InvalidToken, TelegramError
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    InlineQueryHandler,
    MessageHandler,
    TypeHandler,
    filters,
)
from telegram.request import BaseRequest

from bot.settings import Settings
from bot.tg import keyboards, logs
from bot.tg.addressing import QUESTIONS, command_of, from_a_person, text_of
from bot.tg.afterwards import Afterwards
from bot.tg.asking import Asking
from bot.tg.core import Core
from bot.tg.errors import Errors
from bot.tg.fixed import Fixed
from bot.tg.groups import PRESS as CHOOSING
from bot.tg.groups import Groups
from bot.tg.guard import Guard
from bot.tg.inline import Inline
from bot.tg.order import ChatOrder
from bot.tg.people import PAGES as PAGES_OF_PEOPLE
from bot.tg.people import PRESS as REMOVING
from bot.tg.people import People
from bot.tg.pictures import Pictures
from bot.tg.presses import Presses
from bot.tg.publishing import publish
from bot.tg.requests import PollRequest, QuietRequest
from bot.tg.services import Services, services_of
from bot.tg.sharing import Sharing
from bot.tg.starting import PRESS as STARTING
from bot.tg.starting import Starting
from bot.tg.store import FILE, Store
from bot.tg.uploads import PRESS as UPLOADS
from bot.tg.uploads import Uploads

App = Application[Any, Any, Any, Any, Any, Any]

POLL_SECONDS = 25
START_TRIES = 6
PRINTABLE = re.compile(r"[!-~]+")  # anything else cannot even be part of an address
UPDATES = [Update.MESSAGE, Update.EDITED_MESSAGE, Update.CALLBACK_QUERY, Update.INLINE_QUERY, Update.MY_CHAT_MEMBER]

MISSING = "WHOKNOWS_TELEGRAM_TOKEN is not set. @BotFather gives you a token; put it there, or into the file .env."
REFUSED = "WHOKNOWS_TELEGRAM_TOKEN was refused by {api}. Copy the token from @BotFather again."
UNREACHABLE = "{api} cannot be reached ({error}). Is the network up, and WHOKNOWS_TELEGRAM_API right?"
UNWRITABLE = "{path}: {error}. Is WHOKNOWS_DATA a folder that can be written?"

log = logging.getLogger(__name__)


class FromAPerson(filters.MessageFilter):
    def filter(self, message: Message) -> bool:
        return from_a_person(message)


class Asks(filters.MessageFilter):
    """Text that is no command, or a command that asks, such as /ask and /who."""

    def filter(self, message: Message) -> bool:
        command = command_of(message)
        return command.name in QUESTIONS if command else bool(text_of(message))


class SaysAWord(filters.MessageFilter):
    """A reply to the bot's question what was wrong with an answer."""

    def __init__(self, afterwards: Afterwards) -> None:
        super().__init__()
        self._afterwards = afterwards

    def filter(self, message: Message) -> bool:
        return self._afterwards.prompted(message) is not None


NEW = filters.UpdateType.MESSAGE & FromAPerson()
CHANGED = filters.UpdateType.EDITED_MESSAGE & FromAPerson()
QUESTION = Asks()
PRIVATE = filters.ChatType.PRIVATE
WITH_A_KEY = filters.Regex(r"^/\w+(?:@\w+)? [A-Za-z0-9_-]{12}$")


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
    pictures = Pictures(services)
    fixed, asking, afterwards, sharing = (
        Fixed(services),
        Asking(services, pictures.after),
        Afterwards(services),
        Sharing(services),
    )
    presses, starting, groups = Presses(services), Starting(services), Groups(services)
    uploads, people = Uploads(services), People(services)
    application.add_handler(TypeHandler(Update, Guard(services).check), group=-1)
    application.add_handlers(
        [
            MessageHandler(filters.StatusUpdate.MIGRATE, fixed.moved),
            CommandHandler("start", sharing.arrive, NEW & WITH_A_KEY),
            CommandHandler("start", starting.start, NEW),
            CommandHandler("help", fixed.help, NEW),
            CommandHandler("privacy", fixed.privacy, NEW),
            CommandHandler("sources", afterwards.sources, NEW),
            CommandHandler("why", afterwards.why, NEW),
            CommandHandler("new", afterwards.new, NEW),
            CommandHandler("feedback", afterwards.feedback, NEW),
            CommandHandler("share", sharing.share, NEW),
            CommandHandler("matrix", pictures.matrix, NEW),
            CommandHandler("timeline", pictures.timeline, NEW),
            CommandHandler("lang", groups.language, NEW),
            CommandHandler("settings", groups.settings, NEW),
            CommandHandler("people", people.list, NEW),
            CommandHandler("remove", people.remove, NEW),
            MessageHandler(NEW & PRIVATE & filters.Document.ALL, uploads.file),
            MessageHandler(NEW & PRIVATE & filters.TEXT & ~filters.COMMAND & uploads.names_one, uploads.name),
            MessageHandler(NEW & PRIVATE & uploads.no_file, uploads.picture),
            ChatMemberHandler(groups.added, ChatMemberHandler.MY_CHAT_MEMBER),
            MessageHandler(NEW & PRIVATE & filters.REPLY & filters.TEXT & SaysAWord(afterwards), afterwards.word),
            MessageHandler(NEW & QUESTION, asking.question),
            MessageHandler(NEW & filters.COMMAND, fixed.unknown),
            MessageHandler(NEW & PRIVATE & ~filters.StatusUpdate.ALL, asking.not_text),
            MessageHandler(CHANGED & QUESTION, asking.edited),
            CallbackQueryHandler(presses.press, keyboards.DATA),
            CallbackQueryHandler(starting.press, STARTING),
            CallbackQueryHandler(uploads.press, UPLOADS),
            CallbackQueryHandler(people.turn, PAGES_OF_PEOPLE),
            CallbackQueryHandler(people.press, REMOVING),
            CallbackQueryHandler(groups.press, CHOOSING),
            CallbackQueryHandler(presses.unknown),
        ]
    )
    if services.settings.telegram_inline:
        application.add_handler(InlineQueryHandler(Inline(services).query))
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
        store = open_store(settings)
    except (OSError, sqlite3.Error) as error:
        return _stopped(UNWRITABLE.format(path=settings.data_folder / FILE, error=error))
    try:
        _poll(build_application(settings, core, store, polling=polling), polling)
    except InvalidToken:
        return _stopped(REFUSED.format(api=api))
    except TelegramError as error:
        return _stopped(UNREACHABLE.format(api=api, error=type(error).__name__))
    finally:
        store.close()
    return _stopped(REFUSED.format(api=api)) if polling.refused else 0


def open_store(settings: Settings) -> Store:
    """Raises OSError or sqlite3.Error where the data folder cannot be written."""
    return Store(settings.data_folder / FILE, settings.telegram_keep_days)


def token_of(settings: Settings) -> str:
    return settings.telegram_token.get_secret_value().strip()


def api_of(settings: Settings) -> str:
    return settings.telegram_api.strip().rstrip("/")


def _bare_application(settings: Settings, polling: BaseRequest, calling: BaseRequest) -> App:
    os.environ.setdefault("PTB_TIMEDELTA", "true")  # else every "wait and try again" of the server raises a warning

    async def started(application: App) -> None:
        await publish(application.bot, settings.telegram_admins)

    return (
        ApplicationBuilder()
        .token(token_of(settings))
        .base_url(f"{api_of(settings)}/bot")
        .base_file_url(f"{api_of(settings)}/file/bot")
        .request(calling)
        .get_updates_request(polling)
        .concurrent_updates(ChatOrder())
        .job_queue(None)
        .post_init(started)
        .build()
    )


def _poll(application: App, polling: PollRequest) -> None:
    def stop() -> None:
        # Stopping asks for updates a last time; stopped twice, the event loop would break off in the middle of that.
        if application.updater and application.updater.running:
            application.stop_running()

    polling.when_refused = stop
    application.run_polling(timeout=timedelta(seconds=POLL_SECONDS), bootstrap_retries=START_TRIES, allowed_updates=UPDATES)


def _stopped(line: str) -> int:
    sys.stderr.write(f"whoknows: {line}\n")
    return 1
