"""Arithmetic of time: dates as months, periods as ranges of months, their union, and how a length of time is said.

A month is counted whole: Jan 2021 to Jun 2024 are 41 months from the first to the last, ends not counted twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from bot.qa.models import Language
from bot.qa.shapes import DATE
from corpus.regex import regex

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_ONGOING = regex(
    r"present|now|current|today|ongoing|至今|现在|目前|当前|(?:-|–|—|~|～|至|到)\s*今|^\s*since|以来", re.IGNORECASE
)


class Months(NamedTuple):
    """A stretch of time in months since year 0, both ends included; `exact` where the months are given and not only years."""

    first: int
    last: int
    exact: bool = True
    ongoing: bool = False


def month_of(date: str) -> tuple[int, bool] | None:
    """(months since year 0, whether the month is given): "Jan. 2021" · "2024.10" · "2019".

    >>> month_of("2016年3月")
    (24194, True)
    """
    year = re.search(r"(?:19|20)\d\d", date)
    if not year:
        return None
    word = re.search(r"[a-z]{3,}", date, re.IGNORECASE)
    if word and word.group()[:3].lower() in _MONTHS:
        return int(year.group()) * 12 + _MONTHS.index(word.group()[:3].lower()), True
    if word and word.group().lower() in _SEASONS:
        return int(year.group()) * 12 + _SEASONS[word.group().lower()] - 1, True
    number = re.match(r"\s*[./年-]\s*(\d{1,2})", date[year.end() :]) or re.search(r"(\d{1,2})/$", date[: year.start()])
    if number and 1 <= int(number.group(1)) <= 12:
        return int(year.group()) * 12 + int(number.group(1)) - 1, True
    return int(year.group()) * 12, False


_SAME_YEAR = regex(r"年\s?\d{1,2}\s?月\s*(?:-|–|—|~|～|至|到)+\s*(?P<month>0?[1-9]|1[0-2])\s?月")
"""2015年3月至9月"""


def months_of(period: str, now: int) -> Months | None:
    """The stretch that a period stands for; one without an end goes on until `now` if it says so, else it is one date."""
    dates = [found for match in DATE.finditer(period) if (found := month_of(match.group()))]
    if not dates:
        return None
    if same_year := _SAME_YEAR.search(period):
        dates = [dates[0], (dates[0][0] // 12 * 12 + int(same_year["month"]) - 1, True)]
    (first, exact), (last, also) = dates[0], dates[-1]
    if _ONGOING.search(period):
        return Months(first, max(now, first), exact, ongoing=True)
    if len(dates) == 1:
        return Months(first, first if exact else first + 11, exact=exact)
    return Months(first, max(last if also else last + (0 if not exact else 11), first), exact and also)


def union(stretches: Iterable[Months]) -> int:
    """Months covered by any of them, counted from start to end: time in two jobs at once counts once."""
    total, end = 0, -1
    for stretch in sorted(stretches):
        start = max(stretch.first, end)
        if stretch.last > start:
            total += stretch.last - start
            end = stretch.last
    return total


def said(months: int, language: Language) -> str:
    """41 months are "3 years 5 months" · "3 年 5 个月"."""
    years, rest = divmod(months, 12)
    if language == "zh":
        return " ".join(part for part in (f"{years} 年" if years else "", f"{rest} 个月" if rest or not years else "") if part)
    parts = [
        f"{years} year{'s' * (years != 1)}" if years else "",
        f"{rest} month{'s' * (rest != 1)}" if rest or not years else "",
    ]
    return " ".join(filter(None, parts))


def month_said(month: int) -> str:
    """24310 is "2025-11"."""
    return f"{month // 12}-{month % 12 + 1:02d}"
