"""A trouble somebody asks help with, as the skill that helps: "推理太慢找谁" is a question for 推理 acceleration."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from bot.qa.asking import says


def _read() -> list[tuple[re.Pattern[str], str]]:
    table = tomllib.loads((Path(__file__).parent / "needs.toml").read_text(encoding="utf-8"))["needs"]
    return [(re.compile(trouble, re.IGNORECASE), skill) for trouble, skill in table.items()]


_NEEDS = _read()


def remedied(text: str) -> tuple[str, tuple[str, ...]]:
    """The text with its troubles replaced by skills, and these skills; as it is where no help is asked for.

    >>> remedied("推理太慢找谁")
    ('推理 speedup 找谁', ('speedup',))
    """
    told: list[str] = []
    for trouble, skill in _NEEDS if says("need", text) else ():
        if trouble.search(text):
            text, told = trouble.sub(f" {skill} ", text, count=1), [*told, skill]
    return text, tuple(told)
