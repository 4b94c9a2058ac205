"""A JSON Resume as the lines that are quoted from it, in the words of its language; and files that are none."""

from __future__ import annotations

import itertools
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.errors import UnreadableFile
from corpus.readers.encoding import LONGEST
from corpus.readers.jsonresume import read_jsonresume
from corpus.structure.blocks import BlockKind
from corpus.structure.extract import Extract

FILES = Path(__file__).parents[1] / "files"


def read(**resume: object) -> Extract:
    return read_jsonresume(json.dumps({"basics": {"name": "Li Lei"}, **resume}).encode())


def lines(extract: Extract, below: str = "") -> list[str]:
    """The lines behind a heading; all of them by default."""
    found = extract.text.splitlines()
    return found[found.index(below) + 1 :] if below else found


def kinds(extract: Extract) -> dict[str, tuple[BlockKind, int]]:
    return {extract.text[block.start : block.end]: (block.kind, block.level) for block in extract.blocks}


def test_english_resume_reads_as_a_page() -> None:
    teacher = read_jsonresume((FILES / "json-primary-teacher.json").read_bytes())
    found = lines(teacher)
    assert (teacher.name, teacher.aliases) == ("Tobias Okonkwo-Wren", ("Toby",))
    assert found[:2] == ["Tobias Okonkwo-Wren", "Primary school teacher and maths lead"]
    for line in (
        "address: 14 Larkspur Row, BS0 0ZZ",
        "location: Bristol, GB, England",
        "willing to relocate: false",
        "Mastodon: @toby@schools.example, https://schools.example/@toby",
        "Fourteen years in front of seven- to eleven-year-olds.",
        "Harbourside Primary School | Year 5 teacher, maths lead | Bristol | 2016-09-01 - Present",
        "St Wilfrid's Junior School | Class teacher | 2010-09 - 2016-07",
        "website: https://wilfrids.example.org",
        "Ran the Saturday robotics club with LEGO WeDo kits, 24 children a term.",
        "Avon Reading Friends | Reading mentor | 2018-01 - 2022-06",
        "Wessex College | BSc | Mathematics | 2005 - 2008",
        "gpa: First class",
        "courses: MA201 Number Theory, MA310 History of Mathematics",
        "Regional Maths Champion School (coordinator) | West Country Maths Hub | 2021-05-20",
        "Five minutes of number talk | Junior Maths Quarterly | 2020-10",
        "Assessment: low-stakes quizzing, moderation, question-level analysis (Advanced)",
        "English (Native speaker)",
        "Bell ringing",
        "interactive whiteboard: SMART Board 7000",
        "tablets: iPad, Chromebook",
    ):
        assert line in found


def test_chinese_resume_reads_as_a_chinese_page() -> None:
    engineer = read_jsonresume((FILES / "json-lithography-engineer.json").read_bytes())
    found = lines(engineer)
    assert (engineer.name, engineer.aliases) == ("陆见山", ("Jianshan Lu",))
    assert found[:3] == ["陆见山", "光刻工艺高级工程师", "英文名：Jianshan Lu"]
    for line in (
        "地址：临港新片区海港大道99弄3号502室, 201306",
        "所在地：上海, CN, 浦东新区",
        "微信：jianshan_litho",
        "EUV 只参加过供应商培训，没有上机经验。",
        "工作经历",
        "沧海集成电路制造有限公司 | 光刻工艺高级工程师 | 上海 | 2020-06 - 至今",
        "江右微电子股份有限公司 | 光刻工程师 | 南昌, 江西 | 2016-07-01 - 2020-05-31",
        "team size：14",
        "赣江理工大学 | 硕士 | 微电子学与固体电子学 | 2013-09 - 2016-06",
        "成绩：3.71/4.0",
        "课程：半导体物理, 光学成像原理, 试验设计",
        "套刻自动反馈系统 | 2021-02 - 2021-10",
        "光刻仿真：Prolith, S-Litho (熟练)",
        "OPC (了解)",
        "纪青棠：见山看问题先看数据，再下结论。",
        "专利",
    ):
        assert line in found
    assert "resume-schema" not in engineer.text
    assert "lastModified" not in engineer.text


