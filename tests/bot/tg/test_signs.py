"""Signs of work: typing for as long as it takes, 👀 in groups and taken away, and no answer lost for want of a sign."""

from __future__ import annotations

import threading

import pytest

from bot.qa.models import Answer
from bot.tg import signs
from tests.support.answers import TENSORRT_EN, TENSORRT_ZH, Core, tensorrt
from tests.support.messages import EMMA, MING, group, private, topic
from tests.support.updates import offline


def methods(bot: object) -> list[str]:
    return [call.method for call in bot.api.calls if call.method != "getMe"]  # type: ignore[attr-defined]


async def test_a_normal_answer_costs_typing_and_sending_and_in_a_group_two_reactions() -> None:
    async with offline(Core()) as bot:
        await bot.tell(private("谁用过 TensorRT？", sender=MING))
        assert methods(bot) == ["sendChatAction", "sendMessage"]
        bot.api.calls.clear()
        question = group("/ask who has TensorRT experience?", sender=EMMA)
        await bot.tell(question)
        assert sorted(methods(bot)) == ["sendChatAction", "sendMessage", "setMessageReaction", "setMessageReaction"]
        assert methods(bot)[2:] == ["sendMessage", "setMessageReaction"]
        seen, gone = bot.api.named("setMessageReaction")
        assert (seen["message_id"], seen["reaction"]) == (question["message_id"], [{"type": "emoji", "emoji": "👀"}])
        assert not gone.get("reaction")
        assert bot.api.reactions == {}


async def test_typing_is_kept_up_while_an_answer_takes_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(signs, "TYPING_SECONDS", 0.05)
    enough = threading.Event()

    def slow(text: str) -> Answer:
        enough.wait(5)
        return tensorrt(text)

    async with offline(Core(slow)) as bot:
        real = bot.api.reply

        def reply(key: str, method: str, params: dict[str, object]) -> tuple[int, bytes]:
            if len(bot.api.named("sendChatAction")) >= 2:
                enough.set()
            return real(key, method, params)

        monkeypatch.setattr(bot.api, "reply", reply)
        assert await bot.tell(topic(5, "/ask 谁用过 TensorRT？", sender=MING)) == [TENSORRT_ZH]
        typed = bot.api.named("sendChatAction")
    assert len(typed) >= 3
    assert {sign["message_thread_id"] for sign in typed} == {5}


@pytest.mark.parametrize("method", ["sendChatAction", "setMessageReaction"])
async def test_no_answer_fails_for_want_of_a_sign(method: str) -> None:
    async with offline(Core()) as bot:
        for _ in range(2):
            bot.api.fail(method, 400, "Bad Request: not enough rights")
        assert await bot.tell(group("/ask who has TensorRT experience?", sender=EMMA)) == [TENSORRT_EN]


async def test_the_reaction_goes_even_when_there_is_no_answer() -> None:
    def broken(text: str) -> Answer:
        raise LookupError(text)

    async with offline(Core(broken)) as bot:
        (apology,) = await bot.tell(group("/ask 谁用过 TensorRT？", sender=MING))
        assert apology.startswith("抱歉")
        assert bot.api.reactions == {}
