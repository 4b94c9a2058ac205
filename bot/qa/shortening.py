"""A topic -> the topic with less around it: without what only says which kind is meant, of what sort of matter or how.

For what nobody has in full: "a licence for the kind of drone that sprays fields" is one for a drone. Each step leaves a
name that must be found whole; the words are in shortening.toml.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from corpus.regex import regex

_TABLES = tomllib.loads((Path(__file__).parent / "shortening.toml").read_text(encoding="utf-8"))
_STEPS = [
    [regex(one, re.IGNORECASE) for language in ("en", "zh") for one in _TABLES[step][language]]
    for step in ("ways", "sides", "sorts", "kinds", "doings")
]
_WORDS = regex(r"[a-z\d]{2}|[\u4e00-\u9fff]", re.IGNORECASE)


def shorter_ones(topic: str) -> Iterator[str]:
    """The topic shorter by a step each time, none where nothing can be left out.

    >>> list(shorter_ones("cholera outbreaks")), list(shorter_ones("霍乱疫情"))
    (['cholera'], ['霍乱'])
    """
    left = topic
    for step in _STEPS:
        for words in step:
            rest = " ".join(words.sub(_kept, left).split())
            left = rest if _WORDS.search(rest) else left
        if left != topic:
            yield left
            topic = left


def _kept(match: re.Match[str]) -> str:
    return f" {match.groupdict().get('kept') or ''} "
