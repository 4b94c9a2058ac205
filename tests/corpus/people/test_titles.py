"""One line -> the names it gives, and lines that look like one."""

from __future__ import annotations

import pytest

from corpus.people.titles import may_stand_above, names_in_field, names_in_title, other_names_in


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("李雷", ["李雷"]),
        ("Anna Schmidt ACR", ["Anna Schmidt"]),
        ("Anna Schmidt XQZ", ["Anna Schmidt"]),
        ("Siu Ming LEE", ["Siu Ming Lee"]),
        ("Anna Maria LOPEZ", ["Anna Maria Lopez"]),
        ("李晓明博士", ["李晓明"]),
        ("李晓明 Ph.D.", ["李晓明"]),
        ("李 雷", ["李雷"]),
        ("李　雷", ["李雷"]),
        ("张三丰", ["张三丰"]),
        ("欧阳娜娜", ["欧阳娜娜"]),
        ("歐陽 娜娜", ["歐陽娜娜"]),
        ("司马相如", ["司马相如"]),
        ("陈李雪莹", ["陈李雪莹"]),
        ("張偉", ["張偉"]),
        ("阿依古丽·买买提", ["阿依古丽·买买提"]),
        ("李雷（Winnie Szeto）", ["李雷", "Winnie Szeto"]),
        ('Robert Smith ("Dez")', ["Robert Smith", "Dez"]),
        ("李雷 - 前端工程师", ["李雷"]),
        ("李雷-前端", ["李雷"]),
        ("前端工程师 | 李雷", ["李雷"]),
        ("护士长 王芳", ["王芳"]),
        ("李雷 | 男 | 28岁 | 前端", ["李雷"]),
        ("李雷，男，1990年生", ["李雷"]),
        ("李雷 男 28岁", ["李雷"]),
        ("李雷 13812345678", ["李雷"]),
        ("李雷 电话：138", ["李雷"]),
        ("李雷的简历", ["李雷"]),
        ("刘畅 的简历", ["刘畅"]),
        ("李雷的个人主页", ["李雷"]),
        ("个人简历  李雷", ["李雷"]),
        ("个人简历：李雷", ["李雷"]),
        ("简历 - 李雷 - 2024", ["李雷"]),
        ("【求职】前端-李雷", ["李雷"]),
        ("欢迎来到李雷的个人主页", ["李雷"]),
        ("我是李雷，一名前端工程师", ["李雷"]),
        ("李雷（Google）", ["李雷"]),
        ("张伟(Java)", ["张伟"]),
        ("Anna Schmidt", ["Anna Schmidt"]),
        ("ANNA SCHMIDT", ["Anna Schmidt"]),
        ("J O H N  S M I T H", ["John Smith"]),
        ("LI Lei", ["Li Lei"]),
        ("Joseph J. Zhu", ["Joseph J. Zhu"]),
        ("José García Márquez", ["José García Márquez"]),
        ("Jose\u0301 Pe\u0301rez", ["José Pérez"]),
        ("Ludwig van Beethoven", ["Ludwig van Beethoven"]),
        ("Maria de la Cruz", ["Maria de la Cruz"]),
        ("Jean-Luc O'Neil", ["Jean-Luc O'Neil"]),
        ("Nguyen Thi Minh Khai", ["Nguyen Thi Minh Khai"]),
        ("Anna-Lena O'Connor, MSc", ["Anna-Lena O'Connor"]),
        ("Sarah O’Neil BSN RN", ["Sarah O’Neil"]),
        ("BARNABY QUILLMOOR  CEng MICE", ["Barnaby Quillmoor"]),
        ("Prof. Dr. Karl-Heinz Müller", ["Karl-Heinz Müller"]),
        ("Dr. med. Anna Schmidt", ["Anna Schmidt"]),
        ("Curriculum Vitae — Dr. Anna Schmidt, RN", ["Anna Schmidt"]),
        ("RESUME OF LI LEI", ["Li Lei"]),
        ("Resume: Li Lei", ["Li Lei"]),
        ("Li Lei's Resume", ["Li Lei"]),
        ("Anna Schmidt CV 2024", ["Anna Schmidt"]),
        ("Welcome to Li Lei's homepage", ["Li Lei"]),
        ("Hi, I'm Anna Schmidt.", ["Anna Schmidt"]),
        ("Anna Schmidt | anna@example.com", ["Anna Schmidt"]),
        ("Anna Schmidt  +49 30 1234567", ["Anna Schmidt"]),
        ("Anna Schmidt, Registered Nurse", ["Anna Schmidt"]),
        ("Anna Schmidt (she/her)", ["Anna Schmidt"]),
        ("Anna Schmidt (RN)", ["Anna Schmidt"]),
        ("Li Lei (李雷)", ["Li Lei", "李雷"]),
        ("Li Lei 李雷", ["Li Lei", "李雷"]),
        ("李雷 Li Lei", ["李雷", "Li Lei"]),
        ("李雷 / Li Lei / 前端", ["李雷", "Li Lei"]),
        ("王小明 Tim Wang", ["王小明", "Tim Wang"]),
        ("王小明（Wong Siu Ming）", ["王小明", "Wong Siu Ming"]),
        ("李雷 (Leo)", ["李雷", "Leo"]),
        ("Xiaoming (Tim) Wang", ["Xiaoming Wang", "Tim"]),
        ('Robert "Bob" Smith', ["Robert Smith", "Bob"]),
        ("Robert “Bob” Smith, PhD", ["Robert Smith", "Bob"]),
    ],
)
def test_title_gives_its_names(line: str, expected: list[str]) -> None:
    assert list(names_in_title(line)) == expected


