"""A taste of the fuzz run in benchmarks: mutated files of every format are read or refused, and nothing is given up."""

from __future__ import annotations

import random

from benchmarks.fuzz import faults, mutated
from corpus.models import Document
from corpus.sandbox import GAVE_UP
from corpus.snapshot import Problem

FILES = 150


def test_mutated_files_are_read_or_refused_and_every_span_lies_in_its_text() -> None:
    results = [result for _, result in mutated(FILES, random.Random(7))]
    documents = [result for result in results if isinstance(result, Document)]
    problems = [result for result in results if isinstance(result, Problem)]
    assert len(documents) + len(problems) == FILES
    assert len(documents) > FILES // 4
    assert problems
    assert [document.document_id for document in documents if faults(document)] == []
    assert not [
        problem for problem in problems if problem.reason == GAVE_UP or problem.reason.startswith("cannot be understood")
    ]
