"""Who is kept, and how people come and go: what `whoknows add` and `remove` do and what a chat does with a file, once."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import NamedTuple

from bot.app import shelf_of
from bot.settings import Settings
from corpus.errors import NoProfiles
from corpus.models import Document, Profile
from corpus.snapshot import Corpus, Problem
from corpus.store.files import File, entry_at, list_folder
from corpus.store.ingest import read_listing
from corpus.store.intake import Intake, Taken, people_called, remove
from corpus.store.sandbox import read_all
from corpus.store.shelf import Progress


class Meant(NamedTuple):
    """Whom a word means, and which of their files."""

    profiles: Sequence[Profile]
    documents: Sequence[str]


def people_at(settings: Settings, folder: Path, told: Progress | None = None) -> Corpus:
    """Who is in a folder in which there may be nobody. Raises NoProfiles where there is no such folder."""
    return read_listing(folder, list_folder(folder), shelf_of(settings, told))


def own_people(settings: Settings) -> Corpus:
    """Who is in the user's own folder, which may not be there yet."""
    try:
        return people_at(settings, settings.own_profiles)
    except NoProfiles:
        return Corpus.of_nobody()


def intake_of(settings: Settings) -> Intake:
    return Intake(settings.own_profiles, own_people(settings), bin_of(settings))


def bin_of(settings: Settings) -> Path:
    """Where files are moved that are replaced or taken out."""
    return settings.data_folder / "removed"


def hides_examples(settings: Settings) -> bool:
    """True where the next file that is kept is the first of one's own: the examples are no longer asked about."""
    return not settings.profiles and settings.profile_folder != settings.own_profiles


def meant_by(corpus: Corpus, word: str) -> Meant:
    """By the name of a file, that file only."""
    alike = [document_id for document_id in corpus.documents if document_id.casefold() == word.casefold()]
    files = [word] if word in alike else alike
    if len(files) == 1:
        return Meant([corpus.owner(files[0])], files)
    found = people_called(corpus, word)
    return Meant(found, [document_id for profile in found for document_id in profile.documents])


def take_out(settings: Settings, corpus: Corpus, documents: Collection[str]) -> dict[str, Path]:
    """Move files of the user's own folder away, and forget what was read of them. Returns where each is now."""
    gone = remove(settings.own_profiles, corpus, documents, bin_of(settings))
    shelf_of(settings).forget(settings.own_profiles, gone)
    return gone


class Look(NamedTuple):
    """A file that was read, what keeping it would do, and the files of people of the same name who are there."""

    document: Document
    taken: Taken
    namesakes: tuple[str, ...]


def look_at(settings: Settings, path: Path, document_id: str, name: str | None = None) -> Look | Problem:
    """Read a file that is not in the folder, under limits; nothing is changed. `name` is whose it is said to be."""
    file, document = _read(path, document_id)
    if isinstance(document, Problem):
        return document
    corpus, whose = own_people(settings), name or document.name
    taken = Intake(settings.own_profiles, corpus, bin_of(settings)).foretold(file, document, name)
    alike = people_called(corpus, whose) if whose else []
    return Look(document, taken, tuple(one for profile in alike for one in profile.documents if one != taken.document_id))


def keep(settings: Settings, path: Path, document_id: str, name: str | None = None) -> Taken | Problem:
    """Read the file again and copy it into the user's own folder."""
    file, document = _read(path, document_id)
    return document if isinstance(document, Problem) else intake_of(settings).take(file, document, name)


def _read(path: Path, document_id: str) -> tuple[File, Document | Problem]:
    file = entry_at(path, document_id)
    if isinstance(file, Problem):
        return File(document_id, path, (0, 0, 0, 0)), file
    return next(read_all([file]))
