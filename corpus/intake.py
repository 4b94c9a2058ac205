"""People come and go: a file is copied into the profile folder once it has been read, and taken out without being lost."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from corpus.files import File, list_folder, printable, signature_of
from corpus.ingest import GIVEN_NAMES, given_names
from corpus.models import Document, Profile
from corpus.snapshot import Corpus, Problem

LONGEST_NAME = 120


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
    elif signature := signature_of(path):
        yield File(printable(path.name), path, signature)
    else:
        yield Problem(printable(str(path)), "no such file")


def take(folder: Path, corpus: Corpus, file: File, document: Document, name: str | None = None) -> Taken:
    """Copy a file that has been read into the folder, whole or not at all. `name` says whose it is, whatever it says itself.

    A file of the same name is replaced if it is the same person's; if it is somebody else's, the new one gets a number.
    """
    known = next((one for one, version in corpus.versions.items() if version.startswith(document.sha256)), None)
    taken = Taken(known, Outcome.ALREADY) if known else _place(folder, corpus, file, name or document.name)
    if not known:
        folder.mkdir(parents=True, exist_ok=True)
        _copy(file.path, folder / taken.document_id)
    if name:
        _give_name(folder, taken.document_id, name)
    return taken


def remove(folder: Path, profile: Profile, bin_folder: Path) -> list[Path]:
    """Move every file of a person out of the folder. Returns where they are now."""
    return [_thrown(file.path, bin_folder) for file in list_folder(folder).files if file.document_id in profile.documents]


def people_called(corpus: Corpus, word: str) -> list[Profile]:
    """Those with this id, name, other name or file."""
    wanted = word.casefold()
    return [
        profile
        for profile in corpus.profiles
        if wanted in {each.casefold() for each in (profile.profile_id, profile.name, *profile.aliases, *profile.documents)}
    ]


def _place(folder: Path, corpus: Corpus, file: File, name: str | None) -> Taken:
    wanted = _clean(Path(file.document_id).name)
    if not (folder / wanted).exists():
        return Taken(wanted, Outcome.ADDED)
    if wanted in corpus.versions and corpus.owner(wanted).name == name:
        return Taken(wanted, Outcome.REPLACED)
    path = Path(wanted)
    numbered = (f"{path.stem}-{number}{path.suffix}" for number in range(2, 10_000))
    return Taken(next(each for each in numbered if not (folder / each).exists()), Outcome.ADDED)


def _clean(name: str) -> str:
    """A name that is hidden nowhere, opens no folder and fits every file system."""
    path = Path("".join("_" if char in '\\/:*?"<>|\ufffd' else char for char in name).lstrip(". "))
    return f"{path.stem[:LONGEST_NAME]}{path.suffix}"


def _copy(source: Path, target: Path) -> None:
    """Under a hidden name first: nobody reads half a file."""
    passing = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        shutil.copyfile(source, passing)
        passing.replace(target)
    finally:
        passing.unlink(missing_ok=True)


def _thrown(path: Path, bin_folder: Path) -> Path:
    bin_folder.mkdir(parents=True, exist_ok=True)
    names = (path.name, *(f"{path.stem}-{number}{path.suffix}" for number in range(2, 10_000)))
    target = next(bin_folder / name for name in names if not (bin_folder / name).exists())
    return Path(shutil.move(path, target))


def _give_name(folder: Path, document_id: str, name: str) -> None:
    names = {**given_names(folder), document_id: name}
    passing = folder / f"{GIVEN_NAMES}.{os.getpid()}.part"
    passing.write_text(json.dumps(names, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    passing.replace(folder / GIVEN_NAMES)
