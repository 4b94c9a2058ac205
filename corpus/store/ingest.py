"""A folder of files -> the people in it: every file read once, those of one person put together, the bad ones told apart."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple, Protocol

from corpus.errors import NoProfiles, UnreadableFile
from corpus.models import Document, Profile
from corpus.people.cards import Card, card_of
from corpus.people.same import profile_ids, same_people
from corpus.readers import READERS
from corpus.snapshot import Corpus, Problem
from corpus.store.cache import code_of_corpus
from corpus.store.files import File, Listing, list_folder

GIVEN_NAMES = ".people.json"
"""A file of the folder: {"cv.pdf": "Li Lei"}, whose a file is whatever it says itself."""


class Shelved(NamedTuple):
    """What a shelf knows of some files: a card of each that could be read, and how to load its document as it is now."""

    cards: Mapping[str, Card | Problem]
    load: Callable[[str], Document]


class Shelf(Protocol):
    """Where documents are kept once they are read."""

    def read(self, folder: Path, files: Sequence[File]) -> Shelved: ...


class Memory:
    """A shelf that keeps nothing: every file is read here and now, without limits. For tests and files one trusts."""

    def read(self, folder: Path, files: Sequence[File]) -> Shelved:  # noqa: ARG002
        documents = {file.document_id: read_file(file) for file in files}
        cards = {name: card_of(one) if isinstance(one, Document) else one for name, one in documents.items()}
        kept = {name: one for name, one in documents.items() if isinstance(one, Document)}
        return Shelved(cards, kept.__getitem__)


def read_folder(folder: Path, shelf: Shelf | None = None) -> Corpus:
    """Everybody in a folder, in the order of the file names; `Corpus.problems` are the files that could not be read.

    Raises NoProfiles where there is no such folder or not one file in it can be read.
    """
    corpus = read_listing(folder, list_folder(folder), shelf or Memory())
    if not corpus.profiles:
        raise nobody_in(folder, corpus)
    return corpus


def read_listing(folder: Path, listing: Listing, shelf: Shelf) -> Corpus:
    """As `read_folder`, for a folder that has been listed; it may hold nobody."""
    shelved = shelf.read(folder, listing.files)
    problems = [*listing.problems, *(card for card in shelved.cards.values() if isinstance(card, Problem))]
    cards = [card for file in listing.files if isinstance(card := shelved.cards[file.document_id], Card)]
    doubles = dict(_doubles(cards))
    problems += [Problem(double, f"the same content as {first}; one of the two is enough") for double, first in doubles.items()]
    cards = [card for card in cards if card.document_id not in doubles]
    profiles = list(_profiles(cards, given_names(folder)))
    sizes = {card.document_id: card.passages for card in cards}
    return Corpus(
        profiles,
        [sizes[document_id] for profile in profiles for document_id in profile.documents],
        shelved.load,
        {card.document_id: f"{card.sha256} {card.document_id} {code_of_corpus()}" for card in cards},
        sorted(problems),
    )


def read_file(file: File) -> Document | Problem:
    """One file, here and now."""
    from corpus.reading import document_of  # noqa: PLC0415  # the readers' rules take long to load; most files are kept

    try:
        return document_of(file.path.read_bytes(), file.document_id)
    except UnreadableFile as error:
        return Problem(file.document_id, error.reason, error.line)
    except OSError as error:
        return Problem(file.document_id, f"cannot be read ({error.strerror or error})", lasting=False)


def given_names(folder: Path) -> dict[str, str]:
    """Names given by the user, by document; none where nobody gave any."""
    try:
        known = json.loads((folder / GIVEN_NAMES).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(key): str(name) for key, name in known.items()} if isinstance(known, dict) else {}


def nobody_in(folder: Path, corpus: Corpus) -> NoProfiles:
    """The error to raise where nobody must not be."""
    if corpus.problems:
        return NoProfiles(folder, f"not one of {len(corpus.problems)} files can be read; {corpus.problems[0]}")
    return NoProfiles(folder, f"no profiles here; put files ending in {', '.join(READERS)} into this folder")


def _doubles(cards: Iterable[Card]) -> Iterator[tuple[str, str]]:
    """(document, the earlier one with the very same content)"""
    first: dict[str, str] = {}
    for card in cards:
        if (known := first.setdefault(card.sha256, card.document_id)) != card.document_id:
            yield card.document_id, known


def _profiles(cards: Sequence[Card], given: Mapping[str, str]) -> Iterator[Profile]:
    """The people of the files; each is called by the stem of the first one."""
    people = same_people([card.facts(given.get(card.document_id)) for card in cards])
    ids = profile_ids([cards[person.files[0]].stem for person in people])
    for person, profile_id in zip(people, ids, strict=True):
        own = [cards[number] for number in person.files]
        yield Profile(
            profile_id=profile_id,
            name=person.name,
            aliases=person.aliases,
            documents=tuple(card.document_id for card in own),
            offsets=tuple(accumulate((card.length + 1 for card in own[:-1]), initial=0)),
        )
