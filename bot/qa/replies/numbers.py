"""The number in a line that belongs to the thing that is counted, and the end of a change that is asked for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.qa.asked import Asked
from bot.qa.lines import Line, can_be_said
from bot.qa.replies.topics import groups_of
from bot.qa.values import SPANS, nearest
from corpus.models import Span
from corpus.regex import regex
from retrieval.matching import Text

_SIDES = [
    (
        regex(r"\b(?:to|down to|up to) (?:how|what)\b|\bto\s*\?*$|[到至](?:了)?(?:多少|几|多)", re.IGNORECASE),
        regex(r"(?:\bto|[到至为])\s*$", re.IGNORECASE),
    ),
    (
        regex(r"\bfrom (?:how|what)\b|[从由](?:多少|几)", re.IGNORECASE),
        regex(r"(?:\bfrom|[从由])\s*$", re.IGNORECASE),
    ),
]
"""Of a change from one value to another: how its end, or its start, is asked for, and what stands before it in a line."""


def on_side(question: str, line: str, spans: Sequence[Span]) -> Sequence[Span]:
    """The values at the end of a change that is asked for; all where none is or the line does not say."""
    before = next((before for asked, before in _SIDES if asked.search(question)), None)
    return [span for span in spans if before and before.search(line[: span.start])] or spans


def asks_for_side(question: str) -> bool:
    """True for "what did she bring the cost down to?": the end of a change, be it an amount or a share."""
    return any(asked.search(question) for asked, _ in _SIDES)


SHORT = 2
"""Characters of a noun that may be one word with what looks like its measure: 条款."""


def counted_in(asked: Asked, line: Line) -> Span | None:
    """The number beside what is counted: "64 L4 GPUs", 120 支队伍, 会议文章 6 篇; of a part its own, "5 of them"."""
    noun, text = asked.question.noun, line.text
    found = on_side(asked.question.text, text, SPANS["number"](text))
    if part := _part_counted(asked, line, found):
        return part
    thing = noun[1:] if noun[:1] == "个" or (len(noun) > SHORT and noun[0] in _MEASURES) else noun
    marks = [m.span for group in asked.groups(thing) for m in Text(text).find(group)] if len(noun) > 1 else []
    times = [] if _A_TIME.search(noun) else SPANS["duration"](text)
    free = [n for n in found if not any(taken.overlaps(n) for taken in (*marks, *times))]
    measured = [n for n in free if noun and _is_measured(text[n.end :].lstrip(), noun)]
    before = [n for n in free for mark in marks if n.end <= mark.start and _BESIDE.fullmatch(text[n.end : mark.start])]
    after = [n for n in free for mark in marks if 0 <= n.start - mark.end <= 4]
    return next(nearest(before, marks), None) or _last_tied(measured, line.marks_in_text()) or next(iter(after), None)


def _part_counted(asked: Asked, line: Line, numbers: Sequence[Span]) -> Span | None:
    """The 8 of "11 oppositions, 8 of them won", where the question asks for those that were won."""
    parts = [n for n in numbers if _PART.match(line.text, n.end)]
    marks = [m.span for group in groups_of(asked) for m in Text(line.text).find(group)]
    told = [n for n in parts for mark in marks if n.end <= mark.start <= n.end + _PART_WIDE]
    return told[0] if told and len(parts) == 1 else None


_PART = regex(r"\s(?:of|out of)\s(?:them|these|those|which|whom)\b", re.IGNORECASE)
_PART_WIDE = 40


def _last_tied(numbers: Sequence[Span], marks: Sequence[Span]) -> Span | None:
    """The number nearest to the topic; of several as near the last, which is that of a part: 专著 6 部，其中合著 2 部."""
    gaps = {n: min((max(n.start - mark.end, mark.start - n.end, 0) for mark in marks), default=0) for n in numbers}
    closest = min(gaps.values(), default=0)
    return max((n for n in numbers if gaps[n] <= closest + _AS_NEAR), key=lambda n: n.start, default=None)


_AS_NEAR = 1
_A_TIME = regex(r"\b(?:year|month|week|day|hour|minute|term|semester)s?\b|[年月周天]|小时|分钟|学期|学时|课时", re.IGNORECASE)
_BESIDE = regex(
    r"\s?[\u4e00-\u9fff]{0,6}\s?"  # a measure word, and what sort of thing: 120 支参赛
    r"|[\s-]{0,2}(?:(?!(?:in|of|from|for|to|between|on|at|and|or|with|by|per|each|every)\b)"
    r"[^\s,;.，；。、]+\s(?:(?:and|or)\s(?=[a-z]+\s))?){0,3}",  # 64 NVIDIA L4 · 41 church and civic
    re.IGNORECASE,
)
"""What may stand between a number and the thing it counts."""


def _is_measured(behind: str, noun: str) -> bool:
    """Behind the number stands the measure word of the question, or the words that the other language has for it."""
    if noun.isascii():
        thing = noun.rsplit(maxsplit=1)[-1]
        return any(behind.startswith(measure) and english.match(thing) for measure, english in _MEASURES.items())
    english = _MEASURES.get(noun[0])
    if _SOMEBODY.search(noun) and _HEADS.match(behind):
        return True
    return behind.startswith(noun[0]) or bool(english and english.match(behind))


_SOMEBODY = regex(r"(?:[师生员工手徒医警兵匠童友客民]|孩子|学生|家长|老人|患者|病人|新人)$")
_HEADS = regex(r"[多余来]?[人名位](?![\u4e00-\u9fff]{0,4}[^\u4e00-\u9fff]?(?:教授|专家))")
"""Behind the number of people a line need not say again who they are: 带教学徒厨师，先后带过 9 人."""


_MEASURES = {
    measure: regex(rf"(?:[\w-]+\s){{0,2}}?(?:{words})\b", re.IGNORECASE)
    for measure, words in {
        "期": "episodes|issues|rounds",
        "集": "episodes",
        "间": "rooms|bedrooms|guest rooms",
        "头": "cows|cattle|head|pigs",
        "层": "stor(?:e?ys|ies)|floors|layers",
        "节": "lessons|classes|sessions",
        "场": "matches|games|shows|talks|concerts",
        "首": "songs|poems",
        "件": "objects|items|pieces|works|art[ei]facts|exhibits|garments|parts",
        "幅": "paintings|drawings|pictures|maps|works",
        "辆": "cars|vehicles|buses|trucks|lorries|bikes|bicycles|trams",
        "匹": "horses|mares|bolts",
        "处": "sites|places|locations|buildings",
        "册": "volumes|copies",
        "份": "copies|units",
        "次": "times|occasions",
        "回": "times|occasions",
        "箱": "hives|boxes|crates|cases|colonies",
        "桶": "barrels|casks|buckets",
        "张": "images|photos|pictures|sheets|slides|tickets|beds|maps|cards",
        "台": "machines|units|sets|engines|vehicles|cars|robots",
        "架": "aircraft|planes|drones",
        "艘": "ships|vessels|boats",
        "支": "teams|bottles|squads",
        "座": "towers|bridges|mountains|buildings|plants",
        "门": "courses|modules|subjects|languages",
        "项": "patents|projects|items|awards",
        "篇": "papers|articles|posts|essays",
        "本": "books|volumes",
        "户": "households|families|homes",
        "亩": "mu|acres|hectares",
        "只": "sheep|birds|cats|dogs|chickens|animals",
        "条": "lines|dogs|fish|routes|roads",
        "株": "plants|strains|trees",
        "棵": "trees",
    }.items()
}
"""Chinese measure words that say by themselves what is counted, and the English words for that."""


def may_be_counted(asked: Asked, line: Line) -> bool:
    """A number without the thing counted beside it is an answer only where the line may call that thing something else (in
    another language, or in English, which has no measure words) and holds no other number that it might be."""
    noun = asked.question.noun
    if noun and not noun.isascii() and line.passage.language != "en":
        return False
    times = [*SPANS["duration"](line.text), *SPANS["money"](line.text)]
    free = [span for span in SPANS["number"](line.text) if not any(span.overlaps(time) for time in times)]
    return not noun or (len(free) == 1 and not _counts_another(asked, line, free[0]) and not _is_missing(asked, line))


def _is_missing(asked: Asked, line: Line) -> bool:
    """True where the language of the line has a name for the thing counted: it would stand beside the number."""
    if _EVENTS.fullmatch(asked.question.noun):
        return False
    groups = [group for group in asked.groups(asked.question.noun) if group.weight > 0]
    return bool(groups) and all(can_be_said(group, line.passage.language) for group in groups)


_EVENTS = regex(
    r"(?:rescue |emergency |training )?(?:missions|operations|outings|deployments|sorties|call-?outs|times|occasions)"
    r"|[次趟回](?:任务|行动|出勤|活动)?",
    re.IGNORECASE,
)
"""Words for whatever somebody went out to do: what a line counts may have a name of its own, as call-outs are missions."""


def _counts_another(asked: Asked, line: Line, number: Span) -> bool:
    """True where right behind the number stands another thing of the question: "nine hotels", asked for rooms in hotels."""
    noun = {group.text.casefold() for group in asked.groups(asked.question.noun)}
    others = [group for group in groups_of(asked) if group.text.casefold() not in noun]
    marks = [match.span for group in others for match in Text(line.text).find(group)]
    return any(0 <= mark.start - number.end <= 1 for mark in marks)
