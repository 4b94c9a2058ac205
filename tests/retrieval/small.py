"""Small real things for retrieval: passages out of lines, queries out of words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from corpus.models import Location, Passage, SectionKind, Span
from retrieval.analysis import atoms_of, terms_of
from retrieval.lexicon.dictionary import Dictionary
from retrieval.lexicon.sounds import Sounds, runs_of
from retrieval.models import Alternative, Group, Query


def sounds_of(texts: Iterable[str], dictionary: Dictionary) -> Sounds:
    """The names of these texts by their sound."""
    told = list(texts)
    runs = [run for text in told for run in runs_of(text, dictionary)]
    return Sounds([word for text in told for word in text.split()], runs, dictionary)


def passage_of(text: str, number: int = 0) -> Passage:
    span = Span(start=0, end=len(text))
    return Passage(
        passage_id=f"p#{number}",
        profile_id="p",
        document_id=f"p{number}",
        kind=SectionKind.OTHER,
        headings=(),
        language="en",
        text=text,
        visible=text,
        span=span,
        sentences=(span,),
        location=Location(unit="line", first=1, last=1),
    )


def passages_of(texts: Sequence[str]) -> list[Passage]:
    return [passage_of(text, number) for number, text in enumerate(texts)]


def alternative(text: str, weight: float = 1.0) -> Alternative:
    atoms = tuple(atom.term for atom in atoms_of(text))
    return Alternative(text=text, terms=tuple(dict.fromkeys(terms_of(text))) or atoms, atoms=atoms, weight=weight)


def group(*texts: str, parts: Sequence[Group] = ()) -> Group:
    return Group(text=texts[0], alternatives=tuple(alternative(text) for text in texts), parts=tuple(parts))


def query(*groups: Group) -> Query:
    return Query(text=" ".join(each.text for each in groups), groups=groups)
