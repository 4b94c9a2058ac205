"""A name of nobody here: where in a question a person's name stands, whoever bears it."""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.qa.names import SURNAMES
from corpus.regex import regex

_AFTER_A_NAME = (
    r"(?=[会懂有用做在的是去学毕现想怎为几能和跟呢对叫写干搞待读]|什么|多少|现在|到底|擅长|熟悉|参加|获得|发表|拿|当)"
)
_LATIN_NAME = r"(?-i:[A-Z][a-z'’-]+(?:\s[A-Z][a-z'’-]+){0,2})"
_UNKNOWN = [
    regex(r"\b(?:Dr|Prof|Professor|Mr|Mrs|Ms|Miss)\b\.?\s(?P<name>[A-Z][a-z'’-]+(?:\s[A-Z][a-z'’-]+)?)"),
    regex(
        rf"^(?:so\s|and\s)?(?:has|have|does|did|is|was|can|could|would|will)\s(?P<name>{_LATIN_NAME})(?=\s[a-z]|\s*\?|$)",
        re.IGNORECASE,
    ),
    regex(
        rf"\b(?:did|does|has|is|was|about|know|introduce|summari[sz]e)\s(?P<name>{_LATIN_NAME})(?=\s(?:ever|use|used|work"
        rf"|worked|stud\w+|do|done|know|join\w*|graduat\w+|have|get|got|like|speak|live|go)\b|\s*\?|\s*$)",
        re.IGNORECASE,
    ),
    regex(rf"(?P<name>{_LATIN_NAME})['’]s\b", re.IGNORECASE),
    regex(rf"^(?:请问|那|介绍一下|介绍)?(?P<name>[{SURNAMES}][\u4e00-\u9fff]{{1,2}}?){_AFTER_A_NAME}"),
    regex(rf"^(?:介绍一下|介绍|说说|谈谈|总结一下)(?P<name>[{SURNAMES}][\u4e00-\u9fff]{{1,2}})$"),
]
"""Where a name stands that no profile has: after a title, at the head of a question, before 's, after 介绍."""


def unknown_name(text: str, is_known: Callable[[str], bool]) -> str | None:
    """A name of nobody here, where a person's name stands and no word of the profiles or the glossary."""
    for pattern in _UNKNOWN:
        if (match := pattern.search(text)) and not is_known(match["name"]):
            return match["name"]
    return None
