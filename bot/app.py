"""The composition root: settings -> corpus -> index -> answerer. The only place where the parts are put together."""

from __future__ import annotations

from pathlib import Path

from bot.qa.answerer import Answerer
from bot.settings import Settings
from corpus.ingest import read_folder
from corpus.snapshot import Corpus
from retrieval.analysis import chinese
from retrieval.bm25 import Bm25Index
from retrieval.lexicon import Glossary, Lexicon, Spelling, load_glossary


def open_corpus(settings: Settings) -> Corpus:
    """Read the profiles. Raises CorpusError."""
    return read_folder(settings.profiles.expanduser())


def build_answerer(settings: Settings, corpus: Corpus) -> Answerer:
    """Raises GlossaryError where the user's own glossary cannot be read."""
    return Answerer(corpus, _glossary(settings), show_contacts=settings.show_contacts)


def build_retriever(settings: Settings, corpus: Corpus) -> tuple[Lexicon, Bm25Index]:
    """The bare retriever behind `whoknows search`."""
    return Lexicon(_glossary(settings), Spelling(())), Bm25Index(corpus.passages)


def data_folder(settings: Settings) -> Path:
    return settings.data.expanduser()


def _glossary(settings: Settings) -> Glossary:
    folder = data_folder(settings)
    chinese.keep_cache_in(folder)
    return load_glossary(settings.glossary.expanduser() if settings.glossary else None, folder)
