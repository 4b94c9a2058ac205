"""Buttons over HTTP: whose they are, what a forged press gets, and that a restart does not matter."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.qa.models import Language
from bot.render.replies import label, reply
from bot.tg.store import FILE, Store
from tests.bot.tg.e2e.whole import ANSWER, ASKED, BOTH, data, edit, key_under, running, share, under_answer
from tests.support.bot_api import BotServer
from tests.support.messages import Raw, group, person, private

AROUND: dict[Language, str] = {
    "en": "<b>Li Lei</b>\n<i>li-lei.md, line 12 · Work</i>\n"
    "<blockquote>For private.\n<b>Deployed detectors with TensorRT.</b>\nAfter it.</blockquote>",
    "zh": "<b>李雷</b>\n<i>李雷.md 第 12 行 · 工作经历</i>\n<blockquote>For private.\n<b>用 TensorRT 部署过检测模型。</b>\n"
    "After it.</blockquote>",
}

WORDS: dict[Language, str] = {"en": "not quite", "zh": "不太对"}


def alert(query: str, text: str) -> Raw:
    return {"callback_query_id": query, "text": text, "show_alert": True}


@pytest.mark.parametrize(("sender", "language"), BOTH)
async def test_two_people_press_and_only_who_asked_is_served(api: BotServer, sender: Raw, language: Language) -> None:
    other = person(51, sender["language_code"])
    async with running(api) as stage:
        await stage.write(group(f"/ask {ASKED[language]}", sender))
        foreign = api.press(api.sent[0], label("whole", language), other)
        assert await api.answers(foreign) == alert(foreign, reply("not_yours", language))
        assert api.edits == []
        await stage.press(sender, label("whole", language))
    (passage,) = api.edits
    text = AROUND[language].replace("For private.", "For group.")
    back = [[data(label("back", language), f"p:{key_under(api.sent[0])}:0")]]
    assert passage.params == edit(api.sent[0], text, back)


@pytest.mark.parametrize(("sender", "language"), BOTH)
@pytest.mark.parametrize(
    "said", ["q:AAAAAAAAAAAA:0", "q:'; drop table answers;--", "z", "p:AAAAAAAAAAAA:99999", "up:keep:../../etc"]
)
async def test_a_forged_press_gets_an_alert_and_no_data(api: BotServer, sender: Raw, language: Language, said: str) -> None:
    async with running(api) as stage:
        await stage.write(private(ASKED[language], sender))
        query = api.forge(api.sent[0], said, sender)
        answer = await api.answers(query)
    assert answer == alert(query, answer["text"])
    assert answer["text"]
    assert (len(api.sent), api.edits) == (1, [])


@pytest.mark.parametrize(("sender", "language"), BOTH)
async def test_the_buttons_of_before_a_restart_work_after_it_and_not_once_forgotten(
    api: BotServer, tmp_path: Path, sender: Raw, language: Language
) -> None:
    store = Store(tmp_path / FILE)
    async with running(api, store=store) as stage:
        await stage.write(private(ASKED[language], sender))
    store.close()
    store = Store(tmp_path / FILE)
    async with running(api, store=store) as stage:
        await stage.press(sender, label("whole", language))
        await stage.press(sender, label("back", language))
        key = key_under(api.sent[0])
        back = [[data(label("back", language), f"p:{key}:0")]]
        assert [one.params for one in api.edits] == [
            edit(api.sent[0], AROUND[language], back),
            edit(api.sent[0], ANSWER[language], under_answer(key, language, share(key, language))),
        ]
        await stage.write(private("/new", sender))
        query = api.press(api.sent[0], label("whole", language), sender)
        assert await api.answers(query) == alert(query, reply("expired", language))
    store.close()


@pytest.mark.parametrize(("sender", "language"), BOTH)
async def test_a_word_about_an_answer_is_kept_with_it(api: BotServer, sender: Raw, language: Language) -> None:
    store = Store(None)
    async with running(api, store=store) as stage:
        await stage.write(private(ASKED[language], sender))
        await stage.press(sender, "👎")
        prompt = api.sent[-1]
        assert prompt.params["reply_markup"]["force_reply"] is True
        assert prompt.params["text"] == reply("what_was_wrong", language)
        await stage.write(private(WORDS[language], sender, reply_to_message=prompt.message))
    assert api.sent[-1].text == reply("feedback_kept", language)
    (line,) = store.feedback()
    assert WORDS[language] in str(line)
