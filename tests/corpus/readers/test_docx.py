"""Word files -> lines in the order of the page, with what styles make of them; and every file that is none is refused."""

from __future__ import annotations

import io
import itertools
import struct
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.errors import UnreadableFile
from corpus.extract import Extract
from corpus.readers import ooxml
from corpus.readers.docx import read_docx
from corpus.readers.encoding import LONGEST

FILES = Path(__file__).parents[1] / "files"

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
NAMES = (
    f'xmlns:w="{W}" xmlns:r="{OFFICE}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def packed(members: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def package(body: str, **parts: str) -> bytes:
    """A Word file of a body and other parts by name: styles="...", header1="..."."""
    kinds = {name: name.rstrip("0123456789") for name in parts}
    relations = "".join(
        f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{name}.xml"/>' for name, kind in kinds.items()
    )
    members = {
        "word/document.xml": f"<w:document {NAMES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{RELATIONS}">{relations}</Relationships>',
    }
    return packed(members | {f"word/{name}.xml": f"<w:part {NAMES}>{content}</w:part>" for name, content in parts.items()})


def r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def p(text: str, properties: str = "", run: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{r(text, run)}</w:p>"


def style(named: str, identity: str = "a1", properties: str = "", based: str = "") -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{identity}"><w:name w:val="{named}"/>'
        f'<w:basedOn w:val="{based}"/>{properties}</w:style>'
    )


def styled(text: str, identity: str = "a1") -> str:
    return p(text, f'<w:pStyle w:val="{identity}"/>')


def table(*rows: list[str]) -> str:
    cells = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def shown(extract: Extract) -> list[str]:
    """["H1 Li Na", "I built robots", "P 2019"]: kind, level, and the text of each block."""
    return [f"{b.kind[0].upper()}{b.level or ''} {extract.text[b.start : b.end]}" for b in extract.blocks]


def blocks(body: str, **parts: str) -> list[str]:
    return shown(read_docx(package(body, **parts)))


def reason(raw: bytes) -> str:
    with pytest.raises(UnreadableFile) as refused:
        read_docx(raw)
    assert "\n" not in refused.value.reason
    return refused.value.reason


def outcome(raw: bytes) -> str:
    try:
        return read_docx(raw).text
    except UnreadableFile as refused:
        return refused.reason


# Whole files


def test_english_cv_with_heading_styles_and_dates_on_the_right() -> None:
    extract = read_docx((FILES / "docx-marek-dvorsky.docx").read_bytes())
    assert shown(extract) == [
        "H1 Marek Dvorsky",
        "P Bridge engineer, Brno · marek.dvorsky@example.org · +420 600 000 173",
        "H1 Experience",
        "H2 Lead structural engineer, Moravia Spans Ltd. | Mar 2019 – Present",
        "I Rebuilt three post-tensioned road bridges with Midas Civil, the longest 214 m.",
        "I Cut inspection time by a third with drone photogrammetry (Pix4D).",
        "H2 Site engineer, Kranich & Sohn Bau | 2014 – 2019",
        "I Supervised pile driving on the A5 motorway; wrote the load tests.",
        "H1 Education",
        "P MSc Civil Engineering, Technical University of Ostrov | 2012 – 2014",
        "P Thesis on fatigue of orthotropic decks,",
        "P supervised by Prof. Hana Loucka.",
        "H1 Skills",
        "P Tool | Level",
        "P SOFiSTiK | daily since 2016",
        "P Python | scripts only",
        "P Photographs of all bridges: spans.example.org",
    ]
    assert extract.text.splitlines() == [line.split(" ", 1)[1] for line in shown(extract)]
    assert (extract.unit, extract.name) == ("paragraph", None)


def test_chinese_cv_with_header_form_text_box_and_layout_table() -> None:
    assert shown(read_docx((FILES / "docx-zou-wenqian.docx").read_bytes())) == [
        "P 邹文倩 临床药师 zou.wq@example.cn",
        "H2 个人简历",
        "P 姓名 | 邹文倩 | 性别 | 女",
        "P 出生年月 | 1991年4月 | 籍贯 | 湖北荆州",
        "P 求职意向 | 三级医院临床药学岗位，重症或抗感染方向",
        "H1 工作经历",
        "P 证书：执业药师（2016）",
        "P 英语：CET-6",
        "P 2017.07-至今 | 武汉江岸仁和医院 | 临床药师",
        "I 参与ICU每日查房，累计完成万古霉素血药浓度监测解读1200余例；",
        "I 用R语言搭建抗菌药物使用强度看板，科室DDDs下降18%。",
        "P 2014.07-2017.06 | 荆州康宁药业有限公司 | 质量检验员",
        "P 负责HPLC含量测定，熟悉《中国药典》。",
        "H1 教育背景",
        "P 2009.09-2014.06 | 江汉药科大学",
        "P 药学（本科，五年制）",
        "P 毕业论文：黄芪多糖的提取工艺",
        "H1 自我评价",
        "P 耐心细致；没有做过临床试验项目管理。",
    ]


# Paragraphs and runs


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


# Styles


@pytest.mark.parametrize(
    ("named", "level"),
    [
        ("heading 1", 1),
        ("Heading 3", 3),
        ("标题 2", 2),
        ("標題 4", 4),
        ("见出し", None),
        ("見出し 1", 1),
        ("제목 2", 2),
        ("Überschrift 1", 1),
        ("Titre 2", 2),
        ("Título 3", 3),
        ("Заголовок 1", 1),
        ("heading 9", 6),
        ("Title", 1),
        ("标题", 1),
        ("Subtitle", None),
        ("Job Title", None),
        ("Normal", None),
    ],
)
def test_heading_is_known_by_the_name_of_its_style_in_any_language(named: str, level: int | None) -> None:
    assert blocks(styled("Skills"), styles=style(named)) == [f"H{level} Skills" if level else "P Skills"]


def test_heading_is_known_by_what_its_style_is_based_on() -> None:
    sheet = style("My section", "s", based="b") + style("base", "b", '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>', "h")
    assert blocks(styled("技能", "s"), styles=sheet + style("heading 1", "h")) == ["H3 技能"]


def test_style_sheet_that_goes_in_circles_or_is_missing_makes_paragraphs() -> None:
    circle = style("one", "a1", based="a2") + style("two", "a2", based="a1")
    assert blocks(styled("text"), styles=circle) == ["P text"]
    assert blocks(styled("text", "nowhere")) == ["P text"]


def test_outline_level_of_the_paragraph_comes_before_its_style() -> None:
    body = p("技能", '<w:pStyle w:val="a1"/><w:outlineLvl w:val="9"/>') + p("教育", '<w:outlineLvl w:val="0"/>')
    assert blocks(body, styles=style("heading 1")) == ["P 技能", "H1 教育"]


def test_paragraph_as_long_as_a_book_is_no_heading_whatever_its_style() -> None:
    assert blocks(styled("护士" * 31), styles=style("heading 1")) == ["P " + "护士" * 31]
    assert blocks(styled("护士" * 30), styles=style("heading 1")) == ["H1 " + "护士" * 30]


def test_ornament_before_a_heading_is_no_part_of_it_but_its_number_is() -> None:
    assert blocks(styled("■ Skills") + styled("1. Skills"), styles=style("heading 1")) == ["H1 Skills", "H1 1. Skills"]


def test_numbered_and_bulleted_paragraphs_are_items() -> None:
    number = '<w:numPr><w:numId w:val="{}"/></w:numPr>'.format
    sheet = style("List Bullet", "b") + style("numbered", "n", f"<w:pPr>{number(2)}</w:pPr>")
    body = p("a1", number(1)) + styled("a2", "b") + styled("a3", "n") + p("a4", '<w:pStyle w:val="n"/>' + number(0))
    assert blocks(body, styles=sheet) == ["I a1", "I a2", "I a3", "P a4"]


def test_bold_line_larger_than_the_text_is_a_heading_below_those_of_styles() -> None:
    bold = '<w:b/><w:sz w:val="{}"/>'.format
    text = p("Nurse on a surgical ward for nine years, and what else there is to say.")
    body = p("李娜", run=bold(44)) + p("工作经历", run=bold(28)) + text + p("bold", run="<w:b/>") + p("教育经历", run=bold(28))
    assert [line for line in blocks(body) if line != blocks(text)[0]] == ["H2 李娜", "H3 工作经历", "P bold", "H3 教育经历"]
    under = blocks(p("Nurse", '<w:outlineLvl w:val="2"/>') + p("护理", run=bold(28)) + text)
    assert under[:2] == ["H3 Nurse", "H4 护理"]


@pytest.mark.parametrize(
    "line",
    [
        r("large", '<w:sz w:val="40"/>'),
        r("large", '<w:b w:val="0"/><w:sz w:val="40"/>'),
        r("Nuro ", '<w:b/><w:sz w:val="40"/>') + r("2019"),
        r("A large sentence, and bold, ends.", '<w:b/><w:sz w:val="40"/>') + r(";", '<w:b/><w:sz w:val="40"/>'),
        r("A large line that goes on and on and on until it is no title any more", '<w:b/><w:sz w:val="40"/>'),
    ],
)
def test_line_that_is_not_bold_and_large_and_short_throughout_is_a_paragraph(line: str) -> None:
    assert blocks(f"<w:p>{line}</w:p>{p('text ' * 40)}")[0].startswith("P ")


def test_bold_and_size_come_from_styles_too() -> None:
    large = style("Section", "s", '<w:rPr><w:b/><w:sz w:val="30"/></w:rPr>')
    character = '<w:style w:type="character" w:styleId="c"><w:name w:val="off"/><w:rPr><w:b w:val="0"/></w:rPr></w:style>'
    body = styled("技能", "s") + p("护理", '<w:pStyle w:val="s"/>', '<w:rStyle w:val="c"/>') + p("text " * 20)
    assert blocks(body, styles=large + character)[:2] == ["H2 技能", "P 护理"]


def test_default_style_and_defaults_of_the_file_set_what_names_no_style() -> None:
    defaults = '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="40"/></w:rPr></w:rPrDefault></w:docDefaults>'
    normal = (
        style("Normal")
        .replace("<w:style ", '<w:style w:default="1" ')
        .replace("</w:style>", "<w:rPr><w:vanish/></w:rPr></w:style>")
    )
    assert blocks(p("plain " * 9) + p("Large", run='<w:b/><w:sz w:val="41"/>'), styles=defaults)[-1] == "H2 Large"
    assert blocks(p("hidden") + p("shown", run='<w:vanish w:val="0"/>'), styles=normal) == ["P shown"]


def test_table_of_contents_is_no_text() -> None:
    assert blocks(styled("Experience\t2") + p("Experience"), styles=style("toc 1")) == ["P Experience"]


# Tables


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


# Text boxes, notes, headers


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


# Packages


def test_main_part_is_where_the_package_says_and_names_may_be_written_any_way() -> None:
    relation = f'<Relationship Id="x" Type="{OFFICE}/officeDocument" Target="/word/document2.xml"/>'
    document = f"<w:document {NAMES}><w:body>{p('here')}</w:body></w:document>"
    rels = f'<Relationships xmlns="{RELATIONS}">{relation}</Relationships>'
    assert shown(read_docx(packed({"_rels/.rels": rels, "word/document2.xml": document}))) == ["P here"]
    assert shown(read_docx(packed({"Word\\Document.xml": document}))) == ["P here"]


def test_strict_names_are_read_like_the_usual_ones() -> None:
    strict = f"<w:document {NAMES}><w:body>{p('严格')}</w:body></w:document>".replace(
        W, "http://purl.oclc.org/ooxml/wordprocessingml/main"
    )
    assert shown(read_docx(packed({"word/document.xml": strict}))) == ["P 严格"]


def test_parts_outside_of_the_file_are_not_asked_for() -> None:
    outside = f'<Relationship Id="s" Type="{OFFICE}/styles" TargetMode="External" Target="file:///etc/passwd"/>'
    upwards = f'<Relationship Id="f" Type="{OFFICE}/footnotes" Target="../../../etc/passwd"/>'
    members = {
        "word/document.xml": f"<w:document {NAMES}><w:body>{p('text')}</w:body></w:document>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{RELATIONS}">{outside}{upwards}</Relationships>',
        "../../evil.txt": "never unpacked",
    }
    assert shown(read_docx(packed(members))) == ["P text"]


def test_file_that_is_no_word_file_is_refused_with_what_to_do() -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512
    assert reason(b"") == "the file is empty"
    assert reason(b"%PDF-1.7 ...") == "not a Word file, whatever its name says; save the CV as .docx or PDF"
    assert reason(ole + "WordDocument".encode("utf-16-le")) == "an old Word file; save it as .docx"
    assert reason(ole + "EncryptedPackage".encode("utf-16-le")) == "needs a password; save it without one"
    assert reason(packed({"xl/workbook.xml": "<x/>"})).startswith("an archive without a Word document in it")


def test_damaged_file_is_refused() -> None:
    whole = package(p("text " * 500))
    body = whole.index(b"word/document.xml") + 40
    for raw in (b"PK\x03\x04", whole[:200], whole[:-30], whole[:body] + b"\xff\xff\xff\xff" + whole[body + 4 :]):
        assert reason(raw).startswith("damaged Word file")
    assert reason(packed({"word/document.xml": "<w:document"})).startswith("damaged Word file")
    assert reason(packed({"word/document.xml": "<document/>"})).startswith("a Word file without a document in it")


def test_encrypted_member_is_refused() -> None:
    raw = bytearray(package(p("text")))
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = -1
        while (at := raw.find(signature, at + 1)) >= 0:
            raw[at + flags] |= 1
    assert reason(bytes(raw)).startswith("damaged Word file")


def test_file_that_says_it_unpacks_beyond_the_limit_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ooxml, "LARGEST", 20_000)
    assert reason(package("<!--" + " " * 30_000 + "-->")).startswith("unpacks to more than")
    assert reason(package(p("a"), styles=f"<!--{' ' * 12_000}-->", footnotes=f"<!--{' ' * 12_000}-->")).startswith("unpacks")
    assert blocks(p("a"), styles=f"<!--{' ' * 12_000}-->", media=" " * 30_000) == ["P a"]


