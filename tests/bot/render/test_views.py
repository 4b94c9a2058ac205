"""Matrix and timeline in words: the fixed words in both languages, every quote with its source, captions that fit."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.qa.answerer import Answerer
from bot.qa.matrix import Matrix, Person
from bot.qa.timeline import Timeline
from bot.render import matrix as matrices
from bot.render import timeline as timelines
from bot.render.matrix import LONGEST, fitting, units
from bot.render.words import source_line
from tests.bot.pictures import made


@pytest.mark.parametrize(
    ("language", "headline", "topics"),
    [
        (
            "en",
            "2 of 3 profiles: CUDA, SLAM, Docker",
            ["CUDA: 郑晋图 (hands-on)", "SLAM: Qianhao Zhang (hands-on)", "Docker: nothing found"],
        ),
        (
            "zh",
            "3 份资料中有 2 份提到：CUDA、SLAM、Docker",
            ["CUDA：郑晋图（实际做过）", "SLAM：Qianhao Zhang（实际做过）", "Docker：没有人提到"],
        ),
    ],
)
def test_caption_of_a_matrix_says_who_knows_each_topic(
    language: str, headline: str, topics: list[str], shipped: Answerer
) -> None:
    assert matrices.caption(shipped.matrix(["CUDA", "SLAM", "Docker"], language)).split("\n") == [headline, *topics]


@pytest.mark.parametrize(
    ("language", "opening", "missing"),
    [
        ("en", "郑晋图\n  CUDA (hands-on)\n  [3] “用 CUDA", "\n  no evidence of SLAM"),
        ("zh", "郑晋图\n  CUDA（实际做过）\n  [3] “用 CUDA", "\n  没有提到：SLAM"),
    ],
)
def test_list_of_a_matrix_goes_person_by_person(language: str, opening: str, missing: str, shipped: Answerer) -> None:
    matrix = shipped.matrix(["CUDA", "SLAM"], language)
    headline, first, second = matrices.text_of(matrix).split("\n\n")
    assert headline == matrices.headline(matrix)
    assert first.startswith("Qianhao Zhang\n")
    assert second.startswith(opening)
    assert second.endswith(missing)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_quote_of_a_matrix_and_a_timeline_is_listed_with_its_source(language: str, shipped: Answerer) -> None:
    matrix, timeline = shipped.matrix(["CUDA", "剪枝"], language), shipped.timeline("郑晋图", language)
    for view, text in ((matrix, matrices.text_of(matrix)), (timeline, timelines.text_of(timeline))):
        for citation in view.citations:
            assert f"[{citation.number}] “{citation.shown}”\n      {source_line(citation, language)}" in text


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "No evidence of Docker, Haskell in 3 profiles."),
        ("zh", "3 份资料里都没有提到：Docker、Haskell。"),
    ],
)
def test_matrix_of_nobody_says_so(language: str, told: str, shipped: Answerer) -> None:
    matrix = shipped.matrix(["Docker", "Haskell"], language)
    assert matrices.text_of(matrix) == matrices.caption(matrix) == matrices.title(matrix) == told


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "Which topics? For example: CUDA, TensorRT, PyTorch\nNot understood: thanks"),
        ("zh", "要比较哪些主题？例如：CUDA、TensorRT、PyTorch\n没看懂：thanks"),
    ],
)
def test_matrix_without_topics_asks_for_some(language: str, told: str, shipped: Answerer) -> None:
    assert matrices.text_of(shipped.matrix(["thanks"], language)) == told


@pytest.mark.parametrize(
    ("language", "notes"),
    [
        (
            "en",
            [
                "Read as: TensorRT",
                "Too many topics, left out: Go, Rust",
                "Not understood: hi",
                "Contact details are not shown here: phone",
                "and 4 more people",
            ],
        ),
        (
            "zh",
            [
                "已按“TensorRT”理解",
                "主题太多，未列出：Go、Rust",
                "没看懂：hi",
                "这里不显示联系方式：phone",
                "另有 4 人未列出",
            ],
        ),
    ],
)
def test_what_a_matrix_leaves_out_is_said(language: str, notes: list[str]) -> None:
    left = {"read_as": ("TensorRT",), "left_over": ("Go", "Rust"), "unclear": ("hi",), "withheld": ("phone",), "more": 4}
    assert matrices.notes(Matrix(language=language, topics=("CUDA",), **left)) == notes


@pytest.mark.parametrize(
    ("name", "language", "lines"),
    [
        (
            "qianhao",
            "en",
            ["Jobs and schools of Qianhao Zhang (as of ", "2024-06 – now · Senior Software Engineer · Nuro Inc. (work)"],
        ),
        ("郑晋图", "zh", ["郑晋图的工作和学习经历（截至 ", "2024-10 – 至今 · 感知算法工程师 · 零一汽车（工作）"]),
        ("joseph zhu", "en", ["The profile of Joseph Zhu gives no dates of jobs or schools."]),
        ("joseph zhu", "zh", ["Joseph Zhu 的资料里没有写明工作或学习经历的起止时间。"]),
        ("Peter Pan", "en", ["None of the profiles is about that person.", "Did you mean: Joseph Zhu, Qianhao Zhang, 郑晋图?"]),
        ("王小明", "zh", ["资料里没有这个人。", "你想问的是：Joseph Zhu、Qianhao Zhang、郑晋图？"]),
    ],
)
def test_caption_of_a_timeline_says_when_what_and_where(name: str, language: str, lines: list[str], shipped: Answerer) -> None:
    told = timelines.caption(shipped.timeline(name, language)).split("\n")
    assert [line.startswith(start) for line, start in zip(told, lines, strict=False)] == [True] * len(lines)
    assert timelines.text_of(shipped.timeline(name, language)).startswith(told[0])


@pytest.mark.parametrize("reason", ["no_such_person", "ambiguous_person", "no_dates", "withheld"])
def test_every_reason_for_no_timeline_has_words_in_both_languages(reason: str) -> None:
    english, chinese = (
        timelines.headline(Timeline(language=language, asked_for="x", name="Ann", reason=reason)) for language in ("en", "zh")
    )
    assert english.isascii()
    assert any("\u4e00" <= char <= "\u9fff" for char in chinese)


def test_years_are_said_where_the_profile_gives_no_months() -> None:
    bar = made.timeline("en", 1).bars[0].model_copy(update={"first": 24192, "last": 24240, "exact": False, "ongoing": False})
    assert timelines.dates_of(bar, "en") == "2016 – 2020"
    assert timelines.dates_of(bar.model_copy(update={"exact": True}), "zh") == "2016-01 – 2020-01"
    assert timelines.dates_of(bar.model_copy(update={"last": 24192}), "zh") == "2016"


@pytest.mark.parametrize("language", ["en", "zh"])
def test_captions_of_the_largest_pictures_fit(language: str) -> None:
    largest = made.matrix(language, more=7)
    crowd = tuple(Person(profile_id=str(n), name="名" * 40 + str(n)) for n in range(len(largest.people)))
    views = [
        matrices.caption(largest),
        matrices.caption(largest.model_copy(update={"people": crowd})),
        timelines.caption(made.timeline(language)),
    ]
    assert all(units(caption) <= LONGEST for caption in views)
    assert all(caption.endswith("\n…") for caption in views)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(alphabet="a😀名 ", min_size=1, max_size=40), max_size=8), st.integers(5, 60))
def test_lines_are_kept_whole_and_within_their_length(lines: list[str], longest: int) -> None:
    text = fitting(lines, longest)
    assert units(text) <= longest
    kept = text.split("\n")
    assert kept == lines or kept[-1].endswith("…") or not lines
    assert all(line in lines for line in kept[:-1])
