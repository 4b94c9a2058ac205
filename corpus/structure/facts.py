"""What the parts of a line say of an entry: its title, organisation, place and period, as spans.

It depends on the section. A name without any cue is the employer among jobs, the subject among schools, the title among
projects; where two readings are as likely, nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from corpus.line.parts import Part
from corpus.line.shapes import FirstLine
from corpus.line.words import FOR_ONESELF, PartKind
from corpus.models import Period, SectionKind, Span
from corpus.regex import regex


class Facts(NamedTuple):
    """What a line, or several together, say of an entry."""

    title: Span | None = None
    organisation: Span | None = None
    place: Span | None = None
    period: Period | None = None

    def or_else(self, other: Facts) -> Facts:
        """The facts of both, one's own first."""
        return Facts(
            self.title or other.title,
            self.organisation or other.organisation,
            self.place or other.place,
            self.period or other.period,
        )

    @property
    def says_how_long(self) -> bool:
        return self.period is not None and (self.period.ongoing or self.period.start != self.period.end)


DOES = {PartKind.ROLE, PartKind.DEGREE}
_LISTS = {SectionKind.AWARDS, SectionKind.PUBLICATIONS}
_LOOSE_JOINT = regex(r"[|｜\t\n\u3000(（:：]|\s\s|\s[-–—·•]\s|——")
_LONGEST_ASIDE = 16
_PAIRS = [("(", ")"), ("（", "）"), ("“", "”"), ("[", "]"), ("【", "】")]


def facts_of(line: FirstLine, text: str, kind: SectionKind, *, employed: bool) -> Facts:
    """The facts of a line of `text` in a section of that kind. `employed` where the employer or school is told elsewhere, so
    that a name here is none."""
    places = [] if kind in _LISTS else line.of(PartKind.PLACE)
    title, organisation = _READERS.get(kind, _job)(line, employed)
    return Facts(_balanced(title, text), organisation, _span(*places[:1]), _period(line))


Said = tuple[Span | None, Span | None]
"""Title and organisation."""


def _span(first: Part | None = None, last: Part | None = None) -> Span | None:
    return Span(start=first.start, end=(last or first).end) if first else None


def _period(line: FirstLine) -> Period | None:
    """A stretch of time rather than a day."""
    periods = [part.period for part in line.parts if part.period]
    return next((p for p in periods if p.ongoing or p.start != p.end), periods[0] if periods else None)


def _balanced(span: Span | None, text: str) -> Span | None:
    """With the bracket that opens just before it or closes just behind it, where its fellow stands inside."""
    if span is None:
        return None
    start, end = span.start, span.end
    for opening, closing in _PAIRS:
        opened, closed = text.count(opening, start, end), text.count(closing, start, end)
        if closed > opened and text[start - 1 : start] == opening:
            start -= 1
        elif opened > closed:
            end = _end_of_bracket(text, end, closing)
    return Span(start=start, end=end)


def _end_of_bracket(text: str, end: int, closing: str) -> int:
    """Behind the closing bracket where it stands near: 工商管理（MBA，在职）; else `end`."""
    behind = text[end : end + _LONGEST_ASIDE]
    at = behind.find(closing)
    return end if at < 0 or re.search(r"[\n|｜]", behind[:at]) else end + at + 1


# Jobs


def _job(line: FirstLine, employed: bool) -> Said:
    """Without a word of roles a name is the employer, or the team one was in there."""
    role = _role_of(line)
    organisation = _organisation(line, role, employed)
    if role is None:
        names = line.of(PartKind.NAME) if employed else []
        return _span(*names[:1]), organisation
    known = employed or (organisation is not None and organisation.end <= line.parts[role].start)
    last = role
    while last + 1 < len(line.parts) and _belongs_to_title(line.parts[last + 1], organisation, known):
        last += 1
    return _span(line.parts[role], line.parts[last]), organisation


def _role_of(line: FirstLine) -> int | None:
    """The first role; of "Freelance | Sound editor" the second, for the first says with whom."""
    roles = [at for at, part in enumerate(line.parts) if part.kind in DOES]
    return roles[1] if len(roles) > 1 and _is_for_oneself(line, roles) else next(iter(roles), None)


def _is_for_oneself(line: FirstLine, roles: Sequence[int]) -> bool:
    first, second = (line.parts[at] for at in roles[:2])
    return first.words.casefold() in FOR_ONESELF and second.before.strip() in {"|", "｜", "-", "–", "—", ":", "："}


def _belongs_to_title(part: Part, organisation: Span | None, known: bool) -> bool:
    """ "Site Engineer, later Section Engineer"; "Senior Engineer, Perception" where the employer is told elsewhere."""
    if _LOOSE_JOINT.search(part.before) or _is_within(part, organisation):
        return False
    return part.kind is PartKind.ROLE or (known and part.kind in {PartKind.NAME, PartKind.UNIT} and "," in part.before)


def _is_within(part: Part, span: Span | None) -> bool:
    return span is not None and span.start <= part.start < span.end