def test_file_that_lies_about_its_size_is_read_no_further_than_it_says() -> None:
    raw = bytearray(packed({"word/document.xml": "<a>" + " " * 3_000_000}))
    at = raw.index(b"PK\x01\x02") + 24
    assert struct.unpack_from("<I", raw, at) == (3_000_003,)
    struct.pack_into("<I", raw, at, 100)
    assert reason(bytes(raw)).startswith("damaged Word file")


def test_archive_of_very_many_members_and_part_of_very_many_tags_are_refused() -> None:
    assert reason(b"PK\x03\x04" + b"PK\x01\x02" * 10_001) == "an archive of more than 10,000 files; not a Word file"
    assert reason(package("<w:p/>" * 200_000)) == "more than 200,000 tags; not a profile"


def test_entities_are_refused_and_no_file_is_read_through_them(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    bomb = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 20}">' for n in range(9))
    for inside, use in ((f'<!ENTITY a0 "lol">{bomb}', "&a9;"), (f'<!ENTITY x SYSTEM "{secret.as_uri()}">', "&x;")):
        document = (
            f"<!DOCTYPE w [{inside}]><w:document {NAMES}><w:body><w:p><w:r><w:t>{use}</w:t></w:r></w:p></w:body></w:document>"
        )
        assert reason(packed({"word/document.xml": document})).startswith("declares XML entities")


