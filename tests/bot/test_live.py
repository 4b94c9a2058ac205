"""A folder that changes while the program runs: the next question sees it, and no quote is of a file that has changed."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.app import open_live
from bot.live import Live
from bot.qa.answerer import Answerer
from bot.qa.models import Answer, Context
from bot.settings import Settings
from corpus.errors import NoProfiles
from corpus.snapshot import Corpus, Gone
from corpus.store.files import Listing
from corpus.store.ingest import GIVEN_NAMES, Memory, read_listing
from retrieval.lexicon import Glossary
from retrieval.postings import postings_of
from tests.support.folders import prepared

Build = Callable[[Corpus], Answerer]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    people = tmp_path / "people"
    people.mkdir()
    (people / "ann.md").write_text("# Ann Hill\n\n- Built robots with ROS.\n")
    return people


@pytest.fixture
def build(glossary: Glossary) -> Build:
    return lambda corpus: Answerer(corpus, postings_of(corpus), glossary, show_contacts=True)


def read(folder: Path, listing: Listing) -> Corpus:
    return read_listing(folder, listing, Memory())


def named(live: Live, question: str) -> list[str]:
    return [finding.name for finding in live.answer(question, Context()).findings]


def test_file_that_is_added_changed_or_deleted_counts_from_the_next_question_on(folder: Path, build: Build) -> None:
    live = Live(lambda: folder, read, build)
    assert named(live, "who has worked with ROS?") == ["Ann Hill"]
    (folder / "lei.txt").write_text("姓名：李雷\n\n用 ROS 做过机器人导航。\n", encoding="utf-8")
    assert sorted(named(live, "谁用过 ROS？")) == ["Ann Hill", "李雷"]
    (folder / "ann.md").write_text("# Ann Hill\n\n- Built submarines.\n")
    assert named(live, "谁用过 ROS？") == ["李雷"]
    (folder / "lei.txt").unlink()
    assert named(live, "谁用过 ROS？") == []
    assert named(live, "who built submarines?") == ["Ann Hill"]


def test_name_that_is_given_counts_from_the_next_question_on(folder: Path, build: Build) -> None:
    live = Live(lambda: folder, read, build)
    (folder / GIVEN_NAMES).write_text('{"ann.md": "韩梅梅"}', encoding="utf-8")
    assert named(live, "who has worked with ROS?") == ["韩梅梅"]


def test_folder_may_be_emptied_but_not_be_empty_at_the_start(folder: Path, build: Build) -> None:
    live = Live(lambda: folder, read, build)
    (folder / "ann.md").unlink()
    answer = live.answer("who has worked with ROS?", Context())
    assert (answer.verdict, answer.checked) == ("no_evidence", 0)
    folder.rmdir()
    assert live.answer("谁用过 ROS？", Context()).verdict == "no_evidence"
    with pytest.raises(NoProfiles):
        Live(lambda: folder, read, build)


def test_quote_is_never_of_a_file_that_changed_after_it_was_read(folder: Path, glossary: Glossary) -> None:
    """The file changes while the question is being answered: it is answered again."""
    changed = threading.Event()

    class Slow(Answerer):
        def answer(self, *question: object) -> object:
            answer = super().answer(*question)
            if not changed.is_set():
                changed.set()
                (folder / "ann.md").write_text("# Ann Hill\n\nFirst: a line that was not there.\n\n- Built robots with ROS.\n")
            return answer

    live = Live(lambda: folder, read, lambda corpus: Slow(corpus, postings_of(corpus), glossary, show_contacts=True))
    (citation,) = live.answer("who has worked with ROS?", Context()).citations
    assert (folder / "ann.md").read_text()[citation.span.start : citation.span.end] == citation.quote
    assert citation.line == 5


def test_question_sees_the_old_snapshot_while_the_new_one_is_made(folder: Path, build: Build) -> None:
    reading, go_on = threading.Event(), threading.Event()

    def slow(folder: Path, listing: Listing) -> Corpus:
        if len(listing.files) > 1:
            reading.set()
            assert go_on.wait(20)
        return read(folder, listing)

    live = Live(lambda: folder, slow, build)
    (folder / "bob.md").write_text("# Bob Ray\n\n- Wrote ROS drivers.\n")
    first = threading.Thread(target=live.refresh)
    first.start()
    assert reading.wait(20)
    assert named(live, "who has worked with ROS?") == ["Ann Hill"]
    go_on.set()
    first.join()
    assert sorted(named(live, "who has worked with ROS?")) == ["Ann Hill", "Bob Ray"]


def test_program_reads_its_folder_through_the_shelf(folder: Path, tmp_path: Path) -> None:
    live = open_live(Settings(profiles=folder, data=prepared(tmp_path / "data")))
    (folder / "bad.md").write_bytes(b"\x00\x01" * 50)
    assert named(live, "who has worked with ROS?") == ["Ann Hill"]
    assert [problem.document_id for problem in live.corpus.problems] == ["bad.md"]


def test_first_person_added_takes_the_place_of_the_examples_while_the_program_runs(tmp_path: Path) -> None:
    settings = Settings(data=prepared(tmp_path / "data"))
    live = open_live(settings)
    assert "Joseph Zhu" in {profile.name for profile in live.corpus.profiles}
    own = tmp_path / "data" / "profiles"
    own.mkdir()
    (own / "ann.md").write_text("# Ann Hill\n\n- Built robots with ROS.\n")
    assert named(live, "who has worked with ROS?") == ["Ann Hill"]


def test_what_was_kept_may_go_while_the_program_runs(folder: Path, build: Build) -> None:
    """The answerer of the first snapshot finds its documents gone; the folder is read again."""

    class Robbed:
        def answer(self, *_: object) -> Answer:
            raise Gone("ann.md")

    made: list[object] = []

    def robbed_at_first(corpus: Corpus) -> Answerer:
        made.append(build(corpus) if made else Robbed())
        return made[-1]

    live = Live(lambda: folder, read, robbed_at_first)
    assert named(live, "who has worked with ROS?") == ["Ann Hill"]
    assert len(made) == 2
