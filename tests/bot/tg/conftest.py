"""A loopback Bot API server for each test that asks for one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support.bot_api import BotServer


@pytest.fixture
def api() -> Iterator[BotServer]:
    with BotServer() as server:
        yield server
