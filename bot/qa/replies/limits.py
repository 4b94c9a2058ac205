"""What a value may not be taken for: of a place nobody was at, of no wish, of another sort of what is turned down."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.qa.asked import Asked
from bot.qa.asking import ASKING
from bot.qa.kinds import tells_a_wish
from bot.qa.lines import can_be_presumed, is_name
from bot.qa.replies import places
from bot.qa.replies.held import Fact
from bot.qa.wants import Want
from corpus.models import Profile
from corpus.regex import regex


def presumes_another(asked: Asked, profile: Profile, want: Want) -> bool:
    """ "Where did she live when she was at Stanford?": of a value that everybody has the topic is not looked for, but of
    somebody who was never there it is no answer."""
    if want.name in _WISHED and _UNWANTED.search(asked.question.text):
        return True
    if not want.aside or not want.aside.fullmatch(_ANYTHING):
        return False
    said = ASKING["question_word"].sub(" ", asked.question.whole)
    named = [group for group in asked.groups(said) if is_name(group) and can_be_presumed(group)]
    return any(not asked.world.lines.about([group], profile) for group in named)


_ANYTHING = "whatever it is"
_WISHED = frozenset({"wish_job", "wish_place"})
_UNWANTED = regex(r"\b(?:not|never)\b|n['’]t\b|不(?:想|愿|考虑|要|接受|打算)", re.IGNORECASE)
"""What somebody would not like to do is no wish."""


def of_asked_sort(asked: Asked, found: Sequence[Fact]) -> Sequence[Fact]:
    """Of what is turned down the places, where it is asked for one; where it is asked for work, all but places and moves."""
    text, found = asked.question.text, _refusing(found)
    placed = [one for one in found if places.towns_in(asked.world.lexicon, one.line.text) or _MOVE.search(one.line.text)]
    if _FOR_A_PLACE.search(text):
        return placed or found
    return [one for one in found if one not in placed] if _FOR_WORK.search(text) else found


def _refusing(found: Sequence[Fact]) -> Sequence[Fact]:
    """Those that tell of a wish or refuse outright, where any does: "no UV" is said of a lamp."""
    return [one for one in found if _is_wished(one) or _REFUSES.search(one.line.text)] or found


def _is_wished(fact: Fact) -> bool:
    return tells_a_wish(fact.line.text, (heading.title for heading in fact.line.passage.headings))


_REFUSES = regex(
    r"\b(?:will|would|wo|do|does|ca)(?:\snot|n[’']t)\b|\bcannot\b|\b(?:refuse|decline|turn(?:ing)?\sdown|say\sno|avoid|stay\saway)\b"
    r"|不(?:接受?|考虑|愿意?|想|去|做|碰)|谢绝|免谈|勿扰",
    re.IGNORECASE,
)
_MOVE = regex(r"\b(?:move|relocat\w+|travel|commute|abroad)\b|出差|搬|异地|外地", re.IGNORECASE)
_FOR_A_PLACE = regex(
    r"\b(?:where|cit(?:y|ies)|countr(?:y|ies)|places?|move|relocate)\b|城市|地方|哪里|哪儿|去哪", re.IGNORECASE
)
_FOR_WORK = regex(
    r"\b(?:do|work|jobs?|roles?|projects?|clients?|industr(?:y|ies)|sectors?)\b(?=\W*$|\W+at\b)|工作|岗位|职位|行业|活|单|做什么",
    re.IGNORECASE,
)
