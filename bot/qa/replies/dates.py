"""When: the date in the line that speaks of the topic, or the dates of the job, school or project the line belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.qa.asked import Asked
from bot.qa.career import Stay
from bot.qa.choosing import choice_of
from bot.qa.claims import CERTIFICATE
from bot.qa.durations import months_of
from bot.qa.lines import Line
from bot.qa.models import Relation
from bot.qa.replies.careers import stays
from bot.qa.shapes import DATE
from bot.qa.values import nearest, periods
from corpus.models import Profile, SectionKind, Span
from corpus.regex import regex
from retrieval.models import Group

HELD, DATED, PLACED = 0.5, 0.45, 0.2
Dated = tuple[Line, Span | None, float, tuple[Line, ...]]


def dates(asked: Asked, profile: Profile, groups: Sequence[Group], sort: str) -> list[Dated]:
    """(line, value, score, lines beside it), the best first; `sort` is date, start or end."""
    told = [
        line for line in asked.world.lines.all_of(profile) if asked.want and asked.want.cue and asked.want.cue.search(line.text)
    ]
    if asked.want and asked.want.cue and not groups and not told:
        return []
    if not groups and not told and _WORDS.search(choice_of(asked.question.text, asked.question.whole).rest):
        return []
    if not groups and not told:
        return _of_stays([s for s in stays(asked, profile) if s.kind is _section(asked)], sort, asked.world.now)
    found: list[Dated] = []
    own = stays(asked, profile)
    for line in told or _of_certificates(asked, asked.world.lines.about(groups, profile))[:30]:
        inside = [span for span in periods(line.text) if not any(mark.holds(span) for mark in line.marks_in_text())]
        best = _tied(line, inside, asked.question.text) or next(nearest(inside, line.marks_in_text()), None)
        if best:
            found.append((line, _end_of(line.own(best), line.passage.seen(line.own(best)), sort), line.score + HELD, ()))
        elif rest := _in_the_rest(asked, profile, line):
            found.append((rest[0], _end_of(rest[1], rest[0].passage.seen(rest[1]), sort), line.score + HELD, (line,)))
        else:
            found += [
                (one[0], one[1], line.score + DATED + _at_a_place(asked, line), (line,))
                for one in _of_stays(_holding(own, line), sort, asked.world.now)[:2]
            ]
    best_first = sorted(found, key=lambda one: -one[2])
    return [one for one in best_first if one[2] >= best_first[0][2] - 1e-9][:2]


def _of_certificates(asked: Asked, lines: Sequence[Line]) -> Sequence[Line]:
    """Asked when somebody was licensed, no line of a job that says nothing of that: when she was a nurse is another thing."""
    if not CERTIFICATE.search(asked.question.text):
        return lines
    return [one for one in lines if one.passage.kind is not SectionKind.EXPERIENCE or CERTIFICATE.search(one.text)]


def _in_the_rest(asked: Asked, profile: Profile, line: Line) -> tuple[Line, Span] | None:
    """The first period in what follows on the very line of the text: "Globex, Leeds. Engineer, 2011 to 2014"."""
    text = asked.world.corpus.document(line.passage.document_id).text
    end = text.find("\n", line.span.end)
    rest = Span(start=line.span.end, end=end if end >= 0 else len(text))
    own = (one for one in asked.world.lines.all_of(profile) if one.passage.document_id == line.passage.document_id)
    told = (one for one in own if rest.holds(one.span))
    return next(((one, one.own(found[0])) for one in told if (found := periods(one.text)) and _is_whole(one, found[0])), None)


def _is_whole(line: Line, period: Span) -> bool:
    """From one date to another, or that of a licence: "an apprentice since 2022" is of something else on that line."""
    return len(DATE.findall(period.of(line.text))) > 1 or bool(CERTIFICATE.search(line.text))


def _tied(line: Line, inside: Sequence[Span], question: str) -> Span | None:
    """The date that a word of the topic is tied to: 2019 of "first responder, 2014, lapsed in 2019", 2019 of 2013 年取得，
    2019 年过期; of what is still to come the last one."""
    if _TO_COME.search(question) and len(inside) > 1:
        return inside[-1]
    after = [span for span in inside for mark in line.marks_in_text() if _THEN.fullmatch(line.text[mark.end : span.start])]
    before = [span for span in inside for mark in line.marks_in_text() if _DONE.fullmatch(line.text[span.end : mark.start])]
    return next(iter([*after, *before]), None)


_WORDS = regex(r"[\u4e00-\u9fff]{2}|[A-Za-z]{4}")
"""What a question is about besides: nothing is known of it where it makes no topic."""
_THEN = regex(r"\s(?:again\s)?(?:in|on|since|from|until|by|at)\s(?:the\s)?|\s?(?:于|在|自)\s?", re.IGNORECASE)
_DONE = regex(r"\s?年?(?:被|才|就|因伤?|再次|重新)?")
"""What ties a word to the date behind it, or to the one before it."""
_TO_COME = regex(
    r"\bwhen (?:will|is .{1,40} (?:going|due) to)\b|\bgoing to\b"
    r"|什么时候(?:会|要|打算|准备|计划|再)|(?:打算|计划|准备).{0,10}(?:什么时候|哪年|何时)",
    re.IGNORECASE,
)


def _at_a_place(asked: Asked, line: Line) -> float:
    """Asked when somebody worked or studied somewhere, the head of that job or school says more than a line below it."""
    heading = any(one.span == line.span for one in line.passage.headings)
    return PLACED if heading and asked.relation is not Relation.ANY else 0.0


def _section(asked: Asked) -> SectionKind:
    studied = asked.question.want == "until" or any(relation is Relation.STUDY for _, relation in asked.question.relations)
    return SectionKind.EDUCATION if studied else SectionKind.EXPERIENCE


def _holding(own: Sequence[Stay], line: Line) -> list[Stay]:
    """The innermost stays with dates that the line is of, or those below it where it is a heading."""
    dated = [stay for stay in own if stay.periods and stay.is_of(line)]
    inner = [stay for stay in dated if stay.span.holds(line.span)]
    smallest = min((stay.span.end - stay.span.start for stay in inner), default=0)
    return [stay for stay in inner if stay.span.end - stay.span.start == smallest] or dated


def _of_stays(own: Sequence[Stay], sort: str, now: int) -> list[Dated]:
    """The period of each stay; of the start only the first, of the end only the last."""
    told = [
        (months, line, period)
        for stay in own
        for line in stay.dates
        for period in stay.periods
        if line.span.holds(period) and (months := months_of(line.passage.seen(period), now))
    ]
    if sort == "start":
        told = sorted(told, key=lambda one: one[0].first)[:1]
    if sort == "end":
        told = sorted(told, key=lambda one: -one[0].last)[:1]
    return [(line, _end_of(period, line.passage.seen(period), sort), 0.6, ()) for _, line, period in told]


def _end_of(period: Span, text: str, sort: str) -> Span:
    """The start of a period, its end, or all of it."""
    found = list(DATE.finditer(text))
    if sort == "start" and found:
        return Span(start=period.start + found[0].start(), end=period.start + found[0].end())
    if sort == "end" and len(found) > 1:
        return Span(start=period.start + found[-1].start(), end=period.start + found[-1].end())
    return period
