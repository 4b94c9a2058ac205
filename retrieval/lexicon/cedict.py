"""CC-CEDICT's file -> entries, and the words that follow from them: 养蜂人, a beekeeper, has to do with 养蜂, beekeeping."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from corpus.regex import regex

PERSONS = "商员者师家人手工"
"""Characters that make of what is done one who does it."""
TRADE = "业"

_LINE = regex(r"(?P<traditional>\S+) (?P<word>\S+) \[(?P<sounds>[^\]]*)\] /(?P<senses>.*)/\s*")
_ASIDE = regex(r"\([^()]*\)|\[[^\[\]]*\]|[\u3400-\u9fff|·]+")
_NO_GLOSS = regex(
    r"""
      CL: | (?:old\ |Japanese\ |erhua\ )?variant\ of | see\b | also\ (?:written|pr) | used\ (?:in|to|as) | surname\b
    | (?:euphemis|abbr\.?\ (?:for|of|to)|classifier|Taiwan\ pr|same\ as|pr\.|Kangxi|suffix|particle|interjection) .*
    """,
    re.VERBOSE,
)
_OPENING = regex(r"^\s*(?:(?:to\s+be|to|a|an|the|lit\.|fig\.|i\.e\.|esp\.|usually|of)\s+)+")
_DOER = regex("(?:er|[sty]or)$")
_PLACEHOLDER = regex(r"\b(?:sb|sth|etc|esp|oneself|one's|sb's|e\.g|viz)\b\.?")


class Gloss(NamedTuple):
    """A meaning of a Chinese word, or a Chinese word for an English one: `sense` counts from 0 of the `senses` there are;
    `verb` is true for a meaning that is something to do."""

    text: str
    sense: int
    senses: int
    verb: bool = False


class Entry(NamedTuple):
    word: str
    sounds: tuple[str, ...]
    glosses: tuple[Gloss, ...]


def entries(lines: Iterable[str]) -> Iterator[Entry]:
    """The entries of a file in CC-CEDICT's format.

    >>> entry = next(entries(["防守 防守 [fang2 shou3] /to defend; to protect (against)/"]))
    >>> entry.word, entry.sounds, [gloss.text for gloss in entry.glosses]
    ('防守', ('fang2', 'shou3'), ['defend', 'protect'])
    """
    for line in lines:
        match = _LINE.fullmatch(line)
        if match and not line.startswith("#"):
            senses = [sense for sense in match["senses"].split("/") if not _NO_GLOSS.match(sense)]
            found = [
                Gloss(text, number, len(senses), sense.startswith("to "))
                for number, sense in enumerate(senses)
                for text in _names_in(sense)
            ]
            yield Entry(match["word"], tuple(match["sounds"].split()), tuple(found))


def _names_in(sense: str) -> Iterator[str]:
    """The names in a sense; of "West Lake, in Hangzhou" what stands before the comma comes first."""
    for part in sense.split(";"):
        for piece in _ASIDE.sub(" ", part).split(",")[:2]:
            text = _PLACEHOLDER.sub(" ", _OPENING.sub("", piece))
            text = " ".join(text.replace("\t", " ").split()).strip(' ."')
            if text and len(text) <= 60:
                yield text


def derived(found: Sequence[Entry], english: Collection[str]) -> Iterator[Entry]:
    """What the people do that a dictionary lists: 做市商, a market maker, does 做市, market making; 养蜂业 is 养蜂.

    A 选手 or an 企业 is a word of its own: 拳击选手 does 拳击, no 拳击选.
    """
    words = {entry.word for entry in found}
    for entry in found:
        base, last = entry.word[:-1], entry.word[-1]
        if len(base) > 1 and last in PERSONS + TRADE and entry.word[-2:] not in words:
            glosses = [gloss._replace(text=doing) for gloss in entry.glosses for doing in _doing(gloss.text, last, english)]
            if glosses:
                yield Entry(base, (), tuple(glosses))


def _doing(gloss: str, last: str, english: Collection[str]) -> Iterator[str]:
    """ "market maker" -> "market making"; the name of a trade is that of what is done, if it is one word."""
    *before, doer = gloss.split(" ")
    doing = doer[:-2] + "ing"
    if last in PERSONS and _DOER.search(doer) and doing in english:
        yield " ".join([*before, doing])
    elif last == TRADE and not before and gloss.islower():
        yield gloss
