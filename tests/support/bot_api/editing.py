"""The four edits. A message edited without a keyboard loses the one it had, as on Telegram."""

from __future__ import annotations

from tests.support.bot_api.chats import Chats
from tests.support.bot_api.files import Files
from tests.support.bot_api.keyboards import keyboard_of
from tests.support.bot_api.sending import Sent
from tests.support.bot_api.texts import caption_of, text_of
from tests.support.messages import Raw
from tests.support.refusals import BadRequestError

SAME = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
CONTENT = ("text", "entities", "caption", "caption_entities", "photo", "document", "reply_markup")


class Editing:
    def __init__(self, chats: Chats, files: Files) -> None:
        self.edits: list[Sent] = []
        self._chats, self._files = chats, files

    def text(self, params: Raw) -> Raw:
        old = self._own(params)
        if "text" not in old:
            raise BadRequestError("there is no text in the message to edit")
        text, marks = text_of(params, too_long="MESSAGE_TOO_LONG")
        return self._change(old, params, {"text": text, "entities": marks})

    def caption(self, params: Raw) -> Raw:
        old = self._own(params)
        if "text" in old:
            raise BadRequestError("there is no caption in the message to edit")
        return self._change(old, params, _kept(old, "photo", "document") | caption_of(params))

    def media(self, params: Raw) -> Raw:
        """Another picture or file, with its caption; a text may become one too, but never the other way."""
        old, media = self._own(params), params["media"]
        if media["type"] == "photo":
            content: Raw = {"photo": self._files.photo(media.get("media"))}
        elif media["type"] == "document":
            content = {"document": self._files.document(media.get("media"))}
        else:
            raise BadRequestError("can't parse InputMedia: type must be photo or document")
        return self._change(old, params, content | caption_of(media))

    def keyboard(self, params: Raw) -> Raw:
        old = self._own(params)
        return self._change(old, params, _kept(old, *CONTENT[:-1]))

    def _own(self, params: Raw) -> Raw:
        message = self._chats.standing(self._chats.chat(params)["id"], params.get("message_id"))
        if message is None:
            raise BadRequestError("message to edit not found")
        if message.get("from") != self._chats.me:
            raise BadRequestError("message can't be edited")
        return message

    def _change(self, old: Raw, params: Raw, content: Raw) -> Raw:
        content = content | keyboard_of(params)
        if content == _kept(old, *CONTENT):
            raise BadRequestError(SAME)
        around = {name: value for name, value in old.items() if name not in CONTENT}
        message = self._chats.change({**around, **content})
        self.edits.append(Sent(params, message))
        return message


def _kept(message: Raw, *names: str) -> Raw:
    return {name: message[name] for name in names if name in message}
