"""Inline mode over HTTP: for those on the list, public facts only, never held up by an older query."""

from __future__ import annotations

import threading

import pytest

from bot.qa.models import Answer
from bot.render import choices
from tests.support.answers import EXAMPLES, Core, answered, citation, finding, tensorrt
from tests.support.bot_api import BotServer
from tests.support.messages import EMMA, MING
from tests.support.updates import polling


@pytest.fixture(autouse=True)
def allowed_by_botfather(api: BotServer) -> None:
    api.allow_inline()


def two_people(_: str) -> Answer:
    people = [finding(name, citation(f"{name} used TensorRT & <C++>.", "TensorRT")) for name in ("Li Lei", "韩梅梅")]
    return answered(*people)


async def test_the_whole_answer_comes_first_and_then_each_person(api: BotServer) -> None:
    core = Core(two_people)
    async with polling(api.address, core, telegram_inline=True):
        shown = await api.answers(api.ask_inline("who knows TensorRT?", EMMA))
    assert shown["is_personal"] is True
    assert shown["cache_time"] == 10
    assert [result["title"] for result in shown["results"]] == [
        "Found in 2 of 3 profiles: TensorRT",
        "Li Lei (hands-on)",
        "韩梅梅 (hands-on)",
    ]
    alone = shown["results"][1]["input_message_content"]["message_text"]
    assert alone.startswith("<b>In the profile of Li Lei: TensorRT</b>")
    assert "韩梅梅" not in alone
    assert [(asked.audience, asked.context.previous) for asked in core.asked] == [("group", None)]


async def test_one_person_is_in_the_answer_alone_in_chinese_too(api: BotServer) -> None:
    async with polling(api.address, Core(), telegram_inline=True):
        shown = await api.answers(api.ask_inline("谁用过 TensorRT？", MING))
    assert [result["title"] for result in shown["results"]] == ["3 份资料中有 1 份提到 TensorRT"]


@pytest.mark.parametrize(("user", "language"), [(EMMA, "en"), (MING, "zh")])
async def test_an_empty_query_shows_what_may_be_typed(api: BotServer, user: dict[str, object], language: str) -> None:
    async with polling(api.address, Core(), telegram_inline=True):
        shown = await api.answers(api.ask_inline(" ", user))
    assert [result["title"] for result in shown["results"]] == list(EXAMPLES[language])
    assert {result["description"] for result in shown["results"]} == {choices.INLINE_TITLE[language]}


async def test_who_is_not_listed_gets_a_way_to_ask_why_and_no_result(api: BotServer) -> None:
    core = Core()
    async with polling(api.address, core, telegram_inline=True, telegram_allowed="99"):
        shown = await api.answers(api.ask_inline("谁用过 TensorRT？", MING))
    assert shown.get("results", []) == []
    assert shown["button"] == {"text": choices.INLINE_REFUSED["zh"], "start_parameter": "why"}
    assert core.asked == []


async def test_many_people_make_no_more_results_than_telegram_takes(api: BotServer) -> None:
    crowd = [finding(f"Person {number}", citation("Used TensorRT.", "TensorRT")) for number in range(80)]
    async with polling(api.address, Core(lambda _: answered(*crowd, checked=80)), telegram_inline=True):
        shown = await api.answers(api.ask_inline("who knows TensorRT?", EMMA))
    assert len(shown["results"]) == 50


async def test_a_slow_query_does_not_hold_up_the_newer_one_and_is_not_answered(api: BotServer) -> None:
    free = threading.Event()

    def reply(text: str) -> Answer:
        if text == "slow":
            free.wait(10)
        return tensorrt(text)

    async with polling(api.address, Core(reply), telegram_inline=True):
        slow = api.ask_inline("slow", EMMA)
        await api.confirms()
        newer = api.ask_inline("who knows TensorRT?", EMMA)
        assert (await api.answers(newer))["results"]
        free.set()
    assert api.answer_to(slow) is None


async def test_without_the_setting_nothing_is_answered(api: BotServer) -> None:
    core = Core()
    async with polling(api.address, core):
        query = api.ask_inline("who knows TensorRT?", EMMA)
        await api.confirms()
    assert (api.answer_to(query), core.asked) == (None, [])
