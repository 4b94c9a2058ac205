"""Places, companies and schools in a line: by the glossary's names, and by how such names look."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.qa.values import SCHOOL, organisations, runs
from corpus.models import Span
from retrieval.lexicon import Lexicon


def places_in(lexicon: Lexicon, line: str) -> list[Span]:
    """Names of the glossary's places, neighbours as one: "Mountain View, CA" · "广州、深圳、上海"."""
    return runs(line, names_of(lexicon, line, {"places"}))


def organisations_in(lexicon: Lexicon, line: str, sort: str) -> list[Span]:
    """Companies, hospitals, labs; for a `school` only what is one."""
    files = {"schools"} if sort == "school" else {"companies"}
    looks = [span for span in organisations(line) if (sort != "school" or SCHOOL.search(span.of(line)))]
    places = names_of(lexicon, line, {"places"})
    looks = [span for span in looks if not any(place.holds(span) for place in places)]
    known = [span for span in names_of(lexicon, line, files) if not any(one.overlaps(span) for one in looks)]
    return sorted([*looks, *known], key=lambda span: span.start)


def names_of(lexicon: Lexicon, line: str, files: set[str]) -> list[Span]:
    found: list[Span] = []
    for group in lexicon.query(line).groups:
        if any(alternative.source in files for alternative in group.alternatives if alternative.weight >= 1):
            found += _occurrences(line, group.text)
    return sorted(found, key=lambda span: span.start)


def _occurrences(line: str, name: str) -> Sequence[Span]:
    return [Span(start=m.start(), end=m.end()) for m in re.finditer(re.escape(name), line)]
