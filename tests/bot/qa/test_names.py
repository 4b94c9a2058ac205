"""People in a question: shared names told apart by what stands beside them, mistyped ones, and many people at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.qa.answerer import Answerer
from bot.qa.models import Context
from bot.qa.names import Names
from corpus.models import Profile
from corpus.people.owner import aliases_of
from retrieval.lexicon import Glossary
from tests.bot.people import answerer_of


def profile(profile_id: str, name: str, *aliases: str) -> Profile:
    return Profile(profile_id=profile_id, name=name, aliases=aliases, documents=(), offsets=())


NAMES = Names(
    [
        profile("lucia", "Lucía Romero", "Lucía", "Romero"),
        profile("bo", "王小博", "Wang Xiaobo"),
        profile("yu", "陈钰", "Chen Yu"),
        profile("lu", "Mingyuan Lu", "Mingyuan"),
    ]
)


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("what does Lucia Romero do", ["lucia"]),
        ("what is lucía-romero's job", ["lucia"]),
        ("王小搏会什么", ["bo"]),
        ("陈钰现在在哪", ["yu"]),
        ("chen   yu and Xiaobo Wang", ["yu"]),
        ("the chennai office", []),
        ("王小博老师会什么", ["bo"]),
        ("陆明远在哪读的书", ["lu"]),
        ("旺小博在哪读的书", ["bo"]),
        ("汪小博在哪读的书", []),
        ("刘明远在哪读的书", []),
        ("Lucia Romaro's job", ["lucia"]),
    ],
)
def test_names_are_found_however_they_are_written(question: str, named: list[str]) -> None:
    assert [name.profile_id for name in NAMES.find(question)] == named


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("where did Dvorah study", ["devorah"]),
        ("Anokye's masters", ["anoyke"]),
        ("anokye 在哪读的硕士？", ["anoyke"]),
        ("Bryn 还是 Brny 会焊接？", ["bryn", "bryn"]),
        ("did Brian have a brain scan", ["brian"]),
        ("who scanned a brain", []),
        ("Brain surgery 谁做过？", []),
    ],
)
def test_a_slip_in_a_short_name_is_that_name_but_where_it_is_a_word(question: str, named: list[str]) -> None:
    people = [profile("devorah", "Devorah Unger", "Devorah"), profile("anoyke", "Anoyke", "Anoyke")]
    others = [profile("bryn", "Bryn Ellis", "Bryn"), profile("brian", "Brian Moss", "Brian")]
    names = Names([*people, *others], {"brain", "where"}.__contains__)
    assert [name.profile_id for name in names.find(question)] == named


@pytest.mark.parametrize(
    ("question", "named"),
    [("小鲁以前在哪", ["coco", "siqi"]), ("鲁师傅会什么", ["coco", "siqi"]), ("司徒在哪上班", ["situ"]), ("小路在哪", [])],
)
def test_a_family_name_with_what_goes_before_or_after_it_is_that_of_all_who_bear_it(question: str, named: list[str]) -> None:
    people = {"siqi": "鲁思齐", "coco": "鲁可心", "situ": "司徒婉仪"}
    names = Names([profile(one, name, *aliases_of(name, (), one)) for one, name in people.items()])
    assert [name.profile_id for name in names.find(question)] == named


@pytest.fixture(scope="module")
def namesakes(tmp_path_factory: pytest.TempPathFactory, glossary: Glossary) -> Answerer:
    folder: Path = tmp_path_factory.mktemp("namesakes")
    one = "# Wei Chang\n\nArchitect, Oslo\n\n- Designed a library of 6,800 square metres.\n"
    other = "# Lin Chang\n\nNurse, Cork\n\n- Ran a library of donor records with 300 entries.\n"
    return answerer_of(folder, glossary, one=one, other=other)


@pytest.mark.parametrize(
    ("question", "who"),
    [("how large is the library the architect Chang designed?", "one"), ("what did Chang, the nurse, run?", "other")],
)
def test_what_stands_beside_a_shared_name_tells_who_is_meant(namesakes: Answerer, question: str, who: str) -> None:
    answer = namesakes.answer(question, Context())
    assert [finding.profile_id for finding in answer.findings] == [who]


def test_a_shared_name_by_itself_is_asked_back_with_the_candidates(namesakes: Answerer) -> None:
    answer = namesakes.answer("what does Chang do?", Context())
    assert (answer.verdict, answer.reason) == ("unclear", "ambiguous_person")
    assert answer.suggestions == ("Wei Chang", "Lin Chang")
