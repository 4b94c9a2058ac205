"""The terminal front: one question, or a conversation with history and line editing. Colour only where a terminal is."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from bot import doors
from bot.qa.models import Answer, Answers, Citation, Context, Language
from bot.render import words
from bot.render.headlines import headline
from bot.render.plain import text_of

if TYPE_CHECKING:
    from prompt_toolkit.history import History

LEAVE = frozenset({"exit", "quit", ":q", "退出", "再见"})


def ask(answerer: Answers, question: str, *, as_json: bool) -> int:
    """Print the answer to one question. Exit code 0, whatever the answer."""
    answer = answerer.answer(question, Context())
    if as_json:
        sys.stdout.write(_json(answer) + "\n")
    else:
        show(answer, Console())
    return 0


def _json(answer: Answer) -> str:
    return json.dumps(doors.as_json(answer, 0.0), ensure_ascii=False)


def converse(answerer: Answers, people: int, folder: Path) -> int:
    """Question after question, until the input ends."""
    console = Console()
    if not sys.stdin.isatty():
        return _answer_lines(answerer, console)
    console.print(Text(words.console_greeting(people), style="dim"))
    context = Context()
    for question in _typed(folder):
        answer = answerer.answer(question, context)
        context = context.after(answer)
        show(answer, console)
    return 0


def _answer_lines(answerer: Answers, console: Console) -> int:
    context = Context()
    for line in sys.stdin:
        answer = answerer.answer(line.rstrip("\n"), context)
        context = context.after(answer)
        show(answer, console)
        sys.stdout.write("\n")
        sys.stdout.flush()
    return 0


def _typed(folder: Path) -> Iterator[str]:
    """Lines typed at the prompt; Ctrl-C drops a line, Ctrl-D or `exit` ends."""
    from prompt_toolkit import PromptSession  # noqa: PLC0415  # only a terminal needs it

    session: PromptSession[str] = PromptSession(history=_history(folder))
    while True:
        try:
            line = session.prompt("› ").strip()
        except KeyboardInterrupt:
            continue
        except EOFError:
            return
        if line.lower() in LEAVE:
            return
        if line:
            yield line


def _history(folder: Path) -> History:
    """The lines typed before; one that the folder does not take is known until the program ends."""
    from prompt_toolkit.history import FileHistory  # noqa: PLC0415

    class Forgiving(FileHistory):
        def load_history_strings(self) -> list[str]:
            try:
                return list(super().load_history_strings())
            except OSError:
                return []

        def store_string(self, string: str) -> None:
            with suppress(OSError):
                super().store_string(string)

    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    return Forgiving(str(folder / "history"))


def show(answer: Answer, console: Console) -> None:
    """Plain text into a pipe; in a terminal quotes set off, the topic highlighted, sources dim."""
    if not console.is_terminal:
        console.file.write(text_of(answer) + "\n")
        return
    console.print(Text(headline(answer), style="bold"))
    for line in filter(None, (words.read_as_line(answer), words.suggestions_line(answer), words.checked_line(answer))):
        console.print(Text(line, style="italic"))
    for finding in answer.findings:
        console.print()
        console.print(Text(words.finding_line(answer, finding), style="bold cyan"))
        for citation in finding.citations:
            console.print(Padding(_quote(citation, answer.language), (0, 2, 0, 2)))
    console.print()


def _quote(citation: Citation, language: Language) -> Text:
    opening, closing = words.QUOTE_MARKS[language]
    quote = Text(citation.shown)
    for mark in citation.highlights:
        quote.stylize("bold yellow", mark.start, mark.end)
    source = Text("\n" + words.source_line(citation, language), style="dim")
    return Text.assemble((f"[{citation.number}] ", "dim"), opening, quote, closing, source)
