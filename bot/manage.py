"""The commands that keep the profile folder: add, remove, list, check. What they say is in the language of the terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from rich.console import Console
from rich.progress import Progress as Bar
from rich.table import Table

from bot.app import open_folder
from bot.render.notices import say, terminal_language
from bot.render.problems import problem_line
from bot.settings import Settings
from corpus.errors import NoProfiles
from corpus.files import File
from corpus.intake import files_at, people_called, remove, take
from corpus.models import Document, Profile
from corpus.sandbox import read_all
from corpus.shelf import Progress
from corpus.snapshot import Corpus, Problem

LONG_WORK = 8
"""Files from which on a bar shows how far the work is."""


def add(settings: Settings, paths: Iterable[Path], name: str | None) -> int:
    """Read files, or folders of files, and copy them into the folder. Exit code 1 if one could not be read."""
    found = [each for path in paths for each in files_at(path.expanduser())]
    problems = [each for each in found if isinstance(each, Problem)]
    files = [each for each in found if isinstance(each, File)]
    for file, result in _with_bar(files):
        if isinstance(result, Problem):
            problems.append(result)
            continue
        _report(say("examples_hidden") if _is_first(settings) else None)
        taken = take(settings.own_profiles, _own(settings), file, result, name)
        whose = name or result.name or say("named_after_file")
        _report(say(taken.outcome, file=taken.document_id, name=whose, passages=len(result.cuts)))
    for problem in problems:
        _report(problem_line(problem, terminal_language()), error=True)
    return 1 if problems else 0


def drop(settings: Settings, who: Iterable[str]) -> int:
    """Take people out of the folder; their files are moved, not deleted."""
    faults = 0
    for word in who:
        found = people_called(_own(settings), word)
        if len(found) != 1:
            faults += 1
            _report(say("several_called" if found else "nobody_called", name=word, people=_names(found)), error=True)
            continue
        for path in remove(settings.own_profiles, found[0], settings.data_folder / "removed"):
            _report(say("removed", name=found[0].name, file=path.name, place=str(path.parent)))
    return 1 if faults else 0


def show(settings: Settings) -> int:
    """Everybody, with their files."""
    corpus = open_folder(settings, progress())
    rows = [(p.profile_id, p.name, ", ".join(p.documents), str(len(corpus.numbers_of(p)))) for p in corpus.profiles]
    heads = [say(f"column_{name}") for name in ("id", "name", "files", "passages")]
    _table(heads, rows)
    return 0


def check(settings: Settings) -> int:
    """One line for each file that cannot be read or says too little. Exit code 1 if there is one that cannot."""
    corpus = open_folder(settings, progress(), again=True)
    for problem in corpus.problems:
        _report(problem_line(problem, terminal_language()))
    for document_id in corpus.documents:
        if not corpus.document(document_id).name and corpus.owner(document_id).documents[0] == document_id:
            _report(say("no_name", file=document_id, name=corpus.owner(document_id).name))
    _report(say("checked", people=len(corpus.profiles), files=len(corpus.documents), problems=len(corpus.problems)))
    return 1 if corpus.problems else 0


def progress() -> Progress | None:
    """A bar on standard error for long work in a terminal."""
    if not sys.stderr.isatty():
        return None
    bar = Bar(console=Console(stderr=True), transient=True)

    def advance(done: int, total: int) -> None:
        if total < LONG_WORK:
            return
        if not bar.task_ids:
            bar.add_task(say("reading"), total=total)
            bar.start()
        bar.update(bar.task_ids[0], completed=done)
        if done == total:
            bar.stop()

    return advance


def _with_bar(files: list[File]) -> Iterator[tuple[File, Document | Problem]]:
    told = progress()
    for done, result in enumerate(read_all(files), 1):
        if told:
            told(done, len(files))
        yield result


def _is_first(settings: Settings) -> bool:
    return not settings.profiles and settings.profile_folder != settings.own_profiles


def _own(settings: Settings) -> Corpus:
    """Who is in the user's own folder, which may not be there yet."""
    try:
        return open_folder(settings.model_copy(update={"profiles": settings.own_profiles}))
    except NoProfiles:
        return Corpus.of_nobody()


def _names(profiles: Iterable[Profile]) -> str:
    return ", ".join(f"{profile.name} ({profile.profile_id})" for profile in profiles)


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    if not sys.stdout.isatty():
        sys.stdout.writelines("\t".join(row) + "\n" for row in rows)
        return
    table = Table(*heads)
    for row in rows:
        table.add_row(*row)
    Console().print(table)


def _report(line: str | None, *, error: bool = False) -> None:
    if line:
        print(f"whoknows: {line}" if error else line, file=sys.stderr if error else sys.stdout)
