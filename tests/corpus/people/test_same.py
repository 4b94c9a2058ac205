"""Which files are one person's: small folders, and the people in them."""

from __future__ import annotations

import random
import subprocess
import sys
import time

import pytest

from corpus.people.owner import aliases_of
from corpus.people.same import Facts, links_of, profile_ids, same_people

STUDY, WORK, LATER = ("2015-09", "2019-06"), ("2019-07", "2022-03"), ("2022-04", "")
CAREER = (STUDY, WORK)
BY_YEAR = (("2015", "2019"), ("2019", "2022"))
ELSEWHERE = (("2001", "2002"), ("2003", "2004"), ("2005", ""))
PAGE = ("github.com/weizhang",)
FIRM = ("云帆科技",)


def file(
    stem: str,
    name: str | None = None,
    *said: str,
    email: str = "",
    phone: str = "",
    links: tuple[str, ...] = (),
    at: tuple[str, ...] = (),
    periods: tuple[tuple[str, str], ...] = (),
    given: str | None = None,
) -> Facts:
    contacts = tuple((kind, value) for kind, value in [("email", email), ("phone", phone)] if value)
    aliases = aliases_of(name or given, said, stem)
    return Facts(stem, name, said, aliases, contacts, links, at, periods, given)


def people(*files: Facts) -> list[set[str]]:
    return [{files[index].stem for index in person.files} for person in same_people(files)]


ONE = [
    ("one name, nothing else", file("a", "张伟"), file("b", "张伟")),
    ("case and blanks", file("a", "LI LEI"), file("b", "Li  Lei")),
    ("traditional characters", file("a", "張偉"), file("b", "张伟")),
    ("one name, one address", file("a", "张伟", email="w@x.cn", phone="1"), file("b", "张伟", email="w@x.cn", phone="2")),
    ("one name, another address, one firm", file("a", "张伟", email="1", at=FIRM), file("b", "张伟", email="2", at=FIRM)),
    ("one name, another address, one link", file("a", "李雷", email="1", links=PAGE), file("b", "李雷", email="2", links=PAGE)),
    (
        "one name, another address, one career",
        file("a", "李雷", email="1", periods=CAREER),
        file("b", "李雷", email="2", periods=CAREER),
    ),
    ("only one says how to reach it", file("a", "Anna Schmidt", email="a@x.de"), file("b", "Anna Schmidt")),
    ("an address here, a number there", file("a", "Anna Schmidt", email="a@x.de"), file("b", "Anna Schmidt", phone="3012345")),
    ("the user says so", file("a", "张伟", email="1", given="张伟"), file("b", "Zhang W", email="2", given="张伟")),
    ("pinyin and an address", file("a", "Wei Zhang", email="w@x.cn"), file("b", "张伟", email="w@x.cn")),
    ("pinyin and a number", file("a", "Zhang Wei", phone="138"), file("b", "张伟", phone="138")),
    ("pinyin and a link", file("a", "Zhang Wei", links=PAGE), file("b", "张伟", links=PAGE)),
    ("one text gives both names", file("a", "Wei Zhang", "张伟"), file("b", "张伟")),
    ("file names alike but for the language", file("zhang-wei.en", "Wei Zhang"), file("zhang-wei.zh", "张伟")),
    ("file names alike but for cv and cn", file("zhang-wei", "Wei Zhang"), file("zhang-wei-cv-cn", "张伟")),
    ("two periods alike", file("a", "Wei Zhang", periods=CAREER), file("b", "张伟", periods=(*CAREER, LATER))),
    (
        "a period and a firm alike",
        file("a", "Wei Zhang", periods=CAREER[:1], at=("MIT",)),
        file("b", "张伟", periods=CAREER, at=("mit",)),
    ),
    ("an English name and a number", file("a", "Tim Wang", phone="138"), file("b", "王小明", phone="138")),
    ("a middle name and an address", file("a", "Joseph Zhu", email="j@x.org"), file("b", "Joseph Junzhe Zhu", email="j@x.org")),
    ("a nickname one text gives", file("a", "Robert Smith", "Bob"), file("b", "Bob Smith", email="b@x.org")),
    ("no name, but the address", file("a", "Anna Schmidt", email="a@x.de"), file("cv", None, email="a@x.de")),
    ("only the file's name", file("a", "Anna Schmidt"), file("Anna_Schmidt_CV", None)),
]

