"""Fixed replies: the greeting, the help, what is kept."""

from __future__ import annotations

from telegram import Update

from bot.render import html, words
from bot.tg import addressing
from bot.tg.addressing import message_of
from bot.tg.language import language_of_code
from bot.tg.sending import send_pages
from bot.tg.services import Ctx, Services
from bot.tg.wording import wording_for


class Fixed:
    def __init__(self, services: Services) -> None:
        self._store = services.store

    async def start(self, update: Update, _: Ctx) -> None:
        message = message_of(update)
        code = message.from_user.language_code if message.from_user else None
        await send_pages(message, [html.notice(words.start(language_of_code(code)))])

    async def help(self, update: Update, _: Ctx) -> None:
        message = message_of(update)
        await send_pages(message, [html.notice(words.HELP[wording_for(message, self._store)])])

    async def privacy(self, update: Update, _: Ctx) -> None:
        message = message_of(update)
        await send_pages(message, [html.notice(words.PRIVACY[wording_for(message, self._store)])])

    async def unknown(self, update: Update, context: Ctx) -> None:
        """A command that nobody knows, but sent to this bot and to no other."""
        if addressing.unknown_command(message_of(update), context.bot.bot):
            await self.help(update, context)
