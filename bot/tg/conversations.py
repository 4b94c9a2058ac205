"""What each conversation remembers, in memory: one context for every chat, topic and person, read by no other."""

from __future__ import annotations

from collections import OrderedDict
from typing import NamedTuple

from telegram import Message

from bot.qa.models import Answer, Context
from bot.tg.addressing import topic_of

REMEMBERED = 1000


class Conversation(NamedTuple):
    chat: int
    topic: int | None
    person: int


class Conversations:
    """The contexts of the last `limit` conversations; the one unused for longest is forgotten first."""

    def __init__(self, limit: int = REMEMBERED) -> None:
        self._limit = limit
        self._contexts: OrderedDict[Conversation, Context] = OrderedDict()

    def context(self, conversation: Conversation) -> Context:
        return self._contexts.get(conversation, Context())

    def remember(self, conversation: Conversation, answer: Answer) -> None:
        self._contexts[conversation] = self.context(conversation).after(answer)
        self._contexts.move_to_end(conversation)
        if len(self._contexts) > self._limit:
            self._contexts.popitem(last=False)


def conversation_of(message: Message) -> Conversation:
    """Anonymous admins share one sender, their group; `from_user` would be one for all groups."""
    sender = message.sender_chat or message.from_user
    return Conversation(message.chat_id, topic_of(message), sender.id if sender else 0)
