"""The process in which the bytes of strangers are read: one request a line in, one answer a line out, under limits.

It may run out of its limits or die; `corpus.store.sandbox` then says so for the file in hand and starts another.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TextIO

from corpus.errors import UnreadableFile
from corpus.reading import LARGEST, document_of
from corpus.snapshot import Problem

CPU_SECONDS = 20
MEMORY = 1_500_000_000
"""Bytes of address space; the libraries for PDF and XML take a third of it before they read a word."""


def main() -> None:
    """Serve requests until the input ends."""
    limit()
    answers = own_output()
    for line in sys.stdin:
        request = json.loads(line)
        allow_more_time()
        answers.write(answer(Path(request["path"]), request["document_id"]) + "\n")
        answers.flush()


def own_output() -> TextIO:
    """Where the answers go. What a library prints goes nowhere: it would be taken for an answer."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8", newline="\n")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return answers


def answer(path: Path, document_id: str) -> str:
    """The document, or the problem with it, as JSON. Only what a reader says of the bytes is lasting."""
    try:
        if path.stat().st_size > LARGEST:
            raise UnreadableFile(f"larger than {LARGEST // 1_000_000} MB; not a profile")  # noqa: TRY301
        return document_of(path.read_bytes(), document_id).model_dump_json(exclude_defaults=True)
    except UnreadableFile as error:
        return json.dumps(Problem(document_id, error.reason, error.line))
    except OSError as error:
        return _passing(document_id, f"cannot be read ({error.strerror or error})")
    except (MemoryError, RecursionError):
        return _passing(document_id, "takes more memory than a profile may; is it one?")
    except Exception as error:  # noqa: BLE001  # a fault of a reader must not stop the files after this one
        reason = f"cannot be understood ({type(error).__name__}); export it again, or as another format"
        return _passing(document_id, reason)


def limit() -> None:
    """Memory, and no way to write a file. Systems without `resource` (Windows) have the deadline of the sandbox only."""
    try:
        import resource  # noqa: PLC0415
    except ImportError:
        return
    for kind, amount in [(resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_FSIZE, 0), (resource.RLIMIT_CORE, 0)]:
        try:
            resource.setrlimit(kind, (amount, amount))
        except (ValueError, OSError):  # macOS refuses a limit on address space
            continue


def allow_more_time() -> None:
    """CPU_SECONDS from now on; the system kills a process that takes more."""
    try:
        import resource  # noqa: PLC0415
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    limit = int(used.ru_utime + used.ru_stime) + CPU_SECONDS
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (limit, hard))


def _passing(document_id: str, reason: str) -> str:
    return json.dumps(Problem(document_id, reason, lasting=False))
