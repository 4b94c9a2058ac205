"""A fact read off the entries of a profile: the school, employer, title, degree or dates of the stay that is meant.

Unlike `facts`, which looks for a value in lines about a topic, this knows which words name the employer or the school.
Nothing is said where no entry is meant for sure.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from bot.qa.asked import Asked
from bot.qa.career import Stay
from bot.qa.choosing import Choice, choice_of
from bot.qa.claims import CERTIFICATE
from bot.qa.durations import month_of
from bot.qa.lines import Line, is_name
from bot.qa.replies import places, theses
from bot.qa.replies.careers import stays
from bot.qa.replies.chosen import (
    PICKS,
    about,
    elsewhere,
    first_of,
    highest,
    latest_first,
    meant_of,
    names_a_kind,
    ongoing,
)
from bot.qa.replies.titles import degree_level, degree_of, major_of, organisation_of, place_of, seen, title_of, whole_of
from bot.qa.shapes import DATE
from corpus.models import Profile, SectionKind, Span
from corpus.regex import regex

KINDS = {
    "school": SectionKind.EDUCATION,
    "degree": SectionKind.EDUCATION,
    "major": SectionKind.EDUCATION,
    "organisation": SectionKind.EXPERIENCE,
    "role": SectionKind.EXPERIENCE,
}
_HOSTS = frozenset({"school", "organisation"})
"""A fellowship or a time as postdoc may stand among the jobs or among the schools."""
DATED = frozenset({"date", "start", "end"})
_TITLED = frozenset({"label", "name", "clause", "major", "work", "role"})
"""Sorts of values that the title of a thesis may be asked for as."""


class Read(NamedTuple):
    """The value in its line, and the lines that show whose it is."""

    line: Line
    value: Span | None
    beside: tuple[Line, ...]


def read_off(asked: Asked, profile: Profile, sort: str) -> list[Read]:
    """The value of each stay that is meant; empty where the entries do not say which that is."""
    choice = choice_of(asked.question.text, asked.question.whole)
    own = [stay for stay in stays(asked, profile) if stay.entry]
    if sort in _TITLED and theses.ASKED.search(asked.question.text) and (told := theses.theses(asked, profile, own)):
        return [Read(line, span, ()) for line, span in told]
    if sort in DATED:
        return [_dated(stay, sort) for stay in _dated_stays(asked, own, choice)]
    if sort == "place" and choice.rest and choice.order is None:
        return _towns(asked, own, choice.rest)
    if sort == "place" and choice.order in PICKS and not choice.rest and _JOB.search(asked.question.text):
        meant = meant_of(asked, own, choice, SectionKind.EXPERIENCE)
        return [_read(stay, place_of(stay) or _town_in(asked, stay)) for stay in meant]
    if sort == "place" and (choice.order in {"before", "after"} or choice.years):
        sort = "organisation"
    if sort == "work" and choice.order in {"before", "after"}:
        return [_read(stay, whole_of(stay)) for stay in meant_of(asked, own, choice, SectionKind.EXPERIENCE)]
    if choice.years and sort in {*KINDS, "work"}:
        return _in_years(asked, own, choice, sort)
    return _chosen(asked, own, choice, sort) if sort in KINDS else []


_JOB = regex(r"\b(?:jobs?|work\w*|employ\w*|positions?|posts?|roles?|compan\w+)\b|工作|公司|单位|上班|岗位", re.IGNORECASE)


def _chosen(asked: Asked, own: Sequence[Stay], choice: Choice, sort: str) -> list[Read]:
    """The value of the stays that the words, the order or the degree choose."""
    if not (asked.question.people or choice.rest or choice.order or choice.level):
        return []
    meant = meant_of(asked, own, choice, KINDS[sort]) or _present(asked, own, choice, KINDS[sort])
    if not meant and sort in _HOSTS and names_a_kind(choice.rest):
        meant = about(asked, [stay for stay in own if stay.kind in _STAYED], choice.rest)
    if choice.order == "highest" or (sort == "degree" and not choice.rest):
        meant = highest(meant)
    if sort == "role" and not choice.rest and not choice.order:
        meant = ongoing(meant, asked.world.now) or meant[:1]
    return [_read(stay, _VALUES[sort](stay)) for stay in _of_asked_kind(asked, meant, sort)]


def _present(asked: Asked, own: Sequence[Stay], choice: Choice, kind: SectionKind) -> list[Stay]:
    """Where somebody works now, whatever the question calls the work: 现在在哪家公司跑船. A name in it must be met."""
    if choice.order != "now" or any(is_name(group) for group in asked.groups(choice.rest)):
        return []
    return ongoing([stay for stay in own if stay.kind is kind], asked.world.now)


def _towns(asked: Asked, own: Sequence[Stay], rest: str) -> list[Read]:
    """Where the employer or school is that the words name."""
    named = about(asked, [stay for stay in own if stay.kind in _STAYED], rest)
    return [_read(stay, place) for stay in named if (place := place_of(stay) or _host(stay, rest))]


def _town_in(asked: Asked, stay: Stay) -> Span | None:
    """The first town in its lines, else the employer."""
    towns = (line.own(span) for line in stay.head for span in places.places_in(asked.world.lexicon, line.text))
    return next(towns, None) or organisation_of(stay) or whole_of(stay)


def _host(stay: Stay, rest: str) -> Span | None:
    """Where no town is said the employer or school, of a stay that is named by what it was: "her fellowship"."""
    return organisation_of(stay) if names_a_kind(rest) else None


def says_which(asked: Asked, profile: Profile, sort: str) -> bool:
    """True where the entries alone can answer, whatever else its lines say: of a stay by its order, of a role somewhere."""
    choice = choice_of(asked.question.text, asked.question.whole)
    if sort == "label" and choice.level and theses.ASKED.search(asked.question.text):
        return True
    if not any(stay.entry and stay.kind is KINDS.get(sort, SectionKind.EXPERIENCE) for stay in stays(asked, profile)):
        return False
    if sort in KINDS and choice.order in {*PICKS, "before", "after"} - {"longest"}:
        return not choice.rest or choice.order in {"before", "after"}
    named = any(is_name(group) for group in asked.groups(choice.rest))
    return (sort == "role" and named) or (sort == "place" and choice.order in {"before", "after"})


def _in_years(asked: Asked, own: Sequence[Stay], choice: Choice, sort: str) -> list[Read]:
    """What was done in a year, or some: the jobs that reach into them, and the schools where no job is asked for."""
    kinds = {KINDS[sort]} if sort in KINDS and asked.want and asked.want.value != "place" else _STAYED
    first, last = choice.years or (0, 0)
    in_time = [(stay, months) for stay in own if stay.kind in kinds and (months := stay.months(asked.world.now))]
    found = [
        stay
        for stay, months in sorted(in_time, key=lambda one: one[1])
        if months.first // 12 <= last and months.last // 12 >= first
    ]
    return [_read(stay, _VALUES[sort](stay)) for stay in (about(asked, found, choice.rest) if choice.rest else found)]


def _of_asked_kind(asked: Asked, own: Sequence[Stay], sort: str) -> list[Stay]:
    """A question for a hospital is not answered by a company; a university may be called a college."""
    if sort != "organisation":
        return list(own)
    text = asked.question.text
    named = [
        stay for stay in own if (span := organisation_of(stay)) and places.of_kind(text, seen(stay, span), [_whole(stay, span)])
    ]
    return named if any(organisation_of(stay) for stay in own) else list(own)


def _whole(stay: Stay, span: Span) -> Span:
    return Span(start=0, end=len(seen(stay, span)))


def _read(stay: Stay, value: Span | None) -> Read:
    line = _line_with(stay, value) if value else None
    shown = line or stay.head[0]
    beside = (*stay.head, *stay.dates)
    return Read(shown, value if line else None, tuple(dict.fromkeys(one for one in beside if one.span != shown.span)))


def _line_with(stay: Stay, span: Span) -> Line | None:
    return next((line for line in (*stay.head, *stay.dates) if line.span.holds(span)), None)


_VALUES: dict[str, Callable[[Stay], Span | None]] = {
    "school": organisation_of,
    "organisation": organisation_of,
    "role": title_of,
    "degree": degree_of,
    "major": major_of,
    "work": whole_of,
}


# When


def _dated_stays(asked: Asked, own: Sequence[Stay], choice: Choice) -> list[Stay]:
    """The stays whose dates are asked for: all of one employer, or that of a degree."""
    dated = [stay for stay in own if stay.months(asked.world.now)]
    if CERTIFICATE.search(asked.question.text) or _PASSED.search(asked.question.text):
        dated = [stay for stay in dated if stay.kind is not SectionKind.EXPERIENCE]
    if choice.level or (choice.graduated and not choice.rest):
        schools = [stay for stay in dated if stay.kind is SectionKind.EDUCATION]
        schools = [stay for stay in schools if not choice.level or degree_level(stay) == choice.level]
        return _one_of_each_file(about(asked, schools, choice.rest) if choice.rest else schools, asked, "end")
    if not choice.rest:
        return []
    named = about(asked, [stay for stay in dated if stay.kind in _STAYED], choice.rest)
    named += elsewhere(named, dated, asked.world.now)
    return _one_of_each_file(named, asked, asked.want.value if asked.want else "date")


_PASSED = regex(r"考(?:到|取|下|出|过|的)(?=[\u4e00-\u9fffA-Za-z])|(?<=[年候时])(?:拿到?|取得|获得?)")
"""Of what is passed or awarded the date is not that of a job with the same word in its title."""
_STAYED = frozenset({SectionKind.EXPERIENCE, SectionKind.EDUCATION})


def _one_of_each_file(own: Iterable[Stay], asked: Asked, sort: str) -> list[Stay]:
    """Of each file the first stay for the start, the last for the end; all for the whole time."""
    now, by_file = asked.world.now, dict[str, list[Stay]]()
    for stay in own:
        by_file.setdefault(stay.document_id, []).append(stay)
    if sort == "start":
        return [first_of(told, now)[0] for told in by_file.values()]
    if sort == "end":
        return [min(told, key=lambda stay: latest_first(stay, now)) for told in by_file.values()]
    return [stay for told in by_file.values() for stay in told]


def _dated(stay: Stay, sort: str) -> Read:
    """The start or the end of its period as it is written; all of it where it goes on or is written in one."""
    period = stay.entry.period if stay.entry else None
    if not period:
        return _read(stay, None)
    found = list(DATE.finditer(seen(stay, period.span)))
    written_apart = len(found) > 1 or period.ongoing
    if sort == "start" and not written_apart and period.start == period.end and stay.kind is SectionKind.EDUCATION:
        return _read(stay, None)
    value = period.span
    if sort == "start" and found and written_apart:
        value = _part(period.span, found[0])
    if sort == "end" and len(found) > 1 and not period.ongoing:
        value = _part(period.span, found[-1])
    return _read(stay, value)


def _part(span: Span, match: re.Match[str]) -> Span:
    return Span(start=span.start + match.start(), end=span.start + match.end())


def says_other(one: str, other: str) -> bool:
    """Two dates that contradict each other: "2016" and "Jan 2016" do not."""
    first, second = month_of(one), month_of(other)
    if not first or not second:
        return one.casefold() != other.casefold()
    return first[0] != second[0] if first[1] and second[1] else first[0] // 12 != second[0] // 12
