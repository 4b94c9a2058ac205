"""What came to nothing, in general: how all of it is asked for, and the titles it stands under."""

from __future__ import annotations

import re

_I = re.IGNORECASE
FAILED = re.compile(
    r"""
      \b(?:failures?|setbacks?|flops?|fiasco(?:s|es)?|disasters?|blunders?|mishaps?|mistakes
        |lessons\slearn(?:ed|t)|things\sthat\s(?:went\swrong|failed)|failed\s(?:projects?|attempts?|ventures?)
        |what\s(?:did\snot|didn['’]t)\swork(?:\sout)?
        |(?:did\snot|didn['’]t)\swork(?:\sout)?|went\s(?:wrong|badly)|fell\sthrough)\b
    | (?:失败|翻车|没做成|砸了|败笔|滑铁卢|黑历史|没弄成|没成
       |没干成|没搞成|搞砸|踩过?的?坑|走过?的?弯路|挫折|教训|不成功|半途而废)
    """,
    _I | re.VERBOSE,
)
"""What somebody did that came to nothing, as it is asked for and as the title over it says."""
_ALL_FAILED = re.compile(
    r"^(?:\W|\b(?:what|which|list|show|me|tell|us|name|all|any|the|of|his|her|their|did|does|do|has|have|had|for|with|about|are|were|is|was|there"
    r"|he|she|they|and|a|biggest|worst|main|major|greatest|short|long|full|quick|brief|is|fine|ok(?:ay)?|will do|please"
    r"|in|on|cv|résumé|resume|profile|own|up|to|s|past|career|projects?|attempts?|things?|that|experiences?|mention\w*|admit\w*)\b"
    rf"|[有过的了最大和与跟哪些什么啥都是列出举一下讲说个所吗呢他她事经历项目尝试时候上简中里自己职业生涯]|(?:{FAILED.pattern}))+$",
    _I | re.VERBOSE,
)


def asks_for_failures(topic: str) -> bool:
    """True for a question for all that failed, and nothing besides.

    >>> [asks_for_failures(topic) for topic in ("What went wrong for", "有哪些没做成的事", "failed exams in Bern")]
    [True, True, False]
    """
    return bool(FAILED.search(topic) and _ALL_FAILED.match(topic))
