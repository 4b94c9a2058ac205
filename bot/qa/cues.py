"""Cue words of strength and polarity, in both languages: what a clause says about the topic that stands in it.

NOT        not done, dropped, unread, said not to know         -> negative
FAILED     done, and it did not turn out well                  -> weak, where it follows the topic
LITTLE     tried, the basics, some exposure, still learning    -> weak
DONE       verbs of work done                                  -> strong
"""

from __future__ import annotations

import re

_I = re.IGNORECASE

NOT = re.compile(
    r"\b(?:have|has|had|did|do|does|am|is|are|was|were)\s*(?:still\s+|yet\s+)?(?:not|n'?t)\s+(?:yet\s+|ever\s+|really\s+|actually\s+)?(?:read|us(?:e|ed)|work(?:ed)?"
    r"|d(?:o|one)|know|touch(?:ed)?|learn(?:ed|t)?|tr(?:y|ied)|stud(?:y|ied)|familiar|implement(?:ed)?|start(?:ed)?|been)\b"
    r"|\bnever\s+(?:used|worked|did|done|tried|touched|learned|read|been|had)\b|\bno\s+(?:\w+\s+)?(?:experience|knowledge|background)\b"
    r"|\bthere\s+(?:was|is|were)\s+no\b|\bnot\s+familiar\b|\bunfamiliar\b|\b(?:on|in)\s+(?:my|the)\s+(?:reading|to-?do)\s+list\b|\bplan(?:s|ning)?\s+to\s+(?:learn|read|study|try)\b"
    r"|\bwant(?:s)?\s+to\s+learn\b|\bstill\s+(?:have|has)(?:n'?t|\s+not)\b|\bstill\s+unread\b|\babandoned\s+before\b|\bnone\s+yet\b|:\s*none\b|\b(?:was|were|got|then)\s+(?:dropped|shelved|scrapped|cancell?ed)\b|\bshelved\s+before\b"
    r"|(?<!有)没(?:有)?(?:用|做|学|碰|接触|读|看|写|搞)过|(?<!有)没有?(?=[^，。；]{1,8}(?:经验|经历))|从未|从没|未曾|尚未(?!发表)|还没(?:有)?|不(?:太|大|怎么|很)?(?:会|懂|熟|擅长|了解)(?!议)|(?:打算|计划|准备|想)[^，。；]{0,6}学|待读|想读|没(?:有|能)?(?:拿到|通过|读完|上线|坚持|做完|考过)",
    _I,
)
FAILED = re.compile(
    r"\b(?:did|does|do|was|were|is)(?:\s*not|n'?t)\s+(?:really\s+|quite\s+|too\s+|very\s+)?(?:turn(?:ed)?\s+out|work(?:ed|ing)?|go|succeed|pan\s+out)\b"
    r"|\bfail(?:ed|ure)?\b|\bfell\s+short\b|\bfalls?\s+short\b|\bwithout\s+(?:much\s+)?success\b|\bunsuccessful|\bgave\s+up\b|\b(?:poor|disappointing)\s+results?\b"
    r"|\bwith\s+(?:poor|little|limited)\s+(?:results?|success)\b|\b(?:turned|came|worked)\s+out\s+(?:badly|poorly)\b|\bnot\s+(?:very\s+|too\s+|so\s+)?(?:good|great|well|successful)\b"
    r"|效果不(?:好|佳|太好|理想|太理想)|不(?:太)?(?:成功|理想)|(?:没|未)(?:能|有)?(?:成功|做成|跑通|见效)|失败|放弃了?|结果不(?:好|佳|理想)",
    _I,
)
LITTLE = re.compile(
    r"\b(?:tried|dabbled|dabbling|basics?|beginner|novice|some\s+exposure|a\s+(?:little|bit)\s+of|limited\s+experience"
    r"|(?:am|is|are|been|still|currently|just|started)\s+learning|learning\s+(?:about|to)|not\s+an?\s+expert|no\s+expert|isn'?t\s+an?\s+expert|elementary|superficial"
    r"|briefly|once\s+tried|haven'?t\s+(?:100|fully|completely|entirely)|not\s+(?:100|fully|completely|entirely|yet\s+fully)|self-studying|read(?:ing)?\s+about)\b"
    r"|有过?(?:一定|一些|些许|少量)?(?:的)?接触|接触过|了解(?!决)|略(?:懂|知)|入门|基础的|基础(?:查询|水平|语法|操作|知识)|初步|浅尝|尝试过|试过|玩过|正在学|学习中|在学|自学|不是专家|谈不上精通|一知半解|皮毛|初学",
    _I,
)
DONE = re.compile(
    r"^\W*[A-Z][a-z]{2,}ed\b|\b(?:achiev|adapt|analy[sz]|architect|author|automat|build|built|collaborat|compar|compress|conduct|construct|contribut|coordinat|creat|curat|debug|deliver|deploy|deriv|design"
    r"|develop|direct|enhanc|ensur|establish|evaluat|extend|fine-?tun|found|hack|implement|improv|increas|integrat|introduc|invent|labell?|launch|lead|led|leverag|maintain"
    r"|manag|migrat|model|modif|monitor|operat|optimi[sz]|organi[sz]|oversaw|perform|port|produc|prototyp|publish|re-?develop|re-?implement|reduc|refactor|render|replac|research"
    r"|rewr|run|ran|shipp|simulat|solv|spearhead|spent|supervis|synthesi[sz]|taught|teach|test|train|translat|treat|turn|us|verif|wrote|writ|won|win|work|cared?|administer)(?:e|ed|es|ing|ning|s|d|t|ied|y|ten|ote)?\b"
    r"|开发|实现|设计|负责|主导|带领|领导|优化|搭建|构建|提出|完成|复现|重写|改进|提升|解决|训练|部署|迁移|引入|分析|采用|利用|从事|参加|参与|研发|研究|编写|撰写|发表|获得|获|担任|管理|推导|测试|引导|制作|加速|构造|建立|主持|承担|维护|集成|调优|调试|验证|增强|处理|护理|治疗|教授|讲授|发明|标注|组织|策划|编辑|翻译|施工|推动",
    _I,
)
HEDGE = re.compile(
    rf"(?:{NOT.pattern})|(?:{FAILED.pattern})|(?:{LITTLE.pattern})|\bonly\b|\bhas(?:n'?t|\s+not)\b|\bstill\b|\breading\s+list\b|\bunder\s+review\b|\blearning\b|\bexposure\b|\binfeasible\b"
    r"|\bsuspect(?:ed|s)?\b|\btrouble\b|\bproblems?\b|\bnot\b|只是|仅|一定|怀疑|没|不|未|待读|在学|接触",
    _I,
)
ASKED = re.compile(
    rf"\b(?:and|but)\s+(?:it|that|the\s+results?)\s+(?:{FAILED.pattern})|(?:{FAILED.pattern})|但(?=效果|结果|没)|(?:{NOT.pattern})"
    r"|\b(?:only|just|merely)\s+(?:tried|dabbled\s+in|know(?:s)?\s+the\s+basics\s+of|read\s+about|learning|has\s+some)\b"
    r"|\b(?:is|are|am)\s+(?:not|no)\s+(?:an?\s+)?expert\s+(?:in|on|at|with)\b|\b(?:is|are)\s+(?:still\s+)?learning\b|\bstill\s+learning\b"
    r"|\b(?:has|have)(?:\s*not|n'?t)\s+(?:fully|completely|quite|yet)?\s*understood\b|\bin\s+vain\b|\byet$"
    r"|(?:只是|仅仅|仅|只)(?:了解|接触过?|试过|尝试过|懂|学过|有(?:一定|一点)?接触)|有(?:一定|一点|一些)接触|还在学|正在学|尝试过但|试过但|基础(?=[？?]?$)",
    _I,
)
"""What a question says when the hedge itself is what it asks for: who only tried it, whose try failed, who has not."""
PARTLY = re.compile(r"\b(?:fully|completely|entirely|quite|100%)|完全|彻底", _I)
"""Not fully done is partly done."""
CONTRAST = re.compile(
    r"(?:[,;，；(（]|\s[-–—])\s*(?=(?:but|although|althought|though|which|that|it|however|yet|except)\b|但|不过|虽然|可惜|只是)",
    _I,
)
CLAUSE = re.compile(
    r"[,;，；、(（)）]\s*|\s[-–—]\s|\band\b|\bbut\b|\balthough\b|\bbecause\b|\bsince\b|\bwhile\b|但|不过|因为|由于"
)
