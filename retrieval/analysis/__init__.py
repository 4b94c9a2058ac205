"""Text -> terms that carry their offsets. One pass, the same for passages and for questions, for every engine.

An analyzer maps text to tokens, a filter maps tokens to tokens; `analyze` composes them:

    normalise -> technical and plain tokens -> Chinese words -> stop words out -> stems -> parts of compounds
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from corpus.regex import regex
from retrieval.analysis import chinese, english
from retrieval.analysis.normalize import normalized
from retrieval.analysis.tokens import raw_tokens
from retrieval.models import Token

NAMES_IN_MEMORY = 30_000
"""Names whose atoms are kept: a few megabytes."""


def analyze(text: str) -> list[Token]:
    """Tokens for the index: `terms_of` and, for a compound such as "tf-trt", its parts as well.

    >>> [token.term for token in analyze("熟悉C++和TF-TRT")]
    ['熟悉', 'c++', 'tf-trt', 'tf', 'trt']
    """
    return list(_in_source(text, parts=True))


def ranked_terms(text: str) -> list[str]:
    """What the index holds of a text: the terms of `analyze`, and every pair of neighbouring Chinese characters.

    jieba cuts the same characters differently in different sentences; pairs find them all the same.

    >>> ranked_terms("胡格诺派 C++")
    ['胡格诺', '派', 'c++', '胡格', '格诺', '诺派']
    """
    return [*(token.term for token in analyze(text)), *pairs_of(text)]


def pairs_of(text: str) -> list[str]:
    """Neighbouring Chinese characters, each pair a term."""
    runs = (token.term for kind, token in raw_tokens(normalized(text).text) if kind == "han")
    return [run[i : i + 2] for run in runs for i in range(len(run) - 1)]


def terms_of(text: str) -> list[str]:
    """The terms of a text in order, compounds whole.

    >>> terms_of("熟悉C++和TF-TRT")
    ['熟悉', 'c++', 'tf-trt']
    """
    return [token.term for token in _in_source(text, parts=False)]


_LETTERS_OR_DIGITS = regex(r"[a-z]+|\d+")


def atoms_of(text: str) -> list[Token]:
    """The finest tokens, for matching names exactly: lemmas, parts of compounds, digits apart, single Chinese characters.

    No word is left out and no dictionary cuts a run, so a name is found wherever its characters stand in a row, and
    "Llama2", "Llama-2" and "Llama 2" are one.

    >>> [token.term for token in atoms_of("TF-TRT Llama2 算子")]
    ['tf', 'trt', 'llama', '2', '算', '子']
    """
    folded = normalized(text)
    return [
        Token(english.lemma(atom.term), folded.offsets[atom.start], folded.offsets[atom.end - 1] + 1)
        for kind, token in raw_tokens(folded.text)
        for atom in _split(kind, token)
    ]


@lru_cache(maxsize=NAMES_IN_MEMORY)
def atoms_in(name: str) -> tuple[str, ...]:
    """The atoms of a name without their places: the same names are taken apart again and again.

    >>> atoms_in("Llama-2")
    ('llama', '2')
    """
    return tuple(token.term for token in atoms_of(name))


def _split(kind: str, token: Token) -> Iterator[Token]:
    if kind == "han":
        yield from (Token(char, token.start + i, token.start + i + 1) for i, char in enumerate(token.term))
    elif kind == "word":
        for part in _LETTERS_OR_DIGITS.finditer(token.term):
            yield Token(part.group(), token.start + part.start(), min(token.start + part.end(), token.end))
    else:
        yield token


def _with_parts(tokens: Iterable[Token]) -> Iterator[Token]:
    """A hyphenated term is followed by its parts, each where it stands."""
    for token in tokens:
        yield token
        if "-" in token.term:
            parts, at = token.term.split("-"), token.start
            for place, part in enumerate(parts, start=1):
                end = at + len(part) if place < len(parts) else token.end  # the last part has lost its inflection
                if (len(part) > 1 or part.isdigit()) and part not in english.STOP_WORDS:
                    yield Token(english.stem(part), at, min(end, token.end))
                at += len(part) + 1


def _in_source(text: str, *, parts: bool) -> Iterator[Token]:
    """The tokens of the normalised text, at their places in the text as it came."""
    folded = normalized(text)
    tokens = _stemmed(_without_stop_words(_words(folded.text)))
    for token in _with_parts(tokens) if parts else tokens:
        yield Token(token.term, folded.offsets[token.start], folded.offsets[token.end - 1] + 1)


def _words(text: str) -> Iterator[Token]:
    for kind, token in raw_tokens(text):
        if kind == "han":
            yield from chinese.words(token.term, token.start)
        else:
            yield token


def _without_stop_words(tokens: Iterable[Token]) -> Iterator[Token]:
    return (token for token in tokens if token.term not in english.STOP_WORDS and token.term not in chinese.STOP_WORDS)


def _stemmed(tokens: Iterable[Token]) -> Iterator[Token]:
    return (Token(english.stem(token.term), token.start, token.end) for token in tokens)


__all__ = ["analyze", "atoms_of", "pairs_of", "ranked_terms", "terms_of"]
