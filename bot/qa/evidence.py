"""Passages that cover a topic -> evidence, each with a strength: what the sentence says of it, not that a word occurs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from bot.qa.covering import Reading, Sought, core_of, enough_of, is_covered, without_unknown
from bot.qa.levels import is_shelved
from bot.qa.models import Relation, Strength
from bot.qa.polarity import strength_in, tells_of_failures, turns_out_badly
from bot.qa.relations import ENTRY_KINDS, is_place, relates, works_there
from bot.qa.trades import JOBS, Trade, lent_by, trade_in
from corpus.models import BARE_LEVEL, Document, Passage, Profile, SectionKind, Span
from corpus.regex import regex
from corpus.snapshot import Corpus
from retrieval.matching import Match, Occurrences, Text
from retrieval.models import Group

EXACT = 0.9
"""Weight from which an alternative is the topic itself (a spelling, a translation) and no narrower one."""


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
        core = core_of(groups)
        if not core:
            return []
        sought = Sought(groups, core, relation, hedged, enough_of(core, lenient=lenient), reading, lenient)
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

    def _in_passage(self, number: int, sought: Sought) -> Iterator[Evidence]:
        passage = self._passages[number]
        if sought.reading is Reading.ACROSS:
            sought = without_unknown(sought, passage.language)
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
            if is_covered(sought, here, beside, lent.keys()) and self._relates(passage, inside, here, sought):
                lacking = [group for group in sought.core if not here[id(group)] and id(group) in titled]
                above = (*_headings_of(passage, lacking), *dict.fromkeys(line for key, line in lent.items() if not here[key]))
                yield _judged(passage, position, sought, here)._replace(above=above)

    def _relates(self, passage: Passage, inside: Span, here: dict[int, list[Match]], sought: Sought) -> bool:
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


def _judged(passage: Passage, position: int, sought: Sought, here: dict[int, list[Match]]) -> Evidence:
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


def _inside(passage: Passage, sentence: Span) -> Span:
    return _shifted(sentence, -passage.span.start)


def _shifted(span: Span, by: int) -> Span:
    return Span(start=span.start + by, end=span.end + by)


def _is_heading(passage: Passage, sentence: Span) -> bool:
    return any(heading.span == sentence for heading in passage.headings)


def _beside(passage: Passage, position: int, *, whole: bool) -> Span:
    """From the start of the sentence before to the end of the one after, in offsets of the passage's text; of a list of
    awards or skills, where each line tells of another, no further than the line. Of a job the `whole` where that is wanted."""
    near = len(passage.sentences) if whole and passage.kind in JOBS else 1
    around = list(passage.sentences[max(0, position - near) : position + near + 1])
    if passage.kind in _LISTS:
        around = [one for one in around if _in_one_line(passage, passage.sentences[position], one)]
    return Span(start=around[0].start - passage.span.start, end=around[-1].end - passage.span.start)


def _in_one_line(passage: Passage, one: Span, other: Span) -> bool:
    first, last = sorted((one, other), key=lambda span: span.start)
    return "\n" not in passage.text[first.end - passage.span.start : last.start - passage.span.start]


_LISTS = {SectionKind.AWARDS, SectionKind.SKILLS}


_FIELD = regex(r"[\w -]{1,12}[:：]|(?:[^:：]{1,30}[:：])?\s*\S*://")
_HAN = regex(r"[\u3400-\u9fff]")


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
