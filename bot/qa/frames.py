"""Roundabout questions said plainly: "any chance someone has done X?" asks whether someone has done X.

Politeness falls away in `asking`, the words around a topic in `splitting`; here whole turns of phrase are put into the plain
words that both know. The phrases stand in frames.toml.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path

from corpus.regex import regex

_TABLES = tomllib.loads((Path(__file__).parent / "frames.toml").read_text(encoding="utf-8"))
_LISTS: dict[str, str] = _TABLES["lists"]


def _pattern(phrase: str) -> re.Pattern[str]:
    """The phrase with each <name> of a list replaced by what it stands for, its blanks as any run of blanks."""
    return regex(re.sub(rf"<({'|'.join(_LISTS)})>", lambda match: _LISTS[match.group(1)], phrase), re.IGNORECASE)


_FRAMES = [(_pattern(phrase), plain) for language in ("en", "zh") for phrase, plain in _TABLES[language].items()]


_CHAT = [(regex(rf"(?<![\w@/.'’-])(?:{short})(?![\w@/'’-]|\.\w)"), plain) for short, plain in _TABLES["chat"].items()]


_DOTS = regex(r"(?<=\w)\s?(?:\.{2,}|…+|。{2,})\s*(?=\w)")
"""A pause within a message ends no sentence."""


_CONCESSIONS = [regex(said, re.IGNORECASE) for language in ("en", "zh") for said in _TABLES["concessions"][language]]


def without_concessions(text: str) -> str:
    """The message without what it says will do as well; as it is where that is all there is.

    >>> without_concessions("who has a boat licence, even if it has run out?")
    'who has a boat licence?'
    >>> without_concessions("谁有船员证？过期的也算")
    '谁有船员证'
    """
    return _replaced(text, ((concession, "") for concession in _CONCESSIONS))


def spelled_out(text: str) -> str:
    """The question without the short forms of a chat; as it is where they are all there is.

    >>> spelled_out("whos done sth w/o docker")
    "who's done something without docker"
    """
    return _replaced(text, ((_DOTS, " - "), *_CHAT))


def without_frames(text: str) -> str:
    """The question in plain words; as it is where the frame is all there is.

    >>> without_frames("who earns a living with welding, even if only a little?")
    'who has done welding?'
    >>> without_frames("在座的有谁懂德语，哪怕只是一点？")
    '有谁懂德语？'
    """
    return re.sub(r"\s+(?=[?？.。!！,，])", "", _replaced(text, _FRAMES))


def _replaced(text: str, phrases: Iterable[tuple[re.Pattern[str], str]]) -> str:
    """The text with each phrase replaced in turn; as it is where no word would be left."""
    said = text
    for phrase, plain in phrases:
        said = phrase.sub(plain, said)
    said = " ".join(said.split())
    return said if re.search(r"\w", said) else text
