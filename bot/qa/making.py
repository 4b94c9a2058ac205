"""What somebody has made, and not only used: writing an inference framework is more than calling TensorRT.

Two rules for questions about making. Of a kind of software the products of others, by name, prove nothing; and what is made
like something is not that thing itself: a Redis-like cache is no Redis.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.qa.evidence import Evidence
from corpus.regex import regex

MADE = regex(
    r"\b(?:wr(?:ote|itten|ites?)|built|build(?:s|ing)?|develop(?:ed|s|ing)?|creat(?:ed|es|ing)|implement(?:ed|s|ing)?|design(?:ed|s|ing)?|made)\b"
    r"|自研|[写造做]过|(?:开发|实现|设计|搭建)",
    re.IGNORECASE,
)
_SOFTWARE = regex(
    r"\b(?:frameworks?|librar(?:y|ies)|engines?|compilers?|interpreters?|parsers?|kernels?|browsers?|editors?|SDKs?|toolchains?|runtimes?|operating\ssystems?)$"
    r"|(?:框架|引擎|编译器|解释器|解析器|内核|浏览器|编辑器|工具链|操作系统|运行时)$",
    re.IGNORECASE,
)
_ALIKE = regex(
    r"[\w+#]-(?:like|style|inspired)\b|\b(?:similar\sto|modell?ed\s(?:on|after)|inspired\sby|clones?\sof|akin\sto)\b|类似|相似|仿|风格|借鉴",
    re.IGNORECASE,
)


def own_making(evidence: Sequence[Evidence], topic: str) -> list[Evidence]:
    """The evidence for something made, without that of things which somebody else made."""
    if _ALIKE.search(topic):
        return [one for one in evidence if _ALIKE.search(one.passage.seen(one.sentence))]
    if _SOFTWARE.search(topic):
        return [one for one in evidence if one.exact or not _by_name_alone(one)]
    return [*evidence]


def _by_name_alone(evidence: Evidence) -> bool:
    """True where only the names of products stand for the kind."""
    start = evidence.passage.span.start
    marks = (evidence.passage.visible[mark.start - start : mark.end - start] for mark in evidence.highlights)
    return all(re.search("[A-Z]", mark) for mark in marks)
