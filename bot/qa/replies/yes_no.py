"""Yes or no about somebody, with the line that says so; what nobody says of them is told as such, and who it holds of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.qa import cues
from bot.qa.asked import Asked, contact_kinds
from bot.qa.evidence import Evidence
from bot.qa.models import Answer, Finding, Polarity, Question, Strength
from bot.qa.replies.bounds import within_bounds
from bot.qa.replies.lookup import lookup
from bot.qa.replies.nearest import nearest_findings
from bot.qa.replies.who import in_order, strength_of, who
from corpus.models import Profile

QUOTES = 2
OTHERS = 2
"""People of whom it does hold that are named beside a no."""
_OUTCOME = re.compile(
    r"\b(?:go|went|going|turn(?:ed)? out|work(?:ed)? out|work(?:ed)?(?=\s*\??$)|succeed(?:ed)?|success(?:ful(?:ly)?)?|pan(?:ned)? out|well|end(?:ed)? well|fail(?:ed)?)\b"
    r"|成功|顺利|效果|成了|做成|好不好|怎么样|如何|跑通|失败",
    re.IGNORECASE,
)
_PENDING = re.compile(
    r"在审|审稿中|投稿中|待发表|在投|\bunder review\b|\bsubmitted\b|\bin preparation\b|备考中|\bin progress\b", re.IGNORECASE
)
_FINISHED = re.compile(
    r"\b(?:accepted|published|passed|finished|completed|got in|get in)\b|中了|录用|接收|发表|通过|考过|考出|拿到|完成",
    re.IGNORECASE,
)


def yes_no(asked: Asked) -> Answer:
    """Yes with what is done, no with what is said not to be; neither where nothing is said."""
    if asked.question.bound and asked.want:
        return _bounded(asked)
    if contact_kinds(asked.question.whole):
        return lookup(asked)
    if not asked.question.people and not asked.question.refers:
        return who(asked)
    topic = _OUTCOME.sub(" ", asked.question.whole) if _asks_for_outcome(asked.question) else asked.question.whole
    found = [(one, evidence) for one in asked.people if (evidence := _evidence(asked, one, topic))]
    if not asked.question.people and not asked.question.everyone:
        found = found[:1]
    findings = [finding for one, evidence in found if (finding := _finding(asked, one, evidence))]
    if not findings:
        return _nobody_says(asked, topic)
    return asked.answer(findings, polarity=_polarity(asked.question, [evidence for _, evidence in found]))


def _asks_for_outcome(question: Question) -> bool:
    return question.want == "outcome" or bool(_OUTCOME.search(question.text))


def _evidence(asked: Asked, profile: Profile, topic: str) -> list[Evidence]:
    """Of the whole topic; failing that of each of its parts; only then of most of it."""
    strict = asked.evidence(topic, hedged=False).get(profile.profile_id, [])
    if strict:
        return in_order(strict)
    parts = [
        asked.evidence(one, hedged=False).get(profile.profile_id, []) for clause in asked.question.clauses for one in clause
    ]
    if len(parts) > 1 and all(parts):
        return [in_order(part)[0] for part in parts]
    lenient = asked.evidence(topic, lenient=True, hedged=False).get(profile.profile_id, [])
    if lenient:
        return in_order(lenient)
    return _lines(asked, profile, topic)


def _lines(asked: Asked, profile: Profile, topic: str) -> list[Evidence]:
    """What stands under the head of a job or project that the topic names."""
    lines = asked.world.lines.about(asked.groups(topic), profile, enough=0.7)
    return [line.evidence() for line in lines[:1]]


def _finding(asked: Asked, profile: Profile, evidence: Sequence[Evidence]) -> Finding | None:
    return asked.finding(profile, strength_of(evidence), evidence[:QUOTES])


def _polarity(question: Question, found: Sequence[Sequence[Evidence]]) -> Polarity | None:
    """Of several people yes only if all. A try that failed was made; asked whether it went well, the answer is no."""
    said = [_of_one(question, evidence) for evidence in found]
    if None in said:
        return None
    return "no" if "no" in said else "yes"


def _of_one(question: Question, evidence: Sequence[Evidence]) -> Polarity | None:
    words = " ".join(one.passage.seen(one.sentence) for one in evidence[:QUOTES])
    if _FINISHED.search(question.text) and _PENDING.search(words):
        return "no"
    strength = strength_of(evidence)
    if _asks_for_outcome(question):
        failed = strength is Strength.NEGATIVE or (strength is Strength.WEAK and cues.FAILED.search(words))
        return "no" if failed else "yes" if not question.want == "outcome" else None
    return "no" if strength is Strength.NEGATIVE else "yes"


def _nobody_says(asked: Asked, topic: str) -> Answer:
    """Nothing says so; where it holds of others, they are named and quoted."""
    if asked.citer.withheld:
        return asked.answer([])
    others = [one for one in asked.world.corpus.profiles if one not in asked.people]
    found = [(one, evidence) for one in others if (evidence := asked.evidence(topic, hedged=False).get(one.profile_id, []))]
    done = [pair for pair in found if strength_of(pair[1]) in {Strength.STRONG, Strength.SOME}][:OTHERS]
    instead = [
        finding for one, evidence in done if (finding := asked.finding(one, strength_of(evidence), in_order(evidence)[:1]))
    ]
    if not asked.question.people and not asked.question.refers:
        return asked.answer([]) if asked.says_something(topic) else asked.unclear("not_understood")
    return asked.answer([], nearest=instead or nearest_findings(asked), instead=tuple(one.name for one in instead))


def _bounded(asked: Asked) -> Answer:
    """ "Is her GPA above 4?": the value, and whether it is."""
    inside = {finding.profile_id: finding for finding in within_bounds(asked)}
    told = within_bounds(asked, every=True)
    polarity: Polarity = "yes" if all(finding.profile_id in inside for finding in told) else "no"
    return asked.answer(told, polarity=polarity if told else None)
