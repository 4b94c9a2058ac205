"""Headings of a file and the bare headings of a CV open sections; entries and roles stand below them."""

from __future__ import annotations

import pytest

from corpus.models import SectionKind
from corpus.sections import kind_of_title
from tests.corpus.reading import passages


def sections(text: str, file: str = "someone.txt") -> list[tuple[str, str]]:
    return [(passage.kind.value, passage.section) for passage in passages(text, file)]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Work Experience", SectionKind.EXPERIENCE),
        ("工作经历", SectionKind.EXPERIENCE),
        ("实习经历", SectionKind.EXPERIENCE),
        ("Education", SectionKind.EDUCATION),
        ("教育背景", SectionKind.EDUCATION),
        ("Selected Papers", SectionKind.PUBLICATIONS),
        ("论文与专利", SectionKind.PUBLICATIONS),
        ("Honors", SectionKind.AWARDS),
        ("获奖情况", SectionKind.AWARDS),
        ("Projects", SectionKind.PROJECTS),
        ("项目经验", SectionKind.PROJECTS),
        ("Tech stack", SectionKind.SKILLS),
        ("专业技能", SectionKind.SKILLS),
        ("Links", SectionKind.LINKS),
        ("联系方式", SectionKind.LINKS),
        ("About me", SectionKind.ABOUT),
        ("自我评价", SectionKind.ABOUT),
        ("Neural Networks", None),
        ("李雷", None),
    ],
)
def test_kind_of_a_title_in_both_languages(title: str, kind: SectionKind | None) -> None:
    assert kind_of_title(title) is kind


@pytest.mark.parametrize(
    "line", ["工作经历", "工作经历：", "【工作经历】", "EXPERIENCE", "Experience", "WORK EXPERIENCE", "Experience:"]
)
def test_bare_heading_of_a_cv_opens_a_section(line: str) -> None:
    (kind, section), *_ = sections(f"{line}\n- Built a robot.\n")
    assert (kind, section) == ("experience", line.rstrip(":："))


@pytest.mark.parametrize(
    "line",
    [
        "experience",
        "I have experience, too.",
        "工作认真，负责。",
        "Skills: C++, Python",
        "技能：C++",
        "experience with robots and drones of all kinds",
    ],
)
def test_sentence_that_mentions_a_section_is_no_heading(line: str) -> None:
    assert sections(f"{line}\n- Built a robot.\n") == [("about", "")]


def test_line_in_capitals_is_a_heading_of_its_parents_kind_or_other() -> None:
    assert sections("# Li Lei\n\n## Projects\n\nx\n\nROBOT ARMS\n\nI built one.\n", "a.md")[-1][1].endswith("ROBOT ARMS")


@pytest.mark.parametrize(
    ("line", "path"),
    [
        ("阿里巴巴（中国）有限公司", "工作经历 › 阿里巴巴（中国）有限公司"),
        ("Nuro Inc.", "工作经历 › Nuro Inc."),
        ("2024.02 - 2024.10 超威半导体", "工作经历 › 2024.02 - 2024.10 超威半导体"),
        ("2019-2023清华大学", "工作经历 › 2019-2023清华大学"),
        ("清华大学2019-2023", "工作经历 › 清华大学2019-2023"),
        ("2020年3月至今 云帆科技", "工作经历 › 2020年3月至今 云帆科技"),
        ("算法工程师", "工作经历 › 算法工程师"),
        ("Software Engineer", "工作经历 › Software Engineer"),
        ("2020 - 2022", None),
        ("I worked at Nuro Inc, and it was fine.", None),
        ("在清华大学读书，参加了比赛。", None),
    ],
)
def test_line_that_names_an_organisation_a_role_or_begins_with_dates_is_an_entry(line: str, path: str | None) -> None:
    assert sections(f"工作经历\n{line}\n- Built a robot.\n")[-1] == ("experience", path or "工作经历")


def test_role_stands_below_its_organisation_and_the_next_organisation_beside_it() -> None:
    text = "EXPERIENCE\nNuro Inc.\nSoftware Engineer\n- a\n阿里巴巴集团\n算法工程师\n- b\nEDUCATION\nStanford University\n- c\n"
    assert sections(text) == [
        ("experience", "EXPERIENCE"),
        ("experience", "EXPERIENCE › Nuro Inc."),
        ("experience", "EXPERIENCE › Nuro Inc. › Software Engineer"),
        ("experience", "EXPERIENCE › 阿里巴巴集团"),
        ("experience", "EXPERIENCE › 阿里巴巴集团 › 算法工程师"),
        ("education", "EDUCATION"),
        ("education", "EDUCATION › Stanford University"),
    ]


def test_numbered_project_is_an_entry_where_a_paragraph_follows() -> None:
    text = "PROJECTS\n1. Robot arm:\nIt moves.\n2、无人机（2021）\n它会飞。\n"
    assert sections(text) == [
        ("projects", "PROJECTS"),
        ("projects", "PROJECTS › Robot arm"),
        ("projects", "PROJECTS › 无人机（2021）"),
    ]


def test_numbered_list_is_no_list_of_projects() -> None:
    assert sections("PROJECTS\n1. Robot arm:\n2. Drone:\n") == [("projects", "PROJECTS")]


def test_path_of_headings_follows_their_levels() -> None:
    text = "# Work experience\n\n## Nuro\n\na\n\n### Perception\n\nb\n\n## Waymo\n\nc\n\n# 教育\n\nd\n"
    assert sections(text, "a.md") == [
        ("experience", "Work experience"),
        ("experience", "Work experience › Nuro"),
        ("experience", "Work experience › Nuro › Perception"),
        ("experience", "Work experience › Waymo"),
        ("education", "教育"),
    ]


@pytest.mark.parametrize("title", ["# Li Lei", "# **Li Lei**", "# Li Lei #", "Li Lei\n"])
def test_heading_that_is_only_the_persons_name_stands_on_no_path(title: str) -> None:
    assert sections(f"{title}\n\n## Skills\n\nC++\n", "li-lei.md")[-1] == ("skills", "Skills")


def test_heading_span_is_the_title_in_the_file() -> None:
    text = "## **Work**  experience ##\n\nA robot.\n"
    (passage,) = passages(text)
    (heading,) = passage.headings
    assert (heading.title, heading.level) == ("Work experience", 2)
    assert "Work**  experience" in heading.span.of(text)
