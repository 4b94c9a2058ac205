"""The TOML files of the glossary: read, checked and laid out as tables, in which a name stands under its atoms."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from corpus.errors import BadFile
from retrieval.analysis import atoms_in

Entries = dict[str, dict[str, list[str]]]
"""Title of a table -> name -> other names."""


class GlossaryError(BadFile):
    """A glossary file that cannot be read."""


class Source(NamedTuple):
    """A file as it was read; `name` is what answers call it by."""

    path: Path
    raw: bytes

    @property
    def name(self) -> str:
        return self.path.stem


def read(path: Path) -> Source:
    """Raises GlossaryError."""
    try:
        return Source(path, path.read_bytes())
    except OSError as error:
        raise GlossaryError(path, f"cannot be read ({error.strerror or error})") from None


def parsed(source: Source) -> Entries:
    """Raises GlossaryError, which names the line where TOML does."""
    path = source.path
    try:
        tables: dict[str, Any] = tomllib.loads(source.raw.decode())
    except UnicodeDecodeError:
        raise GlossaryError(path, "not UTF-8; save the file as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise GlossaryError(path, f"not valid TOML: {error}") from None
    for title, table in tables.items():
        if title not in {"concepts", "narrower", "related"} or not isinstance(table, dict):
            raise GlossaryError(path, f"only the tables [concepts], [narrower] and [related] are read, not {title!r}")
        for key, names in table.items():
            if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
                raise GlossaryError(path, f"the names of {key!r} must be a list of strings")
    return tables


class Tables:
    """The entries of all files together. A key is the atoms of a name joined by blanks."""

    def __init__(self, sources: Iterable[Source]) -> None:
        """Raises GlossaryError, before any name is taken apart, which takes its time."""
        files = [(source.name, parsed(source)) for source in sources]
        self.concepts: list[tuple[str, list[str]]] = []
        self.numbers: dict[str, list[int]] = defaultdict(list)
        self.narrower: dict[str, list[tuple[str, str]]] = defaultdict(list)
        self.related: dict[str, list[str]] = defaultdict(list)
        self.longest: dict[str, int] = defaultdict(int)
        for name, entries in files:
            self._add(name, entries)

    def _add(self, source: str, entries: Entries) -> None:
        for names in _families(entries, "concepts"):
            self._add_concept(source, list(dict.fromkeys(names)))
        for broad, *narrow in _families(entries, "narrower"):
            self.narrower[key_of(broad)] += [(name, source) for name in narrow]
        for family in _families(entries, "related"):
            for name in family:
                self.related[key_of(name)] += [other for other in family if other != name]

    def _add_concept(self, source: str, names: list[str]) -> None:
        number = len(self.concepts)
        for key in dict.fromkeys(filter(None, map(key_of, names))):
            self.numbers[key].append(number)
            first, length = key.split(" ")[0], key.count(" ") + 1
            self.longest[first] = max(self.longest[first], length)
        self.concepts.append((source, names))


def _families(entries: Entries, title: str) -> Iterator[list[str]]:
    return ([key, *others] for key, others in entries.get(title, {}).items())


def key_of(name: str) -> str:
    return " ".join(atoms_in(name))
