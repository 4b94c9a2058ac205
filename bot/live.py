"""The answerer of a folder that may change while the program runs: what was added, changed or deleted counts from the next
question on. A question is answered from one snapshot, the old or the new, and never quotes a file that has changed since.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple, Protocol, TypeVar

from bot.qa.answerer import Answerer
from bot.qa.completing import meant
from bot.qa.explain import Explanation, explained_again
from bot.qa.matrix import Matrix
from bot.qa.models import Answer, Audience, Citation, Context, Language, Question
from bot.qa.passages import Around
from bot.qa.timeline import Timeline
from corpus.errors import NoProfiles
from corpus.snapshot import Corpus, Gone
from corpus.store.files import Listing, list_folder, signature_of
from corpus.store.ingest import GIVEN_NAMES, nobody_in

SMALL = 200
"""Files of a folder that is looked at before every question."""
SHARE = 0.05
"""Of the time that may go into looking at a larger one."""
TRIES = 3

Made = TypeVar("Made")
Read = Callable[[Path, Listing], Corpus]
Build = Callable[[Corpus], Answerer]


class Cited(Protocol):
    """Whatever quotes files: an answer, a matrix, a timeline."""

    @property
    def citations(self) -> tuple[Citation, ...]: ...


class Moment(NamedTuple):
    """A folder as it was, and what answers about it."""

    folder: Path
    listing: Listing
    names: tuple[int, ...] | None
    corpus: Corpus
    answerer: Answerer


class Live:
    """Safe to use from several threads. `place` says which folder it is: the examples, until somebody is added. Raises
    NoProfiles at the start where there is nobody; later on the folder may be emptied."""

    def __init__(self, place: Callable[[], Path], read: Read, build: Build) -> None:
        self._place, self._read, self._build = place, read, build
        self._lock = threading.Lock()
        self._look_again = 0.0
        folder = place()
        self._moment = self._made(folder, list_folder(folder))
        if not self._moment.corpus.profiles:
            raise nobody_in(folder, self._moment.corpus)

    @property
    def corpus(self) -> Corpus:
        return self._moment.corpus

    def answer(self, text: str, context: Context, audience: Audience = "private") -> Answer:
        return self._steady(lambda answerer: answerer.answer(text, context, audience), lambda answer: answer)

    def again(self, question: Question, audience: Audience) -> Answer:
        """The answer to a question understood before, for another audience."""
        return self._steady(lambda answerer: answerer.again(question, audience), lambda answer: answer)

    def explain(self, answer: Answer) -> Explanation:
        """How an answer came about. Contact data appear in no explanation."""
        return self._steady(lambda answerer: explained_again(answerer, answer), lambda explanation: explanation.answer)

    def around(self, citation: Citation, audience: Audience) -> Around | None:
        """What stands around a quote; None where the file is another one by now."""
        self.refresh()
        try:
            return self._moment.answerer.around(citation, audience)
        except Gone:
            return None

    def meant(self, answer: Answer, suggestion: str, context: Context, audience: Audience) -> Answer:
        """The answer to the question of an answer, with one of its suggestions in the place of what was not clear."""
        return self._steady(lambda answerer: meant(answerer, answer, suggestion, context, audience), lambda answer: answer)

    def examples(self, language: Language, document_id: str | None = None) -> tuple[str, ...]:
        """Questions that have an answer, about anybody or about the person of a document that was just added."""
        self.refresh(wait=document_id is not None)
        try:
            return self._moment.answerer.examples(language, document_id)
        except Gone:
            return ()

    def people(self) -> tuple[str, ...]:
        """Everybody's name, in the order of their files."""
        self.refresh()
        return tuple(profile.name for profile in self.corpus.profiles)

    def matrix(self, topics: Iterable[str], language: Language, audience: Audience = "private") -> Matrix:
        """People by topics, for a picture or a list."""
        wanted = tuple(topics)
        return self._steady(lambda answerer: answerer.matrix(wanted, language, audience), lambda matrix: matrix)

    def timeline(self, name: str, language: Language, audience: Audience = "private") -> Timeline:
        """The jobs and schools of somebody, for a picture or a list; contact data stay out of a group."""
        return self._steady(lambda answerer: answerer.timeline(name, language, audience), lambda timeline: timeline)

    def topics_in(self, text: str) -> tuple[str, ...]:
        """The topics of a line of them: `CUDA TensorRT "loop closure"` · `扩散模型、剪枝`."""
        return self._moment.answerer.topics_in(text)

    def _steady(self, ask: Callable[[Answerer], Made], cited_in: Callable[[Made], Cited]) -> Made:
        """What one snapshot says, none of whose quoted files has changed meanwhile."""
        self.refresh()
        for _ in range(TRIES):
            moment = self._moment
            try:
                made = ask(moment.answerer)
            except Gone:  # what was kept of a file has been dropped while the program ran
                self._forget(moment)
                continue
            if not _has_changed(moment, cited_in(made)):
                return made
            self.refresh(wait=True)
        return ask(self._moment.answerer)

    def refresh(self, *, wait: bool = False) -> None:
        """Make a new snapshot if the folder changed. Without `wait`, not while another thread does so, and not so often that
        looking takes more than its share of the time."""
        if not wait and time.monotonic() < self._look_again:
            return
        if self._lock.acquire(blocking=wait):
            try:
                self._look()
            finally:
                self._lock.release()

    def _look(self) -> None:
        started = time.monotonic()
        folder = self._place()
        now = (folder, _listed(folder), _names_in(folder))
        if now != self._moment[:3]:
            self._moment = self._made(folder, now[1])
        elif len(now[1].files) > SMALL:
            self._look_again = time.monotonic() + (time.monotonic() - started) / SHARE

    def _made(self, folder: Path, listing: Listing) -> Moment:
        names = _names_in(folder)
        corpus = self._read(folder, listing)
        return Moment(folder, listing, names, corpus, self._build(corpus))

    def _forget(self, moment: Moment) -> None:
        """Read the folder again, though its files are the same."""
        with self._lock:
            if self._moment is moment:
                self._moment = self._made(moment.folder, moment.listing)


def _names_in(folder: Path) -> tuple[int, ...] | None:
    return signature_of(folder / GIVEN_NAMES)


def _listed(folder: Path) -> Listing:
    """A folder that has gone holds nobody."""
    try:
        return list_folder(folder)
    except NoProfiles:
        return Listing((), ())


def _has_changed(moment: Moment, made: Cited) -> bool:
    """True where a quoted file is no longer the one that was read."""
    quoted = {citation.document_id for citation in made.citations}
    return any(signature_of(file.path) != file.signature for file in moment.listing.files if file.document_id in quoted)
