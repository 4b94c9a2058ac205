"""Reads files in worker processes that can be killed: no file takes more than its share of time and memory, or the
program down with it."""

from __future__ import annotations

import json
import os
import selectors
import subprocess
import sys
import time
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, cast

from pydantic import TypeAdapter

from corpus.models import Document, Span
from corpus.snapshot import Problem
from corpus.store.files import File

DEADLINE = 60.0
"""Seconds a file may take by the clock. A worker's own limit on CPU time is shorter; this one ends a worker that waits."""
LONGEST_ANSWER = 100_000_000
FILES_A_WORKER = 8
"""Below this many files a second worker takes longer to start than it saves."""
GAVE_UP = "takes more time or memory than a profile may, or breaks the reader; export it again, or as another format"
_ROOT = Path(__file__).resolve().parent.parent.parent
_ANSWER: TypeAdapter[Document | Problem] = TypeAdapter(Document | Problem)


class Worker:
    """One process, one file at a time; `alive` until it dies or is given up."""

    def __init__(self) -> None:
        command = [sys.executable, "-c", "from corpus.store.worker import main; main()"]
        environment = {**os.environ, "PYTHONPATH": str(_ROOT), "PYTHONIOENCODING": "utf-8"}
        self._process = subprocess.Popen(  # noqa: S603  # our own interpreter, no part of the command from outside
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment, cwd=_ROOT
        )
        self.alive = True
        self.file: File | None = None
        self._deadline = 0.0
        self._answer = bytearray()

    def fileno(self) -> int:
        return self._pipe(self._process.stdout).fileno()

    def take(self, file: File) -> None:
        """Start reading a file."""
        self.file, self._deadline = file, time.monotonic() + DEADLINE
        self._answer.clear()
        path = file.path.absolute()  # the worker runs in another folder
        request = json.dumps({"path": str(path), "document_id": file.document_id}) + "\n"
        with suppress(BrokenPipeError):  # the death is seen where the answer is awaited
            self._pipe(self._process.stdin).write(request.encode())
            self._pipe(self._process.stdin).flush()

    def outcome(self, file: File, *, ready: bool) -> Document | Problem | None:
        """What became of the file, None as long as it is being read. `ready`: the process has written, or died."""
        if ready:
            self._receive()
        if self._answer.endswith(b"\n"):
            understood = _understood(file, bytes(self._answer))
            self.alive = self.alive and understood is not None
            return understood or _given_up(file)
        if time.monotonic() > self._deadline or len(self._answer) > LONGEST_ANSWER:
            self.alive = False
        return None if self.alive else _given_up(file)

    def kill(self) -> None:
        self._process.kill()
        self._process.communicate()

    def _receive(self) -> None:
        part = os.read(self.fileno(), 1 << 20)
        self._answer += part
        self.alive = self.alive and bool(part)

    def _pipe(self, pipe: IO[bytes] | None) -> IO[bytes]:
        assert pipe  # noqa: S101  # both were asked for
        return pipe


def read_all(files: Sequence[File]) -> Iterator[tuple[File, Document | Problem]]:
    """Every file with what it holds or what is wrong with it, in the order in which they are done."""
    waiting = deque(files)
    count = min(os.cpu_count() or 1, 4, 1 + len(files) // FILES_A_WORKER) if files else 0
    with selectors.DefaultSelector() as selector:
        try:
            for _ in range(count):
                _begin(selector, Worker(), waiting)
            while selector.get_map():
                yield from _turn(selector, waiting)
        finally:
            for key in list(selector.get_map().values()):
                _worker(key).kill()


def _turn(selector: selectors.BaseSelector, waiting: deque[File]) -> Iterator[tuple[File, Document | Problem]]:
    """Wait for a worker; yield what is done, and hand out what waits."""
    ready = {id(_worker(key)) for key, _ in selector.select(timeout=0.5)}
    for worker in [_worker(key) for key in selector.get_map().values()]:
        file = worker.file
        result = worker.outcome(file, ready=id(worker) in ready) if file else None
        if not file or result is None:
            continue
        _go_on(selector, worker, waiting)
        yield file, result


def _go_on(selector: selectors.BaseSelector, worker: Worker, waiting: deque[File]) -> None:
    """The next file for the worker, or for one that takes its place; no file left, no worker."""
    selector.unregister(worker)
    if not (worker.alive and waiting):
        worker.kill()
    if waiting:
        _begin(selector, worker if worker.alive else Worker(), waiting)


def _begin(selector: selectors.BaseSelector, worker: Worker, waiting: deque[File]) -> None:
    selector.register(worker, selectors.EVENT_READ)
    worker.take(waiting.popleft())


def _worker(key: selectors.SelectorKey) -> Worker:
    return cast("Worker", key.fileobj)


def faults(document: Document) -> list[Span]:
    """Spans that do not lie in the text, or are empty."""
    spans = [span for cut in document.cuts for span in cut.sentences]
    spans += [heading.span for cut in document.cuts for heading in cut.headings if heading.title]
    spans += [contact.span for contact in document.contacts] + [mark.span for mark in document.markup]
    for entry in document.entries:
        spans += [entry.span, *filter(None, (entry.title, entry.organisation, entry.place))]
        spans += [entry.period.span] if entry.period else []
    return [span for span in spans if not 0 <= span.start < span.end <= len(document.text)]


def _understood(file: File, answer: bytes) -> Document | Problem | None:
    """The answer is checked like any input: it comes from a process that has read a stranger's file. None for one that is
    no answer, or of another file."""
    try:
        result = _ANSWER.validate_json(answer)
    except ValueError:
        return None
    if result.document_id != file.document_id or (isinstance(result, Document) and faults(result)):
        return None
    return result


def _given_up(file: File) -> Problem:
    return Problem(file.document_id, GAVE_UP, lasting=False)
