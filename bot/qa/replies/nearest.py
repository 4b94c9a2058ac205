"""What comes closest where nothing answers: the line that holds most of what was asked, quoted so that a reader can judge."""

from __future__ import annotations

from bot.qa.asked import Asked
from bot.qa.models import Finding, Relation, Strength
from bot.qa.replies.careers import recent_first
from corpus.models import SectionKind

CLOSE = 0.3
"""Share of a topic below which a line has nothing to do with it."""


def nearest_findings(asked: Asked) -> tuple[Finding, ...]:
    """One line of each person asked about by name (of all others the best one), empty where nothing is near."""
    groups = asked.groups(asked.question.whole)
    found = []
    for profile in asked.people:
        lines = asked.world.lines.about(groups, profile, enough=CLOSE, names=False)
        if not lines and asked.question.people:
            lines = recent_first(asked, profile, _sections(asked))[:1]
        finding = asked.finding(profile, Strength.SOME, [line.evidence() for line in lines[:1]])
        if finding:
            found.append((-lines[0].score, profile.profile_id, finding))
    kept = sorted(found)[: 2 if asked.question.people else 1]
    return tuple(finding for _, _, finding in kept)


def _sections(asked: Asked) -> set[SectionKind]:
    relations = {relation for _, relation in asked.question.relations}
    if Relation.STUDY in relations:
        return {SectionKind.EDUCATION}
    return {SectionKind.EXPERIENCE} if Relation.WORK in relations else set()
