"""What passes between the fronts and the answerer: a question that has been understood, and an answer to be rendered.

An `Answer` holds names, numbers, reasons and citations, never a sentence of its own: the words around the quotes
belong to `bot.render`, once for each language.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Literal, Protocol

from corpus.models import Frozen, Span, Unit

Language = Literal["en", "zh"]
Verdict = Literal["answered", "no_evidence", "unclear", "withheld"]
Audience = Literal["private", "group"]


class Intent(StrEnum):
    WHO = "who"
    COUNT = "count"
    LOOKUP = "lookup"
    SUMMARY = "summary"
    HELP = "help"


class Strength(StrEnum):
    """How well the words of a profile support the topic, best first; see CONTRACT's strengths."""

    STRONG = "strong"
    SOME = "some"
    WEAK = "weak"
    NEGATIVE = "negative"

    @property
    def rank(self) -> int:
        return list(Strength).index(self)


class Citation(Frozen):
    """A quote and where it stands: `quote` is `span` of its document's text, and at `offset` that text begins in the text of
    the profile. `line` counts lines of the text, `page` pages if the format has any; `unit` is what somebody who has the file
    open counts by.

    `shown` is the quote as a reader sees it, without the markup of its file; `highlights` are ranges of `shown`.
    """

    number: int
    profile_id: str
    document_id: str
    source: str
    section: str
    span: Span
    offset: int = 0
    unit: Unit = "line"
    line: int | None
    page: int | None
    quote: str
    shown: str
    highlights: tuple[Span, ...]


class Finding(Frozen):
    """One person of an answer, with at least one citation."""

    profile_id: str
    name: str
    strength: Strength
    value: str | None = None
    citations: tuple[Citation, ...]


class Answer(Frozen):
    """The whole answer. `looked_for` is the topic as understood, `people` the names of those it was asked about (none:
    everybody), `others` that somebody was left out, `checked` how many profiles were looked at."""

    question: str
    language: Language
    intent: Intent
    verdict: Verdict
    reason: str | None = None
    looked_for: tuple[str, ...] = ()
    read_as: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    others: bool = False
    findings: tuple[Finding, ...] = ()
    checked: int = 0
    count: int | None = None
    suggestions: tuple[str, ...] = ()

    @property
    def citations(self) -> tuple[Citation, ...]:
        return tuple(citation for finding in self.findings for citation in finding.citations)


class Context(Frozen):
    """What a conversation remembers; each chat, topic and user has its own, and none is ever read by another."""

    previous: Answer | None = None

    def after(self, answer: Answer) -> Context:
        return Context(previous=answer)


class Answers(Protocol):
    """What the fronts know of the core."""

    def answer(self, text: str, context: Context, audience: Audience = "private") -> Answer:
        """Contact data stay out of a group."""
