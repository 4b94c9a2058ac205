"""Which messages are for the bot, and what they ask."""

from __future__ import annotations

import pytest
from telegram import User

from bot.tg.addressing import command_of, is_for, question, taken, without
from tests.support.messages import GROUP, ME, OTHER_BOT, USERNAME, Raw, captioned, group, person, private, topic
from tests.support.updates import message_of

BOT = User.de_json(ME, None)
FROM_BOT = {"message_id": 5, "date": 1, "from": ME, "chat": {"id": GROUP, "type": "supergroup"}, "text": "an answer"}
STICKER = {
    "file_id": "f",
    "file_unique_id": "u",
    "type": "regular",
    "width": 1,
    "height": 1,
    "is_animated": False,
    "is_video": False,
}
FROM_OTHER = {**FROM_BOT, "from": OTHER_BOT}


def asked(raw: Raw) -> str | None:
    return question(message_of(raw), BOT)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("who has TensorRT experience?", "who has TensorRT experience?"),
        ("  谁用过 TensorRT？\n", "谁用过 TensorRT？"),
        ("/ask who has TensorRT experience?", "who has TensorRT experience?"),
        ("/ask", ""),
        ("/ASK@WhoKnows_Bot 谁用过 TensorRT？", "谁用过 TensorRT？"),
        ("/ask@other_bot 谁用过 TensorRT？", None),
        ("😀😀", "😀😀"),
        ("see /ask for more", "see /ask for more"),
    ],
)
def test_in_private_every_text_is_a_question(text: str, expected: str | None) -> None:
    assert asked(private(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("who has TensorRT experience?", None),
        ("/ask 谁用过 TensorRT？", "谁用过 TensorRT？"),
        (f"/ask@{USERNAME} who?", "who?"),
        (f"/ask@{USERNAME.upper()} who?", "who?"),
        ("/ask@other_bot who?", None),
        ("/asking who?", None),
        (f"@{USERNAME} who has TensorRT experience?", "who has TensorRT experience?"),
        (f"@{USERNAME}, 谁用过 TensorRT？", "谁用过 TensorRT？"),
        (f"@{USERNAME.upper()}：谁用过 TensorRT", "谁用过 TensorRT"),
        (f"谁用过 TensorRT？ @{USERNAME}", "谁用过 TensorRT？"),
        (f"@{USERNAME} 😀 谁用过 @{USERNAME} TensorRT？", "😀 谁用过  TensorRT？"),
        (f"😀👩‍👩‍👧 @{USERNAME} 谁用过 TensorRT？", "😀👩‍👩‍👧  谁用过 TensorRT？"),
        (f"@{USERNAME}2 who?", None),
        (f"me@{USERNAME} who?", None),
        ("@other_bot who?", None),
        (f"@{USERNAME}", ""),
    ],
)
def test_in_a_group_only_commands_and_mentions_of_the_bot_are(text: str, expected: str | None) -> None:
    assert asked(group(text)) == expected


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        ("/who TensorRT", "en", "who TensorRT"),
        ("/who TensorRT", "zh-hans", "谁 TensorRT"),
        ("/who TensorRT", None, "who TensorRT"),
        ("/who has TensorRT experience?", "zh-hans", "who has TensorRT experience?"),
        ("/who 用过 TensorRT？", "en", "谁 用过 TensorRT？"),
        ("/who 剪枝", "en", "谁 剪枝"),
        ("/who 谁用过 TensorRT？", "en", "谁用过 TensorRT？"),
        ("/who 有没有人用过 TensorRT", "en", "有没有人用过 TensorRT"),
        ("/who Which people know CUDA?", "en", "Which people know CUDA?"),
        ("/who does anyone know CUDA?", "en", "does anyone know CUDA?"),
        ("/who", "en", "who"),
        ("/who", "zh-hans", "谁"),
    ],
)
def test_the_command_who_always_asks_who(text: str, code: str | None, expected: str) -> None:
    assert asked(private(text, sender=person(language=code))) == expected
    assert asked(group(text, sender=person(language=code))) == expected


def test_white_space_after_a_command_is_kept_as_it_is_written() -> None:
    assert asked(private("/ask  who knows\n  C++\tand\n  CUDA?")) == "who knows\n  C++\tand\n  CUDA?"


def test_a_person_without_a_username_is_mentioned_by_id() -> None:
    mark = {"type": "text_mention", "offset": 3, "length": 8, "user": ME}
    assert asked(group("😀 WhoKnows 谁用过 TensorRT？", entities=[mark])) == "😀  谁用过 TensorRT？"
    assert asked(group("😀 WhoKnows 谁用过 TensorRT？", entities=[{**mark, "user": person(8)}])) is None


def test_a_reply_to_the_bot_is_a_question_and_one_to_somebody_else_is_not() -> None:
    assert asked(group("and CUDA?", reply_to_message=FROM_BOT)) == "and CUDA?"
    assert asked(group("还有 CUDA 呢？", reply_to_message=FROM_BOT)) == "还有 CUDA 呢？"
    assert asked(group("and CUDA?", reply_to_message=FROM_OTHER)) is None
    assert asked(group("/ask@other_bot and CUDA?", reply_to_message=FROM_BOT)) is None


