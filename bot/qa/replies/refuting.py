"""Lines that answer a yes-or-no question with no: an examination that was not passed, a degree that was begun and not got.

They count only where nothing says that the thing was got after all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.qa import cues
from bot.qa.asked import Asked
from bot.qa.choosing import choice_of, level_of
from bot.qa.claims import TRIED_FOR, is_degree
from bot.qa.evidence import Evidence
from bot.qa.fates import hoped_against
from bot.qa.lines import Line
from bot.qa.models import Strength
from bot.qa.replies.careers import asks_who_is_there, is_over
from bot.qa.staying import place_words
from bot.qa.telling import telling
from corpus.models import Profile, SectionKind
from corpus.regex import regex

_HAS = regex(
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
_GETTING = regex(
    r"拿[到过下了]?|考[过上取下到出]?|取得|获得|得到|通过|评上|有没有|有|是不是|是|的|了|吗|没有?|过|(?:资格)?证书?|执照|资格|认证|学位|\s"
    r"|\b(?:hold|have|has|had|got|get|earn|pass|finish|complete|obtain|receive|an?|the|his|her|their|certificates?|licen[cs]es?"
    r"|exam(?:ination)?s?|degrees?|qualifications?|did|does|is|ever)\b",
    re.IGNORECASE,
)
_UNFINISHED = regex(
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
_GOT = regex(
    r"\b(?:passed|awarded|conferred|obtained)\b(?<!not passed)(?<!not awarded)"
    r"|(?<![没未])(?<![没未]有)(?<![没未]能)(?:通过|考过|考取|取得|获得|拿到)(?!率)",
    re.IGNORECASE,
)
"""Got, be it at the second attempt."""
SHORTEST = 2
NEARLY = 0.7
"""Share of a topic that a line about it holds, its neighbours and headings counted."""


def refuting(asked: Asked, profile: Profile) -> list[Evidence]:
    """The lines that answer no: that it came to nothing or to an end, or was not got and nothing else says it was."""
    if against := _left(asked, profile) or undone(asked, profile):
        return against
    against = _ungot(asked, profile) if asked.question.people else []
    return against if against and not _earned(asked, profile) else []


def _left(asked: Asked, profile: Profile) -> list[Evidence]:
    """ "Is he still in Oslo?": the jobs and schools there, where all of them are over."""
    if not asks_who_is_there(asked.question.text):
        return []
    topic = place_words(hoped_against(asked.question.whole)[1])
    found = asked.evidence(topic, hedged=False).get(profile.profile_id, []) if topic else []
    if not is_over(asked, profile, ((one.passage.document_id, one.sentence) for one in found)):
        return []
    dated = [one for one in found if is_over(asked, profile, [(one.passage.document_id, one.sentence)])]
    return [one._replace(strength=Strength.NEGATIVE) for one in dated]


def undone(asked: Asked, profile: Profile) -> list[Evidence]:
    """What tells of the very thing asked about that it came to an end, or to nothing: "is it still valid?", "expired".

    None where another line says that it was got. Only a named person is asked about in less than the whole topic.
    """
    fates, topic = hoped_against(asked.question.whole)
    fates = fates or hoped_against(asked.question.text)[0]
    if not fates or not asked.says_something(topic) or (is_degree(topic) and not level_of(topic)):
        return []
    evidence = _of_topic(asked, profile, topic)
    told = [found for found in telling(evidence, fates, near=False) if not _SOME_OF_THEM.search(_said(found[-1]))]
    told.sort(key=len)
    lines = {one.sentence for found in told for one in found}
    if any(one.whole and one.sentence not in lines and (is_degree(topic) or _GOT.search(_said(one))) for one in evidence):
        return []
    return [one._replace(strength=Strength.NEGATIVE) for found in told[:1] for one in found]


_SOME_OF_THEM = regex(
    r"另有|其余|其中|另外|还有|\b(?:of which|of whom|another|the rest|others|one of (?:them|which)|two more)\b", re.IGNORECASE
)
"""Six were granted, two more refused: that answers nothing with no."""
_VERB = regex(r"^\W*[打踢拉弹吹玩做跑练唱跳画写养开用学教当考读办](?=[\u4e00-\u9fff]{2})")


def _of_topic(asked: Asked, profile: Profile, topic: str) -> list[Evidence]:
    """Of the topic, or of it without its verb: 打篮球, 篮球; of a named person also of most of it."""
    for words in (topic, _VERB.sub("", topic.strip())):
        if found := asked.evidence(words, hedged=False).get(profile.profile_id):
            return found
    if not asked.question.people:
        return []
    lenient = asked.evidence(topic, lenient=True, hedged=False).get(profile.profile_id, [])
    return lenient or [line.evidence() for line in asked.world.lines.about(asked.groups(topic), profile, enough=NEARLY)]


def _ungot(asked: Asked, profile: Profile) -> list[Evidence]:
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
    """The lines of a degree of that level, and of trying for one; else those that name the very thing, its blanks aside."""
    choice = choice_of(asked.question.text, asked.question.whole)
    tried = TRIED_FOR.get(choice.level or level_of(asked.question.text) or "")
    name = _squeezed(_GETTING.sub(" ", asked.question.whole))
    for line in asked.world.lines.all_of(profile):
        if line.is_title:
            continue
        if choice.level and not choice.rest:
            fits = line.passage.kind is SectionKind.EDUCATION and level_of(line.text) == choice.level
        else:
            fits = len(name) > SHORTEST and name in _squeezed(line.text)
        if fits or (tried and tried.search(line.text)):
            yield line


def _squeezed(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _earned(asked: Asked, profile: Profile) -> bool:
    """True where what is said of it is no failure."""
    evidence = asked.evidence(asked.question.whole, hedged=False).get(profile.profile_id, [])
    return any(one.strength in {Strength.STRONG, Strength.SOME} and not _UNFINISHED.search(_said(one)) for one in evidence)


def _said(one: Evidence) -> str:
    return one.passage.seen(one.sentence)
