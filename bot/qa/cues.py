"""The cue words of `cues.toml`, compiled: what a clause says of the topic in it, and what a question about doubts says."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from re import Pattern
from typing import Any, NamedTuple

from corpus.regex import regex


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))


FATES = _read("fates.toml")
"""What became of a thing; `fates` reads the rest of these tables."""
_TABLES = FATES["fates"] | _read("cues.toml")
TOPIC = "■"
"""Stands for every character of the topic, so that its own words are no cues."""
_PEOPLE = {language: "|".join(words) for language, words in _TABLES["people"].items()}


def _either(*ideas: str) -> str:
    """Some ideas as one expression."""
    return _either_of(joined({"en": [], "zh": []}, *ideas))


def _either_of(table: Mapping[str, Any]) -> str:
    """The entries of a table as one expression. What may open an entry is looked at first, once for all of them."""
    english, chinese = ("|".join(_entries(table[language], language)) for language in ("en", "zh"))
    return rf"(?<![\w-])(?:{english})(?![\w-])|(?=[\u4e00-\u9fff\d{TOPIC}])(?:{chinese})"


def compiled(table: Mapping[str, Any]) -> Pattern[str]:
    return regex(_either_of(table), re.IGNORECASE)


def joined(table: Mapping[str, Any], *ideas: str) -> dict[str, list[str]]:
    """A table of such entries with those of ideas of cues.toml."""
    return {
        language: [*table[language], *(entry for idea in ideas for entry in _TABLES[idea][language])]
        for language in ("en", "zh")
    }


def _entries(entries: Sequence[str], language: str) -> list[str]:
    found = map(_expression, entries)
    return [f"(?:{entry.replace('<people>', _expression(_PEOPLE[language]))})" for entry in found]


def _expression(entry: str) -> str:
    """Lines of one entry joined, a blank as any white space, an optional one as such."""
    joined = re.sub(r"\n\s*", "", entry)
    return joined.replace(" ?", r"\s*").replace(" ", r"\s+")


def _any(*ideas: str) -> Pattern[str]:
    return regex(_either(*ideas), re.IGNORECASE)


_NO_VERB = "工程师|员|师|岗|经理|专员|部门|组长|中心|总监|助理|顾问|实习"
"""What makes the verb before it a part of somebody's title: 测试工程师."""


def _verbs() -> Pattern[str]:
    """A verb of work that is no noun: "designed", "I design", "for designing"; not "design" nor "Designing" alone."""
    states = "|".join(_TABLES["done"]["states"].split())
    verb = f"(?:{'|'.join(_TABLES['done']['stems'].split())})"
    return regex(
        rf"""
          (?-i:^\W*(?!(?:{states})\b)[A-Z][a-z]{{2,}}ed\b)
        | \b{verb}(?:ed|d|ied|[nptlg]ed|t)\b
        | \b(?:am|are|is|was|were|been|by|for|while|and)\s+{verb}[nptlg]?ing\b
        | (?:^\W*|,\s*|\b(?:I|we|he|she|who|and|also|to|can|now)\s+(?:\w+ly\s+)?){verb}(?:e|s|es|y|ies)?\b
        | (?:{_either("done")})(?!{_NO_VERB})
        """,
        re.VERBOSE | re.IGNORECASE,
    )


NEUTRAL = _any("neutral")
PARTLY_DONE = _any("partly")
REFUSED = _any("refused", "planned", "waiting")
PLANNED = _any("planned")
DROPPED = _any("dropped")
UNEARNED = _any("unearned", "lost", "turned_down", "not_passed")
LACKING = _any("lacking")
TROUBLES = _any("troubles")
THEIRS_AFTER, THEIRS_BEFORE, THEIRS_AROUND = _any("theirs_after"), _any("theirs_before"), _any("theirs_around")
FAILED = _any("failed", "not_won", "broken_off", "shelved", "closed_down", "half_done", "lapsed", "failure")
LITTLE = _any("faded", "little")
COURSE = _any("course")
LOW, SLIGHT = _any("low"), _any("slight")
EXPERT, MASTERS = _any("expert"), _any("masters")
WEIGHED = _any("weighed")
KNOWS = _any("knows")
HELPED = _any("helped")
DONE = _verbs()
UNSTARTED, BEGUN = _any("unstarted"), _any("begun")


class AnyOf(NamedTuple):
    """Several patterns looked for in turn: to compile them into one anew would cost more than it saves."""

    patterns: tuple[Pattern[str], ...]

    def search(self, text: str) -> re.Match[str] | None:
        return next((found for pattern in self.patterns if (found := pattern.search(text))), None)


NOT = AnyOf((REFUSED, DROPPED, UNEARNED))
"""Of a question: it asks who has not."""
HEDGE = AnyOf((*NOT.patterns, FAILED, LITTLE, _any("hedge")))
"""What makes a question one about doubts at all, so that doubts are what it wants."""
GIVEN_UP = AnyOf((FAILED, DROPPED, UNEARNED))
"""Of a sentence: what was begun, or tried for, was not carried through."""
_LEAD = (
    r"(?:\b(?:and|but)\s+(?:(?:it|that|the\s+results?|then|later|soon|never)\s+)?"
    r"|[学练做读用试干搞跑开养考]了?(?:过)?(?:(?:到一半|[一二两三几半\d]+个?(?:阵子?|段(?:时间)?|[天周月年季]|学期|星期)|一点|点)(?:就|便|又|后)?|就|便|又|后))"
)
"""What leads up to the hedge of a question: "and then gave up", 学了一阵就放弃."""
ASKED = regex(
    rf"{_LEAD}?(?:{FAILED.pattern})"
    rf"(?:\s*(?:或者?|、|\b(?:or|and)\b)\s*(?:{FAILED.pattern}))*"
    rf"|{_either('partly', 'refused', 'dropped', 'unearned', 'lost', 'asked')}",
    re.IGNORECASE,
)
"""What a question says when the hedge itself is what it asks for: who only tried it, whose try failed, who has not."""
HAS_NO = regex(
    r"""
    # who has no licence
      (?<=\bwho)(?:['’]s\sgot|\s(?:here\s)?(?:has|have|had|holds?|owns?))\s(?:got\s)?no\b
      (?!\s(?:less|fewer|more|longer|trouble|problems?))
    # who does not have one, who lacks one
    | (?<=\bwho)\s(?:(?:does|do|did)(?:\snot|n['’]t)\s(?:have|hold|own|possess)|lacks?)(?:\s(?:an?|any))?\b
    # which of them has no licence
    | (?:(?<=\bthem)|(?<=\bthese)|(?<=\bof\sus))\s(?:has|have|had|holds?)\sno\b
    # 谁没有驾照
    | (?<=[谁人位])(?:都|还|目前|现在)?(?:没有|没|缺|缺少|不具备|不持有)(?=[^过人][^过]*$)
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Of a question about people: it asks who says that they have none."""
PARTLY = regex(r"\b(?:fully|completely|entirely|quite|100%)|完全|彻底", re.IGNORECASE)
"""Not fully done is partly done."""
