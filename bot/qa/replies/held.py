"""The value that a line holds, or the head above it: the span of the wanted sort nearest to the topic, or behind a label.

`facts` decides which lines are looked at, and which of their values is the answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from bot.qa.asked import Asked
from bot.qa.kinds import wish_begun
from bot.qa.lines import Line
from bot.qa.replies import places
from bot.qa.replies.candidates import only_marks
from bot.qa.replies.careers import heads_above
from bot.qa.replies.numbers import asks_for_side, counted_in, may_be_counted, on_side
from bot.qa.shapes import HOW_BIG, PERIOD
from bot.qa.values import SPANS, after_label, areas, nearest
from bot.qa.wants import Want
from corpus.models import Profile, SectionKind, Span
from corpus.regex import regex

HELD, BESIDE_NOUN, BY_LABEL, ABOVE = 0.5, 0.4, 0.3, 0.35
"""What a value in the line, one beside the noun that is counted, one after its label, and one in a head above add to a line."""
CLOSE, FAR = 0.05, 60
BY_UNIT = 0.1
"""What a time in the unit that is asked for adds."""
LABEL = 80
LONGEST = 120
"""Characters that a short answer may have."""


class Fact(NamedTuple):
    """A line with the value in it (None: the line itself is the answer), and the lines that show what it belongs to."""

    line: Line
    value: Span | None
    score: float
    beside: tuple[Line, ...] = ()
    also: bool = False
    """True where its value belongs beside that of the fact before it."""


def in_line(asked: Asked, line: Line, want: Want) -> Fact | None:
    cue = want.cue.search(line.text) if want.cue else None
    return _clause_with(line, cue) if cue and want.value == "clause" else _in_line(asked, line, want, cue)


def _in_line(asked: Asked, line: Line, want: Want, cue: re.Match[str] | None) -> Fact | None:
    marks = line.marks_in_text()
    if cue:
        marks = [Span(start=cue.start(), end=cue.end())]
    if want.value == "wish" and not marks and (begun := wish_begun(line.text)):
        marks = [Span(start=begun[0], end=begun[1])]
    labelled = None if is_heading(line) else next((span for mark in marks if (span := _value_behind(line, mark, marks))), None)
    if labelled and want.value in _LABELS and _is_label(line.text, labelled) and _is_of_sort(asked, line, labelled, want):
        return Fact(line, line.own(labelled), line.score + HELD + BY_LABEL)
    if (
        want.value in {"number", "quantity", "headcount"}
        and not _PEOPLE.fullmatch(asked.question.noun)
        and (counted := counted_in(asked, line))
    ):
        return Fact(line, line.own(counted), line.score + HELD + BESIDE_NOUN)
    if want.value == "number" and not may_be_counted(asked, line):
        return None
    spans = [span for span in _spans(asked, line, want) if not any(mark.holds(span) for mark in marks) or want.value in _WHOLE]
    spans = [span for span in spans if not is_contact(asked, line, span) and not _is_in_a_link(line.text, span)]
    if want.value in _PARTS:
        spans = [span for span in spans if not only_marks(line.text, span, marks)]
    best = _nearest_of(asked, line, spans, marks)
    if (want.value == "work" and line.marks) or (want.value == "reason" and not cue):
        return Fact(line, None, line.score + HELD)
    if best is None or best.end - best.start > LONGEST:
        return Fact(line, None, line.score + HELD) if best and want.value == "clause" else None
    return Fact(line, line.own(best), line.score + HELD + CLOSE * _closeness(best, marks) + _in_unit_asked(asked, line, best))


def _nearest_of(asked: Asked, line: Line, spans: Sequence[Span], marks: Sequence[Span]) -> Span | None:
    """The value nearest to the topic, of those in the unit or at the end of a change that is asked for."""
    in_unit = [span for span in spans if _in_unit_asked(asked, line, span)] or spans
    return next(nearest(on_side(asked.question.text, line.text, in_unit), marks), None)


def _in_unit_asked(asked: Asked, line: Line, span: Span) -> float:
    """What a time adds that is told in the unit that is asked for: how many months, 多少个月."""
    asks = next((unit for unit in _UNITS if unit.search(asked.question.noun)), None)
    return BY_UNIT if asks and asks.search(span.of(line.text)) else 0.0


_UNITS = [
    regex(one, re.IGNORECASE)
    for one in (
        r"\byears?\b|年",
        r"\bmonths?\b|个?月",
        r"\bweeks?\b|周|星期",
        r"\bdays?\b|[天日]",
        r"\bhours?\b|小时|课时|学时",
        r"\bminutes?\b|分钟",
    )
]


def _clause_with(line: Line, cue: re.Match[str]) -> Fact:
    """The line, and the clause of it that has the profile's own words for what is wanted."""
    said = Span(start=cue.start(), end=cue.end())
    clause = next((one for one in SPANS["clause"](line.text) if one.overlaps(said)), None)
    short = clause and clause.end - clause.start <= LONGEST
    return Fact(line, line.own(clause) if clause and short else None, line.score + HELD)


