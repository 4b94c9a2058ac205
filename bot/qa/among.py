"""A follow-up that asks who: of those named before, the other one of them, or anybody else.

What the question leaves out is filled in as in `followup`, which decides that it is one of these.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.qa import pointing
from bot.qa.asking import says
from bot.qa.comparing import compared_on
from bot.qa.details import own_of
from bot.qa.filling import ASKS_ABOUT_PEOPLE, Before, joined_to, noted, same_as, with_whole
from bot.qa.matter import Matter, Reading
from bot.qa.models import Doubt, Intent, Question
from bot.qa.wants import WANTS, want_of
from retrieval.lexicon.numerals import value_of


def others(question: Question, before: Before) -> Reading:
    """ "anyone else?": the same of everybody but those who were named; "anything else?" all there is of the same person."""
    asked = before.asked
    of_one = asked.kind not in ASKS_ABOUT_PEOPLE
    if of_one and not _asks_for_somebody(question, asked):
        again = same_as(before, question, people=before.people, kind=Intent.LIST)
        return Reading(noted(again, *before.told(before.people), before.matter))
    changes: dict[str, object] = {"barred": (*asked.barred, *before.everybody), "people": ()}
    if of_one:
        changes |= {"kind": Intent.WHO, "want": "", "clauses": ((before.matter,),), "whole": before.matter}
    return Reading(noted(same_as(before, question, **changes), before.matter))


def _asks_for_somebody(question: Question, asked: Question) -> bool:
    """ "any others?" after "does she play the piano?" asks for people; after a list of somebody's things it asks for things."""
    if pointing.PEOPLE.search(question.text):
        return True
    return asked.kind is Intent.YES_NO and not pointing.THING.search(question.text)


def the_other_one(question: Question, before: Before) -> Reading | None:
    """ "And the other one?": the same of whoever was named besides the one spoken of; of several it is asked back."""
    left = tuple(person for person in before.asked.among if person not in before.everybody)
    if len(before.everybody) > 1:
        left = before.everybody
    if not left:
        return None
    again = same_as(before, question, people=left, kind=_of_a_person(before.asked.kind))
    if len(left) > 1:
        return Reading(again.model_copy(update={"reason": "which_of_them", "suggestions": before.told(left)}))
    return Reading(noted(again, *before.told(left), before.matter))


def _of_a_person(kind: Intent) -> Intent:
    return Intent.YES_NO if kind in ASKS_ABOUT_PEOPLE else kind


def value_of_theirs(question: Question, before: Before, matter: Matter) -> Question | None:
    """ "Who supervised her?", 导师是谁: somebody is the value asked for, and nobody is looked for among those who are here."""
    want = WANTS.get(question.want)
    if want is None or want.value != "person" or not before.people or question.kind is not Intent.WHO:
        return None
    if own_of(question, matter) or pointing.OF_THEM.search(question.text):
        return None
    return question.model_copy(update={"kind": want.kind, "reason": None})


def among(question: Question, before: Before, matter: Matter, own: str) -> Iterator[Reading]:
    """ "which of them know C++?" asks of those named before; "who else used it?" of the others, about the same."""
    asked, people = before.asked, _meant(question, before)
    pointed = bool(pointing.OF_THEM.search(question.text))
    own = matter.of(pointing.OF_THEM.sub(" ", question.whole)) if pointed else own
    if people and before.matter and pointing.BADLY.search(question.text) and not _names_more(question, matter):
        yield _went_wrong(question, before)
    meant = pointed or pointing.PERSON.search(question.text) or asked.kind is Intent.COMPARE
    them = people if meant else ()
    if before.matter and len(people) > 1 and _compares(question, matter):
        yield _compared(question, before, people)
    if not own and asked.kind not in ASKS_ABOUT_PEOPLE and people and not pointing.PEOPLE.search(question.text):
        yield Reading(noted(same_as(before, question, people=people, kind=Intent.LIST), *before.told(people), before.matter))
    elif not own and before.matter and not (pointed and _tells_more(question, matter)):
        yield Reading(noted(_about_the_same(question, before, them), before.matter))
    elif them:
        yield from _of_them(question, before, own, them)
        return
    elif question.refers and before.matter and says("thing_again", question.text):
        yield joined_to(question, before, own)
    yield Reading(question)


