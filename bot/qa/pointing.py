"""Words of a question that point back at what was said before, in both languages; what they point at is `followup`'s."""

from __future__ import annotations

import re

from corpus.regex import regex

_I = re.IGNORECASE

PERSON = regex(r"\b(?:he|she|him|her|his|hers|they|them|their)\b|他们?|她们?|此人|(?:这|那)(?:个人|位|人)", _I)
ONE_PERSON = regex(r"\b(?:he|she|him|her|his|hers)\b|[他她](?!们)|此人|(?:这|那)(?:个人|位)(?!们)", _I)
OF_THEM = regex(
    r"""
      \b(?:of|among|from|between)\s(?:them|those|these|all\sof\sthem
        |(?:the|those|these)\s(?:two|three|four|five|six|both|group|lot))\b   # which of them, of those two
    | \b(?:either|neither|both)\sof\s(?:them|those|these)\b            # has either of them
    | \b(?:only|just)\s(?:those|these|the\sones|the\speople)\b         # only those who did it abroad
    | ^(?:and\s|but\s)?(?:those|the\sones)\s(?:who|that|with|in|from)\b
    | [他她]们(?:[两二三四五六几]个?(?:人|位)?)?(?:之?[中里][面头边]?|当中|几个) | 其中    # 他们当中谁会法语
    | (?:这|那|上述)(?:些|[两二三四五六几])个?(?:人|位)(?:之?[中里][面头边]?|当中)?    # 那几位里面
    | [他她]们(?=谁|哪[个位几])                                         # 他们谁会
    | ^只(?:要|看|留|算)
    """,
    _I | re.VERBOSE,
)
"""Those who were named before, of whom some are asked for."""
HOW_MANY_OF_THEM = regex(r"\b(?:two|three|four|five|six|both|either|neither)\b|(?<=[这那们])[两二三四五六](?=个|位|人)", _I)
"""The number of those who are meant, where it is told."""
OTHER_ONE = regex(
    r"\b(?:what|how)\sabout\sthe\sother(?:\s(?:one|person|guy|two))?\W*$|^\W*(?:and\s|so\s)?the\sother(?:\s(?:one|person|guy))?\W*$"
    r"|^\W*(?:and\s)?who(?:['’]s|\sis)\sthe\sother(?:\s(?:one|person))?\W*$|另(?:外)?(?:那|一)?(?:一)?[个位](?:人)?呢?\W*$|剩下(?:那|的)?(?:一)?[个位]呢?\W*$",
    _I,
)
"""Whoever was named besides the one spoken of."""
MORE = regex(
    r"""
      \b(?:more|most|less|least|fewer|fewest|better|best|worse|worst|further|farther)\b
    | \b(?:fast|quick|slow|old|young|long|short|earli|lat|high|low|bigg|larg|small|strong|weak|deep|clos|great|new|soon|hard
        |heavi|light|tall|wid|rich|cheap|busi|near)(?:er|est)\b
    # 跑得快一点 · 更资深 · 最久
    | (?:[\u4e00-\u9fff]得)?(?:更|比较)?(?:[快慢久早晚高低多少大小强远长短]|资深|年轻|年长)一?[些点]的?
    | (?:[\u4e00-\u9fff]得)?[更最][\u4e00-\u9fff]{1,2}
    """,
    _I | re.VERBOSE,
)
"""By which of several people are compared: who is faster, 谁跑得快一点."""
THING = regex(r"\bthings?\b|\bwhat\b|什么|东西|哪些|内容", _I)
AWAY = regex(
    r"""
      \b(?:outside(?:\sof)?|not\sin|elsewhere\sthan\sin)\s(?P<place>[A-Z][\w .-]*)   # outside China
    | (?:不(?:是)?在)?(?P<zh>[\u4e00-\u9fff]{2,6}?)(?:之|以)外                        # 中国以外
    """,
    re.VERBOSE,
)
THAT_THING = regex(r"[这那](?:款|部|本|套|台|件|种|座|栋|艘|届|门|支|首|幅|集|期|批|版|盘|条|块|间|辆|架)(?=[\u4e00-\u9fff])")
"""A thing by its measure word, which would be read together with the verb behind it: 那款卖了."""
EARLIER = regex(
    r"^\W*(?:(?:and|so|but|ok)\s)?(?:before\s(?:that|then|this)|previously)\b(?=[,\s]+where\s(?:was|did|were|had)\s\w+(?:\s(?:work|working|be|been))?\W*$)|"
    r"\b(?:before(?:\s(?:that|then|this))?|previously|earlier)\W*$"
    r"|^\W*(?:(?:and|so|what\sabout|how\sabout)\s)*the\s(?:one|job|post|employer|company)\sbefore(?:\sthat|\sthis)?\W*$"
    r"|(?:之前|以前|此前|再?往前|更早)(?:的)?(?:那?一?[份家个段](?:工作|公司|单位)?)?[呢吗]?\W*$",
    _I,
)
ELSE = regex(r"\belse\b|\bother\b|还有|其他|别的|另外", _I)
PEOPLE = regex(r"\bwho\b|people|person|body\b|谁|人|位", _I)
"""Somebody is asked for, and not something."""
THERE = regex(r"\bthere\b|在?那(?:里|儿|边|家|所)|在那(?!个)", _I)
GRADUATES = regex(r"\bgraduat\w+|\bfinish\w* (?:school|college|university)\b|毕业(?!设计|论文)", _I)
LEADS = regex(
    r"\b(?:lead|leads|led|manage[ds]?|supervise[ds]?|oversees?|oversaw|under (?:him|her|them)|team|crew|staff)\b"
    r"|带|管|领导|手下|团队|班组|组里|下属",
    _I,
)
"""People somebody leads, and no count of those who are here."""
NOW = regex(r"\b(?:now|nowadays|currently|these days|at the moment|at present|for a living)\b|现在|目前|如今|当前", _I)
DEEP = regex(r"^(?:and )?how (?:deep(?:ly)?|good|well|strong|advanced)\W*$|^(?:有)?(?:多深|多强|多熟练?|几成)\W*$", _I)
BADLY = regex(
    r"""
      \b(?:went|go|gone|goes|turn(?:ed)?\sout|end(?:ed)?(?:\sup)?|work(?:ed)?\sout|came?\sout)\s     # it went badly
        (?:(?:very|really|so|rather|quite)\s)?
        (?:bad(?:ly)?|poor(?:ly)?|wrong|sour|south|in\sfailure|not\swell|terribl[ey]|disappointing(?:ly)?)\b
    | \b(?:did|has|have|was|is)(?:\s(?:it|that|this|they))?(?:\snot|n['’]?t)\s(?:(?:it|that|this)\s)?     # did not go well
        (?:go|gone|turn(?:ed)?\sout|work(?:ed)?(?:\sout)?|end(?:ed)?(?:\sup)?)
        (?:\s(?:so|too|very|that|all\sthat))?(?:\s(?:well|great|good|as\s(?:planned|hoped)|out))?\b
    | \b(?:fail(?:ed|s)?|failure|flop(?:ped)?|g[ai]ve\s(?:it\s)?up|dropped\s(?:it|that)|abandoned|regret\w*|disappoint\w*)\b
    | (?:效果|结果|做得|搞得|用得|弄得|进展)?(?:很|都|并|也)?                                          # 用得不好
        (?:不(?:太|是很|怎么|够)?(?:好|理想|顺利|行|成功)|失败|很?差|没(?:有)?(?:做)?成|砸了?|黄了|放弃|没跑通|翻车)
    """,
    _I | re.VERBOSE,
)
"""Of what was spoken of it is asked whether it went wrong."""
WHY = regex(
    r"^(?:and|but|so|oh|ok)?[\s,]*(?:why|how come|what for)\b"
    r"|^(?:那|但|可|具体)?(?:是)?(?:为什么|为何|为啥|怎么会|什么原因|原因)",
    _I,
)
WHY_TOO = regex(
    r",?\s*\b(?:and|but)\s(?:why|how come|how)\b|[,，]?(?:又是|是|并且|以及)?(?:为什么|为何|原因(?:是什么|呢)?)", _I
)
"""Asked beside something else: the quotes that answer the one tell the other."""
CHOICE = regex(r"\bor\b|还是|或者?", _I)
