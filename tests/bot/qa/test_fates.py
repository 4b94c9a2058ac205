"""What became of a thing: what a question asks for, what a sentence tells, what a yes-or-no question hopes for."""

from __future__ import annotations

import pytest

from bot.qa.fates import FATES, HOPES, THINGS, hoped_against, sought_in, tells, things_of


@pytest.mark.parametrize(
    ("question", "fate", "things", "topic"),
    [
        ("Who had a manuscript turned down?", "turned_down", {"paper"}, ""),
        ("谁投稿被退过？", "turned_down", {"paper"}, ""),
        ("Whose patent application was refused?", "turned_down", {"patent", "application"}, ""),
        ("谁的课题没立项？", "turned_down", {"grant"}, ""),
        ("Who was shortlisted or nominated for a prize and did not win?", "not_won", {"award"}, ""),
        ("谁被提名过但没评上？", "not_won", set(), ""),
        ("Who failed an exam?", "not_passed", {"exam"}, ""),
        ("谁考试没过线？", "not_passed", {"exam"}, ""),
        ("Who started a degree and never finished it?", "broken_off", {"degree"}, ""),
        ("有谁研究生没念完就退学了？", "broken_off", {"degree"}, ""),
        ("Who tried fencing but gave it up?", "broken_off", set(), "fencing"),
        ("谁试过击剑，后来不练了？", "broken_off", set(), "击剑"),
        ("Who built a pricing model that was scrapped because it was not good enough?", "shelved", {"model"}, "pricing"),
        ("谁的项目最后下马了？", "shelved", {"project"}, ""),
        ("Whose company went bust?", "closed_down", {"business"}, ""),
        ("谁开的店关门了？", "closed_down", {"business"}, ""),
        ("Who has a certificate that has expired?", "lapsed", {"certificate"}, ""),
        ("谁的证书过期了？", "lapsed", {"certificate"}, ""),
        ("Who is on a waiting list?", "waiting", set(), ""),
        ("谁还在候补？", "waiting", set(), ""),
        ("Whose Fortran is rusty?", "faded", set(), "Fortran"),
        ("谁的 Fortran 已经生疏了？", "faded", set(), "Fortran"),
        ("Who used to play chess but no longer does?", "no_longer", set(), "chess"),
        ("谁下过围棋，但现在不下了？", "no_longer", set(), "围棋"),
        ("Who changed careers?", "switched", set(), ""),
        ("谁后来转行了？", "switched", set(), ""),
        ("谁创业失败过？", "failure", {"business"}, ""),
    ],
)
def test_a_question_about_a_fate_is_taken_apart(question: str, fate: str, things: set[str], topic: str) -> None:
    sought = sought_in(question)
    assert sought is not None
    assert fate in sought.fates
    assert things <= set(sought.things)
    assert topic in sought.rest


@pytest.mark.parametrize(
    "question",
    [
        "Who has used TensorRT?",
        "谁用过 TensorRT？",
        "Who has worked on failure analysis?",
        "谁做过失效分析？",
        "Who used to be at Hollow Oak Mills?",
        "Who has a licence that has not expired?",
        "谁的执照没过期？",
    ],
)
def test_a_question_without_a_fate_has_none(question: str) -> None:
    assert sought_in(question) is None


@pytest.mark.parametrize(
    ("question", "left_out"),
    [
        ("Who trained a scheduler that was dropped because nobody trusted it?", "trusted"),
        ("Who applied for a fellowship and was rejected by the panel?", "panel"),
        ("谁学过击剑，因为受伤放弃了？", "受伤"),
    ],
)
def test_how_and_why_it_ended_is_no_topic(question: str, left_out: str) -> None:
    sought = sought_in(question)
    assert sought is not None
    assert left_out not in sought.rest


