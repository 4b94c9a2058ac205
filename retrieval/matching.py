"""Where a concept stands in a text, to the character: the test behind "a quote that covers the topic".

BM25 ranks passages by the terms they hold; here the atoms of a name must stand in a row. Postings of atoms keep it quick:
only passages that hold all atoms of a name are read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from corpus.models import Passage, Span
from corpus.regex import regex
from retrieval.analysis import analyze, atoms_of
from retrieval.analysis.english import STOP_WORDS
from retrieval.analysis.tokens import BREAK
from retrieval.models import Alternative, Group, Token

GAP = 3
"""Characters that may stand between two Latin atoms of a name ("face - verification"); Chinese ones touch or have a blank."""
REACH = 16
"""Characters that may stand between two words of a compound, none of them a punctuation mark."""
TEXTS_IN_MEMORY = 20_000

_LEADS_ELSEWHERE = regex(
    r"\b(?:through|with|for|by|from|in|on|at|to|into|as|via|using|without|between|against|after|before|that|which|is|are|was|were)\b"
)
"""Of the words between two parts of a compound: "generation through model training" is no model generation."""
_AND_ANOTHER = regex(r"\s?(?:[&/]|and|or)\s(?:[A-Za-z][\w-]*\s){1,2}|\s?[和与及、]\s?[\u4e00-\u9fff]{2}\s?")
"""What stands between a name and the last word that it shares with the next."""
_SMALL_WORDS = STOP_WORDS | {"go", "polish"}
"""Names that are plain words as well count only with a capital: Go, IT, Polish; not "go", "it", "polish". So do letters."""


class Match(NamedTuple):
    """`span` in offsets of the text that was searched."""

    span: Span
    alternative: Alternative


class Text:
    """A text ready to be searched: its atoms, and where words begin and end."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.atoms = atoms_of(text)
        self._positions: dict[str, list[int]] = defaultdict(list)
        for position, atom in enumerate(self.atoms):
            self._positions[atom.term].append(position)

    def find(self, group: Group) -> list[Match]:
        """Every match of the group, the heaviest alternative first, then from left to right."""
        known = (alternative for alternative in group.alternatives if alternative.atoms[0] in self._positions)
        found = [Match(span, alternative) for alternative in known for span in self._spans(alternative)]
        found.sort(key=lambda match: (-match.alternative.weight, match.span.start))
        return found or self._compound(group)

    def _compound(self, group: Group) -> list[Match]:
        """All parts of a compound in their order, each within reach of the one before; or, as English says it too, the other
        way round: drone control is the control of a drone."""
        parts = [self.find(part) for part in group.parts]
        if not parts or not all(parts):
            return []
        return _in_a_row(parts, self._joins) or _in_a_row(parts[::-1], self._is_of)

    def _is_of(self, left: Span, right: Span) -> bool:
        return self._text.startswith(" of ", left.end) and self._joins(left, right)

    def _joins(self, left: Span, right: Span) -> bool:
        """Nothing but words stands between, or items of a list that share the first: 数据分析、清洗 is 数据清洗 as well."""
        between = self._text[left.end : right.start].replace("、", " ")
        apart = BREAK.search(between) or _LEADS_ELSEWHERE.search(between)
        return left.end <= right.start <= left.end + REACH and not apart

    def _spans(self, alternative: Alternative) -> list[Span]:
        first, *rest = alternative.atoms
        across = bool(BREAK.search(alternative.text))
        spans = (self._from(position, rest, across=across) for position in self._positions.get(first, ()))
        return [span for span in spans if span and self._is_word(span, alternative)]

    def _from(self, position: int, rest: list[str], *, across: bool) -> Span | None:
        """The span from this atom on that holds the rest in a row; `across` punctuation only for a name that has some."""
        start, end = self.atoms[position].start, self.atoms[position].end
        for number, (term, atom) in enumerate(zip(rest, self.atoms[position + 1 : position + 1 + len(rest)], strict=False)):
            if atom.term != term or atom.start - end > GAP:
                return self._sharing(start, end, rest[number:])
            if not across and BREAK.search(self._text, end, atom.start):
                return None
            end = atom.end
        return Span(start=start, end=end) if position + len(rest) < len(self.atoms) else None

    def _sharing(self, start: int, end: int, last: list[str]) -> Span | None:
        """The span from `start` to the last word where another name shares it: "analog & digital circuits" are analog
        circuits, 模拟和数字电路 are 模拟电路."""
        if len(last) != (2 if _is_han(last[0]) else 1):
            return None
        for position in self._positions.get(last[0], ()):
            shared = self.atoms[position : position + len(last)]
            if [atom.term for atom in shared] == last and _AND_ANOTHER.fullmatch(self._text, end, shared[0].start):
                return Span(start=start, end=shared[-1].end)
        return None

    def _is_word(self, span: Span, alternative: Alternative) -> bool:
        """A name is no part of a longer word; only a version may follow a name: Llama in "Llama2", no C in "C3".

        Two Chinese characters in a row may be the end of one word and the start of the next: 学会|计算 holds no 会计. One
        alone may end a word, for that is where the kind of thing stands: 母猪 is a 猪.
        """
        if _is_han(alternative.atoms[0]):
            return len(alternative.atoms) > 2 or self._is_cut(span, both=len(alternative.atoms) > 1)
        before, after = self._text[span.start - 1 : span.start], self._text[span.end : span.end + 1]
        if _is_latin(before) or before.isdigit():
            return False
        if after and after in "+#":
            return False
        if len(alternative.atoms) == 1 and self._is_another(span.of(self._text), alternative):
            return False
        versioned = after.isdigit() and alternative.atoms[-1].isalpha() and span.end - span.start > 3
        return versioned or not (_is_latin(after) or after.isdigit())

    def _is_cut(self, span: Span, *, both: bool) -> bool:
        """True where a word ends at the end of the span and, if `both`, begins where it begins."""
        return span.end in self._ends and (not both or span.start in self._starts)

    @cached_property
    def _words(self) -> list[Token]:
        return analyze(self._text)

    @cached_property
    def _starts(self) -> set[int]:
        return {word.start for word in self._words}

    @cached_property
    def _ends(self) -> set[int]:
        return {word.end for word in self._words}

    def _is_another(self, found: str, alternative: Alternative) -> bool:
        """A plain word or letter where a name is meant; ACLS, which is no plural of ACL: that has a small s."""
        if _is_small(alternative.atoms[0]) and not found[0].isupper():
            return True
        return alternative.text.isupper() and found.isupper() and len(found) != len(alternative.text)


