"""What a printer puts into the margins of every page: page numbers go, running heads and feet stay once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from corpus.readers.layout import rows_of
from corpus.readers.lines import line_of
from corpus.readers.typeset import Run
from corpus.regex import regex

_MARGIN = 0.12
"""Of the height of a page."""
_ROWS = 2
_PAGE_NUMBER = regex(
    r"""
      [-–—\s]*\d{1,3}[-–—\s]*                                                # 2, - 2 -
    | (?:page|seite|p\.?)\s*\d{1,3}(?:\s*(?:of|von|/|\|)\s*\d{1,3})?        # Page 1 of 3
    | \d{1,3}\s*(?:of|/|\|)\s*\d{1,3}                                       # 2 / 4
    | 第\s*\d{1,3}\s*[页頁]?\s*[,，/|]?\s*(?:共\s*\d{1,3}\s*)?[页頁]        # 第 2 页 共 4 页
    """,
    re.VERBOSE | re.IGNORECASE,
)


_STAMP = regex(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4},?\s*\d{1,2}:\d{2}(?:\s*[AP]M)?|(?:file|https?)://\S+", re.IGNORECASE)
"""When and from where a browser printed."""


class _Head(NamedTuple):
    """Its text with every digit a 0, so that those of two pages are alike."""

    at_top: bool
    text: str


def without_running_heads(pages: Sequence[list[Run]], heights: Sequence[float]) -> list[list[Run]]:
    """The runs of each page. Of a head that most pages have the first stays, which may be the name, of a foot the last; one
    that only later pages have goes where it repeats the title of the first."""
    title = _title(pages[0]) if pages else ""
    heads = [dict(_heads(runs, height)) for runs, height in zip(pages, heights, strict=True)]
    seen: dict[_Head, list[int]] = {}
    for number, page in enumerate(heads):
        for one in set(page.values()):
            seen.setdefault(one, []).append(number)
    kept = {one: (on[0] if one.at_top else on[-1]) if 2 * len(on) >= len(pages) else None for one, on in seen.items()}
    return [
        [run for run in runs if (head := heads[number].get(id(run))) is None or not _goes(head, number, kept[head], title)]
        for number, runs in enumerate(pages)
    ]


def _title(runs: list[Run]) -> str:
    """The largest words of the first page: a name as a rule."""
    return line_of([max(runs, key=lambda run: run.size)]).text.casefold() if runs else ""


def _heads(runs: list[Run], height: float) -> Iterator[tuple[int, _Head]]:
    rows = rows_of(runs)
    for at, row in enumerate(rows):
        top = at < _ROWS and row[0].base < _MARGIN * height
        foot = at >= len(rows) - _ROWS and row[0].base > (1 - _MARGIN) * height
        if top or foot:
            yield from ((id(run), _Head(top, re.sub(r"\d", "0", line_of([run]).text.casefold()))) for run in row)


def _goes(head: _Head, page: int, kept: int | None, title: str) -> bool:
    if _PAGE_NUMBER.fullmatch(head.text.replace(title, "", 1).strip(" -–—|·•,")) or _STAMP.fullmatch(head.text):
        return True
    return (kept is not None and page != kept) or (head.at_top and page > 0 and bool(title) and title in head.text)