@pytest.mark.parametrize(
    ("fate", "sentence"),
    [
        ("turned_down", "Article for the Journal of Looms; rejected after review."),
        ("turned_down", "The council refused the application."),
        ("turned_down", "给学报投的稿子被退回。"),
        ("turned_down", "申报两年，均未获批。"),
        ("not_won", "Shortlisted for the Weaver Prize"),
        ("not_won", "Up for the Weaver Prize; somebody else won."),
        ("not_won", "市劳动之星提名，未当选"),
        ("not_passed", "Sat the guild exam, short by two points."),
        ("not_passed", "驾考科目三挂了两次"),
        ("broken_off", "I withdrew in the second year."),
        ("broken_off", "Tried canyoning once and hated it."),
        ("broken_off", "读到第三年退学"),
        ("broken_off", "滑翔伞飞过一次，从此没再碰"),
        ("shelved", "It never outperformed the foremen."),
        ("shelved", "试点三个月后叫停"),
        ("closed_down", "Our dye works went bust in 2014."),
        ("closed_down", "开过一家书店，两年后倒闭"),
        ("half_done", "A novel sits half-written in a drawer."),
        ("half_done", "书稿写到一半"),
        ("lapsed", "First aid certificate, expired in 2019"),
        ("lapsed", "急救证到期未续"),
        ("waiting", "On the waiting list of the choir."),
        ("waiting", "托管班还在排队"),
        ("faded", "My Danish has all but gone."),
        ("faded", "丹麦语早忘光了"),
        ("no_longer", "Used to row for the county."),
        ("no_longer", "曾是校队主力，现已不打球"),
        ("switched", "Lawyer-turned-baker"),
        ("switched", "教了五年书，后转行做木工"),
    ],
)
def test_a_sentence_tells_its_fate(fate: str, sentence: str) -> None:
    assert tells(sentence, (fate,), near=False)


@pytest.mark.parametrize(
    ("fate", "sentence"),
    [
        ("turned_down", "Rejected parts are sorted by a camera."),
        ("turned_down", "Applications were never rejected."),
        ("turned_down", "投稿从未被拒。"),
        ("not_won", "Nominated for the Weaver Prize in 2019 and won it in 2020."),
        ("not_passed", "才第二次就通过了，第一次差4分，第二次通过"),
        ("closed_down", "Closed 40 deals a year."),
        ("closed_down", "辅导两家企业完成破产重整"),
        ("lapsed", "Sorts expired stock."),
        ("lapsed", "做器件失效分析"),
        ("broken_off", "从未放弃"),
    ],
)
def test_words_of_another_sense_tell_no_fate(fate: str, sentence: str) -> None:
    assert not tells(sentence, (fate,), near=False)


def test_what_stands_below_a_head_must_speak_of_it() -> None:
    told = ("I withdrew in the second year.", "Let two rooms; it closed in 2022.", "后退学", "最终项目下马")
    others = ("Stopped a leak and abandoned the old pump.", "Doctoral studies in Oslo; left without a degree.")
    fates = ("broken_off", "closed_down", "shelved")
    assert [tells(one, fates, near=False, of_above=True) for one in told] == [True] * 4
    assert [tells(one, fates, near=False, of_above=True) for one in others] == [False] * 2


@pytest.mark.parametrize(
    ("question", "hope", "topic"),
    [
        ("finish his thesis", "finished", "thesis"),
        ("论文写完", "finished", "论文"),
        ("win the Weaver Prize", "got", "Weaver Prize"),
        ("评上技师", "got", "技师"),
        ("still play the oboe", "still", "play the oboe"),
        ("还下围棋", "still", "下围棋"),
        ("the loom go live", "took_off", "loom"),
        ("织机上线", "took_off", "织机"),
        ("holds a guild licence", "holds", "guild licence"),
        ("有行会执照", "holds", "行会执照"),
    ],
)
def test_a_yes_or_no_question_hopes_for_something(question: str, hope: str, topic: str) -> None:
    fates, left = hoped_against(question)
    assert set(HOPES[hope].fates) <= set(fates)
    assert left == topic


def test_a_fate_speaks_of_some_things_by_itself() -> None:
    sought = sought_in("Who failed an exam?")
    assert sought is not None
    assert (sought.things, tuple(things_of(sought))) == (("exam",), ())


def test_tables_name_only_what_there_is() -> None:
    for fate in FATES.values():
        assert fate.implied <= THINGS.keys()
        assert set(fate.also) <= FATES.keys()
    assert all(set(hope.fates) <= FATES.keys() for hope in HOPES.values())
