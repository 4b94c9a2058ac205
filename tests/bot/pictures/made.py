"""Matrices and timelines of made-up people, as large as pictures may get."""

from __future__ import annotations

from itertools import cycle, islice

from bot.qa.matrix import MOST_PEOPLE, MOST_TOPICS, Cell, Matrix, Person
from bot.qa.models import Citation, Language, Strength
from bot.qa.timeline import Bar, Timeline
from corpus.models import Span

NAMES = (
    *"赵喆 钱堃 孫旻 李犇 周䶮 吴彧 鄭頴 王赟 冯翀 陳祎 诸葛昇 欧阳龘 黃瑄 张𬱟 阿依古丽·买买提江·吐尔逊江·阿卜杜".split(),
    *"Łukasz Żak, Zoë Ångström, Nguyễn Thị Hường, José Peña, Đorđe Šarić, Çağla Işık, Иван Петров, Νίκος Παπάς".split(", "),
    "Bartholomew Featherstonehaugh-Cholmondeley III",
)
TOPICS = (
    *"CUDA 大语言模型推理加速与量化 急诊护理 C++ TensorRT Kubernetes 財務審計 R&D 無人機 Führung".split(),
    "chemical mechanical planarization",
    "同时定位与地图构建（SLAM）",
)
STRENGTHS = (Strength.STRONG, None, Strength.SOME, Strength.WEAK, None, Strength.NEGATIVE, Strength.STRONG)


def citation(number: int = 1) -> Citation:
    span = Span(start=0, end=5)
    return Citation(
        number=number, profile_id="a", document_id="a.md", source="a.md", section="", span=span, line=1, page=None,
        quote="quote", shown="quote", highlights=(),
    )  # fmt: skip


def matrix(language: Language, people: int = MOST_PEOPLE, topics: int = MOST_TOPICS, more: int = 0) -> Matrix:
    strengths = cycle(STRENGTHS)
    return Matrix(
        language=language,
        topics=TOPICS[:topics],
        people=tuple(Person(profile_id=f"p{n}", name=name) for n, name in enumerate(islice(cycle(NAMES), people))),
        cells=tuple(tuple(_cell(next(strengths)) for _ in TOPICS[:topics]) for _ in range(people)),
        checked=120,
        total=120,
        more=more,
        left_over=("Go", "Erlang") if more else (),
    )


def _cell(strength: Strength | None) -> Cell:
    return Cell(strength=strength, citations=(citation(), citation(2))) if strength else Cell()


def timeline(language: Language, bars: int = 30) -> Timeline:
    return Timeline(
        language=language,
        asked_for="a",
        profile_id="a",
        name=NAMES[0],
        bars=tuple(_bar(number) for number in range(bars)),
        more=2,
        undated=1,
        as_of="2026-11",
    )


def _bar(number: int) -> Bar:
    last = 24322 - number * 9
    return Bar(
        kind="study" if number % 3 else "work",
        label=TOPICS[number % len(TOPICS)] * 3,
        organisation=NAMES[number % len(NAMES)],
        first=last - number % 5 * 7,
        last=last,
        exact=number % 4 > 0,
        ongoing=number == 0,
        citations=(citation(number + 1),),
    )
