"""What every engine offers: the passages, where a term occurs, and the best passages of a query.

The engine in this process is `retrieval.bm25`; another one (a cluster) takes its place behind the same protocol.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from corpus.models import Passage
from retrieval.models import Hit, Query


class Index(Protocol):
    @property
    def passages(self) -> Sequence[Passage]: ...

    @property
    def vocabulary(self) -> Mapping[str, Sequence[int]]:
        """Postings: for each term the numbers of the passages that hold it, rising."""

    def search(self, query: Query, k: int) -> list[Hit]:
        """The k best passages, best first; ties in the order of the corpus."""


class Questions(Protocol):
    """What reads a question for an index."""

    def query(self, text: str) -> Query: ...
