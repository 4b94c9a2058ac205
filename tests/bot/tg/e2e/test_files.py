"""People sent to the bot as files, over HTTP: what it says of each, to whom, and what is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.app import open_live
from bot.qa.models import Language
from bot.render import uploads as words
from bot.settings import Settings
from tests.bot.tg.admins import ANN, LI_LEI
from tests.bot.tg.e2e.whole import BOTH, data, edit, message, running
from tests.examples.stage import Stage
from tests.support.bot_api import BotServer, Sent
from tests.support.folders import prepared
from tests.support.messages import EMMA, MING, Raw, forwarded, group, person, private

CVS: dict[Language, tuple[str, str]] = {"en": ("ann.md", ANN), "zh": ("李雷.md", LI_LEI)}
REPORTS: dict[Language, str] = {
    "en": "<b>Ann Hill</b>, read from ann.md\n5 passages: work (1), education (1), skills\nKept, it is added as ann.md.",
    "zh": "<b>李雷</b>，读自 李雷.md\n2 段：工作经历（1 条）\n发现 1 处联系方式，不会在群里显示。\n保留后将添加为 李雷.md。",
}
ADDED: dict[Language, str] = {
    "en": "From now on your own people are asked about, no longer the examples.\nOnly Ann Hill is there now\nTry:",
    "zh": "从现在起只在你自己的资料里查找，不再包括示例。\n现在只有 李雷\n可以这样问：",
}
OTHER = person(31, "zh-hans")


def sent_file(stage: Stage, language: Language, sender: Raw, **more: object) -> Raw:
    name, content = CVS[language]
    return private(None, sender, document=stage.api.files.keep(name, content.encode()), **more)


def choice(sent: Sent, language: Language) -> list[list[Raw]]:
    key = sent.params["reply_markup"]["inline_keyboard"][0][0]["callback_data"].split(":")[2]
    return [[data(words.BUTTONS[what][language], f"up:{what}:{key}") for what in ("keep", "drop")]]


def own(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "profiles").glob("[!.]*"))


@pytest.mark.parametrize(("admin", "language"), BOTH)
async def test_a_file_is_reported_kept_and_asked_about(api: BotServer, tmp_path: Path, admin: Raw, language: Language) -> None:
    live = open_live(Settings(_env_file=None, data=prepared(tmp_path)))
    async with running(api, live, data=tmp_path, telegram_admins=str(admin["id"])) as stage:
        file = await stage.write(sent_file(stage, language, admin))
        (report,) = api.sent
        assert report.params == message(admin["id"], REPORTS[language], choice(report, language), to=file)
        assert own(tmp_path) == []
        await stage.press(admin, words.BUTTONS["keep"][language])
        done = words.DONE[words.Outcome.ADDED][language].format(file=CVS[language][0])
        assert [one.params for one in api.edits] == [edit(report, f"{REPORTS[language]}\n\n{done}")]
        ((example,),) = api.sent[-1].params["reply_markup"]["inline_keyboard"]
        assert api.sent[-1].params == message(admin["id"], ADDED[language], [[example]], to=report.message)
        assert own(tmp_path) == [CVS[language][0]]
        await stage.press(admin, example["text"])
        asked, answer = api.sent[-2:]
        assert asked.params == message(admin["id"], f"❓ <b>{example['text']}</b>")
        assert CVS[language][0] in answer.text


async def test_forwarded_files_and_an_album_have_a_report_each(api: BotServer, tmp_path: Path) -> None:
    async with running(api, data=tmp_path, telegram_admins=str(EMMA["id"])) as stage:
        sent = [await stage.write(forwarded(sent_file(stage, "en", OTHER), by=EMMA))]
        sent += [await stage.write(sent_file(stage, each, EMMA, media_group_id="7")) for each in ("en", "zh")]
    quoted = [one.params["reply_parameters"]["message_id"] for one in api.sent]
    assert quoted == [one["message_id"] for one in sent]
    assert ["Ann Hill" in one.text for one in api.sent] == [True, True, False]


@pytest.mark.parametrize(("admin", "language"), BOTH)
async def test_a_file_beyond_what_telegram_gives_is_not_fetched(
    api: BotServer, tmp_path: Path, admin: Raw, language: Language
) -> None:
    async with running(api, data=tmp_path, telegram_admins=str(admin["id"])) as stage:
        big = stage.api.files.keep("cv.pdf", b"%PDF", size=30 * 1024 * 1024)
        file = await stage.write(private(None, admin, document=big))
    assert [one.params for one in api.sent] == [message(admin["id"], words.TOO_BIG[language], to=file)]
    assert api.named("getFile") == []


@pytest.mark.parametrize(("sender", "language"), BOTH)
async def test_others_get_a_polite_refusal_and_groups_hear_nothing(
    api: BotServer, tmp_path: Path, sender: Raw, language: Language
) -> None:
    async with running(api, data=tmp_path, telegram_admins="99") as stage:
        file = await stage.write(sent_file(stage, language, sender))
        await stage.write(group(None, sender, document=file["document"]))
        await stage.write(group(None, person(99), document=file["document"]))
    assert [one.params for one in api.sent] == [message(sender["id"], words.NOT_ADMIN[language], to=file)]
    assert api.named("getFile") == []


async def test_only_the_admin_who_sent_a_file_decides_about_it(api: BotServer, tmp_path: Path) -> None:
    async with running(api, data=tmp_path, telegram_admins=f"{EMMA['id']},{MING['id']}") as stage:
        await stage.write(sent_file(stage, "en", EMMA))
        query = api.forge(api.sent[0], choice(api.sent[0], "en")[0][0]["callback_data"], MING)
        assert await api.answers(query) == {
            "callback_query_id": query,
            "text": words.EXPIRED["zh"],
            "show_alert": True,
        }
    assert (own(tmp_path), api.edits) == ([], [])
