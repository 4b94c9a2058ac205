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

from rank_bm25 import BM25Okapi

from corpus.models import Passage
from retrieval.analysis import analyze
from retrieval.models import Alternative, Group, Hit, Matched, Query

K1, B = 1.5, 0.75


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


class Bm25Index:
    """The `Index` of this process. Immutable: a changed folder makes a new one."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self._passages = tuple(passages)
        self._okapi = Okapi([[token.term for token in analyze(passage.visible)] for passage in self._passages])
        postings: dict[str, list[int]] = defaultdict(list)
        for number, frequencies in enumerate(self._okapi.doc_freqs):
            for term in frequencies:
                postings[term].append(number)
        self._postings = dict(postings)

    @property
    def passages(self) -> Sequence[Passage]:
        return self._passages

    @property
    def vocabulary(self) -> Mapping[str, Sequence[int]]:
        return self._postings

    def idf(self, term: str) -> float:
        return float(self._okapi.idf.get(term, 0.0))

    def impact(self, term: str, number: int) -> float:
        """score(t, d) above; 0 where the passage does not hold the term."""
        frequency = self._okapi.doc_freqs[number].get(term, 0)
        norm = K1 * (1 - B + B * self._okapi.doc_len[number] / self._okapi.avgdl)
        return self.idf(term) * float(frequency * (K1 + 1) / (frequency + norm))

    def search(self, query: Query, k: int) -> list[Hit]:
        found: dict[int, list[Matched]] = defaultdict(list)
        for group in query.groups:
            for number, matched in self._scores(group).items():
                found[number].append(matched)
        ranked = sorted(found, key=lambda number: (-sum(m.score for m in found[number]), number))
        return [self._hit(number, found[number]) for number in ranked[:k]]

    def _hit(self, number: int, matched: list[Matched]) -> Hit:
        return Hit(passage=self._passages[number], score=sum(m.score for m in matched), matched=tuple(matched))

    def _scores(self, group: Group) -> dict[int, Matched]:
        """The best alternative of the group in each passage that holds one of its terms."""
        best: dict[int, Matched] = {}
        for alternative in group.alternatives:
            for number, score in self._alternative_scores(alternative).items():
                if number not in best or score > best[number].score:
                    best[number] = Matched(group=group.text, alternative=alternative, score=score)
        return best

    def _alternative_scores(self, alternative: Alternative) -> dict[int, float]:
        """Sum of the terms' scores times the share of the terms that the passage holds."""
        held: dict[int, list[float]] = defaultdict(list)
        for term in alternative.terms:
            for number in self._postings.get(term, ()):
                held[number].append(self.impact(term, number))
        share = alternative.weight / max(1, len(alternative.terms))
        return {number: share * sum(scores) * len(scores) for number, scores in held.items()}
