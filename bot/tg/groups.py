"""What a chat chooses for itself: its language, and in a group whom the bot answers; and the greeting when the bot is added.

In a group only its admins choose; an anonymous one writes in the group's name.
"""

from __future__ import annotations

from telegram import Bot, CallbackQuery, Chat, ChatMemberUpdated, InlineKeyboardMarkup, Message, Update
from telegram.constants import ChatMemberStatus, ChatType
from telegram.error import TelegramError

from bot.qa.models import Language
from bot.render import choices, guide
from bot.render.html import notice
from bot.render.replies import reply
from bot.render.words import Both
from bot.tg.addressing import command_of, is_private, message_of
from bot.tg.chat_menu import show_menu
from bot.tg.gate import Visit
from bot.tg.language import HAN, language_of
from bot.tg.sending import Place, answer_press, place_of, send
from bot.tg.services import Ctx, Services
from bot.tg.store import Choices
from bot.tg.telling import button, change, keyboard, language_of_press, pressed
from bot.tg.wording import wording_for

PRESS = r"^ch:(?P<view>lang|set):(?P<what>auto|en|zh|all|listed)$"
LANGUAGES: dict[str, Language | None] = {"auto": None, "en": "en", "zh": "zh"}
MEMBERS = {"all": True, "listed": False}
SAID: dict[str, str] = {
    "auto": "auto",
    "自动": "auto",
    "en": "en",
    "english": "en",
    "英文": "en",
    "英语": "en",
    "zh": "zh",
    "chinese": "zh",
    "中文": "zh",
    "汉语": "zh",
}
"""What may stand behind /lang."""
ADMINS = (ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR)
OUTSIDE = (ChatMemberStatus.LEFT, ChatMemberStatus.BANNED)
GROUPS = (ChatType.GROUP, ChatType.SUPERGROUP)


