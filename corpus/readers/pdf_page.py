"""A page as pdfium parses it -> upright glyphs, and the shapes that stand for bullets and rules. Only this file asks pdfium.

pdfium's own text comes in the order of drawing, with blanks and line ends of its guessing; those are left out.
"""

from __future__ import annotations

import ctypes
import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from corpus.errors import UnreadableFile
from corpus.readers.typeset import Box, Glyph
from corpus.regex import regex


class Page(NamedTuple):
    """Turned until most letters stand. `shapes` are boxes of what is drawn; `nameless` counts letters whose font does not
    say what they are."""

    glyphs: list[Glyph]
    width: float
    height: float
    shapes: list[Box]
    images: int
    nameless: int


class _Style(NamedTuple):
    """What the letters of one drawing command share; `turn` in quarters, None for what stands aslant."""

    command: int
    size: float
    bold: bool
    slanted: bool
    colour: tuple[int, int, int]
    turn: int | None
    font: str


class _Char(NamedTuple):
    code: int
    x: float
    y: float
    box: Box
    style: _Style


MOST_GLYPHS = 60_000
_MOST_SHAPES = 4_000
_BOLD_WEIGHT = 600
_SMALLEST = 1.5
_BOLD = regex(r"bold|black|heavy|semib|demi|cmbx|sfbx", re.IGNORECASE)
_SLANTED = regex(r"ital|obli|slant|cmti|sfti|sfsl", re.IGNORECASE)
_PICTURES = regex(r"wingding|webding|marvosym", re.IGNORECASE)
_SYMBOLS = regex(r"symbol|dingbat", re.IGNORECASE)
"""Fonts of bullets and arrows, under the codes of letters or under none."""
_SOFT_HYPHEN = 0xAD
_HYPHENS = {0x02, 0xFFFE}
"""What pdfium makes of a hyphen at the end of a line."""
_BULLETS = "▪▫◦●○■□▶►▸▹▷➢➤➔✓✔✦❖◆◇∙‣⁃⚫∗⋄∘"
_RADICALS = str.maketrans(
    "⺁⺟⺠⺩⺬⺼⻁⻄⻅⻆⻉⻋⻑⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻳",
    "厂母民王示肉虎西见角贝车長长门青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙龟",
)
_OTHER_NAMES = regex(r"[\u2f00-\u2fd5\uf900-\ufaff\ufb00-\ufb06\ufe30-\ufe4f\U0002f800-\U0002fa1f]")
"""Kangxi radicals, compatibility ideographs, ligatures, signs for vertical lines: usual characters under other names."""


def read_page(page: Any, text_page: Any) -> Page:  # noqa: ANN401  pypdfium2 has no types
    left, bottom, right, top = page.get_bbox()
    frame = Box(left, top, right, bottom)
    chars = list(_chars(text_page.raw))
    turns = Counter(char.style.turn for char in chars if char.style.turn is not None)
    turn = max(turns, key=lambda one: turns[one], default=0) or 0
    ink = Counter(char.style.colour for char in chars).most_common(1)
    glyphs = [_glyph(char, frame, turn, ink[0][0]) for char in _once(chars) if char.style.turn == turn]
    shapes, images = _drawn(page.raw)
    width, height = (right - left, top - bottom) if turn % 2 == 0 else (top - bottom, right - left)
    return Page(
        glyphs=[glyph for glyph in glyphs if glyph.text and _is_seen(glyph, width, height)],
        width=width,
        height=height,
        shapes=[_turned(shape, frame, turn) for shape in shapes],
        images=images,
        nameless=sum(_is_nameless(char) for char in chars),
    )


def _is_seen(glyph: Glyph, width: float, height: float) -> bool:
    """On the page, and of a size that can be read."""
    inside = -1 <= glyph.left <= width and -1 <= glyph.base <= height + 1 and math.isfinite(glyph.right)
    return inside and _SMALLEST <= glyph.size <= height


def _chars(text_page: Any) -> Iterator[_Char]:  # noqa: ANN401
    """In the order of drawing. Raises UnreadableFile where there are more than any CV has."""
    count = pdfium.FPDFText_CountChars(text_page)
    if count > MOST_GLYPHS:
        raise UnreadableFile(f"more than {MOST_GLYPHS:,} letters on a page; not a profile")
    x, y, box = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF()
    style = _Style(0, 0, False, False, (0, 0, 0), None, "")
    for index in range(count):
        if pdfium.FPDFText_IsGenerated(text_page, index):
            continue
        command = ctypes.cast(pdfium.FPDFText_GetTextObject(text_page, index), ctypes.c_void_p).value or 0
        if command != style.command:
            style = _style(text_page, index, command)
        pdfium.FPDFText_GetCharOrigin(text_page, index, x, y)
        pdfium.FPDFText_GetLooseCharBox(text_page, index, box)
        unmapped = pdfium.FPDFText_HasUnicodeMapError(text_page, index) == 1
        code = 0 if unmapped else pdfium.FPDFText_GetUnicode(text_page, index)
        right = max(box.right, x.value + style.size) if style.turn == 0 and 0x3400 <= code <= 0x9FFF else box.right
        yield _Char(code, x.value, y.value, Box(min(box.left, x.value), box.top, right, box.bottom), style)


