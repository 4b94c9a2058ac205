"""First lines of jobs, schools and projects in all shapes -> their title, organisation, place and dates."""

from __future__ import annotations

from itertools import pairwise

import pytest

from corpus.models import Entry, SectionKind, Span
from corpus.structure.blocks import blocks_of
from corpus.structure.entries import entries_of
from corpus.structure.sections import sections_of

Told = tuple[str | None, str | None, str | None, str | None, str | None]
"""Title, organisation, place, start and end; the end is "now" for what goes on."""


def entries(text: str) -> list[Entry]:
    sections = list(sections_of(list(blocks_of(text)), text, "Li Lei"))
    found = entries_of(sections, text)
    assert all(0 <= span.start < span.end <= len(text) for entry in found for span in spans(entry))
    return list(found)


def spans(entry: Entry) -> list[Span]:
    said = [entry.span, entry.title, entry.organisation, entry.place, entry.period and entry.period.span]
    return [span for span in said if span is not None]


def words(span: Span | None, text: str) -> str | None:
    return " ".join(span.of(text).split()) if span else None


def told(entry: Entry, text: str) -> Told:
    period = entry.period
    start, end = (period.start, "now" if period.ongoing else period.end) if period else (None, None)
    return (words(entry.title, text), words(entry.organisation, text), words(entry.place, text), start, end)


def said(text: str) -> list[Told]:
    return [told(entry, text) for entry in entries(text)]