def _tells_more(question: Question, matter: Matter) -> bool:
    """ "Which of them went abroad?" is of something else, though it names no thing."""
    text, whole = (pointing.OF_THEM.sub(" ", said) for said in (question.text, question.whole))
    return not says("thing_again", text) and matter.tells(whole)


def _meant(question: Question, before: Before) -> tuple[str, ...]:
    """Those named last; where their number is told and is not theirs, with those named before them: 这两个人里."""
    told = pointing.OF_THEM.search(question.text)
    number = pointing.HOW_MANY_OF_THEM.search(told.group()) if told else None
    both = tuple(dict.fromkeys([*before.asked.among, *before.everybody]))
    if number and len(before.everybody) != _count(number.group()) == len(both):
        return both
    return before.everybody


def _count(written: str) -> int:
    return 2 if written.casefold() in {"both", "either", "neither"} else int(value_of(written) or 0)


def _about_the_same(question: Question, before: Before, them: tuple[str, ...]) -> Question:
    asked = before.asked
    best, doubt = question.best or asked.best, question.doubt or asked.doubt
    same = same_as(before, question, kind=question.kind, want=question.want, people=them, best=best, doubt=doubt)
    if not same.whole:
        same = with_whole(same, before.matter)
    barred = {"barred": (*asked.barred, *before.everybody)} if pointing.ELSE.search(question.text) else {}
    return same.model_copy(update=barred)


def _of_them(question: Question, before: Before, own: str, them: tuple[str, ...]) -> Iterator[Reading]:
    glued = question.refers and says("thing_again", question.text) and not pointing.OF_THEM.search(question.text)
    of_them = _outside(question.model_copy(update={"people": them, "reason": None}), before)
    yield joined_to(of_them, before, own) if glued else Reading(noted(of_them, *before.told(them)))
    number = pointing.HOW_MANY_OF_THEM.search(question.text)
    if number and pointing.OF_THEM.search(question.text) and len(them) < _count(number.group()):
        yield Reading(of_them.model_copy(update={"people": ()}))


def _compares(question: Question, matter: Matter) -> bool:
    """ "Which of them is faster?" names nothing but what is to be compared."""
    if question.best or question.kind is not Intent.WHO or not pointing.MORE.search(question.text):
        return False
    return not matter.words(compared_on(pointing.MORE.sub(" ", pointing.OF_THEM.sub(" ", question.whole))))


def _compared(question: Question, before: Before, people: tuple[str, ...]) -> Reading:
    """What is compared may be a sort of value only together with its topic: "who is faster?" after a marathon."""
    more = pointing.OF_THEM.sub(" ", question.whole).strip()
    want = want_of(f"{before.matter} {more}") or want_of(f"{more} {before.matter}")
    asks = {"kind": Intent.COMPARE, "people": people, "reason": None, "relations": (), "want": want.name if want else ""}
    compared = with_whole(question.model_copy(update=asks), before.matter)
    return Reading(noted(compared, *before.told(people), before.matter))


def _went_wrong(question: Question, before: Before) -> Reading:
    """ "Which of them says it went badly?": of those named, whose try at what was spoken of failed."""
    asks = {"kind": Intent.WHO, "people": before.everybody, "barred": (), "doubt": Doubt.FAILED, "want": "", "best": False}
    return Reading(noted(with_whole(same_as(before, question, **asks), before.matter), before.matter))


def _names_more(question: Question, matter: Matter) -> bool:
    """True where it names something besides what went wrong."""
    left = pointing.WHY_TOO.sub(" ", pointing.BADLY.sub(" ", pointing.OF_THEM.sub(" ", question.whole)))
    return bool(matter.words(left))


def _outside(question: Question, before: Before) -> Question:
    """ "only those who did it outside China": of those named, whoever did it, but not there."""
    text = pointing.OF_THEM.sub(" ", question.whole).strip(" ,，")
    away = pointing.AWAY.search(text)
    if not away or not before.matter:
        return with_whole(question, text)
    place = away["place"] or away["zh"]
    return with_whole(question, before.matter).model_copy(update={"without": (place,)})
