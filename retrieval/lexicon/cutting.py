"""A run of Chinese characters -> words, by the words that the glossary and the dictionary know as well as jieba's.

jieba alone guesses at words it has never seen (多后|端的数值 for 多|后端|的|数值), which is fine for an
index, where both sides are guessed alike, but loses a topic. Here every word is known; the likeliest row of words wins.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from corpus.regex import regex
from retrieval.analysis import atoms_in, chinese
from retrieval.lexicon.dictionary import Dictionary
from retrieval.lexicon.glossary import Glossary

LONGEST = 10
"""Characters of the longest word that is looked for."""
_NAMED, _LISTED = 300, 50
"""How often a name of the glossary, or a word of the dictionary, is taken to occur at least, as jieba counts."""
RARE = 3.7
"""Rarity from which a character seldom stands for itself."""

_JOINTS = frozenset(["的话", "的士", "了的", "过的"])
"""Words that are hardly ever one behind a noun: 学校的|话剧社."""
_DONE, _PLACES = "过了着", "里上中内"
"""What jieba often has as the end of a word: 扣过 is 扣|过, 花园里 is 花园|里."""
_ROW = regex("[带借]过|[一两几每半][台家个本条块张份辆座间场届部项支件名位幅些篇首只套道根艘架栋款批门]")
"""Rows of words though a dictionary has them: 一家 counts shops, and is no whole family; 借过 is no "excuse me"."""
_WHOLE = 4
"""Characters from which what jieba alone lists is taken apart where its halves are known: 仓库|货架."""

Cut = Callable[[str], tuple[str, ...]]


class _Known(NamedTuple):
    """The words that are known, beside those of jieba."""

    glossary: Glossary
    dictionary: Dictionary | None

    def holds(self, word: str) -> bool:
        return self.glossary.knows(atoms_in(word)) or bool(self.dictionary and self.dictionary.knows(word))

    def count(self, word: str) -> int:
        """How often a word is taken to occur, 0 for what is none."""
        count = chinese.count(word) if word not in _JOINTS else 0
        if len(word) == 1:
            return count
        if self.glossary.knows(atoms_in(word)):
            return max(count, _NAMED)
        if self.is_row(word):
            return 0
        return max(count, _LISTED) if self.dictionary and self.dictionary.knows(word) else count

    def is_row(self, word: str) -> bool:
        """True for what is listed as one word and is a word with its ending, or two words that are known."""
        if _ROW.fullmatch(word):
            return True
        if self.dictionary is None or self.dictionary.knows(word):
            return False
        if len(word) == 2:
            return word[1] in _DONE or (word[1] in _PLACES and self.glossary.knows(atoms_in(word[0])))
        if word[1] in _DONE or (word[-1] in _DONE + _PLACES and self.holds(word[:-1])):
            return True
        return len(word) >= _WHOLE and any(self.holds(word[:at]) and self.holds(word[at:]) for at in range(2, len(word) - 1))

    def writes_a_name(self, word: str) -> bool:
        """True for a part of a name that nobody knows: a rare character, or 贝尔特, which writes a foreign one."""
        if len(word) == 1:
            return chinese.rarity(word) > RARE and word not in chinese.STOP_WORDS | chinese.MEASURES
        if self.dictionary is None or self.holds(word):
            return False
        return all(self.dictionary.sound(char).isupper() for char in word)


def cutter(glossary: Glossary, dictionary: Dictionary | None) -> Cut:
    """A function that cuts a run into words: 多后端的数值对齐 into 多, 后端, 的 and 数值对齐."""
    known = _Known(glossary, dictionary)

    def likelihood(word: str) -> float | None:
        count = known.count(word)
        return math.log((count or (0.1 if len(word) == 1 else 0)) / chinese.total()) if count or len(word) == 1 else None

    @lru_cache(maxsize=5000)
    def words(run: str) -> tuple[str, ...]:
        best: list[tuple[float, int]] = [(0.0, 0)]
        for end in range(1, len(run) + 1):
            best.append(
                max(
                    (best[start][0] + found, start)
                    for start in range(max(0, end - LONGEST), end)
                    if (found := likelihood(run[start:end])) is not None
                )
            )
        return tuple(_joined(_followed(run, best), known.writes_a_name))

    return words


def _joined(words: tuple[str, ...], writes_a_name: Callable[[str], bool]) -> Iterator[str]:
    """Parts of an unknown name in a row are one word: 丁颖杯, 贝尔特拉米."""
    name = ""
    for word in words:
        if writes_a_name(word):
            name += word
            continue
        yield from (part for part in (name, word) if part)
        name = ""
    if name:
        yield name


def _followed(run: str, best: list[tuple[float, int]]) -> tuple[str, ...]:
    found: list[str] = []
    end = len(run)
    while end:
        start = best[end][1]
        found.append(run[start:end])
        end = start
    return tuple(reversed(found))
