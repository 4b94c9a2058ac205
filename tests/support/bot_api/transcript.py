"""One chat as people see it, in plain text: who said what, with its pictures, files and buttons, what was pressed and edited.

An edit that comes before anybody else does something replaces the message in place, since nobody acted on the older words;
a later one is told as an event, with the message as it stands then.
"""

from __future__ import annotations

from tests.support.bot_api.chats import Event, Happening
from tests.support.bot_api.keyboards import rows_of_labels
from tests.support.markdown import marked
from tests.support.messages import Raw

AWAY = ("left", "kicked")
TOLD: dict[Happening, str] = {
    "said": "{name}{how}:\n{shown}",
    "edited": "{name} edits {whose} message:\n{shown}",
    "deleted": "({name} deletes “{title}”)",
    "pressed": "({name} presses [ {word} ])",
    "noticed": "({name} sees a notice: {word})",
    "reacted": "({name} reacts with {word} to “{title}”)",
    "admitted": "({name} makes {bot} {word} of the chat)",
}
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
        elif event.happening == "deleted" and settled[at].happening == "edited":
            settled[at] = event
        else:
            del settled[at]
    return settled


def _earlier(settled: list[Event], event: Event, me: Raw) -> int | None:
    """Where the event stands that this one replaces or takes back."""
    if event.who != me or event.happening == "said" or (event.happening == "reacted" and event.word):
        return None
    for at in range(len(settled) - 1, -1, -1):
        other = settled[at]
        same = other.message.get("message_id") == event.message["message_id"] and other.who == me
        if same and (other.happening == "reacted") == (event.happening == "reacted"):
            return at
        if other.who != me and other.happening != "noticed":
            return None
    return None


def _told(event: Event, me: Raw) -> str:
    """One event: a line for it, and the message under it where there is something to see."""
    form = TOLD[event.happening]
    if event.happening == "reacted" and not event.word:
        form = "({name} takes the reaction to “{title}” back)"
    if event.happening == "admitted" and event.word in AWAY:
        form = "({name} removes {bot})"
    whose = "its" if event.who == me else "the"
    names = {"name": _name(event.who), "bot": _name(me), "whose": whose, "word": event.word}
    return form.format(**names, how=_how(event.message), title=_title(event.message), shown=_shown(event.message))


def _how(message: Raw) -> str:
    """That it is a reply, a forward or in a topic."""
    replied, origin = message.get("reply_to_message"), message.get("forward_origin")
    topic = f" in topic {message['message_thread_id']}" if message.get("is_topic_message") else ""
    if "via_bot" in message:
        return f"{topic} via {_name(message['via_bot'])}"
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
    lines += [" ".join(f"[ {label} ]" for label in row) for row in rows_of_labels(message)]
    return "\n".join(f"  {line}".rstrip() for line in "\n".join(lines).splitlines())


def _attached(message: Raw) -> str:
    if photo := message.get("photo"):
        return f"picture {photo[-1]['width']}x{photo[-1]['height']}"
    if document := message.get("document"):
        return f"file {document['file_name']}"
    return "" if "text" in message else "something without words"


def _title(message: Raw) -> str:
    words = " ".join((message.get("text") or message.get("caption") or f"({_attached(message)})").split())
    return words if len(words) <= TITLE else f"{words[: TITLE - 1]}…"


def _name(user: Raw) -> str:
    return str(user.get("first_name", "Somebody"))
