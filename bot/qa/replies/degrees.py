"""The lines that prove a degree: those of schools, in whatever words of either language they write it.

A degree that was given up is none, and one that goes on is none for who asks who has it; the line that says so is quoted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.qa.asked import Asked
from bot.qa.career import Stay
from bot.qa.conditions import GOING_ON, LEVELS, UNFINISHED, WRITTEN, Degree
from bot.qa.evidence import EXACT, Evidence
from bot.qa.lines import Line
from bot.qa.models import Strength
from bot.qa.replies.careers import stays
from corpus.models import Profile, SectionKind
from corpus.regex import regex
from retrieval.matching import Text
from retrieval.models import Group


def degrees(asked: Asked, topic: str, degree: Degree) -> list[Evidence]:
    """The lines of schools; of who has none for any degree, what else is said of the topic."""
    found: list[Evidence] = []
    told = _told_of(asked, topic, degree)
    for profile in asked.world.corpus.profiles:
        own = list(_taken(asked, profile, degree))
        has_schools = any(_levels(line) for line in _school_lines(asked, profile))
        found += own if own or has_schools else [one for one in told if one.passage.profile_id == profile.profile_id]
    return found


_CALLED = {"doctor": "PhD", "master": "master's degree", "bachelor": "bachelor's degree"}


def _told_of(asked: Asked, topic: str, degree: Degree) -> list[Evidence]:
    """What is said of such a degree in any sentence; of one in some field, what names the field as well."""
    told = asked.judged(_CALLED[degree.level] if degree.level else topic)
    fields = _fields(asked, degree)
    told = [one for one in told if _tells_of_studies(one)] if fields else told
    return [one for one in told if all(Text(one.passage.seen(one.sentence)).find(group) for group in fields)]


_OF_SCHOOLS = frozenset({SectionKind.EDUCATION, SectionKind.ABOUT})
_DEGREE_IN = regex(
    r"\b(?:undergrad(?:uate)?|degree|bachelor|master|B\.?Sc|M\.?Sc|Ph\.?D|doctorate)\b[\w'’. ]{0,12}?\bin\b"
    r"|(?:本科|硕士|博士|研究生)(?:期间|阶段)?(?:是)?[学读念]",
    re.IGNORECASE,
)
"""What tells of somebody's studies wherever it stands."""


def _tells_of_studies(evidence: Evidence) -> bool:
    return evidence.passage.kind in _OF_SCHOOLS or bool(_DEGREE_IN.search(evidence.passage.seen(evidence.sentence)))


def _fields(asked: Asked, degree: Degree) -> list[Group]:
    return [group for group in asked.groups(degree.field) if group.weight > 0] if degree.field else []


def _taken(asked: Asked, profile: Profile, degree: Degree) -> Iterator[Evidence]:
    groups = _fields(asked, degree)
    for line in _school_lines(asked, profile):
        entry = _entry_of(asked, profile, line)
        if any(_is_meant(degree, level) for level in _levels(line)) and all(_is_of(entry, line, group) for group in groups):
            strength, telling = _degree_strength(asked, profile, line, degree)
            if degree.goes_on and strength is Strength.NEGATIVE:
                continue
            yield line.evidence(strength=strength)
            if telling is not line:
                yield telling.evidence(strength=strength)


def _is_of(entry: Sequence[Line], line: Line, field: Group) -> bool:
    """True where the degree is in the field, or in a narrower one: as its line or the head of the school says, or another line
    of the entry, which has to name the field itself. A thesis on segmentation makes no degree in computer vision."""
    told = [one for one in entry if one is entry[0] or one.span == line.span or _levels(one)]
    head = " ; ".join(one.text for one in told if not _IN_THE_COURSE.search(one.text))
    rest = " ; ".join(one.text for one in entry)
    return bool(Text(head).find(field)) or any(match.alternative.weight >= EXACT for match in Text(rest).find(field))


_IN_THE_COURSE = regex(
    r"(?:硕士|博士|本科|研究生)(?:期间|阶段|方向|课题|研究)|研究方向|\b(?:research|focus|topics?|projects?|coursework)\b\s*[:：]",
    re.IGNORECASE,
)
"""A line about what was done on the way to a degree."""


def _is_meant(degree: Degree, level: str) -> bool:
    if degree.level is None or level == degree.level:
        return True
    return degree.higher and LEVELS.index(level) > LEVELS.index(degree.level)


def _school_lines(asked: Asked, profile: Profile) -> list[Line]:
    """Short lines of the section for schools, and heads of schools in others."""
    every = asked.world.lines.all_of(profile)
    heads = {line.span for stay in _schools(asked, profile) for line in (*stay.head, *stay.dates)}
    own = [line for line in every if line.span in heads or line.passage.kind is SectionKind.EDUCATION]
    return [line for line in own if not line.is_title and not _NO_DEGREE.match(line.text)]


_NO_DEGREE = regex(
    r"\W*(?:(?:[\w'’.]+\s){0,3}(?:thesis|dissertation|supervis\w+|advis[eo]r|teaching assistant|tutor\w*)\b"
    r"|(?:硕士|博士|本科|学位|毕业)?(?:论文|导师|课题|设计)(?!.*学位))",
    re.IGNORECASE,
)
"""A line about a thesis or a supervisor is none of a degree."""


def _levels(line: Line) -> list[str]:
    text = _STATE.sub(" ", line.text)
    return [level for level, written in WRITTEN.items() if written.search(text)]


_STATE = regex(
    r"(?<=[a-z]),\s(?:MA|MS)\b(?=\s*(?:$|[|,;·(–-]|\d|USA|United))(?=.*(?:Ph\.?D|Bachelor|Master|B\.?S|M\.?Sc|B\.?A))"
)
"""Massachusetts beside a degree is none."""


def _degree_strength(asked: Asked, profile: Profile, line: Line, degree: Degree) -> tuple[Strength, Line]:
    """Negative for a degree that was given up, and, where one that was taken is asked for, for one that goes on; with the line
    that says so. A question about exactly that wants it."""
    doubted = Strength.WEAK if asked.question.doubt else Strength.NEGATIVE
    if given_up := next((said for said in _said_of(asked, profile, line) if UNFINISHED.search(said.text)), None):
        return doubted, given_up
    own = [stay for stay in _schools(asked, profile) if stay.is_of(line)]
    months = own[0].months(asked.world.now) if own else None
    goes_on = months.ongoing or months.last > asked.world.now if months else bool(GOING_ON.search(line.text))
    if degree.goes_on:
        return Strength.SOME if goes_on else Strength.NEGATIVE, line
    return doubted if goes_on and degree.held else Strength.SOME, line


def _said_of(asked: Asked, profile: Profile, line: Line) -> list[Line]:
    """The line, and those of its entry that speak of no other degree."""
    own = _levels(line)
    return [line, *(one for one in _entry_of(asked, profile, line) if set(_levels(one)) <= set(own))]


def _entry_of(asked: Asked, profile: Profile, line: Line) -> list[Line]:
    """The lines of the school that the line belongs to, the line alone where no entry was read."""
    entry = next((stay.entry for stay in _schools(asked, profile) if stay.entry and stay.is_of(line)), None)
    every = [one for one in asked.world.lines.all_of(profile) if one.passage.document_id == line.passage.document_id]
    return [one for one in every if entry and entry.span.holds(one.span)] or [line]


def _schools(asked: Asked, profile: Profile) -> list[Stay]:
    return [stay for stay in stays(asked, profile) if stay.kind is SectionKind.EDUCATION]
