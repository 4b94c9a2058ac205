"""The jobs and schools of somebody, as replies ask for them: those a topic is about, the heads above a line, latest first."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from bot.qa.asked import Asked
from bot.qa.career import Stay, stays_of
from bot.qa.lines import Line
from bot.qa.shapes import PERIOD
from bot.qa.staying import HOME_LINE
from corpus.models import ENTRY_LEVEL, Profile, SectionKind, Span
from corpus.regex import regex
from corpus.structure.headings import kind_of_title
from retrieval.models import Group

FAR_BELOW = 1_000_000
HEAD = 100
"""Characters that a line may have which serves as a head."""


def stays(asked: Asked, profile: Profile) -> list[Stay]:
    if profile.profile_id not in asked.stays:
        passages = asked.world.lines.passages_of(profile)
        documents = asked.world.corpus.documents_of(profile)
        found = (stays_of(one, [p for p in passages if p.document_id == one.document_id]) for one in documents)
        asked.stays[profile.profile_id] = [stay for stays in found for stay in _with_jobs(stays)]
    return asked.stays[profile.profile_id]


def _with_jobs(stays: list[Stay]) -> list[Stay]:
    """In a file without a section for work the dated entries with a title are the jobs, whatever their section is called:
    "Sea service", 执教."""
    if any(stay.kind is SectionKind.EXPERIENCE for stay in stays):
        return stays
    return [stay._replace(kind=SectionKind.EXPERIENCE) if _looks_like_a_job(stay) else stay for stay in stays]


def _looks_like_a_job(stay: Stay) -> bool:
    entry = stay.entry
    return bool(
        stay.kind is SectionKind.OTHER and entry and entry.title and entry.period and entry.period.start != entry.period.end
    )


def stays_about(asked: Asked, profile: Profile, groups: Sequence[Group]) -> list[Stay]:
    """The stays whose head speaks of the topic; of a company all that was done there."""
    about = asked.world.lines.about(groups, profile)
    best = [line for line in about if line.score >= about[0].score - 0.05]
    return [stay for stay in stays(asked, profile) if stay.periods and any(stay.is_of(line) for line in best)]


def recent_first(asked: Asked, profile: Profile, kinds: Collection[SectionKind]) -> list[Line]:
    """The head lines of stays of these kinds, the most recent first; what has no dates comes last, in the order of the text."""
    own = [stay for stay in stays(asked, profile) if stay.kind in kinds]
    ordered = sorted(own, key=lambda stay: tuple(-month for month in stay.latest(asked.world.now)))
    return [line for stay in ordered for line in (*stay.head, *stay.dates)]


def employers(asked: Asked, profile: Profile) -> list[Line]:
    """The head of every job, that of the company where roles stand below it, the most recent first."""
    own = [stay for stay in stays(asked, profile) if stay.kind is SectionKind.EXPERIENCE]
    ordered = sorted(own, key=lambda stay: tuple(-month for month in stay.latest(asked.world.now)))
    every = {(line.passage.document_id, line.span): line for line in asked.world.lines.all_of(profile)}
    found: dict[Line, None] = {}
    for stay in ordered:
        levels = stay.head[0].passage.headings
        above = [every.get((stay.document_id, heading.span)) for heading in levels if heading.level == ENTRY_LEVEL]
        found.update(dict.fromkeys(line for line in above or stay.head if line))
    return list(found)


_POSTING = regex(r"\b(?:second(?:ed|ment)|posted|posting|on loan)\b|借调|外派|派驻|挂职|轮岗|交流任职", re.IGNORECASE)


def is_posting(line: Line) -> bool:
    """A time with another employer that is told below the job it was part of."""
    return line.passage.kind is SectionKind.EXPERIENCE and bool(_POSTING.search(line.text) and PERIOD.search(line.text))


def is_in_time(asked: Asked, profile: Profile, line: Line) -> bool:
    """Of what is so today, the lines of jobs that are over say nothing."""
    if not _NOW.search(asked.question.text):
        return True
    own = [stay for stay in stays(asked, profile) if stay.entry and stay.is_of(line)]
    return not own or any((months := stay.months(asked.world.now)) and months.ongoing for stay in own)


_NOW = regex(r"\b(?:today|now|current(?:ly)?|at the moment|these days|right now)\b|现在|目前|当前|如今", re.IGNORECASE)


def asks_who_is_there(question: str) -> bool:
    """ "Is she still there?", 谁现在在成都工作: of a place, and of today."""
    return bool(_STILL_THERE.search(question))


_STILL_THERE = regex(
    r"""
      \b(?:still|currently|now|presently)\s(?:working|works?|living|lives?|based|employed|located|stationed|in|at|with|there|here)\b
    | \b(?:works?|working|lives?|living|based|employed|there|in|at)\b.{0,40}
        \b(?:any\s?more|currently|nowadays|these\sdays|right\snow|at\sthe\smoment|now)\b
    | (?:还|仍|依然)(?:然|旧)?(?:是|都)?在(?![学练写做用搞养跑打弹唱读念研带])
    | (?:现在|目前|如今|眼下|至今)(?:还|仍|都)?(?:是)?(?:住|留|待)?在(?![学练写做用搞养跑打弹唱研])
    """,
    re.IGNORECASE | re.VERBOSE,
)


def is_over(asked: Asked, profile: Profile, lines: Iterable[tuple[str, Span]]) -> bool:
    """True where one of the lines (document, place) is of a job or a school that is past, and none of one that goes on or of
    where somebody lives."""
    still = [_goes_on(asked, profile, document_id, span) for document_id, span in lines]
    return False in still and True not in still


def _goes_on(asked: Asked, profile: Profile, document_id: str, span: Span) -> bool | None:
    if HOME_LINE.search(span.of(asked.world.corpus.document(document_id).text)):
        return True
    own = [stay for stay in stays(asked, profile) if stay.document_id == document_id and stay.span.holds(span)]
    told = [months for stay in own if (months := stay.months(asked.world.now))]
    return any(months.ongoing or months.last >= asked.world.now for months in told) if told else None


def heads_above(asked: Asked, profile: Profile, line: Line) -> list[Line]:
    """The headings over a line, titles of sections aside, and the head of its entry, the nearest above it first."""
    heads = [stay_line for stay in stays(asked, profile) if stay.is_of(line) for stay_line in (*stay.head, *stay.dates)]
    wanted = [h.span for h in reversed(line.passage.headings) if h.level > 1 and kind_of_title(h.title) is None]
    every = {(one.passage.document_id, one.span): one for one in asked.world.lines.all_of(profile)}
    wanted += _line_above(line)
    above = [found for span in wanted if (found := every.get((line.passage.document_id, span)))]
    return sorted(dict.fromkeys([*above, *heads]), key=lambda head: _distance(head, line))


def _line_above(line: Line) -> list[Span]:
    """The line just above in the same passage, where it is short as a head is: "University of Toronto" over its programme."""
    before = [span for span in line.passage.sentences if span.end <= line.span.start][-1:]
    return [span for span in before if span.end - span.start <= HEAD]


def _distance(head: Line, line: Line) -> int:
    """Characters from a head down to the line; one that stands below it comes last."""
    return line.span.start - head.span.start if head.span.start <= line.span.start else FAR_BELOW
