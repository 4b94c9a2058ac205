"""What every test may use: a data folder of its own, and one answerer over the people who ship."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.app import build_answerer, open_folder
from bot.qa.answerer import Answerer
from bot.settings import SHIPPED_PROFILES, Settings
from corpus.snapshot import Corpus
from corpus.store.ingest import read_folder
from retrieval.lexicon import Glossary, load_glossary
from retrieval.lexicon.dictionary import Dictionary, load_dictionary


@pytest.fixture(scope="session", autouse=True)
def data_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """No test reads or writes what a user of this machine keeps, nor their settings."""
    folder = tmp_path_factory.mktemp("data")
    kept = {name: value for name, value in os.environ.items() if name.startswith("WHOKNOWS_")}
    for name in kept:
        del os.environ[name]
    os.environ["WHOKNOWS_DATA"] = str(folder)
    yield folder
    del os.environ["WHOKNOWS_DATA"]
    os.environ.update(kept)


@pytest.fixture(scope="session")
def glossary(data_folder: Path) -> Glossary:
    return load_glossary(cache=data_folder)


@pytest.fixture(scope="session")
def dictionary(data_folder: Path) -> Dictionary:
    return load_dictionary(data_folder)


@pytest.fixture(scope="session")
def shipped_corpus() -> Corpus:
    return read_folder(SHIPPED_PROFILES)


@pytest.fixture(scope="session")
def shipped(data_folder: Path) -> Answerer:
    settings = Settings(data=data_folder)
    return build_answerer(settings, open_folder(settings))
