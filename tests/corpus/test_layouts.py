"""How CVs lay out their jobs and schools, in many trades and both languages -> title, organisation, place and dates.

Each case is a whole section as people write it; below it, entry by entry, what is told of it:
title | organisation | place | start | end, "-" for nothing and "now" for what goes on.
"""

from __future__ import annotations

import pytest

from corpus.models import Entry, SectionKind, Span
from tests.corpus.reading import document_and_passages, sentences

LAYOUTS: list[tuple[str, str]] = [
    # the employer first, the role behind a dash, a bar, a colon
    (
        "## Experience\n**Harbour Clinic, Leeds** — Physiotherapist (May 2018 – now)\n\n* Backs\n",
        "Physiotherapist | Harbour Clinic | Leeds | 2018-05 | now",
    ),
    (
        "## Experience\nBrandt Keller, Hamburg - tax adviser (2016 to date), partner since 2021\n- Mergers\n",
        "tax adviser | Brandt Keller | Hamburg | 2016 | now",
    ),
    (
        "## Posts\nNorth Shore Field Station, Aberdeen: Research Technician, 2014–2017\n\nCounted seals.\n",
        "Research Technician | North Shore Field Station | Aberdeen | 2014 | 2017",
    ),
    (
        "## Work\nOwl & Pine Bookbinders | Apprentice, then binder | Ghent | 03/2009 - 08/2013\n- Leather\n",
        "Apprentice, then binder | Owl & Pine Bookbinders | Ghent | 2009-03 | 2013-08",
    ),
    (
        "## Work\nOwn market stall | Owner | Lille | 2015-02 - 2016-01\nSold soap.\n",
        "Owner | Own market stall | Lille | 2015-02 | 2016-01",
    ),
    ("## 工作\n青石出版社：责任编辑，2015—2019\n- 童书\n", "责任编辑 | 青石出版社 | - | 2015 | 2019"),
    ("## 工作经历\n**云岭酒店（大理） · 行政总厨 · 2016.03 至今**\n\n* 管后厨\n", "行政总厨 | 云岭酒店 | 大理 | 2016-03 | now"),
    ("## 经历\n### 白河地质队 | 技术员 | 2003–2008 | 西宁\n- 填图\n", "技术员 | 白河地质队 | 西宁 | 2003 | 2008"),
    # the role first
    (
        "EMPLOYMENT\nSecond Engineer, Polar Tankers, Bergen (June 2012 - July 2016)\n* Main engine\n",
        "Second Engineer | Polar Tankers | Bergen | 2012-06 | 2016-07",
    ),
    (
        "EMPLOYMENT\nStage Manager at Lyric Theatre, Belfast | 2010–2014\n- Cues\n",
        "Stage Manager | Lyric Theatre | Belfast | 2010 | 2014",
    ),
    (
        "EMPLOYMENT\nField Officer, Teal Rivers Trust, Cumbria: 2012 to 2015\n- Otters\n",
        "Field Officer | Teal Rivers Trust | Cumbria | 2012 | 2015",
    ),
    (
        "## Sea service\n### Chief Officer, bulk carrier *Marlin* — Gannet Shipping (May 2015 – Oct 2019)\n- Cargo\n",
        "Chief Officer | Gannet Shipping | - | 2015-05 | 2019-10",
    ),
    ("工作经历\n护士长，滨江医院，2012.05-2020.06\n- 排班\n", "护士长 | 滨江医院 | - | 2012-05 | 2020-06"),
    ("## Work\nExecutive Chef | Peninsula Gardens, Hong Kong | 2014 – 2020\n- Menus\n",
     "Executive Chef | Peninsula Gardens | Hong Kong | 2014 | 2020"),
    # dates on the left, on a line above, on a line below, with the town behind them
    (
        "CAREER\nMar 2011 - Feb 2016    Otter Freight, Grimsby\n                       Depot Supervisor\n  * Vans\n",
        "Depot Supervisor | Otter Freight | Grimsby | 2011-03 | 2016-02",
    ),
    ("Positions\n2018 – now | Senior luthier | Atelier Corde, Lyon\n2011 – 2018 | Luthier | Maison Vernis, Dijon\n",
     "Senior luthier | Atelier Corde | Lyon | 2018 | now\nLuthier | Maison Vernis | Dijon | 2011 | 2018"),
    (
        "Work\nMine Surveyor, Copperline AS\nAug. 2015 – present, Fauske\n- Levels\n",
        "Mine Surveyor | Copperline AS | Fauske | 2015-08 | now",
    ),
    (
        "Experience\nTour guide, Bergen\nMay 2012 to September 2015\n- Boats\n",
        "Tour guide | - | Bergen | 2012-05 | 2015-09",
    ),
    ("工作经历\n2019 年 10 月至今 江城口腔门诊部 正畸科主任\n• 矫治\n", "正畸科主任 | 江城口腔门诊部 | - | 2019-10 | now"),
    ("工作经历\n长岭布业 设计助理\n2012年9月至2014年6月\n• 描稿\n", "设计助理 | 长岭布业 | - | 2012-09 | 2014-06"),
    ("工作经历\n2014.07–2020.03 石河电务段 信号工\n• 转辙机\n", "信号工 | 石河电务段 | - | 2014-07 | 2020-03"),
    ("工作经历\n2020.04–至今 石河电务段城南信号车间\n• 联锁\n", "- | 石河电务段 | - | 2020-04 | now"),
    # roles and employers on lines of their own
    (
        "Experience\nSenior Manager, Pensions | Sept 2020 – Present\nQuill Ireland, Dublin\n- Advised trustees.\n",
        "Senior Manager, Pensions | Quill Ireland | Dublin | 2020-09 | now",
    ),
    (
        "Experience\nETH Zürich | 10/2013 – 08/2016\nPostdoctoral researcher, Laboratory of Glass\n- Furnaces\n",
        "Postdoctoral researcher | ETH Zürich | - | 2013-10 | 2016-08",
    ),
    (
        ("Experience\nSwedish Patent Office, Stockholm\nPatent Examiner, glass and ceramics\n"
        "+46 555 0143\n1 Sep 2016 to date\n- Search\n"),
        "Patent Examiner | Swedish Patent Office | Stockholm | 2016-09 | now",
    ),
    (
        "# Experience\nHead Gardener\nWalled Garden Trust\nJune 2013 - Present\nExeter, UK\nPears.\n",
        "Head Gardener | Walled Garden Trust | Exeter, UK | 2013-06 | now",
    ),
    # tables, whose heads say nothing of anybody
    (
        ("## Employment\n| Period | Unit | What I did |\n|---|---|---|\n"
        "| 2008 – 2013 | Air Rescue Corps | Winch operator, then instructor. |\n"),
        "Winch operator, then instructor | Air Rescue Corps | - | 2008 | 2013",
    ),
    (
        ("## 工作履历\n| 时间 | 单位 | 职务 |\n|---|---|---|\n"
        "| 2011年9月—2017年4月 | 南屏区人民检察院公诉科 | 助理检察员、检察员 |\n"),
        "助理检察员、检察员 | 南屏区人民检察院 | - | 2011-09 | 2017-04",
    ),
    (
        ("## Education\n| Degree | School | Years |\n|---|---|---|\n| MSc Geodesy | University of Graz | 2011–2013 |\n"
        "| Exchange term | UNIS, Svalbard | spring 2010 |\n"),
        "MSc Geodesy | University of Graz | - | 2011 | 2013\nExchange term | UNIS | Svalbard | 2010 | 2010",
    ),
    (
        "## 教育\n| 时间 | 学校 | 专业 / 学位 |\n|---|---|---|\n| 2008–2011 | 西岭大学 | 法律硕士 |\n",
        "法律硕士 | 西岭大学 | - | 2008 | 2011",
    ),
    # freelance and short work
    ("## Work\nFreelance | Sound editor | 2014-06 - 2016-08\n- Jingles\n", "Sound editor | Freelance | - | 2014-06 | 2016-08"),
    ("## 工作\n自由职业 | 自由译者 | 2018-05 - 至今\n- 小说\n", "自由译者 | 自由职业 | - | 2018-05 | now"),
    ("## Career\nMorley Life, Lagos — summer intern (2012)\n\nTables.\n", "summer intern | Morley Life | Lagos | 2012 | 2012"),
    # sections called by other names
    ("## About\nCows.\n\n## Farm\nOwner and manager, Glen Farm, 2003 to present\n- Cows\n",
     "Owner and manager | Glen Farm | - | 2003 | now"),
    ("## 工作与项目\n南岭设计院 结构一部 专业负责人 2019.09 – 至今\n塔楼：任负责人\n",
     "专业负责人 | 南岭设计院 | - | 2019-09 | now"),
    ("## 球员生涯\n2012—2016   东港海鹰足球俱乐部   队长\n2014 年受伤\n", "队长 | 东港海鹰足球俱乐部 | - | 2012 | 2016"),
    # schools
    (
        ("EDUCATION\nMSc Logistics (part-time), Cranfield University, 2017-2019\n"
        "  Dissertation: simulating cross-dock queues in a tool I have not used since then\n"
        "BSc Mathematics, University of Benin, 2007-2011, second class upper\n"),
        ("MSc Logistics | Cranfield University | - | 2017 | 2019\n"
        "BSc Mathematics | University of Benin | - | 2007 | 2011"),
    ),
    ("Education\nUniversidad de Sevilla\nMaster's degree, Civil Engineering · (2005 - 2011)\n",
     "Master's degree, Civil Engineering | Universidad de Sevilla | - | 2005 | 2011"),
    ("Education\n- Mention complémentaire pâtisserie, Lycée hôtelier de Nice, 2011–2012\n",
     "Mention complémentaire pâtisserie | Lycée hôtelier de Nice | - | 2011 | 2012"),
    ("Education\n- Leaving Certificate, St Colm's, Ennis, 2007\n", "Leaving Certificate | St Colm's | Ennis | 2007 | 2007"),
    ("Education\n- MMath, University of Warwick, 2010–2014, first class\n", "MMath | University of Warwick | - | 2010 | 2014"),
    ("Education\n- Doctoral studies, Leiden University, 2010–2011; left without a degree\n",
     "Doctoral studies | Leiden University | - | 2010 | 2011"),
    ("教育经历\n2016/9-2018/6 | 东海大学 | 工商管理（MBA，在职） | 硕士\n",
     "工商管理（MBA，在职） | 东海大学 | - | 2016-09 | 2018-06"),
    ("学历\n- 江淮中医学院 中药学 大专，1995–1998\n- 江淮中医药大学 中药学 本科（函授），2008–2011\n",
     "中药学 大专 | 江淮中医学院 | - | 1995 | 1998\n中药学 本科 | 江淮中医药大学 | - | 2008 | 2011"),
    ("学历\n西山大学  计算机科学  自考本科  在读，还差 3 门\n", "计算机科学 自考本科 | 西山大学 | - | - | -"),
    ("教育\n2011–2014 河西铁路职业技术学院 铁道信号 大专\n", "铁道信号 大专 | 河西铁路职业技术学院 | - | 2011 | 2014"),
]  # fmt: skip


