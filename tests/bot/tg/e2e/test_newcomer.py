"""From a token to an answer, by what the bot itself says: the program as it is installed, with the file .env of a newcomer."""

from __future__ import annotations

import os
import re
import signal
import sys
from asyncio.subprocess import PIPE, Process, create_subprocess_exec
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.qa.models import Language
from bot.render import choices
from bot.render.replies import reply
from tests.bot.tg.e2e.whole import BOTH, message
from tests.support.bot_api import KEY, BotServer
from tests.support.folders import prepared
from tests.support.messages import GROUP, Raw, group, private

ROOT = Path(__file__).parents[4]
SETTING = "WHOKNOWS_TELEGRAM_TOKEN="


@pytest.fixture
def home(tmp_path: Path, data_folder: Path, api: BotServer) -> Path:
    """A folder with the .env that ships, the token in it; and a data folder with the dictionary made before."""
    written = (ROOT / ".env.example").read_text("utf-8").replace(SETTING, f"{SETTING}{KEY}")
    (tmp_path / ".env").write_text(f"{written}\nWHOKNOWS_TELEGRAM_API={api.address}\n", encoding="utf-8")
    prepared(tmp_path / "data", data_folder)
    return tmp_path


@asynccontextmanager
async def program(home: Path) -> AsyncIterator[Process]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("WHOKNOWS_")}
    environment |= {"PYTHONPATH": str(ROOT), "WHOKNOWS_DATA": str(prepared(home / "data"))}
    process = await create_subprocess_exec(
        sys.executable, "-m", "bot", "bot", cwd=home, env=environment, stdout=PIPE, stderr=PIPE
    )
    try:
        yield process
        process.send_signal(signal.SIGTERM)
        _, errors = await process.communicate()
        assert process.returncode == 0, errors.decode()
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


@pytest.mark.parametrize(("sender", "language"), BOTH)
async def test_who_does_what_the_bot_says_gets_an_answer(api: BotServer, home: Path, sender: Raw, language: Language) -> None:
    async with program(home):
        api.push(private("/start", sender))
        (told,) = await api.sends(1, seconds=30)
    assert told.params == message(sender["id"], reply("nobody", language, id=sender["id"]))
    (line,) = re.findall(r"^WHOKNOWS_\w+=\d+$", told.text, re.MULTILINE)
    with (home / ".env").open("a", encoding="utf-8") as settings:
        settings.write(f"{line}\n")
    async with program(home):
        api.push(private("/start", sender))
        greeting = (await api.sends(2, seconds=30))[-1]
        examples = [row[0]["text"] for row in greeting.params["reply_markup"]["inline_keyboard"]]
        assert greeting.text == choices.start(examples, language)
        assert len(examples) == 3
        api.press(greeting, examples[0], sender)
        answer = (await api.sends(4, seconds=30))[-1]
        assert "<blockquote" in answer.text
        api.push(group("/who Python", sender))
        assert (await api.sends(5, seconds=30))[-1].text == reply("strange_group", language, id=GROUP)
