"""Time somebody spent: the union of the cited dates of the jobs, schools and projects that a topic is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from bot.qa.asked import Asked
from bot.qa.career import STAYS, Stay
from bot.qa.choosing import Choice, choice_of, level_of
from bot.qa.durations import Months, months_of, said, union
from bot.qa.models import Finding, Relation, Strength
from bot.qa.replies.careers import stays, stays_about
from bot.qa.replies.chosen import PICKS, about, meant_of
from bot.qa.replies.titles import name_of
from bot.qa.replies.topics import groups_of
from bot.qa.shapes import PERIOD
from corpus.models import Profile, SectionKind, Span
from corpus.regex import regex

MOST = 4
"""Periods that are quoted; the time is that of all of them."""

WHOLE = 0.8
"""Share of the topic that such a line holds."""

_LONGEST = regex(r"\b(?:longest|shortest|most|least)\b|最久|最长|最短|最多|最少", re.IGNORECASE)
"""Of people that are compared; of one person's jobs it is the time in all that is asked for."""


class Spent(NamedTuple):
    months: int
    ongoing: bool
    finding: Finding


def months_spent(asked: Asked, profile: Profile) -> Spent | None:
    """The time in all that the topic is about; without a topic in all jobs (or schools, where study is asked about)."""
    return _in_a_line(asked, profile) or _spent(asked, profile, _meant(asked, profile))


def _in_a_line(asked: Asked, profile: Profile) -> Spent | None:
    """The time that a line about the whole topic gives by dates of its own, below the head of a longer stay."""
    choice = choice_of(_LONGEST.sub(" ", asked.question.text), asked.question.whole)
    if not choice.rest or about(asked, [stay for stay in stays(asked, profile) if stay.entry], choice.rest):
        return None
    heads = {line.span for stay in stays(asked, profile) for line in (*stay.head, *stay.dates)}
    for line in asked.world.lines.about(groups_of(asked), profile, enough=WHOLE)[:1]:
        found = PERIOD.search(line.text)
        months = months_of(found.group(), asked.world.now) if found else None
        if found and months and line.marks and line.span not in heads and months.last > months.first and months.exact:
            finding = asked.finding(
                profile, Strength.SOME, [line.evidence(line.own(Span(start=found.start(), end=found.end())))]
            )
            total = union([months])
            computed = finding and finding.model_copy(update={"computed": said(total, asked.question.language)})
            return Spent(total, months.ongoing, computed) if computed else None
    return None


def _spent(asked: Asked, profile: Profile, own: Sequence[Stay]) -> Spent | None:
    told = _surest([(stay, months) for stay in own if (months := stay.months(asked.world.now))])
    if not told:
        return None
    total = union(months for _, months in told)
    lines = dict.fromkeys(line for stay in own for line in (*stay.dates, *stay.head[:1]) if stay.periods)
    finding = asked.finding(profile, Strength.SOME, [line.evidence() for line in list(lines)[:MOST]])
    if not finding or not total:
        return None
    computed = finding.model_copy(update={"computed": said(total, asked.question.language)})
    return Spent(total, any(months.ongoing for _, months in told), computed)


def longest_stay(asked: Asked, profile: Profile) -> Spent | None:
    """The time with the one employer that had most of it."""
    own = [stay for stay in stays(asked, profile) if stay.kind is SectionKind.EXPERIENCE]
    return _spent(asked, profile, PICKS["longest"](own, asked.world.now))


def present_stay(asked: Asked, profile: Profile) -> Spent | None:
    """The time with whom somebody is with today, in all jobs they have had there."""
    own = [stay for stay in stays(asked, profile) if stay.kind is SectionKind.EXPERIENCE]
    today = PICKS["now"](own, asked.world.now)
    names = {name for stay in today if (name := name_of(stay))}
    return _spent(asked, profile, [stay for stay in own if stay in today or name_of(stay) in names])


def _meant(asked: Asked, profile: Profile) -> list[Stay]:
    """The stays that the entries tell; where they do not, those that lines about the topic belong to."""
    choice = choice_of(_LONGEST.sub(" ", asked.question.text), asked.question.whole)
    own = [stay for stay in stays(asked, profile) if stay.entry and stay.kind in STAYS]
    if own and not choice.rest:
        return _of_section(asked, profile, choice)
    if told := about(asked, own, choice.rest):
        return [stay for stay in told if not choice.level or level_of(stay.title) == choice.level]
    groups = groups_of(asked)
    return stays_about(asked, profile, groups) if groups else _of_section(asked, profile, choice)


def _of_section(asked: Asked, profile: Profile, choice: Choice) -> list[Stay]:
    studied = choice.level or any(relation is Relation.STUDY for _, relation in asked.question.relations)
    kind = SectionKind.EDUCATION if studied else SectionKind.EXPERIENCE
    own = [stay for stay in stays(asked, profile) if stay.kind is kind]
    if choice.order:
        return meant_of(asked, own, choice, kind)
    return [stay for stay in own if not choice.level or level_of(stay.title) == choice.level]


def _surest(told: Sequence[tuple[Stay, Months]]) -> list[tuple[Stay, Months]]:
    """Years alone say less than the months that another file of the person gives for the same time."""
    return [
        (stay, months)
        for stay, months in told
        if months.exact
        or not any(
            other.exact and one.document_id != stay.document_id and other.first <= months.last and months.first <= other.last
            for one, other in told
        )
    ]