TWO = [
    ("nothing in common", file("a", "张伟"), file("b", "李雷")),
    ("one reading, two names", file("a", "张伟", phone="1"), file("b", "张玮", phone="1")),
    ("names alike", file("a", "Wei Zhang", email="x"), file("b", "Wei Zheng", email="x")),
    ("brothers with one number", file("a", "Tom Smith", phone="1"), file("b", "Ben Smith", phone="1")),
    ("namesakes with their own addresses", file("a", "张伟", email="w@x.cn"), file("b", "张伟", email="z@y.cn")),
    (
        "namesakes of one year at school",
        file("a", "张伟", email="1", periods=(STUDY,)),
        file("b", "张伟", email="2", periods=(STUDY,)),
    ),
    ("namesakes with their own careers", file("a", "Ann Li", periods=(*CAREER, LATER)), file("b", "Ann Li", periods=ELSEWHERE)),
    ("pinyin alone", file("a", "Wei Zhang"), file("b", "张伟")),
    ("pinyin and one period", file("a", "Wei Zhang", periods=(STUDY,)), file("b", "张伟", periods=CAREER)),
    ("pinyin and periods by the year", file("a", "Wei Zhang", periods=BY_YEAR), file("b", "张伟", periods=BY_YEAR)),
    ("pinyin and one firm", file("a", "Wei Zhang", at=("MIT",)), file("b", "张伟", at=("MIT",))),
    ("both names, but other addresses", file("a", "Wei Zhang", "张伟", email="1"), file("b", "张伟", email="2")),
    ("family and honorific alike", file("a", "李雷", at=FIRM, periods=CAREER), file("b", "李娜", at=FIRM, periods=CAREER)),
    ("no names and nothing else", file("cv", None), file("resume", None)),
    ("no name, another address", file("a", "Anna Schmidt", email="a@x.de"), file("cv", None, email="b@x.de")),
    ("the user keeps them apart", file("a", "张伟", given="张伟 (Leeds)"), file("b", "张伟", given="张伟 (Jinan)")),
]


@pytest.mark.parametrize(("why", "one", "other"), ONE, ids=[case[0] for case in ONE])
def test_files_of_one_person(why: str, one: Facts, other: Facts) -> None:
    assert people(one, other) == [{one.stem, other.stem}], why
    assert people(other, one) == [{one.stem, other.stem}], why


@pytest.mark.parametrize(("why", "one", "other"), TWO, ids=[case[0] for case in TWO])
def test_files_of_two_people(why: str, one: Facts, other: Facts) -> None:
    assert people(one, other) == [{one.stem}, {other.stem}], why
    assert people(other, one) == [{other.stem}, {one.stem}], why


def test_english_file_with_two_candidates_stays_alone() -> None:
    english = file("c", "Wei Zhang", periods=CAREER)
    one, other = file("a", "张伟", periods=CAREER), file("b", "张玮", periods=CAREER)
    assert people(one, other, english) == [{"a"}, {"b"}, {"c"}]


def test_evidence_decides_for_one_of_two_candidates() -> None:
    english = file("c", "Wei Zhang", email="w@x.cn", periods=CAREER)
    one, other = file("a", "张伟", email="w@x.cn"), file("b", "张玮", periods=CAREER)
    assert people(one, other, english) == [{"a", "c"}, {"b"}]


def test_english_file_finds_the_one_of_two_namesakes_whose_number_it_has() -> None:
    one, other = file("a", "张伟", phone="1"), file("b", "张伟", phone="2")
    assert people(one, other, file("c", "Wei Zhang", phone="2")) == [{"a"}, {"b", "c"}]
    assert people(one, other, file("c", "Wei Zhang")) == [{"a"}, {"b"}, {"c"}]


def test_file_without_contact_data_that_two_namesakes_could_have_stays_alone() -> None:
    one, other = file("a", "张伟", email="1"), file("b", "张伟", email="2")
    assert people(one, other, file("c", "张伟")) == [{"a"}, {"b"}, {"c"}]
    assert people(one, file("c", "张伟")) == [{"a", "c"}]


def test_three_files_hang_together_by_the_one_in_the_middle() -> None:
    english, both, chinese = (
        file("a", "Wei Zhang", email="1"),
        file("b", "Wei Zhang", "张伟", email="1", phone="2"),
        file("c", "张伟", phone="2"),
    )
    assert people(english, both, chinese) == [{"a", "b", "c"}]


def test_file_without_a_name_that_two_could_have_stays_alone() -> None:
    one, other = file("a", "Tom Smith", phone="1"), file("b", "Ben Smith", phone="1")
    assert people(one, other, file("cv", None, phone="1")) == [{"a"}, {"b"}, {"cv"}]


def test_person_is_shown_by_the_first_files_name_with_the_others_as_aliases() -> None:
    (person,) = same_people([file("a", "Wei Zhang", email="1"), file("b", "张伟", email="1")])
    assert (person.name, person.files) == ("Wei Zhang", (0, 1))
    assert {"张伟", "Zhang Wei", "张老师"} <= set(person.aliases)
    assert "Wei Zhang" not in person.aliases
    assert list(person.aliases) == sorted(person.aliases, key=lambda alias: (-len(alias), alias))


def test_name_that_a_file_says_goes_before_that_of_a_file_name_and_the_users_before_both() -> None:
    silent, said = file("zhang-wei", None, email="1"), file("zhang-wei-cn", "张伟", email="1")
    assert [person.name for person in same_people([silent, said])] == ["张伟"]
    assert [person.name for person in same_people([silent, said._replace(given="Wei")])] == ["Wei"]
    assert [person.name for person in same_people([silent])] == ["Zhang Wei"]


