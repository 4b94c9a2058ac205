"""What the parts of a line make together: could it be the first line of a job, the name of an employer, a role, its dates?

Only the line itself is looked at; whether it opens an entry where it stands is decided by `corpus.structure.openings`.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from corpus.line.parts import Part, parts_of
from corpus.line.words import PartKind


class Shape(StrEnum):
    """What a line could be in an entry."""

    WHOLE = "an employer or school with a role or degree"
    EMPLOYER = "an employer or school"
    ROLE = "a role or degree"
    LOOSE = "a role or degree first, then a name that may be the employer or only a topic"
    NAMED = "a name with its dates"
    NAME = "a name"
    DATES = "dates, perhaps with a place, or how long"
    PLACE = "a place"
    NONE = "nothing of the kind"


ROLES = {Shape.ROLE, Shape.LOOSE}
EMPLOYERS = {Shape.EMPLOYER, Shape.NAMED}
FIRST_LINES = {Shape.WHOLE, *EMPLOYERS, *ROLES}
ASIDE = {Shape.DATES, Shape.PLACE}


class FirstLine(NamedTuple):
    """A line cut into its parts, and what they make together."""

    parts: tuple[Part, ...]
    shape: Shape

    def of(self, *kinds: PartKind) -> list[Part]:
        return [part for part in self.parts if part.kind in kinds]

    @property
    def dated(self) -> bool:
        return any(part.period for part in self.parts)

    @property
    def says_when_and_where(self) -> bool:
        """ "Aug. 2018 – present, Hammerfest": below an employer with its role a name can only be the town."""
        if len(self.parts) != len("ab"):
            return False
        when, where = self.parts
        return when.period is not None and where.kind is PartKind.NAME and where.before.strip() in {",", "，"}

    @property
    def says_how_long(self) -> bool:
        """From when to when, or since when: more than a day or a year of graduation."""
        return any(part.period and part.period.start != part.period.end for part in self.parts)


_LONGEST_PROSE, _MOST_NAMES = 64, 4
_BESIDE = {PartKind.NOTE, PartKind.PERIOD, PartKind.PLACE, PartKind.UNIT}
_DOES = {PartKind.ROLE, PartKind.DEGREE}


def line_of(text: str, start: int, end: int) -> FirstLine:
    """The line text[start:end] cut into parts; spans are offsets of `text`."""
    parts = parts_of(text, start, end)
    return FirstLine(parts, _shape(parts))


def _shape(parts: tuple[Part, ...]) -> Shape:
    main = [part for part in parts if part.kind not in _BESIDE]
    kinds = {part.kind for part in parts}
    if not main:
        return _shape_beside(kinds)
    if _is_field(parts) or (PartKind.PROSE in kinds and not _bears_prose(parts, main)):
        return Shape.NONE
    if kinds & _DOES:
        return _shape_of_role(main, kinds)
    names = sum(part.kind is PartKind.NAME for part in main)
    if PartKind.ORGANISATION in kinds:
        return Shape.EMPLOYER if names <= _MOST_NAMES // 2 or PartKind.PERIOD in kinds else Shape.NONE
    if PartKind.PERIOD in kinds:
        return Shape.NAMED if names <= _MOST_NAMES and _is_dated_at_edge(parts) else Shape.NONE
    return Shape.NAME if names <= _MOST_NAMES // 2 and main[-1].end - main[0].start <= _LONGEST_PROSE else Shape.NONE


def _shape_beside(kinds: set[PartKind]) -> Shape:
    """Nothing but dates, places, notes and departments."""
    if PartKind.PERIOD in kinds or not kinds:
        return Shape.ROLE if PartKind.UNIT in kinds else Shape.DATES
    return Shape.PLACE if PartKind.PLACE in kinds and PartKind.UNIT not in kinds else Shape.NONE


def _is_field(parts: tuple[Part, ...]) -> bool:
    """主要客户：华为技术有限公司, "Supervisor: Prof. Li": the first words only say what the rest is."""
    if len(parts) == 1 or parts[1].before.strip() not in {":", "："} or any(part.period for part in parts):
        return False
    return parts[0].kind is PartKind.ROLE or (parts[0].kind is PartKind.NAME and not parts[0].words.isascii())


def _bears_prose(parts: tuple[Part, ...], main: list[Part]) -> bool:
    """Some words may follow a role or an employer: "Student Researcher, supervised by Prof. Li | Python"."""
    prose = [part for part in main if part.kind is PartKind.PROSE]
    if sum(part.end - part.start for part in prose) > _LONGEST_PROSE or main[0].kind is PartKind.PROSE:
        return False
    dated = any(part.period for part in parts) and any(part.kind in {*_DOES, PartKind.ORGANISATION} for part in main)
    apart = main[0].kind is PartKind.ORGANISATION and prose[0].before.strip() in {"|", "｜"}
    return main[0].kind in _DOES or dated or apart


def _shape_of_role(main: list[Part], kinds: set[PartKind]) -> Shape:
    if PartKind.ORGANISATION in kinds:
        return Shape.WHOLE
    names = [part for part in main if part.kind is PartKind.NAME and part.before.strip() not in {"(", "（"}]
    if not names:
        return Shape.ROLE
    role = next(part for part in main if part.kind in _DOES)
    return Shape.WHOLE if role.kind is PartKind.ROLE and names[0].start < role.start else Shape.LOOSE


def _is_dated_at_edge(parts: tuple[Part, ...]) -> bool:
    rest = [part for part in parts if part.kind not in {PartKind.NOTE, PartKind.PLACE, PartKind.UNIT}]
    return bool(rest[0].period or rest[-1].period)
