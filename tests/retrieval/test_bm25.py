"""BM25 against the formula written out again, and against rank-bm25 itself."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retrieval.analysis import ranked_terms
from retrieval.bm25 import Bm25Index, Okapi
from retrieval.models import Group, Query
from tests.retrieval.small import alternative, group, passages_of, query

CORPUS = [
    "drone control and drone vision",
    "机器人 SLAM 与无人机",
    "C++ vision",
    "TF-TRT deployment of vision models on a robot",
    "会计",
]
WORDS = ["drone", "vision", "robot", "C++", "slam", "机器人", "无人机", "会计", "the"]
WHOLE = [word for word in WORDS if len(group(word).alternatives[0].terms) == 1]
TEXTS = st.lists(st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join), max_size=6)


def reference(texts: Sequence[str], term: str, number: int) -> float:
    """score(t, d) of Robertson and Zaragoza (2009) with k1 = 1.2, b = 0.75 and the idf of Lucene."""
    documents = [ranked_terms(text) for text in texts]
    n, size = sum(term in document for document in documents), len(documents)
    average = sum(map(len, documents)) / size
    tf = documents[number].count(term)
    idf = math.log(1 + (size - n + 0.5) / (n + 0.5))
    return idf * tf * (1.2 + 1) / (tf + 1.2 * (1 - 0.75 + 0.75 * len(documents[number]) / average))


def hits(texts: Sequence[str], asked: Query, k: int = 10) -> list[tuple[str, float]]:
    return [(hit.passage.text, hit.score) for hit in Bm25Index(passages_of(texts)).search(asked, k)]


def found(texts: Sequence[str], *words: str) -> list[str]:
    return [text for text, _ in hits(texts, query(*(group(word) for word in words)))]


def test_worked_example() -> None:
    """Two passages of two terms each, the term in one of them: idf = ln(1 + 1.5 / 1.5) = ln 2, tf part 2.2 / 2.2."""
    assert hits(["red drone", "blue robot"], query(group("drone"))) == [("red drone", pytest.approx(math.log(2)))]


@pytest.mark.parametrize("term", ["drone", "vision", "c++", "slam", "无人机", "tf-trt", "trt", "nothing"])
def test_impact_is_that_of_the_formula(term: str) -> None:
    index = Bm25Index(passages_of(CORPUS))
    for number in range(len(CORPUS)):
        assert index.impact(term, number) == pytest.approx(reference(CORPUS, term, number), abs=1e-12)


@given(TEXTS.filter(any), st.lists(st.sampled_from(WHOLE), min_size=1, max_size=4, unique=True))
@settings(max_examples=100, deadline=None)
def test_scores_are_those_of_rank_bm25(texts: list[str], words: list[str]) -> None:
    documents = [ranked_terms(text) for text in texts]
    if not any(documents):
        return
    asked = query(*(group(word) for word in words))
    terms = [term for each in asked.groups for term in each.alternatives[0].terms]
    expected = Okapi(documents).get_scores(terms)
    scores = {hit.passage.passage_id: hit.score for hit in Bm25Index(passages_of(texts)).search(asked, 100)}
    for number, score in enumerate(expected):
        assert scores.get(f"p#{number}", 0.0) == pytest.approx(score, abs=1e-9)


@given(TEXTS, st.lists(st.sampled_from(WORDS), max_size=4))
@settings(max_examples=100, deadline=None)
def test_a_hit_holds_a_term_its_matches_add_up_and_hits_fall(texts: list[str], words: list[str]) -> None:
    index = Bm25Index(passages_of(texts))
    ranked = index.search(query(*(group(word, "drone") for word in words)), 100)
    for hit in ranked:
        assert math.isclose(hit.score, sum(each.score for each in hit.matched), abs_tol=1e-9)
        held = set(ranked_terms(hit.passage.text))
        assert all(held & set(each.alternative.terms) for each in hit.matched)
    order = [(-hit.score, int(hit.passage.passage_id[2:])) for hit in ranked]
    assert order == sorted(order)


def test_empty_corpus_has_no_hits() -> None:
    index = Bm25Index([])
    assert index.search(query(group("drone")), 5) == []
    assert (list(index.passages), dict(index.vocabulary), index.idf("drone")) == ([], {}, 0.0)


def test_corpus_of_empty_passages_has_no_hits() -> None:
    assert hits(["", "the of 的"], query(group("drone"), group("the"))) == []


def test_query_without_groups_has_no_hits() -> None:
    assert hits(CORPUS, Query(text="", groups=())) == []
    assert hits(CORPUS, query(Group(text="x", alternatives=()))) == []


@pytest.mark.parametrize(
    ("word", "texts"), [("drone", [CORPUS[0]]), ("无人机", [CORPUS[1]]), ("nothing", []), ("TRT", [CORPUS[3]])]
)
def test_hit_only_where_a_term_stands(word: str, texts: list[str]) -> None:
    assert found(CORPUS, word) == texts


def test_term_of_every_passage_still_scores() -> None:
    scores = [score for _, score in hits(["drone", "drone a robot", "drone 无人机"], query(group("drone")))]
    assert len(scores) == 3
    assert min(scores) > 0


def test_ties_stand_in_the_order_of_the_corpus() -> None:
    texts = ["red drone", "no match", "green drone", "blue drone"]
    assert found(texts, "drone") == ["red drone", "green drone", "blue drone"]


def test_only_the_k_best_are_found() -> None:
    texts = ["drone with a long tail of words", "drone", "drone drone"]
    assert [text for text, _ in hits(texts, query(group("drone")), k=2)] == ["drone drone", "drone"]
    assert hits(texts, query(group("drone")), k=0) == []


def test_group_is_scored_by_its_best_alternative_not_their_sum() -> None:
    texts = ["UAV drone", "drone of a kind", "robot arm"]
    (best, _), *_ = both = hits(texts, query(group("drone", "UAV", "unmanned aerial vehicle")))
    assert best == "UAV drone"
    assert both[0][1] == pytest.approx(max(reference(texts, "uav", 0), reference(texts, "drone", 0)))


def test_groups_add_up() -> None:
    texts = ["SLAM of a drone", "SLAM", "robot"]
    (hit,) = Bm25Index(passages_of(texts)).search(query(group("SLAM"), group("drone")), 1)
    assert [each.group for each in hit.matched] == ["SLAM", "drone"]
    assert hit.score == pytest.approx(reference(texts, "slam", 0) + reference(texts, "drone", 0))


def test_weight_of_an_alternative_scales_its_score() -> None:
    light = Group(text="drone", alternatives=(alternative("drone", 0.5),))
    assert hits(CORPUS, query(light))[0][1] == pytest.approx(0.5 * reference(CORPUS, "drone", 0))


def test_alternative_of_two_terms_scores_their_sum_over_the_root_times_the_share_that_is_there() -> None:
    texts = ["drone vision", "drone 机器人", "robot arm"]
    scores = dict(hits(texts, query(group("drone vision"))))
    assert scores["drone vision"] == pytest.approx(
        (reference(texts, "drone", 0) + reference(texts, "vision", 0)) / math.sqrt(2)
    )
    assert scores["drone 机器人"] == pytest.approx(reference(texts, "drone", 1) / math.sqrt(2) / 2)


def test_postings_name_the_passages_of_a_term_rising() -> None:
    vocabulary = Bm25Index(passages_of(CORPUS)).vocabulary
    assert list(vocabulary["vision"]) == [0, 2, 3]
    assert list(vocabulary["无人机"]) == [1]


def test_an_unrelated_passage_changes_no_order() -> None:
    before = found(CORPUS, "vision", "drone")
    assert found([*CORPUS, "烹饪与烘焙"], "vision", "drone") == before


def test_a_passage_is_ranked_with_those_beside_it_in_its_section_but_must_hold_a_term_itself() -> None:
    apart = passages_of(["drone pilot", "drone camera", "tripod", "drone landing"])
    together = [one.model_copy(update={"document_id": "p" if number < 3 else "q"}) for number, one in enumerate(apart)]
    index = Bm25Index(together)
    assert index.impact("tripod", 1) > 0 == index.impact("tripod", 3)
    asked = query(group("drone"), group("tripod"))
    ranked = [hit.passage.text for hit in index.search(asked, 9)]
    assert ranked.index("drone camera") < ranked.index("drone pilot")
    assert [hit.passage.text for hit in index.search(query(group("tripod")), 9)] == ["tripod"]


def test_a_passage_in_the_other_language_keeps_half_of_its_score() -> None:
    passages = [passages_of(["TensorRT"])[0], passages_of(["", "TensorRT"])[1].model_copy(update={"language": "zh"})]
    plain, asked = query(group("TensorRT")), query(group("TensorRT")).model_copy(update={"language": "en"})
    (_, unmarked), (_, marked) = ([hit.score for hit in Bm25Index(passages).search(one, 2)] for one in (plain, asked))
    assert marked == pytest.approx(unmarked / 2)


def test_the_weight_of_a_group_scales_its_score() -> None:
    light = group("drone").model_copy(update={"weight": 0.4})
    assert hits(CORPUS, query(light))[0][1] == pytest.approx(0.4 * reference(CORPUS, "drone", 0))
