"""A detail of what was just quoted: "which university was that?", 排第几？, "why?" Looked for in the quotes, then around them.

Unlike `facts`, which looks for the topic all over a profile, this begins where the answer before ended: in the quoted lines
and the head of their job or school, then in the other lines of that entry. Where neither holds the sort of value, there is
no answer from here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.qa.asked import Asked
from bot.qa.lines import Line, entry_at
from bot.qa.models import Answer
from bot.qa.replies.careers import stays
from bot.qa.replies.facts import finding_of, valued
from bot.qa.replies.held import Fact, is_heading
from bot.qa.replies.numbers import counted_in
from bot.qa.replies.topics import groups_of
from bot.qa.shapes import SCHOOL
from bot.qa.values import SPANS, nearest
from bot.qa.wants import Want
from corpus.models import Profile, Span
from corpus.regex import regex
from retrieval.matching import Text

_WHY = regex(r"\bwhy\b|\bhow come\b|\bwhat for\b|为什么|为何|为啥|怎么会|原因|咋会", re.IGNORECASE)
_BECAUSE = regex(
    r"""
      \b(?:because|since|as|due\sto|owing\sto|thanks\sto|for\slack|so\sthat|in\sorder\sto|reasons?|in\sfavou?r\sof|instead)\b
    | \b(?:too|not\senough|no|without|never|could\snot|couldn.t|did\s?n.?t|did\snot|was\snot|wasn.t)\b          # too expensive
    | 因为?|由于|所以|为了|原因|导致|由此|太|不够|没有?|无法|未能|而?改
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Words of a reason, said as one or told as what went wrong."""
_WHOLE = frozenset({"work", "clause"})
"""Sorts for which whole lines answer: what somebody did there."""
_UNITS = {
    regex(asked, re.IGNORECASE): regex(said, re.IGNORECASE)
    for asked, said in {
        r"\bhow many days\b|[多少几](?:少)?天": r"天|日|\bdays?\b",
        r"\bhow many weeks\b|几个?(?:周|星期)|多少(?:周|星期)": r"周|星期|\bweeks?\b",
        r"\bhow many months\b|[几少]个?月": r"月|\bmonths?\b",
        r"\bhow many hours\b|[几少]个?(?:小时|钟头)": r"小时|钟头|\bh(?:ou)?rs?\b",
        r"\bhow many minutes\b|[几少]分钟": r"分钟?|\bmin(?:ute)?s?\b",
    }.items()
}
"""A time in the unit that was asked for."""
_PEOPLE = regex(r"^[个名位]?人|\b(?:people|persons?)\b", re.IGNORECASE)
_AROUND = 2
"""Lines before and behind a quote that stands in no entry."""
_MOST = 3
_OF_ENTRIES = frozenset({"organisation", "school"})
"""What the entry of a quote says better than a name in the quote itself."""


def detail(asked: Asked) -> Answer | None:
    """The detail of the quotes (`question.near`), None where it stands neither in them nor around."""
    found = [(one, facts) for one in asked.people if (facts := _facts(asked, one))]
    findings = [finding for one, facts in found if (finding := finding_of(asked, one, facts))]
    return asked.answer(findings) if findings else None


def _facts(asked: Asked, profile: Profile) -> list[Fact]:
    quoted, around = _quoted(asked, profile), _around(asked, profile)
    if _WHY.search(asked.question.text):
        return [Fact(line, None, 1.0) for line in [*quoted, *around] if _BECAUSE.search(line.text)][:_MOST]
    if asked.want and asked.want.value in _WHOLE:
        return [
            Fact(line, None, 1.0) for line in [*quoted, *(line for line in around if line.span.start > quoted[0].span.start)]
        ][:_MOST]
    return (_best(asked, profile, quoted) or _best(asked, profile, around, beside=True)) if quoted and asked.want else []


def _best(asked: Asked, profile: Profile, lines: Sequence[Line], *, beside: bool = False) -> list[Fact]:
    """The likeliest of the lines that hold the value; `beside` for lines that were not quoted: there a number must stand by
    what is counted, and a name may be that of anything."""
    want = asked.want
    if want is None:
        return []
    if want.kind.value == "duration" or want.value == "duration":
        return list(_durations(asked, lines))[:1]
    if want.value in _OF_ENTRIES and (of_entry := list(_organisations(asked, profile, want, lines))):
        return of_entry[:1]
    if want.value in _OF_ENTRIES and beside:
        return []
    if want.value == "number" and beside:
        lines = [line for line in lines if counted_in(asked, line)]
    if want.cue:
        lines = [line for line in lines if want.cue.search(line.text)]
    if want.value == "number" and _PEOPLE.search(asked.question.noun):
        return list(_heads(lines))[:1]
    if want.value == "name":
        lines = [line for line in lines if not beside and not is_heading(line)]
    found = list(valued(asked, profile, want, lines)) or (list(_heads(lines)) if want.name == "size" else [])
    return sorted(found, key=lambda fact: -fact.score)[:1]


def _organisations(asked: Asked, profile: Profile, want: Want, lines: Sequence[Line]) -> Iterator[Fact]:
    """The employer or school of the entries that hold the lines."""
    for line in lines:
        for stay in stays(asked, profile):
            named = stay.entry.organisation if stay.entry and stay.is_of(line) else None
            head = next((one for one in stay.head if named and one.span.holds(named)), None)
            if (
                head
                and named
                and (
                    want.value == "organisation" or SCHOOL.search(named.of(asked.world.corpus.document(stay.document_id).text))
                )
            ):
                yield Fact(head, named, 1.0, (line,) if line.span != head.span else ())


def _durations(asked: Asked, lines: Sequence[Line]) -> Iterator[Fact]:
    """How long it took, in the unit asked for if one is."""
    unit = next((said for wanted, said in _UNITS.items() if wanted.search(asked.question.text)), regex(""))
    for line in lines:
        spans = [span for span in SPANS["duration"](line.text) if unit.search(span.of(line.text))]
        if best := next(nearest(spans, line.marks_in_text()), None):
            yield Fact(line, line.own(best), line.score)


def _heads(lines: Sequence[Line]) -> Iterator[Fact]:
    """The people of a team: they also say how big it is."""
    for line in lines:
        if spans := SPANS["headcount"](line.text):
            yield Fact(line, line.own(spans[0]), line.score)


def _quoted(asked: Asked, profile: Profile) -> list[Line]:
    """The quoted lines, in the order of the quotes, with the places of the question's own words."""
    lines = asked.world.lines.all_of(profile)
    found = [line for spot in asked.question.near for line in lines if _is_at(line, spot.document_id, spot.span)]
    return [_marked(asked, line) for line in dict.fromkeys(found)]