class Groups:
    def __init__(self, services: Services) -> None:
        self._gate, self._store = services.gate, services.store

    async def language(self, update: Update, _: Ctx) -> None:
        """/lang, with the language behind it or as buttons."""
        message = message_of(update)
        command, language = command_of(message), wording_for(message, self._store)
        said = command.rest.strip().lower() if command else ""
        if not await self._may_choose(message):
            await _say(message, choices.GROUP_ADMINS_ONLY[language])
        elif said in SAID:
            chosen = LANGUAGES[SAID[said]]
            await self._choose(message.get_bot(), message.chat, self._store.choices(message.chat_id)._replace(language=chosen))
            await _say(message, choices.CHOSEN[chosen][chosen or language])
        else:
            page = f"{choices.WHICH_LANGUAGE[language]}\n{choices.LANGUAGE_USAGE[language]}"
            await _say(message, page, _languages("lang", self._store.choices(message.chat_id)))

    async def settings(self, update: Update, _: Ctx) -> None:
        """/settings of a group."""
        message = message_of(update)
        language = wording_for(message, self._store)
        if is_private(message):
            await _say(message, choices.IN_GROUPS[language])
        elif not await self._may_choose(message):
            await _say(message, choices.GROUP_ADMINS_ONLY[language])
        else:
            chosen = self._store.choices(message.chat_id)
            await _say(message, choices.settings(*chosen, language), _settings(chosen, language))

    async def press(self, update: Update, context: Ctx) -> None:
        """A choice, by somebody who may choose here."""
        query, match = update.callback_query, context.match
        message = pressed(query) if query else None
        if query is None or match is None:
            return
        refusal = await self._refusal(query, message, match["what"]) if message else choices.PRESS_EXPIRED
        if message is None or refusal:
            await answer_press(query, (refusal or choices.PRESS_EXPIRED)[language_of_press(query, self._store)], alert=True)
            return
        await answer_press(query)
        chosen = _changed(self._store.choices(message.chat_id), match["what"])
        await self._choose(message.get_bot(), message.chat, chosen)
        language = language_of_press(query, self._store)
        if match["view"] == "lang":
            await change(message, choices.CHOSEN[chosen.language][language], _languages("lang", chosen))
        else:
            await change(message, choices.settings(*chosen, language), _settings(chosen, language))

    async def added(self, update: Update, _: Ctx) -> None:
        """The bot has come into a group: one greeting, or what the gate says to a group that is not on the list."""
        happened = update.my_chat_member
        if happened is None or happened.chat.type not in GROUPS or not _came_in(happened):
            return
        chat, bot = happened.chat, happened.get_bot()
        language = self._likely(chat, happened.from_user.language_code)
        refusal = self._gate.refuses(Visit(happened.from_user.id, chat.id))
        if refusal is None:
            await send(bot, Place(chat.id, None, None), choices.joined(bot.username, language))
        elif self._gate.may_tell(refusal):
            await send(bot, Place(chat.id, None, None), notice(reply(refusal.name, language, **refusal.values)))

    async def _choose(self, bot: Bot, chat: Chat, chosen: Choices) -> None:
        before = self._store.choices(chat.id)
        self._store.choose(chat.id, chosen)
        if before.language != chosen.language:
            await show_menu(bot, chat.id, self._room(chat), chosen.language)

    def _room(self, chat: Chat) -> guide.Room:
        if chat.type != ChatType.PRIVATE:
            return "group"
        return "admin" if self._gate.is_admin(chat.id) else "private"

    def _likely(self, chat: Chat, code: str | None) -> Language:
        """What was chosen here before, else that of the group's title, else that of the app of who added the bot."""
        return self._store.choices(chat.id).language or ("zh" if HAN.search(chat.title or "") else language_of("", code))

    async def _may_choose(self, message: Message) -> bool:
        if is_private(message) or message.sender_chat == message.chat:
            return True
        return message.from_user is not None and await _is_admin(message.get_bot(), message.chat_id, message.from_user.id)

    async def _refusal(self, query: CallbackQuery, message: Message, what: str) -> Both | None:
        person = query.from_user.id
        if is_private(message):
            return choices.IN_GROUPS if what in MEMBERS else None
        if not await _is_admin(message.get_bot(), message.chat_id, person):
            return choices.GROUP_ADMINS_ONLY
        if what == "listed" and self._gate.lists_everybody:
            return choices.EVERYBODY_IS_LISTED
        return choices.YOU_ARE_NOT_LISTED if what == "listed" and not self._gate.is_allowed(person) else None


def _changed(before: Choices, what: str) -> Choices:
    if what in MEMBERS:
        return before._replace(members=MEMBERS[what])
    return before._replace(language=LANGUAGES[what])


def _languages(view: str, chosen: Choices) -> InlineKeyboardMarkup | None:
    labels = ((what, choices.LANGUAGES[language], chosen.language == language) for what, language in LANGUAGES.items())
    return keyboard([[button(_ticked(label, ticked), f"ch:{view}:{what}") for what, label, ticked in labels]])


def _settings(chosen: Choices, language: Language) -> InlineKeyboardMarkup | None:
    languages = _languages("set", chosen)
    told = ((what, choices.MEMBERS[members][language], chosen.members == members) for what, members in MEMBERS.items())
    rows = [[button(_ticked(label, ticked), f"ch:set:{what}")] for what, label, ticked in told]
    return keyboard([*(languages.inline_keyboard if languages else ()), *rows])


def _ticked(label: str, ticked: bool) -> str:
    return f"✓ {label}" if ticked else label


def _came_in(happened: ChatMemberUpdated) -> bool:
    return happened.old_chat_member.status in OUTSIDE and happened.new_chat_member.status not in OUTSIDE


async def _is_admin(bot: Bot, chat: int, person: int) -> bool:
    try:
        member = await bot.get_chat_member(chat, person)
    except TelegramError:
        return False
    return member.status in ADMINS


async def _say(message: Message, page: str, buttons: InlineKeyboardMarkup | None = None) -> None:
    await send(message.get_bot(), place_of(message), page, buttons)
