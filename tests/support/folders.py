"""Data folders for programs under test, with what this run of the tests has compiled already."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from retrieval.lexicon import load_glossary
from retrieval.lexicon.dictionary import load_dictionary


def prepared(folder: Path) -> Path:
    """The folder with dictionary and glossary in it: to compile them takes seconds, and is tested elsewhere."""
    kept = Path(os.environ["WHOKNOWS_DATA"])
    load_dictionary(kept)
    load_glossary(cache=kept)
    folder.mkdir(parents=True, exist_ok=True)
    for pattern in ("dictionary-*.sqlite", "glossary-*.sqlite", "jieba.cache"):
        for path in kept.glob(pattern):
            shutil.copy(path, folder)
    return folder
