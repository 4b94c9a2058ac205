"""One message with buttons, and what becomes of it: sent as a reply, changed in place, the press of a button answered."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.qa.models import Language
from bot.tg.addressing import topic_of
from bot.tg.language import language_of_code
from bot.tg.sending import NO_PREVIEW
from bot.tg.store import Store

Rows = Sequence[Sequence[InlineKeyboardButton]]
GONE = ("query is too old", "query id is invalid")
UNCHANGED = "message is not modified"


async def tell(message: Message, page: str, rows: Rows = ()) -> Message:
    """A reply to the message, which stays clear among several."""
    return await message.get_bot().send_message(
        message.chat_id,
        page,
        parse_mode=ParseMode.HTML,
        message_thread_id=topic_of(message),
        reply_parameters=ReplyParameters(message.message_id, allow_sending_without_reply=True),
        link_preview_options=NO_PREVIEW,
        reply_markup=keyboard(rows),
    )


async def change(message: Message, page: str, rows: Rows = ()) -> None:
    """The message says this now; that it said so before is no error."""
    try:
        await message.edit_text(page, ParseMode.HTML, reply_markup=keyboard(rows), link_preview_options=NO_PREVIEW)
    except BadRequest as error:
        if UNCHANGED not in error.message.lower():
            raise


async def acknowledge(query: CallbackQuery, words: str = "") -> None:
    """Every press is answered, or the button keeps turning; words come as an alert. One that waited too long is no error."""
    try:
        await query.answer(words or None, show_alert=bool(words))
    except BadRequest as error:
        if not error.message.lower().startswith(GONE):
            raise


def keyboard(rows: Rows) -> InlineKeyboardMarkup | None:
    return InlineKeyboardMarkup(rows) if any(rows) else None


def button(label: str, data: str) -> InlineKeyboardButton:
    return InlineKeyboardButton(label, callback_data=data)


def pressed(query: CallbackQuery) -> Message | None:
    """The message whose button was pressed; None for one that Telegram no longer shows to bots."""
    return query.message if isinstance(query.message, Message) else None


def language_of_press(query: CallbackQuery, store: Store) -> Language:
    """What the chat has chosen, else that of the person's app."""
    chat = query.message.chat.id if query.message else query.from_user.id
    return store.choices(chat).language or language_of_code(query.from_user.language_code) or "en"
