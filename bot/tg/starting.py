"""The greeting with example questions made from the people who are there; a tap asks one as if it had been written."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from contextlib import suppress

from telegram import InlineKeyboardMarkup, Message, Update

from bot.qa.models import Language
from bot.render import choices, html
from bot.tg import views
from bot.tg.addressing import is_private, message_of
from bot.tg.crossing import in_time
from bot.tg.language import language_of_code
from bot.tg.sending import answer_press, place_of, send
from bot.tg.services import Ctx, Services
from bot.tg.signs import typing
from bot.tg.store import Conversation
from bot.tg.telling import button, keyboard, language_of_press, pressed, stands_there

PRESS = r"^ex:[0-9a-f]{12}$"
EXAMPLES = 3


def under_examples(questions: Iterable[str]) -> InlineKeyboardMarkup | None:
    """A button a question. The question is what the button says, so it works as long as it is seen."""
    return keyboard([[button(html.cleaned(question), f"ex:{_digest(question)}")] for question in questions])


class Starting:
    def __init__(self, services: Services) -> None:
        self._core, self._desk, self._store = services.core, services.desk, services.store

    async def start(self, update: Update, _: Ctx) -> None:
        """In private with three questions to tap; in a group nobody taps for the others."""
        message = message_of(update)
        language = self._language(message)
        questions: tuple[str, ...] = ()
        if is_private(message):
            with suppress(TimeoutError):  # of very many people: the greeting does without
                questions = await self._questions(language)
        page = choices.start(questions, language)
        await send(message.get_bot(), place_of(message), page, under_examples(questions))

    async def press(self, update: Update, _: Ctx) -> None:
        """Shows the question as asked, and answers it."""
        query = update.callback_query
        if query is None:
            return
        message, question = pressed(query), stands_there(query)
        if message is None or question is None or not is_private(message):
            await answer_press(query, choices.EXAMPLE_GONE[language_of_press(query, self._store)], alert=True)
            return
        await answer_press(query)
        await self._ask(message, question, query.from_user.id)

    async def _ask(self, message: Message, question: str, person: int) -> None:
        """The message is the bot's, so whose conversation it is must be said."""
        bot, place = message.get_bot(), place_of(message)
        asked = await send(bot, place, choices.as_asked(question))
        conversation = Conversation(message.chat_id, place.topic, person)
        language = self._store.choices(message.chat_id).language
        async with typing(message):
            shown = await in_time(self._desk.ask, question, conversation, "private", asked.message_id, language)
        sent = await send(bot, place, *views.answer(shown, 0, bot.username))
        self._store.sent(shown.key, sent.message_id)

    async def _questions(self, language: Language | None) -> tuple[str, ...]:
        """In both languages for somebody whose language is not known."""
        if language:
            return await in_time(self._core.examples, language)
        both = [await in_time(self._core.examples, each) for each in ("en", "zh")]
        return (*both[0][: EXAMPLES - 1], *both[1])[:EXAMPLES]

    def _language(self, message: Message) -> Language | None:
        chosen = self._store.choices(message.chat_id).language
        return chosen or language_of_code(message.from_user.language_code if message.from_user else None)


def _digest(question: str) -> str:
    return hashlib.sha256(question.encode("utf-8", "surrogatepass")).hexdigest()[:12]
