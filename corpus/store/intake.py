"""People come and go: a file is copied into the profile folder once it has been read, and taken out without being lost."""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from enum import StrEnum
from itertools import count
from pathlib import Path
from typing import NamedTuple

from corpus.models import Document, Profile
from corpus.people.names import folded
from corpus.snapshot import Corpus, Problem
from corpus.store.files import File, entry_at, list_folder, printable
from corpus.store.ingest import GIVEN_NAMES, given_names

LONGEST_NAME = 200
"""Bytes of a file's name with its ending: a file system takes 255, and a Chinese character is three."""
_ROOM_FOR_A_NUMBER = 8


class Outcome(StrEnum):
    ADDED = "added"
    REPLACED = "replaced"
    ALREADY = "already"


class Taken(NamedTuple):
    """What became of a file that was read: where it stands in the folder now."""

    document_id: str
    outcome: Outcome


def files_at(path: Path) -> Iterator[File | Problem]:
    """The file, or every file of a folder."""
    if path.is_dir():
        listing = list_folder(path)
        yield from listing.files
        yield from listing.problems
    elif os.path.lexists(path):
        yield entry_at(path, printable(path.name))
    else:
        yield Problem(printable(str(path)), "no such file")


class Intake:
    """Files that are put into a folder, one after the other, while others may do the same. `corpus` is who was there at the
    beginning. Nothing is lost: what a newer file replaces is moved to `bin_folder`."""

    def __init__(self, folder: Path, corpus: Corpus, bin_folder: Path) -> None:
        self._folder, self._corpus, self._bin_folder = folder, corpus, bin_folder
        self._contents = {_content_of(corpus, document_id): document_id for document_id in corpus.versions}
        self._taken: set[str] = set()

    def take(self, file: File, document: Document, name: str | None = None) -> Taken:
        """Copy a file that has been read into the folder, whole or not at all. `name`: whose it is, whatever it says itself.

        A file of the same name is replaced if it is the same person's and was there before; else the new one gets a number.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        with _alone_in(self._folder):
            known = self._contents.get(document.sha256)
            taken = Taken(known, Outcome.ALREADY) if known else self._placed(file, name or document.name)
            if name or taken.outcome is Outcome.ADDED:
                _rename(self._folder, {taken.document_id: name})
        if taken.outcome is Outcome.REPLACED:
            self._contents.pop(_content_of(self._corpus, taken.document_id), None)
        self._contents[document.sha256] = taken.document_id
        self._taken.add(taken.document_id)
        return taken

    def foretold(self, file: File, document: Document, name: str | None = None) -> Taken:
        """What `take` would do with the file as things stand. Nothing is changed."""
        if known := self._contents.get(document.sha256):
            return Taken(known, Outcome.ALREADY)
        tried = (self._seen(wanted, name or document.name) for wanted in _names_like(Path(file.document_id).name))
        return next(taken for taken in tried if taken)

    def _seen(self, wanted: str, whose: str | None) -> Taken | None:
        """None where somebody else's file has that name."""
        if not os.path.lexists(self._folder / wanted):
            return Taken(wanted, Outcome.ADDED)
        return Taken(wanted, Outcome.REPLACED) if self._is_older(wanted, whose) else None

    def _placed(self, file: File, whose: str | None) -> Taken:
        """Copied under a hidden name first: nobody reads half a file."""
        passing = self._folder / f".{os.getpid()}.part"
        try:
            shutil.copyfile(file.path, passing)
            tried = (self._put(passing, wanted, whose) for wanted in _names_like(Path(file.document_id).name))
            return next(taken for taken in tried if taken)
        finally:
            passing.unlink(missing_ok=True)

    def _put(self, passing: Path, wanted: str, whose: str | None) -> Taken | None:
        """None where somebody else's file has that name."""
        target = self._folder / wanted
        if _claim(passing, target):
            return Taken(wanted, Outcome.ADDED)
        if not self._is_older(wanted, whose):
            return None
        shutil.copy2(target, _free(self._bin_folder, wanted))
        passing.replace(target)
        return Taken(wanted, Outcome.REPLACED)

    def _is_older(self, document_id: str, whose: str | None) -> bool:
        """True for a file of the same person that this run has not put there itself. Their names are all that any of their
        files says."""
        if not whose or document_id in self._taken or document_id not in self._corpus.versions:
            return False
        owner = self._corpus.owner(document_id)
        return folded(whose) in map(folded, (owner.name, *owner.aliases))


def remove(folder: Path, corpus: Corpus, documents: Collection[str], bin_folder: Path) -> dict[str, Path]:
    """Move documents out of the folder, and every file of the same content, which would take their place. Returns where each
    is now; the names that were given to them are forgotten."""
    contents = {_content_of(corpus, document_id) for document_id in documents}
    with _alone_in(folder):
        files = list_folder(folder).files
        sizes = {file.signature[0] for file in files if file.document_id in documents}
        going = [
            file
            for file in files
            if file.document_id in documents or (file.signature[0] in sizes and _sha256(file.path) in contents)
        ]
        moved = {file.document_id: Path(shutil.move(file.path, _free(bin_folder, file.path.name))) for file in going}
        _rename(folder, dict.fromkeys(moved))
    return moved


def people_called(corpus: Corpus, word: str) -> list[Profile]:
    """The one with this id, else those with this id but for case, this name, other name or file."""
    if exact := corpus.profile(word):
        return [exact]
    wanted = word.casefold()
    return [
        profile
        for profile in corpus.profiles
        if wanted in {each.casefold() for each in (profile.profile_id, profile.name, *profile.aliases, *profile.documents)}
    ]


def _content_of(corpus: Corpus, document_id: str) -> str:
    """The sha256 of the file, with which its version begins."""
    return corpus.versions[document_id].split()[0]


def _sha256(path: Path) -> str | None:
    """None for a file that cannot be read: nobody's content is in it."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


def _names_like(name: str) -> Iterator[str]:
    """cv.md, cv-2.md, cv-3.md: names that are hidden nowhere, open no folder and fit every file system."""
    path = Path("".join("_" if char in '\\/:*?"<>|\ufffd' else char for char in printable(name)))
    room = LONGEST_NAME - len(path.suffix.encode()) - _ROOM_FOR_A_NUMBER
    stem = path.stem.lstrip(". ~$").encode()[:room].decode(errors="ignore") or "file"
    yield f"{stem}{path.suffix}"
    yield from (f"{stem}-{number}{path.suffix}" for number in count(2))


def _free(folder: Path, name: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return next(folder / each for each in _names_like(name) if not os.path.lexists(folder / each))


def _claim(passing: Path, target: Path) -> bool:
    """Give the file its name, unless something has it already."""
    try:
        os.link(passing, target)
    except FileExistsError:
        return False
    except OSError:  # a file system without links
        if os.path.lexists(target):
            return False
        passing.rename(target)
    return True


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """While one run changes a folder, others wait; the system lets go of the lock of a run that died."""
    place = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # some network drives lock no folders; names are still claimed one at a time
            fcntl.flock(place, fcntl.LOCK_EX)
        yield
    finally:
        os.close(place)


def _rename(folder: Path, changes: dict[str, str | None]) -> None:
    """Give documents the names of their people, or take them away. The file is written whole or not at all."""
    before = given_names(folder)
    names = {document_id: name for document_id, name in {**before, **changes}.items() if name}
    if names != before:
        passing = folder / f"{GIVEN_NAMES}.{os.getpid()}.part"
        passing.write_text(json.dumps(names, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        passing.replace(folder / GIVEN_NAMES)
