"""Sends pages as replies: into the right topic, quoting the question in groups, again when the server asks to wait.

What may have been delivered is never sent a second time; an error that stays goes up to the error handler.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from datetime import timedelta
from typing import NamedTuple

import httpx
from telegram import Bot, LinkPreviewOptions, Message, ReplyParameters
from telegram.constants import ChatAction, ParseMode
from telegram.error import BadRequest, ChatMigrated, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.render import html
from bot.tg.addressing import is_private, topic_of

WAITS = (0.5, 2.0)  # seconds before the second and the third try
LONGEST_WAIT = 120.0
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
BEFORE_ANYTHING_WAS_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)

log = logging.getLogger(__name__)


class Place(NamedTuple):
    """Where an answer goes; `question` is the message it quotes."""

    chat: int
    topic: int | None
    question: int | None


async def send_pages(message: Message, pages: Sequence[str]) -> None:
    place = place_of(message)
    for page in pages:
        place = await _send_page(message.get_bot(), place, page)
        place = place._replace(question=None)  # the first page quotes the question, the others follow it


async def show_typing(message: Message) -> None:
    """Only a courtesy: an answer does not fail because of it."""
    try:
        await message.get_bot().send_chat_action(message.chat_id, ChatAction.TYPING, message_thread_id=topic_of(message))
    except TelegramError as error:
        log.info("typing not shown: %s", type(error).__name__)


def place_of(message: Message) -> Place:
    return Place(message.chat_id, topic_of(message), None if is_private(message) else message.message_id)


async def _send_page(bot: Bot, place: Place, page: str) -> Place:
    """Returns where the page went: a group that has become a supergroup has a new id."""
    try:
        await _send_patiently(bot, place, page)
    except ChatMigrated as moved:
        place = Place(moved.new_chat_id, None, None)
        await _send_patiently(bot, place, page)
    return place


async def _send_patiently(bot: Bot, place: Place, page: str) -> None:
    for wait in WAITS:
        try:
            return await _send_readably(bot, place, page)
        except (RetryAfter, NetworkError) as error:
            if not _may_repeat(error):
                raise
            log.info("sending again after %s", type(error).__name__)
            await asyncio.sleep(_seconds(error, wait))
    return await _send_readably(bot, place, page)


async def _send_readably(bot: Bot, place: Place, page: str) -> None:
    try:
        await _send(bot, place, page, ParseMode.HTML)
    except BadRequest as error:
        if "can't parse entities" not in error.message.lower():
            raise
        log.warning("markup refused, sent as plain text")
        await _send(bot, place, html.stripped(page), None)


async def _send(bot: Bot, place: Place, text: str, parse_mode: ParseMode | None) -> None:
    quoting = ReplyParameters(place.question, allow_sending_without_reply=True) if place.question else None
    await bot.send_message(
        place.chat,
        text,
        parse_mode=parse_mode,
        message_thread_id=place.topic,
        reply_parameters=quoting,
        link_preview_options=NO_PREVIEW,
    )


def _may_repeat(error: TelegramError) -> bool:
    """Only where nothing was delivered: the server said so (429, 5xx), or the connection never stood."""
    if isinstance(error, RetryAfter):
        return _seconds(error, 0) <= LONGEST_WAIT
    if isinstance(error.__cause__, BEFORE_ANYTHING_WAS_SENT):
        return True
    return not isinstance(error, BadRequest | TimedOut) and not isinstance(error.__cause__, httpx.HTTPError)


def _seconds(error: TelegramError, otherwise: float) -> float:
    """The library is on its way from seconds to timedelta."""
    if not isinstance(error, RetryAfter):
        return otherwise
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)
