"""A question in a conversation: what it leaves out is filled in from the question before, and shown as "read as".

`readings` gives the ways to understand it, best first; the first one that has an answer is taken. Nothing is remembered
here: the context is a value that the front hands in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.qa.asking import ASKING, says
from bot.qa.models import Answer, Context, Intent, Question, Relation, Strength
from retrieval.analysis import chinese

_PERSON = re.compile(r"\b(?:he|she|him|her|his|hers|they|them|their)\b|他们?|她们?|此人|(?:这|那)(?:个人|位|人)", re.IGNORECASE)
_CHOICE = re.compile(r"\bor\b|还是|或者?", re.IGNORECASE)
_ASKS_ABOUT_PEOPLE = frozenset({Intent.WHO, Intent.COUNT, Intent.SUPERLATIVE})


def readings(question: Question, context: Context, names: dict[str, str]) -> list[Question]:
    """The question by itself where it needs nothing; else filled in from what was asked before. `names` are those of
    everybody, by the ids of their profiles."""
    before = context.previous.asked if context.previous else None
    if context.previous is None or before is None or question.reason not in {None, "no_topic", "not_understood"}:
        return [_by_itself(question)]
    filled = list(_filled(question, before, _spoken_of(context.previous), names)) or [_by_itself(question)]
    return list({(q.kind, q.people, q.barred, q.whole): q for q in filled}.values())


def _by_itself(question: Question) -> Question:
    if question.reason or _stands_alone(question):
        return question
    return question.model_copy(update={"reason": "not_understood"})


def _stands_alone(question: Question) -> bool:
    """True for a question with a person or a topic of its own; "what about him?" has neither."""
    return bool(
        question.people or question.clauses or question.everyone or question.bound or question.kind in _ASKS_ABOUT_PEOPLE
    )


def _filled(question: Question, before: Question, people: tuple[str, ...], names: dict[str, str]) -> Iterator[Question]:
    if says("others", question.text) and not question.clauses:
        yield _told(_about(before, question, barred=(*before.barred, *people), people=()), before.whole)
        return
    if question.people and not question.clauses:
        yield from _other_person(question, before, people, names)
        return
    if says("what_about", question.text) and not question.people:
        yield from _other_topic(question, before, people, names)
        if before.kind in _ASKS_ABOUT_PEOPLE and question.clauses:
            return
    if question.kind in _ASKS_ABOUT_PEOPLE:
        yield from _among(question, before, people, names)
        return
    if not question.people and people:
        yield from _same_people(question, before, people, names)
    elif question.refers and before.whole and not _named_again(question):
        yield _told(_with_topic(question, before.whole), before.whole)
    if not _PERSON.search(question.text) or question.people:
        yield question


def _other_person(question: Question, before: Question, people: tuple[str, ...], names: dict[str, str]) -> Iterator[Question]:
    """ "what about Qianhao?" asks the same of somebody else; "him or Qianhao?" compares."""
    if question.kind is Intent.SUMMARY or (question.want and question.want not in {"text", "outcome"}):
        yield question
        return
    several = tuple(dict.fromkeys([*people, *question.people])) if _PERSON.search(question.text) else question.people
    choice = _CHOICE.search(question.text) and len(several) > 1
    kind = (
        Intent.COMPARE
        if choice
        else _asked_of_one(before.kind)
        if says("what_about", question.text) or question.refers
        else before.kind
    )
    if before.kind in _ASKS_ABOUT_PEOPLE and not choice:
        kind = Intent.YES_NO
    yield _told(_about(before, question, people=several, kind=kind), *(names[one] for one in several), before.whole)
    yield question


def _asked_of_one(kind: Intent) -> Intent:
    return Intent.YES_NO if kind in _ASKS_ABOUT_PEOPLE else kind


def _other_topic(question: Question, before: Question, people: tuple[str, ...], names: dict[str, str]) -> Iterator[Question]:
    """ "what about diffusion models?", "那本科呢": the same question with one thing of it exchanged; "GPA 呢" asks for a value of
    its own."""
    if before.kind in _ASKS_ABOUT_PEOPLE:
        relations = _same_relations(question, before)
        yield _about(before, question, whole=question.whole, clauses=question.clauses, relations=relations, people=())
        return
    if question.want not in {"", "text", before.want}:
        told = tuple(names[one] for one in people)
        yield _told(question.model_copy(update={"people": people, "reason": None}), *told)
    same = _about(before, question, people=before.people or people)
    told = tuple(names[one] for one in same.people)
    for words in _exchanged(question.whole, before.whole):
        yield _told(_with(same, words), *told, words)
    yield _told(_with(same, question.whole), *told)


def _same_relations(question: Question, before: Question) -> tuple[tuple[str, Relation], ...]:
    """After "who worked at Nuro?", "what about Amazon?" asks of work as well."""
    tied = next((relation for _, relation in before.relations if relation is not Relation.ANY), Relation.ANY)
    return tuple((topic, tied if own is Relation.ANY else own) for topic, own in question.relations)


def _exchanged(new: str, old: str) -> Iterator[str]:
    """The old topic with one of its words exchanged for the new one; then with the new one added.

    >>> list(_exchanged("本科", "硕士 GPA"))
    ['本科 GPA', '硕士 本科', '本科 硕士 GPA']
    """
    words = [word for part in old.split() for word in (chinese.segments(part) if not part.isascii() else [part])]
    for place in range(len(words) if len(words) > 1 else 0):
        yield " ".join([*words[:place], new, *words[place + 1 :]])
    yield f"{new} {old}".strip()


def _among(question: Question, before: Question, people: tuple[str, ...], names: dict[str, str]) -> Iterator[Question]:
    """ "which of them know C++?" asks of those named before; "who else used it?" of the others, about the same."""
    again = bool(_PERSON.search(question.text))
    if not question.clauses and before.whole:
        yield _told(
            _about(
                before, question, kind=question.kind, want=question.want, people=people if again and len(people) > 1 else ()
            ),
            before.whole,
        )
    elif again and len(people) > 1:
        yield _told(question.model_copy(update={"people": people}), *(names[one] for one in people))
    elif question.refers and before.whole and says("thing_again", question.text):
        yield _told(_with_topic(question, before.whole), before.whole)
    yield question


def _same_people(question: Question, before: Question, people: tuple[str, ...], names: dict[str, str]) -> Iterator[Question]:
    """ "when did he start there?": about the same person and topic, then about the person alone."""
    same = question.model_copy(update={"people": people, "reason": None})
    told = tuple(names[one] for one in people)
    if before.whole:
        yield _told(_with_topic(same, before.whole), *told, before.whole)
    if question.whole or question.want:
        yield _told(same, *told)


def _named_again(question: Question) -> bool:
    return not says("thing_again", question.text)


def _spoken_of(answer: Answer) -> tuple[str, ...]:
    """The people an answer named, those of whom it found nothing where it found nobody."""
    named = [finding.profile_id for finding in answer.findings if finding.strength is not Strength.NEGATIVE]
    named = named or [finding.profile_id for finding in answer.findings]
    return tuple(named or (answer.asked.people if answer.asked else ()))


def _with_topic(question: Question, topic: str) -> Question:
    """The question about the topic of the one before, without that one's question words."""
    matter = ASKING["thing_again"].sub(" ", ASKING["question_word"].sub(" ", topic))
    return _with(question, " ".join(f"{question.whole} {matter}".split()))


def _with(question: Question, whole: str) -> Question:
    return question.model_copy(update={"whole": whole, "clauses": ((whole,),) if whole else (), "reason": None})


def _about(before: Question, question: Question, **changes: object) -> Question:
    """The question before, in the words and the language of this one."""
    own = {"text": question.text, "language": question.language, "read_as": question.read_as, "reason": None, "refers": True}
    return before.model_copy(update=own | changes)


def _told(question: Question, *filled: str) -> Question:
    return question.model_copy(update={"read_as": tuple(dict.fromkeys([*question.read_as, *filter(None, filled)]))})
