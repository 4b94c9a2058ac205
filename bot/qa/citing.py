"""Evidence -> citations: the extract that is quoted, what a reader sees of it, and contact data kept out of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache

from bot.qa.evidence import Evidence
from bot.qa.labels import file_without_contacts
from bot.qa.models import Citation, Finding
from corpus.markup import shown, visible
from corpus.models import Document, Passage, Span
from corpus.positions import Lines, page_of
from corpus.snapshot import Corpus
from retrieval.models import Snippet
from retrieval.snippet import best_extract

SOURCES_IN_MEMORY = 512


class Source:
    """A document ready to be quoted: markup blanked, lines counted, once for all answers."""

    def __init__(self, document: Document, offset: int) -> None:
        self.document, self.offset = document, offset
        self.visible = visible(document.text, document.markup)
        self.lines = Lines(document.text)
        self.contacts = tuple(contact.span for contact in document.contacts)

    @cached_property
    def public_name(self) -> str:
        return file_without_contacts(self.document.source)


class Sources:
    """The sources of a corpus, each made when it is first quoted."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self.of = lru_cache(SOURCES_IN_MEMORY)(self._of)

    def _of(self, document_id: str) -> Source:
        return Source(self._corpus.document(document_id), self._corpus.owner(document_id).offset_of(document_id))


class Citer:
    """Cites for one answer. `withheld` turns true when a quote had to be left out for the contact data in it."""

    def __init__(self, sources: Sources, *, hide_contacts: bool) -> None:
        self._sources, self._hide_contacts = sources, hide_contacts
        self.withheld = False

    def cite(self, evidence: Iterable[Evidence]) -> tuple[Citation, ...]:
        """A citation for each extract that is new and may be shown; numbers are given by `numbered`."""
        cited: list[Citation] = []
        for one in evidence:
            source = self._sources.of(one.passage.document_id)
            snippet = self._allowed(source, _extract(source, one))
            if snippet and not any(_holds(known, source, snippet.span) for known in cited):
                _add(cited, self._named(source, _citation(source, one.passage.profile_id, self._section(source, one), snippet)))
        return tuple(cited)

    def numbered(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        number = 0
        for finding in findings:
            citations = []
            for citation in finding.citations:
                number += 1
                citations.append(citation.model_copy(update={"number": number}))
            yield finding.model_copy(update={"citations": tuple(citations)})

    def _named(self, source: Source, citation: Citation) -> Citation:
        """With the file's name as it may be shown: people write their number into it."""
        return citation.model_copy(update={"source": source.public_name}) if self._hide_contacts else citation

    def _section(self, source: Source, evidence: Evidence) -> str:
        """The path of headings; one that holds contact data is left out where those must not appear."""
        return section_without(evidence.passage, source.contacts if self._hide_contacts else ())

    def _allowed(self, source: Source, snippet: Snippet) -> Snippet | None:
        """The snippet, or the longest run of it without contact data that still holds a highlight."""
        if not self._hide_contacts:
            return snippet
        contacts = [span for span in source.contacts if span.overlaps(snippet.span)]
        if not contacts:
            return snippet
        runs = (self._without(snippet, run) for run in between(snippet.span, contacts))
        best = max((run for run in runs if run.highlights), key=lambda run: run.span.end - run.span.start, default=None)
        self.withheld = self.withheld or best is None or len(best.highlights) < len(snippet.highlights)
        return best

    def _without(self, snippet: Snippet, run: Span) -> Snippet:
        return Snippet(span=run, highlights=tuple(mark for mark in snippet.highlights if run.holds(mark)))


def section_without(passage: Passage, holes: Sequence[Span]) -> str:
    """The path of headings without those that touch one of the holes."""
    return " › ".join(h.title for h in passage.headings if not any(h.span.overlaps(hole) for hole in holes))


def longest_without(span: Span, holes: Sequence[Span]) -> Span:
    """The longest part of the span that touches none of the holes; empty where there is none."""
    inside = [hole for hole in holes if hole.overlaps(span)]
    empty = Span(start=span.start, end=span.start)
    return max(between(span, inside), key=lambda run: run.end - run.start, default=empty)


def trimmed(span: Span, text: str) -> Span:
    """The span without blanks at its ends."""
    piece = span.of(text)
    start = span.start + len(piece) - len(piece.lstrip())
    return Span(start=start, end=max(start, span.start + len(piece.rstrip())))


def between(span: Span, holes: Sequence[Span]) -> Iterator[Span]:
    """The parts of the span that lie between the holes, which are in order."""
    at = span.start
    for hole in [*holes, Span(start=span.end, end=span.end)]:
        if hole.start > at:
            yield Span(start=at, end=hole.start)
        at = max(at, hole.end)


def _extract(source: Source, evidence: Evidence) -> Snippet:
    return best_extract(source.visible, evidence.sentence, evidence.highlights)


def _holds(citation: Citation, source: Source, span: Span) -> bool:
    return citation.document_id == source.document.document_id and citation.span.holds(span)


def _add(cited: list[Citation], new: Citation) -> None:
    """The same words in another file of the person are one quote with two sources."""
    for place, known in enumerate(cited):
        if _said(known) == _said(new):
            also = known.also if new.source in (known.source, *known.also) else (*known.also, new.source)
            cited[place] = known.model_copy(update={"also": also})
            return
    cited.append(new)


def _said(citation: Citation) -> str:
    return "".join(char for char in citation.shown.casefold() if char.isalnum())


def _citation(source: Source, profile_id: str, section: str, snippet: Snippet) -> Citation:
    document = source.document
    text, offsets = shown(document.text, snippet.span, document.markup)
    return Citation(
        number=0,
        profile_id=profile_id,
        document_id=document.document_id,
        source=document.source,
        section=section,
        span=snippet.span,
        offset=source.offset,
        unit=document.unit,
        line=source.lines.line_of(snippet.span.start),
        page=page_of(document.pages, snippet.span.start),
        quote=snippet.span.of(document.text),
        shown=text,
        highlights=tuple(_seen(mark, offsets) for mark in _disjoint(snippet.highlights)),
    )


def _disjoint(marks: Iterable[Span]) -> Iterator[Span]:
    end = -1
    for mark in marks:
        if mark.start >= end:
            yield mark
            end = mark.end


def _seen(mark: Span, offsets: Sequence[int]) -> Span:
    inside = [i for i, offset in enumerate(offsets) if mark.start <= offset < mark.end]
    return Span(start=inside[0], end=inside[-1] + 1) if inside else Span(start=0, end=0)
