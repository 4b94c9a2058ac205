"""Texts -> what the corpus makes of them, through the same door as the program: a file in a folder."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from corpus.ingest import read_profile
from corpus.markup import markup_of, shown
from corpus.models import Passage, Profile, Span


def profile_and_passages(text: str, file: str = "someone.md") -> tuple[Profile, list[Passage]]:
    with TemporaryDirectory() as folder:
        path = Path(folder, file)
        path.write_bytes(text.encode())
        return read_profile(path)


def passages(text: str, file: str = "someone.md") -> list[Passage]:
    return profile_and_passages(text, file)[1]


def sentences(text: str, file: str = "someone.md") -> list[str]:
    """Every sentence of every passage, as it stands in the file."""
    profile, found = profile_and_passages(text, file)
    return [span.of(profile.document.text) for passage in found for span in passage.sentences]


def relative_sentences(passage: Passage) -> list[Span]:
    """The sentences as spans of the passage."""
    start = passage.span.start
    return [Span(start=span.start - start, end=span.end - start) for span in passage.sentences]


def as_shown(text: str) -> str:
    """A piece of Markdown as a reader sees it."""
    return shown(text, Span(start=0, end=len(text)), markup_of(text))[0]
