"""Other forms of an English name that prove the same: extract a tooth, tooth extraction; composing, composer; birdwatching."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from corpus.regex import regex
from retrieval.analysis import atoms_in, english

_OF = regex(
    r"""
      (?P<head>[\w-]+)                           # the thing
      [ ](?:of|from|for|in|on|at)[ ]
      (?:the[ ]|an?[ ])?
      (?P<of>[\w-]+(?:[ ][\w-]+)?)               # what it is of, of one word or two
    """,
    re.VERBOSE | re.IGNORECASE,
)
_THING = regex(
    r"(?:[a-z]+ (?:an?|the) (?P<done>.+)|(?P<taught>.{3,}) (?:training|courses?|lessons?|classes|workshops?|certificates?)"
    r"|(?P<zh>[\u4e00-\u9fff]{2,})(?:培训|课程?|证书?|认证|教学))"
)
_DOING = regex(r"[a-z]{2,}(?:ing|ed)")
SHORTEST_HALF = 4
"""Letters of either half of a compound that is written as one word."""
SHORTEST_VERB, SHORTEST_STEM = 4, 3
"""Letters of a verb whose doer is looked for, and of what is left of one in -ing: dig of "digging", but no "th" of "thing"."""


@lru_cache(maxsize=20_000)
def content(text: str) -> tuple[str, ...]:
    """The atoms of a text without its stop words, by which two names are compared.

    >>> content("to the extraction of a tooth")
    ('extract', 'tooth')
    """
    return tuple(atom for atom in atoms_in(text) if atom not in english.STOP_WORDS)


def turned(phrase: str) -> str | None:
    """ "extract a tooth" -> "tooth extract", which is "tooth extraction" in atoms; None but for a verb and its object."""
    words = [word for word in phrase.split() if word.lower() not in english.STOP_WORDS]
    return f"{words[1]} {words[0]}" if len(words) == 2 else None


def thing_of(phrase: str) -> str:
    """What a phrase of doing or teaching something is about; "" for any other phrase.

    >>> thing_of("run a marathon"), thing_of("first aid training"), thing_of("急救培训"), thing_of("machine learning")
    ('marathon', 'first aid', '急救', '')
    """
    match = _THING.fullmatch(phrase)
    return match["done"] or match["taught"] or match["zh"] if match else ""


def done(name: str) -> str | None:
    """ "tea picking" -> "picking tea", which is "picked tea" in atoms; None but for what is done to something."""
    thing, _, doing = name.partition(" ")
    return f"{doing} {thing}" if doing.endswith("ing") and " " not in doing and name.isascii() and name.islower() else None


def compounded(phrase: str) -> str:
    """ "conductor of a choir" -> "choir conductor", "manuscripts from Dunhuang" -> "Dunhuang manuscripts"; "" for another
    phrase, and for one with more words on either side than compounds are made of."""
    match = _OF.fullmatch(phrase)
    return f"{match['of']} {match['head']}" if match else ""


def objects_first(phrase: str) -> tuple[str, ...]:
    """What doing something to an object may be called, be it said that it is a model or not; nothing for a phrase that begins
    with no verb.

    >>> objects_first("tuning model hyperparameters"), objects_first("medical images")
    (('model hyperparameters tuning', 'hyperparameters tuning'), ())
    """
    verb, *words = phrase.split()
    if not words or not _DOING.fullmatch(verb):
        return ()
    objects = [words, words[1:]] if words[0] == "model" and len(words) > 1 else [words]
    return tuple(" ".join([*each, verb]) for each in objects)


def halves(word: str, is_english: Callable[[str], bool]) -> str | None:
    """ "birdwatching" -> "bird watching": the longest first half decides."""
    for at in range(len(word) - SHORTEST_HALF, SHORTEST_HALF - 1, -1):
        if is_english(word[:at]) and is_english(word[at:]):
            return f"{word[:at]} {word[at:]}"
    return None


def doers(doing: str) -> tuple[str, ...]:
    """ "composing", "forecast" -> "composer", "forecaster" and other ways to call whoever does it; the caller knows which
    of them are words.

    >>> doers("forecast"), doers("weave")
    (('forecaster', 'forecastter', 'forecastor'), ('weaver',))
    """
    gerund = doing.endswith("ing")
    base = doing.removesuffix("ing") if gerund else doing
    if len(base) < (SHORTEST_STEM if gerund else SHORTEST_VERB):
        return ()
    endings = ["er"] if gerund else ["r"] if base.endswith("e") else ["er", base[-1] + "er"]
    ended = [base + ending for ending in endings]
    if base.endswith(("t", "s", "ate")):
        ended.append(base.removesuffix("e") + "or")
    return tuple(ended)


def doings(doer: str) -> tuple[str, ...]:
    """ "composer" -> "composing", "compose" and other ways to call what is done; nothing for a word that names no doer."""
    if not doer.endswith(("er", "or")) or len(doer) < SHORTEST_VERB + 1:
        return ()
    base = doer[:-2]
    whole = (base, base + "e", *((base[:-1],) if base[-1] == base[-2] else ()))
    return (base + "ing", *whole)
