"""What words in a row mean together: "sign language" is 手语, 养 and 蜜蜂 are 养蜂. Each word may be found as the whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from retrieval.analysis import english
from retrieval.lexicon.borders import is_broken, is_han
from retrieval.lexicon.dictionary import LONGEST_KEY
from retrieval.lexicon.glossary import Name
from retrieval.lexicon.meaning import Meaning
from retrieval.lexicon.weighing import VERB
from retrieval.models import Token

LONGEST_PHRASE = LONGEST_KEY + 2
"""Words of a phrase with its stop words: "old people's home", "conducting of a choir"."""
OF = "的"
_DONE = {"过", "了", "着"}
"""What may stand between a verb and its object: 养过蜜蜂."""

Run = Sequence[Token]


class Together(NamedTuple):
    """The `names` of a phrase. Of a `thing` every word counts in full: "language" says nothing, "sign language" does; of
    something to do (win a prize) the words keep their weights."""

    names: tuple[Name, ...]
    thing: bool


def told_together(text: str, runs: Sequence[Run], meaning: Meaning, weight_of: Callable[[Run], float]) -> dict[int, Together]:
    """The phrases of a text, the longest first, by the number of each word in them. One of the words must say something by
    itself: not "work experience"."""
    told: dict[int, Together] = {}
    first = 0
    while first < len(runs):
        last, together = next(_phrases(text, runs, first, meaning), (first + 1, None))
        if together and max(map(weight_of, runs[first:last])) == 1:
            told |= dict.fromkeys(range(first, last), together)
        first = last
    composed = {at: together for at, together in _composed(text, runs, meaning, weight_of) if at not in told}
    return told | composed | dict(_objects(runs, meaning, weight_of)) | dict(_joined(runs, meaning))


def _phrases(text: str, runs: Sequence[Run], first: int, meaning: Meaning) -> Iterator[tuple[int, Together]]:
    """(number behind the last word, the phrase) of the phrases that begin here and are known, the longest first."""
    for last in range(min(len(runs), first + LONGEST_PHRASE), first + 1, -1):
        atoms = [atom for run in runs[first:last] for atom in run]
        ends = (runs[first][0].term, runs[last - 1][-1].term)
        if any(is_han(atom.term) for atom in atoms) or english.STOP_WORDS & set(ends) or is_broken(text, atoms):
            continue
        surface = text[atoms[0].start : atoms[-1].end]
        if names := meaning.phrase(surface):
            yield last, Together(names, thing=not meaning.is_done(surface))
        elif (first, last) == (0, len(runs)) and (names := tuple(meaning.done_to(surface))):
            yield last, Together(names, thing=False)


def _composed(
    text: str, runs: Sequence[Run], meaning: Meaning, weight_of: Callable[[Run], float]
) -> Iterator[tuple[int, Together]]:
    """Two plain English words in a row that nobody lists together: a snow plough is a 雪犁."""
    for number, pair in enumerate(pairwise(runs)):
        words = [text[run[0].start : run[-1].end] for run in pair]
        plain = all(word.isascii() and word.isalpha() and word.islower() for word in words)
        if (
            plain
            and not is_broken(text, [atom for run in pair for atom in run])
            and weight_of(pair[0])
            and weight_of(pair[1]) > VERB
        ):
            names = tuple(meaning.composing.in_chinese(*words))
            yield from ((at, Together(names, thing=False)) for at in (number, number + 1))


def _objects(runs: Sequence[Run], meaning: Meaning, weight_of: Callable[[Run], float]) -> Iterator[tuple[int, Together]]:
    """A verb of one character with its object: the short forms of one of two characters (养过蜜蜂), the word that it makes with
    one of one (采过茶); both must be found where the object says nothing by itself (扣过款)."""
    words = ["".join(atom.term for atom in run) for run in runs]
    for number, noun in enumerate(words):
        at = next((at for at in range(number - 1, -1, -1) if words[at] not in _DONE), number)
        verb = words[at]
        if at == number or len(verb) != 1 or not is_han(noun) or not is_han(verb):
            continue
        if len(noun) == 2 and (names := tuple(meaning.short_form(verb, noun))):
            yield number, Together(names, thing=False)
        elif len(noun) == 1 and at < number - 1 and (names := meaning.done(verb + noun)):
            says_nothing = not weight_of(runs[number])
            yield from ((each, Together(names, thing=says_nothing)) for each in ((at, number) if says_nothing else (number,)))


def _joined(runs: Sequence[Run], meaning: Meaning) -> Iterator[tuple[int, Together]]:
    """Two nouns with 的 between them that are known without it: 剧院的演出 is 剧院演出."""
    words = ["".join(atom.term for atom in run) for run in runs]
    for number, word in enumerate(words[1:-1], start=1):
        around = words[number - 1], words[number + 1]
        if (
            word == OF
            and all(is_han(noun) and len(noun) > 1 for noun in around)
            and (names := meaning.compound("".join(around)))
        ):
            yield from ((at, Together(names, thing=True)) for at in (number - 1, number + 1))
