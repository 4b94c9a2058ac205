"""The one way from the handlers into the core, which is synchronous: in a thread, and under a timeout."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import ParamSpec, TypeVar

ANSWER_SECONDS = 20.0

Given = ParamSpec("Given")
Made = TypeVar("Made")


async def in_time(work: Callable[Given, Made], *args: Given.args, **kwargs: Given.kwargs) -> Made:
    """What the work makes. Raises TimeoutError; the thread then goes on, but nobody waits for it."""
    return await asyncio.wait_for(asyncio.to_thread(work, *args, **kwargs), ANSWER_SECONDS)