def test_headings_items_and_sentences_are_told_apart() -> None:
    extract = read(work=[{"name": "Acme", "position": "Nurse", "summary": "I care.", "highlights": ["Ran the ward."]}])
    assert kinds(extract) == {
        "Li Lei": (BlockKind.HEADING, 1),
        "Work experience": (BlockKind.HEADING, 2),
        "Acme | Nurse": (BlockKind.PARAGRAPH, 0),
        "I care.": (BlockKind.PARAGRAPH, 0),
        "Ran the ward.": (BlockKind.ITEM, 0),
    }


@pytest.mark.parametrize("label", ["Head of Surgery, Foo Hospital", "护理部主任"])
def test_line_that_is_no_sentence_is_never_taken_for_a_heading(label: str) -> None:
    extract = read_jsonresume(json.dumps({"basics": {"label": label, "summary": label}}).encode())
    assert kinds(extract) == {label: (BlockKind.ITEM, 0)}


@pytest.mark.parametrize(
    ("dates", "line"),
    [
        ({"startDate": "2019-03", "endDate": "2021-08"}, "Acme | 2019-03 - 2021-08"),
        ({"startDate": "2019-03"}, "Acme | 2019-03 - Present"),
        ({"startDate": "2019-03", "endDate": None}, "Acme | 2019-03 - Present"),
        ({"startDate": "2019-03", "endDate": ""}, "Acme | 2019-03 - Present"),
        ({"startDate": 2019, "endDate": "now"}, "Acme | 2019 - now"),
        ({"startDate": "2019-03-01T00:00:00.000Z"}, "Acme | 2019-03-01 - Present"),
        ({"endDate": "2021"}, "Acme | 2021"),
        ({"date": "2021-05"}, "Acme | 2021-05"),
        ({"endDate": "2021", "releaseDate": "2021"}, "Acme | 2021"),
        ({}, "Acme"),
    ],
)
def test_dates_stand_at_the_end_of_the_first_line(dates: dict[str, object], line: str) -> None:
    assert lines(read(projects=[{**dates, "name": "Acme", "summary": "A robot."}]), "Projects") == [line, "A robot."]


@pytest.mark.parametrize(
    ("skill", "line"),
    [
        (
            {"name": "Containers", "keywords": ["Docker", "Kubernetes"], "level": "Master"},
            "Containers: Docker, Kubernetes (Master)",
        ),
        ({"name": "Docker", "level": "Master"}, "Docker (Master)"),
        ({"name": "容器", "keywords": "Docker"}, "容器: Docker"),
        ({"name": "Docker", "level": "", "keywords": []}, "Docker"),
        ({"language": "German", "fluency": "native"}, "German (native)"),
        ({"name": "Han Meimei", "reference": "One learns from her.\nAlways."}, "Han Meimei: One learns from her. Always."),
        ("Docker", "Docker"),
        (["Docker", 3], "Docker\n3"),
    ],
)
def test_skill_takes_one_line(skill: object, line: str) -> None:
    assert lines(read(skills=[skill]), "Skills") == line.split("\n")


def test_values_of_the_wrong_type_are_taken_for_what_they_are() -> None:
    extract = read(
        work={"name": 3.80, "position": ["Nurse", "Tutor"], "highlights": "Ran the ward.", "summary": None},
        education="Self-taught.",
        skills=[None, True, {"name": None}, []],
        awards=[],
        interests={},
    )
    expected = ["Work experience", "3.8 | Nurse, Tutor", "Ran the ward.", "Education", "Self-taught.", "Skills", "true"]
    assert lines(extract, "Li Lei") == expected


