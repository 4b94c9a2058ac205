"""Which of several jobs or schools a question means: the present one, the first, the one before another, that of a degree.

Only the words of choosing are known here; which stay they choose is worked out in `replies.entries`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from bot.qa.kinds import ENGLISH, KINDS
from corpus.regex import regex

_I = re.IGNORECASE

LEVELS = {
    "doctor": regex(
        r"\bPh\.?\s?D\b|\bD\.?Phil\b|\bdoctor(?:ate|al)?\b(?! of (?:medicine|veterinary))"
        r"|博士(?!后)|读博(?!后)|直博|硕博连读|博导",
        _I,
    ),
    "master": regex(
        r"\bmaster(?:['’]?s)?\b|(?<![A-Za-z])(?:M\.?\s?Sc|M\.?\s?S|M\.?\s?A|M\.?\s?Eng|M\.?\s?Tech|M\.?\s?Phil|M\.?B\.?A|M\.?\s?Ed"
        r"|M\.?P\.?H|LL\.?M|M\.?\s?Arch|M\.?\s?Res)(?![A-Za-z])|硕士?(?=[\s在读毕的哪什是阶，,。|)）]|$)|硕士|研究生|读研|硕导|\bpostgrad\w*\b|\bgrad(?:uate)?[\s-]school\b",
        _I,
    ),
    "bachelor": regex(
        r"\bbachelor(?:['’]?s)?\b|\bundergrad(?:uate)?\b|(?<![A-Za-z])(?:B\.?\s?Sc|B\.?\s?S|B\.?\s?A|B\.?\s?Eng|B\.?\s?E|B\.?\s?Tech"
        r"|B\.?\s?Ed|B\.?\s?Com|LL\.?B|B\.?\s?Arch|B\.?V\.?Sc)(?![A-Za-z])|本科|学士|大学(?=期间|时[候期]?|阶段|毕业设计|毕业论文|四年)",
        _I,
    ),
    "exchange": regex(r"\bexchange\b|\berasmus (?:semester|year|exchange)|交换", _I),
}
"""Of a degree, in a question and in the title of a school's entry."""

_ORDERS = {
    "before": regex(r"\b(?:before|prior to)\b|之前|以前|再往前|更早", _I),
    "after": regex(r"\bafter\b|之后|以后|(?<=毕业)后|后来|(?<=离开.{2})后", _I),
    "longest": regex(r"\blongest\b|最久|最长", _I),
    "first": regex(r"\bfirst\b|\bearliest\b|\binitially\b|第一(?=[份家个段])|首[份家个]|最(?:早|初|先)", _I),
    "last": regex(r"\b(?:latest|most recent(?:ly)?|last)\b|最近(?:的)?(?:一)?(?=[份家个段])|最近|最后|最新", _I),
    "previous": regex(r"\b(?:previous(?:ly)?|former(?:ly)?)\b|上一?(?=[份家个段])|前(?=东家|雇主|公司|一[份家个段])|原来", _I),
    "now": regex(
        r"\b(?:now|current(?:ly)?|present(?:ly)?|nowadays|today|these days|at the moment)\b|\b(?:does|is)\b.*\bwork(?:s|ing)?\b"
        r"|现在|目前|如今|当前|现任|现职",
        _I,
    ),
    "highest": regex(r"\bhighest\b|最高", _I),
}
"""The first that fits is meant: "before her current job" is before."""

