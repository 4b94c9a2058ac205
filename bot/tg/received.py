"""What a received document says of itself, made harmless: its name as a word, its format, whose its caption says it is."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from telegram import Document

from bot.qa.labels import file_without_contacts
from corpus.readers import READERS
from corpus.store.files import printable

OURS = "profile"
LONGEST_SENT, LONGEST_NAME = 200, 80
FORMATS = {reader.media_type: ending for ending, reader in reversed(READERS.items())}
"""The usual ending for a type, for a file that has none: `.html` and not `.htm` is what a reader expects to see."""
FORMATS["text/html"], FORMATS["text/markdown"] = ".html", ".md"
GIVEN = re.compile(
    r"(?:^|\n)\s*(?:name|姓\s*名|名字)\s*[:：=]\s*(?P<name>[^\n]+)",  # "name: Li Lei", "姓名：李雷", on a line of its own
    re.IGNORECASE,
)
BLANKS = re.compile(r"\s+")


def sent_as(document: Document) -> str:
    """The last part of the sender's name for the file, with an ending that says its format where the type does.

    `../../cv.pdf` and `C:\\people\\cv.pdf` are `cv.pdf`. Numbers and addresses in it are left out: answers name their file.
    """
    last = re.split(r"[/\\]", document.file_name or "")[-1]
    path = PurePosixPath(file_without_contacts(printable(last).strip()) or OURS)
    if path.suffix.lower() in READERS:
        return _cut(path.stem) + path.suffix
    return _cut(path.name) + FORMATS.get((document.mime_type or "").partition(";")[0], "")


def our_name(sent: str) -> str:
    """The name under which the file waits: only the ending is the sender's, and only one that is read."""
    suffix = PurePosixPath(sent).suffix.lower()
    return OURS + (suffix if suffix in READERS else "")


def name_in_caption(caption: str) -> str | None:
    match = GIVEN.search(caption)
    return name_from(match["name"]) if match else None


def name_from(text: str) -> str | None:
    """One line with a letter in it; None for what cannot be a name."""
    given = GIVEN.search(text)
    name = BLANKS.sub(" ", printable(BLANKS.sub(" ", given["name"] if given else text))).strip()
    return name if any(map(str.isalpha, name)) and len(name) <= LONGEST_NAME else None


def _cut(stem: str) -> str:
    return stem[:LONGEST_SENT].strip() or OURS
