"""Names that begin or end like words of asking, and were clipped with them: "live-line work", 红酒证, "flexible working".

`splitting` takes off what stands around a topic without knowing names; here a topic gets back what makes it a name of the
glossary, beside the short one, which a profile may well say instead.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from bot.qa.models import Intent, Question
from corpus.regex import regex

_KINDS = frozenset({Intent.WHO, Intent.COUNT})
_AHEAD = regex(r"(?:[\w'’]+[ -]){1,2}$|[\u4e00-\u9fff]{1,3}$")
_BEHIND = regex(r"(?:[ -][\w'’]+){1,2}|[\u4e00-\u9fff]{1,3}")


def unclipped(question: Question, sentence: str, is_name: Callable[[str], bool]) -> Question:
    """The question with the whole names of its topics before the clipped ones."""
    if question.kind not in _KINDS:
        return question
    clauses = tuple(
        tuple(dict.fromkeys(name for topic in clause for name in (*_names_around(topic, sentence, is_name), topic)))
        for clause in question.clauses
    )
    ties = dict(question.relations)
    for new, old in zip(clauses, question.clauses, strict=True):
        ties |= {name: ties[old[0]] for name in new if old and old[0] in ties}
    return question.model_copy(update={"clauses": clauses, "relations": tuple(ties.items())})


def _names_around(topic: str, sentence: str, is_name: Callable[[str], bool]) -> list[str]:
    """The longest name that begins or ends with the topic, where the sentence has one.

    >>> _names_around("live-line", "who does live-line work?", {"live-line work"}.__contains__)
    ['live-line work']
    """
    at = sentence.casefold().find(topic.casefold())
    if at < 0 or not topic:
        return []
    longer = {name.strip() for name in _longer(sentence, at, at + len(topic))} - {sentence[at : at + len(topic)]}
    return [name for name in sorted(longer, key=lambda name: (-len(name), name)) if is_name(name)][:1]


def _longer(sentence: str, start: int, end: int) -> Iterator[str]:
    if behind := _BEHIND.match(sentence, end):
        yield from (sentence[start : end + stop] for stop in _stops(behind.group()))
    if ahead := _AHEAD.search(sentence[:start]):
        pieces = _stops(ahead.group()[::-1])
        yield from (sentence[start - stop : end] for stop in pieces)


def _stops(words: str) -> list[int]:
    """Where the first word, the second, or every Chinese character of it ends."""
    if words.isascii():
        return [match.end() for match in re.finditer(r"[ -]?[\w'’]+[ -]?", words)]
    return list(range(1, len(words) + 1))
