"""A point in time as people write it: "2024.10", "Jun. 2024", "2016年3月", "Q3 2022", "二〇一九年". Stretches of time are in
`corpus.line.dates`; whether four digits are a year at all is decided there.

A form is matched at a position of a line that `folded` has made plain; each form is a line of the table.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from corpus.regex import regex

_FOLD = str.maketrans("０１２３４５６７８９．／－～（），：　＇’‘", "0123456789./-~(),: '''")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_HAN_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0}
_HAN_MONTHS = {month: number for number, month in enumerate("一 二 三 四 五 六 七 八 九 十 十一 十二".split(), 1)}

MONTH_NAME = (
    r"(?P<name>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
MONTH = r"(?P<month>1[0-2]|0?[1-9])(?!\d)"
SEASON = r"(?:early|mid|late|spring|summer|autumn|fall|winter)"
_YEAR = r"(?P<year>(?:19[4-9]|20[0-3])\d)(?!\d)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_HAN_YEAR = r"(?P<han_year>[一二][零〇○一二三四五六七八九]{3})"
_HAN_MONTH = rf"\s*(?:{MONTH}|(?P<han_month>十[一二]?|[一二三四五六七八九]))\s*月(?:份|\s*{_DAY}\s*[日号])?"
_HAN_REST = rf"(?:度(?!假)|{_HAN_MONTH}|\s*第?(?P<han_quarter>[一二三四])季度|\s*[春夏秋冬]季?)?"
_FORMS = [
    regex(form, re.IGNORECASE)
    for form in (
        # 2018年9月, 2018 年 9 月 1 日, 二〇一九年九月, 2021年秋季, 2022年第三季度
        rf"(?:{_YEAR}|{_HAN_YEAR})\s*年{_HAN_REST}",
        # 2020-03-01, 2020/3/1, 2024.10, 2024-10
        rf"{_YEAR}\s?(?P<sep>[./]|(?<!\s)-)\s?{MONTH}(?:(?P=sep){_DAY}(?!\d))?月?",
        # 15.06.2024, 06/15/2024
        rf"(?P<one>\d{{1,2}})(?P<sep>[./-])(?P<two>\d{{1,2}})(?P=sep){_YEAR}",
        # 09/2019, 9.2019
        rf"{MONTH}\s?[./]\s?{_YEAR}",
        # Jun. 2024, June 15, 2024, Sept '20, Mar-21
        rf"{MONTH_NAME},?(?:\s*{_DAY}(?:st|nd|rd|th)?,)?(?:\s+of)?(?:[\s/-]?\s*{_YEAR}|\s?['-](?P<short>\d\d)(?!\d))",
        # 15 June 2024, 1st of May 2023
        rf"{_DAY}(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH_NAME},?\s+{_YEAR}",
        # Summer 2021, early 2020
        rf"{SEASON}\s+(?:of\s+|in\s+)?{_YEAR}",
        # Q3 2022
        rf"Q(?P<quarter>[1-4])\s*[/-]?\s*{_YEAR}",
        # 2019 Sept, 2022 Q3, 2021 Summer
        rf"{_YEAR}\s*[/-]?\s*(?:{MONTH_NAME}(?!\s*\d)|Q(?P<quarter>[1-4])\b|{SEASON}\b)",
        # 2019
        rf"{_YEAR}",
    )
]
_ENDS_OF_RANGES = [
    regex(r"(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?!\d)"),  # 201909
    regex(r"'(?P<short>\d\d)(?!\d)"),  # '19
]
_BARE = regex(r"\d{4}(?:\.\d{1,2}){0,2}")


class Moment(NamedTuple):
    """`first` and `last` are the same but for a quarter: "2024" or "2024-10". `bare`: 2024 or 2024.2, which behind a name
    could be that of a release (Vivado 2024.2)."""

    first: str
    last: str
    bare: bool = False


def folded(line: str) -> str:
    """Full-width signs and curly apostrophes made plain, each for one character, so that offsets stay."""
    return line.translate(_FOLD)


def moment_at(line: str, at: int) -> tuple[Moment, int] | None:
    """The moment that begins there, and where it ends."""
    return _first_match(_FORMS, line, at)


def end_of_range_at(line: str, at: int) -> tuple[Moment, int] | None:
    """As `moment_at`, with forms that are too short to be read as dates by themselves: 201909, '19."""
    return moment_at(line, at) or _first_match(_ENDS_OF_RANGES, line, at)


def century(short: str) -> int:
    """'98 -> 1998, '21 -> 2021"""
    return (1900 if int(short) > 50 else 2000) + int(short)


def number_of_month(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1


def _first_match(forms: list[re.Pattern[str]], line: str, at: int) -> tuple[Moment, int] | None:
    found = next((found for form in forms if (found := form.match(line, at))), None)
    return (_value(found.groupdict(), found[0]), found.end()) if found else None


def _value(parts: dict[str, str | None], whole: str) -> Moment:
    year = _year_of(parts)
    if quarter := parts.get("quarter") or parts.get("han_quarter"):
        last = 3 * (_HAN_DIGITS.get(quarter) or int(quarter))
        return Moment(f"{year}-{last - 2:02}", f"{year}-{last:02}")
    month = _month_of(parts)
    said = f"{year}-{month:02}" if month else str(year)
    return Moment(said, said, bare=bool(_BARE.fullmatch(whole)))


def _year_of(parts: dict[str, str | None]) -> int:
    if short := parts.get("short"):
        return century(short)
    if han := parts.get("han_year"):
        return int("".join(str(_HAN_DIGITS[digit]) for digit in han))
    return int(parts["year"] or 0)


def _month_of(parts: dict[str, str | None]) -> int | None:
    if month := parts.get("month"):
        return int(month)
    if han := parts.get("han_month"):
        return _HAN_MONTHS[han]
    if name := parts.get("name"):
        return number_of_month(name)
    return _month_beside_day(parts) if parts.get("one") else None


def _month_beside_day(parts: dict[str, str | None]) -> int | None:
    """With dots the day comes first; with strokes only a number past 12 tells which is the day."""
    one, two = int(parts["one"] or 0), int(parts["two"] or 0)
    if parts["sep"] == "." or one > len(_MONTHS) or one == two:
        return two if 1 <= two <= len(_MONTHS) else None
    return one if two > len(_MONTHS) and one else None
