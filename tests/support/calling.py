"""Calls made straight to the server, for the tests of its rules."""

from __future__ import annotations

import json
from typing import Any

from tests.support.bot_api import KEY, BotApi


def call(api: BotApi, method: str, **params: object) -> tuple[int, Any]:
    """The status, and the result or else the description."""
    status, body = api.reply(KEY, method, params)
    reply = json.loads(body)
    return status, reply["result"] if reply["ok"] else reply["description"]


def done(api: BotApi, method: str, **params: object) -> Any:
    """The result of a call that must not be refused."""
    status, result = call(api, method, **params)
    assert status == 200, result
    return result


def refusal(api: BotApi, method: str, **params: object) -> str:
    """Why a call is refused, without "Bad Request: "."""
    status, description = call(api, method, **params)
    assert status == 400, (status, description)
    return str(description).removeprefix("Bad Request: ")


def buttons(*rows: list[tuple[str, str]]) -> dict[str, object]:
    """`buttons([("Next", "n:1")])`: one row with one button."""
    return {"inline_keyboard": [[{"text": text, "callback_data": data} for text, data in row] for row in rows]}
