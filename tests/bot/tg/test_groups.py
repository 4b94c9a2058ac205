"""What a chat chooses: /lang and /settings, by whom, with which menu; and the greeting of a group."""

from __future__ import annotations

from typing import Any

import pytest

from bot.render import choices, guide
from bot.render.replies import reply
from bot.tg.store import Choices, Store
from tests.bot.tg.admins import labels
from tests.support.answers import Core
from tests.support.messages import EMMA, GROUP, MING, group, private
from tests.support.updates import offline

TEAM = {"id": GROUP, "type": "supergroup", "title": "Team"}
AUTO, ENGLISH, CHINESE = choices.LANGUAGES[None], choices.LANGUAGES["en"], choices.LANGUAGES["zh"]


@pytest.mark.parametrize(("said", "chosen"), [("zh", "zh"), ("中文", "zh"), ("EN", "en"), ("auto", None)])
async def test_lang_with_a_word_chooses_and_sets_the_menu_of_the_chat(said: str, chosen: str | None) -> None:
    store = Store(None)
    store.choose(EMMA["id"], Choices(language="en" if chosen != "en" else "zh"))
    async with offline(Core(), store) as bot:
        (told,) = await bot.tell(private(f"/lang {said}", sender=EMMA))
        assert store.choices(EMMA["id"]).language == chosen
        menu = bot.api.commands("", type="chat", chat_id=EMMA["id"])
        assert menu == (dict(guide.menu("private", chosen)) if chosen else {})
        assert told in choices.CHOSEN[chosen].values()


async def test_lang_alone_shows_buttons_that_choose() -> None:
    store = Store(None)
    async with offline(Core(), store) as bot:
        await bot.tell(private("/lang", sender=MING))
        assert bot.api.sent[-1].text.startswith(choices.WHICH_LANGUAGE["zh"])
        assert labels(bot.api.sent[-1]) == [f"✓ {AUTO}", ENGLISH, CHINESE]
        await bot.press(bot.api.sent[-1], ENGLISH, MING)
        assert store.choices(MING["id"]).language == "en"
        assert bot.api.edits[-1].text == choices.CHOSEN["en"]["en"]
        assert labels(bot.api.edits[-1]) == [AUTO, f"✓ {ENGLISH}", CHINESE]


async def test_the_menu_of_an_admin_of_the_bot_stays_theirs() -> None:
    async with offline(Core(), telegram_admins=str(EMMA["id"])) as bot:
        for word, language in (("zh", "zh"), ("auto", "en")):
            await bot.tell(private(f"/lang {word}", sender=EMMA))
            assert bot.api.commands("", type="chat", chat_id=EMMA["id"]) == dict(guide.menu("admin", language))


async def test_settings_of_a_group_are_for_its_admins() -> None:
    store = Store(None)
    async with offline(Core(), store, telegram_allowed=f"{GROUP} {MING['id']}") as bot:
        bot.api.join(GROUP, MING, "administrator")
        assert await bot.tell(group("/settings", sender=EMMA)) == [choices.GROUP_ADMINS_ONLY["en"]]
        assert await bot.tell(group("/lang zh", sender=EMMA)) == [choices.GROUP_ADMINS_ONLY["en"]]
        assert await bot.tell(group("/settings", sender=MING)) == [choices.settings(None, True, "zh")]
        panel = bot.api.sent[-1]
        assert labels(panel) == [
            f"✓ {AUTO}",
            ENGLISH,
            CHINESE,
            f"✓ {choices.MEMBERS[True]['zh']}",
            choices.MEMBERS[False]["zh"],
        ]
        assert (await bot.press(panel, CHINESE, EMMA))["text"] == choices.GROUP_ADMINS_ONLY["en"]
        assert store.choices(GROUP) == Choices()
        await bot.press(panel, CHINESE, MING)
        await bot.press(panel, choices.MEMBERS[False]["zh"], MING)
        assert store.choices(GROUP) == Choices(language="zh", members=False)
        assert bot.api.edits[-1].text == choices.settings("zh", False, "zh")
        assert bot.api.commands("", type="chat", chat_id=GROUP) == dict(guide.menu("group", "zh"))
        assert bot.api.commands("", type="chat_administrators", chat_id=GROUP) == dict(guide.menu("group_admin", "zh"))


