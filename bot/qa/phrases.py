"""The wording of questions in both languages: who is asked for, and the words around a topic that are not the topic.

General turns of phrase only; the names of skills, schools and companies live in the glossary.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from corpus.regex import regex

_I = re.IGNORECASE

WHO = regex(
    r"""
      \b(?:who(?:'s|se|m|\sall)?|any(?:one|body)(?:\shere|\selse)?|(?:some(?:one|body)|sb|ppl))\b
    | \bwhich\sones?(?=\s(?:has|have|had|is|are|was|were|can|could|does|did|do|knows?|would|speaks?|works?|worked)\b)(?=.{6})
    | \bwhich\s(?:one\s|ones\s)?(?:of\s(?:them|us|you|the\s\w+|(?:these|those|our|my|your)\s(?:\w+\s)?(?:people|persons
        |colleagues|profiles|folks|applicants|members|cvs))|people|persons?|profiles?|candidates?|colleagues?
        |(?:team\s)?members?|resumes?|cvs?)\b
    | \bwhich\s(?:ones?\s)?of\s(?:those|these)(?:\s(?:two|three|four|five))?
        (?=\s(?:has|have|had|is|are|was|were|can|could|does|did|do|knows?|would|speaks?|works?|\w+ed)\b)
    | \b(?:what|which)\speople\b|\b(?:any|some|one)\sof\s(?:them|us|you|these|those|our|(?:the|these|those|our)\s\w+)\b(?!['’])
    | \b(?:people|persons?|candidates?|members)\s(?:who|with|that|from)\b
    | ^(?!how|what|did|does|do|is|are|was|were|list|compare|tell|show|give|which|when|where|why|can|could|has|have|name|summar)
      (?:any\s+|the\s+|our\s+)?(?=(?:[\w+#.-]+\s+){0,3}(?:speakers|developers|engineers|programmers|designers|translators|nurses|teachers|chefs|managers
        |analysts|researchers|scientists|experts|specialists|graduates|alumni|holders|players|users|drivers|pilots|lawyers|accountants|doctors)\b[^?]*\?*$)
    | \bany\s(?=.*\b(?:devs?|developers?|founders?|people|ppl|experts?|users?|folks|guys|engineers?|programmers?)\b)
    | 有没有(?=[^，,。？?谁哪]{1,24}的(?:人|同事|同学|朋友|伙伴)?(?:吗|呢|啊|呀)?\s*(?:[?？。!！]|$))      # 有没有吃素的？
    | 有没有(?:人|谁|哪位)|有哪(?:些|几)(?:位|个)?人?|有(?:人|谁)(?!脸|工|机|像|体|才|员|事|民)
    | 哪(?:一|几|些)?(?:位|个)?(?:人|同事|同学|候选人|成员|(?:小)?伙伴|朋友|大佬|大神|高手|老师傅?|师傅|前辈
        |兄弟|姐妹|哥们|童鞋|专家|同行|女士|先生|牛人)|哪(?:几)?位|哪几个|哪份(?:简历|资料|履历)|哪些人
    | 谁(?:的|家里?(?![具电政教庭居]))?|他们(?:都|中|里)|大家(?:都)(?!在哪|是哪|有哪)
    | ^(?:想|要)?(?:找|求|需要|想要|招)(?:一)?(?:个|位|名|些)?(?=\S*[会懂过有熟做].*的)
    | ^(?=(?:有没有)?(?:同时)?(?:用|做|会|懂|搞|写|学|熟悉|有|
        拿过|得过|获过|带过|去过|当过|住过|待过|读过|教过|参加过|发过|考过|管过|养过).{1,60}
        的(?:人|大佬|同学|同事|吗|都?列一下|都有谁)?[?？。!！，,谢急\s]*$)
    """,
    _I | re.VERBOSE,
)
RAISE_HAND = regex(r"的?(?:请|麻烦)?(?:举(?:个|一下)?手|在(?:不在|吗)|冒(?:个|一下)泡|出来|吱(?:个|一)声)")
_PERSONS = r"people|persons?|candidates?|colleagues?|applicants?|folks|(?:team\s)?members?|profiles?|cvs?|resumes?|engineers?"
_TRADES = (
    r"speakers|people|developers|engineers|programmers|designers|nurses|teachers|doctors|managers|analysts|researchers|scientists"
    r"|graduates|holders|drivers|pilots|lawyers|accountants|chefs|students|candidates"
)
_DO = r"(?:can|could|speak|hold|have|know|live|lived|worked|studied|went|own|play)"
_INSIDE = r"in\s(?:the|our|this)\s(?:team|group|pool|office|company|list)"
_ON_FILE = (
    r"(?:on|in)\s(?:file|record|(?:the|our|your|this|these)\s(?:files?|records?|books|database|folder|profiles?|cvs|list))"
)
COUNT = regex(
    rf"""
      \bhow\smany\s(?=[a-z]+s\sare\sthere|(?:[\w+\#.-]+\s){{1,3}}(?:{_TRADES})\sare\sthere)
    | \bhow\smany\s(?:{_PERSONS}|(?:of|among|amongst|out\sof|from)\s
        (?:(?:these|those|our|my|your)(?:\s\w+)?\s(?:{_PERSONS})|these|those|them|us|you|the\s\w+))\b
      (?:\s(?:here|{_INSIDE}|{_ON_FILE})\b)?
    | \bhow\smany\s(?:here|{_INSIDE})\b
    # how many speak Welsh, with nobody named; not "how many have been sold" or "how many have they"
    | \bhow\smany\s(?={_DO}\s(?!been\b|(?:he|she|they|you|we|it)\b))
    | \bhow\smany\s(?=(?:[\w+\#.-]+\s){{1,4}}(?:do|have)\swe\s(?:have|got)\b)
    | (?:有|一共有|总共有)?(?:(?<![哪这那前后])几|多少)(?:个|位|名)?(?:人|同事|候选人|成员)|有几(?:个|位)(?!.*[年月])
    | (?<![哪这那前后])(?:几|多少)(?:[位名]|个(?=[会懂]))(?=[会懂能有做是在去用当])
    # 有硕士学位的一共几个？ · 会开车的加起来几位？
    | 的(?:一共|总共|共|加起来|合计|统共)?(?:有|是)?(?:几|多少)[个位名](?=\s*[?？。!！呢啊呀]*$)
    # how many with a licence
    | \bhow\smany\s(?=with\b)
    """,
    _I | re.VERBOSE,
)
MENTIONS = regex(r"\bmention(?:s|ed)?\b|\bnames?\b(?=\s+[A-Z])|提到|提及|写到|说到", _I)
LABELLED = regex(r"\b(?:marked|labell?ed|tagged|flagged)\sas\b|标[了着明有成]|标注[着为]|[注写]明|写着", _I)
"""The word itself is asked for, and nothing that it also holds of: whose school is *marked as* one of the best."""

# Asking where somebody worked, or studied, is asking for more than the name in a sentence.
WORKED = regex(
    r"\b(?:work(?:s|ed|ing)?|intern(?:s|ed|ing|ship)?|employ(?:ed|ee)|job|jobs|career)\s(?:as\s[\w\s]{1,40}?\s)?(?:at|for)\b"
    r"|\b(?:taught|teach(?:es|ing)?|lectur(?:e[sd]?|ing))\sat\b|在.{1,20}?(?:教过?[书课]|任教|授课|讲课|兼课)"
    r"|\bjoin(?:s|ed|ing)?\b|\bemployees?\sof\b|在.{1,20}?(?<!怎么)(?<!如何)(?<!怎样)(?:工作|上过?班|任职|就职|实习|待|干|呆)过?|(?:就职|任职|供职)于|从.{1,12}?(?:离职|出来)",
    _I,
)
STUDIED = regex(
    r"\b(?:stud(?:y|ies|ied)\s(?:at|in)(?=\s(?:the\s)?(?-i:[A-Z]))|graduat(?:e|es|ed)\sfrom|went\sto|attend(?:s|ed)?|alum\w*|degree\sfrom|educated\sat"
    r"|enrolled\s(?:at|in))\b|毕业(?!设计|论文)|在.{1,20}?(?:(?:读|念)(?:的|过)?(?:书|大学|本科|硕士|博士|研)?|上(?:的|过)?(?:学|大学|本科|研))|就读|校友|(?:的|是)(?:学生|校友)",
    _I,
)

OR = regex(r"\s+or\s+|\s*/\s+|或者?是?|要么", _I)
AND = regex(
    r"\s*,?\s+and\s+(?:also\s+)?|\s+as\s+well\s+as\s+|\s+plus\s+|\s*&\s+|[,，]?(?:并且|而且)|(?:同时|以及|又|也|还)(?=[做会懂用有熟搞写接了在])|[又也还](?=[当能教带拿获得管开考发养练]|去过|读过|干过|当过)|又(?=是)"
    r"|(?<=\S)\s*(?:和|与|及|、|跟)\s*(?=\S)|\s*[,，、]\s*",
    _I,
)
_LISTED = r"(?:(?!\band\b|和|与|及|并|又|也|还|但)[^、,，?？]){1,30}?"
LISTED_OR = regex(
    rf"\s*[、,，]\s*(?:or\s+|或者?|要么)|\s*[、,，]\s*(?={_LISTED}(?:\s*[、,，]\s*{_LISTED})*\s*(?:,?\s+or\s|、?或者?))", _I
)
"""A comma of a list whose last joint is "or"."""
BUT_NOT = regex(
    r"""
      # but has not · and have never · but hold no · yet without
      \s*,?\s*\b(?:but|and|yet|though)\s+(?:(?:who|still|also|they)\s+)*
        (?:(?:has|have|had|is|are|did|does|do|was|were|holds?|owns?|got|speaks?|knows?|can)\s*(?:not|n['’]t|never|no\b|none\b)
          |(?:ha[sv]e?n|had|is|are|did|does|do|was|were|ca)n?['’]?t|cannot|never|not|no|without|lacks?|lacking)\b(?:\s+an?y?\b)?
    | \s+(?:without|except|excluding|minus)\s+
    | \s*[,，]?\s*(?:但是?|可是?|却|而|不过|but)\s*(?:(?:是|又|却|从|还)?(?:没有?|未|不|never\b|not\b|no\b|没做|没用))
    """,
    _I | re.VERBOSE,
)
NOT_BUT = regex(
    r"\b(?:is|are|was|has|have|did|does|do|can)\s*(?:not|n['’]t|never)\s+(?P<barred>[^,，?]{2,40}?),?\s+but\s+(?P<wanted>[^?]+)"
    r"|(?<!是)(?:不是|没有?|不会|不懂)(?P<barred_zh>[^，,？?但]{2,14}?)[，,]?但(?:是)?(?P<wanted_zh>[^？?]+)",
    _I,
)
"""What must not hold said before what must: "somebody who is not a chef but has led people"."""
_DOES = "跑做用学考练干搞弄开读写看试办教带管修飞唱跳画养" + "成"
OF_IT = regex(
    rf"""
      \W*(?:\w+ly\s+)?(?:\w+\s+){{1,3}}?(?:it|them|that|one|any
        |the\s(?:degree|diploma|certificate|title|qualification|licen[cs]e|course|programme|program|studies|exam|race|job|book|project|thing))\b(?:\s+(?:yet|again|alone|well|through|up|off|since|before))*\W*
    | \W*(?:能|有|去|会|再|真正|实际|独立|完全|自己|一个人|继续|最终|最后)*
      (?:[拿得获取]+到?过?(?:学位|证书?|文凭|学历|毕业证|资格)|[{_DOES}]|参加|坚持|通过|完成|继续|上手|动手|落地|上线|成功|掌握|操作)
      (?:下去|下来|起来|成|完|懂|会|到|上|过|住|出来|成功|好|通)?[的了吗呢是谁？?。\s]*                            # 能独立做
    """,
    re.VERBOSE | _I,
)
"""What follows "but not" and speaks of the topic before it: "signed up for a race but never *ran it*"."""
JOINED_NAME = regex(
    r"\b(?:Colleges?|Schools?|Departments?|Faculty|Institutes?|Ministry|Bureau|Academy|University|Centre|Center|Board|Society"
    r"|Association|Journal|Conference|Division|Office|Agency|Council|Museum|Bank)\s+(?:of|for|on)\s+(?:the\s+)?"
    r"(?:[A-Z][\w'’-]*(?:,\s+(?:and\s+)?|\s+and\s+|\s*&\s*|\s+))*[A-Z][\w'’-]*"
    r"|[\u4e00-\u9fff]{2,6}(?<![大中]学)(?<!学院)(?<!公司)(?<!医院)与[\u4e00-\u9fff]{2,8}?(?:学[院部]|系(?!统)|研究[所院]|专业|委员会)"
)
"""A name with commas or "and" in it."""
ASIDE = regex(r"\s*[(（][^()（）]*[)）]")
"""What stands in brackets explains the topic and is no part of it."""
BESIDES = regex(
    r"(?<=one\s)but\b(?!\snot)|(?<=body\s)but\b(?!\snot)|\b(?:besides|apart\sfrom|except(?:\sfor)?|other\sthan|aside\sfrom)\b|除了|除开|除去|除",
    _I,
)
BESIDES_END = regex(r"之?(?:以?外)|还有|其他|别的|[,，]")
BOTH = regex(r"\bboth\b|\beither\b|既|又|(?<![成首京古故帝丰花])都(?!江堰|市|灵|柏林|匀|督)", _I)
"""Not the 都 of a place: 成都, 首都, 都江堰."""

PAST = regex(r"(?<=[\u4e00-\u9fff])(?<![通超经不路透穿跨越])过(?![滤程拟渡去敏载热期硬大小高低量分])")
"""The particle of things done: 创过业 is 创业, 改过 is 改; 过滤 and 通过 are words."""

DONE_TO = regex(
    r"(?<![\u4e00-\u9fff])(?![通超经不路透穿跨越])(?P<verb>[\u4e00-\u9fff])[完好]?过(?=[\u4e00-\u9fff]{2})(?![滤程拟渡去敏载热期硬大小高低量分])"
)
"""A verb of one character and what was done: 养过蜜蜂 is 养 and 蜜蜂; 创过业 stays one word."""

DONE_ONCE = regex(r"(?P<verb>[\u4e00-\u9fff])[完好]?[过了](?P<thing>[\u4e00-\u9fff])(?=\s*(?:[吗么呢啊没]|[,，。?？!！]|$))")
"""A verb and its object of one character each, which say nothing apart: 跑过步 is 跑步, 写过书 is 写书."""

BEEN_AT = regex(
    r"(?P<place>在[\u4e00-\u9fffA-Za-z0-9·]{2,}?)(?:工作|上班|任职|供职|就职|实习|打工|当差|(?<![招期等接优对款])待|呆|(?<![骨才饼能若相])干)[过了]?$"
)
"""What somebody did at a place in general, behind its name: 在汇通待过. The name would lose its last character to 待."""

_HAN = r"[\u4e00-\u9fff]"
_CONTACT_WORDS = {
    "email": r"e-?mails?|邮箱|邮件|电邮",
    "phone": r"(?:tele)?phone numbers?|mobile numbers?|phones?|电话|手机",
    "wechat": r"we-?chat|微信",
    "messenger": r"telegram|skype|whatsapp|signal|钉钉|飞书",
    "address": r"(?:home|postal|mailing) address|住址|家庭地址",
    "birth": r"birth(?:day|date)|(?:date|day|year|place) of birth|born|生日|出生(?:日期|年月)?",
    "age": r"age|how old|年龄|多大年纪|几岁",
    "id": r"id (?:card|number)|身份证",
    "qq": r"qq",
}
_ANY_CONTACT = r"contacts?(?: details?| data| info(?:rmation)?)?|how to reach|联系方式"
CONTACT_KINDS = {
    kind: regex(
        rf"(?:^|\b|(?<={_HAN}))(?:{words}|{_ANY_CONTACT})"
        r"(?:\s*(?:ids?|address|account|number|号码?|地址|账号|of everyone|是?多少|是什么))*$",
        _I,
    )
    for kind, words in _CONTACT_WORDS.items()
}
"""A topic that ends in such a word asks for contact data: "WeChat ID", not "WeChat mini program"."""
MENTIONED_KINDS = frozenset({"email", "wechat", "messenger", "qq"})
"""Of these a profile may say that there is one without giving it."""
_WORDING = tomllib.loads((Path(__file__).parent / "wording.toml").read_text(encoding="utf-8"))


def _phrases(text: str) -> str:
    """The phrases of a list as alternatives of a pattern, the longest first."""
    found = sorted({part.strip() for line in text.splitlines() for part in line.split("|")} - {""}, key=len, reverse=True)
    return "|".join(map(re.escape, found))


def _words(table: str) -> frozenset[str]:
    return frozenset(word for text in _WORDING[table].values() for word in text.split())


_LEADING, _TRAILING = _WORDING["leading"], _WORDING["trailing"]
OPENING = regex(
    rf"^(?:[\s,，。、?？!！:：]|[做搞](?![饭菜账市空多局工笑])|最(?!佳|优|美)|(?:{_phrases(_LEADING['zh'])})|(?:{_phrases(_LEADING['before_latin'])})(?!{_HAN})"
    rf"|\b(?:{_phrases(_LEADING['en'])})\b(?![-+#.]\w|[+#]))+",
    _I,
)
CLOSING = regex(
    rf"(?:[\s?？!！。.,，~～;；:：]|(?<![什怎多这那])么|(?:{_phrases(_TRAILING['zh'])})|\b(?:{_phrases(_TRAILING['en'])})\b)+$",
    _I,
)
GENERIC, FAINT = _words("generic"), _words("faint")
SORTS, MUST, ASKING_WORDS = _words("asked"), _words("must"), _words("asking")
_GENERIC = regex(
    rf"\b(?:{'|'.join(word for word in sorted(GENERIC) if word.isascii())})\b"
    rf"|(?:{'|'.join(sorted((word for word in GENERIC if not word.isascii()), key=lambda word: (-len(word), word)))})"
    r"|\W|_|\b\w\b",
    _I,
)


def without_generic(text: str) -> str:
    """What a text says beyond the words that stand in every question; empty where it is nothing else.

    >>> without_generic("know what to do")
    'to'
    """
    return _GENERIC.sub("", text)
