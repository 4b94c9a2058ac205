"""A sentence and a topic in it -> how strong a claim it is: described work, a listed skill, a mere try, or a denial.

Each rule looks at one thing and says nothing where it does not apply; the first that speaks decides. The words are in
`cues.toml`, how far they reach is in `clauses.py`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from re import Pattern

from bot.qa import cues
from bot.qa.clauses import BRACKETS, Place, blanked, place_of
from bot.qa.cues import TOPIC
from bot.qa.models import Strength
from corpus.models import Span

SHORT_TITLE = 40
"""Characters of a title; a longer line is a sentence of its own."""


def strength_in(line: str, topics: Sequence[Sequence[Span]], *, lacking: bool = True) -> Strength | None:
    """What a line says of the topics, each with its marks in it: the worst of the topics, each at the best of its marks.

    None where the line says nothing of its own: a name in a list, without a verb. `lacking` is False where the question
    itself asks for what goes without something.
    """
    text = blanked(line, [mark for marks in topics for mark in marks])
    rules = RULES if lacking else [rule for rule in RULES if rule is not goes_without]
    best = [min((_judged(place_of(text, mark), rules) for mark in _in_the_open(line, marks)), key=_rank) for marks in topics]
    return max(best, key=_rank, default=None)


def _in_the_open(line: str, marks: Sequence[Span]) -> Sequence[Span]:
    """The short name in brackets behind the long one says nothing of its own: "强化学习(RL)"."""
    brackets = [Span(start=m.start(), end=m.end()) for m in BRACKETS.finditer(line)]
    return [mark for mark in marks if not any(one.holds(mark) for one in brackets)] or marks


def _rank(strength: Strength | None) -> int:
    return Strength.SOME.rank if strength is None else strength.rank


def _judged(place: Place, rules: Sequence[Rule]) -> Strength | None:
    return next((strength for rule in rules if (strength := rule(place))), None)


def is_shelved(title: str) -> Strength | None:
    """What a title says of all that stands below it: to be read or learned (negative), only begun (weak)."""
    words = title.strip(" \t:：#*-—【】[]|")
    if cues.UNSTARTED.fullmatch(words):
        return Strength.NEGATIVE
    return Strength.WEAK if cues.BEGUN.fullmatch(words) else None


def tells_of_failures(title: str) -> bool:
    """True for the title over what was given up: "What did not work out" · 失败和半途而废的"""
    return len(title) <= SHORT_TITLE and bool(cues.FAILED.search(title))


def turns_out_badly(line: str) -> bool:
    """True for a sentence that says of the one before it that it failed: "It did not work." · 效果不理想。"""
    return bool(_speaks_of_it(cues.FAILED, line) or _speaks_of_it(cues.DROPPED, line)) and bool(_BACK.match(line))


_BACK = re.compile(
    r"\W*(?:but|however|unfortunately|sadly|it|this|that|these|the\s+(?:results?|attempt|project|efforts?|outcome))\b"
    r"|\W*(?:但|可惜|不过|遗憾|效果|结果|最终|最后|后来|该|然而)",
    re.IGNORECASE,
)


# A level beside the name ----------------------------------------------------------------------------------------------

_BESIDE = re.compile(
    r"""
      [\w.+#/ ■]{0,16}?\s*[(（](?P<inside>[^()（）]{1,40})[)）]              # R (basics) · 法语（入门）
    | [\w.+#/ ■]{0,16}?\s*(?:[:：|]|\s[-–—]\s)\s*(?P<after>[^,;，；、|()（）]{1,30})   # R: beginner · R | basic
    | \s*(?P<score>[1-5]/5|[ABC][12]\b|[★☆]{3,})                                 # R 2/5 · French B1
    """,
    re.VERBOSE,
)
_LABEL = re.compile(r"(?:^|[;；。|])\W*(?P<label>[^:：;；。]{1,24})[:：](?=[^:：;；。]*$)")
_LEVEL_WORDS = r"\W*(?:only|just|very|my|level|skills?|仅|水平|程度|等级)*\s*"


def level_beside(place: Place) -> Strength | None:
    """R (basics) · Revit: beginner · phlebotomy (still learning) · 特殊教育：暂无经验"""
    found = _BESIDE.match(place.beside)
    return _level(next(filter(None, found.groups()))) if found else None


def level_before(place: Place) -> Strength | None:
    """了解：R、Perl · Learning: Rust"""
    found = _LABEL.search(place.text[: place.mark.start])
    if not found:
        return None
    return _level(found["label"]) or is_shelved(found["label"])


_SHORT_COURSE = re.compile(
    r"\W*(?:an?\s+|one\s+)?(?:\w+[- ]){1,3}(?:course|class|workshop|seminar|webinar|tutorial)s?\b"
    r"|\W*[一二三两几\d]+[天周个节]月?的?(?:短期)?(?:培训|课程?|网课|讲座)",
    re.IGNORECASE,
)
"""All that a list of skills says of one of them: "R: a two-week summer course"."""


def _level(words: str) -> Strength | None:
    if _speaks_of_it(cues.FAILED, words):
        return Strength.WEAK
    if _speaks_of_it(cues.REFUSED, words, alone=True) or cues.UNEARNED.search(words):
        return Strength.NEGATIVE
    for level, strength in ((cues.LOW, Strength.WEAK), (cues.EXPERT, Strength.STRONG), (cues.LITTLE, Strength.WEAK)):
        if re.fullmatch(rf"{_LEVEL_WORDS}(?:{level.pattern}){_LEVEL_WORDS}\W*", words, re.IGNORECASE):
            return strength
    only_met = (cues.LITTLE.search(words) or cues.COURSE.search(words) or _SHORT_COURSE.match(words)) and not cues.DONE.search(
        words
    )
    return Strength.WEAK if only_met else None


# Failed, in part, not at all ------------------------------------------------------------------------------------------

_FILLERS = re.compile(
    r"""
      \b(?:but|although|though|however|which|that|it|this|they|these|the|results?|outcomes?|attempts?|project|efforts?
      |performance|pilot|trial|experiment|idea|plan|roll-?out|prototype|campaign|launch|initiative|so|I|we|then|later|soon|eventually|finally|unfortunately|sadly|yet|and|in|end|have|has|had|been|was|were
      |is|are|also|mostly|ultimately|most|of|both|all|because|since|after|me|my)\b
    | 但是? | 不过 | 可惜 | 遗憾的?是? | 后来 | 最后 | 最终 | 结果 | 效果 | 然而 | 却 | 可
    | 至今 | 一直 | 我 | 本人 | 其 | 它 | 该.{0,2}
    | (?:项目|工作|实际|实践|生产)[里中上]? | 自己 | 试点 | 实验 | 试验 | 方案 | 活动
    | (?:因|由于)[^，]{1,12} | 都 | 均 | 也 | 还 | 就 | 又 | 所以 | 因此 | 虽然? | 尽管
    | [用学做跑搞试练读干办开养]了?过?\ ?[一二两三四五六七八九十几半\d]+\ ?个?多?(?:天|周|月|年|季|学期|星期|次|阵子?|段时间)
    | \b(?:after|for|within)\ (?:only\ |just\ |about\ )?(?:an?|one|two|three|four|five|six|\d+)
      \ (?:\w+\ )?(?:days?|weeks?|months?|years?|terms?|seasons?)\b
    | (?:19|20)\d\d\ ?年 | (?:头|第)?一?个?(?:夏天|冬天|春天|秋天|季|月|学期|年)(?:过|之|以)?后 | 临[阵场时] | 半路 | 产品
    | 目前 | 暂时 | 现在 | 中途 | 而 | [\W_]
    """,
    re.VERBOSE | re.IGNORECASE,
)
_OBJECT = re.compile(
    r"\W*(?:it|this|them|that|one|any|either|me|so|again|since|yet|myself|up|there|further|any more|anymore|在|过|了)*\W*", re.IGNORECASE
)


def _speaks_of_it(cue: Pattern[str], clause: str, *, alone: bool = False) -> bool:
    """True where a clause says this of the topic before it: nobody and nothing else is its subject or, `alone`, object."""
    found = cue.search(clause)
    if not found or TOPIC in clause or _FILLERS.sub("", clause[: found.start()]):
        return False
    return not alone or bool(_OBJECT.fullmatch(clause[found.end() :]))


def failed_exam(place: Place) -> Strength | None:
    """Not passed, or applied for and not got, here or in a clause that speaks of it: "shortlisted for X, did not win"."""
    lost = cues.UNEARNED.search(place.said) or any(_speaks_of_it(cues.UNEARNED, clause) for clause in place.following)
    return Strength.NEGATIVE if lost else None


def turned_out_badly(place: Place) -> Strength | None:
    """Here or in a clause that speaks of it: "…, but it did not work out" · "…，中途放弃"; what was dropped before it began
    was never done."""
    if cues.FAILED.search(place.said):
        return None if cues.DROPPED.search(place.said) else Strength.WEAK
    if any(_speaks_of_it(cues.DROPPED, clause) for clause in place.following):
        return None
    return Strength.WEAK if any(_speaks_of_it(cues.FAILED, clause) for clause in place.following) else None


def done_in_part(place: Place) -> Strength | None:
    partly = cues.PARTLY_DONE.search(place.said) or any(_speaks_of_it(cues.PARTLY_DONE, clause) for clause in place.following)
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


_RIGHT_AFTER = re.compile(
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


_OF_THE_THING = re.compile(r"\W*(?:that|which|who)\s+(?!I\b|we\b)", re.IGNORECASE)
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
    refused = not _OF_THE_THING.match(clause) and _speaks_of_it(cues.REFUSED, clause, alone=True)
    return refused or _speaks_of_it(cues.DROPPED, clause) or _speaks_of_it(cues.THEIRS_AFTER, clause)


# A little, a lot --------------------------------------------------------------------------------------------------

_CERTIFIED = re.compile(r"\bcertifi|\bdiploma|\blicen[cs]e|证书|资格|认证", re.IGNORECASE)


def took_a_course(place: Place) -> Strength | None:
    if not cues.COURSE.search(place.said):
        return None
    return Strength.SOME if _CERTIFIED.search(place.text) else Strength.WEAK


_SLIGHTLY = re.compile(rf"(?:{cues.SLIGHT.pattern})\s*(?:(?:[\w■/+#.-]+|and|[,、和])\s*){{0,3}}$", re.IGNORECASE)


def knows_little(place: Place) -> Strength | None:
    """Tried it, watched it, has the basics of it; but a low level says little behind a verb of work ("built a basic …") or
    within a name ("GWO Basic Safety Training")."""
    here = cues.LITTLE.search(place.said) or cues.LITTLE.search(place.above)
    if here or any(_speaks_of_it(cues.LITTLE, clause, alone=True) for clause in place.following):
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
