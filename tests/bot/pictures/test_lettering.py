"""Text on pictures: every name has its glyphs, what has none is a box, and nothing is wider than its place."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bot.pictures.canvas import pen
from bot.pictures.lettering import drawable, fitted, has_glyph, width_of, wrapped, write
from bot.render import matrix, timeline
from bot.render.words import STRENGTHS
from tests.bot.pictures import made

WORDS = [*made.NAMES, *made.TOPICS]
FIXED = [
    *(words for both in STRENGTHS.values() for words in both.values()),
    *(words for both in matrix.LEGEND.values() for words in both.values()),
    *(words for both in matrix.NOTES.values() for words in both.values()),
    *(
        words
        for both in (matrix.TITLE, matrix.MORE, timeline.HEADLINE, timeline.AS_OF, timeline.NOW, timeline.ONE_DATE)
        for words in both.values()
    ),
    *(words for both in timeline.KINDS.values() for words in both.values()),
    "0123456789[](){}·…–—“”「」、，。：；？！%&+#@/",
]


def missing(text: str) -> list[str]:
    return [char for char in text if not char.isspace() and not has_glyph(char)]


@pytest.mark.parametrize("words", WORDS + FIXED)
def test_every_character_of_names_topics_and_fixed_words_has_a_glyph(words: str) -> None:
    assert missing(words) == []


@pytest.mark.parametrize(
    "words", ["喆堃旻犇翀昇彧祎赟龘䶮㛃", "𬱖𬭎𬣙𬍛", "國語臺灣龍門學習", "鷟鸑鸞驫靐齉", "ąćęłńóśźżğışçñøåœßđ", "ẢẵỆộữỳ"]
)
def test_rare_names_traditional_characters_and_accents_have_glyphs(words: str) -> None:
    assert missing(words) == []


def test_whole_main_block_of_chinese_has_glyphs() -> None:
    assert [hex(code) for code in range(0x4E00, 0x9FF0, 7) if not has_glyph(chr(code))] == []


def ink(text: str) -> bytes:
    image = Image.new("L", (400, 60))
    write(pen(image), (4, 44), text, 32, "white")
    assert image.getbbox()
    return image.tobytes()


@pytest.mark.parametrize("char", ["😀", "م", "अ", "\ue000", "\U00020123"])
def test_character_without_a_glyph_is_a_box(char: str) -> None:
    assert not has_glyph(char)
    assert ink(char) == ink("\U0010ffff")
    assert ink(f"李{char}") != ink("李")


@pytest.mark.parametrize(
    ("text", "drawn"),
    [("Zoe\u0308", "Zoë"), ("\u2f08民", "人民"), ("a\u200bb\u202ec\x00", "abc"), ("李\n雷\t x", "李 雷 x"), ("ﬁne", "fine")],
)
def test_text_is_composed_and_freed_of_what_cannot_be_seen(text: str, drawn: str) -> None:
    assert drawable(text) == drawn


@pytest.mark.parametrize(
    ("text", "start"), [("Bartholomew Featherstonehaugh", "Barth"), ("阿依古丽·买买提江·吐尔逊江", "阿依古丽")]
)
def test_long_text_is_cut_short_within_its_width(text: str, start: str) -> None:
    short = fitted(text, 28, 180)
    assert short.startswith(start)
    assert short.endswith("…")
    assert width_of(short, 28) <= 180
    assert fitted(text, 28, 1000) == text


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("loop closure detection", 180, ["loop closure", "detection"]),
        ("扩散模型加速", 120, ["扩散模型", "加速"]),
        ("CUDA", 180, ["CUDA"]),
        ("", 180, []),
    ],
)
def test_topics_are_broken_at_blanks_and_between_chinese_characters(text: str, width: int, lines: list[str]) -> None:
    assert wrapped(text, 28, width, 3) == lines


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=40), st.integers(60, 400), st.integers(1, 3))
def test_any_text_is_drawn_within_its_width(text: str, width: int, most: int) -> None:
    lines = wrapped(text, 24, width, most)
    assert len(lines) <= most
    assert all(width_of(line, 24) <= width for line in lines)
    image = Image.new("L", (10, 10))
    for line in lines:
        write(pen(image), (0, 8), line, 24, "white")
