"""Is a message for this bot, and what does it ask? Pure: no network, no state.

Entities count in UTF-16 units, Python in code points, so text is taken and cut in UTF-16 here and nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from telegram import Message, MessageEntity, Update, User
from telegram.constants import ChatType, MessageEntityType

from bot.qa.models import Language
from bot.render.guide import MENU
from bot.tg.language import language_of

QUESTIONS: dict[str, dict[Language, str]] = {
    "ask": {"en": "{}", "zh": "{}"},
    "who": {"en": "who {}", "zh": "谁 {}"},
    "profile": {"en": "tell me about {}", "zh": "介绍一下 {}"},
    "compare": {"en": "compare {}", "zh": "比较 {}"},
    "list": {"en": "list {}", "zh": "列出 {}"},
}
"""Commands that ask, and what each makes of the words after it, so that the core sees the kind of the question."""
COMMANDS = frozenset({"start", *(line.name for line in MENU)})
BESIDE_A_MENTION = " \t\n,.:;!，。：；！、"
QUESTION_WORD = re.compile(
    r"\b(?:who|whose|whom|which|what|how|when|where|any(?:one|body)|some(?:one|body)|people)\b"  # English
    r"|谁|哪|几|多少|什么|有没有|有人|怎么|吗|[么嘛]",  # Chinese, also 哪位, 哪些人, 几个人, 几位
    re.IGNORECASE,
)


class Command(NamedTuple):
    """`/Ask@WhoBot  text` is Command("ask", "whobot", "text"); `target` is empty without an @."""

    name: str
    target: str
    rest: str


def message_of(update: Update) -> Message:
    """The message that a handler of messages was given, new or edited."""
    message = update.effective_message
    if not isinstance(message, Message):
        raise TypeError("an update without a message")
    return message


def question(message: Message, me: User) -> str | None:
    """What this message asks the bot, or None when it is not for it: chatter, another bot's command, another bot.

    In private every text is a question. In groups it takes a command that asks, a mention, or a reply to the bot. A command
    with nothing behind it asks what the message says that it replies to.
    """
    if not is_for(message, me):
        return None
    command = command_of(message)
    if command:
        return _asked(command, message, me) if command.name in QUESTIONS else None
    return words_for(message, me)


def is_for(message: Message, me: User) -> bool:
    """True for what is meant for the bot: everything in private; in a group its commands, mentions of it, replies to it."""
    if not from_a_person(message) or not (text_of(message) or is_private(message)):
        return False
    command = command_of(message)
    if command:
        known = is_private(message) or bool(command.target) or command.name in COMMANDS
        return known and command.target in ("", (me.username or "").lower())
    return is_private(message) or bool(_mentions(message, me)) or _is_reply_to(message, me)


def words_for(message: Message, me: User) -> str:
    """The words of a message without the name of the bot."""
    mentions = _mentions(message, me)
    return without(text_of(message), mentions).strip(BESIDE_A_MENTION) if mentions else text_of(message).strip()


def words_replied_to(message: Message, me: User) -> str:
    """What a message replies to: the part that is quoted, else all of it, without command and mention; "" for no reply."""
    if message.quote:
        return message.quote.text.strip()
    replied = message.reply_to_message
    if replied is None:
        return ""
    command = command_of(replied)
    return command.rest if command else words_for(replied, me)


def from_a_person(message: Message) -> bool:
    """Not from a bot or a channel's feed. An anonymous admin comes as a bot that writes in the name of the group."""
    if message.is_automatic_forward or message.from_user is None:
        return False
    return not message.from_user.is_bot or (message.sender_chat is not None and message.sender_chat == message.chat)


def command_of(message: Message) -> Command | None:
    """The command a message begins with; the text after it is kept as it is written, but for the blanks around."""
    text = text_of(message)
    entity = next((e for e in entities_of(message) if e.offset == 0), None)
    if entity is None or entity.type != MessageEntityType.BOT_COMMAND:
        return None
    name, _, target = taken(text, entity).removeprefix("/").lower().partition("@")
    return Command(name, target, without(text, [entity]).strip())


def taken(text: str, entity: MessageEntity) -> str:
    return _decoded(_encoded(text)[2 * entity.offset : 2 * (entity.offset + entity.length)])


def without(text: str, entities: Iterable[MessageEntity]) -> str:
    """`without("😀@whobot hi", [mention]) == "😀 hi"`."""
    units = _encoded(text)
    for entity in sorted(entities, key=lambda entity: entity.offset, reverse=True):
        units = units[: 2 * entity.offset] + units[2 * (entity.offset + entity.length) :]
    return _decoded(units)


def text_of(message: Message) -> str:
    return message.text or message.caption or ""


def entities_of(message: Message) -> Sequence[MessageEntity]:
    return message.entities or message.caption_entities


def is_private(message: Message) -> bool:
    return message.chat.type == ChatType.PRIVATE


def topic_of(message: Message) -> int | None:
    """The forum topic. Elsewhere `message_thread_id` names a chain of replies, and sending to it is an error."""
    return message.message_thread_id if message.is_topic_message else None


def _asked(command: Command, message: Message, me: User) -> str:
    """`/who TensorRT` asks "who TensorRT", in the language of the asker."""
    words = command.rest or words_replied_to(message, me)
    asks_already = QUESTION_WORD.search(words) if command.name == "who" else not words
    if asks_already:
        return words
    code = message.from_user.language_code if message.from_user else None
    return QUESTIONS[command.name][language_of(words, code)].format(words).strip()


def _mentions(message: Message, me: User) -> list[MessageEntity]:
    return [entity for entity in entities_of(message) if _is_mention_of(entity, text_of(message), me)]


def _is_mention_of(entity: MessageEntity, text: str, me: User) -> bool:
    if entity.type == MessageEntityType.TEXT_MENTION:
        return entity.user is not None and entity.user.id == me.id
    return entity.type == MessageEntityType.MENTION and taken(text, entity).lower() == f"@{me.username}".lower()


def _is_reply_to(message: Message, me: User) -> bool:
    """In a topic every message replies to the service message that made it, which may be the bot's."""
    replied = message.reply_to_message
    if replied is None or replied.forum_topic_created is not None:
        return False
    return replied.from_user is not None and replied.from_user.id == me.id


def _encoded(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")


def _decoded(units: bytes) -> str:
    return units.decode("utf-16-le", "surrogatepass")
