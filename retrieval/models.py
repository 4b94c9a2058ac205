"""The values of retrieval: tokens, queries made of weighted alternatives, hits that say why."""

from __future__ import annotations

from typing import NamedTuple

from corpus.models import Frozen, Passage, Span


class Token(NamedTuple):
    """A term and the range [start, end) of the analysed text it came from. A plain tuple: there are many."""

    term: str
    start: int
    end: int


class Alternative(Frozen):
    """One way to say a concept. `terms` are what the index holds, `atoms` what must stand in a quote; weight in (0, 1].

    `source` says where it comes from: the question itself, a file of the glossary, a spelling, a mended typo.
    """

    text: str
    terms: tuple[str, ...]
    atoms: tuple[str, ...]
    weight: float = 1.0
    source: str = "question"


class Group(Frozen):
    """A concept of the question and every way to say it; scored by its best alternative, never by their sum.

    `weight` is 1 for a name or a noun, less for an adjective or a verb, which qualify a topic but are none by
    themselves, and 0 for words that say nothing here ("project"). `telling` is how much of a topic it alone tells, in [0, 1]:
    a name 1, a common word the less the more often its language uses it. `parts` are the words of a compound: all of
    them close together stand for it.
    """

    text: str
    alternatives: tuple[Alternative, ...]
    weight: float = 1.0
    telling: float = 1.0
    parts: tuple[Group, ...] = ()


class Query(Frozen):
    """`language` is that of the question where passages in the other one count a little less, None where all are equal."""

    text: str
    groups: tuple[Group, ...]
    language: str | None = None


class Matched(Frozen):
    """What a group added to a hit's score, by which alternative."""

    group: str
    alternative: Alternative
    score: float


class Hit(Frozen):
    """`score` is the sum of `matched` scores."""

    passage: Passage
    score: float
    matched: tuple[Matched, ...]


class Snippet(Frozen):
    """An extract: `span` of the document, `highlights` inside it, both in document offsets."""

    span: Span
    highlights: tuple[Span, ...]
