"""Where to look for a value that no line about the topic holds: the top of the file, the present job, the one area told."""

from __future__ import annotations

from collections.abc import Iterator

from bot.qa.asked import Asked
from bot.qa.career import STAYS
from bot.qa.replies import places
from bot.qa.replies.careers import stays
from bot.qa.replies.chosen import ongoing
from bot.qa.replies.held import Fact
from bot.qa.replies.titles import place_of
from bot.qa.shapes import HOW_BIG
from bot.qa.values import areas
from corpus.models import Profile, SectionKind

OPENING = 6
"""Lines at the top of a profile."""
SURE = 0.75


def at_the_top(asked: Asked, profile: Profile) -> Iterator[Fact]:
    """Where somebody lives often stands at the top, with no word for it."""
    for line in asked.world.lines.all_of(profile)[:OPENING]:
        if line.passage.kind in STAYS:
            continue
        if towns := places.towns_in(asked.world.lexicon, line.text):
            yield Fact(line, line.own(towns[0]), SURE)


def at_work_now(asked: Asked, profile: Profile) -> Iterator[Fact]:
    """Of somebody who does not say where they live, the town of the present job."""
    jobs = [stay for stay in stays(asked, profile) if stay.entry and stay.kind is SectionKind.EXPERIENCE]
    for stay in ongoing(jobs, asked.world.now):
        place = place_of(stay)
        line = next((line for line in stay.head if place and line.span.holds(place)), None)
        if line:
            yield Fact(line, place, SURE)


def the_area(asked: Asked, profile: Profile) -> list[Fact]:
    """How big a site, a farm or a shop is that the profile speaks of: the area that it tells, where that is one, be it by
    another word for the thing."""
    if not HOW_BIG.search(asked.question.text):
        return []
    told = [(line, area) for line in asked.world.lines.all_of(profile) for area in areas(line.text)]
    found = [Fact(line, line.own(area), SURE) for line, area in told]
    return found if len(found) == 1 else []
