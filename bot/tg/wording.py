"""The language of fixed words: what the chat has chosen, else that of the text, else that of the person's app."""

from __future__ import annotations

from telegram import Message, User

from bot.qa.models import Language
from bot.tg import addressing
from bot.tg.language import language_of
from bot.tg.store import Store


def wording_for(message: Message, store: Store) -> Language:
    """Of the reply to a message. The command itself is no sign: /help is written so in every language."""
    command = addressing.command_of(message)
    text = command.rest if command else addressing.text_of(message)
    code = message.from_user.language_code if message.from_user else None
    return store.choices(message.chat_id).language or language_of(text, code)


def wording_of(person: User | None, store: Store) -> Language:
    """Of what only one person sees: the language chosen in private, else that of the app."""
    if person is None:
        return "en"
    return store.choices(person.id).language or language_of("", person.language_code)
