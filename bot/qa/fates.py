"""What became of a thing, in a sentence and in a question: refused, not won, broken off, closed, lapsed, faded, over.

`polarity` asks how strong a claim a clause makes, this what a question about an outcome is about: which outcomes it names,
what is left of it besides, and which sentences tell of such an outcome. The words stand in `fates.toml`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from re import Pattern
from typing import Any, NamedTuple

from bot.qa import cues
from corpus.models import SectionKind

_TABLES = tomllib.loads(Path(__file__).with_name("fates.toml").read_text(encoding="utf-8"))

GENERAL = "failure"


class Fate(NamedTuple):
    """`told` says it of anything, `near` only where a question asks for it, `asked` is how a question says it."""

    told: Pattern[str]
    near: Pattern[str]
    asked: Pattern[str]
    undone: Pattern[str] | None
    """What says that it came out well after all."""
    implied: frozenset[str]
    also: tuple[str, ...]


class Thing(NamedTuple):
    """A kind of thing that has a fate: how a question names it, what a line about one holds, and where it stands."""

    asked: Pattern[str]
    told: Pattern[str] | None
    section: SectionKind | None

    def stands_in(self, words: str, kind: SectionKind | None) -> bool:
        return self.told is None or bool(self.told.search(words)) or (self.section is not None and kind is self.section)


class Sought(NamedTuple):
    """What a question asks for: the fates, the kinds of things, and the words that are left."""

    fates: tuple[str, ...]
    things: tuple[str, ...]
    rest: str


def _fate(table: Mapping[str, Any]) -> Fate:
    return Fate(
        told=cues.compiled(cues.joined(table, *table.get("cues", ()))),
        near=cues.compiled(table["near"]),
        asked=cues.compiled(table["asked"]),
        undone=cues.compiled(table["undone"]) if "undone" in table else None,
        implied=frozenset(table.get("implied", ())),
        also=tuple(table["also"]),
    )


FATES = {name: _fate(table) for name, table in _TABLES["fates"].items()}
THINGS = {
    name: Thing(
        re.compile(table["asked"], re.IGNORECASE),
        re.compile(table["told"], re.IGNORECASE) if "told" in table else None,
        SectionKind(table["section"]) if "section" in table else None,
    )
    for name, table in _TABLES["things"].items()
}


# What a question asks ------------------------------------------------------------------------------------------------

_BORDER = re.compile(
    r"\s*[,，;；、]\s*|\s+(?=(?:that|which|who|but|then|and|or|because|since|as|after|although|though)\s)"
    r"|(?=但|可是?|后来|或者?|然后|不过|而后|结果|因为|由于)",
    re.IGNORECASE,
)
_JOINT = re.compile(
    r"^\W*(?:(?:that|which|who|but|then|and|or|later|it|they)\b\W*)+|^\W*(?:但是?|可是?|后来|或者?|然后|不过|而后|结果|最后)+", re.IGNORECASE
)
_REASON = re.compile(r"^\W*(?:because|since|as|after|due|owing)\b|^\W*(?:因为|由于)", re.IGNORECASE)
_OBJECT = re.compile(r"^\s*(?:in|at|from|for|of)?\s*(?:an?|any|some|one|the|his|her|their)?\s*(?=[a-z])(?!by\b|it\b|them\b|for\b|again\b|so\b)", re.IGNORECASE)


def sought_in(question: str) -> Sought | None:
    """What became of what, None where a question asks for nothing of the kind. A clause that only tells the fate of what stands
    before it ("…, but it was never used") is no topic, nor is the reason given for it.

    >>> sought_in("started a degree but dropped out")
    Sought(fates=('broken_off',), things=('degree',), rest='started')
    """
    fates: list[str] = []
    kept: list[str] = []
    for clause in _clauses(question.rstrip(" ?？。.!！")):
        bare, found = _without_fates(clause)
        of_it = bool(kept) and not _says_more(bare)
        why = bool(fates) and _REASON.match(clause)
        fates += found
        if not of_it and not why:
            kept.append(bare)
    if not fates:
        return None
    return _without_things(tuple(dict.fromkeys(fates)), " ".join(kept))


def _clauses(question: str) -> Iterator[str]:
    borders = [0, *(m.end() for m in _BORDER.finditer(question)), len(question)]
    return (question[start:end] for start, end in zip(borders, borders[1:], strict=False) if question[start:end].strip())


_LIGHT = re.compile(
    r"\b(?:start(?:ed)?|began|begin|tr(?:y|ied)|attempted|built|buil[dt]|made|did|do|trained|developed|launched|entered|signed\s+up(?:\s+for)?|took(?:\s+up)?"
    r"|enrol+ed(?:\s+(?:in|on))?|worked\s+on|wrote|had|has|have|opened|ran|owned|founded|filed|sent|put\s+forward|been)\b(?:\s+(?:an?|the|any)\b)?"
    r"|(?:做|试|尝试|开始|报|参加|搞|弄|办|开|写|读|学|建|搭)过?(?:的|了)?",
    re.IGNORECASE,
)
"""Verbs of beginning and making: what was refused or given up had all been begun."""
_PARTICLES = re.compile(r"(?<![\u4e00-\u9fff])[了的过就后被把给是有在]{1,2}(?![\u4e00-\u9fff])")


def _without_fates(clause: str) -> tuple[str, list[str]]:
    """The clause without its fates; one in general words ("failed") is none beside one that says which."""
    found = [name for name, fate in FATES.items() if fate.asked.search(clause)]
    for name in found:
        clause = FATES[name].asked.sub(" ", clause)
    return clause, found if found == [GENERAL] else [name for name in found if name != GENERAL]


_SMALL = re.compile(
    r"\b(?:it|that|this|them|they|was|were|is|are|has|have|had|be|been|to|of|on|at|in|for|with|by|from|and|or|but|then|later|who|which|ever|"
    r"actually|again|something|anything|also|still|so|did|does|do|not|never|any|more|end|reviewers?|an?|the|up|out|his|her|their|one|after|all)\b"
    r"|[的了吗呢过就又还再也都后来最终结果被把给去它没未能有但而或者想做那在]|\W",
    re.IGNORECASE,
)


def _says_more(clause: str) -> bool:
    """True for a later clause that has a thing of its own: "failed the bar exam", not "was rejected by reviewers"."""
    left = _SMALL.sub("", clause)
    return len(left) > (3 if left.isascii() else 2)


def _without_things(fates: tuple[str, ...], rest: str) -> Sought:
    things = []
    for name, thing in THINGS.items():
        if thing.asked.search(rest):
            things.append(name)
            rest = thing.asked.sub(" ", rest)
    return Sought(fates, tuple(things), _PARTICLES.sub(" ", _LIGHT.sub(" ", rest)))


# What a sentence tells -----------------------------------------------------------------------------------------------

_DENIED = re.compile(
    r"(?:\b(?:never|not|no|nothing|without|neither|nobody|none|(?:\w+n['’]t))(?:\s\w+){0,2}\s|(?:从未|从没|没有?|未|无|零|不曾|并非|不是|不会|未曾|绝不)有?(?:被|曾|再|出现)?)$",
    re.IGNORECASE,
)


@lru_cache(maxsize=256)
def _patterns(fates: tuple[str, ...], near: bool) -> tuple[Pattern[str], ...]:
    names = dict.fromkeys(name for fate in fates for name in (fate, *(FATES[fate].also if near or fate == GENERAL else ())))
    nearer = [FATES[fate].near for fate in fates] if near else []
    return (*(FATES[name].told for name in names), *nearer)


def tells(sentence: str, fates: tuple[str, ...], *, near: bool) -> bool:
    """True where a sentence says of something that it had one of these fates; "never rejected" says so of nothing.

    `near` where it is known to speak of what the question is about, so that words of other senses too will do.
    """
    if any((undone := FATES[fate].undone) and undone.search(sentence) and not _says_lost(sentence) for fate in fates):
        return False
    found = (m for pattern in _patterns(fates, near) for m in pattern.finditer(sentence))
    return any(not _DENIED.search(sentence[: m.start()]) for m in found)


_LOST = re.compile(r"n[o'’]t\s+(?:win|won|get|receive)|\bnever\s+won|\blost\b|[未没]", re.IGNORECASE)


def _says_lost(sentence: str) -> bool:
    return bool(_LOST.search(sentence))


def things_of(sought: Sought) -> Sequence[str]:
    """The kinds of things that a line must hold beside the fate, which speaks of some by itself."""
    implied = {thing for fate in sought.fates for thing in FATES[fate].implied}
    return [thing for thing in sought.things if thing not in implied]
