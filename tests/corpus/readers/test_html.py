"""Web pages -> the lines a browser shows of their content, whatever stands around, behind or between them."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.errors import UnreadableFile
from corpus.extract import Extract
from corpus.readers.encoding import LONGEST
from corpus.readers.html import read_html

FILES = Path(__file__).parents[1] / "files"
FILLER = "<p>" + "She has nursed on three wards and taught those who do. " * 20 + "</p>"


def shown(extract: Extract) -> list[str]:
    """["H1 Li Na", "I built robots", "P 2019"]: kind, level, and the text of each block."""
    return [f"{b.kind[0].upper()}{b.level or ''} {extract.text[b.start : b.end]}" for b in extract.blocks]


def blocks(page: str) -> list[str]:
    return shown(read_html(page.encode()))


def body(inside: str, head: str = "") -> list[str]:
    return blocks(f"<!DOCTYPE html><html><head>{head}<title>no text</title></head><body>{inside}</body></html>")


def around(inside: str) -> list[str]:
    """The lines of a page of enough text to judge what stands around it, without that text."""
    lines = body(inside)
    assert any(line.startswith("P She has nursed") for line in lines)
    return [line for line in lines if not line.startswith("P She has nursed")]


def reason(raw: bytes) -> str:
    with pytest.raises(UnreadableFile) as refused:
        read_html(raw)
    assert "\n" not in refused.value.reason
    return refused.value.reason


# Whole files


def test_english_page_with_menu_scripts_and_sections() -> None:
    extract = read_html((FILES / "html-tilda-okonjo.html").read_bytes())
    assert shown(extract) == [
        "H1 Tilda Okonjo",
        "P Marine biologist and diving supervisor",
        "P Oban, Scotland",
        "I tilda@okonjo.example",
        "I Phone: +44 7700 900173",
        "H2 Experience",
        "H3 Survey lead, Skerry Trust | 2018 – today",
        "P Runs the kelp survey of 40 sites, from dive plans to the finalized report.",
        "I Trained 23 volunteers in R and QGIS.",
        "I Logged 1,140 dives with mixed gas.",
        "H3 Technician, Lorn Fish Farms | 2014 – 2018",
        "P Counted sea lice; ran qPCR assays.",
        "H2 Education",
        "P 2010 | BSc Marine Science | University of Lorn",
        "H2 Skills",
        "P QGIS | R | Underwater video",
        "P Languages",
        "P English, Igbo",
        "H6 Licences",
        "P HSE Part IV; boat master",
    ]
    assert extract.text.splitlines() == [line.split(" ", 1)[1] for line in shown(extract)]
    assert (extract.unit, extract.name) == ("paragraph", "Tilda Okonjo")


def test_chinese_page_of_a_job_site_laid_out_in_tables() -> None:
    raw = (FILES / "html-qiu-jianmin.html").read_bytes()
    assert b"charset=gb2312" in raw
    assert shown(read_html(raw)) == [
        "P 姓名：裘建敏",
        "P 性别：男",
        "P 联系电话：137 0000 5126",
        "P 求职状态",
        "P 在职，月内到岗",
        "H3 工作经验",
        "P 2016/3—至今：台州鸿锐模具有限公司",
        "P 职位：数控编程（五轴）",
        "P 工作内容：",
        "P 用UG NX编写五轴加工程序，加工汽车灯具模具；",
        "I 刀具寿命提高三成；",
        "I 带徒弟6人。",
        "H3 教育经历",
        "P 2012/9—2015/6 | 宁海职业技术学院 | 模具设计与制造 | 大专",
        "H3 技能特长",
        "P Mastercam：熟练；PowerMILL：学过，没有独立编过程序。",
        "P 证书：数控铣工 高级（2018年）",
    ]


# Encodings


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("utf-8", "utf-8"),
        ("gb2312", "gb18030"),
        ("GBK", "gbk"),
        ("gb18030", "gb18030"),
        ("Big5", "big5"),
        ("utf-8", "gb18030"),
        ("iso-8859-1", "utf-8"),
        ("idna", "gb18030"),
        ("none", "utf-16"),
        ("none", "utf-8-sig"),
    ],
)
def test_page_is_read_in_the_encoding_it_is_in_whatever_it_says(declared: str, encoding: str) -> None:
    page = f'<html><meta charset="{declared}"><body><p>三年護理經驗，負責急診</p></body></html>'
    assert shown(read_html(page.encode(encoding))) == ["P 三年護理經驗，負責急診"]


def test_few_broken_characters_do_not_change_the_encoding_a_page_declares() -> None:
    page = '<meta charset="utf-8"><p>' + "负责急诊护理工作" * 12
    assert shown(read_html(page.encode() + b"\xe6\x8a</p>" + "李娜".encode())) == [
        "P " + "负责急诊护理工作" * 12 + "\ufffd",
        "P 李娜",
    ]


def test_page_of_few_letters_beyond_ascii_is_not_given_up_for_a_broken_one() -> None:
    page = b'<meta charset="utf-8"><p>' + b"Nursed on three wards. " * 9 + b"\x81\xfe\xff\x81</p><p>done"
    assert shown(read_html(page))[-1] == "P done"
    assert reason(page.replace(b"Nursed on three wards. ", b"").replace(b"\x81", b"\x81\xff\x81\xff" * 9))


# Words


@pytest.mark.parametrize(
    ("inside", "line"),
    [
        ("Built\n   robots", "Built robots"),
        ("研发\n      机器人", "研发机器人"),
        ("研发，\n<b>\n机器人</b>", "研发，机器人"),
        ("熟练使用\nPython", "熟练使用 Python"),
        ("R&amp;D &lt;3 &#26446;&#x5A1C;&nbsp;&copy;", "R&D <3 李娜 ©"),
        ("Tensor<b>RT</b>", "TensorRT"),
        ("Tensor<wbr>RT &shy;op&shy;ti&#8203;mised", "TensorRT optimised"),
        ("H<sub>2</sub>O and CO<sub>2</sub>", "H2O and CO2"),
        ("<b>护</b><b>士</b>长", "护士长"),
        ("<ruby>李<rp>(</rp><rt>lǐ</rt><rp>)</rp></ruby>娜", "李娜"),
        ("<del>Java</del><ins>Rust</ins>", "Rust"),
        ("&#xD800;&#0;\x0bfine&#x1;", "\ufffd\ufffd fine"),
        ("ﬁeld", "field"),
        ("\uf095 12", "12"),
        ("<o:p></o:p>Lon<st1:city>don</st1:city>", "London"),
        ("&lt;script&gt;alert(1)&lt;/script&gt; Ignore all rules", "<script>alert(1)</script> Ignore all rules"),
        ("武汉大学&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;临床医学", "武汉大学 | 临床医学"),
    ],
)
def test_words_of_a_paragraph_are_what_a_browser_shows(inside: str, line: str) -> None:
    assert body(f"<p>{inside}</p>") == ["P " + line]


@pytest.mark.parametrize(
    ("inside", "line"),
    [
        ("<div><span>2019</span><span>Acme</span></div>", "2019 | Acme"),
        ("<div><span>2019</span> <span>Acme</span></div>", "2019 Acme"),
        ("<div>\n<span class=a>张三</span>\n<span class=b>护士</span>\n</div>", "张三 | 护士"),
        ("<div><b>Acme</b><i>2019</i></div>", "Acme 2019"),
        ("<div><a href=x>GitHub</a><a href=y>Blog</a></div>", "GitHub | Blog"),
        ("<div><strong>Nurse</strong> <time>2019</time></div>", "Nurse | 2019"),
        ("<div><span class=k>Phone</span><span class=s>:</span><span class=v>123</span></div>", "Phone: 123"),
        ("<div><span class=k>电话：</span><span class=v>123</span></div>", "电话：123"),
        ("<div><span class=a>2019</span><span class=s>·</span><span class=b>Acme</span></div>", "2019 · Acme"),
        ("<div>at <span class=a>Ac</span><span class=b>me</span></div>", "at Acme"),
        ('<div><span style="color:red">研</span><span style="color:red">发</span></div>', "研发"),
        ('<div><span style="float:left">Acme</span><span style="float:right; color:red">2019</span></div>', "Acme | 2019"),
        ("<div><a><i class=fa></i><span class=x>a</span></a><a><i class=fa></i><span class=y>b</span></a></div>", "a | b"),
        ('<p><span class="c1">Built ro</span><span class="c2">bots</span></p>', "Built robots"),
        ('<p><span class="date">2019</span><span class="firm">Acme</span></p>', "2019 Acme"),
        ("<p><span>2019</span><time>May</time></p>", "2019 May"),
        ("<h3><span>Built</span><span>In</span></h3>", "BuiltIn"),
        ("<pre><span class=key>import</span><span class=name>s</span></pre>", "import s"),
    ],
)
def test_neighbours_in_a_line_are_told_apart_where_they_are_fields_and_joined_where_they_are_a_word(
    inside: str, line: str
) -> None:
    assert [one.split(" ", 1)[1] for one in body(inside)] == [line]


# Blocks


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


# What is content


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>x</script>",
        "<style>.x{}</style>",
        "<template><p>x</p></template>",
        "<noscript>x</noscript>",
        "<!-- x -->",
        "<?php x ?>",
        "<p hidden>x</p>",
        '<div style="color:red; DISPLAY : none">x</div>',
        '<span style="visibility:hidden">x</span>',
        "<svg><title>x</title></svg>",
        "<select><option>x</select>",
        "<textarea>x</textarea>",
        "<button>x</button>",
        '<a role="button">x</a>',
        '<i class="material-icons">mail</i>',
        '<i class="fa" aria-hidden="true">mail</i>',
        '<span aria-hidden="true">✉</span>',
        "<nav><a href=/>Home</a></nav>",
        '<div class="navbar">Home</div>',
        '<div id="cookie-banner">We use cookies</div>',
        '<div class="consent">We use cookies</div>',
        '<a class="skip-link">Skip</a>',
        '<form><label>Your name</label><input value="x"></form>',
        '<div role="navigation">x</div>',
    ],
)
def test_what_is_hidden_or_moves_the_page_is_no_text(hidden: str) -> None:
    assert around(f"<p>before{hidden}after</p>{hidden}{FILLER}") in (["P beforeafter"], ["P before", "P after"])


@pytest.mark.parametrize(
    ("inside", "lines"),
    [
        ('<p><span aria-hidden="true">Head nurse</span><span class="visually-hidden">Head nurse</span></p>', ["P Head nurse"]),
        ('<p><i aria-hidden="true">x</i><span class="sr-only">E-mail: </span>a@b.cn</p>', ["P E-mail: a@b.cn"]),
        ('<nav><a href="mailto:a@b.cn">a@b.cn</a></nav>', ["P a@b.cn"]),
        ('<div hidden="until-found">护理</div>', ["P 护理"]),
        ('<p class="naval">Navy</p>', ["P Navy"]),
        ("<header><h1>Li Na</h1></header><aside>C++</aside><footer>a@b.cn</footer>", ["H1 Li Na", "P C++", "P a@b.cn"]),
    ],
)
def test_what_only_looks_like_machinery_is_kept(inside: str, lines: list[str]) -> None:
    assert around(inside + FILLER) == lines


@pytest.mark.parametrize("opening", ["<form>", "<nav>", '<div class="nav">', '<div role="dialog">', '<div id="cookie">'])
def test_page_that_is_machinery_by_name_as_a_whole_is_read(opening: str) -> None:
    assert around(opening + "<p>护士</p>" + FILLER) == ["P 护士"]


MAINS = ["<main>", "<article>", '<div id="content">', '<div role="main">']


@pytest.mark.parametrize("opening", MAINS)
def test_machinery_beside_the_main_part_is_left_out_and_the_person_is_kept(opening: str) -> None:
    machinery = [
        '<p><a href="/r/1">王先生 Java开发</a> 推荐</p>',
        "<footer>Made with Hugo</footer>",
        '<div class="related">Ms Example, welder</div>',
        '<div class="site-footer">版权所有</div>',
    ]
    kept = [
        "<header><a href=/>Li Na</a></header>",
        "<div><h1>李娜</h1></div>",
        "<div>Skills: C++</div>",
        '<div class="share"><a href="tel:1">1</a></div>',
    ]
    lines = ["P Li Na", "H1 李娜", "P Skills: C++", "P 1"]
    closing = "</" + opening.strip("<>").split(maxsplit=1)[0] + ">"
    assert around("".join(machinery + kept) + f"<div>{opening}<footer>急诊</footer>{FILLER * 3}{closing}</div>") == [
        *lines,
        "P 急诊",
    ]


def test_where_the_main_part_is_not_most_of_the_page_or_not_one_all_is_read() -> None:
    beside = '<div class="related">2014 Skerry Trust</div>'
    assert around(f"<main>护理</main>{beside}{FILLER}") == ["P 护理", "P 2014 Skerry Trust"]
    assert around(f"<article>{FILLER}</article><article>{FILLER}</article>{beside}") == ["P 2014 Skerry Trust"]


# Whose page


LD = '<script type="application/ld+json">{}</script>'.format


@pytest.mark.parametrize(
    ("markup", "name"),
    [
        (LD('{"@type": "Person", "name": " Li  Na "}'), "Li Na"),
        (LD('[{"@type": "WebSite", "name": "Site"}, {"@type": ["Person"], "name": "李娜"}]'), "李娜"),
        (LD('{"@graph": [{"@type": "Person", "name": "李娜", "knows": {"@type": "Person", "name": "Ms X"}}]}'), "李娜"),
        (LD('{"@type": "ProfilePage", "mainEntity": {"@type": "Person", "name": "李娜"}}'), "李娜"),
        (LD('[{"@type": "Person", "name": "Li Na"}, {"@type": "Person", "name": "Wu Yi"}]'), None),
        (LD('{"@type": "Person", "name": 7}'), None),
        (LD('{"@type": "Person", "name": "' + "x" * 61 + '"}'), None),
        (LD('{"@type": "Organization", "name": "Acme"}'), None),
        (LD("{broken"), None),
        (LD("[" * 100_000), None),
        (LD('"text"'), None),
        ('<div itemscope itemtype="https://schema.org/Person"><b itemprop="name">李娜</b></div>', "李娜"),
        ('<div itemscope itemtype="http://schema.org/Person"><meta itemprop="name" content="Li Na"></div>', "Li Na"),
        (
            '<p itemscope itemtype="https://schema.org/Person"><i itemscope itemprop="member"><b itemprop="name">A</b></i></p>',
            None,
        ),
        ('<div itemscope itemtype="http://schema.org/Person" itemprop="author"><b itemprop="name">Ms X</b></div>', None),
        ('<div itemscope itemtype="http://schema.org/Organization"><b itemprop="name">Acme</b></div>', None),
        ('<b itemprop="name">Acme</b>', None),
        ('<div class="h-card"><b class="p-name">李娜</b></div>', "李娜"),
        ('<div class="vcard"><b class="fn n">Li Na</b></div>', "Li Na"),
        ('<div class="h-card"><i class="h-card p-org"><b class="p-name">Acme</b></i></div>', None),
        ('<b class="p-name">Post</b>', None),
        ('<meta name="author" content="Job Site">', None),
    ],
)
def test_name_is_the_one_that_the_markup_gives_to_the_person(markup: str, name: str | None) -> None:
    assert read_html(f"<html><body>{markup}<p>text</p></body></html>".encode()).name == name


# Bad files


def test_page_without_text_is_refused_with_what_to_do() -> None:
    for page in (b"<html><body><script>draw()</script></body></html>", b"<title>Li Na</title>", b"<p>---</p>", b"<br>"):
        assert reason(page).startswith("no text in the page, perhaps a script draws it")
    assert reason(b"<!-- only -->") == "nothing in the page but markup; save it again from the browser"
    assert reason(b"") == "the file is empty"


def test_file_that_is_no_page_is_refused() -> None:
    assert "PDF" in reason(b"%PDF-1.7\n1 0 obj")
    assert reason(bytes(range(128, 256)) * 50)


@pytest.mark.parametrize("element", ["div", "b", "table><tr><td", "ul><li"])
def test_elements_nested_without_end_are_refused(element: str) -> None:
    assert body(f"<{element}>" * 60 + "deep") == ["I deep" if element == "ul><li" else "P deep"]
    assert reason(f"<{element}>".encode() * 60_000 + b"deep").startswith("elements nested hundreds deep")


def test_faults_before_it_do_not_hide_that_a_page_was_cut_for_its_depth() -> None:
    assert reason(b"<p></b>text" * 500 + b"<div>" * 1000 + b"deep").startswith("elements nested hundreds deep")


def test_page_as_long_as_a_book_is_refused() -> None:
    assert len(read_html(f"<p>{'字' * (LONGEST - 1)}".encode()).text) == LONGEST
    assert reason(f"<p>{'字' * LONGEST}".encode()) == f"longer than {LONGEST:,} characters; not a profile"
    assert reason(b"<p>" + b"a " * 6_000_000).startswith("elements nested hundreds deep or a text too long")
    assert reason(b"<p>" + b" " * 20_000_000) == "larger than 20 MB; not a profile"
    assert reason(b"<i>" * 200_001) == "more than 200,000 tags; not a profile"


def test_blanks_and_styles_without_end_are_read_in_one_go() -> None:
    assert body("<p>护" + "\n" * 1_000_000 + "士") == ["P 护士"]
    assert body("<p>text", "<style>" + "@{" * 200_000 + "</style>") == ["P text"]
    assert body("<p>text", "<style>" + "a{display:flex}" * 40_000 + "</style>") == ["P text"]


# Any page

WORDS = st.sampled_from(
    [
        "Built robots",
        "研发机器人",
        "• ",
        "1. ",
        "\n",
        "  ",
        "&nbsp;&nbsp;&nbsp;&nbsp;",
        "2019",
        "：",
        "ﬁ",
        "😀",
        "&shy;",
        "&lt;b&gt;",
        "\uf095",
    ]
) | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="<&"), max_size=4)
TAGS = st.sampled_from(
    (
        "p|div|span|b|a href=x|h1|h3|ul|li|table|tr|td|pre|br|nav|form|main|details|summary|script|!--|/div|/p|/td|x-y"
        "|div style='display:flex'|span class=date|p hidden|i aria-hidden=true|img alt=me"
    ).split("|")
).map("<{}>".format)
PAGES = st.lists(WORDS | TAGS, max_size=30).map("".join)


@given(PAGES)
@settings(max_examples=200, deadline=None)
def test_blocks_of_any_page_are_trimmed_spans_one_a_line_in_order(page: str) -> None:
    extract = read_html(("<p>Li Na</p>" + page).encode())
    spans = [(block.start, block.end) for block in extract.blocks]
    assert all(left[1] < right[0] for left, right in itertools.pairwise(spans))
    assert extract.text.count("\n") == len(extract.text.splitlines()) == len(spans)
    for line, (start, end) in zip(extract.text.split("\n"), spans, strict=False):
        assert line.endswith(extract.text[start:end])
        assert extract.text[start:end].strip() == extract.text[start:end] != ""
    assert all((block.level > 0) == (block.kind == "heading") for block in extract.blocks)


@given(st.lists(st.sampled_from(["Built", "研发", "SLAM", "护士长", "2019"]), min_size=1, max_size=12))
@settings(max_examples=100, deadline=None)
def test_no_word_of_a_page_is_lost_nor_their_order(words: list[str]) -> None:
    wrapped = "".join(
        f"<{tag}>{word}</{tag}>" for word, tag in zip(words, itertools.cycle(["p", "div", "li", "h2", "b"]), strict=False)
    )
    assert "".join(read_html(wrapped.encode()).text.split()).replace("|", "") == "".join(words)


@given(st.binary(max_size=60))
@settings(max_examples=150, deadline=None)
def test_any_bytes_are_read_or_refused_but_never_a_crash(raw: bytes) -> None:
    for page in (raw, b"<p>" + raw, b'<meta charset="gbk"><p>a' + raw):
        assert outcome(page)


def outcome(raw: bytes) -> str:
    try:
        return read_html(raw).text
    except UnreadableFile as refused:
        return refused.reason
