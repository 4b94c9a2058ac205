"""A profile folder as it was at one moment: people, their documents and passages. A changed folder makes a new one.

Documents and passages are made when they are first asked for, so that two thousand people cost no more to open than a few.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import NamedTuple, overload

from corpus.chunking import passages_of
from corpus.models import Document, Passage, Profile

DOCUMENTS_IN_MEMORY = 512


class Problem(NamedTuple):
    """What is wrong with one file of the folder, and what to do about it; `line` where the fault has one. `lasting` where
    the same bytes will always have it; else another try may end well."""

    document_id: str
    reason: str
    line: int | None = None
    lasting: bool = True

    def __str__(self) -> str:
        return f"{self.document_id}{f', line {self.line}' if self.line else ''}: {self.reason}"


class Gone(LookupError):
    """What was kept of a document is no longer there; the folder must be read again."""


class Corpus:
    """Profiles in the order of their file names. `sizes` are the numbers of passages of each document, in their order;
    `load` brings a document by its id, the same one every time; `versions` name the content of each document."""

    def __init__(
        self,
        profiles: Iterable[Profile],
        sizes: Sequence[int],
        load: Callable[[str], Document],
        versions: Mapping[str, str],
        problems: Iterable[Problem] = (),
    ) -> None:
        self.versions = versions
        self.profiles = tuple(profiles)
        self.problems = tuple(problems)
        self._by_id = {profile.profile_id: profile for profile in self.profiles}
        self._owners = {document_id: profile for profile in self.profiles for document_id in profile.documents}
        self._numbers = {document_id: number for number, document_id in enumerate(self._owners)}
        self._starts = [0, *accumulate(sizes)]
        self.document = lru_cache(DOCUMENTS_IN_MEMORY)(load)
        self._cut = lru_cache(DOCUMENTS_IN_MEMORY)(self._passages_of)

    @classmethod
    def of_nobody(cls) -> Corpus:
        return cls((), (), dict[str, Document]().__getitem__, {})

    @cached_property
    def fingerprint(self) -> str:
        """Of all contents, and of the code that read them: another one, another corpus."""
        return hashlib.sha256("\0".join(self.versions[document_id] for document_id in self._owners).encode()).hexdigest()

    def profile(self, profile_id: str) -> Profile | None:
        return self._by_id.get(profile_id)

    def owner(self, document_id: str) -> Profile:
        return self._owners[document_id]

    def documents_of(self, profile: Profile) -> list[Document]:
        return [self.document(document_id) for document_id in profile.documents]

    def text_of(self, profile: Profile) -> str:
        """The canonical text of a profile, which the offsets at the doors point into."""
        return "\n".join(document.text for document in self.documents_of(profile))

    @property
    def documents(self) -> Sequence[str]:
        """The ids of all documents, in the order of their passages."""
        return list(self._owners)

    def numbers_in(self, document_id: str) -> range:
        """The numbers that a document's passages have in `passages`."""
        number = self._numbers[document_id]
        return range(self._starts[number], self._starts[number + 1])

    @property
    def passages(self) -> Sequence[Passage]:
        """All passages, in the order of profiles, documents and text."""
        return Passages(self._starts, list(self._owners), self._cut)

    def numbers_of(self, profile: Profile) -> range:
        """The numbers that a profile's passages have in `passages`: its documents stand in a row."""
        first, last = self._numbers[profile.documents[0]], self._numbers[profile.documents[-1]]
        return range(self._starts[first], self._starts[last + 1])

    def _passages_of(self, document_id: str) -> list[Passage]:
        return passages_of(self.document(document_id), self._owners[document_id].profile_id)


class Passages(Sequence[Passage]):
    """The passages of many documents as one sequence, each document's made when one of them is asked for."""

    def __init__(self, starts: Sequence[int], documents: Sequence[str], cut: Callable[[str], list[Passage]]) -> None:
        self._starts, self._documents, self._cut = starts, documents, cut

    def __len__(self) -> int:
        return self._starts[-1]

    @overload
    def __getitem__(self, number: int) -> Passage: ...
    @overload
    def __getitem__(self, number: slice) -> list[Passage]: ...
    def __getitem__(self, number: int | slice) -> Passage | list[Passage]:
        if isinstance(number, slice):
            return [self[each] for each in range(*number.indices(len(self)))]
        if not 0 <= number < len(self):
            raise IndexError(number)
        document = bisect_right(self._starts, number) - 1
        return self._cut(self._documents[document])[number - self._starts[document]]
