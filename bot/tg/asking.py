"""Questions and their answers: find the question in a message, ask at the desk, send what it says. No rule about people."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from telegram import Message, Update

from bot.qa.models import Answer, Audience, Intent, Language
from bot.render import guide, html
from bot.render.replies import reply
from bot.tg import addressing, views
from bot.tg.addressing import message_of
from bot.tg.crossing import in_time
from bot.tg.sending import edit, place_of, send, send_pages
from bot.tg.services import Ctx, Services
from bot.tg.signs import typing, watching
from bot.tg.store import Conversation, Shown
from bot.tg.wording import wording_for

After = Callable[[Message, Answer], Awaitable[None]]


class Asking:
    def __init__(self, services: Services, after: After | None = None) -> None:
        """`after` is told of every answer once it stands in the chat."""
        self._core, self._desk, self._store = services.core, services.desk, services.store
        self._after = after

    async def question(self, update: Update, context: Ctx) -> None:
        """Any message that is no fixed command: an answer if it is for the bot, silence if not."""
        message = message_of(update)
        question = addressing.question(message, context.bot.bot)
        if question is None:
            return
        if not question and (usage := await self._usage(message)):
            await send_pages(message, [html.notice(usage)])
        else:
            await self.answer(message, question)

    async def edited(self, update: Update, context: Ctx) -> None:
        """A question that was changed changes its answer; one that is only now for the bot is answered."""
        message = message_of(update)
        question = addressing.question(message, context.bot.bot)
        before = self._store.by_question(message.chat_id, message.message_id)
        if not question or (before and before.answer.question == question):
            return
        if before is None or before.message is None:
            await self.answer(message, question)
        else:
            await self._change(message, before, question)

    async def not_text(self, update: Update, _: Ctx) -> None:
        """A picture, a sticker, a voice in private: said to be unreadable rather than passed over."""
        message = message_of(update)
        await send_pages(message, html.pages(_unread(wording_for(message, self._store))))

    async def answer(self, message: Message, question: str) -> None:
        language = self._language(message, question)
        await self.tell(
            message,
            lambda: self._desk.ask(question, conversation_of(message), audience_of(message), message.message_id, language),
        )

    async def tell(self, message: Message, ask: Callable[[], Shown]) -> None:
        """What the desk says to a message, as a reply with buttons."""
        async with watching(message):
            async with typing(message):
                shown = await in_time(ask)
            bot = message.get_bot()
            view = views.answer(shown, 0, bot.username)
            sent = await send(bot, place_of(message), *view)
            self._store.sent(shown.key, sent.message_id)
        if self._after:
            await self._after(message, shown.answer)

    async def _change(self, message: Message, before: Shown, question: str) -> None:
        language = self._language(message, question)
        async with typing(message):
            shown = await in_time(self._desk.ask_again, before, question, language)
        bot = message.get_bot()
        view = views.answer(shown, 0, bot.username)
        if before.message is None or not await edit(bot, message.chat_id, before.message, *view):
            sent = await send(bot, place_of(message), *view)
            self._store.sent(shown.key, sent.message_id)

    async def _usage(self, message: Message) -> str | None:
        """What to say to a command that asks, with nothing behind it; None where the core has something to say."""
        command, language = addressing.command_of(message), wording_for(message, self._store)
        match command.name if command else "":
            case "list":
                return guide.roster(await in_time(self._core.people), language)
            case "profile":
                return reply("profile_usage", language)
            case "compare":
                return reply("compare_usage", language)
        return None

    def _language(self, message: Message, question: str) -> Language | None:
        """The one the chat has chosen; a question without a word in it has no language, but the person has."""
        chosen = self._store.choices(message.chat_id).language
        return chosen or (None if any(map(str.isalpha, question)) else wording_for(message, self._store))


def conversation_of(message: Message) -> Conversation:
    """Anonymous admins share one sender, their group; `from_user` would be one for all groups."""
    sender = message.sender_chat or message.from_user
    return Conversation(message.chat_id, addressing.topic_of(message), sender.id if sender else 0)


def audience_of(message: Message) -> Audience:
    return "private" if addressing.is_private(message) else "group"


def _unread(language: Language) -> Answer:
    return Answer(question="", language=language, intent=Intent.WHO, verdict="unclear", reason="not_text")