def _organisation(line: FirstLine, role: int | None, employed: bool) -> Span | None:
    """The name with a word of organisations, else the name that stands where an employer would."""
    main = [part for part in line.parts if part.kind in {*DOES, PartKind.ORGANISATION, PartKind.NAME, PartKind.PROSE}]
    sure = next((at for at, part in enumerate(main) if part.kind is PartKind.ORGANISATION), None)
    if sure is not None:
        begins = sure == 1 and main[0].kind is PartKind.NAME and main[1].before.strip() == ","
        return _span(main[0] if begins else main[sure], main[sure])
    names = [part for part in main if part.kind is PartKind.NAME and part.before.strip() not in {"(", "（"}]
    roles = [at for at, part in enumerate(line.parts) if part.kind in DOES]
    if len(roles) > 1 and not names and _is_for_oneself(line, roles):
        return _span(line.parts[roles[0]])
    if employed or not names:
        return None
    if role is None or names[0].start < line.parts[role].start:
        return _span(names[0])
    return _span(names[0]) if len(names) == 1 or _stands_as_employer(line, names[0]) else None


def _stands_as_employer(line: FirstLine, name: Part) -> bool:
    """ "Vet, Anexa Vets, Morrinsville (2018 – 2020)": between commas, with a place or one more name behind it."""
    behind = line.parts[line.parts.index(name) + 1 :]
    names = [part for part in behind if part.kind is PartKind.NAME]
    return bool(behind) and behind[0].kind in {PartKind.PLACE, PartKind.NAME} and "," in name.before and len(names) <= 1


# Schools


def _school(line: FirstLine, employed: bool) -> Said:
    """The degree with its subject on either side of it: "软件工程，本科", "计算机科学与技术(本科)", "MSc, Physics"."""
    parts = line.parts
    degree = next((at for at, part in enumerate(parts) if part.kind is PartKind.DEGREE), None)
    if degree is None:
        return _course(line, employed)
    schools = line.of(PartKind.ORGANISATION)
    organisation = _span(*schools[:1]) or _organisation(line, degree, employed)
    first, last = _first_of_subject(parts, degree, organisation), degree
    behind = parts[degree + 1] if degree + 1 < len(parts) else None
    if first == degree and behind and _is_subject(behind, organisation) and (employed or schools) and "(" not in behind.before:
        last = degree + 1
    return _span(parts[first], parts[last]), organisation


def _first_of_subject(parts: Sequence[Part], degree: int, organisation: Span | None) -> int:
    """The part before the degree, with the one a bracket explains: "建筑学（五年制） 学士"."""
    first = degree
    while first and _is_subject(parts[first - 1], organisation):
        first -= 1
        if parts[first].before.strip() not in {"(", "（"}:
            break
    return first


def _is_subject(part: Part, organisation: Span | None) -> bool:
    return part.kind is PartKind.NAME and not _is_within(part, organisation)


def _course(line: FirstLine, employed: bool) -> Said:
    """No degree is named: what stands beside the school is the subject. A name alone is a school's only where it is as short
    as schools are called for short: 北航, MIT."""
    title, organisation = _job(line, employed)
    names = line.of(PartKind.NAME)
    if title is None and names and not line.of(PartKind.ORGANISATION) and not _is_short_form(names[0].words):
        return _span(names[0]), None
    subject = [part for part in names if employed or (organisation and part.start >= organisation.end)]
    return title or _span(*subject[:1]), organisation


def _is_short_form(words: str) -> bool:
    return words.isupper() and " " not in words if words.isascii() else len(words) <= len("国科大学")


# Projects, awards, papers


def _project(line: FirstLine, employed: bool) -> Said:  # noqa: ARG001
    """The name up to the first bar, bracket, gap or colon; a known organisation behind it."""
    parts = [part for part in line.parts if part.kind not in {PartKind.PERIOD, PartKind.NOTE}]
    last = 0
    while last + 1 < len(parts) and _goes_on(parts[last], parts[last + 1]):
        last += 1
    behind = [part for part in parts[last + 1 :] if part.kind is PartKind.ORGANISATION]
    return (_span(parts[0], parts[last]) if parts else None), _span(*behind[:1])


def _goes_on(left: Part, right: Part) -> bool:
    beside = left.end + len(right.before) == right.start
    return beside and right.kind is not PartKind.ORGANISATION and not _LOOSE_JOINT.search(right.before)


def _award(line: FirstLine, employed: bool) -> Said:
    """As a project; in a row of a table the next cell says who gave it."""
    title, organisation = _project(line, employed)
    givers = [p for p in line.of(PartKind.NAME) if title and p.start >= title.end and p.before.strip() in {"|", "｜"}]
    return title, organisation or _span(*givers[:1])


def _paper(line: FirstLine, employed: bool) -> Said:  # noqa: ARG001
    """Only a title in quotes is told from authors and venue with certainty."""
    quoted = [part for part in line.parts if part.before.rstrip().endswith(("《", "“", '"'))]
    return _span(*quoted[:1]), None


_READERS: dict[SectionKind, Callable[[FirstLine, bool], Said]] = {
    SectionKind.EDUCATION: _school,
    SectionKind.PROJECTS: _project,
    SectionKind.AWARDS: _award,
    SectionKind.PUBLICATIONS: _paper,
}
