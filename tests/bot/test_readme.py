"""What the README shows is what the program prints."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from bot.__main__ import RUNS, main
from bot.render.guide import MENU
from tests.corpus.readers.word_files import p, package
from tests.support.folders import prepared

FILES = Path(__file__).parents[1] / "corpus" / "files"
README = Path(__file__).parent.parent.parent / "README.md"
TEXT = README.read_text("utf-8")
DIALOGUES = re.findall(r"```console\n\$ whoknows (?P<command>.+?)\n(?P<output>.*?)```", TEXT, re.DOTALL)


def test_the_readme_has_a_dialogue_in_each_language() -> None:
    questions = [shlex.split(command)[1] for command, _ in DIALOGUES]
    assert any(question.isascii() for question in questions)
    assert any(not question.isascii() for question in questions)


@pytest.mark.parametrize(("command", "output"), DIALOGUES)
def test_the_program_prints_what_the_readme_shows(command: str, output: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(shlex.split(command)) == 0
    assert capsys.readouterr().out == output


def test_the_readme_lists_every_command_and_no_other() -> None:
    (listed,) = re.findall(r"`whoknows (\w+(?: \| \w+)+)`", TEXT)
    assert sorted(listed.split(" | ")) == sorted(RUNS)


def test_the_commands_that_keep_people_work_as_the_readme_shows(
    tmp_path: Path, data_folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In the folder of a newcomer who has the files that are named, the person of the example among them."""
    (example,) = re.findall(r"```markdown\n(.*?)```", TEXT, re.DOTALL)
    (tmp_path / "people").mkdir()
    (tmp_path / "people" / "lilei.md").write_text(example, encoding="utf-8")
    (tmp_path / "scan.md").write_text("# 扫描件\n\n- 负责门诊预约系统。\n", encoding="utf-8")
    (tmp_path / "page.html").write_text("<h1>Tilda Okonjo</h1><p>Marine biologist.</p>", encoding="utf-8")
    (tmp_path / "cv.pdf").write_bytes((FILES / "pdf-two-columns-en.pdf").read_bytes())
    (tmp_path / "简历.docx").write_bytes(package(p("姓名：李雷") + p("工作经历") + p("负责 Kubernetes 集群的运维。")))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WHOKNOWS_DATA", str(prepared(tmp_path / "data", data_folder)))
    commands = [shlex.split(line, comments=True)[1:] for line in re.findall(r"^whoknows .+", TEXT, re.MULTILINE)]
    assert {command[0] for command in commands} == {"add", "list", "check", "remove", "ask"}
    for command in commands:
        assert main(command) == 0, capsys.readouterr()
    assert "负责 Kubernetes 集群的运维。" in capsys.readouterr().out


def test_the_readme_names_every_command_of_the_bot() -> None:
    assert [line.name for line in MENU if f"`/{line.name}" not in TEXT] == []


def test_the_pictures_of_the_readme_are_drawn_by_the_commands_it_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    commands = [shlex.split(command) for command in re.findall(r"`whoknows ([^`]+ --png [^`]+)`", TEXT)]
    assert {command[0] for command in commands} == {"matrix", "timeline"}
    monkeypatch.chdir(tmp_path)
    for command in commands:
        assert main(command) == 0, capsys.readouterr()
        assert Path(command[-1]).read_bytes().startswith(b"\x89PNG")


def test_the_files_that_the_readme_links_to_are_there() -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", TEXT)
    assert "tests/examples/conversations.md" in links
    assert [link for link in links if not (README.parent / link).is_file()] == []
