"""Reading order and paragraphs of pages that are written down here glyph by glyph."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from corpus.readers.margins import without_running_heads
from corpus.readers.runs import runs_of
from corpus.readers.tables import read_tables, tables_of
from corpus.readers.typeset import Box, Glyph
from tests.corpus.readers.typed import block, columns, page, paragraphs, typed

SIDEBAR = """
SKILLS
Python and R
Docker
Shell
LANGUAGES
English
Welsh
"""
STORY = """
Runs the night shift of a laboratory that
tests milk, and teaches the new ones how
a sample is taken without spoiling it.
Before that she mended church organs
and tuned the pianos of two schools, one
of which has closed since then.
"""
ACROSS = "A line across the whole page, well over both of the columns, from the left edge to the right one"


# columns


def test_a_sidebar_is_read_whole_before_the_text_beside_it() -> None:
    found = columns([*block(SIDEBAR, 40, 100, pitch=15), *block(STORY, 180, 103)])

    assert found == [SIDEBAR.strip().split("\n"), STORY.strip().split("\n")]


def test_what_stands_across_both_columns_comes_first_and_last() -> None:
    found = columns([*page((ACROSS, 40, 60), (ACROSS, 40, 240)), *block(SIDEBAR, 40, 100, pitch=15), *block(STORY, 180, 103)])

    assert found == [[ACROSS], SIDEBAR.strip().split("\n"), STORY.strip().split("\n"), [ACROSS]]


def test_two_columns_on_one_grid_are_columns_where_their_text_goes_its_own_way() -> None:
    other = """
    Was born in the year of the great flood
    and has kept a boat in the shed since
    then, painted green, never launched.
    Plays the cornet in the band of the
    fire brigade and can whistle all of
    its marches backwards."""
    other = "\n".join(line.strip() for line in other.split("\n"))
    found = columns([*block(STORY, 40, 100), *block(other, 300, 100)])

    assert found == [STORY.strip().split("\n"), other.strip().split("\n")]


def test_the_gap_before_a_date_at_the_right_is_no_gutter() -> None:
    jobs = page(
        *(("Invented Hospital, Leeds", 40, 100), ("2019 - 2021", 420, 100)),
        *(("Pretend Clinic", 40, 112), ("2016 - 2019", 420, 112)),
        *(("样例医院 急诊科", 40, 124), ("2012.09 - 2016.06", 420, 124)),
        *(("School of Nobody", 40, 136), ("2008 - 2012", 420, 136)),
    )

    assert columns(jobs) == [
        [
            "Invented Hospital, Leeds | 2019 - 2021",
            "Pretend Clinic | 2016 - 2019",
            "样例医院 急诊科 | 2012.09 - 2016.06",
            "School of Nobody | 2008 - 2012",
        ]
    ]


def test_labels_on_the_left_stand_at_their_text() -> None:
    cv = [
        *page(("2019-2021", 40, 100), ("2016-2018", 40, 136), ("Interests", 40, 160)),
        *block("Engineer at a works that makes pumps for\nhospitals and for breweries", 120, 100),
        *block("Apprentice at a boatyard", 120, 136),
        *block("Bees", 120, 160),
    ]

    assert paragraphs(cv, right=325) == [
        "2019-2021 | Engineer at a works that makes pumps for hospitals and for breweries",
        "2016-2018 | Apprentice at a boatyard",
        "Interests | Bees",
    ]


def test_a_label_of_two_lines_stays_together() -> None:
    cv = [
        *block("Jan 2019 -\nMay 2021", 40, 100),
        *page(("2016", 40, 136), ("2012", 40, 160)),
        *block("Engineer at a works that makes pumps for\nhospitals and for breweries", 120, 100),
        *block("Apprentice", 120, 136),
        *block("Pupil", 120, 160),
    ]

    assert paragraphs(cv, right=325)[0].startswith("Jan 2019 - May 2021 | Engineer at a works")


def test_a_label_beside_a_list_is_a_line_above_it() -> None:
    cv = [*page(("工作描述：", 40, 100)), *block("1、维护机台\n2、写报告", 120, 100)]

    assert paragraphs(cv) == ["工作描述：", "1、维护机台", "2、写报告"]


def test_a_heading_below_the_right_column_belongs_to_the_text_under_it() -> None:
    cv = [
        *block("Ada Sample\nPhone and mail\nStreet and town", 40, 40, pitch=16),
        *block("Ref. 123 and\nmore of that\nand the end", 400, 44, pitch=14),
        *page(("WORK", 40, 110), (ACROSS, 40, 124)),
    ]

    assert columns(cv)[-1][0] == "WORK"


def test_a_name_in_large_letters_on_the_right_comes_first() -> None:
    cv = [*typed("Ada Sample", 180, 80, size=24), *block(SIDEBAR, 40, 100, pitch=15), *block(STORY, 180, 103)]

    assert columns(cv)[0][0] == "Ada Sample"


# paragraphs


def test_a_line_that_was_full_goes_on_and_one_with_room_was_ended() -> None:
    assert paragraphs(block("Runs the night shift of a laboratory\nthat tests milk", 40, 100), 225) == [
        "Runs the night shift of a laboratory that tests milk"
    ]
    assert paragraphs(block("Invented Hospital\nLeeds and York", 40, 100), 225) == ["Invented Hospital", "Leeds and York"]
    assert paragraphs(block("负责呼吸机的管理和\n气道护理\n夜班", 40, 100), 130) == ["负责呼吸机的管理和气道护理", "夜班"]


def test_bullets_and_numbers_begin_paragraphs() -> None:
    listed = block("• Calibrates the instruments of the\nwhole laboratory\n• Teaches\n1. 负责验收\n2. 写报告", 40, 100)

    assert paragraphs(listed, 225) == [
        "• Calibrates the instruments of the whole laboratory",
        "• Teaches",
        "1. 负责验收",
        "2. 写报告",
    ]


def test_a_gap_begins_a_paragraph() -> None:
    above, below = (
        block("Runs the night shift of a laboratory\nthat tests milk and butter and cream", 40, 100),
        typed("Teaches", 40, 142),
    )

    assert paragraphs([*above, *below], 225)[-1] == "Teaches"


def test_a_paragraph_with_an_indented_first_line_is_one() -> None:
    indented = [*typed("负责机台的验收与维", 60, 100), *block("护，参与清洗工段的工艺\n改善", 40, 112)]

    assert paragraphs(indented, 151) == ["负责机台的验收与维护，参与清洗工段的工艺改善"]


def test_a_bold_line_is_no_part_of_the_text_below() -> None:
    title = typed("Engineer at a works that makes pumps", 40, 100, style="b")

    assert len(paragraphs([*title, *typed("for hospitals", 40, 112)], 225)) == 2
    assert len(paragraphs([*title, *typed("for hospitals", 40, 112, style="b")], 225)) == 1


def test_an_address_on_a_line_of_its_own_is_a_paragraph() -> None:
    contact = block("Long Street in a town of many bridges\nada@example.com\n+44 113 496 0000", 40, 100)

    assert paragraphs(contact, 225) == ["Long Street in a town of many bridges", "ada@example.com", "+44 113 496 0000"]


def test_a_sentence_cut_by_a_column_is_whole_again() -> None:
    left = block("Runs the night shift and\nteaches the new ones how\na sample is taken from a", 40, 100)
    right = block("bottle of milk without a\nfault or a stain, and why\nit matters.", 200, 107)

    assert len(paragraphs([*left, *right], 322)) == 1
    assert "a sample is taken from a bottle of milk" in paragraphs([*left, *right], 322)[0]


@given(
    st.lists(
        st.tuples(st.sampled_from(["ward", "nurse", "护士", "2019", "• x"]), st.integers(0, 40), st.integers(0, 60)),
        max_size=40,
    )
)
def test_no_word_is_lost_or_read_twice(words: list[tuple[str, int, int]]) -> None:
    apart = {(x // 4, y): word for word, x, y in words}
    glyphs = page(*((word, 40 + x * 40, 40 + y * 12) for (x, y), word in apart.items()))
    read = "".join(paragraphs(glyphs))

    assert sorted(char for char in read if char.isalnum()) == sorted(g.text for g in glyphs if g.text.isalnum())


# tables


def grid(xs: list[float], ys: list[float]) -> list[Box]:
    return [
        *(Box(xs[0], y, xs[-1], y + 0.5) for y in ys),
        *(Box(x, ys[0], x + 0.5, ys[-1]) for x in xs),
    ]


def table_lines(glyphs: list[Glyph], shapes: list[Box]) -> list[str]:
    rest, tables = read_tables(glyphs, tables_of(shapes))
    assert not rest
    return [line.text for table in tables for column in table.columns for line in column.lines]


def test_a_ruled_table_is_read_row_by_row() -> None:
    glyphs = page(
        ("技能", 45, 112), ("程度", 145, 112), ("Python", 45, 132), ("basic", 145, 132)
    )  # fmt: skip

    assert table_lines(glyphs, grid([40, 140, 240], [100, 120, 140])) == ["技能 | 程度", "Python | basic"]


def test_text_wrapped_in_a_cell_is_one_text() -> None:
    glyphs = [*page(("SPC", 45, 112), ("weekly", 245, 112)), *block("每周出报告也给同事\n讲课", 145, 112)]

    assert table_lines(glyphs, grid([40, 140, 240, 300], [100, 140])) == ["SPC | 每周出报告也给同事讲课 | weekly"]


def test_a_merged_cell_is_one_cell() -> None:
    shapes = [*grid([40, 140, 240], [100, 120]), Box(40, 120, 40.5, 140), Box(240, 120, 240.5, 140), Box(40, 140, 240, 140.5)]
    glyphs = page(("A", 45, 112), ("B", 145, 112), ("over the middle rule it goes on", 45, 132))

    assert table_lines(glyphs, shapes) == ["A | B", "over the middle rule it goes on"]


def test_a_table_that_only_lays_out_text_is_read_cell_by_cell() -> None:
    glyphs = [
        *page(("工作经历", 45, 112)),
        *block("2019 护士\n2016 实习", 145, 112),
        *page(("Skills", 45, 152), ("R", 145, 152)),
    ]

    assert table_lines(glyphs, grid([40, 140, 400], [100, 140, 160])) == ["工作经历", "2019 护士", "2016 实习", "Skills | R"]


def test_a_frame_and_the_rules_under_headings_are_no_table() -> None:
    assert tables_of(grid([40, 400], [40, 800])) == []
    assert tables_of([Box(40, y, 400, y + 0.5) for y in (100, 200, 300)]) == []


# margins


def heads(*pages: list[Glyph]) -> list[list[str]]:
    kept = without_running_heads([runs_of(glyphs) for glyphs in pages], [800.0] * len(pages))
    return [["".join(glyph.text for glyph in run.glyphs) for run in runs] for runs in kept]


def test_page_numbers_go() -> None:
    for number in ("2", "- 2 -", "Page 2 of 3", "2 / 4", "第 2 页", "第2页 共4页"):
        assert heads(page(("text", 40, 400), (number, 250, 780))) == [["text"]]


def test_a_number_in_the_text_stays() -> None:
    assert heads(page(("text", 40, 300), ("2", 250, 400), ("more", 40, 500), ("and", 40, 520), ("on", 40, 540)))[0][1] == "2"


def test_of_a_running_head_the_first_stays_and_of_a_foot_the_last() -> None:
    one = page(("Ada Sample", 40, 40), ("text", 40, 300), ("more", 40, 320), ("ada@example.com", 40, 780))
    two = page(("Ada Sample", 40, 40), ("page", 40, 300), ("two", 40, 320), ("ada@example.com", 40, 780))

    assert heads(one, two) == [["Ada Sample", "text", "more"], ["page", "two", "ada@example.com"]]


def test_a_head_on_later_pages_that_repeats_the_name_goes() -> None:
    one = [*typed("Ada Sample", 40, 60, size=24), *page(("text", 40, 300))]
    two = page(("Ada Sample, nurse", 40, 40), ("page", 40, 300), ("two", 40, 320), ("Ada Sample - page 2", 40, 780))

    assert heads(one, two) == [["Ada Sample", "text"], ["page", "two"]]


def test_what_a_browser_prints_around_a_page_goes() -> None:
    printed = page(("11/21/26, 12:30 AM", 40, 20), ("text", 40, 300), ("more", 40, 320), ("file:///home/cv.html", 40, 790))

    assert heads(printed) == [["text", "more"]]
