"""What comes closest where nothing answers: the line that holds most of what was asked, quoted so that a reader can judge."""

from __future__ import annotations

from bot.qa.asked import Asked
from bot.qa.lines import is_name
from bot.qa.models import Answer, Finding, Relation, Strength
from bot.qa.phrases import MUST
from bot.qa.replies.careers import recent_first
from bot.qa.replies.covering import covering
from bot.qa.replies.likeliest import likeliest
from bot.qa.replies.proof import in_order, strength_of
from corpus.models import SectionKind

CLOSE = 0.3
"""Share of a topic below which a line has nothing to do with it."""
OTHERS = 2
"""People of whom it does hold that are named beside a no."""


OWN = frozenset({"gpa", "salary", "age", "home", "origin", "wish_place", "wish_job"})
"""Values that everybody has their own of: that of somebody else comes close to nothing."""


def nothing_said(asked: Asked, topic: str) -> Answer:
    """Nothing answers. Of a name that the people asked about have nothing to do with and others have, that is said
    ("Nothing says Joseph worked at Nuro; Qianhao Zhang did"); else what comes closest is quoted."""
    if asked.citer.withheld:
        return asked.answer([])
    if not asked.question.people:
        return (
            asked.answer([], nearest=nearest_findings(asked))
            if asked.says_something(topic)
            else asked.unclear("not_understood")
        )
    if found := covering(asked) or likeliest(asked):
        return asked.answer(found)
    return not_so(asked, topic)


def not_so(asked: Asked, topic: str) -> Answer:
    """That nothing says so of the people named, whatever else is said of the topic."""
    names = " ".join(group.text for group in asked.groups(topic) if is_name(group) and group.text.lower() not in MUST)
    if names and (instead := _others(asked, names)):
        shown = () if asked.want and asked.want.name in OWN else instead
        return asked.answer([], nearest=shown, instead=tuple(one.name for one in instead), looked_for=(asked.said(names),))
    told = asked.said(names or topic)
    return asked.answer([], nearest=nearest_findings(asked), looked_for=(told,) if told else ())


def _others(asked: Asked, topic: str) -> list[Finding]:
    """Those of whom the topic holds, where it holds of nobody who was asked about."""
    found = asked.evidence(topic, hedged=False, relation=asked.relation)
    if any(one.profile_id in found for one in asked.people):
        return []
    done = [
        (one, found[one.profile_id])
        for one in asked.world.corpus.profiles
        if one.profile_id in found and strength_of(found[one.profile_id]) in {Strength.STRONG, Strength.SOME}
    ]
    findings = (asked.finding(one, strength_of(proof), in_order(proof)[:1]) for one, proof in done[:OTHERS])
    return [finding for finding in findings if finding]


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
