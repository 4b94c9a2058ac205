"""Who a file is about, and by which other names."""

from __future__ import annotations

import pytest

from corpus.people import aliases_of, from_stem
from tests.corpus.reading import profile_and_passages


def name(text: str, file: str = "some-file.md") -> str:
    return profile_and_passages(text, file)[0].name


def test_name_of_the_front_matter_goes_before_every_other() -> None:
    assert name("---\nname: Li Lei\n---\n# Han Meimei\n\n姓名：张三\n\nA robot.\n") == "Li Lei"


@pytest.mark.parametrize("field", ["name:", "title: index", "layout: about\nskills: [C++]"])
def test_front_matter_without_a_name_is_passed_over(field: str) -> None:
    assert name(f"---\n{field}\n---\n# Han Meimei\n\nA robot.\n") == "Han Meimei"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("姓名：张三", "张三"),
        ("姓 名: 张三 | 男 | 28岁", "张三"),
        ("姓名：张三，男", "张三"),
        ("Name: Li Lei", "Li Lei"),
        ("**姓名**：张三", "张三"),
        ("NAME：Jean-Luc O'Neil", "Jean-Luc O'Neil"),
    ],
)
def test_line_that_says_the_name(line: str, expected: str) -> None:
    assert name(f"个人简历\n\n{line}\n\n研发机器人。\n") == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("# Li Lei", "Li Lei"),
        ("# **张三**", "张三"),
        ("LI LEI", "Li Lei"),
        ("张三丰", "张三丰"),
        ("欧阳娜娜", "欧阳娜娜"),
        ("# Joseph J. Zhu", "Joseph J. Zhu"),
        ("# Ludwig van Beethoven", "Ludwig van Beethoven"),
        ("阿凡提·买买提", "阿凡提·买买提"),
        ("# Jean-Luc O'Neil", "Jean-Luc O'Neil"),
    ],
)
def test_title_that_reads_as_a_name(title: str, expected: str) -> None:
    assert name(f"{title}\n\n研发机器人。\n") == expected


@pytest.mark.parametrize(
    "title", ["# 个人简介", "# 工作经历", "# About Me", "# Work Experience", "# 我研发机器人", "# robots", "A robot."]
)
def test_title_that_is_no_name_leaves_the_name_to_the_file(title: str) -> None:
    assert name(f"{title}\n\n研发机器人。\n", "zheng-jintu.md") == "Zheng Jintu"


def test_name_far_below_the_first_lines_is_not_the_persons() -> None:
    assert name("A robot.\n\n" * 12 + "# Han Meimei\n\n姓名：张三\n", "li-lei.md") == "Li Lei"


@pytest.mark.parametrize(
    ("stem", "expected"),
    [
        ("zheng-jintu", "Zheng Jintu"),
        ("li_lei.cv", "Li Lei Cv"),
        ("张三", "张三"),
        ("张三-resume", "张三 Resume"),
        ("LI", "Li"),
    ],
)
def test_file_name_read_as_a_name(stem: str, expected: str) -> None:
    assert from_stem(stem) == expected


def test_aliases_are_the_name_in_both_orders_and_its_parts() -> None:
    assert aliases_of("Li Lei", {}, "li-lei") == ("Lei Li", "Lei", "Li")
    assert aliases_of("Joseph Junzhe Zhu", {}, "joseph-junzhe-zhu") == ("Zhu Joseph Junzhe", "Joseph", "Zhu")


def test_chinese_name_of_three_characters_has_a_given_name() -> None:
    assert aliases_of("张三丰", {}, "张三丰") == ("三丰",)


@pytest.mark.parametrize("full", ["张三", "欧阳娜娜", "阿凡提·买买提", "Plato"])
def test_other_single_words_have_no_given_name(full: str) -> None:
    assert aliases_of(full, {}, full.lower()) == ()


@pytest.mark.parametrize("listed", [["李雷", "Lily Li"], "李雷"])
def test_aliases_of_the_front_matter_are_added(listed: object) -> None:
    found = aliases_of("Li Lei", {"aliases": listed}, "li-lei")
    assert "李雷" in found
    assert ("Li Lily" in found) == isinstance(listed, list)


def test_initial_is_no_alias() -> None:
    assert aliases_of("J Zhu", {}, "j-zhu") == ("Zhu J", "Zhu")


def test_file_name_is_an_alias_of_a_chinese_name() -> None:
    assert aliases_of("张三丰", {}, "zhang-sanfeng") == ("Sanfeng Zhang", "Zhang Sanfeng", "Sanfeng", "Zhang", "三丰")


def test_aliases_stand_longest_first_each_once_without_the_name() -> None:
    found = aliases_of("Li Lei", {"aliases": ["Li Lei", "Lei Li", "Lei"]}, "li-lei")
    assert found == ("Lei Li", "Lei", "Li")
