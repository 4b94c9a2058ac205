"""Example questions as buttons: a tap asks the question as if it had been written."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from telegram import InlineKeyboardButton, Message, Update

from bot.render import html
from bot.render.choices import EXAMPLE_GONE
from bot.tg.asking import Asking
from bot.tg.services import Ctx, Services
from bot.tg.telling import Rows, acknowledge, button, language_of_press, pressed

PRESS = r"^ex:[0-9a-f]{12}$"


def example_rows(questions: Iterable[str]) -> Rows:
    """A button a question, under each other; the question stands on the button, so that it works as long as it is seen."""
    return [[button(html.cleaned(question), f"ex:{_digest(question)}")] for question in questions]
