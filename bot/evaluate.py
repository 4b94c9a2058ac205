"""`whoknows eval FILE`: gold questions in, figures per type and language out, and every miss with its reasons.

A gold question says whom the last answer of a conversation must name, which words it must and must not hold, and what a quote
of each person must show; the schema is that of `Gold`, one JSON object a line. Nothing here knows how answers are made.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict, ValidationError

from bot.qa.models import Answer, Answers, Context, Strength
from bot.render.plain import text_of
from corpus.errors import BadFile
from corpus.snapshot import Corpus

LONGEST = 480
"""Characters of a quote beyond which it is no proof: one could quote the whole file."""
MOST = 2500
"""Characters of quotes that an answer about a few people may hold."""
FEW = 3
LONG_KINDS = {"summary", "list", "compare"}
HEDGED_KINDS = {"strength", "negation", "yes_no", "compare", "follow_up"}
"""Types in which a person said not to have it may be one of those asked for."""
OPEN_KINDS = {"yes_no", "unclear", "injection", "contact"}
"""Types in which it is no fault to show further people."""
SHORT_KINDS = {"attribute", "when", "where", "how_many"}
"""Types whose `value` should be the short answer itself; counted apart."""
SHORT = 120
ABSTENTIONS = {"no_evidence", "unclear", "withheld"}


class BadQuestions(BadFile):
    """A file of questions that cannot be read."""


class Gold(BaseModel):
    """One question and what a right answer to the last of its turns holds."""

    model_config = ConfigDict(frozen=True)

    id: str
    lang: str
    type: str
    turns: tuple[str, ...]
    people: frozenset[str] = frozenset()
    optional: frozenset[str] = frozenset()
    must: tuple[tuple[str, ...], ...] = ()
    must_not: tuple[str, ...] = ()
    evidence: Mapping[str, tuple[str, ...]] = {}
    abstain: bool = False
    why: str = ""


class Outcome(NamedTuple):
    """A question, the answer it got, and what is wrong with that; `short` is whether a value holds the short answer, None
    where none is asked for."""

    gold: Gold
    answer: Answer
    reasons: tuple[str, ...]
    short: bool | None

    @property
    def right(self) -> bool:
        return not self.reasons


class Figure(NamedTuple):
    """How many of a kind are right."""

    name: str
    right: int
    total: int

    @property
    def share(self) -> float:
        return self.right / self.total if self.total else 0.0


def questions(path: Path) -> list[Gold]:
    """Raises BadQuestions for a file that is none of questions."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError:
        raise BadQuestions(path, "not UTF-8; save the file as UTF-8") from None
    except OSError as error:
        raise BadQuestions(path, f"cannot be read ({error.strerror or error})") from None
    found = [_question(path, number, line) for number, line in enumerate(lines, start=1) if line.strip()]
    if not found:
        raise BadQuestions(path, "holds no questions")
    return found


def _question(path: Path, number: int, line: str) -> Gold:
    try:
        return Gold.model_validate_json(line)
    except ValidationError as error:
        fault = error.errors()[0]
        raise BadQuestions(path, f"not a question: {'.'.join(map(str, fault['loc']))} {fault['msg']}", number) from None


def outcomes(golds: Iterable[Gold], answerer: Answers) -> Iterator[Outcome]:
    """Every question asked as a conversation of its own, the last answer judged."""
    for gold in golds:
        answer = _last_answer(gold.turns, answerer)
        yield Outcome(gold, answer, tuple(reasons(gold, answer)), holds_short_answer(gold, answer))


def _last_answer(turns: Sequence[str], answerer: Answers) -> Answer:
    context = Context()
    for turn in turns[:-1]:
        context = context.after(answerer.answer(turn, context))
    return answerer.answer(turns[-1], context)


# What is wrong with an answer -----------------------------------------------------------------------------------------


def reasons(gold: Gold, answer: Answer) -> Iterator[str]:
    """Each thing that is wrong; none for a right answer."""
    if gold.abstain:
        yield from _wrongly_answered(answer)
    else:
        yield from _wrong_people(gold, answer)
        yield from _unproven(gold, answer)
    yield from _wrong_words(gold, answer)


def _wrongly_answered(answer: Answer) -> Iterator[str]:
    if named := _named(answer):
        yield f"names {sorted(named)} though nothing says so"
    if answer.verdict not in ABSTENTIONS:
        yield f"verdict {answer.verdict}"


