"""Where names may begin and end in a question: at the borders of words, not across punctuation, numbers whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from corpus.regex import regex
from retrieval.analysis.normalize import normalized
from retrieval.analysis.tokens import BREAK
from retrieval.lexicon.numbers import Number
from retrieval.models import Token

_HAN_RUN = regex(r"[\u3400-\u9fff\U00020000-\U0003ffff]+")


def borders_of(text: str, words: Callable[[str], Sequence[str]]) -> set[int]:
    """Offsets where a Chinese word begins or ends, and every border of another token."""
    folded = normalized(text)
    borders = {0, len(text)}
    for run in _HAN_RUN.finditer(folded.text):
        at = run.start()
        borders.add(folded.offsets[at])
        for word in words(run.group()):
            at += len(word)
            borders.add(folded.offsets[at] if at < len(folded.offsets) else len(text))
    return borders


def up_to(number: Number | None, atoms: Sequence[Token], position: int) -> int:
    """How many atoms a number takes, 0 where none stands here."""
    return sum(number.start <= atom.start and atom.end <= number.end for atom in atoms[position:]) if number else 0


def is_one_word(pair: Sequence[Token]) -> bool:
    """True for atoms that touch: no PyTorch is cut out of PyTorch3D."""
    return len(pair) == 2 and pair[0].end == pair[1].start and not any(is_han(atom.term) for atom in pair)


def is_broken(text: str, run: Sequence[Token]) -> bool:
    """True where punctuation stands between the atoms: "drone. Control" is no drone control."""
    return any(BREAK.search(text, left.end, right.start) for left, right in pairwise(run))


def stands_alone(run: Sequence[Token], borders: set[int]) -> bool:
    """A Chinese name of one or two characters must not be cut out of longer words: 学会计 holds no 学会."""
    if not is_han(run[0].term) or len(run) > 2:
        return True
    return run[0].start in borders and run[-1].end in borders


def word_length(atoms: Sequence[Token], position: int, borders: set[int]) -> int:
    """Atoms up to the next border of a Chinese word; of other scripts atoms that touch: "fp16", "L4"."""
    length = 1
    while position + length < len(atoms):
        last, following = atoms[position + length - 1], atoms[position + length]
        han = is_han(last.term) and is_han(following.term)
        mixed = is_han(last.term) != is_han(following.term)
        if following.start > last.end or mixed or (han and last.end in borders):
            break
        length += 1
    return length


def is_han(term: str) -> bool:
    return "\u3400" <= term[0] <= "\u9fff" or term[0] >= "\U00020000"
