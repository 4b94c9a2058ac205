"""A chat is told as its members see it, whole, in both languages; and what people send is what Telegram sends."""

from __future__ import annotations

import pytest
from telegram import Update

from tests.support.bot_api import BotApi, Upload
from tests.support.calling import buttons, done
from tests.support.messages import EMMA, GROUP, MING, edited, forwarded, group, private, reply, started, topic
from tests.support.pictures import png

PAGED = buttons([("下一位", "next:2"), ("为什么", "why:1")], [("分享到群", "share:1")])

STORY = """\
小明:
  谁用过 CUDA？

WhoKnows replies to “谁用过 CUDA？”:
  **2 份资料提到 CUDA**
  > 写过 **CUDA** 内核。
  [ 下一位 ] [ 为什么 ]
  [ 分享到群 ]

(小明 presses [ 下一位 ])

WhoKnows edits its message:
  李雷

(小明 sees a notice: 没有了)

小明 edits the message:
  谁用过 ROCm？

WhoKnows edits its message:
  没有人。
"""

PICTURES = """\
Emma:
  /matrix CUDA

WhoKnows:
  (picture 800x600: Who knows **what**)
  [ Full list ]

WhoKnows:
  (file people.csv)

小明 forwards Emma:
  (file 简历.pdf: 请收下)
"""


def number(api: BotApi) -> int:
    return int(api.sent[-1].message["message_id"])


def test_a_chat_is_told_with_buttons_presses_and_edits() -> None:
    api, question = BotApi(), private("谁用过 CUDA？", MING)
    api.push(question)
    done(api, "setMessageReaction", chat_id=22, message_id=question["message_id"], reaction=[{"type": "emoji", "emoji": "👀"}])
    replying = {"message_id": question["message_id"]}
    done(api, "sendMessage", chat_id=22, text="…", reply_parameters=replying)
    text = "<b>2 份资料提到 CUDA</b>\n<blockquote>写过 <b>CUDA</b> 内核。</blockquote>"
    place = {"chat_id": 22, "message_id": number(api)}
    done(api, "editMessageText", **place, text=text, parse_mode="HTML", reply_markup=PAGED)
    done(api, "setMessageReaction", chat_id=22, message_id=question["message_id"], reaction=[])
    query = api.press(api.sent[0], "下一位", MING)
    done(api, "editMessageText", **place, text="李雷")
    done(api, "answerCallbackQuery", callback_query_id=query, text="没有了")
    api.edit(edited(question, "谁用过 ROCm？"))
    done(api, "editMessageText", **place, text="没有人。")
    assert api.transcript(22) == STORY


def test_pictures_files_and_forwards_are_told() -> None:
    api = BotApi()
    cv = api.files.keep("简历.pdf", b"%PDF", "application/pdf")
    api.push(private("/matrix CUDA", EMMA))
    picture, table = Upload("m.png", "image/png", png(800, 600)), Upload("people.csv", "text/csv", b"a")
    full = buttons([("Full list", "full:1")])
    caption = {"caption": "Who knows <b>what</b>", "parse_mode": "HTML"}
    done(api, "sendPhoto", chat_id=21, photo=picture, reply_markup=full, **caption)
    done(api, "sendDocument", chat_id=21, document=table)
    carried = private(None, EMMA, document=cv, caption="请收下")
    api.push(forwarded(carried, MING, to=carried["chat"]))
    assert api.transcript(21) == PICTURES


def test_each_chat_is_told_by_itself_and_an_empty_one_is_empty() -> None:
    api = BotApi()
    api.push(private("a", EMMA))
    api.push(group("谁？", MING))
    assert api.transcript(GROUP) == "小明:\n  谁？\n"
    assert api.transcript(5) == ""


def test_a_reaction_that_stays_is_told_and_so_is_one_taken_back_after_a_word() -> None:
    api, question = BotApi(), group("谁？", MING)
    api.push(question)
    place = {"chat_id": GROUP, "message_id": question["message_id"]}
    done(api, "setMessageReaction", **place, reaction=[{"type": "emoji", "emoji": "👀"}])
    api.push(group("hello", EMMA))
    done(api, "setMessageReaction", **place, reaction=[])
    told = "(WhoKnows reacts with 👀 to “谁？”)\n\nEmma:\n  hello\n\n(WhoKnows takes the reaction to “谁？” back)\n"
    assert api.transcript(GROUP) == f"小明:\n  谁？\n\n{told}"


