"""What the bot keeps between two starts, in one SQLite file: answers whose buttons still work, choices of chats, feedback.

Nothing else is written to disk. Only the user who runs the bot can read the file. Safe to use from several threads.
"""

from __future__ import annotations

import json
import logging
import secrets
import sqlite3
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from bot.qa.models import Answer, Audience, Context, Language

FILE = "telegram.sqlite"
"""Its name in the data folder."""
SCHEMA = 1
DAY = 86_400
KEY_BYTES = 9
"""12 characters of a URL: nobody guesses one, and with an action and a number it fits the 64 bytes of a button."""
_TABLES = """
CREATE TABLE IF NOT EXISTS shown (
    number INTEGER PRIMARY KEY, key TEXT UNIQUE, chat INTEGER, topic INTEGER, person INTEGER, audience TEXT,
    question INTEGER, message INTEGER, context TEXT, answer TEXT, born INTEGER
);
CREATE INDEX IF NOT EXISTS by_message ON shown (chat, message);
CREATE INDEX IF NOT EXISTS by_question ON shown (chat, question);
CREATE INDEX IF NOT EXISTS by_conversation ON shown (chat, person, topic, number);
CREATE TABLE IF NOT EXISTS prompt (
    chat INTEGER, message INTEGER, key TEXT, born INTEGER, PRIMARY KEY (chat, message)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS chat (chat INTEGER PRIMARY KEY, language TEXT, members INTEGER);
CREATE TABLE IF NOT EXISTS feedback (
    key TEXT, person INTEGER, answer_id TEXT, question TEXT, language TEXT, good INTEGER, words TEXT, given INTEGER,
    PRIMARY KEY (key, person)
) WITHOUT ROWID;
"""

_LAST = """
SELECT * FROM shown WHERE chat = ? AND topic IS ? AND person = ? AND message IS NOT NULL AND born > ? AND born >= ?
ORDER BY number DESC LIMIT 1
"""

log = logging.getLogger(__name__)


class Conversation(NamedTuple):
    """Whose context it is: one for every chat, topic and person, read by no other."""

    chat: int
    topic: int | None
    person: int


class Shown(NamedTuple):
    """An answer that was given. `question` and `message` are the ids of the message that asked and of the one that answers,
    `context` is what it was asked after, `born` the second it was given."""

    key: str
    conversation: Conversation
    audience: Audience
    question: int | None
    message: int | None
    context: Context
    answer: Answer
    born: int


class Choices(NamedTuple):
    """What the admins of a group, or a person in private, have chosen: the language (None: that of the question), and whether
    every member of the group is answered."""

    language: Language | None = None
    members: bool = True


class Feedback(NamedTuple):
    answer_id: str
    question: str
    language: Language
    good: bool | None
    words: str
    given: int


