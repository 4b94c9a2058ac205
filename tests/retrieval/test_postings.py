"""Postings against counting by hand, and what is kept against what is made anew."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.snapshot import Corpus
from corpus.store.cache import Cache
from corpus.store.ingest import read_folder
from retrieval import postings
from retrieval.analysis import atoms_of, ranked_terms
from retrieval.postings import postings_of, ranked_of

TEXTS = {
    "ann.md": "# Ann Hill\n\nWorked at 清华大学 on C++ and ROS 2.\n\n# Skills\n\nTensorRT, ROS\n",
    "lei.txt": "姓名：李雷\n\n用 ROS 做机器人导航。\n",
    "mute.md": "# 李\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    people = tmp_path / "people"
    people.mkdir()
    for name, text in TEXTS.items():
        (people / name).write_text(text, encoding="utf-8")
    return people


def counted(corpus: Corpus) -> dict[str, list[int]]:
    held = [{atom.term for atom in atoms_of(passage.visible)} for passage in corpus.passages]
    return {atom: [n for n, atoms in enumerate(held) if atom in atoms] for atom in set().union(*held)}


def test_every_atom_leads_to_the_passages_that_hold_it(folder: Path) -> None:
    corpus = read_folder(folder)
    found = postings_of(corpus)
    assert dict(found.passages) == counted(corpus)
    assert len(found.passages["ros"]) == 3
    assert "tensorflow" not in found.passages


def test_words_stand_as_they_are_written_each_once_in_order(folder: Path) -> None:
    found = postings_of(read_folder(folder))
    assert found.words == ("Worked", "at", "on", "C++", "and", "ROS", "Skills", "TensorRT")
    assert found.organisations == ("清华大学",)


def test_kept_postings_are_those_made_anew_and_nothing_is_analysed_again(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = Cache(tmp_path / "kept.sqlite")
    corpus = read_folder(folder)
    first = postings_of(corpus, kept)
    monkeypatch.setattr(postings, "part_of", lambda *_: pytest.fail("analysed again"))
    again = postings_of(corpus, Cache(tmp_path / "kept.sqlite"))
    assert dict(again.passages) == dict(first.passages)
    assert again[1:] == first[1:]


def test_only_the_document_that_changed_is_analysed_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = Cache(None)
    postings_of(read_folder(folder), kept)
    (folder / "lei.txt").write_text("姓名：李雷\n\n用 TensorRT 做推理。\n", encoding="utf-8")
    analysed: list[str] = []
    real = postings.part_of
    monkeypatch.setattr(
        postings, "part_of", lambda passages, *rest: analysed.append(passages[0].document_id) or real(passages, *rest)
    )
    corpus = read_folder(folder)
    assert dict(postings_of(corpus, kept).passages) == counted(corpus)
    assert analysed == ["lei.txt"]


def test_nobody_has_no_postings() -> None:
    found = postings_of(Corpus.of_nobody())
    assert (dict(found.passages), found.words, found.organisations, found.runs) == ({}, (), (), ())


PARTS = st.lists(st.dictionaries(st.sampled_from("abc机器人"), st.sets(st.integers(0, 3), min_size=1).map(sorted)), max_size=5)


@given(PARTS)
@settings(max_examples=100, deadline=None)
def test_parts_are_put_together_as_by_hand(documents: list[dict[str, list[int]]]) -> None:
    made = [
        postings.Part(
            list(found),
            postings.numbers(len(n) for n in found.values()),
            postings.numbers(n for ns in found.values() for n in ns),
            [],
            [],
            [],
        )
        for found in documents
    ]
    starts = [4 * number for number in range(len(documents))]
    expected: dict[str, list[int]] = {}
    for start, found in zip(starts, documents, strict=True):
        for atom, held in found.items():
            expected.setdefault(atom, []).extend(start + number for number in held)
    assert dict(postings.inverted(made, starts)) == expected
    assert [dict(postings.inverted([postings.unpacked(postings.packed(part))], [0])) for part in made] == documents


def test_kept_terms_of_a_ranking_are_those_made_anew_and_nothing_is_analysed_again(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus = read_folder(folder)
    first = ranked_of(corpus, Cache(tmp_path / "kept.sqlite"))
    assert first == [ranked_terms(passage.visible) for passage in corpus.passages]
    monkeypatch.setattr(postings, "ranked_terms", lambda *_: pytest.fail("analysed again"))
    assert ranked_of(corpus, Cache(tmp_path / "kept.sqlite")) == first


def test_a_folder_of_nobody_has_no_terms() -> None:
    assert ranked_of(Corpus.of_nobody()) == []
