"""The wording of questions in both languages: who is asked for, and the words around a topic that are not the topic.

General turns of phrase only; the names of skills, schools and companies live in the glossary.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

_I = re.IGNORECASE

WHO = re.compile(
    r"""
      \b(?:who(?:'s|se|m|\sall)?|any(?:one|body)(?:\shere|\selse)?|(?:some(?:one|body)|sb|ppl))\b
    | \bwhich\s(?:one\s|ones\s)?(?:of\s(?:them|us|you|the\s\w+)|people|persons?|profiles?|candidates?|colleagues?
        |(?:team\s)?members?|resumes?|cvs?)\b
    | \b(?:what|which)\speople\b
    | \b(?:people|persons?|candidates?|members)\s(?:who|with|that|from)\b
    | \bany\s(?=.*\b(?:devs?|developers?|founders?|people|ppl|experts?|users?|folks|guys|engineers?|programmers?)\b)
    | 有没有(?:人|谁|哪位)|有哪(?:些|几)(?:位|个)?人?|有(?:人|谁)(?!脸|工|机|像|体|才|员|事|民)
    | 哪(?:一|几|些)?(?:位|个)?(?:人|同事|同学|候选人|成员|伙伴)|哪(?:几)?位|哪几个|哪份(?:简历|资料|履历)|哪些人
    | 谁(?:的|家)?|他们(?:都|中|里)|大家(?:都)(?!在哪|是哪|有哪)
    | ^(?:想|要)?(?:找|求|需要|想要|招)(?:一)?(?:个|位|名|些)?(?=\S*[会懂过有熟做].*的)
    | ^(?=(?:有没有)?(?:同时)?(?:用|做|会|懂|搞|写|学|熟悉|有).{1,60}
        的(?:人|大佬|同学|同事|吗|都?列一下|都有谁)?[?？。!！，,谢急\s]*$)
    """,
    _I | re.VERBOSE,
)
RAISE_HAND = re.compile(r"的?(?:请|麻烦)?(?:举(?:个|一下)?手|在(?:不在|吗)|冒(?:个|一下)泡|出来|吱(?:个|一)声)")
COUNT = re.compile(
    r"\bhow\smany\s(?=[a-z]+s\sare\sthere)|\bhow\smany\s(?:(?:of\s(?:them|us|you|the\s\w+))|people|persons?|candidates?|colleagues?|(?:team\s)?members?"
    r"|profiles?|engineers?|in\sthe\steam)\b|(?:有|一共有|总共有)?(?:几|多少)(?:个|位|名)?(?:人|同事|候选人|成员)|有几(?:个|位)(?!.*[年月])",
    _I | re.VERBOSE,
)
MENTIONS = re.compile(r"\bmention(?:s|ed)?\b|\bnames?\b(?=\s+[A-Z])|提到|提及|写到|说到", _I)

# Asking where somebody worked, or studied, is asking for more than the name in a sentence.
WORKED = re.compile(
    r"\b(?:work(?:s|ed|ing)?|intern(?:s|ed|ing|ship)?|employ(?:ed|ee)|job|jobs|career)\s(?:as\s[\w\s]{1,40}?\s)?(?:at|for)\b"
    r"|\bjoin(?:s|ed|ing)?\b|\bemployees?\sof\b|在.{1,20}?(?:工作|上班|任职|就职|实习|待|干|呆)过?|(?:就职|任职|供职)于|从.{1,12}?(?:离职|出来)",
    _I,
)
STUDIED = re.compile(
    r"\b(?:stud(?:y|ies|ied)\s(?:at|in)(?=\s(?:the\s)?(?-i:[A-Z]))|graduat(?:e|es|ed)\sfrom|went\sto|attend(?:s|ed)?|alum\w*|degree\sfrom|educated\sat"
    r"|enrolled\s(?:at|in))\b|毕业(?!设计|论文)|在.{1,20}?(?:(?:读|念)(?:的|过)?(?:书|大学|本科|硕士|博士|研)?|上(?:的|过)?(?:学|大学|本科|研))|就读|校友|(?:的|是)(?:学生|校友)",
    _I,
)

OR = re.compile(r"\s+or\s+|\s*/\s+|或者?是?|要么", _I)
AND = re.compile(
    r"\s*,?\s+and\s+(?:also\s+)?|\s+as\s+well\s+as\s+|\s+plus\s+|\s*&\s+|(?:并且|而且|同时|以及|又|也|还)(?=[做会懂用有熟搞写接了在])"
    r"|(?<=\S)\s*(?:和|与|及|、|跟)\s*(?=\S)|\s*[,，、]\s*",
    _I,
)
BUT_NOT = re.compile(
    r"\s*,?\s*\b(?:but|and|yet)\s+(?:who\s+)?(?:(?:has|have|is|did|does|do|was)\s*(?:not|n't|never)|hasn'?t|haven'?t|isn'?t|didn'?t|doesn'?t"
    r"|don'?t|never|not|no|without)\b|\s+(?:without|except|excluding)\s+|\s*[,，]?\s*(?:但是?|可是?|却|而|不过|but)\s*(?:(?:是|又|却|从)?(?:没有?|未|不|never\b|not\b|no\b|没做|没用))",
    _I,
)
ASIDE = re.compile(r"\s*[(（][^()（）]*[)）]")
"""What stands in brackets explains the topic and is no part of it."""
BESIDES = re.compile(
    r"(?<=one\s)but\b(?!\snot)|(?<=body\s)but\b(?!\snot)|\b(?:besides|apart\sfrom|except(?:\sfor)?|other\sthan|aside\sfrom)\b|除了|除开|除去|除",
    _I,
)
BESIDES_END = re.compile(r"之?(?:以?外)|还有|其他|别的|[,，]")
BOTH = re.compile(r"\bboth\b|\beither\b|既|又|都", _I)

PAST = re.compile(r"(?<=[\u4e00-\u9fff])(?<![通超经不路透穿跨越])过(?![滤程拟渡去敏载热期硬大小高低量分])")
"""The particle of things done: 创过业 is 创业, 改过 is 改; 过滤 and 通过 are words."""

_HAN = r"[\u4e00-\u9fff]"
_CONTACT_WORDS = {
    "email": r"e-?mails?|邮箱|邮件|电邮",
    "phone": r"(?:tele)?phone numbers?|mobile numbers?|phones?|电话|手机",
    "wechat": r"we-?chat|微信",
    "messenger": r"telegram|skype|whatsapp|signal|钉钉|飞书",
    "address": r"(?:home|postal|mailing) address|住址|家庭地址",
    "birth": r"birth(?:day|date)?|date of birth|born|生日|出生(?:日期|年月)?",
    "age": r"age|how old|年龄|多大年纪|几岁",
    "id": r"id (?:card|number)|身份证",
    "qq": r"qq",
}
_ANY_CONTACT = r"contacts?(?: details?| data| info(?:rmation)?)?|how to reach|联系方式"
CONTACT_KINDS = {
    kind: re.compile(
        rf"(?:^|\b|(?<={_HAN}))(?:{words}|{_ANY_CONTACT})"
        r"(?:\s*(?:ids?|address|account|number|号码?|地址|账号|of everyone|是?多少|是什么))*$",
        _I,
    )
    for kind, words in _CONTACT_WORDS.items()
}
"""A topic that ends in such a word asks for contact data: "WeChat ID", not "WeChat mini program"."""
MENTIONED_KINDS = frozenset({"email", "wechat", "messenger", "qq"})
"""Of these a profile may say that there is one without giving it."""
SUMMARY = re.compile(
    r"\btell\s(?:me|us)\sabout\b|\bsummar(?:y|i[sz]e)\b|\boverview\b|\bintroduce\b|\brun-?(?:down|through)\b|\bin\sa\snutshell\b|\bsketch\b|\bbackground\b|\bwho\sis\b|\bwhat\sdoes\b.*\bdo\b|\bprofile\sof\b"
    r"|介绍|简介|概况|总结|概述|什么人|干什么的|干嘛的|干啥的|做什么的|是谁|背景|\bgist\b|(?:说说|聊聊|讲讲|谈谈)",
    _I,
)
"""Asked about a person with no topic besides."""
FILLER = re.compile(
    r"\b(?:quick|brief|short|give|me|us|please|a|an|the|of|in|few|couple|some|lines?|words?|sentences?|just|so)\b|简单|大致|大概|简要|简短|快速|情况|[的个一下什么做是干请\s?？.。]",
    _I,
)

_WORDING = tomllib.loads((Path(__file__).parent / "wording.toml").read_text(encoding="utf-8"))


def _phrases(text: str) -> str:
    """The phrases of a list as alternatives of a pattern, the longest first."""
    found = sorted({part.strip() for line in text.splitlines() for part in line.split("|")} - {""}, key=len, reverse=True)
    return "|".join(map(re.escape, found))


def _words(table: str) -> frozenset[str]:
    return frozenset(word for text in _WORDING[table].values() for word in text.split())


_LEADING, _TRAILING = _WORDING["leading"], _WORDING["trailing"]
OPENING = re.compile(
    rf"^(?:[\s,，。、?？!！:：]|[做搞](?![饭菜账市空多局工笑])|(?:{_phrases(_LEADING['zh'])})|(?:{_phrases(_LEADING['before_latin'])})(?!{_HAN})"
    rf"|\b(?:{_phrases(_LEADING['en'])})\b(?![-+#.]\w|[+#]))+",
    _I,
)
CLOSING = re.compile(
    rf"(?:[\s?？!！。.,，~～;；:：]|(?:{_phrases(_TRAILING['zh'])})|\b(?:{_phrases(_TRAILING['en'])})\b)+$", _I
)
GENERIC, FAINT = _words("generic"), _words("faint")
SORTS, MUST = _words("asked"), _words("must")
