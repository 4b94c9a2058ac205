"""Signs that the bot is at work: "typing" for as long as an answer takes, and in groups a reaction to the question."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from telegram import Message
from telegram.constants import ChatAction, ReactionEmoji
from telegram.error import TelegramError

from bot.tg.addressing import is_private, topic_of

TYPING_SECONDS = 4.0
"""Telegram takes the sign away after five."""

log = logging.getLogger(__name__)


@asynccontextmanager
async def typing(message: Message) -> AsyncIterator[None]:
    """Shown at once and again and again until the work is done; the work does not wait for it, nor fail because of it."""
    done = asyncio.Event()
    sign = asyncio.create_task(_keep_typing(message, done))
    try:
        yield
    finally:
        done.set()
        await sign


@asynccontextmanager
async def watching(message: Message) -> AsyncIterator[None]:
    """👀 on the question while it is worked on. In private the typing sign is enough."""
    if is_private(message):
        yield
        return
    reacting = asyncio.create_task(_react(message, ReactionEmoji.EYES))
    try:
        yield
    finally:
        await reacting
        await _react(message, None)


async def _keep_typing(message: Message, done: asyncio.Event) -> None:
    while not done.is_set():
        await _show_typing(message)
        try:
            await asyncio.wait_for(done.wait(), TYPING_SECONDS)
        except TimeoutError:
            continue


async def _show_typing(message: Message) -> None:
    try:
        await message.get_bot().send_chat_action(message.chat_id, ChatAction.TYPING, message_thread_id=topic_of(message))
    except TelegramError as error:
        log.info("typing not shown: %s", type(error).__name__)


async def _react(message: Message, emoji: ReactionEmoji | None) -> None:
    try:
        await message.get_bot().set_message_reaction(message.chat_id, message.message_id, emoji)
    except TelegramError as error:
        log.info("reaction not set: %s", type(error).__name__)
