"""Files of admins that wait for a yes or a no, each in a folder of its own with a note about it; they survive a restart.

A file stands there under a name of ours; the sender's name is only a word in the note.
"""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

from bot.qa.models import Language
from bot.tg.store import DAY, new_key
from corpus.models import Frozen

NOTE = "note.json"
KEY = re.compile(r"[A-Za-z0-9_-]{12}")


class Waiting(Frozen):
    """`file` is our name of the file, `sent_as` the sender's, fit to be printed; `given` is whose it is, if somebody said so.
    `messages` are those of the bot that speak of it: the report, and the question whose it is; `language` is theirs."""

    key: str
    person: int
    file: str
    sent_as: str
    given: str | None = None
    language: Language = "en"
    messages: tuple[int, ...] = ()
    born: int


class WaitingRoom:
    """Whatever is older than a day is deleted when anybody looks. The folder is the running user's alone."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.sweep()

    def admit(self, person: int, file: str, sent_as: str, given: str | None, language: Language) -> Waiting:
        """A new place, into which the file may be written."""
        waiting = Waiting(
            key=new_key(), person=person, file=file, sent_as=sent_as, given=given, language=language, born=int(time.time())
        )
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        (self._folder / waiting.key).mkdir(mode=0o700)
        return self.keep(waiting)

    def keep(self, waiting: Waiting) -> Waiting:
        note, passing = self._place(waiting) / NOTE, self._place(waiting) / f"{NOTE}.part"
        passing.write_text(waiting.model_dump_json(), encoding="utf-8")
        passing.replace(note)
        return waiting

    def path(self, waiting: Waiting) -> Path:
        return self._place(waiting) / waiting.file

    def by_key(self, key: str, person: int) -> Waiting | None:
        """None for a key of nobody, of somebody else, or of a file that has gone."""
        self.sweep()
        found = self._read(self._folder / key) if KEY.fullmatch(key) else None
        return found if found and found.person == person else None

    def by_message(self, person: int, message: int) -> Waiting | None:
        """The file that a message of the bot speaks of."""
        return next((one for one in self._all() if one.person == person and message in one.messages), None)

    def dismiss(self, waiting: Waiting) -> None:
        shutil.rmtree(self._place(waiting), ignore_errors=True)

    def sweep(self) -> None:
        """Delete what has waited for a day, and what has no readable note."""
        for place in self._places():
            note = self._read(place)
            if note is None or note.born < time.time() - DAY:
                shutil.rmtree(place, ignore_errors=True)

    def _place(self, waiting: Waiting) -> Path:
        return self._folder / waiting.key

    def _places(self) -> list[Path]:
        return sorted(self._folder.iterdir()) if self._folder.is_dir() else []

    def _all(self) -> Iterator[Waiting]:
        return (one for place in self._places() if (one := self._read(place)))

    def _read(self, place: Path) -> Waiting | None:
        try:
            return Waiting.model_validate_json((place / NOTE).read_bytes())
        except (OSError, ValueError):
            return None
