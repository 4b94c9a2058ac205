"""The composition root: settings -> corpus -> index -> answerer. The only place where the parts are put together."""

from __future__ import annotations

import re
from pathlib import Path

from bot.qa.answerer import Answerer
from bot.settings import Settings
from corpus.ingest import Corpus, read_folder
from retrieval.analysis import chinese
from retrieval.bm25 import Bm25Index
from retrieval.lexicon import Glossary, Spelling, load_glossary
from retrieval.lexicon.dictionary import load_dictionary
from retrieval.lexicon.sounds import Sounds
from retrieval.lexicon.wide import Wide

LATIN_WORD = re.compile(r"[A-Za-z][A-Za-z0-9+#.-]*[A-Za-z0-9+#]")


def open_corpus(settings: Settings) -> Corpus:
    """Read the profiles. Raises CorpusError."""
    return read_folder(settings.profiles.expanduser())


def build_answerer(settings: Settings, corpus: Corpus) -> Answerer:
    """Raises GlossaryError where the user's own glossary cannot be read."""
    glossary, dictionary = _glossary(settings), load_dictionary(data_folder(settings))
    return Answerer(corpus, glossary, show_contacts=settings.show_contacts, dictionary=dictionary)


def build_retriever(settings: Settings, corpus: Corpus) -> tuple[Wide, Bm25Index]:
    """The bare retriever behind `whoknows search`."""
    glossary, dictionary = _glossary(settings), load_dictionary(data_folder(settings))
    index = Bm25Index(corpus.passages)
    texts = [passage.visible for passage in corpus.passages]
    spelling = Spelling(word for text in texts for word in LATIN_WORD.findall(text))
    return Wide(glossary, dictionary, Sounds(texts, dictionary), spelling, index.vocabulary), index


def data_folder(settings: Settings) -> Path:
    return settings.data.expanduser()


def _glossary(settings: Settings) -> Glossary:
    folder = data_folder(settings)
    chinese.keep_cache_in(folder)
    return load_glossary(settings.glossary.expanduser() if settings.glossary else None, folder)
