"""Values kept by the key of what they were made from, in one SQLite file, so that the same work is done once.

Keys name content and code, so a value is never stale; one that nobody uses any more is dropped. Safe to use from several
threads, and by several programs at once. A value may be gone at any time: whoever kept it can make it again.
"""

from __future__ import annotations

import hashlib
import sqlite3
import threading
import time
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, TypeVar

SCHEMA = 2
DAY = 86_400
_HOUR = 3_600
_AT_ONCE = 500
"""Keys asked for in one statement; SQLite takes 999 or more."""
_TABLE = """
CREATE TABLE IF NOT EXISTS kept (
    kind TEXT, key TEXT, value BLOB, used INTEGER, PRIMARY KEY (kind, key)
) WITHOUT ROWID
"""
_T = TypeVar("_T")


class Cache:
    """`path` is made where it is missing, broken or of another version; None, or a folder that cannot be written, keeps
    values in memory as long as the program runs."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._database = _opened(path)
        self._lock = threading.Lock()

    def get(self, kind: str, keys: Iterable[str]) -> dict[str, bytes]:
        """The values there are, by key."""
        wanted = list(keys)
        rows = self._do(lambda database: list(_rows(database, "key, value", kind, wanted)))
        return {key: value for key, packed in rows if (value := _unpacked(packed)) is not None}

    def held(self, kind: str, keys: Iterable[str]) -> set[str]:
        """The keys that have a value."""
        wanted = list(keys)
        return {key for (key,) in self._do(lambda database: list(_rows(database, "key", kind, wanted)))}

    def keys(self, kind: str) -> list[str]:
        """All keys of a kind."""
        rows = self._do(lambda database: database.execute("SELECT key FROM kept WHERE kind = ?", (kind,)).fetchall())
        return [key for (key,) in rows]

    def put(self, kind: str, values: Mapping[str, bytes]) -> None:
        now = int(time.time())
        rows = [(kind, key, zlib.compress(value, 1), now) for key, value in values.items()]
        self._do(lambda database: database.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?)", rows))

    def drop_unused(self, kind: str, used: Iterable[str], *, days: int = 30) -> None:
        """Mark keys as used now, and drop those of the kind that have not been for some days."""
        now = int(time.time())
        marks = [(now, kind, key, now - _HOUR) for key in used]  # to mark a row is to write it, which is not done for minutes

        def work(database: sqlite3.Connection) -> None:
            database.executemany("UPDATE kept SET used = ? WHERE kind = ? AND key = ? AND used < ?", marks)
            database.execute("DELETE FROM kept WHERE kind = ? AND used < ?", (kind, now - days * DAY))

        self._do(work)

    def forget(self, kind: str, beginnings: Iterable[str]) -> None:
        """Drop the values whose keys begin like this, and leave no trace of them in the file."""
        rows = [(kind, len(beginning), beginning) for beginning in beginnings]
        self._do(lambda database: database.executemany("DELETE FROM kept WHERE kind = ? AND substr(key, 1, ?) = ?", rows))
        self._do(lambda database: database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall())

    def _do(self, work: Callable[[sqlite3.Connection], _T]) -> _T:
        """Where the file fails it is opened again, made anew if it is damaged; where it still does, memory has to do."""
        with self._lock:
            for is_last in (False, True):
                try:
                    with self._database:
                        return work(self._database)
                except sqlite3.DatabaseError as error:
                    self._database.close()
                    damaged = not isinstance(error, sqlite3.OperationalError)
                    self._database = _opened(None if is_last else self._path, anew=damaged)
            with self._database:
                return work(self._database)


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
    return fingerprint(Path(__file__).parent.parent, ("lxml", "pypdfium2", "pypinyin", "pyyaml"))


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def _rows(database: sqlite3.Connection, columns: str, kind: str, keys: Sequence[str]) -> Iterator[tuple[Any, ...]]:
    for start in range(0, len(keys), _AT_ONCE):
        some = keys[start : start + _AT_ONCE]
        marks = ", ".join("?" * len(some))
        yield from database.execute(
            f"SELECT {columns} FROM kept WHERE kind = ? AND key IN ({marks})",  # noqa: S608  # ours, and question marks
            (kind, *some),
        )


def _unpacked(value: bytes) -> bytes | None:
    try:
        return zlib.decompress(value)
    except zlib.error:  # damaged on the disk
        return None


def _opened(path: Path | None, *, anew: bool = False) -> sqlite3.Connection:
    """`anew`: what is there is thrown away."""
    if path is None:
        return _with_table(None)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        for suffix in ("", "-wal", "-shm") if anew else ():
            path.with_name(path.name + suffix).unlink(missing_ok=True)
        return _with_table(path)
    except (OSError, sqlite3.OperationalError):  # no right to write, or another program that does not let go
        return _with_table(None)
    except sqlite3.DatabaseError:
        return _with_table(None) if anew else _opened(path, anew=True)


def _with_table(path: Path | None) -> sqlite3.Connection:
    if path:
        path.touch(mode=0o600)
    database = sqlite3.connect(path or ":memory:", timeout=10, check_same_thread=False)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA secure_delete = ON")
    (schema,) = database.execute("PRAGMA user_version").fetchone()
    if schema not in (0, SCHEMA):
        database.close()
        raise sqlite3.DatabaseError(f"schema {schema}")
    database.execute(_TABLE)
    database.execute(f"PRAGMA user_version = {SCHEMA}")
    return database