def test_a_sticker_as_a_reply_is_no_question() -> None:
    assert asked(group(None, reply_to_message=FROM_BOT)) is None


def test_a_message_in_a_topic_that_the_bot_made_is_no_reply_to_it() -> None:
    assert asked(topic(5, "who has TensorRT experience?")) is None
    assert asked(topic(5, "/ask who has TensorRT experience?")) == "who has TensorRT experience?"


def test_a_caption_is_read_like_a_text() -> None:
    assert asked(captioned(group(f"😀 @{USERNAME} who is this?"))) == "😀  who is this?"
    assert asked(captioned(private("谁用过 TensorRT？"))) == "谁用过 TensorRT？"
    assert asked(captioned(group("who is this?"))) is None


def test_other_bots_and_channel_feeds_are_not_answered_but_anonymous_admins_are() -> None:
    channel = {"id": -1009, "type": "channel", "title": "News"}
    anonymous = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
    team = {"id": GROUP, "type": "supergroup", "title": "Team"}
    assert asked(group("/ask who?", sender=OTHER_BOT)) is None
    assert asked(group("/ask who?", sender=person(777000), sender_chat=channel, is_automatic_forward=True)) is None
    assert asked(group("/ask who?", sender=anonymous, sender_chat=team)) == "who?"
    assert asked({**group("/ask who?"), "from": None}) is None


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (private("/weather"), True),
        (private("/weather@other_bot"), False),
        (group("/weather"), False),
        (group(f"/weather@{USERNAME}"), True),
        (group(f"/weather@{USERNAME}", sender=OTHER_BOT), False),
        (group("/ask"), True),
        (group("/sources"), True),
        (group("/start"), True),
        (group("/sources@other_bot"), False),
        (private("weather"), True),
        (private(None, sticker=STICKER), True),
        (group("weather"), False),
        (group(f"@{USERNAME} 天气"), True),
        (group("天气", reply_to_message=FROM_BOT), True),
        (group(None, reply_to_message=FROM_BOT), False),
    ],
)
def test_what_is_for_the_bot(raw: Raw, expected: bool) -> None:
    """Commands it does not know only in private or by name."""
    assert is_for(message_of(raw), BOT) is expected


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        ("/profile Li Lei", "en", "tell me about Li Lei"),
        ("/profile Li Lei", "zh-hans", "介绍一下 Li Lei"),
        ("/profile 李雷", "en", "介绍一下 李雷"),
        ("/compare Li Lei and Jim on C++", "en", "compare Li Lei and Jim on C++"),
        ("/compare 李雷和吉姆的 C++", "en", "比较 李雷和吉姆的 C++"),
        ("/list projects of Li Lei", "zh-hans", "list projects of Li Lei"),
        ("/list 李雷的项目", "en", "列出 李雷的项目"),
        ("/profile", "en", ""),
        ("/compare", "zh-hans", ""),
        ("/list", "en", ""),
    ],
)
def test_a_command_that_asks_says_which_kind_of_question_it_is(text: str, code: str, expected: str) -> None:
    assert asked(private(text, sender=person(language=code))) == expected
    assert asked(group(text, sender=person(language=code))) == expected


@pytest.mark.parametrize(
    ("command", "replied", "expected"),
    [
        ("/ask", "who has TensorRT experience?", "who has TensorRT experience?"),
        ("/ask", "谁用过 TensorRT？", "谁用过 TensorRT？"),
        ("/who", "TensorRT", "who TensorRT"),
        ("/who", "模型剪枝", "谁 模型剪枝"),
        ("/profile", "李雷", "介绍一下 李雷"),
        ("/ask", f"@{USERNAME}, who knows CUDA?", "who knows CUDA?"),
        ("/ask", "/who@other_bot 谁会 CUDA", "谁会 CUDA"),
        ("/ask who knows Rust?", "who knows CUDA?", "who knows Rust?"),
    ],
)
def test_a_bare_command_asks_what_the_message_says_that_it_replies_to(command: str, replied: str, expected: str) -> None:
    assert asked(group(command, reply_to_message=group(replied, sender=person(8)))) == expected


def test_of_a_message_replied_to_in_part_only_that_part_is_asked() -> None:
    long = group("we need help. 谁用过 TensorRT？ thanks", sender=person(8))
    quote = {"text": "谁用过 TensorRT？", "position": 14, "is_manual": True}
    assert asked(group("/ask", reply_to_message=long, quote=quote)) == "谁用过 TensorRT？"


def test_in_a_topic_a_bare_command_replies_to_nothing() -> None:
    assert asked(topic(5, "/ask")) == ""


def test_entities_are_taken_in_utf_16_even_beside_half_a_surrogate_pair() -> None:
    message = message_of(group(f"\ud83d 😀 @{USERNAME} 谁？"))
    assert taken(message.text, message.entities[0]) == f"@{USERNAME}"
    assert without(message.text, message.entities) == "\ud83d 😀  谁？"


def test_a_command_in_the_middle_is_none() -> None:
    assert command_of(message_of(group("try /ask who?"))) is None
