"""/people and /remove: who is there with which files, and taking somebody out. Only admins, only in private.

Buttons say whom they mean by a digest of the person's files and of the admin, and when they were made: nothing is kept for
them, and one that no longer fits what is there means nobody.
"""

from __future__ import annotations

import hashlib
import time
from asyncio import to_thread
from collections.abc import Iterator
from typing import NamedTuple

from telegram import CallbackQuery, InlineKeyboardMarkup, Message, Update

from bot.keeping import meant_by, own_people, people_at, take_out
from bot.qa.models import Language
from bot.render import choices, roster
from bot.render.uploads import BUTTONS, NOT_ADMIN, who_is_there
from bot.render.words import Both
from bot.tg.addressing import command_of, is_private, message_of
from bot.tg.sending import answer_press
from bot.tg.services import Ctx, Services
from bot.tg.telling import button, change, keyboard, language_of_press, pressed, tell
from bot.tg.wording import wording_for
from corpus.models import Profile
from corpus.snapshot import Corpus

PAGES = r"^pl:(?P<page>\d{1,5})$"
PRESS = r"^rm:(?P<what>ask|yes|no):(?P<digest>[0-9a-f]{16}):(?P<hour>\d{1,9})$"
HOURS = 24
CHOICES = 20
"""People of one name that are offered; more would be no choice."""


class Meant(NamedTuple):
    """A person and those of the files that are meant: all of them, or a single one that was named."""

    profile: Profile
    documents: tuple[str, ...]


class People:
    def __init__(self, services: Services) -> None:
        self._settings, self._gate, self._store = services.settings, services.gate, services.store

    async def list(self, update: Update, _: Ctx) -> None:
        """Everybody with id and files, a page at a time."""
        message = message_of(update)
        language = wording_for(message, self._store)
        if await self._may(message, language):
            sheet = roster.sheet(await to_thread(self._everybody), 0, self._are_examples(), language)
            await tell(message, sheet.text, _pager(sheet))

    async def turn(self, update: Update, context: Ctx) -> None:
        """Another page of the list."""
        query, match = update.callback_query, context.match
        if query is None or match is None:
            return
        message, language = await self._pressed(query), language_of_press(query, self._store)
        if message:
            await answer_press(query)
            sheet = roster.sheet(await to_thread(self._everybody), int(match["page"]), self._are_examples(), language)
            await change(message, sheet.text, _pager(sheet))

    async def remove(self, update: Update, _: Ctx) -> None:
        """Shows who is meant, and asks."""
        message = message_of(update)
        command, language = command_of(message), wording_for(message, self._store)
        if not await self._may(message, language):
            return
        name = command.rest if command else ""
        if not name:
            await tell(message, choices.REMOVE_USAGE[language])
            return
        corpus = await to_thread(own_people, self._settings)
        meant = list(_called(corpus, name))
        if len(meant) == 1:
            await tell(message, *_question(corpus, meant[0], message.chat_id, language))
        elif meant:
            rows = [
                [button(roster.name_of(one.profile), _data("ask", corpus, one, message.chat_id))] for one in meant[:CHOICES]
            ]
            await tell(message, choices.filled(choices.WHICH_ONE, language, name=name), keyboard(rows))
        else:
            await tell(message, choices.filled(choices.NOBODY_CALLED, language, name=name))

    async def press(self, update: Update, context: Ctx) -> None:
        """Whom, and whether really."""
        query, match = update.callback_query, context.match
        if query is None or match is None:
            return
        message, language = await self._pressed(query), language_of_press(query, self._store)
        if message is None:
            return
        corpus = await to_thread(own_people, self._settings)
        meant = _meant(corpus, match["digest"], query.from_user.id) if _is_fresh(int(match["hour"])) else None
        if meant is None:
            await answer_press(query, choices.PRESS_EXPIRED[language], alert=True)
            return
        await answer_press(query)
        match match["what"]:
            case "ask":
                await change(message, *_question(corpus, meant, query.from_user.id, language))
            case "yes":
                await self._remove(message, corpus, meant, language)
            case _:
                await change(message, choices.LEFT[language])

    async def _remove(self, message: Message, corpus: Corpus, meant: Meant, language: Language) -> None:
        gone = await to_thread(take_out, self._settings, corpus, meant.documents)
        await to_thread(self._store.forget_files, gone)
        left = await to_thread(own_people, self._settings)
        lines = [choices.filled(choices.REMOVED, language, name=meant.profile.name)]
        lines += [roster.place(folder) for folder in sorted({path.parent for path in gone.values()})]
        lines += roster.files(path.name for path in gone.values())
        await change(message, "\n".join([*lines, "", who_is_there(left.profiles, language)]))

    async def _may(self, message: Message, language: Language) -> bool:
        """Others are told in private; in a group nothing is said."""
        if not is_private(message):
            return False
        if message.from_user and self._gate.is_admin(message.from_user.id):
            return True
        await tell(message, NOT_ADMIN[language])
        return False

    async def _pressed(self, query: CallbackQuery) -> Message | None:
        """The message, where an admin pressed in private; else the press is refused."""
        message = pressed(query)
        if message and is_private(message) and self._gate.is_admin(query.from_user.id):
            return message
        await answer_press(query, _refusal(message)[language_of_press(query, self._store)], alert=True)
        return None

    def _everybody(self) -> Corpus:
        return people_at(self._settings, self._settings.profile_folder)

    def _are_examples(self) -> bool:
        return self._settings.profile_folder != self._settings.own_profiles


