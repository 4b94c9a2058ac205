"""Web pages read whole: two CVs line by line, and what holds of any page and any bytes."""

from __future__ import annotations

import itertools
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.readers.html import read_html
from tests.corpus.readers.shown import shown
from tests.corpus.readers.web_pages import outcome

FILES = Path(__file__).parents[1] / "files"


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
