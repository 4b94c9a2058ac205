"""Short answers in a line: what is found of each sort, in both languages."""

from __future__ import annotations

import pytest

from bot.qa.values import SPANS, after_label, closed, runs
from corpus.models import Span


def found(sort: str, line: str) -> list[str]:
    return [span.of(line) for span in SPANS[sort](line)]


@pytest.mark.parametrize(
    ("sort", "line", "spans"),
    [
        ("date", "Jun. 2024 - Present", ["Jun. 2024 - Present"]),
        ("date", "2024.10-2025.4(至今) 某某公司", ["2024.10-2025.4(至今)"]),
        ("date", "2013年7月～至今　　某某医院", ["2013年7月～至今"]),
        ("date", "Back in 2022 I rewrote it", ["2022"]),
        ("date", "GPA: 4.22/4.3 Dec. 2020", ["Dec. 2020"]),
        ("money", "spent $250k on it", ["$250k"]),
        ("money", "三年累计节税约 860 万元", ["860 万元"]),
        ("money", "funded with NOK 14.2 million", ["NOK 14.2 million"]),
        ("rate", "latency fell by 12%", ["12%"]),
        ("rate", "LCP 从 4.2 秒降到 1.8 秒", ["从 4.2 秒降到 1.8 秒"]),
        ("rate", "实现 4.4 倍的加速", ["4.4 倍"]),
        ("number", "累计460余例", ["460余"]),
        ("number", "around 64 GPUs since May 2021", ["64"]),
        ("number", "GPA 3.75/4", []),
        ("number", "an acceptance rate of 2% and 3 papers", ["3"]),
        ("number", "接收率 2%，论文 3 篇", ["3"]),
        ("number", "came 4th with 6 robots", ["6"]),
        ("number", "第3名，共 120 支队伍", ["120"]),
        ("duration", "over the past 3 years", ["3 years"]),
        ("duration", "历时 8 个月", ["8 个月"]),
        ("duration", "2020年2月至4月连续工作62天", ["62天"]),
        ("rank", "排名第5,共 120 支队伍", ["第5"]),
        ("rank", "won a silver medal", ["silver medal"]),
        ("organisation", "an engineer at Tepan, since 2020", ["Tepan"]),
        ("organisation", "浙江大学医学院附属第一医院 护师", ["浙江大学医学院附属第一医院"]),
        ("school", "MEng, University of Sheffield, 2013", ["University of Sheffield"]),
        ("school", "2016.09 某某公司", []),
        ("person", "Researcher, supervised by Prof. Ann Hill | Python", ["Prof. Ann Hill"]),
        ("person", "导师：王建国教授", ["王建国"]),
        ("venue", "accepted at NeurIPS 2024 Poster", ["NeurIPS 2024 Poster"]),
        ("venue", "AI4Science, 显微成像", []),
        ("major", "江西财经大学   会计学   本科", ["会计学"]),
        ("major", "M.S. in Computer Vision | 2020", ["Computer Vision"]),
        ("name", "Llama2、Llama3/3.1、Qwen2 上测试", ["Llama2、Llama3/3.1、Qwen2"]),
        ("name", "使用 nuplan 评估", ["nuplan"]),
        ("score", "GPA: 3.78/4, with honours", ["3.78/4"]),
    ],
)
def test_spans_of_each_sort_in_both_languages(sort: str, line: str, spans: list[str]) -> None:
    assert found(sort, line) == spans


@pytest.mark.parametrize(
    ("line", "label", "value"),
    [
        ("期望城市: 南京、苏州 | 性别: 女", "期望城市", "南京、苏州"),
        ("| SQL | basic |", "SQL", "basic"),
        ("French (fluent), Dutch", "French", "fluent"),
        ("Dutch (B2, passed in 2020)", "Dutch", "B2"),
        ("法语（B2，2020 年通过）", "法语", "B2"),
        ("Thesis: low-k damage; 2015", "Thesis", "low-k damage"),
        ("French and Dutch", "French", None),
    ],
)
def test_a_value_stands_behind_its_label(line: str, label: str, value: str | None) -> None:
    start = line.index(label)
    span = after_label(line, Span(start=start, end=start + len(label)))
    assert (span.of(line) if span else None) == value


def test_names_in_a_list_are_one_span() -> None:
    line = "广州、深圳 and 上海 but not 北京"
    spans = [Span(start=line.index(name), end=line.index(name) + 2) for name in ("广州", "深圳", "上海", "北京")]
    assert [span.of(line) for span in runs(line, spans)] == ["广州、深圳 and 上海", "北京"]


@pytest.mark.parametrize(
    ("text", "start", "value"),
    [
        ("French (", "French (", "French"),
        ("French (fluent, from school)", "French (fluent", "French (fluent, from school)"),
        ("日语N2（", "日语N2（", "日语N2"),
        ("日语（N2，2019）", "日语（N2", "日语（N2，2019）"),
        ("英语六级", "英语六级", "英语六级"),
    ],
)
def test_a_value_is_not_cut_inside_its_brackets(text: str, start: str, value: str) -> None:
    assert closed(text, Span(start=0, end=len(start))).of(text) == value


def test_a_town_is_no_ending_of_a_company() -> None:
    assert found("organisation", "Nurse, Brigid Hospital, Cork") == ["Brigid Hospital"]
    assert found("organisation", "Lee Valley Foods Company, Ltd.")[0].endswith("Ltd.")
