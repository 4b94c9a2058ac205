"""Lines that tell of somebody else's doing."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.qa.others import told_of_another
from corpus.models import Span
from retrieval.lexicon import Glossary
from tests.bot.people import answerer_of, asked


@pytest.mark.parametrize(
    "line",
    [
        "My brother Théo won judo bronze in 2017.",
        "Our colleague Ann flies the drones.",
        "One of my friends speaks Welsh.",
        "丈夫在做无人机航拍，本人不会飞。",
        "我哥是飞行员",
        "同班组的徐海是全国劳动模范，我跟他学了六年",
        "同事小刘会焊接",
        "My mentor Ann Bell won the Golden Spade in 2016.",
        "Another member of the crew holds the record.",
        "His wife teaches Welsh.",
        "徒弟小陈 2023 年获技能竞赛一等奖",
        "导师李明(2018 年获科技进步二等奖)",
        "组里另一位获过全国冠军",
        "我们厂的师傅是全国劳模",
        "我老板拿过创业大赛金奖",
    ],
)
def test_a_line_that_begins_with_somebody_else_is_about_them(line: str) -> None:
    assert told_of_another(line)


@pytest.mark.parametrize(
    "line",
    [
        "My colleague and I built the kiln.",
        "My brother's bakery, where I bake on Sundays.",
        "Colleague of the Year 2019",
        "Voted best mentor by my colleagues.",
        "和同事一起修复了古籍",
        "同事评选的最佳搭档",
        "我在同济大学读书",
        "姐妹品牌的设计由我负责",
        "My teacher training in Leeds",
        "My student project won a prize.",
        "哥大在读博士",
        "朋友圈广告做了两年",
        "学生会主席，获优秀干部",
        "带徒弟五人，获优秀师傅称号",
    ],
)
def test_a_line_about_oneself_stays_so_whoever_else_is_in_it(line: str) -> None:
    assert not told_of_another(line)


@pytest.mark.parametrize(
    ("line", "said", "another"),
    [
        ("Supervisor Li (my boss won the medal)", "medal", True),
        ("Assisted Ann Bell on the orrery, for which she was given the medal", "medal", True),
        ("Assisted Ann Bell on the orrery, for which I was given the medal", "medal", False),
        ("My mentor taught me welding", "welding", False),
        ("My pupils won two medals", "pupils", False),
        ("导师李明(2018 年获金奖)", "金奖", True),
        ("师从徐海(全国劳模)", "劳模", True),
        ("同事小刘会焊接，我会铆接", "铆接", False),
    ],
)
def test_what_is_said_of_somebody_else_within_a_line_is_theirs(line: str, said: str, another: bool) -> None:
    start = line.index(said)
    assert told_of_another(line, [Span(start=start, end=start + len(said))]) is another


def test_nobody_is_named_for_what_a_brother_or_a_colleague_did(tmp_path: Path, glossary: Glossary) -> None:
    english = "# Li Lei\n\nMy brother Tom won a medal in judo.\n\nMy sister and I keep bees.\n"
    chinese = "# 王芳\n\n同班组的徐海是全国劳动模范。\n\n我会养蜂。\n"
    core = answerer_of(tmp_path, glossary, li=english, wang=chinese)
    assert asked(core, "who won a medal in judo?") == {}
    assert asked(core, "谁是全国劳动模范？") == {}
    assert "li" in asked(core, "who keeps bees?")
