"""The files of a profile folder: which there are, and what shows that one changed. No file is opened here."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from corpus.errors import NoProfiles
from corpus.readers import READERS
from corpus.snapshot import Problem

DEEPEST = 8
"""Folders inside folders that are looked into."""
MOST = 50_000
"""Files a folder may hold."""
_PASSED_OVER = ("~$", ".", "thumbs.db", "desktop.ini")
_UNFINISHED = (".tmp", ".part", ".crdownload", ".swp", "~")


class File(NamedTuple):
    """A file found: `document_id` is its path in the folder, fit to be printed; `signature` differs once it changed."""

    document_id: str
    path: Path
    signature: tuple[int, int, int, int]


class Listing(NamedTuple):
    """The readable files in the order of their names, and those that cannot be profiles."""

    files: tuple[File, ...]
    problems: tuple[Problem, ...]


def list_folder(folder: Path) -> Listing:
    """What a folder and the folders in it hold. Links are followed to files, never to folders, so no loop can be entered.

    Raises NoProfiles where there is no such folder.
    """
    try:
        root = folder.resolve(strict=True)
        found = sorted(_entries(root), key=lambda each: each.document_id)
    except FileNotFoundError:
        raise NoProfiles(folder, "no such folder") from None
    except (OSError, RuntimeError) as error:
        raise NoProfiles(folder, f"cannot be read as a folder ({getattr(error, 'strerror', None) or error})") from None
    return _sorted_out(found)


def signature_of(path: Path) -> tuple[int, int, int, int] | None:
    """Size, both times and the inode; None where there is no such file."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino


def printable(name: str) -> str:
    """A file's name without control characters, line breaks and what is no Unicode."""
    known = name.encode("utf-8", "replace").decode()
    return "".join(char if char.isprintable() else "\ufffd" for char in known)


def entry_at(path: Path, document_id: str) -> File | Problem:
    """What stands there: a file, or why it cannot be a profile. Nothing is opened, so nothing waits for a pipe."""
    try:
        mode = path.stat().st_mode
    except (OSError, RuntimeError):
        return Problem(document_id, "a link that leads nowhere; put the file itself here")
    if stat.S_ISDIR(mode):
        return Problem(document_id, "a link to a folder is not followed; put the folder itself here")
    if not stat.S_ISREG(mode):
        return Problem(document_id, "no ordinary file; remove it from the folder")
    if path.suffix.lower() not in READERS:
        return Problem(document_id, f"not read; save it as one of {', '.join(READERS)}")
    return File(document_id, path, signature_of(path) or (0, 0, 0, 0))


def _entries(root: Path) -> Iterator[File | Problem]:
    count = 0
    for here, folders, names in os.walk(root, onerror=_raise_at(root)):
        depth = len(Path(here).relative_to(root).parts)
        folders[:] = [name for name in sorted(folders) if not _is_passed_over(name) and depth < DEEPEST]
        for name in sorted([*names, *(each for each in folders if Path(here, each).is_symlink())]):
            count += 1
            if count > MOST:
                raise NoProfiles(root, f"more than {MOST} files; is this the right folder?")
            if not _is_passed_over(name):
                path = Path(here, name)
                yield entry_at(path, printable(path.relative_to(root).as_posix()))


def _raise_at(root: Path) -> Callable[[OSError], None]:
    """A folder below that cannot be read is passed over; the root itself must be readable."""

    def raise_for_root(error: OSError) -> None:
        if error.filename is not None and Path(os.fsdecode(error.filename)) == root:
            raise error

    return raise_for_root


def _is_passed_over(name: str) -> bool:
    lower = name.lower()
    return lower.startswith(_PASSED_OVER) or lower.endswith(_UNFINISHED)


def _sorted_out(found: Iterable[File | Problem]) -> Listing:
    """A document is known by a name that can be printed; of two that differ in the rest only, the first has it."""
    files: dict[str, File] = {}
    problems: list[Problem] = []
    for each in found:
        if isinstance(each, Problem):
            problems.append(each)
        elif files.setdefault(each.document_id, each) is not each:
            problems.append(Problem(each.document_id, "its name prints like another's; rename it"))
    return Listing(tuple(files.values()), tuple(problems))
