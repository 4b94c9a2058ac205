"""One spelling for characters that mean the same, with the way back to the original offsets.

NFKC (full-width and ligatures), no accents, lower case, traditional to simplified Chinese (OpenCC's t2s tables).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

from corpus.regex import regex

_HAN = regex(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


class Normalized(NamedTuple):
    """`text[i]` came from the character at `offsets[i]` of the original."""

    text: str
    offsets: Sequence[int]


def normalized(text: str) -> Normalized:
    if text.isascii():
        return Normalized(text.lower(), range(len(text)))
    simplified = to_simplified(text)
    pieces: list[str] = []
    offsets: list[int] = []
    for offset, char in enumerate(simplified):
        folded = _folded(char)
        pieces.append(folded)
        offsets.extend([offset] * len(folded))
    return Normalized("".join(pieces), offsets)


def to_simplified(text: str) -> str:
    """Simplified characters, one for one, so that offsets stay."""
    if not _HAN.search(text):
        return text
    converted: str = _opencc().convert(text)
    return converted if len(converted) == len(text) else "".join(map(_simplified, text))


@lru_cache(maxsize=20_000)
def _folded(char: str) -> str:
    decomposed = unicodedata.normalize("NFKD", char)
    return "".join(part for part in decomposed if not unicodedata.combining(part)).lower()


@lru_cache(maxsize=20_000)
def _simplified(char: str) -> str:
    converted: str = _opencc().convert(char)
    return converted if len(converted) == 1 else char


@cache
def _opencc() -> Any:  # noqa: ANN401  # OpenCC ships no types
    import opencc  # noqa: PLC0415  # 10 ms that an English question need not pay

    return opencc.OpenCC("t2s")
