"""Where no line holds the whole question, the one that tells most of it and has a value of the sort asked for."""

from __future__ import annotations

import pytest

from bot.qa.answerer import Answerer
from bot.qa.models import Context
from retrieval.lexicon import Glossary
from retrieval.lexicon.dictionary import Dictionary
from tests.bot.qa.test_covering import answerer_of

LEA = """# Lea Brandvold

## Where I've worked

Harbour pilot, Port of Tarn, 2015 to present

## Education

PhD, University of Aarnes, 2014: "Currents in narrow straits", supervised by Dr Ida Holm

## Skills

- Ship handling: expert

## Looking for

A desk job in town. No tankers, please.

## Elsewhere

Grew up on a sheep farm in Fjellvik. Allergic to nuts.
"""
QIU = """# 邱若谷

## 干过的地方

2016.03 – 至今 青芦养蜂合作社 技术员，带教规培学员，先后带过9人

## 念书

云溪农学院 蜂学 本科 2008-2012

## 会什么

- 人工育王：精通

## 想找

不做直播带货。

## 其他

小时候在泸溪长大，对虾过敏。
"""


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory, glossary: Glossary, dictionary: Dictionary) -> Answerer:
    return answerer_of(tmp_path_factory, glossary, dictionary, {"lea": LEA, "qiu": QIU})


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Lea 的 PhD supervisor 是谁？", "Ida Holm"),
        ("What is Lea an expert in?", "Ship handling"),
        ("What does Lea not want to work on?", "No tankers"),
        ("Where did Lea grow up?", "Fjellvik"),
        ("What is Lea allergic to?", "Allergic to nuts"),
        ("邱若谷带过多少个规培学员？", "9人"),
        ("邱若谷最擅长什么？", "人工育王"),
        ("邱若谷不接什么活？", "不做直播带货"),
        ("邱若谷老家哪里的，在哪儿长大？", "泸溪"),
        ("邱若谷有什么不能吃？", "对虾过敏"),
        ("Where did Qiu Ruogu go to college?", "云溪农学院"),
    ],
)
def test_the_line_that_tells_most_of_it_answers(both: Answerer, question: str, said: str) -> None:
    assert any(said in citation.quote for citation in both.answer(question, Context()).citations)


@pytest.mark.parametrize("question", ["What does Lea's boat cost?", "How many ships did Lea buy?", "邱若谷的狗叫什么名字？"])
def test_a_line_without_what_is_asked_answers_nothing(both: Answerer, question: str) -> None:
    assert not both.answer(question, Context()).findings
