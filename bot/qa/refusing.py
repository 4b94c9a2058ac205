"""Questions for whoever would not do something, and for whoever cannot or does not: "who would rather not travel?", 谁不接广告;
"who can't swim?". The first is about a wish, and no doubt about what was done: who has never travelled may love to.
"""

from __future__ import annotations

import re

from corpus.regex import regex

_WHO_EN = (
    r"(?:who|which\sof\s(?:them|us|you|these\speople)|any(?:one|body)|(?:is|are)\sthere\sany(?:one|body)|how\smany(?:\speople|\sof\s(?:them|us|you))?)"
    r"(?:\s(?:here|else|who|that|has|have|in\sthe\s(?:team|group|office)))*"
)
_REFUSES = r"""
      (?:would|['’]d)\s(?:really\s|much\s)?(?:rather|prefer|sooner)\snot(?:\sto)?
    | (?:prefers?|chooses?)\snot\sto
    | (?:(?:will|would|does|do)(?:\snot|n['’]?t)|won['’]?t)
      (?:\s(?:ever|really|actually|even|any\smore))*\s(?:want|wish|care|intend|agree|plan|accept|consider|take(?:\son)?)(?:\s(?:to|for|on))?
    | (?:(?:will|would)(?:\snot|n['’]?t|\snever)|won['’]?t)(?!\s(?:mind|hesitate|object|have|be))
    | (?:is|are)(?:\snot|n['’]?t)\s(?:at\sall\s|really\s|much\s)?
      (?:interested\sin|willing\sto|open\sto|prepared\sto|keen\s(?:on|to)|up\sfor|looking\s(?:for|to)|available\sfor|thinking\s(?:of|about)|considering)
    | (?:refuse[sd]?|decline[sd]?)(?:\sto)? | (?:is|are)\sunwilling\sto | turn(?:s|ed)?\sdown | sa(?:ys?|id)\sno\sto
    | wants?\snothing\sto\sdo\swith | wants?\sno\b | (?:stay|keep)s?\saway\sfrom | rul(?:es?|ing)\sout
    """
_LIGHT_EN = (
    r"(?:\s(?:be|do|doing|touch|work(?:ing)?\s(?:for|on|at|in|with|as)|tak(?:e|ing)\son|deal(?:ing)?\swith|hear\sabout"
    r"|(?:go|mov|com)(?:e|ing)?\sto)(?=\s))?"
)
ASKED = regex(
    rf"""
      ^\W*(?:(?:has|have|does|do|is)\s)?(?:{_WHO_EN})\s(?:{_REFUSES}){_LIGHT_EN}
    | (?<=[谁人位])(?:都|是|会|还|现在|目前|已经|明确|明说|说|表示|写
      |完全|根本|坚决|一定|其实|了|过|自己)*
      (?:不(?:会)?(?:再)?(?:想(?![象到法])|愿意?|肯|打算|准备|考虑|接受?(?![触力])|要(?=[去做上加出])|去(?!年))|拒绝|拒接|谢绝|婉拒)
      (?:再|继续)?(?:去|接受?|做|从事|碰|当|到)?
    """,
    re.IGNORECASE | re.VERBOSE,
)

DENIED = regex(
    rf"""
      ^\W*(?:{_WHO_EN})\s
      (?: (?:cannot|can\snot|can['’]?t|(?:could|does|do|did|is|are|was|were|has|have)(?:\snot|n['’]?t))
          (?!\s(?:mind|only|just|need)\b)
        | (?:knows?|understands?)\snothing\s(?:of|about)
        | (?:is|are)\s(?:no\sgood|hopeless|useless|terrible|clueless)\s(?:at|with|about))
      (?:\s(?:able|allowed|permitted|entitled|authori[sz]ed|qualified)(?:\s(?:to|for))?)?\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""The words of asking who does not, whatever it is; `cues.ASKED` knows those whose verb says nothing besides."""


def asks(question: str) -> bool:
    """
    >>> asks("who would rather not travel?"), asks("谁不接广告"), asks("who would not mind travelling?")
    (True, True, False)
    """
    return bool(ASKED.search(question))
