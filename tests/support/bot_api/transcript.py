"""One chat as people see it, in plain text: who said what, with its pictures, files and buttons, what was pressed and edited.

An edit that comes before anybody else does something replaces the message in place, since nobody acted on the older words;
a later one is told as an event, with the message as it stands then.
"""

from __future__ import annotations

from tests.support.bot_api.chats import Event
from tests.support.markdown import marked
from tests.support.messages import Raw

QUIET = ("said", "edited", "reacted", "deleted")  # what the bot does by itself
TITLE = 40


def transcript(events: list[Event], me: Raw) -> str:
    """The events of one chat, told."""
    return "\n\n".join(_told(event, me) for event in _settled(events, me)) + "\n" if events else ""


def _settled(events: list[Event], me: Raw) -> list[Event]:
    """Edits and deletions go into the bot's messages that nobody could have acted on yet; a reaction taken back is gone."""
    settled = list[Event]()
    for event in events:
        at = _earlier(settled, event, me)
        if at is None:
            settled.append(event)
        elif event.happening == "edited":
            settled[at] = settled[at]._replace(message=event.message)
        else:
            del settled[at]
    return settled


def _earlier(settled: list[Event], event: Event, me: Raw) -> int | None:
    """Where the event stands that this one replaces or takes back."""
    if event.who != me or event.happening == "said" or (event.happening == "reacted" and event.word):
        return None
    for at in range(len(settled) - 1, -1, -1):
        other = settled[at]
        same = other.message["message_id"] == event.message["message_id"] and other.who == me
        if same and (other.happening == "reacted") == (event.happening == "reacted"):
            return at
        if other.happening not in QUIET or other.who != me:
            return None
    return None


def _told(event: Event, me: Raw) -> str:
    """One event: a line for it, and the message under it where there is something to see."""
    name, told = _name(event.who), _title(event.message)
    if event.happening == "said":
        return f"{name}{_how(event.message)}:\n{_shown(event.message)}"
    if event.happening == "edited":
        whose = "its message" if event.who == me else "the message"
        return f"{name} edits {whose}:\n{_shown(event.message)}"
    if event.happening == "noticed":
        return f"({name} sees a notice: {event.word})"
    if event.happening == "pressed":
        return f"({name} presses [ {event.word} ])"
    if event.happening == "reacted":
        return (
            f"({name} reacts with {event.word} to “{told}”)" if event.word else f"({name} takes the reaction to “{told}” back)"
        )
    return f"({name} deletes “{told}”)"


def _how(message: Raw) -> str:
    """That it is a reply, a forward or in a topic."""
    replied, origin = message.get("reply_to_message"), message.get("forward_origin")
    topic = f" in topic {message['message_thread_id']}" if message.get("is_topic_message") else ""
    if origin:
        return f"{topic} forwards {_name(origin['sender_user'])}"
    if replied and "forum_topic_created" not in replied:
        return f"{topic} replies to “{message.get('quote', {}).get('text') or _title(replied)}”"
    return topic


def _shown(message: Raw) -> str:
    words = marked(message.get("text", ""), message.get("entities", []))
    caption = marked(message.get("caption", ""), message.get("caption_entities", []))
    above = _attached(message)
    lines = [f"({above}: {caption})" if caption and above else f"({above})" if above else words]
    lines += [" ".join(f"[ {button['text']} ]" for button in row) for row in _rows(message)]
    return "\n".join(f"  {line}".rstrip() for line in "\n".join(lines).splitlines())


def _attached(message: Raw) -> str:
    if photo := message.get("photo"):
        return f"picture {photo[-1]['width']}x{photo[-1]['height']}"
    if document := message.get("document"):
        return f"file {document['file_name']}"
    return "" if "text" in message else "something without words"


def _rows(message: Raw) -> list[list[Raw]]:
    return list(message.get("reply_markup", {}).get("inline_keyboard", []))


def _title(message: Raw) -> str:
    words = " ".join((message.get("text") or message.get("caption") or f"({_attached(message)})").split())
    return words if len(words) <= TITLE else f"{words[: TITLE - 1]}…"


def _name(user: Raw) -> str:
    return str(user.get("first_name", "Somebody"))
