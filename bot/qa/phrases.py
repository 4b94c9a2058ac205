"""The wording of questions in both languages: who is asked for, and the words around a topic that are not the topic.

General turns of phrase only; the names of skills, schools and companies live in the glossary.
"""

from __future__ import annotations

import re

_I = re.IGNORECASE

WHO = re.compile(
    r"""
      \b(?:who(?:'s|se|m|\sall)?|any(?:one|body)(?:\shere|\selse)?|some(?:one|body)|every(?:one|body))\b
    | \bwhich\s(?:one\s|ones\s)?(?:of\s(?:them|us|you|the\s\w+)|people|persons?|profiles?|candidates?|colleagues?
        |(?:team\s)?members?|resumes?|cvs?)\b
    | \b(?:what|which)\speople\b | \beach\sof\s(?:them|us)\b | \b(?:people|persons?|candidates?|members)\s(?:who|with|that|from)\b
    | \bany\s(?=.*\b(?:devs?|developers?|people|experts?|users?|folks|guys|engineers?|programmers?)\b)
    | 有没有(?:人|谁|哪位)|有哪(?:些|几)(?:位|个)?人?|有(?:人|谁)(?!脸|工|机|像|体|才|员|事|民)
    | 哪(?:一|几|些)?(?:位|个)?(?:人|同事|同学|候选人|成员|伙伴)|哪(?:几)?位|哪几个|哪份(?:简历|资料|履历)|哪些人
    | 谁(?:的|家)?|他们(?:分别|各自|都|中|里)?|大家(?:分别|各自)?
    | (?:找|求|需要|想要|招)(?:一)?(?:个|位|名|些)?(?=.*的(?:人|同事|大佬)?[?？。!！]*$)
    """,
    _I | re.VERBOSE,
)
RAISE_HAND = re.compile(r"的?(?:请|麻烦)?(?:举(?:个|一下)?手|在(?:不在|吗)|冒(?:个|一下)泡|出来|吱(?:个|一)声)")
COUNT = re.compile(
    r"\bhow\smany\s(?:(?:of\s(?:them|us|you|the\s\w+))|people|persons?|candidates?|colleagues?|(?:team\s)?members?"
    r"|profiles?|engineers?|in\sthe\steam)\b|(?:有|一共有|总共有)?(?:几|多少)(?:个|位|名)?(?:人|同事|候选人|成员)|有几(?:个|位)(?!.*[年月])",
    _I | re.VERBOSE,
)
MENTIONS = re.compile(r"\bmention(?:s|ed)?\b|\bnames?\b(?=\s+[A-Z])|提到|提及|写到|说到", _I)

# Asking where somebody worked, or studied, is asking for more than the name in a sentence.
WORKED = re.compile(
    r"\b(?:work(?:s|ed|ing)?|intern(?:s|ed|ing|ship)?|employ(?:ed|ee)|job|jobs|career)\s(?:at|for)\b"
    r"|\bjoin(?:s|ed)\b|\bemployees?\sof\b|在.{1,20}?(?:工作|上班|任职|就职|实习|待|干|呆)过?|(?:就职|任职|供职)于|从.{1,12}?(?:离职|出来)",
    _I,
)
STUDIED = re.compile(
    r"\b(?:stud(?:y|ies|ied)\s(?:at|in)(?=\s(?:the\s)?(?-i:[A-Z]))|graduat(?:e|es|ed)\sfrom|went\sto|attend(?:s|ed)?|alum\w*|degree\sfrom|educated\sat"
    r"|enrolled\s(?:at|in))\b|毕业(?!设计|论文)|在.{1,20}?(?:(?:读|念)(?:的|过)?(?:书|大学|本科|硕士|博士|研)?|上(?:的|过)?(?:学|大学|本科|研))|就读|校友|(?:的|是)(?:学生|校友)",
    _I,
)
FROM = re.compile(r"\bfrom\b|是.{1,12}的[?？]*$|来自", _I)

