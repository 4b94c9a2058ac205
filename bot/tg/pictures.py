"""/matrix and /timeline: a picture of what the answer says, with its quotes folded below. What cannot be drawn is written.

A question that compares everybody on several topics gets the picture after its answer.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import suppress
from typing import NamedTuple

from telegram import Bot, Message, Update
from telegram.constants import ChatAction
from telegram.error import BadRequest, TelegramError

from bot.qa.matrix import Matrix, topics_of
from bot.qa.models import Answer, Audience, Language
from bot.qa.timeline import Timeline
from bot.render import choices
from bot.render import matrix as matrix_words
from bot.render import timeline as timeline_words
from bot.render.folding import folded, under_picture
from bot.render.html import notice
from bot.tg.addressing import command_of, message_of, topic_of
from bot.tg.asking import audience_of, conversation_of
from bot.tg.crossing import in_time
from bot.tg.sending import Place, place_of, send, send_pages, send_picture
from bot.tg.services import Ctx, Services
from bot.tg.store import Conversation
from bot.tg.wording import wording_for

MOST_PAGES = 5
"""Messages of quotes below a picture: of thirty people and twelve topics there would be dozens, and Telegram takes from a bot
twenty a minute in a group."""

log = logging.getLogger(__name__)


class Drawing(NamedTuple):
    """A picture to make, a line or a few under it, and all of it in words. Without `png` there is nothing to draw."""

    caption: str
    text: str
    png: Callable[[], bytes] | None


class Pictures:
    def __init__(self, services: Services) -> None:
        self._core, self._desk, self._store = services.core, services.desk, services.store

    async def matrix(self, update: Update, _: Ctx) -> None:
        """/matrix CUDA TensorRT PyTorch"""
        message = message_of(update)
        words = _words(message)
        topics = await in_time(self._core.topics_in, words) if words else ()
        await self._show(message, await in_time(self._matrix, topics, wording_for(message, self._store), audience_of(message)))

    async def timeline(self, update: Update, _: Ctx) -> None:
        """/timeline Li Lei; without a name, of the person last spoken of."""
        message = message_of(update)
        language = wording_for(message, self._store)
        name = _words(message) or self._last_person(conversation_of(message))
        if name:
            await self._show(message, await in_time(self._timeline, name, language, audience_of(message)))
        else:
            await send_pages(message, [choices.TIMELINE_USAGE[language]])

    async def after(self, message: Message, answer: Answer) -> None:
        """The picture that belongs to an answer, if one does."""
        if topics := topics_of(answer):
            await self._show(message, await in_time(self._matrix, topics, answer.language, audience_of(message)))

    def _matrix(self, topics: tuple[str, ...], language: Language, audience: Audience) -> Drawing:
        matrix: Matrix = self._core.matrix(topics, language, audience)
        png = (lambda: _matrix_png(matrix)) if matrix.people else None
        return Drawing(matrix_words.caption(matrix), matrix_words.text_of(matrix), png)

    def _timeline(self, name: str, language: Language, audience: Audience) -> Drawing:
        timeline: Timeline = self._core.timeline(name, language, audience)
        png = (lambda: _timeline_png(timeline)) if timeline.bars else None
        return Drawing(timeline_words.caption(timeline), timeline_words.text_of(timeline), png)

    def _last_person(self, conversation: Conversation) -> str:
        """The one the last answer is about; of several, nobody."""
        previous = self._desk.context(conversation).previous
        people = {finding.profile_id for finding in previous.findings} if previous else set()
        return people.pop() if len(people) == 1 else ""

    async def _show(self, message: Message, drawing: Drawing) -> None:
        """The picture and then what its caption cannot hold; the text alone where there is no picture."""
        if drawing.png is None:
            await send_pages(message, [notice(drawing.caption)])
            return
        bot, place = message.get_bot(), place_of(message)
        caption, pages = under_picture(drawing.caption, drawing.text)
        picture = await _drawn(message, drawing.png)
        sent = await _sent(bot, place, picture, caption) if picture else None
        if sent:
            place = Place(sent.chat_id, place.topic, sent.message_id)
        pages = pages if sent else folded(drawing.text)
        for page in pages[:MOST_PAGES]:
            await send(bot, place, page)
        if len(pages) > MOST_PAGES:
            await send(bot, place, choices.TOO_MANY_QUOTES[wording_for(message, self._store)])


async def _drawn(message: Message, png: Callable[[], bytes]) -> bytes | None:
    """None where drawing fails: the text says the same."""
    with suppress(TelegramError):
        await message.get_bot().send_chat_action(message.chat_id, ChatAction.UPLOAD_PHOTO, message_thread_id=topic_of(message))
    try:
        return await in_time(png)
    except Exception as error:  # noqa: BLE001  # whatever is wrong with a font or a number, the words are there
        log.warning("picture not drawn: %s", type(error).__name__)
        return None


async def _sent(bot: Bot, place: Place, picture: bytes, caption: str) -> Message | None:
    """None where Telegram refuses the picture."""
    try:
        return await send_picture(bot, place, picture, caption)
    except BadRequest as error:
        log.warning("picture not taken: %s", type(error).__name__)
        return None


def _matrix_png(matrix: Matrix) -> bytes:
    from bot.pictures import matrix_png  # noqa: PLC0415  # the drawing library, only where a picture is asked for

    return matrix_png(matrix)


def _timeline_png(timeline: Timeline) -> bytes:
    from bot.pictures import timeline_png  # noqa: PLC0415

    return timeline_png(timeline)


def _words(message: Message) -> str:
    command = command_of(message)
    return command.rest if command else ""
