"""Towns outside China in a line of text, and the country (state, nation) each lies in; `places.toml` knows names alone.

A name says nothing by itself (Reading, Nice, 尼斯): whether it is meant as a place is for the reader of the line to judge.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from corpus.line.words import REGIONS
from corpus.models import Span
from corpus.regex import regex

LONGEST_HAN, MOST_WORDS = 6, 5
"""Characters of a Chinese name, words of another."""
BEFORE_HAN = "在于赴去到往驻从援抵至和与及、国省州市回派来过往迁住居"
"""What may stand before a Chinese name in the same run: 在卑尔根, 德国明斯特; not 海 of 海康威视."""
_WORD = regex(r"[^\W\d_][\w'’.-]*")
_HAN = regex(r"[\u4e00-\u9fff·]{2,}")


class Town(NamedTuple):
    """`where` is the country, and the state or nation within it where that is known."""

    span: Span
    where: tuple[str, ...]


def towns_in(text: str) -> Iterator[Town]:
    """The towns that the text names, the longest name first where several begin at one place.

    >>> [(town.span.of("Klinikum, Münster"), town.where) for town in towns_in("Klinikum, Münster")]
    [('Münster', ('Germany',))]
    """
    yield from _latin(text)
    yield from _han(text)


def where_is(name: str) -> tuple[str, ...]:
    """Where the town of this name lies; empty for a name that is not known."""
    return _towns().get(name, ())


def countries() -> tuple[str, ...]:
    """Every country that has a town in the list."""
    return tuple(dict.fromkeys(where[0] for where in _towns().values()))


def _latin(text: str) -> Iterator[Town]:
    words = list(_WORD.finditer(text))
    for first, word in enumerate(words):
        if not word.group()[0].isupper():
            continue
        for last in reversed(words[first : first + MOST_WORDS]):
            end = last.end() - len(last.group()) + len(last.group().rstrip(".'’-"))
            if where := where_is(text[word.start() : end]):
                yield Town(Span(start=word.start(), end=end), where)
                break


def _han(text: str) -> Iterator[Town]:
    for run in _HAN.finditer(text):
        at = run.start()
        while at < run.end():
            begins = at == run.start() or text[at - 1] in BEFORE_HAN or _ends_a_country(text[run.start() : at])
            ends = range(min(at + LONGEST_HAN, run.end()), at + 1, -1) if begins else ()
            found = next((end for end in ends if where_is(text[at:end])), None)
            if found:
                yield Town(Span(start=at, end=found), where_is(text[at:found]))
            at = found or at + 1


def _ends_a_country(words: str) -> bool:
    """挪威 of 挪威卑尔根."""
    return any(words[-length:] in REGIONS for length in range(2, min(len(words), LONGEST_HAN) + 1))


@lru_cache(maxsize=1)
def _towns() -> dict[str, tuple[str, ...]]:
    tables: dict[str, str] = tomllib.loads((Path(__file__).parent / "towns.toml").read_text(encoding="utf-8"))
    known: dict[str, tuple[str, ...]] = {}
    for where, towns in tables.items():
        for town in towns.split("|"):
            latin, _, han = town.partition("=")
            for name in (latin, latin.split(" am ")[0].split(" upon ")[0], *han.split(",")):
                if name:
                    known.setdefault(name, tuple(where.split("/")))
    return known
