"""How well somebody knows a thing by a label alone: the level beside its name, before it, or in the title above it."""

from __future__ import annotations

import re

from bot.qa import cues
from bot.qa.clauses import Place
from bot.qa.models import Strength
from bot.qa.speaking import speaks_of_it
from corpus.regex import regex

_BESIDE = regex(
    r"""
      [\w.+#/ ■]{0,16}?\s*[(（](?P<inside>[^()（）]{1,40})[)）]              # R (basics) · 法语（入门）
    | [\w.+#/ ■]{0,16}?\s*(?:[:：|]|\s[-–—]\s)\s*(?P<after>[^,;，；、|()（）]{1,30})   # R: beginner · R | basic
    | \s*(?P<score>[1-5]/5|[ABC][12]\b|[★☆]{3,})                                 # R 2/5 · French B1
    """,
    re.VERBOSE,
)
_LABEL = regex(r"(?:^|[;；。|])\W*(?P<label>[^:：;；。]{1,24})[:：](?=[^:：;；。]*$)")
_LEVEL_WORDS = r"\W*(?:only|just|very|my|level|skills?|仅|水平|程度|等级)*\s*"


def level_beside(place: Place) -> Strength | None:
    """R (basics) · Revit: beginner · phlebotomy (still learning) · 特殊教育：暂无经验"""
    found = _BESIDE.match(place.beside)
    return _level(next(filter(None, found.groups()))) if found else None


def level_before(place: Place) -> Strength | None:
    """了解：R、Perl · Learning: Rust"""
    found = _LABEL.search(place.text[: place.mark.start])
    if not found:
        return None
    return _level(found["label"]) or is_shelved(found["label"])


_NO = regex(r"\W*(?:nope|no|none|nil|not at all|never|zero|无|没有|不会|不懂|没学过|零)\W*$", re.IGNORECASE)
"""All that is said of one who does not know it: "Python: no."."""
_SHORT_COURSE = regex(
    r"\W*(?:an?\s+|one\s+)?(?:\w+[- ]){1,3}(?:course|class|workshop|seminar|webinar|tutorial)s?\b"
    r"|\W*[一二三两几\d]+[天周个节]月?的?(?:短期)?(?:培训|课程?|网课|讲座)",
    re.IGNORECASE,
)
"""All that a list of skills says of one of them: "R: a two-week summer course"."""


def _level(words: str) -> Strength | None:
    if speaks_of_it(cues.FAILED, words):
        return Strength.WEAK
    if _NO.match(words) or speaks_of_it(cues.REFUSED, words, alone=True) or cues.UNEARNED.search(words):
        return Strength.NEGATIVE
    for level, strength in ((cues.LOW, Strength.WEAK), (cues.EXPERT, Strength.STRONG), (cues.LITTLE, Strength.WEAK)):
        if re.fullmatch(rf"{_LEVEL_WORDS}(?:{level.pattern}){_LEVEL_WORDS}\W*", words, re.IGNORECASE):
            return strength
    only_met = (cues.LITTLE.search(words) or cues.COURSE.search(words) or _SHORT_COURSE.match(words)) and not cues.DONE.search(
        words
    )
    return Strength.WEAK if only_met else None


def is_shelved(title: str) -> Strength | None:
    """What a title says of all that stands below it: to be read or learned (negative), only begun (weak)."""
    words = title.strip(" \t:：#*-—【】[]|")
    if cues.UNSTARTED.fullmatch(words):
        return Strength.NEGATIVE
    return Strength.WEAK if cues.BEGUN.fullmatch(words) else None
