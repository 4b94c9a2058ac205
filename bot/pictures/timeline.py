"""The jobs and schools of a person as a picture: a bar each over one line of years, its words and dates above it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PIL import Image

from bot.pictures import canvas
from bot.pictures.canvas import FAINT, INK, LINE, MARGIN, SMALL, TEXT, TITLE, Box
from bot.pictures.lettering import fitted, width_of, wrapped, write
from bot.qa.timeline import Bar, Kind, Timeline
from bot.render.timeline import KINDS, ONE_DATE, dates_of, headline, label_of, notes

WIDTH = 1080
ROW, THICK = 104, 34
LINE_HEIGHT = 38
SHORTEST = 10
"""Pixels of the shortest bar that is drawn as one; a shorter one is a dot in time."""
MOST_TICKS = 8
STEPS = (1, 2, 5, 10, 20, 50)
COLOURS: dict[Kind, str] = {"work": "#0b5a9d", "study": "#e69f00"}
"""Blue and orange of Okabe and Ito, apart for every kind of colour blindness; study is hatched besides."""


class Scale(NamedTuple):
    """Months on the canvas: from `first`, the January at the left edge, to `last`, the December at the right."""

    first: int
    last: int

    def x(self, month: float) -> float:
        return MARGIN + (month - self.first) / (self.last - self.first) * (WIDTH - 2 * MARGIN)


def timeline_png(timeline: Timeline) -> bytes:
    """The picture of a timeline; without bars only its reason. The same timeline, the same bytes."""
    title = wrapped(headline(timeline), TITLE, WIDTH - 2 * MARGIN, 3)
    below = [line for note in notes(timeline) for line in wrapped(note, SMALL, WIDTH - 2 * MARGIN, 2)]
    top = MARGIN + len(title) * 48 + 16
    end = top + len(timeline.bars) * ROW
    image = canvas.paper(WIDTH, end + 60 + (1 + len(below)) * LINE_HEIGHT + MARGIN)
    for number, line in enumerate(title):
        write(canvas.pen(image), (MARGIN, MARGIN + 36 + number * 48), line, TITLE, INK)
    if timeline.bars:
        scale = _scale(timeline.bars)
        _draw_years(image, scale, top, end)
        for number, bar in enumerate(timeline.bars):
            _draw_bar(image, timeline, bar, scale, top + number * ROW)
        _draw_legend(image, timeline, end + 60)
    for number, line in enumerate(below, 1):
        write(canvas.pen(image), (MARGIN, end + 92 + number * LINE_HEIGHT), line, SMALL, FAINT)
    return canvas.png_of(image)


def _scale(bars: Sequence[Bar]) -> Scale:
    """Whole years around all bars, and one month more at the end: a month is counted whole."""
    first, last = min(bar.first for bar in bars), max(bar.last for bar in bars) + 1
    return Scale(first // 12 * 12, -(-last // 12) * 12)


def _draw_years(image: Image.Image, scale: Scale, top: int, end: int) -> None:
    draw = canvas.pen(image)
    years = (scale.last - scale.first) // 12
    step = next(step for step in STEPS if years / step <= MOST_TICKS)
    for year in range(scale.first // 12, scale.last // 12 + 1):
        if year % step:
            continue
        x = round(scale.x(year * 12))
        draw.line((x, top, x, end + 8), fill=LINE, width=2)
        write(draw, (min(max(x, MARGIN + 28), WIDTH - MARGIN - 28), end + 36), str(year), SMALL, FAINT, "m")


def _draw_bar(image: Image.Image, timeline: Timeline, bar: Bar, scale: Scale, top: int) -> None:
    draw = canvas.pen(image)
    dates = dates_of(bar, timeline.language)
    left = WIDTH - MARGIN - width_of(dates, SMALL)
    words = f"[{bar.citations[0].number}] {label_of(bar)}"
    label = fitted(words, TEXT, left - MARGIN - 24)
    for start, end in ((MARGIN, MARGIN + width_of(label, TEXT)), (left, WIDTH - MARGIN)):
        draw.rectangle((start - 6, top + 4, end + 6, top + 46), fill=canvas.PAPER)
    write(draw, (MARGIN, top + 36), label, TEXT, INK)
    write(draw, (left, top + 36), dates, SMALL, FAINT)
    start, end = round(scale.x(bar.first)), round(scale.x(bar.last))
    _draw_stretch(image, bar, Box(start, top + 52, end, top + 52 + THICK))


def _draw_stretch(image: Image.Image, bar: Bar, box: Box) -> None:
    colour = COLOURS[bar.kind]
    draw = canvas.pen(image)
    if box.right - box.left < SHORTEST:
        _draw_date(image, bar.kind, box.left, (box.top + box.bottom) // 2)
        return
    draw.rectangle((box.left, box.top, box.right - 1, box.bottom - 1), fill=colour)
    if bar.kind == "study":
        canvas.hatch(image, box, "#ffffff", step=16, thick=4)
        draw.rectangle((box.left, box.top, box.right - 1, box.bottom - 1), outline=colour, width=3)
    if bar.ongoing:
        tip = [(box.right, box.top), (box.right + 18, (box.top + box.bottom) // 2), (box.right, box.bottom - 1)]
        draw.polygon(tip, fill=colour)


def _draw_date(image: Image.Image, kind: Kind, x: int, y: int) -> None:
    """A diamond, that of a school hollow."""
    ground = canvas.PAPER if kind == "study" else COLOURS[kind]
    corners = [(x - 15, y), (x, y - 15), (x + 15, y), (x, y + 15)]
    canvas.pen(image).polygon(corners, fill=ground, outline=COLOURS[kind], width=5)


def _draw_legend(image: Image.Image, timeline: Timeline, top: int) -> None:
    x = MARGIN
    for kind, words in KINDS.items():
        sample = next((bar for bar in timeline.bars if bar.kind == kind), None)
        if sample:
            _draw_stretch(image, sample.model_copy(update={"ongoing": False}), Box(x, top + 2, x + 56, top + 28))
            x = _write_sample(image, x + 68, top + 26, words[timeline.language])
    if single := next((bar for bar in timeline.bars if bar.first == bar.last and not bar.ongoing), None):
        _draw_date(image, single.kind, x + 15, top + 16)
        _write_sample(image, x + 42, top + 26, ONE_DATE[timeline.language])


def _write_sample(image: Image.Image, x: int, y: int, words: str) -> int:
    """The words of a sample; gives where the next one begins."""
    write(canvas.pen(image), (x, y), words, SMALL, INK)
    return x + width_of(words, SMALL) + 40
