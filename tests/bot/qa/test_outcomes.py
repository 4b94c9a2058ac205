"""Whose thing came to what, and whether it did: answers about failures from whole profiles, in both languages."""

from __future__ import annotations

import pytest

from bot.qa.answerer import Answerer
from bot.qa.models import Answer, Context
from retrieval.lexicon import Glossary
from tests.bot.people import answerer_of

OLA = """
# Ola Fenwick

## Experience

### Fen Mill, weaver, 2016 to today
- Trained a neural network to predict yarn breaks. It never outperformed the foremen, so it was shelved.
- Wrote an article on looms for the Journal of Weaving; rejected after two rounds of review.
- Filed a patent on a silent shuttle in 2019; the office refused it.
- Fortran for the loom controllers, every day.

### Fenwick Yarns, owner, 2012 to 2016
- Sold wool to three counties; it closed in 2016.

## Education
- MSc Textile Engineering, Leeds, 2010 to 2012. I withdrew in the second year.
- BSc Chemistry, Hull, 2007 to 2010

## Certificates
- First aid certificate, expired in 2019
- Crane licence, valid to 2031

## Honours
- Shortlisted for the Weaver Prize 2021

## Other
- No driving licence
- Used to play the cello; stopped in 2015
- Scuba diving: tried it once, never again
"""
LU = """
# 陆知衡

## 工作经历

### 青石医院 护士长（2015—至今）
- 申报科研课题《陪护管理》，未获立项。
- 推行电子交接班系统，试点三个月后叫停。
- 用 Fortran 写过排班程序，现在基本忘光了。

### 青石中学 物理教师（2010—2015）
- 教高二物理，后转行做护理。

## 教育背景
- 青石大学 护理学硕士，2016—2018，读到第二年退学
- 青石大学 物理学学士，2006—2010

## 证书
- 驾照：科目二挂了三次，没拿到

## 荣誉
- 2022 年优秀护士提名，未当选

## 其他
- 潜水体验过一次，不想再潜
- 授权专利 3 项，另有 1 项被驳回
"""


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory, glossary: Glossary) -> Answerer:
    return answerer_of(tmp_path_factory.mktemp("outcomes"), glossary, ola=OLA, lu=LU)


def ask(both: Answerer, question: str) -> Answer:
    return both.answer(question, Context())


def people(answer: Answer) -> set[str]:
    return {finding.profile_id for finding in answer.findings}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Whose article was rejected?", {"ola"}),
        ("谁的论文被拒过？", {"ola"}),
        ("谁申请课题没批？", {"lu"}),
        ("Whose patent was refused?", {"ola", "lu"}),
        ("谁的专利被驳回过？", {"ola", "lu"}),
        ("Who started a degree and never finished it?", {"ola", "lu"}),
        ("有谁研究生没念完就退学了？", {"ola", "lu"}),
        ("谁考试没过？", {"lu"}),
        ("Who was nominated for an award but did not get it?", {"ola", "lu"}),
        ("Whose business went under?", {"ola"}),
        ("Who has a certificate that has lapsed?", {"ola"}),
        ("Who tried diving but would not do it again?", {"ola", "lu"}),
        ("谁试过潜水，后来不潜了？", {"ola", "lu"}),
        ("Whose Fortran is rusty?", {"lu"}),
        ("Who has no driving licence?", {"ola", "lu"}),
        ("谁没有驾照？", {"ola", "lu"}),
        ("谁后来转行了？", {"lu"}),
        ("Who trained a model that was dropped because it was not good enough?", {"ola"}),
        ("谁做的系统试点后被叫停？", {"lu"}),
        ("Who was rejected by the navy?", set()),
    ],
)
def test_a_question_that_asks_for_a_failure_gets_it(both: Answerer, question: str, expected: set[str]) -> None:
    assert people(ask(both, question)) == expected


@pytest.mark.parametrize(
    ("question", "polarity", "quote"),
    [
        ("Did Ola finish her master's?", "no", "withdrew"),
        ("Does Ola hold a master's degree?", "no", "withdrew"),
        ("陆知衡的硕士读完了吗？", "no", "退学"),
        ("Did Ola get a patent for the shuttle?", "no", "refused"),
        ("陆知衡有授权专利吗？", "yes", "3 项"),
        ("Did Ola win the Weaver Prize?", "no", "Shortlisted"),
        ("陆知衡评上优秀护士了吗？", "no", "未当选"),
        ("Is Ola's first aid certificate still valid?", "no", "expired"),
        ("Is Ola's crane licence still valid?", "yes", "2031"),
        ("Does Ola still play the cello?", "no", "stopped"),
        ("电子交接班系统推广开了吗？", "no", "叫停"),
        ("陆知衡有驾照吗？", "no", "没拿到"),
    ],
)
def test_what_came_to_nothing_answers_no(both: Answerer, question: str, polarity: str, quote: str) -> None:
    answer = ask(both, question)
    assert answer.polarity == polarity
    assert quote in " ".join(citation.quote for finding in answer.findings for citation in finding.citations)


@pytest.mark.parametrize("question", ["What has Ola given up or failed at?", "Ola 有哪些没做成的事？"])
def test_all_that_failed_of_somebody_is_listed(both: Answerer, question: str) -> None:
    (finding,) = ask(both, question).findings
    quotes = " ".join(citation.quote for citation in finding.citations)
    assert "shelved" in quotes
    assert "withdrew" in quotes


@pytest.mark.parametrize("question", ["Who has a master's degree?", "谁有硕士学位？"])
def test_a_degree_that_was_broken_off_is_not_held(both: Answerer, question: str) -> None:
    assert all(finding.strength.value == "negative" for finding in ask(both, question).findings)


@pytest.mark.parametrize("question", ["Who has a first aid certificate that is still valid?", "谁的急救证还没过期？"])
def test_who_still_has_it_leaves_out_what_has_lapsed(both: Answerer, question: str) -> None:
    assert "ola" not in people(ask(both, question))
