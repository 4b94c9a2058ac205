"""One conversation in each language over HTTP, through the real answerer: what the server received, whole."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bot.app import open_live
from bot.live import Live
from bot.qa.models import Language
from bot.render import guide
from bot.render.replies import label, reply
from bot.settings import Settings
from bot.tg.store import Store
from tests.bot.qa.test_passages import ANN, BO
from tests.support.bot_api import BotServer
from tests.support.messages import EMMA, GROUP, MING, USERNAME, edited, group, private
from tests.support.updates import polling

BOTH = [(EMMA, "en"), (MING, "zh")]
QUESTIONS = {"en": "who knows Docker?", "zh": "谁会 Docker？"}
EDITED = {"en": "has Ann done photolithography?", "zh": "Ann 做过光刻吗？"}
PLACE = {"en": "wang-bo.md, line 13 · 技能", "zh": "wang-bo.md 第 13 行 · 技能"}
ANSWER = {
    "en": "<b>Found in 1 of 2 profiles: Docker</b>\n\n<b>王博</b> (mentions it)",
    "zh": "<b>2 份资料中有 1 份提到 Docker</b>\n\n<b>王博</b>（有提到）",
}


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory, data_folder: Path) -> Live:
    folder = tmp_path_factory.mktemp("people")
    (folder / "ann-hill.md").write_text(ANN, encoding="utf-8")
    (folder / "wang-bo.md").write_text(BO, encoding="utf-8")
    return open_live(Settings(data=data_folder, profiles=folder))


def key_in(message: dict[str, Any]) -> str:
    return str(message["reply_markup"]["inline_keyboard"][0][0]["callback_data"]).split(":")[1]


@pytest.mark.parametrize(("sender", "language"), BOTH)
async def test_ask_look_closer_edit_and_share(api: BotServer, live: Live, sender: Any, language: Language) -> None:
    question = private(QUESTIONS[language], sender=sender)
    async with polling(api.address, live):
        api.push(question)
        (sent,) = await api.sends(1)
        key = key_in(sent.params)
        assert sent.params == {
            "chat_id": sender["id"],
            "text": f"{ANSWER[language]}\n<blockquote>Kubernetes、<b>Docker</b></blockquote>\n<i>{PLACE[language]}</i>",
            "parse_mode": "HTML",
            "link_preview_options": {"is_disabled": True},
            "reply_markup": {
                "inline_keyboard": [
                    [{"text": label("whole", language), "callback_data": f"q:{key}:0"}],
                    [
                        {"text": label("why", language), "callback_data": f"w:{key}:0"},
                        {"text": "👍", "callback_data": f"g:{key}:0"},
                        {"text": "👎", "callback_data": f"b:{key}:0"},
                    ],
                    [{"text": label("share", language), "url": f"https://t.me/{USERNAME}?startgroup={key}"}],
                ]
            },
        }
        assert (await api.answers(api.press(sent, label("whole", language), sender)))["show_alert"] is False
        (passage,) = await api.changes(1)
        assert passage.params == {
            "chat_id": sender["id"],
            "message_id": sent.message["message_id"],
            "text": f"<b>王博</b>\n<i>{PLACE[language]}</i>\n<blockquote>技能\n<b>Kubernetes、Docker</b></blockquote>",
            "parse_mode": "HTML",
            "link_preview_options": {"is_disabled": True},
            "reply_markup": {"inline_keyboard": [[{"text": label("back", language), "callback_data": f"p:{key}:0"}]]},
        }
        thanks = await api.answers(api.press(passage.message, label("back", language), sender))
        assert "text" not in thanks
        await api.changes(2)
        voted = await api.answers(api.press(api.standing(sent), "👍", sender))
        assert voted["text"] == reply("noted", language)
        api.edit(edited(question, EDITED[language]))
        changed = (await api.changes(3))[-1]
        assert changed.params["message_id"] == sent.message["message_id"]
        assert "Ann Hill" in changed.text
        assert key_in(changed.params) == key
        api.push(group(f"/start@{USERNAME} {key}", sender=sender))
        shared = (await api.sends(2))[-1]
        assert shared.params["chat_id"] == GROUP
        assert "Ann Hill" in shared.text
        assert "ann.hill@example.com" not in shared.text
        await api.confirms()


@pytest.mark.parametrize(("sender", "language"), BOTH)
async def test_a_group_gets_the_reaction_and_its_id_when_it_moves(
    api: BotServer, live: Live, sender: Any, language: Language
) -> None:
    store = Store(None)
    async with polling(api.address, live, store):
        question = group(f"@{USERNAME} {QUESTIONS[language]}", sender=sender)
        api.push(question)
        (sent,) = await api.sends(1)
        quoting = {"message_id": question["message_id"], "allow_sending_without_reply": True}
        assert sent.params["reply_parameters"] == quoting
        await api.gets("setMessageReaction", 2)
        api.push(group(None, sender=sender, migrate_to_chat_id=-2002))
        api.push(group("/privacy", sender=sender))  # of the same chat, so it is taken after the move
        assert (await api.sends(2))[1].text == guide.privacy(7, language)
        kept = store.by_key(key_in(sent.params))
    assert kept
    assert kept.conversation.chat == -2002
    assert api.reactions == {}
