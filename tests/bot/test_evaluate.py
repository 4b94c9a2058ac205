"""`whoknows eval`: what makes an answer wrong, the figures, and the command with its exit codes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bot.__main__ import main
from bot.evaluate import BadQuestions, Gold, figures, holds_short_answer, outcomes, questions, reasons
from bot.qa.models import Answer, Context, Finding
from tests.bot.people import answerer_of

PEOPLE = {
    "ann": "# Ann Loom\n\n## Work\n\n- Built a scheduler in Rust for two hospitals.\n",
    "bob": "# Bob Yarn\n\n## Work\n\n- Have never used Rust.\n",
}


def gold(**fields: Any) -> Gold:
    return Gold.model_validate({"id": "g1", "lang": "en", "type": "who", "turns": ["who knows Rust?"], **fields})


@pytest.fixture(scope="module")
def answer(tmp_path_factory: pytest.TempPathFactory, glossary: Any) -> Answer:
    return answerer_of(tmp_path_factory.mktemp("people"), glossary, **PEOPLE).answer("who knows Rust?", Context())


def test_a_right_answer_has_nothing_wrong_with_it(answer: Answer) -> None:
    right = gold(people=["ann"], evidence={"ann": ["scheduler in rust", "x"]}, must=[["hospitals"]], must_not=["Java"])
    assert list(reasons(right, answer)) == []


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"people": ["ann", "cat"]}, "missing ['cat']"),
        ({"people": []}, "extra ['ann']"),
        ({"people": ["ann"], "evidence": {"ann": ["Java"]}}, "no cited evidence for ann: ['Java']"),
        ({"people": ["ann"], "must": [["Java", "Go"]]}, "lacks ['Java', 'Go']"),
        ({"people": ["ann"], "must_not": ["two\nhospitals"]}, "says two\nhospitals"),
    ],
)
def test_each_fault_is_named(fields: dict[str, Any], reason: str, answer: Answer) -> None:
    assert list(reasons(gold(**fields), answer)) == [reason]


def test_an_answer_where_there_is_none_is_wrong_twice(answer: Answer) -> None:
    assert list(reasons(gold(abstain=True), answer)) == ["names ['ann'] though nothing says so", "verdict answered"]


def test_optional_people_may_be_named_or_not_and_need_no_proof(answer: Answer) -> None:
    for optional in (["ann"], ["ann", "cat"]):
        assert (
            list(
                reasons(gold(optional=optional, evidence={"ann": ["Java"], "cat": ["Go"]} if len(optional) > 1 else {}), answer)
            )
            == []
        )


def test_who_says_no_is_one_of_those_asked_for_only_where_that_is_asked(answer: Answer) -> None:
    bob = Finding(profile_id="bob", name="Bob", strength="negative", citations=())
    both = answer.model_copy(update={"findings": (*answer.findings, bob)})
    assert list(reasons(gold(people=["ann", "bob"]), both)) == ["missing ['bob']"]
    assert list(reasons(gold(people=["ann", "bob"], type="strength"), both)) == []


def test_a_quote_that_is_half_a_file_proves_nothing_and_is_too_much(answer: Answer) -> None:
    long = answer.citations[0].model_copy(update={"quote": "Rust " * 600})
    padded = answer.model_copy(update={"findings": (answer.findings[0].model_copy(update={"citations": (long,)}),)})
    wanted = gold(people=["ann"], evidence={"ann": ["Rust"]})
    assert list(reasons(wanted, padded)) == ["no cited evidence for ann: ['Rust']", "quotes too much"]


def test_the_short_answer_is_looked_for_in_short_values_only(answer: Answer) -> None:
    wanted = gold(type="how_many", must=[["two"]])
    valued = [
        answer.model_copy(update={"findings": (answer.findings[0].model_copy(update={"value": value}),)})
        for value in ("Two hospitals", "two " * 40, None)
    ]
    assert [holds_short_answer(wanted, one) for one in valued] == [True, False, False]
    assert holds_short_answer(gold(must=[["two"]]), valued[0]) is None


def test_every_question_is_a_conversation_of_its_own(tmp_path: Path, glossary: Any) -> None:
    answerer = answerer_of(tmp_path, glossary, **PEOPLE)
    golds = [
        gold(turns=["who knows Rust?", "who knows Java?"], abstain=True),
        gold(id="g2", people=["ann"], type="list", lang="zh"),
    ]
    found = list(outcomes(golds, answerer))
    assert [one.right for one in found] == [True, True]
    assert [(figure.name, figure.right, figure.total) for figure in figures(found)] == [
        ("list", 1, 1), ("who", 1, 1), ("language en", 1, 1), ("language zh", 1, 1), ("all", 2, 2),
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["", "\n\n", "[]\n", '{"id": "a"}\n', "no json\n"])
def test_a_file_that_is_none_of_questions_is_refused_with_its_line(text: str, tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadQuestions, match=r"gold\.jsonl(, line 1)?: "):
        questions(path)


@pytest.mark.parametrize(("floor", "code"), [("0.5", 0), ("0.9", 1)])
def test_the_command_prints_misses_and_figures_and_fails_below_the_floor(
    floor: str, code: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    people, path = tmp_path / "people", tmp_path / "gold.jsonl"
    people.mkdir()
    for name, text in PEOPLE.items():
        (people / f"{name}.md").write_text(text, encoding="utf-8")
    rows = [gold(people=["ann"]), gold(id="g2", turns=["谁会 Rust？"], lang="zh", people=["cat"])]
    path.write_text("\n".join(json.dumps(row.model_dump(mode="json"), ensure_ascii=False) for row in rows), encoding="utf-8")
    assert main(["eval", str(path), "--profiles", str(people), "--floor", floor]) == code
    out = capsys.readouterr().out
    assert "g2  谁会 Rust？\n    missing ['cat']; extra ['ann']" in out
    assert "all                 1/2    0.500" in out
    assert "citations that do not slice: 0" in out


def test_the_command_says_what_is_wrong_with_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["eval", str(tmp_path / "none.jsonl")]) == 1
    assert "none.jsonl: cannot be read" in capsys.readouterr().err
