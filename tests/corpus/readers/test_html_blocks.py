"""Elements of a page -> lines: headings, items, breaks, tables, and what stands side by side."""

from __future__ import annotations

import pytest

from tests.corpus.readers.web_pages import body


def test_headings_items_and_paragraphs_keep_what_they_are() -> None:
    inside = (
        "<h1>李娜</h1><h4>Skills</h4><p>a1</p>b2<div>c3</div><ul><li>d4</ul><blockquote>e5</blockquote><address>f6</address>"
    )
    more = "<dl><dt>g7<dd>h8</dl><figure><figcaption>i9</figcaption></figure><section>j0</section>"
    more += "<details><summary>k1</summary>l2</details>"
    assert body(inside + more) == "H1 李娜|H4 Skills|P a1|P b2|P c3|I d4|P e5|P f6|P g7|P h8|P i9|P j0|H6 k1|P l2".split("|")


@pytest.mark.parametrize(
    ("inside", "lines"),
    [
        ("<p>a1<br>b2<br/><br/>c3</p>", ["P a1", "P b2", "P c3"]),
        ("<h2>Nuro<br>2019</h2>", ["H2 Nuro", "P 2019"]),
        ("<h2><div>Nuro</div></h2>", ["H2 Nuro"]),
        ("<h2><a href=x>Nuro</a></h2>", ["H2 Nuro"]),
        (f"<h2>{'字' * 61}</h2>", ["P " + "字" * 61]),
        ("<li>one<br>two", ["I one", "I two"]),
        ("<ul><li><p>a1</p></li><li><div>b2</div><div>c3</div></li></ul>", ["I a1", "P b2", "P c3"]),
        ("<ul><li>Nuro<ul><li>robots</li></ul>and more</li></ul>", ["I Nuro", "I robots", "I and more"]),
        ("<ul><li><h3>Nuro</h3><p>2019</p></li></ul>", ["H3 Nuro", "P 2019"]),
        ("<p>• typed bullet</p><p>（一）输液</p>", ["I typed bullet", "I 输液"]),
        ("<b>bold<p>inside</p>out</b>", ["P bold", "P inside", "P out"]),
        ("<span>a1<div>b2</div>c3</span>", ["P a1", "P b2", "P c3"]),
        ('<p><span style="display:block">a1</span>b2</p>', ["P a1", "P b2"]),
        ("<my-card>a1</my-card><my-card>b2</my-card>", ["P a1", "P b2"]),
        ("<pre>  one\n  two   three\n\tNuro      2019</pre>", ["P one", "P two three", "P Nuro | 2019"]),
        ('<div style="white-space: pre-line">一\n二<b>三</b>\n</div>四', ["P 一", "P 二三", "P 四"]),
        ("———<p>***</p>a1", ["P a1"]),
    ],
)
def test_every_block_and_every_break_begins_a_line(inside: str, lines: list[str]) -> None:
    assert body(inside) == lines


@pytest.mark.parametrize(
    ("inside", "lines"),
    [
        ("<h1><img alt='Li Na'></h1>", ["H1 Li Na", "P end"]),
        ("<p><img alt='portrait'> Li Na</p>", ["P Li Na", "P end"]),
        ("<p><img alt='IMG_2.jpg'></p><p><img></p>", ["P end"]),
        ("<p><img alt='one'><img alt='two'></p>", ["P one", "P end"]),
    ],
)
def test_picture_speaks_only_for_a_line_without_words(inside: str, lines: list[str]) -> None:
    assert body(inside + "<p>end</p>") == lines


def test_row_of_a_table_is_a_line_unless_it_lays_out_the_page() -> None:
    page = """<table><caption>经历</caption><thead><tr><th>Year<th>Firm</tr></thead>
    <tbody><tr><td>2019<td><b>Acme</b> <td></tr>
    <tr><td>Skills<td><ul><li>C++<li>Rust</ul></tr><tr><td>电话<br>手机<td>123</tr>
    <tr><td><table><tr><td>甲<td>乙</table><p>丙<td>丁</tr></table>"""
    assert body(page) == [
        "P 经历",
        "P Year | Firm",
        "P 2019 | Acme",
        "P Skills",
        "I C++",
        "I Rust",
        "P 电话手机 | 123",
        "P 甲 | 乙",
        "P 丙",
        "P 丁",
    ]


FLEX = "display: flex"


@pytest.mark.parametrize(
    ("head", "opening"),
    [
        ("", f'<div style="{FLEX}">'),
        ("", '<div class="d-flex mt-2">'),
        (f"<style>.head {{ {FLEX}; gap: 1em }}</style>", '<div class="big head">'),
        (f"<style>p, div.head {{ {FLEX} }}</style>", '<div class="head">'),
        (f"<style>/* x */ #one{{{FLEX}}}</style>", '<div id="one">'),
        (f"<style>@font-face{{a:b}} @media screen {{ a{{}} }} div {{{FLEX}}}</style>", "<div>"),
    ],
)
def test_children_set_beside_each_other_make_one_line(head: str, opening: str) -> None:
    assert body(f"{opening}<h3>Nurse</h3><div>2019</div></div>", head) == ["H3 Nurse | 2019"]
    assert body(f"{opening}<div>武汉</div><p>护士</p></div>", head) == ["P 武汉 | 护士"]


@pytest.mark.parametrize(
    ("head", "opening"),
    [
        (f"<style>.head {{ {FLEX}; flex-direction: column }}</style>", '<div class="head">'),
        (f"<style>.head {{ {FLEX} }} .head {{ flex-flow: column }}</style>", '<div class="head">'),
        (f"<style>@media print {{ div {{ {FLEX} }} }}</style>", "<div>"),
        (f"<style>body > div {{ {FLEX} }} span {{ {FLEX} }} .a.b {{ {FLEX} }}</style>", '<div class="a">'),
        (f"<style>}} div {{ {FLEX}</style>", "<div>"),
        ("", f'<div style="{FLEX}; flex-direction: column">'),
        ("", '<div class="d-flex flex-column">'),
    ],
)
def test_children_set_below_each_other_are_lines(head: str, opening: str) -> None:
    assert body(f"{opening}<div>武汉</div><p>护士</p></div>", head) == ["P 武汉", "P 护士"]


def test_columns_of_whole_paragraphs_are_not_squeezed_into_a_line() -> None:
    long = "负责急诊抢救室的护理工作与带教，" * 4
    assert body(f'<div style="{FLEX}"><p>{long}</p><p>武汉</p></div>') == [f"P {long}", "P 武汉"]
    columns = "<div><p>Skills</p><p>C++</p></div><div><h2>Work</h2><p>Nuro</p></div>"
    assert body(f'<div style="{FLEX}">{columns}</div>') == ["P Skills", "P C++", "H2 Work", "P Nuro"]