def told(entry: Entry, text: str) -> str:
    def words(span: Span | None) -> str:
        return " ".join(span.of(text).split()) if span else "-"

    period = entry.period
    start, end = (period.start, "now" if period.ongoing else period.end) if period else (None, None)
    spans = (entry.title, entry.organisation, entry.place)
    return " | ".join([*map(words, spans), start or "-", end or "-"])


def career_of(text: str) -> list[Entry]:
    kinds = {SectionKind.EXPERIENCE, SectionKind.EDUCATION}
    return [entry for entry in document_and_passages(f"# Li Lei\n\n{text}")[0].entries if entry.kind in kinds]


@pytest.mark.parametrize(("text", "expected"), LAYOUTS, ids=[expected.split("\n")[0] for _, expected in LAYOUTS])
def test_layout_tells_title_organisation_place_and_dates(text: str, expected: str) -> None:
    document, _ = document_and_passages(f"# Li Lei\n\n{text}")
    assert [told(entry, document.text) for entry in career_of(text)] == expected.split("\n")


@pytest.mark.parametrize(
    "text",
    [
        "# Li Lei\n\n## 教育\n2019—2022　东山大学　护理学硕士\n 论文：《术后谵妄》，导师：曲老师\n",
        "# Li Lei\n\n## Education\nPhD Ecology, University of Oslo, 2015–2019\n\nThesis: eelgrass. Supervisor: Prof. Elm.\n",
        "# Li Lei\n\n## Education\n- MMath, University of Warwick, 2010–2014\n- Master's project on extreme values\n",
    ],
)
def test_thesis_and_supervisor_stay_with_their_school(text: str) -> None:
    document, passages = document_and_passages(text)
    (entry,) = document.entries
    last = document.text.rstrip().splitlines()[-1].lstrip(" -")
    assert entry.span.of(document.text).endswith(last)
    assert {passage.kind for passage in passages if last[:6] in passage.text} == {SectionKind.EDUCATION}


@pytest.mark.parametrize(
    "text",
    [
        "## Education\n- Ph.D., applied to Leiden University in 2018, rejected\n",
        "## 教育\n- 博士：2018 年报考北方大学，复试被刷\n",
        "## 教育\n博士：2018 年报考北方大学，复试被刷\n",
        "## Work\n    Coached 26 players, won the cup in 2022\n",
        "## 执教\n    带 26 名队员，2022 年拿到冠军\n",
    ],
)
def test_what_was_not_studied_or_is_no_job_makes_no_entry(text: str) -> None:
    assert career_of(text) == []


@pytest.mark.parametrize(
    "head", ["| Tool | Level |", "| Period | Unit | What I did |", "| 技能 | 程度 |", "| 时间 | 单位 | 职务 |"]
)
def test_heads_of_columns_are_no_content(head: str) -> None:
    row = "|".join(["", *["robots"] * (head.count("|") - 1), ""])
    found = sentences(f"# Li Lei\n\n## Skills\n{head}\n{row}\n")
    assert head.strip("| ") not in " ".join(found)
    assert row in found