def _in_a_row(parts: Sequence[Sequence[Match]], joins: Callable[[Span, Span], bool]) -> list[Match]:
    """One match of each part, every two of them joined, as a match from the first to the last."""
    runs = [[match] for match in parts[0]]
    for part in parts[1:]:
        runs = [[*run, match] for run in runs for match in part if joins(run[-1].span, match.span)]
    return [Match(Span(start=run[0].span.start, end=run[-1].span.end), run[0].alternative) for run in runs]


class Occurrences:
    """All passages ready to be searched; `postings` say which hold an atom. A text is analysed when it is first searched."""

    def __init__(self, passages: Sequence[Passage], postings: Mapping[str, Sequence[int]]) -> None:
        self._postings = postings
        self._text = lru_cache(TEXTS_IN_MEMORY)(lambda number: Text(passages[number].visible))
        self._holding = lru_cache(TEXTS_IN_MEMORY)(lambda atom: frozenset(postings.get(atom, ())))

    def holds(self, atom: str) -> bool:
        return atom in self._postings

    @property
    def atoms(self) -> Iterable[str]:
        return self._postings.keys()

    def candidates(self, group: Group) -> set[int]:
        """Numbers of the passages that hold all atoms of one alternative, or of all parts of the compound."""
        found = {number for alt in group.alternatives for number in self._with_all(alt.atoms)}
        if group.parts:
            found |= set.intersection(*(self.candidates(part) for part in group.parts))
        return found

    def find(self, group: Group, number: int) -> list[Match]:
        return self._text(number).find(group)

    def _with_all(self, atoms: Sequence[str]) -> frozenset[int]:
        sets = sorted(map(self._holding, set(atoms)), key=len)
        return frozenset.intersection(*sets) if sets else frozenset()


def _is_small(word: str) -> bool:
    return word in _SMALL_WORDS or (len(word) == 1 and word.isalpha())


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalpha()


def _is_han(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff" or char >= "\U00020000"
