"""The lines of a profile that speak of a topic, best first; unlike `evidence`, which proves claims, this finds where to read.

A word of the topic counts in full in the line itself, less in the headings and the entry above it, less still beside it.
A name (a company, a tool, a place) must be somewhere near; of the other words half is enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from bot.qa.evidence import Evidence
from bot.qa.initials import spelled_out
from bot.qa.kinds import KINDS, is_header_row
from bot.qa.models import Strength
from bot.qa.phrases import MUST
from corpus.models import BARE_LEVEL, Document, Entry, Passage, Profile, SectionKind, Span
from corpus.regex import regex
from corpus.snapshot import Corpus
from corpus.structure.headings import kind_of_title
from retrieval.matching import Occurrences, Text
from retrieval.models import Group

ABOVE, BACK, BESIDE, ENTRY = 0.85, 0.7, 0.5, 0.4
"""Credit of a word in the headings above, in what a sentence points back to, beside, elsewhere in the same entry, next to the 1
of the line itself."""
VERBATIM = 0.01
"""What a word adds that stands as it was asked: of two lines as good the one in the asker's own words."""
UNSAYABLE = 0.25
"""Share of its weight that a word keeps where no way to say it in the profile's language is known."""
ENOUGH = 0.45
TEXTS_IN_MEMORY, PEOPLE_IN_MEMORY = 5_000, 256
_HAN = regex(r"[\u3400-\u9fff]+")
NAMES = frozenset({"companies", "schools", "places"})
"""Files of the glossary that hold names: a question about one is not answered by a line about another."""


class Line(NamedTuple):
    """A sentence or heading. `marks` are the places of the topic in it, `score` the share of the topic that it covers:
    the sum of credit times weight of its `parts` (word, credit, weight) over the sum of weights, and `verbatim`."""

    passage: Passage
    span: Span
    marks: tuple[Span, ...]
    score: float
    parts: tuple[tuple[str, float, float], ...] = ()
    verbatim: float = 0.0

    @property
    def text(self) -> str:
        return self.passage.seen(self.span)

    def own(self, span: Span) -> Span:
        """A range of `text` as a range of the document."""
        return Span(start=span.start + self.span.start, end=span.end + self.span.start)

    def marks_in_text(self) -> list[Span]:
        return [Span(start=mark.start - self.span.start, end=mark.end - self.span.start) for mark in self.marks]

    @property
    def is_title(self) -> bool:
        """True for the heading of a section: it says what stands below it, and nothing about anybody."""
        own = next((heading for heading in self.passage.headings if heading.span == self.span), None)
        return bool(own and (own.level == BARE_LEVEL or (own.level < BARE_LEVEL and kind_of_title(own.title))))

    def evidence(self, *first: Span, strength: Strength = Strength.SOME) -> Evidence:
        """As evidence; a long quote is cut around `first`."""
        near = [mark for mark in self.marks if all(abs(mark.start - one.start) < 240 for one in first)]
        highlights = tuple(sorted({*first, *near}, key=lambda span: (span.start, span.end)))
        return Evidence(self.passage, self.span, highlights, True, strength, self.score, exact=True)


def cells_of(row: str) -> list[str]:
    """The cells of a row of a table.

    >>> cells_of("| 2021 | Polar Star, 8,000 TEU | chief engineer |")
    ['2021', 'Polar Star, 8,000 TEU', 'chief engineer']
    """
    return [cell.strip(" *_") for cell in row.strip(" |").split("|")]


def is_name(group: Group) -> bool:
    """A name of its own: written with a capital or digits, or known as a company, a school or a place."""
    if group.text.lower() in MUST:
        return True
    if group.weight < 1 or _KIND_OF_PLACE.fullmatch(group.text):
        return False
    return bool(re.search(r"[A-Z0-9]", group.text)) or any(alternative.source in NAMES for alternative in group.alternatives)


_KIND_OF_PLACE = regex(KINDS["workplaces"], re.IGNORECASE)
"""A club or a hospital is no name, though some are known by that word."""


def can_be_presumed(group: Group) -> bool:
    """True for a company or a school: the question takes it for given that somebody was there. Of towns it may offer
    some; a small word ("cities") is no name."""
    return not group.text[:1].islower() and any(
        alternative.source in {"companies", "schools"} for alternative in group.alternatives
    )


def can_be_said(group: Group, language: str) -> bool:
    """True where a text of that language could hold the word: a name always, another only if a translation is known."""
    if is_name(group):
        return True
    han = [bool(re.search(r"[\u4e00-\u9fff]", alternative.text)) for alternative in group.alternatives]
    return any(han) if language == "zh" else not all(han)


def _names_held(groups: Sequence[Group], held: Sequence[float]) -> bool:
    """True where every name is held; of names in a row ("Nanjing Drum Tower Hospital") one is enough, for they are one."""
    row: list[float] = []
    for group, credit in zip(groups, held, strict=True):
        if is_name(group) and group.text.lower() not in MUST:
            row.append(credit)
            continue
        if (row and not any(row)) or (is_name(group) and not credit):
            return False
        row = []
    return not row or any(row)


