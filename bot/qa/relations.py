"""What ties a person to a name in a sentence: worked *at* Microsoft is not Microsoft Word, nor to beat a team *from* it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.qa import cues
from bot.qa.models import Relation
from corpus.models import Passage, SectionKind, Span
from corpus.regex import regex
from retrieval.models import Group

_STUDENT = regex(
    r"\b(?:student|undergrad(?:uate)?|degree|B\.?Sc|M\.?Sc|B\.?A|M\.?A|Ph\.?D|bachelor|master|graduated|studied|exchange)\b"
    r"|学生|本科|硕士|博士|研究生|毕业|就读|交换",
    re.IGNORECASE,
)
_AT = regex(
    r"(?:\b(?:at|in|joined|of|@|(?:work|intern|consult)\w*\s+for)|在|于|加入|就读于|毕业于|任职于)\s*(?:the\s+)?$",
    re.IGNORECASE,
)
_LISTED = regex(r"[|(（:：]\s*$")
"""A name in brackets or behind a bar is that of an employer only where employers stand: "EMMA (零一汽车)"."""
_THEN = regex(r"\s*(?:[)）]|实习|工作|任职|毕业|就读|读|intern|inc\b|co\b|ltd)", re.IGNORECASE)
_WORK_KINDS = {SectionKind.EXPERIENCE, SectionKind.PROJECTS}
ENTRY_KINDS = {SectionKind.EXPERIENCE, SectionKind.EDUCATION}
WORKS = regex(
    r"\b(?:work|intern|job|office|employ|based|secondment|posted|serv(?:e|ed|ing)\b)|工作|任职|上过?班|实习|就职|驻|外派|[干待呆]过|供职|效力|服役",
    re.IGNORECASE,
)
_PERIOD = regex(
    r"\b(?:19|20)\d\d(?:[./年]\d{1,2}月?)?\s*(?:-|–|—|~|～|至|到|to)\s*(?:(?:19|20)\d\d|now\b|present\b|today\b|今|现在)"
)
"""The dates of a job, though its section was not read as one of jobs."""
_NAMED_AFTER = regex(r"[\u4e00-\u9fff]{0,8}(?:大学|学院|论坛|交易所)|\s+(?:University|Institute|Forum)\b")
"""What follows a town that a school or a meeting is named after."""
STAYED = regex(
    r"待|呆|住|生活|去过|到过|[读念]过?书|上过?学|求学|留学|学习|进修|培训|\b(?:liv(?:e|ed|es|ing)|stay\w*|been|was|were|spen[dt]|stud(?:y|ied|ies)|train(?:ed|ing)?)\b",
    re.IGNORECASE,
)
"""A question about being in a town, whatever for."""
BEEN = regex(r"[待呆]过|\b(?:been\s(?:at|with|to)|spent\s(?:\w+\s)?time\sat)\b", re.IGNORECASE)
"""A question about being with a company, whatever as."""
_STUDIED = regex(r"[读念]过?书|上过?学|求学|留学|就读|\b(?:stud(?:y|ied|ies|ying)|graduat\w+)\b", re.IGNORECASE)
_THERE = regex(
    r"""
      \b(?:(?:ever|once|been|has|have|had|any|some|also|abroad)\s)*
        (?:liv(?:e|ed|es|ing)|stay(?:ed|s|ing)?|been|spen[dt](?:\s(?:(?:some|any)\s)?time)?|work(?:ed|s|ing)?|stud(?:y|ied|ies|ying)|train(?:ed|ing)?
          |resid(?:e|ed|ing)|based)\s(?:in|at|to|near)\s
    | ^(?:曾|曾经)?(?:在|去过?|到过?|住在?|待在?)\s?
    | (?:过|去|干|工作|生活|住|待|呆|读书|念书|上学|上班|求学|留学|学习|进修|培训|实习|出差|旅居|定居)+过?$
    """,
    re.IGNORECASE | re.VERBOSE,
)


def place_of(topic: str) -> str:
    """The name of the place in what may be a question about having been somewhere.

    >>> place_of("lived in Norway"), place_of("在挪威工作"), place_of("Oslo")
    ('Norway', '挪威', 'Oslo')
    """
    return _THERE.sub("", topic).strip() or topic


WISHED = regex(
    r"""
      \b(?:wants?|would\s+like|hop(?:es?|ing)|wish(?:es)?|prefers?|looking|open|willing|ready|plans?)\s+(?:to|for)\b
      (?:\s+(?:work(?:ing)?|liv(?:e|ing)|mov(?:e|ing)|relocat(?:e|ing)|com(?:e|ing)|go(?:ing)?)\b)?
    | \binterested\s+in\b
    | \b(?:would|can|could)\s+(?:also\s+)?(?:(?:move|relocate|go|come)\s+(?:to|abroad|back|overseas)\b
      |relocate\b|travel\b(?!\s+by))
    | (?<![不没])(?:可以|能够?|肯|接受)(?:经常|长期|短期|随时|全国)?
      (?=(?:去|到|来)[\u4e00-\u9fffA-Z]|出差|驻|外派|搬|加班|倒班|远程|到岗)
    | (?:想要?|希望|愿意|打算|期望|考虑|意向)(?:在|去|到|来|从事|做|回|留|找|招|[换转]到?|进入?)
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""A question about what somebody would like, not about what was."""
WISHES = regex(
    r"""
      \b(?:desired|preferred|expected|target|prefers?|looking\s+for|open\s+to|willing|available|relocat\w+|wants?\s+to|would\s+like
        |hop(?:e|es|ing)\s+to|wish(?:es)?\s+to|interested\s+in|seeking|keen)\b
    | 期望|意向|意愿|希望|求职|目标(?:城市|岗位|职位|地点)|优先|可接受|愿意|想(?!象|法|到)|应聘
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What a sentence that tells of a wish says."""
SHORT = 60
"""Characters of a line that may be that of an entry though it was not read as one."""

_NOT_THE_COMPANY = regex(
    r"""
      \s*(?:Word|Excel|Office|Teams|PowerPoint|Outlook|Access|Project|Azure|Dynamics|Cloud|Analytics|Ads|Maps|Colab|Docs|Sheets
         |Scholar|Chrome|Drive|Pixel|Play|Web\s+Services|Watch|Store|Certified|SDKs?|APIs?|phones?|chips?|cameras?|GPUs?|products?|devices?
         |Cup|Prize|Award|Trophy|Medal|Scholarship)\b
    | ['’]s\s+(?:\w+\s+){0,2}?(?:papers?|models?|algorithms?|methods?|datasets?|products?|documents?|APIs?|SDKs?|team\b.*\bbeat)
    | \s*的?\s*(?:会议|文档|地图|云(?!服务有限|科技)|手机|相机|芯片|支付|微信|产品|竞品|论文|模型|数据集
      |算法|队伍|代表队|参赛队|设备|认证|证书|杯|奖)
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What makes the name that of a product, a paper, a prize or an opponent."""
_OTHER_SIDE = regex(
    r"""
      \b(?:beat|beaten|beating|defeat\w*|against|versus|vs|outperform\w*|ahead\s+of|over|competitors?|compet\w+\s+with|rivals?
        |clients?|customers?|contracts?\s+with|negotiat\w+|suppl(?:y|ied|ies|ier)|sold|sells?|deliver\w*|shipp\w*|provid\w*
        |collaborat\w*|partner\w*|cooperat\w*|jointly|together|reproduc\w*|replicat\w*|review\w*|based\s+on|inspired\s+by
        |certified|funded|sponsored|awarded|scholarship|invited|visited|audited)\b[^.;]{0,40}$
    | (?:击败|战胜|胜过|超过|赢了|对阵|领先|客户|甲方|为|给|向|供应|交付|服务于|合作|联合|与|和|同
      |复现|评测|测评|参观|采购|对标|资助|赞助|由|据)[^，。；]{0,12}$
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What stands before a name that is the other side: an opponent, a customer, a partner, the author of a paper."""
_CUSTOMER = regex(
    r"[^,;，；。]{0,14}?(?:\bas\s+(?:our|a|the|my)\s+(?:client|customer|supplier|partner)\b|(?:合作|联合(?!会)|对接|比赛|竞争))",
    re.IGNORECASE,
)


def asks_of_school(text: str) -> bool:
    """True where only having studied somewhere is asked about, and not having been there whatever for."""
    return bool(_STUDIED.search(text)) and not STAYED.search(_STUDIED.sub(" ", text)) and not WORKS.search(text)


def is_of_school(passage: Passage, sentence: Span) -> bool:
    start = passage.span.start
    return passage.kind is SectionKind.EDUCATION or bool(
        _STUDENT.search(passage.visible, sentence.start - start, sentence.end - start)
    )


def relates(passage: Passage, sentence: Span, spans: Sequence[Span], relation: Relation) -> bool:
    """Worked *at* a company, studied *at* a school: the name stands in an entry's line or after a preposition of place.

    Spans are offsets of the passage's text.
    """
    if relation in {Relation.ANY, Relation.MENTION}:
        return True
    line = passage.visible
    studies = passage.kind is SectionKind.EDUCATION or bool(_STUDENT.search(line, sentence.start, sentence.end))
    if passage.kind is SectionKind.LINKS or studies is (relation is Relation.WORK):
        return False
    spans = [span for span in spans if not _NOT_THE_COMPANY.match(line, span.end)]
    if not spans:
        return False
    if _in_heading(passage, sentence):
        return True
    spans = [span for span in spans if _placed(passage, sentence, span) or not _other_side(line, sentence, span)]
    return bool(spans) and (studies or any(_placed(passage, sentence, span) for span in spans) or _is_entry(passage, sentence))


def is_place(groups: Sequence[Group]) -> bool:
    """True where all that is asked about is a town or a country."""
    return all(any(alt.source == "places" and alt.weight == 1 for alt in group.alternatives) for group in groups)


def works_there(passage: Passage, sentence: Span, spans: Sequence[Span]) -> bool:
    """Worked *in* a town: it stands among the jobs or beside a word of work, and is not where goods or letters go.

    Spans are offsets of the passage's text.
    """
    line = passage.visible
    spans = [span for span in spans if not _NAMED_AFTER.match(line, span.end)]
    if passage.kind is SectionKind.EXPERIENCE:
        return _in_heading(passage, sentence) or any(not _other_side(line, sentence, span) for span in spans)
    if spans and _PERIOD.search(line, sentence.start, sentence.end):
        return not _STUDENT.search(line, sentence.start, sentence.end) and passage.kind is not SectionKind.EDUCATION
    works = WORKS.search(line, sentence.start, sentence.end)
    return bool(works and spans) and relates(passage, sentence, spans, Relation.WORK)


_LANGUAGE = regex(r"\s?[语文话]|\s?人(?!民|寿)|[菜餐]")
_ADJECTIVE = regex(r"(?:ese|ish|ian|ean|man|ch|ai|ic)$", re.IGNORECASE)
_SPOKEN = regex(
    r"\b(?:native|fluent\w*|mother\stongue|beginner|intermediate|advanced|conversational\w*|basic|[ABC][12]|HSK|N[1-5]|language|learn\w*|app|speaks?"
    r"|cuisine|food|film|literature)\b|母语|流利|口语|会说|语言",
    re.IGNORECASE,
)


def is_there(passage: Passage, sentence: Span, spans: Sequence[Span]) -> bool:
    """False where the name of a country is that of its language or its food: 挪威语 · Japanese (beginner). Spans are offsets
    of the document."""
    start = passage.span.start
    line = passage.visible[sentence.start - start : sentence.end - start]
    spoken = bool(_SPOKEN.search(line))
    return not spans or any(
        not _LANGUAGE.match(line, span.end - sentence.start)
        and not (spoken and _ADJECTIVE.search(line[span.start - sentence.start : span.end - sentence.start]))
        for span in spans
    )


def _in_heading(passage: Passage, sentence: Span) -> bool:
    start = passage.span.start
    return any(h.span.start - start <= sentence.start < h.span.end - start for h in passage.headings)


def _placed(passage: Passage, sentence: Span, span: Span) -> bool:
    """After a preposition of place, in brackets where employers stand, or with what follows an employer's name."""
    line = passage.visible
    listed = passage.kind in _WORK_KINDS and _LISTED.search(line[max(sentence.start, span.start - 4) : span.start])
    at = _AT.search(line[max(sentence.start, span.start - 16) : span.start])
    return bool(at or listed or _THEN.match(line, span.end))


def _other_side(line: str, sentence: Span, span: Span) -> bool:
    return bool(_OTHER_SIDE.search(line[sentence.start : span.start]) or _CUSTOMER.match(line, span.end))


def _is_entry(passage: Passage, sentence: Span) -> bool:
    """A line without a verb of work, short or with the dates of a job, where employers and schools stand, or that begins with a
    year and says as what."""
    line = passage.visible[sentence.start : sentence.end]
    stands = passage.kind in ENTRY_KINDS or (passage.kind in _UNTITLED and bool(_POST.match(line)))
    return (len(line) <= SHORT or bool(_PERIOD.search(line))) and stands and not cues.DONE.search(line)


_UNTITLED = frozenset({SectionKind.ABOUT, SectionKind.OTHER})
_POST = regex(
    r"\W*(?:19|20)\d\d\b.{0,40}(?:\b(?:intern|trainee|apprentice|assistant|analyst|engineer|consultant|manager|developer|officer|clerk|nurse"
    r"|teacher|technician|designer|auditor|accountant|cook|chef|driver|editor|reporter|researcher)\b"
    r"|实习生?|学徒|助理|分析师|工程师|顾问|经理|专员|护士|教师|老师|技术员|设计师|会计|厨师|司机|编辑|记者|研究员)",
    re.IGNORECASE,
)
