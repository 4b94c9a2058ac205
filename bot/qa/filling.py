"""The question before, and a question filled in from it: with its topic, its people, or in its words.

What is filled in for which question is decided in `followup`; here stands only how.
"""

from __future__ import annotations

from typing import NamedTuple

from bot.qa import pointing
from bot.qa.asking import ASKING
from bot.qa.fates import hoped_against
from bot.qa.matter import Matter, Reading
from bot.qa.models import Answer, Intent, Question, Spot, Strength
from bot.qa.phrases import STUDIED
from bot.qa.wants import WANTS

ASKS_ABOUT_PEOPLE = frozenset({Intent.WHO, Intent.COUNT, Intent.SUPERLATIVE})
_OF_NUMBERS = frozenset({Intent.WHEN, Intent.HOW_MANY, Intent.DURATION})
OF_STUDY = frozenset({"school", "major", "degree", "gpa"})


class Before(NamedTuple):
    """What was spoken of: the question, the people its answer named (`everybody`: also those of whom it says not), the one
    whose evidence was by far the best, what it was about, the short answer, and where its quotes stand."""

    asked: Question
    people: tuple[str, ...]
    everybody: tuple[str, ...]
    first: str | None
    matter: str
    value: str
    names: dict[str, str]
    spots: tuple[Spot, ...] = ()

    def told(self, people: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(self.names[one] for one in people)


def before_of(answer: Answer, asked: Question, names: dict[str, str], matter: Matter) -> Before:
    named = [finding for finding in answer.findings if finding.strength is not Strength.NEGATIVE] or list(answer.findings)
    people = tuple(finding.profile_id for finding in named) or asked.people
    ranked = asked.kind in ASKS_ABOUT_PEOPLE or asked.kind is Intent.COMPARE
    ahead = len(named) > 1 and named[0].strength.rank < named[1].strength.rank and ranked
    value = (named[0].value or "").split(" / ")[0] if len(named) == 1 else ""
    about = matter.of(asked.whole) or matter.of(" ".join(asked.things)) or ("" if _is_a_thing(asked, value) else asked.about)
    everybody = tuple(finding.profile_id for finding in answer.findings) or asked.people
    spots = tuple(Spot(document_id=one.document_id, span=one.span) for finding in named for one in finding.citations)
    return Before(asked, people, everybody, people[0] if ahead else None, about or _thing(value), value, names, spots)


def _is_a_thing(asked: Question, value: str) -> bool:
    """A company or a school that was the answer is what is spoken of next; a date or a number is not."""
    want = WANTS.get(asked.want)
    return bool(value) and (want is None or want.kind not in _OF_NUMBERS)


def _thing(value: str) -> str:
    """A bare number is nothing to speak of next."""
    return value if any(map(str.isalpha, value)) else ""


def remembering(question: Question, before: Before) -> Question:
    """With what the question after this one may point back at."""
    named, earlier = before.everybody, before.asked.among
    among = earlier if set(named) < set(earlier) else named
    return question.model_copy(update={"about": before.matter, "among": among})


def joined_to(question: Question, before: Before, own: str) -> Reading:
    """The question about the topic of the one before; what it says itself must be answered as well."""
    whole = f"{question.whole} {before.matter}" if own else before.matter
    matter = ASKING["thing_again"].sub(" ", whole)
    told = noted(with_whole(question, " ".join(matter.split())), before.matter)
    studied = question.want == "school" or (STUDIED.search(question.text) and question.want in OF_STUDY)
    schooling = bool(pointing.GRADUATES.search(question.text) or studied)
    return Reading(told, own=own, carried=before.matter, schooling=schooling)


def with_whole(question: Question, whole: str) -> Question:
    return question.model_copy(update={"whole": whole, "clauses": ((whole,),) if whole else (), "reason": None})


def same_as(before: Before, question: Question, **changes: object) -> Question:
    """The question before, in the words and the language of this one."""
    own = {"text": question.text, "language": question.language, "read_as": question.read_as, "reason": None, "refers": True}
    return before.asked.model_copy(update=own | {"suggestions": ()} | changes)


def noted(question: Question, *filled: str) -> Question:
    return question.model_copy(update={"read_as": tuple(dict.fromkeys([*filter(None, filled), *question.read_as]))})


def asks_more(question: Question, matter: Matter) -> bool:
    """ "Does she want to leave that job?" is not answered by the job; "did it work?" is by what is said of it."""
    left = _verb_of(question)
    return question.kind is Intent.YES_NO and question.want != "outcome" and not hoped_against(left)[0] and matter.tells(left)


def with_its_verb(reading: Reading, question: Question) -> Reading:
    verb = _verb_of(question)
    return reading._replace(question=with_whole(reading.question, f"{verb} {reading.carried}"), own=verb)


def _verb_of(question: Question) -> str:
    return " ".join(ASKING["thing_again"].sub(" ", question.whole).split())
