"""Passages that cover a topic -> evidence, each with a strength: what the sentence says of it, not that a word occurs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.qa import cues
from bot.qa.models import Relation, Strength
from corpus.models import Document, Passage, Profile, SectionKind, Span
from corpus.sections import BARE_LEVEL
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
BESIDE = 0.6
"""Credit of a word found in the heading above or in the sentence beside, next to the 1 of the sentence itself."""


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

    @property
    def is_title(self) -> bool:
        """True for the title of a section; the line of an entry (a job, a school) is a claim."""
        return any(h.span == self.sentence and h.level <= BARE_LEVEL for h in self.passage.headings)


class Judge:
    """Looks for a topic in every passage that could hold it."""

    def __init__(self, corpus: Corpus, occurrences: Occurrences) -> None:
        self._corpus, self._passages, self._occurrences = corpus, corpus.passages, occurrences
        self._headings: dict[int, Text] = {}

    def evidence(self, groups: Sequence[Group], relation: Relation, *, hedged: bool, lenient: bool = False) -> list[Evidence]:
        """All evidence for a topic, best first. `hedged` questions ask for doubts, so doubts are what they want."""
        core = _core(groups)
        if not core:
            return []
        found = [
            evidence
            for number in sorted({n for group in core for n in self._occurrences.candidates(group)})
            for evidence in self._in_passage(number, groups, core, relation, hedged=hedged, lenient=lenient)
        ]
        return sorted(found, key=lambda e: (e.strength.rank, -e.score, e.passage.passage_id, e.sentence.start))

    def quoted(self, profile: Profile, document: Document, span: Span) -> Iterator[Evidence]:
        """The sentence around a span of a document, as evidence that it stands there; none where no passage holds it."""
        for passage in self._own(profile):
            if passage.document_id == document.document_id and passage.span.holds(span):
                sentence = next((s for s in passage.sentences if s.holds(span)), span)
                yield Evidence(passage, sentence, (span,), True, Strength.SOME, 1.0, exact=True)

    def _own(self, profile: Profile) -> list[Passage]:
        return [self._passages[number] for number in self._corpus.numbers_of(profile)]

    def overview(self, profile: Profile, most: int) -> list[Evidence]:
        """What a profile says first: two sentences of its opening, then the lines of its jobs and schools."""
        own = self._own(profile)
        entries = [(p, p.headings[-1].span) for p in own if p.kind in _ENTRY_KINDS and len(p.headings) > 1]
        rest = [(p, s) for p in own for s in p.sentences if _is_prose(p, s)]
        chosen = list(dict.fromkeys([*rest[:2], *entries, *rest]))[:most]
        return [Evidence(p, s, (), True, Strength.SOME, 1.0, exact=True) for p, s in chosen]

    def _in_passage(
        self,
        number: int,
        groups: Sequence[Group],
        core: list[Group],
        relation: Relation,
        *,
        hedged: bool,
        lenient: bool,
    ) -> Iterator[Evidence]:
        passage = self._passages[number]
        matches = {id(group): self._occurrences.find(group, number) for group in groups}
        above = self._above(number)
        titled = {id(group) for group in groups if above.find(group)}
        for position, sentence in enumerate(passage.sentences):
            inside = Span(start=sentence.start - passage.span.start, end=sentence.end - passage.span.start)
            here = {key: [m for m in found if inside.holds(m.span)] for key, found in matches.items()}
            near = _beside(passage, position)
            beside = titled | {key for key, found in matches.items() if any(near.holds(m.span) for m in found)}
            coverage = _coverage(groups, here, beside)
            enough = ENOUGH.get(len(core), ENOUGH_LONG) * (0.75 if lenient and len(core) > 1 else 1.0)
            if coverage < enough - 1e-9 or not any(here[id(group)] for group in core):
                continue
            spans = [m.span for group in groups for m in here[id(group)]]
            if not _relates(passage, inside, spans, relation):
                continue
            whole = all(here[id(group)] for group in core)
            yield self._judged(passage, sentence, inside, here, whole=whole, hedged=hedged)

    def _judged(
        self,
        passage: Passage,
        sentence: Span,
        inside: Span,
        here: dict[int, list[Match]],
        *,
        whole: bool,
        hedged: bool,
    ) -> Evidence:
        first = [found[0].span for found in here.values() if found]
        strength = strength_of(passage, inside, first, hedged=hedged)
        weight = sum(found[0].alternative.weight for found in here.values() if found)
        length = inside.end - inside.start
        own_words = 0.0 if _is_heading(passage, sentence) else 0.5
        marks = sorted({m.span for found in here.values() for m in found}, key=lambda span: (span.start, -span.end))
        highlights = tuple(_shifted(span, passage.span.start) for span in marks)
        exact = all(found[0].alternative.weight >= EXACT for found in here.values() if found)
        return Evidence(passage, sentence, highlights, whole, strength, weight + own_words - length / 4000, exact)

    def _above(self, number: int) -> Text:
        if number not in self._headings:
            self._headings[number] = Text(" ; ".join(heading.title for heading in self._passages[number].headings))
        return self._headings[number]


def _core(groups: Sequence[Group]) -> list[Group]:
    """The words that decide: names and nouns; where there are none, the heaviest of the others."""
    heaviest = max((group.weight for group in groups), default=0.0)
    return [group for group in groups if group.weight >= heaviest > 0]


def _coverage(groups: Sequence[Group], here: dict[int, list[Match]], beside: set[int]) -> float:
    """Share of the topic's weight found here, in [0, 1]; one or two words that count must be found whole."""
    core = _core(groups)
    missing = [g for g in core if not here[id(g)] and id(g) not in beside]
    held = sum(g.weight for g in groups if here[id(g)] or id(g) in beside)
    total = sum(g.weight for g in groups)
    if not missing and held / total >= QUALIFIED:
        return 1.0
    beside_only = sum(g.weight for g in groups if not here[id(g)] and id(g) in beside)
    return min((held - beside_only * (1 - BESIDE)) / total, 0.99)