def test_keys_that_the_schema_does_not_know_keep_their_names() -> None:
    extract = read(
        work=[{"name": "Acme", "teamSize": 7, "tech_stack": ["SAP", "DATEV"], "office": {"floor": 3, "city": "Jena"}}],
        patentsPending=[{"title": "A valve", "number": "X1"}],
        availability={"from": "2025-01", "notice": {"weeks": 6}},
        工具=["听诊器", "呼吸机"],
        duties={"night": ["I answer for the whole ward from ten at night until six."]},
    )
    assert lines(extract, "Work experience") == [
        *("Acme", "team size: 7", "tech stack: SAP, DATEV", "office floor: 3", "office city: Jena"),
        *("Patents pending", "A valve", "number: X1"),
        *("Availability", "from: 2025-01", "notice weeks: 6"),
        *("工具", "听诊器", "呼吸机"),
        *("Duties", "night: I answer for the whole ward from ten at night until six."),
    ]


def test_what_somebody_wrote_under_meta_is_read_and_what_programs_read_there_is_not() -> None:
    theirs = {"version": "v1.0.0", "theme": "even", "note": "No night shifts, please."}
    assert lines(read(skills=["Welding"], meta=theirs)) == ["Li Lei", "Skills", "Welding", "Notes", "No night shifts, please."]
    chinese = read(skills=["焊接"], work=[{"name": "江北船厂"}], meta={"note": "不上夜班。"})
    assert lines(chinese, "备注") == ["不上夜班。"]


def test_sections_without_basics_are_read() -> None:
    extract = read_jsonresume(json.dumps({"name": "李雷", "skills": ["护理"], "label": "护士"}).encode())
    assert (extract.name, lines(extract)) == ("李雷", ["李雷", "护士", "专业技能", "护理"])


@pytest.mark.parametrize(
    ("basics", "name", "aliases"),
    [
        ({"name": ["李雷", "Lei Li"]}, "李雷", ("Lei Li",)),
        ({"firstName": "Lei", "lastName": "Li"}, "Lei Li", ()),
        ({"name": "Lei Li", "aliases": ["李雷"], "nickname": "Leo"}, "Lei Li", ("李雷", "Leo")),
        ({"name": "  ", "label": "护士"}, None, ()),
        ({"name": "Lei\u200b Li\ud800"}, "Lei Li", ()),
    ],
)
def test_name_and_other_names_are_those_of_basics(
    basics: dict[str, object], name: str | None, aliases: tuple[str, ...]
) -> None:
    extract = read_jsonresume(json.dumps({"basics": basics}).encode())
    assert (extract.name, extract.aliases) == (name, aliases)


def test_lines_of_a_value_are_lines_without_their_bullets() -> None:
    extract = read_jsonresume(
        rb'{"basics": {"summary": "\u2022 Robots.\r\n\n  - Drones.\u2028* \u65e0\u4eba\u673a\u3002\ud800"}}'
    )
    assert lines(extract) == ["Robots.", "Drones.", "无人机。"]


def test_markup_in_a_value_is_not_the_authors_words() -> None:
    extract = read(work=[{"summary": "I **led** it."}])
    assert "I **led** it." in extract.text
    assert [mark.span.of(extract.text) for mark in extract.markup] == ["**", "**"]


def test_numbers_and_keys_are_kept_as_they_are_written() -> None:
    raw = b'{"basics": {"name": "A"}, "education": [{"score": 3.80, "score": "A-", "rank": 1e999999, "x": %s, "y": NaN}]}'
    assert lines(read_jsonresume(raw % (b"9" * 5000)), "Education") == [
        "score: 3.80, A-",
        "rank: 1e999999",
        f"x: {'9' * 5000}",
        "y: NaN",
    ]


def test_bytes_are_read_in_any_encoding() -> None:
    for encoding in ("utf-8-sig", "utf-16", "gb18030"):
        assert (
            read_jsonresume('{"basics": {"name": "李雷", "label": "麻醉科护士"}}'.encode(encoding)).text == "李雷\n麻醉科护士\n"
        )


