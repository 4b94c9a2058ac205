"""Who has any of a sort at all: a prize, a paper, a patent, whatever it is called. The words of such a question stand in no
line ("Second place, Young Bakers 2019"), so what is looked for are the lines of that sort.

Unlike `certified`, which looks for those of them that are about something.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.qa import cues
from bot.qa.asked import Asked
from bot.qa.claims import AWARDED
from bot.qa.evidence import Evidence
from bot.qa.lines import Line
from bot.qa.models import Strength
from bot.qa.polarity import strength_in
from bot.qa.replies.sorts import BEST, NOT_WON, SORTS, is_other
from corpus.models import Profile, SectionKind, Span
from corpus.regex import regex

_I = re.IGNORECASE
_NAMED = {
    "awards": regex(
        r"\b(?:awards?|prizes?|medals?|honou?rs?|troph(?:y|ies)|accolades?|distinctions?|place[ds]?|rank(?:ed|ings?)?|podiums?)\b"
        r"|\bw[io]n\b(?=.*\b(?:anything|something|competitions?|contests?)\b)|奖[项牌杯]?|荣誉|名次",
        _I,
    ),
    "patents": regex(r"\bpatents?\b|专利", _I),
    "papers": regex(
        r"\b(?:papers?|publications?|articles?)\b|\bpublished\b(?=\s*(?:(?:any|some)thing\b.*)?$)|论文|文章|期刊", _I
    ),
}
"""The word for the sort, which the topic must have."""
_BESIDE = regex(
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
_THESIS = regex(
    r"\b(?:thes[ie]s|dissertation|award|nominat\w+)\b|毕业(?:论文|设计)|学位论文|[博硕]士论文|论文(?:方向|题目|导师)", _I
)
_CONTEST = regex(
    r"\b(?:plac(?:e|es|ed|ing)|rank\w*|podiums?|competitions?|contests?|championships?|tournaments?|challenges?|races?)\b|赛|名次",
    _I,
)
_IN_A_CONTEST = regex(
    r"\b(?:(?:first|second|third|fourth|fifth|\d+(?:st|nd|rd|th)|runner)[- ](?:place|prize|up)|plac(?:e|es|ed)|rank\w*"
    r"|winner|medal\w*|champion\w*|competition|contest|tournament|challenge|cup|race|masters|olympi\w+|finalist)\b|赛|杯|名|[冠亚季]军|奖牌|[金银铜]奖",
    _I,
)
"""A question about a contest, and a line that tells of one: not every honour is a place."""
_NO_PRIZE = regex(
    r"\bnominat\w+|\bshort-?listed\b|\b(?:class|degree with) honou?rs\b|\bhonou?rs degree\b"
    r"|入围|提名|没有?(?:[拿得获]|评上).{0,3}奖",
    _I,
)
_SECTION = {"awards": SectionKind.AWARDS, "papers": SectionKind.PUBLICATIONS}
_PLAIN = {
    "awards": regex(
        rf"{BEST}|\b(?:awards?|prize|medal|scholarship|fellowship|winner|won(?!['’]t)|runner-up|finalist)\b"
        r"|\b(?:first|second|third|1st|2nd|3rd) place\b"
        r"|奖(?!励机制|励制度|金)|冠军|亚军|季军|第[一二三1-3]名|荣誉称号",
        re.IGNORECASE,
    ),
    "papers": regex(
        r"\bpublished (?:a|an|in|on|two|three|my|\d+)\b|\b(?:first|lead|co-?)\s?-?author\b|\bet al\b"
        r"|\b(?:journal|proceedings)\b"
        r"|\bpapers? (?:at|in|on)\b|\b(?:NeurIPS|ICML|CVPR|ICCV|ECCV|ACL|ICASSP|Interspeech|VLDB|SIGMOD|CHI)\b"
        r"|发表|一作|第一作者|《[^》]{4,}》|期刊|学报",
        re.IGNORECASE,
    ),
    "patents": regex(r"\bpatents?\b|专利", re.IGNORECASE),
}
"""Outside of their section only lines that plainly tell of one."""
_NOT_YET = regex(
    r"\b(?:rejected|refused|turned down|under review|submitted|in preparation|unpublished)\b"
    r"|拒|驳回|投稿|在投|审稿中|毕业论文|学位论文",
    re.IGNORECASE,
)
_TWO_SORTS = regex(r"&|/|、|与|和|及|，|,|\band\b", _I)


def any_of(topic: str) -> str | None:
    """The sort of thing, where a topic asks for no more than one of it.

    >>> any_of("won a prize at any competition"), any_of("公开发表论文"), any_of("a prize for chess")
    ('awards', 'papers', None)
    """
    for sort, named in _NAMED.items():
        if named.search(topic) and not _BESIDE.sub("", named.sub("", topic)):
            return sort
    return None


def havers(asked: Asked, topic: str, sort: str) -> Iterator[Evidence]:
    """The lines that tell of one, of everybody; of who has none what is said of it in words: "I publish papers"."""
    worded = [] if _is_of_contests(topic, sort) else asked.judged(topic)
    for profile in asked.world.corpus.profiles:
        told = [line.evidence() for line in _lines(asked, profile, topic, sort)]
        yield from told or [one for one in worded if one.passage.profile_id == profile.profile_id]


def held_of(asked: Asked, profile: Profile, topic: str, sort: str) -> list[Evidence]:
    """The lines of one of somebody that tell of one; failing that what was nearly won, as not won."""
    if told := [line.evidence() for line in _lines(asked, profile, topic, sort)]:
        return told
    lost = [
        line
        for line in SORTS[sort](asked, profile)
        if sort == "awards" and (_NO_PRIZE.search(line.text) or NOT_WON.search(line.text))
    ]
    return [line.evidence(strength=Strength.NEGATIVE) for line in lost]


def _is_of_contests(topic: str, sort: str) -> bool:
    return sort == "awards" and bool(_CONTEST.search(topic))


def _lines(asked: Asked, profile: Profile, topic: str, sort: str) -> list[Line]:
    every = [line for line in SORTS[sort](asked, profile) if not line.is_title and not is_other(line, sort)]
    if _is_of_contests(topic, sort):
        every = [line for line in every if _IN_A_CONTEST.search(line.text)]
    return [line for line in every if _tells(line, sort)]


def _tells(line: Line, sort: str) -> bool:
    """Outside of its section, and under a title of two sorts, a line must say by itself that it is of this one; what was
    refused or denied is none, and a thesis is no paper."""
    if (_NO_PRIZE if sort == "awards" else cues.UNEARNED).search(line.text) or _NOT_YET.search(line.text):
        return False
    if sort == "papers" and _THESIS.search(line.text):
        return False
    said = _PLAIN[sort].search(line.text) or (AWARDED.search(line.text) if sort == "awards" else None)
    mixed = any(_TWO_SORTS.search(heading.title) for heading in line.passage.headings)
    if said is None and (mixed or line.passage.kind is not _SECTION.get(sort)):
        return False
    mark = Span(start=said.start(), end=said.end()) if said else Span(start=0, end=2)
    return strength_in(line.text, [[mark]]) is not Strength.NEGATIVE
