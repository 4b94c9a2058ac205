"""Commands about an answer that was given: its sources, how it came about, a word about it, a fresh start."""

from __future__ import annotations

from telegram import Message, Update

from bot.render import html, words
from bot.render.replies import reply
from bot.tg import addressing, views
from bot.tg.addressing import message_of
from bot.tg.asking import audience_of, conversation_of
from bot.tg.crossing import in_time
from bot.tg.sending import place_of, send, send_pages
from bot.tg.services import Ctx, Services
from bot.tg.signs import typing
from bot.tg.store import Shown
from bot.tg.views import View
from bot.tg.wording import wording_for


class Afterwards:
    def __init__(self, services: Services) -> None:
        self._core, self._desk, self._store = services.core, services.desk, services.store

    async def sources(self, update: Update, context: Ctx) -> None:
        """Every quote with its full place."""
        message = message_of(update)
        shown = await self._meant(message, context)
        if shown is None:
            await self._say(message, "nothing_yet")
        elif not shown.answer.citations:
            await self._say(message, "no_quotes")
        else:
            await self._show(message, shown, views.sources(shown, 0))

    async def why(self, update: Update, context: Ctx) -> None:
        """How it came about: what was looked for, who was named and who was not."""
        message = message_of(update)
        async with typing(message):
            shown = await self._meant(message, context)
            explanation = await in_time(self._core.explain, shown.answer) if shown else None
        if shown is None or explanation is None:
            await self._say(message, "nothing_yet")
        else:
            await self._show(message, shown, views.why(shown, 0, explanation))

    async def new(self, update: Update, _: Ctx) -> None:
        """Forgets the conversation, in memory and on disk; its buttons stop working."""
        message = message_of(update)
        self._desk.forget(conversation_of(message))
        await send_pages(message, [html.notice(words.REASONS["new"][wording_for(message, self._store)])])

    async def feedback(self, update: Update, _: Ctx) -> None:
        """A word about the last answer of the person, or about the answer that the command replies to."""
        message = message_of(update)
        command = addressing.command_of(message)
        shown = self._replied_to(message) or self._store.last(conversation_of(message))
        if command is None or not command.rest:
            await self._say(message, "feedback_usage")
        elif shown is None:
            await self._say(message, "nothing_yet")
        else:
            await self._keep(message, shown, command.rest)

    async def word(self, update: Update, _: Ctx) -> None:
        """A reply to the question what was wrong."""
        message = message_of(update)
        shown = self.prompted(message)
        if shown:
            await self._keep(message, shown, addressing.text_of(message).strip())

    def prompted(self, message: Message) -> Shown | None:
        """The answer that a message says a word about because it was asked to."""
        replied = message.reply_to_message
        return self._store.prompted(message.chat_id, replied.message_id) if replied else None

    async def _keep(self, message: Message, shown: Shown, said: str) -> None:
        self._store.comment(shown, conversation_of(message).person, said)
        await self._say(message, "feedback_kept")

    async def _meant(self, message: Message, context: Ctx) -> Shown | None:
        """The answer that a command is about: that in or to the message it replies to, given now if there is none; else the
        last one of the conversation."""
        replied = addressing.words_replied_to(message, context.bot.bot)
        known = self._replied_to(message)
        if known or not replied:
            return known or self._store.last(conversation_of(message))
        place = (conversation_of(message), audience_of(message), message.message_id)
        return await in_time(self._desk.ask, replied, *place, self._store.choices(message.chat_id).language)

    def _replied_to(self, message: Message) -> Shown | None:
        replied = message.reply_to_message
        if replied is None:
            return None
        chat, number = message.chat_id, replied.message_id
        return self._store.by_message(chat, number) or self._store.by_question(chat, number)

    async def _show(self, message: Message, shown: Shown, view: View) -> None:
        """An answer that was given only for this stands here from now on."""
        sent = await send(message.get_bot(), place_of(message), *view)
        if shown.message is None:
            self._store.sent(shown.key, sent.message_id)

    async def _say(self, message: Message, name: str) -> None:
        await send_pages(message, [html.notice(reply(name, wording_for(message, self._store)))])
