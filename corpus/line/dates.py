"""Where a text says when: "2024.10-2025.4(至今)", "Jun. 2024 - Present", "Since 2019" -> periods, as spans of it.

A rule reads at a position and returns what it found and where that ends; nothing is cut out of the text, so every
position stays true. Numbers that are no dates (2048-bit, ISO 9001:2015, 3.2-4.5, phone numbers) are left alone, and a bare
year counts only where dates stand: at an edge of the line, between commas or brackets, after "in" or "since".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.line.moments import MONTH, MONTH_NAME, SEASON, Moment, century, end_of_range_at, folded, moment_at, number_of_month
from corpus.models import Period, Span
from corpus.regex import regex

_MONTHS_OF_A_YEAR = 12
_TO = regex(
    r"""
      \s{0,3}(?:-{1,3}|[‐‑‒–—―−~〜∼→]{1,2})\s{0,3}    # - -- – — ~ →
    | \s*(?:至|到)\s*                                 # 2018年至2020年
    | \s+(?:to|until|till|through|thru)\s+            # Jan to March 2020
    | /(?=(?:\d\d|\d{4})(?!\d))                       # 2019/20, 2019/2020
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NOW = regex(
    r"(?:至今|迄今|现在|目前|今(?![年天后日])|在职|在读"
    r"|(?:to\s+|the\s+)?(?:present|now|current(?:ly)?|today|date|ongoing)(?![a-z]))",
    re.IGNORECASE,
)
_STILL = regex(rf"\s*\(\s*{_NOW.pattern}\s*\)|\s*(?:至今|迄今)", re.IGNORECASE)
_ONWARDS = regex(
    r"""
      \s*(?:起|开始|以来)?\s*(?:至今|迄今)            # 2018年至今
    | \s*(?:起|以来)(?![\u4e00-\u9fff])               # 2019年起
    | \s+(?:onwards?|and\s+on)\b                      # 2019 onwards
    | \s?[-–—~](?=\s*(?:$|[|)\],;，；]|\s{2}))         # 2019 –, and nothing behind it
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SINCE = regex(r"(?:since|自从?|(?P<open>from|从))\s*:?\s*(?=[\dA-Z'一二])", re.IGNORECASE)
_BY_THEN = regex(
    r"""
    (?:until|till|expected(?:\s+(?:in|by|graduation))?|anticipated|exp\.|graduating(?:\s+in)?|预计|直?至|直到|截至)
    [:\s]*(?=[\dA-Z'二])
    """,
    re.VERBOSE | re.IGNORECASE,
)
_EXPECTED = regex(r"\s*\(?\s*(?:预计|expected|anticipated)\b", re.IGNORECASE)  # June 2026 (expected)
_SHORT_END = regex(rf"(?P<short>\d\d)(?![\d./%]|-\d|\s?[a-z])|{MONTH}\s*月?(?![\d./%年]|-\d|\s?[a-z])")
_MONTH_ALONE = regex(MONTH_NAME, re.IGNORECASE)

_CANDIDATE = regex(
    rf"""
      (?:since|from|自从?|从)                                   # since 2019
    | (?:until|till|expected|anticipated|exp\.|graduating|预计|直|至|截至)   # expected June 2026
    | (?:19|20)\d\d | '\d\d | \d{{1,2}}(?:[./-]|st|nd|rd|th|\s)      # 2019, '19, 09/2019, 15 June 2024
    | [一二][零〇○一二三四五六七八九]{{3}}\s*年                 # 二〇一九年
    | \b(?:{MONTH_NAME.replace("?P<name>", "")}|Q[1-4]|{SEASON}\s)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_GLUED_BEFORE = regex(r"(?:[0-9A-Za-z_$€£¥#+%]|[0-9A-Za-z][./:×*-]|\d,)\Z")
_GLUED_AFTER = regex(
    r"""
      [0-9A-Za-z_%$€°]                                # 2019a, 1920x1080, 2000%
    | [-/]\d | \.\d | ,\d{3}(?!\d)                    # a phone number, a version, a large number
    | -[A-Za-z]                                       # 2048-bit
    | \s?(?:件|个|名|人|例|次|台|套|万|元|余|多|条|家|行|页|米|吨|公里|平方|倍|小时|分|只|张|份|种|美元|块|座|户|亩|部|层)
    | \s?(?:bits?|rpm|nm|[mck]m|kg|[kMG]?Hz|MPa|V|W|kW|ms|fps|EUR|USD|GBP)\b
    | \s?(?:tokens?|words|people|users|pages|lines|hours|units)\b
    """,
    re.VERBOSE,
)
_DATE_BEFORE = regex(
    r"""
      (?:^|[|,，;；:：()\[\]【】、•·/<>"“”《》\t\n–—-]|\s\s|[\u4e00-\u9fff])\s*\Z     # an edge
    | (?<!\bNo)(?<!\bNr)(?<!\bpp)\.\s\Z                                        # Nature. 2021.
    | \b(?:in|since|from|until|till|to|by|during|of|year|between|and|early|late|around|about|before|after|graduated)\s+\Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
_DATE_AFTER = regex(r"\s+(?:and|&|or)\s|\s*(?:$|[|,，;；:：)\]】、•·/<>\n。.!?\"”》–—-]|\s\s|\(|[级届])")
_NAME_AFTER = regex(r"\s+[A-Z\"“(]|\s*[\u4e00-\u9fff《（]")
_LOOKED_BACK = 12
_EDGE = regex(r"(?:^|[|\t\n:：]|\s\s)\s*\Z")
_PROSE_AFTER = regex(r"\s+(?!(?:was|is|as|has|this|its)\b)[a-z]+s\b")


def periods_of(text: str, start: int = 0, end: int | None = None) -> Iterator[Period]:
    """Every period that text[start:end] names, in order, spans in offsets of `text`.

    A single date begins and ends the same day: "May 2023" is 2023-05 to 2023-05. "Since 2019" has no end and is ongoing,
    "Expected June 2026" has no start.
    """
    line = folded(text[start:end])
    at = 0
    while candidate := _CANDIDATE.search(line, at):
        found = _period_at(line, candidate.start())
        if found:
            at = found.span.end
            yield found.model_copy(update={"span": Span(start=start + found.span.start, end=start + at)})
        else:
            at = _next_start(line, candidate.start())


def year_at_end(text: str, start: int, end: int) -> Period | None:
    """The bare year that closes a line, whatever stands before it: "Dean's List 2018". For lines of awards and schools
    only; elsewhere "Excel 2016" reads the same."""
    closing = re.search(r"(?<=\s)(?:19[4-9]|20[0-3])\d(?=[\s.。;；)]*$)", folded(text[start:end]))
    if not closing:
        return None
    return _period(start + closing.start(), start + closing.end(), closing[0], closing[0])


def _next_start(line: str, at: int) -> int:
    """Past the digits or the word that began no period, so that "12019" is not read from its second digit on."""
    after = at + 1
    while after < len(line) and line[at].isascii() and line[after].isascii() and line[after].isalnum():
        after += 1
    return after


def _period_at(line: str, at: int) -> Period | None:
    if _GLUED_BEFORE.search(line, max(0, at - 3), at):
        return None
    return _since(line, at) or _by_then(line, at) or _range(line, at) or _single(line, at)


def _since(line: str, at: int) -> Period | None:
    word = _SINCE.match(line, at)
    found = word and moment_at(line, word.end())
    if not word or not found or _range(line, word.end()) or _GLUED_AFTER.match(line, found[1]):
        return None
    onwards = _ONWARDS.match(line, found[1])
    still = onwards is not None or not word["open"]
    return _period(at, onwards.end() if onwards else found[1], found[0].first, None, ongoing=still)


def _by_then(line: str, at: int) -> Period | None:
    word = _BY_THEN.match(line, at)
    found = word and moment_at(line, word.end())
    return _period(at, found[1], None, found[0].last) if found and not _GLUED_AFTER.match(line, found[1]) else None


def _range(line: str, at: int) -> Period | None:
    """Two moments with a dash between them, or one and "until now"."""
    begun = end_of_range_at(line, at)
    if not begun:
        return _months_of_a_year(line, at)
    first, after = begun
    if onwards := _ONWARDS.match(line, after):
        return _period(at, onwards.end(), first.first, None, ongoing=True)
    dash = _TO.match(line, after)
    if not dash:
        return None
    if now := _NOW.match(line, dash.end()):
        return _period(at, now.end(), first.first, None, ongoing=True)
    ended = _last_of_range(line, dash.end(), first)
    if not ended or _GLUED_AFTER.match(line, ended[1]):
        return None
    still = _STILL.match(line, ended[1])
    return _period(at, still.end() if still else ended[1], first.first, ended[0], ongoing=still is not None)


def _last_of_range(line: str, at: int, first: Moment) -> tuple[str, int] | None:
    """The later moment and where it ends, written out or short: 2023 - 24, 2019.9-12, '19-'21."""
    if found := end_of_range_at(line, at):
        last, after = found
        return (last.last, after) if last.last >= first.first[: len(last.last)] else None
    short = _SHORT_END.match(line, at)
    last_said = _completed(first.first, short["short"], short["month"]) if short else None
    return (last_said, short.end()) if short and last_said and last_said > first.first else None


def _completed(first: str, short: str | None, month: str | None) -> str | None:
    """The end of a range that says no more than it must: 24 after 2023, 12 after 2019-09."""
    year, _, begun = first.partition("-")
    if not begun:
        return str(century(short)) if short else None
    number = int(short or month or 0)
    return f"{year}-{number:02}" if 1 <= number <= _MONTHS_OF_A_YEAR else None


def _months_of_a_year(line: str, at: int) -> Period | None:
    """Mar - Jun 2019: the year stands once, behind."""
    month = _MONTH_ALONE.match(line, at)
    dash = month and _TO.match(line, month.end())
    found = dash and moment_at(line, dash.end())
    if not month or not found or "-" not in found[0].last:
        return None
    first = f"{found[0].last[:4]}-{number_of_month(month['name']):02}"
    return _period(at, found[1], first, found[0].last) if first <= found[0].last else None


def _single(line: str, at: int) -> Period | None:
    found = moment_at(line, at)
    if not found or _GLUED_AFTER.match(line, found[1]):
        return None
    moment, after = found
    if moment.bare and not _stands_as_date(line, at, after):
        return None
    expected = _EXPECTED.match(line, after)
    return _period(at, after, None if expected else moment.first, moment.last)


def _stands_as_date(line: str, at: int, after: int) -> bool:
    """A bare year between edges, or after a word of time; at the edge of a line a name may follow it."""
    back = max(0, at - _LOOKED_BACK)
    if _EDGE.search(line, back, at):
        return bool(_DATE_AFTER.match(line, after) or _NAME_AFTER.match(line, after))
    if not _DATE_BEFORE.search(line, back, at):
        return False
    last = line[back:at].rstrip()[-1:]
    word_of_time = last.isascii() and last.isalpha()
    return not _PROSE_AFTER.match(line, after) if word_of_time else bool(_DATE_AFTER.match(line, after))


def _period(start: int, end: int, first: str | None, last: str | None, *, ongoing: bool = False) -> Period:
    return Period(span=Span(start=start, end=end), start=first, end=last, ongoing=ongoing)
