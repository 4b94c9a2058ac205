"""What the bot sends: messages, pictures, documents; and what it does to messages without changing them."""

from __future__ import annotations

from typing import NamedTuple

from telegram.constants import ChatAction, ReactionEmoji

from tests.support.bot_api.chats import Chats
from tests.support.bot_api.files import Files
from tests.support.bot_api.keyboards import keyboard_of
from tests.support.bot_api.rates import Rates
from tests.support.bot_api.texts import caption_of, text_of
from tests.support.messages import Raw
from tests.support.refusals import BadRequestError
from tests.support.telegram_html import parsed, units

REACTIONS = frozenset(ReactionEmoji)
ACTIONS = frozenset(ChatAction)
QUOTE_UNITS = 1024


class Sent(NamedTuple):
    """A message the bot has sent, or an edit of one: as it wrote it, and as Telegram shows it."""

    params: Raw
    message: Raw

    @property
    def text(self) -> str:
        """The words as the bot wrote them: the caption, if there is a picture or a file above."""
        written = self.params.get("media", self.params)
        return str(written.get("text", written.get("caption", "")))


class Sending:
    def __init__(self, chats: Chats, files: Files, rates: Rates) -> None:
        self.sent: list[Sent] = []
        self.reactions: dict[tuple[int, int], str] = {}
        self._chats, self._files, self._rates = chats, files, rates

    def message(self, params: Raw) -> Raw:
        chat = self._chats.chat(params)
        text, marks = text_of(params)
        return self._post(chat, params, {"text": text, "entities": marks})

    def photo(self, params: Raw) -> Raw:
        chat, caption = self._chats.chat(params), caption_of(params)
        return self._post(chat, params, {"photo": self._files.photo(params.get("photo")), **caption})

    def document(self, params: Raw) -> Raw:
        chat, caption = self._chats.chat(params), caption_of(params)
        return self._post(chat, params, {"document": self._files.document(params.get("document")), **caption})

    def action(self, params: Raw) -> bool:
        self._chats.chat(params)
        self._chats.topic(params)
        if params.get("action") not in ACTIONS:
            raise BadRequestError("wrong parameter action in request")
        return True

    def reaction(self, params: Raw) -> bool:
        """An empty list takes the reaction back. A bot has one at most, and no custom ones."""
        message = self._chats.standing(self._chats.chat(params)["id"], params.get("message_id"))
        if message is None:
            raise BadRequestError("message to react not found")
        wanted = params.get("reaction") or []
        if len(wanted) > 1:
            raise BadRequestError("REACTIONS_TOO_MANY")
        emoji = wanted[0].get("emoji", "") if wanted else ""
        if wanted and emoji not in REACTIONS:
            raise BadRequestError("REACTION_INVALID")
        self._react(message, emoji)
        return True

    def delete(self, params: Raw) -> bool:
        """Its own messages anywhere, what others wrote only in private."""
        chat = self._chats.chat(params)
        message = self._chats.standing(chat["id"], params.get("message_id"))
        if message is None:
            raise BadRequestError("message to delete not found")
        if message["from"] != self._chats.me and chat["type"] != "private":
            raise BadRequestError("message can't be deleted")
        self._chats.remove(message, self._chats.me)
        return True

    def _post(self, chat: Raw, params: Raw, content: Raw) -> Raw:
        content = content | keyboard_of(params) | self._replied(chat["id"], params) | self._chats.topic(params)
        self._rates.take(chat)
        message = self._chats.post(chat, content)
        self.sent.append(Sent(params, message))
        return message

    def _react(self, message: Raw, emoji: str) -> None:
        place = message["chat"]["id"], message["message_id"]
        if self.reactions.pop(place, "") == emoji:
            return
        if emoji:
            self.reactions[place] = emoji
        self._chats.happened("reacted", self._chats.me, message, emoji)

    def _replied(self, chat: int, params: Raw) -> Raw:
        wanted = params.get("reply_parameters")
        if not wanted:
            return {}
        message = self._chats.standing(chat, wanted["message_id"])
        if message is None and not wanted.get("allow_sending_without_reply"):
            raise BadRequestError("message to be replied not found")
        if message is None:
            return {}
        shown = {name: value for name, value in message.items() if name != "reply_to_message"}
        return {"reply_to_message": shown, **_quote(message, wanted)}


def _quote(message: Raw, wanted: Raw) -> Raw:
    """The quoted part must stand in the message that is replied to."""
    if not wanted.get("quote"):
        return {}
    html = (wanted.get("quote_parse_mode") or "").lower() == "html"
    text = parsed(wanted["quote"])[0] if html else wanted["quote"]
    whole = message.get("text") or message.get("caption") or ""
    if units(text) > QUOTE_UNITS or text not in whole:
        raise BadRequestError("QUOTE_TEXT_INVALID")
    return {"quote": {"text": text, "position": units(whole[: whole.index(text)]), "is_manual": True}}
