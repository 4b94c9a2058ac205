"""The kind of a question: who, how many, when, a list, yes or no; and the noun that is counted."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.qa import phrases
from bot.qa.asking import ASKING, says
from bot.qa.comparing import is_choice
from bot.qa.hearing import asks_who
from bot.qa.models import Intent
from bot.qa.needs import is_need
from bot.qa.wants import Want

_STRONG = frozenset({Intent.WHEN, Intent.WHERE, Intent.HOW_MANY, Intent.DURATION})


def kind_of(sentence: str, people: Sequence[str], want: Want | None) -> Intent:
    """The kind, by the first of these rules that fits; the order is from the rarer turn of phrase to the commoner."""
    several = len(people) > 1 or says("everyone", sentence)
    who = asks_for_people(sentence)
    if several and says("compare", sentence):
        return Intent.COMPARE
    if len(people) > 1 and ((who and says("than", sentence)) or is_choice(sentence)):
        return Intent.COMPARE
    if phrases.COUNT.search(sentence) and not people:
        return Intent.COUNT
    if who and (people or (says("person_again", sentence) and not is_need(sentence))) and want and want.name == "supervisor":
        return want.kind
    if not people and not says("each", sentence) and (who or (is_need(sentence) and not says("question_word", sentence))):
        return Intent.SUPERLATIVE if says("superlative", sentence) else Intent.WHO
    return _about_somebody(sentence, people, want)


def _about_somebody(sentence: str, people: Sequence[str], want: Want | None) -> Intent:
    strong = want is not None and want.kind in _STRONG
    if says("yes_no", sentence) and not says("question_word", sentence):
        return Intent.YES_NO
    if says("compare", sentence) and not people and not strong:
        return Intent.COMPARE
    if says("list", sentence) and not (want and (want.kind in {Intent.WHEN, Intent.DURATION} or want.name == "wish_not")):
        return Intent.LIST
    if want:
        return want.kind
    if asks_who(sentence) and not people:
        return Intent.WHO
    return Intent.ATTRIBUTE


def asks_for_people(sentence: str) -> bool:
    """Somebody is asked for; words for everybody ("他们的 GPA 分别是多少") do so only where nothing else is."""
    return asks_who(sentence) or says("need", sentence)


def asks_for_a_summary(nameless: str) -> bool:
    """Words that ask for one, and no topic besides them."""
    left = ASKING["beside_summary"].sub("", ASKING["summary"].sub("", nameless))
    return says("summary", nameless) and not re.search(r"\w", left)


def noun_of(sentence: str) -> str:
    """What is counted: "L4 GPUs" of "how many L4 GPUs did he use", 支队伍 of 多少支队伍."""
    english = re.search(
        r"\bhow many (?!(?:were|are|was|is|did|do|does|had|have|has|of)\b)((?:[\w/+#.'-]+\s){0,3}?[\w/+#.'-]+?)"
        r"(?=\s(?:did|does|do|has|have|had|are|were|is|was|in|on|at|can|could|will|would|got|get|gets|went|go|came|come"
        r"|ended|end|made|make|turned|fell|failed|passed|survived|of|with|there|per|a|for|to|took|by|under|he|she|they)\b|\s*[?,.]|\s*$)",
        sentence,
        re.IGNORECASE,
    )
    if english:
        return english.group(1)
    mixed = re.search(r"(?:多少|几)\s*[\u4e00-\u9fff]\s?([A-Za-z][\w+/#.-]+)", sentence)
    if mixed:
        return mixed.group(1)
    chinese = re.search(r"(?:多少|几)\s*([\u4e00-\u9fffA-Za-z]{1,8})", sentence)
    return chinese.group(1) if chinese else ""
