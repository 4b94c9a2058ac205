"""Compounds that no dictionary lists, by their parts: 绢画 is 绢, silk, and 画, a painting; a "snow plough" is a 雪犁."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from retrieval.analysis import atoms_in, english
from retrieval.lexicon.borders import is_han
from retrieval.lexicon.dictionary import Dictionary, key_of
from retrieval.lexicon.glossary import Glossary, Name

SOURCE, COMPOSED = "by its parts", 0.8
"""Weight of a name made of parts: both must stand in a row, so that the one confirms the other."""
MOST = 12
"""Names of a part that are tried."""
SHORT, SENSES = 3, 9
"""Words of a gloss that names a thing and does not explain it; senses of a word that are looked at."""
LONGEST = 4
"""Characters of a compound that is taken apart, and of one that is put together."""


class Composing:
    """Puts the names of two parts together as the other language does, the one that qualifies first."""

    def __init__(self, glossary: Glossary, dictionary: Dictionary, held: Container[str] | None) -> None:
        """`held` are the atoms of the passages, in which alone a name is looked for; None for any."""
        self._glossary, self._dictionary, self._held = glossary, dictionary, held

    def in_english(self, word: str) -> Iterator[Name]:
        """What a Chinese compound may be called, by the first way to cut it in two words that are known."""
        for at in (2, 1) if 2 <= len(word) <= LONGEST else ():
            firsts, seconds = self._english_of(word[:at]), self._english_of(word[at:])
            if firsts and seconds:
                yield from (Name(f"{first} {second}", SOURCE, COMPOSED) for first in firsts for second in seconds)
                return

    def in_chinese(self, first: str, second: str) -> Iterator[Name]:
        """What two English nouns in a row may be called; a word that is listed must mean one of them."""
        for left in self._chinese_of(first):
            for right in self._chinese_of(second):
                word = left + right
                if left != right and len(word) <= LONGEST and self._may_mean(word, {key_of(first), key_of(second)}):
                    yield Name(word, SOURCE, COMPOSED)

    def _english_of(self, part: str) -> list[str]:
        """The glossary's names before the dictionary's; of a single character also the words of what explains it."""
        named = [name.text for name in self._glossary.names(atoms_in(part)) if name.weight == 1 and name.text.isascii()]
        glosses = [gloss.text for gloss in self._dictionary.glosses(part) if ":" not in gloss.text]
        if len(part) == 1:
            glosses = [word for gloss in glosses if gloss.count(" ") < SHORT for word in gloss.split()]
        return self._at_hand(name for name in (*named, *glosses) if name.count(" ") < 2 and name not in english.STOP_WORDS)

    def _chinese_of(self, word: str) -> list[str]:
        """Words of one and two characters."""
        named = (name.text for name in self._glossary.names(atoms_in(word)) if name.weight == 1 and is_han(name.text))
        key = key_of(word)
        listed = (found.text for found in self._dictionary.words_for(key) if found.sense < SENSES)
        within = (found.text for found in self._dictionary.words_within(key) if len(found.text) == 1 and found.senses <= SHORT)
        return self._at_hand(name for name in (*named, *listed, *within) if len(name) <= 2)

    def _at_hand(self, names: Iterable[str]) -> list[str]:
        held = self._held
        return [name for name in dict.fromkeys(names) if held is None or all(atom in held for atom in atoms_in(name))][:MOST]

    def _may_mean(self, word: str, keys: set[str]) -> bool:
        glosses = self._dictionary.glosses(word)
        return not glosses or any(keys & set(key_of(gloss.text).split(" ")) for gloss in glosses)
