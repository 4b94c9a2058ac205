"""What fulfils a condition on somebody's career: the line of a degree, of a language, of an employer of some kind, of a place.

Such a topic is not proved by the words of the question, which stand in few profiles ("doctorate", "car maker", "Germany"), but by
what a line is: the head of a school, an entry in a list of languages. `places` knows where a place proves that somebody was there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.qa.asked import Asked
from bot.qa.career import Stay
from bot.qa.conditions import (
    GOING_ON,
    LEVELS,
    UNFINISHED,
    WRITTEN,
    Degree,
    Employer,
    degree_in,
    employer_in,
    is_about_speaking,
    is_any_stay,
    level_said,
    level_wanted,
    place_words,
)
from bot.qa.evidence import Evidence
from bot.qa.lines import Line
from bot.qa.models import Relation, Strength
from bot.qa.polarity import strength_in
from bot.qa.relations import WISHED
from bot.qa.replies.careers import stays
from bot.qa.replies.sorts import SORTS, SPOKEN
from bot.qa.replies.stayed import place_asked, stayed_in
from bot.qa.replies.titles import organisation_of, seen
from corpus.models import Profile, SectionKind, Span
from retrieval.matching import Text
from retrieval.models import Group


def fulfilling(asked: Asked, topic: str) -> Sequence[Evidence] | None:
    """The evidence for a topic that is a condition on a career, best first; None for a topic of any other kind."""
    question = asked.question.text
    if WISHED.search(question):
        return None
    if degree := degree_in(topic, question):
        return _degrees(asked, topic, degree)
    if spoken := _spoken_in(asked, topic):
        return _languages(asked, topic, *spoken)
    if employer := employer_in(topic):
        return _employers(asked, employer) or asked.judged(topic, given=Relation.WORK)
    if place := place_asked(asked, topic):
        return _best_first(one for profile in asked.world.corpus.profiles for one in stayed_in(asked, profile, topic, place))
    return _stays_with(asked, topic)


def _best_first(found: Iterator[Evidence]) -> list[Evidence]:
    return sorted(found, key=lambda one: one.strength.rank)


# Degrees


def _degrees(asked: Asked, topic: str, degree: Degree) -> list[Evidence]:
    """The lines of schools; of who has none for any degree, what else is said of the topic."""
    found: list[Evidence] = []
    told = _told_of(asked, topic, degree)
    for profile in asked.world.corpus.profiles:
        own = list(_taken(asked, profile, degree))
        has_schools = any(_levels(line) for line in _school_lines(asked, profile))
        found += own if own or has_schools else [one for one in told if one.passage.profile_id == profile.profile_id]
    return _best_first(iter(found))


_CALLED = {"doctor": "PhD", "master": "master's degree", "bachelor": "bachelor's degree"}


def _told_of(asked: Asked, topic: str, degree: Degree) -> list[Evidence]:
    """What is said of such a degree in any sentence; of one in some field, what names the field as well."""
    told = asked.judged(_CALLED[degree.level] if degree.level else topic)
    fields = _fields(asked, degree)
    return [one for one in told if all(Text(one.passage.seen(one.sentence)).find(group) for group in fields)]


def _fields(asked: Asked, degree: Degree) -> list[Group]:
    return [group for group in asked.groups(degree.field) if group.weight > 0] if degree.field else []


def _taken(asked: Asked, profile: Profile, degree: Degree) -> Iterator[Evidence]:
    groups = _fields(asked, degree)
    for line in _school_lines(asked, profile):
        entry = " ; ".join(one.text for one in _entry_of(asked, profile, line))
        if any(_is_meant(degree, level) for level in _levels(line)) and all(Text(entry).find(group) for group in groups):
            yield line.evidence(strength=_degree_strength(asked, profile, line, degree))


def _is_meant(degree: Degree, level: str) -> bool:
    if degree.level is None or level == degree.level:
        return True
    return degree.higher and LEVELS.index(level) > LEVELS.index(degree.level)


def _school_lines(asked: Asked, profile: Profile) -> list[Line]:
    """Short lines of the section for schools, and heads of schools in others."""
    every = asked.world.lines.all_of(profile)
    heads = {line.span for stay in _of_kind(asked, profile, SectionKind.EDUCATION) for line in (*stay.head, *stay.dates)}
    own = [line for line in every if line.span in heads or line.passage.kind is SectionKind.EDUCATION]
    return [line for line in own if not line.is_title and not _NO_DEGREE.match(line.text)]


_NO_DEGREE = re.compile(
    r"\W*(?:(?:[\w'’.]+\s){0,3}(?:thesis|dissertation|supervis\w+|advis[eo]r|teaching assistant|tutor\w*)\b"
    r"|(?:硕士|博士|本科|学位|毕业)?(?:论文|导师|课题|设计)(?!.*学位))",
    re.IGNORECASE,
)
"""A line about a thesis or a supervisor is none of a degree."""


def _levels(line: Line) -> list[str]:
    text = _STATE.sub(" ", line.text)
    return [level for level, written in WRITTEN.items() if written.search(text)]


_STATE = re.compile(r"(?<=[a-z]),\s(?:MA|MS)\b(?=\s*(?:$|[|,;·(–-]|\d|USA|United))(?=.*(?:Ph\.?D|Bachelor|Master|B\.?S|M\.?Sc|B\.?A))")
"""Massachusetts beside a degree is none."""


def _degree_strength(asked: Asked, profile: Profile, line: Line, degree: Degree) -> Strength:
    """Negative for a degree that was given up, and, where one that was taken is asked for, for one that goes on. A question
    about exactly that wants it."""
    doubted = Strength.WEAK if asked.question.doubt else Strength.NEGATIVE
    if any(UNFINISHED.search(said.text) for said in _said_of(asked, profile, line)):
        return doubted
    own = [stay for stay in _of_kind(asked, profile, SectionKind.EDUCATION) if stay.is_of(line)]
    months = own[0].months(asked.world.now) if own else None
    goes_on = months.ongoing or months.last > asked.world.now if months else bool(GOING_ON.search(line.text))
    return doubted if goes_on and degree.held else Strength.SOME


def _said_of(asked: Asked, profile: Profile, line: Line) -> list[Line]:
    """The line, and those of its entry that speak of no other degree."""
    own = _levels(line)
    return [line, *(one for one in _entry_of(asked, profile, line) if set(_levels(one)) <= set(own))]


def _entry_of(asked: Asked, profile: Profile, line: Line) -> list[Line]:
    """The lines of the school that the line belongs to, the line alone where no entry was read."""
    entry = next((stay.entry for stay in _of_kind(asked, profile, SectionKind.EDUCATION) if stay.entry and stay.is_of(line)), None)
    every = [one for one in asked.world.lines.all_of(profile) if one.passage.document_id == line.passage.document_id]
    return [one for one in every if entry and entry.span.holds(one.span)] or [line]


def _of_kind(asked: Asked, profile: Profile, kind: SectionKind) -> list[Stay]:
    return [stay for stay in stays(asked, profile) if stay.kind is kind]


# Languages


def _spoken_in(asked: Asked, topic: str) -> tuple[Group, str] | None:
    """The spoken language that is all a topic names, where speaking it is asked about, and how it is written there."""
    found = [one for one in SPOKEN.finditer(topic) if one.group() not in _NO_LANGUAGE]
    rest = _LEVEL_WORDS.sub(" ", SPOKEN.sub(" ", topic)).strip(" ?？,，.")
    if len({one.group().lower() for one in found}) != 1 or rest or not is_about_speaking(asked.question.text):
        return None
    written = found[0].group()
    return next(((group, written) for group in asked.groups(written) if group.weight > 0), None)


_NO_LANGUAGE = frozenset({"母语", "方言"})
_LEVEL_WORDS = re.compile(
    r"\b(?:native(?:ly)?|mother tongue|first language|as|an?|their|his|her|is|fluent(?:ly)?|conversational(?:ly)?|speakers?|speaks?|some"
    r"|at least|languages?|well|good|little|bit|of|knows?|understands?|who|the|whose|passable|decent|basic|business|both|level|[ABC][12])\b"
    r"|母语|是|为|的|会|懂|能|说|讲|流利|熟练|精通|地|点儿?|一[点些]|好|水平|口语|听|者|人|以|把|作|当|用|来|沟通|交流",
    re.IGNORECASE,
)


def _languages(asked: Asked, topic: str, spoken: Group, written: str) -> list[Evidence]:
    """What the lists of languages say, at the level that is asked for; of who has no such list, what else is said."""
    least = level_wanted(written, asked.question.text)
    told = [] if least > 1 else asked.judged(topic)
    found: list[Evidence] = []
    for profile in asked.world.corpus.profiles:
        lines = SORTS["languages"](asked, profile)
        own = [one for line in lines if (one := _spoken_there(line, spoken, least))]
        found += own if own or lines else [one for one in told if one.passage.profile_id == profile.profile_id]
    return _best_first(iter(found))


def _spoken_there(line: Line, spoken: Group, least: int) -> Evidence | None:
    marks = [match.span for match in Text(line.text).find(spoken)]
    if not marks:
        return None
    strength = strength_in(line.text, [marks]) or Strength.SOME
    level = level_said(_beside(line.text, marks[0])) or level_said(_rest_of_row(line.text, marks[0]))
    if least > 1 and (level is None or level < least) and strength is not Strength.NEGATIVE:
        return None
    return line.evidence(line.own(marks[0]), strength=strength)


def _beside(text: str, mark: Span) -> str:
    """What is said of one language in a line of several: "Spanish (B1)" of "English (native), Spanish (B1)"."""
    behind = _TO_THE_NEXT.match(text, mark.end)
    before = _JUST_BEFORE.search(text[: mark.start])
    return (before.group() if before else "") + (behind.group() if behind else "")


_TO_THE_NEXT = re.compile(r"(?:[^,，;；、(（|]|[(（][^()（）]*[)）])*")
_JUST_BEFORE = re.compile(r"[^,，;；、|。.]*$")


def _rest_of_row(text: str, mark: Span) -> str:
    """The next cell of a table, or what follows a comma where no other language does: 英语，流利."""
    rest = text[mark.end :]
    other = SPOKEN.search(rest)
    return rest[: other.start()] if other else rest


# Employers


def _employers(asked: Asked, employer: Employer) -> list[Evidence]:
    """The head of every job whose employer is of the kind, by its name or by what the glossary knows of it."""
    known = [group for name in employer.known for group in asked.groups(name)]
    return [
        line.evidence()
        for profile in asked.world.corpus.profiles
        for stay in _of_kind(asked, profile, SectionKind.EXPERIENCE)
        if (line := _employed_at(stay, employer, known))
    ]


def _employed_at(stay: Stay, employer: Employer, known: Sequence[Group]) -> Line | None:
    span = organisation_of(stay)
    named = seen(stay, span) if span else ""
    for line in stay.head:
        words = named if named and named in line.text else line.text
        if employer.written.search(words) or any(Text(words).find(group) for group in known):
            return line
    return None


# Having been with somebody


def _stays_with(asked: Asked, topic: str) -> Sequence[Evidence] | None:
    """Of a company or a school somebody "was at": work and study both, a thesis written there as well."""
    rest = place_words(topic)
    if not rest or rest == topic or not is_any_stay(asked.question.text) or not _is_organisation(asked, rest):
        return None
    found = [*asked.judged(rest, given=Relation.WORK), *asked.judged(rest, given=Relation.STUDY)]
    return _best_first(iter(dict.fromkeys(found)))


def _is_organisation(asked: Asked, words: str) -> bool:
    groups = [group for group in asked.groups(words) if group.weight > 0]
    return bool(groups) and all(
        any(alternative.source in {"companies", "schools"} for alternative in group.alternatives) for group in groups
    )
