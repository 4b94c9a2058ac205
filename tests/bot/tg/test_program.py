"""The bot as a program of its own: how it starts, how it stops, what it leaves in the log."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sys
import time
from asyncio.subprocess import PIPE, Process, create_subprocess_exec
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.settings import Settings
from bot.tg.application import REFUSED, run_bot
from tests.support.answers import TENSORRT_EN, TENSORRT_ZH, Core
from tests.support.bot_api import KEY, BotServer
from tests.support.messages import private

ROOT = Path(__file__).parents[3]


@asynccontextmanager
async def program(api: str, key: str = KEY, level: str = "INFO") -> AsyncIterator[Process]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("WHOKNOWS_")}
    environment |= {"WHOKNOWS_TELEGRAM_TOKEN": key, "WHOKNOWS_TELEGRAM_API": api, "WHOKNOWS_LOG_LEVEL": level}
    environment |= {"WHOKNOWS_DATA": os.environ["WHOKNOWS_DATA"], "WHOKNOWS_TELEGRAM_ALLOWED": "*"}
    process = await create_subprocess_exec(
        sys.executable, "-m", "tests.support.stub_bot", cwd=ROOT, env=environment, stdout=PIPE, stderr=PIPE
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def ended(process: Process, seconds: float = 15) -> tuple[int | None, str]:
    """Exit code, and all that it wrote."""
    out, err = await asyncio.wait_for(process.communicate(), seconds)
    return process.returncode, (out + err).decode()


@pytest.mark.parametrize("key", ["", "   "])
def test_without_a_token_it_names_the_setting(key: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_bot(Settings(_env_file=None, telegram_token=key), Core()) == 1
    line = "WHOKNOWS_TELEGRAM_TOKEN is not set. @BotFather gives you a token; put it there, or into the file .env."
    assert capsys.readouterr() == ("", f"whoknows: {line}\n")


@pytest.mark.parametrize("key", ["1:a b", "1:a\nb", "1:密钥"])
def test_a_token_that_cannot_be_one_is_refused_unasked(key: str, capsys: pytest.CaptureFixture[str]) -> None:
    settings = Settings(_env_file=None, telegram_token=key, telegram_api="http://nowhere.invalid/")
    assert run_bot(settings, Core()) == 1
    assert capsys.readouterr().err == f"whoknows: {REFUSED.format(api='http://nowhere.invalid')}\n"


@pytest.mark.parametrize("level", ["INFO", "DEBUG"])
async def test_a_refused_token_ends_it_with_one_line_that_names_the_setting(api: BotServer, level: str) -> None:
    wrong, started = "4200:not-the-Key", time.monotonic()
    async with program(api.address, wrong, level) as process:
        code, text = await ended(process)
    assert code == 1
    assert time.monotonic() - started < 5
    assert text.splitlines()[-1] == f"whoknows: {REFUSED.format(api=api.address)}"
    assert "Traceback" not in text
    assert wrong not in text
    assert level == "DEBUG" or len(text.splitlines()) == 1


async def test_a_token_revoked_while_it_runs_ends_it_too(api: BotServer) -> None:
    async with program(api.address) as process:
        await api.gets("getUpdates")
        api.key = "4200:another-Key"
        api.push(private("who has TensorRT experience?"))
        code, text = await ended(process)
    assert code == 1
    assert text.splitlines()[-1] == f"whoknows: {REFUSED.format(api=api.address)}"
    assert "Traceback" not in text


async def test_it_waits_for_a_server_that_is_not_up_yet() -> None:
    with socket.socket() as reserved:
        reserved.bind(("127.0.0.1", 0))
        port = reserved.getsockname()[1]
    async with program(f"http://127.0.0.1:{port}") as process:
        await asyncio.sleep(1.5)
        with BotServer(port=port) as api:
            api.push(private("who has TensorRT experience?"))
            assert [sent.text for sent in await api.sends(1, seconds=20)] == [TENSORRT_EN]
            process.send_signal(signal.SIGTERM)
            assert (await ended(process))[0] == 0


@pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGINT])
async def test_it_answers_until_it_is_told_to_stop_and_leaves_no_secret_in_the_log(
    api: BotServer, stop: signal.Signals
) -> None:
    async with program(api.address, level="DEBUG") as process:
        api.push(private("who has TensorRT experience?"))
        api.push_raw({"update_id": 5000, "message": {"message_id": 1, "text": "who is unreadable?"}})
        api.push(private("谁用过 TensorRT？"))
        sent = await api.sends(2)
        await api.confirms()
        process.send_signal(stop)
        code, text = await ended(process)
    assert [one.text for one in sent] == [TENSORRT_EN, TENSORRT_ZH]
    assert code == 0
    assert "listening as @whoknows_bot" in text
    assert "skipped update 5000" in text
    for secret in (KEY, KEY.partition(":")[2], "TensorRT", "谁用过", "unreadable?", "Traceback"):
        assert secret not in text