def _shifted(span: Span, by: int) -> Span:
    return Span(start=span.start + by, end=span.end + by)


def _is_heading(passage: Passage, sentence: Span) -> bool:
    return any(heading.span == sentence for heading in passage.headings)


def _beside(passage: Passage, position: int) -> Span:
    """From the start of the sentence before to the end of the one after, in offsets of the passage's text."""
    around = passage.sentences[max(0, position - 1) : position + 2]
    return Span(start=around[0].start - passage.span.start, end=around[-1].end - passage.span.start)


def _is_prose(passage: Passage, sentence: Span) -> bool:
    """No heading, no "field: value" line, and long enough to say something."""
    words = passage.seen(sentence).strip()
    return len(words) > 12 and not _is_heading(passage, sentence) and not re.match(r"[\w -]{1,12}[:：]", words)


_STUDENT = re.compile(
    r"\b(?:student|undergrad(?:uate)?|degree|B\.?Sc|M\.?Sc|B\.?A|M\.?A|Ph\.?D|bachelor|master|graduated|studied|exchange)\b"
    r"|学生|本科|硕士|博士|研究生|毕业|就读|交换",
    re.IGNORECASE,
)
_AT = re.compile(
    r"(?:\b(?:at|in|joined|of|@|(?:work|intern|consult)\w*\s+for)|在|于|加入|就读于|毕业于|任职于)\s*(?:the\s+)?$",
    re.IGNORECASE,
)
_LISTED = re.compile(r"[|(（:：]\s*$")
"""A name in brackets or behind a bar is that of an employer only where employers stand: "EMMA (零一汽车)"."""
_THEN = re.compile(r"\s*(?:[)）]|实习|工作|任职|毕业|就读|读|intern|inc\b|co\b|ltd)", re.IGNORECASE)
_WORK_KINDS = {SectionKind.EXPERIENCE, SectionKind.PROJECTS}
_ENTRY_KINDS = {SectionKind.EXPERIENCE, SectionKind.EDUCATION}


