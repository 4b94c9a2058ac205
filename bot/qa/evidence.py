"""Passages that cover a topic -> evidence, each with a strength: what the sentence says of it, not that a word occurs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from bot.qa.levels import is_shelved
from bot.qa.models import Relation, Strength
from bot.qa.polarity import strength_in, tells_of_failures, turns_out_badly
from bot.qa.relations import ENTRY_KINDS, is_place, relates, works_there
from bot.qa.trades import JOBS, Trade, lent_by, trade_in
from corpus.models import BARE_LEVEL, Document, Passage, Profile, SectionKind, Span
from corpus.snapshot import Corpus
from retrieval.matching import Match, Occurrences, Text
from retrieval.models import Group

ENOUGH = {1: 1.0, 2: 1.0, 3: 0.66}
"""Share of a topic's weight that must be found, by the number of its words that count; a longer topic takes ENOUGH_LONG."""
ENOUGH_LONG = 0.6
QUALIFIED = 0.6
"""Share of the whole weight that must be found though no word that counts is missing: a "senior engineer" is senior."""
EXACT = 0.9
"""Weight from which an alternative is the topic itself (a spelling, a translation) and no narrower one."""
GIST = 0.58
"""Share of what a topic's words tell that must be found where its gist will do: norovirus of "norovirus outbreaks"."""
KNOWN, TELLING = 0.5, 0.5
"""Share of what a topic's words tell that must be known in the other language, and how telling the best of them must be."""
BESIDE = 0.6
"""Credit of a word found in the heading above or in the sentence beside, next to the 1 of the sentence itself."""


class Reading(StrEnum):
    """How much of a topic must stand where, from the strictest down; all but the first are for what nobody has in full."""

    WHOLE = "whole"
    TRADE = "trade"
    """What the person says to be, at the top of the file, holds for every job: an interpreter's "300 court hearings" are
    interpreted."""
    GIST = "gist"
    """The telling words are enough, whatever common ones are missing."""
    ENTRY = "entry"
    """The words may stand in any lines of one job or project, the most telling of them in the line itself."""
    ACROSS = "across"
    """Words that have no name in the language of the line are not missed there."""


class Evidence(NamedTuple):
    """A sentence (or heading) of a passage that covers the topic. Spans are document offsets."""

    passage: Passage
    sentence: Span
    highlights: tuple[Span, ...]
    whole: bool
    """True where every word that counts stands in the sentence itself."""
    strength: Strength
    score: float
    exact: bool
    """True where the topic stands under a name of its own, false where a narrower one speaks for it."""
    above: tuple[Span, ...] = ()
    """The headings that hold what of the topic the sentence itself leaves out: the employer above the line of a job."""

    @property
    def is_title(self) -> bool:
        """True for the title of a section; the line of an entry (a job, a school) is a claim."""
        return any(h.span == self.sentence and h.level <= BARE_LEVEL for h in self.passage.headings)


class _Sought(NamedTuple):
    """A topic on its way through the passages: its groups, and those of them that decide."""

    groups: Sequence[Group]
    core: Sequence[Group]
    relation: Relation
    hedged: bool
    enough: float
    """Share of the weight that must be found."""
    reading: Reading


