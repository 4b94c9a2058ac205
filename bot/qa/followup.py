"""A question in a conversation: what it leaves out is filled in from the question before, and shown as "read as".

`readings` gives the ways to understand it, best first; the first one whose answer holds what it was read to be about is taken
(`matter`). Nothing is remembered here: the context is a value that the front hands in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.qa import pointing
from bot.qa.among import among, others, the_other_one, value_of_theirs
from bot.qa.asking import says
from bot.qa.details import asks_its_name, counted, counts_theirs, detail_of, is_of_what_was_quoted, own_of
from bot.qa.filling import (
    ASKS_ABOUT_PEOPLE,
    OF_STUDY,
    Before,
    asks_more,
    before_of,
    joined_to,
    noted,
    remembering,
    same_as,
    with_its_verb,
    with_whole,
)
from bot.qa.matter import OF_A_PERSON, Matter, Reading
from bot.qa.models import ASKED_BACK, Context, Intent, Question, Relation
from bot.qa.wants import WANTS, want_of
from corpus.regex import regex

_BARE = frozenset(
    {"", "text", "when", "since", "until", "where", "duration", "how_many", "length", "size", "name", "outcome", "did", "level"}
)
"""Values that nothing by itself has: "when?" asks of what was spoken of before, and of nothing else."""
_OF_ANYBODY = frozenset({"pastime", "wish_job", "wish_place", "age", "home", "origin", "learning", "salary", "available"})
"""Values that everybody has, and that nothing else narrows."""
_OF_ONE = frozenset({"when", "since", "until", "where", "duration", "how_many", "size", "money", "rate"})
"""Values asked for by a bare word after several people were named: of the one with the best evidence by far, if it tells."""
_WORDS_ALONE = 3
"""Words of a question that is nothing but a name: "French?", "and the MSc?"."""


def readings(question: Question, context: Context, names: dict[str, str], matter: Matter) -> list[Reading]:
    """The question by itself where it needs nothing; else filled in from what was asked before. `names` are those of
    everybody, by the ids of their profiles."""
    asked = context.previous.asked if context.previous else None
    if context.previous is None or asked is None or question.reason not in {None, "no_topic", "not_understood"}:
        return [Reading(_by_itself(question, matter))]
    before = before_of(context.previous, asked, names, matter)
    filled = list(_filled(question, before, matter)) or [Reading(_by_itself(question, matter))]
    different: dict[object, Reading] = {}
    for one in filled:
        asks = one.question
        key = (asks.kind, asks.people, asks.barred, asks.whole, asks.want, asks.reason, asks.near)
        different.setdefault(key, one._replace(question=remembering(asks, before)))
    return list(different.values())


def _by_itself(question: Question, matter: Matter) -> Question:
    """A name alone asks who that is, and a thing alone who has it: "any climbers?"."""
    if _is_a_thing_alone(question) and (matter.words(question.whole) or _ANY.match(question.text)):
        return question.model_copy(update={"kind": Intent.WHO, "fragment": False})
    if question.people and question.kind is Intent.ATTRIBUTE and not (question.want or question.clauses or question.reason):
        return question.model_copy(update={"kind": Intent.SUMMARY})
    if question.reason or _stands_alone(question, matter):
        return question
    return question.model_copy(update={"reason": "not_understood"})


def _is_a_thing_alone(question: Question) -> bool:
    """True for a topic with no word of asking but "any", and nobody whom it could be asked of."""
    bare = question.kind is Intent.ATTRIBUTE and (not question.want or _ANY.match(question.text))
    alone = bare and question.fragment and question.clauses and not (question.refers or question.everyone or question.reason)
    return bool(alone) and not question.people


_ANY = regex(r"\W*(?:(?:and|so|hey|hi|ok|got|have we(?: got)?|do we have|(?:is|are) there)[\s,]+)*any\s", re.IGNORECASE)


def _stands_alone(question: Question, matter: Matter) -> bool:
    """True for a question with a person or a topic of its own; "what about him?" and 这个怎么样 have neither."""
    if question.people or question.everyone or question.bound or question.kind in ASKS_ABOUT_PEOPLE:
        return True
    return bool(question.clauses) and (not question.refers or bool(matter.words(question.whole)))


def _filled(question: Question, before: Before, matter: Matter) -> Iterator[Reading]:
    if question.refers and pointing.THAT_THING.search(question.whole):
        question = with_whole(question, pointing.THAT_THING.sub(" ", question.whole).strip())
    own = matter.of(question.whole)
    other = the_other_one(question, before) if pointing.OTHER_ONE.search(question.text) else None
    if other:
        yield other
    elif says("others", question.text) and not question.clauses:
        yield others(question, before)
    elif question.people and not own:
        yield from _other_person(question, before)
    elif question.people and _is_fragment_of_another(question):
        yield from _other_person_and_topic(question, before, matter, own)
    elif not before.people and (
        _leaves_out(question) if not own_of(question, matter) else pointing.ONE_PERSON.search(question.text)
    ):
        yield Reading(noted(same_as(before, question), before.matter))
    elif pointing.ONE_PERSON.search(question.text) and len(before.people) > 1 and not question.people:
        yield from _of_one(question, before, matter)
    else:
        if before.first and question.fragment and question.want in _OF_ONE and not pointing.PERSON.search(question.text):
            yield from _goes_on(question, before._replace(people=(before.first,)), matter, own)
        yield from _goes_on(question, before, matter, own)


def _leaves_out(question: Question) -> bool:
    """Nothing in it says what or whom it is about."""
    return question.refers or question.fragment or question.reason is not None or bool(pointing.PERSON.search(question.text))


def _of_one(question: Question, before: Before, matter: Matter) -> Iterator[Reading]:
    """ "he" where several were named: the one with the best evidence by far, or the only one whose profile speaks of what the
    question names; else it is asked back who is meant."""
    told_of = [person for person in before.people if matter.is_told_of(person, question.whole)]
    if one := before.first or (told_of[0] if len(told_of) == 1 else None):
        yield from _goes_on(question, before._replace(people=(one,)), matter, matter.of(question.whole))
        return
    told = before.told(before.people)
    yield Reading(question.model_copy(update={"people": before.people, "reason": "which_of_them", "suggestions": told}))


def _goes_on(question: Question, before: Before, matter: Matter, own: str) -> Iterator[Reading]:
    """The same people, or the same topic, or both."""
    if not own and before.people and pointing.EARLIER.search(question.text):
        yield _earlier(question, before)
    if (says("what_about", question.text) or _is_a_name(question, own)) and not question.people and own:
        yield from _what_about(question, before, matter, own)
        return
    if question.kind is Intent.COUNT and before.people and counts_theirs(question, before):
        question = counted(question)
        yield from detail_of(question, before, matter)
        yield Reading(noted(question.model_copy(update={"people": before.people}), *before.told(before.people)))
    if theirs := value_of_theirs(question, before, matter):
        question, own = theirs, ""
    yield from (
        among(question, before, matter, own) if question.kind in ASKS_ABOUT_PEOPLE else _of_them(question, before, matter, own)
    )


def _what_about(question: Question, before: Before, matter: Matter, own: str) -> Iterator[Reading]:
    named = _value_named(question)
    if named or before.asked.kind not in ASKS_ABOUT_PEOPLE:
        yield from _other_topic(question, before, matter, own, named)
    else:
        yield _same_of_everybody(question, before)


def _of_them(question: Question, before: Before, matter: Matter, own: str) -> Iterator[Reading]:
    """Something of those who were spoken of; by itself where it names people, or enough to stand alone."""
    if not question.people and before.people:
        yield from _with_details(question, before, matter, own)
    elif question.refers and before.matter and says("thing_again", question.text):
        yield joined_to(question, before, own)
    if question.people or (len(matter.words(question.whole)) > 1 and not pointing.PERSON.search(question.text)):
        yield Reading(question)


def _earlier(question: Question, before: Before) -> Reading:
    """ "and before that?": the school before, after a question of study; else the job."""
    of_study = before.asked.want in OF_STUDY
    here = before.value if before.asked.want in {"company", "school"} else ""
    asked = {"people": before.people, "want": "school" if of_study else "company", "kind": Intent.WHERE}
    same = with_whole(question, f"before {here}".strip()).model_copy(update=asked)
    return Reading(noted(same, *before.told(before.people), here))


def _is_a_name(question: Question, own: str) -> bool:
    """ "French?": nothing but a name, where the question before says what of it."""
    alone = question.fragment and not question.want and question.kind is Intent.ATTRIBUTE and not question.refers
    return alone and own == question.whole and len(own.split()) <= _WORDS_ALONE and not own.endswith("s")


def _value_named(question: Question) -> str:
    """The sort of value that "GPA 呢", 效果呢 or "and his salary?" asks for, empty where it names a thing."""
    if question.want not in {"", "text"}:
        return question.want
    asked = (
        [f"{question.whole}怎么样", f"{question.whole}是什么"]
        if question.language == "zh"
        else [f"how was the {question.whole}"]
    )
    return next((want.name for each in asked if (want := want_of(each)) and want.name != "text"), "")


def _other_person(question: Question, before: Before) -> Iterator[Reading]:
    """ "what about Qianhao?" asks the same of somebody else; "him or Qianhao?" compares."""
    if question.kind is Intent.SUMMARY or (question.want and question.want not in {"text", "outcome"}):
        if before.matter and (question.want in _BARE or says("thing_again", question.text)):
            yield joined_to(question, before, "")
        yield Reading(question)
        return
    asked = before.asked
    several = (
        tuple(dict.fromkeys([*before.people, *question.people])) if pointing.PERSON.search(question.text) else question.people
    )
    choice = pointing.CHOICE.search(question.text) and len(several) > 1
    kind = Intent.COMPARE if choice else Intent.YES_NO if asked.kind in ASKS_ABOUT_PEOPLE else asked.kind
    if asked.reason in ASKED_BACK:
        again = same_as(before, question, people=question.people, text=asked.text)
        yield Reading(noted(again, *before.told(question.people)))
        return
    about = "" if before.matter == before.value else before.matter
    yield Reading(noted(same_as(before, question, people=several, kind=kind, text=asked.text), *before.told(several), about))
    yield Reading(question)


def _is_fragment_of_another(question: Question) -> bool:
    """ "And Ann's master's?", 那李雷的本科呢: another person and another thing, in the question before."""
    alone = question.kind is Intent.ATTRIBUTE and question.want in {"", "text", "degree"}
    return alone and says("what_about", question.text)


def _other_person_and_topic(question: Question, before: Before, matter: Matter, own: str) -> Iterator[Reading]:
    told = before.told(question.people)
    if before.asked.kind not in ASKS_ABOUT_PEOPLE:
        same = same_as(before, question, people=question.people)
        for whole, kept in matter.exchanged(own, before.asked.whole):
            yield Reading(noted(with_whole(same, whole), *told, kept), own=own, carried=kept)
    yield Reading(question)


def _same_of_everybody(question: Question, before: Before) -> Reading:
    """After "who worked at Nuro?", "what about Amazon?" asks who worked there."""
    relations = _same_relations(question, before.asked)
    return Reading(
        same_as(before, question, whole=question.whole, clauses=question.clauses, relations=relations, people=(), barred=())
    )


def _other_topic(question: Question, before: Before, matter: Matter, own: str, want: str) -> Iterator[Reading]:
    """ "what about German?", "那本科呢": the same question with one thing of it exchanged; "GPA 呢" asks for a value of its
    own."""
    asked, people = before.asked, before.people
    told = before.told(people)
    if want and want != asked.want:
        valued = question.model_copy(update={"people": people, "reason": None, "want": want, "kind": WANTS[want].kind})
        if before.matter and want not in OF_A_PERSON:
            yield Reading(noted(with_whole(valued, before.matter), *told, before.matter))
        yield Reading(noted(valued, *told))
    same = same_as(before, question, people=people)
    for whole, kept in matter.exchanged(own, asked.whole):
        yield Reading(noted(with_whole(same, whole), *told, kept), own=own, carried=kept)
    yield Reading(noted(with_whole(same, own), *told), own=own)
    yield Reading(noted(question.model_copy(update={"people": people, "reason": None}), *told))


def _same_relations(question: Question, before: Question) -> tuple[tuple[str, Relation], ...]:
    """After "who worked at Nuro?", "what about Amazon?" asks of work as well."""
    tied = next((relation for _, relation in before.relations if relation is not Relation.ANY), Relation.ANY)
    return tuple((topic, tied if own is Relation.ANY else own) for topic, own in question.relations)


def _same_people(question: Question, before: Before, matter: Matter, own: str) -> Iterator[Reading]:
    """ "when did he start there?": about the same person and topic, then about the person alone."""
    people = before.people
    kind = Intent.WHO if question.fates and question.kind in {Intent.ATTRIBUTE, Intent.LIST} else question.kind
    same = _wanted(question.model_copy(update={"people": people, "reason": None, "kind": kind}), before, own)
    told = before.told(people)
    there = matter.of(before.value) if pointing.THERE.search(question.text) else ""
    joined = [joined_to(same, before._replace(matter=one), own) for one in dict.fromkeys([there, before.matter]) if one]
    if asks_more(question, matter):
        joined = [with_its_verb(one, question) for one in joined]
    both = [one._replace(question=noted(one.question, *told)) for one in joined]
    points = says("thing_again", question.text) or bool(there)
    if not points and _is_of_the_person(question, matter):
        yield Reading(noted(same, *told))
        return
    alone = [Reading(noted(same, *told))] if own or question.want not in _BARE or not before.matter else []
    apart = question.kind is Intent.YES_NO and own and not says("thing_again", question.text)
    yield from [*alone, *both] if apart else [*both, *alone]


def _is_of_the_person(question: Question, matter: Matter) -> bool:
    """ "What does she do now?", "did he fail anything?": whatever was spoken of before only said who is meant."""
    if question.want in _OF_ANYBODY or (question.want in {"job", "company"} and pointing.NOW.search(question.text)):
        return True
    told = question.kind is Intent.YES_NO and not question.want
    return (
        told
        and bool(pointing.PERSON.search(question.text))
        and not matter.words(question.whole)
        and matter.tells(question.whole)
    )


def _with_details(question: Question, before: Before, matter: Matter, own: str) -> Iterator[Reading]:
    """The quotes before are where a detail of them is looked for: first, where the question says that it is one."""
    detail = list(detail_of(question, before, matter))
    ahead = detail and is_of_what_was_quoted(question, before)
    yield from detail if ahead else ()
    if detail and asks_its_name(question):
        return
    yield from _same_people(question, before, matter, own)
    yield from () if ahead else detail


def _wanted(question: Question, before: Before, own: str) -> Question:
    """ "where?" after a question of study asks for the school, "how deep?" for how well a thing is known."""
    if not own and question.want == "where" and before.asked.want in OF_STUDY:
        return question.model_copy(update={"want": "school"})
    if pointing.DEEP.match(question.text):
        return question.model_copy(update={"want": "level", "kind": WANTS["level"].kind})
    return question
