"""The library's HTTP requests, made to survive what it does not: an unreadable update, a token revoked meanwhile."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from telegram import Update
from telegram.error import TelegramError
from telegram.request import HTTPXRequest, RequestData

REFUSALS = frozenset({HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND})
Raw = dict[str, Any]
Timeout = Any  # the library keeps its own type for this private

log = logging.getLogger(__name__)


class QuietRequest(HTTPXRequest):
    """Unlike the library's, does not log a reply that is no JSON: it can hold what people write."""

    @staticmethod
    def parse_json_payload(payload: bytes) -> Raw:
        try:
            parsed: Raw = json.loads(payload.decode("utf-8", "replace"))
        except ValueError as error:
            raise TelegramError("Invalid server response") from error
        return parsed


class PollRequest(QuietRequest):
    """For getUpdates only. `refused` is true once the server has taken the token back; then `when_refused` is called.

    The library's loop would end at that without a word, and the program live on, deaf.
    """

    def __init__(self) -> None:
        super().__init__(connection_pool_size=2)
        self.refused = False
        self.when_refused: Callable[[], object] = lambda: None

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *args: Timeout, **kwargs: Timeout
    ) -> tuple[int, bytes]:
        code, payload = await super().do_request(url, method, request_data, *args, **kwargs)
        if code in REFUSALS:
            self.refused = True
            self.when_refused()
            raise TelegramError("the token was refused")
        return code, payload

    @staticmethod
    def parse_json_payload(payload: bytes) -> Raw:
        """A reply without a list of updates is an error, after which the library waits before it asks again."""
        reply = QuietRequest.parse_json_payload(payload)
        if not isinstance(reply, dict):
            raise TelegramError("Invalid server response")
        if reply.get("ok"):
            if not isinstance(reply.get("result"), list):
                raise TelegramError("Invalid server response")
            reply["result"] = readable(reply["result"])
        return reply


def readable(updates: list[Any]) -> list[Raw]:
    """In order of their ids, each once, those that cannot be parsed empty but with their id.

    The library asks for what follows the last id of a batch: a batch out of order would come again, and one update
    that it cannot parse would come again for ever.
    """
    known = {u["update_id"]: u for u in updates if isinstance(u, dict) and isinstance(u.get("update_id"), int)}
    if len(known) < len(updates):
        log.warning("%d of %d updates came twice or without an id", len(updates) - len(known), len(updates))
    return [_readable(known[update_id]) for update_id in sorted(known)]


def _readable(update: Raw) -> Raw:
    try:
        Update.de_json(update, None)
    except Exception:
        log.warning("skipped update %d, which cannot be read", update["update_id"], exc_info=True)
        return {"update_id": update["update_id"]}
    return update
