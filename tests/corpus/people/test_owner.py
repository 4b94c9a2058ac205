"""Whose file it is: what the first lines say, what the file's name says, and the person's other names."""

from __future__ import annotations

import pytest

from corpus.markup import markup_of, visible
from corpus.people.owner import aliases_of, from_stem, name_in_stem, name_of, names_of
from corpus.structure.blocks import blocks_of
from corpus.structure.extract import Extract


def names(text: str, given: str | None = None, aliases: tuple[str, ...] = ()) -> tuple[str, ...]:
    markup = markup_of(text)
    seen = visible(text, markup)
    return names_of(Extract(text, list(blocks_of(seen)), markup, name=given, aliases=aliases), seen)


def name(text: str, given: str | None = None) -> str | None:
    found = names(text, given)
    return found[0] if found else None


def test_name_is_the_first_of_the_names() -> None:
    text = "# 李雷 (Li Lei)\n"
    extract = Extract(text, list(blocks_of(text)))
    assert (name_of(extract, text), names_of(extract, text)) == ("李雷", ("李雷", "Li Lei"))
    assert name_of(Extract("A robot.", list(blocks_of("A robot."))), "A robot.") is None


def test_field_of_the_format_goes_before_every_line() -> None:
    assert name("# Han Meimei\n\n姓名：张三\n\nA robot.\n", given="Li Lei") == "Li Lei"


def test_names_in_the_text_join_a_given_one_only_where_they_can_be_the_same_persons() -> None:
    assert names("# 李雷\n\n研发机器人。\n", given="Li Lei") == ("Li Lei", "李雷")
    assert names("# 韩梅梅\n\n研发机器人。\n", given="Li Lei") == ("Li Lei",)
    assert names("# Li Lei (李雷)\n", given="Li  Lei (李雷)", aliases=("Leo",)) == ("Li Lei", "李雷", "Leo")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("姓名：张三", "张三"),
        ("姓 名: 张三 | 男 | 28岁", "张三"),
        ("**姓名**：张三", "张三"),
        ("| 姓名 | 张三 | 性别 | 男 |", "张三"),
        ("Name: Li Lei", "Li Lei"),
        ("| **Name** | Li Lei | Born | 1990 |", "Li Lei"),
    ],
)
def test_line_that_says_the_name(line: str, expected: str) -> None:
    assert name(f"个人简历\n\n{line}\n\n研发机器人。\n") == expected


def test_label_alone_names_what_the_next_line_says() -> None:
    assert name("个人简历\n姓名\n张三\n性别\n男\n") == "张三"
    assert name("RESUME\nName:\nAnna Schmidt\nPhone:\n") == "Anna Schmidt"


def test_field_goes_before_a_title() -> None:
    assert name("# 王芳\n\n姓名：张三\n") == "张三"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("# Li Lei", "Li Lei"),
        ("# **张三**", "张三"),
        ("# **Anna** Schmidt", "Anna Schmidt"),
        ("LI LEI", "Li Lei"),
        ("张三丰", "张三丰"),
        ("Hi, I'm **Anna Schmidt**.", "Anna Schmidt"),
        ("大家好，我叫李雷。", "李雷"),
    ],
)
def test_title_that_reads_as_a_name(title: str, expected: str) -> None:
    assert name(f"{title}\n\n研发机器人。\n") == expected


@pytest.mark.parametrize(
    "above",
    [
        "个人简历",
        "RESUME",
        "# Curriculum Vitae",
        "Senior Software Engineer",
        "更新时间: 2025-05-06",
        "【某某招聘网】",
        "a@b.cn | 13800138000",
    ],
)
@pytest.mark.parametrize("own", ["李雷", "Anna Schmidt"])
def test_decoration_may_stand_above_the_name(above: str, own: str) -> None:
    assert name(f"{above}\n\n{own}\n\n研发机器人。\n") == own


