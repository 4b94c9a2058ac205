"""The latest, or the first, of what somebody has several of: the last prize, the first paper."""

from __future__ import annotations

from collections.abc import Sequence

from bot.qa.asked import Asked
from bot.qa.choosing import choice_of
from bot.qa.durations import month_of
from bot.qa.lines import Line, entry_at
from bot.qa.models import Finding, Strength
from bot.qa.shapes import DATE
from corpus.models import Profile

_SORTS = frozenset({"awards", "papers", "patents", "certificates", "projects"})
_ENDS = frozenset({"first", "last"})


def asks_for_one(asked: Asked, sort: str | None) -> bool:
    """ "Her latest award", 最近一次拿奖: one of a list, by its date."""
    order = choice_of(asked.question.text, asked.question.whole).order
    return bool(asked.question.people) and sort in _SORTS and order in _ENDS


def one_of(asked: Asked, profile: Profile, lines: Sequence[Line]) -> Finding | None:
    """The line with the last date of all, or with the first; None where none has a date."""
    dated = [(month, line) for line in lines if (month := _month_of(asked, line)) is not None]
    if not dated:
        return None
    pick = min if choice_of(asked.question.text, asked.question.whole).order == "first" else max
    at = pick(month for month, _ in dated)
    chosen = [line for month, line in dated if month == at]
    document = asked.world.corpus.document(chosen[0].passage.document_id)
    value = chosen[0].span.of(document.text).strip(" *-•.。;；")
    return asked.finding(profile, Strength.SOME, [line.evidence() for line in chosen[:2]], value)


def _month_of(asked: Asked, line: Line) -> int | None:
    """The month of the last date in the line, else of the entry that it belongs to."""
    own = [found[0] for match in DATE.finditer(line.text) if (found := month_of(match.group()))]
    if own:
        return max(own)
    entry = entry_at(asked.world.corpus.document(line.passage.document_id), line.span)
    start = month_of(entry.period.start or "") if entry and entry.period else None
    return start[0] if start else None
