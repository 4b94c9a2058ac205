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
            jobs = (entry for entry in document.entries if entry.kind is SectionKind.EXPERIENCE)
            for span in (span for job in jobs for span in _employers(document, job) if named.search(span.of(document.text))):
                yield from judge.quoted(profile, document, span)


def _employers(document: Document, job: Entry) -> Iterator[Span]:
    """What may be its name: what was read as such, else what the job begins with."""
    if job.organisation:
        yield job.organisation
    first = _FIRST.match(document.text, job.span.start, job.span.end)
    if first and not (job.organisation and job.organisation.overlaps(Span(start=first.start(), end=first.end()))):
        yield Span(start=first.start(), end=first.end())


_FIRST = re.compile(r"[^\n·|,，(（]+")
