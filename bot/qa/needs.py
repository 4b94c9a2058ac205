"""A question told as a need: the words of needing fall away, and a trouble becomes the skill that helps with it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from bot.qa.asking import says

_TABLES = tomllib.loads((Path(__file__).parent / "needs.toml").read_text(encoding="utf-8"))
_NEEDS = [(re.compile(trouble, re.IGNORECASE), skill) for trouble, skill in _TABLES["needs"].items()]


def _any(table: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{one})" for words in _TABLES[table].values() for one in words), re.IGNORECASE)


_FRAME, _AROUND, _FOR_WHOM = _any("frame"), _any("around"), _any("for_whom")
_SMALL = re.compile(r"\b(?:who|can|could|would|a|an|the|to|do|be|is|for|of|some(?:one|body)|any(?:one|body))\b|[\W_谁能会的]", re.IGNORECASE)


def remedied(text: str) -> tuple[str, tuple[str, ...]]:
    """The text with its troubles replaced by skills, and these skills; as it is where no help is asked for.

    >>> remedied("推理太慢找谁")
    ('推理 speedup 找谁', ('speedup',))
    """
    told: list[str] = []
    for trouble, skill in _NEEDS if says("need", text) or _FRAME.search(text) else ():
        if trouble.search(text):
            text, told = trouble.sub(f" {skill} ", text, count=1), [*told, skill]
    return text, tuple(told)


def framed(text: str) -> tuple[str, bool]:
    """The text without what says that somebody is needed, and for whom, as long as something is left; and whether it
    says so at all.

    >>> framed("We are looking for a translator for our new brochure, any ideas?")
    ('a translator', True)
    """
    need = bool(_FRAME.search(text))
    text = _left(_FRAME, text)
    text = _left(_AROUND, text)
    return (_left(_FOR_WHOM, text) if need else text).strip(), need


def _left(words: re.Pattern[str], text: str) -> str:
    left = words.sub(" ", text)
    return " ".join(left.split()) if _SMALL.sub("", left) else text
