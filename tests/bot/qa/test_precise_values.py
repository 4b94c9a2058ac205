"""The value of the right line: scores of examinations, who reports to somebody, what is counted, conferences and theses."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.qa.models import Context
from retrieval.lexicon import Glossary
from tests.bot.people import answerer_of

NOOR = """# Noor Halvorsen

Toy maker, Bergen

## Work

### Brinewood Toys, Bergen, production lead, Mar 2014 - present
- Bred 11 knockout mouse lines for the paint allergy test.

## Education

- 2010 - 2012 MSc in Wood Science, University of Oslo, grade 1.4
- 2006 - 2010 BSc in Design, Tashkent Technical University

## Certificates

- JLPT N2, 154/180, 2019

## Papers

- "Glue that breathes", WoodSci 2021 (oral), first author
"""
LU = """陆盈（网名：阿盈）
玩具厂生产主管，现居苏州

工作经历
2015.03 - 至今  松果玩具有限公司，苏州，生产主管
- 手下管着 8 个计划员

教育背景
2009 - 2012 南京林业大学 木材科学 硕士，论文写的是竹材胶合界面

证书
日语 JLPT N2，2018 年，142 分
"""


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("What did Noor score in the JLPT?", "154/180"),
        ("陆盈 JLPT 考了几分", "142"),
        ("How many planners report to 陆盈?", "8"),
        ("Noor 做了多少个敲除鼠系", "11"),
        ("Which conference was Noor's paper at?", "WoodSci 2021"),
        ("Noor 的论文发在哪个会", "WoodSci 2021"),
        ("阿盈硕士论文写的什么", "竹材胶合界面"),
        ("What grade did Noor get for her BSc in Tashkent?", None),
        ("陆盈托福考了多少分", None),
    ],
)
def test_the_value_is_that_of_what_is_asked_and_none_is_taken_from_elsewhere(
    question: str, value: str | None, tmp_path: Path, glossary: Glossary
) -> None:
    answerer = answerer_of(tmp_path, glossary, noor=NOOR, lu=LU)
    answer = answerer.answer(question, Context())
    assert [finding.value for finding in answer.findings] == ([value] if value else [])