def _relates(passage: Passage, sentence: Span, spans: Sequence[Span], relation: Relation) -> bool:
    """Worked *at* a company, studied *at* a school: the name stands in an entry's line or after a preposition of place."""
    if relation in {Relation.ANY, Relation.MENTION}:
        return True
    start, line = passage.span.start, passage.visible
    studies = passage.kind is SectionKind.EDUCATION or bool(_STUDENT.search(line, sentence.start, sentence.end))
    if passage.kind is SectionKind.LINKS or studies is (relation is Relation.WORK):
        return False
    if studies or any(h.span.start - start <= sentence.start < h.span.end - start for h in passage.headings):
        return True
    short = sentence.end - sentence.start <= 60 and passage.kind in _ENTRY_KINDS
    return any(
        _AT.search(line, max(sentence.start, span.start - 16), span.start)
        or (passage.kind in _WORK_KINDS and _LISTED.search(line, max(sentence.start, span.start - 4), span.start))
        or _THEN.match(line, span.end)
        for span in spans
    ) or (short and not cues.DONE.search(line, sentence.start, sentence.end))


def strength_of(passage: Passage, sentence: Span, spans: Sequence[Span], *, hedged: bool) -> Strength:
    """What the sentence says of the spans in it (offsets of the passage's text)."""
    line = passage.visible[sentence.start : sentence.end]
    marks = [Span(start=s.start - sentence.start, end=s.end - sentence.start) for s in spans] or [Span(start=0, end=0)]
    if passage.kind is SectionKind.LINKS:
        return Strength.SOME
    strength = min((_in_scope(line, mark) for mark in marks), key=lambda s: -s.rank, default=Strength.SOME)
    if hedged and strength is Strength.NEGATIVE:
        return Strength.WEAK
    if strength is Strength.SOME and _describes_work(line, marks):
        return Strength.STRONG
    return strength


def _in_scope(line: str, mark: Span) -> Strength:
    """negative or weak by a cue in the clause of the mark, or by one that follows in a clause that speaks of it."""
    start, end = _clause(line, mark)
    clause, after = line[start:end], line[end:]
    speaks_of_it = bool(
        cues.CONTRAST.match(line, max(0, end - 2))
        or re.match(
            r"\W*(?:but|although|althought|though|which|that|it|however|did\s+not|didn'?t|was\s+dropped)\b|\W*(?:但|不过|可惜|后来没|最后没|没有?成|未能)",
            after,
            re.IGNORECASE,
        )
    )
    following = after[:90] if speaks_of_it else ""
    said = clause + following
    if cues.FAILED.search(said):
        return Strength.WEAK
    if cues.NOT.search(said):
        return Strength.WEAK if cues.LITTLE.search(said) else Strength.NEGATIVE
    if cues.LITTLE.search(said):
        return Strength.WEAK
    return Strength.SOME


def _clause(line: str, mark: Span) -> tuple[int, int]:
    borders = list(cues.CLAUSE.finditer(line))
    start = max((m.end() for m in borders if m.end() <= mark.start), default=0)
    end = min((m.start() for m in borders if m.start() >= mark.end), default=len(line))
    return _list_start(line, start), _list_end(line, end)


def _list_end(line: str, end: int) -> int:
    """And the verb after it: "对 RL、图像生成有一定接触" speaks of both."""
    while line[end : end + 1] == "、":
        end = min((m.start() for m in cues.CLAUSE.finditer(line, end + 1)), default=len(line))
    return end


def _list_start(line: str, start: int) -> int:
    """The items of a list share the verb before it: "了解基础的 HPC 技术、CUDA" speaks of both."""
    while (m := re.search(r"(?:、|\band\b)\s*$", line[:start], re.IGNORECASE)) is not None:
        before = [c.end() for c in cues.CLAUSE.finditer(line[: m.start()])]
        start = max(before, default=0)
        if not before:
            break
    return start


def _describes_work(line: str, marks: Sequence[Span]) -> bool:
    """A verb of work done, outside the topic's own words, in a sentence that is no bare list."""
    rest = line
    for mark in sorted(marks, key=lambda m: -m.start):
        rest = rest[: mark.start] + " " * (mark.end - mark.start) + rest[mark.end :]
    return bool(cues.DONE.search(cues.FAILED.sub(" ", rest))) and not _is_list(line)


def _is_list(line: str) -> bool:
    """ "Python, C, C++; PyTorch": many short items and no sentence."""
    items = [item for item in re.split(r"[,;，；、|/]", line) if item.strip()]
    return len(items) >= 3 and sum(len(item) for item in items) / len(items) < 14
