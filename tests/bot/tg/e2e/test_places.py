"""Groups, topics and the way between private and group, over HTTP; signs of work, and edited commands."""

from __future__ import annotations

import pytest

from bot.qa.models import Language
from bot.render import choices
from bot.render.replies import label, reply
from bot.tg.store import Store
from tests.bot.tg.e2e.whole import (
    ANSWER,
    ASKED,
    BOTH,
    edit,
    key_under,
    message,
    remembered,
    running,
    share,
    under_answer,
)
from tests.support.answers import Core, nothing, unclear
from tests.support.bot_api import BotServer
from tests.support.messages import GROUP, USERNAME, Raw, group, person, private, started, topic
from tests.support.messages import reply as replied

OTHER: dict[Language, str] = {"en": "who knows Docker?", "zh": "谁会 Docker？"}


@pytest.mark.parametrize(("sender", "language"), BOTH)
async def test_in_a_topic_everything_stays_there(api: BotServer, sender: Raw, language: Language) -> None:
    async with running(api) as stage:
        asked = await stage.write(topic(5, f"@{USERNAME} {ASKED[language]}", sender))
    (answer,) = api.sent
    key = key_under(answer)
    assert answer.params == message(GROUP, ANSWER[language], under_answer(key, language), to=asked, topic=5)
    assert api.named("sendChatAction") == [{"chat_id": GROUP, "action": "typing", "message_thread_id": 5}]
    eyes = {"chat_id": GROUP, "message_id": asked["message_id"], "reaction": [{"type": "emoji", "emoji": "👀"}]}
    assert api.named("setMessageReaction") == [eyes, {"chat_id": GROUP, "message_id": asked["message_id"]}]


@pytest.mark.parametrize(("sender", "language"), BOTH)
async def test_a_bare_command_answers_the_message_that_it_replies_to(api: BotServer, sender: Raw, language: Language) -> None:
    core = Core()
    async with running(api, core) as stage:
        said = await stage.write(group(ASKED[language], person(61)))
        assert api.sent == []
        asked = await stage.write(replied(said, "/ask", sender))
    (answer,) = api.sent
    assert core.texts == [ASKED[language]]
    assert answer.params == message(GROUP, ANSWER[language], under_answer(key_under(answer), language), to=asked)


@pytest.mark.parametrize(("sender", "language"), BOTH)
async def test_an_edited_command_edits_the_answer_once(api: BotServer, sender: Raw, language: Language) -> None:
    core = Core(lambda text: remembered(text) if "TensorRT" in text else nothing("Docker", language))
    async with running(api, core) as stage:
        asked = await stage.write(group(f"/ask {OTHER[language]}", sender))
        for _ in range(2):
            await stage.edit(asked, f"/ask {ASKED[language]}")
    (answer,), (changed,) = api.sent, api.edits
    assert core.texts == [OTHER[language], ASKED[language]]
    assert changed.params == edit(answer, ANSWER[language], under_answer(key_under(changed), language))


@pytest.mark.parametrize(("sender", "language"), BOTH)
async def test_an_answer_is_shared_from_private_into_a_group(api: BotServer, sender: Raw, language: Language) -> None:
    core = Core(remembered)
    async with running(api, core) as stage:
        await stage.write(private(ASKED[language], sender))
        key = key_under(api.sent[0])
        assert api.sent[0].params["reply_markup"]["inline_keyboard"][-1] == share(key, language)
        arrived = await stage.write(group(f"/start@{USERNAME} {key}", sender))
    shared = api.sent[-1]
    assert shared.params == message(GROUP, ANSWER[language], under_answer(key_under(shared), language), to=arrived)
    assert [asked.audience for asked in core.asked] == ["private", "group"]


@pytest.mark.parametrize(("sender", "language"), BOTH)
async def test_what_a_group_may_not_see_is_asked_again_in_private(api: BotServer, sender: Raw, language: Language) -> None:
    def reply_to(text: str):  # type: ignore[no-untyped-def]
        hidden = {"verdict": "withheld", "reason": "contact", "question": text}
        return unclear("contact", language).model_copy(update=hidden)

    core = Core(reply_to)
    async with running(api, core) as stage:
        await stage.write(group(f"/ask {ASKED[language]}", sender))
        (*_, last) = api.sent[0].params["reply_markup"]["inline_keyboard"]
        key = last[0]["url"].rpartition("=")[2]
        assert last == [{"text": label("in_private", language), "url": f"https://t.me/{USERNAME}?start={key}"}]
        await stage.write(started(key, sender))
    assert [(asked.audience, asked.context.previous) for asked in core.asked] == [("group", None), ("private", None)]
    assert api.sent[-1].params["chat_id"] == sender["id"]


@pytest.mark.parametrize(("sender", "language"), BOTH)
async def test_a_group_that_becomes_a_supergroup_keeps_its_answers_and_choices(
    api: BotServer, sender: Raw, language: Language
) -> None:
    store = Store(None)
    async with running(api, store=store) as stage:
        api.join(GROUP, sender, "creator")
        await stage.write(group(f"/lang {language}", sender))
        await stage.write(group(f"/ask {ASKED[language]}", sender))
        key = key_under(api.sent[-1])
        await stage.write(group(None, sender, migrate_to_chat_id=-2002))
        asked = await stage.write(group("/share", sender, chat=-2002))
    assert api.sent[-1].params == message(-2002, reply("share_nothing", language), to=asked)
    assert store.choices(-2002).language == language
    kept = store.by_key(key)
    assert kept
    assert kept.conversation.chat == -2002


@pytest.mark.parametrize(("sender", "language"), BOTH)
async def test_added_to_a_group_it_greets_it_or_says_what_is_missing(api: BotServer, sender: Raw, language: Language) -> None:
    here: Raw = {"id": GROUP, "type": "supergroup", "title": "Team"}
    there: Raw = {"id": -3003, "type": "group", "title": "Elsewhere"}
    async with running(api, telegram_allowed=str(GROUP)) as stage:
        for chat in (here, there):
            api.admit(chat, sender)
            await stage.settled()
    assert [one.params for one in api.sent] == [
        message(GROUP, choices.joined(USERNAME, language)),
        message(-3003, reply("strange_group", language, id=-3003)),
    ]