@pytest.mark.parametrize(
    "title",
    [
        "# 个人简介",
        "# 工作经历",
        "# About Me",
        "# Work Experience",
        "# 我研发机器人",
        "# robots",
        "A robot.",
        "高级前端工程师",
        "广东省深圳市",
    ],
)
def test_title_that_is_no_name_leaves_the_name_to_the_file(title: str) -> None:
    assert name(f"{title}\n\n研发机器人。\n") is None


def test_name_of_somebody_else_is_not_the_persons() -> None:
    assert name("推荐人：张三\n\n研发机器人。\n") is None
    assert name("Supervisor: Anna Schmidt\n\nA robot.\n") is None


def test_name_far_below_the_first_lines_is_not_the_persons() -> None:
    assert name("A robot.\n\n" * 12 + "# Han Meimei\n\n姓名：张三\n") is None


def test_name_below_a_side_column_of_short_lines_is_found_in_a_heading() -> None:
    column = "Contact\n\nLeeds\n\nSkills\n\nPatient Care\n\nWound Care\n\nMicrosoft Office\n\nLanguages\n\nEnglish\n\n"
    assert name(column + "# Anna Schmidt\n") == "Anna Schmidt"
    assert name(column + "## Anna Schmidt\n") is None


def test_name_that_the_mail_address_has_needs_no_heading() -> None:
    column = "Dresden\n\nanna.schmidt@example.com\n\nWound Care\n\nTeam Player\n\n"
    assert name(column + "Anna Schmidt\n") == "Anna Schmidt"
    assert name(column + "Berta Schulze\n") is None


def test_name_may_stand_on_two_lines() -> None:
    assert name("Matteo\n\nFerrante\n\nTrained chef.\n") == "Matteo Ferrante"
    assert name("Contact\n\nLeeds\n\nTrained chef.\n") is None


def test_what_stands_below_a_section_is_of_that_section() -> None:
    assert name("Top Skills\nOffshore Wind\nContract Negotiation\n") is None


def test_slug_of_a_link_is_the_last_resort() -> None:
    assert name("About me: www.linkedin.com/in/anna-schmidt-38023113b/ and more.\n") == "Anna Schmidt"
    assert name("[me](https://linkedin.com/in/lei-li) is where I am.\n") == "Lei Li"
    assert name("linkedin.com/in/annaschmidt\n") is None
    assert name("# 李雷\n\nlinkedin.com/in/anna-schmidt\n") == "李雷"


def test_endless_line_is_looked_at_from_its_beginning_only() -> None:
    assert name("姓名：张三，" + "研发机器人" * 400_000) == "张三"


def test_other_names_come_from_brackets_labels_and_the_format() -> None:
    assert names("# Li Lei (李雷)\n") == ("Li Lei", "李雷")
    assert names('# Robert "Bob" Smith\n') == ("Robert Smith", "Bob")
    assert names("# 李雷\n\n英文名：Tim | 男\n") == ("李雷", "Tim")
    assert names("# 李雷（昵称“阿雷”）\n") == ("李雷", "阿雷")
    assert names("# Anna Schmidt\n\nalso known as Anke\n") == ("Anna Schmidt", "Anke")
    assert names("# 艾古丽·别科娃\n\nAigul Bekova | 育种\n\naigul@example.org\n") == ("艾古丽·别科娃", "Aigul Bekova")
    assert names("# 艾古丽·别科娃\n\nPlant Breeding | Almaty\n\naigul@example.org\n") == ("艾古丽·别科娃",)


