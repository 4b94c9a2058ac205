"""What went wrong: an apology with a reference to the person, and one line with the same reference to the log."""

from __future__ import annotations

import logging
import secrets

from telegram import Message, Update
from telegram.error import Conflict, Forbidden, TelegramError

from bot.render import html, words
from bot.tg.logs import described
from bot.tg.sending import send_pages
from bot.tg.services import Ctx, Services
from bot.tg.wording import wording_for

log = logging.getLogger(__name__)


class Errors:
    def __init__(self, services: Services) -> None:
        self._store = services.store

    async def failed(self, update: object, context: Ctx) -> None:
        reference, error = secrets.token_hex(4), context.error
        if error is None or not isinstance(update, Update) or update.message is None:
            return _log_trouble(reference, error)
        log.error("%s: %s", reference, described(error))
        if not isinstance(error, Forbidden):
            await self._apologise(update.message, reference)
        return None

    async def _apologise(self, message: Message, reference: str) -> None:
        try:
            await send_pages(message, [html.notice(words.apology(reference, wording_for(message, self._store)))])
        except TelegramError as error:
            log.warning("%s: no apology sent: %s", reference, described(error))


def _log_trouble(reference: str, error: BaseException | None) -> None:
    """Errors of polling; the library goes on by itself."""
    if isinstance(error, Conflict):
        return log.error("another program is polling with the same token; trying again")
    return log.warning("%s: %s", reference, described(error) if error else "an error without a name")
