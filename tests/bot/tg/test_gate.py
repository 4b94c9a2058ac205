"""Who is answered, what the others are told, and how fast anybody may ask."""

from __future__ import annotations

from typing import Any

import pytest

from bot.render.replies import reply
from bot.render.words import apology as apology_words
from bot.settings import Settings
from bot.tg.gate import DAY, HOUR, Gate, Visit
from bot.tg.store import Choices, Store
from tests.support.answers import TENSORRT_EN, TENSORRT_ZH, Core
from tests.support.messages import EMMA, GROUP, MING, USERNAME, edited, group, person, private
from tests.support.updates import offline

ANONYMOUS = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
TEAM = {"id": GROUP, "type": "supergroup", "title": "Team"}
NOBODY = {"telegram_allowed": frozenset(), "telegram_admins": frozenset()}
LISTED = {"telegram_allowed": frozenset({EMMA["id"], GROUP}), "telegram_admins": frozenset({1})}


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def gate(clock: Clock, **knobs: Any) -> Gate:
    return Gate(Settings(_env_file=None, **knobs), Store(None), clock)


@pytest.mark.parametrize(
    ("allowed", "admins", "person_or_group", "expected"),
    [
        ("", "", 7, False),
        ("", "7", 7, True),
        ("7, -1001", "", 7, True),
        ("7 -1001", "", -1001, True),
        ("7", "", 8, False),
        ("*", "", 8, True),
    ],
)
def test_the_list_and_the_admins_are_allowed(allowed: str, admins: str, person_or_group: int, expected: bool) -> None:
    settings = Settings(_env_file=None, telegram_allowed=allowed, telegram_admins=admins)
    found = Gate(settings, Store(None))
    assert found.is_allowed(person_or_group) is expected
    assert found.is_admin(person_or_group) is (admins == str(person_or_group))


def test_a_stranger_is_told_once_an_hour_and_a_group_once_a_day() -> None:
    clock = Clock()
    one = gate(clock, telegram_admins="1")
    stranger, team = one.refuses(Visit(7)), one.refuses(Visit(7, group=GROUP))
    assert stranger
    assert team
    assert stranger[:2] + team[:2] == ("stranger", {"id": 7}, "strange_group", {"id": GROUP})
    assert [one.may_tell(each) for each in (stranger, stranger, team, team)] == [True, False, True, False]
    clock.now = HOUR
    assert [one.may_tell(stranger), one.may_tell(team)] == [True, False]
    clock.now = DAY
    assert one.may_tell(team)


def test_where_nobody_may_ask_the_setting_for_oneself_is_named() -> None:
    refusal = gate(Clock(), **NOBODY).refuses(Visit(7))
    assert refusal
    assert refusal.name == "nobody"


def test_questions_come_back_at_a_steady_rate_and_presses_count_for_themselves() -> None:
    clock = Clock()
    one = gate(clock, telegram_allowed="*", telegram_questions_a_minute=2)
    assert [one.refuses(Visit(7)) is None for _ in range(3)] == [True, True, False]
    assert one.refuses(Visit(8)) is None
    assert [one.refuses(Visit(7, small=True)) is None for _ in range(7)] == [True] * 6 + [False]
    clock.now = 30.0
    assert [one.refuses(Visit(7)) is None for _ in range(2)] == [True, False]


def test_memory_of_the_gate_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.tg.gate.REMEMBERED", 3)
    one = gate(Clock(), telegram_allowed="*", telegram_questions_a_minute=1)
    for number in range(5):
        assert one.refuses(Visit(number)) is None
    assert one.refuses(Visit(4)) is not None
    assert one.refuses(Visit(0)) is None  # forgotten, so its bucket is full again


async def test_a_stranger_in_private_gets_one_line_with_the_own_id_and_no_data() -> None:
    core = Core()
    async with offline(core, **LISTED) as bot:
        assert await bot.tell(private("谁用过 TensorRT？", sender=MING)) == [reply("stranger", "zh", id=MING["id"])]
        assert await bot.tell(private("/help", sender=MING)) == []
        english = person(23)
        assert await bot.tell(private("who has TensorRT experience?", sender=english)) == [reply("stranger", "en", id=23)]
        assert await bot.tell(private("who has TensorRT experience?", sender=EMMA)) == [TENSORRT_EN]
    assert core.texts == ["who has TensorRT experience?"]


