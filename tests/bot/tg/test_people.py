"""/people and /remove: admins only, in private only; somebody is taken out after a second press."""

from __future__ import annotations

import time
from pathlib import Path
from types import SimpleNamespace

import pytest

from bot.render import choices, guide, roster
from bot.render.html import PAGE_UNITS, units
from bot.render.uploads import BUTTONS, NOBODY_THERE, NOT_ADMIN
from bot.tg.store import Store
from corpus.models import Profile
from tests.bot.tg.admins import ANN, LI_LEI, admin_bot, labels
from tests.support.messages import EMMA, MING, group, private

REMOVE, LEAVE = BUTTONS["remove"], BUTTONS["leave"]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "profiles"
    folder.mkdir()
    (folder / "ann.md").write_text(ANN)
    (folder / "李雷_13800001111.md").write_text(LI_LEI)
    return tmp_path


def own(data: Path) -> list[str]:
    return sorted(path.name for path in (data / "profiles").iterdir() if not path.name.startswith("."))


async def test_the_list_says_who_is_there_without_numbers_in_the_names_of_files(data: Path) -> None:
    async with admin_bot(data) as bot:
        (listed,) = await bot.tell(private("/people", sender=EMMA))
        assert listed == "2 people\n\n1. <b>Ann Hill (ann)</b>\n· ann.md\n\n2. <b>李雷 (李雷_…)</b>\n· 李雷_….md"
        assert (await bot.tell(private("/people 名单", sender=EMMA)))[0].startswith("共 2 人")


async def test_a_long_list_has_pages_that_only_an_admin_turns(data: Path) -> None:
    for number in range(12):
        (data / "profiles" / f"p{number:02}.md").write_text(f"# Person{chr(65 + number)} Made\n\n- Works.\n")
    async with admin_bot(data) as bot:
        (first,) = await bot.tell(private("/people", sender=EMMA))
        assert labels(bot.api.sent[-1]) == ["1/2", "▶"]
        await bot.press(bot.api.sent[-1], "▶", EMMA)
        assert bot.api.edits[-1].text.count("<b>") == 4
        assert labels(bot.api.edits[-1]) == ["◀", "2/2"]
        assert len(bot.api.edits) == 1
        query = bot.api.forge(bot.api.sent[-1], "pl:0", MING)
        await bot.takes()
        assert bot.api.answer_to(query)["text"] == NOT_ADMIN["zh"]
        assert len(bot.api.edits) == 1
        assert first.count("<b>") == roster.A_PAGE


async def test_the_examples_are_said_to_be_examples(tmp_path: Path) -> None:
    async with admin_bot(tmp_path) as bot:
        (listed,) = await bot.tell(private("/people", sender=EMMA))
        assert choices.EXAMPLES_SHOWN["en"] in listed
        assert await bot.tell(private("/remove Joseph Zhu", sender=EMMA)) == [
            choices.NOBODY_CALLED["en"].format(name="Joseph Zhu")
        ]


@pytest.mark.parametrize(("command", "language"), [("/remove Ann Hill", "en"), ("/remove 李雷", "zh")])
async def test_somebody_is_removed_after_a_second_press_and_forgotten(data: Path, command: str, language: str) -> None:
    async with admin_bot(data) as bot:
        (asked,) = await bot.tell(private(command, sender=EMMA | {"language_code": language}))
        name = command.removeprefix("/remove ")
        assert asked.startswith(choices.REALLY[language].split("{")[0] + name)
        await bot.press(bot.api.sent[-1], REMOVE[language], EMMA | {"language_code": language})
        told = bot.api.edits[-1].text
        assert told.startswith(choices.REMOVED[language].format(name=name))
        assert str(data / "removed") in told
        assert len(own(data)) == 1
        (answer,) = await bot.tell(private("who knows Kubernetes?", sender=EMMA))
        assert name not in answer


async def test_answers_that_quote_somebody_removed_are_deleted_and_their_buttons_expire(data: Path) -> None:
    store = Store(None)
    async with admin_bot(data, store) as bot:
        for question in ("who has used ROS?", "谁会 Kubernetes？", "那 ROS 呢？"):
            await bot.tell(private(question, sender=EMMA))
        answers = [one.message["message_id"] for one in bot.api.sent]
        await bot.tell(private("/remove 李雷", sender=EMMA))
        await bot.press(bot.api.sent[-1], REMOVE["zh"], EMMA)
        kept = [store.by_message(EMMA["id"], answer) is not None for answer in answers]
    assert kept == [True, False, False]


