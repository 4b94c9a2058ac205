"""Who is what in which chat. A person who wrote in a group is a member of it until a test says otherwise."""

from __future__ import annotations

from typing import Literal

from tests.support.bot_api.chats import Chats
from tests.support.messages import Raw, member
from tests.support.refusals import BadRequestError

Status = Literal["creator", "administrator", "member", "restricted", "left", "kicked"]
ADMINS = ("creator", "administrator")


class Members:
    def __init__(self, chats: Chats) -> None:
        self._chats = chats
        self._set: dict[tuple[int, int], Raw] = {}

    def put(self, chat: int, user: Raw, status: Status) -> Raw:
        """How it was; from now on the user is this in the chat."""
        was = self._set.get((chat, user["id"])) or member(user, "left")
        self._set[chat, user["id"]] = member(user, status)
        return was

    def get_member(self, params: Raw) -> Raw:
        chat, user = self._chats.chat(params)["id"], params.get("user_id")
        if not isinstance(user, int) or user <= 0:
            raise BadRequestError("invalid user_id specified")
        found = self._set.get((chat, user)) or self._met(chat, user)
        if found is None:
            raise BadRequestError("member not found")
        return found

    def get_administrators(self, params: Raw) -> list[Raw]:
        """People, and the bot itself: other bots are left out."""
        chat = self._chats.chat(params)
        if chat["type"] == "private":
            raise BadRequestError("there are no administrators in the private chat")
        here = (found for (place, _), found in self._set.items() if place == chat["id"] and found["status"] in ADMINS)
        return [found for found in here if not found["user"]["is_bot"] or found["user"]["id"] == self._chats.me["id"]]

    def _met(self, chat: int, user: int) -> Raw | None:
        spoke = (event.who for event in self._chats.events if event.chat == chat and event.who.get("id") == user)
        person = next(spoke, self._chats.me if user == self._chats.me["id"] else None)
        return member(person, "member") if person else None
