"""Paragraphs and runs of a Word file -> the words and lines that Word shows."""

from __future__ import annotations

import pytest

from corpus.readers.docx import read_docx
from tests.corpus.readers.word_files import blocks, p, package, r


@pytest.mark.parametrize(
    ("inside", "line"),
    [
        (r("Tensor") + r("RT"), "TensorRT"),
        (r("护") + r("士长"), "护士长"),
        ("<w:hyperlink>" + r("github.com/li") + "</w:hyperlink>", "github.com/li"),
        ("<w:ins>" + r("kept") + "</w:ins><w:del>" + r("gone") + "</w:del>", "kept"),
        ("<w:moveFrom>" + r("old") + "</w:moveFrom><w:moveTo>" + r("new") + "</w:moveTo>", "new"),
        (r("seen") + r("unseen", "<w:vanish/>"), "seen"),
        (r("seen") + r(", too", '<w:vanish w:val="0"/>'), "seen, too"),
        ("<w:smartTag>" + r("武汉") + "</w:smartTag>" + r("大学"), "武汉大学"),
        ("<w:sdt><w:sdtContent>" + r("李娜") + "</w:sdtContent></w:sdt>", "李娜"),
        (
            "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + r("Your name") + "</w:sdtContent></w:sdt>" + r("x1"),
            "x1",
        ),
        (f"<w:r><w:ruby><w:rt>{r('lǐ')}</w:rt><w:rubyBase>{r('李')}</w:rubyBase></w:ruby></w:r>", "李"),
        ("<m:oMath><m:r><m:t>O(n)</m:t></m:r></m:oMath>", "O(n)"),
        ("<w:r><w:t>e</w:t><w:noBreakHyphen/><w:t>mail co</w:t><w:softHyphen/><w:t>op\u00adt</w:t></w:r>", "e-mail coopt"),
        ('<w:r><w:t>5 </w:t><w:sym w:font="Symbol" w:char="F06D"/><w:t>m</w:t></w:r>', "5 μm"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F02A"/><w:t>a@b.cn</w:t></w:r>', "a@b.cn"),
        ('<w:r><w:sym w:font="Wingdings" w:char="no"/><w:t>a</w:t></w:r>', "a"),
        ("<w:r><w:t>a  b\u00a0 c\u3000d</w:t></w:r>", "a b c d"),
        (r("ﬁeld eﬀects"), "field effects"),
        (r("zero\u200bwidth\ufeff \U000e0041\x7f"), "zerowidth"),
    ],
)
def test_words_of_a_paragraph_are_what_word_shows(inside: str, line: str) -> None:
    assert read_docx(package(f"<w:p>{inside}</w:p>")).text == line + "\n"


def field(code: str, result: str) -> str:
    turn = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    instruction = f"<w:r><w:instrText>{code}</w:instrText></w:r>"
    return turn("begin") + instruction + turn("separate") + r(result) + turn("end")


@pytest.mark.parametrize(
    ("inside", "lines"),
    [
        (field(' HYPERLINK "https://x.y" ', "my page"), ["P my page"]),
        (f'<w:fldSimple w:instr=" DATE ">{r("May 2024")}</w:fldSimple>', ["P May 2024"]),
        (r("Li Na | Page ") + field(" PAGE ", "2") + r(" of ") + field(" NUMPAGES ", "3"), ["P Li Na"]),
        (r("第") + field("PAGE", "2") + r("页，共") + field("NUMPAGES", "3") + r("页 李娜"), ["P 李娜"]),
        (f'{r("Page ")}<w:fldSimple w:instr="PAGE">{r("2")}</w:fldSimple><w:r><w:pgNum/></w:r>', []),
    ],
)
def test_field_shows_its_result_and_no_page_number(inside: str, lines: list[str]) -> None:
    assert blocks(f"<w:p>{inside}</w:p>{p('end')}") == [*lines, "P end"]


def test_line_break_begins_a_line_of_the_same_list_item() -> None:
    br = "<w:r><w:br/></w:r>"
    listed = '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>'
    assert blocks(f"<w:p>{listed}{r('研发机器人')}{br}{br}{r('at 清华')}</w:p>") == ["I 研发机器人", "I at 清华"]


def test_line_below_the_break_in_a_heading_is_no_heading() -> None:
    inside = f'<w:pPr><w:outlineLvl w:val="1"/></w:pPr>{r("Nuro")}<w:r><w:br/></w:r>{r("2019")}'
    assert blocks(f"<w:p>{inside}</w:p>") == ["H2 Nuro", "P 2019"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Nuro Inc.\t2019 – 2021", "P Nuro Inc. | 2019 – 2021"),
        ("2017.07-至今\t\t武汉协和医院\t护士", "P 2017.07-至今 | 武汉协和医院 | 护士"),
        ("武汉大学        临床医学        本科", "P 武汉大学 | 临床医学 | 本科"),
        ("姓\u3000\u3000名：李娜\u3000\u3000性\u3000\u3000别：女", "P 姓名：李娜 | 性别：女"),
        ("Skills:\tC++", "P Skills: C++"),
        ("技能：\t输液", "P 技能：输液"),
        ("•\tBuilt robots", "I Built robots"),
        ("1.\tBuilt robots", "I Built robots"),
        ("\uf0b7\t导管维护", "I 导管维护"),
        ("\tindented", "P indented"),
        ("Sentences go on. \u00a0 Yes", "P Sentences go on. Yes"),
        ("I wrote a long sentence about the welding of ships and another\tabout their paint.", None),
    ],
)
def test_tab_and_wide_blanks_stand_between_columns_of_a_short_line(text: str, line: str | None) -> None:
    assert blocks(p(text)) == [line or "P " + text.replace("\t", " ")]
