"""One bot's server as a test sees it: people write, press and join; the bot's calls are answered by Telegram's rules."""

from __future__ import annotations

import asyncio
import json
import threading
from collections import defaultdict, deque
from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple

from tests.support.bot_api.chats import Chats
from tests.support.bot_api.editing import Editing
from tests.support.bot_api.files import Files
from tests.support.bot_api.keyboards import rows_of_labels
from tests.support.bot_api.members import Members, Status
from tests.support.bot_api.menus import WORDS, Menus
from tests.support.bot_api.polling import Updates
from tests.support.bot_api.queries import Queries
from tests.support.bot_api.rates import Rates
from tests.support.bot_api.sending import Sending, Sent
from tests.support.bot_api.transcript import transcript
from tests.support.messages import ME, Raw, membership
from tests.support.refusals import Refused

KEY = "4200:loopback-Key_of-the-Tests"
Reply = tuple[int, bytes]
Method = Callable[[Raw], Any]
NO_WEBHOOK = {"url": "", "has_custom_certificate": False, "pending_update_count": 0}


class Call(NamedTuple):
    method: str
    params: Raw


class BotApi:
    """Tests push messages and look at `calls`, `sent` and `edits`."""

    def __init__(self, key: str = KEY) -> None:
        self.key, self.me = key, dict(ME)
        self.calls: list[Call] = []
        self.pushed: list[Raw] = []
        self.rates, self.files = Rates(), Files()
        self._changed = threading.Condition()
        self._faults: dict[str, deque[Reply]] = defaultdict(deque)
        self._updates, self._chats = Updates(self._changed), Chats(self.me)
        self._sending, self._editing = Sending(self._chats, self.files, self.rates), Editing(self._chats, self.files)
        self._queries, self._members, self._menus = Queries(self._chats), Members(self._chats), Menus(self.me["first_name"])
        self._methods = self._sending_methods() | self._other_methods()

    def _sending_methods(self) -> dict[str, Method]:
        return {
            "sendmessage": self._sending.message,
            "sendphoto": self._sending.photo,
            "senddocument": self._sending.document,
            "sendchataction": self._sending.action,
            "setmessagereaction": self._sending.reaction,
            "deletemessage": self._sending.delete,
            "editmessagetext": self._editing.text,
            "editmessagecaption": self._editing.caption,
            "editmessagemedia": self._editing.media,
            "editmessagereplymarkup": self._editing.keyboard,
            "answercallbackquery": self._queries.answer_press,
            "answerinlinequery": self._queries.answer_inline,
        }

    def _other_methods(self) -> dict[str, Method]:
        words = {f"set{_joined(kind)}": partial(self._menus.set_word, kind) for kind in WORDS}
        return {
            "getme": lambda _: self.me,
            "getupdates": self._updates.get,
            "deletewebhook": lambda _: True,
            "getwebhookinfo": lambda _: NO_WEBHOOK,
            "getfile": self.files.get_file,
            "getchat": self._chats.chat,
            "getchatmember": self._members.get_member,
            "getchatadministrators": self._members.get_administrators,
            "setmycommands": self._menus.set_commands,
            "getmycommands": self._menus.get_commands,
            "deletemycommands": self._menus.delete_commands,
            **words,
            **{f"get{_joined(kind)}": partial(self._menus.get_word, kind) for kind in WORDS},
        }

    # What people do.

    def push(self, message: Raw, kind: str = "message") -> int:
        """Somebody has written, or done something else that comes as an update of this kind; the id of the update."""
        with self._changed:
            if kind in ("message", "edited_message"):
                self._chats.note(message, "said" if kind == "message" else "edited")
            return self._put(kind, message)

    def push_raw(self, *updates: Raw) -> None:
        """Updates as they stand, in one batch: broken, out of order, twice."""
        with self._changed:
            for update in updates:
                self._chats.note(update.get("message", {}))
            self._updates.waiting.extend(updates)
            self._changed.notify_all()

    def edit(self, message: Raw) -> int:
        """Somebody has changed what they wrote: `api.edit(edited(question, "who knows CUDA?"))`."""
        return self.push(message, "edited_message")

    def delete(self, message: Raw) -> None:
        """Somebody deletes what they wrote. Telegram tells a bot nothing of it."""
        with self._changed:
            self._chats.remove(message, message["from"])

    def press(self, message: Raw | Sent, button: str, user: Raw) -> str:
        """Somebody presses the button with this label or data; the id of the query. LookupError if it is not there now."""
        with self._changed:
            return self._asked("callback_query", self._queries.press(_message(message), button, user))

    def forge(self, message: Raw | Sent, data: str, user: Raw) -> str:
        """A press with data of no button, or of somebody else's."""
        with self._changed:
            return self._asked("callback_query", self._queries.forge(_message(message), data, user))

    def ask_inline(self, text: str, user: Raw, **more: str) -> str:
        """Somebody types @the_bot and this in any chat. Nothing reaches a bot whose inline mode is off."""
        assert self.me["supports_inline_queries"], "inline mode is off: see allow_inline"
        with self._changed:
            return self._asked("inline_query", self._queries.inline(text, user, **more))

    def pick(self, query: str, number: str, chat: Raw) -> Raw:
        """Somebody sends the result with this id into a chat; the bot is not told, whether it is a member or not."""
        with self._changed:
            return self._chats.pick(*self._queries.picked(query, number), chat)

    def allow_inline(self, allowed: bool = True) -> None:
        """What @BotFather sets."""
        self.me["supports_inline_queries"] = allowed

    def join(self, chat: int, user: Raw, status: Status = "member") -> None:
        """The user is this in the chat from now on; no update is made of it."""
        with self._changed:
            self._members.put(chat, user, status)

    def admit(self, chat: Raw, by: Raw, status: Status = "member") -> int:
        """The bot itself becomes this in the chat: added to a group, made an admin, thrown out, or blocked in private."""
        with self._changed:
            self._chats.admit(chat, by, status)
            was = self._members.put(chat["id"], self.me, status)["status"]
            return self._put("my_chat_member", membership(chat, by, self.me, was, status))

    # What the bot did.

    @property
    def sent(self) -> list[Sent]:
        return self._sending.sent

    @property
    def edits(self) -> list[Sent]:
        return self._editing.edits

    @property
    def reactions(self) -> dict[tuple[int, int], str]:
        """The bot's reactions that stand now, by chat and message."""
        return self._sending.reactions

    def answer_to(self, query: str) -> Raw | None:
        """What the bot answered to a press or an inline query."""
        return self._queries.answers.get(query)

    def standing(self, message: Raw | Sent) -> Raw | None:
        """The message as it is now, after all edits; None once it is deleted."""
        raw = _message(message)
        return self._chats.standing(raw["chat"]["id"], raw["message_id"])

    def labels(self, message: Raw | Sent) -> list[list[str]]:
        """The buttons under the message now, row by row."""
        return rows_of_labels(self.standing(message) or {})

    def commands(self, language: str = "", **scope: object) -> dict[str, str]:
        """The menu for a language and scope: `api.commands("zh", type="all_group_chats")`."""
        params = {"language_code": language, "scope": scope or None}
        return {command["command"]: command["description"] for command in self._menus.get_commands(params)}

    def transcript(self, chat: int) -> str:
        """The chat as its members see it, in plain text."""
        with self._changed:
            return transcript([event for event in self._chats.events if event.chat == chat], self.me)

    def named(self, method: str) -> list[Raw]:
        """What the method was called with, call by call."""
        return [call.params for call in self.calls if call.method.lower() == method.lower()]

    @property
    def waiting(self) -> list[int]:
        """The ids of updates that the bot has not confirmed."""
        with self._changed:
            return [update["update_id"] for update in self._updates.waiting]

    async def sends(self, count: int, seconds: float = 10) -> list[Sent]:
        """All messages sent, once there are `count`; an error if there never are."""
        await self._until(lambda: len(self.sent) >= count, f"{count} messages", seconds)
        return list(self.sent)

    async def changes(self, count: int, seconds: float = 10) -> list[Sent]:
        """All edits made, once there are `count`."""
        await self._until(lambda: len(self.edits) >= count, f"{count} edits", seconds)
        return list(self.edits)

    async def answers(self, query: str, seconds: float = 10) -> Raw:
        """What the bot answers to a press or an inline query, once it does."""
        await self._until(lambda: query in self._queries.answers, f"answer to query {query}", seconds)
        return self._queries.answers[query]

    async def confirms(self, seconds: float = 10) -> None:
        await self._until(lambda: not self._updates.waiting, "all updates confirmed", seconds)

    async def gets(self, method: str, count: int = 1, seconds: float = 10) -> None:
        await self._until(lambda: len(self.named(method)) >= count, f"{count} {method}", seconds)

    # The server.

    def fail(self, method: str, status: int, description: str = "", body: str | None = None, **parameters: Any) -> None:
        """The next call of the method is answered with this instead, and has no effect."""
        fault = _error(status, description, parameters) if body is None else (status, body.encode())
        self._faults[method.lower()].append(fault)

    def close(self) -> None:
        with self._changed:
            self._updates.closed = True
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
            if method.lower() not in self._methods:
                return _error(404, "Not Found: method not found")
            try:
                return _body(200, {"ok": True, "result": self._methods[method.lower()](params)})
            except Refused as refused:
                return _error(refused.status, refused.description, refused.parameters)
            finally:
                self._changed.notify_all()

    def download(self, key: str, path: str) -> Reply:
        """Status and body of the route that files come from."""
        with self._changed:
            content = self.files.content(path) if key == self.key else None
            return _error(404, "Not Found") if content is None else (200, content)

    def _put(self, kind: str, body: Raw) -> int:
        update = self._updates.put(kind, body)
        self.pushed.append(update)
        return int(update["update_id"])

    def _asked(self, kind: str, query: Raw) -> str:
        self._put(kind, query)
        return str(query["id"])

    async def _until(self, reached: Callable[[], bool], what: str, seconds: float) -> None:
        await asyncio.to_thread(self._wait, reached, what, seconds)

    def _wait(self, reached: Callable[[], bool], what: str, seconds: float) -> None:
        with self._changed:
            if not self._changed.wait_for(reached, seconds):
                raise TimeoutError(f"no {what} within {seconds} s; sent: {[sent.text for sent in self.sent]}")


def _message(message: Raw | Sent) -> Raw:
    return message.message if isinstance(message, Sent) else message


def _joined(kind: str) -> str:
    return "my" + kind.replace("_", "")


def _error(status: int, description: str, parameters: Raw | None = None) -> Reply:
    error: Raw = {"ok": False, "error_code": status, "description": description}
    return _body(status, {**error, "parameters": parameters} if parameters else error)


def _body(status: int, reply: Raw) -> Reply:
    return status, json.dumps(reply).encode()