OR = re.compile(r"\s+or\s+|\s*/\s+|或者?是?|要么", _I)
AND = re.compile(
    r"\s*,?\s+and\s+(?:also\s+)?|\s+as\s+well\s+as\s+|\s+plus\s+|\s*&\s+|(?:并且|而且|同时|以及|又|也|还)(?=[做会懂用有熟搞写接了])"
    r"|(?<=\S)(?:和|与|及|、|跟)(?=\S)|\s*[,，、]\s*",
    _I,
)
BUT_NOT = re.compile(
    r"\s*,?\s*\b(?:but|and|yet)\s+(?:who\s+)?(?:(?:has|have|is|did|does|do|was)\s*(?:not|n't)|hasn'?t|haven'?t|isn'?t|didn'?t|doesn'?t"
    r"|don'?t|never|not|no|without)\b|\s+(?:without|except|excluding)\s+|\s*[,，]?\s*(?:但是?|可是?|却|而|不过)(?:(?:是|又|却|从)?(?:没有?|未|不|never|not|没做|没用))",
    _I,
)
BESIDES = re.compile(r"\b(?:besides|apart\sfrom|except(?:\sfor)?|other\sthan|aside\sfrom)\b|除了|除开|除去|除", _I)
BESIDES_END = re.compile(r"之?(?:以?外)|还有|其他|别的|[,，]")
BOTH = re.compile(r"\bboth\b|\beither\b|既|又|都", _I)

PAST = re.compile(r"(?<=[\u4e00-\u9fff])(?<![通超经不路透穿跨越])过(?![滤程拟渡去敏载热期硬大小高低量分境桥站])")
"""The particle of things done: 创过业 is 创业, 改过 is 改; 过滤 and 通过 are words."""

CONTACT_KINDS = {
    "email": re.compile(r"\be-?mails?\b|邮箱|邮件|电邮|\bcontact|联系方式|联系", _I),
    "phone": re.compile(r"\b(?:tele)?phone numbers?\b|\bmobile numbers?\b|\bphone$|电话|手机号|\bcontact|联系方式|联系", _I),
    "wechat": re.compile(r"\bwe-?chat\b|微信|\bcontact|联系方式|联系", _I),
    "qq": re.compile(r"\bqq\b|\bcontact|联系方式|联系", _I),
}
SUMMARY = re.compile(
    r"\btell\s(?:me|us)\sabout\b|\bsummar(?:y|i[sz]e)\b|\boverview\b|\bintroduce\b|\bbackground\b|\bwho\sis\b|\bwhat\sdoes\b.*\bdo\b|\bprofile\sof\b"
    r"|介绍|简介|概况|总结|概述|什么人|干什么的|做什么的|是谁|背景",
    _I,
)
"""Asked about a person with no topic besides."""