@pytest.mark.parametrize(
    ("stem", "expected"),
    [
        ("zheng-jintu", "Zheng Jintu"),
        ("li_lei.cv", "Li Lei"),
        ("张三", "张三"),
        ("张三-resume", "张三"),
        ("张伟-简历-2024", "张伟"),
        ("张伟前端开发简历", "张伟"),
        ("王小明的个人简历2024最新版", "王小明"),
        ("【前端开发_杭州 15-25K】张伟 5年", "张伟"),
        ("智联招聘_张伟_前端工程师_中文_2024", "张伟"),
        ("[张伟]简历", "张伟"),
        ("Li Lei 李雷 简历", "李雷"),
        ("卓玛", "卓玛"),
        ("Resume_Anna_Schmidt_2024-final(2)", "Anna Schmidt"),
        ("20240512_li.lei_v2", "Li Lei"),
        ("John Smith - Senior Nurse - CV", "John Smith"),
        ("AnnaSchmidtCV", "Anna Schmidt"),
        ("RonMcDonald-resume", "Ron McDonald"),
        ("josé-garcía", "José García"),
        ("jose\u0301-garci\u0301a", "José García"),
        ("zhang-wei.en", "Zhang Wei"),
        ("zhang-wei-cv-cn", "Zhang Wei"),
        ("LI", "Li"),
        ("王芳_13812345678", "王芳"),
        ("anna-schmidt-13812345678", "Anna Schmidt"),
    ],
)
def test_file_name_read_as_a_name(stem: str, expected: str) -> None:
    assert (name_in_stem(stem), from_stem(stem)) == (expected, expected)


@pytest.mark.parametrize(
    ("stem", "words"),
    [("cv-final", "Cv Final"), ("简历", "简历"), ("software_engineer", "Software Engineer"), ("cv-2", "Cv 2")],
)
def test_file_name_that_is_nobodys_is_given_back_as_words(stem: str, words: str) -> None:
    assert (name_in_stem(stem), from_stem(stem)) == (None, words)


@pytest.mark.parametrize("stem", ["13912345678", "139-1234-5678", "+86 13912345678", "2024"])
def test_figures_are_no_name(stem: str) -> None:
    assert (name_in_stem(stem), from_stem(stem)) == (None, "Unnamed")


@pytest.mark.parametrize(("stem", "words"), [("tel13912345678", "Tel"), ("简历13912345678", "简历")])
def test_number_that_may_be_a_telephones_is_part_of_no_name(stem: str, words: str) -> None:
    assert from_stem(stem) == words


def test_aliases_are_the_forms_of_every_name_of_the_person() -> None:
    found = aliases_of("王小明", ("Tim",), "wang-xiaoming-cv")
    assert {"小明", "Wang Xiaoming", "Xiaoming Wang", "Tim", "Tim Wang", "王老师", "Mr. Wang"} <= set(found)
    assert {"Bob", "Bob Smith", "Smith Robert", "R. Smith"} <= set(aliases_of("Robert Smith", ("Bob",), "x"))


def test_file_name_is_an_alias_only_where_it_can_be_the_persons() -> None:
    assert "Zhang Sanfeng" in aliases_of("张三丰", (), "zhang-sanfeng")
    assert "Tim Wang" in aliases_of("王小明", (), "tim-wang-resume")
    assert not [alias for alias in aliases_of("李雷", (), "nuro-candidate") if "uro" in alias]


def test_aliases_stand_longest_first_each_once_without_the_name() -> None:
    found = aliases_of("Li Lei", ("Li Lei", "Lei Li", "李雷"), "li-lei")
    assert list(found) == sorted(set(found), key=lambda alias: (-len(alias), alias))
    assert "Li Lei" not in found


def test_file_that_says_no_name_has_the_aliases_of_its_own() -> None:
    assert {"小明", "Xiaoming Wang"} <= set(aliases_of(None, (), "王小明-简历"))
    assert aliases_of(None, (), "cv-final") == ()


@pytest.mark.parametrize(
    ("name", "stem", "alias"),
    [
        ("阿依古丽·买买提", "aygul-memet", "Aygul"),
        ("阿依古丽·买买提", "ayigul-mamat-cv-2024", "Ayigul Mamat"),
    ],
)
def test_the_files_name_may_write_a_transcribed_name_as_it_sounds(name: str, stem: str, alias: str) -> None:
    assert alias in aliases_of(name, [], stem)


@pytest.mark.parametrize("stem", ["cv-2024-final", "bob-smith", "resume"])
def test_another_name_of_the_file_is_no_alias(stem: str) -> None:
    assert not {"Cv", "Final", "Bob", "Smith", "Resume"} & set(aliases_of("阿依古丽·买买提", [], stem))
