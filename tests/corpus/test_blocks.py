"""Lines -> headings, items and paragraphs, by what a line is."""

from __future__ import annotations

import pytest

from corpus.blocks import Block, BlockKind, blocks_of, columns, lines_of

WIDE = "This line of the page is as long as the page is wide, and so"
WIDE_CHINESE = "负责基于深度学习的视觉感知算法的研发、部署与优化工作，并且带领整个"


def blocks(text: str) -> list[tuple[str, str]]:
    return [(block.kind.value, text[block.start : block.end]) for block in blocks_of(text)]


SIGNS = "- |* |+ |– |— |•|· |▪|● |■ |▶ |▶|►|» |➢ |✓ |1. |1.|2) |(3) |4、|12. |（一）|(二) |（十一）|（3）|- ▶ |  - |\t• |- 1. "


@pytest.mark.parametrize("bullet", SIGNS.split("|"))
@pytest.mark.parametrize("words", ["built a robot", "研发机器人"])
def test_bullet_makes_an_item_and_is_no_part_of_it(bullet: str, words: str) -> None:
    assert blocks(bullet + words) == [("item", words)]


@pytest.mark.parametrize(
    "line", ["-a", "1.5 倍加速", "3.14 is pi", "2024. a year", "+86 is China", "*bold", "100. x", "（注）见下"]
)
def test_number_or_sign_that_is_no_bullet_begins_a_paragraph(line: str) -> None:
    assert blocks(line) == [("paragraph", line)]


@pytest.mark.parametrize(
    ("line", "level", "title"),
    [
        ("# Li Lei", 1, "Li Lei"),
        ("###### 工作经历", 6, "工作经历"),
        ("## Skills ##", 2, "Skills"),
        ("   # indented", 1, "indented"),
        ("# C#", 1, "C#"),
        ("#", 1, ""),
        ("##  ", 2, ""),
    ],
)
def test_heading_has_its_level_and_no_number_signs(line: str, level: int, title: str) -> None:
    (heading,) = blocks_of(line)
    assert (heading.kind, heading.level, line[heading.start : heading.end]) == (BlockKind.HEADING, level, title)


@pytest.mark.parametrize("line", ["#hashtag", "####### seven", "C# and F#"])
def test_number_sign_elsewhere_makes_no_heading(line: str) -> None:
    assert [kind for kind, _ in blocks(line)] == ["paragraph"]


@pytest.mark.parametrize("wide", [WIDE, WIDE_CHINESE])
def test_wrapped_line_goes_on_in_the_next_one(wide: str) -> None:
    assert blocks(f"{wide}\n到此为止 ends here\nnext") == [("paragraph", f"{wide}\n到此为止 ends here"), ("paragraph", "next")]


def test_wrapped_item_goes_on_in_the_next_line() -> None:
    assert blocks(f"- {WIDE}\n  ends here\n- next") == [("item", f"{WIDE}\n  ends here"), ("item", "next")]


@pytest.mark.parametrize("lines", [["short", "lines", "stay apart"], ["阿里巴巴", "算法工程师", "2020 - 2022"]])
def test_short_lines_stay_apart(lines: list[str]) -> None:
    assert blocks("\n".join(lines)) == [("paragraph", line) for line in lines]


def test_wide_heading_does_not_go_on_in_the_next_line() -> None:
    assert blocks(f"# {WIDE}\nnext") == [("heading", WIDE), ("paragraph", "next")]


@pytest.mark.parametrize("between", ["", "   ", "---", "* * *", "___", "=====", "```", "~~~", "```python", "|---|:-:|"])
def test_blank_line_rule_and_fence_part_blocks_and_are_none(between: str) -> None:
    assert blocks(f"{WIDE}\n{between}\nafter") == [("paragraph", WIDE), ("paragraph", "after")]


def test_rows_of_a_table_are_paragraphs() -> None:
    assert blocks("| 学校 | School |\n|---|---|\n| 清华 | Tsinghua |") == [
        ("paragraph", "| 学校 | School |"),
        ("paragraph", "| 清华 | Tsinghua |"),
    ]


@pytest.mark.parametrize("text", ["", "\n\n", " \t\n", "---\n***", "•\n▶ "])
def test_text_without_words_has_no_blocks(text: str) -> None:
    assert blocks(text) == []


def test_empty_heading_is_kept_because_it_ends_a_section() -> None:
    assert blocks("# A\nb\n#\nc") == [("heading", "A"), ("paragraph", "b"), ("heading", ""), ("paragraph", "c")]


def test_blocks_from_an_offset_on_keep_their_offsets() -> None:
    assert list(blocks_of("# A\n机器人", start=4)) == [Block(BlockKind.PARAGRAPH, 4, 7)]


def test_lines_do_not_hold_their_line_end() -> None:
    assert [tuple(line) for line in lines_of("a\n\n机器\n")] == [(0, 1, "a"), (2, 2, ""), (3, 5, "机器")]


def test_chinese_character_is_two_columns_wide() -> None:
    assert (columns("robot"), columns("机器人"), columns("ＡＢ")) == (5, 6, 4)