def _literal(word: str) -> str:
    """A Chinese word wherever its characters stand in a row; a verb of one only before its particle: 亏 of 我亏了两万."""
    if not _HAN.fullmatch(word):
        return ""
    return word if len(word) > 1 else f"{word}(?=[了过掉着到完])"


def _apart(matches: list[list[tuple[Span, float]]]) -> list[list[tuple[Span, float]]]:
    """A word within the place of a longer one of the question is not told by it: 种子库 speaks of no 种子."""
    all_spans = [span for found in matches for span, _ in found]
    return [
        [one for one in found if not any(other != one[0] and other.holds(one[0]) for other in all_spans)] for found in matches
    ]


class Lines:
    """Looks through the passages of one person at a time."""

    def __init__(self, corpus: Corpus, occurrences: Occurrences) -> None:
        self._corpus, self._occurrences = corpus, occurrences
        self._text = lru_cache(TEXTS_IN_MEMORY)(Text)
        self.all_of = lru_cache(PEOPLE_IN_MEMORY)(self._all_of)
        self._kept: dict[str, frozenset[int]] = {}
        self._tables: dict[str, tuple[Span, ...]] = {}

    def passages_of(self, profile: Profile) -> list[Passage]:
        return [self._corpus.passages[number] for number in self._corpus.numbers_of(profile)]

    def holds(self, group: Group, profile: Profile) -> bool:
        """True where some line of the person has a name of the group."""
        near = self._held(group).intersection(self._corpus.numbers_of(profile))
        return any(self._occurrences.find(group, number) for number in near)

    def _all_of(self, profile: Profile) -> list[Line]:
        own = self.passages_of(profile)
        return [Line(one, span, (), 0.0) for one in own for span in one.sentences if span not in self._columns(one)]

    def about(self, groups: Sequence[Group], profile: Profile, *, enough: float = ENOUGH, names: bool = True) -> list[Line]:
        """Lines that cover enough of the topic, best first; none where a name of it is nowhere near, if `names` must be."""
        own = self._corpus.numbers_of(profile)
        told = [part for group in groups if group.weight > 0 for part in self._said_as(group, own)]
        if not told:
            return []
        if not any(not self._held(group).isdisjoint(own) for group in told):
            return []
        found = [line for number in own for line in self._in_passage(number, told, names)]
        return sorted((line for line in found if line.score >= enough - 1e-9), key=lambda line: (-line.score, line.span.start))

    def _in_passage(self, number: int, groups: Sequence[Group], names: bool) -> list[Line]:
        passage = self._corpus.passages[number]
        document = self._corpus.document(passage.document_id)
        matches = _apart([list(self._places(group, number)) for group in groups])
        told = [place for place, span in enumerate(passage.sentences) if span not in self._columns(passage)]
        return [self._line(passage, document, position, groups, matches, names) for position in told]

    def _places(self, group: Group, number: int) -> Iterator[tuple[Span, float]]:
        """Where a word stands, and how well that name of it fits. A Chinese one may have no borders to see: 带过|学徒|木工."""
        if found := self._occurrences.find(group, number):
            yield from ((match.span, match.alternative.weight) for match in found)
        elif pattern := _literal(group.text):
            text = self._corpus.passages[number].visible
            yield from ((Span(start=one.start(), end=one.end()), ABOVE) for one in re.finditer(pattern, text))

    def _columns(self, passage: Passage) -> tuple[Span, ...]:
        """The first rows of its tables: they say what their columns hold and are no lines by themselves."""
        if passage.passage_id not in self._tables:
            found = (span for span in passage.sentences if is_header_row(passage.seen(span)))
            self._tables[passage.passage_id] = tuple(found) if "|" in passage.text else ()
        return self._tables[passage.passage_id]

    def _line(
        self,
        passage: Passage,
        document: Document,
        position: int,
        groups: Sequence[Group],
        matches: list[list[tuple[Span, float]]],
        names: bool,
    ) -> Line:
        sentence, start = passage.sentences[position], passage.span.start
        around = passage.sentences[max(0, position - 1) : position + 2]
        beside = Span(start=around[0].start - start, end=around[-1].end - start)
        here = Span(start=sentence.start - start, end=sentence.end - start)
        above, entry = self._above(passage, sentence), self._entry(document, sentence)
        back = self._pointed_back_to(document, sentence)
        marks: list[Span] = []
        parts: list[tuple[str, float, float]] = []
        for group, found in zip(groups, matches, strict=True):
            inside = [(span, weight) for span, weight in found if here.holds(span)]
            marks += [Span(start=span.start + start, end=span.end + start) for span, _ in inside]
            credit = max((weight for _, weight in inside), default=0.0)
            credit = max(credit, ABOVE if above.find(group) or _is_of_the_section(group, passage) else 0.0)
            credit = max(credit, BACK if back and back.find(group) else 0.0)
            credit = max(credit, BESIDE if any(beside.holds(span) for span, _ in found) else 0.0)
            credit = max(credit, ENTRY if entry and entry.find(group) else 0.0)
            weight = group.weight * (1.0 if credit or can_be_said(group, passage.language) else UNSAYABLE)
            parts.append((group.text, credit, weight))
        if (names and not _names_held(groups, [credit for _, credit, _ in parts])) or not any(credit for _, credit, _ in parts):
            return Line(passage, sentence, tuple(marks), 0.0, tuple(parts))
        asked = {group.text.casefold() for group in groups}
        verbatim = VERBATIM * min(sum(mark.of(document.text).casefold() in asked for mark in marks), len(groups))
        share = sum(credit * weight for _, credit, weight in parts) / sum(weight for _, _, weight in parts)
        return Line(passage, sentence, tuple(marks), share + verbatim, tuple(parts), verbatim)

    def columns_over(self, line: Line) -> list[str]:
        """The names of the columns of the table that the line is a row of, in their order."""
        above = [span for span in self._columns(line.passage) if span.end <= line.span.start]
        return cells_of(line.passage.seen(above[-1])) if above and "|" in line.text else []

    def _above(self, passage: Passage, sentence: Span) -> Text:
        """The headings over a line, and of a row of a table the names of its columns."""
        columns = [passage.seen(span) for span in self._columns(passage)] if "|" in passage.seen(sentence) else []
        return self._text(" ; ".join([*(heading.title for heading in passage.headings), *columns]))

    def _pointed_back_to(self, document: Document, sentence: Span) -> Text | None:
        """What stands before a sentence that points back, in its own paragraph, or the title of its item."""
        start = max(document.text.rfind("\n", 0, sentence.start) + 1, sentence.start - FURTHEST)
        before = document.text[start : sentence.start]
        told = before if _POINTS_BACK.match(sentence.of(document.text)) else _opening_of_an_item(before)
        return self._text(told) if told.strip() else None

    def _entry(self, document: Document, sentence: Span) -> Text | None:
        entry = entry_at(document, sentence)
        return self._text(entry.span.of(document.text)) if entry else None

    def _said_as(self, group: Group, own: range) -> Sequence[Group]:
        """A compound that stands nowhere in the profile is looked for word by word: a "PhD thesis" under "PhD"; a short name by
        the words it stands for."""
        if not self._held(group).isdisjoint(own):
            return (group,)
        if not group.parts:
            return (self._written_out(group, own),)
        return [part.model_copy(update={"weight": group.weight}) for part in group.parts]

    def _written_out(self, group: Group, own: range) -> Group:
        found = (spelled_out(group, self._corpus.passages[number].text) for number in own)
        return next((one for one in found if one), group)

    def _held(self, group: Group) -> frozenset[int]:
        """Numbers of the passages that may speak of a word; the same words are asked for again and again in one answer."""
        key = f"{group.text} {len(group.alternatives)}"
        if key not in self._kept:
            if len(self._kept) > PEOPLE_IN_MEMORY:
                self._kept.clear()
            self._kept[key] = frozenset(self._occurrences.candidates(group))
        return self._kept[key]


