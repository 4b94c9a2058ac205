"""Numbers that are compared: a GPA above 4, more than five years, at least three papers."""

from __future__ import annotations

from bot.qa.asked import Asked
from bot.qa.measures import amount_of
from bot.qa.models import Bound, Finding
from bot.qa.replies.ages import age_of, years_old
from bot.qa.replies.facts import facts_of, finding_of
from bot.qa.replies.times import months_spent
from corpus.models import Profile


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