class Judge:
    """Looks for a topic in every passage that could hold it."""

    def __init__(self, corpus: Corpus, occurrences: Occurrences) -> None:
        self._corpus, self._passages, self._occurrences = corpus, corpus.passages, occurrences
        self._headings: dict[int, Text] = {}
        self._trades: dict[str, Trade] = {}

    def evidence(
        self,
        groups: Sequence[Group],
        relation: Relation,
        *,
        hedged: bool,
        lenient: bool = False,
        reading: Reading = Reading.WHOLE,
    ) -> list[Evidence]:
        """All evidence for a topic, best first. `hedged` questions ask for doubts, so doubts are what they want."""
        core = _core(groups)
        if not core:
            return []
        sought = _Sought(groups, core, relation, hedged, _enough(core, lenient=lenient), reading)
        numbers = sorted({n for group in core for n in self._occurrences.candidates(group)})
        found = [evidence for number in numbers for evidence in self._in_passage(number, sought)]
        return sorted(found, key=lambda e: (e.strength.rank, -e.score, e.passage.passage_id, e.sentence.start))

    def quoted(self, profile: Profile, document: Document, span: Span) -> Iterator[Evidence]:
        """The sentence around a span of a document, as evidence that it stands there; none where no passage holds it."""
        for passage in self.passages_of(profile):
            if passage.document_id == document.document_id and passage.span.holds(span):
                sentence = next((s for s in passage.sentences if s.holds(span)), span)
                yield Evidence(passage, sentence, (span,), True, Strength.SOME, 1.0, exact=True)

    def passages_of(self, profile: Profile) -> list[Passage]:
        return [self._passages[number] for number in self._corpus.numbers_of(profile)]

    def overview(self, profile: Profile, most: int) -> list[Evidence]:
        """What a profile says first: two sentences of its opening, then the lines of its jobs and schools."""
        own = self.passages_of(profile)
        entries = [(p, p.headings[-1].span) for p in own if p.kind in ENTRY_KINDS and len(p.headings) > 1]
        rest = [(p, s) for p in own for s in p.sentences if _is_prose(p, s)]
        chosen = list(dict.fromkeys([*rest[:2], *entries, *rest]))[:most]
        return [Evidence(p, s, (), True, Strength.SOME, 1.0, exact=True) for p, s in chosen]

    def _in_passage(self, number: int, sought: _Sought) -> Iterator[Evidence]:
        passage = self._passages[number]
        if sought.reading is Reading.ACROSS:
            sought = _without_unknown(sought, passage.language)
        matches = {id(group): self._occurrences.find(group, number) for group in sought.groups}
        headed = self._above(number)
        titled = {id(group) for group in sought.groups if headed.find(group)}
        lent = (
            lent_by(self._trade_of(passage), sought.groups) if sought.reading is Reading.TRADE and passage.kind in JOBS else {}
        )
        for position, sentence in enumerate(passage.sentences):
            inside = _inside(passage, sentence)
            here = {key: [m for m in found if inside.holds(m.span)] for key, found in matches.items()}
            near = _beside(passage, position, whole=sought.reading is Reading.ENTRY)
            beside = titled | lent.keys() | {key for key, found in matches.items() if any(near.holds(m.span) for m in found)}
            if _is_covered(sought, here, beside, lent.keys()) and self._relates(passage, inside, here, sought):
                lacking = [group for group in sought.core if not here[id(group)] and id(group) in titled]
                above = (*_headings_of(passage, lacking), *dict.fromkeys(line for key, line in lent.items() if not here[key]))
                yield _judged(passage, position, sought, here)._replace(above=above)

    def _relates(self, passage: Passage, inside: Span, here: dict[int, list[Match]], sought: _Sought) -> bool:
        if sought.relation is Relation.WORK and is_place(sought.core):
            return works_there(passage, inside, _spans(here))
        return relates(passage, inside, _spans(here), sought.relation)

    def _trade_of(self, passage: Passage) -> Trade:
        if passage.document_id not in self._trades:
            self._trades[passage.document_id] = trade_in(
                self._passages[n] for n in self._corpus.numbers_in(passage.document_id)
            )
        return self._trades[passage.document_id]

    def _above(self, number: int) -> Text:
        if number not in self._headings:
            self._headings[number] = Text(" ; ".join(heading.title for heading in self._passages[number].headings))
        return self._headings[number]


def _judged(passage: Passage, position: int, sought: _Sought, here: dict[int, list[Match]]) -> Evidence:
    sentence = passage.sentences[position]
    found = [matches for matches in here.values() if matches]
    marks = [_heaviest(here[id(group)]) for group in sought.core if here[id(group)]]
    own_words = 0.0 if _is_heading(passage, sentence) else 0.5
    return Evidence(
        passage,
        sentence,
        highlights=tuple(_shifted(span, passage.span.start) for span in _spans(here)),
        whole=all(here[id(group)] for group in sought.core),
        strength=_strength_of(passage, position, marks, hedged=sought.hedged),
        score=sum(m[0].alternative.weight for m in found) + own_words - (sentence.end - sentence.start) / 4000,
        exact=all(m[0].alternative.weight >= EXACT for m in found),
    )


