"""What both pictures are drawn with: sizes, colours, boxes, hatching and marks with smooth edges, PNG."""

from __future__ import annotations

import io
from typing import NamedTuple

from PIL import Image, ImageDraw

PAPER, INK, FAINT, LINE = "#ffffff", "#1a1a1a", "#595959", "#d9d9d9"
MARGIN = 32
TITLE, TEXT, SMALL = 36, 28, 24
"""Sizes of type in pixels."""
_FINER = 4
"""Curves are drawn so many times larger and then made smaller, for smooth edges."""


class Box(NamedTuple):
    """A rectangle, right and bottom not included."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def middle(self) -> tuple[float, float]:
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    @property
    def size(self) -> tuple[int, int]:
        return self.right - self.left, self.bottom - self.top


def paper(width: int, height: int) -> Image.Image:
    return Image.new("RGB", (width, height), PAPER)


def pen(image: Image.Image) -> ImageDraw.ImageDraw:
    return ImageDraw.Draw(image)


def png_of(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, format="PNG", optimize=True)
    return out.getvalue()


def hatch(image: Image.Image, box: Box, colour: str, step: int = 12, thick: int = 3) -> None:
    """Slanted lines over a rectangle, upwards to the right."""
    width, height = box.size
    mask = Image.new("L", (width * _FINER, height * _FINER))
    draw = ImageDraw.Draw(mask)
    for start in range(-height, width, step):
        ends = [(start * _FINER, height * _FINER), ((start + height) * _FINER, 0)]
        draw.line(ends, fill=255, width=thick * _FINER)
    image.paste(colour, box, mask.resize((width, height), Image.Resampling.LANCZOS))


def disc(image: Image.Image, box: Box, colour: str, filled: float) -> None:
    """A ring filled from below to the given share: full, half, empty."""
    width, height = box.size
    big = (width * _FINER, height * _FINER)
    mask = Image.new("L", big)
    draw = ImageDraw.Draw(mask)
    draw.ellipse((0, 0, big[0] - 1, big[1] - 1), fill=255)
    edge = 3 * _FINER
    if filled < 1:
        hole = Image.new("L", big)
        ImageDraw.Draw(hole).ellipse((edge, edge, big[0] - 1 - edge, big[1] - 1 - edge), fill=255)
        hole.paste(0, (0, round(big[1] * (1 - filled)), *big))
        mask.paste(0, (0, 0), hole)
    image.paste(colour, box, mask.resize((width, height), Image.Resampling.LANCZOS))


def cross(image: Image.Image, box: Box, colour: str) -> None:
    width, height = box.size
    mask = Image.new("L", (width * _FINER, height * _FINER))
    draw = ImageDraw.Draw(mask)
    right, bottom, edge = width * _FINER - 1, height * _FINER - 1, 2 * _FINER
    for line in (((edge, edge), (right - edge, bottom - edge)), ((edge, bottom - edge), (right - edge, edge))):
        draw.line(line, fill=255, width=4 * _FINER)
    image.paste(colour, box, mask.resize((width, height), Image.Resampling.LANCZOS))
