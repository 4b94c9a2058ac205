"""A file is read once: again only when its content is new."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from corpus.models import Document
from corpus.snapshot import Gone, Problem
from corpus.store.cache import DAY, Cache
from corpus.store.files import File
from corpus.store.ingest import read_file, read_folder
from corpus.store.sandbox import GAVE_UP
from corpus.store.shelf import DiskShelf
from retrieval.postings import postings_of


class Reader:
    """Reads in this process, and remembers what it was given."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def __call__(self, files: Sequence[File]) -> Iterator[tuple[File, Document | Problem]]:
        for file in files:
            self.read.append(file.document_id)
            yield file, read_file(file)

    def taken(self) -> list[str]:
        given, self.read = self.read, []
        return given


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    people = tmp_path / "people"
    people.mkdir()
    (people / "ann.md").write_text("# Ann Hill\n\nRobots.\n")
    (people / "lei.txt").write_text("姓名：李雷\n无人机。\n", encoding="utf-8")
    (people / "bad.md").write_bytes(b"")
    return people


def shelf(tmp_path: Path, reader: Reader) -> DiskShelf:
    return DiskShelf(Cache(tmp_path / "kept.sqlite"), read=reader)


def test_second_reading_opens_nothing_and_gives_the_same(folder: Path, tmp_path: Path) -> None:
    reader = Reader()
    first = read_folder(folder, shelf(tmp_path, reader))
    assert sorted(reader.taken()) == ["ann.md", "bad.md", "lei.txt"]
    again = read_folder(folder, shelf(tmp_path, reader))
    assert reader.taken() == []
    assert again.profiles == first.profiles
    assert list(again.passages) == list(first.passages)
    assert again.problems == first.problems == (Problem("bad.md", "the file is empty"),)
    assert again.document("lei.txt") == first.document("lei.txt")


def test_only_what_changed_is_read_again(folder: Path, tmp_path: Path) -> None:
    reader = Reader()
    read_folder(folder, shelf(tmp_path, reader))
    reader.taken()
    (folder / "ann.md").write_text("# Ann Hill\n\nSubmarines.\n")
    (folder / "new.md").write_text("# 韩梅梅\n\n焊接。\n", encoding="utf-8")
    (folder / "lei.txt").unlink()
    corpus = read_folder(folder, shelf(tmp_path, reader))
    assert sorted(reader.taken()) == ["ann.md", "new.md"]
    assert [profile.name for profile in corpus.profiles] == ["Ann Hill", "韩梅梅"]
    assert "Submarines" in corpus.document("ann.md").text


def test_file_that_was_only_touched_is_not_read_again(folder: Path, tmp_path: Path) -> None:
    reader = Reader()
    read_folder(folder, shelf(tmp_path, reader))
    reader.taken()
    os.utime(folder / "ann.md", ns=(1, 1))
    read_folder(folder, shelf(tmp_path, reader))
    assert reader.taken() == []


def test_change_that_keeps_size_and_time_is_seen_by_the_other_signs(folder: Path, tmp_path: Path) -> None:
    reader = Reader()
    path = folder / "ann.md"
    read_folder(folder, shelf(tmp_path, reader))
    before = path.stat()
    path.write_text("# Ann Hill\n\nRubots.\n")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert "Rubots" in read_folder(folder, shelf(tmp_path, reader)).document("ann.md").text


def test_snapshot_keeps_its_texts_when_the_folder_moves_on(folder: Path, tmp_path: Path) -> None:
    reader = Reader()
    before = read_folder(folder, shelf(tmp_path, reader))
    (folder / "ann.md").write_text("# Ann Hill\n\nSubmarines.\n")
    after = read_folder(folder, shelf(tmp_path, reader))
    assert "Robots" in before.document("ann.md").text
    assert "Submarines" in after.document("ann.md").text


