"""Turns of phrase that say what kind of question is asked; the words themselves stand in asking.toml."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from bot.qa.kinds import with_kinds
from bot.qa.models import Bound
from corpus.regex import regex
from retrieval.lexicon.numerals import value_of

_I = re.IGNORECASE


def _read() -> dict[str, re.Pattern[str]]:
    tables = tomllib.loads((Path(__file__).parent / "asking.toml").read_text(encoding="utf-8"))
    return {
        name: regex("|".join(f"(?:{with_kinds(one)})" for one in [*table["en"], *table["zh"]]), _I)
        for name, table in tables.items()
    }


ASKING = _read()
_POLITE = regex(rf"^(?:\s*(?:{ASKING['polite'].pattern})[\s,，:：]*)+", _I)
_IN_WORDS = "|".join(
    "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty eighty ninety".split()
)
_NUMBER = regex(
    rf"(\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|\b(?:{_IN_WORDS})\b(?! hundred| thousand)"
    r"|[二两三四五六七八九十百]{1,4}(?![年月点半]))",
    _I,
)


def says(kind: str, text: str) -> bool:
    return bool(ASKING[kind].search(text))


def without_politeness(text: str) -> str:
    """ "could you tell me when she joined" asks "when she joined"; what is nothing but politeness stays."""
    return _POLITE.sub("", text).strip() or text


def bound_in(text: str) -> tuple[Bound, tuple[int, int]] | None:
    """A number that values are compared with, and where it is said: "above 4", "at least 3", "超过 3.8"."""
    for sign, name in ((1, "above"), (-1, "below")):
        for match in ASKING[name].finditer(text):
            number = _NUMBER.match(text, match.end())
            if number:
                inclusive = any(value is not None for value in match.groupdict().values())
                return Bound(sign=sign, number=_value(number.group(1)), inclusive=inclusive), (match.start(), number.end())
    after = re.search(
        rf"{_NUMBER.pattern}\s*(?:分|年|个|篇|名|位|项|次|台|家)?人?"
        r"(以上|以下|or (?:more|above|higher|better)\b|or (?:less|below|lower|fewer)\b|\+(?=\s))",
        text,
        _I,
    )
    if after:
        below = bool(re.search(r"下|less|below|lower|fewer", after.group(2), _I))
        return Bound(sign=-1 if below else 1, number=_value(after.group(1)), inclusive=True), after.span()
    return None


def _value(written: str) -> float:
    """What a number amounts to that `_NUMBER` found."""
    return value_of(written) or 0.0
