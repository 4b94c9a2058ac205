"""The composition root: settings -> corpus -> index -> answerer. The only place where the parts are put together."""

from __future__ import annotations

from bot.live import Live
from bot.qa.answerer import Answerer
from bot.settings import Settings
from corpus.cache import Cache
from corpus.ingest import read_folder, read_listing
from corpus.shelf import DiskShelf, Progress
from corpus.snapshot import Corpus
from retrieval.analysis import chinese
from retrieval.bm25 import Bm25Index
from retrieval.lexicon import Glossary, Lexicon, Spelling, load_glossary
from retrieval.postings import postings_of


def open_folder(settings: Settings, progress: Progress | None = None, *, again: bool = False) -> Corpus:
    """Read the files that changed since the last time; `again`, those too that were given up then. Raises CorpusError."""
    return read_folder(settings.profile_folder, DiskShelf(_kept(settings), progress, again=again))


def open_live(settings: Settings, progress: Progress | None = None) -> Live:
    """The answerer that follows its folder. Raises CorpusError, and GlossaryError where the user's own cannot be read."""
    kept, glossary = _kept(settings), _glossary(settings)
    shelf = DiskShelf(kept, progress)
    return Live(
        settings.profile_folder,
        lambda folder, listing: read_listing(folder, listing, shelf),
        lambda corpus: Answerer(corpus, postings_of(corpus, kept), glossary, show_contacts=settings.show_contacts),
    )


def build_answerer(settings: Settings, corpus: Corpus) -> Answerer:
    """For one corpus that does not change. Raises GlossaryError where the user's own glossary cannot be read."""
    postings = postings_of(corpus, _kept(settings))
    return Answerer(corpus, postings, _glossary(settings), show_contacts=settings.show_contacts)


def build_retriever(settings: Settings, corpus: Corpus) -> tuple[Lexicon, Bm25Index]:
    """The bare retriever behind `whoknows search`."""
    return Lexicon(_glossary(settings), Spelling(())), Bm25Index(corpus.passages)


def _kept(settings: Settings) -> Cache:
    return Cache(settings.data_folder / "kept.sqlite")


def _glossary(settings: Settings) -> Glossary:
    folder = settings.data_folder
    chinese.keep_cache_in(folder)
    return load_glossary(settings.glossary.expanduser() if settings.glossary else None, folder)
