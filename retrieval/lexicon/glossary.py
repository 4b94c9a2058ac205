"""The bilingual glossary: TOML files in which every entry is one concept with all its names in both languages.

    [concepts]   "loop closure detection" = ["loop closing", "回环检测"]      names that may stand for one another
    [narrower]   "model compression" = ["pruning", "quantization"]           doing the narrow one proves the broad one
    [related]    "France" = ["French"]                                       for a ranking; proves nothing, either way

Analysing some ten thousand names takes a second, so the result is kept as one SQLite file, named by the hash of its sources.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from corpus.regex import regex
from retrieval.lexicon import sources
from retrieval.lexicon.kept import kept
from retrieval.lexicon.sources import Source, Tables, key_of, read

SHIPPED = Path(__file__).parent / "glossary"
FIELD = 3
"""Narrower names from which a name is a field."""
WORD_CLASSES = {"words-verbs": 0.35, "words-adjectives": 0.7}
"""Weight in a topic of a word that only these files hold: it qualifies a topic but is none by itself."""
_AMBIGUOUS = regex(r"[A-Z]{1,3}")
"""AGC is a gain control to some and a contest to others: a broad topic does not reach for such names."""
NARROWER = 0.8
"""Weight of a narrower concept's name."""
_CODE = [Path(__file__), Path(sources.__file__), *sorted((Path(__file__).parent.parent / "analysis").glob("*.py"))]
"""What was compiled by another version of the analysis is of no use."""


class Name(NamedTuple):
    """A name of a concept; `source` is the file it stands in."""

    text: str
    source: str
    weight: float = 1.0


class Concept(NamedTuple):
    source: str
    names: tuple[str, ...]


class Glossary:
    """Names -> the concepts they stand for, looked up by their atoms in the compiled file."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._concepts = lru_cache(maxsize=20_000)(self._find_concepts)
        self._narrower = lru_cache(maxsize=20_000)(self._find_narrower)
        self._longest = lru_cache(maxsize=20_000)(self._find_longest)
        self.related = lru_cache(maxsize=20_000)(self._find_related)

    def longest(self, first_atom: str) -> int:
        """Atoms of the longest name that begins with this one, 0 where none does."""
        return self._longest(first_atom)

    def knows(self, atoms: tuple[str, ...]) -> bool:
        key = " ".join(atoms)
        return bool(self._concepts(key) or self._narrower(key))

    def weight(self, atoms: tuple[str, ...]) -> float:
        """How much a name weighs in a topic: that of the heaviest file that holds it, 1 for an unknown name."""
        concepts = self._concepts(" ".join(atoms))
        return max((WORD_CLASSES.get(concept.source, 1.0) for concept in concepts), default=1.0)

    def is_plain(self, atoms: tuple[str, ...]) -> bool:
        """True for a word that only the files of everyday words hold."""
        return all(concept.source.startswith("words-") for concept in self._concepts(" ".join(atoms)))

    def is_field(self, atoms: tuple[str, ...]) -> bool:
        """True for a name with several narrower ones, which is a field of its own: physics, 法律."""
        return len(self._narrower(" ".join(atoms))) >= FIELD

    def chinese_names(self) -> Iterator[str]:
        """Every name that is written in Chinese characters alone."""
        for (names,) in self._connection.execute("SELECT names FROM concepts ORDER BY number"):
            yield from (name for name in json.loads(names) if all("\u4e00" <= char <= "\u9fff" for char in name))

    def names(self, atoms: tuple[str, ...]) -> Iterator[Name]:
        """Every name of the concepts that `atoms` name, then of those that are narrower, one and two steps down."""
        same = list(self._same(" ".join(atoms), 1.0))
        yield from same
        broad = list(dict.fromkeys([" ".join(atoms), *(key_of(name.text) for name in same)]))
        seen = set(broad)
        for _ in range(2):
            below = [name for key in broad for name in self._below(key)]
            broad = [key for key in dict.fromkeys(key_of(name.text) for name in below) if key not in seen]
            seen.update(broad)
            yield from below

    def _same(self, key: str, weight: float) -> Iterator[Name]:
        for concept in self._concepts(key):
            yield from (Name(text, concept.source, weight) for text in concept.names)

    def _below(self, key: str) -> Iterator[Name]:
        for text, source in self._narrower(key):
            yield Name(text, source, NARROWER)
            same = self._same(key_of(text), NARROWER)
            yield from (name for name in same if not _AMBIGUOUS.fullmatch(name.text))

    def _find_concepts(self, key: str) -> tuple[Concept, ...]:
        numbers = self._found("numbers", key) or ()
        rows = (
            self._connection.execute("SELECT source, names FROM concepts WHERE number = ?", (n,)).fetchone() for n in numbers
        )
        return tuple(Concept(source, tuple(json.loads(names))) for source, names in rows)

    def _find_narrower(self, key: str) -> tuple[tuple[str, str], ...]:
        return tuple((name, source) for name, source in self._found("narrower", key) or ())

    def _find_related(self, atoms: tuple[str, ...]) -> tuple[str, ...]:
        """Names of the same family, as `related` tables have them, in both directions."""
        return tuple(self._found("related", " ".join(atoms)) or ())

    def _find_longest(self, first_atom: str) -> int:
        return int(self._found("longest", first_atom) or 0)

    def _found(self, table: str, key: str) -> Any:  # noqa: ANN401  # what `_fill` put there
        row = self._connection.execute(f"SELECT found FROM {table} WHERE key = ?", (key,)).fetchone()  # noqa: S608
        return json.loads(row[0]) if row else None


def load_glossary(own: Path | None = None, cache: Path | None = None) -> Glossary:
    """The glossary that ships, then the user's own file; kept compiled in the `cache` folder. Raises GlossaryError."""
    files = [read(path) for path in [*sorted(SHIPPED.glob("*.toml")), *([own] if own else [])]]
    return compiled(files, cache / f"glossary-{_fingerprint(files)}.sqlite" if cache else None)


def compiled(files: Sequence[Source], path: Path | None = None) -> Glossary:
    """Of these files alone; in memory without a `path`. Raises GlossaryError."""
    return Glossary(kept(path, lambda connection: _fill(connection, Tables(files))))


def _fingerprint(files: Iterable[Source]) -> str:
    digest = hashlib.sha256()
    for path, raw in [*((path, path.read_bytes()) for path in _CODE), *files]:
        digest.update(path.name.encode() + b"\0" + raw + b"\0")
    return digest.hexdigest()[:16]


def _fill(connection: sqlite3.Connection, tables: Tables) -> None:
    """A row a key, what stands there as JSON."""
    connection.execute("CREATE TABLE concepts (number INTEGER PRIMARY KEY, source TEXT, names TEXT)")
    rows = ((number, source, json.dumps(names)) for number, (source, names) in enumerate(tables.concepts))
    connection.executemany("INSERT INTO concepts VALUES (?, ?, ?)", rows)
    for table in ("numbers", "narrower", "related", "longest"):
        connection.execute(f"CREATE TABLE {table} (key TEXT PRIMARY KEY, found TEXT) WITHOUT ROWID")
        found = ((key, json.dumps(value)) for key, value in sorted(getattr(tables, table).items()))
        connection.executemany(f"INSERT INTO {table} VALUES (?, ?)", found)  # noqa: S608
