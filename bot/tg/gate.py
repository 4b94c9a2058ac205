"""Who is answered: the admins of the bot, the people and groups on its list, and nobody faster than they may ask.

Decides and remembers only whom it has told what; `guard` does the telling.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Hashable
from typing import NamedTuple, TypeVar

from bot.settings import Settings
from bot.tg.store import Store

HOUR, DAY = 3600.0, 86_400.0
PRESSES = 3
"""Presses of buttons, inline queries and files that count as much as one question."""
REMEMBERED = 10_000
"""People and groups; when there are more, those that came first are forgotten."""


Value = TypeVar("Value")


class Visit(NamedTuple):
    """Somebody wants something of the bot. `group` is None in private and inline; `anonymous` is an admin who writes in the
    group's name; `small` is a press, an inline query or a file."""

    person: int
    group: int | None = None
    anonymous: bool = False
    small: bool = False


class Refusal(NamedTuple):
    """What to say: a name in `replies` with its values. Not `said` again to the same before `seconds` have gone by."""

    name: str
    values: dict[str, int]
    to: Hashable
    seconds: float


class Bucket(NamedTuple):
    tokens: float
    at: float


class Gate:
    def __init__(self, settings: Settings, store: Store, clock: Callable[[], float] = time.monotonic) -> None:
        self._settings, self._store, self._clock = settings, store, clock
        self._buckets: dict[Hashable, Bucket] = {}
        self._told: dict[Hashable, float] = {}

    def is_admin(self, person: int) -> bool:
        """True for those who run the bot: they add and remove people."""
        return person in self._settings.telegram_admins

    def is_allowed(self, person_or_group: int) -> bool:
        """True for an admin of the bot, and for a person or a group on its list."""
        return self.is_admin(person_or_group) or self.lists_everybody or person_or_group in self._settings.telegram_allowed

    @property
    def lists_everybody(self) -> bool:
        return self._settings.telegram_allowed == "*"

    def refuses(self, visit: Visit) -> Refusal | None:
        """None lets the visit in, and counts it."""
        return self._unlisted(visit) or self._too_fast(visit)

    def may_tell(self, refusal: Refusal) -> bool:
        """False where the same was said a short while ago; a true is counted as said."""
        key, now = (refusal.name, refusal.to), self._clock()
        if now - self._told.get(key, -math.inf) < refusal.seconds:
            return False
        self._told.pop(key, None)
        _remember(self._told, key, now)
        return True

    def _unlisted(self, visit: Visit) -> Refusal | None:
        if visit.group is None:
            return None if self.is_allowed(visit.person) else self._stranger(visit.person)
        if not self.is_allowed(visit.group):
            return Refusal("strange_group", {"id": visit.group}, visit.group, DAY)
        if visit.anonymous or self.is_allowed(visit.person) or self._store.choices(visit.group).members:
            return None
        return Refusal("listed_only", {}, (visit.group, visit.person), DAY)

    def _stranger(self, person: int) -> Refusal:
        nobody = not self._settings.telegram_admins and not self._settings.telegram_allowed
        return Refusal("nobody" if nobody else "stranger", {"id": person}, person, HOUR)

    def _too_fast(self, visit: Visit) -> Refusal | None:
        """A bucket for questions and one for presses, filled up steadily to what a minute allows."""
        most = self._settings.telegram_questions_a_minute
        room = float(most * PRESSES if visit.small else most)
        key, now = (visit.person, visit.small), self._clock()
        before = self._buckets.pop(key, Bucket(room, now))
        tokens = min(room, before.tokens + (now - before.at) * room / 60)
        _remember(self._buckets, key, Bucket(max(tokens - 1, 0.0) if tokens >= 1 else tokens, now))
        return None if tokens >= 1 else Refusal("too_fast", {"most": most}, key, 60.0)


def _remember(known: dict[Hashable, Value], key: Hashable, value: Value) -> None:
    known[key] = value
    if len(known) > REMEMBERED:
        del known[next(iter(known))]
