"""Glyphs of a page -> runs: pieces of a line, with no gap as wide as that between two columns.

`corpus.readers.layout` decides which runs stand on one line, `corpus.readers.lines` reads the line.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby

from corpus.readers.typeset import BULLET, Glyph, Run, tracking

_SPLIT_GAP = 0.8
"""Ems from which a gap may be one between columns, far more than a blank of a justified line as a rule."""
_SAME_ROW = 0.25
_LEADERS, _LEADER = "._·-–—=*…~", 4
_RIGHT_HALF, _LEFT_HALF = "（《「『【〈", "，。、；：？！）》」』】〉"
_ACCENTS = {
    "´": "\u0301",
    "`": "\u0300",
    "¨": "\u0308",
    "ˆ": "\u0302",
    "˜": "\u0303",
    "¸": "\u0327",
    "ˇ": "\u030c",
    "˚": "\u030a",
}


def runs_of(glyphs: Iterable[Glyph]) -> list[Run]:
    """The runs of a page, from the top to the bottom, on one baseline from left to right."""
    rows = [sorted(row, key=lambda glyph: glyph.left) for row in _with_scripts(_rows(glyphs))]
    cleaned = (_accents_on_letters(_without_leaders(row)) for row in rows)
    return [run for row in cleaned if any(glyph.text.strip() for glyph in row) for run in _runs_of_row(row)]


def _without_leaders(row: list[Glyph]) -> list[Glyph]:
    """Without the dots that lead the eye to a date, or a rule drawn with dashes."""
    kept: list[Glyph] = []
    for text, same in groupby((glyph for glyph in row if glyph.text.strip()), key=lambda glyph: glyph.text):
        stretch = list(same)
        kept += stretch if len(stretch) < _LEADER or text not in _LEADERS else []
    return kept if len(kept) < sum(bool(glyph.text.strip()) for glyph in row) else row


def _rows(glyphs: Iterable[Glyph]) -> list[list[Glyph]]:
    """Glyphs about as high as the first of the row: columns side by side may be a hair apart."""
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda glyph: glyph.base):
        if rows and glyph.base - rows[-1][0].base <= _SAME_ROW * min(glyph.size, rows[-1][0].size):
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    return rows


def _with_scripts(rows: list[list[Glyph]]) -> list[list[Glyph]]:
    """Superscripts and subscripts go into the row of the letter before them."""
    moved: list[list[Glyph]] = [[] for _ in rows]
    for number, row in enumerate(rows):
        hosts = [near for near in range(max(0, number - 2), min(len(rows), number + 3)) if _may_hold(rows[near], row)]
        for glyph in row:
            home, base = next(
                ((near, other.base) for near in hosts for other in rows[near] if _is_script(glyph, other)),
                (number, glyph.base),
            )
            moved[home].append(glyph._replace(base=base))
    return [row for row in moved if any(glyph.text.strip() for glyph in row)]


def _may_hold(host: list[Glyph], row: list[Glyph]) -> bool:
    """Whether scripts in this row may belong to letters of the host: a saving, most rows are too far apart."""
    size = max(glyph.size for glyph in host)
    small = min(glyph.size for glyph in row) <= 0.8 * size
    return host is not row and small and -0.4 * size < host[0].base - row[0].base < 0.7 * size


def _is_script(glyph: Glyph, letter: Glyph) -> bool:
    """Small, next to the letter, and a part of its height above or below its baseline."""
    beside = -0.1 < (glyph.left - letter.right) / letter.size < 0.2 and letter.text.strip()
    return bool(glyph.size <= 0.8 * letter.size and beside and -0.35 < (letter.base - glyph.base) / letter.size < 0.65)


def _accents_on_letters(row: list[Glyph]) -> list[Glyph]:
    """Accents drawn over a letter are put onto it."""
    kept: list[Glyph] = []
    for glyph in row:
        before = kept[-1] if kept else None
        if before and (letter := _accented(before, glyph)):
            kept[-1] = before._replace(text=letter, right=max(before.right, glyph.right))
            continue
        kept.append(glyph)
    return kept


def _accented(one: Glyph, other: Glyph) -> str | None:
    """é of an e and an accent in the same place, as TeX draws it."""
    if min(one.right, other.right) - other.left < 0.5 * min(one.right - one.left, other.right - other.left):
        return None
    accent, letter = (one.text, other.text) if one.text in _ACCENTS else (other.text, one.text)
    composed = unicodedata.normalize("NFC", letter + _ACCENTS.get(accent, ""))
    return composed if accent in _ACCENTS and len(composed) == 1 and letter.isalpha() else None


def _runs_of_row(row: list[Glyph]) -> Iterator[Run]:
    open_run: list[Glyph] = []
    seen: list[Glyph] = []
    for glyph in row:
        if glyph.text.strip() and seen and _is_split(seen, glyph):
            yield _run(open_run)
            open_run, seen = [], []
        open_run.append(glyph)
        if glyph.text.strip():
            seen.append(glyph)
    yield _run(open_run)


def _is_split(seen: list[Glyph], glyph: Glyph) -> bool:
    size = min(glyph.size, seen[-1].size)
    gap = _ink_left(glyph) - _ink_right(seen[-1])
    wide = gap > _SPLIT_GAP * size
    return wide and gap > _SPLIT_GAP * size + 2 * tracking(seen) and not _is_bullet(seen)


def _is_bullet(glyphs: list[Glyph]) -> bool:
    text = "".join(glyph.text for glyph in glyphs)
    return len(text) <= 4 and bool(BULLET.fullmatch(text + " "))


def _run(glyphs: list[Glyph]) -> Run:
    seen = [glyph for glyph in glyphs if glyph.text.strip()]
    largest = max(seen, key=lambda glyph: glyph.size)
    return Run(tuple(glyphs), _ink_left(seen[0]), max(_ink_right(glyph) for glyph in seen), largest.base, _size(seen))


def _ink_left(glyph: Glyph) -> float:
    return glyph.left + 0.5 * glyph.size if glyph.text in _RIGHT_HALF else glyph.left


def _ink_right(glyph: Glyph) -> float:
    """A full-width stop fills the left half of its square, and may hang over the edge with the rest."""
    return glyph.right - 0.5 * glyph.size if glyph.text in _LEFT_HALF else glyph.right


def _size(glyphs: list[Glyph]) -> float:
    """That of most letters; of small capitals, that of the large ones."""
    sizes = sorted(glyph.size for glyph in glyphs)
    text = "".join(glyph.text for glyph in glyphs)
    return sizes[-1] if text.isupper() else sizes[len(sizes) // 2]
