"""Numbers and addresses in the names of files and in ids are shown nowhere; people of one name are told apart all the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.app import open_live
from bot.qa.labels import file_without_contacts, id_without_contacts, told_apart
from bot.qa.models import Context
from bot.render.matrix import text_of
from bot.settings import Settings
from tests.support.folders import prepared

NUMBERS = ("13812345678", "13999999999")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("王芳_13812345678.txt", "王芳_….txt"),
        ("王芳-13812345678.txt", "王芳-….txt"),
        ("jane_doe_+4915112345678.md", "jane_doe_….md"),
        ("bob.smith@example.com.md", "….md"),
        ("李雷_简历_2024-05-01.pdf", "李雷_简历_2024-05-01.pdf"),
        ("Ann Hill - Nurse.docx", "Ann Hill - Nurse.docx"),
    ],
)
def test_a_name_of_a_file_keeps_its_words_and_loses_its_numbers(name: str, shown: str) -> None:
    assert file_without_contacts(name) == shown


def test_an_id_has_no_ending() -> None:
    assert id_without_contacts("bob.smith@example.com") == "…"
    assert id_without_contacts("li-lei") == "li-lei"


def test_ids_that_only_a_number_tells_apart_are_counted() -> None:
    assert told_apart({"王芳_13812345678": "王芳", "王芳_13999999999": "王芳"}) == {
        "王芳_13812345678": "王芳 (王芳_…)",
        "王芳_13999999999": "王芳 (王芳_… 2)",
    }
    assert told_apart({"ann": "Ann Hill", "other": "Ann Hill"}) == {"ann": "Ann Hill (ann)", "other": "Ann Hill (other)"}


def test_the_number_in_a_file_name_is_in_no_choice_between_people_of_one_name(tmp_path: Path) -> None:
    people = tmp_path / "people"
    people.mkdir()
    for number, tool, firm in zip(NUMBERS, ("CUDA", "Docker"), ("华为", "腾讯"), strict=True):
        work = f"## 技能\n\n{tool}\n\n## 工作经历\n\n2019-2021 {firm} 工程师\n\n用 {tool} 做过项目。\n"
        (people / f"王芳_{number}.md").write_text(f"# 王芳\n\n电话 {number}\n\n{work}")
    live = open_live(Settings(_env_file=None, profiles=people, data=prepared(tmp_path / "data")))
    asked = live.answer("what is the phone of 王芳?", Context(), "group")
    assert asked.suggestions == ("王芳 (王芳_…)", "王芳 (王芳_… 2)")
    chosen = live.meant(asked, asked.suggestions[1], Context(), "group")
    assert chosen.asked
    assert chosen.asked.people == (f"王芳_{NUMBERS[1]}",)
    which = live.timeline("王芳", "zh", "group")
    assert which.suggestions == asked.suggestions
    assert live.timeline("王芳 (王芳_… 2)", "zh", "group").profile_id == f"王芳_{NUMBERS[1]}"
    shown = [text_of(live.matrix(("CUDA", "Docker"), "zh", "group")), str(which.suggestions), str(asked.suggestions)]
    assert not any(number in text for number in NUMBERS for text in shown)
