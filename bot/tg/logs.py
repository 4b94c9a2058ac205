"""Logging that never holds the token, nor what people write: one line a record, an error as its class and place."""

from __future__ import annotations

import logging
import sys
import traceback
from pathlib import Path
from types import TracebackType
from urllib.parse import quote

from telegram.error import InvalidToken

FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
REDACTED = "<token>"
ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]

log = logging.getLogger(__name__)


class RedactingFormatter(logging.Formatter):
    """Unlike the standard one, prints no message and no source line of an exception: they can quote a question."""

    def __init__(self, token: str) -> None:
        super().__init__(FORMAT)
        # The part after the colon is the secret; it also shows up alone and escaped in addresses.
        forms = {token, token.partition(":")[2], quote(token, safe="")}
        self._secrets = sorted((form for form in forms if form), key=len, reverse=True)

    def format(self, record: logging.LogRecord) -> str:
        fresh = logging.makeLogRecord(record.__dict__)
        fresh.exc_text = None  # another handler may have left a whole traceback there
        line = " ".join(super().format(fresh).split("\n"))
        for secret in self._secrets:
            line = line.replace(secret, REDACTED)
        return line

    def formatException(self, ei: ExcInfo) -> str:  # noqa: N802
        return described(ei[1]) if ei[1] else ""


def described(error: BaseException) -> str:
    """Class and place, never the message: `KeyError at index.py:57`, `NetworkError at a.py:3 from ReadError`."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    cause = f" from {described(error.__cause__)}" if error.__cause__ else ""
    return f"{type(error).__name__}{place}{cause}"


def configure(level: str, token: str) -> None:
    """One handler on standard error for the whole program; uncaught errors go there as well."""
    handler = logging.StreamHandler()
    handler.setFormatter(RedactingFormatter(token))
    handler.addFilter(is_news)
    number = logging.getLevelNamesMapping().get(level.upper(), logging.INFO)
    logging.basicConfig(level=number, handlers=[handler], force=True)
    logging.captureWarnings(True)
    logging.getLogger("telegram").setLevel(max(number, logging.INFO))  # at DEBUG it logs whole updates
    for name in ("httpx", "httpcore"):
        logging.getLogger(name).setLevel(logging.WARNING)  # at INFO they log addresses, with the token in them
    sys.excepthook = log_uncaught


def is_news(record: logging.LogRecord) -> bool:
    """A refused token ends the program with a line of its own; the library's record of it says nothing more."""
    return not (record.exc_info and isinstance(record.exc_info[1], InvalidToken))


def log_uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return sys.__excepthook__(kind, error, trace)
    return log.critical("stopped by an error", exc_info=(kind, error, trace))