def _is_at(line: Line, document_id: str, span: Span) -> bool:
    return line.passage.document_id == document_id and line.span.overlaps(span)


def _around(asked: Asked, profile: Profile) -> list[Line]:
    """The other lines of the entries that hold a quote; of one in no entry those just before and behind."""
    lines = asked.world.lines.all_of(profile)
    found: dict[Line, None] = {}
    for spot in asked.question.near:
        own = [line for line in lines if line.passage.document_id == spot.document_id]
        found.update(dict.fromkeys(_beside(asked, own, spot.document_id, spot.span)))
    quoted = {
        (spot.document_id, line.span)
        for spot in asked.question.near
        for line in lines
        if _is_at(line, spot.document_id, spot.span)
    }
    return [_marked(asked, line) for line in found if (line.passage.document_id, line.span) not in quoted]


def _beside(asked: Asked, lines: Sequence[Line], document_id: str, span: Span) -> list[Line]:
    if not lines:
        return []
    document = asked.world.corpus.document(document_id)
    if entry := entry_at(document, span):
        return [line for line in lines if entry.span.holds(line.span)]
    at = next((number for number, line in enumerate(lines) if line.span.overlaps(span)), len(lines))
    near = lines[max(0, at - _AROUND) : at + _AROUND + 1]
    return [line for line in near if line.passage.headings == lines[min(at, len(lines) - 1)].passage.headings]


def _marked(asked: Asked, line: Line) -> Line:
    """The line with the places of the question's own words; the more of them, the better."""
    text, groups = Text(line.text), groups_of(asked)
    found = [[match.span for match in text.find(group)] for group in groups]
    marks = tuple(line.own(span) for spans in found for span in spans)
    return line._replace(marks=marks, score=sum(map(bool, found)) / len(groups) if groups else 1.0)
