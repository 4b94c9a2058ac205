"""One message with buttons, told as a reply and changed in place; what a press is about. The sending itself is `sending`'s."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from bot.qa.models import Language
from bot.tg.addressing import topic_of
from bot.tg.language import language_of
from bot.tg.sending import Buttons, Place, edit, send
from bot.tg.store import Store

Rows = Sequence[Sequence[InlineKeyboardButton]]


async def tell(message: Message, page: str, buttons: Buttons = None) -> Message:
    """A reply that shows to what it replies, also in private: of several files, each has its own."""
    return await send(message.get_bot(), Place(message.chat_id, topic_of(message), message.message_id), page, buttons)


async def change(message: Message, page: str, buttons: InlineKeyboardMarkup | None = None) -> None:
    await edit(message.get_bot(), message.chat_id, message.message_id, page, buttons)


def keyboard(rows: Rows) -> InlineKeyboardMarkup | None:
    kept = [row for row in rows if row]
    return InlineKeyboardMarkup(kept) if kept else None


def button(label: str, data: str) -> InlineKeyboardButton:
    return InlineKeyboardButton(label, callback_data=data)


def pressed(query: CallbackQuery) -> Message | None:
    """The message whose button was pressed; None for one that Telegram no longer shows to bots."""
    return query.message if isinstance(query.message, Message) else None


def stands_there(query: CallbackQuery) -> str | None:
    """What the pressed button says; None where the message has no button with such data: the press was forged."""
    message = pressed(query)
    rows = message.reply_markup.inline_keyboard if message and message.reply_markup else ()
    return next((one.text for row in rows for one in row if one.callback_data == query.data), None)


def language_of_press(query: CallbackQuery, store: Store) -> Language:
    """What the chat has chosen, else that of the person's app."""
    chat = query.message.chat.id if query.message else query.from_user.id
    return store.choices(chat).language or language_of("", query.from_user.language_code)
