"""Sends and edits messages: into the right topic, quoting the question in groups, again when the server asks to wait.

What may have been delivered is never sent a second time; an error that stays goes up to the error handler.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta
from typing import NamedTuple, TypeVar

import httpx
from telegram import Bot, CallbackQuery, ForceReply, InlineKeyboardMarkup, LinkPreviewOptions, Message, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.render import html
from bot.tg.addressing import is_private, topic_of

WAITS = (0.5, 2.0)  # seconds before the second and the third try
LONGEST_WAIT = 120.0
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
BEFORE_ANYTHING_WAS_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
CANNOT_BE_EDITED = ("message to edit not found", "message can't be edited", "message_id_invalid")
ALERT_CHARACTERS = 200

Made = TypeVar("Made")
Buttons = InlineKeyboardMarkup | ForceReply | None

log = logging.getLogger(__name__)


class Place(NamedTuple):
    """Where an answer goes; `question` is the message it quotes."""

    chat: int
    topic: int | None
    question: int | None


async def send_pages(message: Message, pages: Sequence[str]) -> None:
    """Fixed words as replies; the first quotes the question, the others follow it."""
    place = place_of(message)
    for page in pages:
        sent = await send(message.get_bot(), place, page)
        place = Place(sent.chat_id, place.topic if sent.chat_id == place.chat else None, None)


async def send(bot: Bot, place: Place, page: str, buttons: Buttons = None) -> Message:
    """The message as it was sent: a group that has become a supergroup has a new id."""
    try:
        return await _patiently(lambda: _send_readably(bot, place, page, buttons), _may_repeat)
    except ChatMigrated as moved:
        place = Place(moved.new_chat_id, None, None)
        return await _patiently(lambda: _send_readably(bot, place, page, buttons), _may_repeat)


async def send_picture(bot: Bot, place: Place, picture: bytes, caption: str) -> Message:
    """A PNG with a caption of HTML. Raises BadRequest where Telegram does not take it."""
    quoting = ReplyParameters(place.question, allow_sending_without_reply=True) if place.question else None
    return await _patiently(
        lambda: bot.send_photo(
            place.chat,
            picture,
            caption,
            parse_mode=ParseMode.HTML,
            message_thread_id=place.topic,
            reply_parameters=quoting,
            filename="whoknows.png",
        ),
        _may_repeat,
    )


async def edit(bot: Bot, chat: int, message: int, page: str, buttons: InlineKeyboardMarkup | None = None) -> bool:
    """False where the message is no longer there to be edited. What may have been made is made again."""
    try:
        await _patiently(lambda: _edit_readably(bot, chat, message, page, buttons), _may_edit_again)
    except BadRequest as error:
        if "message is not modified" in error.message.lower():
            return True
        if any(words in error.message.lower() for words in CANNOT_BE_EDITED):
            return False
        raise
    return True


async def answer_press(query: CallbackQuery, text: str | None = None, *, alert: bool = False) -> bool:
    """Ends the waiting sign of a button. False where it cannot: the press is old, or was answered before."""
    try:
        return await query.answer(text[:ALERT_CHARACTERS] if text else None, show_alert=alert)
    except TelegramError as error:
        log.info("press not answered: %s", type(error).__name__)
        return False


def place_of(message: Message) -> Place:
    return Place(message.chat_id, topic_of(message), None if is_private(message) else message.message_id)


async def _patiently(call: Callable[[], Awaitable[Made]], may_repeat: Callable[[TelegramError], bool]) -> Made:
    for wait in WAITS:
        try:
            return await call()
        except (RetryAfter, NetworkError) as error:
            if not may_repeat(error):
                raise
            log.info("trying again after %s", type(error).__name__)
            await asyncio.sleep(_seconds(error, wait))
    return await call()


async def _send_readably(bot: Bot, place: Place, page: str, buttons: Buttons) -> Message:
    try:
        return await _send(bot, place, page, ParseMode.HTML, buttons)
    except BadRequest as error:
        return await _send(bot, place, _plain(error, page), None, buttons)


async def _edit_readably(bot: Bot, chat: int, message: int, page: str, buttons: InlineKeyboardMarkup | None) -> None:
    try:
        await _edit(bot, chat, message, page, ParseMode.HTML, buttons)
    except BadRequest as error:
        await _edit(bot, chat, message, _plain(error, page), None, buttons)


def _plain(error: BadRequest, page: str) -> str:
    """The page without markup, where that is what was refused; any other refusal is raised."""
    if "can't parse entities" not in error.message.lower():
        raise error
    log.warning("markup refused, sent as plain text")
    return html.stripped(page)


async def _send(bot: Bot, place: Place, text: str, parse_mode: ParseMode | None, buttons: Buttons) -> Message:
    quoting = ReplyParameters(place.question, allow_sending_without_reply=True) if place.question else None
    return await bot.send_message(
        place.chat,
        text,
        parse_mode=parse_mode,
        message_thread_id=place.topic,
        reply_parameters=quoting,
        link_preview_options=NO_PREVIEW,
        reply_markup=buttons,
    )


async def _edit(
    bot: Bot, chat: int, message: int, text: str, parse_mode: ParseMode | None, buttons: InlineKeyboardMarkup | None
) -> None:
    await bot.edit_message_text(
        text, chat, message, parse_mode=parse_mode, link_preview_options=NO_PREVIEW, reply_markup=buttons
    )


def _may_repeat(error: TelegramError) -> bool:
    """Only where nothing was delivered: the server said so (429, 5xx), or the connection never stood."""
    if isinstance(error, RetryAfter):
        return _seconds(error, 0) <= LONGEST_WAIT
    if isinstance(error.__cause__, BEFORE_ANYTHING_WAS_SENT):
        return True
    return not isinstance(error, BadRequest | TimedOut) and not isinstance(error.__cause__, httpx.HTTPError)


def _may_edit_again(error: TelegramError) -> bool:
    if isinstance(error, RetryAfter):
        return _seconds(error, 0) <= LONGEST_WAIT
    return not isinstance(error, BadRequest)


def _seconds(error: TelegramError, otherwise: float) -> float:
    """The library is on its way from seconds to timedelta."""
    if not isinstance(error, RetryAfter):
        return otherwise
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)
