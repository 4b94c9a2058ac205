"""What became of a thing, in a sentence and in a question: refused, not won, broken off, closed, lapsed, faded, over.

`polarity` asks how strong a claim a clause makes, this what a question about an outcome is about: which outcomes it names,
what is left of it besides, and which sentences tell of such an outcome. The words stand in `fates.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from re import Pattern
from typing import Any, NamedTuple

from bot.qa import cues
from corpus.models import SectionKind
from corpus.regex import regex

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
    """Where every line is about one."""
    entries: frozenset[SectionKind]
    """Where the head of an entry may say that it is one."""

    def stands_in(self, words: str, above: str, kind: SectionKind | None) -> bool:
        """In a sentence, or above it: the hospital of a university, a job, is no degree."""
        if self.told is None or self.told.search(words):
            return True
        return kind is self.section or (kind in self.entries and bool(self.told.search(above)))


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


FATES = {name: _fate(table) for name, table in cues.FATES["fates"].items()}
THINGS = {
    name: Thing(
        regex(table["asked"], re.IGNORECASE),
        regex(table["told"], re.IGNORECASE) if "told" in table else None,
        SectionKind(table["section"]) if "section" in table else None,
        frozenset(map(SectionKind, table.get("entries", ()))),
    )
    for name, table in cues.FATES["things"].items()
}


class Hope(NamedTuple):
    """What a yes-or-no question hopes for, and the fates that answer it with no."""

    words: Pattern[str]
    fates: tuple[str, ...]


HOPES = {name: Hope(cues.compiled(table), tuple(table["fates"])) for name, table in cues.FATES["hopes"].items()}


_OPENING = regex(r"^(?:(?:an?|the|any|his|her|their|on|in|at|to|for|into)\s+)+", re.IGNORECASE)


def hoped_against(question: str) -> tuple[tuple[str, ...], str]:
    """The fates that answer a yes-or-no question with no, and what is left of it without the words of hoping.

    >>> hoped_against("finish her thesis")
    (('broken_off', 'half_done', 'not_passed', 'failure'), 'thesis')
    """
    found = [hope for hope in HOPES.values() if hope.words.search(question)]
    for hope in found:
        question = hope.words.sub(" ", question)
    topic = _OPENING.sub("", question.strip())
    return tuple(dict.fromkeys(fate for hope in found for fate in hope.fates)), " ".join(topic.split())


# What a question asks ------------------------------------------------------------------------------------------------

_BORDER = regex(
    r"\s*[,，;；、]\s*|(?<!\bon)(?<!\bwith)(?<!\bof)\s+(?=(?-i:that|which|who|but|then|and|or|because|since|as|after|although|though)\s)"
    r"|(?=但|可是?|后来|或者?|然后|不过|而后|结果|因为|由于)",
    re.IGNORECASE,
)
_REASON = regex(r"^\W*(?-i:because|since|as|after|due|owing)\b|^\W*(?:因为|由于)", re.IGNORECASE)


def sought_in(question: str) -> Sought | None:
    """What became of what, None where a question asks for nothing of the kind. A clause that only tells the fate of what stands
    before it ("…, but it was never used") is no topic, nor is the reason given for it.

    >>> sought = sought_in("started a degree but dropped out")
    >>> sought.fates, sought.things, sought.rest.strip()
    (('broken_off',), ('degree',), '')
    """
    fates: list[str] = []
    kept: list[str] = []
    for clause in _clauses(question.rstrip(" ?？。.!！")):
        bare, found = _without_fates(clause)
        of_it = bool(kept) and not _says_more(bare)
        fates += found
        why = bool(fates and kept) and _REASON.match(clause)
        if not of_it and not why:
            kept.append(bare)
    if not fates:
        return None
    return _without_things(tuple(dict.fromkeys(fates)), question, _BARELY.sub(" ", " ".join(kept)))


STILL_VALID = regex(
    r"\b(?:(?:that|which)\s+)?(?:(?:is|are|has|have)\s*)?(?:still\s+(?:valid|current|in\s+force)|(?:not|n['’]t)\s+(?:yet\s+)?(?:run\s+out|expired|lapsed))"
    r"|(?:还|仍|目前)*(?:没有?|未)(?:过期|到期|失效)的?|(?:还|仍|目前)(?:在)?有效(?:期内)?的?",
    re.IGNORECASE,
)
"""A condition on what is asked for and no part of its name: a licence "that is still valid"."""
_BARELY = regex(
    r"\bby\s+(?:(?:an?|only|just)\s+)*\w+\s+(?:points?|marks?|votes?|seconds?)\b|\b(?:narrowly|just|again|twice)\b",
    re.IGNORECASE,
)


def _clauses(question: str) -> Iterator[str]:
    borders = [0, *(m.end() for m in _BORDER.finditer(question)), len(question)]
    return (question[start:end] for start, end in pairwise(borders) if question[start:end].strip())


_LIGHT = regex(
    r"\b(?:start(?:ed)?|began|begin|tr(?:y|ied)|attempted|built|buil[dt]|made|did|do|trained|developed|launched|entered|signed\s+up(?:\s+for)?|took(?:\s+up)?"
    r"|enrol+ed(?:\s+(?:in|on))?|worked\s+on|wrote|had|has|have|opened|ran|owned|founded|filed|sent|put\s+forward|been)\b(?:\s+(?:an?|the|any)\b)?"
    r"|(?:做|试(?![验卷点题飞])|尝试|开始|报(?![关告纸道社表])|参加|搞|弄|办(?!公)|开(?![发源放车学])|写(?![作字生])|读(?!书)"
    r"|学(?![习校生院位历期术科])|建(?![筑模设议材])|搭(?!档))过?(?:的|了)?",
    re.IGNORECASE,
)
"""Verbs of beginning and making: what was refused or given up had all been begun."""
_PARTICLES = regex(
    r"(?:到现在|至今|一直|始终|目前|现在)(?:也|都|还)?|(?<![\u4e00-\u9fff])[了的过就后被把给是有在]{1,2}(?![\u4e00-\u9fff])"
)


def _without_fates(clause: str) -> tuple[str, list[str]]:
    """The clause without its fates; one in general words ("failed") is none beside one that says which."""
    found = [name for name, fate in FATES.items() if any(_is_said(m) for m in fate.asked.finditer(clause))]
    for name in found:
        clause = FATES[name].asked.sub(" ", clause)
    return clause, found if found == [GENERAL] else [name for name in found if name != GENERAL]


_SMALL = regex(
    r"\b(?:it|that|this|them|they|was|were|is|are|has|have|had|be|been|to|of|on|at|in|for|with|by|from|and|or|but|then|later|who|which|ever|"
    r"actually|again|something|anything|also|still|so|did|does|do|not|never|any|more|end|reviewers?|an?|the|up|out|his|her|their|one|after|all)\b"
    r"|[的了吗呢过就又还再也都后来最终结果被把给去它没未能有但而或者想做那在]|\W",
    re.IGNORECASE,
)


def _says_more(clause: str) -> bool:
    """True for a later clause that has a thing of its own: "failed the bar exam", not "was rejected by reviewers"."""
    left = _SMALL.sub("", clause)
    return len(left) > (3 if left.isascii() else 2)


def _without_things(fates: tuple[str, ...], question: str, rest: str) -> Sought:
    """The word for a fate may name the thing as well: 退学, 拒稿."""
    things = [name for name, thing in THINGS.items() if thing.asked.search(question)]
    for name in things:
        rest = THINGS[name].asked.sub(" ", rest)
    return Sought(fates, tuple(things), _PARTICLES.sub(" ", _LIGHT.sub(" ", rest)))


# What a sentence tells -----------------------------------------------------------------------------------------------

_DENIED = regex(
    r"(?:\b(?:never|not|no|nothing|without|neither|nobody|none|(?:\w+n['’]t))(?:\s\w+){0,2}\s|(?:从未|从没|没有?|未|无|零|不曾|并非|不是|不会|未曾|绝不)有?(?:被|曾|再|出现)?)$",
    re.IGNORECASE,
)


@lru_cache(maxsize=256)
def _patterns(fates: tuple[str, ...], near: bool) -> tuple[Pattern[str], ...]:
    names = dict.fromkeys(name for fate in fates for name in (fate, *(FATES[fate].also if near or fate == GENERAL else ())))
    nearer = [FATES[fate].near for fate in fates] if near else []
    return (*(FATES[name].told for name in names), *nearer)


def tells(sentence: str, fates: tuple[str, ...], *, near: bool, of_above: bool = False) -> bool:
    """True where a sentence says of something that it had one of these fates; "never rejected" says so of nothing.

    `near` where it is known to speak of what the question is about, so that words of other senses too will do; `of_above`
    where it must do so of what stands above it, and of nothing that it names itself: "I withdrew", not "stopped a leak".
    """
    if any((undone := FATES[fate].undone) and undone.search(sentence) and not _LOST.search(sentence) for fate in fates):
        return False
    found = (m for pattern in _patterns(fates, near) for m in pattern.finditer(sentence))
    return any(_is_said(m) and (not of_above or _is_of_above(m)) for m in found)


def _is_said(match: re.Match[str]) -> bool:
    """False for "has not expired"; a fate that is told by a "not" of its own holds it."""
    return not _DENIED.search(match.string[: match.start()])


def _is_of_above(match: re.Match[str]) -> bool:
    return bool(_OF_ABOVE.search(match.string[: match.start()]) or _PRONOUN.match(match.group()))


_PRONOUN = regex(r"(?:I|we|it|they|which)\b", re.IGNORECASE)


_OF_ABOVE = regex(
    r"""
      ^\W*(?:(?:I|we|it|they|then|later|eventually|finally|in|by|have|had|to|\d{4}|the|shop|company|business|firm|course|degree|project|studies)\s*)*$
    | (?:[-,;:]|\b(?:and|but))\s*(?:later\s|then\s|eventually\s)?(?:I|we|it|they)\s(?:\w+ly\s|have\s|had\s)?$
    | ^\W*(?:后来?|最终|最后|但|因\S{0,8}|读到?\S{0,4}|于?\d{4}\s?年?(?:底|初)?|项目|公司|店|一年|两年|[一二三四五]年后|\s)*$
    | [，；,;](?:后来?|最终|最后)?(?:项目|公司|店|该店|我)$
    """,
    re.IGNORECASE | re.VERBOSE,
)
_LOST = regex(
    r"n[o'’]t\s+(?:win|won|get|receive)|\bnever\s+won|\blost\b|\b(?:else|others?|another|rival|competitors?|colleague|nobody)\b[^;.]{0,20}\bwon\b|[未没]|别人|他人",
    re.IGNORECASE,
)
"""Of a sentence with a word for winning: that it was not won, or by somebody else."""


def things_of(sought: Sought) -> Sequence[str]:
    """The kinds of things that a line must hold beside the fate, which speaks of some by itself."""
    implied = {thing for fate in sought.fates for thing in FATES[fate].implied}
    return [thing for thing in sought.things if thing not in implied]
