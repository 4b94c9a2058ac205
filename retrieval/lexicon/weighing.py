"""What a word weighs in a topic: a name most, an everyday word little: "who suspected a PWM problem" asks about PWM."""

from __future__ import annotations

from retrieval.analysis import chinese, english
from retrieval.lexicon.borders import is_han
from retrieval.lexicon.dictionary import Dictionary
from retrieval.lexicon.glossary import Glossary

EVERYDAY, VERB = 4.2, 0.35
"""Rarity below which a word that no glossary lists is an everyday one, and what that, or a verb, weighs."""
PLAIN_NOUN, COMMON = 4.6, 0.65
"""Rarity below which a noun that only the lists of plain words hold is a common one, and what it weighs."""
HAN_RARER = 0.4
"""jieba counts news, the English list films: a Chinese word of the same use counts as this much rarer."""
OFTEN, SELDOM, UNHEARD = 3.5, 6.5, 7.6
"""Rarity up to which a common word tells LEAST_TOLD of a topic, from which MOST_TOLD, and from which it is a name."""
LEAST_TOLD, MOST_TOLD = 0.3, 0.7
SHORTEST_STEM = 3
"""Letters of a word that an ending may be taken from."""


class Weighing:
    """By how rare a word is in its language, and by what glossary and dictionary know it as."""

    def __init__(self, glossary: Glossary, dictionary: Dictionary) -> None:
        self._glossary, self._dictionary = glossary, dictionary

    def weight(self, atoms: tuple[str, ...], surface: str) -> float:
        """The most a word may weigh in a topic: less than a name if a common noun, little if a verb or an everyday word."""
        han = is_han(atoms[0])
        if (len(atoms) > 1 and not han) or (surface.isascii() and not surface.islower()):
            return 1.0
        word = "".join(atoms) if han else surface.lower()
        rarity = chinese.rarity(word) + HAN_RARER if han else self._dictionary.rarity(word)
        if self._glossary.knows(atoms):
            return COMMON if rarity < PLAIN_NOUN and self._glossary.is_plain(atoms) else 1.0
        return VERB if rarity < EVERYDAY or self.is_verb(word) or self._says_how(word) else 1.0

    def telling(self, atoms: tuple[str, ...], surface: str) -> float:
        """How much of a topic a word tells, in [0, 1]: a name or a field all, a common word the less the more it is used."""
        han = is_han(atoms[0])
        named = (len(atoms) > 1 and not han) or (surface.isascii() and not surface.islower())
        if named or self._glossary.is_field(atoms):
            return 1.0
        rarity = chinese.rarity("".join(atoms)) + HAN_RARER if han else self._rarity_of_forms(surface.lower())
        if rarity > UNHEARD:
            return 1.0
        share = min(1.0, max(0.0, (rarity - OFTEN) / (SELDOM - OFTEN)))
        return LEAST_TOLD + (MOST_TOLD - LEAST_TOLD) * share

    def _rarity_of_forms(self, word: str) -> float:
        """That of the form used most: "outbreaks" is no rarer than outbreak."""
        endings = ("ed", "d", "ing", "ly")
        forms = {word, english.lemma(word), *(word.removesuffix(ending) for ending in endings)}
        return min(self._dictionary.rarity(form) for form in forms)

    def _says_how(self, word: str) -> bool:
        """True for an adverb of an adjective that is known: badly, heavily; not for an assembly."""
        stem = word.removesuffix("ly")
        return (
            stem != word
            and len(stem) >= SHORTEST_STEM
            and any(map(self._dictionary.is_english, (stem, f"{stem[:-1]}y", f"{stem}le")))
        )

    def is_verb(self, word: str) -> bool:
        """As the dictionary has it; 换掉 and 写完, done to an end, and 补写, of two verbs, are verbs that none lists."""
        if len(word) == 2 and word[1] in "掉完":
            return True
        glosses = self._dictionary.glosses(word)
        if not glosses and len(word) == 2 and is_han(word):
            return all(of_it and of_it[0].verb for of_it in map(self._dictionary.glosses, word))
        return glosses[0].verb if glosses else word.endswith("ed") and self._dictionary.is_english(word)