JOBS: list[tuple[str, Told]] = [
    # nursing
    ("2016.03-2018.05 北京协和医院 重症医学科 护师", ("护师", "北京协和医院", None, "2016-03", "2018-05")),
    ("华西医院急诊科 护士长 2015年9月—至今", ("护士长", "华西医院", None, "2015-09", "now")),
    ("Lead Nurse – Charité Berlin (2019 – 2022)", ("Lead Nurse", "Charité Berlin", None, "2019", "2022")),
    (
        "Staff Nurse, St Thomas' Hospital, London, Sept 2014 - Mar 2017",
        ("Staff Nurse", "St Thomas' Hospital", "London", "2014-09", "2017-03"),
    ),
    ("ICU 护士 | 南京鼓楼医院 | 南京 | 2019.7~2023.6", ("ICU 护士", "南京鼓楼医院", "南京", "2019-07", "2023-06")),
    ("2010年—2014年 上海市第六人民医院骨科主治医师", ("骨科主治医师", "上海市第六人民医院", None, "2010", "2014")),
    # chips
    ("AMD | 2024.02 - 2024.10", (None, "AMD", None, "2024-02", "2024-10")),
    ("2019-2021 | 中芯国际 | 光刻工艺工程师", ("光刻工艺工程师", "中芯国际", None, "2019", "2021")),
    ("Process Engineer | imec, Leuven | 09/2019 – 02/2021", ("Process Engineer", "imec", "Leuven", "2019-09", "2021-02")),
    (
        "华虹半导体（无锡）有限公司 设备工程师 2018/7-2020/12",
        ("设备工程师", "华虹半导体（无锡）有限公司", None, "2018-07", "2020-12"),
    ),
    # software
    (
        "Nuro, Software Engineer, Mountain View, CA  Jun. 2024 - Present",
        ("Software Engineer", "Nuro", "Mountain View, CA", "2024-06", "now"),
    ),
    (
        "Software Engineer at Stripe, Dublin (Jan 2020 - Dec 2021)",
        ("Software Engineer", "Stripe", "Dublin", "2020-01", "2021-12"),
    ),
    ("Senior Backend Developer @ Spotify  2018 – 2020", ("Senior Backend Developer", "Spotify", None, "2018", "2020")),
    (
        "Acme Corp. — Seattle, WA — Staff Software Engineer — March 2017 to August 2019",
        ("Staff Software Engineer", "Acme Corp.", "Seattle, WA", "2017-03", "2019-08"),
    ),
    (
        "2024.10-2025.4(至今) 云帆汽车 | 自动驾驶部, (感知算法工程师, 实习)",
        ("感知算法工程师, 实习", "云帆汽车", None, "2024-10", "now"),
    ),
    ("字节跳动 后端开发工程师 北京 2020.07-2022.03", ("后端开发工程师", "字节跳动", "北京", "2020-07", "2022-03")),
    ("Google 软件工程师 2019-2021", ("软件工程师", "Google", None, "2019", "2021")),
    ("  Engineer  ,  Acme GmbH , Munich", ("Engineer", "Acme GmbH", "Munich", None, None)),
    # teaching
    ("2018年9月至2021年7月  成都市树德中学  高中物理教师", ("高中物理教师", "成都市树德中学", None, "2018-09", "2021-07")),
    (
        "Teacher of History, Invented Grammar School, York: 2012 to 2019",
        ("Teacher of History", "Invented Grammar School", "York", "2012", "2019"),
    ),
    (
        "Lecturer in Statistics | University of Leeds | Since 2019",
        ("Lecturer in Statistics", "University of Leeds", None, "2019", "now"),
    ),
    ("上海市第二中学｜数学老师、班主任｜2016-2022", ("数学老师、班主任", "上海市第二中学", None, "2016", "2022")),
    # accounting, law
    ("2015.07 - 2019.03   虚构正衡会计师事务所   审计员", ("审计员", "虚构正衡会计师事务所", None, "2015-07", "2019-03")),
    ("Tax Consultant, Deloitte, Frankfurt, 2019 to 2021", ("Tax Consultant", "Deloitte", "Frankfurt", "2019", "2021")),
    ("金盾律师事务所 · 合伙人 · 2017.9 – 至今", ("合伙人", "金盾律师事务所", None, "2017-09", "now")),
    (
        "Trainee Solicitor, Sample & Partners LLP, Bristol | 2016–18",
        ("Trainee Solicitor", "Sample & Partners LLP", "Bristol", "2016", "2018"),
    ),
    # construction, trades
    (
        "Placeholder Construction Ltd, Sheffield       Sep 2013 – Dec 2017",
        (None, "Placeholder Construction Ltd", "Sheffield", "2013-09", "2017-12"),
    ),
    (
        "2012/3—2015/6 中建三局第一建设工程有限公司 施工员 武汉",
        ("施工员", "中建三局第一建设工程有限公司", "武汉", "2012-03", "2015-06"),
    ),
    (
        "Welder and Fitter - Harland Docks Ltd. - Belfast - 1999-2004",
        ("Welder and Fitter", "Harland Docks Ltd.", "Belfast", "1999", "2004"),
    ),
    ("Electrician, self-employed, 2005 - now", ("Electrician, self-employed", None, None, "2005", "now")),
    # kitchen and hotel
    ("Sous Chef | Restaurant Tilia, Lyon | 2014–2016", ("Sous Chef", "Restaurant Tilia", "Lyon", "2014", "2016")),
    ("香格里拉大酒店 餐饮部 主管 2010年3月~2013年8月", ("主管", "香格里拉大酒店", None, "2010-03", "2013-08")),
    # sales
    ("区域销售经理 | 云帆医疗器械有限公司 | 2020年1月至今", ("区域销售经理", "云帆医疗器械有限公司", None, "2020-01", "now")),
    (
        "Key Account Manager, Bosch, Stuttgart, Germany, 2011–2015",
        ("Key Account Manager", "Bosch", "Stuttgart, Germany", "2011", "2015"),
    ),
    # research
    (
        "Postdoctoral Fellow, Robotics Institute, Carnegie Mellon University, Pittsburgh, PA, 2018-2020",
        ("Postdoctoral Fellow", "Robotics Institute, Carnegie Mellon University", "Pittsburgh, PA", "2018", "2020"),
    ),
    ("中国科学院自动化研究所 助理研究员 2019.03–2021.12", ("助理研究员", "中国科学院自动化研究所", None, "2019-03", "2021-12")),
    (
        "Research Assistant, University of Texas at Austin, Summer 2021",
        ("Research Assistant", "University of Texas at Austin", None, "2021", "2021"),
    ),
    # media, logistics
    ("《样例周刊》编辑 2013—2016", ("编辑", "样例周刊", None, "2013", "2016")),
    ("Freelance Journalist, Nairobi, 2015 – 2018", ("Freelance Journalist", None, "Nairobi", "2015", "2018")),
    ("Warehouse Supervisor, Maersk, Rotterdam, '17-'21", ("Warehouse Supervisor", "Maersk", "Rotterdam", "2017", "2021")),
    ("顺丰速运 | 2021.3-2022.2 | 仓管员", ("仓管员", "顺丰速运", None, "2021-03", "2022-02")),
    ("公司名称：云帆网络 职位：产品经理 时间：2019.05-2021.08", ("产品经理", "云帆网络", None, "2019-05", "2021-08")),
]

