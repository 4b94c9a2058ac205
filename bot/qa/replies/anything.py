"""Whoever has anything of a sort that profiles list, whatever about: an award, a place in a contest, a paper, a patent."""

from __future__ import annotations

import re

from bot.qa import cues
from bot.qa.asked import Asked
from bot.qa.claims import AWARDED
from bot.qa.evidence import Evidence
from bot.qa.lines import Line
from bot.qa.replies.sorts import SORTS, is_other
from corpus.models import SectionKind

_I = re.IGNORECASE
_NAMED = {
    "awards": re.compile(
        r"\b(?:awards?|prizes?|medals?|honou?rs?|troph(?:y|ies)|place[ds]?|rank(?:ed|ings?)?|podiums?)\b"
        r"|奖[项牌杯]?|荣誉|名次",
        _I,
    ),
    "patents": re.compile(r"\bpatents?\b|专利", _I),
    "papers": re.compile(r"\b(?:papers?|publications?|articles?)\b|论文|文章|期刊", _I),
}
"""The word for the sort, which the topic must have."""
_BESIDE = re.compile(
    r"""
      # won any prize at a competition · had a paper published under their own name
      \b(?:an?|any|some|the|in|at|for|of|on|to|their|his|her|own|under|name|kind|sort|ever|something|anything|one|two|more|several|or|home
        |w[io]ns?|winning|got(?:ten)?|gets?|gain\w*|tak(?:e|en|ing)|took|receiv\w+|earn\w*|award\w*|given|claim\w*|collect\w*
        |has|have|had|been|holds?|held|publish\w*|wrote|written|write|author\w*|appear\w*|filed|granted|registered|inventor
        |competitions?|contests?|championships?|tournaments?|races?|challenges?|work|job|field|industry|professional
        |academic|scientific|research|peer-reviewed|journals?|conferences?|magazines?|public(?:ly)?|official|real)\b
    # 在比赛里拿到过 · 公开发表过学术
    | 在|各?种?(?:比赛|大赛|竞赛|赛事|行业|工作|专业|学术|科研|期刊|会议|杂志|报纸)|里面?|[中上]
    | 的|了|过|到|有|任?何|什么|一?[些个项篇次]|或者?|和|及|与|自己
    | 拿|得|获|取得|赢|捧|评|授予|发明|申请|授权|公开|正式|发表?|写|登|刊
    | [\s\W]
    """,
    _I | re.VERBOSE,
)
"""What may stand beside it without saying what it is about or for."""
_THESIS = re.compile(
    r"\b(?:thes[ie]s|dissertation|award|nominat\w+)\b|毕业(?:论文|设计)|学位论文|[博硕]士论文|论文(?:方向|题目|导师)", _I
)
_CONTEST = re.compile(
    r"\b(?:plac(?:e|es|ed|ing)|rank\w*|podiums?|competitions?|contests?|championships?|tournaments?|challenges?|races?)\b|赛|名次",
    _I,
)
_IN_A_CONTEST = re.compile(
    r"\b(?:(?:first|second|third|fourth|fifth|\d+(?:st|nd|rd|th)|runner)[- ](?:place|prize|up)|plac(?:e|es|ed)|rank\w*"
    r"|winner|medal\w*|champion\w*|competition|contest|tournament|challenge|cup|race|masters|olympi\w+|finalist)\b|赛|杯|名|[冠亚季]军|奖牌|[金银铜]奖",
    _I,
)
"""A question about a contest, and a line that tells of one: not every honour is a place."""
_NO_PRIZE = re.compile(
    r"\bnominat\w+|\bshort-?listed\b|\b(?:class|degree with) honou?rs\b|\bhonou?rs degree\b"
    r"|入围|提名|没有?(?:[拿得获]|评上).{0,3}奖",
    _I,
)
_ANY = re.compile("")
_MIXED = re.compile(r"&|/|、|与|和|及|，|,|\band\b", _I)


def sort_asked(topic: str) -> str | None:
    """The sort, where that is all a topic says.

    >>> sort_asked("won a prize at any competition"), sort_asked("公开发表论文"), sort_asked("paper on kelp")
    ('awards', 'papers', None)
    """
    for sort, named in _NAMED.items():
        if named.search(topic) and not _BESIDE.sub("", named.sub("", topic)):
            return sort
    return None


def anything(asked: Asked, topic: str, sort: str) -> list[Evidence]:
    """Every line that lists one; of a contest only, where the topic speaks of contests."""
    must = _IN_A_CONTEST if sort == "awards" and _CONTEST.search(topic) else _ANY
    return [
        line.evidence()
        for profile in asked.world.corpus.profiles
        for line in SORTS[sort](asked, profile)
        if not line.is_title and not is_other(line, sort) and _is_one(line, sort) and must.search(line.text)
    ]


def _is_one(line: Line, sort: str) -> bool:
    """Under a title of two sorts, a line must say by itself that it is of this one; a thesis is no paper, and what was
    refused is none."""
    if sort != "awards" and cues.UNEARNED.search(line.text):
        return False
    if sort == "awards" and _NO_PRIZE.search(line.text):
        return False
    if sort == "awards":
        pure = line.passage.kind is SectionKind.AWARDS and not any(_MIXED.search(h.title) for h in line.passage.headings)
        return pure or bool(AWARDED.search(line.text))
    return not (sort == "papers" and _THESIS.search(line.text))
