"""add, remove, list, check: what they do to the folder, and what they say in both languages."""

from __future__ import annotations

import io
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import keeping, manage
from bot.__main__ import main
from bot.render.notices import NOTICES, terminal_language
from bot.settings import SHIPPED_PROFILES, Settings
from corpus.snapshot import Problem
from corpus.store.cache import Cache
from corpus.store.files import File
from tests.support.folders import prepared


class Terminal(io.StringIO):
    """What is printed to a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "200")
    return Terminal()


@pytest.fixture(autouse=True)
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WHOKNOWS_DATA", str(tmp_path / "data"))
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path / "data"


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "inbox"
    folder.mkdir()
    (folder / "ann.md").write_text("# Ann Hill\n\n- Built robots with ROS.\n")
    (folder / "简历.txt").write_text("姓名：李雷\n\n用 ROS 做过机器人导航。\n", encoding="utf-8")
    return folder


def test_first_file_makes_a_folder_of_ones_own_and_hides_the_examples(
    inbox: Path, own_data: Path, data_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    prepared(own_data, data_folder)
    assert main(["add", str(inbox / "ann.md")]) == 0
    assert capsys.readouterr().out == (
        "from now on your own people are asked about, no longer the examples\nadded ann.md: Ann Hill (passages: 1)\n"
    )
    assert (own_data / "profiles" / "ann.md").read_text() == (inbox / "ann.md").read_text()
    main(["ask", "谁用过 ROS？"])
    assert "唯一的一份资料提到 ROS" in capsys.readouterr().out


def test_folder_is_added_whole_and_listed(inbox: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["add", str(inbox)]) == 0
    capsys.readouterr()
    assert main(["list"]) == 0
    assert capsys.readouterr().out == "ann\tAnn Hill\tann.md\t1\n简历\t李雷\t简历.txt\t1\n"


def test_bad_file_is_told_and_the_rest_is_added(inbox: Path, own_data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (inbox / "empty.md").write_bytes(b"")
    (inbox / "photo.png").write_bytes(b"\x89PNG")
    assert main(["add", str(inbox), str(inbox / "gone.md")]) == 1
    assert sorted(path.name for path in (own_data / "profiles").iterdir()) == ["ann.md", "简历.txt"]
    errors = capsys.readouterr().err.splitlines()
    assert [Path(line.split(":")[1].strip()).name for line in errors] == ["photo.png", "gone.md", "empty.md"]


def test_same_content_is_not_added_twice(inbox: Path, own_data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["add", str(inbox / "ann.md")])
    (inbox / "copy.md").write_bytes((inbox / "ann.md").read_bytes())
    capsys.readouterr()
    assert main(["add", str(inbox / "copy.md")]) == 0
    assert capsys.readouterr().out == "already there: ann.md (Ann Hill)\n"
    assert len(list((own_data / "profiles").iterdir())) == 1


def test_newer_file_of_the_same_person_replaces_and_of_another_does_not(
    inbox: Path, own_data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["add", str(inbox / "ann.md")])
    (inbox / "ann.md").write_text("# Ann Hill\n\n- Built submarines.\n")
    main(["add", str(inbox / "ann.md")])
    (inbox / "ann.md").write_text("# Anna Berg\n\n- Welded hulls.\n")
    main(["add", str(inbox / "ann.md")])
    out = capsys.readouterr().out
    assert "replaced ann.md: Ann Hill" in out
    assert "added ann-2.md: Anna Berg" in out
    assert "submarines" in (own_data / "profiles" / "ann.md").read_text()


def test_name_that_is_given_goes_before_that_of_the_file(inbox: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["add", "--name", "韩梅梅", str(inbox / "ann.md")])
    main(["list"])
    assert capsys.readouterr().out.splitlines()[-1] == "ann\t韩梅梅\tann.md\t1"


def test_person_is_moved_out_of_the_folder_and_not_lost(
    inbox: Path, own_data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["add", str(inbox)])
    capsys.readouterr()
    assert main(["remove", "李雷"]) == 0
    assert capsys.readouterr().out == f"removed 李雷: 简历.txt is now in {own_data / 'removed'}\n"
    assert (own_data / "removed" / "简历.txt").exists()
    assert [path.name for path in (own_data / "profiles").iterdir()] == ["ann.md"]


def test_nobody_is_removed_by_a_name_that_fits_nobody_or_several(inbox: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (inbox / "bob.md").write_text("# Bob Hill\n\n- Wrote drivers.\n")
    main(["add", str(inbox)])
    capsys.readouterr()
    assert main(["remove", "Hill", "Zoe"]) == 1
    assert capsys.readouterr().err == (
        "whoknows: Hill fits several: Ann Hill (ann), Bob Hill (bob); give the id\n"
        "whoknows: nobody is called Zoe; `whoknows list` shows who is there\n"
    )


@pytest.mark.parametrize("word", ["ann2.md", "ANN2.MD"])
def test_one_file_of_a_person_is_removed(word: str, inbox: Path, own_data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (inbox / "ann2.md").write_text("# Ann Hill\n\n- Built submarines.\n")
    main(["add", str(inbox)])
    capsys.readouterr()
    assert main(["remove", word]) == 0
    assert capsys.readouterr().out == f"removed Ann Hill: ann2.md is now in {own_data / 'removed'}\n"
    assert sorted(path.name for path in (own_data / "profiles").iterdir()) == ["ann.md", "简历.txt"]


def test_after_the_last_one_is_removed_the_examples_are_asked_about_again(inbox: Path, own_data: Path) -> None:
    main(["add", "--name", "韩梅梅", str(inbox / "ann.md")])
    assert Settings().profile_folder == own_data / "profiles"
    main(["remove", "韩梅梅"])
    assert Settings().profile_folder == SHIPPED_PROFILES


def test_what_was_kept_of_somebody_removed_is_forgotten(inbox: Path, own_data: Path) -> None:
    (inbox / "ann.md").write_text("# Ann Hill\n\n- " + os.urandom(2000).hex() + "\n")
    main(["add", str(inbox / "ann.md")])
    main(["list"])
    kept = Cache(own_data / "kept.sqlite")
    assert len(kept.keys("document")) == 1
    main(["remove", "Ann Hill"])
    assert kept.keys("document") == kept.keys("card") == []


def test_examples_are_never_removed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["remove", "joseph-zhu"]) == 1
    assert "nobody is called joseph-zhu" in capsys.readouterr().err


def test_check_names_every_bad_file_and_every_file_without_a_name(inbox: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (inbox / "empty.md").write_bytes(b"")
    (inbox / "notes.txt").write_text("a list of things to buy, with no name in it\n")
    assert main(["check", "--profiles", str(inbox)]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "empty.md: the file is empty",
        "notes.txt: says no name, read as Notes; `whoknows add --name` gives one",
        "ann.md: says little: only 1 passage(s)",
        "notes.txt: says little: only 1 passage(s)",
        "简历.txt: says little: only 1 passage(s)",
        "3 people, 3 files read, 1 with problems",
    ]


def test_check_tells_every_file_of_a_folder_in_which_none_can_be_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("a.md", "简历.md"):
        (tmp_path / name).write_bytes(b"")
    assert main(["check", "--profiles", str(tmp_path)]) == 1
    assert capsys.readouterr().out == (
        "a.md: the file is empty\n简历.md: the file is empty\n0 people, 0 files read, 2 with problems\n"
    )


def test_check_is_content_with_a_name_that_was_given(inbox: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (inbox / "notes.txt").write_text("a list of things to buy, with no name in it\n")
    main(["add", "--name", "韩梅梅", str(inbox / "notes.txt")])
    capsys.readouterr()
    main(["check"])
    assert "says no name" not in capsys.readouterr().out


@pytest.mark.parametrize("name", ["", "  ", "a\x1b[31m", "李\u202e雷"])
def test_name_that_is_none_is_refused(name: str, inbox: Path, own_data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["add", "--name", name, str(inbox / "ann.md")])
    assert left.value.code == 2
    assert "--name needs a name" in capsys.readouterr().err
    assert not own_data.exists()


def test_name_is_given_without_needless_blanks(inbox: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["add", "--name", " Han\n Meimei ", str(inbox / "ann.md")])
    main(["list"])
    assert capsys.readouterr().out.splitlines()[-1] == "ann\tHan Meimei\tann.md\t1"


def test_folder_that_cannot_be_written_is_told_in_one_line(
    inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("WHOKNOWS_DATA", str(tmp_path / "file"))
    assert main(["add", str(inbox / "ann.md")]) == 1
    err = capsys.readouterr().err
    assert (err.count("\n"), "Not a directory" in err) == (1, True)


def test_long_chinese_file_name_is_added(inbox: Path, own_data: Path) -> None:
    path = inbox / f"{'简' * 83}.md"
    path.write_text("# 李雷\n", encoding="utf-8")
    assert main(["add", str(path)]) == 0
    assert len(list((own_data / "profiles").iterdir())) == 1


def test_own_folder_is_opened_once_for_all_files(inbox: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Path] = []
    look = keeping.people_at
    monkeypatch.setattr(keeping, "people_at", lambda settings, folder: opened.append(folder) or look(settings, folder))
    assert main(["add", str(inbox)]) == 0
    assert len(opened) == 1


def test_terminal_shows_names_in_brackets_as_they_are(inbox: Path, terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    (inbox / "[bold]李雷[red].md").write_text("# [red]Ann[/red] Berg\n")
    monkeypatch.setattr(sys, "stdout", terminal)
    assert main(["list", "--profiles", str(inbox)]) == 0
    assert "[bold]李雷[red].md" in terminal.getvalue()


def test_bar_that_is_interrupted_gives_the_cursor_back(
    inbox: Path, terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(files: list[File]) -> Iterator[tuple[File, Problem]]:
        yield files[0], Problem("a.md", "the file is empty")
        raise KeyboardInterrupt

    monkeypatch.setattr(manage, "LONG_WORK", 2)
    monkeypatch.setattr(manage, "read_all", interrupted)
    monkeypatch.setattr(sys, "stderr", terminal)
    assert main(["add", str(inbox)]) == 130
    hidden, shown = (terminal.getvalue().rfind(f"\x1b[?25{which}") for which in "lh")
    assert 0 <= hidden < shown


def test_bar_runs_as_often_as_there_is_long_work(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", terminal)
    with manage.progress() as told:
        told(1, manage.LONG_WORK - 1)
        assert terminal.getvalue() == ""
        for total in (manage.LONG_WORK, manage.LONG_WORK + 2):
            for done in range(total):
                told(done + 1, total)
    assert [terminal.getvalue().count(f"\x1b[?25{which}") for which in "lh"] == [2, 2]


def test_what_is_said_is_in_the_language_of_the_terminal(
    inbox: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    main(["add", str(inbox / "ann.md")])
    assert capsys.readouterr().out.splitlines()[1] == "已添加 ann.md：Ann Hill（1 段）"
    monkeypatch.setenv("LC_ALL", "C")
    assert terminal_language() == "en"


@pytest.mark.parametrize("notice", NOTICES)
def test_every_notice_is_in_both_languages_with_the_same_places(notice: str) -> None:
    english, chinese = NOTICES[notice]["en"], NOTICES[notice]["zh"]
    assert set(re.findall(r"{\w+}", english)) == set(re.findall(r"{\w+}", chinese))