SCHOOLS: list[tuple[str, Told]] = [
    ("M.Sc. Mechanical Engineering, TU Munich, 2018", ("M.Sc. Mechanical Engineering", "TU Munich", None, "2018", "2018")),
    ("清华大学 自动化系 硕士 2015-2018", ("硕士", "清华大学", None, "2015", "2018")),
    ("2011.09 - 2015.06   江西财经大学   会计学   本科", ("会计学 本科", "江西财经大学", None, "2011-09", "2015-06")),
    ("浙江工业大学，软件工程，本科，2015 - 2019", ("软件工程，本科", "浙江工业大学", None, "2015", "2019")),
    (
        "2018.09 - 2022.06 华南农业大学(双一流) | 数学与信息学院, 计算机科学与技术(本科)",
        ("计算机科学与技术(本科)", "华南农业大学", None, "2018-09", "2022-06"),
    ),
    ("2009-2013 清华大学计算机系本科", ("计算机系本科", "清华大学", None, "2009", "2013")),
    ("PhD in Chemistry, ETH Zurich, GPA: 5.8/6, Expected June 2026", ("PhD in Chemistry", "ETH Zurich", None, None, "2026-06")),
    (
        "University of Leeds | BA (Hons) History | 2009 - 2012 | First Class",
        ("BA (Hons) History", "University of Leeds", None, "2009", "2012"),
    ),
    (
        "Bachelor of Nursing, Monash University, Melbourne, Australia (2012-2015)",
        ("Bachelor of Nursing", "Monash University", "Melbourne, Australia", "2012", "2015"),
    ),
    ("北京师范大学附属中学 高中 2008-2011", ("高中", "北京师范大学附属中学", None, "2008", "2011")),
    ("二〇一五年九月至二〇一八年六月 武汉大学 法学硕士", ("法学硕士", "武汉大学", None, "2015-09", "2018-06")),
    ("学校：样例职业技术学院 专业：烹饪工艺 2013—2016", ("烹饪工艺", "样例职业技术学院", None, "2013", "2016")),
    ("Exchange semester at NUS, Singapore, Fall 2019", ("Exchange semester", "NUS", "Singapore", "2019", "2019")),
    ("复旦大学 | 微电子学 | 硕士 | 2013-09 - 2016-06", ("微电子学 | 硕士", "复旦大学", None, "2013-09", "2016-06")),
    (
        "Diploma in Culinary Arts, Le Cordon Bleu, Paris, 2010",
        ("Diploma in Culinary Arts", "Le Cordon Bleu", "Paris", "2010", "2010"),
    ),
    (
        "Apprenticeship as Electrician, Siemens AG, Erlangen, 1998-2001",
        ("Apprenticeship as Electrician", "Siemens AG", "Erlangen", "1998", "2001"),
    ),
]

PROJECTS: list[tuple[str, Told]] = [
    ("2021.03-2021.09 智能小车避障系统", ("智能小车避障系统", None, None, "2021-03", "2021-09")),
    ("WhoKnows – a search engine for CVs | 2023 - 24", ("WhoKnows", None, None, "2023", "2024")),
    ("项目名称：县医院影像平台 2022/3-2022/11", ("县医院影像平台", None, None, "2022-03", "2022-11")),
    ("Footbridge over the Madeup  (Q3 2022)", ("Footbridge over the Madeup", None, None, "2022-07", "2022-09")),
    ("基于深度学习的麦田杂草识别（2020年）", ("基于深度学习的麦田杂草识别", None, None, "2020", "2020")),
    (
        "Mastitis Control Programme, Massey University  2019-2021",
        ("Mastitis Control Programme", "Massey University", None, "2019", "2021"),
    ),
]


