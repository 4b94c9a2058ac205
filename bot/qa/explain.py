"""How an answer came about, as data: how the question was read, what its words were looked for as and where each name comes
from, scores that add up, rules fired, and who was turned down and why. Contact data appear in none of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.qa.answerer import Answerer
from bot.qa.asked import Asked
from bot.qa.citing import Citer
from bot.qa.evidence import Evidence
from bot.qa.models import Answer, Context, Question, Strength
from corpus.models import Frozen, Profile
from retrieval.models import Group

NAMES = 12
"""Names of one word of the topic that are listed; the rest is counted."""


class Word(Frozen):
    """A word of the topic with its weight, and (name, source, weight) of what it was looked for as."""

    text: str
    weight: float
    names: tuple[tuple[str, str, float], ...]
    more: int


class Part(Frozen):
    """What one word of the topic added to the score of a line."""

    word: str
    credit: float
    weight: float


class Considered(Frozen):
    """A person, the line that speaks most of the topic with its parts, and why it counted or did not. `score` is the sum of
    credit times weight over the sum of weights, plus what words in the asker's own writing add."""

    name: str
    chosen: bool
    why: str
    line: str | None = None
    parts: tuple[Part, ...] = ()
    verbatim: float = 0.0
    score: float = 0.0


class Explanation(Frozen):
    answer: Answer
    question: Question | None
    words: tuple[Word, ...] = ()
    rules: tuple[str, ...] = ()
    people: tuple[Considered, ...] = ()
    tried: tuple[str, ...] = ()


def explained(answerer: Answerer, text: str, context: Context) -> Explanation:
    """The explanation of the answer to `text` after what `context` remembers."""
    found = answerer.considered(text, context, "group")
    tried = tuple(one.asked.whole for one in found if one.asked)
    return _explanation(answerer, answerer.answer(text, context, "group")).model_copy(update={"tried": tried})


def explained_again(answerer: Answerer, answer: Answer) -> Explanation:
    """The explanation of an answer that was given before, in its language; an answer that understood nothing has none."""
    if answer.asked is None or answer.asked.reason:
        return Explanation(answer=answer, question=answer.asked, rules=_rules(answer.asked) if answer.asked else ())
    own = {"answer_id": answer.answer_id, "language": answer.language}
    return _explanation(answerer, answerer.again(answer.asked, "group").model_copy(update=own))


def _explanation(answerer: Answerer, answer: Answer) -> Explanation:
    question = answer.asked
    if question is None or question.reason:
        return Explanation(answer=answer, question=question, rules=_rules(question) if question else ())
    asked = Asked(answerer.world, question, Citer(answerer.world.sources, hide_contacts=True))
    groups = [group for topic in question.topics or (question.whole,) for group in asked.groups(topic)]
    return Explanation(
        answer=answer,
        question=question,
        words=tuple(_word(group) for group in groups),
        rules=_rules(question),
        people=tuple(_considered(asked, profile, answer, groups) for profile in asked.people),
    )


def _word(group: Group) -> Word:
    names = tuple((one.text, one.source, one.weight) for one in group.alternatives[:NAMES])
    return Word(text=group.text, weight=group.weight, names=names, more=max(0, len(group.alternatives) - NAMES))


def _rules(question: Question) -> tuple[str, ...]:
    """What the reading decided, a line each, in the words of `Question`."""
    return tuple(_fired(question))


def _fired(question: Question) -> Iterator[str]:
    yield f"kind: {question.kind.value}"
    for name in ("want", "noun", "doubt", "reason"):
        if value := getattr(question, name):
            yield f"{name}: {value}"
    for name in ("best", "everyone", "refers", "fragment"):
        if getattr(question, name):
            yield name
    if question.bound:
        yield f"bound: {'above' if question.bound.sign > 0 else 'below'} {question.bound.number:g}"
    yield from (f"relation of {topic!r}: {relation.value}" for topic, relation in question.relations)
    yield from (f"without: {topic}" for topic in question.without)


def _considered(asked: Asked, profile: Profile, answer: Answer, groups: list[Group]) -> Considered:
    chosen = any(finding.profile_id == profile.profile_id for finding in answer.findings)
    proof = [one for topic in asked.question.topics for one in asked.evidence(topic).get(profile.profile_id, [])]
    lines = asked.world.lines.about(groups, profile, enough=0.0, names=False)
    if not lines or not lines[0].score:
        why = "it was asked for" if chosen else "no line holds any of the words"
        return Considered(name=profile.name, chosen=chosen, why=why)
    best = lines[0]
    parts = tuple(Part(word=word, credit=credit, weight=weight) for word, credit, weight in best.parts)
    shown = asked.finding(profile, Strength.SOME, [best.evidence()])
    return Considered(
        name=profile.name,
        chosen=chosen,
        why=_why(chosen, proof, asked),
        line=shown.citations[0].shown if shown else None,
        parts=parts,
        verbatim=best.verbatim,
        score=best.score,
    )


def _why(chosen: bool, proof: list[Evidence], asked: Asked) -> str:
    if chosen:
        return f"{len(proof)} sentences prove it, the best {proof[0].strength.value}" if proof else "its line answers best"
    if proof and asked.question.without:
        return "has what was to be left out"
    if proof:
        return "not all of what was asked, or another fits better"
    return "no sentence covers enough of the topic"
