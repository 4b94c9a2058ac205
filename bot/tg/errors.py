"""What went wrong: an apology with a reference to the person, and one line with the same reference to the log."""

from __future__ import annotations

import logging
import secrets

from telegram import CallbackQuery, Message, Update
from telegram.error import Conflict, Forbidden, TelegramError

from bot.render import html, words
from bot.tg.logs import described
from bot.tg.sending import answer_press, send_pages
from bot.tg.services import Ctx, Services
from bot.tg.telling import pressed
from bot.tg.wording import wording_for, wording_of

log = logging.getLogger(__name__)


class Errors:
    def __init__(self, services: Services) -> None:
        self._store = services.store

    async def failed(self, update: object, context: Ctx) -> None:
        reference, error = secrets.token_hex(4), context.error
        if error is None or not isinstance(update, Update):
            return _log_trouble(reference, error)
        log.error("%s: %s", reference, described(error))
        if not isinstance(error, Forbidden):
            await self._apologise(update, reference)
        return None

    async def _apologise(self, update: Update, reference: str) -> None:
        if update.callback_query:
            await self._apologise_for(update.callback_query, reference)
        elif message := update.message or update.edited_message:
            await _apologise_to(message, words.apology(reference, wording_for(message, self._store)), reference)

    async def _apologise_for(self, query: CallbackQuery, reference: str) -> None:
        """As a message where the waiting sign of the button was ended before the work went wrong."""
        apology = words.apology(reference, wording_of(query.from_user, self._store))
        message = pressed(query)
        if not await answer_press(query, apology, alert=True) and message:
            await _apologise_to(message, apology, reference)


async def _apologise_to(message: Message, apology: str, reference: str) -> None:
    try:
        await send_pages(message, [html.notice(apology)])
    except TelegramError as error:
        log.warning("%s: no apology sent: %s", reference, described(error))


def _log_trouble(reference: str, error: BaseException | None) -> None:
    """Errors of polling; the library goes on by itself."""
    if isinstance(error, Conflict):
        return log.error("another program is polling with the same token; trying again")
    return log.warning("%s: %s", reference, described(error) if error else "an error without a name")
