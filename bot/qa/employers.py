"""Kinds of employers that a question names, told by what stands in the names of such: a bank is called "… Bank" or 某某银行.

Of the well-known firms of a kind the glossary knows the names. The words stand in employers.toml.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import NamedTuple

from corpus.regex import regex

_TABLES = tomllib.loads(Path(__file__).with_name("employers.toml").read_text(encoding="utf-8"))


class Employer(NamedTuple):
    """A kind of employer: how its name looks, and the concepts of the glossary that list such firms."""

    written: re.Pattern[str]
    known: tuple[str, ...]


_KINDS = [
    (regex(kind["asked"], re.IGNORECASE), Employer(regex(kind["written"], re.IGNORECASE), tuple(kind["known"])))
    for kind in _TABLES["employers"].values()
]
_ENGLISH, _CHINESE = (_TABLES["employer_frame"][language].split() for language in ("en", "zh"))
_FRAME = regex(
    rf"(?<![\w'’])(?:{'|'.join(_ENGLISH)})(?![\w'’])|{'|'.join(sorted(_CHINESE, key=lambda word: (-len(word), word)))}",
    re.IGNORECASE,
)


def employer_in(topic: str) -> Employer | None:
    """The kind of employer that is all a topic names: "a big bank", 在车企干; none of "bank reconciliation".

    >>> employer_in("银行").written.search("2015 招商银行，柜员").group(), employer_in("bank robbery")
    ('银行', None)
    """
    for asked, employer in _KINDS:
        if asked.search(topic) and not _FRAME.sub(" ", asked.sub(" ", topic, count=1)).strip(" ?？,，."):
            return employer
    return None
