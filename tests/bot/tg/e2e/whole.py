"""What the server must have received, whole: method parameters of messages, edits and presses, with their buttons."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any

from bot.qa.models import Answer, Language
from bot.render.replies import label
from bot.tg.core import Core as AnyCore
from bot.tg.store import Store
from tests.examples.stage import Stage
from tests.support.answers import TENSORRT_EN, TENSORRT_ZH, Core, tensorrt
from tests.support.bot_api import BotServer, Sent
from tests.support.messages import EMMA, MING, USERNAME, Raw
from tests.support.updates import polling

BOTH: list[tuple[Raw, Language]] = [(EMMA, "en"), (MING, "zh")]
ASKED: dict[Language, str] = {"en": "who has TensorRT experience?", "zh": "谁用过 TensorRT？"}
ANSWER: dict[Language, str] = {"en": TENSORRT_EN, "zh": TENSORRT_ZH}
Rows = Sequence[Sequence[Raw]]


def remembered(question: str) -> Answer:
    """An answer that knows its question, so that it can be given again elsewhere."""
    return tensorrt(question).model_copy(update={"question": question})


@asynccontextmanager
async def running(
    api: BotServer, core: AnyCore | None = None, store: Store | None = None, **knobs: object
) -> AsyncIterator[Stage]:
    """The bot over HTTP; after each thing that somebody does on the stage, all that the bot does about it is done."""
    async with polling(api.address, core or Core(), store, **knobs) as application:
        yield Stage(api, application)


def message(chat: int, text: str, buttons: Rows = (), to: Raw | None = None, topic: int | None = None) -> dict[str, Any]:
    """The parameters of sendMessage. `to` is the message that it replies to."""
    quoting = {"reply_parameters": {"message_id": to["message_id"], "allow_sending_without_reply": True}} if to else {}
    there = {"message_thread_id": topic} if topic else {}
    return {"chat_id": chat, "text": text, **_shape(buttons), **quoting, **there}


def edit(of: Sent, text: str, buttons: Rows = ()) -> dict[str, Any]:
    """The parameters of editMessageText."""
    return {"chat_id": of.message["chat"]["id"], "message_id": of.message["message_id"], "text": text, **_shape(buttons)}


def under_answer(key: str, language: Language, last: Sequence[Raw] = ()) -> Rows:
    """The buttons of an answer with one quote; `last` are those that lead elsewhere."""
    votes = [data("👍", f"g:{key}:0"), data("👎", f"b:{key}:0")]
    rows = [[data(label("whole", language), f"q:{key}:0")], [data(label("why", language), f"w:{key}:0"), *votes]]
    return [*rows, list(last)] if last else rows


def share(key: str, language: Language) -> list[Raw]:
    return [{"text": label("share", language), "url": f"https://t.me/{USERNAME}?startgroup={key}"}]


def data(text: str, said: str) -> Raw:
    return {"text": text, "callback_data": said}


def key_under(sent: Sent) -> str:
    """The key that the buttons of an answer share."""
    return str(sent.params["reply_markup"]["inline_keyboard"][0][0]["callback_data"]).split(":")[1]


def _shape(buttons: Rows) -> dict[str, Any]:
    markup = {"reply_markup": {"inline_keyboard": [list(row) for row in buttons]}} if buttons else {}
    return {"parse_mode": "HTML", "link_preview_options": {"is_disabled": True}, **markup}
