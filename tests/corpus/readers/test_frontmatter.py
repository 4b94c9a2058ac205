"""Whose page it is, by its front matter; and what is wrong with it, by the line in the file."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.errors import UnreadableFile
from corpus.readers.frontmatter import LONGEST, front_matter


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        ("name: Li Lei", {"name": "Li Lei"}),
        ("姓名: 李雷", {"name": "李雷"}),
        ("姓名：李雷\n职位：护士", {"name": "李雷"}),
        ("layout: about\nFull-Name: Li  Lei", {"name": "Li Lei"}),
        ("name: [李雷, Lei Li]", {"name": "李雷", "aliases": ["Lei Li"]}),
        ("name:\n  given: Lei\n  family: Li", {"name": "Lei Li"}),
        ("name: Li Lei\n姓名: 李雷", {"name": "Li Lei", "aliases": ["李雷"]}),
        ("name: 李雷\naliases:\n  - Lei Li\n  - Leo", {"name": "李雷", "aliases": ["Lei Li", "Leo"]}),
        ("name: 李雷\nalias: Lei Li, Leo、小李", {"name": "李雷", "aliases": ["Lei Li", "Leo", "小李"]}),
        ("name: 李雷\n英文名: Leo Li\nnickname: 李雷", {"name": "李雷", "aliases": ["Leo Li"]}),
        ("name: {}\n姓名: 李雷\nalias: ，Leo,,", {"name": "李雷", "aliases": ["Leo"]}),
        ("aliases: [Leo]", {"aliases": ["Leo"]}),
    ],
)
def test_front_matter_names_the_person(body: str, fields: dict[str, object]) -> None:
    assert front_matter(body) == fields


@pytest.mark.parametrize("value", ["", "null", "~", "[]", "{}", "[null, ~]", '""'])
def test_name_without_a_value_is_none(value: str) -> None:
    assert front_matter(f"name: {value}\nlayout: about") == {}


@pytest.mark.parametrize("body", ["", "3", "just words", "- a list\n- of words", "title: Cooking\nauthor: unknown"])
def test_front_matter_that_speaks_of_nobody_has_no_fields(body: str) -> None:
    assert front_matter(body) == {}


@pytest.mark.parametrize("name", ["No", "On Lee", "Yes", "007", "1e3", "2024-02-30", "Null Island"])
def test_name_is_what_is_written_whatever_yaml_takes_it_for(name: str) -> None:
    assert front_matter(f"name: {name}\ndate: 2024-02-30") == {"name": name}


@pytest.mark.parametrize(
    "body",
    [
        "name: 李雷\nskills:\n\t- ICU\n\t- 麻醉",  # tabs
        "name: 李雷\x0c\x00\nlayout: about",  # control characters
        "name: 李雷\nphoto: !include me.png",  # a tag of somebody's machinery
        "name: 李雷\nname: 李雷",
    ],
)
def test_front_matter_a_little_broken_does_not_lose_the_person(body: str) -> None:
    assert front_matter(body) == {"name": "李雷"}


@pytest.mark.parametrize(
    ("body", "problem", "line"),
    [
        ("name: Li Lei\nbio: a: b", "mapping values are not allowed here", 3),
        ("name: 李雷\n\tskills: 1", "mapping values are not allowed here", 3),
        ("name: 李雷\ntwitter: @lilei", "found character '@' that cannot start any token", 3),
        ("a: &a [x]\nname: *a", r"\*a refers to another place", 3),
        ("name: 李雷\u2028\x85\nbio: a: b", "mapping values", 3),
        ("? [a, b]\n: c\n? {d: e}\n: f", "found unhashable key", 2),
        ("[" * 5_000 + "]" * 5_000, "nested too deeply", 2),
        ("name: 李雷\n" + "#" * LONGEST, "longer than 65,536 characters", 2),
    ],
)
def test_broken_front_matter_is_named_with_its_line_in_the_file(body: str, problem: str, line: int) -> None:
    with pytest.raises(UnreadableFile, match=f"^the front matter between the --- lines is .*{problem}") as raised:
        front_matter(body)
    assert raised.value.line == line


def test_aliases_that_expand_to_gigabytes_are_refused_unexpanded() -> None:
    layers = [f"{name}: &{name} [{', '.join([f'*{below}'] * 9)}]" for below, name in zip("abcdefgh", "bcdefghi", strict=True)]
    with pytest.raises(UnreadableFile, match=r"\*a refers to another place") as raised:
        front_matter("\n".join(['a: &a ["x"]', *layers, "name: *i"]))
    assert raised.value.line == 3


pieces = st.sampled_from(
    [
        "name",
        "姓名",
        "aliases",
        ":",
        "：",
        " ",
        "\n",
        "\t",
        "  - ",
        "[",
        "]",
        "{",
        "}",
        "&a",
        "*a",
        "!!",
        "|",
        "'",
        '"',
        "李雷",
        "#",
        "\x00",
    ]
)


@given(st.lists(pieces | st.text(max_size=3), max_size=40).map("".join))
@settings(max_examples=200, deadline=None)
def test_any_front_matter_gives_names_or_one_reason_with_a_line(body: str) -> None:
    fields = fields_or_line(body)
    if isinstance(fields, int):
        assert 2 <= fields <= body.count("\n") + 3
    else:
        assert set(fields) <= {"name", "aliases"}
        assert all(isinstance(name, str) and name.strip() for name in [fields.get("name", "x"), *fields.get("aliases", [])])


def fields_or_line(body: str) -> dict[str, Any] | int:
    try:
        return front_matter(body)
    except UnreadableFile as error:
        return error.line or 0
