"""Question -> what is asked: the kind, the people named, and topics joined by and, or, not."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from rapidfuzz.distance import OSA

from bot.qa import cues, phrases
from bot.qa.models import Intent, Language
from corpus.models import Profile
from retrieval.analysis.english import STOP_WORDS

LONGEST = 1000
"""Characters a question may have."""


_NAMES_THAT_ARE_WORDS = STOP_WORDS | frozenset(
    "mark grant rich bill hope joy grace art dean drew chase hunter page young long king".split()
)


class Relation(StrEnum):
    """What ties a person to the topic: anything, a place of work, a place of study."""

    ANY = "any"
    WORK = "work"
    STUDY = "study"
    MENTION = "mention"


class Doubt(StrEnum):
    """Which hedge is asked for: none, little or failed, not at all. NONE is empty, so that a doubt is true."""

    NONE = ""
    LITTLE = "little"
    NOT = "not"


class Reading(NamedTuple):
    """`clauses` must all hold, each by one of its topics; none of `without` may. `people` are the profiles asked about
    (none named: everybody), `barred` those left out. `doubt` is the hedge a question
    asks for ("who only tried it?"). `reason` says why there is nothing to look for."""

    language: Language
    intent: Intent
    relations: tuple[tuple[str, Relation], ...] = ()
    clauses: tuple[tuple[str, ...], ...] = ()
    without: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    barred: tuple[str, ...] = ()
    read_as: tuple[str, ...] = ()
    whole: str = ""
    doubt: Doubt = Doubt.NONE
    reason: str | None = None


class Named(NamedTuple):
    """A person's name found in a question: the range of the text, the profile, and the name if it was mended."""

    start: int
    end: int
    profile_id: str
    mended: str | None = None


def language_of(text: str) -> Language:
    """The language of the sentence around the technical terms: the one with more of its own small words."""
    han = len(re.findall(r"[\u4e00-\u9fff]", text))
    if not han:
        return "en"
    small = re.findall(
        r"\b(?:who|whom|whose|is|are|the|has|have|with|from|what|when|where|how|which|does|do|did|was|any|anyone|in|on|to|of|at)\b",
        text,
        re.IGNORECASE,
    )
    particles = re.findall(r"[谁吗呢的了过在有会哪几是做用和或但没懂个那这么怎多少]", text)
    return "zh" if len(particles) >= len(small) or han > 4 * len(small) else "en"


def read(text: str, profiles: Sequence[Profile]) -> Reading:
    """Understand one question about these profiles."""
    if reason := _unreadable(text):
        return Reading(language_of(text), Intent.HELP, reason=reason)
    question = _asking(_readable(text))
    reading = _understood(question, language_of(text), names_in(question, profiles))
    if reading.people and _asks_for_a_summary(question, reading.whole):
        return reading._replace(intent=Intent.SUMMARY, clauses=())
    if reading.clauses:
        return reading
    return reading._replace(reason="not_understood" if reading.intent is Intent.LOOKUP and not reading.people else "no_topic")


def _understood(question: str, language: Language, named: list[Named]) -> Reading:
    barred = _barred(question, named)
    positive, *negative = phrases.BUT_NOT.split(_without_names(question, named, barred))
    doubt = _doubt(positive)
    positive = cues.ASKED.sub(" ", positive) if doubt else positive
    return Reading(
        language,
        _intent(question),
        relations=_relations([positive, *negative], question),
        clauses=_clauses(positive),
        without=tuple(topic for part in negative for clause in _clauses(part) for topic in clause),
        people=tuple(dict.fromkeys(name.profile_id for name in named if name not in barred)),
        barred=tuple(dict.fromkeys(name.profile_id for name in barred)),
        read_as=tuple(name.mended for name in named if name.mended),
        whole=_topic(positive),
        doubt=doubt,
    )


def _doubt(question: str) -> Doubt:
    if not (asked := cues.ASKED.search(question)):
        return Doubt.NONE
    little = cues.FAILED.search(question) or cues.LITTLE.search(asked.group()) or cues.PARTLY.search(question)
    return Doubt.LITTLE if little or not cues.NOT.search(question) else Doubt.NOT


def _intent(question: str) -> Intent:
    if phrases.COUNT.search(question):
        return Intent.COUNT
    return Intent.WHO if _asks_who(question) else Intent.LOOKUP


def _asks_for_a_summary(question: str, whole: str) -> bool:
    """Words that ask for one, and no topic besides them."""
    return bool(phrases.SUMMARY.search(question)) and not phrases.FILLER.sub("", phrases.SUMMARY.sub("", whole))


def _readable(text: str) -> str:
    """One line without control characters and the signs of Markdown."""
    return " ".join("".join(char if char.isprintable() and char not in "*`~" else " " for char in text).split())


def _unreadable(text: str) -> str | None:
    if not text.strip() or not any(char.isprintable() and not char.isspace() for char in text):
        return "empty"
    if len(text) > LONGEST:
        return "too_long"
    return None if any(unicodedata.category(char)[0] in "LN" for char in text) else "not_text"