_POINTS_BACK = regex(
    r"\W*(?:(?:this|that|these|those|it|its)\b"
    r"|the\s(?:paper|article|work|project|method|model|system|tool|package|product|company|team|study|event|course|trip)s?\b"
    r"|该|此(?=[文书项法前])|(?:这|那)(?=[个项篇套款次本家种届条]|是|一)|它|其(?=[中后余]))",
    re.IGNORECASE,
)
"""How a sentence begins that goes on about what those before it speak of."""
_TITLED = regex(
    r"\W*(?:[\"“《][^\"”》\n]{2,60}[\"”》]|[^.。:：\n]{2,40})(?:\s?[(（][^()（）\n]{2,40}[)）])?\s?[:：][^.。！!?？;；\n]*"
)
"""Harbour (2019, 80 min): a year among dockers"""


def _opening_of_an_item(before: str) -> str:
    """The first sentence of an item that begins with its title: what follows on the same line is of that."""
    opening = _TITLED.match(before)
    return opening.group() if opening else ""


FURTHEST = 400
"""Characters before a sentence that it may point back to, on its own line of the text."""
_OF_THE_SECTION = {
    SectionKind.PUBLICATIONS: regex(r"(?:papers?|articles?|publications?|论文|文章)", re.IGNORECASE),
    SectionKind.AWARDS: regex(r"(?:awards?|prizes?|honou?rs?|奖项?|荣誉)", re.IGNORECASE),
}


def _is_of_the_section(group: Group, passage: Passage) -> bool:
    """A line under "Publications" is about a paper, though neither it nor the title says so."""
    word = _OF_THE_SECTION.get(passage.kind)
    return word is not None and word.fullmatch(group.text) is not None


def entry_at(document: Document, span: Span) -> Entry | None:
    """The innermost entry that holds the span."""
    holding = [entry for entry in document.entries if entry.span.holds(span)]
    return min(holding, key=lambda entry: entry.span.end - entry.span.start, default=None)
