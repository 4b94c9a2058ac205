"""The line of one person that most likely answers, where none holds the whole question.

Unlike `covering`, which wants every noun, this weighs words by what they tell, knows single characters (养, 亏), and asks the
line for what the question is after: a number, a date, a name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from bot.qa.asked import Asked
from bot.qa.choosing import choice_of
from bot.qa.kinds import KINDS
from bot.qa.lines import ABOVE, Line, is_name
from bot.qa.models import Finding, Intent, Relation, Strength
from bot.qa.phrases import GENERIC, SORTS
from bot.qa.replies import theses
from bot.qa.replies.candidates import NARROWER, says_more
from bot.qa.replies.covering import names_what_is_counted
from bot.qa.replies.topics import groups_of
from bot.qa.shapes import DATE, DURATION, PERSON
from bot.qa.values import SPANS, amounts, nearest
from corpus.models import Profile, SectionKind, Span
from corpus.regex import regex
from retrieval.models import Group

MOST = 0.5
"""Share of what the words tell that must stand in the line or near it, of the names and of the others."""
ONE, SORT = 0.3, 0.15
"""What a single character tells, and a word for the sort of thing asked for."""
HERE = 0.35
"""What a word must tell that stands in the line itself."""
LONGEST, PAIR = 120, 2
_KINDS = frozenset({Intent.ATTRIBUTE, Intent.WHERE, Intent.HOW_MANY, Intent.LIST, Intent.DURATION, Intent.WHEN})
_CHARACTER = regex(r"[\u3400-\u9fff]")
_SMALL = frozenset(
    "的了过在是和与有做个那这他她它们就都也还很最更吗呢吧啊把被给从到对跟为着得地里上下年月日时后前中能会要可以不没去来说想所之其让请又再却但并而且将已曾点些用只"
)
"""Characters that say nothing by themselves."""
_COUNTED = ("number", "quantity", "money", "rate", "amount", "headcount", "rank")


def _numbers(text: str) -> list[Span]:
    """Amounts and numbers that are no time: of ten years nothing is counted but years."""
    times = [span for sort in ("duration", "date") for span in SPANS[sort](text)]
    return [span for span in (*amounts(text), *SPANS["number"](text)) if not any(span.overlaps(time) for time in times)]


_TELLS: dict[str, Callable[[str], bool]] = {
    **dict.fromkeys(("date", "start", "end"), lambda text: bool(DATE.search(text))),
    **dict.fromkeys(_COUNTED, lambda text: bool(_numbers(text))),
    "duration": lambda text: bool(DURATION.search(text) or DATE.search(text)),
    "person": lambda text: bool(PERSON.search(text)),
    **dict.fromkeys(("clause", "name", "label", "work", "role", "place", "organisation", "venue"), lambda _: True),
}
"""Whether a line can tell a value of a sort. Of the other sorts each has its own words, and no line without them tells any."""
_SECTIONS = {Relation.STUDY: SectionKind.EDUCATION, Relation.WORK: SectionKind.EXPERIENCE}


def likeliest(asked: Asked) -> list[Finding]:
    """The person asked about with that line; nobody where there is none, or several are asked about."""
    if asked.question.kind not in _KINDS or len(asked.question.people) != 1 or asked.question.fates or _is_read_off(asked):
        return []
    line = next((line for one in asked.people for line in _lines(asked, one)), None)
    found = asked.finding(asked.people[0], Strength.SOME, [line.evidence()], _value(asked, line)) if line else None
    return [found] if found else []


def _is_read_off(asked: Asked) -> bool:
    """What only the entries and the lines of theses tell: the job before another one, the title of a thesis."""
    order = choice_of(asked.question.text, asked.question.whole).order
    return order in {"before", "after"} or bool(theses.ASKED.search(asked.question.text))


def _lines(asked: Asked, profile: Profile) -> list[Line]:
    groups = _words(asked, profile)
    tells = _TELLS.get(asked.want.value if asked.want else "clause") if asked.question.want != "prize" else None
    if not groups or not tells:
        return []
    lines = asked.world.lines.about(groups, profile, enough=MOST)
    lines = [line for line in lines if says_more(line) and tells(line.text) and _tells_most(line, groups)]
    return [line for line in lines if _fits(asked, line) and _counts(asked, line)]


def _words(asked: Asked, profile: Profile) -> list[Group]:
    """The words of the question, each as heavy as it is telling; single characters among them."""
    topic = [group for group in groups_of(asked) if group.weight > 0]
    said = {character for group in topic for character in group.text}
    alone = [group for group in asked.groups(asked.question.whole) if _is_character(group) and group.text not in said]
    weighed = [
        _weighing(group, SORT if _is_asked_for(asked, group) or _is_unsaid(asked, profile, group) else group.telling)
        for group in topic
    ]
    held = [part for group in weighed for part in _without_small(asked, profile, group)]
    return [*held, *(_weighing(group, ONE) for group in alone)]


def _without_small(asked: Asked, profile: Profile, group: Group) -> list[Group]:
    """班 of 班上 and 亏 of 亏了, where the profile has the whole nowhere."""
    telling = [character for character in group.text if character not in _SMALL]
    if (
        len(group.text) != PAIR
        or len(telling) != 1
        or not _CHARACTER.match(telling[0])
        or asked.world.lines.holds(group, profile)
    ):
        return [group]
    return [_weighing(one, ONE) for one in asked.groups(telling[0])]


def _is_asked_for(asked: Asked, group: Group) -> bool:
    """The word for the sort of thing that is asked for; the prize of "which of his books won a prize" is none."""
    sort = group.text.lower() in SORTS or bool(_WORKPLACE.fullmatch(group.text))
    before, _, behind = asked.question.text.lower().partition(group.text.lower())
    return sort and bool(_ASKS.search(before) or _CALLED.match(behind))


def _is_unsaid(asked: Asked, profile: Profile, group: Group) -> bool:
    """What is counted, where the profile has no name of it: its lines may call it otherwise, or not at all."""
    return group.text in asked.question.noun.lower() and not asked.world.lines.holds(group, profile)


_WORKPLACE = regex(KINDS["workplaces"], re.IGNORECASE)
_ASKS = regex(r"\b(?:what|which|how many|how much)\s(?:[\w-]+\s){0,2}$|(?:什么|哪|啥|多少|几)[\u4e00-\u9fff]{0,3}$")
_CALLED = regex(r"\s?(?:called|named)\b|的?(?:名字|名称)?叫")


def _is_character(group: Group) -> bool:
    return bool(_CHARACTER.fullmatch(group.text)) and group.text not in _SMALL and group.text not in GENERIC


def _weighing(group: Group, weight: float) -> Group:
    return group.model_copy(update={"weight": weight})


def _tells_most(line: Line, groups: Sequence[Group]) -> bool:
    """Most of what the plain words tell stands there, too, and one of them that tells something in the line itself."""
    names = {group.text for group in groups if is_name(group)}
    plain = [(credit, weight) for text, credit, weight in line.parts if text not in names]
    held = sum(credit * weight for credit, weight in plain) >= MOST * sum(weight for _, weight in plain)
    here = any((credit >= 1 or credit == NARROWER) and weight >= HERE for _, credit, weight in line.parts)
    return held and here and bool(line.marks)


def _fits(asked: Asked, line: Line) -> bool:
    """Asked where somebody worked or studied, what is told of a job or a school."""
    section = _SECTIONS.get(asked.relation)
    return section is None or line.passage.kind is section


def _counts(asked: Asked, line: Line) -> bool:
    """A line that names what is counted, if anything is, by its last word: the companies of 种子公司, not the seeds."""
    noun = asked.question.noun
    words = [group.text for group in asked.groups(noun) if group.weight > 0]
    last = bool(words) and noun.endswith(words[-1])
    return not noun or (last and names_what_is_counted(asked, line)) or _tells_the_rest(asked, line)


def _tells_the_rest(asked: Asked, line: Line) -> bool:
    """A line that holds all besides what is counted, a noun at least, where no line of the person names that."""
    counted = asked.question.noun.lower()
    rest = [(credit, weight) for text, credit, weight in line.parts if text not in counted]
    words = [group for group in asked.groups(counted) if group.weight > 0 and group.text.lower() not in SORTS]
    unsaid = bool(words) and not any(asked.world.lines.holds(group, asked.people[0]) for group in words)
    return (
        unsaid
        and any(weight >= HERE for _, weight in rest)
        and all(credit >= ABOVE for credit, weight in rest if weight > SORT)
    )


def _value(asked: Asked, line: Line) -> str | None:
    """The value of the wanted sort nearest to the words."""
    sort = asked.want.value if asked.want else "clause"
    spans = _numbers(line.text) if sort in _COUNTED else SPANS[sort](line.text) if sort in SPANS else []
    best = next(nearest(_free(spans, line), line.marks_in_text()), None)
    return best.of(line.text) if best and best.end - best.start <= LONGEST else None


def _free(spans: Sequence[Span], line: Line) -> list[Span]:
    return [span for span in spans if not any(mark.holds(span) for mark in line.marks_in_text())]