@lru_cache(maxsize=4096)
def _text_of(title: str) -> Text:
    return Text(title)


def _headings_of(passage: Passage, groups: Sequence[Group]) -> Iterator[Span]:
    """The nearest heading for each group that stands in one."""
    for group in groups:
        holding = (heading.span for heading in reversed(passage.headings) if _text_of(heading.title).find(group))
        if span := next(holding, None):
            yield span


def _spans(here: dict[int, list[Match]]) -> list[Span]:
    return sorted({m.span for found in here.values() for m in found}, key=lambda span: (span.start, -span.end))


def _heaviest(matches: Sequence[Match]) -> list[Span]:
    """The topic under its best name in this sentence, every time it stands there."""
    return [m.span for m in matches if m.alternative.weight >= matches[0].alternative.weight]


def _is_covered(sought: _Sought, here: dict[int, list[Match]], beside: Set[int], lent: Set[int]) -> bool:
    if sought.reading is Reading.GIST:
        return _tells_enough(sought.groups, here, beside)
    if sought.reading is Reading.ENTRY and not _tells_most(sought.core, here):
        return False
    coverage = _coverage(sought.groups, here, beside, lent)
    return coverage >= sought.enough - 1e-9 and any(here[id(group)] for group in sought.core)


def _tells_most(groups: Sequence[Group], here: dict[int, list[Match]]) -> bool:
    most = max(group.telling for group in groups)
    return any(here[id(group)] for group in groups if group.telling >= most)


def _enough(core: Sequence[Group], *, lenient: bool) -> float:
    return ENOUGH.get(len(core), ENOUGH_LONG) * (0.75 if lenient and len(core) > 1 else 1.0)


def _without_unknown(sought: _Sought, language: str) -> _Sought:
    """What is sought without the words that have no name in the language of a passage; nothing where too little is left."""
    known = [group for group in sought.groups if not _is_unknown(group, language)]
    told = sum(group.telling for group in sought.groups)
    if sum(group.telling for group in known) < KNOWN * told or max(group.telling for group in sought.core) < TELLING:
        return sought
    core = _core(known)
    return sought._replace(groups=known, core=core, enough=_enough(core, lenient=False))


def _is_unknown(group: Group, language: str) -> bool:
    """True for a plain word of which no name in this language is known; a name (QGIS) is the same in both."""
    if not group.text.islower() and group.text.isascii():
        return False
    han = group.text[0] >= "\u3400"
    return han is (language == "en") and not any((one.text[0] >= "\u3400") is not han for one in group.alternatives)


def _tells_enough(groups: Sequence[Group], here: dict[int, list[Match]], beside: Set[int]) -> bool:
    """True where the sentence itself holds the most telling words, and with what stands beside it the gist."""
    most = max(group.telling for group in groups)
    found = ((group.telling, 1.0 if here[id(group)] else BESIDE if id(group) in beside else 0.0) for group in groups)
    held = sum(telling * share for telling, share in found)
    return held >= GIST * sum(group.telling for group in groups) and all(here[id(g)] for g in groups if g.telling >= most)


def _core(groups: Sequence[Group]) -> list[Group]:
    """The words that decide: names and nouns; where there are none, the heaviest of the others."""
    heaviest = max((group.weight for group in groups), default=0.0)
    return [group for group in groups if group.weight >= heaviest > 0]


