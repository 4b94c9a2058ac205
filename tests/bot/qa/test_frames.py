"""Roundabout questions: whatever stands around a topic falls away, so that the topic alone is looked for and told."""

from __future__ import annotations

import pytest

from bot.qa.frames import without_frames
from bot.qa.models import Intent
from bot.qa.names import Names
from bot.qa.understanding import read

NOBODY = Names([])
ENGLISH = [
    "any chance someone here knows {}?",
    "is there any chance that somebody has done {}?",
    "looking for somebody who knows {}",
    "do we have {} people?",
    "who earns their living with {}?",
    "which of our people knows a thing or two about {}?",
    "who knows the ins and outs of {}?",
    "who knows their way around {}?",
    "can you find me someone with {} under their belt?",
    "I was wondering if anyone has worked with {}",
    "point me to someone who has done {}",
    "who has at least some knowledge of {}?",
    "who comes from a {} background?",
    "who has spent time on {}?",
    "who in the group is the {} guy?",
    "is there somebody familiar with {}, even just a little?",
    "who has a solid grasp of {}?",
    "who's well versed in {}?",
    "could anyone explain {} to me?",
    "if you had to pick one person for {}, who would it be?",
]
CHINESE = [
    "咱们这儿有没有搞{}的？",
    "有谁懂{}？哪怕只是一点",
    "求一个会{}的大佬",
    "给我找个会{}的",
    "请问咱们组里谁对{}比较熟？",
    "有没有对{}比较了解的同学？",
    "谁是搞{}出身的？",
    "谁以{}为生？",
    "谁靠{}吃饭？",
    "谁真正动手做过{}？",
    "谁稍微懂一点{}？",
    "有没有人哪怕做过一次{}？",
    "这几个人里有没有做过{}的",
    "列出所有会{}的人",
    "在座的谁做过{}？",
    "谁的工作跟{}有关？",
    "哪一位是{}方面的专家？",
    "随便问一句，谁会{}",
    "我们这边缺个做{}的人",
    "能不能推荐个做{}的人",
]


@pytest.mark.parametrize(
    ("frame", "topic"),
    [
        *((frame, "welding") for frame in ENGLISH),
        *((frame, "焊接") for frame in CHINESE),
        *((frame, "TIG") for frame in CHINESE),
    ],
)
def test_the_topic_is_all_that_is_left_of_a_roundabout_question(frame: str, topic: str) -> None:
    reading = read(frame.format(topic), NOBODY)
    left = reading.whole.removeprefix("对").removeprefix("做").removesuffix("有研究").strip()
    assert (reading.kind, left) == (Intent.WHO, topic)


@pytest.mark.parametrize(
    "question",
    [
        "who only knows the basics of welding?",
        "which of them knows welding?",
        "of these, who knows welding?",
        "谁只会一点焊接？",
        "他们当中谁会焊接？",
        "有多少人会焊接？",
    ],
)
def test_words_that_change_what_is_asked_stay(question: str) -> None:
    assert without_frames(question) == question


@pytest.mark.parametrize("words", ["even just a little", "哪怕只是一点"])
def test_a_message_that_is_nothing_but_a_frame_stays(words: str) -> None:
    assert without_frames(words) == words


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        ("who can weld well enough to start tomorrow?", "who can weld?"),
        ("who speaks at least some real Welsh, not just a few words?", "who speaks Welsh?"),
        ("has anybody spent years on welding?", "has anybody done welding?"),
        ("anyone with a degree from Leeds who is not an engineer?", "anyone with a degree from Leeds but not an engineer?"),
        ("谁自己焊接过，可以请教一下？", "谁自己焊接过？"),
    ],
)
def test_how_well_what_for_and_whom_to_ask_are_said_plainly(question: str, plain: str) -> None:
    assert without_frames(question) == plain
