"""What a clause says of the topic in it: each rule of polarity.py, English and Chinese side by side."""

from __future__ import annotations

import pytest

from bot.qa import cues
from bot.qa.levels import is_shelved
from bot.qa.models import Strength
from bot.qa.polarity import strength_in, tells_of_failures, turns_out_badly
from bot.qa.speaking import speaks_of_it
from corpus.models import Span


def said(line: str, *topics: str) -> str:
    """The strength of topics in a line, each marked wherever it stands; "" where the line says nothing of its own."""
    marks = [[_span(start, topic) for start in _starts(line, topic)] for topic in topics]
    strength = strength_in(line, marks)
    return strength.value if strength else ""


def _starts(line: str, topic: str) -> list[int]:
    return [start for start in range(len(line)) if line.startswith(topic, start)]


def _span(start: int, topic: str) -> Span:
    return Span(start=start, end=start + len(topic))


@pytest.mark.parametrize(
    ("line", "topic"),
    [
        ("Have still not read Ulysses.", "Ulysses"),
        ("Ulysses has been on my reading list for years.", "Ulysses"),
        ("No experience with looms.", "looms"),
        ("Deployed it without Docker.", "Docker"),
        ("Considered Kafka but chose Redis.", "Kafka"),
        ("Hopes to learn welding.", "welding"),
        ("I cannot code in Java.", "Java"),
        ("没用过织布机。", "织布机"),
        ("尚未独立做过手术。", "手术"),
        ("部署时不用 Docker。", "Docker"),
        ("考虑过 Kafka，最后选了 Redis。", "Kafka"),
        ("打算学焊接。", "焊接"),
        ("零基础，不会 Java。", "Java"),
    ],
)
def test_what_was_not_done_is_negative(line: str, topic: str) -> None:
    assert said(line, topic) == "negative"


@pytest.mark.parametrize(
    ("line", "topic"),
    [
        ("My colleague designed the loom.", "loom"),
        ("The loom was built by an outside contractor.", "loom"),
        ("Loom repairs are the workshop's job, not mine.", "Loom repairs"),
        ("Supervised by Prof. Lee, who invented the loom.", "loom"),
        ("同事设计了织布机。", "织布机"),
        ("织布机由供应商完成。", "织布机"),
        ("织布机维修不归我管。", "织布机维修"),
        ("师从一位发明织布机的老工程师。", "织布机"),
    ],
)
def test_what_others_did_is_not_ones_own(line: str, topic: str) -> None:
    assert said(line, topic) == "negative"


@pytest.mark.parametrize(
    ("line", "topic"),
    [
        ("Tried Moodle for a term.", "Moodle"),
        ("Attended a one-day course on dyeing.", "dyeing"),
        ("Watched two knee replacements.", "knee replacements"),
        ("Introduced Moodle, but it did not turn out well.", "Moodle"),
        ("Introduced Moodle (although that never worked).", "Moodle"),
        ("I do not yet understand the proof 100%.", "proof"),
        ("Have not used ArcGIS for years.", "ArcGIS"),
        ("I am not an expert in dyeing.", "dyeing"),
        ("试过慕课平台。", "慕课平台"),
        ("参加过一天的染色培训。", "染色"),
        ("旁听过一次庭审。", "庭审"),
        ("引入慕课平台，但效果不理想。", "慕课平台"),
        ("用强化学习训练步态，中途放弃。", "强化学习"),
        ("还没有完全弄懂这个证明。", "证明"),
        ("很久没用 ArcGIS 了。", "ArcGIS"),
        ("谈不上精通染色。", "染色"),
    ],
)
def test_what_was_tried_or_went_wrong_is_weak(line: str, topic: str) -> None:
    assert said(line, topic) == "weak"


@pytest.mark.parametrize(
    ("line", "topic"),
    [
        ("Not only tuned the loom but rebuilt it.", "loom"),
        ("Ran dye tests, and none of them failed.", "dye tests"),
        ("Wrote a Rust library that never allocates.", "Rust"),
        ("Ported drivers to ROS, though nothing was published.", "ROS"),
        ("Performed failure analysis with a SEM.", "SEM"),
        ("不仅调试织布机，还培训了工人。", "织布机"),
        ("完成染色测试，没有一批出问题。", "染色测试"),
        ("把驱动移植到 ROS，虽然没有发表论文。", "ROS"),
        ("用 Rust 重写了解析器。", "Rust"),
    ],
)
def test_a_denial_of_something_else_takes_nothing_away(line: str, topic: str) -> None:
    assert said(line, topic) == "strong"


