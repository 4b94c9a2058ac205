"""Questions that ask for two numbers at once, "how many trainees, and how many of them passed?": both, side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.qa.asked import Asked
from bot.qa.models import Finding, Intent, Question
from bot.qa.replies.facts import facts_of, finding_of, side_by_side
from bot.qa.replies.held import Fact
from bot.qa.replies.topics import groups_of
from bot.qa.values import nearest, numbers
from corpus.models import Profile, Span
from corpus.regex import regex
from retrieval.matching import Text

_HOW_MANY = regex(r"\bhow (?:many|much)\b|多少|几(?=[个名位条篇项次台种句家门支件间张本场])", re.IGNORECASE)
_BREAK = regex(r"\s*(?:[,，;；、?？]|\band\b|其中)+\s*", re.IGNORECASE)
_NOUN = regex(
    r"(?:how (?:many|much)|多少|几)\s*(?:of (?:them|those|these)|个|名|位)?\s*(?P<noun>[\w\u4e00-\u9fff]{0,12})", re.IGNORECASE
)


def parts_of(question: Question) -> list[Question]:
    """The question cut where it asks for a number again; empty where it asks for one only."""
    pieces = [piece for piece in _BREAK.split(question.whole) if _HOW_MANY.search(piece)]
    return [_part(question, piece) for piece in pieces] if len(pieces) > 1 else []


def _part(question: Question, piece: str) -> Question:
    noun = _NOUN.search(piece)
    changes = {"whole": piece, "clauses": ((piece,),), "noun": noun["noun"] if noun else "", "want": "how_many"}
    return question.model_copy(update={**changes, "kind": Intent.HOW_MANY})


def in_parts(asked: Asked, profile: Profile) -> Finding | None:
    """One number for each part; None unless every part has one."""
    parts = [Asked(asked.world, part, asked.citer) for part in parts_of(asked.question)]
    first = next(iter(facts_of(parts[0], profile)), None)
    if first is None or first.value is None:
        return None
    facts = [first, *_rest(parts[1:], profile, first)]
    if len(facts) < len(parts):
        return None
    finding = finding_of(asked, profile, facts)
    text = asked.world.corpus.document(first.line.passage.document_id).text
    return side_by_side(finding, [fact.value.of(text) for fact in facts if fact.value]) if finding else None


def _rest(parts: list[Asked], profile: Profile, first: Fact) -> Iterator[Fact]:
    """The other numbers: of the same line if it holds them, else each from the line about its part."""
    taken = [first.value]
    for part in parts:
        beside = _beside(part, first, taken)
        found = first._replace(value=beside) if beside else next(iter(facts_of(part, profile)), None)
        if found and found.value:
            taken.append(found.value)
            yield found


def _beside(part: Asked, first: Fact, taken: list[Span | None]) -> Span | None:
    """The free number of the line next to the words of the part; without any of them there, the only one that is left."""
    line = first.line
    free = [line.own(span) for span in numbers(line.text)]
    free = [span for span in free if not any(one and one.overlaps(span) for one in taken)]
    marks = [line.own(match.span) for group in groups_of(part) for match in Text(line.text).find(group)]
    if marks:
        return next(nearest(free, marks), None)
    return free[0] if len(free) == 1 else None
