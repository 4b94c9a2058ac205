"""Atom -> the passages that hold it, of a whole corpus. What each document adds is kept, so that it is analysed once.

The atoms are those of `retrieval.analysis.atoms_of`: what stands in a text to the character, for `retrieval.matching`.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from corpus.cache import Cache, fingerprint
from corpus.models import Passage
from corpus.snapshot import Corpus
from retrieval.analysis import atoms_of

_LATIN_WORD = re.compile(r"[A-Za-z][A-Za-z0-9+#.-]*[A-Za-z0-9+#]")
_ORGANISATION = re.compile(r"[\u4e00-\u9fff]{2,12}?(?:大学|学院|研究院|研究所|公司|集团|医院|银行|中学)")


class Part(NamedTuple):
    """What one document adds: for each atom the numbers of its own passages, the Latin words as they are written, and the
    Chinese names of organisations."""

    atoms: dict[str, list[int]]
    words: list[str]
    organisations: list[str]


class Postings(NamedTuple):
    """`passages` are numbers in `Corpus.passages`, rising; `words` and `organisations` in the order of the corpus."""

    passages: Mapping[str, Sequence[int]]
    words: tuple[str, ...]
    organisations: tuple[str, ...]


def passages_by_atom(passages: Iterable[Passage]) -> dict[str, list[int]]:
    """atom -> the numbers of the passages that hold it, rising."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, passage in enumerate(passages):
        for term in dict.fromkeys(atom.term for atom in atoms_of(passage.visible)):
            found[term].append(number)
    return dict(found)


def part_of(passages: Sequence[Passage]) -> Part:
    """Analyse the passages of one document."""
    words = (word for passage in passages for word in _LATIN_WORD.findall(passage.visible))
    organisations = (name for passage in passages for name in _ORGANISATION.findall(passage.visible))
    return Part(passages_by_atom(passages), list(dict.fromkeys(words)), list(dict.fromkeys(organisations)))


def postings_of(corpus: Corpus, kept: Cache | None = None) -> Postings:
    """The postings of a corpus; only documents that `kept` does not know are analysed."""
    passages: dict[str, list[int]] = defaultdict(list)
    words: dict[str, None] = {}
    organisations: dict[str, None] = {}
    for document_id, part in _parts(corpus, kept or Cache(None)).items():
        start = corpus.numbers_in(document_id).start
        for atom, numbers in part.atoms.items():
            passages[atom] += [start + number for number in numbers]
        words.update(dict.fromkeys(part.words))
        organisations.update(dict.fromkeys(part.organisations))
    return Postings(dict(passages), tuple(words), tuple(organisations))


def _parts(corpus: Corpus, kept: Cache) -> dict[str, Part]:
    """document id -> part, in the order of the corpus."""
    keys = {document_id: f"{corpus.versions[document_id]} {code_fingerprint()}" for document_id in corpus.documents}
    known = kept.get("postings", keys.values())
    new = {
        document_id: part_of([corpus.passages[number] for number in corpus.numbers_in(document_id)])
        for document_id, key in keys.items()
        if key not in known
    }
    kept.put("postings", {keys[document_id]: json.dumps(part).encode() for document_id, part in new.items()})
    kept.drop_unused("postings", keys.values())
    return {document_id: new.get(document_id) or Part(*json.loads(known[key])) for document_id, key in keys.items()}


@cache
def code_fingerprint() -> str:
    """Changes with the analysis, and with the dictionaries it uses."""
    return fingerprint(Path(__file__).parent / "analysis", ("jieba", "opencc", "pystemmer"))
