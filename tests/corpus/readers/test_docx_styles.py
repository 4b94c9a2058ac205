"""Styles of a Word file -> headings, list items and hidden text, in whatever language Word was."""

from __future__ import annotations

import pytest

from tests.corpus.readers.word_files import blocks, p, r, style, styled


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
