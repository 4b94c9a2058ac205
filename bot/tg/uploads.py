"""People sent to the bot: an admin sends a profile as a file, sees what was read, and keeps or discards it.

Only in private, only by admins. What is read stands in a folder of its own until then; see `waiting`.
"""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress

from telegram import Document, ForceReply, InlineKeyboardMarkup, Message, Update
from telegram.constants import FileSizeLimit
from telegram.error import TelegramError
from telegram.ext import filters

from bot.keeping import hides_examples, keep, look_at, own_people
from bot.qa.models import Language
from bot.render import uploads as words
from bot.render.words import Both
from bot.tg.addressing import is_private, message_of, text_of
from bot.tg.gate import Gate
from bot.tg.received import name_from, name_in_caption, our_name, sent_as
from bot.tg.sending import answer_press
from bot.tg.services import Ctx, Services
from bot.tg.signs import typing
from bot.tg.starting import under_examples
from bot.tg.store import DAY
from bot.tg.telling import button, change, keyboard, language_of_press, pressed, tell
from bot.tg.waiting import Waiting, WaitingRoom
from bot.tg.wording import wording_for
from corpus.snapshot import Problem
from corpus.store.intake import Outcome, Taken

ROOM = "uploads"
PRESS = r"^up:(?P<what>keep|drop):(?P<key>.+)$"

log = logging.getLogger(__name__)


class Uploads:
    def __init__(self, services: Services) -> None:
        self._settings, self._gate = services.settings, services.gate
        self._store, self._core = services.store, services.core
        self._room = WaitingRoom(services.settings.data_folder / ROOM)
        self.names_one, self.no_file = NamesOne(self._room), NoFile(services.gate)

    async def file(self, update: Update, _: Ctx) -> None:
        """A document in private: fetched, read and reported, or politely refused."""
        message = message_of(update)
        document, language = message.document, wording_for(message, self._store)
        if document is None:
            return
        if (refusal := self._refusal(message, document)) is not None:
            await tell(message, refusal[language])
            return
        waiting = self._admitted(message, document, language)
        async with typing(message):
            if await self._fetched(message, document, waiting):
                await self._report(message, waiting)

    async def picture(self, update: Update, _: Ctx) -> None:
        """A photo, a sticker, a voice from an admin, who may have meant to add somebody."""
        message = message_of(update)
        await tell(message, words.AS_A_FILE[wording_for(message, self._store)])

    async def name(self, update: Update, _: Ctx) -> None:
        """The name of somebody whose file says none, as a reply to what the bot said of the file."""
        message = message_of(update)
        waiting = self._room.by_message(_person(message), _replied_to(message))
        if waiting is None or not self._gate.is_admin(_person(message)):
            return
        name = name_from(text_of(message))
        if name is None:
            await tell(message, words.NO_NAME_THERE[waiting.language])
            return
        await _take_buttons(message, waiting)
        await self._report(message, self._room.keep(waiting.model_copy(update={"given": name, "messages": ()})))

    async def press(self, update: Update, context: Ctx) -> None:
        """Keep, or discard: by the admin who sent the file, while it waits."""
        query, match = update.callback_query, context.match
        if query is None or match is None:
            return
        person = query.from_user.id
        waiting, message = self._room.by_key(match["key"], person), pressed(query)
        if waiting is None or message is None or not self._gate.is_admin(person):
            await answer_press(query, words.EXPIRED[language_of_press(query, self._store)], alert=True)
            return
        await answer_press(query)
        await (self._keep if match["what"] == "keep" else self._discard)(message, waiting)

    def _admitted(self, message: Message, document: Document, language: Language) -> Waiting:
        sent = sent_as(document)
        return self._room.admit(_person(message), our_name(sent), sent, name_in_caption(text_of(message)), language)

    def _refusal(self, message: Message, document: Document) -> Both | None:
        if not self._gate.is_admin(_person(message)):
            return words.NOT_ADMIN
        if not self._settings.telegram_uploads:
            return words.SWITCHED_OFF
        return words.TOO_BIG if (document.file_size or 0) > FileSizeLimit.FILESIZE_DOWNLOAD else None

    async def _fetched(self, message: Message, document: Document, waiting: Waiting) -> bool:
        """False where Telegram does not give the file; why is said."""
        try:
            file = await document.get_file()
            await file.download_to_drive(self._room.path(waiting))
        except TelegramError as error:
            self._room.dismiss(waiting)
            log.info("file not fetched: %s", type(error).__name__)
            await tell(message, _why_not_fetched(error)[waiting.language])
            return False
        except OSError:
            self._room.dismiss(waiting)
            raise
        asyncio.get_running_loop().call_later(DAY + 1, self._room.sweep)
        return True

    async def _report(self, message: Message, waiting: Waiting) -> None:
        path, language = self._room.path(waiting), waiting.language
        look = await asyncio.to_thread(look_at, self._settings, path, waiting.sent_as, waiting.given)
        if isinstance(look, Problem):
            self._room.dismiss(waiting)
            await tell(message, words.refused(look, language))
            return
        name = waiting.given or look.document.name
        page = f"{words.report(look.document, name, language)}\n{words.outlook(look.taken, look.namesakes, name, language)}"
        if look.taken.outcome is Outcome.ALREADY and not waiting.given:
            self._room.dismiss(waiting)
            await tell(message, page)
            return
        told = await tell(message, page, _choice(waiting))
        asked = [] if name else [await _ask_whose(told, waiting)]
        self._room.keep(waiting.model_copy(update={"messages": tuple(one.message_id for one in (told, *asked))}))

    async def _keep(self, message: Message, waiting: Waiting) -> None:
        first, path, language = hides_examples(self._settings), self._room.path(waiting), waiting.language
        taken = await asyncio.to_thread(keep, self._settings, path, waiting.sent_as, waiting.given)
        self._room.dismiss(waiting)
        if isinstance(taken, Problem):
            await change(message, words.refused(taken, language))
            return
        log.info("a profile was kept: %s", taken.outcome.value)
        await change(message, f"{message.text_html}\n\n{words.done(taken.outcome, taken.document_id, language)}")
        lines = [words.EXAMPLES_GO[language]] if first else []
        await self._say_who_is_there(message, lines, taken, language)

    async def _say_who_is_there(self, message: Message, lines: list[str], taken: Taken, language: Language) -> None:
        corpus = await asyncio.to_thread(own_people, self._settings)
        questions = await asyncio.to_thread(self._core.examples, language, taken.document_id)
        lines = [*lines, words.who_is_there(corpus.profiles, language), *([words.TRY[language]] if questions else [])]
        await tell(message, "\n".join(lines), under_examples(questions[:1]))

    async def _discard(self, message: Message, waiting: Waiting) -> None:
        self._room.dismiss(waiting)
        await change(message, f"{message.text_html}\n\n{words.DISCARDED[waiting.language]}")


