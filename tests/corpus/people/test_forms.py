"""A name's other forms, and whether two names may be one person's."""

from __future__ import annotations

import subprocess
import sys

import pytest

from corpus.people.forms import calls_of, families_of, forms_of, may_be_same


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("李小明", ["小明", "Li Xiaoming", "Xiaoming Li", "Li Xiao Ming", "lixiaoming", "xiaomingli", "Xiaoming", "X. Li"]),
        ("李雷", ["Li Lei", "Lei Li", "lilei", "Lei", "L. Li"]),
        ("曾国藩", ["Zeng Guofan"]),
        ("单雄信", ["Shan Xiongxin"]),
        ("仇英", ["Qiu Ying"]),
        ("区小红", ["Ou Xiaohong"]),
        ("查良镛", ["Zha Liangyong"]),
        ("解缙", ["Xie Jin"]),
        ("任我行", ["Ren Woxing"]),
        ("朴智星", ["Piao Zhixing", "Park Zhixing"]),
        ("覃海洋", ["Qin Haiyang", "Tan Haiyang"]),
        ("吕布", ["Lü Bu", "Lv Bu", "Lyu Bu"]),
        ("欧阳娜娜", ["娜娜", "Ouyang Nana", "Nana Ouyang", "Nana"]),
        ("尉迟恭", ["Yuchi Gong"]),
        ("万俟雪", ["Moqi Xue"]),
        ("李建安", ["Li Jianan", "Li Jian'an"]),
        ("張偉", ["张伟", "Zhang Wei"]),
        ("阿依古丽·买买提", ["阿依古丽", "Ayiguli Maimaiti", "Ayiguli"]),
        ("Joseph Junzhe Zhu", ["Joseph Zhu", "Zhu Joseph Junzhe", "Joseph", "Zhu", "J. Zhu"]),
        ("Anna-Lena O'Connor", ["Anna Lena O'Connor", "Anna-Lena", "Anna", "O'Connor", "A. O'Connor"]),
        ("José García", ["Jose Garcia", "Jose", "Garcia", "J. García"]),
        ("Ludwig van Beethoven", ["Ludwig", "van Beethoven", "Beethoven", "L. van Beethoven"]),
    ],
)
def test_forms_of_a_name(name: str, forms: list[str]) -> None:
    assert not set(forms) - set(forms_of(name))


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("王海洋", "海洋"),
        ("李小安", "小"),
        ("何艾", "Ai"),
        ("何安", "He"),
        ("孙龙", "Long"),
        ("J Zhu", "J"),
        ("曾国藩", "Ceng Guofan"),
    ],
)
def test_everyday_word_initial_or_wrong_reading_is_no_form(name: str, word: str) -> None:
    assert word not in set(forms_of(name))


@pytest.mark.parametrize("name", ["Plato", "Tim"])
def test_name_of_one_word_has_no_other_form(name: str) -> None:
    assert list(forms_of(name)) == [name]


def test_calls_leave_out_the_given_name() -> None:
    assert {"李老师", "李医生", "李工", "小李", "老李", "Dr. Li", "Ms. Li", "Professor Li"} <= set(calls_of("李雷"))
    assert {"欧阳老师", "Dr. Ouyang"} <= set(calls_of("欧阳娜娜"))
    assert {"Dr. Schmidt", "Dr Schmidt", "Mrs. Schmidt"} <= set(calls_of("Anna Schmidt"))
    assert {"Dr. Li", "Dr. Xiaoming"} <= set(calls_of("Li Xiaoming"))


@pytest.mark.parametrize(
    ("name", "word"), [("程序", "小程"), ("于谦", "于老师"), ("米芾", "小米"), ("欧阳娜娜", "小欧阳"), ("Plato", "Dr. Plato")]
)
def test_call_that_means_something_else_is_none(name: str, word: str) -> None:
    assert word not in set(calls_of(name))


def test_family_in_latin_letters() -> None:
    assert list(families_of("王小明")) == ["Wang"]
    assert list(families_of("Anna Schmidt")) == ["Schmidt"]
    assert list(families_of("Wang Xiaoming")) == ["Xiaoming", "Wang"]
    assert list(families_of("Tim")) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("李雷", "Li Lei"),
        ("李雷", "Lei Li"),
        ("張偉", "张伟"),
        ("王小明", "Tim Wang"),
        ("陈大文", "Chan Tai Man"),
        ("Joseph Zhu", "Zhu Joseph Junzhe"),
        ("Anna-Lena Kurz", "anna lena kurz"),
    ],
)
def test_names_that_can_be_one_persons(one: str, other: str) -> None:
    assert may_be_same(one, other)
    assert may_be_same(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("张伟", "张玮"),
        ("Wei Zhang", "Wei Zheng"),
        ("张伟", "Zhang Li"),
        ("王小明", "Tim Smith"),
        ("Anna Schmidt", "Berta Schmidt"),
        ("Li", "Li Lei"),
    ],
)
def test_names_that_cannot(one: str, other: str) -> None:
    assert not may_be_same(one, other)
    assert not may_be_same(other, one)


def test_pinyin_is_loaded_for_a_chinese_name_only() -> None:
    script = (
        "import sys; from corpus.people.forms import forms_of; list(forms_of('Li Lei')); assert 'pypinyin' not in sys.modules;"
    )
    script += "list(forms_of('李雷')); assert 'pypinyin' in sys.modules"
    subprocess.run([sys.executable, "-c", script], check=True)  # noqa: S603  # our own interpreter and script
