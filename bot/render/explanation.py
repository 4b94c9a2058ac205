"""An explanation as lines of text, for `whoknows explain` and /why: the same facts in the same order in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.qa.explain import Considered, Explanation, Word
from bot.qa.models import Language, Strength
from bot.render.headlines import headline
from bot.render.words import strength_label

Both = dict[Language, str]

TITLES: dict[str, Both] = {
    "answer": {"en": "Answer", "zh": "回答"},
    "read": {"en": "Read as", "zh": "理解为"},
    "tried": {"en": "Readings tried", "zh": "尝试过的理解"},
    "words": {"en": "Looked for", "zh": "查找的词"},
    "people": {"en": "People considered", "zh": "考察过的人"},
    "id": {"en": "Answer id", "zh": "回答编号"},
}
CHOSEN: dict[bool, Both] = {True: {"en": "named", "zh": "列入"}, False: {"en": "not named", "zh": "未列入"}}
REASONS: dict[str, str] = {
    "no line holds any of the words": "没有一行含有这些词",
    "its line answers best": "这一行最能回答",
    "has what was to be left out": "含有要排除的内容",
    "not all of what was asked, or another fits better": "不完全符合所问，或者别人更符合",
    "no sentence covers enough of the topic": "没有一句足够切题",
}
"""Why somebody is named or not, in Chinese."""
PROOF = re.compile(r"(?P<count>\d+) sentences prove it, the best (?P<strength>\w+)")
RULES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), chinese)
    for pattern, chinese in (
        (r"kind: (.*)", "问题类型：{}"),
        (r"want: (.*)", "要找的内容：{}"),
        (r"noun: (.*)", "计数对象：{}"),
        (r"doubt: little", "问的是不太会的人"),
        (r"doubt: not", "问的是不会的人"),
        (r"reason: (.*)", "没有可查的内容：{}"),
        (r"best", "只找最强的"),
        (r"everyone", "问所有人"),
        (r"refers", "指代前面说过的人或事"),
        (r"fragment", "不完整的问句，由上文补全"),
        (r"bound: above (.*)", "大于 {}"),
        (r"bound: below (.*)", "小于 {}"),
        (r"relation of '(.*)': any", "“{}”：有关即可"),
        (r"relation of '(.*)': work", "“{}”：在那里工作"),
        (r"relation of '(.*)': study", "“{}”：在那里就读"),
        (r"relation of '(.*)': mention", "“{}”：提到即可"),
        (r"without: (.*)", "排除：{}"),
    )
)
MORE: Both = {"en": "and {} more", "zh": "另有 {} 个"}


def lines_of(explanation: Explanation) -> Iterator[str]:
    """The explanation, a line each; what belongs to a title is set in by two blanks."""
    language = explanation.answer.language
    yield f"{TITLES['answer'][language]}: {headline(explanation.answer).splitlines()[0]}"
    yield f"{TITLES['id'][language]}: {explanation.answer.answer_id}"
    yield f"{TITLES['read'][language]}: {_rules(explanation.rules, language)}"
    if len(explanation.tried) > 1:
        yield f"{TITLES['tried'][language]}: {' → '.join(explanation.tried)}"
    if explanation.words:
        yield f"{TITLES['words'][language]}:"
        yield from (f"  {_word(word, language)}" for word in explanation.words)
    if explanation.people:
        yield f"{TITLES['people'][language]}:"
        for person in explanation.people:
            yield from (f"  {line}" for line in _person(person, language))


def _rules(rules: tuple[str, ...], language: Language) -> str:
    return "；".join(map(_rule_in_chinese, rules)) if language == "zh" else "; ".join(rules)


def _rule_in_chinese(rule: str) -> str:
    """A rule that nobody has translated stays as it is."""
    found = ((pattern.fullmatch(rule), chinese) for pattern, chinese in RULES)
    return next((chinese.format(*match.groups()) for match, chinese in found if match), rule)


def _why(why: str, language: Language) -> str:
    proof = PROOF.fullmatch(why)
    if proof:
        label = strength_label(Strength(proof["strength"]), language)
        return (
            f"{proof['count']} 句可以证明，最强的是“{label}”"
            if language == "zh"
            else f"proof: {proof['count']}, the best {label}"
        )
    return REASONS.get(why, why) if language == "zh" else why


def _word(word: Word, language: Language) -> str:
    """`pruning (1): pruning [question], 剪枝 [machine-learning], …`"""
    names = ", ".join(f"{text} [{source}{f', {weight:g}' if weight != 1 else ''}]" for text, source, weight in word.names)
    more = f", {MORE[language].format(word.more)}" if word.more else ""
    return f"{word.text} ({word.weight:g}): {names}{more}"


def _person(person: Considered, language: Language) -> Iterator[str]:
    yield f"{person.name}: {CHOSEN[person.chosen][language]} ({_why(person.why, language)})"
    if person.line:
        yield f"  “{person.line}”"
        yield f"  {_sum(person)}"


def _sum(person: Considered) -> str:
    """`score 0.86 = (1×1 CUDA + 0.5×0.3 operator) / 1.3 + 0.01 verbatim`"""
    terms = " + ".join(f"{part.credit:g}×{part.weight:g} {part.word}" for part in person.parts)
    total = sum(part.weight for part in person.parts)
    verbatim = f" + {person.verbatim:g} verbatim" if person.verbatim else ""
    return f"score {person.score:.4g} = ({terms}) / {total:g}{verbatim}"