def _coverage(groups: Sequence[Group], here: dict[int, list[Match]], beside: Set[int], lent: Set[int]) -> float:
    """Share of the topic's weight found here, in [0, 1]; one or two words that count must be found whole. What is `lent` by
    somebody's trade counts in full."""
    core = _core(groups)
    missing = [g for g in core if not here[id(g)] and id(g) not in beside]
    held = sum(g.weight for g in groups if here[id(g)] or id(g) in beside)
    total = sum(g.weight for g in groups)
    if not missing and held / total >= QUALIFIED:
        return 1.0
    beside_only = sum(g.weight for g in groups if not here[id(g)] and id(g) in beside - lent)
    share = (held - beside_only * (1 - BESIDE)) / total
    decided = sum(g.weight * (1 if here[id(g)] or id(g) in lent else BESIDE) for g in core if g not in missing) / sum(
        g.weight for g in core
    )
    return min(max(share, decided), 0.99)


def _inside(passage: Passage, sentence: Span) -> Span:
    return _shifted(sentence, -passage.span.start)


def _shifted(span: Span, by: int) -> Span:
    return Span(start=span.start + by, end=span.end + by)


def _is_heading(passage: Passage, sentence: Span) -> bool:
    return any(heading.span == sentence for heading in passage.headings)


def _beside(passage: Passage, position: int, *, whole: bool) -> Span:
    """From the start of the sentence before to the end of the one after, in offsets of the passage's text; of a list of
    awards or skills, where each line tells of another, the sentence alone. Of a job the `whole` where that is wanted."""
    near = 0 if passage.kind in _LISTS else len(passage.sentences) if whole and passage.kind in JOBS else 1
    around = passage.sentences[max(0, position - near) : position + near + 1]
    return Span(start=around[0].start - passage.span.start, end=around[-1].end - passage.span.start)


_LISTS = {SectionKind.AWARDS, SectionKind.SKILLS}


_FIELD = re.compile(r"[\w -]{1,12}[:：]|(?:[^:：]{1,30}[:：])?\s*\S*://")
_HAN = re.compile(r"[\u3400-\u9fff]")


def _is_prose(passage: Passage, sentence: Span) -> bool:
    """No heading, no "field: value" line, no link, and long enough to say something (Chinese says it in half)."""
    words = passage.seen(sentence).strip()
    return len(words) + len(_HAN.findall(words)) > 12 and not _is_heading(passage, sentence) and not _FIELD.match(words)


def _strength_of(passage: Passage, position: int, marks: Sequence[Sequence[Span]], *, hedged: bool) -> Strength:
    """What a sentence says of the marks of each topic in it (offsets of the passage's text), in view of
    what stands above and after."""
    if passage.kind is SectionKind.LINKS:
        return Strength.SOME
    sentence = _inside(passage, passage.sentences[position])
    line = passage.visible[sentence.start : sentence.end]
    own = [[_shifted(mark, -sentence.start) for mark in spans] for spans in marks]
    strength = strength_in(line, own, lacking=not hedged) or Strength.SOME
    titles = _titles(passage, position)
    if strength in _CLAIMS and (_fails_next(passage, position) or any(map(tells_of_failures, titles))):
        strength = Strength.WEAK
    shelved = next((found for title in titles if (found := is_shelved(title))), None)
    if shelved is Strength.NEGATIVE or (shelved and strength is Strength.SOME):
        strength = shelved
    return Strength.WEAK if hedged and strength is Strength.NEGATIVE else strength


_CLAIMS = {Strength.STRONG, Strength.SOME}


def _fails_next(passage: Passage, position: int) -> bool:
    """True where the sentence after it begins "But it did not …"."""
    after = passage.sentences[position + 1 : position + 2]
    return any(turns_out_badly(passage.seen(sentence)) for sentence in after if not _is_heading(passage, sentence))


def _titles(passage: Passage, position: int) -> list[str]:
    """What stands above a sentence, the nearest first: a line that ends with a colon ("Learning:"), then the headings."""
    above = (passage.seen(sentence) for sentence in reversed(passage.sentences[:position]))
    label = next((words for words in above if words.rstrip().endswith((":", "："))), None)
    return [*([label] if label else []), *(heading.title for heading in reversed(passage.headings))]
