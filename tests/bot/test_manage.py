"""add, remove, list, check: what they do to the folder, and what they say in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.render.notices import NOTICES, terminal_language


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
    inbox: Path, own_data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
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
        "3 people, 3 files read, 1 with problems",
    ]


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
