"""Word files read whole: two CVs line by line, and what holds of any document, whole or damaged."""

from __future__ import annotations

import itertools
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.readers.docx import read_docx
from tests.corpus.readers.shown import shown
from tests.corpus.readers.word_files import outcome, p, package, style, table

FILES = Path(__file__).parents[1] / "files"


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
