"""What every feature of the bot is given: made once in `application.py`, shared by all of them."""

from __future__ import annotations

from typing import Any, NamedTuple

from telegram.ext import CallbackContext, ExtBot

from bot.settings import Settings
from bot.tg.core import Core
from bot.tg.desk import Desk
from bot.tg.gate import Gate
from bot.tg.store import Store

Ctx = CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], dict[Any, Any]]


class Services(NamedTuple):
    """`core` answers, `desk` asks it and keeps what it said, `store` holds that and what people chose, `gate` knows who may."""

    settings: Settings
    core: Core
    store: Store
    desk: Desk
    gate: Gate


def services_of(settings: Settings, core: Core, store: Store) -> Services:
    return Services(settings, core, store, Desk(core, store), Gate(settings, store))
