"""What a question asks of being somewhere: the place, and what somebody was there for."""

from __future__ import annotations

import pytest

from bot.qa.models import Relation
from bot.qa.staying import Stay, is_about_a_stay, place_words, stay_of


def test_a_prize_of_a_place_is_no_stay_there() -> None:
    assert not is_about_a_stay("广东省", "谁拿过广东省的奖？")
    assert not is_about_a_stay("Norway", "Who would consider Norway?")
    assert is_about_a_stay("Norway", "Anyone in Norway?")
    assert is_about_a_stay("在广东", "谁在广东工作过？")


def test_verbs_of_being_somewhere_leave_the_place() -> None:
    assert [place_words(topic) for topic in ("spent time in Peru", "live in Ghent now", "在武汉待", "住在英国")] == [
        "Peru",
        "Ghent",
        "武汉",
        "英国",
    ]


@pytest.mark.parametrize(
    ("topic", "relation", "question", "stay"),
    [
        ("Peru", Relation.WORK, "who has worked in Peru", Stay.WORK),
        ("在秘鲁读书", Relation.STUDY, "谁在秘鲁读过书", Stay.STUDY),
        ("lived in Peru", Relation.ANY, "who has lived in Peru", Stay.ANY),
        ("live in Peru", Relation.ANY, "who lives in Peru", Stay.NOW),
        ("stayed in Peru", Relation.ANY, "who lives or has worked in Peru", Stay.ANY),
        ("在秘鲁", Relation.WORK, "几个人在秘鲁工作过", Stay.WORK),
    ],
)
def test_what_somebody_was_there_for_is_in_the_verb(topic: str, relation: Relation, question: str, stay: Stay) -> None:
    assert stay_of(topic, relation, question) is stay
