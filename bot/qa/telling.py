"""Evidence of a topic and what goes on about it, where it tells of one of some fates: for who-questions and yes-or-no alike."""

from __future__ import annotations

from collections.abc import Sequence

from bot.qa.evidence import Evidence
from bot.qa.fates import tells
from corpus.models import Passage, Span


def telling(evidence: Sequence[Evidence], fates: tuple[str, ...], *, near: bool = True) -> list[list[Evidence]]:
    """Of each piece of evidence that tells one of the fates: it, and the sentence that says so where that is another: the
    rest of its line, or what stands below the line of a job or a school. `near` as in `fates.tells`."""
    return [found for one in evidence if (found := _told_of(one, fates, near))]


def _told_of(one: Evidence, fates: tuple[str, ...], near: bool) -> list[Evidence]:
    if tells(_words(one), fates, near=near):
        return [one]
    heads = any(heading.span == one.sentence for heading in one.passage.headings)
    for sentence in one.passage.sentences:
        if sentence.start < one.sentence.end:
            continue
        told = one._replace(sentence=sentence, highlights=(), above=())
        goes_on = on_one_line(one.passage, one.sentence, sentence) and tells(_words(told), fates, near=near)
        if goes_on or (heads and tells(_words(told), fates, near=False, of_above=True)):
            return [one, told]
    return []


def _words(one: Evidence) -> str:
    return one.passage.seen(one.sentence)


def on_one_line(passage: Passage, first: Span, then: Span) -> bool:
    between = Span(start=first.end - passage.span.start, end=then.start - passage.span.start)
    return "\n" not in between.of(passage.text)
