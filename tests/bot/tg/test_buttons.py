"""Buttons under an answer: what each shows, who may press it, and that nothing a press says is believed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bot.qa.models import Answer, Language
from bot.render import html
from bot.render.replies import label, reply
from bot.tg.keyboards import Action, Press, press_of
from bot.tg.store import Store
from tests.support.answers import TENSORRT_EN, TENSORRT_ZH, Core, answered, citation, finding, nothing, tensorrt
from tests.support.messages import EMMA, GROUP, MING, group, person, private
from tests.support.updates import OfflineBot, offline

BOTH = [(EMMA, "en", "who has TensorRT experience?"), (MING, "zh", "谁用过 TensorRT？")]
KEY = "abcdefghijkl"


def long_answer(text: str) -> Answer:
    """Three pages."""
    language: Language = "en" if text.isascii() else "zh"
    people = (finding(f"Person {n}", citation(f"{n}: " + "说明" * 200)) for n in range(20))
    return answered(*people, language=language).model_copy(update={"question": text})


def labels(message: Any) -> list[list[str]]:
    markup = message.params["reply_markup"] if message.params.get("reply_markup") else {"inline_keyboard": []}
    return [[button["text"] for button in row] for row in markup["inline_keyboard"]]


def shown(bot: OfflineBot) -> str:
    """What the first message says now, as it was written."""
    return bot.api.edits[-1].text


@pytest.mark.parametrize(("sender", "language", "question"), BOTH)
async def test_an_answer_in_private_has_its_buttons(sender: Any, language: Language, question: str) -> None:
    async with offline(Core()) as bot:
        await bot.tell(private(question, sender=sender))
    (sent,) = bot.api.sent
    assert labels(sent) == [[label("whole", language)], [label("why", language), "👍", "👎"], [label("share", language)]]
    (link,) = sent.params["reply_markup"]["inline_keyboard"][2]
    assert link["url"].startswith("https://t.me/whoknows_bot?startgroup=")
    assert "reply_parameters" not in sent.params


@pytest.mark.parametrize(("sender", "language", "question"), BOTH)
async def test_a_long_answer_is_one_message_with_pages(sender: Any, language: Language, question: str) -> None:
    pages = html.pages(long_answer(question))
    assert len(pages) == 3
    async with offline(Core(long_answer)) as bot:
        assert await bot.tell(group(f"/ask {question}", sender=sender)) == [pages[0]]
        (sent,) = bot.api.sent
        assert labels(sent)[:2] == [["1/3", "▶"], [f"[{n}]" for n in range(1, 9)]]
        for button, page, pager in (("▶", 1, ["◀", "2/3", "▶"]), ("▶", 2, ["◀", "3/3"]), ("◀", 1, ["◀", "2/3", "▶"])):
            answer = await bot.press(sent, button, sender)
            assert answer == {"callback_query_id": bot.api.pushed[-1]["callback_query"]["id"], "show_alert": False}
            assert shown(bot) == pages[page]
            assert labels(bot.api.edits[-1])[0] == pager
    assert len(bot.api.sent) == 1
    assert label("why", language) in labels(sent)[-1]


async def test_the_page_that_is_shown_already_is_no_error(caplog: pytest.LogCaptureFixture) -> None:
    async with offline(Core(long_answer)) as bot:
        await bot.tell(private("谁用过 TensorRT？", sender=MING))
        await bot.press(bot.api.sent[0], "1/3", MING)
        assert len(bot.api.sent) == 1
    assert [record for record in caplog.records if record.levelname == "ERROR"] == []


@pytest.mark.parametrize(("sender", "language", "question"), BOTH)
async def test_the_passage_around_a_quote_and_back(sender: Any, language: Language, question: str) -> None:
    quote = tensorrt(question).citations[0]
    async with offline(Core()) as bot:
        await bot.tell(private(question, sender=sender))
        (sent,) = bot.api.sent
        await bot.press(sent, label("whole", language), sender)
        name = tensorrt(question).findings[0].name
        assert shown(bot).startswith(f"<b>{name}</b>\n<i>{quote.source}")
        assert f"<blockquote>For private.\n<b>{quote.shown}</b>\nAfter it.</blockquote>" in shown(bot)
        assert labels(bot.api.edits[-1]) == [[label("back", language)]]
        await bot.press(sent, label("back", language), sender)
        assert shown(bot) == (TENSORRT_EN if language == "en" else TENSORRT_ZH)
        assert labels(bot.api.edits[-1]) == labels(sent)


async def test_back_from_a_passage_leads_to_the_page_of_its_quote() -> None:
    async with offline(Core(long_answer)) as bot:
        await bot.tell(group("/ask 谁用过 TensorRT？", sender=MING))
        (sent,) = bot.api.sent
        await bot.press(sent, "▶", MING)
        await bot.press(sent, "[9]", MING)
        assert "For group." in shown(bot)
        assert "[9] " in shown(bot)
        await bot.press(sent, label("back", "zh"), MING)
        assert shown(bot) == html.pages(long_answer("谁用过 TensorRT？"))[1]


async def test_a_passage_of_a_file_that_changed_is_not_shown() -> None:
    class Changed(Core):
        def around(self, *_: Any) -> None:
            return None

    async with offline(Changed()) as bot:
        await bot.tell(private("谁用过 TensorRT？", sender=MING))
        alert = await bot.press(bot.api.sent[0], label("whole", "zh"), MING)
        assert alert
        assert (alert["text"], alert["show_alert"]) == (reply("file_changed", "zh"), True)
        assert bot.api.edits == []


@pytest.mark.parametrize(("sender", "language", "question"), BOTH)
async def test_why_says_how_the_answer_came_about(sender: Any, language: Language, question: str) -> None:
    async with offline(Core()) as bot:
        await bot.tell(group(f"/ask {question}", sender=sender))
        await bot.press(bot.api.sent[0], label("why", language), sender)
    first, *rest = shown(bot).splitlines()
    assert first.startswith("<b>Answer: Found in" if language == "en" else "<b>回答: 3 份资料中有")
    assert rest[-1] == ("Read as: asks who" if language == "en" else "理解为: 问谁")
    assert labels(bot.api.edits[-1]) == [[label("back", language)]]


@pytest.mark.parametrize(("sender", "language", "question"), BOTH)
async def test_votes_are_kept_with_the_answer_and_the_newer_counts(sender: Any, language: Language, question: str) -> None:
    store = Store(None)
    async with offline(
        Core(lambda text: tensorrt(text).model_copy(update={"question": text, "answer_id": "1a2b"})), store
    ) as bot:
        await bot.tell(group(f"/ask {question}", sender=sender))
        for button in ("👎", "👍"):
            answer = await bot.press(bot.api.sent[0], button, sender)
            assert answer
            assert (answer["text"], answer["show_alert"]) == (reply("noted", language), False)
    (kept,) = store.feedback()
    assert kept[:5] == ("1a2b", question, language, True, "")
    assert len(bot.api.sent) == 1


@pytest.mark.parametrize(("sender", "language", "question"), BOTH)
async def test_thumbs_down_in_private_asks_why_and_a_reply_is_kept(sender: Any, language: Language, question: str) -> None:
    store, core = Store(None), Core()
    async with offline(core, store) as bot:
        await bot.tell(private(question, sender=sender))
        await bot.press(bot.api.sent[0], "👎", sender)
        prompt = bot.api.sent[1]
        assert prompt.text == reply("what_was_wrong", language)
        assert prompt.params["reply_markup"]["force_reply"] is True
        word = private("没有提到 TF-TRT", sender=sender, reply_to_message=prompt.message)
        assert await bot.tell(word) == [reply("feedback_kept", "zh")]
    assert [(one.good, one.words) for one in store.feedback()] == [(False, "没有提到 TF-TRT")]
    assert len(core.asked) == 1


async def test_what_may_have_been_meant_is_asked_in_place_of_the_question() -> None:
    def unsure(text: str) -> Answer:
        return (
            tensorrt(text) if "(" in text else nothing(language="zh").model_copy(update={"question": text, "suggestions": many})
        )

    many = ("TensorRT", "长" * 200, *map(str, range(10)))
    core = Core(unsure)
    async with offline(core) as bot:
        await bot.tell(group("/ask 谁用过 TensorTR？", sender=MING))
        (sent,) = bot.api.sent
        rows = labels(sent)
        assert rows[0] == ["TensorRT"]
        assert rows[1] == ["长" * 39 + "…"]
        assert len(rows) == 7
        await bot.press(sent, "TensorRT", MING)
        assert shown(bot) == TENSORRT_ZH
        assert core.asked[-1][::2] == ("谁用过 TensorTR？ (TensorRT)", "group")
        await bot.press(sent, label("why", "zh"), MING)
        assert "3 份资料中有 1 份提到 TensorRT" in shown(bot)


@pytest.mark.parametrize(("sender", "language"), [(EMMA, "en"), (MING, "zh")])
async def test_only_who_asked_may_press(sender: Any, language: Language) -> None:
    core = Core(long_answer)
    async with offline(core) as bot:
        await bot.tell(group("/ask 谁用过 TensorRT？", sender=person(9)))
        for button in ("▶", "[1]", "👍", label("why", "zh")):
            alert = await bot.press(bot.api.sent[0], button, sender)
            assert alert
            assert (alert["text"], alert["show_alert"]) == (reply("not_yours", language), True)
    assert (bot.api.edits, len(core.asked)) == ([], 1)


async def test_what_an_anonymous_admin_asked_any_admin_may_press() -> None:
    anonymous = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
    team = {"id": GROUP, "type": "supergroup", "title": "Team"}
    async with offline(Core(long_answer)) as bot:
        bot.api.join(GROUP, EMMA, "administrator")
        bot.api.join(GROUP, MING, "member")
        await bot.tell(group("/ask 谁用过 TensorRT？", sender=anonymous, sender_chat=team))
        alert = await bot.press(bot.api.sent[0], "▶", MING)
        assert alert
        assert alert["text"] == reply("not_yours", "zh")
        await bot.press(bot.api.sent[0], "▶", EMMA)
        assert len(bot.api.edits) == 1


@pytest.mark.parametrize(
    "data",
    ["", "p", "p::0", f"p:{KEY}:0", f"x:{KEY}:0", f"p:{KEY}:-1", f"p:{KEY}:00", f"p:{KEY}:99999", "p:' OR 1=1 --:0", "谁" * 21],
)
async def test_forged_data_get_an_alert_and_nothing_else(data: str) -> None:
    core = Core()
    async with offline(core) as bot:
        await bot.tell(private("谁用过 TensorRT？", sender=MING))
        query = bot.api.forge(bot.api.sent[0], data, MING)
        await bot.takes()
        alert = bot.api.answer_to(query)
    assert alert
    assert (alert["text"], alert["show_alert"]) == (reply("expired", "zh"), True)
    assert (bot.api.edits, len(core.asked)) == ([], 1)


@pytest.mark.parametrize("action", ["q", "m"])
async def test_numbers_beyond_what_there_is_get_an_alert(action: str) -> None:
    store = Store(None)
    async with offline(Core(), store) as bot:
        await bot.tell(private("谁用过 TensorRT？", sender=MING))
        kept = store.by_message(MING["id"], bot.api.sent[0].message["message_id"])
        assert kept
        query = bot.api.forge(bot.api.sent[0], f"{action}:{kept.key}:7", MING)
        await bot.takes()
        alert = bot.api.answer_to(query)
        assert alert
        assert alert["show_alert"] is True
        bot.api.forge(bot.api.sent[0], f"p:{kept.key}:7", MING)
        await bot.takes()
    assert bot.api.edits == []  # there is one page, and it is shown


async def test_the_key_of_one_chat_is_worth_nothing_in_another() -> None:
    store = Store(None)
    async with offline(Core(), store) as bot:
        await bot.tell(private("谁用过 TensorRT？", sender=MING))
        await bot.tell(group("/ask 谁用过 TensorRT？", sender=MING))
        mine, ours = bot.api.sent
        kept = store.by_message(MING["id"], mine.message["message_id"])
        assert kept
        query = bot.api.forge(ours, f"w:{kept.key}:0", MING)
        await bot.takes()
        alert = bot.api.answer_to(query)
    assert alert
    assert alert["text"] == reply("expired", "zh")
    assert bot.api.edits == []


async def test_buttons_work_after_a_restart_and_not_after_new(tmp_path: Path) -> None:
    async with offline(Core(long_answer), Store(tmp_path / "kept")) as before:
        await before.tell(private("谁用过 TensorRT？", sender=MING))
    async with offline(Core(long_answer), Store(tmp_path / "kept"), before.api) as bot:
        await bot.press(bot.api.sent[0], "▶", MING)
        assert shown(bot) == html.pages(long_answer("谁用过 TensorRT？"))[1]
        await bot.tell(private("/new", sender=MING))
        alert = await bot.press(bot.api.sent[0], "▶", MING)
        assert alert
        assert alert["text"] == reply("expired", "zh")


async def test_an_error_behind_a_button_is_an_alert_with_a_reference(caplog: pytest.LogCaptureFixture) -> None:
    class Broken(Core):
        def explain(self, answer: Answer) -> Any:
            raise LookupError(answer.question)

    async with offline(Broken(long_answer)) as bot:
        await bot.tell(private("谁用过 TensorRT？", sender=MING))
        alert = await bot.press(bot.api.sent[0], label("why", "zh"), MING)
    assert alert
    assert alert["text"].startswith("抱歉，我这边出错了")
    assert "LookupError" in caplog.text
    assert "TensorRT" not in caplog.text


def test_what_a_button_says_is_read_back_and_fits_64_bytes() -> None:
    for action in Action:
        press = Press(action, KEY, 99_999)
        assert press_of(press.data) == press
        assert len(press.data.encode()) <= 64
    assert press_of(None) is None
    assert press_of(f"z:{KEY}:0") is None
