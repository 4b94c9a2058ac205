"""Text on a picture: two fonts that ship with the program, one for alphabets and one for Chinese, whatever the machine has.

A character that neither font has is drawn as the box of a missing one. Only left to right, one glyph a character.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from pathlib import Path

from PIL import ImageDraw, ImageFont

_FOLDER = Path(__file__).with_name("fonts")
_FILES = ("NotoSans.ttf", "NotoSansCJKsc.otf")
"""In the order in which they are asked for a character."""
_NOBODYS = "\U0010ffff"
"""A character that no font has: it is drawn as the box."""
DOTS = "…"


@lru_cache(maxsize=32)
def _font(number: int, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(_FOLDER / _FILES[number]), size, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(maxsize=8192)
def _font_of(char: str) -> int | None:
    """The first font that has the character. Pillow does not tell, so its picture is compared with that of the box."""
    return next((n for n in range(len(_FILES)) if _picture(n, char) != _picture(n, _NOBODYS)), None)


@lru_cache(maxsize=8192)
def _picture(number: int, char: str) -> bytes:
    return bytes(_font(number, 32).getmask(char))


def has_glyph(char: str) -> bool:
    return _font_of(char) is not None


@lru_cache(maxsize=4096)
def drawable(text: str) -> str:
    """The text as it can be drawn: composed, one line, without what has no picture of its own; _NOBODYS for what is lacking."""
    composed = " ".join(unicodedata.normalize("NFC", text).split())
    seen = (char for char in composed if unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Mn", "Me"} or has_glyph(char))
    return "".join(_nearest(char) for char in seen)


def _nearest(char: str) -> str:
    """The character, else its plain form (⼈ is 人), else the box."""
    if has_glyph(char):
        return char
    plain = unicodedata.normalize("NFKC", char)
    return plain if all(map(has_glyph, plain)) else _NOBODYS


def _runs(text: str) -> Iterator[tuple[int, str]]:
    """(font, characters) in order; the box is the Chinese font's, as wide as a character of it."""
    for number, run in groupby(drawable(text), lambda char: len(_FILES) - 1 if char == _NOBODYS else _font_of(char) or 0):
        yield number, "".join(run)


def width_of(text: str, size: int) -> int:
    return round(sum(_font(number, size).getlength(run) for number, run in _runs(text)))


def fitted(text: str, size: int, width: int) -> str:
    """The text, cut short with "…" where it is wider."""
    if width_of(text, size) <= width:
        return text
    while text and width_of(text.rstrip() + DOTS, size) > width:
        text = text[:-1]
    return text.rstrip() + DOTS


def wrapped(text: str, size: int, width: int, most: int) -> list[str]:
    """At most so many lines, broken at blanks and beside Chinese characters, the last one cut short."""
    lines: list[str] = []
    rest = " ".join(text.split())
    while rest and len(lines) < most - 1 and width_of(rest, size) > width:
        line = _first_line(rest, size, width)
        lines.append(line.strip())
        rest = rest[len(line) :].strip()
    return [*lines, fitted(rest, size, width)] if rest else lines


def _first_line(text: str, size: int, width: int) -> str:
    """As much as fits, up to the last place where a line may break; a word that is too long is broken anywhere."""
    end = len(text)
    while end > 1 and width_of(text[:end], size) > width:
        end -= 1
    good = next((at for at in range(end, 0, -1) if _may_break(text, at)), end)
    return text[:good]


def _may_break(text: str, at: int) -> bool:
    return text[at - 1 : at].isspace() or any("\u2e80" <= char <= "\uffef" for char in text[at - 1 : at + 1])


def write(draw: ImageDraw.ImageDraw, at: tuple[float, float], text: str, size: int, colour: str, anchor: str = "l") -> None:
    """Draw one line, its baseline at `at`, which is its left end, middle or right end as the anchor (l, m, r) says."""
    x, y = at
    x -= {"l": 0.0, "m": 0.5, "r": 1.0}[anchor] * width_of(text, size)
    for number, run in _runs(text):
        font = _font(number, size)
        draw.text((round(x), y), run, fill=colour, font=font, anchor="ls")
        x += font.getlength(run)