def _value_behind(line: Line, mark: Span, marks: Sequence[Span]) -> Span | None:
    """What a label is followed by; not the same thing by its other name: "liquid chromatography (HPLC)"."""
    span = after_label(line.text, mark)
    return span if span and not any(other.holds(span) for other in marks) else None


def is_contact(asked: Asked, line: Line, span: Span, *, of_line: bool = True) -> bool:
    """A number to call somebody is no amount of anything; an address may well be where they live. The span is one of the line,
    or one of the whole text."""
    whole = line.own(span) if of_line else span
    contacts = asked.world.corpus.document(line.passage.document_id).contacts
    return any(contact.kind in _NUMBERS and contact.span.overlaps(whole) for contact in contacts)


def _is_in_a_link(text: str, span: Span) -> bool:
    """The host of an address is no employer of anybody."""
    return any(link.start() < span.end and span.start < link.end() for link in _LINK.finditer(text))


_LINK = regex(r"\bhttps?://\S+|\bwww\.\S+", re.IGNORECASE)
_PEOPLE = regex(r"[个名位号口]人?|人|people|persons?", re.IGNORECASE)
"""People as such, whom a line hardly ever names by that word: of a count of them `measures` knows the shape."""
_NUMBERS = frozenset({"phone", "id", "qq", "wechat", "email", "messenger"})
_PARTS = frozenset({"clause", "label", "wish", "work", "available", "reason"})


def _closeness(span: Span, marks: Sequence[Span]) -> float:
    """1 beside a mark, 0 from FAR characters on."""
    gap = min((max(span.start - mark.end, mark.start - span.end, 0) for mark in marks), default=FAR)
    return max(0.0, 1 - gap / FAR)


_WHOLE = frozenset(
    {
        "clause",
        "work",
        "wish",
        "available",
        "reason",
        "label",
        "degree",
        "major",
        "venue",
        "rate",
        "money",
        "score",
        "rank",
        "cue",
        "pay",
        "home",
    }
)
"""Sorts that may hold the very words that were asked about; of the others such a span would only say the question again."""


def _spans(asked: Asked, line: Line, want: Want) -> list[Span]:
    if want.value == "cue":
        return [Span(start=match.start(), end=match.end()) for match in want.cue.finditer(line.text)] if want.cue else []
    if want.value == "place":
        known = places.places_in(asked.world.lexicon, line.text) or SPANS["organisation"](line.text)
        return known or places.towns_named(line.text)
    if want.value == "wish_place":
        return places.wished_in(asked.world.lexicon, line.text)
    if want.value in {"organisation", "school"}:
        found = places.organisations_in(asked.world.lexicon, line.text, want.value)
        heads = [] if found or want.value == "school" or not _is_head(asked, line) else places.first_name(line.text)
        found = [span for span in found if not span.of(line.text).islower()]
        return places.of_kind(asked.question.text, line.text, found or heads)
    if want.value == "money" and asks_for_side(asked.question.text):
        return SPANS["money"](line.text) or SPANS["rate"](line.text)
    if want.name == "size" and HOW_BIG.search(asked.question.text) and (found := areas(line.text)):
        return found
    found = spans_of(line.text) if (spans_of := SPANS.get(want.value)) else []
    return _without_times(asked, line, found) if want.value == "number" else found


def _without_times(asked: Asked, line: Line, found: Sequence[Span]) -> list[Span]:
    """The 5 of a rate after 5 years counts nothing but years."""
    times = [] if any(unit.search(asked.question.noun) for unit in _UNITS) else SPANS["duration"](line.text)
    return [span for span in found if not any(time.overlaps(span) for time in times)]


_LABELS = frozenset({"label", "wish", "clause", "name", "role", "place", "available", "reason"})


def _is_of_sort(asked: Asked, line: Line, value: Span, want: Want) -> bool:
    """A label's value is what was asked for; of a place one must be in it."""
    return want.value != "place" or bool(places.places_in(asked.world.lexicon, value.of(line.text)))


def _is_label(line: str, value: Span) -> bool:
    """Short, and no date: what stands behind a job's title in a table is when it was."""
    return value.end - value.start <= LABEL and not PERIOD.fullmatch(value.of(line))


def _is_head(asked: Asked, line: Line) -> bool:
    """The first line of a job in a file whose entries name no employers: whatever it begins with is one."""
    entries = asked.world.corpus.document(line.passage.document_id).entries
    named = any(entry.organisation and entry.kind is SectionKind.EXPERIENCE for entry in entries)
    return not named and is_heading(line) and line.passage.kind is SectionKind.EXPERIENCE


def is_heading(line: Line) -> bool:
    return any(heading.span == line.span for heading in line.passage.headings)


def in_head(asked: Asked, profile: Profile, line: Line, want: Want) -> Fact | None:
    """The value in the head of the job, school or project that the line belongs to."""
    if want.value not in {"organisation", "school", "place", "role", "person", "degree", "major", "venue", "score"}:
        return None
    for head in heads_above(asked, profile, line):
        spans = _spans(asked, head, want)
        if spans:
            return Fact(head, head.own(spans[0]), line.score + ABOVE, (line,) if line.span != head.span else ())
    return None
