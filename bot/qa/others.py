"""Whose doing a line tells of: one that begins with a brother or a colleague proves nothing of the person it was written by."""

from __future__ import annotations

import re

_OTHERS = re.compile(
    r"""
      # My brother Théo won judo bronze · Our colleague Ann flies drones; not "my colleague and I", nor "my brother's shop"
      ^\W*(?:my|our|one\sof\s(?:my|our))\s(?:\w+\s){0,2}?
        (?:daughter|son|wife|husband|spouse|brother|sister|mother|father|niece|nephew|cousin|colleague|co-?worker|team-?mate
        |class-?mate|room-?mate|friend)s?\b
        (?!['’]s\b)(?!\s(?:and\s(?:I|me|myself)\b|of\sthe\s(?:year|month)))
    # 丈夫在做无人机航拍 · 我哥是飞行员 · 同事小刘会焊接; not 同事评选的最佳, and nothing done together
    | ^\W*(?:我的?|本?科室?的?)?
        (?:同事|同学|队友|室友|女儿|儿子|妻子|丈夫|爱人|老公|老婆|[哥弟姐妹]{1,2}|父亲|母亲|朋友)
        (?!们?(?:评|投票|推选|和我|与我|及我|跟我|一起|合作))[\u4e00-\u9fff]{0,4}?
        (?:是|在|会|曾|也|做|开|懂|有|获|拿|得|赢|入选|当选|被|\s?(?:19|20)\d\d)
    # 同班组的徐海是全国劳动模范
    | ^\W*同(?:班组|科室|小组|项目组|[组科室班队校系届])的[\u4e00-\u9fff]{2,4}?
        (?:是|在|会|曾|获|拿|得|赢|入选|当选|被|\s?(?:19|20)\d\d)
    """,
    re.IGNORECASE | re.VERBOSE,
)


def is_about_another(words: str) -> bool:
    """
    >>> is_about_another("My brother Théo won judo bronze."), is_about_another("My brother and I run a bakery.")
    (True, False)
    """
    return bool(_OTHERS.match(words))
