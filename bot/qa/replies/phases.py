"""The years of study that a question names: 读博时的导师, "her grades as an undergrad".

What stands in the entry of such a school, under a line that names the years, or falls into them by its date is so of that time;
the words for it need not stand in the line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from bot.qa.asked import Asked
from bot.qa.career import Stay
from bot.qa.choosing import LEVELS, level_of
from bot.qa.durations import month_of
from bot.qa.lines import Line
from bot.qa.replies.careers import stays
from bot.qa.replies.titles import degree_level
from bot.qa.shapes import DATE
from corpus.models import Profile, SectionKind
from corpus.regex import regex

_DURING = regex(
    r"""
      \b(?:during|while|when|in|at|for|of|from)\s(?:(?:his|her|their|the)\s)?(?=\W|$)
    | \b(?:studying|study|studies|degree|degrees|course|programme|program|student|years?)\b | ['’]s\b
    | (?:学习|就读|求学|在读)?(?:期间|阶段|时期|时候|那[几]?年|的时候|(?<=[读念上科士生])时) | (?:学位|学生)(?=[的时期阶]|$)
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""The words around the degree that only say that it is a time."""


class Phase(NamedTuple):
    """The schools that are meant, and the question without the words for them."""

    stays: tuple[Stay, ...]
    asked: Asked

    def holds(self, line: Line) -> bool:
        return any(stay.document_id == line.passage.document_id and stay.span.holds(line.span) for stay in self.stays)


def phase_of(asked: Asked, profile: Profile) -> Phase | None:
    """None where the question names no degree, or one that the person has no entry for."""
    level = level_of(asked.question.whole)
    if not level:
        return None
    schools = (stay for stay in stays(asked, profile) if stay.entry and stay.kind is SectionKind.EDUCATION)
    own = tuple(stay for stay in schools if degree_level(stay) == level)
    rest = " ".join(_DURING.sub(" ", LEVELS[level].sub(" ", asked.question.whole)).split())
    apart = Asked(asked.world, asked.question.model_copy(update={"whole": rest}), asked.citer)
    apart.stays = asked.stays
    return Phase(own, apart) if own else None


_MARK = regex(
    r"""
      (?:本科|硕士|博士|研究生|大学)(?:期间|阶段|时期|在读)?\s*[:：]?\s*$              # 本科期间:
    | ^\W*(?:ph\.?d|doctora(?:l|te)|master['’]?s?|(?:under)?grad(?:uate)?|bachelor['’]?s?)
        (?:\s(?:years?|studies|degree|level))?\s*[:：]?\s*$                         # Undergraduate years:
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""A line, or the end of one, that says of which years is what stands below it."""


def of_that_time(phase: Phase, lines: Sequence[Line], every: Sequence[Line]) -> list[Line]:
    """Those of the lines that are of the phase; all of them where none says of what time it is. `every` are all lines of the
    person in the order of the text."""
    marked = {line: level for line in lines if (level := _marked(line, every))}
    dated = {line: year for line in lines if (year := _year_of(line))}
    if not marked and not dated:
        return list(lines)
    levels = {degree_level(stay) for stay in phase.stays}
    return [line for line in lines if (marked[line] in levels if line in marked else _is_within(line, phase, dated.get(line)))]


def _is_within(line: Line, phase: Phase, year: int | None) -> bool:
    """In the entry of the school, or dated between its first year and its last."""
    times = [months for stay in phase.stays if (months := stay.months(phase.asked.world.now))]
    told = [year is not None and one.first // 12 <= year <= one.last // 12 for one in times]
    return phase.holds(line) or any(told)


def _marked(line: Line, every: Sequence[Line]) -> str | None:
    """The degree that the nearest such line above it names, in the same section of the same file."""
    above = [one for one in every if _is_above(one, line) and not _is_title(one)]
    found = next((match for one in reversed(above) if (match := _MARK.search(one.text))), None)
    return level_of(found.group()) if found else None


def _is_above(one: Line, line: Line) -> bool:
    same = one.passage.document_id == line.passage.document_id and one.passage.section == line.passage.section
    return same and one.span.end <= line.span.start


def _is_title(line: Line) -> bool:
    return line.is_title and level_of(line.text) is None


def _year_of(line: Line) -> int | None:
    found = next((month for match in DATE.finditer(line.text) if (month := month_of(match.group()))), None)
    return found[0] // 12 if found else None
