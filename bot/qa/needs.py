"""A question told as a need: the words of needing fall away, and a trouble becomes the skill that helps with it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from bot.qa.asking import ASKING, says
from corpus.regex import regex

_TABLES = tomllib.loads((Path(__file__).parent / "needs.toml").read_text(encoding="utf-8"))
_NEEDS = [(regex(trouble, re.IGNORECASE), skill) for trouble, skill in _TABLES["needs"].items()]


def _any(table: str) -> re.Pattern[str]:
    return regex("|".join(f"(?:{one})" for language in ("en", "zh") for one in _TABLES[table][language]), re.IGNORECASE)


_FRAME, _AROUND, _TEACHING, _FOR_WHOM = _any("frame"), _any("around"), _any("teaching"), _any("for_whom")
_HELPING, _TROUBLE = _any("helping"), _any("trouble")
_SMALL = regex(
    r"\b(?:who|can|could|would|might|a|an|the|to|do|be|is|for|of|some(?:one|body)|any(?:one|body)|has|have|had|ever|that|already)\b"
    r"|[\W_谁能会的]",
    re.IGNORECASE,
)
_WHO_CAN = regex(r"[,，。;；!！]\s*(?:谁|哪位|有没有人|有人)(?:能|可以|会|来|愿意|有空)+[^,，。?？]{1,16}[?？!！。\s]*$")
"""A story, and behind it who can do something: 孩子数学跟不上，谁能辅导一下."""
_OPEN_ENDED = regex(
    r"""
      # The well ran dry. Who knows what to do about that? · She has never dived. Anyone up for it? · ... Anyone?
      [.!?;]\s+(?:so|and|but|now|ok)?,?\s*(?:(?:is|are|was)\sthere|do(?:es)?|have|has|can|could|would|will|might|know)?\s*(?:we\s(?:have|know)\s)?
      (?:who|whom|which\sof\s(?:us|you|them)|any(?:one|body)|some(?:one|body))\b
      (?:[^.,;?!]{0,60}?\b(?:(?<!like\s)(?:this|that|these|those|it|them)|so|one|such\sa\sthing|a\s(?:quick\s)?look|what\sto\sdo|step\sin|a\s(?:helping\s)?hand)\b
        |(?:\s(?:here|around|among\s(?:us|you)|willing|interested|volunteering|keen|able|there|please))*)\W*$
    | [.!?;]\s+any\s(?:volunteers|takers|ideas|suggestions|one)\W*$
      # 井干了，谁懂这个？ · 她没潜过水，谁懂这行？
    | [,，。;；!！?？]\s*(?:我?[们]?想?问问?|请问)?(?:有?谁|哪位|有没有人|有人)[^,，。;；?？]{0,8}
      (?:这(?:个|种|类|些|块|行|事儿?|方面|玩意儿?)|它|help)[^,，。;；?？]{0,6}[?？!！。\s]*$
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""A story, and behind it who would do that very thing, or only who: what it is stands in the story."""
_SHORT = regex(
    r"\b(?:we|i|it|they|you|that|there|who)['’](?:re|m|s|d|ve|ll)\b|[一两几好](?:场|个|位|次|台|批|份|种|名|条|家|点|些|多)",
    re.IGNORECASE,
)
"""Short forms and counts, which a dictionary could take for names."""


def is_need(text: str) -> bool:
    """True where somebody is needed, in whatever words."""
    return says("need", text) or any(words.search(text) for words in (_FRAME, _HELPING, _WHO_CAN, _OPEN_ENDED))


def is_open_ended(text: str) -> bool:
    """True for a story and a question behind it that only points back: "The pump died. Who could look at it?" """
    return bool(_OPEN_ENDED.search(text))


def situation(text: str) -> str:
    """What is told of the need, in all its sentences: without what asks for help, what went wrong and what cannot be done.

    >>> situation("The boiler is broken and we have no manual. Who could look at it for us?")
    'The boiler is .'
    """
    for words in (_FRAME, _HELPING, ASKING["need"], _AROUND, _TROUBLE, _SHORT):
        text = _left(words, text)
    return text.strip(" ?？")


def remedied(text: str) -> tuple[str, tuple[str, ...]]:
    """The text with its troubles replaced by skills, and these skills; as it is where no help is asked for.

    >>> remedied("推理太慢找谁")
    ('推理 speedup 找谁', ('speedup',))
    """
    told: list[str] = []
    for trouble, skill in _NEEDS if is_need(text) else ():
        if trouble.search(text):
            text, told = trouble.sub(f" {skill} ", text, count=1), [*told, skill]
    return text, tuple(told)


def framed(text: str) -> str:
    """The text without what says that somebody is needed, whom for and when, as long as something is left.

    >>> framed("We are looking for a translator for our new brochure, any ideas")
    'a translator'
    """
    story = (_HELPING,) if is_open_ended(text) else ()
    for words in (_FRAME, *story, _AROUND, _TEACHING, _FOR_WHOM) if is_need(text) else (_AROUND, _TEACHING):
        text = _left(words, text)
    return _TEACHING.sub(lambda match: f" {_TABLES['teaching']['skill']} or {match.group()} ", text).strip()


def says_more(text: str) -> bool:
    """False for a sentence that is nothing but the frame: "Whose background fits?" """
    return bool(_SMALL.sub("", _AROUND.sub(" ", _FRAME.sub(" ", _HELPING.sub(" ", text)))))


def _left(words: re.Pattern[str], text: str) -> str:
    left = words.sub(" ", text)
    return " ".join(left.split()) if _SMALL.sub("", left) else text
