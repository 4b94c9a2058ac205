"""The language of fixed words: what the chat has chosen, else that of the text, else that of the person's app."""

from __future__ import annotations

from telegram import Message

from bot.qa.models import Language
from bot.tg import addressing
from bot.tg.language import language_of
from bot.tg.store import Store


def wording_for(message: Message, store: Store) -> Language:
    """The command itself is no sign: /help is written so in every language."""
    command = addressing.command_of(message)
    text = command.rest if command else addressing.text_of(message)
    code = message.from_user.language_code if message.from_user else None
    return store.choices(message.chat_id).language or language_of(text, code)