@pytest.mark.parametrize(
    ("raw", "reason", "line"),
    [
        ('{\n"basics": {}\n"work": []}', "not valid JSON: Expecting ',' delimiter", 3),
        ("{", "not valid JSON: Expecting property name enclosed in double quotes", 1),
        ("个人简历", "not valid JSON: Expecting value", 1),
        ("[1, 2]", "no JSON Resume: the file holds no object with `basics`", None),
        ('"text"', "no JSON Resume: the file holds no object with `basics`", None),
        ('{"name": "left-pad", "version": "1.0.0"}', "no JSON Resume: there is no `basics` in it", None),
        ('{"basics": {}, "work": []}', "no JSON Resume: there is nothing in it to read", None),
        ('{"basics": [[null]], "meta": {"a": "b"}}', "no JSON Resume: there is nothing in it to read", None),
        ("[" * 100_000, "no JSON Resume: nested too deeply", None),
        ('{"basics": ' + '{"a":' * 900 + "1" + "}" * 901, "no JSON Resume: nested too deeply", None),
        ("", "the file is empty", None),
    ],
)
def test_file_that_is_no_json_resume_says_why(raw: str, reason: str, line: int | None) -> None:
    with pytest.raises(UnreadableFile) as raised:
        read_jsonresume(raw.encode())
    assert (raised.value.reason, raised.value.line) == (reason, line)


def test_key_in_every_line_does_not_blow_a_file_up() -> None:
    bomb = {"basics": {}, "x": {"k" * 10_000: ["w" * 50, *[1] * 100_000]}}
    with pytest.raises(UnreadableFile, match=f"longer than {LONGEST:,} characters"):
        read_jsonresume(json.dumps(bomb, separators=(",", ":")).encode())


words = st.sampled_from(
    ["I care.", "护理部主任", "• Docker", "2019-03", "a\nb", "", "  ", "**x**", "\ud800", "工作", "Acme GmbH", "\x00"]
)
scalars = words | st.text(max_size=5) | st.none() | st.booleans() | st.integers() | st.floats()
keys = st.sampled_from(
    ["name", "position", "startDate", "endDate", "highlights", "summary", "keywords", "level", "url", "班级", ""]
) | st.text(max_size=3)
values = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4), max_leaves=12
)
sections = st.sampled_from(
    ["basics", "work", "education", "skills", "languages", "awards", "references", "meta", "专利", "custom"]
)


@given(st.dictionaries(sections, values, max_size=6))
@settings(max_examples=300, deadline=None)
def test_blocks_of_any_resume_are_whole_trimmed_lines_in_order(resume: dict[str, Any]) -> None:
    extract = extract_of(resume)
    texts = [extract.text[block.start : block.end] for block in extract.blocks]
    assert texts == extract.text.split("\n")[:-1]
    assert all(text and text == text.strip() for text in texts)
    assert all(left.end < right.start for left, right in itertools.pairwise(extract.blocks))
    extract.text.encode()


@given(st.dictionaries(sections, values, max_size=6))
@settings(max_examples=200, deadline=None)
def test_no_word_of_a_section_is_lost(resume: dict[str, Any]) -> None:
    text = extract_of(resume).text
    said = [word for key, value in resume.items() if key not in {"basics", "meta"} for word in words_in(value)]
    assert [word for word in said if word not in text] == []


def extract_of(resume: dict[str, Any]) -> Extract:
    return read_jsonresume(json.dumps({**resume, "basics": resume.get("basics", {}), "z": "end"}).encode())


def words_in(value: object) -> list[str]:
    if isinstance(value, list | dict):
        return [word for inner in (value.values() if isinstance(value, dict) else value) for word in words_in(inner)]
    return [word for word in value.split() if word.isalpha()] if isinstance(value, str) else []
