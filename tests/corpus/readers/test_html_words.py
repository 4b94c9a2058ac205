"""Markup within a line -> the words a browser shows, joined or told apart."""

from __future__ import annotations

import pytest

from tests.corpus.readers.web_pages import body


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
