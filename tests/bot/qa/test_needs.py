"""A need told in everyday words, in both languages: what frames it falls away, what is needed stays."""

from __future__ import annotations

import pytest

from bot.qa import splitting
from bot.qa.models import Doubt, Intent
from bot.qa.names import Names
from bot.qa.needs import framed, says_more
from bot.qa.understanding import read

NOBODY = Names(())


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("We are looking for a welder for our new workshop", "a welder"),
        ("Who could look after the payroll of our branch", "look after the payroll"),
        ("Who could teach our interns Cobol", "Cobol"),
        ("Who could teach newcomers the ropes", "mentoring"),
        ("谁能给新人讲讲焊接", "谁能 焊接"),
        ("谁会带新人", "谁会 mentoring"),
    ],
)
def test_what_says_that_somebody_is_needed_falls_away(question: str, left: str) -> None:
    assert framed(question) == left


@pytest.mark.parametrize(
    ("sentence", "more"), [("Whose background fits?", False), ("谁合适？", False), ("Who can weld?", True)]
)
def test_a_sentence_may_be_nothing_but_a_frame(sentence: str, more: bool) -> None:
    assert says_more(sentence) is more


@pytest.mark.parametrize(
    ("question", "topics"),
    [
        ("We want to insure a ship. Who should we talk to?", ("insure a ship",)),
        ("We have visitors from Oslo, who could interpret for us?", ("interpret",)),
        ("要做桥梁检测，谁合适？", ("桥梁检测",)),
        ("我们需要一个懂焊接的人，有推荐吗？", ("焊接",)),
    ],
)
def test_a_need_in_two_sentences_is_one_question(question: str, topics: tuple[str, ...]) -> None:
    read_as = read(question, NOBODY)
    assert read_as.kind is Intent.WHO
    assert read_as.topics == topics
    assert read_as.need


@pytest.mark.parametrize(
    ("question", "clauses"),
    [
        ("Who studied at the School of Law and Economics?", 1),
        ("Who knows Fortran and Cobol?", 2),
        ("谁会拉琴又当过班长？", 2),
    ],
)
def test_and_within_a_name_joins_no_topics(question: str, clauses: int) -> None:
    assert len(splitting.clauses_of(question)) == clauses


@pytest.mark.parametrize(
    ("question", "doubt"),
    [
        ("Who signed up for a regatta but never sailed it?", Doubt.FAILED),
        ("Who started Latin and gave up?", Doubt.FAILED),
        ("谁的吉他学到一半放下了？", Doubt.FAILED),
        ("Who is no expert in tax?", Doubt.LITTLE),
        ("谁只会一点皮毛的速记？", Doubt.LITTLE),
        ("Who has never used SAP?", Doubt.NOT),
        ("Who knows SAP but not Oracle?", Doubt.NONE),
    ],
)
def test_the_hedge_that_is_asked_for_is_told_apart(question: str, doubt: Doubt) -> None:
    assert read(question, NOBODY).doubt is doubt


def test_what_must_not_hold_may_come_first() -> None:
    question = read("Who is not a welder but has run a shipyard?", NOBODY)
    assert question.without == ("welder",)
    assert question.topics == ("run a shipyard",)
