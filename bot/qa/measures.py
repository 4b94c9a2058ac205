"""Values that are compared: how many people somebody leads, how long a race took, and what number stands in a short answer.

Unlike `shapes`, whose patterns find a value of a sort, this knows which of two values is the greater.
"""

from __future__ import annotations

import re

from bot.qa.kinds import KINDS
from bot.qa.shapes import NUMBER
from corpus.regex import regex
from retrieval.lexicon.numerals import value_of

_I = re.IGNORECASE
_COUNT = (
    r"(?:\d+(?:,\d{3})*|[一二两三四五六七八九十百]+"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)\b)"
)
HEADCOUNT = regex(
    rf"""
      # a team of about six · shift supervisor of four
      \b(?:teams?|crew|staff|group|squad|camp|shift|brigade|department|class|unit|supervisor|manager|leader|head|foreman|charge)\b
        (?:\s\w+){{0,2}}?\s(?:of|was|is)\s(?:(?:about|around|over|some|up\sto|nearly|more\sthan)\s)?(?P<team>{_COUNT})
        (?!\s(?:years?|months?|weeks?|days?)\b)
    # led four · supervising 12
    | \b(?:led|lead|leads|leading|manag(?:ed|es?|ing)|supervis(?:ed|es?|ing)|oversaw)\s(?P<verb>{_COUNT})
        (?=\s(?:of|at|in|on|other)\b|[.,;]|$)
    # a 14-person crew
    | \b(?P<strong>{_COUNT})[-\s](?:person|man|woman|member|strong)\b
    # six junior engineers
    | \b(?P<people>{_COUNT})\s(?:[\w-]+\s){{0,3}}?{KINDS["led"]}
    # 58 人 · 两名研究员 · 4 位带教老师
    | (?P<han>{_COUNT})(?!\s*(?:年|个?月|周|天|届|次|级))\s*[多余来]?\s*[名位个]?[\u4e00-\u9fff]{{0,4}}?{KINDS["led"]}
    # 手下15个电工 · 已经带过 9 个
    | (?:手下|下属|带教?|带领|管理?|领导|指导|培养)(?:着|了|过|有|共|约|的)*\s?(?P<under>{_COUNT})(?!\s*(?:个?月|年|周|天))
        \s*[多余来]?\s*[名位个](?!项目|产品|小时)
    # 新教师 14 名
    | (?P<tail>{_COUNT})\s*[多余来]?\s*[名位](?![\u4e00-\u9fff])
    """,
    _I | re.VERBOSE,
)
CLOCK = regex(
    r"""
      (?<![\d:.])\d{1,2}\s?[:：h]\s?[0-5]\d(?:\s?[:：m]\s?[0-5]\d)?(?!\d|\s?\d{3}|\s*[ap]\.?m\b)   # 3:41 · 1:27:05 · 2h58
    | \d{1,2}\s?个?小时(?:\s?\d{1,2}\s?分钟?)?(?:\s?\d{1,2}\s?秒)?                              # 4 小时 12 分
    | \d{1,3}\s?分钟?(?:\s?\d{1,2}\s?秒)?                                                      # 52 分 30 秒
    | \d{1,2}\s?(?:hours?|hrs?)\b(?:\s?(?:and\s)?\d{1,2}\s?min(?:ute)?s?\b)?                   # 4 hours 12 minutes
    | \d{1,3}\s?min(?:ute)?s?\b(?:\s?(?:and\s)?\d{1,2}\s?sec(?:ond)?s?\b)?                     # 47 min 20 sec
    | \bsub-?\s?\d\b(?::[0-5]\d)?                                                             # sub-3
    """,
    _I | re.VERBOSE,
)
_SUM = r"(?:[$€£¥￥]|\b(?:USD|GBP|EUR|RMB|CNY|HKD|CHF|AUD|CAD|SGD)\s?)?\d+(?:[,.]\d+)*\s?(?:k\b|万|千|w\b|million\b)?"
PAY = regex(
    rf"""
      (?:{_SUM}\s?(?:-|–|—|~|～|至|到|\bto\b)\s?)?                                          # 20k - 25k
      {_SUM}(?:\s?(?:元|块|pounds?|euros?|dollars?|francs?|yuan|USD|GBP|EUR|RMB|CNY))?
      (?:\s?(?:/|a|per|每|一)\s?(?:year|month|week|day|hour|annum|年|个?月|天|小时))?(?:以上|起|左右|\sgross|\snet)?
    | 面议 | \bnegotiable\b
    """,
    _I | re.VERBOSE,
)
"""What somebody earns or asks for, as it is written."""
_MUCH = regex(
    r"[$€£¥￥kK万千wW元块]|pound|euro|dollar|franc|yuan|USD|GBP|EUR|RMB|CNY|month|year|月|年|面议|negotiable|\d[,.]?\d{3}", _I
)
_HOURS_FIRST = regex(r"小时|hours?|hrs?|\dh|:|：|sub", _I)


def is_pay(text: str) -> bool:
    """True for a number that says by its unit or its size that it is money."""
    return bool(_MUCH.search(text))


def amount_of(value: str, sort: str) -> float | None:
    """What a short answer amounts to, None where it holds no number; a time of the day's clock in hours.

    >>> [amount_of(*each) for each in (("4.22/4.3", "score"), ("6.5 亿元", "money"), ("eleven", "number"), ("3:15", "clock"))]
    [4.22, 650000000.0, 11, 3.25]
    """
    if sort == "clock":
        return _hours(value)
    found = NUMBER.search(value) or re.search(_COUNT, value, _I)
    number = value_of(re.sub(r"[~≈约<>+多余，\s]", "", found.group())) if found else None
    return number * _worth(value) if number is not None and sort in _MONEY else number


_MONEY = frozenset({"money", "pay", "amount"})
_WORTH = [
    (regex(r"£|\bGBP\b|pounds?|英镑", _I), 9.0),
    (regex(r"€|\bEUR\b|euros?|欧元|\bCHF\b|francs?|瑞士法郎", _I), 8.0),
    (regex(r"(?:HK\$|\bHKD\b)|港[币元]", _I), 0.9),
    (regex(r"\$|\bUSD\b|dollars?|美[元金]", _I), 7.0),
    (regex(r"\b(?:NOK|SEK|DKK)\b|克朗", _I), 0.7),
    (regex(r"\b(?:JPY|INR|Rs)\b|日元|卢比", _I), 0.06),
]
"""Roughly how many yuan a unit of a currency is worth: only to tell which of two sums is the larger, never shown."""


def _worth(value: str) -> float:
    return next((worth for pattern, worth in _WORTH if pattern.search(value)), 1.0)


def _hours(value: str) -> float | None:
    numbers = [int(number) for number in re.findall(r"\d+", value)]
    if not numbers:
        return None
    first = 1.0 if _HOURS_FIRST.search(value) else 1 / 60
    return sum((number * first / float(60**place) for place, number in enumerate(numbers)), 0.0)
