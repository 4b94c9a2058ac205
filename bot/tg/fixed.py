"""Fixed replies: the help, what is kept; and what moves when a group does."""

from __future__ import annotations

from telegram import Message, Update

from bot.render import guide, html
from bot.tg import addressing
from bot.tg.addressing import message_of
from bot.tg.sending import send_pages
from bot.tg.services import Ctx, Services
from bot.tg.wording import wording_for


class Fixed:
    def __init__(self, services: Services) -> None:
        self._store, self._gate = services.store, services.gate
        self._days = services.settings.telegram_keep_days

    async def help(self, update: Update, _: Ctx) -> None:
        message = message_of(update)
        text = guide.help_text(self._room(message), wording_for(message, self._store))
        await send_pages(message, [html.notice(text)])

    async def privacy(self, update: Update, _: Ctx) -> None:
        message = message_of(update)
        await send_pages(message, [html.notice(guide.privacy(self._days, wording_for(message, self._store)))])

    async def unknown(self, update: Update, context: Ctx) -> None:
        """A command that nobody knows, but sent to this bot and to no other."""
        if addressing.is_for(message_of(update), context.bot.bot):
            await self.help(update, context)

    async def moved(self, update: Update, _: Ctx) -> None:
        """A group has become a supergroup, with another id; its answers and choices go along."""
        message = message_of(update)
        if message.migrate_to_chat_id:
            self._store.moved(message.chat_id, message.migrate_to_chat_id)

    def _room(self, message: Message) -> guide.Room:
        if not addressing.is_private(message):
            return "group"
        return "admin" if message.from_user and self._gate.is_admin(message.from_user.id) else "private"
