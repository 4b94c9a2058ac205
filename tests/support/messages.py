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
CARRIED = ("text", "entities", "caption", "caption_entities", "document", "photo")
RIGHTS = (
    "can_manage_chat can_delete_messages can_manage_video_chats can_restrict_members can_promote_members "
    "can_change_info can_invite_users can_post_stories can_edit_stories can_delete_stories"
).split()
MAY = (
    "can_send_messages can_send_audios can_send_documents can_send_photos can_send_videos can_send_video_notes "
    "can_send_voice_notes can_send_polls can_send_other_messages can_add_web_page_previews can_edit_tag "
    "can_change_info can_invite_users can_pin_messages can_manage_topics can_react_to_messages"
).split()
RESTRICTED: Raw = {"is_member": True, "until_date": 0, **dict.fromkeys(MAY, False)}
numbers = itertools.count(10)


def person(number: int = 7, language: str | None = "en", **more: Any) -> Raw:
    code = {"language_code": language} if language else {}
    return {"id": number, "is_bot": False, "first_name": f"Person {number}", **code, **more}


# Two people to write to the bot, one in each language.
EMMA = person(21, "en", first_name="Emma", username="emma_writes")
MING = person(22, "zh-hans", first_name="小明", username="ming_xie")


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
    if "caption_entities" not in raw and (found := entities(raw.get("caption", ""))):
        raw["caption_entities"] = found
    return raw


def started(payload: str = "", sender: Raw | None = None) -> Raw:
    """Start was tapped, after a link t.me/the_bot?start=payload if there is one."""
    return private(f"/start {payload}".strip(), sender)


def reply(to: Raw, text: str, sender: Raw | None = None) -> Raw:
    """An answer to a message, in its chat and topic; the message inside carries no reply of its own."""
    inside = {name: value for name, value in to.items() if name != "reply_to_message"}
    thread = {name: to[name] for name in ("message_thread_id", "is_topic_message") if name in to}
    return message(text, sender or to["from"], to["chat"], reply_to_message=inside, **thread)


def edited(raw: Raw, text: str) -> Raw:
    """The same message with other words, or another caption: `api.edit(edited(question, "谁用过 CUDA？"))`."""
    words, marks = ("caption", "caption_entities") if "caption" in raw else ("text", "entities")
    kept = {name: value for name, value in raw.items() if name not in (words, marks)}
    marked = {marks: found} if (found := entities(text)) else {}
    return {**kept, words: text, **marked, "edit_date": 1_700_000_100}


def forwarded(raw: Raw, by: Raw, to: Raw | None = None) -> Raw:
    """What somebody wrote, forwarded by somebody else into a chat, or to the bot in private."""
    origin = {"type": "user", "date": raw["date"], "sender_user": raw["from"]}
    carried = {name: raw[name] for name in CARRIED if name in raw}
    chat = to or private(None, by)["chat"]
    return message(carried.pop("text", None), by, chat, forward_origin=origin, **carried)


def captioned(raw: Raw) -> Raw:
    """The same words under a picture."""
    photo = [{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}]
    caption = {"caption": raw["text"], "caption_entities": raw.get("entities", [])}
    return {**{k: v for k, v in raw.items() if k not in ("text", "entities")}, **caption, "photo": photo}


def member(user: Raw, status: str) -> Raw:
    """A ChatMember with the fields that Telegram always sends with this status."""
    if status == "administrator":
        return {"user": user, "status": status, "can_be_edited": False, "is_anonymous": False, **dict.fromkeys(RIGHTS, True)}
    extra: dict[str, Raw] = {"creator": {"is_anonymous": False}, "kicked": {"until_date": 0}, "restricted": RESTRICTED}
    return {"user": user, "status": status, **extra.get(status, {})}


def membership(chat: Raw, by: Raw, user: Raw, was: str, now: str) -> Raw:
    """Somebody becomes something in a chat: the body of my_chat_member when it is the bot."""
    return {
        "chat": chat,
        "from": by,
        "date": 1_700_000_000,
        "old_chat_member": member(user, was),
        "new_chat_member": member(user, now),
    }


def entities(text: str) -> list[Raw]:
    """Offsets and lengths in UTF-16 units: in "😀 @whoknows_bot" the mention begins at 3."""
    return [
        {"type": found.lastgroup, "offset": units(text[: found.start()]), "length": units(found[0])}
        for found in ENTITIES.finditer(text)
    ]
