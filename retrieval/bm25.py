"""BM25 in memory, as rank-bm25 defines it, with two of its numbers mended. The only file that imports rank_bm25.

score(t, d) = idf(t) * tf * (k1 + 1) / (tf + k1 * (1 - b + b * |d| / avgdl)),  idf(t) = ln(1 + (N - n + 0.5) / (n + 0.5))

Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), with the idf that Lucene uses:
rank-bm25's own is 0 for a term in half of the passages and negative beyond, which fails on a corpus of three people.
A hit is a passage that holds a term of the query, whatever its score.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from rank_bm25 import BM25Okapi

from corpus.models import Heading, Passage
from retrieval.analysis import ranked_terms
from retrieval.models import Alternative, Group, Hit, Matched, Query

K1, B = 1.2, 0.75
OWN = 2
"""How often the terms of a passage count, those of the passages beside it counting once."""
OTHER_LANGUAGE = 0.5
"""Share of its score that a passage keeps where it is not in the question's language: a translation is never as sure."""


class Okapi(BM25Okapi):  # type: ignore[misc]  # rank-bm25 ships no types
    """rank-bm25's Okapi with the idf above, and with no passages at all allowed."""

    def __init__(self, corpus: list[list[str]]) -> None:
        self.avgdl = 0.0
        self.idf: dict[str, float] = {}
        self.doc_len: list[int] = []
        self.doc_freqs: list[dict[str, int]] = []
        if corpus:
            super().__init__(corpus, k1=K1, b=B)

    def _calc_idf(self, nd: Mapping[str, int]) -> None:
        for term, count in nd.items():
            self.idf[term] = math.log(1 + (self.corpus_size - count + 0.5) / (count + 0.5))


class _Scored(NamedTuple):
    """A `Matched` on its way: a plain tuple, for most passages are no hit in the end."""

    group: str
    alternative: Alternative
    score: float


class Bm25Index:
    """The `Index` of this process. Immutable: a changed folder makes a new one.

    A passage is scored with the ones beside it in its section, for what surrounds it says what it speaks of; to be a hit it
    must hold a term of the query itself.
    """

    def __init__(self, passages: Iterable[Passage], terms: Sequence[list[str]] | None = None) -> None:
        """`terms` are those of each passage (`ranked_terms`), where they are known already."""
        self._passages = tuple(passages)
        own = terms if terms is not None else [ranked_terms(passage.visible) for passage in self._passages]
        self._vocabulary = _postings(own)
        self._okapi = Okapi([_with_neighbours(own, self._passages, number) for number in range(len(own))])
        average = self._okapi.avgdl or 1.0  # where no passage holds a term
        self._norms = [K1 * (1 - B + B * length / average) for length in self._okapi.doc_len]
        self._around = _postings(self._okapi.doc_freqs)

    @property
    def passages(self) -> Sequence[Passage]:
        return self._passages

    @property
    def vocabulary(self) -> Mapping[str, Sequence[int]]:
        return self._vocabulary

    def idf(self, term: str) -> float:
        return float(self._okapi.idf.get(term, 0.0))

    def impact(self, term: str, number: int) -> float:
        """score(t, d) above; 0 where neither the passage nor one beside it holds the term."""
        frequency = self._okapi.doc_freqs[number].get(term, 0)
        return self.idf(term) * float(frequency * (K1 + 1) / (frequency + self._norms[number]))

    def search(self, query: Query, k: int) -> list[Hit]:
        found: dict[int, list[_Scored]] = {number: [] for number in self._holding(query)}
        for group in query.groups:
            for number, scored in self._scores(group, query.language).items():
                if number in found:
                    found[number].append(scored)
        ranked = sorted(found, key=lambda number: (-sum(scored.score for scored in found[number]), number))
        return [self._hit(number, found[number]) for number in ranked[:k]]

    def _holding(self, query: Query) -> set[int]:
        """Numbers of the passages that hold a term of the query."""
        terms = {term for group in query.groups for alternative in group.alternatives for term in alternative.terms}
        return {number for term in terms for number in self._vocabulary.get(term, ())}

    def _hit(self, number: int, scored: list[_Scored]) -> Hit:
        matched = tuple(Matched(group=one.group, alternative=one.alternative, score=one.score) for one in scored)
        return Hit(passage=self._passages[number], score=sum(m.score for m in matched), matched=matched)

    def _scores(self, group: Group, language: str | None) -> dict[int, _Scored]:
        """The best alternative of the group for each passage that has one of its terms, or has it beside."""
        best: dict[int, tuple[float, Alternative]] = {}
        for alternative in group.alternatives:
            for number, score in self._alternative_scores(alternative).items():
                if number not in best or score > best[number][0]:
                    best[number] = (score, alternative)
        return {
            number: _Scored(group.text, alternative, score * self._share(number, group, language))
            for number, (score, alternative) in best.items()
        }

    def _share(self, number: int, group: Group, language: str | None) -> float:
        return group.weight * (1.0 if language in {None, self._passages[number].language} else OTHER_LANGUAGE)

    def _alternative_scores(self, alternative: Alternative) -> dict[int, float]:
        """Sum of the terms' scores over the root of their number, times the share of the terms that is there.

        The root keeps a long name, which is one thing, from counting as many: 高速公路 has three pairs of characters.
        """
        held: dict[int, list[float]] = defaultdict(list)
        for term in alternative.terms:
            for number in self._around.get(term, ()):
                held[number].append(self.impact(term, number))
        share = alternative.weight / max(1, len(alternative.terms)) ** 1.5
        return {number: share * sum(scores) * len(scores) for number, scores in held.items()}


def _postings(documents: Iterable[Iterable[str]]) -> dict[str, list[int]]:
    """term -> the numbers of the documents that hold it, rising."""
    postings: dict[str, list[int]] = defaultdict(list)
    for number, terms in enumerate(documents):
        for term in dict.fromkeys(terms):
            postings[term].append(number)
    return dict(postings)


def _with_neighbours(own: Sequence[list[str]], passages: Sequence[Passage], number: int) -> list[str]:
    """The terms of a passage OWN times and, once, those of the passages beside it in its section."""
    beside = [
        near
        for near in (number - 1, number + 1)
        if 0 <= near < len(own) and _section(passages[near]) == _section(passages[number])
    ]
    return own[number] * OWN + [term for near in beside for term in own[near]] if beside else own[number]


def _section(passage: Passage) -> tuple[str, tuple[Heading, ...]]:
    return passage.document_id, passage.headings
