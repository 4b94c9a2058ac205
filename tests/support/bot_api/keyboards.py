"""Inline keyboards: which buttons Telegram takes, and which button of a message somebody presses."""

from __future__ import annotations

from urllib.parse import urlsplit

from tests.support.messages import Raw
from tests.support.refusals import BadRequestError

ACTIONS = (
    "callback_data",
    "url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "web_app",
    "login_url",
    "pay",
)
DATA_BYTES = 64
PER_ROW, PER_KEYBOARD = 8, 100


def keyboard_of(params: Raw) -> Raw:
    """The keyboard as a message carries it: nothing without one, or when it has no buttons."""
    markup = params.get("reply_markup")
    if not markup:
        return {}
    if "inline_keyboard" not in markup:
        return {}  # a keyboard under the input field, or its removal, is no part of the message
    rows = [row for row in markup["inline_keyboard"] if row]
    if any(len(row) > PER_ROW for row in rows) or sum(map(len, rows)) > PER_KEYBOARD:
        raise BadRequestError("reply markup is too long")
    for row in rows:
        for button in row:
            _check(button)
    return {"reply_markup": {"inline_keyboard": rows}} if rows else {}


def buttons(message: Raw) -> list[Raw]:
    return [button for row in message.get("reply_markup", {}).get("inline_keyboard", []) for button in row]


def rows_of_labels(message: Raw) -> list[list[str]]:
    return [[button["text"] for button in row] for row in message.get("reply_markup", {}).get("inline_keyboard", [])]


def pressed(message: Raw, wanted: str) -> Raw:
    """The button with this label or this data. A test that presses what is not there is wrong."""
    found = [button for button in buttons(message) if wanted in (button["text"], button.get("callback_data"))]
    if not found or "callback_data" not in found[0]:
        raise LookupError(f"no button {wanted!r} to press; there are {[button['text'] for button in buttons(message)]}")
    return found[0]


def _check(button: Raw) -> None:
    if not button.get("text"):
        raise BadRequestError('can\'t parse inline keyboard button: Field "text" must be non-empty')
    # An empty callback_data is none at all; an empty switch_inline_query is one.
    actions = [name for name in ACTIONS if name in button and (button[name] or name.startswith("switch"))]
    if not actions:
        raise BadRequestError("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if len(button.get("callback_data", "").encode()) > DATA_BYTES:
        raise BadRequestError("BUTTON_DATA_INVALID")
    if "url" in button:
        _check_url(button["url"])


def _check_url(url: str) -> None:
    scheme = urlsplit(url if "://" in url else f"http://{url}").scheme
    if scheme not in ("http", "https", "tg", "ton"):
        raise BadRequestError(f"inline keyboard button URL '{url}' is invalid: Unsupported URL protocol")
    if not urlsplit(url if "://" in url else f"http://{url}").netloc:
        raise BadRequestError(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