def test_tables_in_tables_in_tables_are_refused_beyond_what_anybody_writes() -> None:
    deep = p("x")
    for _ in range(60):
        deep = table([deep])
    assert blocks(deep) == ["P x"]
    for _ in range(60):
        deep = table([deep])
    assert reason(package(deep)) == "elements nested hundreds deep; not a profile"


@pytest.mark.parametrize("body", ["", "<w:p/>", "<w:p><w:r><w:drawing/></w:r></w:p>", p("———"), p("\u200b")])
def test_document_without_a_word_is_refused(body: str) -> None:
    assert reason(package(body)).startswith("no text in it, only pictures or nothing")


def test_document_as_long_as_a_book_is_refused() -> None:
    assert len(read_docx(package(p("字" * (LONGEST - 1)))).text) == LONGEST
    assert reason(package(p("字" * LONGEST))) == f"longer than {LONGEST:,} characters; not a profile"


# Any document

TEXTS = st.lists(
    st.sampled_from(
        [
            "Built robots",
            "研发机器人",
            "• ",
            "1. ",
            "\t",
            " | ",
            "2019",
            "：",
            "    ",
            "\u3000\u3000",
            "ﬁ",
            "😀",
            "\u200b",
            "\uf0b7",
        ]
    )
    | st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=4),
    max_size=5,
).map("".join)
PROPERTIES = st.sampled_from(["", '<w:outlineLvl w:val="0"/>', '<w:numPr><w:numId w:val="1"/></w:numPr>'])
RUNS = st.sampled_from(["", "<w:b/>", '<w:b/><w:sz w:val="40"/>', "<w:vanish/>"])
PARAGRAPHS = st.builds(p, TEXTS, PROPERTIES, RUNS)
BODIES = st.recursive(
    PARAGRAPHS,
    lambda inner: (
        st.lists(st.lists(inner, max_size=3), max_size=3).map(lambda rows: table(*rows))
        | st.lists(inner, max_size=4).map("".join)
        | inner.map(lambda box: f"<w:p><w:r><w:txbxContent>{box}</w:txbxContent></w:r></w:p>")
    ),
    max_leaves=8,
)


@given(BODIES)
@settings(max_examples=150, deadline=None)
def test_blocks_of_any_document_are_trimmed_spans_one_a_line_in_order(body: str) -> None:
    extract = read_docx(package(body + p("the end")))
    spans = [(block.start, block.end) for block in extract.blocks]
    assert all(left[1] < right[0] for left, right in itertools.pairwise(spans))
    assert extract.text.count("\n") == len(extract.text.splitlines()) == len(spans)
    for line, (start, end) in zip(extract.text.split("\n"), spans, strict=False):
        assert line.endswith(extract.text[start:end])
        assert extract.text[start:end].strip() == extract.text[start:end] != ""
    assert all((block.level > 0) == (block.kind == "heading") for block in extract.blocks)


@given(st.binary(max_size=40), st.integers(0, 10_000), st.integers(0, 200))
@settings(max_examples=150, deadline=None)
def test_damage_anywhere_is_read_or_refused_but_never_a_crash(noise: bytes, at: int, lost: int) -> None:
    whole = package(p("Li Na") + table([p("a"), p("b")]), styles=style("heading 1"))
    at %= len(whole)
    assert outcome(whole[:at] + noise + whole[at + lost :])
