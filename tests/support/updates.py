"""Real `telegram.Update` objects, and the real application without a network."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import unquote

from telegram import Message, Update
from telegram.ext import Application
from telegram.request import BaseRequest, RequestData

from bot.settings import Settings
from bot.tg.application import build_application
from bot.tg.core import Core
from bot.tg.store import Store
from tests.support.bot_api import KEY, BotApi, Sent, Upload, decoded
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
        if url.startswith(f"{NOWHERE}/file/bot"):
            key, _, path = unquote(url).removeprefix(f"{NOWHERE}/file/bot").partition("/")
            return self._api.download(key, path)
        assert url.startswith(f"{NOWHERE}/bot"), f"a call that leaves the machine: {method} {url}"
        key, name = url.removeprefix(f"{NOWHERE}/bot").split("/")
        return self._api.reply(key, name, _params(request_data) if request_data else {})


class OfflineBot:
    """The application with its server in memory; `tell` is what polling would do with one message."""

    def __init__(self, application: Application, api: BotApi) -> None:
        self.application, self.api = application, api

    async def tell(self, message: Raw, kind: str = "message") -> list[str]:
        """The texts that the bot sends because of this message."""
        before = len(self.api.sent)
        self.api.push(message, kind)
        await self.takes()
        return [sent.text for sent in self.api.sent[before:]]

    async def press(self, message: Raw | Sent, button: str, user: Raw) -> Raw | None:
        """What the bot answers to the press of a button."""
        query = self.api.press(message, button, user)
        await self.takes()
        return self.api.answer_to(query)

    async def ask_inline(self, text: str, user: Raw) -> list[Raw]:
        """The results that the bot shows for an inline query."""
        query = self.api.ask_inline(text, user)
        await self.takes()
        return list((self.api.answer_to(query) or {}).get("results", []))

    async def takes(self) -> None:
        """The bot works on what was pushed last."""
        await self.application.process_update(Update.de_json(self.api.pushed[-1], self.application.bot))


@asynccontextmanager
async def offline(core: Core, store: Store | None = None, api: BotApi | None = None, **knobs: Any) -> AsyncIterator[OfflineBot]:
    """`knobs` are settings, such as telegram_allowed; without one everybody is answered. `api` is a server of before."""
    api = api or BotApi()
    request = OfflineRequest(api)
    settings = settings_for(NOWHERE, **knobs)
    application = build_application(settings, core, store or Store(None), polling=request, calling=request)
    async with application:
        yield OfflineBot(application, api)


@asynccontextmanager
async def polling(address: str, core: Core, store: Store | None = None, **knobs: Any) -> AsyncIterator[Application]:
    """The application as it runs, over HTTP, but inside this event loop."""
    application = build_application(settings_for(address, **knobs), core, store or Store(None))
    async with application:
        await application.start()
        await application.updater.start_polling(timeout=5)
        try:
            yield application
        finally:
            await application.updater.stop()
            await application.stop()


def _params(request: RequestData) -> Raw:
    """The same as the server reads them from a form."""
    files = {name: Upload(file, mime, bytes(content)) for name, (file, content, mime) in request.multipart_data.items()}
    return decoded(request.json_parameters, files)


def settings_for(address: str, **knobs: Any) -> Settings:
    everybody = {"telegram_allowed": "*", "telegram_questions_a_minute": 1000}
    return Settings(_env_file=None, telegram_token=KEY, telegram_api=address, **(everybody | knobs))


def message_of(raw: Raw) -> Message:
    found = Message.de_json(raw, None)
    assert found is not None
    return found
