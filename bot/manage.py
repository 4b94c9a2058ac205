"""The commands that keep the profile folder: add, remove, list, check. What they say is in the language of the terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import Progress as Bar
from rich.table import Table
from rich.text import Text

from bot.app import open_folder
from bot.keeping import hides_examples, intake_of, meant_by, own_people, people_at, take_out
from bot.render.notices import names_of, say, terminal_language
from bot.render.problems import problem_line
from bot.settings import Settings, expanded
from corpus.models import Document, Profile
from corpus.snapshot import Corpus, Problem
from corpus.store.files import File
from corpus.store.ingest import given_names
from corpus.store.intake import files_at
from corpus.store.sandbox import read_all
from corpus.store.shelf import Progress

LONG_WORK = 8
"""Files from which on a bar shows how far the work is."""
LITTLE = 1
"""Passages up to which a file says too little to be of use."""


def add(settings: Settings, paths: Iterable[Path], name: str | None, told: Progress | None = None) -> int:
    """Read files, or folders of files, and copy them into the folder. Exit code 1 if one could not be read."""
    found = [each for path in paths for each in files_at(expanded(path))]
    problems = [each for each in found if isinstance(each, Problem)]
    files = [each for each in found if isinstance(each, File)]
    intake = intake_of(settings)
    for file, result in _read(files, told):
        if isinstance(result, Problem):
            problems.append(result)
            continue
        is_first = hides_examples(settings)
        taken = intake.take(file, result, name)
        _report(say("examples_hidden") if is_first else None)
        whose = name or result.name or say("named_after_file")
        _report(say(taken.outcome, file=taken.document_id, name=whose, passages=len(result.cuts)))
    for problem in problems:
        _report(problem_line(problem, terminal_language()), error=True)
    return 1 if problems else 0


def drop(settings: Settings, who: Iterable[str]) -> int:
    """Take people, or single files of theirs, out of the folder; the files are moved, not deleted."""
    faults = 0
    for word in who:
        corpus = own_people(settings)
        found, documents = meant_by(corpus, word)
        if len(found) != 1:
            faults += 1
            _report(say("several_called" if found else "nobody_called", name=word, people=names_of(found)), error=True)
            continue
        for path in take_out(settings, corpus, documents).values():
            _report(say("removed", name=found[0].name, file=path.name, place=str(path.parent)))
    return 1 if faults else 0


def show(settings: Settings, told: Progress | None = None) -> int:
    """Everybody, with their files."""
    corpus = open_folder(settings, told)
    rows = [(p.profile_id, p.name, ", ".join(p.documents), str(len(corpus.numbers_of(p)))) for p in corpus.profiles]
    heads = [say(f"column_{name}") for name in ("id", "name", "files", "passages")]
    _table(heads, rows)
    return 0


def check(settings: Settings, told: Progress | None = None) -> int:
    """One line for each file that cannot be read or says too little. Exit code 1 if there is one that cannot."""
    corpus = people_at(settings, settings.profile_folder, told)
    for problem in corpus.problems:
        _report(problem_line(problem, terminal_language()))
    given = given_names(settings.profile_folder)
    for profile in corpus.profiles:
        _report(None if _is_named(corpus, profile, given) else say("no_name", file=profile.documents[0], name=profile.name))
    for document_id in corpus.documents:
        passages = len(corpus.numbers_in(document_id))
        _report(say("little", file=document_id, passages=passages) if passages <= LITTLE else None)
    _report(say("checked", people=len(corpus.profiles), files=len(corpus.documents), problems=len(corpus.problems)))
    return 1 if corpus.problems else 0


@contextmanager
def progress() -> Iterator[Progress]:
    """A bar on standard error for long work, as often as there is any; the terminal is left as it was, come what may."""
    bar = Bar(console=Console(stderr=True), transient=True, redirect_stdout=sys.stdout.isatty())

    def advance(done: int, total: int) -> None:
        if total < LONG_WORK:
            return
        if not bar.live.is_started:
            for task in bar.task_ids:
                bar.remove_task(task)
            bar.add_task(say("reading"), total=total)
            bar.start()
        bar.update(bar.task_ids[0], completed=done, total=total)
        if done == total:
            bar.stop()

    try:
        yield advance
    finally:
        if bar.live.is_started:
            bar.stop()


def _read(files: list[File], told: Progress | None) -> Iterator[tuple[File, Document | Problem]]:
    for done, result in enumerate(read_all(files), 1):
        if told:
            told(done, len(files))
        yield result


def _is_named(corpus: Corpus, profile: Profile, given: Iterable[str]) -> bool:
    return any(document_id in given or corpus.document(document_id).name for document_id in profile.documents)


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    if not sys.stdout.isatty():
        sys.stdout.writelines("\t".join(row) + "\n" for row in rows)
        return
    table = Table(*heads)
    for row in rows:
        table.add_row(*map(Text, row))  # a name in brackets is no markup
    Console().print(table)


def _report(line: str | None, *, error: bool = False) -> None:
    if line:
        print(f"whoknows: {line}" if error else line, file=sys.stderr if error else sys.stdout)
