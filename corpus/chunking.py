"""Section -> passages: whole sentences in a row, up to a size, each sentence a span of the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from corpus.markup import visible
from corpus.models import Cut, Document, Heading, Passage, Span
from corpus.positions import Lines, location_of
from corpus.regex import regex

if TYPE_CHECKING:
    from corpus.structure.blocks import Block
    from corpus.structure.sections import Section  # a question needs no section

PASSAGE_SIZE = 480
"""Code points a passage may hold before the next sentence opens a new one."""

_BORDER = regex(
    r"""
      [。！？；]["”’』」）)]*                     # Chinese sentence ends, a closing quote goes with them
    | ;(?=\s*[^\x00-\x7f])                        # a half-width semicolon in a Chinese text
    | (?<=[^\x00-\x7f]);
    | [.!?]["”’)\]]*(?=\s+["“‘(\[]?[A-Z0-9(\u4e00-\u9fff])   # English: what follows begins anew
    | (?<=[^\x00-\x7f])[.!?](?=\s*[^\x00-\x7f])
    | \n(?=[ \t]*\n)                              # <br><br>
    """,
    re.VERBOSE,
)
_ABBREVIATION = regex(
    r"(?:\b(?:Prof|Dr|Mr|Mrs|Ms|St|Inc|Ltd|Co|Corp|vs|etc|e\.g|i\.e|al|cf|Fig|No|approx|Dept|Univ"
    r"|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|\b[A-Z]|^\s*\d{1,2}|\b[A-Z]\.[A-Z][a-z]*)\.$"
)


def cuts_of(sections: Iterable[Section], seen: str) -> Iterator[Cut]:
    """The passages of a text in order, before it is known whose they are; `seen` is the text with markup blanked."""
    for section in sections:
        for sentences in _packed(_sentences_of(section, seen)):
            yield Cut(kind=section.kind, headings=section.headings, sentences=tuple(sentences))


def passages_of(document: Document, profile_id: str) -> list[Passage]:
    """The passages of a document of this person."""
    lines, seen = Lines(document.text), visible(document.text, document.markup)
    return [_passage(document, profile_id, number, cut, lines, seen) for number, cut in enumerate(document.cuts)]


def _passage(document: Document, profile_id: str, number: int, cut: Cut, lines: Lines, seen: str) -> Passage:
    span = Span(start=cut.sentences[0].start, end=cut.sentences[-1].end)
    return Passage(
        passage_id=f"{document.document_id}#{number}",
        profile_id=profile_id,
        document_id=document.document_id,
        kind=cut.kind,
        headings=cut.headings,
        language=language_of(span.of(seen)),
        text=span.of(document.text),
        visible=span.of(seen),
        span=span,
        sentences=cut.sentences,
        location=location_of(document, lines, span),
    )


def language_of(text: str) -> str:
    """zh where Chinese characters outnumber a tenth of the letters, else en."""
    han = sum("\u4e00" <= char <= "\u9fff" for char in text)
    letters = sum(char.isascii() and char.isalpha() for char in text)
    return "zh" if han * 10 > letters else "en"


def sentences_of(block: Block, seen: str) -> Iterator[Span]:
    """The sentences of a block; together they hold every character of it that is not a blank."""
    start = block.start
    for border in _BORDER.finditer(seen, block.start, block.end):
        if _ABBREVIATION.search(seen, max(start, border.end() - 24), border.end()):
            continue
        yield from _trimmed(seen, start, border.end())
        start = border.end()
    yield from _trimmed(seen, start, block.end)


def _sentences_of(section: Section, seen: str) -> Iterator[Span]:
    """The section's own heading line first: it is a claim like any other (an employer, a school, a topic)."""
    if section.own:
        yield from _heading_sentence(section.own)
    for block in section.blocks:
        yield from sentences_of(block, seen)


def _heading_sentence(heading: Heading) -> Iterator[Span]:
    if heading.span.start < heading.span.end:
        yield heading.span


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end = start + len(piece.strip())
    if start < end:
        yield Span(start=start, end=end)


def _packed(sentences: Iterator[Span]) -> Iterator[list[Span]]:
    """Runs of sentences that stay within the size; a longer sentence stands alone."""
    run: list[Span] = []
    for sentence in sentences:
        if run and sentence.end - run[0].start > PASSAGE_SIZE:
            yield run
            run = []
        run.append(sentence)
    if run:
        yield run
