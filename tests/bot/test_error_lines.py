"""Whatever is wrong with a file, a folder or a home is one line, in the language of the terminal, and nothing is lost."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.__main__ import main

ANN = "# Ann Hill\n\n## Work\n\n- Wrote firmware in Rust.\n"
LIMITED = (
    "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100));"
    " from bot.__main__ import main; sys.exit(main(sys.argv[1:]))"
)
"""Not more than 100 bytes fit into any file: the program meets a full disk, without one."""


@pytest.fixture(params=["en", "zh"])
def language(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("LC_ALL", {"en": "C.UTF-8", "zh": "zh_CN.UTF-8"}[request.param])
    return str(request.param)


@pytest.fixture
def people(tmp_path: Path) -> Path:
    (tmp_path / "people").mkdir()
    (tmp_path / "people" / "ann.md").write_text(ANN, encoding="utf-8")
    return tmp_path / "people"


@pytest.fixture
def file_for_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data folder is a file: nothing can be kept, whoever the user is."""
    (tmp_path / "data").write_text("mine", encoding="utf-8")
    monkeypatch.setenv("WHOKNOWS_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


@pytest.mark.parametrize(
    ("text", "english", "chinese"),
    [
        ('[concepts]\n"a" = b\n', ": not valid TOML: Invalid", "：不是有效的 TOML：Invalid"),
        ('[concepts]\n"a" = "b"\n', ": the names of 'a' must be a list of strings", "：'a' 的名称必须是字符串列表"),
        ('title = "x"\n', ": only the tables [concepts], [narrower] and", "：只读 [concepts]、[narrower]、[related] 三个表"),
        (None, ": cannot be read (No such file or directory)", "：无法打开（没有这个文件或文件夹）"),
    ],
)
def test_bad_glossary_is_told_in_the_language_of_the_terminal(
    text: str | None,
    english: str,
    chinese: str,
    language: str,
    people: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    own = people.parent / "own.toml"
    if text is not None:
        own.write_text(text, encoding="utf-8")
    monkeypatch.setenv("WHOKNOWS_GLOSSARY", str(own))
    assert main(["ask", "who knows Rust?", "--profiles", str(people)]) == 1
    assert capsys.readouterr().err.startswith(f"whoknows: {own}" + {"en": english, "zh": chinese}[language])


@pytest.mark.parametrize(
    ("text", "english", "chinese"),
    [
        (b"", ": holds no questions", "：里面没有问题"),
        (b"\xff", ": not UTF-8; save the file as UTF-8", "：不是 UTF-8；请另存为 UTF-8"),
        (b"{}", ", line 1: not a question: id Field required", " 第 1 行：不是标准问题：id Field required"),
        (None, ": cannot be read (No such file or directory)", "：无法打开（没有这个文件或文件夹）"),
    ],
)
def test_bad_file_of_questions_is_told_in_the_language_of_the_terminal(
    text: bytes | None, english: str, chinese: str, language: str, people: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = people.parent / "gold.jsonl"
    if text is not None:
        path.write_bytes(text)
    assert main(["eval", str(path), "--profiles", str(people)]) == 1
    assert capsys.readouterr() == ("", f"whoknows: {path}" + {"en": english, "zh": chinese}[language] + "\n")


@pytest.mark.parametrize("setting", ["WHOKNOWS_DATA", "WHOKNOWS_PROFILES", "WHOKNOWS_GLOSSARY"])
def test_home_that_nobody_has_is_named(
    setting: str, language: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(setting, "~nobody-of-this-name/x")
    assert main(["ask", "who knows Rust?"]) == 1
    told = {"en": ": there is no such home folder; give the whole path", "zh": "：找不到这个主目录；请写完整路径"}[language]
    assert capsys.readouterr().err.startswith(f"whoknows: ~nobody-of-this-name/x{told}")


@pytest.mark.parametrize("question", ["who knows Rust?", "谁会 Rust？"])
def test_questions_are_answered_where_nothing_can_be_kept(
    question: str, people: Path, file_for_data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["ask", question, "--profiles", str(people)]) == 0
    out, err = capsys.readouterr()
    assert "Wrote firmware in Rust." in out
    assert err == ""
    assert file_for_data.read_text(encoding="utf-8") == "mine"


def test_adding_where_nothing_can_be_kept_is_told_and_promises_nothing(
    language: str, people: Path, file_for_data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["add", str(people / "ann.md")]) == 1
    told = {"en": ": Not a directory", "zh": "：不是文件夹"}[language]
    assert capsys.readouterr() == ("", f"whoknows: {file_for_data / 'profiles'}{told}\n")
    assert (people / "ann.md").read_text(encoding="utf-8") == ANN
    assert file_for_data.read_text(encoding="utf-8") == "mine"


def test_removing_where_nothing_can_be_moved_to_leaves_the_file(
    language: str, people: Path, file_for_data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["remove", "ann", "--profiles", str(people)]) == 1
    told = {"en": ": Not a directory", "zh": "：不是文件夹"}[language]
    assert capsys.readouterr() == ("", f"whoknows: {file_for_data / 'removed'}{told}\n")
    assert (people / "ann.md").read_text(encoding="utf-8") == ANN


def limited(data: Path, *arguments: str) -> tuple[int, str, str]:
    """The exit code and what is printed, with a disk that is full, in a Chinese terminal."""
    environment = {**os.environ, "WHOKNOWS_DATA": str(data), "LC_ALL": "zh_CN.UTF-8"}
    command = [sys.executable, "-W", "ignore", "-c", LIMITED, *arguments]
    run = subprocess.run  # our own command
    done = run(command, capture_output=True, check=False, env=environment, encoding="utf-8")
    return done.returncode, done.stdout, done.stderr


def test_full_disk_answers_all_the_same(people: Path, tmp_path: Path) -> None:
    code, out, err = limited(tmp_path / "data", "ask", "who knows Rust?", "--profiles", str(people))
    assert (code, err) == (0, "")
    assert "Wrote firmware in Rust." in out


def test_full_disk_leaves_no_half_of_an_added_file(people: Path, tmp_path: Path) -> None:
    (people / "ann.md").write_text(ANN + "- Wrote a lot more than fits.\n" * 20, encoding="utf-8")
    code, out, err = limited(tmp_path / "data", "add", str(people / "ann.md"))
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert err.startswith("whoknows: ")
    assert err.endswith("：文件过大\n")
    assert list((tmp_path / "data" / "profiles").iterdir()) == []
