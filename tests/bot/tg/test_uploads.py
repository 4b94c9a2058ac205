"""People sent to the bot as files: read, reported, kept or discarded; by admins, in private."""

from __future__ import annotations

import logging
import time
from pathlib import Path

import pytest
from telegram import Document

from bot.app import open_live
from bot.render import uploads as words
from bot.render.words import APOLOGY, Both
from bot.settings import Settings
from bot.tg.received import name_from, name_in_caption, our_name, sent_as
from bot.tg.store import DAY
from bot.tg.waiting import WaitingRoom
from tests.bot.tg.admins import ANN, LI_LEI, admin_bot, document, labels
from tests.support.bot_api import BotServer
from tests.support.folders import prepared
from tests.support.messages import EMMA, MING, forwarded, group, private, reply
from tests.support.updates import polling

KEEP, DROP = words.BUTTONS["keep"], words.BUTTONS["drop"]


def own(data: Path) -> list[str]:
    folder = data / "profiles"
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith(".")) if folder.is_dir() else []


def inside(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def waiting(data: Path) -> list[Path]:
    return sorted((data / "uploads").iterdir()) if (data / "uploads").is_dir() else []


async def test_a_file_is_read_reported_and_kept_and_the_person_can_be_asked_about(tmp_path: Path) -> None:
    async with admin_bot(tmp_path) as bot:
        (report,) = await bot.tell(document(bot, "ann.md", ANN))
        assert report == (
            "<b>Ann Hill</b>, read from ann.md\n5 passages: work (1), education (1), skills\nKept, it is added as ann.md."
        )
        assert labels(bot.api.sent[-1]) == [KEEP["en"], DROP["en"]]
        assert bot.api.sent[-1].params["reply_markup"]["inline_keyboard"][0][0]["callback_data"].startswith("up:keep:")
        assert own(tmp_path) == []
        assert await bot.press(bot.api.sent[-1], KEEP["en"], EMMA) is not None
        assert own(tmp_path) == ["ann.md"]
        assert waiting(tmp_path) == []
        assert bot.api.edits[-1].text.endswith("\n\n✅ Added as ann.md.")
        assert labels(bot.api.edits[-1]) == []
        assert bot.api.sent[-1].text == (
            "From now on your own people are asked about, no longer the examples.\nOnly Ann Hill is there now\nTry:"
        )
        (example,) = labels(bot.api.sent[-1])
        before = len(bot.api.sent)
        await bot.press(bot.api.sent[-1], example, EMMA)
        assert "Ann Hill" in bot.api.sent[before + 1].text


async def test_over_http_a_file_is_fetched_whole_and_kept(api: BotServer, tmp_path: Path) -> None:
    core = open_live(Settings(_env_file=None, data=prepared(tmp_path)))
    async with polling(api.address, core, data=tmp_path, telegram_admins=str(MING["id"])):
        api.push(private(None, sender=MING, document=api.files.keep("简历.md", LI_LEI.encode())))
        (report,) = await api.sends(1)
        query = api.press(report, KEEP["zh"], MING)
        assert (await api.sends(2))[1].text.startswith(words.EXAMPLES_GO["zh"])
        assert (await api.answers(query))["show_alert"] is False
    assert (tmp_path / "profiles" / "简历.md").read_text(encoding="utf-8") == LI_LEI


async def test_a_chinese_file_is_reported_in_chinese_to_who_writes_chinese(tmp_path: Path) -> None:
    async with admin_bot(tmp_path, telegram_admins=str(MING["id"])) as bot:
        (report,) = await bot.tell(document(bot, "简历.md", LI_LEI, MING))
        assert report.startswith("<b>李雷</b>，读自 简历.md\n")
        assert words.CONTACTS["zh"].format(count=1) in report
        assert "13800001111" not in report
        await bot.press(bot.api.sent[-1], KEEP["zh"], MING)
        assert bot.api.sent[-1].text.startswith(words.EXAMPLES_GO["zh"] + "\n现在只有 李雷")


async def test_a_forwarded_file_and_several_at_once_have_a_report_each(tmp_path: Path) -> None:
    async with admin_bot(tmp_path) as bot:
        first = document(bot, "ann.md", ANN, MING)
        assert await bot.tell(first) == [words.NOT_ADMIN["zh"]]
        messages = [forwarded(first, EMMA), document(bot, "lei.md", LI_LEI, media_group_id="1")]
        told = [await bot.tell(message) for message in messages]
        assert [len(texts) for texts in told] == [1, 1]
        replied = [sent.message["reply_to_message"]["message_id"] for sent in bot.api.sent[-2:]]
        assert replied == [message["message_id"] for message in messages]
        for sent in bot.api.sent[-2:]:
            await bot.press(sent, KEEP["en"], EMMA)
        assert own(tmp_path) == ["ann.md", "lei.md"]


async def test_more_files_at_once_than_questions_a_minute_are_all_read(tmp_path: Path) -> None:
    async with admin_bot(tmp_path, telegram_questions_a_minute=2) as bot:
        for number in range(5):
            assert len(await bot.tell(document(bot, f"{number}.md", ANN + str(number)))) == 1
    assert len(waiting(tmp_path)) == 5


async def test_discarded_is_deleted_and_a_second_press_is_told_so(tmp_path: Path) -> None:
    async with admin_bot(tmp_path) as bot:
        await bot.tell(document(bot, "ann.md", ANN))
        report = bot.api.sent[-1]
        data = report.params["reply_markup"]["inline_keyboard"][0][1]["callback_data"]
        await bot.press(report, DROP["en"], EMMA)
        assert (own(tmp_path), waiting(tmp_path)) == ([], [])
        assert bot.api.edits[-1].text.endswith(words.DISCARDED["en"])
        query = bot.api.forge(report, data, EMMA)
        await bot.takes()
        assert bot.api.answer_to(query) == {"callback_query_id": query, "text": words.EXPIRED["en"], "show_alert": True}


@pytest.mark.parametrize("key", ["../../../etc1", "x" * 12, "."])
async def test_a_foreign_or_forged_press_keeps_nothing(tmp_path: Path, key: str) -> None:
    async with admin_bot(tmp_path, telegram_admins=f"{EMMA['id']} {MING['id']}") as bot:
        await bot.tell(document(bot, "ann.md", ANN))
        report = bot.api.sent[-1]
        data = report.params["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
        for forged, by in ((data, MING), (f"up:keep:{key}", EMMA)):
            query = bot.api.forge(report, forged, by)
            await bot.takes()
            assert bot.api.answer_to(query)["show_alert"] is True
        assert own(tmp_path) == []
        assert len(waiting(tmp_path)) == 1


async def test_what_waits_survives_a_restart_and_is_deleted_after_a_day(tmp_path: Path) -> None:
    async with admin_bot(tmp_path) as bot:
        await bot.tell(document(bot, "ann.md", ANN))
        report, api = bot.api.sent[-1], bot.api
    async with admin_bot(tmp_path) as again:
        data = report.params["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
        again.api.push(private("hello", sender=EMMA))
        again.api.forge(report, data, EMMA)
        await again.takes()
        assert own(tmp_path) == ["ann.md"]
    assert api is not again.api


def test_the_room_deletes_what_is_older_than_a_day_and_what_has_no_note(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = WaitingRoom(tmp_path / "uploads")
    one = room.admit(1, "profile.md", "cv.md", None, "en")
    room.path(one).write_text("secret")
    (tmp_path / "uploads" / "stray").mkdir()
    assert (tmp_path / "uploads").stat().st_mode & 0o777 == 0o700
    assert room.by_key(one.key, 1) == one
    assert room.by_key(one.key, 2) is None
    assert waiting(tmp_path) == [tmp_path / "uploads" / one.key]
    later = time.time() + DAY + 1
    monkeypatch.setattr(time, "time", lambda: later)
    assert room.by_key(one.key, 1) is None
    assert waiting(tmp_path) == []


async def test_a_file_without_a_name_is_asked_for_one(tmp_path: Path) -> None:
    async with admin_bot(tmp_path) as bot:
        report, asked = await bot.tell(document(bot, "scan_0001.txt", "负责 Kubernetes 集群的运维。\n" * 3))
        assert words.NO_NAME["en"] in report
        assert asked == words.whose("scan_0001.txt", "en")
        assert bot.api.sent[-1].params["reply_markup"]["force_reply"] is True
        question = bot.api.sent[-1].message
        assert await bot.tell(reply(question, "???", EMMA)) == [words.NO_NAME_THERE["en"]]
        (named,) = await bot.tell(reply(question, "姓名：李雷", EMMA))
        assert named.startswith("<b>李雷</b>")
        await bot.press(bot.api.sent[-1], KEEP["en"], EMMA)
        assert "Only 李雷 is there now" in bot.api.sent[-1].text


@pytest.mark.parametrize("caption", ["name: Li Lei", "姓名：Li Lei"])
async def test_a_caption_names_the_person(tmp_path: Path, caption: str) -> None:
    async with admin_bot(tmp_path) as bot:
        (report,) = await bot.tell(document(bot, "scan.txt", "Runs Kubernetes.\n", caption=caption))
        assert report.startswith("<b>Li Lei</b>")


async def test_the_same_file_again_is_there_already_and_a_newer_one_replaces_it(tmp_path: Path) -> None:
    async with admin_bot(tmp_path) as bot:
        await bot.tell(document(bot, "ann.md", ANN))
        await bot.press(bot.api.sent[-1], KEEP["en"], EMMA)
        (report,) = await bot.tell(document(bot, "other.md", ANN))
        assert report.endswith(words.WOULD[words.Outcome.ALREADY]["en"].format(file="ann.md"))
        assert labels(bot.api.sent[-1]) == []
        assert waiting(tmp_path) == []
        (report,) = await bot.tell(document(bot, "ann.md", ANN + "\n- More.\n"))
        assert report.endswith(words.WOULD[words.Outcome.REPLACED]["en"].format(file="ann.md"))
        await bot.press(bot.api.sent[-1], KEEP["en"], EMMA)
        assert own(tmp_path) == ["ann.md"]
        assert inside(tmp_path / "removed") == ["ann.md"]
        (report,) = await bot.tell(document(bot, "page.md", ANN + "\n- Even more.\n"))
        assert words.NAMESAKE["en"].format(files="ann.md") in report


async def test_a_file_that_cannot_be_read_is_told_in_words_and_not_kept_waiting(tmp_path: Path) -> None:
    async with admin_bot(tmp_path) as bot:
        for name, content, said in (
            ("cv.pdf", b"no pdf", "cv.pdf"),
            ("cv.doc", b"x", "save it as one of"),
            ("a.txt", b" ", "a.txt"),
        ):
            (told,) = await bot.tell(document(bot, name, content))
            assert told.startswith("⚠️ ")
            assert said in told
        assert waiting(tmp_path) == []


@pytest.mark.parametrize(
    ("size", "said"), [(21 * 1024 * 1024, words.TOO_BIG), (None, words.NOT_FETCHED)], ids=["too big", "not fetched"]
)
async def test_a_file_that_telegram_does_not_give(tmp_path: Path, size: int | None, said: Both) -> None:
    async with admin_bot(tmp_path) as bot:
        kept = bot.api.files.keep("ann.md", ANN.encode(), size=size)
        if size is None:
            bot.api.fail("getFile", 400, "Bad Request: wrong file_id")
        assert await bot.tell(private(None, sender=EMMA, document=kept)) == [said["en"]]
        assert waiting(tmp_path) == []


async def test_others_are_refused_in_a_line_and_groups_hear_nothing(tmp_path: Path) -> None:
    async with admin_bot(tmp_path) as bot:
        assert await bot.tell(document(bot, "ann.md", ANN, MING)) == [words.NOT_ADMIN["zh"]]
        file = bot.api.files.keep("ann.md", ANN.encode())
        assert await bot.tell(group(None, sender=EMMA, document=file)) == []
        assert waiting(tmp_path) == []
    async with admin_bot(tmp_path, telegram_uploads=False) as bot:
        assert await bot.tell(document(bot, "ann.md", ANN)) == [words.SWITCHED_OFF["en"]]


async def test_a_photo_of_an_admin_is_asked_for_as_a_file(tmp_path: Path) -> None:
    photo = [{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}]
    async with admin_bot(tmp_path) as bot:
        assert await bot.tell(private(None, sender=EMMA, photo=photo)) == [words.AS_A_FILE["en"]]
        assert await bot.tell(private(None, sender=MING, photo=photo)) != [words.AS_A_FILE["zh"]]


@pytest.mark.parametrize("name", ["../../x.md", "a\0b.md", "简" * 83 + ".md", "<b>&.md", "李雷_13800001111.md"])
async def test_the_sender_s_name_for_the_file_is_only_a_word(
    tmp_path: Path, name: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, logger="bot")
    async with admin_bot(tmp_path) as bot:
        await bot.tell(document(bot, name, ANN))
        (place,) = waiting(tmp_path)
        assert inside(place) == ["note.json", "profile.md"]
        await bot.press(bot.api.sent[-1], KEEP["en"], EMMA)
    (kept,) = own(tmp_path)
    assert kept.endswith(".md")
    assert "13800001111" not in kept
    assert len(kept.encode()) < 256
    assert "ann" not in caplog.text.lower()
    assert kept not in caplog.text


@pytest.mark.parametrize(
    ("name", "mime", "sent"),
    [
        ("cv.pdf", "application/pdf", "cv.pdf"),
        ("C:\\people\\cv.PDF", "", "cv.PDF"),
        ("cv", "application/pdf", "cv.pdf"),
        (None, "text/plain; charset=utf-8", "profile.txt"),
        ("cv.exe", "application/x-dosexec", "cv.exe"),
        ("li.lei@example.com-cv.pdf", "application/pdf", "…-cv.pdf"),
    ],
)
def test_a_file_is_known_by_its_ending_else_by_its_type(name: str | None, mime: str, sent: str) -> None:
    assert sent_as(Document("f", "u", file_name=name, mime_type=mime)) == sent
    assert our_name(sent) in {f"profile.{sent.rsplit('.', 1)[-1].lower()}", "profile"}


@pytest.mark.parametrize(
    ("text", "name"),
    [("name: Li Lei", "Li Lei"), ("新人\n姓名：李雷", "李雷"), ("who is this?", None), ("name: 123", None), ("name: ", None)],
)
def test_a_name_in_a_caption_stands_behind_a_word_for_it(text: str, name: str | None) -> None:
    assert name_in_caption(text) == name


def test_a_reply_is_a_name_with_or_without_a_word_for_it() -> None:
    assert [name_from(text) for text in ("Li  Lei", "姓名：李雷", "?!", "x" * 200)] == ["Li Lei", "李雷", None, None]


@pytest.mark.parametrize(("language", "sender"), [("en", EMMA), ("zh", MING)])
async def test_a_folder_that_cannot_be_written_is_not_passed_over_in_silence(
    language: str, sender: dict[str, object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_only(*_: object) -> None:
        raise OSError(30, "Read-only file system")

    async with admin_bot(tmp_path, telegram_admins=str(sender["id"])) as bot:
        await bot.tell(document(bot, "ann.md", ANN, sender))
        report = bot.api.sent[-1]
        monkeypatch.setattr("bot.tg.uploads.keep", read_only)
        await bot.press(report, KEEP[language], sender)
        assert bot.api.sent[-1].text.startswith(APOLOGY[language].split("{")[0])
        monkeypatch.undo()
        await bot.press(report, KEEP[language], sender)
        assert own(tmp_path) == ["ann.md"]
