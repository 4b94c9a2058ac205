"""Time somebody spent: the union of the cited dates of the jobs, schools and projects that a topic is about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bot.qa.asked import Asked
from bot.qa.career import Stay
from bot.qa.durations import Months, months_of, said, union
from bot.qa.lines import Line
from bot.qa.models import Finding, Relation, Strength
from bot.qa.replies.careers import stays, stays_about
from bot.qa.replies.topics import groups_of
from corpus.models import Profile, SectionKind

MOST = 4
"""Periods that are quoted; the time is that of all of them."""


class Spent(NamedTuple):
    months: int
    ongoing: bool
    finding: Finding


def months_spent(asked: Asked, profile: Profile) -> Spent | None:
    """The time in all that the topic is about; without a topic in all jobs (or schools, where study is asked about)."""
    groups = groups_of(asked)
    own = stays_about(asked, profile, groups) if groups else _of_section(asked, profile)
    told = [(months, line) for stay in own for months, line in _dated(stay, asked.world.now)]
    if not told:
        return None
    total = union(months for months, _ in told)
    lines = dict.fromkeys(line for stay in own for line in (*stay.dates, *stay.head[:1]) if stay.periods)
    finding = asked.finding(profile, Strength.SOME, [line.evidence() for line in list(lines)[:MOST]])
    if not finding or not total:
        return None
    computed = finding.model_copy(update={"computed": said(total, asked.question.language)})
    return Spent(total, any(months.ongoing for months, _ in told), computed)


def _of_section(asked: Asked, profile: Profile) -> list[Stay]:
    studied = any(relation is Relation.STUDY for _, relation in asked.question.relations)
    kind = SectionKind.EDUCATION if studied else SectionKind.EXPERIENCE
    return [stay for stay in stays(asked, profile) if stay.kind is kind]


def _dated(stay: Stay, now: int) -> Sequence[tuple[Months, Line]]:
    return [
        (months, line)
        for line in stay.dates
        for period in stay.periods
        if line.span.holds(period) and (months := months_of(line.passage.seen(period), now))
    ]