def test_people_stand_in_the_order_of_their_first_files() -> None:
    files = [file("a", "李雷"), file("b", "Wei Zhang", email="1"), file("c", "韩梅梅"), file("d", "张伟", email="1")]
    assert [person.files for person in same_people(files)] == [(0,), (1, 3), (2,)]


def test_grouping_loads_no_pinyin_since_it_is_done_at_every_start() -> None:
    files = [file("a", "Wei Zhang", email="1"), file("b", "张伟", "Tim", email="1"), file("c", "李雷")]
    script = (
        f"import sys; from corpus.people.same import Facts, same_people; same_people({files!r}); "
        "assert 'pypinyin' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", script], check=True)  # noqa: S603  # our own interpreter and script


def test_no_files_are_no_people() -> None:
    assert same_people([]) == ()


@pytest.mark.parametrize("seed", range(5))
def test_groups_do_not_hang_on_the_order_and_a_stranger_changes_none(seed: int) -> None:
    files = [facts._replace(stem=f"{number}{facts.stem}") for number, (_, *pair) in enumerate(ONE + TWO) for facts in pair]
    for facts in (drawn := random.Random(seed)).sample(files, 20):  # a draw, no secret
        rest = drawn.sample(files, 30)
        chosen = list(dict.fromkeys([facts, *rest]))
        groups = sorted(map(sorted, people(*chosen)))
        stranger = file("stranger", "Quentin Unlike", email="q@u.org", periods=CAREER, at=("MIT",))
        assert sorted(map(sorted, people(*drawn.sample(chosen, len(chosen))))) == groups
        assert sorted(map(sorted, people(*chosen, stranger))) == sorted([*groups, ["stranger"]])


@pytest.mark.parametrize(
    ("stems", "ids"),
    [
        (["li-lei", "zhang-wei"], ["li-lei", "zhang-wei"]),
        (["li-lei", "li-lei", "li-lei"], ["li-lei", "li-lei-2", "li-lei-3"]),
        (["li-lei", "li-lei", "li-lei-2"], ["li-lei", "li-lei-3", "li-lei-2"]),
        (["李雷", "李雷"], ["李雷", "李雷-2"]),
        (["Ann Hill CV (1)", "-李 雷-【前端】"], ["Ann Hill CV (1)", "-李 雷-【前端】"]),
        (["li\nlei\x07", "a\tb", "\n"], ["li-lei-", "a-b", "-"]),
        ([], []),
    ],
)
def test_profile_ids_are_stems_each_once(stems: list[str], ids: list[str]) -> None:
    assert list(profile_ids(stems)) == ids


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("https://github.com/Li-Lei/ and github.com/li-lei", ["github.com/li-lei"]),
        ("GitHub：https://gitee.com/lilei", ["gitee.com/lilei"]),
        ("https://cn.linkedin.com/in/lilei?trk=x, www.linkedin.com/in/LiLei", ["linkedin.com/in/lilei"]),
        ("https://scholar.google.com/citations?hl=en&user=abcDEF", ["scholar.google.com/citations?hl=en&user=abcdef"]),
        ("https://lilei.github.io", ["lilei.github.io"]),
        ("orcid.org/0000-0002-1825-0097", ["orcid.org/0000-0002-1825-0097"]),
        ("https://www.zhihu.com/people/li-lei", ["www.zhihu.com/people/li-lei"]),
        ("https://huggingface.co/lilei", ["huggingface.co/lilei"]),
    ],
)
def test_pages_that_are_somebodys_own(text: str, links: list[str]) -> None:
    assert list(links_of(text)) == links


@pytest.mark.parametrize(
    "text",
    [
        "https://github.com/pytorch/pytorch",
        "https://huggingface.co/meta/llama",
        "https://arxiv.org/abs/1706.03762",
        "https://www.example.com",
        "https://team.github.io/project",
        "https://linkedin.com/company/nuro",
    ],
)
def test_pages_of_many_are_nobodys(text: str) -> None:
    assert links_of(text) == ()


def test_number_of_an_agency_on_everybodys_file_is_nobodys_own() -> None:
    two = [file("a", "张伟", phone="400"), file("b", "Wei Zhang", phone="400")]
    others = [file(stem, name, phone="400") for stem, name in [("c", "李雷"), ("d", "Ann Hill"), ("e", "Bob Ray")]]
    assert people(*two) == [{"a", "b"}]
    assert people(*two, *others) == [{"a"}, {"b"}, {"c"}, {"d"}, {"e"}]


def test_a_number_on_two_thousand_files_takes_no_time() -> None:
    files = [file(f"f{number}", f"Person{number} Made", phone="400", links=PAGE) for number in range(2000)]
    begin = time.process_time()
    assert len(same_people(files)) == 2000
    assert time.process_time() - begin < 10
