"""What a chat chooses, and in which language it is spoken to, over HTTP."""

from __future__ import annotations

import pytest

from bot.qa.models import Language
from bot.render import choices, guide
from bot.render.replies import reply
from bot.tg.publishing import publish
from tests.bot.tg.e2e.whole import ANSWER, ASKED, BOTH, data, edit, key_under, message, remembered, running, share, under_answer
from tests.support.answers import Core
from tests.support.bot_api import BotServer
from tests.support.messages import EMMA, GROUP, MING, Raw, group, person, private, started

FRENCH = person(41, "fr")


def settings_keyboard(language: Language | None, members: bool, spoken: Language) -> list[list[Raw]]:
    named = [("auto", None), ("en", "en"), ("zh", "zh")]
    first = [data(("✓ " if one == language else "") + choices.LANGUAGES[one], f"ch:set:{what}") for what, one in named]
    whom = [("all", True), ("listed", False)]
    return [
        first,
        *([data(("✓ " if one == members else "") + choices.MEMBERS[one][spoken], f"ch:set:{what}")] for what, one in whom),
    ]


@pytest.mark.parametrize(("sender", "language"), BOTH)
async def test_an_admin_of_the_group_chooses_and_others_are_told_who_may(
    api: BotServer, sender: Raw, language: Language
) -> None:
    other = person(42, sender["language_code"])
    async with running(api, telegram_allowed=f"{GROUP},{sender['id']}") as stage:
        api.join(GROUP, sender, "administrator")
        asked = await stage.write(group("/settings", sender))
        before = choices.settings(None, True, language)
        keyboard = settings_keyboard(None, True, language)
        assert api.sent[-1].params == message(GROUP, before, keyboard, to=asked)
        refused = await stage.write(group("/settings", other))
        assert api.sent[-1].params == message(GROUP, choices.GROUP_ADMINS_ONLY[language], to=refused)
        foreign = api.press(api.sent[0], choices.MEMBERS[False][language], other)
        assert (await api.answers(foreign))["text"] == choices.GROUP_ADMINS_ONLY[language]
        await stage.press(sender, choices.MEMBERS[False][language], api.sent[0].message)
        after = choices.settings(None, False, language)
        assert [one.params for one in api.edits] == [edit(api.sent[0], after, settings_keyboard(None, False, language))]
        unheard = await stage.write(group(f"/ask {ASKED[language]}", other))
        assert api.sent[-1].params == message(GROUP, reply("listed_only", language), to=unheard)
        heard = await stage.write(group(f"/ask {ASKED[language]}", sender))
    answer = api.sent[-1]
    assert answer.params == message(GROUP, ANSWER[language], under_answer(key_under(answer), language), to=heard)


async def test_the_language_a_group_has_chosen_changes_its_menu_and_its_fixed_words(api: BotServer) -> None:
    async with running(api) as stage:
        api.join(GROUP, EMMA, "creator")
        asked = await stage.write(group("/lang zh", EMMA))
        assert api.sent[-1].params == message(GROUP, choices.CHOSEN["zh"]["zh"], to=asked)
        assert api.commands("", type="chat", chat_id=GROUP) == dict(guide.menu("group", "zh"))
        asked = await stage.write(group("/privacy", EMMA))
        assert api.sent[-1].params == message(GROUP, guide.privacy(7, "zh"), to=asked)
        await stage.write(group("/lang auto", EMMA))
        assert api.commands("", type="chat", chat_id=GROUP) == {}  # so that the menu of all groups is shown again


@pytest.mark.parametrize(
    ("sender", "text", "language"),
    [
        (EMMA, "/help 怎么用", "zh"),  # the text first
        (MING, "/help what can you do", "en"),
        (MING, "/help", "zh"),  # the app second
        (FRENCH, "/help", "en"),  # and else English
    ],
)
async def test_fixed_words_follow_the_text_first_and_the_app_second(
    api: BotServer, sender: Raw, text: str, language: Language
) -> None:
    async with running(api) as stage:
        await stage.write(private(text, sender))
    assert [one.params for one in api.sent] == [message(sender["id"], guide.help_text("private", language))]


@pytest.mark.parametrize(("sender", "language"), BOTH)
async def test_a_link_to_an_answer_works_for_who_was_given_it_and_is_nothing_to_others(
    api: BotServer, sender: Raw, language: Language
) -> None:
    stranger = person(43, sender["language_code"])
    async with running(api, Core(remembered)) as stage:
        await stage.write(private(ASKED[language], sender))
        key = key_under(api.sent[0])
        await stage.write(started(key, stranger))
        assert api.sent[-1].params == message(stranger["id"], reply("link_expired", language))
        await stage.write(started("x" * 12, sender))
        assert api.sent[-1].params == message(sender["id"], reply("link_expired", language))
        await stage.write(started(key, sender))
    again = api.sent[-1]
    new = key_under(again)
    assert again.params == message(sender["id"], ANSWER[language], under_answer(new, language, share(new, language)))


@pytest.mark.parametrize(
    ("scope", "room"),
    [
        ("default", "private"),
        ("all_private_chats", "private"),
        ("all_group_chats", "group"),
        ("all_chat_administrators", "group_admin"),
    ],
)
async def test_menus_are_those_of_the_place_and_the_language(api: BotServer, scope: str, room: guide.Room) -> None:
    async with running(api) as stage:
        await publish(stage.bot, [])
    assert api.commands("", type=scope) == dict(guide.menu(room, "en"))
    assert api.commands("zh", type=scope) == dict(guide.menu(room, "zh"))