@pytest.mark.parametrize(("sender", "language"), [(EMMA, "en"), (MING, "zh")])
async def test_a_bot_without_admins_says_whom_to_add(sender: dict[str, Any], language: Any) -> None:
    core = Core()
    async with offline(core, **NOBODY) as bot:
        (line,) = await bot.tell(private("/start", sender=sender))
    assert line == reply("nobody", language, id=sender["id"])
    assert "WHOKNOWS_TELEGRAM_ADMINS" in line
    assert core.asked == []


async def test_a_group_not_on_the_list_is_told_its_id_when_the_bot_is_addressed_and_only_then() -> None:
    core = Core()
    async with offline(core, telegram_allowed=frozenset(), telegram_admins=frozenset({EMMA["id"]})) as bot:
        assert await bot.tell(group("谁用过 TensorRT？", sender=MING)) == []
        assert await bot.tell(group("/weather", sender=MING)) == []
        assert await bot.tell(group(f"@{USERNAME} 谁用过 TensorRT？", sender=MING)) == [reply("strange_group", "zh", id=GROUP)]
        assert await bot.tell(group("/ask who has TensorRT experience?", sender=EMMA)) == []
        assert await bot.tell(private("who has TensorRT experience?", sender=EMMA)) == [TENSORRT_EN]
    assert core.texts == ["who has TensorRT experience?"]


async def test_members_of_a_listed_group_are_answered_there_until_its_admins_say_otherwise() -> None:
    store = Store(None)
    async with offline(Core(), store, **LISTED) as bot:
        assert await bot.tell(group("/ask 谁用过 TensorRT？", sender=MING)) == [TENSORRT_ZH]
        store.choose(GROUP, Choices(members=False))
        assert await bot.tell(group("/ask 谁用过 TensorRT？", sender=MING)) == [reply("listed_only", "zh")]
        assert await bot.tell(group("/ask 谁用过 TensorRT？", sender=MING)) == []
        assert await bot.tell(group("/ask who has TensorRT experience?", sender=EMMA)) == [TENSORRT_EN]
        assert await bot.tell(group("/ask 谁用过 TensorRT？", sender=ANONYMOUS, sender_chat=TEAM)) == [TENSORRT_ZH]


async def test_more_than_a_minute_allows_gets_one_notice() -> None:
    core = Core()
    async with offline(core, telegram_questions_a_minute=2) as bot:
        sent = [await bot.tell(private("谁用过 TensorRT？", sender=MING)) for _ in range(4)]
        assert sent == [[TENSORRT_ZH], [TENSORRT_ZH], [reply("too_fast", "zh", most=2)], []]
        assert await bot.tell(private("who has TensorRT experience?", sender=EMMA)) == [TENSORRT_EN]
    assert len(core.asked) == 3


async def test_edits_and_presses_of_strangers_are_stopped_as_well() -> None:
    core, store = Core(), Store(None)
    async with offline(core, store, **LISTED) as bot:
        await bot.tell(group("/ask who has TensorRT experience?", sender=MING))
        (answer,) = bot.api.sent
        store.choose(GROUP, Choices(members=False))
        alert = await bot.press(answer, "Why?", MING)
        assert alert == {"callback_query_id": "5001", "text": reply("listed_only", "zh"), "show_alert": True}
        question = private("谁？", sender=MING)
        assert await bot.tell(edited(question, "谁用过 TensorRT？"), kind="edited_message") == [reply("stranger", "zh", id=22)]
    assert core.texts == ["who has TensorRT experience?"]
    assert bot.api.edits == []


@pytest.mark.parametrize("status", [400, 403, 429, 500])
async def test_a_refusal_that_cannot_be_told_is_a_refusal_all_the_same(status: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.tg.sending.WAITS", ())
    core = Core()
    async with offline(core, **LISTED) as bot:
        for asked in (private("谁用过 TensorRT？", sender=MING), private("who has TensorRT experience?", sender=person(23))):
            bot.api.fail("sendMessage", status, "no", **({"retry_after": 600} if status == 429 else {}))
            assert await bot.tell(asked) == []
    assert core.asked == []


@pytest.mark.parametrize(("text", "language"), [("谁用过 TensorRT？", "zh"), ("who has TensorRT experience?", "en")])
async def test_a_gate_that_breaks_lets_nobody_in(text: str, language: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise OSError("disk I/O error")

    core = Core()
    async with offline(core) as bot:
        monkeypatch.setattr(Gate, "refuses", broken)
        (apology,) = await bot.tell(private(text, sender=MING if language == "zh" else EMMA))
    assert apology.startswith(apology_words("", language)[:5])
    assert core.asked == []
