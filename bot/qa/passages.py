"""What stands around a quote: the whole job, school or section of the file, as a reader sees it, with the quote marked.

Contact data are cut out where they must not appear, by the same rule as in quotes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from bot.qa.citing import between
from bot.qa.models import Citation
from corpus.markup import shown
from corpus.models import Cut, Document, Frozen, Heading, Span

LEFT_OUT = "…"


class Around(Frozen):
    """`text` in the lines of the file's sentences; `quote` is the range of it that was cited."""

    text: str
    quote: Span


def around(document: Document, citation: Citation, *, hide_contacts: bool) -> Around | None:
    """None where the file no longer says what was quoted."""
    if citation.span.of(document.text) != citation.quote:
        return None
    region = _region(document, citation.span)
    holes = [contact.span for contact in document.contacts] if hide_contacts else []
    text, offsets = "", list[int]()
    for gap, piece in _gapped(document.text, _pieces(document, region, citation.span)):
        seen, places = _seen(document, piece, holes)
        text, offsets = text + gap + seen, offsets + [-1] * len(gap) + places
    inside = [at for at, offset in enumerate(offsets) if citation.span.start <= offset < citation.span.end]
    return Around(text=text, quote=Span(start=inside[0], end=inside[-1] + 1) if inside else Span(start=0, end=0))


def _region(document: Document, quote: Span) -> Span:
    """The smallest job, school or project that holds the quote, else everything under its own heading."""
    entries = [entry.span for entry in document.entries if entry.span.holds(quote)]
    if entries:
        return min(entries, key=lambda span: span.end - span.start)
    own = next((cut for cut in document.cuts if _is_in(quote, cut)), None)
    if own is None:
        return quote
    spans = [_extent(cut, quote) for cut in document.cuts if cut.headings == own.headings]
    return Span(start=min(span.start for span in spans), end=max(span.end for span in spans))


def _is_in(quote: Span, cut: Cut) -> bool:
    """In a sentence of it, or in the last heading above it."""
    return any(one.overlaps(quote) for one in [*cut.sentences, *(heading.span for heading in cut.headings[-1:])])


def _extent(cut: Cut, quote: Span) -> Span:
    spans = [*cut.sentences, *(heading.span for heading in cut.headings if heading.span.overlaps(quote))]
    return Span(start=min(span.start for span in spans), end=max(span.end for span in spans))


def _pieces(document: Document, region: Span, quote: Span) -> list[Span]:
    """The sentences and headings of the region in their order, none twice, and the quote where it is in none of them."""
    headings: Iterable[Heading] = (heading for cut in document.cuts for heading in cut.headings)
    found = {(one.start, one.end) for cut in document.cuts for one in cut.sentences if one.overlaps(region)}
    found |= {(one.span.start, one.span.end) for one in headings if region.holds(one.span)}
    if not any(start <= quote.start and quote.end <= end for start, end in found):
        found.add((quote.start, quote.end))
    return list(_joined(sorted(found)))


def _joined(spans: Iterable[tuple[int, int]]) -> Iterator[Span]:
    """What overlaps as one."""
    last: Span | None = None
    for start, end in spans:
        if last is not None and start < last.end:
            last = Span(start=last.start, end=max(last.end, end))
        else:
            if last is not None:
                yield last
            last = Span(start=start, end=end)
    if last is not None:
        yield last


def _gapped(text: str, pieces: list[Span]) -> Iterator[tuple[str, Span]]:
    """Each piece with what goes before it: a line break where the file has one, a blank within a line."""
    yield from (("", piece) for piece in pieces[:1])
    for before, piece in pairwise(pieces):
        between_them = text[before.end : piece.start]
        yield "\n" if "\n" in between_them else " " if between_them else "", piece


def _seen(document: Document, piece: Span, holes: list[Span]) -> tuple[str, list[int]]:
    """The piece as a reader sees it with the offset of each character, and "…" for every hole in it (-1)."""
    text, offsets, at = "", list[int](), piece.start
    inside = sorted((hole for hole in holes if hole.overlaps(piece)), key=lambda hole: hole.start)
    for run in between(piece, inside):
        if run.start > at:
            text, offsets = text + LEFT_OUT, [*offsets, -1]
        seen, places = shown(document.text, run, document.markup)
        text, offsets, at = text + seen, offsets + places, run.end
    return (text, offsets) if at >= piece.end else (text + LEFT_OUT, [*offsets, -1])
