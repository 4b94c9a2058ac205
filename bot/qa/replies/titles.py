"""What the entry of a job or a school says: its employer or school, its title, the degree and the field in it, as spans."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.qa.career import Stay
from bot.qa.choosing import level_of
from bot.qa.lines import Line
from bot.qa.shapes import DEGREE, ORGANISATION, ROLE, SCHOOL
from corpus.models import Entry, SectionKind, Span
from corpus.regex import regex

_BREAK = regex(r"\s*(?:[|,，、/;；·\u3000]|\s{2,}|\s[-–—]\s)\s*")
BESIDE = 24
"""Characters between an employer and a title that are one answer: the department, a place."""
_FIELDS = [
    # BSc in Biology · Bachelor of Science in Biology
    regex(rf"(?:{DEGREE.pattern})[^|]{{0,30}}?\s(?:in|with)\s(?P<field>.+)", re.IGNORECASE),
    # Master of Science: nothing but the degree
    regex(r"(?:Master|Bachelor)['’]?s? of (?:Science|Arts)(?P<field>)|(?:Master|Bachelor)['’]?s?(?: degree)?", re.IGNORECASE),
    # Bachelor of Commerce
    regex(r"(?:Master|Bachelor|Doctor) of (?P<field>.+)", re.IGNORECASE),
    # MEng Civil and Structural Engineering
    regex(rf"(?:{DEGREE.pattern})\s+(?P<field>[A-Z].+)", re.IGNORECASE),
    # 护理硕士 · 计算机科学与技术(本科)
    regex(r"(?P<field>.*?)[\s(（]*(?:博士|硕士|本科|学士|研究生|大专|专科)(?:学位)?[)）]?"),
]


def name_of(stay: Stay) -> str:
    """The employer or school as it is compared; empty where none is known."""
    span = organisation_of(stay)
    return seen(stay, span).casefold() if span else ""


def organisation_of(stay: Stay) -> Span | None:
    """The employer or school; of a school whose name was taken for the title, the title."""
    entry = stay.entry
    if not entry:
        return None
    turned = entry.kind is SectionKind.EDUCATION and entry.title and SCHOOL.search(seen(stay, entry.title))
    if turned and not (entry.organisation and SCHOOL.search(seen(stay, entry.organisation))):
        return entry.title
    return entry.organisation if _may_be_host(stay, entry) else _school_in_head(stay) or entry.organisation


def _may_be_host(stay: Stay, entry: Entry) -> bool:
    return entry.kind is not SectionKind.EDUCATION or (
        entry.organisation is not None and bool(SCHOOL.search(seen(stay, entry.organisation)))
    )


def _school_in_head(stay: Stay) -> Span | None:
    """What is called a school where the entry knows none: "2011 – 2013 某某大学(里昂)园艺 硕士"."""
    named = ((line, match) for line in stay.head for match in ORGANISATION.finditer(line.text))
    found = (line.own(Span(start=match.start(), end=match.end())) for line, match in named if SCHOOL.search(match.group()))
    return next(found, None)


def title_of(stay: Stay) -> Span | None:
    """The role or the degree."""
    entry = stay.entry
    if not entry:
        return None
    title = entry.organisation if entry.title and organisation_of(stay) == entry.title else entry.title
    return _bare(stay, _balanced(stay, title)) if title else None


def _bare(stay: Stay, span: Span) -> Span:
    """Without the word that ties it to the role before it: "then in-house counsel", 后转质检员."""
    tie = _TIE.match(seen(stay, span))
    return Span(start=span.start + tie.end(), end=span.end) if tie and tie.end() < span.end - span.start else span


_TIE = regex(r"(?:then|later|afterwards|now)\s+|(?:后转任?|后任|后升任?|转任|现任|兼任?)(?=[\u4e00-\u9fff]{2})", re.IGNORECASE)


def whole_of(stay: Stay) -> Span | None:
    """The title together with the employer or school where they stand side by side, else the one that is known."""
    named = sorted((span for span in (organisation_of(stay), title_of(stay)) if span), key=lambda span: span.start)
    if len(named) < 2:
        return named[0] if named else None
    line = next((line for line in (*stay.head, *stay.dates) if line.span.holds(named[0]) and line.span.holds(named[1])), None)
    near = line is not None and named[1].start - named[0].end <= BESIDE
    return Span(start=named[0].start, end=named[1].end) if near else title_of(stay)


def place_of(stay: Stay) -> Span | None:
    """The place in a head that is neither the employer nor the title nor a date: Leeds of "Globex, Leeds - engineer"."""
    known = [span for span in (stay.entry and stay.entry.organisation, stay.entry and stay.entry.title, *stay.periods) if span]
    for line in dict.fromkeys((*stay.head, *stay.dates)):
        found = (
            line.own(Span(start=match.start(match.lastgroup or 0), end=match.end(match.lastgroup or 0)))
            for match in _TOWN.finditer(_without(line, known))
        )
        free = (span for span in found if not any(span.overlaps(other) for other in known))
        if town := next(
            (span for span in free if not ROLE.search(seen(stay, span)) and not DEGREE.search(seen(stay, span))), None
        ):
            return town
    return None


def _without(line: Line, spans: Sequence[Span]) -> str:
    """The line with blanks for what is known, so that no town is read together with it."""
    text = line.text
    for span in spans:
        start, end = max(span.start - line.span.start, 0), min(span.end - line.span.start, len(text))
        if start < end:
            text = text[:start] + " " * (end - start) + text[end:]
    return text


_TOWN = regex(
    r"(?:[,|·(（]\s*|\s[-–—]\s)(?P<town>[A-Z][\w'’-]+(?:[\s-](?:[a-z]{1,3}[\s-])?[A-Z][\w'’-]+){0,2}(?:,\s[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?)?)"
    r"(?=\s*(?:[,|·()（）:;]|$|\s[-–—(]|\d))"
    r"|[（(](?P<han>[\u4e00-\u9fff]{2,6})[)）]"
)


def _balanced(stay: Stay, span: Span) -> Span:
    """Without a bracket that is opened and not closed."""
    opened = re.search(r"\s*[(（][^()（）]*$", seen(stay, span))
    return Span(start=span.start, end=span.start + opened.start()) if opened and opened.start() else span


def degree_of(stay: Stay) -> Span | None:
    """The degree with its field, as the title has it; else the word for the degree in the line of the school."""
    title = title_of(stay)
    if title and DEGREE.search(seen(stay, title)):
        return title
    found = ((line, DEGREE.search(line.text)) for line in (*stay.head, *stay.dates))
    return next((line.own(Span(start=match.start(), end=match.end())) for line, match in found if match), None)


def major_of(stay: Stay) -> Span | None:
    """The field of a degree: Computer Science of "MTech in Computer Science", 护理学 of "护理学 | 本科"."""
    title = title_of(stay)
    if not title:
        return None
    fields = [field for piece in _pieces(seen(stay, title)) if (field := _field_of(piece))]
    if not fields:
        return None
    start = seen(stay, title).find(fields[0])
    return Span(start=title.start + start, end=title.start + start + len(fields[0]))


def _pieces(text: str) -> list[str]:
    return [piece for piece in _BREAK.split(text) if piece.strip()]


def _field_of(piece: str) -> str:
    """What is left of a degree without the words for the degree; empty where it is nothing else."""
    for pattern in _FIELDS:
        if match := pattern.fullmatch(piece.strip()):
            return (match["field"] or "").strip()
    return "" if DEGREE.fullmatch(piece.strip()) else piece.strip()


def degree_level(stay: Stay) -> str | None:
    title = stay.entry.title if stay.entry else None
    return level_of(seen(stay, title) if title else "") or level_of(head_of(stay))


def head_of(stay: Stay) -> str:
    return " ; ".join(line.text for line in dict.fromkeys((*stay.head, *stay.dates)))


def seen(stay: Stay, span: Span) -> str:
    line = next((line for line in (*stay.head, *stay.dates) if line.passage.span.holds(span)), None)
    return line.passage.seen(span) if line else ""
