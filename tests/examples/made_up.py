"""Made-up people: those of some conversations, beside the people who ship."""

from __future__ import annotations

CV = """\
# 周岚

手机：13800001111

## 工作经历

### 云杉数据，平台组，后端工程师，2021.07 - 2024.03

- 用 Go 重写订单服务，延迟降低一半。
- 负责 Kubernetes 集群的运维和扩容。

## 教育经历

### 海滨大学，软件工程（本科），2017 - 2021

## 技能

Go、PostgreSQL、Kubernetes；Rust 正在学。
"""
NORA = """\
# Nora Field

E-mail: nora.field@example.com

## Experience

### Harbour Robotics, Robot Engineer, 2019 - 2023

- Wrote the arm controller of a sorting robot in C++.
"""
EMILYS = (
    "# Emily Carter\n\n## Experience\n\n### Northwind Hospital, Nurse, 2016 - 2022\n\n- Placed intravenous lines.\n",
    "# Emily Stone\n\n## Experience\n\n### Blue Whale Bistro, Chef, 2018 - 2024\n\n- Cooked Sichuan dishes.\n",
)
NAMES = (
    "Ada Brook,Ben Castle,Chloe Dunn,杜可,Edgar Finch,方宁,Greta Holm,何叶,Ivo Jansen,柯蓝,Lena Marsh,牧野,Nils Orchard,"
    "欧阳静,Petra Quill,邱实,Rosa Stone,沈青,Tom Underhill,吴桐,Vera Wood,许诺,Yara Zeller,叶舟"
).split(",")
ENGLISH = (
    (
        "Northwind, Data Engineer",
        "Wrote the nightly reports of all warehouses in Python, where a spreadsheet had been kept by hand.",
    ),
    (
        "Harbour Bank, Analyst",
        "Moved the risk model from SAS to Python and checked every figure of two years against the old one.",
    ),
    ("Tidewater, Researcher", "Fitted models of the tide in Python to forty years of water levels at nine harbours."),
    ("Polar Wind, Engineer", "Simulated rotor blades in Python, with the hot loops in Fortran, for three sizes of turbine."),
    ("Delta Rail, Planner", "Wrote the solver behind the timetable in Python; it plans 600 trains in four minutes."),
)
CHINESE = (
    ("云杉数据，后端工程师", "用 Python 写了结算服务，每天处理三百万笔订单，对账差错降到零。"),
    ("江北医院，信息工程师", "用 Python 清洗十年的检验数据，整理出可以直接统计的表格。"),
    ("蓝鲸游戏，工具开发", "用 Python 写了关卡编辑器的插件，策划不再需要手工改配置。"),
    ("南方电网，运维工程师", "用 Python 写巡检脚本，每晚检查两千台设备并给出报告。"),
)


def crowd() -> tuple[str, ...]:
    """Two dozen people who all know Python, for an answer of more than a page."""
    return tuple(_somebody(number, name) for number, name in enumerate(NAMES))


def _somebody(number: int, name: str) -> str:
    jobs, heading = (ENGLISH, "Experience") if name.isascii() else (CHINESE, "工作经历")
    job, line = jobs[number % len(jobs)]
    comma = ", " if name.isascii() else "，"
    return f"# {name}\n\n## {heading}\n\n### {job}{comma}{2010 + number % 9} - {2014 + number % 9}\n\n- {line}\n"
