"""Values kept by the key of what they were made from, in one SQLite file, so that the same work is done once.

Keys name content and code, so a value is never stale; one that nobody asked for during a day is dropped. Safe to use from
several threads, and by several programs at once.
"""

from __future__ import annotations

import hashlib
import sqlite3
import threading
import time
import zlib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

SCHEMA = 1
DAY = 86_400
_AT_ONCE = 500
"""Keys asked for in one statement; SQLite takes 999 or more."""
_TABLE = """
CREATE TABLE IF NOT EXISTS kept (
    kind TEXT, key TEXT, value BLOB, used INTEGER, PRIMARY KEY (kind, key)
) WITHOUT ROWID
"""


class Cache:
    """`path` is made where it is missing, broken or of another version; None, or a folder that cannot be written, keeps
    values in memory as long as the program runs."""

    def __init__(self, path: Path | None) -> None:
        self._database = _opened(path)
        self._lock = threading.Lock()

    def get(self, kind: str, keys: Iterable[str]) -> dict[str, bytes]:
        """The values there are, by key."""
        wanted, found = list(keys), dict[str, bytes]()
        with self._lock:
            for start in range(0, len(wanted), _AT_ONCE):
                some = wanted[start : start + _AT_ONCE]
                marks = ", ".join("?" * len(some))
                rows = self._database.execute(
                    f"SELECT key, value FROM kept WHERE kind = ? AND key IN ({marks})",  # noqa: S608  # question marks only
                    (kind, *some),
                )
                found.update((key, zlib.decompress(value)) for key, value in rows)
        return found

    def put(self, kind: str, values: Mapping[str, bytes]) -> None:
        now = int(time.time())
        rows = [(kind, key, zlib.compress(value, 1), now) for key, value in values.items()]
        with self._lock, self._database:
            self._database.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?)", rows)

    def drop_unused(self, kind: str, used: Iterable[str]) -> None:
        """Mark keys as used now, and drop those of the kind that have not been for a day."""
        now = int(time.time())
        with self._lock, self._database:
            self._database.executemany(
                "UPDATE kept SET used = ? WHERE kind = ? AND key = ?", [(now, kind, key) for key in used]
            )
            self._database.execute("DELETE FROM kept WHERE kind = ? AND used < ?", (kind, now - DAY))

    def close(self) -> None:
        self._database.close()


def fingerprint(folder: Path, packages: Iterable[str] = ()) -> str:
    """Changes with the code and data in a folder of ours, and with the versions of the packages they use."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.suffix in {".py", ".toml"}:
            digest.update(path.read_bytes())
    for package in packages:
        digest.update(f"{package} {_version(package)} ".encode())
    return digest.hexdigest()[:16]


@cache
def code_of_corpus() -> str:
    """Changes with the code that reads files and with the libraries it reads them by."""
    return fingerprint(Path(__file__).parent, ("lxml", "pypdfium2", "pypinyin", "pyyaml"))


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def _opened(path: Path | None) -> sqlite3.Connection:
    if path is None:
        return _with_table(None)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return _with_table(path)
    except (OSError, sqlite3.OperationalError):  # no right to write, or another program that does not let go
        return _with_table(None)
    except sqlite3.DatabaseError:
        for suffix in ("", "-wal", "-shm"):
            path.with_name(path.name + suffix).unlink(missing_ok=True)
        return _with_table(path)


def _with_table(path: Path | None) -> sqlite3.Connection:
    if path:
        path.touch(mode=0o600)
    database = sqlite3.connect(path or ":memory:", timeout=10, check_same_thread=False)
    database.execute("PRAGMA journal_mode = WAL")
    (schema,) = database.execute("PRAGMA user_version").fetchone()
    if schema not in (0, SCHEMA):
        database.close()
        raise sqlite3.DatabaseError(f"schema {schema}")
    database.execute(_TABLE)
    database.execute(f"PRAGMA user_version = {SCHEMA}")
    return database
