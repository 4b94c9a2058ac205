"""The first handler of all: lets in what the gate lets in, answers the rest with one line and stops it."""

from __future__ import annotations

import logging

from telegram import InlineQueryResultsButton, Message, Update, User
from telegram.error import TelegramError
from telegram.ext import ApplicationHandlerStop

from bot.qa.models import Language
from bot.render import choices, html
from bot.render.replies import reply
from bot.tg import addressing
from bot.tg.gate import Visit
from bot.tg.sending import answer_press, send_pages
from bot.tg.services import Ctx, Services
from bot.tg.wording import wording_for, wording_of

log = logging.getLogger(__name__)


class Guard:
    def __init__(self, services: Services) -> None:
        self._gate, self._store = services.gate, services.store

    async def check(self, update: Update, context: Ctx) -> None:
        """Whatever goes wrong here lets nobody in: after an error of one handler the library calls the next."""
        try:
            visit = _visit(update, context.bot.bot)
            refusal = self._gate.refuses(visit) if visit else None
            if refusal is None:
                return
            if update.callback_query or update.inline_query or self._gate.may_tell(refusal):
                await self._tell(update, reply(refusal.name, self._language(update), **refusal.values))
        except TelegramError as error:
            log.info("refusal not told: %s", type(error).__name__)
        except Exception as error:  # noqa: BLE001  # whatever it is, the gate stays shut
            await context.application.process_error(update, error)
        raise ApplicationHandlerStop

    async def _tell(self, update: Update, line: str) -> None:
        if update.callback_query:
            await answer_press(update.callback_query, line, alert=True)
        elif update.inline_query:
            way = InlineQueryResultsButton(choices.INLINE_REFUSED[self._language(update)], start_parameter="why")
            await update.inline_query.answer([], cache_time=0, is_personal=True, button=way)
        elif update.effective_message:
            await send_pages(update.effective_message, [html.notice(line)])

    def _language(self, update: Update) -> Language:
        message = update.message or update.edited_message
        return wording_for(message, self._store) if message else wording_of(update.effective_user, self._store)


def _visit(update: Update, me: User) -> Visit | None:
    """None for what nobody asks of the bot: chatter in a group, a title that changed, another bot's words."""
    message = update.message or update.edited_message
    if message:
        return _of_message(message) if addressing.is_for(message, me) else None
    if update.callback_query:
        chat = update.callback_query.message.chat if update.callback_query.message else None
        group = chat.id if chat and chat.type != chat.PRIVATE else None
        return Visit(update.callback_query.from_user.id, group, small=True)
    return Visit(update.inline_query.from_user.id, small=True) if update.inline_query else None


def _of_message(message: Message) -> Visit:
    group = None if addressing.is_private(message) else message.chat_id
    anonymous = message.sender_chat is not None and message.sender_chat == message.chat
    person = message.chat_id if anonymous or message.from_user is None else message.from_user.id
    return Visit(person, group, anonymous, small=message.document is not None)  # several files are sent at once
