"""A folder of files -> profiles and their passages."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import NamedTuple

from corpus.chunking import passages_of
from corpus.contacts import contacts_of
from corpus.errors import DuplicateProfile, NoProfiles, UnreadableSource
from corpus.markup import visible
from corpus.models import Document, Passage, Profile
from corpus.people import aliases_of, front_matter_of, name_of
from corpus.readers import READERS
from corpus.sections import sections_of


class Corpus(NamedTuple):
    """Profiles in the order of their file names, the passages of all of them, and the files no reader takes."""

    profiles: tuple[Profile, ...]
    passages: tuple[Passage, ...]
    skipped: tuple[Path, ...]

    def profile(self, profile_id: str) -> Profile | None:
        return next((profile for profile in self.profiles if profile.profile_id == profile_id), None)


def read_folder(folder: Path) -> Corpus:
    """Read every profile of a folder, in the order of the file names.

    Raises NoProfiles, UnreadableSource or DuplicateProfile; each names the file, and the line where there is one.
    """
    paths = _files_of(folder)
    readable = [path for path in paths if path.suffix.lower() in READERS]
    if not readable:
        raise NoProfiles(folder, f"no profiles here; put files ending in {', '.join(READERS)} into this folder")
    _refuse_duplicates(readable)
    read = [read_profile(path) for path in readable]
    skipped = tuple(path for path in paths if path not in readable)
    return Corpus(
        tuple(profile for profile, _ in read), tuple(passage for _, passages in read for passage in passages), skipped
    )


def read_profile(path: Path) -> tuple[Profile, list[Passage]]:
    """One file -> its profile and passages."""
    text = read_text(path)
    reader = READERS[path.suffix.lower()]
    markup, blocks = reader.read(text)
    document = Document(
        document_id=path.stem,
        path=str(path),
        media_type=reader.media_type,
        text=text,
        markup=markup,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
    )
    seen = visible(text, markup)
    fields = front_matter_of(text, path) if reader.media_type == "text/markdown" else {}
    name = name_of(fields, seen, blocks, path.stem)
    profile = Profile(
        profile_id=path.stem,
        name=name,
        aliases=aliases_of(name, fields, path.stem),
        contacts=contacts_of(seen),
        document=document,
    )
    return profile, list(passages_of(document, path.stem, list(sections_of(blocks, seen, name)), seen))


def read_text(path: Path) -> str:
    """The file's text with \\n line ends. Raises UnreadableSource naming the line with the first byte that is no UTF-8."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise UnreadableSource(path, f"cannot be read ({error.strerror or error})") from None
    try:
        text = raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise UnreadableSource(path, "not UTF-8 text; save the file as UTF-8", line) from None
    if not text.strip():
        raise UnreadableSource(path, "the file is empty")
    return text


def _files_of(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.is_file() and not path.name.startswith("."))
    except FileNotFoundError:
        raise NoProfiles(folder, "no such folder") from None
    except OSError as error:
        raise NoProfiles(folder, f"cannot be read as a folder ({error.strerror})") from None


def _refuse_duplicates(paths: list[Path]) -> None:
    seen: dict[str, Path] = {}
    for path in paths:
        if other := seen.get(path.stem):
            raise DuplicateProfile(path, f"same profile id as {other.name}; rename one of the two")
        seen[path.stem] = path
