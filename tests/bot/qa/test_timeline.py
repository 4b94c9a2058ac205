"""Jobs and schools on a line of time: their dates, what has none, two files of one person, names that fit several or nobody."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from bot.qa.answerer import Answerer
from bot.qa.timeline import Timeline
from corpus.store.ingest import read_folder
from retrieval.lexicon import Glossary
from retrieval.postings import postings_of
from tests.bot.people import answerer_of

ANN = """
    # Ann Hill
    ## Experience
    ### Globex Inc., Process Engineer, Mar. 2021 - Present
    - Developed a recipe.
    ### Initech, Technician, 2016 - 2019
    ### Umbrella Corp., Volunteer
    ## Education
    ### University of Leeds, MSc Chemistry, Sept. 2019 - Feb. 2021
    """
LEI = """
    # 李蕾
    ## 工作经历
    ### 某某医院，主管护师，2021.03 - 至今
    - 负责急诊科。
    ### 某某诊所，护士，2016 - 2019
    ## 教育经历
    ### 北京大学，护理学（硕士），2019.09 - 2021.02
    """
NO_DATES = "# Max Moe\n\n- Built robots with ROS.\n"
NOW = datetime.date(2026, 11, 21)


@pytest.fixture(scope="module")
def people(tmp_path_factory: pytest.TempPathFactory, glossary: Glossary) -> Answerer:
    folder = tmp_path_factory.mktemp("people")
    answerer_of(folder, glossary, ann=ANN, lei=LEI, max=NO_DATES)
    corpus = read_folder(folder)
    return Answerer(corpus, postings_of(corpus), glossary, show_contacts=True, now=NOW)


def months(timeline: Timeline) -> list[tuple[str, str, str, str, bool]]:
    said = [[f"{month // 12}-{month % 12 + 1:02}" for month in (bar.first, bar.last)] for bar in timeline.bars]
    return [(bar.kind, bar.organisation, *dates, bar.exact) for bar, dates in zip(timeline.bars, said, strict=True)]


@pytest.mark.parametrize(
    ("name", "language", "bars"),
    [
        (
            "Ann Hill",
            "en",
            [
                ("work", "Globex Inc.", "2021-03", "2026-11", True),
                ("study", "University of Leeds", "2019-09", "2021-02", True),
                ("work", "Initech", "2016-01", "2019-01", False),
            ],
        ),
        (
            "李蕾",
            "zh",
            [
                ("work", "某某医院", "2021-03", "2026-11", True),
                ("study", "北京大学", "2019-09", "2021-02", True),
                ("work", "某某诊所", "2016-01", "2019-01", False),
            ],
        ),
    ],
)
def test_jobs_and_schools_come_with_their_months_the_latest_first(
    name: str, language: str, bars: list[tuple[str, str, str, str, bool]], people: Answerer
) -> None:
    timeline = people.timeline(name, language)
    assert months(timeline) == bars
    assert (timeline.name, timeline.as_of, timeline.reason) == (name, "2026-11", None)
    assert [bar.ongoing for bar in timeline.bars] == [True, False, False]


def test_what_has_no_dates_is_counted(people: Answerer) -> None:
    assert people.timeline("Ann Hill", "en").undated == 1


@pytest.mark.parametrize("name", ["Ann Hill", "李蕾"])
def test_every_label_stands_in_a_quote_and_every_quote_in_its_file(name: str, people: Answerer) -> None:
    timeline = people.timeline(name, "en")
    for bar in timeline.bars:
        assert all(any(words in citation.shown for citation in bar.citations) for words in (bar.label, bar.organisation))
    for citation in timeline.citations:
        document = people.world.corpus.document(citation.document_id)
        assert document.text[citation.span.start : citation.span.end] == citation.quote
    assert [citation.number for citation in timeline.citations] == list(range(1, len(timeline.citations) + 1))


@pytest.mark.parametrize(
    ("name", "language"), [("ann", "en"), ("ann hill", "en"), ("ANN HILL", "zh"), ("Ann Hill (ann)", "en"), ("Hill", "zh")]
)
def test_person_is_found_by_name_part_of_it_and_id(name: str, language: str, people: Answerer) -> None:
    assert people.timeline(name, language).profile_id == "ann"


@pytest.mark.parametrize(
    ("name", "language"),
    [("Peter Pan", "en"), ("王小明", "zh"), ("", "en"), ("who?", "en"), ("hello", "zh"), ("x" * 4000, "zh")],
)
def test_unknown_name_is_told(name: str, language: str, people: Answerer) -> None:
    timeline = people.timeline(name, language)
    assert (timeline.reason, timeline.bars, timeline.language) == ("no_such_person", (), language)


@pytest.mark.parametrize(("name", "language"), [("Max Moe", "en"), ("max", "zh")])
def test_person_without_dates_gets_a_reason(name: str, language: str, people: Answerer) -> None:
    assert (people.timeline(name, language).reason, people.timeline(name, language).name) == ("no_dates", "Max Moe")


@pytest.mark.parametrize(("name", "language"), [("Ann Hill", "en"), ("张伟", "zh")])
def test_name_of_several_gets_their_ids_and_each_of_them_is_found_by_what_is_suggested(
    name: str, language: str, tmp_path: Path, glossary: Glossary
) -> None:
    texts = {one: f"# {name}\n\nEmail: {one}@example.com\n\n- Built robots.\n" for one in ("a1", "a2")}
    two = answerer_of(tmp_path, glossary, **texts)
    timeline = two.timeline(name, language)
    assert (timeline.reason, timeline.suggestions) == ("ambiguous_person", (f"{name} (a1)", f"{name} (a2)"))
    assert [two.timeline(one, language).profile_id for one in timeline.suggestions] == ["a1", "a2"]


def test_two_people_at_once_are_ambiguous(people: Answerer) -> None:
    assert people.timeline("Ann and Max", "en").suggestions == ("Ann Hill", "Max Moe")


@pytest.mark.parametrize("dates", ["2021.03 - 2023.06", "2021 - 2023"])
@pytest.mark.parametrize(("language", "organisation"), [("en", "Globex Inc."), ("zh", "环球公司")])
def test_what_two_files_of_a_person_say_is_one_bar(
    language: str, organisation: str, dates: str, tmp_path: Path, glossary: Glossary
) -> None:
    english = "## Experience\n\n### Globex Inc., Engineer, Mar. 2021 - Jun. 2023\n\n- Built pumps.\n"
    chinese = f"## 工作经历\n\n### 环球公司，工程师，{dates}\n\n- 设计水泵。\n"
    files = {
        "zhang_wei_cv": f"# Zhang Wei 张伟\n\nEmail: zw@example.com\n\n{english}",
        "zhang_wei_zh": f"# 张伟\n\n邮箱：zw@example.com\n\n{chinese}",
    }
    answerer = answerer_of(tmp_path, glossary, **files)
    assert len(answerer.world.corpus.profiles) == 1
    timeline = answerer.timeline("张伟", language)
    assert [bar.organisation for bar in timeline.bars] == [organisation]
    assert len({citation.document_id for citation in timeline.citations}) == 2


@pytest.mark.parametrize("language", ["en", "zh"])
def test_contact_data_stay_out_of_a_group(language: str, tmp_path: Path, glossary: Glossary) -> None:
    text = (
        "# Ann Hill\n\n## Experience\n\n### Globex Inc., Engineer (ann@example.com), Mar. 2021 - Jun. 2023\n\n- Built pumps.\n"
    )
    answerer = answerer_of(tmp_path, glossary, ann=text)
    private, group = (answerer.timeline("Ann", language, audience) for audience in ("private", "group"))
    assert "ann@example.com" in private.model_dump_json()
    assert "ann@example.com" not in group.model_dump_json()
    assert [(bar.first, bar.last) for bar in group.bars] == [(bar.first, bar.last) for bar in private.bars]


def test_same_question_gives_the_same_timeline(people: Answerer) -> None:
    assert people.timeline("Ann", "en").model_dump_json() == people.timeline("Ann", "en").model_dump_json()


@pytest.mark.parametrize(
    ("language", "contact", "dates"), [("en", "ann@example.com", "2021 - 2023"), ("zh", "13812345678", "2021.03 - 2023.06")]
)
def test_label_that_is_contact_data_gives_way_to_what_may_be_shown(
    language: str, contact: str, dates: str, tmp_path: Path, glossary: Glossary
) -> None:
    text = f"# Ann Hill\n\n## Experience\n\n### {contact} {dates}\n\n- Built pumps.\n"
    timeline = answerer_of(tmp_path, glossary, ann=text).timeline("Ann", language, "group")
    assert [(bar.label, bar.organisation) for bar in timeline.bars] == [(dates, "")]
    assert contact not in timeline.model_dump_json()
