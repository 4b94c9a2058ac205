"""The bilingual glossary: TOML files in which every entry is one concept with all its names in both languages.

    [concepts]   "loop closure detection" = ["loop closing", "回环检测"]      names that may stand for one another
    [narrower]   "model compression" = ["pruning", "quantization"]           doing the narrow one proves the broad one
    [related]    "France" = ["French"]                                       for a ranking; proves nothing, either way

Analysing some ten thousand names takes a second, so the result is kept as one JSON file, named by the hash of its sources.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple, TypedDict

from corpus.errors import BadFile
from corpus.regex import regex
from retrieval.analysis import atoms_in

SHIPPED = Path(__file__).parent / "glossary"
FIELD = 3
"""Narrower names from which a name is a field."""
WORD_CLASSES = {"words-verbs": 0.35, "words-adjectives": 0.7}
"""Weight in a topic of a word that only these files hold: it qualifies a topic but is none by itself."""
_AMBIGUOUS = regex(r"[A-Z]{1,3}")
"""AGC is a gain control to some and a contest to others: a broad topic does not reach for such names."""
NARROWER = 0.8
"""Weight of a narrower concept's name."""
_CODE = [Path(__file__), *sorted((Path(__file__).parent.parent / "analysis").glob("*.py"))]
"""What was compiled by another version of the analysis is of no use."""


class GlossaryError(BadFile):
    """A glossary file that cannot be read."""


class Name(NamedTuple):
    """A name of a concept; `source` is the file it stands in."""

    text: str
    source: str
    weight: float = 1.0


class Tables(TypedDict):
    """The glossary, compiled: keys are the atoms of a name joined by blanks; `longest` counts the atoms of a name."""

    concepts: list[tuple[str, list[str]]]
    names: dict[str, list[int]]
    narrower: dict[str, list[tuple[str, str]]]
    related: dict[str, list[str]]
    longest: dict[str, int]


class Glossary:
    """Names -> the concepts they stand for, looked up by their atoms."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def longest(self, first_atom: str) -> int:
        """Atoms of the longest name that begins with this one, 0 where none does."""
        return self._tables["longest"].get(first_atom, 0)

    def knows(self, atoms: tuple[str, ...]) -> bool:
        key = " ".join(atoms)
        return key in self._tables["names"] or key in self._tables["narrower"]

    def weight(self, atoms: tuple[str, ...]) -> float:
        """How much a name weighs in a topic: that of the heaviest file that holds it, 1 for an unknown name."""
        concepts = self._tables["names"].get(" ".join(atoms), [])
        sources = (self._tables["concepts"][number][0] for number in concepts)
        return max((WORD_CLASSES.get(source, 1.0) for source in sources), default=1.0)

    def is_plain(self, atoms: tuple[str, ...]) -> bool:
        """True for a word that only the files of everyday words hold."""
        concepts = self._tables["names"].get(" ".join(atoms), [])
        return all(self._tables["concepts"][number][0].startswith("words-") for number in concepts)

    def is_field(self, atoms: tuple[str, ...]) -> bool:
        """True for a name with several narrower ones, which is a field of its own: physics, 法律."""
        return len(self._tables["narrower"].get(" ".join(atoms), ())) >= FIELD

    def chinese_names(self) -> Iterator[str]:
        """Every name that is written in Chinese characters alone."""
        for _, names in self._tables["concepts"]:
            yield from (name for name in names if all("\u4e00" <= char <= "\u9fff" for char in name))

    def names(self, atoms: tuple[str, ...]) -> Iterator[Name]:
        """Every name of the concepts that `atoms` name, then of those that are narrower, one and two steps down."""
        same = list(self._same(" ".join(atoms), 1.0))
        yield from same
        broad = list(dict.fromkeys([" ".join(atoms), *(_key(name.text) for name in same)]))
        seen = set(broad)
        for _ in range(2):
            below = [name for key in broad for name in self._below(key)]
            broad = [key for key in dict.fromkeys(_key(name.text) for name in below) if key not in seen]
            seen.update(broad)
            yield from below

    def related(self, atoms: tuple[str, ...]) -> Sequence[str]:
        """Names of the same family, as `related` tables have them, in both directions."""
        return self._tables["related"].get(" ".join(atoms), ())

    def _same(self, key: str, weight: float) -> Iterator[Name]:
        for number in self._tables["names"].get(key, ()):
            source, names = self._tables["concepts"][number]
            yield from (Name(text, source, weight) for text in names)

    def _below(self, key: str) -> Iterator[Name]:
        for text, source in self._tables["narrower"].get(key, ()):
            yield Name(text, source, NARROWER)
            same = self._same(_key(text), NARROWER)
            yield from (name for name in same if not _AMBIGUOUS.fullmatch(name.text))


def load_glossary(own: Path | None = None, cache: Path | None = None) -> Glossary:
    """The glossary that ships, then the user's own file; kept compiled in the `cache` folder. Raises GlossaryError."""
    files = [*sorted(SHIPPED.glob("*.toml")), *([own] if own else [])]
    sources = [(path, _read(path)) for path in files]
    digest = hashlib.sha256()
    for path, raw in [*((path, path.read_bytes()) for path in _CODE), *sources]:
        digest.update(path.name.encode() + b"\0" + raw + b"\0")
    kept = cache / f"glossary-{digest.hexdigest()[:16]}.json" if cache else None
    tables = _kept(kept) or compiled([(path, _parsed(path, raw)) for path, raw in sources])
    if kept and not kept.exists():
        _keep(kept, tables)
    return Glossary(tables)


def compiled(sources: Sequence[tuple[Path, dict[str, dict[str, list[str]]]]]) -> Tables:
    tables: Tables = {"concepts": [], "names": {}, "narrower": {}, "related": {}, "longest": {}}
    for path, entries in sources:
        for key, others in entries.get("concepts", {}).items():
            _add(tables, path.stem, list(dict.fromkeys([key, *others])))
        for key, others in entries.get("narrower", {}).items():
            tables["narrower"].setdefault(_key(key), []).extend((text, path.stem) for text in others)
        for key, others in entries.get("related", {}).items():
            family = [key, *others]
            for name in family:
                tables["related"].setdefault(_key(name), []).extend(other for other in family if other != name)
    return tables


def _add(tables: Tables, source: str, names: list[str]) -> None:
    for name in names:
        if key := _key(name):
            numbers = tables["names"].setdefault(key, [])
            if not numbers or numbers[-1] != len(tables["concepts"]):
                numbers.append(len(tables["concepts"]))
            first, length = key.split(" ")[0], key.count(" ") + 1
            tables["longest"][first] = max(tables["longest"].get(first, 0), length)
    tables["concepts"].append((source, names))


def _key(name: str) -> str:
    return " ".join(atoms_in(name))


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise GlossaryError(path, f"cannot be read ({error.strerror or error})") from None


def _parsed(path: Path, raw: bytes) -> dict[str, dict[str, list[str]]]:
    try:
        tables: dict[str, Any] = tomllib.loads(raw.decode())
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


def _kept(path: Path | None) -> Tables | None:
    """What an earlier run compiled, None where it did not or the file is damaged."""
    try:
        tables: Tables | None = json.loads(path.read_bytes()) if path else None
    except (OSError, ValueError):
        return None
    return tables


def _keep(path: Path, tables: Tables) -> None:
    """Written beside and moved in place, so that two programs at once never read half a file. A full disk is no fault."""
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_suffix(f".{os.getpid()}")
        beside.write_text(json.dumps(tables, ensure_ascii=False), encoding="utf-8")
        beside.replace(path)
