"""A need told in everyday words, in both languages: what frames it falls away, what is needed stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.qa import splitting
from bot.qa.models import Doubt, Intent
from bot.qa.names import Names
from bot.qa.needs import framed, is_need, is_open_ended, says_more, situation
from bot.qa.understanding import read
from retrieval.lexicon import Glossary
from tests.bot.people import answerer_of, asked

NOBODY = Names(())


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("We are looking for a welder for our new workshop", "a welder"),
        ("Who could look after the payroll of our branch", "look after the payroll"),
        ("Who could teach our interns Cobol", "Cobol"),
        ("Who could teach newcomers the ropes", "mentoring or teach newcomers the ropes"),
        ("谁能给新人讲讲焊接", "谁能 焊接"),
        ("谁会带新人", "谁会 mentoring or 带新人"),
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


@pytest.mark.parametrize(
    "text",
    [
        "Our press is stuck. Who could look at it for us?",
        "Somebody fell off a ladder, who can help?",
        "机床的程序出毛病了，找谁看？",
        "孩子数学跟不上，谁能辅导一下？",
        "水下的照片太糊了，谁有办法？",
    ],
)
def test_a_story_with_somebody_asked_for_behind_it_is_a_need(text: str) -> None:
    assert is_need(text)


@pytest.mark.parametrize("text", ["Who has welded under water?", "谁帮过别人搬家？", "Who helped to build the ship?"])
def test_a_question_about_what_was_done_is_no_need(text: str) -> None:
    assert not is_need(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The press is broken and we have no manual. Who could look at it for us?", "The press is ."),
        ("机床的程序出毛病了，找谁看？", "机床的程序 ，"),
        ("下个月想做用户访谈，没人有经验，找谁帮忙合适？", "做用户访谈 ，"),
    ],
)
def test_a_situation_keeps_what_it_is_about(text: str, told: str) -> None:
    assert situation(text) == told


ANN = """
    # Ann Bell

    ## Experience

    - Serviced offset presses and rewrote their Siemens PLC programs.
    - Siemens PLC commissioning at three plants.
    """
BO = """
    # 薄远

    ## 工作经历

    - 做过用户访谈，访谈了 240 位用户。
    """
CY = """
    # Cy Dorn

    ## Experience

    - Sold a program of garden courses.
    """


def test_who_speaks_most_of_a_situation_is_named(tmp_path: Path, glossary: Glossary) -> None:
    core = answerer_of(tmp_path, glossary, ann=ANN, bo=BO, cy=CY)
    assert set(asked(core, "The Siemens program in our cabinet is broken. Who could look at it?")) == {"ann"}
    assert set(asked(core, "控制柜里的西门子程序出毛病了，找谁看？")) == {"ann"}
    assert set(asked(core, "下个月想做几场用户访谈，没人有经验，找谁帮忙合适？")) == {"bo"}
    assert set(asked(core, "新同事不会做用户访谈，找谁带？")) == {"bo"}
    assert set(asked(core, "We don't know how to program a Siemens PLC, who could show us?")) == {"ann"}


def test_nobody_is_named_for_a_trouble_that_no_profile_speaks_of(tmp_path: Path, glossary: Glossary) -> None:
    core = answerer_of(tmp_path, glossary, ann=ANN, bo=BO, cy=CY)
    assert asked(core, "Our roof is leaking and the tiles keep falling off. Who could help?") == {}
    assert asked(core, "家里的狗生病了，该找谁看？") == {}


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("Who speaks Gaelic, even if only at beginner level", "Who speaks Gaelic"),
        ("Who has welded, above water or below it?", "Who has welded ?"),
        ("Who made imaging cheaper, and by how much?", "Who made imaging cheaper ?"),
        ("谁懂德语，哪怕只是一点", "谁懂德语"),
        ("谁在武汉待过，读书或者工作都算", "谁在武汉待过"),
        ("谁用 QGIS 用得还不错", "谁用 QGIS"),
    ],
)
def test_what_only_qualifies_falls_away(question: str, left: str) -> None:
    assert framed(question) == left


@pytest.mark.parametrize(
    "question",
    [
        "We have a lease that someone should look over. Who can help?",
        "The store wants to bring in kanban, who could help?",
        "车间想推看板管理，谁能来带几场 workshop？",
    ],
)
def test_a_story_before_or_behind_the_asking_is_a_need(question: str) -> None:
    assert read(question, NOBODY).need


@pytest.mark.parametrize(
    "text",
    [
        "The kiln cracks every pot. Anyone who knows how to deal with that?",
        "My niece wants to learn the harp. Anyone?",
        "窑里的坯老裂，谁懂这个？",
    ],
)
def test_a_question_that_only_points_back_asks_with_its_story(text: str) -> None:
    assert is_open_ended(text)
    assert read(text, NOBODY).need


@pytest.mark.parametrize(
    "text", ["Who could interpret for us?", "We moved house. Who can weld?", "Who has dealt with that?", "搬完家了，谁会焊接？"]
)
def test_a_question_with_a_topic_of_its_own_needs_no_story(text: str) -> None:
    assert not is_open_ended(text)


def test_whoever_wants_a_post_is_on_the_job_market(tmp_path: Path, glossary: Glossary) -> None:
    seeks = "# Dee Orr\n\n## Looking for\n\n- A welding inspector post in Leeds.\n"
    chinese = "# 高平\n\n## 求职意向\n\n- 想去船厂做焊接主管。\n"
    partner = "# Flo Yew\n\n## Looking for\n\n- Somebody to share a studio with.\n"
    core = answerer_of(tmp_path, glossary, dee=seeks, gao=chinese, flo=partner)
    assert set(asked(core, "Who's on the job market right now?")) == {"dee", "gao"}
    assert set(asked(core, "谁现在在找工作？")) == {"dee", "gao"}
