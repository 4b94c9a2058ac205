"""Chats side by side, the messages of one chat one after the other: no slow chat holds up another, none overtakes."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from typing import Any
from weakref import WeakValueDictionary

from telegram import Update
from telegram.ext import BaseUpdateProcessor

SIDE_BY_SIDE = 64
WAITING = 1_000_000
"""The library's own limit counts messages that only wait for their turn: a flood in one chat would hold up all others."""


class ChatOrder(BaseUpdateProcessor):
    """One lock a chat, kept only while somebody waits for it. The library's own processor has no order at all."""

    def __init__(self, side_by_side: int = SIDE_BY_SIDE) -> None:
        super().__init__(WAITING)
        self._working = asyncio.Semaphore(side_by_side)
        self._locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        lock = self._locks.setdefault(_chat_of(update), asyncio.Lock())
        async with lock, self._working:
            await coroutine

    async def initialize(self) -> None:
        pass

    async def shutdown(self) -> None:
        pass


def _chat_of(update: object) -> int:
    """What comes without a chat, such as an inline query, is in the order of the person it comes from."""
    if not isinstance(update, Update):
        return 0
    where = update.effective_chat or update.effective_user
    return where.id if where else 0
