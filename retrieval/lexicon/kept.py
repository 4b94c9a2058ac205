"""What takes seconds to work out is kept as a SQLite file: it opens in a few milliseconds and is looked up on disk."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

Fill = Callable[[sqlite3.Connection], None]


def kept(path: Path | None, fill: Fill) -> sqlite3.Connection:
    """The file at `path`, filled now where it is not there or damaged; in memory where nothing can be kept.

    Threads may share the connection: it is only ever read.
    """
    if path and (connection := _opened(path)):
        return connection
    if path and _made(path, fill) and (connection := _opened(path)):
        return connection
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    _filled(connection, fill)
    return connection


def _opened(path: Path) -> sqlite3.Connection | None:
    if not path.exists():
        return None
    try:
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        connection.execute("SELECT 1 FROM complete").fetchone()
    except sqlite3.DatabaseError:
        return None
    return connection


def _made(path: Path, fill: Fill) -> bool:
    """Written beside and moved in place, so that two programs at once never read half a file. A full disk is no fault."""
    beside = path.with_suffix(f".{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.unlink(missing_ok=True)
        with contextlib.closing(sqlite3.connect(beside)) as connection:
            _filled(connection, fill)
        beside.replace(path)
    except (OSError, sqlite3.Error):
        return False
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
    return True


def _filled(connection: sqlite3.Connection, fill: Fill) -> None:
    connection.execute("PRAGMA journal_mode = OFF")
    fill(connection)
    connection.execute("CREATE TABLE complete (yes)")
    connection.commit()
