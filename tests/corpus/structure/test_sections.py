"""Headings of a file and the bare headings of a CV open sections; what stands in one is of its kind."""

from __future__ import annotations

import pytest

from corpus.structure.blocks import Block, BlockKind, blocks_of
from corpus.structure.sections import Section, sections_of
from tests.corpus.reading import passages


def sections(text: str, file: str = "someone.txt") -> list[tuple[str, str]]:
    return [(passage.kind.value, passage.section) for passage in passages(text, file)]


def path_of(words: str, text: str, name: str = "Li Lei") -> str:
    """The path of headings above the block that holds these words; they must not stand in a heading themselves."""
    for section in sections_of(list(blocks_of(text)), text, name):
        if any(words in text[block.start : block.end] for block in section.blocks):
            return path(section)
    raise AssertionError(f"{words!r} is no content")


def path(section: Section) -> str:
    return " › ".join(heading.title for heading in section.headings)


@pytest.mark.parametrize(
    "line", ["工作经历", "工作经历：", "【工作经历】", "EXPERIENCE", "Experience", "WORK EXPERIENCE", "Experience:"]
)
def test_bare_heading_of_a_cv_opens_a_section(line: str) -> None:
    (kind, section), *_ = sections(f"{line}\n- Built a robot.\n")
    assert (kind, section) == ("experience", line.rstrip(":："))


@pytest.mark.parametrize("line", ["■ 工作经历", "1. Work Experience", "（二）工作经历"])
def test_title_behind_a_bullet_opens_a_section_where_it_is_no_member_of_a_list(line: str) -> None:
    assert sections(f"{line}\nI built a robot.\n")[-1][0] == "experience"
    assert sections("- Education\n- Projects\n- Experience\n") == [("about", "")]


@pytest.mark.parametrize("line", ["Skills: C++, Python", "技能：C++"])
def test_line_that_begins_with_its_section_is_of_its_kind_and_no_heading(line: str) -> None:
    assert sections(f"Berlin\n{line}\n- Built a robot.\n") == [("about", ""), ("skills", ""), ("about", "")]


def test_title_in_capitals_is_a_section_where_the_others_are_in_capitals() -> None:
    text = "EXPERIENCE\nNuro Inc. 2019 - 2021\n- a\n\nHONEST CORNER\nNever touched Java.\nSKILLS\nC++\n\nPMP\n"
    assert path_of("Never touched", text) == "HONEST CORNER"
    assert path_of("PMP", text.replace("\n\nPMP", "\nPMP")) == "SKILLS"


def test_line_in_capitals_is_a_heading_of_its_parents_kind_or_other() -> None:
    assert sections("# Li Lei\n\n## Projects\n\nx\n\nROBOT ARMS\n\nI built one.\n", "a.md")[-1][1].endswith("ROBOT ARMS")


@pytest.mark.parametrize("employer", ["IBM RESEARCH", "AMD", "STANFORD UNIVERSITY"])
def test_employer_in_capitals_is_no_section(employer: str) -> None:
    text = f"EXPERIENCE\n\n{employer}\nResearch Scientist\n2015 - 2019\nWorked on storage.\n"
    assert path_of("storage", text) == f"EXPERIENCE › {employer} › Research Scientist 2015 - 2019"


def test_unknown_title_set_like_the_others_is_a_section() -> None:
    text = "【工作经历】\n2019-2021 云帆科技 工程师\n- 搭建平台\n【想说的话】\n我爱跑步\n"
    assert path_of("我爱跑步", text) == "【想说的话】"


def test_section_ends_the_entry_before_it() -> None:
    text = "Experience\nNuro Inc. 2019 - 2021\n- Built a robot\n\nCertificates\n- Six Sigma\n- First aid\n"
    assert path_of("First aid", text) == "Certificates"


@pytest.mark.parametrize("line", ["Languages: English, Chinese", "证书：一级建造师"])
def test_line_of_another_section_behind_the_last_job_is_no_part_of_it(line: str) -> None:
    assert path_of(line, f"工作经历\n2019-2021 云帆科技 工程师\n- 搭建平台\n{line}\n") == ""


def test_line_that_each_job_has_belongs_to_the_job() -> None:
    text = "Experience\nNuro Inc. 2019 - 2021\n- a\nSkills: C++\nWaymo LLC 2017 - 2019\n- b\nSkills: Java\n"
    assert path_of("Java", text) == "Experience › Waymo LLC 2017 - 2019"


