"""One spelling for characters that mean the same, and the way back to where they stood."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retrieval.analysis.normalize import normalized, to_simplified


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("TensorRT", "tensorrt"),
        ("ＡＢＣ１２３", "abc123"),
        ("ﬁne-tuning ﬂow", "fine-tuning flow"),
        ("Café Zürich Ångström", "cafe zurich angstrom"),
        ("Cafe\u0301", "cafe"),
        ("機器學習與無人機", "机器学习与无人机"),
        ("㎏ ①", "kg 1"),
        ("Ｃ＋＋、Ｐｙｔｈｏｎ", "c++、python"),
        ("机器人", "机器人"),
        ("", ""),
    ],
)
def test_characters_that_mean_the_same_have_one_spelling(text: str, folded: str) -> None:
    assert normalized(text).text == folded


def test_offsets_lead_back_to_the_original_characters() -> None:
    assert list(normalized("ﬁ機é").offsets) == [0, 0, 1, 2]
    assert list(normalized("e\u0301x").offsets) == [0, 2]
    assert list(normalized("AbC").offsets) == [0, 1, 2]


@pytest.mark.parametrize(
    ("text", "simplified"), [("電腦視覺", "电脑视觉"), ("電腦 and 軟體", "电脑 and 软体"), ("plain", "plain")]
)
def test_traditional_characters_become_simplified_one_for_one(text: str, simplified: str) -> None:
    assert to_simplified(text) == simplified


@given(st.text(max_size=30) | st.text("ＡbéﬁC機器學習後裡乾①İ\u0301 ", max_size=20))
@settings(max_examples=200, deadline=None)
def test_every_folded_character_has_an_offset_that_rises(text: str) -> None:
    folded = normalized(text)
    assert len(folded.text) == len(folded.offsets)
    assert list(folded.offsets) == sorted(folded.offsets)
    assert all(0 <= offset < len(text) for offset in folded.offsets)


@given(st.text("ＡbéﬁC機器學習電腦視覺雲端軟體①\u0301 ,。-", max_size=20))
@settings(max_examples=150, deadline=None)
def test_normalising_twice_changes_nothing_more(text: str) -> None:
    once = normalized(text).text
    assert normalized(once).text == once