def test_other_code_reads_everything_again(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reader = Reader()
    read_folder(folder, shelf(tmp_path, reader))
    reader.taken()
    monkeypatch.setattr("corpus.store.shelf.code_of_corpus", lambda: "another")
    read_folder(folder, shelf(tmp_path, reader))
    assert len(reader.taken()) == 3


def test_progress_is_told_for_each_file(folder: Path, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    kept = Cache(tmp_path / "kept.sqlite")
    read_folder(folder, DiskShelf(kept, lambda done, total: told.append((done, total)), Reader()))
    assert told == [(1, 3), (2, 3), (3, 3)]


class Failing(Reader):
    """Gives up every file that is called lei."""

    def __call__(self, files: Sequence[File]) -> Iterator[tuple[File, Document | Problem]]:
        for file, result in super().__call__(files):
            yield file, Problem("lei.txt", GAVE_UP, lasting=False) if file.path.stem == "lei" else result


def test_problem_that_may_pass_is_remembered_until_the_file_changes_or_the_program_ends(folder: Path, tmp_path: Path) -> None:
    reader = Failing()
    running = shelf(tmp_path, reader)
    for _ in range(2):
        assert Problem("lei.txt", GAVE_UP, lasting=False) in read_folder(folder, running).problems
    assert sorted(reader.taken()) == ["ann.md", "bad.md", "lei.txt"]
    os.utime(folder / "lei.txt", ns=(1, 1))
    read_folder(folder, running)
    assert reader.taken() == ["lei.txt"]
    healthy = Reader()
    assert len(read_folder(folder, shelf(tmp_path, healthy)).profiles) == 2
    assert healthy.taken() == ["lei.txt"]


def later(monkeypatch: pytest.MonkeyPatch, days: int) -> None:
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + days * DAY + 1)


def read_another_folder(tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "bob.md").write_text("# Bob Ray\n\nDrones.\n")
    read_folder(other, shelf(tmp_path, Reader()))


def test_folder_another_program_does_not_read_is_kept_for_a_month(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    running = read_folder(folder, shelf(tmp_path, Reader()))
    later(monkeypatch, 29)
    read_another_folder(tmp_path)
    assert "无人机" in running.document("lei.txt").text
    reader = Reader()
    read_folder(folder, shelf(tmp_path, reader))
    assert reader.taken() == []


def test_folder_nobody_read_for_a_month_is_dropped_and_can_be_read_anew(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = Reader()
    running = read_folder(folder, shelf(tmp_path, reader))
    later(monkeypatch, 31)
    read_another_folder(tmp_path)
    with pytest.raises(Gone):
        running.document("lei.txt")
    reader.taken()
    assert "无人机" in read_folder(folder, shelf(tmp_path, reader)).document("lei.txt").text
    assert "lei.txt" in reader.taken()


def test_content_no_folder_holds_any_more_goes_after_a_day(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = Cache(tmp_path / "kept.sqlite")
    read_folder(folder, DiskShelf(kept, read=Reader()))
    (folder / "lei.txt").unlink()
    read_folder(folder, DiskShelf(kept, read=Reader()))
    assert (len(kept.keys("document")), len(kept.keys("card"))) == (2, 3)
    later(monkeypatch, 1)
    read_folder(folder, DiskShelf(kept, read=Reader()))
    assert (len(kept.keys("document")), len(kept.keys("card"))) == (1, 2)


@pytest.mark.parametrize("kind", ["card", "document", "folder"])
@pytest.mark.parametrize("value", [b"{", b"null", b'{"ann.md": 1}'])
def test_what_is_kept_but_cannot_be_understood_is_made_again(kind: str, value: bytes, folder: Path, tmp_path: Path) -> None:
    kept = Cache(tmp_path / "kept.sqlite")
    running = read_folder(folder, DiskShelf(kept, read=Reader()))
    kept.put(kind, dict.fromkeys(kept.keys(kind), value))
    if kind == "document":
        for name in running.documents:
            with pytest.raises(Gone):
                running.document(name)
    again = read_folder(folder, DiskShelf(kept, read=Reader()))
    assert again.profiles == running.profiles
    assert "Robots" in again.document("ann.md").text
    assert "无人机" in again.document("lei.txt").text


def test_person_who_is_taken_out_leaves_no_trace(folder: Path, tmp_path: Path) -> None:
    kept = Cache(tmp_path / "kept.sqlite")
    disk = DiskShelf(kept, read=Reader())
    (folder / "副本.txt").write_bytes((folder / "lei.txt").read_bytes())
    corpus = read_folder(folder, disk)
    postings_of(corpus, kept)
    assert len(kept.keys("postings")) == 2
    disk.forget(folder, ["lei.txt"])
    assert [key.split()[1] for key in kept.keys("postings")] == ["ann.md"]
    assert (len(kept.keys("card")), len(kept.keys("document"))) == (2, 1)
    (row,) = kept.get("folder", kept.keys("folder")).values()
    assert sorted(json.loads(row)) == ["ann.md", "bad.md"]
    reader = Reader()
    read_folder(folder, DiskShelf(kept, read=reader))
    assert sorted(reader.taken()) == ["lei.txt", "副本.txt"]


def test_nobody_is_forgotten_in_a_folder_that_was_never_read(tmp_path: Path) -> None:
    kept = Cache(None)
    kept.put("card", {"a": b"1"})
    DiskShelf(kept).forget(tmp_path, ["lei.txt"])
    assert kept.keys("card") == ["a"]
