"""What proves a certificate, that it still holds, and what stands among somebody's papers, patents and awards about a topic."""

from __future__ import annotations

import re

from bot.qa.asked import Asked
from bot.qa.conditions import CERTIFICATE, has_run_out, runs_until
from bot.qa.evidence import Evidence
from bot.qa.models import Strength
from bot.qa.replies.sorts import SORTS, is_other
from bot.qa.replies.sorts_asked import sort_of
from corpus.regex import regex
from retrieval.matching import Text


def certificates(asked: Asked, topic: str, *, valid: bool | None) -> list[Evidence]:
    """The lines of a certificate, of one that still holds or has run out if that is asked; where it must hold, one that has not
    is quoted."""
    year, found = asked.world.now // 12, list[Evidence]()
    for one in _certified(asked, topic):
        out = has_run_out(one.passage.seen(one.sentence), year)
        if out and valid:
            found.append(one._replace(strength=Strength.NEGATIVE))
        elif valid is None or out is not valid:
            found.append(one._replace(strength=Strength.SOME) if out and valid is False else one)
    return found


def _certified(asked: Asked, topic: str) -> list[Evidence]:
    """What holds the topic, and the lines of certificates that name it without the word for one: "First aid at work"."""
    bare = CERTIFICATE.sub(" ", topic).strip()
    other = asked.judged(bare) if bare and bare != topic and asked.weighs(bare) else []
    lines = {profile.profile_id: SORTS["certificates"](asked, profile) for profile in asked.world.corpus.profiles if other}
    spans = {(line.passage.document_id, line.span) for own in lines.values() for line in own}
    told = [
        one
        for one in other
        if (one.passage.document_id, one.sentence) in spans or runs_until(one.passage.seen(one.sentence)) or _is_certified(one)
    ]
    return list(dict.fromkeys([*asked.judged(topic), *told]))


def _is_certified(one: Evidence) -> bool:
    """True where the line goes on from the thing to a certificate: "Drones: licensed by the CAA", 无人机，有执照."""
    visible, start = one.passage.visible, one.passage.span.start
    behind = (visible[mark.end - start : one.sentence.end - start] for mark in one.highlights)
    return any(_CERTIFIED_BEHIND.match(rest) for rest in behind)


_CERTIFIED_BEHIND = regex(
    r"(?:\s?[:：,，(（–—-]\s?|\s)(?!.{0,24}\b(?:no|not|never|without)\b)[^,，.。;；]{0,24}?"
    r"\b(?:licen[cs]ed?|certified|certificate|qualified|accredited|permit)\b"
    r"|[^,，.。;；:：]{0,8}[:：,，(（]\s?(?![^，。；;]{0,8}(?:没|无|未|不))[^,，。;；]{0,10}?(?:执照|资格证|证书|上岗证|资质)",
    re.IGNORECASE,
)
LISTED = regex(
    r"""
      (?:(?:an?|any|some|the|published|wrote|written|holds?|has|have|first-author)\s)*(?:\w+\s)?
        (?P<sort>papers?|publications?|articles?|patents?|awards?|prizes?)\s(?:on|about|regarding|concerning|in\sthe\sfield\sof)\s(?P<about>.+)
    | (?:发表?|写|有|拿|获)?(?:关于|有关)(?P<about_zh>[^，,。]+?)(?:方面|领域|相关)?的?(?P<sort_zh>论文|文章|专利|奖)$
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Something that profiles list, and what it is about: "a paper on kelp", 关于海带的论文."""


def listed_on(asked: Asked, topic: str, listed: re.Match[str]) -> list[Evidence]:
    """What holds the whole topic, and what stands among the papers and is about it."""
    sort = sort_of(listed["sort"] or listed["sort_zh"])
    groups = [group for group in asked.groups(listed["about"] or listed["about_zh"]) if group.weight >= 1]
    found = list(asked.judged(topic))
    for profile in asked.world.corpus.profiles if sort and groups else ():
        for line in SORTS[sort](asked, profile) if sort else ():
            marks = [Text(line.text).find(group) for group in groups]
            if all(marks) and not line.is_title and not is_other(line, sort or ""):
                found.append(line.evidence(line.own(marks[0][0].span)))
    return found
