"""Deeds that the thing they are done to does not tell: a line with paints in it says nothing of who sells paints.

A topic with such a verb is proved by words of the same deed in the line or above it, whatever else they share.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from corpus.regex import regex

_I = re.IGNORECASE


class Deed(NamedTuple):
    """`asked` finds the verb in a topic; `told` whatever says the deed in a line."""

    asked: str
    told: str


_DEEDS = (
    Deed(  # sell
        asked=r"^(?:sells?|selling|sold|retail(?:s|ed|ing)?)\s+\w|^(?:卖|销售|出售|贩卖|经销)[过了]?[\u4e00-\u9fff\w]",
        told=r"\b(?:s[eo]ld|sell\w*|sales?|retail\w*|resell\w*|trad(?:e[ds]?|ing|ers?)|deal(?:s|t|ing|ers?)|merchants?|shops?|stores?|stalls?"
        r"|wholesal\w+|import\w*|export\w*|market\w*|customers?|clients?|buyers?|accounts?)\b|卖|售|销|商|店|铺|批发|贸易|进口|出口|客户|市场",
    ),
    Deed(  # teach
        asked=r"^(?:teach(?:es|ing)?|taught|tutor(?:s|ed|ing)?)\s+\w|^教[过了]?(?!育|授|学|练|程|材|会|研|务)[\u4e00-\u9fff\w]",
        told=r"\b(?:t(?:each|aught)\w*|tutor\w*|lectur\w*|instruct\w*|train\w*|coach\w*|professor|class(?:es)?|courses?|lessons?|workshops?"
        r"|pupils?|students?|school\w*|mentor\w*|academy|seminars?)\b|教|讲[师课授]|课|[学班]|培训|带[过了]?.{0,4}徒|辅导|老师",
    ),
    Deed(  # run on one's own feet
        asked=r"^(?:(?:go(?:es)?\s)?running|runs?|ran|jog(?:s|ging)?|(?:jogg|runn)ers?)$|^(?:跑步|慢跑|晨跑|夜跑|长跑)过?$",
        told=r"\b(?:running(?!\s(?:the|an?|our|my|costs?|on|in)\b)|runners?|jog\w*|marathons?|parkruns?|triathl\w+|ultra\w*|trail\s?runs?|sprint(?:er|ing)"
        r"|(?:5|10|21|42)\s?k(?:m|\b))|跑(?!单|腿|路|分|数|模|程序|批|通|业务)|马拉松|半马|全马",
    ),
    Deed(  # fish with a rod
        asked=r"^(?:(?:go(?:es)?|went)\s)?(?:fishing|angling|anglers?|fish)$|^(?:钓|垂钓|钓鱼|海钓)过?鱼?$",
        told=r"\b(?:fishing|fish(?:es|ed)|angl(?:ers?|ing)|rods?|fly-fish\w*)\b|钓|捕鱼|渔民|打鱼",
    ),
    Deed(  # organise
        asked=r"^(?:organi[sz](?:es?|ed|ing)|host(?:s|ed|ing)?)\s+\w|^(?:组织|举办|主办|承办)[过了]?[\u4e00-\u9fff\w]",
        told=r"\b(?:organi[sz]\w*|host\w*|chair\w*|(?:ran|runs?|running)\s(?:the|an?|our)|found(?:ed|er)\w*|set\sup|start\w*|launch\w*|coordinat\w*|plan(?:s|ned|ning)?"
        r"|curat\w*|lead\w*|led|manag\w*|in\scharge|put\son)\b|组织|举办|主办|承办|发起|策划|筹|办|带队|负责|牵头|开[了过办设]",
    ),
)
_PAIRS = [(regex(deed.asked, _I), regex(deed.told, _I)) for deed in _DEEDS]


def tells_the_deed(topic: str, words: str) -> bool:
    """False where the topic is a deed of which the words say nothing.

    >>> tells_the_deed("sell paints", "Mixed paints for Harbour & Sons"), tells_the_deed("教过潜水", "潜水教练，带过 40 名学员")
    (False, True)
    """
    return all(told.search(words) for asked, told in _PAIRS if asked.search(topic))
