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
from bot.qa.choosing import Choice, choice_of, level_of
from bot.qa.durations import Months, month_of, union
from bot.qa.lines import Line, can_be_said, is_name
from bot.qa.replies import places
from bot.qa.replies.careers import stays
from bot.qa.shapes import DATE, DEGREE, SCHOOL
from corpus.models import Profile, SectionKind, Span
from retrieval.matching import Text
from retrieval.models import Group

KINDS = {
    "school": SectionKind.EDUCATION,
    "degree": SectionKind.EDUCATION,
    "major": SectionKind.EDUCATION,
    "organisation": SectionKind.EXPERIENCE,
    "role": SectionKind.EXPERIENCE,
}
DATED = frozenset({"date", "start", "end"})
_RANKS = ("bachelor", "exchange", "master", "doctor")
_BREAK = re.compile(r"\s*(?:[|,，、/;；·\u3000]|\s{2,}|\s[-–—]\s)\s*")
_FIELDS = [
    # BSc in Biology · Bachelor of Science in Biology
    re.compile(rf"(?:{DEGREE.pattern})[^|]{{0,30}}?\s(?:in|with)\s(?P<field>.+)", re.IGNORECASE),
    # Master of Science: nothing but the degree
    re.compile(
        r"(?:Master|Bachelor)['’]?s? of (?:Science|Arts)(?P<field>)|(?:Master|Bachelor)['’]?s?(?: degree)?", re.IGNORECASE
    ),
    # Bachelor of Commerce
    re.compile(r"(?:Master|Bachelor|Doctor) of (?P<field>.+)", re.IGNORECASE),
    # MEng Civil and Structural Engineering
    re.compile(rf"(?:{DEGREE.pattern})\s+(?P<field>[A-Z].+)", re.IGNORECASE),
    # 护理硕士 · 计算机科学与技术(本科)
    re.compile(r"(?P<field>.*?)[\s(（]*(?:博士|硕士|本科|学士|研究生|大专|专科)(?:学位)?[)）]?"),
]
_THESIS = re.compile(r"\b(?:thesis|dissertation)\b|(?:毕业|学位|博士|硕士|本科)(?:论文|设计)|毕设", re.IGNORECASE)
_THESIS_IS = re.compile(
    r"(?:\b(?:thesis|dissertation)(?: (?:title|topic))?|(?:论文|毕业设计|毕设)(?:题目|标题|课题)?)\s*[:：]\s*"
    r"(?P<title>.+?)[.。;；]?\s*$",
    re.IGNORECASE,
)
_HAN = re.compile(r"[\u3400-\u9fff]{2,}")
SAME_TIME = 0.8
"""Share of the time of both from which two stays in two files of a person are one."""
_STILL = 1
"""Months by which one stay may reach into the next."""


class Read(NamedTuple):
    """The value in its line, and the lines that show whose it is."""

    line: Line
    value: Span | None
    beside: tuple[Line, ...]


def read_off(asked: Asked, profile: Profile, sort: str) -> list[Read]:
    """The value of each stay that is meant; empty where the entries do not say which that is."""
    choice = choice_of(asked.question.text, asked.question.whole)
    own = [stay for stay in stays(asked, profile) if stay.entry]
    if sort == "label" and _THESIS.search(asked.question.text):
        return _theses(asked, profile, [stay for stay in own if not choice.level or _level(stay) == choice.level])
    if sort in DATED:
        return [_dated(stay, sort) for stay in _dated_stays(asked, own, choice)]
    if sort == "place" and (choice.order in {"before", "after"} or (choice.year and not choice.rest)):
        sort = "organisation"
    kind = KINDS.get(sort)
    if kind is None or not (asked.question.people or choice.rest or choice.order or choice.level):
        return []
    if choice.year:
        return _in_year(asked, own, choice, sort)
    meant = meant_of(asked, own, choice, kind)
    if choice.order == "highest" or (sort == "degree" and not choice.rest):
        meant = _highest(meant)
    if sort == "role" and not choice.rest and not choice.order:
        meant = _ongoing(meant, asked.world.now) or meant[:1]
    return [_read(stay, _VALUES[sort](stay)) for stay in _of_asked_kind(asked, meant, sort)]


