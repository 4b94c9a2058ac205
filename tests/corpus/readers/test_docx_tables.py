"""Tables of a Word file -> a line for each row, or the cells one after the other."""

from __future__ import annotations

from tests.corpus.readers.word_files import blocks, p, r, style, styled, table


def test_row_of_a_table_is_a_line_and_empty_cells_are_nothing() -> None:
    body = table([p("2019"), p(""), p("护士"), "<w:p/>"], [p(""), p("- Python")], [p(""), p("")])
    assert blocks(body) == ["P 2019 | 护士", "I Python"]


def test_cells_that_hold_paragraphs_are_read_one_after_the_other() -> None:
    assert blocks(table([p("Skills"), p("C++") + p("Rust")], [p("年份"), p("学校")])) == [
        "P Skills",
        "P C++",
        "P Rust",
        "P 年份 | 学校",
    ]


def test_date_beside_paragraphs_stands_with_the_first_of_them() -> None:
    body = table([p("Nuro") + p("Built robots"), p("2019 – 2021")], [p("2018年9月"), p("协和医院") + p("护士")])
    assert blocks(body) == ["P Nuro | 2019 – 2021", "P Built robots", "P 2018年9月 | 协和医院", "P 护士"]


def test_line_breaks_that_fit_words_into_a_cell_leave_it_one() -> None:
    broken = "<w:p><w:r><w:t>2018.09</w:t><w:br/><w:t>- 2021.06</w:t></w:r></w:p>"
    listed = "<w:p>" + "<w:r><w:br/></w:r>".join(r(f"duty {n} of the head nurse") for n in range(4)) + "</w:p>"
    assert blocks(table([broken, p("武汉协和医院")])) == ["P 2018.09 - 2021.06 | 武汉协和医院"]
    assert blocks(table([p("Duties"), listed])) == ["P Duties", *(f"P duty {n} of the head nurse" for n in range(4))]


def test_merged_cells_are_read_once() -> None:
    start, more = (f"<w:tcPr><w:vMerge{value}/></w:tcPr>" for value in (' w:val="restart"', ""))
    assert blocks(table([start + p("Skills"), p("C++")], [more + p("Skills"), p("Rust")])) == ["P Skills | C++", "P Rust"]


def test_heading_in_a_row_takes_its_date_and_nothing_else() -> None:
    body = table([styled("Nuro"), p("2019")], [styled("Skills"), p("C++")], [styled("Left"), styled("Right")])
    assert blocks(body, styles=style("heading 2")) == ["H2 Nuro | 2019", "H2 Skills", "P C++", "H2 Left", "H2 Right"]


def test_label_of_a_form_stands_with_its_value() -> None:
    assert blocks(table([p("姓名："), p("李娜"), p("Phone:"), p("123")])) == ["P 姓名：李娜 | Phone: 123"]


def test_nested_tables_and_content_controls_lose_nothing() -> None:
    inner = table([p("甲"), p("乙")], [p("丙"), p("丁")])
    control = "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>".format
    cells = control(f"<w:tc>{p('e')}</w:tc>") + f"<w:tc>{p('f')}</w:tc>"
    rows = control(f"<w:tr>{cells}</w:tr>")
    assert blocks(table([p("a") + inner + p("b"), p("c")])) == ["P a", "P 甲 | 乙", "P 丙 | 丁", "P b", "P c"]
    assert blocks(control(p("x") + f"<w:tbl>{rows}</w:tbl>")) == ["P x", "P e | f"]


def test_deleted_and_hidden_rows_are_left_out() -> None:
    rows = (f"<w:tr><w:trPr><w:{name}/></w:trPr><w:tc>{p(name)}</w:tc></w:tr>" for name in ("del", "hidden", "ins"))
    assert blocks(f"<w:tbl>{''.join(rows)}</w:tbl>") == ["P ins"]
