"""What somebody can do with a thing, and not what merely has to do with it, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.qa.doing import does, done_with
from corpus.models import SectionKind, Span
from retrieval.lexicon import Glossary
from tests.bot.people import answerer_of, asked


@pytest.mark.parametrize(
    ("topic", "thing"),
    [
        ("fly a helicopter", "helicopter"),
        ("play the cello", "cello"),
        ("sing in a choir", "choir"),
        ("弹钢琴", "钢琴"),
        ("开叉车", "叉车"),
        ("骑马", "马"),
        ("fly fishing", ""),
        ("helicopter maintenance", ""),
        ("开发票", ""),
        ("打交道", ""),
    ],
)
def test_the_thing_that_something_is_done_with(topic: str, thing: str) -> None:
    assert done_with(topic) == thing


@pytest.mark.parametrize(
    ("kind", "line", "thing", "told"),
    [
        (SectionKind.EXPERIENCE, "Flew the helicopter in the north.", "helicopter", True),
        (SectionKind.EXPERIENCE, "Rewrote the helicopter transfer procedure.", "helicopter", False),
        (SectionKind.EXPERIENCE, "Blasted slopes from helicopters.", "helicopters", False),
        (SectionKind.OTHER, "Piano (grade 6), bouldering", "Piano", True),
        (SectionKind.OTHER, "Helicopter underwater escape", "Helicopter", False),
        (SectionKind.SKILLS, "Drone: no pilot licence", "Drone", True),
        (SectionKind.EXPERIENCE, "The drone unit; hold no pilot licence", "drone", False),
        (SectionKind.EXPERIENCE, "驾驶直升机三百小时", "直升机", True),
        (SectionKind.EXPERIENCE, "编写直升机维护手册", "直升机", False),
        (SectionKind.OTHER, "爱好：吉他、养猫", "吉他", True),
        (SectionKind.SKILLS, "Guitars: I built one", "Guitars", False),
        (SectionKind.OTHER, "Made so far: 38 violins", "violins", False),
        (SectionKind.SKILLS, "小提琴：修过十几把", "小提琴", False),
        (SectionKind.OTHER, "拉二胡十来年了", "拉二胡", True),
    ],
)
def test_a_line_does_it_or_lists_it(kind: SectionKind, line: str, thing: str, told: bool) -> None:
    start = line.index(thing)
    assert does(kind, line, [Span(start=start, end=start + len(thing))]) is told


def test_nobody_flies_what_stands_in_a_procedure(tmp_path: Path, glossary: Glossary) -> None:
    english = "# Li Lei\n\n## Work\n\n- Rewrote the helicopter transfer procedure.\n\n## Hobbies\n\n- Piano, running\n"
    chinese = "# 王芳\n\n## 工作经历\n\n- 编写直升机维护手册。\n\n## 爱好\n\n- 吉他、跑步\n"
    core = answerer_of(tmp_path, glossary, li=english, wang=chinese)
    assert asked(core, "Which of them can fly a helicopter?") == {}
    assert asked(core, "谁会开直升机？") == {}
    assert set(asked(core, "Who can play the piano?")) == {"li"}
    assert set(asked(core, "谁会弹吉他？")) == {"wang"}
