"""A taste of the fuzz run: mutated files of every format are read or refused; the sandbox gives up on none,
as it would on a crash, on a hang and on a span outside its text."""

from __future__ import annotations

import random

from benchmarks.fuzz import mutated
from corpus.models import Document
from corpus.snapshot import Problem
from corpus.store.sandbox import GAVE_UP

FILES = 150


def test_mutated_files_are_read_or_refused() -> None:
    results = [result for _, result in mutated(FILES, random.Random(7))]
    documents = [result for result in results if isinstance(result, Document)]
    problems = [result for result in results if isinstance(result, Problem)]
    assert len(documents) + len(problems) == FILES
    assert len(documents) > FILES // 4
    assert problems
    assert not [
        problem for problem in problems if problem.reason == GAVE_UP or problem.reason.startswith("cannot be understood")
    ]
