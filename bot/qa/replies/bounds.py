"""Numbers that are compared: a GPA above 4, more than five years, at least three papers, a team of more than ten."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.qa import cues
from bot.qa.asked import Asked
from bot.qa.asking import bound_in
from bot.qa.evidence import Evidence
from bot.qa.kinds import KINDS
from bot.qa.measures import HEADCOUNT, amount_of
from bot.qa.models import Bound, Finding, Strength
from bot.qa.replies.ages import age_of, years_old
from bot.qa.replies.facts import facts_of, finding_of
from bot.qa.replies.times import months_spent
from corpus.models import Passage, Profile, Span
from corpus.regex import regex
from retrieval.lexicon.numerals import value_of

QUOTES = 2
BESIDE = 20
"""Characters that may stand between a number and what it counts."""
_LEADS = regex(
    r"\b(?:led|leads?|leading|manag\w+|supervis\w+|head(?:ed|s|ing)?|in\scharge|ran|runs?|teams?|staff|crews?|reports)\b"
    r"|[带管]|领导|手下|下属|团队|队伍",
    re.IGNORECASE,
)
_LEADER = regex(
    r"\b(?:lead\w*|led|manag\w+|supervis\w+|heads?|headed|foreman|director|chief|captain|in\scharge|ran|run|overs\w+|employ\w*|mentor\w*|coach\w*)\b"
    r"|[带管]|领导|手下|下属|负责|主持|[组队班]长|总监|经理|主任|主管",
    re.IGNORECASE,
)
"""Beside a headcount or above it: a prize that went to a team of eight makes nobody its head."""
_LED = regex(rf"\W*(?:[a-z]+\s){{0,2}}?{KINDS['led']}|\W*$|的?(?:团队|队伍|班组|小组)", re.IGNORECASE)
_COUNTED = regex(
    r"(?<![\d.,/])(?P<number>\d+(?:,\d{3})*(?:\.\d+)?|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty)\b"
    r"|[一二两三四五六七八九十百]+)(?![\d/])(?!\s?(?:%|年|月|日|届|级))",
    re.IGNORECASE,
)
_BREAK = regex(r"[,;，；。|]")


def within_bounds(asked: Asked, *, every: bool = False) -> list[Finding]:
    """The people whose value is within the bound that was asked for; `every` one of whom a value is known."""
    bound, found = asked.question.bound, []
    for profile in asked.people:
        if asked.want and asked.want.value == "duration":
            spent = months_spent(asked, profile)
            if spent and bound and (every or holds(bound, spent.months / 12)):
                found.append(spent.finding)
            continue
        finding, number = _measured(asked, profile)
        if finding and number is not None and bound and (every or holds(bound, number)):
            found.append(finding)
    return found


def counted(asked: Asked, findings: list[Finding]) -> list[Finding]:
    """Of those found, the people of whom a number within the bound is told beside what it counts; of a team, by a headcount."""
    if of_people_led(asked.question.text):
        proved = {profile.profile_id: list(_headcounts(asked, profile)) for profile in asked.people}
    else:
        proved = {finding.profile_id: list(_told_beside(asked, finding.profile_id)) for finding in findings}
    people = (profile for profile in asked.people if proved.get(profile.profile_id))
    told = (asked.finding(one, proved[one.profile_id][0].strength, proved[one.profile_id][:QUOTES]) for one in people)
    return [finding for finding in told if finding]


def of_people_led(text: str) -> bool:
    """True where the number that is asked for counts people whom somebody leads."""
    found = bound_in(text)
    return bool(found and _LEADS.search(text[: found[1][0]] + text[found[1][1] :]) and _LED.match(text[found[1][1] :]))


def _headcounts(asked: Asked, profile: Profile) -> Iterator[Evidence]:
    bound = asked.question.bound
    for passage in asked.world.judge.passages_of(profile):
        for sentence in passage.sentences:
            line = _line_of(passage, sentence)
            leads = _LEADER.search(" ; ".join([line, *(heading.title for heading in passage.headings)]))
            found = HEADCOUNT.search(line) if leads and not cues.REFUSED.search(line) else None
            number = _number(found[str(found.lastgroup)]) if found else None
            if number is not None and bound and holds(bound, number):
                yield Evidence(passage, sentence, (), True, Strength.STRONG, 1.0, exact=True)


def _told_beside(asked: Asked, profile_id: str) -> Iterator[Evidence]:
    bound = asked.question.bound
    for topic in asked.question.topics:
        for one in asked.evidence(topic).get(profile_id, []):
            if bound and one.strength is not Strength.NEGATIVE and any(holds(bound, number) for number in _beside(one)):
                yield one


def _beside(evidence: Evidence) -> Iterator[float]:
    """The numbers next to where the topic stands in the line."""
    line, start = _line_of(evidence.passage, evidence.sentence), evidence.sentence.start
    for match in _COUNTED.finditer(line):
        number = _number(match["number"])
        if number is not None and any(_is_beside(line, match.span(), mark, start) for mark in evidence.highlights):
            yield number


def _is_beside(line: str, number: tuple[int, int], mark: Span, start: int) -> bool:
    left, right = sorted([number, (mark.start - start, mark.end - start)])
    between = line[left[1] : right[0]]
    return len(between) <= BESIDE and not _BREAK.search(between)


def _line_of(passage: Passage, sentence: Span) -> str:
    return passage.text[sentence.start - passage.span.start : sentence.end - passage.span.start]


def _number(written: str) -> float | None:
    return value_of(written.replace(",", ""))


def _measured(asked: Asked, profile: Profile) -> tuple[Finding | None, float | None]:
    """The person's value and the number in it."""
    sort = asked.want.value if asked.want else ""
    if sort == "age":
        found = age_of(asked, profile)
        return found, years_old(asked, found) if found else None
    facts = facts_of(asked, profile)
    finding = finding_of(asked, profile, facts) if facts else None
    return finding, amount_of(finding.value, sort) if finding and finding.value else None


def holds(bound: Bound, number: float) -> bool:
    if bound.inclusive and number == bound.number:
        return True
    return number > bound.number if bound.sign > 0 else number < bound.number
