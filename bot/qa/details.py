"""Whether a follow-up asks for a detail of what was just quoted ("how many days did it take?"), and how that is read.

Also what counts their people, and not those who are here. Where the detail is found is `replies.detail`'s.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.qa import pointing
from bot.qa.asking import says
from bot.qa.filling import ASKS_ABOUT_PEOPLE, Before, noted, with_whole
from bot.qa.matter import OF_A_PERSON, Matter, Reading
from bot.qa.models import Intent, Question, Relation
from bot.qa.phrases import STUDIED
from bot.qa.wants import WANTS
from corpus.regex import regex

_MANY = 3
_OF_ANYTHING = frozenset({"text", "did"})
"""Sorts that ask for a detail only where a word points back at what was quoted."""
_KNOWN_BY_FORM = frozenset(
    {
        "organisation",
        "school",
        "place",
        "person",
        "duration",
        "rank",
        "number",
        "quantity",
        "money",
        "rate",
        "score",
        "headcount",
    }
)
"""Values that are known for what they are; a name may be that of anything, so the word for its sort must stand beside it."""
_NAMED = frozenset({"name", "topic"})
_STAYING = regex(
    r"\b(?:work|stay|been|live|study|studie|employ|spen[dt]|there)\w*\b|[工待干呆住读念]作?|上班|实习|在(?:那|职)",
    re.IGNORECASE,
)


def detail_of(question: Question, before: Before, matter: Matter) -> Iterator[Reading]:
    """The question about the quotes of one person, or of a few; nothing where it asks for no value of theirs."""
    want = WANTS.get(question.want)
    if want is None or not before.spots or len(before.people) > _MANY or question.kind in ASKS_ABOUT_PEOPLE:
        return
    if question.kind is Intent.YES_NO and want.kind is not Intent.YES_NO:
        return
    if question.want in _OF_ANYTHING and not (_points_back(question) or pointing.WHY.match(question.text)):
        return
    own = own_of(question, matter)
    told = question.model_copy(update={"people": before.people, "near": before.spots, "kind": want.kind, "reason": None})
    yield Reading(noted(with_whole(told, own), *before.told(before.people), before.matter), own=own)


def own_of(question: Question, matter: Matter) -> str:
    """What it names itself, the thing that is counted and the sort of value aside."""
    want, left = WANTS.get(question.want), pointing.THERE.sub(" ", question.whole)
    left = want.asked.sub(" ", left) if want and want.value in _KNOWN_BY_FORM else left
    return matter.of(left.replace(question.noun, " ") if question.noun else left)


def _points_back(question: Question) -> bool:
    return says("thing_again", question.text) or bool(pointing.THERE.search(question.text))


def asks_its_name(question: Question) -> bool:
    """ "what is it called?": the name of what was quoted, and of nothing else."""
    return question.want in _NAMED and says("thing_again", question.text)


def is_of_what_was_quoted(question: Question, before: Before) -> bool:
    """True where the quotes are to be looked through first. Dates, and how long somebody stayed, are worked out of the
    entries; a school or a job that everybody has is another one unless the question points at that, and a summary speaks of
    nothing in particular."""
    if before.asked.kind is Intent.SUMMARY and not says("thing_again", question.text):
        return False
    kind = WANTS[question.want].kind
    named = WANTS[question.want].value == "name" and not asks_its_name(question)
    if kind is Intent.WHEN or named or (question.want in OF_A_PERSON and STUDIED.search(question.text)):
        return False
    if kind is Intent.DURATION:
        stayed = any(relation is not Relation.ANY for _, relation in before.asked.relations)
        return not stayed and not _STAYING.search(question.text)
    if question.want in OF_A_PERSON:
        return says("thing_again", question.text) or not pointing.PERSON.search(question.text)
    return True


def counts_theirs(question: Question, before: Before) -> bool:
    """ "how many people does he lead", 带几个人 after one person was spoken of."""
    if pointing.PERSON.search(question.text):
        return True
    return len(before.people) == 1 and bool(pointing.LEADS.search(question.text))


def counted(question: Question) -> Question:
    """ "how many people does he lead": a number of his, no count of the people here."""
    leads = pointing.LEADS.search(question.text)
    whole = question.whole if leads else f"{question.noun} {question.whole}".strip()
    want = "team" if leads else "how_many"
    return question.model_copy(
        update={"kind": Intent.HOW_MANY, "want": want, "whole": whole, "clauses": ((whole,),), "reason": None}
    )
