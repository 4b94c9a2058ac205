"""getUpdates: an update is confirmed, and gone, once a later offset is asked for. A second poll ends the first."""

from __future__ import annotations

import threading
import time

from tests.support.messages import Raw
from tests.support.refusals import Refused

UNASKED = frozenset({"chat_member", "message_reaction", "message_reaction_count"})  # come only to who asks for them


class Updates:
    """What waits for the bot. Every method wants the lock of `changed` held."""

    def __init__(self, changed: threading.Condition) -> None:
        self.waiting: list[Raw] = []
        self.closed = False
        self._changed, self._last, self._poll = changed, 1000, 0
        self._allowed: list[str] = []

    def put(self, kind: str, body: Raw) -> Raw:
        """The update as it is made; like Telegram's, it is kept only if the bot asked for its kind when it last polled."""
        self._last += 1
        update = {"update_id": self._last, kind: body}
        if kind in self._allowed or (not self._allowed and kind not in UNASKED):
            self.waiting.append(update)
        self._changed.notify_all()
        return update

    def get(self, params: Raw) -> list[Raw]:
        offset, limit = params.get("offset", 0), params.get("limit", 100)
        self._allowed = params.get("allowed_updates", self._allowed)
        self._poll += 1
        self._changed.notify_all()
        self.waiting = self.waiting[offset:] if offset < 0 else [u for u in self.waiting if u["update_id"] >= offset]
        self._wait(time.monotonic() + params.get("timeout", 0))
        return self.waiting[:limit]

    def _wait(self, deadline: float) -> None:
        poll = self._poll
        while not self.waiting and not self.closed and (left := deadline - time.monotonic()) > 0:
            self._changed.wait(left)
            if poll != self._poll:
                raise Refused(409, "Conflict: terminated by other getUpdates request")
