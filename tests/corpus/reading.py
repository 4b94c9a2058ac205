"""Texts -> what the corpus makes of them, through the same door as the program: the bytes of a file."""

from __future__ import annotations

from corpus.chunking import passages_of
from corpus.markup import markup_of, shown
from corpus.models import Document, Passage, Span
from corpus.reading import document_of


def document_and_passages(text: str, file: str = "someone.md") -> tuple[Document, list[Passage]]:
    document = document_of(text.encode(), file)
    return document, passages_of(document, "someone")


def passages(text: str, file: str = "someone.md") -> list[Passage]:
    return document_and_passages(text, file)[1]


def sentences(text: str, file: str = "someone.md") -> list[str]:
    """Every sentence of every passage, as it stands in the file."""
    document, found = document_and_passages(text, file)
    return [span.of(document.text) for passage in found for span in passage.sentences]


def relative_sentences(passage: Passage) -> list[Span]:
    """The sentences as spans of the passage."""
    start = passage.span.start
    return [Span(start=span.start - start, end=span.end - start) for span in passage.sentences]


def as_shown(text: str) -> str:
    """A piece of Markdown as a reader sees it."""
    return shown(text, Span(start=0, end=len(text)), markup_of(text))[0]
