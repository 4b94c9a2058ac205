"""Lines that answer a yes-or-no question with no: an examination that was not passed, a degree that was begun and not got.

They count only where nothing says that the thing was got after all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.qa import cues
from bot.qa.asked import Asked
from bot.qa.choosing import choice_of, level_of
from bot.qa.evidence import Evidence
from bot.qa.lines import Line
from bot.qa.models import Strength
from corpus.models import Profile, SectionKind

_HAS = re.compile(
    r"""
      # does she hold a PhD · did he pass · is she certified
      \b(?:hold|holds|held|have|has|had|got|get|earn(?:ed)?|pass(?:ed)?|finish(?:ed)?|complet(?:e|ed)|obtain(?:ed)?|receiv(?:e|ed)
        |graduat(?:e|ed)|qualif(?:y|ied)|certified|licen[cs]ed|doctor)\b
    # 拿到A级证了吗 · 有博士学位吗 · 是博士吗 · 读完了吗
    | 拿[到过下了]|考[过上取下到出]|取得|获得?|得到|通过|评上|毕业|读完|修完|有|是
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""A question whether something was got that is examined or conferred."""
_GETTING = re.compile(
    r"拿[到过下了]?|考[过上取下到出]?|取得|获得|得到|通过|评上|有没有|有|是不是|是|的|了|吗|没有?|过|(?:资格)?证书?|执照|资格|认证|学位|\s"
    r"|\b(?:hold|have|has|had|got|get|earn|pass|finish|complete|obtain|receive|an?|the|his|her|their|certificates?|licen[cs]es?"
    r"|exam(?:ination)?s?|degrees?|qualifications?|did|does|is|ever)\b",
    re.IGNORECASE,
)
_UNFINISHED = re.compile(
    r"""
      \b(?:dropped\sout|withdrew|abandon(?:ed)?|unfinished|incomplete|discontinued)\b
    | \bnot\s(?:finished|completed|awarded|conferred|passed)\b
    | \b(?:did\snot|didn['’]t|never)\s(?:finish|complete|submit|defend|graduate|pass)\w*
    | \bleft\b[^.;]{0,40}\b(?:without|before|early|unfinished)\b
    | \bwithout\s(?:a|the|any|my)\s(?:degree|diploma|qualification|thesis)\b
    | \bfailed\b
    | 肄业|退学|辍学|中途(?:退出|放弃)|放弃|被刷|落榜|没(?:有)?(?:能)?(?:读完|毕业|答辩)
    | [没未](?:有|能)?(?:通过|过(?:关|线)?)(?=[，。；、,;\s）)]|$)
    | [没未](?:有|能)?(?:拿|获|取|授)(?:到|得|予)?(?:学位|证|资格)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_GOT = re.compile(
    r"\b(?:passed|awarded|conferred|obtained)\b(?<!not passed)(?<!not awarded)"
    r"|(?<![没未])(?<![没未]有)(?<![没未]能)(?:通过|考过|考取|取得|获得|拿到)(?!率)",
    re.IGNORECASE,
)
"""Got, be it at the second attempt."""
SHORTEST = 2


def refuting(asked: Asked, profile: Profile) -> list[Evidence]:
    """The lines that say it was not got; none where another line says that it was."""
    if not _HAS.search(asked.question.text):
        return []
    lines = list(_about(asked, profile))
    if any(not _is_unfinished(line) for line in lines):
        return []
    return [line.evidence(strength=Strength.NEGATIVE) for line in lines]


def _is_unfinished(line: Line) -> bool:
    lost = _UNFINISHED.search(line.text) or cues.UNEARNED.search(line.text)
    return bool(lost) and not _GOT.search(line.text)


def _about(asked: Asked, profile: Profile) -> Iterator[Line]:
    """The lines of a degree of that level; else those that name the very thing, its blanks aside."""
    choice = choice_of(asked.question.text, asked.question.whole)
    name = _squeezed(_GETTING.sub(" ", asked.question.whole))
    for line in asked.world.lines.all_of(profile):
        if line.is_title:
            continue
        if choice.level and not choice.rest:
            if line.passage.kind is SectionKind.EDUCATION and level_of(line.text) == choice.level:
                yield line
        elif len(name) > SHORTEST and name in _squeezed(line.text):
            yield line


def _squeezed(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def earned(evidence: Sequence[Evidence]) -> bool:
    """True where what is said of it is no failure."""
    return any(one.strength in {Strength.STRONG, Strength.SOME} and not _UNFINISHED.search(_said(one)) for one in evidence)


def _said(one: Evidence) -> str:
    return one.passage.seen(one.sentence)
