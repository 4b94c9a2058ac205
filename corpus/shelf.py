"""The shelf on disk: a file is opened when it has changed, and read when its content is new."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from pydantic import TypeAdapter

from corpus.cache import Cache, code_of_corpus
from corpus.cards import Card, card_of
from corpus.files import File
from corpus.ingest import Shelved
from corpus.models import Document
from corpus.sandbox import GAVE_UP, read_all
from corpus.snapshot import Problem

_CARD: TypeAdapter[Card | Problem] = TypeAdapter(Card | Problem)

Progress = Callable[[int, int], None]
ReadAll = Callable[[Sequence[File]], Iterator[tuple[File, Document | Problem]]]


class DiskShelf:
    """Keeps documents and their cards by content, and for each folder what its files were. `progress(done, all)` is told
    while files are read. `again`: a file that was given up gets another chance; the machine may have been busy."""

    def __init__(self, kept: Cache, progress: Progress | None = None, read: ReadAll = read_all, *, again: bool = False) -> None:
        self._kept, self._progress, self._read, self._again = kept, progress, read, again

    def read(self, folder: Path, files: Sequence[File]) -> Shelved:
        """A card or a problem for each file; only files that changed are opened, only new contents read."""
        place = str(folder.resolve())
        keys = self._keys(place, files)
        cards = self._cards(keys)
        unread = [file for file in files if file.document_id not in cards]
        for done, (file, result) in enumerate(self._read(unread), 1):
            keys[file.document_id] = self._keep(keys[file.document_id], file, result)
            cards[file.document_id] = card_of(result) if isinstance(result, Document) else result
            if self._progress:
                self._progress(done, len(unread))
        self._remember(place, files, keys)
        return Shelved(cards, lambda document_id: self._load(keys[document_id]))

    def _keys(self, place: str, files: Sequence[File]) -> dict[str, str]:
        """The key of each file: the one remembered where the file has not changed since, else from its bytes."""
        kept = self._kept.get("folder", [place])
        known = json.loads(kept[place]) if kept else {}
        return {
            file.document_id: key
            if (key := known.get(f"{file.document_id} {file.signature}", "")).endswith(code_of_corpus())
            else _key(_sha256(file.path), file.document_id)
            for file in files
        }

    def _cards(self, keys: Mapping[str, str]) -> dict[str, Card | Problem]:
        documents = {key: document_id for document_id, key in keys.items()}
        cards = {documents[key]: _CARD.validate_json(card) for key, card in self._kept.get("card", documents).items()}
        return {name: card for name, card in cards.items() if not (self._again and _was_given_up(card))}

    def _keep(self, key: str, file: File, result: Document | Problem) -> str:
        """Save what was read; the key is that of the bytes the reader saw, should they have changed in between."""
        if isinstance(result, Document):
            key = _key(result.sha256, file.document_id)
            self._kept.put("document", {key: result.model_dump_json(exclude_defaults=True).encode()})
        self._kept.put("card", {key: _CARD.dump_json(card_of(result) if isinstance(result, Document) else result)})
        return key

    def _remember(self, place: str, files: Sequence[File], keys: Mapping[str, str]) -> None:
        now = {f"{file.document_id} {file.signature}": keys[file.document_id] for file in files}
        self._kept.put("folder", {place: json.dumps(now).encode()})
        for kind in ("card", "document"):
            self._kept.drop_unused(kind, keys.values())

    def _load(self, key: str) -> Document:
        return Document.model_validate_json(self._kept.get("document", [key])[key])


def _was_given_up(card: Card | Problem) -> bool:
    return isinstance(card, Problem) and card.reason == GAVE_UP


def _key(sha256: str, document_id: str) -> str:
    return f"{hashlib.sha256(f'{sha256} {document_id}'.encode()).hexdigest()[:40]} {code_of_corpus()}"


def _sha256(path: Path) -> str:
    """Of the file's bytes; of nothing where it cannot be read, which the reader will then say."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