class NamesOne(filters.MessageFilter):
    """A reply to what the bot said of a file that waits."""

    def __init__(self, room: WaitingRoom) -> None:
        super().__init__()
        self._room = room

    def filter(self, message: Message) -> bool:
        replied = _replied_to(message)
        return is_private(message) and bool(replied) and self._room.by_message(_person(message), replied) is not None


class NoFile(filters.MessageFilter):
    """A photo, a sticker, a voice without a word, from an admin."""

    def __init__(self, gate: Gate) -> None:
        super().__init__()
        self._gate = gate

    def filter(self, message: Message) -> bool:
        return bool(message.effective_attachment) and not text_of(message) and self._gate.is_admin(_person(message))


def _choice(waiting: Waiting) -> InlineKeyboardMarkup | None:
    return keyboard([[button(words.BUTTONS[what][waiting.language], f"up:{what}:{waiting.key}") for what in ("keep", "drop")]])


async def _ask_whose(report: Message, waiting: Waiting) -> Message:
    field = ForceReply(input_field_placeholder=words.NAME_FIELD[waiting.language])
    return await tell(report, words.whose(waiting.sent_as, waiting.language), field)


async def _take_buttons(message: Message, waiting: Waiting) -> None:
    """From the report that is out of date; the new one has its own."""
    with suppress(TelegramError):
        await message.get_bot().edit_message_reply_markup(message.chat_id, waiting.messages[0])


def _why_not_fetched(error: TelegramError) -> Both:
    return words.TOO_BIG if "too big" in error.message.lower() else words.NOT_FETCHED


def _person(message: Message) -> int:
    return message.from_user.id if message.from_user else 0


def _replied_to(message: Message) -> int:
    return message.reply_to_message.message_id if message.reply_to_message else 0
