"""The best passages of another index, ranked again by how much of the question one of their sentences says.

A paragraph that repeats the subject of a question outranks the one that answers it, where the subject stands once beside
the other words. So what a concept scores counts with diminishing returns, and what the best sentence says counts once more.
Of any engine: it asks for the hits and for how rare a term is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from corpus.models import Passage
from retrieval.analysis import ranked_terms
from retrieval.bm25 import OTHER_LANGUAGE
from retrieval.index import Index
from retrieval.models import Hit, Matched, Query

DEEP = 50
"""Passages that are ranked again, at the least."""
DAMPED = 0.8
"""The power of a score that counts: two concepts say more than one that stands there many times."""
BESIDE = 0.5
"""Share of what stands only in the sentence before or after: Chinese leaves out a subject that was just named."""

Said = dict[str, float]
"""Concept -> how surely a sentence names it."""


class BestSentence:
    """An `Index` over another one. A score stays the sum of what each concept adds."""

    def __init__(self, index: Index, idf: Callable[[str], float]) -> None:
        self._index, self._idf = index, idf
        self._sentences = lru_cache(maxsize=5000)(_sentences_of)

    @property
    def passages(self) -> Sequence[Passage]:
        return self._index.passages

    @property
    def vocabulary(self) -> Mapping[str, Sequence[int]]:
        return self._index.vocabulary

    def search(self, query: Query, k: int) -> list[Hit]:
        concepts = _Concepts(query, self._idf)
        hits = [self._ranked(hit, concepts) for hit in self._index.search(query, max(k, DEEP))]
        return sorted(hits, key=lambda hit: -hit.score)[:k]

    def _ranked(self, hit: Hit, concepts: _Concepts) -> Hit:
        best = _best([concepts.said_in(terms) for terms in self._sentences(hit.passage)])
        share = 1.0 if concepts.language in {None, hit.passage.language} else OTHER_LANGUAGE
        matched = tuple(_again(one, share * best.get(one.group, 0.0)) for one in hit.matched)
        return Hit(passage=hit.passage, score=sum(one.score for one in matched), matched=matched)


class _Concepts:
    """The concepts of one query by their terms."""

    def __init__(self, query: Query, idf: Callable[[str], float]) -> None:
        self.language, self._idf = query.language, idf
        self._holders: dict[str, list[tuple[str, int, float]]] = defaultdict(list)
        for group in query.groups:
            for number, alternative in enumerate(group.alternatives):
                share = group.weight * alternative.weight / max(1, len(alternative.terms)) ** 1.5
                for term in alternative.terms:
                    self._holders[term].append((group.text, number, share))

    def said_in(self, terms: frozenset[str]) -> Said:
        """The best alternative of each concept, as `Bm25Index` scores it but each term once, however often it stands there."""
        held: dict[tuple[str, int, float], list[float]] = defaultdict(list)
        for term in sorted(terms & self._holders.keys()):
            for holder in self._holders[term]:
                held[holder].append(self._idf(term))
        said: Said = {}
        for (concept, _, share), found in held.items():
            said[concept] = max(said.get(concept, 0.0), share * sum(found) * len(found))
        return said


def _best(said: Sequence[Said]) -> Said:
    """What the sentence that says most says together with the ones beside it."""
    whole = [_with_beside(own, [*said[max(0, at - 1) : at], *said[at + 1 : at + 2]]) for at, own in enumerate(said)]
    return max(whole, key=lambda each: sum(value**DAMPED for value in each.values()), default={})


def _with_beside(own: Said, beside: Sequence[Said]) -> Said:
    whole = dict(own)
    for other in beside:
        for concept, value in other.items():
            whole[concept] = max(whole.get(concept, 0.0), BESIDE * value)
    return whole


def _again(matched: Matched, said: float) -> Matched:
    return matched.model_copy(update={"score": matched.score**DAMPED + said**DAMPED})


def _sentences_of(passage: Passage) -> tuple[frozenset[str], ...]:
    """The terms of each sentence."""
    return tuple(frozenset(ranked_terms(passage.seen(sentence))) for sentence in passage.sentences)
