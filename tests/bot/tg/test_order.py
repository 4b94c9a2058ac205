"""Order within a chat, freedom between chats, and whose conversation a message is part of."""

from __future__ import annotations

import asyncio

from telegram import Update

from bot.tg.asking import conversation_of
from bot.tg.order import ChatOrder
from bot.tg.store import Conversation
from tests.support.messages import GROUP, Raw, group, person, private
from tests.support.updates import message_of


def update_of(message: Raw) -> Update:
    return Update(1, message=message_of(message))


async def test_one_chat_is_served_in_order_while_another_goes_ahead() -> None:
    order, done, gate, served = ChatOrder(), list[str](), asyncio.Event(), asyncio.Event()

    async def work(name: str, wait: bool) -> None:
        if wait:
            await gate.wait()
        done.append(name)
        served.set()

    slow, next_, other = (update_of(private(text, sender=person(n))) for n, text in ((1, "a"), (1, "b"), (2, "c")))
    async with order, asyncio.TaskGroup() as tasks:
        tasks.create_task(order.process_update(slow, work("slow", wait=True)))
        tasks.create_task(order.process_update(next_, work("next", wait=False)))
        tasks.create_task(order.process_update(other, work("other", wait=False)))
        await served.wait()
        assert done == ["other"]
        gate.set()
    assert done == ["other", "slow", "next"]
    assert not order._locks


async def test_what_has_no_chat_is_served_too() -> None:
    done = []

    async def work() -> None:
        done.append(1)

    await ChatOrder().process_update(object(), work())
    assert done == [1]


def test_anonymous_admins_are_remembered_by_their_group() -> None:
    anonymous = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
    team = {"id": GROUP, "type": "supergroup", "title": "Team"}
    message = message_of(group("/ask who?", sender=anonymous, sender_chat=team))
    assert conversation_of(message) == Conversation(GROUP, None, GROUP)
    assert conversation_of(message_of(group("谁？"))) == Conversation(GROUP, None, 7)


async def test_a_flood_in_one_chat_holds_up_no_other() -> None:
    order, done, gate = ChatOrder(side_by_side=2), list[str](), asyncio.Event()

    async def work(name: str) -> None:
        if name != "other":
            await gate.wait()
        done.append(name)

    async with order, asyncio.TaskGroup() as tasks:
        for number in range(5):
            tasks.create_task(order.process_update(update_of(private("谁？", sender=person(1))), work(str(number))))
        async with asyncio.timeout(2):
            await order.process_update(update_of(private("who?", sender=person(2))), work("other"))
        gate.set()
    assert done == ["other", "0", "1", "2", "3", "4"]
