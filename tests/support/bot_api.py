"""A Bot API server: real getUpdates offsets and Telegram's rules for a message, all in memory.

`BotApi` holds the rules and needs no network; `BotServer` is the same on a free port of 127.0.0.1.
"""

from __future__ import annotations

import asyncio
import json
import threading
import time
from collections import defaultdict, deque
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, unquote, urlsplit

from tests.support.messages import ME, Raw
from tests.support.telegram_html import BadRequestError, parsed, units

KEY = "4200:loopback-Key_of-the-Tests"
TEXTS = frozenset({"text", "parse_mode", "action", "language_code", "caption"})
Reply = tuple[int, bytes]


class Call(NamedTuple):
    method: str
    params: Raw


class Sent(NamedTuple):
    """A message the bot has sent: as it wrote it, and as Telegram shows it."""

    params: Raw
    message: Raw

    @property
    def text(self) -> str:
        return str(self.params["text"])


class BotApi:
    """One bot's server. Tests push messages and look at `calls` and `sent`."""

    def __init__(self, key: str = KEY) -> None:
        self.key = key
        self.calls: list[Call] = []
        self.sent: list[Sent] = []
        self._updates: list[Raw] = []
        self._last_update, self._last_message, self._poll, self._closed = 1000, 100_000, 0, False
        self._chats: dict[int, Raw] = {}
        self._known: dict[int, set[int]] = defaultdict(set)
        self._topics: dict[int, set[int]] = defaultdict(set)
        self._faults: dict[str, deque[Reply]] = defaultdict(deque)
        self._changed = threading.Condition()
        self._methods = {
            "getme": lambda _: ME,
            "getupdates": self._get_updates,
            "sendmessage": self._send_message,
            "sendchataction": self._send_chat_action,
            "setmycommands": lambda _: True,
            "deletewebhook": lambda _: True,
            "getwebhookinfo": lambda _: {"url": "", "has_custom_certificate": False, "pending_update_count": 0},
        }

    def push(self, message: Raw, kind: str = "message") -> int:
        """Somebody has written; the id of the update."""
        with self._changed:
            self._note(message)
            self._last_update += 1
            self._updates.append({"update_id": self._last_update, kind: message})
            self._changed.notify_all()
            return self._last_update

    def push_raw(self, *updates: Raw) -> None:
        """Updates as they stand, in one batch: broken, out of order, twice."""
        with self._changed:
            for update in updates:
                self._note(update.get("message", {}))
            self._updates.extend(updates)
            self._changed.notify_all()

    def fail(self, method: str, status: int, description: str = "", body: str | None = None, **parameters: Any) -> None:
        """The next call of the method is answered with this instead, and has no effect."""
        error = {"ok": False, "error_code": status, "description": description}
        fault = json.dumps({**error, "parameters": parameters} if parameters else error) if body is None else body
        self._faults[method.lower()].append((status, fault.encode()))

    def named(self, method: str) -> list[Raw]:
        """What the method was called with, call by call."""
        return [call.params for call in self.calls if call.method.lower() == method.lower()]

    @property
    def waiting(self) -> list[int]:
        """The ids of updates that the bot has not confirmed."""
        with self._changed:
            return [update["update_id"] for update in self._updates]

    async def sends(self, count: int, seconds: float = 10) -> list[Sent]:
        """All messages sent, once there are `count`; an error if there never are."""
        await asyncio.to_thread(self._wait, lambda: len(self.sent) >= count, f"{count} messages", seconds)
        return list(self.sent)

    async def confirms(self, seconds: float = 10) -> None:
        await asyncio.to_thread(self._wait, lambda: not self._updates, "all updates confirmed", seconds)

    async def gets(self, method: str, count: int = 1, seconds: float = 10) -> None:
        enough = f"{count} {method}"
        await asyncio.to_thread(self._wait, lambda: len(self.named(method)) >= count, enough, seconds)

    def close(self) -> None:
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def reply(self, key: str, method: str, params: Raw) -> Reply:
        """Status and body of one call."""
        with self._changed:
            if key != self.key:
                return _error(401, "Unauthorized")
            self.calls.append(Call(method, params))
            self._changed.notify_all()
            if self._faults[method.lower()]:
                return self._faults[method.lower()].popleft()
            try:
                return _body(200, {"ok": True, "result": self._methods[method.lower()](params)})
            except KeyError:
                return _error(404, "Not Found: method not found")
            except ConflictError:
                return _error(409, "Conflict: terminated by other getUpdates request")
            except BadRequestError as refused:
                return _error(400, str(refused))

    def _wait(self, reached: Any, what: str, seconds: float) -> None:
        with self._changed:
            if not self._changed.wait_for(reached, seconds):
                raise TimeoutError(f"no {what} within {seconds} s; sent: {[sent.text for sent in self.sent]}")

    def _note(self, message: Raw) -> None:
        if "chat" not in message:
            return
        chat = message["chat"]["id"]
        self._chats[chat] = message["chat"]
        self._known[chat].add(message["message_id"])
        if message.get("is_topic_message"):
            self._topics[chat].add(message["message_thread_id"])

    def _get_updates(self, params: Raw) -> list[Raw]:
        """An update is confirmed, and gone, once a later offset is asked for. A second poll ends the first."""
        offset, limit = params.get("offset", 0), params.get("limit", 100)
        self._poll += 1
        self._changed.notify_all()
        poll, deadline = self._poll, time.monotonic() + params.get("timeout", 0)
        self._updates = self._updates[offset:] if offset < 0 else [u for u in self._updates if u["update_id"] >= offset]
        while not self._updates and not self._closed and (left := deadline - time.monotonic()) > 0:
            self._changed.wait(left)
            if poll != self._poll:
                raise ConflictError
        return self._updates[:limit]

    def _send_message(self, params: Raw) -> Raw:
        chat, text = params["chat_id"], params.get("text", "")
        if chat not in self._chats:
            raise BadRequestError("Bad Request: chat not found")
        shown, marks = parsed(text) if params.get("parse_mode") == "HTML" else (text, [])
        _check(shown, marks)
        quoted = self._quoted(chat, params)
        self._last_message += 1
        message = {"message_id": self._last_message, "date": 1_700_000_001, "from": ME, "chat": self._chats[chat]}
        message |= {"text": shown.strip(), "entities": marks} | quoted | self._topic(chat, params)
        self._known[chat].add(self._last_message)
        self.sent.append(Sent(params, message))
        self._changed.notify_all()
        return message

    def _send_chat_action(self, params: Raw) -> bool:
        self._topic(params["chat_id"], params)
        return True

    def _quoted(self, chat: int, params: Raw) -> Raw:
        quoting = params.get("reply_parameters")
        if quoting and quoting["message_id"] not in self._known[chat] and not quoting.get("allow_sending_without_reply"):
            raise BadRequestError("Bad Request: message to be replied not found")
        return {}

    def _topic(self, chat: int, params: Raw) -> Raw:
        topic = params.get("message_thread_id")
        if topic is not None and topic not in self._topics[chat]:
            raise BadRequestError("Bad Request: message thread not found")
        return {} if topic is None else {"message_thread_id": topic, "is_topic_message": True}


