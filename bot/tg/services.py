"""What every feature of the bot is given: made once in `application.py`, shared by all of them."""

from __future__ import annotations

from typing import Any, NamedTuple, Protocol

from telegram.ext import CallbackContext, ExtBot

from bot.qa.explain import Explanation
from bot.qa.models import Answer, Answers, Audience, Citation, Context, Language, Question
from bot.qa.passages import Around
from bot.settings import Settings
from bot.tg.desk import Desk
from bot.tg.gate import Gate
from bot.tg.store import Store

Ctx = CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], dict[Any, Any]]


class Core(Answers, Protocol):
    """What a chat with buttons asks of the core beside answers; see `bot.live.Live`."""

    def again(self, question: Question, audience: Audience) -> Answer: ...

    def explain(self, answer: Answer) -> Explanation: ...

    def around(self, citation: Citation, audience: Audience) -> Around | None: ...

    def meant(self, answer: Answer, suggestion: str, context: Context, audience: Audience) -> Answer: ...

    def people(self) -> tuple[str, ...]: ...

    def examples(self, language: Language, document_id: str | None = None) -> tuple[str, ...]: ...


class Services(NamedTuple):
    """`core` answers, `desk` asks it and keeps what it said, `store` holds that and what people chose, `gate` knows who may."""

    settings: Settings
    core: Core
    store: Store
    desk: Desk
    gate: Gate


def services_of(settings: Settings, core: Core, store: Store) -> Services:
    return Services(settings, core, store, Desk(core, store), Gate(settings, store))
