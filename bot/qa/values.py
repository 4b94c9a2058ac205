"""Short answers in a line of text: dates, numbers, money, ranks, places, organisations, people, as spans.

Every finder maps a line to spans in its order; `SPANS` is the table by the sort of value a want asks for. Which of them is
the answer is decided in `facts`. Offsets are those of the line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from bot.qa.measures import CLOCK, HEADCOUNT, PAY, is_pay
from bot.qa.shapes import (
    AREA,
    AT,
    BRACKET,
    CALLED,
    CLAUSE_BORDER,
    DATE,
    DEGREE,
    DURATION,
    HOME,
    LABEL_END,
    LABELLED,
    MAJOR,
    MONEY,
    NUMBER,
    ORGANISATION,
    PERIOD,
    PERSON,
    QUANTITY,
    QUOTED,
    RANK,
    RATE,
    ROLE,
    SCHOOL,
    TECHNICAL,
    USED,
    VENUE,
    WISHED_PLACE,
)
from corpus.models import Span
from corpus.regex import regex
from retrieval.analysis.english import STOP_WORDS


def _all(pattern: re.Pattern[str]) -> Callable[[str], list[Span]]:
    return lambda line: [_trimmed(line, *_whole_or_named(match)) for match in pattern.finditer(line) if match.group().strip()]


def _whole_or_named(match: re.Match[str]) -> tuple[int, int]:
    """The range of the named group that took part, of the whole match where none did."""
    name = match.lastgroup
    return match.span(name) if name else match.span()


def _trimmed(line: str, start: int, end: int) -> Span:
    piece = line[start:end]
    left = len(piece) - len(piece.lstrip(" ,，、;；:：\u3000"))
    right = len(piece.rstrip(" ,，、;；:：(（"))
    closed = piece[:right].endswith((")", "）")) and not re.search(r"[(（]", piece)
    return Span(start=start + left, end=start + max(left, right - closed))


def closed(text: str, span: Span, furthest: int = 60) -> Span:
    """The span with its brackets whole: up to the bracket that closes it on the same line, else without the one left open.

    >>> [closed(text, Span(start=0, end=8)).of(text) for text in ("French (fluent)", "French (")]
    ['French (fluent)', 'French']
    """
    piece = span.of(text)
    opened = max(piece.rfind("("), piece.rfind("（"))
    if opened < 0 or re.search(r"[)）]", piece[opened:]):
        return span
    end = re.match(r"[^()（）\n]*[)）]", text[span.end : span.end + furthest])
    if end:
        return Span(start=span.start, end=span.end + end.end())
    return _trimmed(text, span.start, span.start + opened)


def organisations(line: str) -> list[Span]:
    """Names that look like those of an employer or a school, and capitalised names after a preposition of place."""
    named = _touching([_trimmed(line, *_named_in(match)) for match in ORGANISATION.finditer(line)])
    placed = [_trimmed(line, *match.span(1)) for match in AT.finditer(line) if not DATE.match(line, match.start(1))]
    return [*named, *(one for one in placed if not any(one.overlaps(other) for other in named))]


def _named_in(match: re.Match[str]) -> tuple[int, int]:
    """The name without what leads up to it in a Chinese sentence: 2013年从 … 大学毕业, 我在 … 医院工作."""
    start, end = match.span()
    lead = _LEAD.match(match.string, start, end)
    return (lead.end() if lead and end - lead.end() > _SHORTEST_NAME else start), end


_LEAD = regex(
    r"(?:(?<=\d)[年月日]起?)?(?:我|本人|曾经?|先后?|后来?|之后|现在?|目前|一直|毕业后)*(?:在|从|到|进入|进了|加入|考入|考上|来到|就读于|毕业于|任职于|就职于)"
)
_SHORTEST_NAME = 3


def _touching(spans: Sequence[Span]) -> list[Span]:
    """浙江大学 and 医学院附属第一医院 in a row are one."""
    joined: list[Span] = []
    for span in spans:
        if joined and joined[-1].end == span.start:
            joined[-1] = Span(start=joined[-1].start, end=span.end)
        else:
            joined.append(span)
    return joined


def schools(line: str) -> list[Span]:
    return [span for span in organisations(line) if SCHOOL.search(span.of(line))]


def names(line: str) -> list[Span]:
    """Titles in quotation marks, what is "called" something, then technical names, neighbours in a list as one span."""
    quoted = _all(QUOTED)(line)
    called = [Span(start=match.start("name"), end=match.end("name")) for match in CALLED.finditer(line)]
    used = [Span(start=m.start("name"), end=m.end("name")) for m in USED.finditer(line) if m["name"].lower() not in STOP_WORDS]
    technical = [span for span in _all(TECHNICAL)(line) if not _begins_a_sentence(line, span)]
    used = [one for one in used if not any(one.overlaps(other) for other in technical)]
    return [*quoted, *called, *runs(line, [*technical, *(one for one in used if not _is_plain(line, one))])]


def _begins_a_sentence(line: str, span: Span) -> bool:
    """The capital of "Build the models" makes no name, nor that of a small word; that of "Praat: weekly" may."""
    word = span.of(line)
    if word == "I" or word.casefold() in STOP_WORDS:
        return True
    begins = not line[: span.start].strip(" *-•·\t")
    return begins and word.isalpha() and word.istitle() and bool(re.match(r"\s+[a-z]", line[span.end :]))


def _is_plain(line: str, span: Span) -> bool:
    """A small English word in an English sentence is no name; between Chinese ones, 使用 nuplan 评估, it is."""
    around = line[max(0, span.start - 3) : span.start] + line[span.end : span.end + 3]
    return span.of(line).islower() and around.isascii()


def runs(line: str, spans: Sequence[Span]) -> list[Span]:
    """Neighbours with only a separator between them as one span: "Llama2、Llama3/3.1、Qwen2".

    >>> [span.of("广州、深圳 or 上海") for span in runs("广州、深圳 or 上海", [Span(start=0, end=2), Span(start=3, end=5)])]
    ['广州、深圳']
    """
    joined: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, span.end)):
        if (
            joined
            and re.fullmatch(r"\s*(?:[,、/&，+]|and|or|和|及|与|或)?\s*", line[joined[-1].end : span.start])
            and span.end >= joined[-1].end
        ):
            joined[-1] = Span(start=joined[-1].start, end=span.end)
        elif not joined or span.start >= joined[-1].end:
            joined.append(span)
    return joined


def clauses(line: str) -> list[Span]:
    """The line cut at its commas, each piece trimmed."""
    points = [0, *(match.end() for match in CLAUSE_BORDER.finditer(line)), len(line)]
    pieces = (_trimmed(line, a, b) for a, b in pairwise(points))
    return [piece for piece in pieces if any(map(str.isalpha, piece.of(line)))]


def after_label(line: str, mark: Span) -> Span | None:
    """What follows the label that `mark` is or ends: the 南京 of "期望城市: 南京 | 性别: 女", the next cell of a table."""
    bracket = BRACKET.match(line, mark.end)
    if bracket:
        return _trimmed(line, *bracket.span(1))
    label = LABELLED.match(line, mark.end)
    if not label or label.end() >= len(line):
        return None
    end = LABEL_END.search(line, label.end())
    span = _trimmed(line, label.end(), end.start() if end else len(line))
    return span if span.start < span.end else None


_SCORE = regex(
    r"""
      \d+(?:\.\d+)?(?:\s?/\s?|\sout\sof\s)\d+(?:\.\d+)?                        # 92/100 · 16 out of 20
    | 满分(?:\s?\d{2,3}(?!\d)(?:\s?分)?)? | \b(?:full\smarks|perfect\sscore)\b    # 满分 180
    | (?<![\d.])\d\.\d+                                                       # 3.75
    | (?<!\d)\d{2}(?:\.\d+)?(?=\s*(?:分|%|$|[,;，；)])) | (?<!\d)\d{3,4}(?=\s*分(?!钟))   # 88 分 · 487 分
    | (?<=rating\s)\d{3,4}(?!\d) | (?:(?<=TOEFL\s)|(?<=托福\s)|(?<=托福))\d{2,3}         # rating 1840 · 托福 104
    | (?:(?<=[四六八]级)|(?<=[四六八]级[\s:：])|(?<=专[四八])|(?<=专[四八]\s)|(?<=CET-[46][\s:：])
        |(?<=CET[46][\s:：])|(?<=GRE\s)|(?<=GMAT\s))\d{2,3}(?!\d)                                # 六级 521
    | (?:(?<=IELTS\s)|(?<=雅思)|(?<=雅思\s))\d(?![\d.])                             # IELTS 7
    | (?<!\d)2:[12](?!\d)
    | (?:first|upper\ssecond|lower\ssecond|second|third)[-\s]class(?:[-\s](?:upper|lower|honou?rs))?
    | upper\ssecond | lower\ssecond | \bdistinction\b | \bmerit\b | (?:summa\s|magna\s)?cum\slaude
    | \b(?:gold|silver|university)\smedal\b
    | \bgrade\s(?:[A-F][+-]?(?!\w)|\d(?:\.\d+)?\b) | (?<=score:\s)[A-F][+-]?(?!\w)       # grade A · grade 6
    | (?<=成绩)(?:优秀|优异|优|良好?|中等)
    """,
    re.IGNORECASE | re.VERBOSE,
)


def scores(line: str) -> list[Span]:
    """A grade or what an examination gave: 4.22/4.3, 3.75, 92/100, First Class, 487 分."""
    return _all(_SCORE)(line)


_NO_COUNT = regex(
    r"""
      \s?(?:%|％|‰|个百分点|percent\b|per\scent\b)   # a share
    | (?:st|nd|rd|th)\b                              # a rank
    | \s?(?:岁|年级|级(?![联别])|倍)                 # an age, a grade, a ratio
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""After a number that counts nothing."""
_NO_COUNT_BEFORE = regex(r"(?:第|#|[+$€£¥]|\bNo\.?\s?|\bversion\s|\b[vV]\.?)$")
_NO_NUMBER = frozenset({"a", "an", "one", "half", "一", "几", "several", "couple"})


def numbers(line: str) -> list[Span]:
    """Numbers that are no part of a date."""
    dates = [Span(start=m.start(), end=m.end()) for m in DATE.finditer(line)]
    found = (_trimmed(line, *m.span()) for m in NUMBER.finditer(line) if m.group().lower() not in _NO_NUMBER)
    return [span for span in found if not any(span.overlaps(date) for date in dates) and _counts(line, span)]


def _counts(line: str, span: Span) -> bool:
    """False for a share, a rank, an age, a version: such a number is no count of anything."""
    aside = _NO_COUNT.match(line, span.end) or _NO_COUNT_BEFORE.search(line[: span.start])
    return not aside and not _is_fraction(line, span)


def _is_fraction(line: str, span: Span) -> bool:
    """The 4 of 3.75/4 counts nothing."""
    return line[span.start - 1 : span.start] == "/" or line[span.end : span.end + 1] == "/"


def quantities(line: str) -> list[Span]:
    dates = [Span(start=m.start(), end=m.end()) for m in DATE.finditer(line)]
    found = [*_all(MONEY)(line), *_all(QUANTITY)(line)]
    return [span for span in found if not any(span.overlaps(date) for date in dates)]


areas = _all(AREA)
"""28,000 m2, 86 亩."""


def periods(line: str) -> list[Span]:
    return _all(PERIOD)(line)


def amounts(line: str) -> list[Span]:
    """Numbers of any sort, with what they are of: money, a grade, a quantity; of two that overlap the first sort."""
    found: list[Span] = []
    for one in (*_all(MONEY)(line), *scores(line), *quantities(line)):
        if not any(one.overlaps(known) for known in found):
            found.append(one)
    return sorted(found, key=lambda span: span.start)


def pays(line: str) -> list[Span]:
    """Sums of money a year, a month, or none in particular: 58k pounds a year, 月薪1.2万以上 without its first word."""
    dates = [Span(start=m.start(), end=m.end()) for m in DATE.finditer(line)]
    found = [span for span in _all(PAY)(line) if is_pay(span.of(line))]
    return [span for span in found if not any(span.overlaps(date) for date in dates)]


_ACRONYM_WITH_YEAR = regex(r"(?<![\w-])[A-Z][A-Za-z]*[A-Z][A-Za-z-]*\s?(?:['’]\d\d|(?:19|20)\d\d)(?!\d)")
_OF_A_PAPER = regex(
    r"[“\"《「]|\b(?:papers?|posters?|oral|talk|accepted|presented|published|(?:first|second|lead|co-?)\s?-?authors?|et al)\b"
    r"|论文|发表|一作|第[一二三]作者|录用|口头报告",
    re.IGNORECASE,
)


def venues(line: str) -> list[Span]:
    """Journals and conferences; in a line of a paper whatever has the form of one: BRIDGECON 2021."""
    known = _all(VENUE)(line)
    return runs(line, known or (_all(_ACRONYM_WITH_YEAR)(line) if _OF_A_PAPER.search(line) else []))


SPANS: dict[str, Callable[[str], list[Span]]] = {
    "date": periods,
    "start": periods,
    "end": periods,
    "duration": _all(DURATION),
    "number": numbers,
    "quantity": quantities,
    "money": _all(MONEY),
    "rate": _all(RATE),
    "rank": _all(RANK),
    "headcount": _all(HEADCOUNT),
    "clock": _all(CLOCK),
    "amount": amounts,
    "pay": pays,
    "score": scores,
    "organisation": organisations,
    "school": schools,
    "person": _all(PERSON),
    "venue": venues,
    "degree": _all(DEGREE),
    "major": lambda line: [one for one in _all(MAJOR)(line) if one.end - one.start > 1 and not SCHOOL.search(one.of(line))],
    "role": _all(ROLE),
    "home": _all(HOME),
    "wish_place": _all(WISHED_PLACE),
    "name": names,
    "clause": clauses,
    "work": clauses,
    "wish": clauses,
    "available": clauses,
    "reason": clauses,
    "label": clauses,
}


def nearest(spans: Iterable[Span], marks: Sequence[Span]) -> Iterator[Span]:
    """The spans from the one nearest to any mark outwards; without marks in their own order."""
    return iter(sorted(spans, key=lambda span: (min((_gap(span, mark) for mark in marks), default=0), span.start)))


def _gap(span: Span, mark: Span) -> int:
    return max(span.start - mark.end, mark.start - span.end, 0)