def test_a_message_deleted_before_anybody_acted_was_never_there() -> None:
    api = BotApi()
    api.push(private("a", EMMA))
    for word in ("Searching", "Found"):
        done(api, "sendMessage", chat_id=21, text=word)
    done(api, "deleteMessage", chat_id=21, message_id=api.sent[0].message["message_id"])
    api.push(private("b", EMMA))
    done(api, "deleteMessage", chat_id=21, message_id=api.sent[1].message["message_id"])
    assert api.transcript(21) == "Emma:\n  a\n\nWhoKnows:\n  Found\n\nEmma:\n  b\n\n(WhoKnows deletes “Found”)\n"


def test_a_message_that_was_edited_after_a_press_and_then_deleted_is_gone() -> None:
    api = BotApi()
    api.push(private("谁？", MING))
    done(api, "sendMessage", chat_id=22, text="1", reply_markup=buttons([("扔掉", "drop:1")]))
    query, place = api.press(api.sent[0], "扔掉", MING), {"chat_id": 22, "message_id": number(api)}
    done(api, "editMessageText", **place, text="…")
    done(api, "answerCallbackQuery", callback_query_id=query, text="好")
    done(api, "deleteMessage", **place)
    told = "WhoKnows:\n  1\n  [ 扔掉 ]\n\n(小明 presses [ 扔掉 ])\n\n(WhoKnows deletes “…”)\n\n(小明 sees a notice: 好)\n"
    assert api.transcript(22) == f"小明:\n  谁？\n\n{told}"


def test_of_two_edits_after_a_press_the_last_is_told_though_a_notice_was_seen_between() -> None:
    api = BotApi()
    api.push(private("who?", EMMA))
    done(api, "sendMessage", chat_id=21, text="1", reply_markup=buttons([("Next", "next:1")]))
    query, place = api.press(api.sent[0], "Next", EMMA), {"chat_id": 21, "message_id": number(api)}
    done(api, "editMessageText", **place, text="…")
    done(api, "answerCallbackQuery", callback_query_id=query, text="One moment")
    done(api, "editMessageText", **place, text="2")
    assert api.transcript(21).endswith(
        "(Emma presses [ Next ])\n\nWhoKnows edits its message:\n  2\n\n(Emma sees a notice: One moment)\n"
    )


@pytest.mark.parametrize("sender", [EMMA, MING])
def test_what_people_send_is_what_the_library_reads(sender: dict[str, object]) -> None:
    question = group("/ask 谁用过 CUDA？", sender)
    assert Update.de_json({"update_id": 1, "message": started("p-1", sender)}, None).message.text == "/start p-1"
    answer = Update.de_json({"update_id": 1, "message": reply(question, "why?", sender)}, None).message
    assert (answer.chat.id, answer.reply_to_message.message_id) == (GROUP, question["message_id"])
    change = Update.de_json({"update_id": 1, "edited_message": edited(question, "/who")}, None).edited_message
    assert (change.message_id, change.text, change.entities[0].length) == (question["message_id"], "/who", 4)
    captioned = edited(private(None, sender, caption="谁"), "/who")
    assert (captioned["caption"], captioned["caption_entities"][0]["length"], "text" in captioned) == ("/who", 4, False)
    carried = Update.de_json({"update_id": 1, "message": forwarded(question, sender)}, None).message
    assert (carried.forward_origin.sender_user.id, carried.chat.id) == (sender["id"], sender["id"])


def test_a_reply_in_a_topic_stays_in_the_topic() -> None:
    api, question = BotApi(), topic(5, "谁？", MING)
    api.push(question)
    answer = reply(question, "who?", EMMA)
    api.push(answer)
    assert (answer["message_thread_id"], "reply_to_message" in answer["reply_to_message"]) == (5, False)
    assert api.transcript(GROUP) == "小明 in topic 5:\n  谁？\n\nEmma in topic 5 replies to “谁？”:\n  who?\n"
