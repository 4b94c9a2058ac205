"""The rules that read a question, and why somebody was named or not, in words: what `Explanation` says in its own short way."""

from __future__ import annotations

import re

from bot.qa.models import Language, Strength
from bot.render.words import strength_label
from corpus.regex import regex

Both = dict[Language, str]

KINDS: dict[str, Both] = {
    "who": {"en": "asks who", "zh": "问谁"},
    "count": {"en": "asks how many people", "zh": "问有几个人"},
    "yes_no": {"en": "asks yes or no", "zh": "问是不是"},
    "attribute": {"en": "asks for a fact", "zh": "问具体情况"},
    "when": {"en": "asks when", "zh": "问时间"},
    "where": {"en": "asks where", "zh": "问地点"},
    "how_many": {"en": "asks for a number", "zh": "问数量"},
    "duration": {"en": "asks how long", "zh": "问多久"},
    "list": {"en": "asks for a list", "zh": "要列出来"},
    "compare": {"en": "asks to compare", "zh": "要比较"},
    "superlative": {"en": "asks for the most or the least", "zh": "问最高、最多或最早等"},
    "summary": {"en": "asks who somebody is", "zh": "要介绍一个人"},
    "help": {"en": "asks nothing of the profiles", "zh": "没有问到资料"},
}

_RULES: tuple[tuple[str, Both], ...] = (
    (r"want: (.*)", {"en": "looks for a {}", "zh": "要找的内容：{}"}),
    (r"noun: (.*)", {"en": "counts {}", "zh": "计数对象：{}"}),
    (r"doubt: little", {"en": "of those who only tried", "zh": "只是尝试过的人"}),
    (r"doubt: not", {"en": "of those who say no", "zh": "写明没有的人"}),
    (r"reason: (.*)", {"en": "nothing to look for ({})", "zh": "没有可查的内容（{}）"}),
    (r"best", {"en": "only the strongest", "zh": "只要最强的"}),
    (r"everyone", {"en": "of everybody", "zh": "问所有人"}),
    (r"refers", {"en": "points back", "zh": "指代前面说过的"}),
    (r"fragment", {"en": "not a whole sentence", "zh": "不是完整的句子"}),
    (r"bound: above (.*)", {"en": "above {}", "zh": "大于 {}"}),
    (r"bound: below (.*)", {"en": "below {}", "zh": "小于 {}"}),
    (r"relation of ['\"](.*)['\"]: work", {"en": "worked at {}", "zh": "在{}工作"}),
    (r"relation of ['\"](.*)['\"]: study", {"en": "studied at {}", "zh": "在{}就读"}),
    (r"relation of ['\"](.*)['\"]: mention", {"en": "mentions {}", "zh": "提到{}"}),
    (r"relation of ['\"](.*)['\"]: any", {"en": "about {}", "zh": "关于{}"}),
    (r"without: (.*)", {"en": "without {}", "zh": "不要{}"}),
)
RULES = tuple((regex(pattern, re.DOTALL), words) for pattern, words in _RULES)

REASONS: dict[str, Both] = {
    "no line holds any of the words": {"en": "no line holds any of the words", "zh": "没有一行含有这些词"},
    "its line answers best": {"en": "its line answers best", "zh": "这一行最能回答"},
    "it was asked for": {"en": "it was asked for", "zh": "问的就是这个人"},
    "has what was to be left out": {"en": "has what was to be left out", "zh": "含有要排除的内容"},
    "not all of what was asked, or another fits better": {
        "en": "not all of what was asked, or another fits better",
        "zh": "不完全符合所问，或者别人更符合",
    },
    "no sentence covers enough of the topic": {"en": "no sentence covers enough of the topic", "zh": "没有一句足够切题"},
}
_PROOF = regex(r"(?P<count>\d+) sentences prove it, the best (?P<strength>\w+)")


def rule_in_words(rule: str, language: Language) -> str:
    """`kind: who` is "asks who" or 问谁; a rule without words of its own stays as it is."""
    if rule.startswith("kind: "):
        return KINDS[rule.removeprefix("kind: ")][language]
    found = ((pattern.fullmatch(rule), words) for pattern, words in RULES)
    return next((words[language].format(*match.groups()) for match, words in found if match), rule)


def reason_in_words(why: str, language: Language) -> str:
    proof = _PROOF.fullmatch(why)
    if proof is None:
        return REASONS[why][language]
    count, label = int(proof["count"]), strength_label(Strength(proof["strength"]), language)
    if language == "zh":
        return f"{count} 句可以证明，最强的是“{label}”"
    return f"{count} sentence{'s prove' if count > 1 else ' proves'} it, the best: {label}"
