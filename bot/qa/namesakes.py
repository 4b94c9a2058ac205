"""Which of several people of one name is meant: "the architect Zhang Wei", "Li Na, the teacher", 小学老师李娜.

What stands beside the name tells them apart, and is no part of the topic.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from bot.qa.names import Named
from corpus.people.names import lexicon
from corpus.regex import regex

_BEFORE = regex(
    r"(?:\bthe\s(?P<en>(?:(?!the\b|that\b|which\b|who\b|of\b|by\b|did\b|does\b|do\b|has\b|have\b|is\b|was\b|are\b"
    r"|can\b)[\w/'-]+\s){1,5})|(?P<zh>(?=[A-Za-z]*[\u4e00-\u9fff])[\u4e00-\u9fffA-Za-z]{2,10}?)的?\s*)$",
    re.IGNORECASE,
)
_AFTER = regex(
    r",?\s+(?:(?:the|an?)\s(?P<role>(?:[\w/'-]+\s?){1,4}?)|(?:at|from|of"
    r"|in)\s(?P<place>[A-Z][\w&.-]*(?:\s[A-Z][\w&.-]*)*))(?=\s(?:did|do|does|has|have|is|was|are|work\w*|know|use\w*"
    r"|speak\w*|designed|reach\w*|get|take|have)\b|\s*[,?.]|$)"
)
_TRADES = tuple(
    sorted(lexicon("han")["titles"] - set("先生 女士 小姐 同学 师兄 师姐 学长 学姐 总 工".split()), key=len, reverse=True)
)
_CHINESE_LEAD = regex(r"^(?:那个|这个|请问|做|当|搞|在|是|从事|负责|教|来自)+")


def beside(text: str, named: Sequence[Named]) -> list[tuple[int, int, str]]:
    """(start, end, words) of what stands beside the first name to say which one is meant."""
    if not named:
        return []
    found = []
    if (before := _BEFORE.search(text[: named[0].start])) and (before["en"] or before["zh"]):
        words = before["en"] or _CHINESE_LEAD.sub("", before["zh"])
        found.append((before.start(), named[0].start, words.strip()))
    after = _AFTER.match(text, named[0].end)
    if after and (after["role"] or after["place"]):
        found.append((named[0].end, after.end(), (after["role"] or after["place"]).strip()))
    return [one for one in found if one[2]]


def trades_in(text: str, named: Sequence[Named]) -> list[str]:
    """What a call says of somebody's trade: 教练 of 马教练, which only one of several 马 is."""
    written = (text[one.start : one.end] for one in named)
    found = (title for call in written for title in _TRADES if call.endswith(title) and len(call) > len(title))
    return list(dict.fromkeys(found))


def names_besides(text: str, named: Sequence[Named]) -> list[str]:
    """Names of other things in the question ("at ASML"), where nothing stands beside the person's."""
    return [
        match.group()
        for match in re.finditer(r"(?<![A-Za-z])[A-Z][\w&.-]*\w", text)
        if match.start() and not any(name.start < match.end() and match.start() < name.end for name in named)
    ]


def the_one_meant(candidates: Iterable[str], words: Sequence[str], fits: Callable[[str, str], float]) -> str | None:
    """The profile that the words beside the name fit best, None where they fit several as well or none at all.

    `fits(profile_id, words)` says how much of the words a profile holds.
    """
    ranked = sorted(((sum(fits(one, each) for each in words), one) for one in candidates), reverse=True)
    if not ranked or ranked[0][0] <= 0 or (len(ranked) > 1 and ranked[1][0] >= ranked[0][0]):
        return None
    return ranked[0][1]
