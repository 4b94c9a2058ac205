"""The composition root: settings -> corpus -> index -> answerer. The only place where the parts are put together."""

from __future__ import annotations

from pathlib import Path

from bot.qa.answerer import Answerer
from bot.settings import Settings
from corpus.cache import Cache
from corpus.ingest import read_folder
from corpus.shelf import DiskShelf, Progress
from corpus.snapshot import Corpus
from retrieval.analysis import chinese
from retrieval.bm25 import Bm25Index
from retrieval.lexicon import Glossary, Lexicon, Spelling, load_glossary
from retrieval.postings import postings_of


def open_corpus(settings: Settings, progress: Progress | None = None) -> Corpus:
    """Read the profiles, of those that changed since the last time. Raises CorpusError."""
    return read_folder(settings.profiles.expanduser(), DiskShelf(_kept(settings), progress))


def build_answerer(settings: Settings, corpus: Corpus) -> Answerer:
    """Raises GlossaryError where the user's own glossary cannot be read."""
    postings = postings_of(corpus, _kept(settings))
    return Answerer(corpus, postings, _glossary(settings), show_contacts=settings.show_contacts)


def build_retriever(settings: Settings, corpus: Corpus) -> tuple[Lexicon, Bm25Index]:
    """The bare retriever behind `whoknows search`."""
    return Lexicon(_glossary(settings), Spelling(())), Bm25Index(corpus.passages)


def _kept(settings: Settings) -> Cache:
    return Cache(data_folder(settings) / "kept.sqlite")


def data_folder(settings: Settings) -> Path:
    return settings.data.expanduser()


def _glossary(settings: Settings) -> Glossary:
    folder = data_folder(settings)
    chinese.keep_cache_in(folder)
    return load_glossary(settings.glossary.expanduser() if settings.glossary else None, folder)
