"""The words of a question as groups for ranking: every way to say each, in both languages, generous where proof is strict.

A wrong gloss costs little here, for it seldom stands where the other words of the question stand; a missing one costs the
passage. Every alternative keeps the source it comes from.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from corpus.regex import regex
from retrieval.analysis import atoms_in, chinese, english, pairs_of, terms_of
from retrieval.analysis.normalize import normalized
from retrieval.analysis.tokens import raw_tokens
from retrieval.lexicon.cutting import cutter
from retrieval.lexicon.dictionary import LONGEST_KEY, Dictionary, key_of
from retrieval.lexicon.glossary import Glossary, Name
from retrieval.lexicon.numbers import numbers_in
from retrieval.lexicon.sounds import Sounds
from retrieval.lexicon.spelling import Spelling
from retrieval.models import Alternative, Group, Query

TRANSLATION = 0.85
"""Weight of the first sense of a word in the other language; a later one fades (see `_fading`)."""
LATER_SENSE = 0.2
KIN = 0.6
"""Share of it for a word that only shares its stem with the question's: complexity for complex."""
PART = 0.6
"""Weight of 黑豹 for "panther", which is a part of its gloss "black panther"."""
SINGLE = 0.6
"""Share for a translation from or into a single Chinese character, which means too many things."""
PIVOT = 0.35
"""Weight of a synonym found by way of the other language: drone, 无人机, UAV."""
RELATED = 0.5
NARROWER = 0.5
INFLECTED = 0.9
ADJACENT = 0.6
"""Weight of two Chinese characters that stand side by side where two words of the question meet."""
WITHIN = 0.4
"""Weight of the words inside a name that is known as a whole."""
COMMON, RARE = 3.0, 5.0
"""Rarity up to which a word weighs LEAST, and from which it weighs 1. Few CVs are too small a sample to tell."""
LEAST = 0.4
MOST_WAYS = 40
"""Alternatives of a group, the heaviest; what comes after them changes no ranking and costs time."""

_HAN = regex("[\u3400-\u9fff]")
_POSSESSIVE = regex(r"(?<=\w)['’]s?$")
_DEGREES = (("iest", "y"), ("ier", "y"), ("est", ""), ("er", ""), ("est", "e"), ("er", "e"))


