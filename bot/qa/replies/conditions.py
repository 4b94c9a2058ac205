"""What fulfils a condition on somebody's career: the line of a degree, of a language, of an employer of some kind, of a place.

Such a topic is not proved by the words of the question, which stand in few profiles ("doctorate", "car maker", "Germany"), but
by what a line is: the head of a school, an entry in a list of languages. `stayed` knows where a place proves a stay.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.qa.asked import Asked
from bot.qa.career import Stay
from bot.qa.conditions import (
    CERTIFICATE_ALONE,
    SPEAKING_FRAME,
    degree_in,
    is_about_speaking,
    languages_wanted,
    level_said,
    level_wanted,
    validity_asked,
)
from bot.qa.employers import Employer, employer_in
from bot.qa.evidence import Evidence
from bot.qa.lines import Line
from bot.qa.models import Relation, Strength
from bot.qa.polarity import strength_in
from bot.qa.relations import SHORT, WISHED
from bot.qa.replies.careers import stays
from bot.qa.replies.certified import LISTED, certificates, listed_on
from bot.qa.replies.counts import languages_of
from bot.qa.replies.degrees import degrees
from bot.qa.replies.having import any_of, havers
from bot.qa.replies.seekers import asks_for_seekers, seekers
from bot.qa.replies.sorts import SORTS
from bot.qa.replies.sorts_asked import SPOKEN
from bot.qa.replies.stayed import place_asked, stayed_in
from bot.qa.replies.titles import organisation_of, seen
from bot.qa.staying import is_about_a_stay, is_any_stay, place_words
from corpus.models import Profile, SectionKind, Span
from corpus.regex import regex
from retrieval.matching import Text
from retrieval.models import Group


def fulfilling(asked: Asked, topic: str) -> Sequence[Evidence] | None:
    """The evidence for a topic that is a condition on a career, best first; None for a topic of any other kind."""
    if asks_for_seekers(asked):
        return list(seekers(asked))
    if WISHED.search(asked.question.text):
        return None
    if sort := any_of(topic):
        return list(havers(asked, topic, sort))
    return _on_a_career(asked, topic, asked.question.text)


def _on_a_career(asked: Asked, topic: str, question: str) -> Sequence[Evidence] | None:
    valid = validity_asked(question)
    if valid is not None or CERTIFICATE_ALONE.search(topic):
        return _best_first(certificates(asked, topic, valid=valid))
    if degree := degree_in(topic, question, any_level=bool(asked.question.doubt)):
        return _best_first(degrees(asked, topic, degree))
    if several := languages_wanted(topic):
        return [one for profile in asked.world.corpus.profiles for one in _several(asked, profile, several)]
    if spoken := _spoken_in(asked, topic):
        return _languages(asked, topic, *spoken)
    if employer := employer_in(topic):
        return _employers(asked, topic, employer)
    if listed := LISTED.match(topic):
        return _best_first(listed_on(asked, topic, listed))
    if is_about_a_stay(topic, question) and (place := place_asked(asked, topic)):
        return _best_first(one for profile in asked.world.corpus.profiles for one in stayed_in(asked, profile, topic, place))
    return _stays_with(asked, topic)


def _best_first(found: Iterable[Evidence]) -> list[Evidence]:
    return sorted(found, key=lambda one: one.strength.rank)


# Languages


def _spoken_in(asked: Asked, topic: str) -> tuple[Group, str] | None:
    """The spoken language that is all a topic names, where speaking it is asked about, and how it is written there."""
    found = [one for one in SPOKEN.finditer(topic) if one.group() not in _NO_LANGUAGE]
    rest = SPEAKING_FRAME.sub(" ", SPOKEN.sub(" ", topic)).strip(" ?？,，.")
    if len({one.group().lower() for one in found}) != 1 or rest:
        return None
    written = found[0].group()
    if written.isascii() and not is_about_speaking(asked.question.text):
        return None
    return next(((group, written) for group in asked.groups(written) if group.weight > 0), None)


_NO_LANGUAGE = frozenset({"母语", "方言"})


def _languages(asked: Asked, topic: str, spoken: Group, written: str) -> list[Evidence]:
    """What the lists of languages say, at the level that is asked for; of who has no such list, what else is said."""
    least = level_wanted(written, asked.question.text)
    told = [] if least > 1 else asked.judged(topic)
    found: list[Evidence] = []
    levels: dict[Evidence, int] = {}
    for profile in asked.world.corpus.profiles:
        lines = SORTS["languages"](asked, profile)
        own = [one for line in lines if (one := _spoken_there(line, spoken, least))]
        levels.update({one: _level_of(line, spoken) for line in lines for one in own if one.sentence == line.span})
        rest = [one for one in told if one.passage.profile_id == profile.profile_id]
        found += own or [one for one in rest if not lines or is_about_speaking(one.passage.seen(one.sentence))]
    if asked.question.best and levels:
        return [one for one in found if levels.get(one) == max(levels.values())]
    return _best_first(found)


def _level_of(line: Line, spoken: Group) -> int:
    """How well the line says that the language is spoken; 0 where it does not say."""
    marks = [match.span for match in Text(line.text).find(spoken)]
    return (marks and (level_said(_beside(line.text, marks[0])) or level_said(_rest_of_row(line.text, marks[0])))) or 0


def _spoken_there(line: Line, spoken: Group, least: int) -> Evidence | None:
    marks = [match.span for match in Text(line.text).find(spoken)]
    if not marks:
        return None
    strength = strength_in(line.text, [marks]) or Strength.SOME
    if least > 1 and _level_of(line, spoken) < least and strength is not Strength.NEGATIVE:
        return None
    return line.evidence(line.own(marks[0]), strength=strength)


def _beside(text: str, mark: Span) -> str:
    """What is said of one language in a line of several: "Spanish (B1)" of "English (native), Spanish (B1)"."""
    behind = _TO_THE_NEXT.match(text, mark.end)
    before = _JUST_BEFORE.search(text[: mark.start])
    return (before.group() if before else "") + (behind.group() if behind else "")


_TO_THE_NEXT = regex(r"(?:[^,，;；、(（|]|[(（][^()（）]*[)）])*")
_JUST_BEFORE = regex(r"[^,，;；、|。.]*$")


def _rest_of_row(text: str, mark: Span) -> str:
    """The next cell of a table, or what follows a comma where no other language does: 英语，流利."""
    rest = text[mark.end :]
    other = SPOKEN.search(rest)
    return rest[: other.start()] if other else rest


def _several(asked: Asked, profile: Profile, least: int) -> list[Evidence]:
    """The languages of somebody who lists that many."""
    found, _ = languages_of(asked, profile)
    return found if len(found) >= least else []


# Employers


def _jobs(asked: Asked, profile: Profile) -> list[Stay]:
    return [stay for stay in stays(asked, profile) if stay.kind is SectionKind.EXPERIENCE]


def _employers(asked: Asked, topic: str, employer: Employer) -> list[Evidence]:
    """The head of every job whose employer is of the kind, by its name or by what the glossary knows of it; of who has no
    jobs that were read as such, what their sentences say."""
    known = [_firms(group) for name in employer.known for group in asked.groups(name)]
    told, found = asked.judged(topic, given=Relation.WORK), list[Evidence]()
    for profile in asked.world.corpus.profiles:
        jobs = _jobs(asked, profile)
        found += [line.evidence() for stay in jobs if (line := _employed_at(stay, employer, known))] or _listed_alone(
            asked, profile, employer
        )
        found += [one for one in told if not jobs and one.passage.profile_id == profile.profile_id]
    return found


def _firms(group: Group) -> Group:
    """The names of such firms alone, without the words for the kind."""
    return group.model_copy(update={"alternatives": tuple(one for one in group.alternatives if one.weight < 1)})


def _employed_at(stay: Stay, employer: Employer, known: Sequence[Group]) -> Line | None:
    span = organisation_of(stay)
    named = seen(stay, span) if span else ""
    for line in stay.head:
        words = named if named and named in line.text else line.text
        if any(map(employer.written.search, (words, _FIRST.split(line.text)[0]))) or any(
            Text(words).find(group) for group in known
        ):
            return line
    return None


def _listed_alone(asked: Asked, profile: Profile, employer: Employer) -> list[Evidence]:
    """A short line among the jobs that begins with such an employer, though it was not read as the head of one."""
    lines = (line for line in asked.world.lines.all_of(profile) if line.passage.kind is SectionKind.EXPERIENCE)
    begun = ((line, _FIRST.split(line.text)) for line in lines if len(line.text) <= SHORT)
    return [line.evidence() for line, parts in begun if len(parts) > 1 and employer.written.search(parts[0])]


_FIRST = regex(r"[·|,，(（]")
"""What a line begins with may be the employer's name, whatever was read as such."""


# Having been with somebody


def _stays_with(asked: Asked, topic: str) -> Sequence[Evidence] | None:
    """Of a company or a school somebody "was at": work and study both, a thesis written there as well."""
    rest = place_words(topic)
    if not rest or rest == topic or not is_any_stay(asked.question.text) or not _is_organisation(asked, rest):
        return None
    found = [*asked.judged(rest, given=Relation.WORK), *asked.judged(rest, given=Relation.STUDY)]
    return _best_first(dict.fromkeys(found))


def _is_organisation(asked: Asked, words: str) -> bool:
    groups = [group for group in asked.groups(words) if group.weight > 0]
    return bool(groups) and all(
        any(alternative.source in {"companies", "schools"} for alternative in group.alternatives) for group in groups
    )
