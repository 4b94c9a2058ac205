"""A doubt without a topic: who failed an exam, who gave something up, what somebody has never done."""

from __future__ import annotations

from bot.qa import cues
from bot.qa.asked import Asked
from bot.qa.evidence import Evidence
from bot.qa.models import Doubt, Finding, Question, Strength
from corpus.models import BARE_LEVEL, Passage, Profile, Span

QUOTES = 2


def failed_exam(question: Question) -> bool:
    """True for a question about exams that were not passed, whichever: who failed them is told by the word alone."""
    return bool(question.doubt and cues.FAILED_EXAM.search(question.text))


def open_doubts(asked: Asked) -> list[Finding]:
    """Everybody who says it of anything, with the sentences that say so."""
    found = ((profile, _sentences(asked, profile)) for profile in asked.people)
    strength = Strength.NEGATIVE if asked.question.doubt is Doubt.NOT else Strength.WEAK
    findings = (asked.finding(profile, strength, evidence[:QUOTES]) for profile, evidence in found if evidence)
    return [finding for finding in findings if finding]


def _sentences(asked: Asked, profile: Profile) -> list[Evidence]:
    cue = _cue(asked)
    return [
        Evidence(passage, sentence, (), True, Strength.WEAK, 1.0, exact=True)
        for passage in asked.world.judge.passages_of(profile)
        for sentence in passage.sentences
        if not _is_title(passage, sentence) and cue.search(cues.NEUTRAL.sub(" ", passage.seen(sentence)))
    ]


def _cue(asked: Asked) -> cues.AnyOf:
    """An exam that was failed is asked for in the words for one."""
    if failed_exam(asked.question):
        return cues.AnyOf((cues.FAILED_EXAM,))
    return cues.AnyOf((cues.REFUSED,)) if asked.question.doubt is Doubt.NOT else cues.GIVEN_UP


def _is_title(passage: Passage, sentence: Span) -> bool:
    return any(heading.span == sentence and heading.level <= BARE_LEVEL for heading in passage.headings)
