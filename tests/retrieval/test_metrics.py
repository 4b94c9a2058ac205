"""Measures of a ranking, worked out by hand."""

from __future__ import annotations

import doctest
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retrieval import metrics
from retrieval.metrics import ndcg_at, precision_at, recall_at, reciprocal_rank

RANKED = ["a", "b", "c", "d"]


@pytest.mark.parametrize(
    ("k", "relevant", "share"), [(1, "a", 1), (2, "ac", 0.5), (4, "ac", 0.5), (8, "ac", 0.25), (3, "", 0), (3, "x", 0)]
)
def test_precision_is_the_share_of_the_first_k(k: int, relevant: str, share: float) -> None:
    assert precision_at(k, RANKED, set(relevant)) == share


@pytest.mark.parametrize(("k", "relevant", "share"), [(1, "ac", 0.5), (3, "ac", 1), (4, "acxy", 0.5), (4, "x", 0), (4, "", 1)])
def test_recall_is_the_share_of_what_is_relevant(k: int, relevant: str, share: float) -> None:
    assert recall_at(k, RANKED, set(relevant)) == share


@pytest.mark.parametrize(("relevant", "value"), [("a", 1), ("b", 0.5), ("cd", 1 / 3), ("d", 0.25), ("x", 0), ("", 0)])
def test_reciprocal_rank_is_that_of_the_first_relevant_one(relevant: str, value: float) -> None:
    assert reciprocal_rank(RANKED, set(relevant)) == value


def test_ndcg_of_a_worked_example() -> None:
    """Relevant at ranks 2 and 3 of two: (1/log2 3 + 1/log2 4) / (1/log2 2 + 1/log2 3) = (0.6309 + 0.5) / (1 + 0.6309)."""
    assert ndcg_at(3, RANKED, {"b", "c"}) == pytest.approx(0.6934, abs=1e-4)
    assert ndcg_at(3, RANKED, {"b", "c"}) == (1 / math.log2(3) + 0.5) / (1 + 1 / math.log2(3))


@pytest.mark.parametrize(("k", "relevant", "value"), [(4, "ab", 1), (1, "ab", 1), (4, "x", 0), (4, "", 1), (1, "b", 0)])
def test_ndcg_runs_from_nothing_to_the_best_order(k: int, relevant: str, value: float) -> None:
    assert ndcg_at(k, RANKED, set(relevant)) == value


@given(st.permutations("abcdef"), st.sets(st.sampled_from("abcdef"), min_size=1), st.integers(1, 6))
@settings(max_examples=100, deadline=None)
def test_moving_a_relevant_item_up_never_lowers_a_measure(ranked: list[str], relevant: set[str], k: int) -> None:
    better = sorted(ranked, key=lambda item: item not in relevant)
    for measure in (precision_at, recall_at, ndcg_at):
        assert 0 <= measure(k, ranked, relevant) <= measure(k, better, relevant) + 1e-12
    assert ndcg_at(k, better, relevant) == pytest.approx(1)


def test_examples_of_the_docstrings_are_true() -> None:
    result = doctest.testmod(metrics)
    assert result.attempted > 0
    assert result.failed == 0
