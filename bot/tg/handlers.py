"""What the bot does with a message: find the question, ask the core, send the pages. No rule about people is here.

The core is synchronous; it is entered in one place, `_answer`, in a thread and under a timeout.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
from typing import Any

from telegram import Message, Update
from telegram.error import Conflict, Forbidden, TelegramError
from telegram.ext import CallbackContext, ExtBot

from bot.qa.models import Answer, Answers, Audience, Intent, Language
from bot.render import html, words
from bot.tg import addressing
from bot.tg.conversations import Conversations, conversation_of
from bot.tg.language import language_of, language_of_code
from bot.tg.logs import described
from bot.tg.sending import send_pages, show_typing

ANSWER_SECONDS = 20.0
Ctx = CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], dict[Any, Any]]

log = logging.getLogger(__name__)


class Handlers:
    """The callbacks, with the core and the conversations they share."""

    def __init__(self, answerer: Answers, seconds: float = ANSWER_SECONDS) -> None:
        self._answerer = answerer
        self._seconds = seconds
        self._conversations = Conversations()

    async def start(self, update: Update, _: Ctx) -> None:
        message = _message(update)
        await send_pages(message, [html.notice(words.start(_greeting_language(message)))])

    async def help(self, update: Update, _: Ctx) -> None:
        message = _message(update)
        await send_pages(message, [html.notice(words.HELP[_language(message)])])

    async def privacy(self, update: Update, _: Ctx) -> None:
        message = _message(update)
        await send_pages(message, [html.notice(words.PRIVACY[_language(message)])])

    async def question(self, update: Update, context: Ctx) -> None:
        """Any message that is no fixed command: an answer if it is for the bot, silence if not."""
        message = _message(update)
        question = addressing.question(message, context.bot.bot)
        if question is not None:
            await show_typing(message)
            await send_pages(message, html.pages(await self._answer(message, question)))
        elif addressing.unknown_command(message, context.bot.bot):
            await self.help(update, context)

    async def not_text(self, update: Update, _: Ctx) -> None:
        """A picture, a sticker, a voice in private: said to be unreadable rather than passed over."""
        message = _message(update)
        await send_pages(message, html.pages(_unread(_language(message))))

    async def failed(self, update: object, context: Ctx) -> None:
        """An apology with a reference to the person, and one line with the same reference to the log."""
        reference, error = secrets.token_hex(4), context.error
        if error is None or not isinstance(update, Update) or update.message is None:
            return _log_trouble(reference, error)
        log.error("%s: %s", reference, described(error))
        if not isinstance(error, Forbidden):
            await _apologise(update.message, reference)
        return None

    async def _answer(self, message: Message, question: str) -> Answer:
        conversation = conversation_of(message)
        context = self._conversations.context(conversation)
        audience: Audience = "private" if addressing.is_private(message) else "group"
        asking = asyncio.to_thread(self._answerer.answer, question, context, audience)
        answer = await asyncio.wait_for(asking, self._seconds)
        self._conversations.remember(conversation, answer)
        return answer if any(map(str.isalpha, question)) else _in_language(answer, _language(message))


def _message(update: Update) -> Message:
    if update.message is None:
        raise TypeError("only new messages are handled")
    return update.message


def _language(message: Message) -> Language:
    """Of fixed replies. The command itself is no sign: /help is written so in every language."""
    command = addressing.command_of(message)
    text = command.rest if command else addressing.text_of(message)
    return language_of(text, message.from_user.language_code if message.from_user else None)


def _greeting_language(message: Message) -> Language | None:
    return language_of_code(message.from_user.language_code if message.from_user else None)


def _in_language(answer: Answer, language: Language) -> Answer:
    """A question without a word in it has no language; the person has."""
    return answer.model_copy(update={"language": language})


def _unread(language: Language) -> Answer:
    return Answer(question="", language=language, intent=Intent.WHO, verdict="unclear", reason="not_text")


async def _apologise(message: Message, reference: str) -> None:
    try:
        await send_pages(message, [html.notice(words.apology(reference, _language(message)))])
    except TelegramError as error:
        log.warning("%s: no apology sent: %s", reference, described(error))


def _log_trouble(reference: str, error: BaseException | None) -> None:
    """Errors of polling; the library goes on by itself."""
    if isinstance(error, Conflict):
        return log.error("another program is polling with the same token; trying again")
    return log.warning("%s: %s", reference, described(error) if error else "an error without a name")
