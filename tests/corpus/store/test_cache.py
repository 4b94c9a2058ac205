"""What is kept on disk is never stale, never in the way, and goes when nobody uses it."""

from __future__ import annotations

import os
import sqlite3
import time
from pathlib import Path

import pytest

from corpus.store.cache import DAY, Cache, fingerprint


def test_value_is_found_under_its_kind_and_key_by_the_next_program(tmp_path: Path) -> None:
    Cache(tmp_path / "kept.sqlite").put("card", {"a": "李雷".encode(), "b": b"2"})
    again = Cache(tmp_path / "kept.sqlite")
    assert again.get("card", ["a", "b", "c"]) == {"a": "李雷".encode(), "b": b"2"}
    assert again.get("document", ["a"]) == {}


def test_more_keys_than_one_statement_takes_are_found() -> None:
    cache = Cache(None)
    cache.put("card", {str(number): b"x" for number in range(1200)})
    assert len(cache.get("card", map(str, range(1300)))) == 1200


def test_what_nobody_used_for_a_day_goes_and_the_rest_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = Cache(tmp_path / "kept.sqlite")
    cache.put("card", {"old": b"1", "used": b"2"})
    cache.put("folder", {"old": b"3"})
    later = time.time() + DAY + 1
    monkeypatch.setattr(time, "time", lambda: later)
    cache.drop_unused("card", ["used"], days=1)
    assert cache.get("card", ["old", "used"]) == {"used": b"2"}
    assert cache.get("folder", ["old"]) == {"old": b"3"}


def test_broken_file_is_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "kept.sqlite"
    path.write_bytes(b"no database at all" * 100)
    Cache(path).put("card", {"a": b"1"})
    assert Cache(path).get("card", ["a"]) == {"a": b"1"}


def damage(path: Path) -> None:
    """All but the first page is overwritten, as by a disk that fails."""
    with sqlite3.connect(path) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with path.open("r+b") as file:
        size = file.seek(0, 2)
        file.seek(4096)
        file.write(b"\xff" * (size - 4096))


def test_file_that_is_damaged_past_its_first_page_is_made_anew(tmp_path: Path) -> None:
    path, values = tmp_path / "kept.sqlite", {str(number): os.urandom(100) for number in range(500)}
    Cache(path).put("card", values)
    damage(path)
    cache = Cache(path)
    assert cache.get("card", values) == {}
    cache.put("card", {"a": b"1"})
    assert Cache(path).get("card", ["a"]) == {"a": b"1"}


def test_damage_is_found_when_something_is_saved_too(tmp_path: Path) -> None:
    path = tmp_path / "kept.sqlite"
    Cache(path).put("card", {str(number): os.urandom(100) for number in range(500)})
    damage(path)
    cache = Cache(path)
    cache.put("card", {"a": b"1"})
    assert cache.keys("card") == Cache(path).keys("card") == ["a"]


def test_full_disk_leaves_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    connect = sqlite3.connect

    def small(path: Path | str, **options: object) -> sqlite3.Connection:
        database: sqlite3.Connection = connect(path, **options)  # type: ignore[call-overload]
        if path != ":memory:":
            database.execute("PRAGMA max_page_count = 4")
        return database

    monkeypatch.setattr(sqlite3, "connect", small)
    cache, value = Cache(tmp_path / "kept.sqlite"), os.urandom(50_000)
    cache.put("card", {"a": value})
    cache.put("card", {"b": value})
    assert cache.get("card", ["a", "b"]) == {"a": value, "b": value}


def test_value_that_is_damaged_is_missing(tmp_path: Path) -> None:
    path = tmp_path / "kept.sqlite"
    cache = Cache(path)
    cache.put("card", {"a": b"1", "b": b"2"})
    with sqlite3.connect(path) as database:
        database.execute("UPDATE kept SET value = x'00' WHERE key = 'a'")
    assert cache.get("card", ["a", "b"]) == {"b": b"2"}


def test_what_is_forgotten_is_nowhere_in_the_file(tmp_path: Path) -> None:
    path, secret, other = tmp_path / "kept.sqlite", os.urandom(9000), os.urandom(9000)
    cache = Cache(path)
    cache.put("document", {"李雷 1": secret, "ann 1": other})
    assert any(secret[100:200] in file.read_bytes() for file in tmp_path.iterdir())
    cache.forget("document", ["李雷 "])
    assert cache.keys("document") == ["ann 1"]
    assert not any(secret[at : at + 100] in file.read_bytes() for file in tmp_path.iterdir() for at in range(0, 8900, 100))
    assert not any("李雷".encode() in file.read_bytes() for file in tmp_path.iterdir())
    assert any(other[100:200] in file.read_bytes() for file in tmp_path.iterdir())


def test_keys_that_have_a_value_are_told_without_it() -> None:
    cache = Cache(None)
    cache.put("card", {"a": b"1", "李雷": b"2"})
    assert cache.held("card", ["a", "李雷", "c"]) == {"a", "李雷"}
    assert cache.held("document", ["a"]) == set()


def test_file_of_another_version_is_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "kept.sqlite"
    database = sqlite3.connect(path)
    database.execute("PRAGMA user_version = 99")
    database.close()
    assert Cache(path).get("card", ["a"]) == {}


def test_folder_that_cannot_be_made_keeps_values_in_memory(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    cache = Cache(tmp_path / "file" / "kept.sqlite")
    cache.put("card", {"a": b"1"})
    assert cache.get("card", ["a"]) == {"a": b"1"}


def test_only_the_owner_may_read_what_is_kept(tmp_path: Path) -> None:
    Cache(tmp_path / "kept.sqlite")
    assert (tmp_path / "kept.sqlite").stat().st_mode & 0o077 == 0


def test_fingerprint_changes_with_code_and_with_packages(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("1")
    first = fingerprint(tmp_path)
    (tmp_path / "notes.txt").write_text("nothing to do with it")
    assert fingerprint(tmp_path) == first
    assert fingerprint(tmp_path, ["pydantic"]) != first
    assert fingerprint(tmp_path, ["a-package-nobody-has"]) != fingerprint(tmp_path, ["pydantic"])
    (tmp_path / "a.py").write_text("2")
    assert fingerprint(tmp_path) != first