def test_whoever_assists_has_done_less_than_whoever_leads() -> None:
    assert [said(f"{verb} lesson planning.", "lesson planning") for verb in ("Led", "Assisted with")] == ["strong", "some"]
    assert [said(f"{verb}教案设计。", "教案设计") for verb in ("主导", "协助")] == ["strong", "some"]


def test_a_bare_list_says_nothing_of_its_own() -> None:
    assert said("Excel, Tableau, Power BI", "Tableau") == said("静脉穿刺、导尿、心电图", "导尿") == ""


def test_items_of_a_list_share_the_word_before_or_after_them() -> None:
    assert said("Basic Keras and TensorFlow.", "TensorFlow") == said("了解基础的 Keras、TensorFlow。", "TensorFlow") == "weak"
    assert said("对 RL、图像生成有一定接触。", "RL") == "weak"


@pytest.mark.parametrize(
    ("line", "levels"),
    [
        ("Verilog (expert), Perl (basics)", ["strong", "weak"]),
        ("Verilog: advanced; Perl: beginner", ["strong", "weak"]),
        ("Verilog | expert | Perl", ["strong", ""]),
        ("精通 Verilog，了解 Perl", ["strong", "weak"]),
        ("精通：Verilog；了解：Perl", ["strong", "weak"]),
        ("Verilog（熟练），Perl（入门）", ["strong", "weak"]),
        ("Verilog (10 years), Perl (never used it)", ["strong", "negative"]),
    ],
)
def test_a_level_holds_for_the_name_it_stands_beside(line: str, levels: list[str]) -> None:
    assert [said(line, "Verilog"), said(line, "Perl")] == levels


def test_the_short_name_in_brackets_says_nothing_of_its_own() -> None:
    assert said("对强化学习(RL)和图像生成有过一定的接触。", "强化学习", "RL") == "weak"


def test_the_words_of_the_topic_are_no_cues_but_a_cue_around_them_is() -> None:
    assert said("Taught basic life support.", "basic life support") == "strong"
    assert said("Ulysses has been on my reading list.", "reading", "Ulysses") == "negative"


@pytest.mark.parametrize(
    ("line", "topic"), [("Pruned models without fine-tuning.", "fine-tuning"), ("实现无需微调的剪枝", "微调")]
)
def test_without_counts_only_where_the_question_does_not_ask_for_it(line: str, topic: str) -> None:
    marks = [[_span(start, topic) for start in _starts(line, topic)]]
    assert (strength_in(line, marks), strength_in(line, marks, lacking=False)) == (Strength.NEGATIVE, Strength.STRONG)


@pytest.mark.parametrize(
    ("titles", "strength"),
    [
        (["Papers to read", "Reading list", "待读书单", "学习计划"], Strength.NEGATIVE),
        (["Currently learning", "Interests", "正在学习", "兴趣爱好"], Strength.WEAK),
        (["Machine learning", "Deep Learning Projects", "学位论文", "研究兴趣", "学术成果"], None),
    ],
)
def test_a_title_can_hedge_what_stands_below_it(titles: list[str], strength: Strength | None) -> None:
    assert {is_shelved(title) for title in titles} == {strength}


def test_a_title_or_the_next_sentence_can_tell_of_a_failure() -> None:
    assert tells_of_failures("What did not work out")
    assert tells_of_failures("失败和半途而废的")
    assert not tells_of_failures("Failure analysis")
    assert turns_out_badly("But it did not work out.")
    assert turns_out_badly("结果不理想。")
    assert not turns_out_badly("The old tool had failed.")


@pytest.mark.parametrize(
    ("line", "topic"),
    [
        ("Bought a lathe in 2020; it told me little, so I sold it.", "lathe"),
        ("车床：买来试了一年，后来卖掉了", "车床"),
    ],
)
def test_what_was_sold_again_did_not_turn_out_well(line: str, topic: str) -> None:
    mark = Span(start=line.index(topic), end=line.index(topic) + len(topic))
    assert strength_in(line, [[mark]]) is Strength.WEAK


@pytest.mark.parametrize(
    ("clause", "speaks"),
    [
        (", but it did not work out", True),
        ("；后来项目叫停", True),
        (", but the other team failed", False),
        ("，对方公司倒闭", False),
    ],
)
def test_a_clause_speaks_of_the_topic_where_nothing_else_is_its_subject(clause: str, speaks: bool) -> None:
    assert speaks_of_it(cues.FAILED, clause) is speaks
