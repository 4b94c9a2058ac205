"""Files come into a folder and leave it: none is lost, overwritten or half there, and a name stays with its own file."""

from __future__ import annotations

import json
import os
import threading
from pathlib import Path

import pytest

from corpus.models import Document
from corpus.snapshot import Corpus, Problem
from corpus.store.files import File, list_folder
from corpus.store.ingest import GIVEN_NAMES, Memory, given_names, read_file, read_listing
from corpus.store.intake import LONGEST_NAME, Intake, Outcome, Taken, files_at, people_called, remove


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "people").mkdir()
    return tmp_path / "people"


@pytest.fixture
def removed(tmp_path: Path) -> Path:
    return tmp_path / "removed"


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    (tmp_path / "inbox").mkdir()
    return tmp_path / "inbox"


def corpus_of(folder: Path) -> Corpus:
    return read_listing(folder, list_folder(folder), Memory())


def take(intake: Intake, path: Path, text: str, name: str | None = None) -> Taken:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    (file,) = files_at(path)
    assert isinstance(file, File)
    document = read_file(file)
    assert isinstance(document, Document)
    return intake.take(file, document, name)


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def test_two_files_of_one_name_in_one_run_are_both_kept(folder: Path, inbox: Path, removed: Path) -> None:
    intake = Intake(folder, corpus_of(folder), removed)
    english = take(intake, inbox / "en" / "cv.md", "# Ann Hill\n\n- Built robots.\n")
    chinese = take(intake, inbox / "zh" / "cv.md", "# Ann Hill\n\n- 做过机器人。\n")
    assert (english, chinese) == (Taken("cv.md", Outcome.ADDED), Taken("cv-2.md", Outcome.ADDED))


def test_both_are_replaced_by_newer_ones_and_moved_aside(folder: Path, inbox: Path, removed: Path) -> None:
    for words in ("robots", "hulls"):
        intake = Intake(folder, corpus_of(folder), removed)
        for language in ("en", "zh"):
            take(intake, inbox / language / "cv.md", f"# Ann Hill\n\n- Built {words} ({language}).\n")
    assert names_in(folder) == names_in(removed) == ["cv-2.md", "cv.md"]
    assert ["hulls" in path.read_text() for path in folder.iterdir()] == [True, True]
    assert ["robots" in path.read_text() for path in removed.iterdir()] == [True, True]


def test_file_that_has_not_changed_is_not_replaced_by_another_of_its_name(folder: Path, inbox: Path, removed: Path) -> None:
    take(Intake(folder, corpus_of(folder), removed), inbox / "en" / "cv.md", "# Ann Hill\n\n- Built robots.\n")
    again = Intake(folder, corpus_of(folder), removed)
    assert take(again, inbox / "en" / "cv.md", "# Ann Hill\n\n- Built robots.\n").outcome is Outcome.ALREADY
    assert take(again, inbox / "zh" / "cv.md", "# Ann Hill\n\n- 做过机器人。\n").document_id == "cv-2.md"


@pytest.mark.parametrize(
    ("first", "second", "newer"),
    [
        ("# Wei Zhang\n\nw@x.cn\n", "# 张伟\n\nw@x.cn\n", "# 张伟\n\nw@x.cn\n\n做过机器人。\n"),
        ("# 张伟\n\nw@x.cn\n", "# Wei Zhang\n\nw@x.cn\n", "# ZHANG Wei\n\nw@x.cn\n\nBuilt robots.\n"),
    ],
)
def test_newer_file_of_somebody_with_two_names_replaces(
    first: str, second: str, newer: str, folder: Path, inbox: Path, removed: Path
) -> None:
    intake = Intake(folder, corpus_of(folder), removed)
    take(intake, inbox / "a.md", first)
    take(intake, inbox / "b.md", second)
    corpus = corpus_of(folder)
    assert len(corpus.profiles) == 1
    assert take(Intake(folder, corpus, removed), inbox / "b.md", newer) == Taken("b.md", Outcome.REPLACED)