def _asking(text: str) -> str:
    """The sentence that asks, of several; orders to the machine around it are no part of a question."""
    sentences = [
        part
        for part in re.split(
            r"(?<=[?？。!！])\s*|(?<!Prof\.)(?<!Dr\.)(?<!Mr\.)(?<!Ms\.)(?<!Inc\.)(?<!St\.)(?<=[.;；])\s+", text
        )
        if part.strip()
    ]
    return next((part for part in sentences if _asks_who(part)), text) if len(sentences) > 1 else text


def _asks_who(text: str) -> bool:
    return bool(phrases.WHO.search(text) or phrases.RAISE_HAND.search(text))


def _relations(texts: Sequence[str], question: str) -> tuple[tuple[str, Relation], ...]:
    """(topic, relation): that of the words around each topic, or that of the whole question if none has its own."""
    parts = [option for text in texts for part in phrases.AND.split(text) for option in phrases.OR.split(part)]
    own = {_topic(part): _relation(part) for part in parts}
    if all(relation is Relation.ANY for relation in own.values()):
        own = dict.fromkeys(own, _relation(question))
    return tuple((topic, relation) for topic, relation in own.items() if topic)


def _relation(text: str) -> Relation:
    if phrases.MENTIONS.search(text):
        return Relation.MENTION
    if phrases.STUDIED.search(text):
        return Relation.STUDY
    return Relation.WORK if phrases.WORKED.search(text) else Relation.ANY


def names_in(text: str, profiles: Sequence[Profile]) -> list[Named]:
    """People named in the text, longest names first, a mistyped Latin name read as the one it is nearest to."""
    found: list[Named] = []
    names = sorted(((alias, p.profile_id) for p in profiles for alias in (p.name, *p.aliases)), key=lambda n: -len(n[0]))
    for alias, profile_id in names:
        for match in re.finditer(_name_pattern(alias), text, re.IGNORECASE):
            named = Named(match.start(), match.end(), profile_id)
            if _means_a_person(text, alias, named) and not any(_hides(other, named) for other in found):
                found.append(named)
    found += [mended for mended in _mended_names(text, names) if not any(o.start <= mended.start < o.end for o in found)]
    return sorted(found)


def _hides(other: Named, name: Named) -> bool:
    """True where a longer name stands there; the same name may be that of several people."""
    same = (other.start, other.end) == (name.start, name.end)
    return not same and other.start < name.end and name.start < other.end


def _means_a_person(text: str, alias: str, name: Named) -> bool:
    """ "will" is a name only with its capital, 海洋 only where the sentence goes on as after a name."""
    if alias.lower() in _NAMES_THAT_ARE_WORDS:
        return text[name.start].isupper()
    if alias.isascii() or len(alias) > 2:
        return True
    return bool(re.match(r"(?:的|会|用|在|有|做|是|懂|呢|和|跟|、|，|,|还|又|也|去|对|\s|[?？]|$)", text[name.end :]))


def _name_pattern(alias: str) -> str:
    words = r"[\s-]*".join(re.escape(word) for word in alias.split())
    return rf"(?<![A-Za-z0-9]){words}(?:['’]s)?(?![A-Za-z0-9])" if alias[0].isascii() else words


def _mended_names(text: str, names: list[tuple[str, str]]) -> list[Named]:
    known = {alias.lower(): (alias, pid) for alias, pid in names if alias.isascii() and " " not in alias and len(alias) > 5}
    found = []
    for match in re.finditer(r"[A-Z][a-z]{5,}", text):
        word = match.group().lower()
        near = [known[name] for name in known if name[0] == word[0] and OSA.distance(word, name) == 1]
        if len({pid for _, pid in near}) == 1:
            end = match.end() + (2 if re.match(r"['’]s", text[match.end() :]) else 0)
            found.append(Named(match.start(), end, near[0][1], near[0][0]))
    return found


def _barred(text: str, named: list[Named]) -> list[Named]:
    """Names that follow "besides" or 除了."""
    besides = phrases.BESIDES.search(text)
    if not besides:
        return []
    rest = phrases.BESIDES_END.search(text, besides.end())
    end = rest.start() if rest and not text[besides.start()].isascii() else len(text)
    return [name for name in named if besides.start() <= name.start < end]


def _without_names(text: str, named: list[Named], barred: list[Named]) -> str:
    for name in reversed(named):
        text = text[: name.start] + " " + text[name.end :]
    if barred:
        text = phrases.BESIDES_END.sub(" ", phrases.BESIDES.sub(" ", text))
    return text


def _clauses(text: str) -> tuple[tuple[str, ...], ...]:
    """ "A and B or C" -> ((A,), (B, C)): every clause by one of its topics."""
    parts = [[_topic(option) for option in phrases.OR.split(part)] for part in phrases.AND.split(text)]
    return tuple(tuple(filter(None, options)) for options in parts if any(options))


def _topic(text: str) -> str:
    """The words of the topic: the words around it taken off both ends, and the question words from within."""
    text = phrases.COUNT.sub(" ", phrases.ASIDE.sub(" ", text) if phrases.ASIDE.sub("", text).strip() else text)
    text = phrases.RAISE_HAND.sub(" ", phrases.WHO.sub(" ", text))
    text = phrases.BOTH.sub(" ", text)
    before = None
    while before != text:
        before = text
        text = phrases.CLOSING.sub("", phrases.OPENING.sub("", text.strip())).strip()
    text = phrases.PAST.sub("", text)
    return text.strip(" ?？!！.。,，:：;；\"“”'‘’-–—")
