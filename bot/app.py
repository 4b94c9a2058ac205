"""The composition root: settings -> corpus -> index -> answerer. The only place where the parts are put together."""

from __future__ import annotations

import datetime

from bot.live import Live
from bot.qa.answerer import Answerer
from bot.settings import Settings, expanded
from corpus.snapshot import Corpus
from corpus.store.cache import Cache
from corpus.store.ingest import read_folder, read_listing
from corpus.store.shelf import DiskShelf, Progress
from retrieval.analysis import chinese
from retrieval.bm25 import Bm25Index
from retrieval.index import Index
from retrieval.lexicon import Glossary, Spelling, load_glossary
from retrieval.lexicon.dictionary import load_dictionary
from retrieval.lexicon.sounds import Sounds
from retrieval.lexicon.wide import Wide
from retrieval.postings import postings_of, ranked_of
from retrieval.sentences import BestSentence


def open_folder(settings: Settings, progress: Progress | None = None) -> Corpus:
    """Read the files that changed since the last time. Raises CorpusError."""
    return read_folder(settings.profile_folder, shelf_of(settings, progress))


def open_live(settings: Settings, progress: Progress | None = None, *, now: datetime.date | None = None) -> Live:
    """The answerer that follows its folder; `now` stands still for who must get the same answers next month. Raises
    CorpusError, and GlossaryError where the user's own cannot be read."""
    kept, glossary, dictionary = _kept(settings), _glossary(settings), load_dictionary(settings.data_folder)
    shelf = DiskShelf(kept, progress)

    def build(corpus: Corpus) -> Answerer:
        postings = postings_of(corpus, kept, dictionary)
        return Answerer(corpus, postings, glossary, dictionary, show_contacts=settings.show_contacts, now=now)

    return Live(lambda: settings.profile_folder, lambda folder, listing: read_listing(folder, listing, shelf), build)


def build_answerer(settings: Settings, corpus: Corpus) -> Answerer:
    """For one corpus that does not change. Raises GlossaryError where the user's own glossary cannot be read."""
    dictionary = load_dictionary(settings.data_folder)
    postings = postings_of(corpus, _kept(settings), dictionary)
    return Answerer(corpus, postings, _glossary(settings), dictionary, show_contacts=settings.show_contacts)


def build_retriever(settings: Settings, corpus: Corpus) -> tuple[Wide, Index]:
    """The bare retriever behind `whoknows search`."""
    glossary, dictionary = _glossary(settings), load_dictionary(settings.data_folder)
    kept = _kept(settings)
    index, postings = Bm25Index(corpus.passages, ranked_of(corpus, kept)), postings_of(corpus, kept, dictionary)
    sounds = Sounds(postings.words, postings.runs, dictionary)
    reader = Wide(glossary, dictionary, sounds, Spelling(postings.words), index.vocabulary)
    return reader, BestSentence(index, index.idf)


def shelf_of(settings: Settings, progress: Progress | None = None) -> DiskShelf:
    return DiskShelf(_kept(settings), progress)


def _kept(settings: Settings) -> Cache:
    return Cache(settings.data_folder / "kept.sqlite")


def _glossary(settings: Settings) -> Glossary:
    folder = settings.data_folder
    chinese.keep_cache_in(folder)
    return load_glossary(expanded(settings.glossary) if settings.glossary else None, folder)