async def test_an_anonymous_admin_counts_as_one_and_a_linked_channel_does_not() -> None:
    anonymous = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
    async with offline(Core()) as bot:
        told = await bot.tell(group("/settings", sender=anonymous, sender_chat=TEAM))
        assert told == [choices.settings(None, True, "en")]
        channel = {"id": -1005, "type": "channel", "title": "News"}
        assert await bot.tell(group("/settings", sender=EMMA, sender_chat=channel)) == [choices.GROUP_ADMINS_ONLY["en"]]


async def test_who_is_not_listed_cannot_lock_themselves_out() -> None:
    store = Store(None)
    async with offline(Core(), store, telegram_allowed=f"{GROUP} {EMMA['id']}") as bot:
        for user in (EMMA, MING):
            bot.api.join(GROUP, user, "administrator")
        await bot.tell(group("/settings", sender=EMMA))
        panel, only = bot.api.sent[-1], choices.MEMBERS[False]["en"]
        assert (await bot.press(panel, only, MING))["text"] == choices.YOU_ARE_NOT_LISTED["zh"]
        assert store.choices(GROUP).members
        await bot.press(panel, only, EMMA)
        assert not store.choices(GROUP).members


async def test_settings_in_private_are_none_of_a_group_even_if_forged() -> None:
    store = Store(None)
    async with offline(Core(), store) as bot:
        assert await bot.tell(private("/settings", sender=EMMA)) == [choices.IN_GROUPS["en"]]
        query = bot.api.forge(bot.api.sent[-1], "ch:set:listed", EMMA)
        await bot.takes()
        assert bot.api.answer_to(query)["text"] == choices.IN_GROUPS["en"]
        assert store.choices(EMMA["id"]) == Choices()


@pytest.mark.parametrize(("title", "language"), [("Team", "en"), ("研发组", "zh")])
async def test_a_group_is_greeted_once_in_its_likely_language(title: str, language: str) -> None:
    async with offline(Core()) as bot:
        await bot.tell(group("/help@other_bot", sender=EMMA))
        bot.api.admit(TEAM | {"title": title}, EMMA)
        await bot.takes()
        bot.api.admit(TEAM | {"title": title}, EMMA, "administrator")
        await bot.takes()
    assert [sent.text for sent in bot.api.sent] == [choices.joined("whoknows_bot", language)]


async def test_a_group_that_is_not_listed_is_told_its_id_and_leaving_says_nothing() -> None:
    async with offline(Core(), telegram_allowed=str(EMMA["id"])) as bot:
        await bot.tell(group("/help@other_bot", sender=EMMA))
        bot.api.admit(TEAM, EMMA)
        await bot.takes()
        bot.api.admit(TEAM, EMMA, "kicked")
        await bot.takes()
    assert [sent.text for sent in bot.api.sent] == [reply("strange_group", "en", id=GROUP)]


@pytest.mark.parametrize(("user", "language"), [(EMMA, "en"), (MING, "zh")])
async def test_where_everybody_is_listed_only_the_listed_is_no_choice(user: Any, language: str) -> None:
    store = Store(None)
    async with offline(Core(), store, telegram_allowed="*") as bot:
        bot.api.join(GROUP, user, "administrator")
        await bot.tell(group("/settings", sender=user))
        refused = await bot.press(bot.api.sent[-1], choices.MEMBERS[False][language], user)
        assert refused
        assert refused["text"] == choices.EVERYBODY_IS_LISTED[language]
        assert len(refused["text"]) <= 200
    assert store.choices(GROUP) == Choices()
