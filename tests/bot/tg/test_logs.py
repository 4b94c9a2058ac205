"""The log holds neither the token nor what people write."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator

import pytest
from telegram.error import InvalidToken

from bot.tg.logs import RedactingFormatter, configure, described, is_news, log_uncaught
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


@pytest.fixture
def as_before() -> Iterator[None]:
    """Logging belongs to the whole process."""
    root, hook = logging.getLogger(), sys.excepthook
    handlers, names = root.handlers[:], (None, "telegram", "httpx", "httpcore")
    levels = {name: logging.getLogger(name).level for name in names}
    yield
    logging.captureWarnings(False)
    root.handlers[:], sys.excepthook = handlers, hook
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)


@pytest.mark.usefixtures("as_before")
@pytest.mark.parametrize(
    ("level", "expected"), [("debug", logging.DEBUG), ("WARNING", logging.WARNING), ("loud", logging.INFO)]
)
def test_one_handler_for_everything_and_libraries_that_say_too_much_are_held_back(level: str, expected: int) -> None:
    configure(level, KEY)
    root = logging.getLogger()
    assert [type(handler.formatter) for handler in root.handlers] == [RedactingFormatter]
    assert root.level == expected
    assert logging.getLogger("telegram").level >= logging.INFO
    assert {logging.getLogger(name).level for name in ("httpx", "httpcore")} == {logging.WARNING}
    assert sys.excepthook is log_uncaught


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
