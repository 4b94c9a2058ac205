"""What is kept on disk is never stale, never in the way, and goes when nobody uses it."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path

import pytest

from corpus.cache import DAY, Cache, fingerprint


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
    cache.drop_unused("card", ["used"])
    assert cache.get("card", ["old", "used"]) == {"used": b"2"}
    assert cache.get("folder", ["old"]) == {"old": b"3"}


def test_broken_file_is_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "kept.sqlite"
    path.write_bytes(b"no database at all" * 100)
    Cache(path).put("card", {"a": b"1"})
    assert Cache(path).get("card", ["a"]) == {"a": b"1"}


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