@pytest.mark.parametrize(("line", "expected"), JOBS, ids=[line for line, _ in JOBS])
def test_first_line_of_a_job(line: str, expected: Told) -> None:
    assert said(f"Experience\n\n{line}\n- Led a team.\n") == [expected]


@pytest.mark.parametrize(("line", "expected"), SCHOOLS, ids=[line for line, _ in SCHOOLS])
def test_first_line_of_a_school(line: str, expected: Told) -> None:
    assert said(f"教育背景\n\n{line}\n- Wrote a thesis.\n") == [expected]


@pytest.mark.parametrize(("line", "expected"), SCHOOLS, ids=[line for line, _ in SCHOOLS])
def test_school_in_a_list_is_an_entry_of_its_own(line: str, expected: Told) -> None:
    assert said(f"Education\n\n- {line}\n- 英语六级\n") == [expected]


@pytest.mark.parametrize(("line", "expected"), PROJECTS, ids=[line for line, _ in PROJECTS])
def test_first_line_of_a_project(line: str, expected: Told) -> None:
    assert said(f"Projects\n\n{line}\n- Built it.\n") == [expected]


# Several lines together


def test_employer_and_role_on_two_lines_make_one_entry() -> None:
    text = "Experience\nPlaceholder Ltd, Leeds   Sep 2013 – Dec 2017\nSite Engineer, later Section Engineer\n- Piling\n"
    (entry,) = entries(text)
    assert told(entry, text) == ("Site Engineer, later Section Engineer", "Placeholder Ltd", "Leeds", "2013-09", "2017-12")
    assert entry.span.of(text) == text[len("Experience\n") :].rstrip()
    assert entry.kind is SectionKind.EXPERIENCE


@pytest.mark.parametrize("title", ["Before that", "早年经历"])
def test_a_degree_among_jobs_is_of_a_school(title: str) -> None:
    lines = "- MSc Geology, University of Leeds, 2010 to 2012\n- Site engineer, Placeholder Ltd, Leeds, 2012 - 2017\n"
    found = entries(f"# Experience\n\n## {title}\n\n{lines}")
    assert [entry.kind for entry in found if entry.title] == [SectionKind.EDUCATION, found[-1].kind]
    assert found[-1].kind is not SectionKind.EDUCATION


def test_dates_and_place_on_lines_below_belong_to_the_entry() -> None:
    text = "EXPERIENCE\nHead Chef\nThe Oyster\nJune 2019 - Present\nGalway, Ireland\nRun a kitchen.\n"
    assert said(text) == [("Head Chef", "The Oyster", "Galway, Ireland", "2019-06", "now")]


def test_dates_on_the_line_above_belong_to_the_entry() -> None:
    text = "工作经历\n2020.06-至今\n上海样例网络科技有限公司\n高级产品经理\n• 会员体系\n"
    assert said(text) == [("高级产品经理", "上海样例网络科技有限公司", None, "2020-06", "now")]


def test_fields_of_a_job_site_belong_to_the_entry() -> None:
    text = "工作经历\n公司名称：云帆机床有限公司\n职位：设计工程师\n时间：2016.03-至今\n负责主轴箱。\n"
    assert said(text) == [("设计工程师", "云帆机床有限公司", None, "2016-03", "now")]


def test_each_role_with_one_employer_is_an_entry() -> None:
    text = (
        "Experience\nNuro Inc. Mountain View, CA\nSenior Engineer, Perception | C++\nJun. 2024 - Present\n- a\n"
        "Engineer, Perception | Python\nJan. 2021 - Jun. 2024\n- b\n"
    )
    first, second = entries(text)
    assert told(first, text) == ("Senior Engineer, Perception", "Nuro Inc.", "Mountain View, CA", "2024-06", "now")
    assert told(second, text) == ("Engineer, Perception", "Nuro Inc.", "Mountain View, CA", "2021-01", "2024-06")
    assert first.span.of(text).startswith("Nuro Inc.")
    assert second.span.of(text) == "Engineer, Perception | Python\nJan. 2021 - Jun. 2024\n- b"


def test_longer_stay_counts_where_employer_and_role_both_go_on() -> None:
    text = "Teaching\nInvented School, Bristol (Sept 2019 - now)\nTeacher of Chemistry, Head of Year 9 since 2022\n- GCSE\n"
    assert said(text) == [("Teacher of Chemistry, Head of Year 9", "Invented School", "Bristol", "2019-09", "now")]


