"""A stage for conversations: the real bot over HTTP, people who write and press, and what they saw at the end.

After everything that somebody does the stage waits until the bot has done all it does about it, so that a chat reads the same
every time.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from telegram import Bot
from telegram.ext import Application

from bot.live import Live
from bot.settings import Settings
from tests.support.bot_api import BotServer
from tests.support.bot_api.keyboards import buttons
from tests.support.messages import EMMA, GROUP, MING, Raw, edited, message, private, started
from tests.support.updates import polling

LINKED = re.compile(r"(?<=^  )/start \S+$", re.MULTILINE)


class Stage:
    def __init__(self, api: BotServer, application: Application) -> None:
        self.api, self._application = api, application
        self.told = list[str]()

    @property
    def bot(self) -> Bot:
        return self._application.bot

    async def write(self, raw: Raw) -> Raw:
        self.api.push(raw)
        await self.settled()
        return raw

    async def emma(self, text: str, **more: object) -> Raw:
        """Emma writes in private."""
        return await self.write(private(text, EMMA, **more))

    async def ming(self, text: str, **more: object) -> Raw:
        """小明 writes in private."""
        return await self.write(private(text, MING, **more))

    async def team(self, sender: Raw, text: str, **more: object) -> Raw:
        """Somebody writes in the group."""
        return await self.write(message(text, sender, {"id": GROUP, "type": "supergroup", "title": "Team"}, **more))

    async def edit(self, raw: Raw, text: str) -> None:
        self.api.edit(edited(raw, text))
        await self.settled()

    async def press(self, user: Raw, label: str | int, at: Raw | None = None) -> None:
        """A button by its label, or by its number from the top, of the last message that has any."""
        shown = at or self.last_with_buttons()
        wanted = label if isinstance(label, str) else [text for row in self.api.labels(shown) for text in row][label]
        self.api.press(shown, wanted, user)
        await self.settled()

    async def follow(self, user: Raw) -> None:
        """The link under the last answer, into the private chat."""
        links = [button["url"] for button in buttons(self.last_with_buttons()) if "url" in button]
        await self.write(started(links[-1].rpartition("=")[2], user))

    async def type_inline(self, user: Raw, text: str) -> str:
        """What pops up while somebody types @whoknows_bot and a question in any chat; the query."""
        query = self.api.ask_inline(text, user)
        shown = await self.api.answers(query)
        lines = [f"  {one['title']}\n    {one['description']}" for one in shown.get("results", [])]
        lines += [f"  [ {shown['button']['text']} ]"] if "button" in shown else []
        self.tell(f"({user['first_name']} types “@whoknows_bot {text}” and sees:)\n" + "\n".join(lines))
        return query

    def see(self, chat: int) -> None:
        """Tell the chat as its members see it: Telegram shows /start without the key of a link."""
        self.tell(LINKED.sub("/start", self.api.transcript(chat).rstrip("\n")))

    def tell(self, text: str) -> None:
        self.told.append(text)

    def last(self) -> Raw:
        """The last message of the bot, as it stands."""
        return next(found for sent in reversed(self.api.sent) if (found := self.api.standing(sent)))

    def last_with_buttons(self) -> Raw:
        standing = (self.api.standing(sent) for sent in reversed(self.api.sent))
        return next(found for found in standing if found and buttons(found))

    async def settled(self) -> None:
        await self.api.confirms()
        await self._application.update_queue.join()


@asynccontextmanager
async def stage(live: Live, settings: Settings, **knobs: object) -> AsyncIterator[Stage]:
    """Nothing of an earlier conversation is known here. `knobs` are settings of the bot."""
    with BotServer() as api:
        api.allow_inline()
        async with polling(api.address, live, data=settings.data, **knobs) as application:
            yield Stage(api, application)
