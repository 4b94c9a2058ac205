"""Kinds of employers that a question names, told by what stands in the names of such: a bank is called "… Bank" or 某某银行.

The glossary knows the well-known firms of a kind; this knows the others by their names, at the head of a job.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from bot.qa.evidence import Evidence, Judge
from corpus.models import Document, Entry, SectionKind, Span
from corpus.snapshot import Corpus

_TABLES = tomllib.loads((Path(__file__).parent / "employers.toml").read_text(encoding="utf-8"))
_SIZES = "(?:an?|the|any|some|big|large|small|private|public|state)"
_KINDS = [
    (re.compile(rf"(?:{_SIZES}\s+)*(?:{kind['asked']})", re.IGNORECASE), re.compile(kind["named"])) for kind in _TABLES.values()
]


def names_of(topic: str) -> re.Pattern[str] | None:
    """What employers of the kind are called by; None where the topic is no kind of employer.

    >>> names_of("银行").search("2015 招商银行，柜员").group(), names_of("a bank").search("Bank of Leeds").group()
    ('银行', 'Bank')
    """
    return next((named for asked, named in _KINDS if asked.fullmatch(topic.strip())), None)


def jobs_with(corpus: Corpus, judge: Judge, named: re.Pattern[str]) -> Iterator[Evidence]:
    """The heads of the jobs of everybody with an employer that is called so."""
    for profile in corpus.profiles:
        for document in corpus.documents_of(profile):
            for entry in document.entries:
                span = _employer(document, entry)
                if entry.kind is SectionKind.EXPERIENCE and named.search(span.of(document.text)):
                    yield from judge.quoted(profile, document, span)


def _employer(document: Document, entry: Entry) -> Span:
    """Its name, or the first line of the job where that is not told apart."""
    if entry.organisation:
        return entry.organisation
    end = document.text.find("\n", entry.span.start)
    return Span(start=entry.span.start, end=end if entry.span.start < end < entry.span.end else entry.span.end)
