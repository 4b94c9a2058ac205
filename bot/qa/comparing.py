"""The words of comparing two people: what of a question is the topic they are compared on, and what it asks of a value.

"How do A and B compare when it comes to welding?" is about welding, "whose team is bigger" about a team.
"""

from __future__ import annotations

import re

from corpus.regex import regex

_I = re.IGNORECASE

_MORE = (
    r"more|less|better|worse|higher|lower|longer|shorter|stronger|weaker|earlier|later|sooner|older|younger|newer|bigger|larger|smaller"
    r"|greater|fewer|faster|slower|further|farther|deeper|broader|richer|heavier|most|best|least|worst|longest|highest|biggest|largest"
)
_FRAME = regex(
    rf"""
    # between them, who · how do they compare when it comes to · in terms of · as far as welding is concerned
      ^\W*(?:between|of|out\sof|among)\b
    | \b(?:when|where|if)\sit\scomes\s(?:down\s)?to\b | \bin\sterms\sof\b | \b(?:with|in)\s(?:regards?|respect)\sto\b
    | \bas\sfar\sas\b | \b(?:is|are)\sconcerned\b | \bas\sfor\b | \bregarding\b | \bhow\s(?:do|does|did|would|well\sdo)\b
    | \bcompar(?:e[sd]?|ing|ison)\b(?:\s(?:with|to|and))? | \b(?:stack|measure|match)\sup\b | \bdiffer(?:s|ences?)?\b
    | \bside\sby\sside\b | \bversus\b | \bvs\.?(?=\s|$) | \bin\scomparison\b | \b(?:next\sto|alongside|relative\sto)\b
    # put them side by side
    | ^\W*(?:put|set|line\sup|lay|take|match|hold|weigh)\b
    | \b(?:against\s(?:one\sanother|each\sother)|head[\s-]to[\s-]head)\b
    # the safer pick for · the one of · right now
    | \b(?:the\s)?(?:\w+er|(?:more|less)\s\w+)\s
        (?:pick|choice|bet|option|candidate|fit|match|hire|hand|person|one|of\sthe\stwo|track\srecord|record|chops|credentials|grip|grasp
          |command|handle|background|foundation|footing)\b(?:\s(?:for|to|at|on|with|when|in|of)\b)?
    # a track record in · on the strong side · has the edge · would you rather have · further along
    | \b(?:pick|choice|bet|candidate|hire|fit)\s(?:for|on|with|when|at)\b
    | \b(?:a\s)?(?:track\srecord|chops|credentials)(?:\s(?:with|in|for|of|on)\b|(?=\W|$))
    | \b(?:on|to)\sthe\s\w+\sside\b | \bthe\s(?:edge|upper\shand|advantage|lead)(?:\s(?:in|on|at|with|over|when)\b)?
    | \bwould\s(?:you|we|i)\s(?:rather|sooner|prefer(?:\sto)?)
        (?:\s(?:have|ask|hire|pick|take|trust|put|see|send|want))?(?:\s(?:on|for|with|to\sdo|do)\b)?
    | \b(?:further|farther|ahead|along|out\sin\sfront|on\stop|to\sshow)\b(?:\s(?:with|in|on|for|at|of)\b)?
    | \bcomes?\sout\s(?:on\stop|ahead|better|stronger)\b(?:\s(?:in|on|at|with)\b)? | \bwins?\s(?:on|at|in|when)\b | \bbeats?\b
    | \b(?:the\s)?(?:one|ones|that|those)\sof\b | \b(?:right\snow|these\sdays|at\s(?:the\smoment|present))\b
    | \bthe\stwo(?:\sof\sthem)?\b | \bboth\b
    # who knows more about · which of them is better at · whose is higher
    | \b(?:who|whom|whose|which(?:\sone)?|what)(?:\sof\s(?:them|the\stwo))?\b
    | \b(?:is|are|was|were|do|does|did|has|have|had|been|got|gets?)\b
    | \b(?:{_MORE})\b(?:\s(?:at|in|with|on|about|of|than)\b)? | \bthan\b | \bknow(?:s|n|ing)?\b | \bunderstands?\b
    | \bexperienced?\b | \bskilled\b | \bgood\s(?:at|with)\b
    | \b(?:strong|familiar|fluent|proficient|expert)\s(?:in|with|at|on)\b
    # 谁更懂 · 跟 … 比 … 怎么样 · 哪个强
    | 谁(?:的)? | 哪(?:个|位|一个|一位)(?:人)? | 更加?(?:懂|会|熟悉?|擅长|了解|精通)?
    | 还是 | 或者?(?=[\s,，]|$) | 做(?:一?个|一?下)?(?:比较|对比) | 对比
    | 相比(?:之下)? | 比较 | 比起来 | 比一比 | 比一下 | 一下 | (?<![\u4e00-\u9fff])比(?=[,，\s]|$|[\u4e00-\u9fff])
    | 怎么样 | 如何 | 怎样 | 区别 | 差别 | 差异 | 各自 | 分别
    # 在 … 方面做过的事 · … 的水平
    # 谁占上风 · 更胜一筹 · 更靠得住 · 更有底子 · 论日语
    | 占上风 | 略?胜(?:一筹|出) | (?:技)?高一筹 | 靠得?[住谱] | 拿得出手 | 稳(?=[\s,，。?？]|$)
    | 有(?:底子|功底|优势|把握|料|两下子|一手)
    | (?:有)?(?:底子|功底|底气) | 领先 | 占优势? | 见长 | 强项
    | ^\W*(?:论|讲|说到?|要说|就)(?=[A-Za-z\u4e00-\u9fff])(?!文|坛|师|述)
    | (?:来说|而言|来讲|来看) | 这(?:块|方面|件?事|项) | (?<=\s)跟(?=\s)
    | (?:方面|领域|这块|上面)?(?:各自)?(?:都)?(?:做过?|干过?|搞过?)(?:的|过的)(?:事情?|工作|东西|项目)? | 方面
    | 的?(?:水平|能力|本事|经验|程度)(?=[\s,，。?？]|$)
    # 绩点高 · 论文多一些; not 护士长
    | (?<=[\u4e00-\u9fffA-Za-z\s])(?:比较)?(?:多|少|高|低|强|弱|好|差|(?<![士校店班组队厂部院科处局])长|短|久|厉害|深|快|慢
        |早|晚|大|远|顺|熟|丰富|有经验)(?:一些|一点|些|点)?
        (?=[\s,，。?？吗呢]|$)
    | (?<![\u4e00-\u9fff])(?:懂|会|熟悉?|擅长|了解|精通)
    """,
    _I | re.VERBOSE,
)
_SMALL = r"and|or|at|in|on|about|as|an?|the|with|of|for|to"
_ENDS = regex(
    rf"""
      ^(?:[\s,，、:：;.?？!] | (?:{_SMALL}|that|his|her|their|by|from)\b
        | [和与跟同在的是也有还对](?=[\s\u4e00-\u9fffA-Za-z]|$))+
    | (?:[\s,，、:：;.?？!吗呢] | \b(?:{_SMALL})\b | [和与跟同在的上])+$
    """,
    _I | re.VERBOSE,
)


