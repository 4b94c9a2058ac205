"""Of passages with the same words, the one that says them in a sentence comes first; scores stay sums."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pytest

from corpus.models import Passage, Span
from retrieval.bm25 import OTHER_LANGUAGE, Bm25Index
from retrieval.models import Hit, Query
from retrieval.sentences import DAMPED, BestSentence
from tests.retrieval.small import group, passage_of, query

TOGETHER = [
    "The archive was moved. The organ was repaired in winter. Visitors came.",
    "档案馆搬了家。管风琴冬天修复。游客很多。",
]
APART = ["The organ was moved. Visitors came. The roof was repaired in autumn.", "管风琴搬了家。游客很多。屋顶秋天修复。"]


def cut(text: str, number: int, language: str = "en") -> Passage:
    """A passage of sentences that end with a full stop."""
    ends = [at + 1 for at, char in enumerate(text) if char in ".。"]
    sentences = tuple(Span(start=start, end=end) for start, end in zip([0, *ends], ends, strict=False))
    return passage_of(text, number).model_copy(update={"sentences": sentences, "language": language})


def ranked(texts: Sequence[str], asked: Query, k: int = 10) -> list[Hit]:
    index = Bm25Index([cut(text, number) for number, text in enumerate(texts)])
    return BestSentence(index, index.idf).search(asked, k)


@pytest.mark.parametrize(
    ("apart", "together", "words"), [(APART[0], TOGETHER[0], ("organ", "repaired")), (APART[1], TOGETHER[1], ("风琴", "修复"))]
)
def test_words_of_one_sentence_come_before_words_of_two(apart: str, together: str, words: tuple[str, str]) -> None:
    asked = query(*(group(word) for word in words))
    assert [hit.passage.text for hit in ranked([apart, together], asked)] == [together, apart]


@pytest.mark.parametrize(
    ("far", "near", "words"),
    [
        ("An organ. A bell. A roof. All repaired.", "A bell. An organ. All repaired. A roof.", ("organ", "repaired")),
        ("有风琴。有钟。有屋顶。已修复。", "有钟。有风琴。已修复。有屋顶。", ("风琴", "修复")),
    ],
)
def test_the_sentence_beside_says_more_than_one_further_off(far: str, near: str, words: tuple[str, str]) -> None:
    asked = query(*(group(word) for word in words))
    assert [hit.passage.text for hit in ranked([far, near], asked)] == [near, far]


def test_a_score_is_the_sum_of_what_matched() -> None:
    asked = query(group("organ", "风琴"), group("repaired", "修复"), group("bell"))
    for hit in ranked([*TOGETHER, *APART], asked):
        assert math.isclose(hit.score, sum(one.score for one in hit.matched), abs_tol=1e-9)
    scores = [hit.score for hit in ranked([*TOGETHER, *APART], asked)]
    assert scores == sorted(scores, reverse=True)


def test_worked_example() -> None:
    """A sentence scores a term by its idf, ln 2 here, and the passage of average length by the same number."""
    [hit] = ranked(["red drone.", "blue robot."], query(group("drone")))
    assert hit.score == pytest.approx(2 * math.log(2) ** DAMPED)


def test_a_passage_in_the_other_language_keeps_its_share() -> None:
    index = Bm25Index([cut("red drone.", 0, "zh"), cut("blue robot.", 1, "zh")])
    [hit] = BestSentence(index, index.idf).search(query(group("drone")).model_copy(update={"language": "en"}), 10)
    assert hit.score == pytest.approx(2 * (OTHER_LANGUAGE * math.log(2)) ** DAMPED)


def test_ties_keep_the_order_of_the_index_and_only_k_are_found() -> None:
    texts = ["red drone.", "green drone.", "blue drone.", "grey robot."]
    assert [hit.passage.text for hit in ranked(texts, query(group("drone")), k=2)] == texts[:2]


def test_nothing_is_found_where_the_index_finds_nothing() -> None:
    assert ranked([], query(group("drone"))) == []
    assert ranked(APART, Query(text="", groups=())) == []
