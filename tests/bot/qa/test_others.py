"""Lines that tell of somebody else's doing."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.qa.others import is_about_another
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
    ],
)
def test_a_line_that_begins_with_somebody_else_is_about_them(line: str) -> None:
    assert is_about_another(line)


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
    ],
)
def test_a_line_about_oneself_stays_so_whoever_else_is_in_it(line: str) -> None:
    assert not is_about_another(line)


def test_nobody_is_named_for_what_a_brother_or_a_colleague_did(tmp_path: Path, glossary: Glossary) -> None:
    english = "# Li Lei\n\nMy brother Tom won a medal in judo.\n\nMy sister and I keep bees.\n"
    chinese = "# 王芳\n\n同班组的徐海是全国劳动模范。\n\n我会养蜂。\n"
    core = answerer_of(tmp_path, glossary, li=english, wang=chinese)
    assert asked(core, "who won a medal in judo?") == {}
    assert asked(core, "谁是全国劳动模范？") == {}
    assert "li" in asked(core, "who keeps bees?")
