"""What somebody can do with a thing: flying a helicopter is more than a line with helicopters in it.

A question for a doing ("who can fly a glider?") is proved by a line that does it or licenses it, or that lists the thing where
skills and pastimes are listed ("Piano (grade 6)"), whatever the verb; a line about the thing's procedures proves nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.qa.kinds import KINDS
from corpus.models import SectionKind, Span
from corpus.regex import regex

_CRAFT = r"(?:[\u4e00-\u9fff]{0,3}(?:[车机船艇伞舟撬橇]|吊|铲车?|飞机|坦克|地铁|火车|高铁))"
_ASKED = regex(
    rf"""
      # play the piano · flown a helicopter · sing in a choir
      (?:(?:can|could|able\sto|how\sto|knows?|has|have|learn(?:ed|t)?\sto)\s)*
      (?:play(?:s|ed|ing)?|s[aiu]ng(?:s|ing)?|danc(?:e|es|ed|ing)|fl(?:y|ies|ew|own|ying)|driv(?:e|es|en|ing)|drove|rid(?:e|es|den|ing)|rode
        |sail(?:s|ed|ing)?|row(?:s|ed|ing)?|drink(?:s|ing)?|drank|steer(?:s|ed|ing)?|pilot(?:s|ed|ing)?|skipper(?:s|ed|ing)?|captain(?:s|ed|ing)?)
      \s(?:(?:in|on|with)\s)?(?:(?:a|an|the|any|some)\s)?(?P<en>[\w\s-]{{3,40}})
    # 弹钢琴 · 开叉车 · 骑马
    | (?:会|能|懂)?(?:
          (?:[弹拉吹敲打学玩]|演奏)\s?(?P<played>{KINDS["instruments"]})
        | (?:[开飞驾]|驾驶|操纵)\s?(?P<driven>{_CRAFT})
        | (?:爱|喜欢)?[喝品]\s?(?P<drunk>[\u4e00-\u9fff]{{1,4}})
        | [骑]\s?(?P<ridden>马|摩托车?|自行车|骆驼)
      )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_NO_THING = regex(r"fishing|(?:some|any|every|no)thing|things?|it|them|one", re.IGNORECASE)
_DOES = regex(
    r"""
      \b(?:fl(?:y|ies|ew|own|ying)|flight\s(?:hours?|instructor)
        |pilots?(?!\s(?:project|study|programme?|plant|line|phase|test))|driv(?:e[sr]?|en|ers|ing)|drove
        |licen[cs]ed?|permit|rating|rid(?:e[sr]?|den|ing)|rode
        |sail\w*|row(?:s|ed|ing|er)?
        |steer\w*|helm\w*|skipper\w*|operat(?:e[sd]?|ing|ors?)
        |play\w*|perform\w*|s[aiu]ng(?:ing|ers?)?|soprano|alto|tenor|baritone|danc\w+
        |drink\w*|brew\w*|survey\w*|photogramm\w*|aerial|lessons?|grade|learn\w*|orchestra|band|choir)\b
    | 驾驶|驾照|执照|操纵|操作|飞行|演奏|[开弹拉吹打骑敲唱跳](?![发会始展放])|司机|机手|手$
    | [爱泡喝品冲沏]|[\d一二三四五六七八九十]级|学|乐[队团]|航拍|航测|测绘
    """,
    re.IGNORECASE | re.VERBOSE,
)
_LISTING = frozenset({SectionKind.SKILLS, SectionKind.OTHER, SectionKind.ABOUT, SectionKind.AWARDS})
_ENDS = regex(
    r"\s*(?:$|[,;，；、。.()（）|/:：&+…-]|(?:and|or|in|for|since|at|on|with)\b|[和与及跟]|\d|手|执?照|驾照|证|player|lessons)",
    re.IGNORECASE,
)
"""What may follow the thing where it is an item of a list and no part of a longer name: "helicopter transfer"."""

_DENIED = regex(r"\b(?:no|not|never|without)\b[^,;.]*|(?:没有?|不|未|无)(?!人)[^,，;；。]*", re.IGNORECASE)


