"""Which lines open an entry or a role within one, and which only look as if they did."""

from __future__ import annotations

import pytest

from corpus.models import ENTRY_LEVEL
from corpus.structure.blocks import blocks_of
from corpus.structure.headings import is_label
from corpus.structure.sections import sections_of
from tests.corpus.reading import passages


def sections(text: str) -> list[tuple[str, str]]:
    return [(passage.kind.value, passage.section) for passage in passages(text, "someone.txt")]


def path_of(words: str, text: str, name: str = "Li Lei") -> str:
    """The path of headings above the block that holds these words; they must not stand in a heading themselves."""
    for section in sections_of(list(blocks_of(text)), text, name):
        if any(words in text[block.start : block.end] for block in section.blocks):
            return " › ".join(heading.title for heading in section.headings)
    raise AssertionError(f"{words!r} is no content")


def entry_lines(text: str) -> list[str]:
    found = [s.own for s in sections_of(list(blocks_of(text)), text, "Li Lei") if s.own and s.own.level >= ENTRY_LEVEL]
    return [heading.title for heading in found]


@pytest.mark.parametrize(
    "line", ["工作描述：", "Key achievements", "【项目一】", "Project 2", "Technologies used:", "主修课程"]
)
def test_label_stands_inside_an_entry(line: str) -> None:
    assert is_label(line)
    assert path_of("It worked.", f"工作经历\n2019-2021 云帆科技 工程师\n{line}\nIt worked.\n").endswith("云帆科技 工程师")


