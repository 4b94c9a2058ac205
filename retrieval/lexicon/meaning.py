"""What a word may mean as evidence, beyond the glossary: what the dictionary says without doubt, and names by their sound."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator
from functools import cached_property, lru_cache

from retrieval.analysis import atoms_in, chinese, english
from retrieval.lexicon import forms
from retrieval.lexicon.borders import is_han
from retrieval.lexicon.cedict import PERSONS, Gloss
from retrieval.lexicon.composing import Composing
from retrieval.lexicon.cutting import cutter
from retrieval.lexicon.dictionary import Dictionary, key_of
from retrieval.lexicon.glossary import Glossary, Name
from retrieval.lexicon.sounds import Sounds
from retrieval.lexicon.weighing import EVERYDAY, PLAIN_NOUN, Weighing

TOLD = 0.85
"""Weight of a dictionary's gloss: the same thing, but not the field's own name for it."""
FEW = 3
"""Senses a word may have for a gloss of it to prove anything."""
SOME = 6
"""Senses up to which the first one still does, and a rare one."""
DOER, KIND = 0.7, 0.8
"""Weight of who does what is asked about, and of a kind of it."""
PEOPLE = 0.2
"""Share of people among the Chinese words for one in -er or -or, from which it may be a person: a printer, no computer."""
MOST_KINDS = 40
"""Words that may have a word in their glosses for them to be kinds of it; one that stands in more has many meanings."""
COMPOUNDED = 5.5
"""Rarity of either half of a compound that is written as one word, at the most."""
MOST = 24
"""Chinese words that an English one may stand for."""
TELLING = 3.6
"""Rarity from which a gloss of one word says something: not "way", not "thing"."""
SURE = 0.88
"""How alike two names must sound to be one."""
SHORTEST_PHRASE = 2
"""Words that say something in a phrase, at the least."""
THING = 3.4
"""Rarity from which a character may name a thing: not 人, not 国."""
SHORTEST_NAME, _LONGEST_NAME = 3, 8
_HANDS_ON = frozenset("开飞驾骑修养喂种采画拍唱弹拉吹焊织缝雕烤酿煮炒练钓教")
"""Verbs of one character that leave the thing what it is: 飞无人机 is done with a 无人机, 无监督学习 is no 监督学习."""
"""Characters of a Chinese name in which one wrong character is mended."""


class Meaning:
    """The dictionary's and the ear's word on names that stand in a question."""

    def __init__(self, glossary: Glossary, dictionary: Dictionary, sounds: Sounds, held: Container[str] | None = None) -> None:
        self._glossary, self._dictionary, self._sounds = glossary, dictionary, sounds
        self.weighing = Weighing(glossary, dictionary)
        self.words = cutter(glossary, dictionary)
        self.composing = Composing(glossary, dictionary, held)
        self.mended = lru_cache(maxsize=5000)(self._mended)

    def names(self, atoms: tuple[str, ...], surface: str) -> Iterator[Name]:
        """Other names of what is called `surface`, the dictionary's before those that sound alike."""
        if is_han(atoms[0]):
            yield from self._english_for("".join(atoms))
        else:
            yield from self._chinese_for(surface)
            yield from self._doers(surface.lower())
        for name in self._glossary.names(atoms):
            if name.weight == 1 and name.text.isascii() and name.text.islower():
                yield from self._doers(name.text)
        if not self._glossary.knows(atoms) and " " not in surface:
            found = self._sounding(surface, len(atoms))
            yield from (name._replace(weight=TOLD) for name in found if name.weight >= SURE)

    def phrase(self, surface: str) -> tuple[Name, ...]:
        """What several English words mean together: "sign language" is 手语, not the language of signs."""
        if len(forms.content(surface)) < SHORTEST_PHRASE:
            return ()
        return (*self._chinese_for(surface), *self.compound(forms.compounded(surface)))

    def done_to(self, surface: str) -> Iterator[Name]:
        """The names of what is done to something, where it has one: hyperparameter tuning of "tuning hyperparameters"."""
        for turned in map(_atoms, forms.objects_first(surface)):
            if self._glossary.knows(turned):
                yield from self._glossary.names(turned)

    def compound(self, surface: str) -> tuple[Name, ...]:
        """The names of a compound that is asked for in other words: a choir conductor as "conductor of a choir", 剧院演出 as
        剧院的演出; none for one that nobody lists."""
        listed = surface and (self._glossary.knows(_atoms(surface)) or self._dictionary.knows(surface))
        return (
            (Name(surface, "question"), *self._glossary.names(_atoms(surface)), *self.names(_atoms(surface), surface))
            if listed
            else ()
        )

    def done(self, doing: str) -> tuple[Name, ...]:
        """The names of what is done, a verb and its object of a character each (采茶), by its parts where nobody lists it."""
        return (Name(doing, "question"), *self._glossary.names(_atoms(doing)), *self._english_for(doing))

    def is_done(self, phrase: str) -> bool:
        """True for something to do, in which the object says what: to win a prize."""
        return any(word.verb for word in self._dictionary.words_for(key_of(phrase)))

    def is_thing(self, char: str) -> bool:
        """True for a Chinese character that by itself names a thing (店, 桥, 墙), and does not count or point."""
        glosses = self._dictionary.glosses(char)
        counts = char in chinese.STOP_WORDS | chinese.MEASURES or chinese.rarity(char) < THING
        return bool(glosses) and not glosses[0].verb and glosses[0].senses <= SOME and not counts

    def is_doing(self, word: str) -> bool:
        """True for a verb of one character with the thing it is done to: 养猫, 出书, 弹钢琴; not 教室, which is a room."""
        glosses, verb, thing = self._dictionary.glosses(word), word[0], word[1:]
        if not 2 <= len(word) <= SHORTEST_NAME or not is_han(word) or (glosses and not glosses[0].verb):
            return False
        does = self._dictionary.glosses(verb)
        is_thing = self._glossary.knows(_atoms(thing)) or (len(thing) == 1 and self.is_thing(thing))
        return is_thing and bool(does) and does[0].verb

    def object_of(self, doing: str) -> Iterator[Name]:
        """The names of the thing that is done in a phrase which is listed whole: the drone of 飞无人机, the marathon of "run a
        marathon". Its lines say the thing, and the verb in another place or not at all."""
        verbal = is_han(doing) and len(doing) >= SHORTEST_NAME and doing[0] in _HANDS_ON
        thing = _atoms(doing[1:] if verbal else forms.thing_of(doing))
        if self._glossary.knows(_atoms(doing)) and self._glossary.knows(thing) and self._glossary.weight(thing) == 1:
            yield from (name._replace(weight=min(name.weight, TOLD)) for name in self._glossary.names(thing))

    def said_of(self, word: str) -> Iterator[Name]:
        """What a character that is a verb, or the thing it is done to, is called, if in one word."""
        for gloss in self._dictionary.glosses(word):
            if gloss.sense < FEW and " " not in gloss.text and gloss.text not in english.STOP_WORDS:
                yield Name(gloss.text, "CC-CEDICT", TOLD)

    def is_word(self, surface: str) -> bool:
        """True for a word of the dictionaries, which is never taken for a typo."""
        return self._dictionary.is_english(surface.lower()) or self._dictionary.knows(surface)

    def _mended(self, surface: str) -> str | None:
        """The one name of the glossary that a Chinese one was meant to be: one character is another of the same sound.

        知识蒸溜 is 知识蒸馏; what is made of known words is never mended.
        """
        if not SHORTEST_NAME <= len(surface) <= _LONGEST_NAME or all(map(self._is_known, self.words(surface))):
            return None
        near = {name for mask in _masks(surface) for name in self._masked.get(mask, ()) if self._sound_alike(name, surface)}
        return near.pop() if len(near) == 1 else None

    def _english_for(self, word: str) -> Iterator[Name]:
        """A word that the glossary has needs no plain word of the dictionary beside: 前端 is the front end, not every front."""
        glosses = self._dictionary.glosses(word) if len(word) > 1 or self.is_thing(word) else ()
        plain = not self._glossary.knows(_atoms(word)) and not any(":" in gloss.text for gloss in glosses)
        for gloss in glosses:
            if self._is_sure(gloss) and self._is_telling(gloss.text) and (plain or self._is_rare(gloss.text)):
                yield Name(gloss.text, "CC-CEDICT", TOLD)
                yield from self._forms(gloss)
        if plain and not glosses:
            yield from self._unlisted(word)

    def _unlisted(self, word: str) -> Iterator[Name]:
        """A word that no dictionary lists, by its parts: 养蜜蜂 is 养蜂, a 雕刻师 does 雕刻."""
        if len(word) == SHORTEST_NAME:
            yield from self.short_form(word[0], word[1:])
        if len(word) >= SHORTEST_NAME and word[-1] in PERSONS:
            yield from (name._replace(weight=DOER) for name in self._english_for(word[:-1]))
        if not self.weighing.is_verb(word):
            yield from self.composing.in_english(word)

    def _forms(self, gloss: Gloss) -> Iterator[Name]:
        """拔牙 is "extract a tooth" and so a tooth extraction; 观鸟 is birdwatching and so bird watching."""
        if gloss.verb and (turned := forms.turned(gloss.text)):
            yield Name(turned, "CC-CEDICT", TOLD)
        if self._is_rare(gloss.text) and (apart := forms.halves(gloss.text, self._is_plain_english)):
            yield Name(apart, "CC-CEDICT", TOLD)
        yield from self._doers(gloss.text)

    def _doers(self, doing: str) -> Iterator[Name]:
        """A composer does the composing and a router the routing, a pig farmer pig farming, a forecaster forecasts; but
        what "computes" is not who."""
        before, _, last = doing.rpartition(" ")
        named = last.endswith("ing")
        if named or self._is_something_to_do(last):
            known = self._dictionary.is_english if named and not before else self._is_somebody
            for doer in filter(known, forms.doers(last)):
                yield Name(f"{before} {doer}".strip(), "CC-CEDICT", DOER)

    def _is_something_to_do(self, word: str) -> bool:
        """True for a verb of the dictionary: "moth" makes no mother."""
        found = self._dictionary.words_for(key_of(word))
        return any(gloss.verb and gloss.text == word for each in found for gloss in self._dictionary.glosses(each.text))

    def _is_somebody(self, word: str) -> bool:
        """True for a word that Chinese has for people, or that the dictionary does not list: "computer" is a machine."""
        listed = [found.text for found in self._dictionary.words_for(key_of(word)) if self._means(found.text, word)]
        people = sum(found[-1] in PERSONS for found in listed)
        return self._dictionary.is_english(word) and people >= PEOPLE * len(listed)

    def _means(self, word: str, english_word: str) -> bool:
        return any(gloss.text == english_word for gloss in self._dictionary.glosses(word))

    def _chinese_for(self, surface: str) -> Iterator[Name]:
        wanted, key = forms.content(surface), key_of(surface)
        done = set(self._done_by(surface.lower()))
        for word in self._dictionary.words_for(key)[:MOST]:
            sure = [gloss.text for gloss in self._dictionary.glosses(word.text) if self._is_sure(gloss)]
            if len(word.text) > 1 and any(forms.content(gloss) == wanted for gloss in sure):
                yield Name(word.text, "CC-CEDICT", TOLD)
            elif len(word.text) > 1 and not done.isdisjoint(sure):
                yield Name(word.text, "CC-CEDICT", DOER)
        if len(wanted) == 2:
            yield from self._chinese_for_turned(wanted, key)
        elif len(wanted) == 1:
            yield from self._narrower(wanted, surface.lower(), key)

    def _done_by(self, doer: str) -> tuple[str, ...]:
        """What a doer does whom the glossary does not know: a composer, composing; a forecaster, forecasts."""
        is_role = self._dictionary.rarity(doer) < EVERYDAY or self._glossary.knows(_atoms(doer))
        return () if is_role or not self._is_somebody(doer) else forms.doings(doer)

    def _chinese_for_turned(self, wanted: tuple[str, ...], key: str) -> Iterator[Name]:
        """ "tooth extraction" is what 拔牙 means, "extract a tooth"."""
        for word in self._dictionary.words_for(" ".join(reversed(key.split(" ")))):
            verbs = (gloss for gloss in self._dictionary.glosses(word.text) if gloss.verb and self._is_sure(gloss))
            if len(word.text) > 1 and any(forms.content(gloss.text) == wanted[::-1] for gloss in verbs):
                yield Name(word.text, "CC-CEDICT", TOLD)

    def _narrower(self, wanted: tuple[str, ...], word: str, key: str) -> Iterator[Name]:
        """Of a rare word what it is done to, and what kinds of it there are: 织布 is to weave cloth, 真丝 pure silk."""
        within = self._dictionary.words_within(key) if self._dictionary.rarity(word) > PLAIN_NOUN else ()
        for found in within if len(within) <= MOST_KINDS else ():
            glosses = self._dictionary.glosses(found.text) if len(found.text) > 1 else ()
            if any(self._is_sure(gloss) and _head_of(gloss) == wanted for gloss in glosses):
                yield Name(found.text, "CC-CEDICT", KIND)

    def short_form(self, verb: str, noun: str) -> Iterator[Name]:
        """养蜂 for 养 and 蜜蜂: what is done to something is named by one of its characters, if that means the same."""
        for char in (noun[-1], noun[0]):
            if self._dictionary.knows(verb + char) and self._meant(char) & self._meant(noun):
                yield Name(verb + char, "CC-CEDICT", TOLD)
                yield from self._english_for(verb + char)

    def _meant(self, word: str) -> set[tuple[str, ...]]:
        return {forms.content(gloss.text) for gloss in self._dictionary.glosses(word)}

    def _is_sure(self, gloss: Gloss) -> bool:
        """One of few meanings; of a word of some more the first, and a rare one among the first: 遗产, inheritance."""
        if gloss.senses <= FEW:
            return True
        return gloss.senses <= SOME and (gloss.sense == 0 or (gloss.sense < FEW and self._is_rare(gloss.text)))

    def _is_telling(self, gloss: str) -> bool:
        words = [word for word in gloss.lower().split() if word not in english.STOP_WORDS]
        return 1 < len(words) <= 3 or (len(words) == 1 and self._dictionary.rarity(words[0]) > TELLING)

    def _is_rare(self, gloss: str) -> bool:
        return " " in gloss or (gloss.islower() and self._dictionary.rarity(gloss) > PLAIN_NOUN)

    def _is_plain_english(self, word: str) -> bool:
        return self._dictionary.rarity(word) < COMPOUNDED

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
            if SHORTEST_NAME <= len(name) <= _LONGEST_NAME:
                for mask in _masks(name):
                    found[mask].add(name)
        return dict(found)


def _masks(name: str) -> Iterator[str]:
    return (f"{name[:at]}_{name[at + 1 :]}" for at in range(len(name)))


def _head_of(gloss: Gloss) -> tuple[str, ...]:
    """The verb of "weave cloth", the noun of "pure silk"; nothing for a longer gloss, which may be an idiom, or a name."""
    if gloss.text.count(" ") != 1 or not gloss.text.islower():
        return ()
    return forms.content(gloss.text.split(" ")[0 if gloss.verb else 1])


def _atoms(text: str) -> tuple[str, ...]:
    return atoms_in(text)
