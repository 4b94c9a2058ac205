"""A file is read once: again only when its content is new."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from corpus.cache import Cache
from corpus.errors import NoProfiles
from corpus.files import File
from corpus.ingest import read_file, read_folder
from corpus.models import Document
from corpus.sandbox import GAVE_UP
from corpus.shelf import DiskShelf
from corpus.snapshot import Problem


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
    monkeypatch.setattr("corpus.shelf.code_of_corpus", lambda: "another")
    read_folder(folder, shelf(tmp_path, reader))
    assert len(reader.taken()) == 3


def test_progress_is_told_for_each_file(folder: Path, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    kept = Cache(tmp_path / "kept.sqlite")
    read_folder(folder, DiskShelf(kept, lambda done, total: told.append((done, total)), Reader()))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_file_that_was_given_up_gets_another_chance_when_asked_for(folder: Path, tmp_path: Path) -> None:
    reader, kept = Reader(), Cache(tmp_path / "kept.sqlite")

    def gives_up(files: Sequence[File]) -> Iterator[tuple[File, Document | Problem]]:
        return ((file, Problem(file.document_id, GAVE_UP)) for file in files)

    with pytest.raises(NoProfiles):
        read_folder(folder, DiskShelf(kept, read=gives_up))
    with pytest.raises(NoProfiles):
        read_folder(folder, DiskShelf(kept, read=reader))
    assert reader.taken() == []
    assert len(read_folder(folder, DiskShelf(kept, read=reader, again=True)).profiles) == 2
