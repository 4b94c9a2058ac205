"""The log holds neither the token nor what people write."""

from __future__ import annotations

import logging
import sys

import pytest
from telegram.error import InvalidToken

from bot.tg.logs import RedactingFormatter, described, is_news, log_uncaught
from tests.support.bot_api import KEY


def record_of(message: str, *arguments: object, error: BaseException | None = None) -> logging.LogRecord:
    trace = (type(error), error, error.__traceback__) if error else None
    return logging.LogRecord("a", logging.INFO, "a.py", 1, message, arguments, trace)


def raised() -> LookupError:
    """With the token, a question and a cause, as they come."""
    try:
        try:
            int(f"谁用过 {KEY}")
        except ValueError as cause:
            raise LookupError(KEY, "who has TensorRT experience?") from cause
    except LookupError as error:
        return error


@pytest.mark.parametrize("form", [KEY, KEY.partition(":")[2], KEY.replace(":", "%3A")])
def test_the_token_is_redacted_in_every_form(form: str) -> None:
    line = RedactingFormatter(KEY).format(record_of("POST https://a/bot%s/getMe", form))
    assert line.endswith("POST https://a/bot<token>/getMe")


def test_an_error_is_logged_as_its_class_and_place_on_one_line() -> None:
    record = record_of("gone wrong", error=raised())
    record.exc_text = f"Traceback of another handler, with {KEY} and 谁用过"
    line = RedactingFormatter(KEY).format(record)
    assert line.split(" a: ")[1].startswith("gone wrong LookupError at test_logs.py:")
    for secret in (KEY, "TensorRT", "谁用过", "\n"):
        assert secret not in line


def test_a_description_names_causes_but_quotes_no_message() -> None:
    assert described(ValueError("谁用过")) == "ValueError"
    assert " from ValueError at test_logs.py:" in described(raised())


def test_the_librarys_own_record_of_a_refused_token_is_no_news() -> None:
    assert not is_news(record_of("Invalid token. Aborting retry loop.", error=InvalidToken()))
    assert is_news(record_of("Failed run number 1.", error=raised()))
    assert is_news(record_of("listening"))


def test_an_uncaught_error_goes_to_the_log_and_an_interrupt_does_not(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "__excepthook__", lambda kind, *_: seen.append(kind))
    log_uncaught(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert caplog.records == []
    error = raised()
    log_uncaught(LookupError, error, error.__traceback__)
    assert [record.getMessage() for record in caplog.records] == ["stopped by an error"]
    assert seen == [KeyboardInterrupt]