def _wrong_people(gold: Gold, answer: Answer) -> Iterator[str]:
    named = _named(answer)
    pool = _listed(answer) if gold.type in HEDGED_KINDS else named
    if missing := gold.people - pool:
        yield f"missing {sorted(missing)}"
    extra = named - gold.people - gold.optional
    if extra and gold.type not in OPEN_KINDS:
        yield f"extra {sorted(extra)}"


def _unproven(gold: Gold, answer: Answer) -> Iterator[str]:
    for person, words in gold.evidence.items():
        quotes = [one.quote for one in answer.citations if one.profile_id == person and len(one.quote) <= LONGEST]
        if person not in gold.optional and not any(_holds(quote, words) for quote in quotes):
            yield f"no cited evidence for {person}: {list(words)}"


def _wrong_words(gold: Gold, answer: Answer) -> Iterator[str]:
    quotes = [one.quote for one in answer.citations]
    if sum(map(len, quotes)) > MOST and len(_listed(answer)) <= FEW and gold.type not in LONG_KINDS:
        yield "quotes too much"
    said = " ".join(squeezed(piece) for piece in (text_of(answer), *quotes))
    for group in gold.must:
        if not any(squeezed(word) in said for word in group):
            yield f"lacks {list(group)}"
    written = _without_blanks(" ".join((text_of(answer), *quotes)))
    for word in gold.must_not:
        if _without_blanks(word) in written:
            yield f"says {word}"


def holds_short_answer(gold: Gold, answer: Answer) -> bool | None:
    """Whether a short `value` of somebody holds one of the words asked for."""
    if gold.type not in SHORT_KINDS or not gold.must or gold.abstain:
        return None
    values = [one.value for one in answer.findings if one.value and len(one.value) <= SHORT]
    return any(_holds(value, group) for group in gold.must for value in values)


def _listed(answer: Answer) -> frozenset[str]:
    return frozenset(finding.profile_id for finding in answer.findings)


def _named(answer: Answer) -> frozenset[str]:
    return frozenset(one.profile_id for one in answer.findings if one.strength is not Strength.NEGATIVE)


def _holds(text: str, words: Iterable[str]) -> bool:
    return any(squeezed(word) in squeezed(text) for word in words)


def squeezed(text: str) -> str:
    """Without markup, blanks and case: where a line breaks is no difference."""
    return _without_blanks(re.sub(r"<[^>]+>", "", text))


def _without_blanks(text: str) -> str:
    return re.sub(r"\s+", "", text).lower()


# Figures --------------------------------------------------------------------------------------------------------------


def figures(found: Sequence[Outcome]) -> list[Figure]:
    """Of every type, every language, and all; last the short answers, which count in none of these."""
    counts: dict[str, list[bool]] = defaultdict(list)
    for one in found:
        for name in (one.gold.type, f"language {one.gold.lang}", "all"):
            counts[name].append(one.right)
    short = [one.short for one in found if one.short is not None]
    names = sorted(counts, key=lambda name: (name == "all", name.startswith("language"), name))
    told = [Figure(name, sum(counts[name]), len(counts[name])) for name in names]
    return [*told, Figure("short answers", sum(short), len(short))] if short else told


def overall(found: Sequence[Outcome]) -> Figure:
    return Figure("all", sum(one.right for one in found), len(found))


def unsliced(found: Iterable[Outcome], corpus: Corpus) -> int:
    """Citations whose quote is not what stands at their offsets in the person's text."""
    citations = [citation for one in found for citation in one.answer.citations]
    texts = {profile.profile_id: corpus.text_of(profile) for profile in corpus.profiles}
    return sum(one.quote != texts[one.profile_id][one.offset + one.span.start : one.offset + one.span.end] for one in citations)


def report(found: Sequence[Outcome], corpus: Corpus) -> Iterator[str]:
    """The misses with their reasons, then the figures, a line each."""
    for one in found:
        if not one.right:
            yield f"{one.gold.id}  {' / '.join(one.gold.turns)}\n    {'; '.join(one.reasons)}"
    for figure in figures(found):
        yield f"{figure.name:16} {figure.right:4}/{figure.total:<4} {figure.share:.3f}"
    yield f"citations that do not slice: {unsliced(found, corpus)}"
