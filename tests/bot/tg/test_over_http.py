"""The real application, polling a Bot API server over HTTP."""

from __future__ import annotations

import threading

from tests.support.answers import TENSORRT_EN, TENSORRT_ZH, Core, tensorrt
from tests.support.bot_api import BotServer
from tests.support.messages import GROUP, OTHER_BOT, USERNAME, group, person, private, topic
from tests.support.updates import polling


async def test_a_question_in_private_gets_an_answer_in_its_language(api: BotServer) -> None:
    core = Core()
    async with polling(api.address, core):
        api.push(private("who has TensorRT experience?"))
        api.push(private("谁用过 TensorRT？"))
        sent = await api.sends(2)
    assert [one.text for one in sent] == [TENSORRT_EN, TENSORRT_ZH]
    assert [(asked.text, asked.audience) for asked in core.asked] == [
        ("who has TensorRT experience?", "private"),
        ("谁用过 TensorRT？", "private"),
    ]


async def test_an_answer_is_html_without_link_previews_and_shows_typing_first(api: BotServer) -> None:
    async with polling(api.address, Core()):
        api.push(private("who has TensorRT experience?"))
        await api.sends(1)
    methods = [call.method for call in api.calls if call.method in ("sendChatAction", "sendMessage")]
    assert methods == ["sendChatAction", "sendMessage"]
    assert api.named("sendChatAction") == [{"chat_id": 7, "action": "typing"}]
    assert {name: value for name, value in api.sent[0].params.items() if name != "reply_markup"} == {
        "chat_id": 7,
        "text": TENSORRT_EN,
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
    }


async def test_in_a_group_it_answers_what_is_meant_for_it_and_is_silent_otherwise(api: BotServer) -> None:
    core = Core()
    async with polling(api.address, core):
        for text in (
            "who has TensorRT experience?",
            "/ask@other_bot who?",
            "@other_bot who?",
            "/weather",
            "me@whoknows_bot",
        ):
            api.push(group(text))
        api.push(group("/ask who has CUDA experience?", sender=OTHER_BOT))
        api.push(group("/ask who has TensorRT experience?"))
        api.push(group(f"/who@{USERNAME} 用过 TensorRT？"))
        api.push(group(f"😀 @{USERNAME} 谁用过 TensorRT？"))
        sent = await api.sends(3)
        await api.confirms()
    assert [one.text for one in sent] == [TENSORRT_EN, TENSORRT_ZH, TENSORRT_ZH]
    assert core.texts == ["who has TensorRT experience?", "谁 用过 TensorRT？", "😀  谁用过 TensorRT？"]
    assert {asked.audience for asked in core.asked} == {"group"}


async def test_a_reply_to_the_bot_is_a_question_and_the_answer_quotes_it(api: BotServer) -> None:
    core = Core()
    async with polling(api.address, core):
        api.push(group("/ask who has TensorRT experience?"))
        first = (await api.sends(1))[0].message
        question = group("and 李雷?", reply_to_message=first)
        api.push(question)
        sent = await api.sends(2)
    assert core.texts[1] == "and 李雷?"
    assert core.asked[1].context.previous == tensorrt("who has TensorRT experience?")
    quoting = {"message_id": question["message_id"], "allow_sending_without_reply": True}
    assert sent[1].params["reply_parameters"] == quoting


async def test_an_answer_stays_in_its_topic(api: BotServer) -> None:
    async with polling(api.address, Core()):
        api.push(topic(5, f"@{USERNAME} who has TensorRT experience?"))
        sent = await api.sends(1)
    assert (sent[0].params["chat_id"], sent[0].params["message_thread_id"]) == (GROUP, 5)
    assert api.named("sendChatAction")[0]["message_thread_id"] == 5


async def test_a_chain_of_replies_in_a_plain_group_is_no_topic(api: BotServer) -> None:
    async with polling(api.address, Core()):
        api.push(group("/ask who has TensorRT experience?", message_thread_id=77))
        sent = await api.sends(1)
    assert "message_thread_id" not in sent[0].params


async def test_an_update_that_cannot_be_read_does_not_stop_the_others(api: BotServer) -> None:
    core = Core()
    readable = private("who has TensorRT experience?")
    api.push_raw(
        {"update_id": 3, "message": private("谁用过 TensorRT？")},
        {"update_id": 1, "message": {"message_id": 1, "text": "no chat, no date"}},
        {"update_id": 2, "message": readable},
        {"update_id": 2, "message": readable},
    )
    async with polling(api.address, core):
        sent = await api.sends(2)
        await api.confirms()
    assert [one.text for one in sent] == [TENSORRT_EN, TENSORRT_ZH]


async def test_polling_goes_on_after_errors_of_the_server(api: BotServer) -> None:
    api.fail("getUpdates", 502, body="<html>Bad Gateway</html>")
    api.fail("getUpdates", 200, body='{"ok": true}')
    async with polling(api.address, Core()):
        api.push(private("who has TensorRT experience?"))
        assert [one.text for one in await api.sends(1, seconds=20)] == [TENSORRT_EN]


async def test_a_chat_that_has_to_wait_does_not_hold_up_another(api: BotServer) -> None:
    waiting = threading.Event()

    def reply(text: str):  # type: ignore[no-untyped-def]
        if "slow" in text:
            waiting.wait(10)
        return tensorrt(text)

    async with polling(api.address, Core(reply)):
        api.push(private("slow: who has TensorRT experience?", sender=person(1)))
        api.push(private("who has TensorRT experience, after the slow one?", sender=person(1)))
        api.push(private("谁用过 TensorRT？", sender=person(2)))
        assert [one.params["chat_id"] for one in await api.sends(1)] == [2]
        waiting.set()
        assert [one.params["chat_id"] for one in await api.sends(3)] == [2, 1, 1]
