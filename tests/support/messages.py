"""Messages as the Bot API sends them: plain dictionaries, with the entities that Telegram would mark in their text."""

from __future__ import annotations

import itertools
import re
from typing import Any

from tests.support.telegram_html import units

Raw = dict[str, Any]

USERNAME = "whoknows_bot"
ME: Raw = {
    "id": 4200,
    "is_bot": True,
    "first_name": "WhoKnows",
    "username": USERNAME,
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_inline_queries": False,
}
OTHER_BOT: Raw = {"id": 4300, "is_bot": True, "first_name": "Other", "username": "other_bot"}
GROUP = -1001
ENTITIES = re.compile(
    r"(?<![\w/@])(?P<bot_command>/[A-Za-z0-9_]+(?:@\w+)?)"  # /ask, /ask@whoknows_bot
    r"|(?<![\w@])(?P<mention>@[A-Za-z]\w{3,31})",  # @whoknows_bot, not a mail address
)
numbers = itertools.count(10)


def person(number: int = 7, language: str | None = "en", **more: Any) -> Raw:
    code = {"language_code": language} if language else {}
    return {"id": number, "is_bot": False, "first_name": f"Person {number}", **code, **more}


def private(text: str | None = None, sender: Raw | None = None, **more: Any) -> Raw:
    sender = sender or person()
    chat = {"id": sender["id"], "type": "private", "first_name": sender["first_name"]}
    return message(text, sender, chat, **more)


def group(text: str | None = None, sender: Raw | None = None, chat: int = GROUP, **more: Any) -> Raw:
    return message(text, sender or person(), {"id": chat, "type": "supergroup", "title": "Team"}, **more)


def topic(number: int, text: str, sender: Raw | None = None) -> Raw:
    """A message in a forum topic: it replies to the service message that made the topic."""
    chat = {"id": GROUP, "type": "supergroup", "title": "Team", "is_forum": True}
    made = {**message(None, ME, chat), "message_id": number, "forum_topic_created": {"name": "T", "icon_color": 1}}
    more = {"message_thread_id": number, "is_topic_message": True, "reply_to_message": made}
    return message(text, sender or person(), chat, **more)


def message(text: str | None, sender: Raw, chat: Raw, **more: Any) -> Raw:
    raw = {"message_id": next(numbers), "date": 1_700_000_000, "from": sender, "chat": chat, **more}
    if text is not None:
        raw["text"] = text
    if "entities" not in raw and (found := entities(text or "")):
        raw["entities"] = found
    return raw


def captioned(raw: Raw) -> Raw:
    """The same words under a picture."""
    photo = [{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}]
    caption = {"caption": raw["text"], "caption_entities": raw.get("entities", [])}
    return {**{k: v for k, v in raw.items() if k not in ("text", "entities")}, **caption, "photo": photo}


def entities(text: str) -> list[Raw]:
    """Offsets and lengths in UTF-16 units: in "😀 @whoknows_bot" the mention begins at 3."""
    return [
        {"type": found.lastgroup, "offset": units(text[: found.start()]), "length": units(found[0])}
        for found in ENTITIES.finditer(text)
    ]
