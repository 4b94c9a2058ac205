"""What became of it: whose paper was refused, who broke off a degree, what of somebody's came to nothing.

The positive answer to such a question is the line that says so, of the topic where there is one, else of anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.qa.asked import Asked
from bot.qa.choosing import level_of
from bot.qa.claims import TRIED_FOR
from bot.qa.evidence import Evidence
from bot.qa.fates import GENERAL, HOPES, THINGS, Sought, tells, things_of
from bot.qa.models import Answer, Citation, Finding, Strength
from bot.qa.polarity import tells_of_failures
from bot.qa.replies.careers import asks_who_is_there, is_over
from bot.qa.replies.sorts import SORTS
from bot.qa.replies.stayed import place_asked
from bot.qa.telling import on_one_line, telling
from corpus.models import BARE_LEVEL, Passage, Profile, Span
from corpus.regex import regex

QUOTES = 2
MANY_QUOTES = 6
"""Quotes of one person who is asked about by name."""


def fated(asked: Asked) -> Answer:
    """Everybody of whose topic a line tells the fate that is asked for; of a plan or a shop where nobody's does, that it came
    to nothing in whatever words."""
    findings = [finding for profile in asked.people if (finding := _of(asked, profile))]
    question = asked.question
    if not findings and _CAME_TO_NOTHING.issuperset(question.fates) and any(map(asked.says_something, question.topics)):
        asked = Asked(asked.world, question.model_copy(update={"fates": (GENERAL,)}), asked.citer)
        findings = [finding for profile in asked.people if (finding := _of(asked, profile))]
    return asked.answer(asked.ranked(findings), reason="nobody_says_not")


_CAME_TO_NOTHING = frozenset({"shelved", "closed_down", "half_done"})


def has_ended(asked: Asked, profile: Profile, finding: Finding) -> bool:
    """True where the question is who still has it or is there, and the quotes say that it is over: "lapsed in 2022"."""
    question, still = asked.question, HOPES["still"]
    if asks_who_is_there(question.text) and not question.doubt:
        return is_over(asked, profile, ((quote.document_id, quote.span) for quote in _of_places(asked, finding)))
    if question.doubt or not still.words.search(question.text):
        return False
    return all(tells(citation.quote, still.fates, near=False) for citation in finding.citations)


def _of_places(asked: Asked, finding: Finding) -> Sequence[Citation]:
    """The quotes for the places that are asked about, where there are any: a doctorate may be over, and its holder there."""
    places = (topic for topic in asked.question.topics if place_asked(asked, topic))
    spans = [one.sentence for topic in places for one in asked.evidence(topic).get(finding.profile_id, [])]
    return [quote for quote in finding.citations if any(map(quote.span.overlaps, spans))] or finding.citations


def _of(asked: Asked, profile: Profile) -> Finding | None:
    question = asked.question
    clauses = [[topic for topic in clause if asked.says_something(topic)] for clause in question.clauses]
    clauses = [clause for clause in clauses if clause]
    found = _of_topics(asked, profile, clauses) if clauses else _whatever(asked, profile)
    return asked.finding(profile, Strength.WEAK, found[: MANY_QUOTES if question.people else QUOTES])


def _whatever(asked: Asked, profile: Profile) -> list[Evidence]:
    """What stands under a title for what went wrong, where that is asked for and there is one; else every sentence of it."""
    titled = [line.evidence() for line in SORTS["failures"](asked, profile)] if GENERAL in asked.question.fates else []
    return titled or list(_anywhere(asked, profile))


def _of_topics(asked: Asked, profile: Profile, clauses: Sequence[Sequence[str]]) -> list[Evidence]:
    """What holds of every clause, told of at least one of them as the fate that is asked for."""
    held = [[one for topic in clause for one in _about(asked, profile, topic)] for clause in clauses]
    if not all(held):
        return []
    told = [_telling(asked, evidence) for evidence in held]
    if not any(told):
        return []
    return [one for evidence, lines in zip(held, told, strict=True) for one in lines or evidence[:1]]


def _about(asked: Asked, profile: Profile, topic: str) -> list[Evidence]:
    """The evidence; of a degree also the lines that tell of having begun one or tried for it: "doctoral studies", 考博."""
    evidence = asked.evidence(topic).get(profile.profile_id, [])
    tried = TRIED_FOR.get(level_of(topic) or "")
    begun = [one for one in _anywhere(asked, profile, near=True) if tried.search(_said(one))] if tried else []
    return [*evidence, *begun]


def _said(one: Evidence) -> str:
    return one.passage.seen(one.sentence)


def _telling(asked: Asked, evidence: Sequence[Evidence]) -> list[Evidence]:
    """The evidence that tells the fate of the kind of thing that is asked for."""
    told = telling(evidence, asked.question.fates) or _titled(asked, evidence)
    told = [lines for lines in told if not _never_begun(asked, " ; ".join(map(_said, lines)))]
    return list(
        dict.fromkeys(one for lines in told if _is_of_kind(asked, lines[0].passage, lines[-1].sentence) for one in lines)
    )


def _titled(asked: Asked, evidence: Sequence[Evidence]) -> list[list[Evidence]]:
    """Asked what went wrong with something, what stands under a title for that, in whatever words."""
    failed = "failure" in asked.question.fates
    return [[one] for one in evidence if failed and any(tells_of_failures(head.title) for head in one.passage.headings)]


def _anywhere(asked: Asked, profile: Profile, *, near: bool = False) -> Iterator[Evidence]:
    """Every sentence that tells the fate, of the kind of thing that is asked for; `near` as in `fates.tells`."""
    for passage in asked.world.judge.passages_of(profile):
        for sentence in passage.sentences:
            told = not _is_title(passage, sentence) and tells(passage.seen(sentence), asked.question.fates, near=near)
            if told and _is_of_kind(asked, passage, sentence) and not _never_begun(asked, passage.seen(sentence)):
                yield Evidence(passage, sentence, (), True, Strength.WEAK, 1.0, exact=True)


def _never_begun(asked: Asked, words: str) -> bool:
    """True for a place that was offered or applied for and no more, where it is asked who broke off what they had begun."""
    breaks_off = "broken_off" in asked.question.fates and not _OFFERED.search(asked.question.text)
    return breaks_off and bool(_OFFERED.search(words)) and not _BEGUN.search(words)


_OFFERED = regex(
    r"\b(?:appl(?:y|ied|ying|ications?)|offers?|offered|a\splace|admi(?:tted|ssions?)|accepted\s(?:by|to|at)|rejected|turned\sdown|declined)\b"
    r"|申请|保送|推免|录取|被拒|落榜|没考上|名额",
    re.IGNORECASE,
)
_BEGUN = regex(
    r"\b(?:start(?:ed)?|began|begun|enrol+ed|dropp?ed\sout|left|quit|withdr[ae]w\w*|after\s(?:\w+\s){1,2}(?:terms?|semesters?|years?|months?))\b"
    r"|退学|肄业|辍学|休学|入学|读了|念了|上了|读到|念到|在读",
    re.IGNORECASE,
)


def _is_of_kind(asked: Asked, passage: Passage, sentence: Span) -> bool:
    """True where the sentence, what stands before it on its line, or the entry it stands in speaks of such a thing."""
    before = (one for one in passage.sentences if one.end <= sentence.start and on_one_line(passage, one, sentence))
    spans = [sentence, *before]
    words = " ; ".join(passage.seen(span) for span in spans)
    above = " ; ".join(heading.title for heading in passage.headings)
    required = _required(asked)
    return not required or any(THINGS[name].stands_in(words, above, passage.kind) for name in required)


def _required(asked: Asked) -> Sequence[str]:
    """A "PhD programme" is no course beside the degree."""
    required = things_of(Sought(asked.question.fates, asked.question.things, ""))
    return [name for name in required if name != "course" or not any(map(level_of, asked.question.topics))]


def _is_title(passage: Passage, sentence: Span) -> bool:
    return any(heading.span == sentence and heading.level <= BARE_LEVEL for heading in passage.headings)
