"""The shelf on disk: a file is opened when it has changed, and read when its content is new."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

from pydantic import TypeAdapter

from corpus.models import Document
from corpus.people.cards import Card, card_of
from corpus.snapshot import Gone, Problem
from corpus.store.cache import Cache, code_of_corpus
from corpus.store.files import File
from corpus.store.ingest import Shelved
from corpus.store.sandbox import read_all


class Seen(NamedTuple):
    """A file as it was when its folder was last read, and the key of what it held."""

    signature: tuple[int, int, int, int]
    key: str


Progress = Callable[[int, int], None]
ReadAll = Callable[[Sequence[File]], Iterator[tuple[File, Document | Problem]]]

_T = TypeVar("_T")
_CARD: TypeAdapter[Card | Problem] = TypeAdapter(Card | Problem)
_DOCUMENT: TypeAdapter[Document] = TypeAdapter(Document)
_FOLDER: TypeAdapter[dict[str, Seen]] = TypeAdapter(dict[str, Seen])


class DiskShelf:
    """Keeps documents and their cards by content, and for each folder what its files were. `progress(done, all)` is told
    while files are read. A problem that may pass is kept as long as the file is unchanged and the program runs."""

    def __init__(self, kept: Cache, progress: Progress | None = None, read: ReadAll = read_all) -> None:
        self._kept, self._progress, self._read = kept, progress, read
        self._passing: dict[File, Problem] = {}

    def read(self, folder: Path, files: Sequence[File]) -> Shelved:
        """A card or a problem for each file; only files that changed are opened, only new contents read."""
        place = str(folder.resolve())
        keys = self._keys(place, files)
        cards = self._cards(keys)
        cards |= {file.document_id: problem for file in files if (problem := self._passing.get(file))}
        unread = [file for file in files if file.document_id not in cards]
        for done, (file, result) in enumerate(self._read(unread), 1):
            keys[file.document_id] = self._keep(keys[file.document_id], file, result)
            cards[file.document_id] = card_of(result) if isinstance(result, Document) else result
            if self._progress:
                self._progress(done, len(unread))
        self._remember(place, {file.document_id: Seen(file.signature, keys[file.document_id]) for file in files})
        return Shelved(cards, lambda document_id: self._load(document_id, keys[document_id]))

    def forget(self, folder: Path, document_ids: Iterable[str]) -> None:
        """Leave no trace of files that a folder held when it was last read, nor of others of the same content: their owner
        was taken out of it."""
        place, ids = str(folder.resolve()), set(document_ids)
        seen = self._seen([place]).get(place, {})
        cards = self._cards({document_id: one.key for document_id, one in seen.items()})
        contents = {name: card.sha256 for name, card in cards.items() if isinstance(card, Card)}
        going = {contents[name] for name in ids & contents.keys()}
        ids |= {name for name, content in contents.items() if content in going}
        self._kept.forget("postings", [f"{content} " for content in going])  # as `Corpus.versions` begin
        for kind in ("card", "document"):
            self._kept.forget(kind, [one.key.split()[0] for name, one in seen.items() if name in ids])
        self._put_folder(place, {name: one for name, one in seen.items() if name not in ids})

    def _keys(self, place: str, files: Sequence[File]) -> dict[str, str]:
        """The key of each file: the one remembered where the file has not changed since, else from its bytes."""
        seen, code = self._seen([place]).get(place, {}), code_of_corpus()
        return {
            file.document_id: one.key
            if (one := seen.get(file.document_id)) and one.signature == file.signature and one.key.endswith(code)
            else _key(_sha256(file.path), file.document_id)
            for file in files
        }

    def _seen(self, places: Iterable[str]) -> dict[str, dict[str, Seen]]:
        """What is remembered of folders."""
        rows = self._kept.get("folder", places)
        return {place: seen for place, row in rows.items() if (seen := _parsed(_FOLDER, row)) is not None}

    def _cards(self, keys: Mapping[str, str]) -> dict[str, Card | Problem]:
        """By document; of a file that could be read only where its document is kept too."""
        rows, documents = self._kept.get("card", keys.values()), self._kept.held("document", keys.values())
        return {
            document_id: card
            for document_id, key in keys.items()
            if (card := _parsed(_CARD, rows.get(key))) and (isinstance(card, Problem) or key in documents)
        }

    def _keep(self, key: str, file: File, result: Document | Problem) -> str:
        """Save what was read; the key is that of the bytes the reader saw, should they have changed in between."""
        if isinstance(result, Document):
            key = _key(result.sha256, file.document_id)
            self._kept.put("document", {key: _DOCUMENT.dump_json(result, exclude_defaults=True)})
            self._kept.put("card", {key: _CARD.dump_json(card_of(result))})
        elif result.lasting:
            self._kept.put("card", {key: _CARD.dump_json(result)})
        else:
            self._passing[file] = result
        return key

    def _remember(self, place: str, seen: Mapping[str, Seen]) -> None:
        """What any folder holds is kept, whichever program reads it, until nobody has read the folder for a month."""
        self._put_folder(place, seen)
        self._kept.drop_unused("folder", [place], days=30)
        held = {one.key for files in self._seen(self._kept.keys("folder")).values() for one in files.values()}
        for kind in ("card", "document"):
            self._kept.drop_unused(kind, held, days=1)

    def _put_folder(self, place: str, seen: Mapping[str, Seen]) -> None:
        self._kept.put("folder", {place: _FOLDER.dump_json(dict(seen))})

    def _load(self, document_id: str, key: str) -> Document:
        document = _parsed(_DOCUMENT, self._kept.get("document", [key]).get(key))
        if document is None:
            self._kept.forget("document", [key])  # so that the file is read again if what was kept of it is damaged
            raise Gone(document_id)
        return document


def _parsed(adapter: TypeAdapter[_T], row: bytes | None) -> _T | None:
    """None for what is not kept, or cannot be understood: it is made again."""
    try:
        return None if row is None else adapter.validate_json(row)
    except ValueError:
        return None


def _key(sha256: str, document_id: str) -> str:
    return f"{hashlib.sha256(f'{sha256} {document_id}'.encode()).hexdigest()[:40]} {code_of_corpus()}"


def _sha256(path: Path) -> str:
    """Of the file's bytes; of nothing where it cannot be read, which the reader will then say."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
