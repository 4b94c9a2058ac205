"""The years of study that a question names: 读博时的导师, "her grades as an undergrad". What stands in the entry of such a
school, or falls into its years, is so of that time; the words for it need not stand in the line."""

from __future__ import annotations

import re
from typing import NamedTuple

from bot.qa.asked import Asked
from bot.qa.career import Stay
from bot.qa.choosing import LEVELS, level_of
from bot.qa.lines import Line
from bot.qa.replies.careers import stays
from bot.qa.replies.titles import degree_level
from corpus.models import Profile, SectionKind

_DURING = re.compile(
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