@pytest.mark.parametrize(
    "line",
    [
        "",
        "个人简历",
        "简历",
        "教育背景",
        "工作经历",
        "高级前端工程师",
        "高级 前端工程师",
        "安全工程师",
        "程序员",
        "项目经理",
        "广州",
        "广东 深圳",
        "江苏南京",
        "我研发机器人",
        "导师：李雷",
        "推荐人：张三 13800138000",
        "Curriculum Vitae",
        "Work Experience",
        "About Me",
        "Software Engineer",
        "Registered Nurse",
        "Machine Learning Engineer",
        "Carnegie Mellon University",
        "Exemplar Labs Inc.",
        "Patient Care",
        "Microsoft Office",
        "Dresden, Germany",
        "A robot.",
        "Advisor: Li Lei",
        "Plato",
        "J. K.",
        "van der Berg",
        "Anna schmidt",
    ],
)
def test_other_lines_give_none(line: str) -> None:
    assert names_in_title(line) == ()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("姓名：李雷", ["李雷"]),
        ("姓名：张三，男", ["张三"]),
        ("姓名 | 李雷 | 性别 | 男", ["李雷"]),
        ("姓名 李雷 性别 男", ["李雷"]),
        ("姓名:李雷性别:男年龄:30", ["李雷"]),
        ("姓　　名：李　雷", ["李雷"]),
        ("姓名：李 雷 性别：男", ["李雷"]),
        ("姓名：李雷 男 28岁", ["李雷"]),
        ("性别：男  姓名：李雷", ["李雷"]),
        ("个人信息 姓名：李雷 性别：男", ["李雷"]),
        ("姓名：卓玛", ["卓玛"]),
        ("姓名：佐藤健太郎", ["佐藤健太郎"]),
        ("姓名：王小明（Tim）", ["王小明", "Tim"]),
        ("姓名/Name：李雷 Li Lei", ["李雷", "Li Lei"]),
        ("应聘者：张伟", ["张伟"]),
        ("Name: Li Lei (李雷)", ["Li Lei", "李雷"]),
        ("NAME：Jean-Luc O'Neil", ["Jean-Luc O'Neil"]),
        ("Name: Schmidt, Anna", ["Anna Schmidt"]),
        ("Full Name: Dr. Anna Schmidt, RN", ["Anna Schmidt"]),
        ("Name: Anna Schmidt   Gender: F", ["Anna Schmidt"]),
        ("Name: Plato", ["Plato"]),
        ("name: li lei", ["Li Lei"]),
    ],
)
def test_field_gives_its_names(line: str, expected: list[str]) -> None:
    assert list(names_in_field(line)) == expected


def test_label_alone_takes_the_line_below() -> None:
    assert names_in_field("姓名", "李雷") == ("李雷",)
    assert names_in_field("Name:", "Anna Schmidt") == ("Anna Schmidt",)


@pytest.mark.parametrize(
    "line",
    [
        "公司名称：某某",
        "项目名：灯塔",
        "Project Name: Lighthouse",
        "Company name: Nuro",
        "username: li",
        "Name | Role | Years",
        "Name of school",
        "李雷",
    ],
)
def test_field_of_something_else_gives_none(line: str) -> None:
    assert names_in_field(line) == ()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("英文名：Tim", ["Tim"]),
        ("English name: Tim Wang, born in Leeds", ["Tim Wang"]),
        ("李雷（昵称“阿雷”）", ["阿雷"]),
        ("花名：风清扬", ["风清扬"]),
        ("Robert Smith, a.k.a. Bob", ["Bob"]),
        ("also known as Bob", ["Bob"]),
        ("goes by the river", []),
        ("昵称：没有什么特别的昵称", []),
    ],
)
def test_other_names_are_labelled(line: str, expected: list[str]) -> None:
    assert list(other_names_in(line)) == expected


@pytest.mark.parametrize(
    "line", ["个人简历", "RESUME", "Senior Nurse", "13800138000", "a@b.cn", "更新时间：今天", "前端工程师"]
)
def test_decoration_may_stand_above_a_name(line: str) -> None:
    assert may_stand_above(line)


@pytest.mark.parametrize("line", ["Dresden, Germany", "Anna Schmidt", "Wound Dressing"])
def test_line_that_might_be_anything_may_not(line: str) -> None:
    assert not may_stand_above(line)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ('on the forum I still use my old nick "skylark7"', ["skylark7"]),
        ("Username: fern_b", ["fern_b"]),
        ("用户名：feilong88", ["feilong88"]),
        ("I handle Python daily", []),
    ],
)
def test_what_somebody_is_called_on_a_screen_is_a_name(line: str, expected: list[str]) -> None:
    assert list(other_names_in(line)) == expected
