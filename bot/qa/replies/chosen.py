"""Which jobs and schools of somebody a question means: by the words of their heads, by order, by degree."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from bot.qa.asked import Asked
from bot.qa.career import STAYS, Stay
from bot.qa.choosing import Choice
from bot.qa.durations import Months, union
from bot.qa.lines import can_be_said, is_name
from bot.qa.replies.titles import degree_level, head_of, name_of
from corpus.models import SectionKind
from corpus.regex import regex
from retrieval.matching import Text
from retrieval.models import Group

_RANKS = ("bachelor", "exchange", "master", "doctor")
_HAN = regex(r"[\u3400-\u9fff]{2,}")
SAME_TIME = 0.8
"""Share of the time of both from which two stays in two files of a person are one."""
_STILL = 1
"""Months by which one stay may reach into the next."""


def meant_of(asked: Asked, own: Sequence[Stay], choice: Choice, kind: SectionKind) -> list[Stay]:
    """The stays of a kind that the words of the question choose, the latest first."""
    now = asked.world.now
    ordered = sorted((stay for stay in own if stay.kind is kind), key=lambda stay: latest_first(stay, now))
    if choice.level:
        ordered = [stay for stay in ordered if degree_level(stay) == choice.level]
    if choice.order in {"before", "after"}:
        return _beside_anchor(asked, own, ordered, choice)
    if choice.rest:
        ordered = about(asked, ordered, choice.rest)
    if choice.order == "first" and kind is SectionKind.EXPERIENCE:
        ordered = _jobs_proper(asked, ordered)
    pick = PICKS.get(choice.order or "")
    return pick(ordered, now) if pick else ordered


_INTERNSHIP = regex(r"\bintern(?:s|ed|ship)?\b|实习|暑期?假?工|暑假|寒假", re.IGNORECASE)


def _jobs_proper(asked: Asked, own: list[Stay]) -> list[Stay]:
    """A first job is no internship, unless there are only such or one is asked for."""
    jobs = [stay for stay in own if not _INTERNSHIP.search(head_of(stay))]
    return own if not jobs or _INTERNSHIP.search(asked.question.text) else jobs


def about(asked: Asked, own: Sequence[Stay], rest: str) -> list[Stay]:
    """The stays whose head holds all words of the rest; words that its language has no way to say aside, if it
    holds a name. "His fellowship" is where he was a fellow."""
    if kind := names_a_kind(rest):
        return [stay for stay in own if kind.search(head_of(stay))]
    groups = [group for group in asked.groups(rest) if group.weight > 0]
    return [stay for stay in own if _holds(stay, groups, rest)]


def names_a_kind(rest: str) -> re.Pattern[str] | None:
    """How the head of a stay calls what the question names by nothing else: a fellow, of "fellowship"."""
    return next((heads for said, heads in _STAYS_OF if said.fullmatch(rest)), None)


_STAYS_OF = [
    (
        regex(rf"(?:(?:own|his|her|their|research|clinical|first|second)\s)*(?:{said})", re.IGNORECASE),
        regex(heads, re.IGNORECASE),
    )
    for said, heads in (
        (r"fellowship|fellow", r"\bfellow(?:ship)?\b|访问学者|访学|进修"),
        (r"visiting(?: \w+)?|research visit|访学|访问|进修|进修学习", r"\bvisiting\b|\bfellow(?:ship)?\b|访问学者|访学|进修"),
        (r"internships?|placement|work placement|实习", r"\bintern(?:s|ship)?\b|\bplacement\b|实习"),
        (r"apprenticeship|apprentice|学徒", r"\bapprentice(?:ship)?\b|学徒"),
        (
            r"traineeship|trainee|cadetship|规培|住培|规范化培训",
            r"\btrainee(?:ship)?\b|\bcadet(?:ship)?\b|规培|住培|规范化培训",
        ),
        (r"residency|medical residency|住院医师?(?:培训)?", r"\bresiden(?:t|cy)\b|住院医师"),
        (r"post-?doc(?:torate)?|post-?doctoral (?:work|research|position)|博士后", r"\bpost-?doc\w*|博士后"),
        (r"secondment|借调|外派|挂职", r"\bsecond(?:ed|ment)\b|借调|外派|挂职"),
    )
]
"""Kinds of stays: how a question calls them, and how the head of one does."""


def _holds(stay: Stay, groups: Sequence[Group], rest: str) -> bool:
    head = head_of(stay)
    if _HAN.fullmatch(rest) and rest in head:
        return True
    text, language = Text(head), stay.head[0].passage.language
    found = [bool(text.find(group)) for group in groups]
    needed = [held for held, group in zip(found, groups, strict=True) if held or can_be_said(group, language)]
    named = any(held and is_name(group) for held, group in zip(found, groups, strict=True))
    return any(found) and all(needed) and (named or all(found))


def latest_first(stay: Stay, now: int) -> tuple[int, int, int]:
    months = stay.months(now)
    return (-months.last, -months.first, stay.span.start) if months else (0, 0, stay.span.start)


def _beside_anchor(asked: Asked, own: Sequence[Stay], ordered: Sequence[Stay], choice: Choice) -> list[Stay]:
    """The stay just before, or just after, the one that is named; the present one where none is."""
    now = asked.world.now
    if choice.rest:
        anchors = about(asked, [stay for stay in own if stay.kind in STAYS], choice.rest)
    elif choice.graduated:
        anchors = [stay for stay in own if stay.kind is SectionKind.EDUCATION]
    else:
        anchors = ongoing([stay for stay in own if stay.kind is SectionKind.EXPERIENCE], now)
    times = [months for stay in anchors if (months := stay.months(now))]
    others = [(stay, months) for stay in ordered if stay not in anchors and (months := stay.months(now))]
    others = [(stay, months) for stay, months in others if not any(_same_employer(stay, anchor) for anchor in anchors)]
    if not times:
        return []
    if choice.order == "before":
        first = min(months.first for months in times)
        earlier = [(months.last, stay) for stay, months in others if months.last <= first + _STILL]
        return [stay for last, stay in earlier if last == max(last for last, _ in earlier)]
    end = max(months.last for months in times)
    later = [(months.first, stay) for stay, months in others if months.first >= end - _STILL]
    return [stay for start, stay in later if start == min(start for start, _ in later)]


def _same_employer(one: Stay, other: Stay) -> bool:
    return bool(name := name_of(one)) and name == name_of(other)


def ongoing(own: Sequence[Stay], now: int) -> list[Stay]:
    return [stay for stay in own if (months := stay.months(now)) and months.ongoing]


def first_of(own: Sequence[Stay], now: int) -> list[Stay]:
    dated = [(months.first, stay) for stay in own if (months := stay.months(now))]
    return [stay for start, stay in dated if start == min(start for start, _ in dated)]


def _last(own: Sequence[Stay], now: int) -> list[Stay]:
    return [stay for stay in own if stay.months(now)][:1]


def _previous(own: Sequence[Stay], now: int) -> list[Stay]:
    """The one that ended last. Of a school all that ended are former ones."""
    return [stay for stay in own if (months := stay.months(now)) and not months.ongoing][:1]


def _longest(own: Sequence[Stay], now: int) -> list[Stay]:
    """All that was done for the employer where most time was spent."""
    spent: dict[str, list[tuple[Months, Stay]]] = {}
    for stay in own:
        if months := stay.months(now):
            spent.setdefault(name_of(stay) or str(stay.span.start), []).append((months, stay))
    best = max(spent.values(), key=lambda told: union(months for months, _ in told), default=[])
    return [stay for _, stay in best]


PICKS: dict[str, Callable[[Sequence[Stay], int], list[Stay]]] = {
    "now": ongoing,
    "first": first_of,
    "last": _last,
    "previous": _previous,
    "longest": _longest,
}


def highest(own: Sequence[Stay]) -> list[Stay]:
    ranked = [(_RANKS.index(level), stay) for stay in own if (level := degree_level(stay))]
    return [stay for rank, stay in ranked if rank == max(rank for rank, _ in ranked)] or list(own)


def elsewhere(named: Sequence[Stay], own: Sequence[Stay], now: int) -> list[Stay]:
    """The same stay in files that call it something else: of the same kind, over nearly the same time."""
    files = {stay.document_id for stay in named}
    others = [stay for stay in own if stay.document_id not in files]
    return [other for other in others if any(other.kind is stay.kind and _alike(stay, other, now) for stay in named)]


def _alike(one: Stay, other: Stay, now: int) -> bool:
    first, second = one.months(now), other.months(now)
    if not first or not second:
        return False
    both = min(first.last, second.last) - max(first.first, second.first) + 1
    return both >= SAME_TIME * (max(first.last, second.last) - min(first.first, second.first) + 1)
