"""A fact about somebody: the short answer itself, and the line it stands in. When, where, how many, what.

Lines about the topic come first (`lines`); of these the one that holds a value of the wanted sort next to the topic wins, be it
in the line itself, in the head of the job or school it belongs to, or in its dates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.qa.asked import Asked, contact_kinds
from bot.qa.career import STAYS
from bot.qa.kinds import wish_begun
from bot.qa.lines import Line
from bot.qa.models import Answer, Finding, Strength
from bot.qa.replies import places
from bot.qa.replies.ages import age, asks_age
from bot.qa.replies.candidates import MOST, candidates, only_marks, says_more
from bot.qa.replies.careers import heads_above, is_in_time
from bot.qa.replies.dates import dates
from bot.qa.replies.entries import DATED, Read, read_off, says_other, says_which
from bot.qa.replies.lookup import lookup
from bot.qa.replies.nearest import nothing_said
from bot.qa.replies.numbers import counted_in, may_be_counted, on_side
from bot.qa.replies.topics import groups_of
from bot.qa.shapes import PERIOD
from bot.qa.values import SPANS, after_label, closed, nearest
from bot.qa.wants import Want
from corpus.models import Profile, SectionKind, Span
from retrieval.models import Group

HELD, BESIDE_NOUN, BY_LABEL, ABOVE = 0.5, 0.4, 0.3, 0.35
"""What a value in the line, one beside the noun that is counted, one after its label, and one in a head above add to a line."""
_WORK_KINDS = frozenset({SectionKind.EXPERIENCE, SectionKind.PROJECTS})
WORK = 4
"""Lines quoted of what somebody did somewhere."""
CLOSE, FAR = 0.05, 60
OPENING = 6
"""Lines at the top of a profile."""
LABEL = 80
LONGEST = 120
"""Characters that a short answer may have."""
OPEN = frozenset(
    {"clause", "name", "work", "label", "wish", "role", "major", "degree", "organisation", "place", "venue", "person"}
)
"""Where the line itself is answer enough if no value stands out; a question for a number wants a number."""
SURE = 0.75
MOST_READ, FROM_ENTRY = 3, 1.5
"""Entries whose values are named side by side, and the score of a fact that an entry holds."""


class Fact(NamedTuple):
    """A line with the value in it (None: the line itself is the answer), and the lines that show what it belongs to."""

    line: Line
    value: Span | None
    score: float
    beside: tuple[Line, ...] = ()
    also: bool = False
    """True where its value belongs beside that of the fact before it."""


def fact(asked: Asked) -> Answer:
    """The fact about each person named; about nobody named, the one fact that fits best."""
    if asks_age(asked) or (asked.want and asked.want.value == "age"):
        return age(asked)
    if contact_kinds(asked.question.whole) and not (asked.want and asked.want.value == "home"):
        return lookup(asked)
    found = [(one, facts) for one in asked.people if (facts := facts_of(asked, one))]
    if not asked.question.people and not asked.question.everyone:
        found = sorted(found, key=lambda pair: -pair[1][0].score)[:1]
    findings = [finding for one, facts in found if (finding := finding_of(asked, one, facts))]
    if not findings and not asked.question.people and not asked.question.everyone and not asked.citer.withheld:
        return lookup(asked)
    return asked.answer(findings) if findings else nothing_said(asked, asked.question.whole)


def finding_of(asked: Asked, profile: Profile, facts: Sequence[Fact]) -> Finding | None:
    best = facts[0]
    document = asked.world.corpus.document(best.line.passage.document_id)
    value = closed(document.text, best.value).of(document.text) if best.value else None
    also = [_written(asked, fact) for fact in facts[1:] if fact.also]
    shown = [best.line.evidence(*([best.value] if best.value else []))]
    shown += [line.evidence() for line in best.beside]
    shown += [other.line.evidence(*([other.value] if other.value else [])) for other in facts[1:]]
    finding = asked.finding(profile, Strength.SOME, shown, value)
    return side_by_side(finding, [finding.value, *also]) if finding and finding.value and also else finding


def _written(asked: Asked, fact: Fact) -> str:
    document = asked.world.corpus.document(fact.line.passage.document_id)
    return closed(document.text, fact.value).of(document.text) if fact.value else ""


def side_by_side(finding: Finding, values: Sequence[str], longest: int = LONGEST) -> Finding:
    """All values side by side, each a piece of a quote; none is added where that would not be short."""
    shown = [value for value in dict.fromkeys(values) if any(value in citation.quote for citation in finding.citations)]
    joined = " / ".join(filter(None, shown))
    return finding.model_copy(update={"value": joined}) if joined and len(joined) <= longest else finding


def facts_of(asked: Asked, profile: Profile) -> list[Fact]:
    """What answers best, and at most two lines that say as much; empty where nothing does."""
    want = asked.want
    if want is None:
        return _lines_only(asked, profile)
    if want.value == "age":
        return []
    if read := read_off(asked, profile, want.value):
        return _side_by_side(asked, read, want.value)
    if says_which(asked, profile, want.value):
        return []
    groups = groups_of(asked)
    if want.value in {"date", "start", "end"}:
        return [Fact(*one) for one in dates(asked, profile, groups, want.value)]
    found = sorted(_valued(asked, profile, want, groups), key=lambda fact: (-fact.score, fact.line.span.start))
    found = [one for one in found if is_in_time(asked, profile, one.line)] or found
    if found and want.value == "work":
        return _under_heads(found)[:WORK]
    if not found and want.name == "home":
        found = list(_in_opening(asked, profile))
    if not found and want.value in OPEN and not want.cue:
        found = [fact for fact in _lines_only(asked, profile) if fact.line.score >= SURE]
    return _as_close(found) if want.value == "score" else found[:1]


def _as_close(found: Sequence[Fact]) -> list[Fact]:
    """Somebody has a grade of each school: those whose lines say as much of the topic stand side by side."""
    alike = [fact for fact in found if fact.line.score == found[0].line.score and fact.score > found[0].score - CLOSE]
    ordered = sorted(alike[:MOST_READ], key=lambda fact: fact.line.span.start)
    return [fact._replace(also=place > 0) for place, fact in enumerate(ordered)]


def _side_by_side(asked: Asked, read: Sequence[Read], sort: str) -> list[Fact]:
    """What the entries say, that of a file in the asker's language first. The same in another file adds a quote, no value;
    of dates that contradict each other both are named."""
    ordered = sorted(read, key=lambda one: (one.value is None, one.line.passage.language != asked.question.language))
    facts, said = list[Fact](), list[str]()
    for one in ordered[:MOST_READ]:
        fact = Fact(one.line, one.value, FROM_ENTRY, one.beside)
        written = _written(asked, fact)
        own_file = one.line.passage.document_id == ordered[0].line.passage.document_id
        also = bool(written and said) and (own_file or sort in DATED) and all(says_other(known, written) for known in said)
        said += [written] if also or not said else []
        facts.append(fact._replace(also=also))
    return facts


def _under_heads(found: Sequence[Fact]) -> list[Fact]:
    """What was done: the lines below the heads of jobs and projects, quoted whole."""
    below = [one for one in found if one.line.passage.kind in _WORK_KINDS and not is_heading(one.line)]
    return [one._replace(value=None) for one in below or found]


def _lines_only(asked: Asked, profile: Profile) -> list[Fact]:
    lines = [line for line in asked.world.lines.about(groups_of(asked), profile) if says_more(line)]
    return [Fact(line, _clause_at(line), line.score) for line in lines if line.score >= lines[0].score - 0.1][:2]


def _valued(asked: Asked, profile: Profile, want: Want, groups: Sequence[Group]) -> Iterator[Fact]:
    return valued(asked, profile, want, [one for one in candidates(asked, profile, want, groups) if says_more(one)][:MOST])


def valued(asked: Asked, profile: Profile, want: Want, lines: Sequence[Line]) -> Iterator[Fact]:
    """The lines that hold a value of the wanted sort, themselves or in the head above them."""
    for line in lines:
        best = _in_line(asked, line, want) or _in_head(asked, profile, line, want)
        if best and not (best.value and _is_contact(asked, best.line, best.value, of_line=False)):
            yield best


def _in_opening(asked: Asked, profile: Profile) -> Iterator[Fact]:
    """Where somebody lives often stands at the top, with no word for it."""
    for line in asked.world.lines.all_of(profile)[:OPENING]:
        if line.passage.kind in STAYS:
            continue
        if towns := places.towns_in(asked.world.lexicon, line.text):
            yield Fact(line, line.own(towns[0]), SURE)


def _in_line(asked: Asked, line: Line, want: Want) -> Fact | None:
    marks = line.marks_in_text()
    cue = want.cue.search(line.text) if want.cue else None
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
    spans = [span for span in spans if not _is_contact(asked, line, span) and not _is_in_a_link(line.text, span)]
    if want.value in _PARTS:
        spans = [span for span in spans if not only_marks(line.text, span, marks)]
    best = next(nearest(on_side(asked.question.text, line.text, spans), marks), None)
    if best is None or best.end - best.start > LONGEST:
        return None
    return Fact(line, line.own(best), line.score + HELD + CLOSE * _closeness(best, marks))


def _value_behind(line: Line, mark: Span, marks: Sequence[Span]) -> Span | None:
    """What a label is followed by; not the same thing by its other name: "liquid chromatography (HPLC)"."""
    span = after_label(line.text, mark)
    return span if span and not any(other.holds(span) for other in marks) else None


def _is_contact(asked: Asked, line: Line, span: Span, *, of_line: bool = True) -> bool:
    """A number to call somebody is no amount of anything; an address may well be where they live. The span is one of the line,
    or one of the whole text."""
    whole = line.own(span) if of_line else span
    contacts = asked.world.corpus.document(line.passage.document_id).contacts
    return any(contact.kind in _NUMBERS and contact.span.overlaps(whole) for contact in contacts)


def _is_in_a_link(text: str, span: Span) -> bool:
    """The host of an address is no employer of anybody."""
    return any(link.start() < span.end and span.start < link.end() for link in _LINK.finditer(text))


_LINK = re.compile(r"\bhttps?://\S+|\bwww\.\S+", re.IGNORECASE)
_PEOPLE = re.compile(r"[个名位号口]人?|人|people|persons?", re.IGNORECASE)
"""People as such, whom a line hardly ever names by that word: of a count of them `measures` knows the shape."""
_NUMBERS = frozenset({"phone", "id", "qq", "wechat", "email", "messenger"})
_PARTS = frozenset({"clause", "label", "wish", "work"})


def _closeness(span: Span, marks: Sequence[Span]) -> float:
    """1 beside a mark, 0 from FAR characters on."""
    gap = min((max(span.start - mark.end, mark.start - span.end, 0) for mark in marks), default=FAR)
    return max(0.0, 1 - gap / FAR)


_WHOLE = frozenset(
    {"clause", "work", "wish", "label", "degree", "major", "venue", "rate", "money", "score", "rank", "cue", "pay", "home"}
)
"""Sorts that may hold the very words that were asked about; of the others such a span would only say the question again."""


def _spans(asked: Asked, line: Line, want: Want) -> list[Span]:
    if want.value == "cue":
        return [Span(start=match.start(), end=match.end()) for match in want.cue.finditer(line.text)] if want.cue else []
    if want.value == "place":
        return places.places_in(asked.world.lexicon, line.text) or SPANS["organisation"](line.text)
    if want.value == "wish_place":
        return places.wished_in(asked.world.lexicon, line.text)
    if want.value in {"organisation", "school"}:
        found = places.organisations_in(asked.world.lexicon, line.text, want.value)
        heads = [] if found or want.value == "school" or not _is_head(asked, line) else places.first_name(line.text)
        return places.of_kind(asked.question.text, line.text, found or heads)
    return SPANS[want.value](line.text)


_LABELS = frozenset({"label", "wish", "clause", "name", "role", "place"})


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
    """True for a line that others stand under."""
    return any(heading.span == line.span for heading in line.passage.headings)


def _in_head(asked: Asked, profile: Profile, line: Line, want: Want) -> Fact | None:
    """The value in the head of the job, school or project that the line belongs to."""
    if want.value not in {"organisation", "school", "place", "role", "person", "degree", "major", "venue", "score"}:
        return None
    for head in heads_above(asked, profile, line):
        spans = _spans(asked, head, want)
        if spans:
            return Fact(head, head.own(spans[0]), line.score + ABOVE, (line,) if line.span != head.span else ())
    return None


def _clause_at(line: Line) -> Span | None:
    """The clause that holds the topic, as a short answer; None where it is too long to be one."""
    marks = line.marks_in_text()
    parts = [part for part in SPANS["clause"](line.text) if not only_marks(line.text, part, marks)]
    best = next(nearest(parts, marks), None)
    return line.own(best) if best and best.end - best.start <= LONGEST else None
