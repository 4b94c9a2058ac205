"""An answer taken to another chat by who asked for it: from private into a group without contact data, or the other way.

Only the question goes along, with what was filled in; it is answered again for whoever reads there.
"""

from __future__ import annotations

import re

from telegram import Message, Update

from bot.render import html
from bot.render.replies import reply
from bot.tg import addressing, keyboards
from bot.tg.addressing import message_of
from bot.tg.asking import Asking, audience_of, conversation_of
from bot.tg.sending import place_of, send, send_pages
from bot.tg.services import Ctx, Services
from bot.tg.store import Conversation, Shown
from bot.tg.wording import wording_for

KEY = re.compile(r"[A-Za-z0-9_-]{12}")


class Sharing:
    def __init__(self, services: Services) -> None:
        self._desk, self._store = services.desk, services.store
        self._asking = Asking(services)

    async def share(self, update: Update, _: Ctx) -> None:
        """In private the way to a group; in a group the last answer that the person was given in private."""
        message = message_of(update)
        shown = self._last_in_private(message)
        if shown is None:
            await self._say(message, "share_nothing")
        elif addressing.is_private(message):
            line = html.notice(reply("share_where", wording_for(message, self._store)))
            bot = message.get_bot()
            await send(bot, place_of(message), line, keyboards.to_a_group(shown, bot.username))
        else:
            await self._post(message, shown)

    async def arrive(self, update: Update, _: Ctx) -> None:
        """/start with the key of an answer: somebody followed a button into this chat."""
        message = message_of(update)
        command = addressing.command_of(message)
        shown = self._store.by_key(command.rest) if command and KEY.fullmatch(command.rest) else None
        if shown is None or message.from_user is None or shown.conversation.person != message.from_user.id:
            await self._say(message, "link_expired")
        else:
            await self._post(message, shown)

    async def _post(self, message: Message, shown: Shown) -> None:
        language = self._store.choices(message.chat_id).language
        where, readers = conversation_of(message), audience_of(message)
        await self._asking.tell(message, lambda: self._desk.take_over(shown, where, readers, message.message_id, language))

    def _last_in_private(self, message: Message) -> Shown | None:
        """Only what was answered; an anonymous admin has no private chat."""
        if message.from_user is None:
            return None
        last = self._store.last(Conversation(message.from_user.id, None, message.from_user.id))
        return last if last and last.answer.verdict == "answered" else None

    async def _say(self, message: Message, name: str) -> None:
        await send_pages(message, [html.notice(reply(name, wording_for(message, self._store)))])
