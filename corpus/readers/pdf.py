"""PDF: glyphs where they are drawn -> canonical text in reading order, every paragraph a line of it, and the page of each.

`pdf_page` gives the glyphs; `lines`, `layout` and `wrapping` make lines, columns and paragraphs of them; here the running
heads go, the headings are told by their size, and what cannot be read is said in one line.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import closing
from itertools import pairwise

import pypdfium2

from corpus.errors import UnreadableFile
from corpus.readers import paragraphs
from corpus.readers.joining import Words, joined, words_of
from corpus.readers.layout import columns_of
from corpus.readers.margins import without_running_heads
from corpus.readers.pdf_page import Page, read_page
from corpus.readers.runs import runs_of
from corpus.readers.tables import read_tables, tables_of
from corpus.readers.typeset import CELL, Box, Column, Glyph, Line, Run
from corpus.readers.wrapping import Paragraph, paragraphs_of
from corpus.regex import regex
from corpus.structure.blocks import BlockKind
from corpus.structure.blocks import columns as width
from corpus.structure.extract import Extract

MOST_PAGES = 200
_DAMAGED = "damaged or cut off; export it again"
_LOCKED = "needs a password; save a copy without one"
_SCANNED = "no text, only images (a scan); run OCR or export it from the word processor"
_EMPTY = "no text in it; export it from the word processor"
_UNMAPPED = "its fonts do not say which letters they draw; export it again, or run OCR"
_FEWEST_LETTERS = 16
"""A scan may carry a stamp or a page number in letters."""
_PASSWORD_ERRORS = {4, 5}

_HYPHENATES = regex(r"tex\b|latex|indesign|quark|framemaker|troff", re.IGNORECASE)
"""Programs that cut words at line ends unless told not to; word processors and browsers do so when asked."""
_NO_HEADING = regex(
    r"""
      [.,;:，。；：、]$                      # a sentence, a label
    | @ | https?:// | \d{5}                  # how to reach somebody
    | (?:19|20)\d{2}                         # a job with its dates
    """,
    re.VERBOSE,
)
_DOT = regex(r"[-–•*]\s")
_NAME_PART = regex(r"[^\W\d_\u2e80-\u9fff]+(?:[-’'][^\W\d_]+)*")
_LONGEST_HEADING = 60
_LARGER = 1.08


def read_pdf(raw: bytes) -> Extract:
    """Raises UnreadableFile."""
    producer, pages = _opened(raw)
    _assert_text(pages)
    columns = _columns(pages)
    words = words_of(columns, typeset=bool(_HYPHENATES.search(producer)))
    return _extract(_with_whole_name(paragraphs_of(columns)), words, len(pages))


def _opened(raw: bytes) -> tuple[str, list[Page]]:
    """The name of the program that made the file, and its pages."""
    if b"%PDF-" not in raw[:1024]:
        raise UnreadableFile(
            "an empty file; export it again" if not raw.strip() else "no PDF, whatever its name says; export it again"
        )
    if b"%%EOF" not in raw[-4096:] and b"startxref" not in raw[-4096:]:
        raise UnreadableFile(_DAMAGED)
    try:
        document = pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as error:
        raise UnreadableFile(_LOCKED if error.err_code in _PASSWORD_ERRORS else _DAMAGED) from error
    with closing(document):
        if len(document) > MOST_PAGES:
            raise UnreadableFile(f"{len(document)} pages, more than {MOST_PAGES}; not a profile")
        producer = f"{document.get_metadata_value('Creator')} {document.get_metadata_value('Producer')}"
        return producer, [_page(document, number) for number in range(len(document))]


def _page(document: pypdfium2.PdfDocument, number: int) -> Page:
    try:
        with closing(document[number]) as page, closing(page.get_textpage()) as text_page:
            return read_page(page, text_page)
    except pypdfium2.PdfiumError as error:
        raise UnreadableFile(f"page {number + 1} is {_DAMAGED}") from error


def _assert_text(pages: Sequence[Page]) -> None:
    letters = sum(bool(glyph.text.strip()) for page in pages for glyph in page.glyphs)
    if sum(page.nameless for page in pages) > letters:
        raise UnreadableFile(_UNMAPPED)
    if letters < _FEWEST_LETTERS and any(page.images for page in pages):
        raise UnreadableFile(_SCANNED)
    if not letters:
        raise UnreadableFile(_EMPTY)


def _columns(pages: Sequence[Page]) -> list[Column]:
    """Of the whole document, in reading order; every line knows its page."""
    read = [read_tables(page.glyphs, tables_of(page.shapes)) for page in pages]
    texts = [_with_bullets(runs_of(glyphs), page.shapes) for (glyphs, _), page in zip(read, pages, strict=True)]
    texts = without_running_heads(texts, [page.height for page in pages])
    runs = [[*text, *tables] for text, (_, tables) in zip(texts, read, strict=True)]
    right = max((run.right for page in runs for run in page), default=0)
    return [
        Column([line._replace(page=number) for line in column.lines], column.right)
        for number, page in enumerate(runs)
        for column in columns_of(page, min(right, pages[number].width))
    ]


def _with_bullets(runs: list[Run], shapes: Sequence[Box]) -> list[Run]:
    """Browsers draw their bullets: a dot as large as a small letter, alone, right before a run."""
    dots = [shape for shape in shapes if _is_dot(shape)]
    alone = [dot for dot in dots if not any(other != dot and _beside(dot, other) for other in dots)]
    for dot in dict.fromkeys(alone):
        at = min((n for n, run in enumerate(runs) if _is_before(dot, run)), key=lambda n: runs[n].left, default=None)
        if at is not None:
            run = runs[at]
            bullet = Glyph("•", dot.left, dot.right, run.base, run.size)
            runs[at] = run._replace(glyphs=(bullet, *run.glyphs), left=dot.left)
    return runs


def _is_dot(shape: Box) -> bool:
    width, height = shape.right - shape.left, shape.bottom - shape.top
    return 1 <= width <= 7 and 0.7 <= width / max(height, 0.1) <= 1.4


def _beside(dot: Box, other: Box) -> bool:
    return abs(dot.top - other.top) < 1 and 0 < abs(dot.left - other.left) < 30


def _is_before(dot: Box, run: Run) -> bool:
    middle = (dot.top + dot.bottom) / 2
    return 0 < run.left - dot.right < 2 * run.size and run.base - 0.75 * run.size < middle < run.base + 0.05 * run.size


def _with_whole_name(found: Sequence[Paragraph]) -> list[Paragraph]:
    """The largest letters of a document, a word on each of two lines, are a name."""
    largest = max(_points(line) for paragraph in found for line in paragraph)
    for number, (first, second) in enumerate(pairwise(found)):
        if all(len(one) == 1 and _points(one[0]) == largest and _NAME_PART.fullmatch(one[0].text) for one in (first, second)):
            return [*found[:number], [*first, *second], *found[number + 2 :]]
    return list(found)


def _extract(found: Sequence[Paragraph], words: Words, pages: int) -> Extract:
    levels = _levels(found)
    lines: list[paragraphs.Line] = []
    begun: dict[int, int] = {}
    length = 0
    for paragraph in found:
        text, starts = joined(paragraph, words)
        if not any(char.isalnum() for char in text):
            continue
        for line, start in zip(paragraph, starts, strict=True):
            begun.setdefault(line.page, length + start)
        lines.append(_line(paragraph, text, levels))
        length += len(text) + 1
    offsets = [begun.get(page, length) for page in range(pages)]
    offsets = [min(offsets[page:]) for page in range(pages)]
    return paragraphs.extract_of(lines)._replace(unit="page", pages=tuple(offsets))


def _line(paragraph: Paragraph, text: str, levels: Mapping[int, int]) -> paragraphs.Line:
    level = levels.get(_points(paragraph[0]), 0) if _may_be_heading(paragraph) else 0
    return paragraphs.Line(text, BlockKind.HEADING if level else BlockKind.PARAGRAPH, level)


def _levels(found: Sequence[Paragraph]) -> dict[int, int]:
    """Size of type -> level of its headings. A size that stands once is no style of headings but a job below the name; the
    largest that stands once is the name's, at level 1."""
    letters: Counter[int] = Counter()
    for paragraph in found:
        for line in paragraph:
            letters[_points(line)] += len(line.text)
    body = letters.most_common(1)[0][0]
    headings = Counter(_points(paragraph[0]) for paragraph in found if _may_be_heading(paragraph))
    larger = sorted((size for size in headings if size >= _LARGER * body), reverse=True)
    ranked = [size for size in larger if headings[size] > 1 or size == larger[0]]
    top = 1 if larger and headings[larger[0]] == 1 else 2
    return {size: min(level, paragraphs.LOWEST_LEVEL) for level, size in enumerate(ranked, top)}


def _points(line: Line) -> int:
    """In halves, as type is sold."""
    return round(line.size * 2)


def _may_be_heading(paragraph: Paragraph) -> bool:
    text = " ".join(line.text for line in paragraph)
    plain = len(paragraph) <= 2 and CELL not in text and not _DOT.match(text)
    return plain and width(text) <= _LONGEST_HEADING and not _NO_HEADING.search(text)