# What stands before or after a topic and is no part of it.
OPENING = re.compile(
    r"^(?:[\s,，。、?？!！:：]|请问|问一下|想问|想知道|帮我|帮忙|麻烦|看看|查一下|找一下|告诉我|咱们|我们|这里|这边|团队|组里|里面?|当中|中间|以前|曾经|曾|之前|现在|最近"
    r"|都|是|有|会不会|会|懂|能|可以|真正|比较|最|更|很|过|的|谁|们|和|与|跟|给个?|在(?=[A-Z\s])|当过|一下|三个人|两个人|个|对比|比较在(?=做|搞|写|用|学|研究)"
    r"|(?:使用|用|做|搞|弄|玩|写|干|接触|学|研究|开发|从事|参与|处理|负责|拿|得|获得|获|碰|遇到|跑|带|发|搭|建)过"
    r"|熟悉|精通|擅长|掌握|了解|熟练|知道|懂得|认识|拥有|具备|从事|参加过?|做(?=[^\u4e00-\u9fff])|用(?=[^\u4e00-\u9fff])|写(?=[^\u4e00-\u9fff])"
    r"|\b(?:please|compare|and|or|comparing|vs\.?|versus|hey|hi|hello|so|um+|well|tell me|show me|list|find(?: me)?|give me|do we have|is there|are there|i need|need|looking for"
    r"|could|can|would|will|does|do|did|has|have|had|is|are|was|were|be|been|got|here|there|in (?:the|our|this) (?:team|group|company)|on the team"
    r"|among (?:them|us)|of (?:them|us)|else|ever|already|actually|really|also|currently|recently|used to|likes?|able to|good (?:at|with|in)"
    r"|(?:very |most |more )?(?:familiar|experienced|skilled|proficient|strong|comfortable|fluent|knowledgeable|competent) (?:with|in|at)"
    r"|experts? (?:in|on|at|with)|expertise (?:in|with)|knows?(?: about| how to)?|known|knowledge of|understands?|understood|heard of"
    r"|(?:some |any |hands-on |practical |prior |previous |real |much |good )?(?:experience|exposure|background|skills?|expertise)(?: (?:with|in|of|on|to|at|doing|using))?"
    r"|work(?:s|ed|ing)?(?: (?:on|with|in|at|for|as))?|us(?:e|es|ed|ing)|do(?:es|ing|ne)|made|makes?|making|tried|try|built|builds?|building|wrote|writes?|written"
    r"|dealt with|deals? with|dabbled in|played with|touched|contributed to|took part in|participated in|been|specializ(?:es|ed) in|an?|the|any|some|with|that|who|to|in|of)\b)+",
    _I,
)
CLOSING = re.compile(
    r"(?:[\s?？!！。.,，~～;；:：]|吗|呢|吧|啊|呀|嘛|么|没有?|过|的(?=[\s?？!！。.]*$)|的人|的?(?:同学|同事|大佬|朋友|候选人)|们"
    r"|的?(?:相关)?(?:的)?(?:经验|经历|背景|东西|方面|工作|基础|能力|技能|知识|事情|那些|之类|开发经验|项目经验)|(?:方面|相关)的?"
    r"|\b(?:experience|experiences|background|skills?|knowledge|expertise|expert|experts|devs?|people|folks|guys|users?|anyone|anybody|who"
    r"|please|pls|plz|thanks|lol|haha|here|before|at all|yet|or not|and stuff|stuff|things?|work|in the team|on the team|right|related|too|there)\b)+$",
    _I,
)
GENERIC = frozenset(
    """experience experienced experiences background code coding skill skills knowledge expertise expert familiar work worked working works use used uses
    using do done did does make made makes build built builds create created creates write
    wrote writes written know knows anything something thing things stuff project projects team people person profile profiles page
    account area areas field related topic topics kind kinds type someone anyone who one ones ever way ways task tasks
    part time years year lot good great real currently
    problem problems issue issues list lists listed link links linked mention mentions study studied studies attend attended graduate graduated went go join joined look looked looking set open
    get gets got getting have having has take took taken give gives gave given put higher highest better best more most longer longest lower larger than quick about summary summarize overview introduce add name
    want wants like likes need needs help try tried own
    经验 经历 背景 技能 知识 能力 熟悉 了解 懂 会 做 做过 用 用过 使用 使用过 搞 搞过 弄 写 写过 接触 接触过 研究 学 学过 从事 参与 参加 负责 处理 掌握
    精通 擅长 工作 相关 方面 东西 项目 领域 问题 人 团队 有人 过 里 用来 拿 拿过 得 得过 做出 类似 简历 资料 主页 账号 号 份 想 考虑 在找 找 是 有过 都 分别 自己 叫
    介绍 总结 概述 概况 简介 更 岗位 职位
    读书 书 毕业 上班 任职 就职 就读 校友 提到 说 发 发过 碰到 遇到 谁的 找人 有过 那个 那篇 保留 级别 为什么
    什么 哪里 怎么 多少 几 拥有 待 待过 读 读书 读过 念 上过 留 留了 当过 提到 提到过 说 上 里 时候 那 这 关于 进行 属于 最 喜欢 看""".split()
)
"""Words that are left out of a topic wherever they stand in it, for they stand in every question."""

FAINT = frozenset(
    """develop developed develops implement implemented implements design designed designs designing manage managed handle handled improve
    improved optimize optimized optimise optimised train trained deploy deployed reproduce reproduced apply applied
    system systems method methods technique techniques technology technologies tool tools model models framework frameworks image images
    data network networks library libraries code information process image images
    开发 实现 设计 管理 优化 改进 训练 部署 复现 应用 系统 方法 技术 工具 模型 框架 图像 数据 网络 库 信息 算法""".split()
)
"""Words that weigh little beside a name or a special term, but are a topic where they stand alone."""