def _refusal(message: Message | None) -> Both:
    return NOT_ADMIN if message else choices.PRESS_EXPIRED


def _pager(sheet: roster.Sheet) -> InlineKeyboardMarkup | None:
    if sheet.pages < 2:
        return None
    before = [button("◀", f"pl:{sheet.page - 1}")] if sheet.page else []
    after = [button("▶", f"pl:{sheet.page + 1}")] if sheet.page + 1 < sheet.pages else []
    return keyboard([[*before, button(f"{sheet.page + 1}/{sheet.pages}", f"pl:{sheet.page}"), *after]])


def _question(corpus: Corpus, meant: Meant, admin: int, language: Language) -> tuple[str, InlineKeyboardMarkup | None]:
    """Who it is, with the files, and the two buttons."""
    lines = [choices.filled(choices.REALLY, language, name=roster.name_of(meant.profile)), *roster.files(meant.documents)]
    rows = [
        [
            button(BUTTONS["remove"][language], _data("yes", corpus, meant, admin)),
            button(BUTTONS["leave"][language], _data("no", corpus, meant, admin)),
        ]
    ]
    return "\n".join(lines), keyboard(rows)


def _called(corpus: Corpus, word: str) -> Iterator[Meant]:
    """Everybody of this id or name; by the name of a file, that file only."""
    found = meant_by(corpus, word)
    for profile in found.profiles:
        yield Meant(profile, tuple(one for one in profile.documents if one in found.documents))


def _meant(corpus: Corpus, digest: str, admin: int) -> Meant | None:
    whole = (Meant(profile, profile.documents) for profile in corpus.profiles)
    single = (Meant(profile, (one,)) for profile in corpus.profiles for one in profile.documents)
    return next((one for one in (*whole, *single) if _digest(corpus, one, admin) == digest), None)


def _data(what: str, corpus: Corpus, meant: Meant, admin: int) -> str:
    return f"rm:{what}:{_digest(corpus, meant, admin)}:{_hour()}"


def _digest(corpus: Corpus, meant: Meant, admin: int) -> str:
    """Of what the files hold now: when one changes, the button means nobody."""
    seed = [str(admin), meant.profile.profile_id, *(corpus.versions[one] for one in meant.documents)]
    return hashlib.sha256("\0".join(seed).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _hour() -> int:
    return int(time.time()) // 3600


def _is_fresh(hour: int) -> bool:
    return 0 <= _hour() - hour <= HOURS
