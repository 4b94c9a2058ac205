"""Which language to answer in, where the core cannot tell: fixed replies, and questions without a word in them."""

from __future__ import annotations

import re

from bot.qa.models import Language

HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
# A word that only an English sentence has. A name of a tool, as in "/who TensorRT", is written so in any language.
ENGLISH = re.compile(
    r"\b(?:who|what|which|has|have|had|is|are|was|does|do|did|done|can|knows?|uses?|used|using|works?|worked|"
    r"experience|with|in|on|of|and|or|the|an?|any|anyone|me|you|how|help)\b",
    re.IGNORECASE,
)


def language_of(text: str, code: str | None) -> Language:
    """By the text first, by the code of the person's app second: `language_of("TensorRT", "zh-hans") == "zh"`."""
    if HAN.search(text):
        return "zh"
    if ENGLISH.search(text):
        return "en"
    return language_of_code(code) or "en"


def language_of_code(code: str | None) -> Language | None:
    """None where the code says neither, so that both may be shown."""
    primary = (code or "").lower().partition("-")[0]
    return "zh" if primary == "zh" else "en" if primary == "en" else None