def says_which(asked: Asked, profile: Profile, sort: str) -> bool:
    """True where the entries alone can answer, whatever else its lines say: of a stay by its order, of a role somewhere."""
    choice = choice_of(asked.question.text, asked.question.whole)
    if not any(stay.entry and stay.kind is KINDS.get(sort, SectionKind.EXPERIENCE) for stay in stays(asked, profile)):
        return False
    if sort in KINDS and choice.order in {*_PICKS, "before", "after"} - {"longest"}:
        return not choice.rest or choice.order in {"before", "after"}
    named = any(is_name(group) for group in asked.groups(choice.rest))
    return (sort == "role" and named) or (sort == "place" and choice.order in {"before", "after"})


def _in_year(asked: Asked, own: Sequence[Stay], choice: Choice, sort: str) -> list[Read]:
    """What was done in a year: the jobs that cover it, and the schools where only a place is asked for."""
    kinds = {SectionKind.EXPERIENCE, SectionKind.EDUCATION} if asked.want and asked.want.value == "place" else {KINDS[sort]}
    in_time = [(stay, months) for stay in own if stay.kind in kinds and (months := stay.months(asked.world.now))]
    found = [stay for stay, months in in_time if months.first // 12 <= (choice.year or 0) <= months.last // 12]
    return [_read(stay, _VALUES[sort](stay)) for stay in (about(asked, found, choice.rest) if choice.rest else found)]


def meant_of(asked: Asked, own: Sequence[Stay], choice: Choice, kind: SectionKind) -> list[Stay]:
    """The stays of a kind that the words of the question choose, the latest first."""
    now = asked.world.now
    ordered = sorted((stay for stay in own if stay.kind is kind), key=lambda stay: _latest_first(stay, now))
    if choice.level:
        ordered = [stay for stay in ordered if _level(stay) == choice.level]
    if choice.order in {"before", "after"}:
        return _beside_anchor(asked, own, ordered, choice)
    if choice.rest:
        ordered = about(asked, ordered, choice.rest)
    pick = _PICKS.get(choice.order or "")
    return pick(ordered, now) if pick else ordered


def about(asked: Asked, own: Sequence[Stay], rest: str) -> list[Stay]:
    """The stays whose head holds all words of the rest; words that its language has no way to say aside, if it
    holds a name."""
    groups = [group for group in asked.groups(rest) if group.weight > 0]
    return [stay for stay in own if _holds(stay, groups, rest)]


def _holds(stay: Stay, groups: Sequence[Group], rest: str) -> bool:
    head = _head_of(stay)
    if _HAN.fullmatch(rest) and rest in head:
        return True
    text, language = Text(head), stay.head[0].passage.language
    found = [bool(text.find(group)) for group in groups]
    needed = [held for held, group in zip(found, groups, strict=True) if held or can_be_said(group, language)]
    named = any(held and is_name(group) for held, group in zip(found, groups, strict=True))
    return any(found) and all(needed) and (named or all(found))


def _head_of(stay: Stay) -> str:
    return " ; ".join(line.text for line in dict.fromkeys((*stay.head, *stay.dates)))


def _latest_first(stay: Stay, now: int) -> tuple[int, int, int]:
    months = stay.months(now)
    return (-months.last, -months.first, stay.span.start) if months else (0, 0, stay.span.start)


# Which stay


def _beside_anchor(asked: Asked, own: Sequence[Stay], ordered: Sequence[Stay], choice: Choice) -> list[Stay]:
    """The stay just before, or just after, the one that is named; the present one where none is."""
    now = asked.world.now
    if choice.rest:
        anchors = about(asked, own, choice.rest)
    elif choice.graduated:
        anchors = [stay for stay in own if stay.kind is SectionKind.EDUCATION]
    else:
        anchors = _ongoing([stay for stay in own if stay.kind is SectionKind.EXPERIENCE], now)
    times = [months for stay in anchors if (months := stay.months(now))]
    others = [(stay, months) for stay in ordered if stay not in anchors and (months := stay.months(now))]
    others = [(stay, months) for stay, months in others if not any(_same_employer(stay, anchor) for anchor in anchors)]
    if not times:
        return []
    if choice.order == "before":
        first = min(months.first for months in times)
        earlier = [(months.last, stay) for stay, months in others if months.last <= first + _STILL]
        return [stay for last, stay in earlier if last == max(last for last, _ in earlier)]
    end = max(months.last for months in times)
    later = [(months.first, stay) for stay, months in others if months.first >= end - _STILL]
    return [stay for start, stay in later if start == min(start for start, _ in later)]


def _same_employer(one: Stay, other: Stay) -> bool:
    return bool(name := name_of(one)) and name == name_of(other)


def name_of(stay: Stay) -> str:
    """The employer or school as it is compared; empty where none is known."""
    span = _organisation(stay)
    return _seen(stay, span).casefold() if span else ""


def _ongoing(own: Sequence[Stay], now: int) -> list[Stay]:
    return [stay for stay in own if (months := stay.months(now)) and months.ongoing]


def _first(own: Sequence[Stay], now: int) -> list[Stay]:
    dated = [(months.first, stay) for stay in own if (months := stay.months(now))]
    return [stay for start, stay in dated if start == min(start for start, _ in dated)]


def _last(own: Sequence[Stay], now: int) -> list[Stay]:
    return [stay for stay in own if stay.months(now)][:1]


def _previous(own: Sequence[Stay], now: int) -> list[Stay]:
    """The one that ended last. Of a school all that ended are former ones."""
    return [stay for stay in own if (months := stay.months(now)) and not months.ongoing][:1]


def _longest(own: Sequence[Stay], now: int) -> list[Stay]:
    """All that was done for the employer where most time was spent."""
    spent: dict[str, list[tuple[Months, Stay]]] = {}
    for stay in own:
        if months := stay.months(now):
            spent.setdefault(name_of(stay) or str(stay.span.start), []).append((months, stay))
    best = max(spent.values(), key=lambda told: union(months for months, _ in told), default=[])
    return [stay for _, stay in best]


_PICKS: dict[str, Callable[[Sequence[Stay], int], list[Stay]]] = {
    "now": _ongoing,
    "first": _first,
    "last": _last,
    "previous": _previous,
    "longest": _longest,
}


def _level(stay: Stay) -> str | None:
    title = stay.entry.title if stay.entry else None
    return level_of(_seen(stay, title) if title else "") or level_of(_head_of(stay))


def _highest(own: Sequence[Stay]) -> list[Stay]:
    ranked = [(_RANKS.index(level), stay) for stay in own if (level := _level(stay))]
    return [stay for rank, stay in ranked if rank == max(rank for rank, _ in ranked)] or list(own)


def _of_asked_kind(asked: Asked, own: Sequence[Stay], sort: str) -> list[Stay]:
    """A question for a hospital is not answered by a company; a university may be called a college."""
    if sort != "organisation":
        return list(own)
    text = asked.question.text
    named = [
        stay for stay in own if (span := _organisation(stay)) and places.of_kind(text, _seen(stay, span), [_whole(stay, span)])
    ]
    return named if any(_organisation(stay) for stay in own) else list(own)


def _whole(stay: Stay, span: Span) -> Span:
    return Span(start=0, end=len(_seen(stay, span)))


# What it says


def _read(stay: Stay, value: Span | None) -> Read:
    line = _line_with(stay, value) if value else None
    shown = line or stay.head[0]
    beside = (*stay.head, *stay.dates)
    return Read(shown, value if line else None, tuple(dict.fromkeys(one for one in beside if one.span != shown.span)))


def _line_with(stay: Stay, span: Span) -> Line | None:
    return next((line for line in (*stay.head, *stay.dates) if line.span.holds(span)), None)


def _seen(stay: Stay, span: Span) -> str:
    line = next((line for line in (*stay.head, *stay.dates) if line.passage.span.holds(span)), None)
    return line.passage.seen(span) if line else ""


def _organisation(stay: Stay) -> Span | None:
    """The employer or school; of a school whose name was taken for the title, the title."""
    entry = stay.entry
    if not entry:
        return None
    turned = entry.kind is SectionKind.EDUCATION and entry.title and SCHOOL.search(_seen(stay, entry.title))
    if turned and not (entry.organisation and SCHOOL.search(_seen(stay, entry.organisation))):
        return entry.title
    return entry.organisation


def _title(stay: Stay) -> Span | None:
    """The role or the degree."""
    entry = stay.entry
    if not entry:
        return None
    title = entry.organisation if entry.title and _organisation(stay) == entry.title else entry.title
    return _balanced(stay, title) if title else None


def _balanced(stay: Stay, span: Span) -> Span:
    """Without a bracket that is opened and not closed."""
    opened = re.search(r"\s*[(（][^()（）]*$", _seen(stay, span))
    return Span(start=span.start, end=span.start + opened.start()) if opened and opened.start() else span


def _degree(stay: Stay) -> Span | None:
    """The degree with its field, as the title has it; else the word for the degree in the line of the school."""
    title = _title(stay)
    if title and DEGREE.search(_seen(stay, title)):
        return title
    found = ((line, DEGREE.search(line.text)) for line in (*stay.head, *stay.dates))
    return next((line.own(Span(start=match.start(), end=match.end())) for line, match in found if match), None)


def _major(stay: Stay) -> Span | None:
    """The field of a degree: Computer Science of "MTech in Computer Science", 护理学 of "护理学 | 本科"."""
    title = _title(stay)
    if not title:
        return None
    fields = [field for piece in _pieces(_seen(stay, title)) if (field := _field_of(piece))]
    if not fields:
        return None
    start = _seen(stay, title).find(fields[0])
    return Span(start=title.start + start, end=title.start + start + len(fields[0]))


def _pieces(text: str) -> list[str]:
    return [piece for piece in _BREAK.split(text) if piece.strip()]


def _field_of(piece: str) -> str:
    """What is left of a degree without the words for the degree; empty where it is nothing else."""
    for pattern in _FIELDS:
        if match := pattern.fullmatch(piece.strip()):
            return match["field"].strip()
    return "" if DEGREE.fullmatch(piece.strip()) else piece.strip()


_VALUES: dict[str, Callable[[Stay], Span | None]] = {
    "school": _organisation,
    "organisation": _organisation,
    "role": _title,
    "degree": _degree,
    "major": _major,
}


def _theses(asked: Asked, profile: Profile, own: Sequence[Stay]) -> list[Read]:
    """What is said behind "Thesis:" in the entry of a school."""
    schools = [stay for stay in own if stay.kind is SectionKind.EDUCATION]
    lines = [line for line in asked.world.lines.all_of(profile) if any(stay.span.holds(line.span) for stay in schools)]
    found = ((line, _THESIS_IS.search(line.text)) for line in lines)
    return [Read(line, line.own(Span(start=m.start("title"), end=m.end("title"))), ()) for line, m in found if m]


# When


def _dated_stays(asked: Asked, own: Sequence[Stay], choice: Choice) -> list[Stay]:
    """The stays whose dates are asked for: all of one employer, or that of a degree."""
    dated = [stay for stay in own if stay.months(asked.world.now)]
    if choice.level or (choice.graduated and not choice.rest):
        schools = [stay for stay in dated if stay.kind is SectionKind.EDUCATION]
        schools = [stay for stay in schools if not choice.level or _level(stay) == choice.level]
        return _one_of_each_file(about(asked, schools, choice.rest) if choice.rest else schools, asked, "end")
    if not choice.rest:
        return []
    named = about(asked, [stay for stay in dated if stay.kind in _STAYED], choice.rest)
    named += _elsewhere(named, dated, asked.world.now)
    return _one_of_each_file(named, asked, asked.want.value if asked.want else "date")


_STAYED = frozenset({SectionKind.EXPERIENCE, SectionKind.EDUCATION})


def _elsewhere(named: Sequence[Stay], own: Sequence[Stay], now: int) -> list[Stay]:
    """The same stay in files that call it something else: of the same kind, over nearly the same time."""
    files = {stay.document_id for stay in named}
    others = [stay for stay in own if stay.document_id not in files]
    return [other for other in others if any(other.kind is stay.kind and _alike(stay, other, now) for stay in named)]


def _alike(one: Stay, other: Stay, now: int) -> bool:
    first, second = one.months(now), other.months(now)
    if not first or not second:
        return False
    both = min(first.last, second.last) - max(first.first, second.first) + 1
    return both >= SAME_TIME * (max(first.last, second.last) - min(first.first, second.first) + 1)


def _one_of_each_file(own: Iterable[Stay], asked: Asked, sort: str) -> list[Stay]:
    """Of each file the first stay for the start, the last for the end; all for the whole time."""
    now, by_file = asked.world.now, dict[str, list[Stay]]()
    for stay in own:
        by_file.setdefault(stay.document_id, []).append(stay)
    if sort == "start":
        return [_first(told, now)[0] for told in by_file.values()]
    if sort == "end":
        return [min(told, key=lambda stay: _latest_first(stay, now)) for told in by_file.values()]
    return [stay for told in by_file.values() for stay in told]


def _dated(stay: Stay, sort: str) -> Read:
    """The start or the end of its period as it is written; all of it where it goes on or is written in one."""
    period = stay.entry.period if stay.entry else None
    if not period:
        return _read(stay, None)
    found = list(DATE.finditer(_seen(stay, period.span)))
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