class Wide:
    """Reads questions for one index: what its `vocabulary` does not hold is left out."""

    def __init__(
        self, glossary: Glossary, dictionary: Dictionary, sounds: Sounds, spelling: Spelling, vocabulary: Collection[str]
    ) -> None:
        self._glossary, self._dictionary, self._sounds = glossary, dictionary, sounds
        self._spelling, self._vocabulary = spelling, vocabulary
        self._cut = cutter(glossary, dictionary)
        self._read = lru_cache(maxsize=1000)(self._query)

    def query(self, text: str) -> Query:
        """The groups of a question in order, each surface once."""
        return self._read(text)

    def _query(self, text: str) -> Query:
        groups: dict[str, Group] = {}
        for group in self._groups(text):
            groups.setdefault(group.text, group)
        return Query(text=text, groups=tuple(groups.values()), language="zh" if _HAN.search(text) else "en")

    def _groups(self, text: str) -> Iterator[Group]:
        for number in numbers_in(text):
            surface = text[number.start : number.end]
            yield from self._group(surface, self._spelled(surface, number.spellings), 1.0)
            text = text[: number.start] + "|" * len(surface) + text[number.end :]
        folded = normalized(text)
        latin: list[str] = []
        for kind, token in raw_tokens(folded.text):
            if kind != "han":
                start, end = folded.offsets[token.start], folded.offsets[token.end - 1] + 1
                latin.append(_POSSESSIVE.sub("", text[start:end]))
                continue
            yield from self._latin(latin)
            yield from self._han(self._cut(token.term))
            latin = []
        yield from self._latin(latin)

    def _spelled(self, surface: str, spellings: Iterable[str]) -> Iterator[Name]:
        yield Name(surface, "question")
        yield from (Name(spelling, "number", TRANSLATION) for spelling in spellings)

    # Chinese

    def _han(self, words: Sequence[str]) -> Iterator[Group]:
        named: set[int] = set()
        for at, end in self._name_like(words):
            for first, last, found in self._sounds.named_in(words[at:end]):
                named.update(range(at + first, at + last))
                name = "".join(words[at + first : at + last])
                yield from self._group(name, [Name(name, "question"), *found, *self._translations(name)])
        for number, word in enumerate(words):
            if number not in named and word not in chinese.STOP_WORDS | chinese.MEASURES:
                yield from self._chinese(word)
                share = WITHIN if self._knows(word) else 1.0
                for part in self._parts(word):
                    yield from self._group(part, self._translations(part), share * self._weight(part))
        yield from self._adjacent(words)

    def _name_like(self, words: Sequence[str]) -> Iterator[tuple[int, int]]:
        """(first, last + 1) of the words in a row that may write a foreign name."""
        at = 0
        while at < len(words):
            end = at
            while end < len(words) and self._sounds.is_name_like(words[end]):
                end += 1
            if end > at:
                yield at, end
            at = max(end, at + 1)

    def _chinese(self, word: str) -> Iterator[Group]:
        yield from self._group(word, [Name(word, "question"), *self._translations(word), *self._chinese_synonyms(word)])

    def _translations(self, word: str) -> Iterator[Name]:
        yield from self._listed(word)
        share = SINGLE if len(word) == 1 else 1.0
        for gloss in self._dictionary.glosses(word):
            if key_of(gloss.text):
                yield Name(gloss.text, "CC-CEDICT", share * _fading(TRANSLATION, gloss.sense))
            for other in self._glossary.related(_atoms(gloss.text)):
                yield Name(other, "related", RELATED * share * _fading(TRANSLATION, gloss.sense))

    def _chinese_synonyms(self, word: str) -> Iterator[Name]:
        for gloss in self._dictionary.glosses(word) if len(word) > 1 else ():
            for other in self._dictionary.words_for(key_of(gloss.text)):
                if len(other.text) > 1 and other.text != word:
                    yield Name(other.text, f"by way of {gloss.text}", _fading(PIVOT, gloss.sense + other.sense))

    def _adjacent(self, words: Sequence[str]) -> Iterator[Group]:
        for left, right in pairwise(words):
            pair = left[-1] + right[0]
            if pair in self._vocabulary and not {left, right} & chinese.STOP_WORDS:
                only = Alternative(text=pair, terms=(pair,), atoms=tuple(pair), source="adjacent")
                yield Group(text=pair, alternatives=(only,), weight=ADJACENT)

    def _parts(self, word: str) -> Iterator[str]:
        """The shorter words in a known one; the longest known ones, characters if need be, in one that nobody knows.

        Only their translations are looked for: in Chinese, pairs of characters find the parts.
        """
        if self._knows(word):
            yield from (part for part in chinese.segments(word) if 1 < len(part) < len(word) and part not in chinese.STOP_WORDS)
        elif len(word) > 1:
            yield from self._split(word)

    def _split(self, word: str) -> Iterator[str]:
        at = 0
        while at < len(word):
            length = next(n for n in range(len(word) - at, 0, -1) if n == 1 or self._knows(word[at : at + n]))
            yield word[at : at + length]
            at += length

    def _knows(self, word: str) -> bool:
        return self._dictionary.knows(word) or self._glossary.knows(_atoms(word))

    # English

    def _latin(self, words: Sequence[str]) -> Iterator[Group]:
        """The longest phrases that are known, each followed by its words; then single words."""
        at = 0
        while at < len(words):
            longest = min(len(words) - at, LONGEST_KEY)
            length = next((n for n in range(longest, 1, -1) if self._is_phrase(words[at : at + n])), 1)
            telling = [word for word in words[at : at + length] if word.lower() not in english.STOP_WORDS]
            if length > 1:
                yield from self._english(" ".join(words[at : at + length]))
            for word in telling:
                yield from (_lighter(group, WITHIN if length > 1 else 1.0) for group in self._english(word))
            at += length

    def _is_phrase(self, words: Sequence[str]) -> bool:
        if {words[0].lower(), words[-1].lower()} & english.STOP_WORDS:
            return False
        surface = " ".join(words)
        return self._glossary.knows(_atoms(surface)) or bool(self._dictionary.words_for(key_of(surface)))

    def _english(self, surface: str) -> Iterator[Group]:
        names = [Name(surface, "question"), *self._spelling.variants(surface), *self._listed(surface)]
        for word in (surface, *self._undegreed(surface)):
            names += self._headwords(word, 1.0)
        names += [Name(word, "inflection", INFLECTED) for word in self._undegreed(surface)]
        names += [*self._english_synonyms(surface), *self._relatives(surface)]
        if not self._is_translated(names):
            names += self._sounding(surface)
        if not self._dictionary.is_english(surface.lower()):
            names += self._spelling.mended(surface)
        yield from self._group(surface, names)

    def _headwords(self, surface: str, share: float) -> Iterator[Name]:
        """The Chinese words whose gloss this is, then those whose gloss holds it."""
        for word in self._dictionary.words_for(key_of(surface)):
            meant = {_atoms(gloss.text) for gloss in self._dictionary.glosses(word.text)}
            likely = (SINGLE if len(word.text) == 1 else 1.0) * (1.0 if _atoms(surface) in meant else KIN)
            yield Name(word.text, "CC-CEDICT", share * likely * _fading(TRANSLATION, word.sense))
        for word in self._dictionary.words_within(key_of(surface)) if " " not in surface else ():
            if len(word.text) > 1:
                yield Name(word.text, "CC-CEDICT", share * _fading(PART / (word.senses - 1), word.sense))

    def _english_synonyms(self, surface: str) -> Iterator[Name]:
        for word in self._dictionary.words_for(key_of(surface)):
            for gloss in self._dictionary.glosses(word.text) if len(word.text) > 1 else ():
                yield Name(gloss.text, f"by way of {word.text}", _fading(PIVOT, gloss.sense + word.sense))

    def _relatives(self, surface: str) -> Iterator[Name]:
        for other in self._glossary.related(_atoms(surface)):
            yield Name(other, "related", RELATED)
            same = (name for name in self._glossary.names(_atoms(other)) if name.weight == 1)
            yield from (name._replace(source="related", weight=RELATED * TRANSLATION) for name in same)
            yield from (name._replace(source="related") for name in self._headwords(other, RELATED))

    def _sounding(self, surface: str) -> Iterator[Name]:
        """Chinese names that sound like this one, which is written like a name or is no English word."""
        if " " not in surface and (surface.istitle() or not self._dictionary.is_english(surface.lower())):
            for form in {surface, surface.removesuffix("s")}:
                yield from self._sounds.in_chinese(form)

    def _is_translated(self, names: Iterable[Name]) -> bool:
        return any(
            _HAN.search(name.text) and self._vocabulary_holds(ranked(name.text))
            for name in names
            if not name.source.startswith("by way")
        )

    def _undegreed(self, word: str) -> Sequence[str]:
        """ "oldest" is old, "heavier" is heavy; nothing for a word that is none the rarer for its ending: "never"."""
        lower = word.lower()
        for ending, instead in _DEGREES:
            base = lower.removesuffix(ending) + instead
            if lower.endswith(ending) and self._dictionary.rarity(base) < min(RARE, self._dictionary.rarity(lower)):
                return (base,)
        return ()

    # Both

    def _listed(self, surface: str) -> Iterator[Name]:
        """The glossary's names; narrower ones say less to a ranking than to a proof."""
        for name in self._glossary.names(_atoms(surface)):
            yield name._replace(weight=TRANSLATION if name.weight == 1 else min(name.weight, NARROWER))

    def _group(self, text: str, names: Iterable[Name], weight: float | None = None) -> Iterator[Group]:
        """The names that the index holds, each set of terms once, by its heaviest name."""
        best: dict[tuple[str, ...], Name] = {}
        for name in names:
            terms = ranked(name.text)
            if self._vocabulary_holds(terms) and (terms not in best or name.weight > best[terms].weight):
                best[terms] = name
        if best:
            alternatives = tuple(
                Alternative(text=name.text, terms=terms, atoms=terms, weight=min(1.0, name.weight), source=name.source)
                for terms, name in sorted(best.items(), key=lambda item: -item[1].weight)[:MOST_WAYS]
            )
            yield Group(text=text, alternatives=alternatives, weight=weight or self._weight(text))

    def _vocabulary_holds(self, terms: Iterable[str]) -> bool:
        return any(term in self._vocabulary for term in terms)

    def _weight(self, text: str) -> float:
        """Between LEAST for an everyday word and 1 for a rare one, a phrase or an unknown name."""
        if " " in text:
            return 1.0
        rarity = chinese.rarity(text) if _HAN.match(text) else self._dictionary.rarity(text.lower())
        return LEAST + (1 - LEAST) * min(1.0, max(0.0, (rarity - COMMON) / (RARE - COMMON)))


@lru_cache(maxsize=50_000)
def ranked(text: str) -> tuple[str, ...]:
    """The terms by which an alternative is scored: words, and of Chinese pairs of characters.

    >>> ranked("高速公路 GPS")
    ('gps', '高速', '速公', '公路')
    """
    words = [term for term in terms_of(text) if not _HAN.match(term) or len(text) == 1]
    return tuple(dict.fromkeys([*words, *pairs_of(text)]))


@lru_cache(maxsize=50_000)
def _atoms(text: str) -> tuple[str, ...]:
    return atoms_in(text)


def _lighter(group: Group, share: float) -> Group:
    return group if share == 1 else group.model_copy(update={"weight": share * group.weight})


def _fading(weight: float, sense: int) -> float:
    return weight / (1 + LATER_SENSE * sense)
