"""Kinds of employers, by the names that such have, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.qa.employers import employer_in
from retrieval.lexicon import Glossary
from tests.bot.people import answerer_of, asked


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("a car maker", "Norland Motors"),
        ("车企", "北原汽车"),
        ("an insurer", "Harbour Mutual"),
        ("保险公司", "安平人寿"),
        ("hospital", "St Anne's Infirmary"),
        ("医院", "市第二医院"),
        ("the navy", "Royal Navy"),
        ("部队", "海军某部"),
    ],
)
def test_a_kind_is_told_by_a_name(kind: str, name: str) -> None:
    employer = employer_in(kind)
    assert employer
    assert employer.written.search(name)


@pytest.mark.parametrize("topic", ["Infineon", "牙科", "bank robbery", "银行业务系统"])
def test_what_is_no_kind_of_employer(topic: str) -> None:
    assert employer_in(topic) is None


def test_who_worked_for_a_kind_of_employer_and_who_did_not(tmp_path: Path, glossary: Glossary) -> None:
    english = "# Li Lei\n\n## Experience\n\n### Norland Motors, Leeds | test driver | 2015 - 2019\n\n- Wrote CUDA kernels.\n"
    chinese = "# 王芳\n\n## 工作经历\n\n### 安平人寿 | 精算师 | 2016 - 2020\n\n- 用 CUDA 写过模型。\n"
    core = answerer_of(tmp_path, glossary, li=english, wang=chinese)
    assert set(asked(core, "Who has worked for a car maker?")) == {"li"}
    assert set(asked(core, "谁在保险公司干过？")) == {"wang"}
    assert set(asked(core, "谁写过 CUDA，但没在车企干过？")) == {"wang"}
    assert set(asked(core, "Who knows CUDA but has never worked for an insurer?")) == {"li"}
    assert asked(core, "谁在医院工作过？") == {}
