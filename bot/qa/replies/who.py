"""Who has, who did, who was where, and how many of them: every person in exactly one bucket, or named nowhere."""

from __future__ import annotations

from collections.abc import Sequence

from bot.qa.asked import Asked
from bot.qa.asking import says
from bot.qa.models import Answer, Doubt, Finding, Strength
from bot.qa.replies.bounds import counted, of_people_led, within_bounds
from bot.qa.replies.doubts import open_doubts
from bot.qa.replies.needed import the_closest, who_could_help
from bot.qa.replies.outcomes import fated, has_ended
from bot.qa.replies.proof import finding_of
from bot.qa.replies.willing import of_those_averse
from bot.qa.splitting import topic_of


def who(asked: Asked) -> Answer:
    """Everybody whom all of it fits, best first. Those who only say that they have not are quoted, and nobody has it."""
    if asked.question.bound and asked.want and not of_people_led(asked.question.text):
        return asked.answer(asked.ranked(within_bounds(asked)))
    if asked.question.fates:
        return fated(asked)
    if asked.question.doubt and not any(map(asked.says_something, asked.question.topics)):
        return asked.answer(asked.ranked(open_doubts(asked)))
    found = of_those_averse(asked, _findings(asked, asked.question.doubt))
    found = counted(asked, found) if asked.question.bound else found
    if asked.question.need and not any(map(_has_it, found)):
        helping, words = who_could_help(asked)
        if helping:
            return asked.answer(helping, looked_for=words)
    elif asked.question.need and len(found) > 1:
        found = the_closest(asked, found)
    findings = _the_best(asked, asked.ranked(found)) if asked.question.best else _good_at(asked, asked.ranked(found))
    answer = asked.answer(findings, reason=_why_nobody(asked), looked_for=_looked_for(asked, findings))
    if findings and not asked.question.doubt and not any(map(_has_it, findings)):
        return answer.model_copy(update={"verdict": "no_evidence", "reason": "no_evidence"})
    return answer


def _findings(asked: Asked, doubt: Doubt) -> list[Finding]:
    found = ((profile, finding) for profile in asked.people if (finding := finding_of(asked, profile, doubt)))
    return [finding for profile, finding in found if not has_ended(asked, profile, finding)]


def count(asked: Asked) -> Answer:
    answer = who(asked)
    return answer.model_copy(update={"count": sum(map(_has_it, answer.findings))})


def _has_it(finding: Finding) -> bool:
    return finding.strength is not Strength.NEGATIVE


def _the_best(asked: Asked, findings: list[Finding]) -> list[Finding]:
    """The strongest; of these the ones who have it under its own name, before those who have something of its kind."""
    strongest = [finding for finding in findings if finding.strength is findings[0].strength]
    return [finding for finding in strongest if _by_its_name(asked, finding)] or strongest


def _by_its_name(asked: Asked, finding: Finding) -> bool:
    found = [asked.evidence(topic).get(finding.profile_id, ()) for topic in asked.question.topics]
    return all(any(one.exact for one in evidence) for evidence in found if evidence)


def _good_at(asked: Asked, findings: list[Finding]) -> list[Finding]:
    """ "Who is really good at it?": not those who only know a little, beside somebody who knows more."""
    more = [finding for finding in findings if finding.strength not in {Strength.WEAK, Strength.NEGATIVE}]
    return more if more and not asked.question.doubt and says("well", asked.question.text) else findings


def _why_nobody(asked: Asked) -> str:
    """Nothing of some topic, or something of each but nobody whom all of it fits."""
    if asked.question.doubt is Doubt.NOT:
        return "nobody_says_not"
    return "no_evidence" if len(asked.question.topics) < 2 or _missing(asked) else "not_together"


def _missing(asked: Asked) -> list[str]:
    ids = {profile.profile_id for profile in asked.people}
    found = {topic: asked.evidence(topic, lenient=asked.question.need) for topic in asked.question.topics}
    return [topic for topic, evidence in found.items() if not ids & evidence.keys()]


def _looked_for(asked: Asked, findings: Sequence[Finding]) -> tuple[str, ...]:
    """What was found, where something was; else what was not."""
    ids = {finding.profile_id for finding in findings}
    found = [topic for topic in asked.question.topics if ids & asked.evidence(topic).keys()]
    told = (found if findings else _missing(asked)) or asked.question.topics or (topic_of(asked.question.text),)
    return tuple(dict.fromkeys(asked.said(topic) for topic in told))
