"""Who has any of a sort at all: a prize, a paper, a patent, whatever it is called. The words of such a question stand in no
line ("Second place, Young Bakers 2019"), so what is looked for are the lines of that sort.

Unlike `certified`, which looks for those of them that are about something.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.qa.asked import Asked
from bot.qa.evidence import Evidence
from bot.qa.lines import Line
from bot.qa.models import Strength
from bot.qa.polarity import strength_in
from bot.qa.replies.sorts import SORTS, is_other
from corpus.models import Profile, SectionKind, Span

_EN = r"(?:(?:a|an|any|some|one|the|at least|single|ever|been|have|has|had|with|of|their|own|real|actual(?:ly)?)\s+)*"
_ASKED = {
    "awards": re.compile(
        rf"""
          {_EN}(?:(?:won|wins?|winning|got|gained?|received?|awarded|taken\shome|been\sgiven)\s+)?{_EN}
            (?:awards?|prizes?|honou?rs|medals?|trophy|trophies|accolades?|distinctions?)(?:\s(?:or|and)\s(?:awards?|prizes?|medals?))?
            (?:\s(?:at\sall|before|to\stheir\sname|of\sany\skind))?
        | {_EN}(?:won|win|placed?|come|came)\s+{_EN}(?:first\s|top\s)?(?:in\s)?{_EN}(?:competitions?|contests?)(?:\sbefore)?
        | {_EN}(?:won|win)\s+(?:anything|something)(?:\s(?:at\sall|before))?
        | (?:曾经?)?(?:在?(?:什么|任何|各种)?(?:比赛|竞赛|大赛|赛事)(?:里面?|中|上)?)?
            [获得拿中赢领有]?(?:到|得|取)?过?了?(?:什么|任何|一?[个些点])?的?
            (?:奖项?|奖[励状]|荣誉|名次|奖牌)(?:或(?:者)?(?:荣誉|奖项?))?
        """,
        re.IGNORECASE | re.VERBOSE,
    ),
    "papers": re.compile(
        rf"""
          {_EN}(?:(?:published|publishe?s?|written|wrote|authored|co-?authored)\s+)?{_EN}
            (?:academic\s|scientific\s|research\s|journal\s|peer-?reviewed\s)*(?:papers?|articles?|publications?)
            (?:\s(?:or|and)\s(?:papers?|articles?))?(?:\s(?:at\sall|before|published|out|to\stheir\sname))*
        | {_EN}published(?:\s+(?:anything|something))?(?:\s(?:at\sall|before))?
        | (?:曾经?|公开|正式)*(?:发表?|写|刊登|出|有|publish(?:ed)?)?\s*过?了?(?:什么|任何|一?[些篇])?的?
            (?:学术|科研|相关)?(?:论文|文章|paper)
        """,
        re.IGNORECASE | re.VERBOSE,
    ),
    "patents": re.compile(
        rf"""
          {_EN}(?:(?:filed?|holds?|held|granted|owns?|registered)\s+)?{_EN}patents?(?:\s(?:at\sall|filed|granted|to\stheir\sname))*
        | (?:曾经?)?(?:申请|持有|拥有|获得?|拿|有)?过?了?(?:什么|任何|一?[些个项])?的?(?:发明)?专利(?:权)?
        """,
        re.IGNORECASE | re.VERBOSE,
    ),
}
"""Each as all that a topic says."""
_SECTION = {"awards": SectionKind.AWARDS, "papers": SectionKind.PUBLICATIONS}
_PLAIN = {
    "awards": re.compile(
        r"\b(?:awards?|prize|medal|scholarship|fellowship|winner|won(?!['’]t)|runner-up|finalist)\b"
        r"|\b(?:first|second|third|1st|2nd|3rd) place\b"
        r"|奖(?!励机制|励制度|金)|冠军|亚军|季军|第[一二三1-3]名|荣誉称号",
        re.IGNORECASE,
    ),
    "papers": re.compile(
        r"\bpublished (?:a|an|in|on|two|three|my|\d+)\b|\b(?:first|lead|co-?)\s?-?author\b|\bet al\b"
        r"|\b(?:journal|proceedings)\b"
        r"|\bpapers? (?:at|in|on)\b|\b(?:NeurIPS|ICML|CVPR|ICCV|ECCV|ACL|ICASSP|Interspeech|VLDB|SIGMOD|CHI)\b"
        r"|发表|一作|第一作者|《[^》]{4,}》|期刊|学报",
        re.IGNORECASE,
    ),
    "patents": re.compile(r"\bpatents?\b|专利", re.IGNORECASE),
}
"""Outside of their section only lines that plainly tell of one."""
_NOT_YET = re.compile(
    r"\b(?:rejected|refused|turned down|under review|submitted|in preparation|unpublished)\b"
    r"|拒|驳回|投稿|在投|审稿中|毕业论文|学位论文",
    re.IGNORECASE,
)

_TWO_SORTS = re.compile(r"&|/|、|与|和|及|\band\b", re.IGNORECASE)


def any_of(topic: str) -> str | None:
    """The sort of thing, where a topic asks for no more than one of it.

    >>> any_of("won a prize"), any_of("发表过论文"), any_of("a prize for chess")
    ('awards', 'papers', None)
    """
    return next((sort for sort, asked in _ASKED.items() if asked.fullmatch(topic.strip())), None)


def havers(asked: Asked, topic: str, sort: str) -> Iterator[Evidence]:
    """The lines that tell of one, of everybody; of who has none what is said of it in words: "I publish papers"."""
    worded = asked.judged(topic)
    for profile in asked.world.corpus.profiles:
        told = [line.evidence() for line in _lines(asked, profile, sort)]
        yield from told or [one for one in worded if one.passage.profile_id == profile.profile_id]


def _lines(asked: Asked, profile: Profile, sort: str) -> list[Line]:
    every = [line for line in SORTS[sort](asked, profile) if not line.is_title and not is_other(line, sort)]
    return [line for line in every if _tells(line, sort)]


def _tells(line: Line, sort: str) -> bool:
    said = _PLAIN[sort].search(line.text)
    mixed = any(_TWO_SORTS.search(heading.title) for heading in line.passage.headings)
    if _NOT_YET.search(line.text) or (said is None and (mixed or line.passage.kind is not _SECTION.get(sort))):
        return False
    mark = Span(start=said.start(), end=said.end()) if said else Span(start=0, end=2)
    return strength_in(line.text, [[mark]]) is not Strength.NEGATIVE