@pytest.mark.parametrize(
    ("line", "path"),
    [
        ("阿里巴巴（中国）有限公司", "工作经历 › 阿里巴巴（中国）有限公司"),
        ("Nuro Inc.", "工作经历 › Nuro Inc."),
        ("2024.02 - 2024.10 超威半导体", "工作经历 › 2024.02 - 2024.10 超威半导体"),
        ("AMD | 2024.02 - 2024.10", "工作经历 › AMD | 2024.02 - 2024.10"),
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


def test_organisation_below_its_role_makes_one_heading_with_it_where_roles_come_first() -> None:
    text = (
        "Experience\nHead Chef\nThe Oyster, Galway\nJune 2019 - now\n- a\nSous Chef\nHotel Nowhere, Dublin\n2015 - 2019\n- b\n"
    )
    assert path_of("b", text) == "Experience › Sous Chef Hotel Nowhere, Dublin 2015 - 2019"


@pytest.mark.parametrize(
    ("first", "second"),
    [("Senior Nurse  2018 – now", "Nurse  2014 – 2018"), ("主管护师 2018-至今", "护师 2014-2018")],
)
def test_several_roles_stand_below_one_employer(first: str, second: str) -> None:
    text = f"工作经历\n北京协和医院\n{first}\n- a\n{second}\n- b\n"
    assert path_of("b", text) == f"工作经历 › 北京协和医院 › {' '.join(second.split())}"


@pytest.mark.parametrize("name", ["Google", "美团"])
def test_name_alone_is_an_employer_where_a_role_comes_next(name: str) -> None:
    assert path_of("search", f"Experience\n{name}\nSoftware Engineer, 2019 – 2021\n- Built search\n").startswith(
        f"Experience › {name} ›"
    )
    assert path_of(name, f"Experience\n{name}\nI built search there.\n") == "Experience"


def test_dates_on_a_line_of_their_own_belong_to_the_line_below_them() -> None:
    text = "工作经历\n2020.06-至今\n样例科技公司\n产品经理\n• a\n\n2017.07-2020.05\n虚构电子商务有限公司\n产品专员\n• b\n"
    assert path_of("a", text) == "工作经历 › 2020.06-至今 样例科技公司 › 产品经理"
    assert path_of("b", text) == "工作经历 › 2017.07-2020.05 虚构电子商务有限公司 › 产品专员"


def test_dates_below_an_employer_are_its_own() -> None:
    text = "Experience\nNuro Inc.\n2019 - 2021\nSoftware Engineer\n- a\n"
    assert path_of("a", text) == "Experience › Nuro Inc. 2019 - 2021 › Software Engineer"


def test_heading_of_several_lines_is_their_span() -> None:
    text = "Experience\n## Nuro Inc.\n*2019 - 2021*\n- a\n"
    *_, section = sections_of(list(blocks_of(text)), text, "Li Lei")
    assert section.own is not None
    assert section.own.span.of(text) == "Nuro Inc.\n*2019 - 2021*"


def test_dates_alone_open_an_entry_above_a_sentence_that_begins_with_the_job() -> None:
    text = "Positions\n2017–present\nSenior Scientist, Institute of Marine Research, Bergen. I study kelp forests.\n"
    assert path_of("kelp", text) == "Positions › 2017–present"


def test_field_lines_of_a_job_site_open_entries() -> None:
    first = "公司名称：云帆机床有限公司\n职位：设计工程师\n时间：2016.03-至今\n负责主轴箱。\n"
    text = f"工作经历\n{first}公司名称：样例液压件厂\n职位：助理工程师\n参与阀块。\n"
    assert path_of("参与阀块", text) == "工作经历 › 公司名称：样例液压件厂 › 职位：助理工程师"


def test_rows_of_a_table_are_entries_and_their_head_is_none() -> None:
    text = "| 时间 | 学校 | 专业 |\n| 2008–2011 | 北京大学 | 法律硕士 |\n"
    assert entry_lines(f"教育背景\n{text}") == ["2008–2011 | 北京大学 | 法律硕士"]


@pytest.mark.parametrize(
    "text",
    [
        "Software Engineer\nBerlin\n",
        "王芳\n前端工程师 · 6 年 · 杭州\n",
        "Skills\nData Center\nSiemens AG\n- a\n",
        "Certificates\nAWS Solutions Architect, Amazon, 2019 – 2022\n",
        "About me\nResearch Assistant\nat heart\n",
    ],
)
def test_headline_of_the_person_and_lines_of_skills_are_no_entries(text: str) -> None:
    assert entry_lines(text) == []


def test_job_before_any_section_says_from_when_to_when() -> None:
    assert entry_lines("Li Lei\nNuro Inc., Software Engineer, 2019 - 2021\n- a\n") == [
        "Nuro Inc., Software Engineer, 2019 - 2021"
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Deutsche Bank, Allianz Group, Siemens AG",
        "Managed the ICU of the University Hospital",
        "Promoted to Senior Engineer (2021)",
        "Awarded Employee of the Year 2020",
        "Supervisor: Prof. Li",
        "Mentor of two interns",
        "Certified Scrum Master",
        "Team of 5 engineers",
        "Clients included Shell, BP and Total",
        "2018-2020 three papers published",
        "Audit of Deutsche Bank AG",
        "Data Center",
        "客户包括中国银行、工商银行",
        "服务客户：中国银行、招商银行",
        "与清华大学合作",
        "中国银行信用卡中心项目",
        "晋升为高级工程师",
        "2020年晋升主管",
        "带教老师",
        "汇报对象：CTO",
        "论文一篇（2020年）",
        "2019年带领团队完成上线",
    ],
)
@pytest.mark.parametrize("section", ["Experience", "教育背景"])
def test_line_in_the_description_of_a_job_opens_no_entry(section: str, line: str) -> None:
    first = ["Acme GmbH, Berlin 2018 - 2021", "Process Engineer"]
    text = f"{section}\n{first[0]}\n{first[1]}\nWorked on wafers.\n{line}\nBuilt things.\n"
    assert entry_lines(text) == first


def test_numbered_project_is_an_entry_where_a_paragraph_follows() -> None:
    text = "PROJECTS\n1. Robot arm:\nIt moves.\n2、无人机（2021）\n它会飞。\n"
    assert sections(text) == [
        ("projects", "PROJECTS"),
        ("projects", "PROJECTS › Robot arm"),
        ("projects", "PROJECTS › 无人机（2021）"),
    ]


def test_numbered_list_is_no_list_of_projects() -> None:
    assert sections("PROJECTS\n1. Robot arm:\n2. Drone:\n") == [("projects", "PROJECTS")]


def test_numbered_job_is_an_entry_where_a_paragraph_or_a_list_of_its_own_follows() -> None:
    first = "1. 2018年3月－2022年6月 样例造船厂 焊工班长\n   负责焊接。\n"
    text = f"工作经历\n{first}2. 2022年7月至今 虚构海工有限公司 焊接技师\n   - 参与导管架\n"
    assert path_of("负责", text).endswith("焊工班长")
    assert path_of("参与", text).endswith("焊接技师")


def test_line_above_a_list_names_a_project() -> None:
    text = (
        "Projects\nWhoKnows\n- Finds people\nRobot arm, sorts waste\n- Moves\n开源\n项目名称：县医院平台\n项目描述：远程阅片\n"
    )
    assert path_of("Moves", text) == "Projects › Robot arm, sorts waste"
    assert path_of("远程阅片", text) == "开源 › 项目名称：县医院平台"
