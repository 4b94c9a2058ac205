"""Numbers, dates and measures in either language -> every way the same is written: 两千万, 20 million, 20M, 20,000,000.

A quantity is a number with an optional unit; a date is a year, a month of a year, a decade or a century.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from corpus.regex import regex
from retrieval.lexicon.numerals import HAN_NUMBER, MYRIADS, SMALL, TENS, in_han, value_of

_ORDINALS = """zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first""".split()
_MONTHS = "January February March April May June July August September October November December".split()
_LAST_RANK = 100
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}
_UNITS = {
    "year": "年",
    "month": "个月",
    "week": "周",
    "day": "天",
    "hour": "小时",
    "minute": "分钟",
    "second": "秒",
    "kilometer": "公里",
    "meter": "米",
    "centimeter": "厘米",
    "millimeter": "毫米",
    "nanometer": "纳米",
    "micron": "微米",
    "kilogram": "公斤",
    "gram": "克",
    "ton": "吨",
    "mile": "英里",
    "square meter": "平方米",
    "percent": "%",
    "bed": "张床位",
    "person": "人",
    "dollar": "美元",
    "euro": "欧元",
    "yuan": "元",
}
_SAME_UNIT = {
    "kilometer": ("kilometre", "km", "千米"),
    "meter": ("metre", "m"),
    "centimeter": ("centimetre", "cm", "公分"),
    "millimeter": ("millimetre", "mm"),
    "nanometer": ("nanometre", "nm"),
    "micron": ("um", "μm"),
    "kilogram": ("kg", "千克"),
    "square meter": ("square metre", "平米"),
    "percent": ("per cent", "个百分点"),
    "person": ("people", "名"),
    "bed": ("床", "张床"),
    "week": ("个星期", "星期"),
    "hour": ("个小时", "钟头"),
    "day": ("日",),
    "minute": ("分",),
    "yuan": ("rmb", "cny", "块", "人民币"),
    "dollar": ("usd", "美金"),
    "ton": ("tonne",),
}
_INVARIABLE = frozenset("people percent km m cm mm nm um μm kg rmb cny usd".split()) | {"per cent"}
_UNIT_OF = {name: unit for unit, han in _UNITS.items() for name in (unit, han, *_SAME_UNIT.get(unit, ()))}

_PLAIN = r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_IN_WORDS = rf"(?:{'|'.join([*SMALL[1:], *TENS])})(?:[\s-](?:{'|'.join(SMALL[1:10])}))?"
_LATIN_UNITS = "|".join(sorted((u for u in _UNIT_OF if u.isascii() and u != "%"), key=len, reverse=True))
_HAN_UNITS = "|".join(sorted((u for u in _UNIT_OF if not u.isascii()), key=len, reverse=True))
_UNIT = rf"[\s-]?(?:{_LATIN_UNITS})s?(?![a-z])|\s?(?:{_HAN_UNITS})|\s?%"
_LATIN_QUANTITY = (
    rf"(?<![\w.+#-])(?P<number>(?:{_PLAIN}|{_IN_WORDS})(?:\s(?:hundred|thousand|million|billion)|(?:k|bn|m|b)(?![a-z]))?)"
    rf"(?P<unit>{_UNIT})?(?!\s?[千万亿]|[\w.]*[a-z0-9])"
)

_RANK = (
    rf"\b(?P<word>{'|'.join(_ORDINALS[3:])}|\d{{1,2}}(?:st|nd|rd|th))(?:\s(?:place|position|rank))?(?![\w-])"
    rf"|第\s?(?P<han>\d{{1,2}}|{HAN_NUMBER[:-1]}{{1,3}})\s?(?:[名位](?!\w)|(?![\w\s]))"
)


class Number(NamedTuple):
    """Where a number, date or measure stands in a text, and how else it may be written, the usual ways first."""

    start: int
    end: int
    spellings: tuple[str, ...]


def numbers_in(text: str) -> Iterator[Number]:
    """Every number of a text that another language or another hand would write differently, in order.

    >>> [number.spellings for number in numbers_in("三个月")]
    [('3 months', '3-month', '3个月', 'three months', 'three-month')]
    """
    taken: list[Number] = []
    for pattern, spelled in _RULES:
        for match in pattern.finditer(text):
            if all(match.end() <= other.start or other.end <= match.start() for other in taken):
                spellings = dict.fromkeys(spelling for spelling in spelled(match) if spelling != match.group())
                taken.append(Number(match.start(), match.end(), tuple(spellings)))
    return iter(sorted(number for number in taken if number.spellings))


def _spelled(value: float) -> Iterator[str]:
    """The ways to write a value, digits first."""
    if value != int(value):
        yield f"{value:g}"
        return
    whole = int(value)
    yield str(whole)
    yield from _rounded(whole)
    if whole <= 20 or (whole < 100 and whole % 10 == 0):
        yield SMALL[whole] if whole < 20 else TENS[whole // 10 - 2]
    if whole == 2:
        yield "两"
    if han := in_han(whole):
        yield han


def _rounded(whole: int) -> Iterator[str]:
    """20,000,000 in thousands, millions and myriads."""
    if 1900 <= whole <= 2100:
        return  # a year, far more often than not
    if whole >= 1000:
        yield f"{whole:,}"
    for name, short, scale in (("billion", "B", 10**9), ("million", "M", 10**6), ("thousand", "k", 1000)):
        if whole >= scale and whole % (scale // 1000) == 0 and whole < scale * 1000:
            yield f"{whole / scale:g} {name}"
            yield f"{whole / scale:g}{short}"
    for char, scale in MYRIADS.items():
        if whole >= scale and whole % (scale // 1000) == 0 and whole < scale * 10_000:
            yield f"{whole / scale:g}{char}"


def _quantity(match: re.Match[str]) -> Iterator[str]:
    value, unit = value_of(match["number"]), _unit(match["unit"])
    for number in _spelled(value) if value is not None else ():
        yield from _measured(number, unit, one=value == 1) if unit else (number,)


def _unit(name: str | None) -> str | None:
    lower = (name or "").strip(" -").lower()
    return _UNIT_OF.get(lower) or _UNIT_OF.get(lower.removesuffix("s"))


def _measured(number: str, unit: str, *, one: bool) -> Iterator[str]:
    names = (unit, *_SAME_UNIT.get(unit, ()))
    if number[-1] in "千万亿" or not number.isascii():
        yield from (f"{number}{name}" for name in (_UNITS[unit], *names) if not name.isascii() or name == "%")
        return
    for name in names:
        if name.isascii():
            yield f"{number} {name if one or name in _INVARIABLE else name + 's'}"
    if unit in {"year", "month", "week", "day", "hour", "bed"}:
        yield f"{number}-{unit}"
    if number[0].isdigit():
        yield from (f"{number}{name}" for name in (_UNITS[unit], *names) if not name.isascii() or name == "%")


def _decade(match: re.Match[str]) -> Iterator[str]:
    year = int(match["year"]) if match["year"] else 100 * (int(match["century"] or 20) - 1) + int(value_of(match["tens"]) or 0)
    yield f"{year}s"
    if year % 100 == 0 and year < 2000:
        yield from (f"{year // 100 + 1}世纪", f"{in_han(year // 100 + 1)}世纪", f"{year // 100 + 1}th century")
        return
    yield f"{year}年代"
    yield f"{year // 100 + 1}世纪{year % 100}年代"
    yield f"{in_han(year % 100)}年代"


def _ordinal_of(name: str) -> int:
    """5 for "fifth" and for "5th"; 0 of anything else."""
    return _ORDINALS.index(name) if name in _ORDINALS else int(value_of(re.sub(r"(?:st|nd|rd|th)$", "", name)) or 0)


def _ordinals(value: int) -> tuple[str, ...]:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(value % 10 if value // 10 != 1 else 0, "th")
    return (f"{value}{ending}", *_ORDINALS[value : value + 1])


def _century(match: re.Match[str]) -> Iterator[str]:
    value = _ordinal_of((match["number"] or match["word"]).lower())
    if 0 < value < len(_ORDINALS):
        yield from (f"{ordinal} century" for ordinal in _ordinals(value))
        yield f"{value}世纪"
        yield f"{in_han(value)}世纪"
        yield f"{value - 1}00s"


def _rank(match: re.Match[str]) -> Iterator[str]:
    """Fifth, 第五名; with the word for a place it is no 第五届."""
    value = int(value_of(match["han"]) or 0) if match["han"] else _ordinal_of(match["word"].lower())
    if 0 < value < _LAST_RANK:
        yield from _ordinals(value)
        yield from (f"ranked {value}", f"rank {value}", f"No. {value}")
        for number in filter(None, (str(value), in_han(value))):
            yield from (f"第{number}名", f"第{number}位", f"排名第{number}")
            if match.group()[-1].isdigit() or match.group()[-2:] in {"st", "nd", "rd", "th"}:
                yield f"第{number}"


def _month(match: re.Match[str]) -> Iterator[str]:
    year = int(match["year"] or match["after"])
    month = int(match["month"]) if match["month"] else _MONTHS.index(match["name"].title()) + 1
    yield f"{_MONTHS[month - 1]} {year}"
    yield f"{_MONTHS[month - 1][:3]} {year}"
    yield f"{year}年{month}月"
    for between in "-./":
        yield f"{year}{between}{month:02}"
    yield f"{year}.{month}"


def _year(match: re.Match[str]) -> Iterator[str]:
    yield f"{int(value_of(match['year']) or 0)}"
    yield f"{int(value_of(match['year']) or 0)}年"


def _roman(match: re.Match[str]) -> Iterator[str]:
    values = [_ROMAN[char] for char in match.group().lower()]
    following = [*values[1:], 0]
    value = sum(-one if one < after else one for one, after in zip(values, following, strict=True))
    yield str(value)
    yield in_han(value)


_RULES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Iterator[str]]], ...] = tuple(
    (regex(pattern, re.IGNORECASE), spelled)
    for pattern, spelled in (
        (r"(?<!\d)(?P<year>1[5-9]\d0|20\d0)(?:年代|'?s\b)(?P<century>)(?P<tens>)", _decade),
        (r"(?:(?P<century>\d\d)世纪)?(?P<tens>\d0|[二三四五六七八九]十)年代(?P<year>)", _decade),
        (
            rf"(?P<number>\d{{1,2}}|{HAN_NUMBER})世纪|\b(?P<word>\d{{1,2}}(?:st|nd|rd|th)|{'|'.join(_ORDINALS)})\s+century\b",
            _century,
        ),
        (_RANK, _rank),
        (r"(?<!\d)(?P<year>(?:19|20)\d\d)\s?[-./年]\s?(?P<month>1[0-2]|0?[1-9])(?!\d)月?(?P<name>)(?P<after>)", _month),
        (rf"\b(?P<name>{'|'.join(_MONTHS)})\s+(?P<after>(?:19|20)\d\d)\b(?P<month>)(?P<year>)", _month),
        (r"(?<!\d)(?P<year>(?:1\d|20)\d\d|[一二][〇零一二三四五六七八九]{3})年", _year),
        (
            _LATIN_QUANTITY,
            _quantity,
        ),
        (
            rf"(?P<number>(?:{_PLAIN})\s?[千万亿]+|(?:{_PLAIN})(?={_HAN_UNITS})|{HAN_NUMBER}(?={_HAN_UNITS})|{HAN_NUMBER[:-1]}{{2,}})(?P<unit>{_HAN_UNITS})?",
            _quantity,
        ),
        (r"\b(?-i:[IVX]{2,6}|XL[IVX]*)\b", _roman),
    )
)
