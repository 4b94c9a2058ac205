"""Words of a question -> groups of weighted alternatives, in both languages, each with its source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache, partial

from rapidfuzz.distance import OSA

from corpus.regex import regex
from retrieval.analysis import atoms_in, atoms_of, chinese, english, terms_of
from retrieval.lexicon import forms
from retrieval.lexicon.borders import borders_of, is_broken, is_han, is_one_word, stands_alone, up_to, word_length
from retrieval.lexicon.cutting import Cut
from retrieval.lexicon.glossary import Glossary, Name, load_glossary
from retrieval.lexicon.meaning import Meaning
from retrieval.lexicon.numbers import numbers_in
from retrieval.lexicon.sources import GlossaryError
from retrieval.lexicon.spelling import TYPO, VARIANT, Spelling
from retrieval.lexicon.together import Together, told_together
from retrieval.lexicon.weighing import VERB
from retrieval.models import Alternative, Group, Query, Token

_DOING = regex(r"(?P<verb>[a-z]{3,}(?:s|ed)) (?:in|with|on|using) (?P<tool>[A-Z][\w.+#-]*(?: [\w.+#-]+)?)$")
"""What is done with a tool is the lesser part of it: "plans in Primavera P6", "drawn with AutoCAD"."""
_WHERE = {"places", "schools", "companies"}
_DIGITS = regex(r"[\d.]+")
"""A bare number belongs to the name before it: Llama 2."""


FEW = 20
"""Names of a concept that are looked for in other spellings."""
_LANGUAGE = regex(r"(?P<name>[A-Za-z][\w+#]*) ?(?:语言|(?:programming )?language)")
_DONE_TO_MODELS = regex(r"\w+(?:ed|ing) models?", re.IGNORECASE)


class Lexicon:
    """Reads topics against the glossary and, for spelling, against the atoms that the passages hold."""

    FAINT = 0.3

    def __init__(
        self,
        glossary: Glossary,
        spelling: Spelling,
        generic: frozenset[str] = frozenset(),
        faint: frozenset[str] = frozenset(),
        meaning: Meaning | None = None,
    ) -> None:
        self._glossary, self._spelling, self._meaning = glossary, spelling, meaning
        self._words: Cut = meaning.words if meaning else lambda run: tuple(chinese.segments(run))
        self._weights = {_key(word): self.FAINT for word in faint} | {_key(word): 0.0 for word in generic}

        self._read = lru_cache(maxsize=1000)(self._query)

    def query(self, text: str) -> Query:
        """The concepts of a text in order, longest names first, each once."""
        return self._read(text)

    def _query(self, text: str) -> Query:
        groups: dict[tuple[str, ...], Group] = {}
        doing, runs = self._doing(text), list(self._names_in(text))
        told = told_together(text, runs, self._meaning, partial(self._weight_of, text)) if self._meaning else {}
        for number, run in enumerate(runs):
            atoms, surface = _terms(run), _surface(text, run)
            if atoms not in groups and not self._is_stop_word(atoms, surface):
                group = self._group(atoms, surface)
                if surface == doing:
                    group = group.model_copy(update={"weight": min(group.weight, VERB)})
                groups[atoms] = _with(group, told[number]) if number in told else group
        return Query(text=text, groups=tuple(groups.values()))

    def _weight_of(self, text: str, run: Sequence[Token]) -> float:
        return self._weight(_terms(run), _surface(text, run), known=self._glossary.knows(_terms(run)))

    def _doing(self, text: str) -> str | None:
        """The verb of what is done with a tool; in a town or at a school it is all that is asked."""
        match = _DOING.match(text)
        named = self._glossary.names(_key(match["tool"])) if match else ()
        return match["verb"] if match and not any(name.source in _WHERE for name in named) else None

    def read_as(self, text: str) -> tuple[tuple[str, str], ...]:
        """(as written, as read) for every word that was mended."""
        return tuple(
            (group.text, alternative.text)
            for group in self.query(text).groups
            for alternative in group.alternatives
            if alternative.source == "typo"
        )

    def choices(self, text: str) -> tuple[str, ...]:
        """What unknown words may have been meant to be, where several known ones are equally near: "did you mean"."""
        return tuple(
            choice
            for group in self.query(text).groups
            if group.weight and len(group.alternatives) == 1 and not (self._meaning and self._meaning.is_word(group.text))
            for choice in self._spelling.choices(group.text)
        )

    def is_word(self, surface: str) -> bool:
        """True for a word of the dictionaries; with none at hand every word may be one."""
        return self._meaning is None or self._meaning.is_word(surface)

    def _is_stop_word(self, atoms: tuple[str, ...], surface: str) -> bool:
        """ "the" and 的 are, "IT" in capitals or a name of the glossary made of such words is not."""
        if len(atoms) > 1 and is_han(atoms[0]):
            return "".join(atoms) in chinese.STOP_WORDS
        word = surface.lower()
        return (
            len(atoms) == 1
            and (word in english.STOP_WORDS or word in chinese.STOP_WORDS)
            and not (surface.isupper() and len(surface) > 1 and self._glossary.knows(atoms))
        )

    def _names_in(self, text: str, *, whole: bool = True) -> Iterator[list[Token]]:
        """The atoms of the text cut into names of the glossary, longest first, and for the rest into words; if the
        `whole` text is a name, cut nevertheless where that is not wanted."""
        atoms = atoms_of(text)
        borders = borders_of(text, self._words) | (set() if whole else borders_of(text, chinese.segments))
        numbers = {n.start: n for n in numbers_in(text) if not _DIGITS.fullmatch(text, n.start, n.end)} if whole else {}
        position = 0
        while position < len(atoms):
            limit = len(atoms) - (0 if whole else 1)
            length = (
                self._number(text, atoms, position, borders, up_to(numbers.get(atoms[position].start), atoms, position))
                or (whole and self._nearly_a_name(atoms, position))
                or self._longest_name(text, atoms, position, borders, limit)
                or self._written_as_one(text, atoms, position)
                or word_length(atoms, position, borders)
            )
            yield atoms[position : position + length]
            position += length

    def _number(self, text: str, atoms: Sequence[Token], position: int, borders: set[int], length: int) -> int:
        """Atoms of the number that stands here; 0 where it begins a longer name: Six Sigma."""
        named = self._longest_name(text, atoms, position, borders, len(atoms)) if length else 0
        return 0 if named > length else length

    def _longest_name(self, text: str, atoms: Sequence[Token], position: int, borders: set[int], limit: int) -> int:
        longest = min(self._glossary.longest(atoms[position].term), len(atoms) - position, limit)
        for length in range(longest, 0, -1):
            run = atoms[position : position + length]
            known = self._glossary.knows(tuple(atom.term for atom in run))
            cut_short = is_one_word(atoms[position + length - 1 : position + length + 1])
            if known and not cut_short and stands_alone(run, borders) and not is_broken(text, run):
                return length
        return 0

    def _nearly_a_name(self, atoms: Sequence[Token], position: int) -> int:
        """A name of the glossary with one wrong character: 知识蒸溜."""
        if self._meaning is None or not is_han(atoms[position].term):
            return 0
        run = "".join(atom.term for atom in atoms[position : position + 8] if is_han(atom.term))
        ends = borders_of(run, self._words)
        return next((length for length in range(len(run), 2, -1) if length in ends and self._meaning.mended(run[:length])), 0)

    def _written_as_one(self, text: str, atoms: Sequence[Token], position: int) -> int:
        """ "back EMF" where a passage has "backEMF"."""
        for length in (3, 2):
            run = atoms[position : position + length]
            if len(run) == length and not is_broken(text, run) and self._spelling.knows(text[run[0].start : run[-1].end]):
                return length
        return 0

    def _group(self, atoms: tuple[str, ...], surface: str) -> Group:
        known = self._glossary.knows(atoms)
        names = [Name(surface, "question"), *self._glossary.names(atoms), *self._spelling.variants(surface)]
        names += self._without_model(atoms, surface)
        names += _without_language(surface, known=known)
        names += self._as_adjective(surface)
        names += (*self._meaning.names(atoms, surface), *self._meaning.object_of(surface)) if self._meaning else ()
        names += _spelled(surface)
        names += [
            Name(turned, name.source, VARIANT) for name in names if name.weight == 1 and (turned := forms.done(name.text))
        ]
        names += [variant for name in names[1:FEW] if name.weight == 1 for variant in self._spelling.variants(name.text)]
        weight = self._weight(atoms, surface, known=known)
        if not known and weight:
            names += [*self._mended(surface), *self._spelling.shortened(surface)]
        return Group(
            text=surface,
            alternatives=tuple(_alternatives(names)),
            weight=weight,
            telling=min(weight, self._meaning.weighing.telling(atoms, surface)) if self._meaning else weight,
            parts=tuple(self._parts(surface)) if len(atoms) > 1 else (),
        )

    def _mended(self, surface: str) -> Iterator[Name]:
        """What a typo was meant to be; a word of the dictionaries is none."""
        if self._meaning is None:
            yield from self._spelling.mended(surface)
        elif not self._meaning.is_word(surface):
            yield from self._spelling.mended(surface)
            if meant := self._meaning.mended(surface):
                yield Name(meant, "typo", TYPO)
                yield from (name._replace(weight=min(name.weight, TYPO)) for name in self._glossary.names(_key(meant)))

    def _without_model(self, atoms: tuple[str, ...], surface: str) -> Iterator[Name]:
        """ "model deployment" and "deployed models" are deployment: where models are the daily bread, nobody says that it
        was one. Under its own names, that is: not every transform is a model conversion, no audio codec a model compression."""
        rest = atoms[1:] if atoms[0] == "model" else atoms[2:] if atoms[:2] == ("模", "型") else ()
        rest = rest or (atoms[:-1] if _DONE_TO_MODELS.fullmatch(surface) else ())
        if rest and self._glossary.knows(rest):
            own = (name for name in self._glossary.names(rest) if name.weight == 1 and not name.source.startswith("words-"))
            yield from (name._replace(weight=VARIANT) for name in own)

    def _as_adjective(self, surface: str) -> Iterator[Name]:
        """What works electrically is electrical."""
        if surface.endswith("ally") and self.is_word(surface[:-2]):
            yield Name(surface[:-2], "form", VARIANT)

    def _weight(self, atoms: tuple[str, ...], surface: str, *, known: bool) -> float:
        """A single Chinese character that no glossary names (改, 调, 管) says nothing by itself, or little (店, 墙)."""
        if not known and len(atoms) == 1 and is_han(atoms[0]):
            return VERB if atoms not in self._weights and self._meaning and self._meaning.is_thing(atoms[0]) else 0.0
        if not known and atoms not in self._weights and self._is_misspelt(atoms):
            return 0.0
        if atoms in self._weights:
            return self._weights[atoms]
        named = self._glossary.weight(atoms) if known else 1.0
        if (
            named < 1
            and len(atoms) > 1
            and all(self._weights.get((atom,)) == 0 or atom in english.STOP_WORDS for atom in atoms)
        ):
            return 0.0  # "look after": what says nothing word by word says nothing together
        return min(named, self._meaning.weighing.weight(atoms, surface)) if self._meaning else named

    def _is_misspelt(self, atoms: tuple[str, ...]) -> bool:
        """ "experence", "wroked": a word that says nothing even when it is written right."""
        word = atoms[0]
        return (
            len(atoms) == 1
            and len(word) > 5
            and any(
                weight == 0 and OSA.distance(word, known[0], score_cutoff=1) <= 1
                for known, weight in self._weights.items()
                if len(known) == 1 and len(known[0]) > 4
            )
        )

    def _parts(self, surface: str) -> Iterator[Group]:
        """The words of a compound, if the glossary knows them all; a verb and its object, which may stand apart: 养猫."""
        parts = [tuple(atom.term for atom in run) for run in self._names_in(surface, whole=False)]
        if len(parts) > 1 and self._glossary.knows(_key(surface)) and all(self._glossary.knows(part) for part in parts):
            for part in parts:
                names = list(self._glossary.names(part))
                yield Group(text=names[0].text, alternatives=tuple(_alternatives(names)))
        elif self._meaning and self._meaning.is_doing(surface):
            for word in (surface[0], surface[1:]):
                told = (Name(word, "question"), *self._glossary.names(_key(word)), *self._meaning.said_of(word))
                yield Group(text=word, alternatives=tuple(_alternatives(told)))


def _terms(run: Sequence[Token]) -> tuple[str, ...]:
    return tuple(atom.term for atom in run)


def _surface(text: str, run: Sequence[Token]) -> str:
    return text[run[0].start : run[-1].end]


def _with(group: Group, told: Together) -> Group:
    """A word of a phrase is found wherever the phrase is."""
    known = {alternative.atoms for alternative in group.alternatives}
    more = [alternative for alternative in _alternatives(told.names) if alternative.atoms not in known]
    weight = 1.0 if told.thing else group.weight
    return group.model_copy(update={"alternatives": (*group.alternatives, *more), "weight": weight})


def _key(word: str) -> tuple[str, ...]:
    return atoms_in(word)


def _alternatives(names: Sequence[Name]) -> Iterator[Alternative]:
    seen: set[tuple[str, ...]] = set()
    for name in names:
        atoms = atoms_in(name.text)
        if atoms and atoms not in seen:
            seen.add(atoms)
            terms = tuple(dict.fromkeys(terms_of(name.text))) or atoms
            yield Alternative(text=name.text, terms=terms, atoms=atoms, weight=name.weight, source=name.source)


def _without_language(surface: str, *, known: bool) -> Iterator[Name]:
    """The C language is listed as C, R 语言 as R; "sign language" is a thing of its own."""
    match = _LANGUAGE.fullmatch(surface)
    if match and not (known and match["name"].islower() and len(match["name"]) > 1):
        yield Name(match["name"], "language", VARIANT)


def _spelled(surface: str) -> Iterator[Name]:
    """Other ways to write a number, date or measure."""
    for number in numbers_in(surface):
        if number.end - number.start == len(surface) and not _DIGITS.fullmatch(surface):
            yield from (Name(spelling, "number", VARIANT) for spelling in number.spellings)


__all__ = ["Glossary", "GlossaryError", "Lexicon", "Spelling", "load_glossary"]
