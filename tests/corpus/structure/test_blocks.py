"""Lines -> headings, items and paragraphs, by what a line is."""

from __future__ import annotations

import pytest

from corpus.structure.blocks import Block, BlockKind, blocks_of, columns, end_of_first_sentence, lines_of

WIDE = "This line of the page is as long as the page is wide, and so"
WIDE_CHINESE = "负责基于深度学习的视觉感知算法的研发、部署与优化工作，并且带领整个"


def blocks(text: str) -> list[tuple[str, str]]:
    return [(block.kind.value, text[block.start : block.end]) for block in blocks_of(text)]


SIGNS = "- |* |+ |– |— |•|· |▪|● |■ |◆|▶ |▶|►|» |➢ |✓ |o |\uf0b7 |  - |\t• |- ▶ |- 1. |"
SIGNS += "1. |1.|2) |(3) |4、|5）|12. |①|⑵ |（一）|(二) |（十一）|（3）"


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


def test_line_with_room_for_the_next_word_ends_where_its_author_ended_it() -> None:
    widest = (
        "A line of a page that is wrapped nowhere, which is as long as its author liked it to be, and longer than the others"
    )
    lines = ["Sustainability Award 2022, as part of the planning team of the north", "Planner of the Month, twice"]
    text = "\n\n".join([widest, widest, "\n".join(lines)])
    assert blocks(text) == [("paragraph", line) for line in [widest, widest, *lines]]


def test_line_at_the_margin_does_not_go_on_from_an_indented_one() -> None:
    thesis = "  Dissertation: simulating cross-dock queues in a tool not used since"
    assert blocks(f"{thesis}\nBSc Mathematics") == [("paragraph", thesis.strip()), ("paragraph", "BSc Mathematics")]


def test_wide_heading_does_not_go_on_in_the_next_line() -> None:
    assert blocks(f"# {WIDE}\nnext") == [("heading", WIDE), ("paragraph", "next")]


@pytest.mark.parametrize("between", ["", "   ", "---", "* * *", "___", "=====", "```", "~~~", "```python", "|---|:-:|"])
def test_blank_line_rule_and_fence_part_blocks_and_are_none(between: str) -> None:
    assert blocks(f"{WIDE}\n{between}\nafter") == [("paragraph", WIDE), ("paragraph", "after")]


@pytest.mark.parametrize(
    ("first", "below"),
    [
        ("Placeholder Construction Ltd, Sheffield       Sep 2013 – Dec 2017", "Site Engineer"),
        ("Certificate in Professional Cookery, Shannon College, 2014", "Food Safety Level 3"),
        ("2013年7月～至今　　样例第一人民医院　药学部　临床药师（抗感染方向）", "负责血药浓度监测"),
        ("PhD Student, Department of Biology (Advisor: Prof. R. Ley)    2018 – 2022", "Studied gut bacteria."),
    ],
)
def test_wide_line_with_its_dates_at_an_edge_ends_where_its_author_ended_it(first: str, below: str) -> None:
    assert blocks(f"{first}\n{below}") == [("paragraph", first), ("paragraph", below)]


@pytest.mark.parametrize(
    "begins", ["EXPERIENCE", "工作经历", "【其他技能】", "2010.09—2013.06 样例大学", "英语：六级", "工作描述："]
)
def test_title_field_or_dated_line_does_not_go_on_from_a_wide_line(begins: str) -> None:
    assert blocks(f"{WIDE_CHINESE}\n{begins}") == [("paragraph", WIDE_CHINESE), ("paragraph", begins)]


@pytest.mark.parametrize("goes_on", ["research, and so on", "Research", "2013 (First Class)", "Experience with robots."])
def test_wide_line_goes_on_in_words_that_only_look_like_a_title(goes_on: str) -> None:
    assert blocks(f"{WIDE}\n{goes_on}") == [("paragraph", f"{WIDE}\n{goes_on}")]


def test_sentence_that_ends_in_a_year_goes_on() -> None:
    text = "When I had finished school I joined the company for good in 2019\nand stayed there."
    assert blocks(text) == [("paragraph", text)]


def test_indented_lines_of_an_item_stay_with_it() -> None:
    item = "Trial of 3D-printed concrete formwork in 2016 – did not work\n   out, the printed\n   shells cracked"
    assert blocks(f"• {item}\n   Next") == [("item", item), ("paragraph", "Next")]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("Nurse, Charité, Berlin. I care for people.", "Nurse, Charité, Berlin"),
        ("M.Sc. Physics, St. Andrews, Dr. Li. Thesis.", "M.Sc. Physics, St. Andrews, Dr. Li"),
        ("护师，协和医院。负责护理。", "护师，协和医院"),
        ("May. 2020 - Aug. 2020", ""),
    ],
)
def test_first_sentence_ends_at_a_full_stop_and_not_at_an_abbreviation(words: str, first: str) -> None:
    assert words[: end_of_first_sentence(words)] == first


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


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (f"{WIDE} it ends.", "hydraulics: basic, enough to help"),
        (f"{WIDE_CHINESE}团队", "2018年去荷兰进修了三个月"),
    ],
)
def test_a_labelled_or_dated_line_below_a_wide_one_begins_anew(above: str, below: str) -> None:
    assert blocks(f"{above}\n{below}") == [("paragraph", above), ("paragraph", below)]
