"""The chats the bot has been written in: what stands in each, and what happened there, in order."""

from __future__ import annotations

from collections import defaultdict
from typing import Literal, NamedTuple

from tests.support.messages import Raw
from tests.support.refusals import BadRequestError, Refused

Happening = Literal["said", "edited", "deleted", "pressed", "noticed", "reacted", "admitted"]
MADE_AT = 1_700_000_001  # one moment for every message of the bot: the same run, the same bytes
EDITED_AT = 1_700_000_200


class Event(NamedTuple):
    """Something that happened in a chat: by whom, to which message, as it stood then.

    `word` is the button that was pressed, the notice that was seen, the reaction, what the bot became.
    """

    chat: int
    happening: Happening
    who: Raw
    message: Raw
    word: str = ""


class Chats:
    def __init__(self, me: Raw) -> None:
        self.me = me
        self.events: list[Event] = []
        self._chats: dict[int, Raw] = {}
        self._closed: dict[int, str] = {}
        self._standing: dict[int, dict[int, Raw]] = defaultdict(dict)
        self._topics: dict[int, set[int]] = defaultdict(set)
        self._last = 100_000

    def note(self, message: Raw, happening: Happening = "said") -> None:
        """Somebody has written, or edited: from now on the bot may write here and reply to it."""
        if "chat" not in message or "message_id" not in message:
            return
        chat = message["chat"]["id"]
        self._chats[chat] = message["chat"]
        self._standing[chat][message["message_id"]] = message
        if message.get("is_topic_message"):
            self._topics[chat].add(message["message_thread_id"])
        self.events.append(Event(chat, happening, message.get("from", {}), message))

    def chat(self, params: Raw) -> Raw:
        if params.get("chat_id") not in self._chats:
            raise BadRequestError("chat not found")
        if params["chat_id"] in self._closed:
            raise Refused(403, f"Forbidden: {self._closed[params['chat_id']]}")
        return self._chats[params["chat_id"]]

    def admit(self, chat: Raw, by: Raw, status: str) -> None:
        """The bot becomes this in the chat; as "left" or "kicked" it can do nothing there."""
        self._chats[chat["id"]] = chat
        self._closed.pop(chat["id"], None)
        if status in ("left", "kicked"):
            self._closed[chat["id"]] = _closed(chat, status)
        self.events.append(Event(chat["id"], "admitted", by, {"chat": chat}, status))

    def standing(self, chat: int, number: int | None) -> Raw | None:
        """The message as it is now; None when it is not there, or not any more."""
        return self._standing[chat].get(number) if number is not None else None

    def post(self, chat: Raw, content: Raw) -> Raw:
        """The bot's own message."""
        self._last += 1
        message = {"message_id": self._last, "date": MADE_AT, "from": self.me, "chat": chat, **content}
        self._standing[chat["id"]][self._last] = message
        self.happened("said", self.me, message)
        return message

    def pick(self, user: Raw, content: Raw, chat: Raw) -> Raw:
        """Somebody posts what the bot offered them; it is theirs, and says where it comes from."""
        self._last += 1
        message = {"message_id": self._last, "date": MADE_AT, "from": user, "chat": chat, "via_bot": self.me, **content}
        self.happened("said", user, message)
        return message

    def change(self, message: Raw) -> Raw:
        """The bot's own message becomes this."""
        message = {**message, "edit_date": EDITED_AT}
        self._standing[message["chat"]["id"]][message["message_id"]] = message
        self.happened("edited", self.me, message)
        return message

    def remove(self, message: Raw, by: Raw) -> None:
        del self._standing[message["chat"]["id"]][message["message_id"]]
        self.happened("deleted", by, message)

    def happened(self, happening: Happening, who: Raw, message: Raw, word: str = "") -> None:
        self.events.append(Event(message["chat"]["id"], happening, who, message, word))

    def topic(self, params: Raw) -> Raw:
        """What a message carries because of the forum topic it is sent to."""
        topic = params.get("message_thread_id")
        if topic is not None and topic not in self._topics[params["chat_id"]]:
            raise BadRequestError("message thread not found")
        return {} if topic is None else {"message_thread_id": topic, "is_topic_message": True}


def _closed(chat: Raw, status: str) -> str:
    if chat["type"] == "private":
        return "bot was blocked by the user"
    return f"bot {'was kicked from' if status == 'kicked' else 'is not a member of'} the {chat['type']} chat"
