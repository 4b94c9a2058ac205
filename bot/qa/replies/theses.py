"""The title of a thesis: behind the word for it, in quotation marks beside it, or in those of the degree that it was for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.qa.asked import Asked
from bot.qa.career import Stay
from bot.qa.choosing import level_of
from bot.qa.lines import Line
from bot.qa.replies.titles import degree_level
from bot.qa.shapes import QUOTED
from corpus.models import Profile, SectionKind, Span
from corpus.regex import regex

_I = re.IGNORECASE
_WORD = r"\b(?:thesis|theses|dissertation)\b|(?:毕业|学位|博士|硕士|本科|学士)(?:优秀)?(?:毕业|学位)?(?:论文|设计)|毕设"
_WORD += r"|\b(?:master['’]?s|bachelor['’]?s|diploma|final[-\s]year)\sproject\b|论文(?=[:：《“\"]|题目|标题)"
ASKED = regex(
    rf"{_WORD}|(?:本科|硕士|博士|读博|读研)(?:期间|阶段|时)?的?(?:课题|论文)|\b(?:ph\.?d|doctora\w+|master['’]?s?)\b.{{0,12}}\babout\b",
    _I,
)
"""How a question speaks of it."""
_WORDS = regex(_WORD, _I)
_SAID = regex(rf"{_WORD}|课题|论文", _I)
_ASIDE = r"(?:supervis|advis|promotor|mentor|under\b|grade|mark|with\b|导师|指导|成绩|评|获|拿|得分|校级|[(（])"
_END = rf"(?=\s*(?:[,，;；(（]\s*{_ASIDE}|[.。;；(（]|\s[|–—-]\s|\n|$))"
_BEHIND = regex(
    rf"""
      (?:{_WORD})(?:\s(?:title|topic|project))?(?:题目|标题|课题|方向|选题)?
        (?:\s*[:：]\s*|\s(?:on|about|entitled|titled|called)\s|(?:写|做|研究)?的?(?:是|为)\s*|\s+(?=[A-Z]))  # Dissertation on …
        (?P<title>\S.*?){_END}
    | 论文(?:主要)?(?:研究|写|讨论|探讨|分析|讲)(?:的?是|的|了)?(?P<about>[^\s是的了].*?){_END}                   # 论文研究…
    | 课题(?:题目|名称)?(?:\s*[:：]\s*|为|是)(?P<project>\S.*?){_END}                                       # 课题为…
    """,
    _I | re.VERBOSE,
)


def theses(asked: Asked, profile: Profile, schools: Sequence[Stay]) -> list[tuple[Line, Span]]:
    """Each line with the title in it; of the degree that the question names, if it names one. `schools` are all of theirs."""
    level = level_of(asked.question.whole)
    own = [stay for stay in schools if stay.kind is SectionKind.EDUCATION]
    told = [(line, _school_of(line, own)) for line in asked.world.lines.all_of(profile)]
    meant = [(line, school) for line, school in told if not level or _level(line, school) == level]
    inside = [line for line, school in meant if school]
    outside = [line for line, school in meant if not school and (_WORDS.search(line.text) or _is_of_degree(line))]
    found = [*_titles(inside, own), *_titles(outside, own)]
    return found if not level else found[:1]


def _level(line: Line, school: Stay | None) -> str | None:
    """The degree that the line itself names, else that of its school."""
    return level_of(line.text) or (degree_level(school) if school else None)


def _is_head(line: Line, own: Sequence[Stay]) -> bool:
    return any(line in stay.head for stay in own)


def _is_of_degree(line: Line) -> bool:
    """The line of a degree among schools, be it read as none."""
    return line.passage.kind is SectionKind.EDUCATION and level_of(line.text) is not None


def _school_of(line: Line, own: Sequence[Stay]) -> Stay | None:
    holding = [stay for stay in own if stay.document_id == line.passage.document_id and stay.span.holds(line.span)]
    return min(holding, key=lambda stay: stay.span.end - stay.span.start, default=None)


def _titles(lines: Sequence[Line], own: Sequence[Stay]) -> Iterator[tuple[Line, Span]]:
    for line in lines:
        if span := _title_in(line.text, _is_head(line, own) or _is_of_degree(line)):
            yield line, line.own(span)


def _title_in(text: str, is_degree: bool) -> Span | None:
    """In quotation marks, where the line speaks of a thesis or is that of a degree; else what stands behind the word."""
    quoted = QUOTED.search(text)
    if quoted and (is_degree or _SAID.search(text[: quoted.start()])):
        return Span(start=quoted.start() + 1, end=quoted.end() - 1)
    behind = _BEHIND.search(text)
    return Span(start=behind.start(behind.lastgroup or 0), end=behind.end(behind.lastgroup or 0)) if behind else None