def _style(text_page: Any, index: int, command: int) -> _Style:  # noqa: ANN401
    matrix, buffer = pdfium.FS_MATRIX(), ctypes.create_string_buffer(128)
    pdfium.FPDFText_GetMatrix(text_page, index, matrix)
    pdfium.FPDFText_GetFontInfo(text_page, index, buffer, 128, ctypes.c_int())
    font = buffer.value.decode("utf-8", "replace")
    stroked = pdfium.FPDFTextObj_GetTextRenderMode(pdfium.FPDFText_GetTextObject(text_page, index))
    bold = (
        pdfium.FPDFText_GetFontWeight(text_page, index) >= _BOLD_WEIGHT
        or bool(_BOLD.search(font))
        or stroked == pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE
    )
    quarters = math.atan2(matrix.b, matrix.a) / (math.pi / 2)
    turn = round(quarters) % 4 if abs(quarters - round(quarters)) < 0.03 else None
    size = pdfium.FPDFText_GetFontSize(text_page, index) * math.hypot(matrix.c, matrix.d)
    slanted = bool(_SLANTED.search(font)) or abs(matrix.c) > 0.1 * abs(matrix.d) > 0
    return _Style(command, size, bold, slanted and turn == 0, _colour(text_page, index), turn, font)


def _colour(text_page: Any, index: int) -> tuple[int, int, int]:  # noqa: ANN401
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    pdfium.FPDFText_GetFillColor(text_page, index, red, green, blue, alpha)
    return red.value // 32, green.value // 32, blue.value // 32


def _once(chars: list[_Char]) -> Iterator[_Char]:
    """Without the letters that are drawn again a hair beside, to look bold or to cast a shadow."""
    drawn: dict[tuple[int, int, int], _Char] = {}
    for char in chars:
        place = (char.code, round(char.x / 2), round(char.y / 2))
        near = ((place[0], place[1] + i, place[2] + j) for i in (-1, 0, 1) for j in (-1, 0, 1))
        if not any(key in drawn and _is_shadow(char, drawn[key]) for key in near):
            drawn[place] = char
            yield char


def _is_shadow(char: _Char, other: _Char) -> bool:
    reach = 0.12 * char.style.size
    beside = abs(char.x - other.x) < reach and abs(char.y - other.y) < reach
    return beside and char.style.command != other.style.command


def _glyph(char: _Char, frame: Box, turn: int, ink: tuple[int, int, int]) -> Glyph:
    style = char.style
    box, origin = _turned(char.box, frame, turn), _turned(Box(char.x, char.y, char.x, char.y), frame, turn)
    right = box.right if box.right > box.left else box.left + 0.5 * style.size
    look = "b" * style.bold + "i" * style.slanted + ("" if style.colour == ink else "".join(map(str, style.colour)))
    return Glyph(_text(char), box.left, right, origin.bottom, style.size, look)


def _turned(box: Box, frame: Box, turn: int) -> Box:
    """From pdfium's corner at the bottom left to ours at the top left of the upright page."""
    corners = [
        (
            (x - frame.left, frame.top - y),
            (y - frame.bottom, x - frame.left),
            (frame.right - x, y - frame.bottom),
            (frame.top - y, frame.right - x),
        )[turn]
        for x, y in ((box.left, box.top), (box.right, box.bottom))
    ]
    (one_x, one_y), (other_x, other_y) = corners
    return Box(min(one_x, other_x), min(one_y, other_y), max(one_x, other_x), max(one_y, other_y))


def _text(char: _Char) -> str:
    """What a reader sees: "" for nothing, " " for any blank, "•" for any bullet."""
    text = chr(char.code)
    category = unicodedata.category(text)
    if category in {"Zs", "Zl", "Zp"} or text == "\t":
        return " "
    if text in _BULLETS or _PICTURES.search(char.style.font) or (category in {"Co", "Cc"} and _SYMBOLS.search(char.style.font)):
        return "•"
    if char.code in _HYPHENS:
        return "-"
    if category in {"Cc", "Cf", "Cn", "Cs", "Co"} or text == "\ufffd":
        return text if char.code == _SOFT_HYPHEN else ""
    return unicodedata.normalize("NFKC", text) if _OTHER_NAMES.match(text) else text.translate(_RADICALS)


def _is_nameless(char: _Char) -> bool:
    text = chr(char.code)
    unknown = char.code == 0 or text == "\ufffd" or unicodedata.category(text) == "Co"
    return unknown and not (_SYMBOLS.search(char.style.font) or _PICTURES.search(char.style.font))


def _drawn(page: Any) -> tuple[list[Box], int]:  # noqa: ANN401
    """Boxes of the paths of a page, and how many images it has; not of a drawing with thousands of them."""
    shapes: list[Box] = []
    images = 0
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    for index in range(min(pdfium.FPDFPage_CountObjects(page), _MOST_SHAPES)):
        item = pdfium.FPDFPage_GetObject(page, index)
        kind = pdfium.FPDFPageObj_GetType(item)
        images += kind == pdfium.FPDF_PAGEOBJ_IMAGE
        if kind == pdfium.FPDF_PAGEOBJ_PATH and pdfium.FPDFPageObj_GetBounds(item, left, bottom, right, top):
            shapes.append(Box(left.value, top.value, right.value, bottom.value))
    return shapes, images
