"""Short answers in a line of text: dates, numbers, money, ranks, places, organisations, people, as spans.

Every finder maps a line to spans in its order; `SPANS` is the table by the sort of value a want asks for. Which of them is
the answer is decided in `facts`. Offsets are those of the line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from corpus.models import Span
from retrieval.analysis.english import STOP_WORDS

_I = re.IGNORECASE
_MONTH = r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
_SEASON = r"(?:spring|summer|autumn|fall|winter)"
_YEAR = r"(?<![\d.])(?:19|20)\d\d(?![\d%])"
_DATE = rf"(?:(?:(?<![\d./])\d{{1,2}}\s+)?(?:{_MONTH}|{_SEASON})[\s,]*{_YEAR}|{_YEAR}\s*[./年-]\s*\d{{1,2}}(?!\d)(?:\s*月|[./-]\d{{1,2}}(?!\d))?(?:\s*\d{{1,2}}\s*日)?|\b\d{{1,2}}/{_YEAR}|{_YEAR}(?:\s*年)?)"
_NOW = r"(?:present|now|current(?:ly)?|today|ongoing|date|至今|现在|今|目前|当前)"
_TO = r"\s*(?:-|–|—|~|～|－|至|到|\bto\b|\buntil\b)+\s*"
DATE = re.compile(_DATE, _I)
PERIOD = re.compile(
    rf"{_DATE}{_TO}(?:{_DATE}|{_NOW})(?:\s*[(（]{_NOW}[)）])?|(?:since\s+|从\s*)?{_DATE}(?:\s*(?:至今|以来|起))?", _I
)

_HAN_NUMBER = r"[一二两三四五六七八九十百千几]+"
_WORD_NUMBER = (
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty"
    r"|thirty|forty|fifty|sixty|hundreds?|dozens?|half|a|an|several|couple)\b"
)
_DIGITS = r"[~≈约<>]?\s?(?<![A-Za-z\d.])\d+(?:[,，]\d{3})*(?:\.\d+)?(?!\d*[-–]\d)"
_SCALE = r"(?:\s?(?:k|K|M|bn|B|万|亿|千|百|million|billion|thousand)(?![A-Za-z]))?\+?"
NUMBER = re.compile(
    rf"{_DIGITS}{_SCALE}(?:\s*(?:多|余))?|{_WORD_NUMBER}|{_HAN_NUMBER}(?=[个篇项次名台条块家位张款种门部件例支本届期轮套所辆座层段所倍人年月周天])",
    _I,
)
_TIME_UNIT = r"(?:years?|yrs?|months?|weeks?|days?|hours?|hrs?|minutes?|terms?|semesters?|年(?!度|级|月|初|底|报)|个?多?月|个?星期|周|天|个?小时|个工作日|个学期|学期|分钟)"
DURATION = re.compile(
    rf"(?:(?:{_DIGITS}|{_WORD_NUMBER}|{_HAN_NUMBER}|[半数])(?:\+|\s*(?:多|余|-))?\s*(?:-?\s?|more\s|full\s|working\s){_TIME_UNIT}(?:\s?半)?(?![A-Za-z]))",
    _I,
)
MONEY = re.compile(
    rf"(?:[$€£¥￥]|\\\$|\b(?:USD|GBP|EUR|RMB|CNY|HKD|CHF|AUD|CAD|SGD|NOK|SEK|DKK|INR|JPY|KRW|PLN|BRL|NZD|TWD|Rs\.?)\s?)\s?\d[\d,.]*\s?(?:k|m|bn|million|billion|thousand|万|亿)?\b"
    r"|\d[\d,.]*\s?(?:k|m|bn|million|billion|thousand|万|亿|千|百)?\s?(?:多|余)?\s?(?:USD|GBP|EUR|RMB|CNY|HKD|CHF|NOK|SEK|DKK|INR|JPY|KRW|dollars?|pounds?|euros?|yuan|美元|美金|人民币|欧元|英镑|港币|港元|元|块钱?)",
    _I,
)
_FIGURE = r"\d+(?:[,，]\d{3})*(?:\.\d+)?"
_UNIT = r"(?:\s?(?:%|％|x\b|×|X\b|倍|times\b|percent|个百分点|points?\b|[a-zA-Zµμ°/]{1,6}\b|[\u4e00-\u9fff]{1,3}))"
RATE = re.compile(
    rf"(?:from\s+\S*?{_FIGURE}\S*(?:\s\w+)?\s+to\s+\S*?{_FIGURE}\s?[%％\w]*|(?:从|由)\s*{_FIGURE}[^，。；,;]{{0,10}}?(?:到|至|为)\s*{_FIGURE}\s?[%％\w]{{0,6}})"
    rf"|[~≈约<>]?{_FIGURE}\s?(?:%|％|x\b|×|倍|times\b|percent|个百分点|percentage points?)|\b(?:halved|doubled|tripled|twice|two-?fold|\w+-fold)\b|(?:一半|减半|翻倍|两倍|三倍|百分之[一二三四五六七八九十百]+)",
    _I,
)
QUANTITY = re.compile(
    rf"[~≈约<>]?{_FIGURE}{_SCALE}{_UNIT}?(?:\s(?:images?|km|m|cm|mm|nm|GB|TB|MB|rows?|lines?|people|users?|beds?|pupils?|students?))?",
    _I,
)
RANK = re.compile(
    r"第\s*(?:\d+|[一二三四五六七八九十]+)\s*(?:名|位)?|\b\d+\s?(?:st|nd|rd|th)\b(?:[- ](?:place|prize|out of \d+))?"
    r"|\b(?:first|second|third|fourth|fifth|sixth|top|grand|gold|silver|bronze)[- ](?:place|prize|award|medal|\d+%?)|(?:特|一|二|三|四)等奖|[金银铜]奖|冠军|亚军|季军|\brank(?:ed)?\s+(?:no\.?\s?|#)?\d+|\bwinner\b|\brunner-up\b|优秀奖|前\s?\d+%?",
    _I,
)
_ORG_WORD = (
    r"(?:University|Universit[éä]\w*|Institute|College|School|Academy|Cent(?:er|re)|Labs?|Laborator(?:y|ies)|Hospital|Clinic|Bank|Group|Foundation|Agency|Studio"
    r"|Ministry|Council|Inc|Corp(?:oration)?|Company|Ltd|LLC|LLP|GmbH|AG|plc|Partnership|Works|Trust|Society|Technologies|Systems|Sensors|Waters|Polytechnic|Pharmacy)"
)
_CAPITAL = r"(?:[A-Z][\w&'’.-]*|of|for|and|the|de|TU|&)"
ORGANISATION = re.compile(
    rf"(?:TU|ETH)\s[A-Z]\w+(?:\s[A-Z]\w+)?|University of [A-Z]\w+(?: [A-Z]\w+)*|(?:[A-Z][\w&'’.-]*\s)(?:{_CAPITAL}\s){{0,5}}?{_ORG_WORD}\b\.?(?:\s(?:of|for)(?:\s{_CAPITAL}){{1,5}})?(?:,?\s(?:Ltd|Inc|Co)\.?)*"
    r"|[\u4e00-\u9fffA-Za-z]{2,16}?(?:大学|学院(?!派|大学)|研究院|研究所|实验室|公司|集团|医院|银行|中学|小学|学校|事务所|工作室|幼儿园|药房|中心)"
)
_AT = re.compile(r"(?:\b(?:at|in|joined|for|@)\s+|(?:在|于|加入)\s*)((?-i:[A-Z])[\w&.-]*[\w](?:\s(?-i:[A-Z])[\w&.-]*\w)*)")
SCHOOL = re.compile(
    r"University|College|School|Institute|Academy|Polytechnic|大学|学院|中学|学校|研究院|\bTU\b|\bETH\b|\bMIT\b"
)
_TITLED = r"(?:Prof(?:essor)?\.?|Dr\.?|Mrs?\.?|Ms\.?)\s"
PERSON = re.compile(
    rf"{_TITLED}(?:[A-Z][\w'’.-]*\s?){{1,3}}|(?:supervised|advised|mentored|coached|guided|taught|led) by (?P<by>(?:[A-Z][\w'’.-]*\s?){{1,3}})|(?:Supervisor|Advis[oe]r|Mentor|PI)s?\s*[:：]\s*(?P<label>(?:[A-Z][\w'’.-]*\s?){{1,4}})|(?:导师|指导老师|指导教师|师从|跟随)\s*[:：]?\s*(?P<han>[\u3400-\u9fff]{{1,4}}?)(?=教授|老师|博士|院士|[，。；、,;\s）)]|$)|(?P<titled>[\u3400-\u9fff]{{1,3}})(?:教授|老师|博士|院士)"
)
VENUE = re.compile(
    r"(?:NeurIPS|NIPS|ICML|ICLR|CVPR|ICCV|ECCV|ACL|EMNLP|NAACL|AAAI|IJCAI|KDD|SIGIR|ICRA|IROS|RSS|CoRL|SIGGRAPH|ICASSP|INTERSPEECH|ICPR|MM\s?Asia|MIA|WACV|BMVC|ACCV|MICCAI|TPAMI|TMI|TIP|WWW|CHI|OSDI|SOSP|ISCA|DAC|ISSCC|IEDM|VLSI|arXiv|JMLR)(?:\s?'?(?:19|20)?\d\d)?(?:\s(?:Oral|Poster|Spotlight|Workshop))?"
    r"|(?:\b[A-Z][\w&]*\s(?:(?:of|and|on|in|for|the|&|[A-Z][\w&]*)\s){0,6})?(?-i:Journal|Conference|Transactions|Proceedings|Letters|Symposium|Workshop|Magazine|Review|Lancet)(?:\s(?:(?:of|and|on|in|for|the|&|[A-Z][\w&]*)\s?){0,6})?"
    r"|(?<![\w-])(?:Nature|Science|Cell)(?=\s*(?:[,.，。、(（]|\d{4}|$))|《?[\u4e00-\u9fff]{2,12}(?:学报|杂志|期刊|通报|会议|大会|年会|论坛)》?|(?:省级|国家级|核心)期刊",
)
QUOTED = re.compile(r"《[^》]{2,80}》|“[^”]{2,80}”|\"[^\"]{2,80}\"|「[^」]{2,80}」")
CALLED = re.compile(r"(?:called|named|titled|entitled|名为|叫做|叫|称为)\s+[《“\"]?(?P<name>[\w+#.-]+(?:\s[A-Z][\w+#.-]*)*)")
USED = re.compile(
    r"(?:\b(?:using|with|via|used|uses|in|on|by)\s|(?:使用|采用|基于|利用|通过|用|借助|拿)\s*)(?P<name>[A-Za-z][\w.+#/-]*[\w+#])"
)
TECHNICAL = re.compile(
    r"(?<![A-Za-z\d.])(?:[A-Z][\w+#]*(?:[-./][\w+#]+)*|[a-z]+[A-Z\d][\w+#-]*|[a-zA-Z]+\d[\w.-]*)(?:\s(?:\d+(?:\.\d+)*|[A-Z][\w+#.-]*\w|[IVX]+)\b)*"
)
DEGREE = re.compile(
    r"(?:\bPh\.?\s?D\.?|\bDoctor(?:ate)?(?: of \w+)?|\bM\.?\s?S(?:c|ci)?\.?(?=\W)|\bM\.?Eng\.?|\bM\.?B\.?A\.?|\bM\.?A\.?(?=\W)|\bM\.?Phil\.?|\bMaster(?:['’]?s)?(?: of \w+)?|\bB\.?\s?S(?:c)?\.?(?=\W)|\bB\.?Eng\.?|\bB\.?A\.?(?=\W)|\bBachelor(?:['’]?s)?(?: of \w+)?|\bPGCE|\bLL\.?[BM]|\bMD\b|\bMBBS|\bDiploma|\bAssociate degree|博士后|博士|硕士|研究生|本科|学士|大专|专科|中专|高中)",
    _I,
)
MAJOR = re.compile(
    r"(?:(?:M\.?S\.?c?|B\.?S\.?c?|M\.?Eng|B\.?Eng|M\.?A|B\.?A|Ph\.?D|MEng|PGCE|degree|undergrad(?:uate)?|bachelor\S*|master\S*|major(?:ed|ing)?|diploma)\.?\s(?:(?:in|of)\s)?(?P<en>(?:[A-Z][\w&-]*|and|of|&|in)(?:\s(?:[A-Z][\w&-]*|and|of|&))*))"
    r"|(?P<zh>[\u4e00-\u9fff]{2,14}(?:学|工程|技术|科学|管理|设计|专业|英语|教育|金融|会计|法律|信息|自动化|护理|医学|数学|物理|化学|生物)(?:-?[\u4e00-\u9fff]{2,10})?)(?=\s*[（(，,|、；;\s]|$)"
)
ROLE = re.compile(
    r"(?:(?:Senior|Junior|Lead|Chief|Principal|Staff|Associate|Assistant|Head|Vice|Deputy|Executive|General|Software|Research|Process|Data|Machine|Learning|Product|Project|Full[- ]?[Ss]tack|Front[- ]?[Ee]nd|Back[- ]?[Ee]nd|[A-Z][\w/-]*)[ ,]+){0,4}(?:Engineer|Intern|Researcher|Scientist|Manager|Director|Assistant|Analyst|Developer|Designer|Nurse|Teacher|Lecturer|Professor|Founder|Co-?founder|Consultant|Architect|Technician|Officer|Accountant|Lawyer|Editor|Coordinator|Specialist|Pharmacist|Doctor|Physician|Tutor|Student Researcher|Auditor|Buyer|Chef|Driver|Welder|Electrician|Translator|Writer|Representative)(?: [IVX]+\b)?(?:,\s[A-Z][\w&]*)?(?: of [A-Z]\w+)?"
    r"|\b(?:start-?up )?(?:founder|co-?founder|engineer|teacher|nurse|developer|manager|researcher|designer|accountant|lawyer|pharmacist|scientist)\b"
    r"|[\u4e00-\u9fffA-Za-z]{0,8}?(?:工程师|实习生?|研究员|经理|主管|护士长|护士|护师|教师|老师|助理|总监|顾问|设计师|负责人|专员|医师|医生|会计师?|律师|编辑|药师|审计员|分析师|架构师|讲师|教授|厂长|店长|创始人|程序员|开发者?)"
)
_CLAUSE_BORDER = re.compile(r"[,;，；。：:、](?:\s+|(?=[^\x00-\x7f])|(?<=[^\x00-\x7f]))|\s[–—|]\s|[()（）]\s*|(?<=[.!?])\s|\n")
_LABEL_END = re.compile(r"\s*(?:[|;；。\n]|[,，]\s?(?=[\u4e00-\u9fffA-Za-z ]{1,10}[:：])|\s{2,}|$)")
_BRACKET = re.compile(r"\s*[(（]([^()（）]{1,40})[)）]")
_LABELLED = re.compile(r"\s*(?:[:：]|\|)\s*")


def _all(pattern: re.Pattern[str]) -> Callable[[str], list[Span]]:
    return lambda line: [_trimmed(line, *_whole_or_named(match)) for match in pattern.finditer(line) if match.group().strip()]


def _whole_or_named(match: re.Match[str]) -> tuple[int, int]:
    """The range of the named group that took part, of the whole match where none did."""
    name = match.lastgroup
    return match.span(name) if name else match.span()


def _trimmed(line: str, start: int, end: int) -> Span:
    piece = line[start:end]
    left = len(piece) - len(piece.lstrip(" ,，、;；:：\u3000"))
    return Span(start=start + left, end=start + max(left, len(piece.rstrip(" ,，、;；:："))))


def organisations(line: str) -> list[Span]:
    """Names that look like those of an employer or a school, and capitalised names after a preposition of place."""
    named = _touching([_trimmed(line, *match.span()) for match in ORGANISATION.finditer(line)])
    placed = [_trimmed(line, *match.span(1)) for match in _AT.finditer(line)]
    return [*named, *(one for one in placed if not any(one.overlaps(other) for other in named))]


def _touching(spans: Sequence[Span]) -> list[Span]:
    """浙江大学 and 医学院附属第一医院 in a row are one."""
    joined: list[Span] = []
    for span in spans:
        if joined and joined[-1].end == span.start:
            joined[-1] = Span(start=joined[-1].start, end=span.end)
        else:
            joined.append(span)
    return joined


def schools(line: str) -> list[Span]:
    return [span for span in organisations(line) if SCHOOL.search(span.of(line))]


def names(line: str) -> list[Span]:
    """Titles in quotation marks, what is "called" something, then technical names, neighbours in a list as one span."""
    quoted = _all(QUOTED)(line)
    called = [Span(start=match.start("name"), end=match.end("name")) for match in CALLED.finditer(line)]
    used = [Span(start=m.start("name"), end=m.end("name")) for m in USED.finditer(line) if m["name"].lower() not in STOP_WORDS]
    technical = _all(TECHNICAL)(line)
    used = [one for one in used if not any(one.overlaps(other) for other in technical)]
    return [*quoted, *called, *runs(line, [*technical, *(one for one in used if not _is_plain(line, one))])]


def _is_plain(line: str, span: Span) -> bool:
    """A small English word in an English sentence is no name; between Chinese ones, 使用 nuplan 评估, it is."""
    around = line[max(0, span.start - 3) : span.start] + line[span.end : span.end + 3]
    return span.of(line).islower() and around.isascii()


def runs(line: str, spans: Sequence[Span]) -> list[Span]:
    """Neighbours with only a separator between them as one span: "Llama2、Llama3/3.1、Qwen2".

    >>> [span.of("广州、深圳 or 上海") for span in runs("广州、深圳 or 上海", [Span(start=0, end=2), Span(start=3, end=5)])]
    ['广州、深圳']
    """
    joined: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, span.end)):
        if (
            joined
            and re.fullmatch(r"\s*(?:[,、/&，+]|and|or|和|及|与|或)?\s*", line[joined[-1].end : span.start])
            and span.end >= joined[-1].end
        ):
            joined[-1] = Span(start=joined[-1].start, end=span.end)
        elif not joined or span.start >= joined[-1].end:
            joined.append(span)
    return joined


def clauses(line: str) -> list[Span]:
    """The line cut at its commas, each piece trimmed."""
    points = [0, *(match.end() for match in _CLAUSE_BORDER.finditer(line)), len(line)]
    pieces = (_trimmed(line, a, b) for a, b in pairwise(points))
    return [piece for piece in pieces if piece.start < piece.end]


def after_label(line: str, mark: Span) -> Span | None:
    """What follows the label that `mark` is or ends: the 南京 of "期望城市: 南京 | 性别: 女", the next cell of a table."""
    bracket = _BRACKET.match(line, mark.end)
    if bracket:
        return _trimmed(line, *bracket.span(1))
    label = _LABELLED.match(line, mark.end)
    if not label or label.end() >= len(line):
        return None
    end = _LABEL_END.search(line, label.end())
    span = _trimmed(line, label.end(), end.start() if end else len(line))
    return span if span.start < span.end else None


def scores(line: str) -> list[Span]:
    """A grade: 4.22/4.3, 3.75, 92/100, First Class."""
    return _all(
        re.compile(
            r"\d+(?:\.\d+)?\s?/\s?\d+(?:\.\d+)?|(?<![\d.])\d\.\d+|(?<!\d)\d{2}(?:\.\d+)?(?=\s*(?:分|%|$|[,;，；)]))|(?:first|upper second|lower second|second|third)[- ]class|distinction|merit|summa cum laude|magna cum laude|cum laude",
            _I,
        )
    )(line)


def numbers(line: str) -> list[Span]:
    """Numbers that are no part of a date."""
    dates = [Span(start=m.start(), end=m.end()) for m in DATE.finditer(line)]
    found = (_trimmed(line, *match.span()) for match in NUMBER.finditer(line))
    return [span for span in found if not any(span.overlaps(date) for date in dates)]


def quantities(line: str) -> list[Span]:
    dates = [Span(start=m.start(), end=m.end()) for m in DATE.finditer(line)]
    found = [*_all(MONEY)(line), *_all(QUANTITY)(line)]
    return [span for span in found if not any(span.overlaps(date) for date in dates)]


def periods(line: str) -> list[Span]:
    return _all(PERIOD)(line)


SPANS: dict[str, Callable[[str], list[Span]]] = {
    "date": periods,
    "start": periods,
    "end": periods,
    "duration": _all(DURATION),
    "number": numbers,
    "quantity": quantities,
    "money": _all(MONEY),
    "rate": _all(RATE),
    "rank": _all(RANK),
    "score": scores,
    "organisation": organisations,
    "school": schools,
    "person": _all(PERSON),
    "venue": lambda line: runs(line, _all(VENUE)(line)),
    "degree": _all(DEGREE),
    "major": _all(MAJOR),
    "role": _all(ROLE),
    "name": names,
    "clause": clauses,
    "work": clauses,
    "wish": clauses,
    "label": clauses,
}


def nearest(spans: Iterable[Span], marks: Sequence[Span]) -> Iterator[Span]:
    """The spans from the one nearest to any mark outwards; without marks in their own order."""
    return iter(sorted(spans, key=lambda span: (min((_gap(span, mark) for mark in marks), default=0), span.start)))


def _gap(span: Span, mark: Span) -> int:
    return max(span.start - mark.end, mark.start - span.end, 0)
