"""The line that holds all that a question about somebody tells, where no value of the wanted sort stands out in it.

"No evidence of X" over a line about X would be false. Only what is a fact of its own (pay, an age, a date, a number, where)
stays unanswered by a line that tells of the topic and not of that.
"""

from __future__ import annotations

import re

from bot.qa.asked import NOUN, Asked
from bot.qa.choosing import choice_of
from bot.qa.kinds import KINDS
from bot.qa.lines import ENTRY, Line, can_be_said
from bot.qa.models import Finding, Intent, Strength
from bot.qa.replies.candidates import may_tell_why, says_more
from bot.qa.replies.topics import groups_of
from bot.qa.shapes import PERSON
from bot.qa.values import SPANS, amounts
from corpus.models import Profile, SectionKind
from corpus.regex import regex
from retrieval.matching import Text

HERE = 0.7
"""Credit from which a word stands in the line or over it, be it by a narrower name."""
TWO = 2
_OWN = frozenset({"pay", "available", "wish", "wish_place", "age", "home", "score", "clock", "cue", "date", "start", "end"})
"""Values that are facts of their own: a line about the topic alone tells nothing of them."""
_COUNTED = frozenset({"number", "quantity", "money", "rate", "amount"})
_WHERE = frozenset({"place", "school", "organisation", "venue"})
_KINDS = frozenset({Intent.ATTRIBUTE, Intent.WHERE, Intent.HOW_MANY, Intent.LIST, Intent.YES_NO})
_SOMEWHERE = regex(
    r"""
      \b(?:in|at|on|from|near|inside|aboard)\s(?:(?:my|our|his|her|their|the|an?)\s)?[\w'’-]+  # in my garage · at sea
    | 在(?!线|于|此|职|读|研|校|审|学)[\u4e00-\u9fffA-Z] | 于[\u4e00-\u9fffA-Z] | [家店场馆院里]中?(?=[，。；、,;\s）)]|$)
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Words that say where, be it no place that has a name."""
_PLACED = frozenset({SectionKind.EXPERIENCE, SectionKind.EDUCATION})
_SINCE = regex(
    r"\b(?:since|as a (?:child|teenager)|all (?:my|his|her) life)\b|从小|自幼|以来|至今|起(?=[，。；,;]|$)|[十\d]岁",
    re.IGNORECASE,
)
"""Words that say how long by when it began."""
_PRIZE = regex(r"\b(?:award|prize|medal|winner|won|place)\b|[奖名冠亚季]", re.IGNORECASE)


def covering(asked: Asked) -> list[Finding]:
    """Of each person named the line that holds the whole topic; none where the wanted sort is one of its own."""
    if asked.question.kind not in _KINDS or choice_of(asked.question.text, asked.question.whole).order in {"before", "after"}:
        return []
    found = ((one, whole_line(asked, one)) for one in asked.people)
    told = (asked.finding(one, Strength.SOME, [line.evidence()]) for one, line in found if line)
    return [finding for finding in told if finding]


def whole_line(asked: Asked, profile: Profile) -> Line | None:
    """The best of the lines that tell all of the topic and may tell what is asked of it."""
    groups = groups_of(asked)
    lines = asked.world.lines.about(groups, profile, names=False) if groups else []
    return next((line for line in lines if says_more(line) and _holds_all(asked, line) and _may_tell(asked, line)), None)


def _holds_all(asked: Asked, line: Line) -> bool:
    """Every noun and name in the line or over it, one at most elsewhere in its entry; what is asked with yes or no by its verb
    must have that, too."""
    least = 0.0 if asked.question.kind is Intent.YES_NO else NOUN
    told = [credit for _, credit, weight in line.parts if weight > least - 1e-9]
    away = [credit for credit in told if credit < HERE]
    near = all(credit >= ENTRY for credit in away) and len(away) < TWO <= len(told) - len(away)
    return bool(told and line.marks) and (not away or near)


def names_what_is_counted(asked: Asked, line: Line) -> bool:
    """True where the line names the thing that is counted, or nobody knows how its language calls that."""
    groups = [
        group for group in asked.groups(asked.question.noun) if group.weight > 0 and can_be_said(group, line.passage.language)
    ]
    text = Text(line.text)
    return not groups or any(text.find(group) for group in groups)


def names_the_kind_counted(asked: Asked, line: Line) -> bool:
    """False where workplaces of a sort are counted and the line has none: the companies of 种子公司, not the seeds."""
    groups = asked.groups(asked.question.noun)
    if len(groups) < TWO or not _WORKPLACE.fullmatch(groups[-1].text):
        return True
    return bool(Text(line.text).find(groups[-1]))


_WORKPLACE = regex(KINDS["workplaces"], re.IGNORECASE)


def _may_tell(asked: Asked, line: Line) -> bool:
    """False for a line without a number where one is asked for, or that says nowhere where something was."""
    sort = asked.want.value if asked.want else ""
    if sort in _OWN:
        return False
    if asked.question.want == "prize":
        return bool(_PRIZE.search(line.text))
    if sort == "reason":
        return may_tell_why(asked, line)
    if sort == "headcount":
        return bool(SPANS["headcount"](line.text))
    if sort in _COUNTED:
        return bool(amounts(line.text)) and names_what_is_counted(asked, line)
    if sort in _WHERE:
        return line.passage.kind in _PLACED or (sort == "place" and bool(_SOMEWHERE.search(line.text)))
    if sort == "duration":
        return bool(_SINCE.search(line.text) or SPANS["duration"](line.text))
    if sort == "person":
        return bool(PERSON.search(line.text))
    return sort != "rank" or bool(_PRIZE.search(line.text))
