"""What the README shows is what the program prints."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from bot.__main__ import main

README = Path(__file__).parent.parent.parent / "README.md"
DIALOGUES = re.findall(r"```console\n\$ whoknows (?P<command>.+?)\n(?P<output>.*?)```", README.read_text("utf-8"), re.DOTALL)


def test_the_readme_has_a_dialogue_in_each_language() -> None:
    questions = [shlex.split(command)[1] for command, _ in DIALOGUES]
    assert any(question.isascii() for question in questions)
    assert any(not question.isascii() for question in questions)


@pytest.mark.parametrize(("command", "output"), DIALOGUES)
def test_the_program_prints_what_the_readme_shows(command: str, output: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(shlex.split(command)) == 0
    assert capsys.readouterr().out == output
