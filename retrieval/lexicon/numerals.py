"""Numbers in words and their values: twenty-five, 两千万, 二〇二四; the value of a text, and the Chinese numeral of a value."""

from __future__ import annotations

import re

SMALL = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen""".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORDS = {word: value for value, word in enumerate(SMALL)} | {word: 10 * value for value, word in enumerate(TENS, 2)}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "k": 1000, "m": 10**6, "bn": 10**9, "b": 10**9}
_HAN_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_HAN_TENS = {"十": 10, "百": 100, "千": 1000}
MYRIADS = {"万": 10_000, "亿": 100_000_000}
HAN_NUMBER = "[〇零一二两三四五六七八九十百千万亿]+"


def value_of(text: str) -> float | None:
    """The value of a number in digits, English or Chinese words, None of anything else.

    >>> [value_of(each) for each in ("两千万", "20 million", "3.5k", "twenty-five", "二〇二四", "十二")]
    [20000000.0, 20000000.0, 3500.0, 25, 2024.0, 12.0]
    """
    lower = text.lower().replace(",", "").strip()
    if match := re.fullmatch(r"([\d.]+)\s?([千万亿]*)", lower):
        return float(match[1]) * _product(match[2])
    if re.fullmatch(HAN_NUMBER, lower):
        return _han_value(lower)
    *words, last = re.split(r"[\s-]+", re.sub(r"(?<=\d)(?=[a-z])", " ", lower))
    scale = _SCALES.get(last, 0)
    values = [_value_of_word(word) for word in (words if scale else [*words, last])]
    known = [value for value in values if value is not None]
    return sum(known) * (scale or 1) if known and len(known) == len(values) else None


def _value_of_word(word: str) -> float | None:
    return float(word) if re.fullmatch(r"\d+(?:\.\d+)?", word) else _WORDS.get(word)


def _product(scales: str) -> int:
    product = 1
    for char in scales:
        product *= _HAN_TENS.get(char) or MYRIADS[char]
    return product


def _han_value(text: str) -> float:
    """两千三百万 by its places; 二〇二四, without any, digit by digit."""
    if not any(char in _HAN_TENS or char in MYRIADS for char in text):
        return float("".join(str(_HAN_DIGITS[char]) for char in text))
    total = section = digit = 0
    for char in text:
        if char in _HAN_DIGITS:
            digit = _HAN_DIGITS[char]
        elif char in _HAN_TENS:
            section, digit = section + (digit or 1) * _HAN_TENS[char], 0
        else:
            total, section, digit = (total + (section + digit or 1)) * MYRIADS[char], 0, 0
    return float(total + section + digit)


def in_han(value: int) -> str:
    """The Chinese numeral of a whole number that has a short one: 12 十二, 20,000,000 两千万; "" of others."""
    for char, myriad in reversed(MYRIADS.items()):
        if value >= myriad:
            head = in_han(value // myriad) if value % myriad == 0 else ""
            return head + char if head else ""
    return re.sub("^二(?=千)", "两", _below_myriad(value))


def _below_myriad(value: int) -> str:
    digits = "零一二三四五六七八九"
    for char, ten in (("千", 1000), ("百", 100)):
        if value >= ten:
            return digits[value // ten] + char if value % ten == 0 else ""
    tens, rest = divmod(value, 10)
    return ("" if tens < 2 else digits[tens]) + ("十" if tens else "") + (digits[rest] if rest or not tens else "")
