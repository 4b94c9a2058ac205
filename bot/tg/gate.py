"""Who is answered: the admins of the bot, the people and groups on its list, and nobody faster than they may ask."""

from __future__ import annotations

from bot.settings import Settings
from bot.tg.store import Store


class Gate:
    def __init__(self, settings: Settings, store: Store) -> None:
        self._settings, self._store = settings, store

    def is_admin(self, person: int) -> bool:
        """True for those who run the bot: they add and remove people."""
        return person in self._settings.telegram_admins

    def is_allowed(self, person_or_group: int) -> bool:
        """True for an admin of the bot, and for a person or a group on its list."""
        listed = self._settings.telegram_allowed
        return self.is_admin(person_or_group) or listed == "*" or person_or_group in listed