def test_file_of_another_person_takes_no_ones_place(folder: Path, inbox: Path, removed: Path) -> None:
    take(Intake(folder, corpus_of(folder), removed), inbox / "cv.md", "# 李雷\n\n做过机器人。\n")
    taken = take(Intake(folder, corpus_of(folder), removed), inbox / "cv.md", "# 韩梅梅\n\n做过机器人。\n")
    assert (taken.document_id, names_in(removed)) == ("cv-2.md", [])


def test_runs_at_once_keep_every_file_and_every_name(folder: Path, inbox: Path, removed: Path) -> None:
    runs = 8
    start, faults = threading.Barrier(runs), list[BaseException]()

    def run(number: int) -> None:
        intake = Intake(folder, Corpus.of_nobody(), removed)
        start.wait()
        try:
            for part in range(5):
                text = f"# Ann Hill\n\n- Built robot {number}/{part}.\n"
                take(intake, inbox / f"{number}-{part}" / "cv.md", text, f"Ann {number}/{part}")
        except BaseException as error:  # noqa: BLE001  # told to the test
            faults.append(error)

    threads = [threading.Thread(target=run, args=(number,)) for number in range(runs)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    given = given_names(folder)
    assert len(given) == runs * 5
    for document_id, name in given.items():
        assert f"robot {name.removeprefix('Ann ')}." in (folder / document_id).read_text()


def test_file_appears_whole_and_takes_no_name_that_has_come_up_since(folder: Path, inbox: Path, removed: Path) -> None:
    intake = Intake(folder, corpus_of(folder), removed)
    (folder / "cv.md").write_text("# Bob Hill\n")
    assert take(intake, inbox / "cv.md", "# Ann Hill\n").document_id == "cv-2.md"
    assert (folder / "cv.md").read_text() == "# Bob Hill\n"


def test_file_system_without_links_will_do(folder: Path, inbox: Path, removed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refuse)
    intake = Intake(folder, corpus_of(folder), removed)
    assert take(intake, inbox / "en" / "cv.md", "# Ann Hill\n\nRobots.\n").document_id == "cv.md"
    assert take(intake, inbox / "zh" / "cv.md", "# Ann Hill\n\nHulls.\n").document_id == "cv-2.md"
    assert names_in(folder) == ["cv-2.md", "cv.md"]


@pytest.mark.parametrize("stem", ["简" * 83, "x" * 250, "李雷 " * 27])
def test_long_name_is_cut_to_bytes_that_fit_and_still_gets_a_number(
    stem: str, folder: Path, inbox: Path, removed: Path
) -> None:
    intake = Intake(folder, corpus_of(folder), removed)
    first = take(intake, inbox / "en" / f"{stem}.md", "# Ann Hill\n")
    second = take(intake, inbox / "zh" / f"{stem}.md", "# 李雷\n")
    assert names_in(folder) == sorted({first.document_id, second.document_id})
    assert max(len(name.encode()) for name in names_in(folder)) <= LONGEST_NAME


@pytest.mark.parametrize(("name", "expected"), [(".cv.md", "cv.md"), ("..md", "file.md"), ("a:b\n李.md", "a_b_李.md")])
def test_name_is_hidden_nowhere_and_fit_for_every_system(
    name: str, expected: str, folder: Path, inbox: Path, removed: Path
) -> None:
    assert take(Intake(folder, corpus_of(folder), removed), inbox / name, "# Ann Hill\n").document_id == expected


def test_name_that_was_given_leaves_with_its_file(folder: Path, inbox: Path, removed: Path) -> None:
    take(Intake(folder, corpus_of(folder), removed), inbox / "cv.md", "# Ann Hill\n", "韩梅梅")
    corpus = corpus_of(folder)
    remove(folder, corpus, corpus.profiles[0].documents, removed)
    assert given_names(folder) == {}
    take(Intake(folder, corpus_of(folder), removed), inbox / "cv.md", "# 李雷\n")
    assert [profile.name for profile in corpus_of(folder).profiles] == ["李雷"]


def test_name_left_over_from_a_file_deleted_by_hand_is_not_the_next_ones(folder: Path, inbox: Path, removed: Path) -> None:
    (folder / GIVEN_NAMES).write_text(json.dumps({"cv.md": "韩梅梅", "b.md": "Bob"}), encoding="utf-8")
    take(Intake(folder, corpus_of(folder), removed), inbox / "cv.md", "# 李雷\n")
    assert given_names(folder) == {"b.md": "Bob"}


def test_name_that_was_given_stays_with_the_newer_file(folder: Path, inbox: Path, removed: Path) -> None:
    take(Intake(folder, corpus_of(folder), removed), inbox / "cv.md", "# Ann Hill\n", "Ann Berg")
    newer = take(Intake(folder, corpus_of(folder), removed), inbox / "cv.md", "# Ann Hill\n\n- Built robots.\n")
    assert newer.outcome is Outcome.REPLACED
    assert given_names(folder) == {"cv.md": "Ann Berg"}


def test_person_whose_file_stands_there_twice_is_gone_when_removed(folder: Path, removed: Path) -> None:
    for name in ("ann.md", "copy.txt"):
        (folder / name).write_text("# Ann Hill\n")
    (folder / "bob.md").write_text("# Bob Hill\n")
    corpus = corpus_of(folder)
    (ann,) = people_called(corpus, "Ann Hill")
    moved = remove(folder, corpus, ann.documents, removed)
    assert moved == {"ann.md": removed / "ann.md", "copy.txt": removed / "copy.txt"}
    assert [profile.name for profile in corpus_of(folder).profiles] == ["Bob Hill"]


def test_file_that_cannot_be_read_keeps_nobody_from_being_removed(
    folder: Path, removed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("ann.md", "bob.md"):
        (folder / name).write_text(f"# {name[:3].title()} Hill\n")
    corpus = corpus_of(folder)

    def refuse(path: Path, *_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(Path, "open", refuse)
    assert list(remove(folder, corpus, ["ann.md"], removed)) == ["ann.md"]


def test_one_file_is_removed_and_the_person_stays(folder: Path, removed: Path) -> None:
    (folder / "ann.md").write_text("# Ann Hill\n")
    (folder / "ann2.md").write_text("# Ann Hill\n\n- Built robots.\n")
    assert list(remove(folder, corpus_of(folder), ["ann2.md"], removed)) == ["ann2.md"]
    assert names_in(folder) == ["ann.md"]


def test_what_was_removed_before_is_not_overwritten(folder: Path, removed: Path) -> None:
    for words in ("robots", "hulls"):
        (folder / "李雷.md").write_text(f"# 李雷\n\n{words}\n", encoding="utf-8")
        remove(folder, corpus_of(folder), ["李雷.md"], removed)
    assert names_in(removed) == ["李雷-2.md", "李雷.md"]


def test_exact_id_goes_before_a_name_of_somebody_else(folder: Path) -> None:
    (folder / "hill.md").write_text("# Bob Smith\n")
    (folder / "ann.md").write_text("# Ann Hill\n")
    corpus = corpus_of(folder)
    assert [profile.name for profile in people_called(corpus, "hill")] == ["Bob Smith"]
    assert {profile.name for profile in people_called(corpus, "HILL")} == {"Bob Smith", "Ann Hill"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_pipe_that_is_named_is_no_file(inbox: Path) -> None:
    os.mkfifo(inbox / "cv.md")
    assert list(files_at(inbox / "cv.md")) == [Problem("cv.md", "no ordinary file; remove it from the folder")]


def test_file_that_is_named_is_looked_at_like_one_of_a_folder(inbox: Path) -> None:
    (inbox / "photo.png").write_bytes(b"\x89PNG")
    (inbox / "gone.md").symlink_to(inbox / "nowhere.md")
    listing = list_folder(inbox)
    assert (*files_at(inbox / "gone.md"), *files_at(inbox / "photo.png")) == listing.problems
