"""A closer look at an answer, as pages: the whole passage around one quote, and how the answer came about."""

from __future__ import annotations

from collections.abc import Iterable

from bot.qa.explain import Explanation
from bot.qa.models import Answer
from bot.qa.passages import Around
from bot.render import words
from bot.render.explanation import lines_of
from bot.render.html import HEADLINE_ROOM, NAME_ROOM, PAGE_UNITS, SOURCE_ROOM, escaped, highlighted, shortened, units
from corpus.models import Span

PASSAGE_ROOM = PAGE_UNITS - NAME_ROOM - SOURCE_ROOM - 100
"""For the text itself; its tags and the two lines above it take the rest."""


def passage(answer: Answer, number: int, around: Around) -> str:
    """Whose passage it is, where it stands, and the text with the quote in bold; cut around the quote where it is too long."""
    finding, citation = [(one, each) for one in (*answer.findings, *answer.nearest) for each in one.citations][number]
    text, quote = _window(around, PASSAGE_ROOM)
    place = words.full_place(citation, answer.language)
    place = f"[{number + 1}] {place}" if len(answer.citations) > 1 else place
    name, source = shortened(finding.name, NAME_ROOM), shortened(place, SOURCE_ROOM)
    return f"<b>{name}</b>\n<i>{source}</i>\n<blockquote>{highlighted(text, [quote])}</blockquote>"


def explanation(found: Explanation) -> tuple[str, ...]:
    """The explanation in pages, cut between lines."""
    first, *others = lines_of(found)
    pages, page = list[str](), f"<b>{shortened(first, HEADLINE_ROOM)}</b>"
    for line in (f"{_indent(line)}{shortened(line.strip(), HEADLINE_ROOM)}" for line in others):
        if units(f"{page}\n{line}") > PAGE_UNITS:
            pages.append(page)
            page = line
        else:
            page = f"{page}\n{line}"
    return (*pages, page)


def _indent(line: str) -> str:
    """Blanks at the start of a line would not be seen; no-break blanks are."""
    return "\u00a0" * (len(line) - len(line.lstrip()))


def _window(around: Around, room: int) -> tuple[str, Span]:
    """The text, or what fits of it around the quote with "…" where it was cut: half of the room before it, the rest behind."""
    text, quote = around.text, around.quote
    costs = [units(escaped(character)) for character in text]
    end = quote.start + _fitting(costs[quote.start : quote.end], room)
    left = room - sum(costs[quote.start : end])
    behind = _fitting(costs[end:], max(left // 2, left - sum(costs[: quote.start])))
    before = _fitting(reversed(costs[: quote.start]), left - sum(costs[end : end + behind]))
    first, last = quote.start - before, end + behind
    opening, closing = "…" * (first > 0), "…" * (last < len(text))
    shift = len(opening) - first
    return f"{opening}{text[first:last]}{closing}", Span(start=quote.start + shift, end=end + shift)


def _fitting(costs: Iterable[int], room: int) -> int:
    """How many of them fit, from the first on."""
    count = 0
    for cost in costs:
        room -= cost
        if room < 0:
            break
        count += 1
    return count
