"""Words of a question -> concepts in both languages, each alternative with its source and weight."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retrieval.lexicon import Lexicon, Spelling
from retrieval.lexicon.glossary import NARROWER
from retrieval.models import Group
from tests.retrieval.glossaries import FIELD, glossary_of, lexicon

LEXICON = lexicon()


def groups(text: str) -> list[str]:
    return [group.text for group in LEXICON.query(text).groups]


def only(text: str) -> Group:
    (group,) = LEXICON.query(text).groups
    return group


def alternatives(group: Group) -> dict[str, float]:
    return {each.text: each.weight for each in group.alternatives}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("drone control", ["drone control"]),
        ("drone flight control", ["drone", "flight control"]),
        ("无人机控制", ["无人机控制"]),
        ("无人机飞行控制", ["无人机", "飞行控制"]),
        ("loop closure detection and drones", ["loop closure detection", "drones"]),
        ("UAV, 回环检测", ["UAV", "回环检测"]),
        ("robot kinematics", ["robot", "kinematics"]),
        ("SLAM in C++", ["SLAM", "C++"]),
    ],
)
def test_text_is_cut_into_the_longest_names(text: str, expected: list[str]) -> None:
    assert groups(text) == expected


def test_each_concept_is_asked_once() -> None:
    assert groups("drone and drones and the drone") == ["drone"]


@pytest.mark.parametrize("text", ["", "the of and", "的 了 和", "，。！"])
def test_text_without_words_of_meaning_has_no_groups(text: str) -> None:
    assert groups(text) == []


def test_capitals_tell_a_name_from_a_stop_word() -> None:
    assert groups("it") == []
    assert groups("IT") == ["IT"]


def test_short_chinese_name_is_not_cut_out_of_longer_words() -> None:
    assert groups("学会") == ["学会"]
    assert "学会" not in groups("在学会计")
    assert groups("会计") == ["会计"]


@pytest.mark.parametrize("name", ["drone", "drones", "UAV", "无人机", "無人機", "unmanned aerial vehicles"])
def test_every_name_of_a_concept_leads_to_all_of_them(name: str) -> None:
    group = only(name)
    assert group.alternatives[0].text == name
    assert group.alternatives[0].source == "question"
    atoms = {each.atoms for each in group.alternatives}
    assert {("dron",), ("uav",), ("无", "人", "机")} <= atoms
    assert {each.weight for each in group.alternatives} == {1.0}
    assert {each.source for each in group.alternatives} == {"question", "field"}


def test_alternatives_are_each_listed_once() -> None:
    atoms = [each.atoms for each in only("drones").alternatives]
    assert len(atoms) == len(set(atoms)) == 4


def test_narrower_names_are_lighter_one_and_two_steps_down() -> None:
    found = alternatives(only("model compression"))
    assert found["模型压缩"] == 1.0
    assert found["pruning"] == found["剪枝"] == found["structured pruning"] == found["结构化剪枝"] == NARROWER < 1


def test_narrow_name_does_not_lead_to_the_broad_one() -> None:
    assert "model compression" not in alternatives(only("pruning"))


def test_short_capitals_of_a_narrower_concept_are_ambiguous_and_left_out() -> None:
    found = alternatives(only("model compression"))
    assert "automatic gain control" in found
    assert "AGC" not in found
    assert "AGC" in alternatives(only("automatic gain control"))


@pytest.mark.parametrize(
    ("word", "weight"),
    [
        ("drone", 1.0),
        ("部署", 0.35),
        ("deploying", 0.35),
        ("sparse", 0.7),
        ("稀疏", 0.7),
        ("control", 1.0),
        ("kinematics", 1.0),
    ],
)
def test_weight_is_that_of_the_heaviest_file_that_holds_the_name(word: str, weight: float) -> None:
    assert only(word).weight == weight


def test_generic_words_say_nothing_and_faint_ones_little() -> None:
    asked = lexicon(generic=["project", "项目"], faint=["experience"]).query("drone projects 项目 experience")
    assert [(group.text, group.weight) for group in asked.groups] == [
        ("drone", 1.0),
        ("projects", 0.0),
        ("项目", 0.0),
        ("experience", 0.3),
    ]


def test_single_chinese_character_that_is_no_name_says_nothing() -> None:
    assert only("改").weight == 0.0


def test_compound_of_known_names_has_its_parts() -> None:
    parts = only("drone control").parts
    assert [part.text for part in parts] == ["drone", "control"]
    assert "无人机" in alternatives(parts[0])
    assert [part.text for part in only("无人机控制").parts] == ["drone", "control"]


@pytest.mark.parametrize("name", ["drone", "loop closure detection", "kinematics"])
def test_name_with_an_unknown_part_has_none(name: str) -> None:
    assert only(name).parts == ()


def test_spelling_variant_is_an_alternative() -> None:
    found = lexicon(["finetuning", "backEMF"]).query("back EMF")
    assert [group.text for group in found.groups] == ["back EMF"]
    assert [(each.text, each.source) for each in found.groups[0].alternatives] == [
        ("back EMF", "question"),
        ("backEMF", "spelling"),
    ]


def test_typo_is_read_as_its_neighbour_and_said_so() -> None:
    asked = lexicon(["TensorRT"])
    assert asked.read_as("who knows tensorrtt") == (("tensorrtt", "TensorRT"),)
    (group,) = asked.query("tensorrtt").groups
    assert [(each.text, each.source) for each in group.alternatives] == [("tensorrtt", "question"), ("TensorRT", "typo")]


def test_name_of_the_glossary_is_never_mended() -> None:
    assert lexicon(["prunings", "accountings"]).read_as("pruning accounting") == ()


def test_query_of_a_mixed_text_keeps_the_text() -> None:
    assert LEXICON.query("谁做过 drone 控制？").text == "谁做过 drone 控制？"


WORDS = [
    "drone",
    "UAV",
    "control",
    "flight",
    "loop",
    "closing",
    "pruning",
    "IT",
    "the",
    "机器人",
    "无人机",
    "飞控",
    "学会",
    "计",
    "的",
    " ",
    ",",
    "1.5",
    "ﬁ",
]


@given(st.lists(st.sampled_from(WORDS), max_size=10).map(" ".join) | st.lists(st.sampled_from(WORDS), max_size=10).map("".join))
@settings(max_examples=100, deadline=None)
def test_groups_are_slices_of_the_question_in_order(text: str) -> None:
    at = 0
    for group in LEXICON.query(text).groups:
        at = text.index(group.text, at)
        assert group.alternatives
        assert group.alternatives[0].text == group.text
        assert all(each.atoms and each.terms and 0 < each.weight <= 1 for each in group.alternatives)


def test_glossary_knows_names_by_their_atoms() -> None:
    glossary = glossary_of(field=FIELD)
    assert glossary.knows(("uav",))
    assert not glossary.knows(("aerial", "vehicl"))
    assert (glossary.longest("loop"), glossary.longest("无"), glossary.longest("nothing")) == (3, 5, 0)


@pytest.mark.parametrize(("text", "name"), [("C language", "C"), ("R 语言", "R"), ("Julia programming language", "Julia")])
def test_a_language_is_listed_without_the_word(text: str, name: str) -> None:
    named = lexicon_of_languages().query(text).groups[0]
    assert name in alternatives(named)


def lexicon_of_languages() -> Lexicon:
    names = '"C language" = ["ANSI C"]\n"R language" = ["R 语言"]\n"Julia programming language" = ["Julia 语言"]\n'
    return Lexicon(glossary_of(languages="[concepts]\n" + names), Spelling(()))


def test_names_of_a_concept_are_known_as_the_passages_spell_them() -> None:
    glossary = glossary_of(motors='[concepts]\n"back EMF" = ["反电动势"]\n')
    (group,) = Lexicon(glossary, Spelling(["backEMF"])).query("反电动势").groups
    assert "backEMF" in alternatives(group)
