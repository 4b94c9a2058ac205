"""An explanation as lines of text, for `whoknows explain` and /why: the same facts in the same order in both languages."""

from __future__ import annotations

from collections.abc import Iterator

from bot.qa.explain import Considered, Explanation, Word
from bot.qa.models import Language
from bot.render.headlines import headline
from bot.render.rules import reason_in_words, rule_in_words

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
SCORE: Both = {"en": "score", "zh": "得分"}
VERBATIM: Both = {"en": "verbatim", "zh": "原词一致"}
MORE: Both = {"en": "and {} more", "zh": "另有 {} 个"}


def lines_of(explanation: Explanation) -> Iterator[str]:
    """The explanation, a line each; what belongs to a title is set in by two blanks."""
    language = explanation.answer.language
    yield f"{TITLES['answer'][language]}: {headline(explanation.answer).splitlines()[0]}"
    yield f"{TITLES['id'][language]}: {explanation.answer.answer_id}"
    rules = [rule_in_words(rule, language) for rule in explanation.rules]
    yield f"{TITLES['read'][language]}: {('；' if language == 'zh' else '; ').join(rules)}"
    if len(explanation.tried) > 1:
        yield f"{TITLES['tried'][language]}: {' → '.join(explanation.tried)}"
    if explanation.words:
        yield f"{TITLES['words'][language]}:"
        yield from (f"  {_word(word, language)}" for word in explanation.words)
    if explanation.people:
        yield f"{TITLES['people'][language]}:"
        for person in explanation.people:
            yield from (f"  {line}" for line in _person(person, language))


def _word(word: Word, language: Language) -> str:
    """`pruning (1): pruning [question], 剪枝 [machine-learning], …`"""
    names = ", ".join(f"{text} [{source}{f', {weight:g}' if weight != 1 else ''}]" for text, source, weight in word.names)
    more = f", {MORE[language].format(word.more)}" if word.more else ""
    return f"{word.text} ({word.weight:g}): {names}{more}"


def _person(person: Considered, language: Language) -> Iterator[str]:
    yield f"{person.name}: {CHOSEN[person.chosen][language]} ({reason_in_words(person.why, language)})"
    if person.line:
        yield f"  “{person.line}”"
        yield f"  {_sum(person, language)}"


def _sum(person: Considered, language: Language) -> str:
    """`score 0.86 = (1×1 CUDA + 0.5×0.3 operator) / 1.3 + 0.01 verbatim`"""
    terms = " + ".join(f"{part.credit:g}×{part.weight:g} {part.word}" for part in person.parts)
    total = sum(part.weight for part in person.parts)
    verbatim = f" + {person.verbatim:g} {VERBATIM[language]}" if person.verbatim else ""
    return f"{SCORE[language]} {person.score:.4g} = ({terms}) / {total:g}{verbatim}"