_ASKING = regex(
    rf"""
      \b(?i:where|which|what|who|whom|when|how|did|does|do|doing|done|is|was|were|has|have|had|been|be|the|a|an|he|she|they|his|her|their|most|recent)\b
    | ['’]s\b
    | \b(?:go|goes|went|gone|get|got|gotten|attend(?:ed)?|stud(?:y|ied|ying|ies)|graduat(?:e|ed|ing|ion)|read|major(?:ed|s)?
        |work(?:ed|s|ing)?|employ(?:ed|er|ers|s|ment)?|hired|hold|held|join(?:ed|ing)?|leave|left|leaving|quit|start(?:ed)?
        |begin|began|begun|finish(?:ed)?|complete[d]?|enter(?:ed)?|enroll?(?:ed)?|stay(?:ed)?|earn(?:ed)?|become|became|spend|spent)\b
    | \b(?:universit(?:y|ies)|colleges?|schools?|degrees?|qualifications?|education|compan(?:y|ies)|firms?|organi[sz]ations?
        |hospitals?|jobs?|titles?|roles?|ranks?|positions?|occupation|workplace|career|posts?|living|subjects?|fields?|law\sfirm)\b
    | {ENGLISH["workplaces"]}
    | \b(?:in|at|for|from|of|to|with|as|on|by|until|since|years?|months?|dates?|time|long|many|much|experience|kind|sort
        |that|this|it|there|and|or|name|called|day|right|straight|directly|immediately)\b
    | (?:在|从|于)?(?:哪|什么|啥|几)(?:里|儿|边|年|一年|个月|时候|时间|[个所家些间份种])?(?:国外|国内)?
        (?:大学|学校|高校|院校|学院|学位|专业|工作|职位|职务|岗位|职称|角色|地方|城市|国家|省份?|{KINDS["workplaces"]})?
    | (?<![\u4e00-\u9fff])(?:大学|母校)|(?<=[的上读念了])大学|母校|最?高?(?:学历|学位)
    | (?<![\u4e00-\u9fff])专业|(?<=[的士科生])专业
    | (?:第?一|上一|首)?[份家段](?=工作|公司|单位|医院|学校|企业|律所|事务所)|(?:第一|上一|一)[份家段个]
    | \b(?:the\s)?(?:trade|profession)\b|\bthe\s(?:industry|field)\b|\bex\b-?
    | \b(?:cit(?:y|ies)|towns?|countr(?:y|ies)|places?|located|based)\b
    | 这(?:个|一)?行业?|本行|行业里?|从业|入行
    | 工作|任职|就职|供职|入职|离职|离开|加入|进入|上班|实习期间|毕业(?:后|于|院校|学校)?
    | 就读|在读|担任|职位|职务|岗位|职称|头衔
    | 公司(?=$|[是的在叫])|多久|多长时间|多少年|何时|时间|工龄|国外|海外
    | 读[的了书]?|念[的了书]?|学(?:的|了|习)(?![\u4e00-\u9fff]院)|上(?:的|了|班)
    | 待了|干了?|呆了|做(?:的|了)?(?=$|\s)|去了?|先
    | ^[早先初晚近新](?=[在是从的读上工])
    | 做?什么?$|^(?:做|干)?什么|(?<![\u4e00-\u9fff])[在于从](?=[\u4e00-\u9fffA-Za-z])|[他她的是了过]|[?？。，,!！'"“”()（）]
    """,
    re.VERBOSE,
)
"""The words that ask, and those for the sort of thing; a name in capitals keeps its own: "Massey University"."""

