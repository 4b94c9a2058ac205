"""Questions and their answers: find the question in a message, ask at the desk, send what it says. No rule about people."""

from __future__ import annotations

import asyncio

from telegram import Message, Update

from bot.qa.models import Answer, Audience, Intent, Language
from bot.render import html
from bot.tg import addressing
from bot.tg.addressing import message_of
from bot.tg.sending import send_pages, show_typing
from bot.tg.services import Ctx, Services
from bot.tg.store import Conversation, Shown
from bot.tg.wording import wording_for

ANSWER_SECONDS = 20.0


class Asking:
    """The callbacks of questions. The core is synchronous: it is entered in a thread and under a timeout."""

    def __init__(self, services: Services) -> None:
        self._desk, self._store = services.desk, services.store

    async def question(self, update: Update, context: Ctx) -> None:
        """Any message that is no fixed command: an answer if it is for the bot, silence if not."""
        message = message_of(update)
        question = addressing.question(message, context.bot.bot)
        if question is not None:
            await show_typing(message)
            shown = await self._shown(message, question)
            await send_pages(message, html.pages(shown.answer))

    async def not_text(self, update: Update, _: Ctx) -> None:
        """A picture, a sticker, a voice in private: said to be unreadable rather than passed over."""
        message = message_of(update)
        await send_pages(message, html.pages(_unread(wording_for(message, self._store))))

    async def _shown(self, message: Message, question: str) -> Shown:
        conversation = conversation_of(message)
        audience: Audience = "private" if addressing.is_private(message) else "group"
        language = self._language(message, question)
        asking = asyncio.to_thread(self._desk.ask, question, conversation, audience, message.message_id, language)
        return await asyncio.wait_for(asking, ANSWER_SECONDS)

    def _language(self, message: Message, question: str) -> Language | None:
        """The one the chat has chosen; a question without a word in it has no language, but the person has."""
        chosen = self._store.choices(message.chat_id).language
        return chosen or (None if any(map(str.isalpha, question)) else wording_for(message, self._store))


def conversation_of(message: Message) -> Conversation:
    """Anonymous admins share one sender, their group; `from_user` would be one for all groups."""
    sender = message.sender_chat or message.from_user
    return Conversation(message.chat_id, addressing.topic_of(message), sender.id if sender else 0)


def _unread(language: Language) -> Answer:
    return Answer(question="", language=language, intent=Intent.WHO, verdict="unclear", reason="not_text")