def test_dates_alone_are_those_of_the_sentence_below() -> None:
    text = "Positions\n2017–present\nSenior Scientist, Institute of Marine Research, Bergen. I study kelp forests.\n"
    assert said(text) == [("Senior Scientist", "Institute of Marine Research", "Bergen", "2017", "now")]


def test_second_sentence_of_a_school_is_no_part_of_its_facts() -> None:
    text = "Education\n- M.Sc. Physics, University of Bergen, 2015. Thesis at Equinor ASA on kelp, 2014\n"
    assert said(text) == [("M.Sc. Physics", "University of Bergen", None, "2015", "2015")]


@pytest.mark.parametrize("section", ["Awards", "荣誉奖励"])
def test_award_on_a_line_with_its_date_is_an_entry(section: str) -> None:
    lines = [
        "- National Scholarship, Ministry of Education, Nov. 2017",
        "- Dean's List 2018",
        "2014 年校级一等奖学金",
        "- Kind",
    ]
    assert said("\n".join([section, *lines])) == [
        ("National Scholarship", "Ministry of Education", None, "2017-11", "2017-11"),
        ("Dean's List 2018", None, None, "2018", "2018"),
        ("校级一等奖学金", None, None, "2014", "2014"),
    ]


def test_paper_is_named_only_where_its_title_stands_in_quotes() -> None:
    text = "论文\n- 李雷《肾移植受者的药代动力学》 2021\n- L. Li. Small students. In Journal of Tests, 2022.\n"
    assert said(text) == [("肾移植受者的药代动力学", None, None, "2021", "2021"), (None, None, None, "2022", "2022")]


def test_degree_among_qualifications_is_schooling() -> None:
    text = "Qualifications\n- PGCE Primary, University of York, 2016\n- Driving licence, 2010\n"
    (entry,) = entries(text)
    assert (entry.kind, told(entry, text)[1]) == (SectionKind.EDUCATION, "University of York")


def test_volunteering_from_when_to_when_is_an_entry_of_another_kind() -> None:
    text = "Volunteer\nScout Leader | 1st Leeds Scouts | 2015 - Present\n- Trips\n\nHobbies\nMarathon in Hangzhou, 2023\n"
    (entry,) = entries(text)
    assert (entry.kind, told(entry, text)) == (SectionKind.OTHER, ("Scout Leader", "1st Leeds Scouts", None, "2015", "now"))


@pytest.mark.parametrize(
    "text",
    [
        "Skills\n- Python, since 2017\n- Data Center, 2019 - 2021\n",
        "个人简介\n2019年加入云帆科技，担任工程师。\n",
        "Experience\nBuilt robots in 2019 and 2020 with a team of five.\n",
        "Li Lei\nSoftware Engineer\nBerlin\n",
    ],
)
def test_text_without_an_entry_has_none(text: str) -> None:
    assert entries(text) == []


def test_entries_of_one_text_stand_in_its_order_and_do_not_cross() -> None:
    text = (
        "Education\n- BSc Chemistry, University of York, 2013\nExperience\nNuro Inc.\nEngineer, 2019 - 2021\n- a\n"
        "Intern, 2018 - 2019\n- b\nAwards\n- Prize, 2020\n"
    )
    found = [entry.span for entry in entries(text)]
    assert len(found) == 4
    assert all(left.end <= right.start for left, right in pairwise(found))


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        (
            "WORK\n03/2019 - now Halm Optics, Jena. Lens grinder\n2013 - 2019 odd jobs on my uncle's farm, cows mostly",
            [("2019-03", "now"), ("2013", "2019")],
        ),
        (
            "【经历】\n2019年3月到现在:北山陶瓷厂,烧窑工\n2015年7月到2019年:跟着叔叔跑船,什么都干过",
            [("2019-03", "now"), ("2015-07", "2019")],
        ),
    ],
)
def test_each_of_a_row_of_jobs_that_begin_with_dates_is_one(text: str, periods: list[tuple[str, str]]) -> None:
    assert [(start, end) for *_, start, end in said(text)] == periods
