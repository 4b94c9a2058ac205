"""The pictures as files: sizes that Telegram takes, the same bytes every time, nothing told by colour alone."""

from __future__ import annotations

import io
import subprocess
import sys

import pytest
from PIL import Image

from bot.pictures import matrix_png, timeline_png
from bot.pictures.canvas import SMALL
from bot.pictures.matrix import SHADES
from bot.pictures.timeline import COLOURS
from bot.qa.answerer import Answerer
from bot.qa.matrix import MOST_PEOPLE, MOST_TOPICS, Cell, Matrix
from bot.qa.models import Strength
from bot.qa.timeline import Timeline
from tests.bot.pictures import made

SIZES = [(people, topics) for people in (0, 1, MOST_PEOPLE) for topics in (1, 5, 6, MOST_TOPICS)]


def opened(png: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(png))
    image.load()
    return image


def assert_telegram_takes(png: bytes) -> None:
    width, height = opened(png).size
    assert png.startswith(b"\x89PNG")
    assert width >= 1000
    assert max(width, height) <= 20 * min(width, height)
    assert width + height <= 10_000
    assert len(png) < 10_000_000


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(("people", "topics"), SIZES)
def test_matrix_of_any_size_is_one_that_telegram_takes(people: int, topics: int, language: str) -> None:
    assert_telegram_takes(matrix_png(made.matrix(language, people, topics, more=people and 7)))


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("bars", [0, 1, 30])
def test_timeline_of_any_size_is_one_that_telegram_takes(bars: int, language: str) -> None:
    assert_telegram_takes(timeline_png(made.timeline(language, bars)))


@pytest.mark.parametrize("language", ["en", "zh"])
def test_same_matrix_and_same_timeline_give_the_same_bytes(language: str) -> None:
    assert matrix_png(made.matrix(language)) == matrix_png(made.matrix(language))
    assert timeline_png(made.timeline(language)) == timeline_png(made.timeline(language))


@pytest.mark.parametrize("language", ["en", "zh"])
def test_people_who_ship_can_be_drawn(language: str, shipped: Answerer) -> None:
    assert_telegram_takes(matrix_png(shipped.matrix(["CUDA", "TensorRT", "剪枝"], language)))
    assert_telegram_takes(timeline_png(shipped.timeline("郑晋图", language)))


def test_smallest_type_is_large_enough_for_a_phone() -> None:
    assert SMALL >= 22


def grey(picture: bytes) -> bytes:
    return opened(picture).convert("L").tobytes()


def one_cell(strength: Strength | None, quotes: int = 1) -> Matrix:
    cell = Cell(strength=strength, citations=tuple(made.citation(n) for n in range(quotes))) if strength else Cell()
    return made.matrix("en", 1, 1).model_copy(update={"cells": ((cell,),)})


def test_every_strength_looks_different_in_grey() -> None:
    pictures = {grey(matrix_png(one_cell(strength))) for strength in (*Strength, None)}
    assert len(pictures) == len(Strength) + 1


def test_number_of_quotes_is_shown() -> None:
    assert matrix_png(one_cell(Strength.STRONG, 1)) != matrix_png(one_cell(Strength.STRONG, 2))


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """As WCAG 2 defines it: 4.5 is enough for text, 3 for shapes."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_shades_run_from_dark_to_light_and_carry_their_numbers() -> None:
    grounds = [luminance(SHADES[strength].ground) for strength in Strength]
    assert grounds == sorted(grounds)
    assert all(contrast(shade.ground, shade.ink) >= 4.5 for shade in SHADES.values())


def test_marks_differ_where_shades_cannot_be_seen() -> None:
    assert len({shade.filled for shade in SHADES.values()}) == len(Strength)


def test_work_and_study_differ_in_brightness() -> None:
    assert contrast(COLOURS["work"], COLOURS["study"]) >= 3


def test_without_bars_the_reason_is_drawn() -> None:
    reasons = ["no_such_person", "no_dates", "withheld"]
    pictures = {timeline_png(Timeline(language="zh", asked_for="a", name="李雷", reason=reason)) for reason in reasons}
    assert len(pictures) == len(reasons)


def test_drawing_library_is_loaded_only_for_a_picture() -> None:
    code = "import sys, bot.__main__, bot.live, bot.render.matrix, bot.render.timeline; sys.exit('PIL' in sys.modules)"
    run = subprocess.run  # our own command
    assert run([sys.executable, "-W", "ignore", "-c", code], check=False).returncode == 0
