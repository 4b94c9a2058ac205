"""Data folders for programs under test, with what this run of the tests has compiled already."""

from __future__ import annotations

import os
from pathlib import Path

from retrieval.lexicon import load_glossary
from retrieval.lexicon.dictionary import load_dictionary


def prepared(folder: Path, kept: Path | None = None) -> Path:
    """The folder with dictionary and glossary in it, of the data folder of all tests if `kept` is no other: to compile them
    takes seconds, and is tested elsewhere."""
    kept = kept or Path(os.environ["WHOKNOWS_DATA"])
    load_dictionary(kept)
    load_glossary(cache=kept)
    folder.mkdir(parents=True, exist_ok=True)
    for pattern in ("dictionary-*.sqlite", "glossary-*.sqlite", "jieba.cache"):
        for path in kept.glob(pattern):
            if not (folder / path.name).exists():
                os.link(path, folder / path.name)
    return folder
