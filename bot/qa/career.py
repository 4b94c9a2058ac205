"""The jobs, schools and projects of a person, each with its dates: entries where the reader found them, else headings.

A stay is known by its head (title, organisation, place) and by the spans of its dates; time is worked out in `durations`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.qa.durations import Months, month_of, months_of
from bot.qa.lines import Line
from bot.qa.shapes import DATE, PERIOD
from corpus.models import BARE_LEVEL, Document, Entry, Heading, Passage, Period, SectionKind, Span
from corpus.structure.headings import kind_of_title

STAYS = frozenset({SectionKind.EXPERIENCE, SectionKind.EDUCATION, SectionKind.PROJECTS})
_SMALL = 4
"""Letters that a line of dates may have besides them: "(至今)", "now"."""


class Stay(NamedTuple):
    """`span` is all that belongs to it, `path` the headings it stands under, its own last. `head` are the lines that say
    what it is, `dates` the lines that hold `periods`. `entry` is what the reader found, None for a mere heading."""

    document_id: str
    kind: SectionKind
    span: Span
    path: tuple[Span, ...]
    head: tuple[Line, ...]
    dates: tuple[Line, ...]
    periods: tuple[Span, ...]
    title: str
    entry: Entry | None = None

    def is_of(self, line: Line) -> bool:
        """True for a line of it, and for a heading that it stands under."""
        same = line.passage.document_id == self.document_id
        return same and (self.span.holds(line.span) or line.span in self.path)

    def months(self, now: int) -> Months | None:
        """From its first month to its last, None where no dates are known."""
        if self.entry and self.entry.period:
            return _months_of_period(self.entry.period, now)
        first = next((line for line in self.dates for p in self.periods if line.span.holds(p)), None)
        inside = next((p for p in self.periods if first and first.span.holds(p)), None)
        return months_of(_seen(first, inside), now) if first and inside else None

    def latest(self, now: int) -> tuple[int, int]:
        """(last month, first month): the greater, the more recent; (0, 0) without dates."""
        found = [m for line in self.dates for p in self.periods if line.span.holds(p) and (m := months_of(_seen(line, p), now))]
        return max(((one.last, one.first) for one in found), default=(0, 0))


def stays_of(document: Document, passages: Sequence[Passage]) -> list[Stay]:
    """The stays of a document in its order."""
    if any(entry.kind in STAYS for entry in document.entries):
        return [stay for entry in document.entries if (stay := _from_entry(entry, passages, document))]
    return list(_from_headings(passages))


def _from_entry(entry: Entry, passages: Sequence[Passage], document: Document) -> Stay | None:
    period = (entry.period.span,) if entry.period else ()
    named = [span for span in (entry.organisation, entry.title) if span]
    head = [line for line in _lines(passages) if any(line.span.overlaps(span) for span in named)]
    dates = [line for line in _lines(passages) if any(line.span.overlaps(span) for span in period)]
    if not head and not dates:
        return None
    title = " ".join(span.of(document.text) for span in named) or (head or dates)[0].text
    path = tuple(heading.span for heading in (head or dates)[0].passage.headings)
    return Stay(document.document_id, entry.kind, entry.span, path, tuple(head or dates), tuple(dates), period, title, entry)


def _months_of_period(period: Period, now: int) -> Months | None:
    first, last = month_of(period.start or ""), month_of(period.end or "")
    if not first:
        return None
    if period.ongoing or not last:
        return Months(first[0], max(now, first[0]) if period.ongoing else first[0], first[1], ongoing=period.ongoing)
    return Months(first[0], max(last[0] if last[1] else last[0] + (0 if not first[1] else 11), first[0]), first[1] and last[1])


def _lines(passages: Sequence[Passage]) -> Iterator[Line]:
    return (Line(passage, sentence, (), 0.0) for passage in passages for sentence in passage.sentences)


def _from_headings(passages: Sequence[Passage]) -> Iterator[Stay]:
    """One for every heading below that of its section; its dates stand in it or on lines of their own below."""
    by_heading: dict[Span, list[Passage]] = {}
    for passage in passages:
        if passage.headings and (passage.kind in STAYS or passage.headings[-1].level > BARE_LEVEL):
            by_heading.setdefault(passage.headings[-1].span, []).append(passage)
    for span, own in by_heading.items():
        title = " ; ".join(heading.title for heading in own[0].headings if _names_a_stay(heading))
        lines = list(_lines(own))
        head = [line for line in lines if line.span == span] or lines[:1]
        dates = [line for line in lines if line.span == span or _is_date_line(line.text)]
        periods = [line.own(Span(start=m.start(), end=m.end())) for line in dates for m in PERIOD.finditer(line.text)]
        if title and (periods or own[0].headings[-1].level > BARE_LEVEL):
            dated = tuple(line for line in dates if any(line.span.holds(period) for period in periods))
            whole = Span(start=min(one.span.start for one in own), end=max(one.span.end for one in own))
            path = tuple(heading.span for heading in own[0].headings)
            yield Stay(own[0].document_id, own[0].kind, whole, path, tuple(head), dated, tuple(periods), title)


def _seen(line: Line, span: Span) -> str:
    return line.passage.seen(span)


def _names_a_stay(heading: Heading) -> bool:
    return heading.level > BARE_LEVEL or (heading.level > 1 and kind_of_title(heading.title) is None)


def _is_date_line(text: str) -> bool:
    """A line of dates and nothing else, or a short one that ends with them: "Beijing, China | May. 2020 - Aug. 2020"."""
    found = PERIOD.search(text)
    if not found:
        return False
    rest = re.sub(r"[\W\d_]", "", PERIOD.sub("", text))
    return len(rest) <= _SMALL or (
        len(text) <= 90 and not text.rstrip().endswith((".", "。", ";", "；")) and bool(DATE.search(text[-24:]))
    )
