"""What comes from the server is put in order before the library sees it."""

from __future__ import annotations

import json
import logging

import pytest
from telegram.error import InvalidToken, TelegramError

from bot.tg.requests import PollRequest, QuietRequest, readable
from tests.support.bot_api import BotServer
from tests.support.messages import private


def test_updates_come_in_order_and_each_once() -> None:
    first, second = ({"update_id": n, "message": private(f"{n}")} for n in (1, 2))
    assert readable([second, first, second]) == [first, second]


def test_an_unreadable_update_keeps_its_id_and_nothing_else() -> None:
    bad = {"update_id": 3, "message": {"message_id": 1, "text": "secret", "date": "never"}}
    assert readable([bad]) == [{"update_id": 3}]


@pytest.mark.parametrize("bad", [None, 7, "text", [], {}, {"update_id": "1"}])
def test_what_has_no_id_is_left_out(bad: object) -> None:
    good = {"update_id": 1, "message": private("谁？")}
    assert readable([bad, good]) == [good]


@pytest.mark.parametrize("payload", [b"[not json", b"[]", b"7", b'{"ok": true}', b'{"ok": true, "result": {}}'])
def test_a_poll_without_updates_is_an_error_so_that_the_library_waits(payload: bytes) -> None:
    with pytest.raises(TelegramError):
        PollRequest.parse_json_payload(payload)


def test_an_error_of_the_server_is_passed_on() -> None:
    reply = {"ok": False, "error_code": 409, "description": "Conflict"}
    assert PollRequest.parse_json_payload(json.dumps(reply).encode()) == reply


async def test_a_refusal_while_polling_is_told_and_does_not_end_the_loop(api: BotServer) -> None:
    told = []
    async with PollRequest() as request:
        request.when_refused = lambda: told.append(request.refused)
        with pytest.raises(TelegramError) as raised:
            await request.post(f"{api.address}/bot4200:wrong/getUpdates")
    assert not isinstance(raised.value, InvalidToken)  # on which the library's loop would end
    assert told == [True]


def test_what_people_write_is_not_logged_with_what_is_wrong(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG), pytest.raises(TelegramError):
        QuietRequest.parse_json_payload(b'{"text": "a secret')
    readable([{"update_id": 4, "message": {"text": "a secret"}}])
    assert "skipped update 4" in caplog.text
    assert "secret" not in caplog.text
