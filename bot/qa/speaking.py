"""Does a clause speak of the topic before it? Only small words may stand ahead of what it says: "…, but it never worked"."""

from __future__ import annotations

import re
from re import Pattern

from bot.qa.cues import TOPIC
from corpus.regex import regex

_FILLERS = regex(
    r"""
      \b(?:but|although|though|however|which|that|it|this|they|these|the|results?|outcomes?|attempts?|project|efforts?
      |performance|pilot|trial|experiment|idea|plan|roll-?out|prototype|campaign|launch|initiative|so|I|we|then|later|soon|eventually|finally|unfortunately|sadly|yet|and|in|end|have|has|had|been|was|were
      |is|are|also|mostly|ultimately|most|of|both|all|because|since|after|me|my)\b
    | 但是? | 不过 | 可惜 | 遗憾的?是? | 后来 | 最后 | 最终 | 结果 | 效果 | 然而 | 却 | 可
    | 至今 | 一直 | 我 | 本人 | 其 | 它 | 该.{0,2}
    | (?:项目|工作|实际|实践|生产)[里中上]? | 自己 | 试点 | 实验 | 试验 | 方案 | 活动
    | (?:因|由于)[^，]{1,12} | 都 | 均 | 也 | 还 | 就 | 又 | 所以 | 因此 | 虽然? | 尽管
    | [用学做跑搞试练读干办开养]了?过?\ ?[一二两三四五六七八九十几半\d]+\ ?个?多?(?:天|周|月|年|季|学期|星期|次|阵子?|段时间)
    | \b(?:after|for|within)\ (?:only\ |just\ |about\ )?(?:an?|one|two|three|four|five|six|\d+)
      \ (?:\w+\ )?(?:days?|weeks?|months?|years?|terms?|seasons?)\b
    | (?:19|20)\d\d\ ?年 | (?:头|第)?一?个?(?:夏天|冬天|春天|秋天|季|月|学期|年)(?:过|之|以)?后 | 临[阵场时] | 半路 | 产品
    | 目前 | 暂时 | 现在 | 中途 | 而 | [\W_]
    """,
    re.VERBOSE | re.IGNORECASE,
)
_OBJECT = regex(
    r"\W*(?:it|this|them|that|one|any|either|me|so|again|since|yet|myself|up|there|further|any more|anymore|在|过|了)*\W*",
    re.IGNORECASE,
)


def speaks_of_it(cue: Pattern[str], clause: str, *, alone: bool = False) -> bool:
    """True where a clause says this of the topic before it: nobody and nothing else is its subject or, `alone`, object.

    >>> failed = re.compile("failed")
    >>> speaks_of_it(failed, ", but it failed"), speaks_of_it(failed, ", but the other team failed")
    (True, False)
    """
    found = cue.search(clause)
    if not found or TOPIC in clause or _FILLERS.sub("", clause[: found.start()]):
        return False
    return not alone or bool(_OBJECT.fullmatch(clause[found.end() :]))
