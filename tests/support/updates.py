"""Real `telegram.Update` objects, and the real application without a network."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from telegram import Message, Update
from telegram.ext import Application
from telegram.request import BaseRequest, RequestData

from bot.settings import Settings
from bot.tg.application import build_application
from bot.tg.services import Core
from bot.tg.store import Store
from tests.support.bot_api import KEY, BotApi, decoded
from tests.support.messages import Raw

NOWHERE = "http://nowhere.invalid"


class OfflineRequest(BaseRequest):
    """Calls go to the rules of a Bot API server in memory. There is no socket here, so nothing can reach a network."""

    def __init__(self, api: BotApi) -> None:
        self._api = api

    @property
    def read_timeout(self) -> float | None:
        return 5.0

    async def initialize(self) -> None:
        pass

    async def shutdown(self) -> None:
        pass

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        assert url.startswith(f"{NOWHERE}/bot"), f"a call that leaves the machine: {method} {url}"
        key, name = url.removeprefix(f"{NOWHERE}/bot").split("/")
        return self._api.reply(key, name, decoded(request_data.json_parameters if request_data else {}))


class OfflineBot:
    """The application with its server in memory; `tell` is what polling would do with one message."""

    def __init__(self, application: Application, api: BotApi) -> None:
        self.application, self.api = application, api

    async def tell(self, message: Raw, kind: str = "message") -> list[str]:
        """The texts that the bot sends because of this message."""
        before, number = len(self.api.sent), self.api.push(message, kind)
        update = Update.de_json({"update_id": number, kind: message}, self.application.bot)
        await self.application.process_update(update)
        return [sent.text for sent in self.api.sent[before:]]


@asynccontextmanager
async def offline(core: Core) -> AsyncIterator[OfflineBot]:
    api = BotApi()
    request = OfflineRequest(api)
    application = build_application(settings_for(NOWHERE), core, Store(None), polling=request, calling=request)
    async with application:
        yield OfflineBot(application, api)


@asynccontextmanager
async def polling(address: str, core: Core) -> AsyncIterator[Application]:
    """The application as it runs, over HTTP, but inside this event loop."""
    application = build_application(settings_for(address), core, Store(None))
    async with application:
        await application.start()
        await application.updater.start_polling(timeout=5)
        try:
            yield application
        finally:
            await application.updater.stop()
            await application.stop()


def settings_for(address: str) -> Settings:
    return Settings(_env_file=None, telegram_token=KEY, telegram_api=address)


def message_of(raw: Raw) -> Message:
    found = Message.de_json(raw, None)
    assert found is not None
    return found
