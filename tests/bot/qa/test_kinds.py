"""Words for sorts of things: they hold both languages, a table's column names are known, and where wishes are told."""

from __future__ import annotations

import re

import pytest

from bot.qa.kinds import KINDS, is_header_row, tells_a_wish, with_kinds


@pytest.mark.parametrize("name", sorted(KINDS))
def test_every_list_is_a_pattern_that_holds_words_of_both_languages(name: str) -> None:
    re.compile(KINDS[name])
    assert re.search(r"[\u4e00-\u9fff]", KINDS[name])
    assert re.search("[a-z]{4}", KINDS[name])


def test_a_name_in_angle_brackets_stands_for_the_words_of_its_list() -> None:
    pattern = with_kinds("which <workplaces>|哪家<workplaces>")
    assert [bool(re.search(pattern, text)) for text in ("which bakeries", "哪家餐厅", "which baker")] == [True, True, False]


@pytest.mark.parametrize(
    "row", ["Period | Unit | What I did", "| Degree | Where | When |", "技能 | 程度", "| 时间 | 学校 | 专业 |"]
)
def test_the_first_row_of_a_table_names_its_columns(row: str) -> None:
    assert is_header_row(row)


@pytest.mark.parametrize(
    "row", ["Spanish | A2", "Status | Approved by Ann", "英语 | 六级", "2019 | 某某大学 | 本科", "skills and tools"]
)
def test_a_row_with_something_in_it_does_not(row: str) -> None:
    assert not is_header_row(row)


@pytest.mark.parametrize(
    ("line", "title", "wish"),
    [
        ("Looking for: night shifts", "Other", True),
        ("from 50k a year", "Wanted", True),
        ("希望找一家三甲医院", "其他", True),
        ("月薪一万以上", "求职意向", True),
        ("Led the search for a site", "Experience", False),
        ("带领团队", "工作经历", False),
    ],
)
def test_a_wish_is_known_by_its_first_words_or_its_title(line: str, title: str, *, wish: bool) -> None:
    assert tells_a_wish(line, [title]) is wish
