"""A sentence and a topic in it -> how strong a claim it is: described work, a listed skill, a mere try, or a denial.

Each rule looks at one thing and says nothing where it does not apply; the first that speaks decides. The words are in
`cues.toml` and `fates.toml`, how far they reach is in `clauses.py`; levels beside a name are read in `levels.py`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from bot.qa import cues
from bot.qa.clauses import BRACKETS, Place, blanked, place_of
from bot.qa.cues import TOPIC
from bot.qa.levels import level_before, level_beside
from bot.qa.models import Strength
from bot.qa.speaking import speaks_of_it
from corpus.models import Span
from corpus.regex import regex

SHORT_TITLE = 40
"""Characters of a title; a longer line is a sentence of its own."""


def strength_in(line: str, topics: Sequence[Sequence[Span]], *, lacking: bool = True) -> Strength | None:
    """What a line says of the topics, each with its marks in it: the worst of the topics, each at the best of its marks.

    None where the line says nothing of its own: a name in a list, without a verb. `lacking` is False where the question
    itself asks for what goes without something.
    """
    text = blanked(line, [mark for marks in topics for mark in marks])
    kept = [rule for rule in RULES if rule is not goes_without]
    best = [
        min(
            (_judged(place_of(text, mark), RULES if lacking and not _is_trouble(line, mark) else kept) for mark in own),
            key=_rank,
        )
        for own in (_in_the_open(line, marks) for marks in topics)
    ]
    return max(best, key=_rank, default=None)


def _in_the_open(line: str, marks: Sequence[Span]) -> Sequence[Span]:
    """The short name in brackets behind the long one says nothing of its own: "强化学习(RL)"."""
    brackets = [Span(start=m.start(), end=m.end()) for m in BRACKETS.finditer(line)]
    return [mark for mark in marks if not any(one.holds(mark) for one in brackets)] or marks


def _is_trouble(line: str, mark: Span) -> bool:
    return bool(cues.TROUBLES.fullmatch(mark.of(line)))


def _rank(strength: Strength | None) -> int:
    return Strength.SOME.rank if strength is None else strength.rank


def _judged(place: Place, rules: Sequence[Rule]) -> Strength | None:
    return next((strength for rule in rules if (strength := rule(place))), None)


def tells_of_failures(title: str) -> bool:
    """True for the title over what was given up: "What did not work out" · 失败和半途而废的"""
    return len(title) <= SHORT_TITLE and bool(cues.FAILED.search(title))


def turns_out_badly(line: str) -> bool:
    """True for a sentence that says of the one before it that it failed: "It did not work." · 效果不理想。"""
    return bool(speaks_of_it(cues.FAILED, line) or speaks_of_it(cues.DROPPED, line)) and bool(_BACK.match(line))


_BACK = regex(
    r"\W*(?:but|however|unfortunately|sadly|it|this|that|these|the\s+(?:results?|attempt|project|efforts?|outcome))\b"
    r"|\W*(?:但|可惜|不过|遗憾|效果|结果|最终|最后|后来|该|然而)",
    re.IGNORECASE,
)


# Failed, in part, not at all ------------------------------------------------------------------------------------------


def failed_exam(place: Place) -> Strength | None:
    """Not passed, or applied for and not got, here or in a clause that speaks of it: "shortlisted for X, did not win"."""
    lost = cues.UNEARNED.search(place.said) or any(speaks_of_it(cues.UNEARNED, clause) for clause in place.following)
    return Strength.NEGATIVE if lost else None


def turned_out_badly(place: Place) -> Strength | None:
    """Here or in a clause that speaks of it: "…, but it did not work out" · "…，中途放弃"; what was dropped before it began
    was never done."""
    if cues.FAILED.search(place.said):
        return None if cues.DROPPED.search(place.said) else Strength.WEAK
    if any(speaks_of_it(cues.DROPPED, clause) for clause in place.following):
        return None
    return Strength.WEAK if any(speaks_of_it(cues.FAILED, clause) for clause in place.following) else None


def done_in_part(place: Place) -> Strength | None:
    partly = cues.PARTLY_DONE.search(place.said) or any(speaks_of_it(cues.PARTLY_DONE, clause) for clause in place.following)
    return Strength.WEAK if partly else None


def done_by_others(place: Place) -> Strength | None:
    """A colleague wrote it; it was done by the technicians; an engineer who did it was the boss."""
    ahead = place.text[place.segment.start : place.mark.start]
    relative = cues.THEIRS_BEFORE.search(ahead)
    theirs = (
        cues.THEIRS_BEFORE.search(place.before)
        or cues.THEIRS_AFTER.search(place.after)
        or cues.THEIRS_AROUND.search(re.sub(f"{TOPIC}+", TOPIC, place.segment.of(place.text)))
        or (relative and not re.search("[,，:：]", ahead[relative.end() :]))
    )
    return Strength.NEGATIVE if theirs else None


_RIGHT_AFTER = regex(
    rf"(?:{cues.LACKING.pattern})\s*(?:\b(?:a|an|any|the|[a-z]+)\s+)?(?:[\w.+#-]+\s*(?:[,、或和]|and|or|nor)\s*){{0,3}}$",
    re.IGNORECASE,
)


def goes_without(place: Place) -> Strength | None:
    """Deployed without Docker · a spreadsheet instead of Salesforce · 不用 Docker"""
    is_topic = TOPIC in place.mark.of(place.text)
    return Strength.NEGATIVE if is_topic and _RIGHT_AFTER.search(place.before) else None


def not_done(place: Place) -> Strength | None:
    said = place.said
    return Strength.NEGATIVE if cues.REFUSED.search(said) or cues.DROPPED.search(said) else None


_OF_THE_THING = regex(r"\W*(?:that|which|who)\s+(?!I\b|we\b)", re.IGNORECASE)
"""A library "that never allocates" is used all the same."""


def not_done_after_all(place: Place) -> Strength | None:
    """In a clause that speaks of it: ", so I never ran it" · "，我不参与". What was done or tried before that was tried, and
    who assisted and never led has assisted."""
    said = place.said
    for clause in place.following:
        if _takes_it_back(clause):
            return _taken_back(said)
        said += clause
    return None


def _taken_back(said: str) -> Strength:
    if cues.HELPED.search(said):
        return Strength.SOME
    begun = cues.LITTLE.search(said) or cues.COURSE.search(said) or cues.DONE.search(said)
    return Strength.WEAK if begun and not cues.WEIGHED.search(said) else Strength.NEGATIVE


def _takes_it_back(clause: str) -> bool:
    refused = not _OF_THE_THING.match(clause) and speaks_of_it(cues.REFUSED, clause, alone=True)
    return refused or speaks_of_it(cues.DROPPED, clause) or speaks_of_it(cues.THEIRS_AFTER, clause)


# A little, a lot --------------------------------------------------------------------------------------------------

_CERTIFIED = regex(r"\bcertifi|\bdiploma|\blicen[cs]e|证书|资格|认证", re.IGNORECASE)


def took_a_course(place: Place) -> Strength | None:
    if not cues.COURSE.search(place.said):
        return None
    return Strength.SOME if _CERTIFIED.search(place.text) else Strength.WEAK


_SLIGHTLY = regex(rf"(?:{cues.SLIGHT.pattern})\s*(?:(?:[\w■/+#.-]+|and|[,、和])\s*){{0,3}}$", re.IGNORECASE)


def knows_little(place: Place) -> Strength | None:
    """Tried it, watched it, has the basics of it; but a low level says little behind a verb of work ("built a basic …") or
    within a name ("GWO Basic Safety Training")."""
    here = cues.LITTLE.search(place.said) or cues.LITTLE.search(place.above)
    if here or any(speaks_of_it(cues.LITTLE, clause, alone=True) for clause in place.following):
        return Strength.WEAK
    slight = _SLIGHTLY.search(place.before)
    if not slight or cues.DONE.search(place.before[: slight.start()]):
        return None
    named = slight.group()[:1].isupper() and place.before[: slight.start()].strip(" ,;:")
    return None if named else Strength.WEAK


def is_expert(place: Place) -> Strength | None:
    return Strength.STRONG if cues.MASTERS.search(place.before) else None


def only_helped(place: Place) -> Strength | None:
    """Assisted with it, 协助; no verb of work of one's own stands before that."""
    helped = cues.HELPED.search(place.said)
    return Strength.SOME if helped and not cues.DONE.search(place.said[: helped.start()]) else None


def only_knows(place: Place) -> Strength | None:
    known = cues.KNOWS.search(place.before) and not cues.DONE.search(place.before)
    return Strength.SOME if known else None


def did_it(place: Place) -> Strength | None:
    """A verb of work in the sentence, which is no bare list."""
    line = place.segment.of(place.text)
    return Strength.STRONG if cues.DONE.search(cues.FAILED.sub(" ", line)) and not _is_list(line) else None


def _is_list(line: str) -> bool:
    """ "Python, C, C++; PyTorch": many short items and no sentence."""
    items = [item for item in re.split(r"[,;，；、|/]", line) if item.strip()]
    return len(items) >= 3 and sum(len(item) for item in items) / len(items) < 14


Rule = Callable[[Place], Strength | None]
RULES: list[Rule] = [
    level_beside,
    failed_exam,
    turned_out_badly,
    done_in_part,
    done_by_others,
    goes_without,
    not_done,
    not_done_after_all,
    took_a_course,
    knows_little,
    level_before,
    is_expert,
    only_helped,
    only_knows,
    did_it,
]
