"""Titles of sections: which words name one, of what kind it is, and what only looks like one."""

from __future__ import annotations

import pytest

from corpus.models import SectionKind
from corpus.structure.headings import kind_of_title, section_kind


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Work Experience", SectionKind.EXPERIENCE),
        ("工作经历", SectionKind.EXPERIENCE),
        ("实习经历", SectionKind.EXPERIENCE),
        ("Clinical Experience", SectionKind.EXPERIENCE),
        ("科研经历", SectionKind.EXPERIENCE),
        ("Education", SectionKind.EDUCATION),
        ("教育背景", SectionKind.EDUCATION),
        ("培训经历", SectionKind.EDUCATION),
        ("Selected Papers", SectionKind.PUBLICATIONS),
        ("论文与专利", SectionKind.PUBLICATIONS),
        ("Honors", SectionKind.AWARDS),
        ("获奖情况", SectionKind.AWARDS),
        ("荣誉奖励", SectionKind.AWARDS),
        ("Projects", SectionKind.PROJECTS),
        ("项目经验", SectionKind.PROJECTS),
        ("Tech stack", SectionKind.SKILLS),
        ("专业技能", SectionKind.SKILLS),
        ("Licences & Certifications", SectionKind.SKILLS),
        ("执业资格", SectionKind.SKILLS),
        ("Languages", SectionKind.SKILLS),
        ("Links", SectionKind.LINKS),
        ("联系方式", SectionKind.LINKS),
        ("About me", SectionKind.ABOUT),
        ("PROFILE", SectionKind.ABOUT),
        ("自我评价", SectionKind.ABOUT),
        ("Professional Memberships", SectionKind.OTHER),
        ("Volunteer", SectionKind.OTHER),
        ("校园经历", SectionKind.OTHER),
        ("社会实践", SectionKind.OTHER),
        ("学术兼职", SectionKind.OTHER),
        ("兴趣爱好", SectionKind.OTHER),
        ("Neural Networks", None),
        ("李雷", None),
    ],
)
def test_kind_of_a_title_in_both_languages(title: str, kind: SectionKind | None) -> None:
    assert kind_of_title(title) is kind


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Project Experience", SectionKind.PROJECTS),
        ("工作与项目", SectionKind.EXPERIENCE),
        ("Work and projects", SectionKind.EXPERIENCE),
        ("球员生涯", SectionKind.EXPERIENCE),
        ("Sea service", SectionKind.EXPERIENCE),
        ("Credits as editor", SectionKind.PROJECTS),
        ("获奖经历", SectionKind.AWARDS),
        ("Teaching Awards", SectionKind.AWARDS),
        ("Education and certificates", SectionKind.EDUCATION),
        ("Certificates, education", SectionKind.SKILLS),
        ("What I published: papers", SectionKind.PUBLICATIONS),
        ("学生工作经历", SectionKind.OTHER),
    ],
)
def test_first_part_of_a_title_decides_and_in_it_the_last_word_that_tells(title: str, kind: SectionKind) -> None:
    assert kind_of_title(title) is kind


@pytest.mark.parametrize(
    "line",
    [
        "工作经历",
        "工作经历：",
        "【工作经历】",
        "■ 工作经历",
        "一、工作经历",
        "（二）工作经历",
        "工 作 经 历",
        "01 工作经历",
        "工作经历（部分）",
        "工作经历 WORK EXPERIENCE",
        "Experience / 工作经历",
        "EXPERIENCE",
        "Experience:",
        "1. Work Experience",
        "—— EXPERIENCE ——",
        "=== Experience ===",
        "E X P E R I E N C E",
        "W O R K   E X P E R I E N C E",
        "★ Experience ★",
    ],
)
def test_decoration_and_numbers_are_no_part_of_a_title(line: str) -> None:
    assert section_kind(line) is SectionKind.EXPERIENCE


@pytest.mark.parametrize(
    "line",
    [
        "experience",
        "I have experience, too.",
        "工作认真，负责。",
        "Skills: C++, Python",
        "技能：C++",
        "experience with robots and drones of all kinds",
        "Google Research",
        "IBM RESEARCH",
        "Pearson Education",
        "User Experience",
        "Project Management",
        "Project Management Professional (PMP)",
        "护士执业证书",
        "英语四级",
        "项目经理",
        "负责项目",
        "软件工程",
        "护理专业",
        "多年工作经验",
        "教育部",
        "工作描述：",
        "Responsibilities",
    ],
)
def test_line_with_words_that_are_no_part_of_a_title_is_none(line: str) -> None:
    assert section_kind(line) is None