class Store:
    """`path` None keeps everything in memory. Raises OSError or sqlite3.Error where the file cannot be opened."""

    def __init__(self, path: Path | None, keep_days: int = 7) -> None:
        self._database = _opened(path)
        self._lock = threading.Lock()
        self._keep = keep_days * DAY

    def keep(
        self, conversation: Conversation, audience: Audience, question: int | None, context: Context, answer: Answer
    ) -> Shown:
        """Give the answer its key. What is older than the days that answers are kept is deleted. An answer that cannot be
        kept, on a full disk, is given all the same: its buttons have expired."""
        shown = Shown(new_key(), conversation, audience, question, None, context, answer, int(time.time()))
        row = (
            None,
            shown.key,
            *conversation,
            audience,
            question,
            None,
            context.model_dump_json(),
            answer.model_dump_json(),
            shown.born,
        )
        with _as_well_as_can_be(), self._lock, self._database:
            for table in ("shown", "prompt"):
                self._database.execute(f"DELETE FROM {table} WHERE born < ?", (shown.born - self._keep,))  # noqa: S608
            self._database.execute("INSERT INTO shown VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
        return shown

    def replace(self, shown: Shown, context: Context, answer: Answer) -> Shown:
        """The same message says something else now: its question was edited."""
        values = (context.model_dump_json(), answer.model_dump_json(), shown.key)
        self._run("UPDATE shown SET context = ?, answer = ? WHERE key = ?", values)
        return shown._replace(context=context, answer=answer)

    def sent(self, key: str, message: int) -> None:
        """The answer stands in this message of the bot."""
        with _as_well_as_can_be():
            self._run("UPDATE shown SET message = ? WHERE key = ?", (message, key))

    def by_key(self, key: str) -> Shown | None:
        return self._one("SELECT * FROM shown WHERE key = ? AND born >= ?", (key,))

    def by_message(self, chat: int, message: int) -> Shown | None:
        """The answer that a message of the bot shows."""
        return self._one(
            "SELECT * FROM shown WHERE chat = ? AND message = ? AND born >= ? ORDER BY number DESC LIMIT 1", (chat, message)
        )

    def by_question(self, chat: int, question: int) -> Shown | None:
        """The answer to a message."""
        return self._one(
            "SELECT * FROM shown WHERE chat = ? AND question = ? AND born >= ? ORDER BY number DESC LIMIT 1", (chat, question)
        )

    def last(self, conversation: Conversation, since: int = 0) -> Shown | None:
        """The newest answer of a conversation that was given after the second `since` and stands in the chat: nobody has read
        one that came too late to be sent."""
        return self._one(_LAST, (*conversation, since))

    def forget(self, conversation: Conversation) -> None:
        """Delete what a conversation was answered; its buttons stop working."""
        self._run("DELETE FROM shown WHERE chat = ? AND topic IS ? AND person = ?", conversation)

    def forget_files(self, documents: Iterable[str]) -> None:
        """Delete every answer that quotes one of these files, or was asked after an answer that does."""
        for document in documents:
            quoted = f'"document_id":{json.dumps(document, ensure_ascii=False)}'
            self._run("DELETE FROM shown WHERE instr(answer, ?) OR instr(context, ?)", (quoted, quoted))

    def choices(self, chat: int) -> Choices:
        row = self._run("SELECT language, members FROM chat WHERE chat = ?", (chat,))
        return Choices(row[0][0], bool(row[0][1])) if row else Choices()

    def choose(self, chat: int, choices: Choices) -> None:
        self._run("INSERT OR REPLACE INTO chat VALUES (?, ?, ?)", (chat, choices.language, int(choices.members)))

    def moved(self, old: int, new: int) -> None:
        """A group has become a supergroup: another id, the same people."""
        # Messages have other numbers in the new chat: the old ones would be those of somebody else's messages.
        moved = "UPDATE shown SET chat = ?, question = NULL, message = 0, person = iif(person = chat, ?, person) WHERE chat = ?"
        self._run(moved, (new, new, old))
        self._run("UPDATE OR REPLACE chat SET chat = ? WHERE chat = ?", (new, old))

    def vote(self, shown: Shown, person: int, good: bool) -> None:
        """Thumbs up or down for an answer; the newer vote of a person counts, words already given stay."""
        self._feedback(shown, person, "UPDATE feedback SET good = ?, given = ? WHERE key = ? AND person = ?", int(good))

    def comment(self, shown: Shown, person: int, words: str) -> None:
        self._feedback(shown, person, "UPDATE feedback SET words = ?, given = ? WHERE key = ? AND person = ?", words)

    def prompt(self, chat: int, message: int, key: str) -> None:
        """This message of the bot asks for a word about the answer; a reply to it is one."""
        self._run("INSERT OR REPLACE INTO prompt VALUES (?, ?, ?, ?)", (chat, message, key, int(time.time())))

    def prompted(self, chat: int, message: int) -> Shown | None:
        """The answer that a message of the bot asks a word about."""
        row = self._run("SELECT key FROM prompt WHERE chat = ? AND message = ?", (chat, message))
        return self.by_key(row[0][0]) if row else None

    def feedback(self) -> Iterator[Feedback]:
        """All of it, oldest first. It is kept until the file is deleted."""
        rows = self._run("SELECT answer_id, question, language, good, words, given FROM feedback ORDER BY given, key", ())
        for answer_id, question, language, good, words, given in rows:
            yield Feedback(answer_id, question, language, None if good is None else bool(good), words, given)

    def close(self) -> None:
        self._database.close()

    def _feedback(self, shown: Shown, person: int, change: str, value: object) -> None:
        answer, now = shown.answer, int(time.time())
        about = (shown.key, person, answer.answer_id, answer.question, answer.language, None, "", now)
        with self._lock, self._database:
            self._database.execute("INSERT OR IGNORE INTO feedback VALUES (?, ?, ?, ?, ?, ?, ?, ?)", about)
            self._database.execute(change, (value, now, shown.key, person))

    def _one(self, query: str, values: Sequence[Any]) -> Shown | None:
        oldest = int(time.time()) - self._keep
        rows = self._run(query, (*values, oldest))
        return _readable(rows[0]) if rows else None

    def _run(self, statement: str, values: Sequence[Any]) -> list[Any]:
        with self._lock, self._database:
            return self._database.execute(statement, tuple(values)).fetchall()


def feedback_lines(store: Store) -> Iterator[str]:
    """What people said of answers, a JSON object a line: answer_id, question, language, good, words, given (UTC)."""
    for one in store.feedback():
        given = datetime.fromtimestamp(one.given, UTC).isoformat()
        yield json.dumps({**one._asdict(), "given": given}, ensure_ascii=False)


def new_key() -> str:
    return secrets.token_urlsafe(KEY_BYTES)


def _shown(row: Sequence[Any]) -> Shown:
    _, key, chat, topic, person, audience, question, message, context, answer, born = row
    return Shown(
        key,
        Conversation(chat, topic, person),
        audience,
        question,
        message,
        Context.model_validate_json(context),
        Answer.model_validate_json(answer),
        born,
    )


@contextmanager
def _as_well_as_can_be() -> Iterator[None]:
    try:
        yield
    except sqlite3.OperationalError as error:
        log.warning("answer not kept: %s", error.sqlite_errorname)


def _readable(row: Sequence[Any]) -> Shown | None:
    """None for an answer that another version of the program wrote, with other fields: as if it had been deleted."""
    try:
        return _shown(row)
    except ValidationError:
        return None


def _opened(path: Path | None) -> sqlite3.Connection:
    if path is None:
        return _prepared(sqlite3.connect(":memory:", check_same_thread=False))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o600)
    return _prepared(sqlite3.connect(path, check_same_thread=False, timeout=5))


def _prepared(database: sqlite3.Connection) -> sqlite3.Connection:
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = NORMAL")  # a power cut may lose the last answers, which can be asked again
    database.execute("PRAGMA secure_delete = ON")
    version = database.execute("PRAGMA user_version").fetchone()[0]
    if version > SCHEMA:
        raise sqlite3.DatabaseError("written by a newer version of this program")
    if version < SCHEMA:
        # As one change: what stops in the middle of it, or begins twice at a time, leaves a file that opens the next time.
        database.executescript(f"BEGIN IMMEDIATE; {_TABLES} PRAGMA user_version = {SCHEMA}; COMMIT;")
    return database