def compared_on(whole: str) -> str:
    """The topic of a comparison; empty where nothing but the people is compared.

    >>> compared_on("how do and compare when it comes to point clouds"), compared_on("谁更懂焊接")
    ('point clouds', '焊接')
    """
    rest = _FRAME.sub(" ", whole)
    before = None
    while before != rest:
        before, rest = rest, _ENDS.sub("", rest)
    return " ".join(_LOOSE.sub(" ", rest).split())


_LOOSE = regex(r"(?<=\s)(?:as|an?|the|at)(?=\s)|[,，:：;]\s", _I)

_CHOICE = regex(
    rf"^\W*(?:is|are|was|were|do|does|did|has|have|had|can|could|would)\b.*\bor\b.*\b(?:(?:{_MORE})\b|\w+er\s(?:pick|choice|bet|option|fit)\b)|还是.*[更比]|[更比].*还是",
    _I,
)


def is_choice(question: str) -> bool:
    """ "Is A or B better at welding?" asks for one of two and not for a yes."""
    return bool(_CHOICE.search(question))


COUNTED = regex(
    r"\b(?:more|most|fewer|fewest)\b(?!\s(?:about|experienc\w+|skilled|familiar|fluent|time|senior|recent\w*|qualified|of\san?)\b)"
    r"|更多|最多|更少|最少|谁的?[^，,。？?]{1,12}[多少](?=[\s,，。?？呢]|$)",
    _I,
)
"""Who has more of something: its number is wanted."""
WHERE_NOW = regex(
    r"\b(?:at|with|for|in)\s(?:(?:his|her|their|the)\s)?(?:(?:current|present|own|same|respective)\s)?"
    r"(?:compan(?:y|ies)|employers?|firms?|jobs?|workplaces?|hospitals?|schools?|positions?|posts?|roles?)\s(?:for\s)?(?:the\s)?long"
    r"|(?:现在|目前|如今|当前|自己)的?(?:公司|单位|岗位|东家|医院|学校|工作).{0,8}[久长]",
    _I,
)
"""Time with the present employer, and not in all jobs."""
FIRST = regex(r"\b(?:first|earlier|sooner|before)\b|更早|先|早(?=[\s,，。?？]|$)", _I)
LAST = regex(r"\b(?:last|later|after)\b|更晚|后(?=毕业|入职|加入)|晚(?=[\s,，。?？]|$)", _I)