async def test_leaving_somebody_changes_nothing_and_the_last_one_can_go(data: Path) -> None:
    async with admin_bot(data) as bot:
        await bot.tell(private("/remove ann.md", sender=EMMA))
        await bot.press(bot.api.sent[-1], LEAVE["en"], EMMA)
        assert bot.api.edits[-1].text == choices.LEFT["en"]
        assert len(own(data)) == 2
        for name in ("ann", "李雷"):
            await bot.tell(private(f"/remove {name}", sender=EMMA))
            await bot.press(bot.api.sent[-1], (REMOVE["zh"] if name == "李雷" else REMOVE["en"]), EMMA)
        assert bot.api.edits[-1].text.endswith(NOBODY_THERE["en"])
        assert own(data) == []


async def test_of_several_one_is_chosen_by_a_button(data: Path) -> None:
    (data / "profiles" / "other.md").write_text(
        "# Ann Hill\n\n## Experience\n\n### Harbour Clinic, Nurse, 2001 - 2004\n\n- Wound care.\n"
        "\nE-mail: ann.two@example.org\n"
    )
    (data / "profiles" / "ann.md").write_text(ANN + "\nE-mail: ann.one@example.org\n")
    async with admin_bot(data) as bot:
        (which,) = await bot.tell(private("/remove Ann Hill", sender=EMMA))
        assert which == choices.WHICH_ONE["en"].format(name="Ann Hill")
        assert labels(bot.api.sent[-1]) == ["Ann Hill (ann)", "Ann Hill (other)"]
        await bot.press(bot.api.sent[-1], "Ann Hill (other)", EMMA)
        await bot.press(bot.api.sent[-1], REMOVE["en"], EMMA)
        assert own(data) == ["ann.md", "李雷_13800001111.md"]


async def test_a_button_means_nobody_once_people_have_changed_or_a_day_has_gone_by(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with admin_bot(data) as bot:
        await bot.tell(private("/remove Ann Hill", sender=EMMA))
        asked = bot.api.sent[-1]
        (data / "profiles" / "ann.md").write_text(ANN + "\n- Newer.\n")
        assert (await bot.press(asked, REMOVE["en"], EMMA))["text"] == choices.PRESS_EXPIRED["en"]
        await bot.tell(private("/remove Ann Hill", sender=EMMA))
        asked, later = bot.api.sent[-1], time.time() + 26 * 3600
        monkeypatch.setattr(time, "time", lambda: later)
        assert (await bot.press(asked, REMOVE["en"], EMMA))["show_alert"] is True
        assert len(own(data)) == 2


async def test_others_are_refused_and_groups_hear_nothing(data: Path) -> None:
    async with admin_bot(data, telegram_admins=f"{EMMA['id']} 99") as bot:
        for command in ("/people", "/remove Ann Hill"):
            assert await bot.tell(private(command, sender=MING)) == [NOT_ADMIN["zh"]]
            assert await bot.tell(group(command, sender=EMMA)) == []
        await bot.tell(private("/remove Ann Hill", sender=EMMA))
        asked = bot.api.sent[-1]
        digest = asked.params["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
        for by in (MING, EMMA | {"id": 99}):  # no admin, and another admin
            query = bot.api.forge(asked, digest, by)
            await bot.takes()
            assert bot.api.answer_to(query)["show_alert"] is True
        assert len(own(data)) == 2
        assert await bot.tell(private("/remove", sender=EMMA)) == [choices.REMOVE_USAGE["en"]]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_fullest_page_of_people_fits_a_message(language: str) -> None:
    name = "&<王>" * 60
    profiles = [
        Profile(
            profile_id=f"{name}{n}",
            name=name,
            aliases=(),
            documents=tuple(f"{name}{n}{m}.pdf" for m in range(9)),
            offsets=tuple(range(9)),
        )
        for n in range(10)
    ]
    page = roster.sheet(SimpleNamespace(profiles=profiles), 0, are_examples=True, language=language)  # type: ignore[arg-type]
    assert units(page.text) <= PAGE_UNITS
    names = guide.roster(["名" * 80] * 100, language)  # type: ignore[arg-type]
    assert units(names) <= PAGE_UNITS


async def test_what_was_removed_is_named_without_the_number_in_the_name_of_its_file(data: Path) -> None:
    async with admin_bot(data) as bot:
        await bot.tell(private("/remove 李雷", sender=EMMA))
        await bot.press(bot.api.sent[-1], REMOVE["zh"], EMMA)
        assert f"<code>{data / 'removed'}</code>\n· 李雷_….md" in bot.api.edits[-1].text
        assert "13800001111" not in bot.api.edits[-1].text
