"""Where a name stands in a text, and where it only seems to."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.models import Passage
from retrieval.matching import Occurrences, Text
from retrieval.models import Group
from retrieval.postings import passages_by_atom
from tests.retrieval.small import alternative, group, passages_of

CONTROL = group("UAV steering", parts=[group("drone", "无人机"), group("control", "控制")])


def occurrences_of(passages: Sequence[Passage]) -> Occurrences:
    return Occurrences(passages, passages_by_atom(passages))


def found(text: str, wanted: Group) -> list[str]:
    return [match.span.of(text) for match in Text(text).find(wanted)]


@pytest.mark.parametrize(
    ("name", "text", "surface"),
    [
        ("SLAM", "I know slam.", "slam"),
        ("SLAM", "做过SLAM开发", "SLAM"),
        ("face verification", "face - verification", "face - verification"),
        ("fine-tuning", "Fine tuned a model", "Fine tuned"),
        ("model pruning", "We pruned; model prunes", "model prunes"),
        ("Llama2", "used Llama 2", "Llama 2"),
        ("Llama 2", "used LLaMA2.", "LLaMA2"),
        ("Llama-2", "用llama2做", "llama2"),
        ("C++", "熟悉C++、Go", "C++"),
        ("C", "C, Go", "C"),
        ("C#", "写C#", "C#"),
        (".NET", "the .NET stack", ".NET"),
        ("回环检测", "负责回环检测模块", "回环检测"),
        ("无人机", "無人機控制", "無人機"),
        ("会计", "做会计工作", "会计"),
        ("SD 1.5", "with SD 1.5 models", "SD 1.5"),
        ("drone", "two drones", "drones"),
    ],
)
def test_name_is_found_as_it_is_written(name: str, text: str, surface: str) -> None:
    assert found(text, group(name)) == [surface]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("C", "C++ and C#"),
        ("C", "C3 block"),
        ("C++", "C and C#"),
        ("R", "R2D2"),
        ("net", ".NET"),
        ("rust", "trust"),
        ("Go", "Google, going"),
        ("会计", "学会计算"),
        ("计算", "学会计 算"),
        ("internal", "interned here"),
        ("custom", "customer"),
        ("face verification", "face of verification"),
        ("face verification", "verification face"),
        ("face verification", "face"),
        ("Llama 3", "Llama 2"),
        ("ACL", "ACLS"),
        ("ACLS", "ACL"),
        ("C", "a) b) c)"),
        ("SLAM", ""),
    ],
)
def test_name_is_no_part_of_a_longer_word_and_no_other_name(name: str, text: str) -> None:
    assert found(text, group(name)) == []


@pytest.mark.parametrize(("text", "surface"), [("YOLOv8 and Llama2", "Llama"), ("Llama", "Llama")])
def test_version_may_follow_a_name(text: str, surface: str) -> None:
    assert found(text, group("Llama")) == [surface]


def test_heaviest_alternative_is_found_first_then_from_left_to_right() -> None:
    wanted = Group(text="drone", alternatives=(alternative("UAV", 0.5), alternative("drone")))
    assert found("UAV, drone, UAV, drones", wanted) == ["drone", "drones", "UAV", "UAV"]


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("drone control", "drone control"),
        ("drone flight control", "drone flight control"),
        ("drones under my control", "drones under my control"),
        ("无人机飞行控制", "无人机飞行控制"),
        ("负责无人机的控制", "无人机的控制"),
        ("无人机测试、控制", "无人机测试、控制"),
        ("in control of a drone", "control of a drone"),
    ],
)
def test_parts_of_a_compound_in_order_and_within_reach_stand_for_it(text: str, surface: str) -> None:
    assert found(text, CONTROL) == [surface]


@pytest.mark.parametrize(
    "text",
    [
        "control a drone",
        "控制无人机",
        "drone, control",
        "无人机，控制",
        "drone (control)",
        "a drone. Control it",
        "drone that flew on for a long time under control",
        "drone",
        "控制",
    ],
)
def test_parts_in_another_order_out_of_reach_or_across_punctuation_do_not(text: str) -> None:
    assert found(text, CONTROL) == []


def test_whole_name_goes_before_its_parts() -> None:
    assert found("drone flight control and UAV steering", CONTROL) == ["UAV steering"]


def test_compound_of_three_parts_needs_all() -> None:
    wanted = group("a b c", parts=[group("robot"), group("arm"), group("control")])
    assert found("robot hand arm and control", wanted) == ["robot hand arm and control"]
    assert found("robot hand control", wanted) == []


def test_passages_that_hold_all_atoms_of_a_name_are_candidates() -> None:
    occurrences = occurrences_of(passages_of(["face verification", "face", "verification of a face", "人脸核验"]))
    wanted = group("face verification", "人脸核验")
    assert occurrences.candidates(wanted) == {0, 2, 3}
    assert [bool(occurrences.find(wanted, number)) for number in range(4)] == [True, False, False, True]


def test_passages_that_hold_all_parts_of_a_compound_are_candidates() -> None:
    occurrences = occurrences_of(passages_of(["drone flight control", "无人机控制", "drone", "control"]))
    assert occurrences.candidates(CONTROL) == {0, 1}


def test_atoms_of_the_passages_are_known() -> None:
    occurrences = occurrences_of(passages_of(["TF-TRT", "算子"]))
    assert set(occurrences.atoms) == {"tf", "trt", "算", "子"}
    assert occurrences.holds("trt")
    assert not occurrences.holds("tf-trt")


def test_nothing_is_found_in_no_passages() -> None:
    assert occurrences_of([]).candidates(CONTROL) == set()


PIECES = st.lists(
    st.sampled_from(["drone", "无人机", "control", "控制", " ", " ", ",", "C++", "Llama2", "会计", "學"]), max_size=12
).map("".join)


@given(PIECES)
@settings(max_examples=150, deadline=None)
def test_what_is_found_stands_in_a_candidate(text: str) -> None:
    occurrences = occurrences_of(passages_of([text]))
    for wanted in (group("drone", "无人机"), CONTROL, group("Llama 2"), group("会计")):
        matches = occurrences.find(wanted, 0)
        assert not matches or occurrences.candidates(wanted) == {0}
        assert all(0 <= match.span.start < match.span.end <= len(text) for match in matches)