_MADE = regex(
    r"\b(?:built|build(?:s|ing)?|made|mak(?:e|es|ing)|re-?built|repair\w*|restor\w*|sold|sell(?:s|ing)?|catalogu\w*|tun(?:ed?|ing)|set\sup"
    r"|design\w*|fix(?:ed|es|ing)?|mend\w*|rent\w*|maker|dealer)\b|制[作造]|修[理复好]?|维修|调[律音]|卖|销售|造了|做了|设计|收藏|出租",
    re.IGNORECASE,
)
"""What is done to the thing and not with it: who built a guitar may not play it."""


_COUNTED = regex(
    r"(?:\b(?:an?|the|my|our|\d[\d,]*|two|three|four|five|six)\s(?:[\w-]+\s){0,2}|[\d一二两三四五六七八九十]\s?[把架台支个件]?\s?)$",
    re.IGNORECASE,
)
"""What stands before a thing that there is one or more of, and not before a skill: "38 violins"."""


def done_with(topic: str) -> str:
    """The thing that something is done with, empty where no such doing is asked for.

    >>> done_with("fly a helicopter"), done_with("弹钢琴"), done_with("fly fishing"), done_with("开发票")
    ('helicopter', '钢琴', '', '')
    """
    found = _ASKED.fullmatch(topic.strip())
    thing = next(filter(None, found.groups()), "") if found else ""
    return "" if _NO_THING.fullmatch(thing) else thing


def does(kind: SectionKind, line: str, marks: Sequence[Span]) -> bool:
    """True where a line of a section of this kind, with the thing at its marks, tells the doing of it."""
    items = [mark for mark in marks if not _COUNTED.search(line, 0, mark.start)]
    listed = kind in _LISTING and not _MADE.search(line) and any(_ENDS.match(line, mark.end) for mark in items)
    line = _DENIED.sub(lambda match: " " * len(match.group()), line)
    around = "".join(" " if any(mark.start <= at < mark.end for mark in marks) else char for at, char in enumerate(line))
    return listed or bool(_DOES.search(around)) or any(_DOES.match(mark.of(line)) for mark in marks)


PETS = (
    r"(?:pets?|cats?|kittens?|dogs?|pupp(?:y|ies)|birds?|parrots?|rabbits?|hamsters?|ponies|pony|horses?|tortoises?|turtles?"
    r"|猫咪?|小?[猫狗]|狗狗|宠物|鸟|鹦鹉|兔子?|仓鼠|乌龟|金鱼|马)"
)
_PET = regex(rf"(?:(?:an?|any|own|their|two|three|\d)\s)*{PETS}", re.IGNORECASE)
_KEEPING_ASKED = regex(
    r"\b(?:ha[sd]|have|own(?:s|ed|ers?)?|keep(?:s|ers?)?|kept|got|with|any|lovers?|people|fans?)\b|养|有|铲屎官", re.IGNORECASE
)
_NOT_KEPT = regex(r"\ballerg\w*|\b(?:afraid|scared|hates?)\b|过敏|怕|讨厌|不喜欢", re.IGNORECASE)
_KEPT_AT_WORK = regex(rf"\b(?:my|our)\s(?:own\s)?{PETS}|\b(?:adopt\w*|called|named)\b|(?<!寄)养", re.IGNORECASE)
_AT_WORK = frozenset({SectionKind.EXPERIENCE, SectionKind.PROJECTS, SectionKind.EDUCATION, SectionKind.PUBLICATIONS})


def is_kept(topic: str, question: str) -> bool:
    """True where it is asked who has an animal at home.

    >>> is_kept("cat", "who has a cat?"), is_kept("cats", "who is allergic to cats?")
    (True, False)
    """
    return bool(_PET.fullmatch(topic.strip()) and _KEEPING_ASKED.search(question) and not _NOT_KEPT.search(question))


def keeps(kind: SectionKind, line: str) -> bool:
    """False for a line about animals at work, and for one that tells why there are none at home."""
    return not _NOT_KEPT.search(line) and (kind not in _AT_WORK or bool(_KEPT_AT_WORK.search(line)))