def test_first_line_that_is_the_name_opens_nothing() -> None:
    assert path_of("上海", "高教育\n上海\n", name="高教育") == ""


def test_path_of_headings_follows_their_levels() -> None:
    text = "# Work experience\n\n## Nuro\n\na\n\n### Perception\n\nb\n\n## Waymo\n\nc\n\n# 教育\n\nd\n"
    assert sections(text, "a.md") == [
        ("experience", "Work experience"),
        ("experience", "Work experience › Nuro"),
        ("experience", "Work experience › Nuro › Perception"),
        ("experience", "Work experience › Waymo"),
        ("education", "教育"),
    ]


def test_employer_in_a_heading_of_any_level_is_an_entry_of_its_section() -> None:
    text = "### Experience\n\n## Nuro Inc.\n\na\n\n# Waymo LLC, Engineer\n\nb\n\n### Skills\n\nc\n"
    assert path_of("a", text) == "Experience › Nuro Inc."
    assert path_of("b", text) == "Experience › Waymo LLC, Engineer"
    assert path_of("c", text) == "Skills"


def test_headings_of_one_level_are_told_apart_by_what_they_say() -> None:
    lines = [
        "EXPERIENCE",
        "Sales Manager",
        "Contoso Ltd, Leeds",
        "Sold stents.",
        "PROJECTS",
        "Dashboard",
        "Power BI.",
        "FUN",
        "I sing.",
    ]
    text, blocks = "\n".join(lines), []
    for line in lines:
        kind = BlockKind.PARAGRAPH if line.endswith(".") or "Ltd" in line else BlockKind.HEADING
        start = blocks[-1].end + 1 if blocks else 0
        blocks.append(Block(kind, start, start + len(line), 2 if kind is BlockKind.HEADING else 0))
    found = [(section.kind.value, path(section)) for section in sections_of(blocks, text, "Li Lei")]
    assert found == [
        ("experience", "EXPERIENCE"),
        ("experience", "EXPERIENCE › Sales Manager Contoso Ltd, Leeds"),
        ("projects", "PROJECTS"),
        ("projects", "PROJECTS › Dashboard"),
        ("other", "FUN"),
    ]


def test_heading_deeper_than_the_one_of_an_entry_stands_inside_it() -> None:
    text = "## Experience\n\n### Google\n\n#### Engineer, 2019 - 2021\n\na\n\n##### Team\n\nb\n\n### Freelance\n\nc\n"
    assert sections(text, "a.md")[-2:] == [
        ("experience", "Experience › Google › Engineer, 2019 - 2021 › Team"),
        ("experience", "Experience › Freelance"),
    ]


@pytest.mark.parametrize("title", ["# Li Lei", "# **Li Lei**", "# Li Lei #", "Li Lei\n"])
def test_heading_that_is_only_the_persons_name_stands_on_no_path(title: str) -> None:
    assert sections(f"{title}\n\n## Skills\n\nC++\n", "li-lei.md")[-1] == ("skills", "Skills")


@pytest.mark.parametrize(
    "title", ["# Curriculum Vitae", "# 个人简历", "# 李雷（Li Lei）", "# Hi, I am Li Lei", "# Software Engineer"]
)
def test_title_of_the_whole_stands_on_no_path(title: str) -> None:
    text = f"{title}\n\n## Skills\n\nC++\n"
    assert path_of("C++", text) == "Skills"


def test_empty_heading_ends_the_section_whose_title_was_lost() -> None:
    assert path_of("Award", "## Experience\n\nNuro Inc. 2019 - 2021\n\n- a\n\n#### \n\nAn Award of Some Kind\n") == ""


def test_unknown_heading_beside_known_ones_is_of_no_kind() -> None:
    assert sections("# Someone\n\n## Skills\n\nC++\n\n## Honest corner\n\nNo Java.\n", "a.md")[-1][0] == "other"


def test_heading_span_is_the_title_in_the_file() -> None:
    text = "## **Work**  experience ##\n\nA robot.\n"
    (passage,) = passages(text)
    (heading,) = passage.headings
    assert (heading.title, heading.level) == ("Work experience", 2)
    assert "Work**  experience" in heading.span.of(text)
