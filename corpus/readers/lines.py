"""Runs beside each other -> a line of text. Where a blank stands is read from the gaps; drawn blanks only help."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from corpus.readers.typeset import BULLET, CELL, Glyph, Line, Run, is_han, is_latin, is_wide, tracking
from corpus.regex import regex


class Token(NamedTuple):
    """Letters without a gap between them."""

    text: str
    left: float
    right: float
    size: float


_WORD_GAP, _MIXED_GAP = 0.13, 0.45
"""Ems from which a gap is a blank, between letters of one script and between Latin letters and Han characters."""
_DRAWN_GAP = 0.02
"""The same where a blank is drawn: some are drawn without moving the pen."""
_CELL_GAP, _SURE_GAP = 0.8, 2.5
"""From the one on a gap may part two cells, from the other it does, however wide the blanks of a justified line are."""
_TRACKED_HAN_GAP = 2.3
_BULLET_GAP = 0.5
_SEPARATOR = regex(r"[|｜/·••—–-]")
_OPENING, _CLOSING = "([{<“‘（《「『【〈", "，。、；：？！）》」』】〉)]}>”’,.;:?!%…"


def line_of(runs: Sequence[Run]) -> Line:
    """One line of the runs that stand beside each other."""
    glyphs = sorted((glyph for run in runs for glyph in run.glyphs), key=lambda glyph: glyph.left)
    seen = [glyph for glyph in glyphs if glyph.text.strip()]
    size = max(runs, key=lambda run: len(run.glyphs)).size
    tokens = _tracked_latin(_tracked_han(_with_bullet(_tokens(glyphs, size)), size))
    cells, tail = _cells(tokens, tracking(seen))
    text = unicodedata.normalize("NFC", CELL.join([cells[0].text, *(cell.text.lstrip("• ") for cell in cells[1:])]))
    bullet = BULLET.match(text + " ")
    body = _glyph_at(seen, len(bullet[0].replace(" ", ""))) if bullet else seen[0]
    styles = [glyph.style for glyph in seen if glyph.text.isalnum()] or [""]
    return Line(
        text=text,
        left=min(run.left for run in runs),
        right=max(run.right for run in runs),
        base=max(runs, key=lambda run: len(run.glyphs)).base,
        size=size,
        body=body.left,
        first=_first_width(seen, glyphs, size),
        tail=tail,
        cells=len(cells),
        head=cells[-2].right if len(cells) > 1 else 0.0,
        starts=styles[0],
        ends=styles[-1],
        plain=styles[0] == "" or len(set(styles)) > 1,
    )


def _glyph_at(seen: list[Glyph], count: int) -> Glyph:
    """The glyph after `count` characters."""
    for glyph in seen:
        if count <= 0:
            return glyph
        count -= len(glyph.text)
    return seen[-1]


def _first_width(seen: list[Glyph], glyphs: list[Glyph], size: float) -> float:
    """How much room the first word needs: up to a blank, or a Han character with the sign that may not begin a line."""
    end, gap = seen[0].right, _WORD_GAP + tracking(seen) / size
    for one, other in pairwise(glyphs):
        breaks = (is_han(other.text) and one.text not in _OPENING) or (is_han(one.text) and other.text not in _CLOSING)
        if breaks or not other.text.strip() or _is_gap(one, other, size, gap):
            break
        end = other.right
    return end - seen[0].left


def _tokens(glyphs: list[Glyph], size: float) -> list[Token]:
    seen = [glyph for glyph in glyphs if glyph.text.strip()]
    threshold = {latin: _WORD_GAP + tracking(seen, latin) / size for latin in (True, False)}
    tokens: list[Token] = []
    before: Glyph | None = None
    blank = False
    for glyph in glyphs:
        if not glyph.text.strip():
            blank = True
            continue
        spaced = (
            blank and before and glyph.left - before.right > (_DRAWN_GAP if is_latin(glyph) else threshold[False] - 0.1) * size
        )
        if before is None or spaced or _is_gap(before, glyph, size, threshold[is_latin(glyph)]):
            tokens.append(Token(glyph.text, glyph.left, glyph.right, glyph.size))
        else:
            tokens[-1] = _extended(tokens[-1], Token(glyph.text, glyph.left, glyph.right, glyph.size))
        before, blank = glyph, False
    return tokens


def _with_bullet(tokens: list[Token]) -> list[Token]:
    """A small o well before the text is the round bullet of a word processor."""
    head = tokens[0]
    is_bullet = len(tokens) > 1 and head.text == "o" and tokens[1].left - head.right > _BULLET_GAP * head.size
    return [head._replace(text="•"), *tokens[1:]] if is_bullet else tokens


def _is_gap(one: Glyph, other: Glyph, size: float, threshold: float) -> bool:
    """Latin letters keep a distance of their own from Han characters."""
    limit = threshold if is_latin(one) == is_latin(other) else _MIXED_GAP
    return other.left - one.right > limit * size


def _extended(token: Token, more: Token, between: str = "") -> Token:
    return Token(token.text + between + more.text, token.left, more.right, more.size)


def _cells(tokens: list[Token], tracking: float) -> tuple[list[Token], float]:
    """Tokens joined by blanks, those with a gap far wider than a blank as cells; and where the text after the last such gap
    begins. A label and its text are one cell."""
    blanks = sorted(other.left - one.right for one, other in pairwise(tokens) if _between_latin(one, other))
    usual = blanks[(len(blanks) - 1) // 2] if len(blanks) > 1 else 0
    cells, tail = tokens[:1], tokens[0].left
    for one, other in pairwise(tokens):
        size = min(one.size, other.size) + 2 * tracking
        stretched = 2.2 * usual if _between_latin(one, other) else 0
        apart = other.left - one.right > min(_SURE_GAP * size, max(_CELL_GAP * size, stretched))
        tail = other.left if apart else tail
        if apart and not _takes_more(cells[-1].text):
            cells.append(other)
        else:
            cells[-1] = _extended(cells[-1], other, " ")
    return [cell for cell in cells if not _SEPARATOR.fullmatch(cell.text)] or cells, tail


def _between_latin(one: Token, other: Token) -> bool:
    """The blanks of a justified line are stretched between Latin words, not between Han characters."""
    return not is_wide(one.text[-1]) and not is_wide(other.text[0])


def beside(one: str, other: str) -> str:
    """Two cells as one text: "2019 | Nurse", but "Skills: Python"."""
    return f"{one} {other}" if _takes_more(one) else f"{one}{CELL}{other}"


def _takes_more(text: str) -> bool:
    """A label or a bullet: the next words belong to it, however far away they stand."""
    return text.endswith((":", "：")) or bool(BULLET.fullmatch(text + " "))


def _tracked_han(tokens: list[Token], size: float) -> list[Token]:
    """工 作 经 历 and 姓  名：: single characters about evenly apart, the last one perhaps with its colon."""
    joined: list[Token] = []
    open_word = False
    for token in tokens:
        near = bool(joined) and token.left - joined[-1].right <= _TRACKED_HAN_GAP * size
        if open_word and near and is_han(token.text) and (len(token.text) == 1 or token.text[1] in ":："):
            joined[-1] = _extended(joined[-1], token)
            open_word = len(token.text) == 1
        else:
            joined.append(token)
            open_word = len(token.text) == 1 and is_han(token.text)
    return joined


def _tracked_latin(tokens: list[Token]) -> list[Token]:
    """E X P E R I E N C E: a line of single letters; where they stand further apart than most, a new word begins."""
    letters = [token for token in tokens if len(token.text) == 1 and token.text.isalpha()]
    if len(letters) < 4 or len(letters) < 0.8 * len(tokens):
        return tokens
    usual = median(other.left - one.right for one, other in pairwise(tokens))
    words = tokens[:1]
    for one, other in pairwise(tokens):
        gap = other.left - one.right
        if gap > _SURE_GAP * other.size:
            words.append(other)
        else:
            words[-1] = _extended(words[-1], other, " " if gap > 1.6 * usual else "")
    return words
