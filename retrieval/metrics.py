"""How good a ranking is against qrels (the passages judged relevant to a query).

Manning, Raghavan and Schütze, "Introduction to Information Retrieval" (2008), chapter 8; nDCG as Järvelin and Kekäläinen
(2002) with gain 1 and discount log2(rank + 1). Ranks count from 1.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence


def precision_at(k: int, ranked: Sequence[str], relevant: Collection[str]) -> float:
    """Share of the first k that is relevant; a shorter ranking counts as if filled with irrelevant ones.

    >>> precision_at(2, ["a", "b", "c"], {"a", "c"})
    0.5
    """
    return sum(item in relevant for item in ranked[:k]) / k


def recall_at(k: int, ranked: Sequence[str], relevant: Collection[str]) -> float:
    """Share of the relevant that stands among the first k; 1 where nothing is relevant."""
    return sum(item in relevant for item in ranked[:k]) / len(relevant) if relevant else 1.0


def reciprocal_rank(ranked: Sequence[str], relevant: Collection[str]) -> float:
    """1 / rank of the first relevant item, 0 where there is none; its mean over queries is MRR."""
    return next((1 / rank for rank, item in enumerate(ranked, 1) if item in relevant), 0.0)


def ndcg_at(k: int, ranked: Sequence[str], relevant: Collection[str]) -> float:
    """Discounted gain of the first k over that of the best order there is; 1 where nothing is relevant."""
    gain = sum(1 / math.log2(rank + 1) for rank, item in enumerate(ranked[:k], 1) if item in relevant)
    best = sum(1 / math.log2(rank + 1) for rank in range(1, min(k, len(relevant)) + 1))
    return gain / best if best else 1.0
