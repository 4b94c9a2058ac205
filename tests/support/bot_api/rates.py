"""How many messages one group takes from a bot: off until a test asks for it."""

from __future__ import annotations

import math
import time
from collections import defaultdict, deque
from collections.abc import Callable

from tests.support.messages import Raw
from tests.support.refusals import Refused

PER_MINUTE = 20
MINUTE = 60.0


class Rates:
    """`on` switches it; `clock` may be a test's own, so that no test waits a minute."""

    def __init__(self) -> None:
        self.on = False
        self.clock: Callable[[], float] = time.monotonic
        self._sent: dict[int, deque[float]] = defaultdict(deque)

    def take(self, chat: Raw) -> None:
        """One message to the chat, or 429 when a group had twenty within a minute."""
        if not self.on or chat["type"] == "private":
            return
        now, sent = self.clock(), self._sent[chat["id"]]
        while sent and now - sent[0] >= MINUTE:
            sent.popleft()
        if len(sent) >= PER_MINUTE:
            wait = math.ceil(MINUTE - (now - sent[0]))
            raise Refused(429, f"Too Many Requests: retry after {wait}", retry_after=wait)
        sent.append(now)
