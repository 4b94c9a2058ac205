"""Presses of the buttons under an answer: the message changes in place. Only who asked may press."""

from __future__ import annotations

from telegram import CallbackQuery, ForceReply, Message, Update
from telegram.error import TelegramError

from bot.qa.models import Language
from bot.render import html
from bot.render.replies import reply
from bot.tg import views
from bot.tg.addressing import is_private
from bot.tg.crossing import in_time
from bot.tg.keyboards import Action, Press, press_of
from bot.tg.sending import Place, answer_press, edit, send
from bot.tg.services import Ctx, Services
from bot.tg.store import Shown
from bot.tg.views import View
from bot.tg.wording import wording_of

ADMINS = frozenset({"administrator", "creator"})


class Presses:
    def __init__(self, services: Services) -> None:
        self._core, self._desk, self._store = services.core, services.desk, services.store

    async def press(self, update: Update, _: Ctx) -> None:
        """Nothing that a press says is believed: not the action, nor the key, nor the number, nor that it is one's own."""
        query = update.callback_query
        if query is None:
            return
        press, message = press_of(query.data), query.message
        shown = self._store.by_key(press.key) if press else None
        if press is None or shown is None or not isinstance(message, Message) or shown.conversation.chat != message.chat_id:
            await self._alert(query, "expired")
        elif not await _may_press(query, shown):
            await self._alert(query, "not_yours")
        elif press.action in (Action.GOOD, Action.BAD):
            await self._vote(query, message, shown, good=press.action is Action.GOOD)
        else:
            await self._turn(query, message, shown, press)

    async def unknown(self, update: Update, _: Ctx) -> None:
        """A press that no feature knows."""
        if update.callback_query:
            await self._alert(update.callback_query, "expired")

    async def _turn(self, query: CallbackQuery, message: Message, shown: Shown, press: Press) -> None:
        view = await self._view(shown, press, message.get_bot().username)
        if view is None:
            await self._alert(query, "file_changed" if press.action is Action.QUOTE else "expired", shown.answer.language)
            return
        await answer_press(query)
        await edit(message.get_bot(), message.chat_id, message.message_id, *view)

    async def _view(self, shown: Shown, press: Press, bot: str) -> View | None:
        """What the message is to show now; None where there is no such thing."""
        number, answer = press.number, shown.answer
        match press.action:
            case Action.PAGE:
                return views.answer(shown, number, bot)
            case Action.SOURCES:
                return views.sources(shown, number)
            case Action.WHY:
                return views.why(shown, number, await in_time(self._core.explain, answer))
            case Action.QUOTE if number < len(answer.citations):
                around = await in_time(self._core.around, answer.citations[number], shown.audience)
                return views.passage(shown, number, around) if around else None
            case Action.MEANT if number < len(answer.suggestions):
                chosen = self._store.choices(shown.conversation.chat).language
                meant = await in_time(self._desk.mean, shown, answer.suggestions[number], chosen)
                return views.answer(meant, 0, bot)
        return None

    async def _vote(self, query: CallbackQuery, message: Message, shown: Shown, *, good: bool) -> None:
        """Thumbs down in private are asked why; elsewhere it is said how to say more."""
        self._store.vote(shown, query.from_user.id, good)
        language = shown.answer.language
        await answer_press(query, reply("noted", language))
        if good or not is_private(message):
            return
        line = html.notice(reply("what_was_wrong", language))
        asked = await send(message.get_bot(), Place(message.chat_id, None, message.message_id), line, ForceReply())
        self._store.prompt(message.chat_id, asked.message_id, shown.key)

    async def _alert(self, query: CallbackQuery, name: str, language: Language | None = None) -> None:
        await answer_press(query, reply(name, language or wording_of(query.from_user, self._store)), alert=True)


async def _may_press(query: CallbackQuery, shown: Shown) -> bool:
    """Who asked. What was asked in the name of a group may be pressed by its admins: who of them it was is not known."""
    conversation = shown.conversation
    if conversation.person != conversation.chat or query.from_user.id == conversation.person:
        return query.from_user.id == conversation.person
    try:
        member = await query.get_bot().get_chat_member(conversation.chat, query.from_user.id)
    except TelegramError:
        return False
    return member.status in ADMINS
