"""Which sorts of things a question asks to be listed: companies, schools, awards, papers, languages, skills."""

from __future__ import annotations

import re
from itertools import pairwise

from bot.qa.kinds import with_kinds
from bot.qa.wants import WANTS
from corpus.regex import regex

_I = re.IGNORECASE
SPOKEN = regex(
    r"\b(?:English|French|German|Spanish|Italian|Polish|Dutch|Mandarin|Cantonese|Chinese|Japanese|Korean|Russian"
    r"|Portuguese|Arabic|Hindi|Urdu|Bengali|Punjabi|Tamil|Telugu|Swedish|Norwegian|Danish|Finnish|Icelandic|Czech|Slovak|Hungarian"
    r"|Romanian|Bulgarian|Greek|Turkish|Persian|Farsi|Hebrew|Ukrainian|Serbian|Croatian|Catalan|Basque|Welsh|Irish|Gaelic|Thai|Vietnamese|Indonesian"
    r"|Malay|Tagalog|Swahili|Yoruba|Igbo|Hausa|Zulu|Afrikaans|Latin|Esperanto|IELTS|TOEFL|CET)\b|英语|英文|日语|日文|法语|德语|西班牙语|西语|葡萄牙语|意大利语"
    r"|韩语|朝鲜语|俄语|阿拉伯语|泰语|越南语|印尼语|马来语|波斯语|土耳其语|荷兰语|拉丁语|藏语|蒙语|蒙古语|维吾尔语|苗语|壮语|中文|汉语|普通话|粤语|闽南语|客家话|上海话|母语|托福|雅思|方言|(?<![A-Za-z])CET(?![A-Za-z])",
    _I,
)
PROGRAMMING = regex(r"programming|coding|编程|代码|开发语言|程序", _I)
_USED = regex(r"\buse[sd]?\b|用(?:的|了|过)?(?:是)?(?:什么|哪)", _I)


ASKED = [
    ("pastimes", WANTS["pastime"].asked),
    (
        "companies",
        regex(
            with_kinds(
                r"\b(?:companies|employers|firms|internships|jobs|work(?:ing)? (?:history|experience)|where .* work)\b"
                r"|\bplaces?\b.{0,40}\b(?:worked|employed|interned)\b|(?:工作|上班|待|干|任职|实习|就职)过的?(?:地方|单位)"
                r"|\b(?:which|what|all(?: the)?|list|name) (?:\w+ )?(?=(?:\w+\s)?\w+s\b)<workplaces>"
                r".*\b(?:work|intern|employ|train|serv|cook|play|teach|taught)"
                r"|哪(?:些|几家|几个|几所)\s?<workplaces>|(?:工作|实习|任职|从业)(?:经历|经验|履历)|履历|公司|单位"
            ),
            _I,
        ),
    ),
    ("schools", regex(r"\b(?:schools|universities|colleges|degrees|education)\b|学校|大学|院校|学历|学位|教育", _I)),
    (
        "awards",
        regex(r"\b(?:awards?|prizes?|honou?rs|scholarships?|medals?|competitions?|contests?)\b|奖|荣誉|竞赛|比赛", _I),
    ),
    ("patents", regex(r"\bpatents?\b|专利", _I)),
    ("venues", regex(r"\b(?:conferences?|journals?|venues?)\b|会议|期刊|顶会|顶刊", _I)),
    ("papers", regex(r"\b(?:papers?|publications?|articles?|published)\b|论文|文章|发表", _I)),
    (
        "certificates",
        regex(
            r"\b(?:certificat\w+|certs?|licen[cs]es?|qualifications?|accreditations?|credentials?)\b|证书|资格|执照|资质|证(?=[?？]|$)",
            _I,
        ),
    ),
    ("languages", regex(r"\blanguages?\b|语言|外语", _I)),
    (
        "skills",
        regex(
            r"\b(?:skills?|strengths?|tech stack|technologies|software|tools)\b(?! (?:for|did|to|in|on|with))"
            r"|技能|技术栈|特长|软件|工具"
            r"|(?:会|擅长|掌握)(?:(?:些|哪些)(?:什么|技术|工具|软件)?|(?:什么|啥)(?=[?？]|$))",
            _I,
        ),
    ),
    ("projects", regex(r"\bprojects?\b|项目", _I)),
]


def sorts_of(text: str) -> list[str]:
    """All that are listed where a question names several: "her awards and certificates", 证书和奖项."""
    told = [
        (match.start(), match.end(), name) for name, pattern in ASKED if name in _JOINED and (match := pattern.search(text))
    ]
    ordered = sorted(told)
    if len({name for *_, name in told}) > 1 and all(_JOINT.search(text[a[1] : b[0]]) for a, b in pairwise(ordered)):
        return [name for *_, name in ordered]
    return []


_JOINED = frozenset({"awards", "patents", "papers", "certificates", "languages", "projects", "pastimes"})
_JOINT = regex(
    r"^\W*(?:(?:and|or|&|/|,|、|和|与|及|以及|或|还有|跟)\W*)+(?:\w+\s|(?:[发有拿获得考]过?了?|都|又)*(?:哪些|什么|啥|哪几[项篇个])?)?$",
    _I,
)


def sort_of(text: str) -> str | None:
    """The sort of thing listed, None for any other topic: "which map models did he port"."""
    found = next((name for name, pattern in ASKED if pattern.search(text)), None)
    if found == "languages" and PROGRAMMING.search(text):
        return None
    return "skills" if found == "languages" and _USED.search(text) else found
