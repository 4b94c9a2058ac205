"""Answer -> plain text, for pipes, scripts and the JSON door. The same blocks, in the same order, as in a chat."""

from __future__ import annotations

from collections.abc import Iterator

from bot.qa.models import Answer, Citation, Finding, Language
from bot.render import words
from bot.render.headlines import headline


def text_of(answer: Answer) -> str:
    """The reply as a chat user would read it, quotes included; no markup, no trailing newline."""
    people = (_person(answer, finding) for finding in answer.findings)
    return "\n\n".join([*_opening(answer), *people, *_nearest(answer)])


def _opening(answer: Answer) -> Iterator[str]:
    lines = [headline(answer), words.read_as_line(answer), words.suggestions_line(answer), words.checked_line(answer)]
    yield "\n".join(line for line in lines if line)


def _nearest(answer: Answer) -> Iterator[str]:
    closest = words.nearest_line(answer)
    for finding in answer.nearest:
        quotes = (quote_of(citation, answer.language) for citation in finding.citations)
        yield "\n".join([closest or finding.name, *quotes])


def _person(answer: Answer, finding: Finding) -> str:
    quotes = (quote_of(citation, answer.language) for citation in finding.citations)
    return "\n".join([words.finding_line(answer, finding), *quotes])


def quote_of(citation: Citation, language: Language) -> str:
    opening, closing = words.QUOTE_MARKS[language]
    return f"  [{citation.number}] {opening}{citation.shown}{closing}\n      {words.source_line(citation, language)}"
