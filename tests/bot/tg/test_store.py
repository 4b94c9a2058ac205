"""What the bot keeps: answers for some days, choices, feedback; in a file that only its user can read."""

from __future__ import annotations

import json
import sqlite3
import stat
import time
from pathlib import Path

import pytest

from bot.qa.models import Context
from bot.render.replies import reply
from bot.tg.desk import CONTEXT_SECONDS, Desk
from bot.tg.store import DAY, Choices, Conversation, Store, feedback_lines
from tests.support.answers import TENSORRT_EN, TENSORRT_ZH, Core, tensorrt
from tests.support.messages import person, private
from tests.support.updates import offline

MINE, OURS = Conversation(7, None, 7), Conversation(-1001, 5, 7)


def told(text: str) -> object:
    return tensorrt(text).model_copy(update={"question": text, "answer_id": "1a2b"})


def later(monkeypatch: pytest.MonkeyPatch, seconds: int) -> None:
    then = time.time() + seconds
    monkeypatch.setattr(time, "time", lambda: then)


def keep(store: Store, text: str, conversation: Conversation = MINE, question: int = 1) -> str:
    return store.keep(conversation, "private", question, Context(), told(text)).key  # type: ignore[arg-type]


def test_an_answer_is_found_by_key_message_question_and_conversation(tmp_path: Path) -> None:
    store = Store(tmp_path / "kept")
    key = keep(store, "谁用过 TensorRT？", OURS, question=11)
    store.sent(key, 12)
    store.close()
    again = Store(tmp_path / "kept")
    found = [again.by_key(key), again.by_message(-1001, 12), again.by_question(-1001, 11), again.last(OURS)]
    assert {one.key for one in found if one} == {key}
    assert found[0]
    assert (found[0].answer, found[0].conversation, found[0].message) == (told("谁用过 TensorRT？"), OURS, 12)
    assert again.last(MINE) is None
    assert again.by_message(7, 12) is None


def test_only_the_user_may_read_the_file(tmp_path: Path) -> None:
    Store(tmp_path / "deep" / "kept").close()
    assert stat.S_IMODE((tmp_path / "deep" / "kept").stat().st_mode) == 0o600


def test_answers_are_gone_after_the_days_that_they_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(None, keep_days=2)
    key = keep(store, "谁？")
    store.prompt(7, 9, key)
    later(monkeypatch, 2 * DAY + 2)
    assert (store.by_key(key), store.last(MINE), store.prompted(7, 9)) == (None, None, None)
    keep(store, "who?")
    assert store._run("SELECT count(*) FROM shown", ()) == [(1,)]
    assert store._run("SELECT count(*) FROM prompt", ()) == [(0,)]


def test_choices_and_answers_move_with_a_group() -> None:
    store = Store(None)
    key = keep(store, "谁？", OURS)
    assert store.choices(-1001) == Choices()
    store.choose(-1001, Choices("zh", members=False))
    store.moved(-1001, -2002)
    assert (store.choices(-2002), store.choices(-1001)) == (Choices("zh", members=False), Choices())
    found = store.by_key(key)
    assert found
    assert found.conversation.chat == -2002


def test_feedback_is_one_line_of_json_for_each_answer_and_person() -> None:
    store = Store(None)
    shown = store.by_key(keep(store, "谁用过 TensorRT？"))
    assert shown
    store.vote(shown, 7, good=False)
    store.comment(shown, 7, "少了一个人")
    store.vote(shown, 8, good=True)
    store.forget(MINE)
    lines = [json.loads(line) for line in feedback_lines(store)]
    assert {(line["good"], line["words"]) for line in lines} == {(False, "少了一个人"), (True, "")}
    assert {line["question"] for line in lines} == {"谁用过 TensorRT？"}
    assert set(lines[0]) == {"answer_id", "question", "language", "good", "words", "given"}
    assert any("少了一个人" in line for line in feedback_lines(store))  # readable, not escaped


def test_after_an_hour_a_question_is_a_new_one(monkeypatch: pytest.MonkeyPatch) -> None:
    core = Core(told)  # type: ignore[arg-type]
    store = Store(None)
    desk = Desk(core, store)
    store.sent(desk.ask("谁用过 TensorRT？", MINE, "private").key, 5)
    store.sent(desk.ask("还有谁？", MINE, "private").key, 6)
    assert core.asked[1].context.previous is not None
    later(monkeypatch, CONTEXT_SECONDS + 2)
    desk.ask("who else?", MINE, "private")
    assert core.asked[2].context == Context()


def test_an_answer_that_nobody_was_sent_is_no_context() -> None:
    store = Store(None)
    given = keep(store, "谁用过 TensorRT？")
    store.sent(given, 5)
    late = keep(store, "who has TensorRT experience?", question=2)
    last = store.last(MINE)
    assert last
    assert last.key == given
    store.sent(late, 6)
    assert (last := store.last(MINE))
    assert last.key == late


def test_after_a_move_the_numbers_of_old_messages_mean_nothing_and_the_group_is_still_itself() -> None:
    store = Store(None)
    key = keep(store, "谁？", Conversation(-1001, None, -1001), question=11)
    store.sent(key, 12)
    store.moved(-1001, -2002)
    assert (store.by_message(-2002, 12), store.by_question(-2002, 11)) == (None, None)
    moved = store.last(Conversation(-2002, None, -2002))
    assert moved
    assert moved.key == key


def test_a_file_left_half_made_is_finished_and_one_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    half = sqlite3.connect(tmp_path / "half")
    half.execute("CREATE TABLE chat (chat INTEGER PRIMARY KEY, language TEXT, members INTEGER)")
    half.close()
    store = Store(tmp_path / "half")
    store.choose(-1001, Choices("zh"))
    assert store.choices(-1001) == Choices("zh")
    newer = sqlite3.connect(tmp_path / "newer")
    newer.execute("PRAGMA user_version = 99")
    newer.close()
    with pytest.raises(sqlite3.DatabaseError, match="newer version"):
        Store(tmp_path / "newer")


def test_an_answer_of_another_version_is_as_good_as_deleted() -> None:
    store = Store(None)
    key = keep(store, "谁用过 TensorRT？")
    store.sent(key, 5)
    store._run("UPDATE shown SET answer = json_set(answer, '$.unheard_of', 1)", ())
    assert (store.by_key(key), store.last(MINE), store.by_message(7, 5)) == (None, None, None)
    assert Desk(Core(), store).context(MINE) == Context()


@pytest.mark.parametrize(
    ("text", "answer"), [("谁用过 TensorRT？", TENSORRT_ZH), ("who has TensorRT experience?", TENSORRT_EN)]
)
async def test_where_nothing_can_be_written_there_is_an_answer_and_an_alarm(
    text: str, answer: str, caplog: pytest.LogCaptureFixture
) -> None:
    store = Store(None)
    store._run("PRAGMA query_only = ON", ())
    async with offline(Core(), store) as bot:
        assert await bot.tell(private(text)) == [answer]
        pressed = await bot.press(bot.api.sent[-1], "👍", person())
        assert pressed
        assert pressed["text"] == reply("expired", "en")
    assert "answer not kept: SQLITE_READONLY" in caplog.text
