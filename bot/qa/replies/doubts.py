"""A doubt without a topic: what somebody has never done, who only tried."""

from __future__ import annotations

from bot.qa import cues
from bot.qa.asked import Asked
from bot.qa.evidence import Evidence
from bot.qa.models import Doubt, Finding, Strength
from corpus.models import BARE_LEVEL, Passage, Profile, Span

QUOTES = 2


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
    return cues.AnyOf((cues.REFUSED,)) if asked.question.doubt is Doubt.NOT else cues.GIVEN_UP


def _is_title(passage: Passage, sentence: Span) -> bool:
    return any(heading.span == sentence and heading.level <= BARE_LEVEL for heading in passage.headings)