class ConflictError(Exception):
    """Two programs poll for the same bot."""


class BotServer(BotApi):
    """The same over HTTP: `with BotServer() as api: ... api.address`. Port 0 is any free one."""

    def __init__(self, key: str = KEY, port: int = 0) -> None:
        super().__init__(key)
        self._port = port

    def __enter__(self) -> BotServer:
        self._http = ThreadingHTTPServer(("127.0.0.1", self._port), _handler_of(self))
        self._http.daemon_threads = True
        self.address = f"http://127.0.0.1:{self._http.server_port}"
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()


def decoded(params: dict[str, str]) -> Raw:
    """Form fields as values: everything but texts is JSON."""
    return {name: value if name in TEXTS else _json(value) for name, value in params.items()}


def _json(value: str) -> Any:
    try:
        return json.loads(value)
    except ValueError:
        return value


def _check(shown: str, marks: list[Raw]) -> None:
    if not shown.strip():
        raise BadRequestError("Bad Request: message text is empty")
    if units(shown) > 4096:
        raise BadRequestError("Bad Request: message is too long")
    if len(marks) > 100:
        raise BadRequestError("Bad Request: can't parse entities: too many entities")


def _error(status: int, description: str) -> Reply:
    return _body(status, {"ok": False, "error_code": status, "description": description})


def _body(status: int, reply: Raw) -> Reply:
    return status, json.dumps(reply).encode()


def _handler_of(api: BotApi) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            _, key, method = urlsplit(self.path).path.split("/", 2)
            form = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
            params = decoded(dict(parse_qsl(form, keep_blank_values=True)))
            status, body = api.reply(unquote(key).removeprefix("bot"), method, params)
            try:
                self._answer(status, body)
            except ConnectionError:
                self.close_connection = True  # the bot has given up this poll

        def _answer(self, status: int, body: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    return Handler
