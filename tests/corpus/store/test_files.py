"""Which files of a folder are profiles; names and links that a file system allows and nobody expects."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from corpus.errors import NoProfiles
from corpus.store import files
from corpus.store.files import list_folder, printable, signature_of


def ids(folder: Path) -> list[str]:
    return [file.document_id for file in list_folder(folder).files]


def problems(folder: Path) -> list[str]:
    return [str(problem) for problem in list_folder(folder).problems]


def test_files_of_folders_inside_are_found_by_their_path(tmp_path: Path) -> None:
    (tmp_path / "李雷").mkdir()
    (tmp_path / "李雷" / "简历.md").write_text("机器人")
    (tmp_path / "ann.txt").write_text("Robots")
    assert ids(tmp_path) == ["ann.txt", "李雷/简历.md"]


@pytest.mark.parametrize("name", [".hidden.md", "~$cv.docx", "cv.pdf.part", "cv.md.crdownload", "cv.md~", "Thumbs.db"])
def test_hidden_and_unfinished_files_are_passed_over(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("x")
    assert (ids(tmp_path), problems(tmp_path)) == ([], [])


def test_file_that_no_reader_takes_says_which_are_read(tmp_path: Path) -> None:
    (tmp_path / "photo.png").write_bytes(b"\x89PNG")
    (line,) = problems(tmp_path)
    assert line.startswith("photo.png: not read; save it as one of .docx,")


def test_link_to_a_file_is_read_and_a_broken_one_told(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Robots")
    (tmp_path / "b.md").symlink_to(tmp_path / "a.md")
    (tmp_path / "c.md").symlink_to(tmp_path / "gone.md")
    assert ids(tmp_path) == ["a.md", "b.md"]
    assert problems(tmp_path) == ["c.md: a link that leads nowhere; put the file itself here"]


def test_loops_of_links_are_not_entered(tmp_path: Path) -> None:
    (tmp_path / "inside").mkdir()
    (tmp_path / "inside" / "up").symlink_to(tmp_path)
    (tmp_path / "self.md").symlink_to(tmp_path / "self.md")
    (tmp_path / "a.md").write_text("Robots")
    assert ids(tmp_path) == ["a.md"]
    assert [line.split(":")[0] for line in problems(tmp_path)] == ["inside/up", "self.md"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_pipe_is_never_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    assert problems(tmp_path) == ["pipe.md: no ordinary file; remove it from the folder"]


def test_names_with_line_breaks_and_control_characters_are_fit_to_be_printed(tmp_path: Path) -> None:
    (tmp_path / "a\nb\x1b[31m\u202e.md").write_text("Robots")
    assert ids(tmp_path) == ["a\ufffdb\ufffd[31m\ufffd.md"]
    assert list_folder(tmp_path).files[0].path.read_text() == "Robots"


def test_of_two_names_that_print_alike_the_second_is_a_problem(tmp_path: Path) -> None:
    for name in ("a\tb.md", "a\nb.md", "李\x07雷.md", "李\x08雷.md", "z.md"):
        (tmp_path / name).write_text(name)
    assert [file.path.name for file in list_folder(tmp_path).files] == ["a\tb.md", "z.md", "李\x07雷.md"]
    assert problems(tmp_path) == [
        f"{name}: its name prints like another's; rename it" for name in ("a\ufffdb.md", "李\ufffd雷.md")
    ]


def test_name_that_is_no_unicode_is_fit_to_be_printed() -> None:
    assert printable(os.fsdecode(b"caf\xe9.md")) == "caf?.md"


def test_signature_differs_once_the_file_has_changed(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    assert signature_of(path) is None
    path.write_text("Robots")
    first = signature_of(path)
    os.utime(path, ns=(1, 1))
    assert signature_of(path) != first


def test_folders_are_looked_into_so_deep_and_no_deeper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "DEEPEST", 2)
    for depth in range(4):
        folder = tmp_path.joinpath(*"abcd"[:depth])
        folder.mkdir(exist_ok=True)
        (folder / "x.md").write_text("Robots")
    assert ids(tmp_path) == ["a/b/x.md", "a/x.md", "x.md"]


def test_far_too_many_files_are_another_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MOST", 2)
    for name in "abc":
        (tmp_path / f"{name}.md").write_text("Robots")
    with pytest.raises(NoProfiles, match="more than 2 files; is this the right folder"):
        list_folder(tmp_path)