_YEAR = regex(r"(?<![\d.])((?:19|20)\d\d)(?:\s?年)?(?![\d%])")
_PART_OF_YEAR = regex(
    rf"""
      # in the early summer of 2020
      \b(?:(?:early|late|mid|the\s+(?:beginning|end|start))[\s-](?:of\s+)?|(?:the\s+)?(?:spring|summer|autumn|fall|winter)\s+(?:of\s+)?)+
        (?={_YEAR.pattern})
    # 2020 年夏天 · 2020年5月
    | (?:(?<=\d年)|(?<=\d\s年))的?(?:[春夏秋冬][天季]?|上半年|下半年|初|底|末|\s?\d{{1,2}}\s?月)
    """,
    _I | re.VERBOSE,
)
_YEARS = [
    # between 2018 and 2020 · 2018 年到 2020 年
    regex(
        rf"(?:\b(?:between|from|during)\s+)?{_YEAR.pattern}\s*(?:-|–|—|~|～|至|到|和|\b(?:and|to|until|till)\b)\s*{_YEAR.pattern}(?:之间|期间|年间)?",
        _I,
    ),
    # since 2018 · 2018 年以后
    regex(
        rf"\b(?:since|after|from)\s+{_YEAR.pattern}(?:\s+on(?:wards?)?\b)?|(?:自|从)?{_YEAR.pattern}(?:之后|以后|以来|起|后)",
        _I,
    ),
    # before 2018 · 2018 年以前
    regex(rf"\b(?:before|until|up to)\s+{_YEAR.pattern}|{_YEAR.pattern}(?:之前|以前|前)", _I),
    # 2018
    _YEAR,
]
"""A stretch of years, one that is open at its end, one open at its start, a single year."""
FAR_OFF = 9999


class Choice(NamedTuple):
    """`order` and `level` name a table above, None where the question says neither; `years` are the first and the last
    of those the stay must reach into, `rest` what else it says."""

    order: str | None
    level: str | None
    rest: str
    graduated: bool
    years: tuple[int, int] | None = None


def choice_of(text: str, whole: str) -> Choice:
    """What a question says of the stay it means; `whole` is its topic, without names.

    >>> choice_of("Where did she work before Globex?", "Where did work before Globex")
    Choice(order='before', level=None, rest='Globex', graduated=False, years=None)
    """
    years, rest = _years_in(whole)
    said = _years_in(text)[1]
    order = next((name for name, pattern in _ORDERS.items() if pattern.search(said)), None)
    formerly = order == "before" and not _ORDERS["before"].search(rest)
    level = level_of(whole)
    if order == "after" and not level and _FIRST_OF_ALL.search(said):
        order = "first"
    for pattern in (*_ORDERS.values(), *([LEVELS[level]] if level else [])):
        rest = pattern.sub(" ", rest)
    graduated = bool(re.search(r"graduat|毕业|\bafter (?:school|university|uni|college)\b", text, _I))
    once = " ".join(_ASKING.sub(" ", rest).split())
    rest = " ".join(_ASKING.sub(" ", once).split()).strip(" -–—/&·")
    if formerly:  # 以前 said first names no time: 她以前在哪家公司
        order = None if rest else "previous"
    return Choice(order, level, rest, graduated, years)


_FIRST_OF_ALL = regex(
    r"毕业(?:之?后|以后)的?第一|\bfirst\b.{0,12}\b(?:after|out\sof)\s(?:graduat\w+|university|uni|college|school)"
    r"|\bafter\s(?:graduat\w+|university|college|school)\b.{0,24}\bfirst\b",
    _I,
)
"""The first job after school is the first there is, whatever was studied beside a later one."""


def _years_in(text: str) -> tuple[tuple[int, int] | None, str]:
    """The years a question speaks of, and the question without them.

    >>> _years_in("What did she do between 2018 and 2020?"), _years_in("2019年以后在哪里工作")
    (((2018, 2020), 'What did she do  ?'), ((2019, 9999), ' 在哪里工作'))
    """
    text = _PART_OF_YEAR.sub("", text)
    for place, pattern in enumerate(_YEARS):
        if match := pattern.search(text):
            told = [int(group) for group in match.groups() if group]
            span = (told[0], FAR_OFF) if place == 1 else (0, told[0] - 1) if place == 2 else (told[0], told[-1])
            return span, text[: match.start()] + " " + text[match.end() :]
    return None, text


def level_of(text: str) -> str | None:
    """The level of a degree.

    >>> level_of("计算机科学与技术(本科)"), level_of("MSc in Structural Steel Design")
    ('bachelor', 'master')
    """
    return next((name for name, pattern in LEVELS.items() if pattern.search(text)), None)
