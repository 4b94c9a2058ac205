"""The terminal front: a whole transcript through a pipe, and what a terminal adds."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput
from rich.console import Console

from bot import console
from bot.qa.models import Context
from bot.render.plain import text_of
from tests.bot.people import answerer_of

ANN = "# Ann Hill\n## Skills\n- Wrote firmware in Rust.\n"


def test_a_conversation_through_a_pipe_is_plain_text(
    tmp_path: Path, glossary, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answerer = answerer_of(tmp_path, glossary, ann=ANN)
    monkeypatch.setattr(sys, "stdin", io.StringIO("who knows Rust?\n谁会 Go？\n"))
    assert console.converse(answerer, 1, tmp_path) == 0
    assert capsys.readouterr().out == (
        "Found in the only profile: Rust\n\n"
        "Ann Hill (hands-on)\n"
        "  [1] “Wrote firmware in Rust.”\n"
        "      ann.md, line 3 · Skills\n\n"
        "资料里没有提到 Go。\n\n"
    )


def test_a_terminal_highlights_the_topic_and_dims_the_source(tmp_path: Path, glossary) -> None:
    answer = answerer_of(tmp_path, glossary, ann=ANN).answer("who knows Rust?", Context())
    terminal = Console(file=io.StringIO(), force_terminal=True, color_system="standard", width=80)
    console.show(answer, terminal)
    written = terminal.file.getvalue()
    assert "\x1b[1;33mRust\x1b[0m" in written
    assert "\x1b[2m" in written
    assert "ann.md, line 3" in written


def test_without_a_terminal_nothing_is_coloured(tmp_path: Path, glossary) -> None:
    answer = answerer_of(tmp_path, glossary, ann=ANN).answer("who knows Rust?", Context())
    pipe = Console(file=io.StringIO())
    console.show(answer, pipe)
    assert pipe.file.getvalue() == text_of(answer) + "\n"


def typed(folder: Path, *lines: str) -> list[str]:
    """What `whoknows console` takes from a keyboard that types these lines."""
    with create_pipe_input() as keyboard, create_app_session(input=keyboard, output=DummyOutput()):
        keyboard.send_text("".join(f"{line}\r" for line in lines))
        return list(console._typed(folder))


def test_typed_lines_are_kept_for_the_next_time(tmp_path: Path) -> None:
    assert typed(tmp_path / "data", "who knows Rust?", "", "谁会 Go？", "退出") == ["who knows Rust?", "谁会 Go？"]
    assert list(console._history(tmp_path / "data").load_history_strings()) == ["退出", "谁会 Go？", "who knows Rust?"]


@pytest.mark.parametrize("place", ["file", "file/below", "folder"])
def test_history_that_cannot_be_kept_stops_no_conversation(place: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    (tmp_path / "folder" / "history").mkdir(parents=True)
    assert typed(tmp_path / place, "who knows Rust?", "谁会 Go？", "exit") == ["who knows Rust?", "谁会 Go？"]
    assert (tmp_path / "file").read_text() == "mine"
