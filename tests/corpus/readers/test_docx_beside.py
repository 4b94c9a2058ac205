"""What stands beside the body of a Word file: text boxes, notes, headers and footers, each read once in its place."""

from __future__ import annotations

from tests.corpus.readers.word_files import blocks, p, r, table


def test_text_box_is_read_once_after_the_paragraph_it_hangs_on() -> None:
    box = f"<w:txbxContent>{p('Skills')}{table([p('C++'), p('expert')])}</w:txbxContent>"
    both = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    assert blocks(f"<w:p>{r('Li ')}<w:r>{both}</w:r>{r('Na')}</w:p>") == ["P Li Na", "P Skills", "P C++ | expert"]


def test_rendering_without_words_gives_way_to_the_other() -> None:
    box = f"<w:txbxContent>{p('技能')}</w:txbxContent>"
    one = f"<mc:AlternateContent><mc:Choice/><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    none = "<mc:AlternateContent><mc:Choice/></mc:AlternateContent>"
    assert blocks(f"<w:p><w:r>{one}{none}</w:r></w:p>") == ["P 技能"]


def test_notes_stand_after_the_paragraph_that_refers_to_them_once() -> None:
    refer = '<w:r><w:{}noteReference w:id="{}"/></w:r>'.format
    note = '<w:{0}note w:id="{1}">{2}</w:{0}note>'.format
    foot = note("foot", 0, p("no one")) + note("foot", 2, p("with Prof. Li") + f"<w:p>{refer('foot', 2)}</w:p>")
    body = f"<w:p>{r('Thesis')}{refer('foot', 2)}{refer('end', 1)}{refer('foot', 7)}</w:p>" + p("Next")
    assert blocks(body, footnotes=foot, endnotes=note("end", 1, p("论文"))) == [
        "P Thesis",
        "P with Prof. Li",
        "P 论文",
        "P Next",
    ]


def section(inside: str) -> str:
    return f"<w:sectPr>{inside}</w:sectPr>"


def margin(where: str, kind: str, identity: str) -> str:
    return f'<w:{where}Reference w:type="{kind}" r:id="{identity}"/>'


def test_header_of_the_first_section_stands_before_the_body_and_the_footer_behind() -> None:
    references = (
        margin("header", "default", "header1") + margin("header", "first", "header2") + margin("footer", "default", "footer1")
    )
    parts = {"header1": p("李娜 13800004482") + p("简历"), "header2": p("简历") + p("绝密"), "footer1": p("li@na.cn")}
    first = ["P 简历", "P 绝密", "P 李娜 13800004482"]
    assert blocks(p("正文") + section(references), **parts) == ["P 李娜 13800004482", "P 简历", "P 正文", "P li@na.cn"]
    assert blocks(p("正文") + section(references + "<w:titlePg/>"), **parts) == [*first, "P 正文", "P li@na.cn"]


def test_header_of_a_later_section_or_of_no_part_is_left_out() -> None:
    sections = p("a1", section("")) + section(margin("header", "default", "header1") + margin("header", "default", "no"))
    assert blocks(sections, header1=p("later")) == ["P a1"]
    assert blocks(p("a1") + section(margin("header", "default", "no"))) == ["P a1"]
