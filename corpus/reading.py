"""One file -> a document: its canonical text with sections, passages, entries and contact data found in it.

This is the part of ingest that meets the bytes of strangers; `corpus.store.sandbox` runs it under limits.
"""

from __future__ import annotations

import hashlib
from pathlib import PurePosixPath

from corpus.chunking import cuts_of
from corpus.errors import UnreadableFile
from corpus.markup import visible
from corpus.models import Document
from corpus.people.owner import from_stem, name_of, names_of
from corpus.privacy.contacts import contacts_of
from corpus.readers import READERS
from corpus.structure.entries import entries_of
from corpus.structure.sections import sections_of

LARGEST = 50_000_000
"""Bytes a file may have."""


def document_of(raw: bytes, document_id: str) -> Document:
    """Read a file by the ending of its name. Raises UnreadableFile."""
    path = PurePosixPath(document_id)
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise UnreadableFile(f"not read: only {', '.join(READERS)} files are")
    if len(raw) > LARGEST:
        raise UnreadableFile(f"larger than {LARGEST // 1_000_000} MB; not a profile")
    extract = reader.read(raw)
    seen = visible(extract.text, extract.markup)
    name = name_of(extract, seen)
    sections = list(sections_of(extract.blocks, seen, name or from_stem(path.stem)))
    return Document(
        document_id=document_id,
        media_type=reader.media_type,
        text=extract.text,
        sha256=hashlib.sha256(raw).hexdigest(),
        markup=extract.markup,
        unit=extract.unit,
        pages=extract.pages,
        cuts=tuple(cuts_of(sections, seen)),
        entries=entries_of(sections, seen),
        contacts=contacts_of(extract.text, seen),
        name=name,
        said=names_of(extract, seen),
    )
