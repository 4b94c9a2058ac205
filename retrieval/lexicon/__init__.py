"""Words of a question -> groups of weighted alternatives, in both languages, each with its source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import OSA

from retrieval.analysis import atoms_of, chinese, english, terms_of
from retrieval.analysis.normalize import normalized
from retrieval.analysis.tokens import BREAK
from retrieval.lexicon.glossary import Glossary, GlossaryError, Name, load_glossary
from retrieval.lexicon.spelling import VARIANT, Spelling
from retrieval.models import Alternative, Group, Query, Token


class Lexicon:
    """Reads topics against the glossary and, for spelling, against the atoms that the passages hold."""

    FAINT = 0.3

    def __init__(
        self,
        glossary: Glossary,
        spelling: Spelling,
        generic: frozenset[str] = frozenset(),
        faint: frozenset[str] = frozenset(),
    ) -> None:
        self._glossary, self._spelling = glossary, spelling
        self._weights = {_key(word): self.FAINT for word in faint} | {_key(word): 0.0 for word in generic}

        self._read = lru_cache(maxsize=1000)(self._query)

    def query(self, text: str) -> Query:
        """The concepts of a text in order, longest names first, each once."""
        return self._read(text)

    def _query(self, text: str) -> Query:
        groups: dict[tuple[str, ...], Group] = {}
        for name in self._names_in(text):
            atoms = tuple(atom.term for atom in name)
            surface = text[name[0].start : name[-1].end]
            if atoms not in groups and not self._is_stop_word(atoms, surface):
                groups[atoms] = self._group(atoms, surface)
        return Query(text=text, groups=tuple(groups.values()))

    def read_as(self, text: str) -> tuple[tuple[str, str], ...]:
        """(as written, as read) for every word that was mended."""
        return tuple(
            (group.text, alternative.text)
            for group in self.query(text).groups
            for alternative in group.alternatives
            if alternative.source == "typo"
        )

    def _is_stop_word(self, atoms: tuple[str, ...], surface: str) -> bool:
        """ "the" and 的 are, "IT" in capitals or a name of the glossary made of such words is not."""
        if len(atoms) > 1 and _is_han(atoms[0]):
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
        borders = _word_borders(text)
        position = 0
        while position < len(atoms):
            limit = len(atoms) - (0 if whole else 1)
            length = (
                self._longest_name(text, atoms, position, borders, limit)
                or self._written_as_one(text, atoms, position)
                or _word_length(atoms, position, borders)
            )
            yield atoms[position : position + length]
            position += length

    def _longest_name(self, text: str, atoms: Sequence[Token], position: int, borders: set[int], limit: int) -> int:
        longest = min(self._glossary.longest(atoms[position].term), len(atoms) - position, limit)
        for length in range(longest, 0, -1):
            run = atoms[position : position + length]
            known = self._glossary.knows(tuple(atom.term for atom in run))
            cut_short = _is_one_word(atoms[position + length - 1 : position + length + 1])
            if known and not cut_short and _stands_alone(run, borders) and not _is_broken(text, run):
                return length
        return 0

    def _written_as_one(self, text: str, atoms: Sequence[Token], position: int) -> int:
        """ "back EMF" where a passage has "backEMF"."""
        for length in (3, 2):
            run = atoms[position : position + length]
            if len(run) == length and not _is_broken(text, run) and self._spelling.knows(text[run[0].start : run[-1].end]):
                return length
        return 0

    def _group(self, atoms: tuple[str, ...], surface: str) -> Group:
        known = self._glossary.knows(atoms)
        names = [Name(surface, "question"), *self._glossary.names(atoms), *self._spelling.variants(surface)]
        names += self._without_model(atoms)
        weight = self._weight(atoms, known=known)
        if not known and weight:
            names += [*self._spelling.mended(surface), *self._spelling.shortened(surface)]
        return Group(
            text=surface,
            alternatives=tuple(_alternatives(names)),
            weight=weight,
            parts=tuple(self._parts(surface)) if known and len(atoms) > 1 else (),
        )

    def _without_model(self, atoms: tuple[str, ...]) -> Iterator[Name]:
        """ "model deployment" is deployment: where models are the daily bread, nobody says that it was one."""
        rest = atoms[1:] if atoms[0] == "model" else atoms[2:] if atoms[:2] == ("模", "型") else ()
        if rest and self._glossary.knows(rest):
            yield from (name._replace(weight=min(name.weight, VARIANT)) for name in self._glossary.names(rest))

    def _weight(self, atoms: tuple[str, ...], *, known: bool) -> float:
        """A single Chinese character that is no name of the glossary (改, 调, 管) says nothing by itself."""
        if not known and len(atoms) == 1 and _is_han(atoms[0]):
            return 0.0
        if not known and atoms not in self._weights and self._is_misspelt(atoms):
            return 0.0
        return self._weights.get(atoms, self._glossary.weight(atoms))

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
        """The words of a compound, if the glossary knows them all."""
        parts = [tuple(atom.term for atom in run) for run in self._names_in(surface, whole=False)]
        if len(parts) > 1 and all(self._glossary.knows(part) for part in parts):
            for part in parts:
                names = list(self._glossary.names(part))
                yield Group(text=names[0].text, alternatives=tuple(_alternatives(names)))


def _key(word: str) -> tuple[str, ...]:
    return tuple(atom.term for atom in atoms_of(word))


def _alternatives(names: Sequence[Name]) -> Iterator[Alternative]:
    seen: set[tuple[str, ...]] = set()
    for name in names:
        atoms = tuple(atom.term for atom in atoms_of(name.text))
        if atoms and atoms not in seen:
            seen.add(atoms)
            terms = tuple(dict.fromkeys(terms_of(name.text))) or atoms
            yield Alternative(text=name.text, terms=terms, atoms=atoms, weight=name.weight, source=name.source)


def _word_borders(text: str) -> set[int]:
    """Offsets where a Chinese word begins or ends, and every border of another token."""
    folded = normalized(text)
    borders = {0, len(text)}
    at = 0
    for word in chinese.segments(folded.text) if any(map(_is_han, folded.text)) else []:
        at += len(word)
        borders.add(folded.offsets[at] if at < len(folded.offsets) else len(text))
    return borders


def _is_one_word(pair: Sequence[Token]) -> bool:
    """True for atoms that touch: no PyTorch is cut out of PyTorch3D."""
    return len(pair) == 2 and pair[0].end == pair[1].start and not any(_is_han(atom.term) for atom in pair)


def _is_broken(text: str, run: Sequence[Token]) -> bool:
    """True where punctuation stands between the atoms: "drone. Control" is no drone control."""
    return any(BREAK.search(text, left.end, right.start) for left, right in pairwise(run))


def _stands_alone(run: Sequence[Token], borders: set[int]) -> bool:
    """A Chinese name of one or two characters must not be cut out of longer words: 学会计 holds no 学会."""
    if not _is_han(run[0].term) or len(run) > 2:
        return True
    return run[0].start in borders and run[-1].end in borders


def _word_length(atoms: Sequence[Token], position: int, borders: set[int]) -> int:
    """Atoms up to the next border of a Chinese word; of other scripts atoms that touch: "fp16", "L4"."""
    length = 1
    while position + length < len(atoms):
        last, following = atoms[position + length - 1], atoms[position + length]
        han = _is_han(last.term) and _is_han(following.term)
        mixed = _is_han(last.term) != _is_han(following.term)
        if following.start > last.end or mixed or (han and last.end in borders):
            break
        length += 1
    return length


def _is_han(term: str) -> bool:
    return "\u3400" <= term[0] <= "\u9fff"


__all__ = ["Glossary", "GlossaryError", "Lexicon", "Spelling", "load_glossary"]
