""" "Did you mean": the answer to a question with one of the suggestions in the place of what was not clear in it."""

from __future__ import annotations

from bot.qa.answerer import Answerer
from bot.qa.labels import told_apart
from bot.qa.models import Answer, Audience, Context
from bot.qa.names import shared
from bot.qa.unknown import unknown_name


def meant(answerer: Answerer, answer: Answer, suggestion: str, context: Context, audience: Audience) -> Answer:
    """One of several people of a name is chosen as a person, for two may be called the same; anything else as a word."""
    if answer.reason == "ambiguous_person" and answer.asked is not None:
        chosen = _chosen(answerer, answer, suggestion)
        told = {"people": chosen, "reason": None, "suggestions": (), "read_as": (suggestion, *answer.asked.read_as)}
        return answerer.again(answer.asked.model_copy(update=told), audience) if chosen else answer
    return answerer.answer(completed(answerer, answer, suggestion), context, audience)


def completed(answerer: Answerer, answer: Answer, suggestion: str) -> str:
    """`"has Bob used Docker?"` with Ann for Bob, who is not here: `"has Ann used Docker?"`. What fits no word of the
    question is put behind it."""
    text, word = answer.question, _unclear(answerer, answer, suggestion)
    at = text.casefold().find(word.casefold()) if word else -1
    return f"{text[:at]}{suggestion}{text[at + len(word) :]}" if word and at >= 0 else f"{text} ({suggestion})"


def _chosen(answerer: Answerer, answer: Answer, suggestion: str) -> tuple[str, ...]:
    """Everybody the question names, but of those who share a name only the one suggested."""
    several = shared(answerer.names.find(answer.question))
    names = {person: answerer.names.people[person] for person in several}
    alike = told_apart(names)
    one = next((person for person in several if suggestion in (names[person], alike[person])), None)
    asked = answer.asked.people if answer.asked else ()
    return tuple(person for person in asked if person == one or person not in several) if one else ()


def _unclear(answerer: Answerer, answer: Answer, suggestion: str) -> str | None:
    """The name that nobody has, or the word of the topics that may have been meant to be the suggestion."""
    if answer.reason == "no_such_person":
        return unknown_name(answer.question, answerer.knows)
    topics, lexicon = answer.asked.topics if answer.asked else (), answerer.world.lexicon
    words = (group.text for topic in topics for group in lexicon.query(topic).groups)
    return next((word for word in words if suggestion in lexicon.choices(word)), None)
