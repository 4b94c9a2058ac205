""" "Did you mean": the question with one of the suggestions in the place of the word that was not clear.

>>> completed("what is Wei's GPA?", ..., "Wei Wang")
"what is Wei Wang's GPA?"
"""

from __future__ import annotations

from bot.qa.answerer import Answerer
from bot.qa.models import Answer
from bot.qa.names import Named, shared, unknown_name


def completed(answerer: Answerer, answer: Answer, suggestion: str) -> str:
    """What to ask instead; a suggestion that fits no word of the question is put behind it."""
    place = _place(answerer, answer, suggestion)
    if place is None:
        return f"{answer.question} ({suggestion})"
    start, end = place
    return f"{answer.question[:start]}{suggestion}{answer.question[end:]}"


def _place(answerer: Answerer, answer: Answer, suggestion: str) -> tuple[int, int] | None:
    if answer.reason == "ambiguous_person":
        return _shared_name(answerer, answer.question)
    if answer.reason == "no_such_person":
        return _found(answer.question, unknown_name(answer.question, answerer.knows))
    return _found(answer.question, _unclear_word(answerer, answer, suggestion))


def _shared_name(answerer: Answerer, text: str) -> tuple[int, int] | None:
    """Where the name stands that several people have."""
    named: list[Named] = answerer.names.find(text)
    several = shared(named)
    return next(((name.start, name.end) for name in named if name.profile_id in several), None)


def _unclear_word(answerer: Answerer, answer: Answer, suggestion: str) -> str | None:
    """The word of the topics that may have been meant to be this."""
    topics = answer.asked.topics if answer.asked else ()
    lexicon = answerer.world.lexicon
    words = (group.text for topic in topics for group in lexicon.query(topic).groups)
    return next((word for word in words if suggestion in lexicon.choices(word)), None)


def _found(text: str, word: str | None) -> tuple[int, int] | None:
    at = text.casefold().find(word.casefold()) if word else -1
    return (at, at + len(word)) if word and at >= 0 else None
