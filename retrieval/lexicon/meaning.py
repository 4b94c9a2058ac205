"""What a word may mean as evidence, beyond the glossary: only what the dictionary says without doubt, and names by their sound.

It also says how little everyday words weigh: "who suspected a PWM problem" asks about PWM.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property, lru_cache

from retrieval.analysis import atoms_of, chinese, english
from retrieval.lexicon.borders import is_han
from retrieval.lexicon.cutting import cutter
from retrieval.lexicon.dictionary import Dictionary, key_of
from retrieval.lexicon.glossary import Glossary, Name
from retrieval.lexicon.sounds import Sounds

TOLD = 0.85
"""Weight of a dictionary's gloss: the same thing, but not the field's own name for it."""
FEW = 3
"""Senses a word may have for a gloss of it to prove anything."""
MOST = 12
"""Chinese words that an English one may stand for."""
TELLING = 3.6
"""Rarity from which a gloss of one word says something: not "way", not "thing"."""
SURE = 0.88
"""How alike two names must sound to be one."""
EVERYDAY, VERB = 4.2, 0.35
"""Rarity below which a word that no glossary lists is an everyday one, and what that, or a verb, weighs."""
PLAIN_NOUN, COMMON = 4.6, 0.65
"""Rarity below which a noun that only the lists of plain words hold is a common one, and what it weighs."""
HAN_RARER = 0.4
"""jieba counts news, the English list films: a Chinese word of the same use counts as this much rarer."""
_SHORTEST_NAME, _LONGEST_NAME = 3, 8
"""Characters of a Chinese name in which one wrong character is mended."""


class Meaning:
    """The dictionary's and the ear's word on names that stand in a question."""

    def __init__(self, glossary: Glossary, dictionary: Dictionary, sounds: Sounds) -> None:
        self._glossary, self._dictionary, self._sounds = glossary, dictionary, sounds
        self.words = cutter(glossary, dictionary)
        self.mended = lru_cache(maxsize=5000)(self._mended)

    def names(self, atoms: tuple[str, ...], surface: str) -> Iterator[Name]:
        """Other names of what is called `surface`, the dictionary's before those that sound alike."""
        if is_han(atoms[0]):
            yield from self._english_for("".join(atoms))
        else:
            yield from self._chinese_for(atoms, surface)
        if not self._glossary.knows(atoms) and " " not in surface:
            found = self._sounding(surface, len(atoms))
            yield from (name._replace(weight=TOLD) for name in found if name.weight >= SURE)

    def is_word(self, surface: str) -> bool:
        """True for a word of the dictionaries, which is never taken for a typo."""
        return self._dictionary.is_english(surface.lower()) or self._dictionary.knows(surface)

    def _mended(self, surface: str) -> str | None:
        """The one name of the glossary that a Chinese one was meant to be: one character is another of the same sound.

        知识蒸溜 is 知识蒸馏; what is made of known words is never mended.
        """
        if not _SHORTEST_NAME <= len(surface) <= _LONGEST_NAME or all(map(self._is_known, self.words(surface))):
            return None
        near = {name for mask in _masks(surface) for name in self._masked.get(mask, ()) if self._sound_alike(name, surface)}
        return near.pop() if len(near) == 1 else None

    def weight(self, atoms: tuple[str, ...], surface: str) -> float:
        """The most a word may weigh in a topic: less than a name if a common noun, little if a verb or an everyday word."""
        han = is_han(atoms[0])
        if (len(atoms) > 1 and not han) or (surface.isascii() and not surface.islower()):
            return 1.0
        word = "".join(atoms) if han else surface.lower()
        rarity = chinese.rarity(word) + HAN_RARER if han else self._dictionary.rarity(word)
        if self._glossary.knows(atoms):
            return COMMON if rarity < PLAIN_NOUN and self._glossary.is_plain(atoms) else 1.0
        return VERB if rarity < EVERYDAY or self._is_verb(word) else 1.0

    def _is_verb(self, word: str) -> bool:
        """As the dictionary has it; 换掉 and 写完, done to an end, are verbs that none lists."""
        if len(word) == 2 and word[1] in "掉完":
            return True
        glosses = self._dictionary.glosses(word)
        return glosses[0].verb if glosses else word.endswith("ed") and self._dictionary.is_english(word)

    def _english_for(self, word: str) -> Iterator[Name]:
        """A word that the glossary has needs no plain word of the dictionary beside: 前端 is the front end, not every front."""
        glosses = self._dictionary.glosses(word) if len(word) > 1 else ()
        plain = not self._glossary.knows(_atoms(word)) and not any(":" in gloss.text for gloss in glosses)
        for gloss in glosses:
            if gloss.senses <= FEW and self._is_telling(gloss.text) and (plain or self._is_rare(gloss.text)):
                yield Name(gloss.text, "CC-CEDICT", TOLD)

    def _chinese_for(self, atoms: tuple[str, ...], surface: str) -> Iterator[Name]:
        for word in self._dictionary.words_for(key_of(surface))[:MOST]:
            meant = {_atoms(gloss.text) for gloss in self._dictionary.glosses(word.text) if gloss.senses <= FEW}
            if len(word.text) > 1 and atoms in meant:
                yield Name(word.text, "CC-CEDICT", TOLD)

    def _is_telling(self, gloss: str) -> bool:
        words = [word for word in gloss.lower().split() if word not in english.STOP_WORDS]
        return 1 < len(words) <= 3 or (len(words) == 1 and self._dictionary.rarity(words[0]) > TELLING)

    def _is_rare(self, gloss: str) -> bool:
        return " " in gloss or (gloss.islower() and self._dictionary.rarity(gloss) > PLAIN_NOUN)

    def _sounding(self, surface: str, length: int) -> tuple[Name, ...]:
        """Names of the passages that sound like an unknown one: 贝尔特拉米 and Beltrami."""
        if not surface.isascii():
            return self._sounds.in_latin(surface) if length > 2 else ()
        if self._dictionary.is_english(surface.lower()) or not surface.istitle():
            return ()
        return tuple(name for name in self._sounds.in_chinese(surface) if len(name.text) > 2)

    def _is_known(self, word: str) -> bool:
        if len(word) == 1:
            return word in chinese.STOP_WORDS
        return self._dictionary.knows(word) or self._glossary.knows(_atoms(word))

    def _sound_alike(self, name: str, other: str) -> bool:
        sounds = ([self._dictionary.sound(char).lower() for char in each] for each in (name, other))
        return name != other and next(sounds) == next(sounds)

    @cached_property
    def _masked(self) -> dict[str, set[str]]:
        """Names with one character taken out -> the names."""
        found: dict[str, set[str]] = defaultdict(set)
        for name in self._glossary.chinese_names():
            if _SHORTEST_NAME <= len(name) <= _LONGEST_NAME:
                for mask in _masks(name):
                    found[mask].add(name)
        return dict(found)


def _masks(name: str) -> Iterator[str]:
    return (f"{name[:at]}_{name[at + 1 :]}" for at in range(len(name)))


def _atoms(text: str) -> tuple[str, ...]:
    return tuple(atom.term for atom in atoms_of(text))
