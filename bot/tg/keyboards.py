"""The buttons under an answer, and what a press of one says: an action, the key of the answer, a number; never more than that.

Telegram gives a button 64 bytes. Whatever comes back is checked again: anybody can send any bytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.qa.models import Language
from bot.render.html import Page, cleaned
from bot.render.replies import label
from bot.tg.store import Shown

DATA = re.compile(r"(?P<action>[a-z]):(?P<key>[A-Za-z0-9_-]{12}):(?P<number>0|[1-9][0-9]{0,4})")
IN_A_ROW = 8
SUGGESTIONS = 6
LABEL_CHARACTERS = 40

Row = list[InlineKeyboardButton]


class Action(StrEnum):
    PAGE = "p"
    QUOTE = "q"
    WHY = "w"
    SOURCES = "s"
    GOOD = "g"
    BAD = "b"
    MEANT = "m"


class Press(NamedTuple):
    """`number` counts from 0: a page, a quote of the answer, a suggestion."""

    action: Action
    key: str
    number: int

    @property
    def data(self) -> str:
        return f"{self.action}:{self.key}:{self.number}"


def press_of(data: object) -> Press | None:
    """None for what no button of ours says."""
    match = DATA.fullmatch(data) if isinstance(data, str) else None
    if match is None or match["action"] not in set(Action):
        return None
    return Press(Action(match["action"]), match["key"], int(match["number"]))


def under_answer(shown: Shown, leaves: Sequence[Page], number: int, bot: str) -> InlineKeyboardMarkup | None:
    """Pages, quotes of this page, what may have been meant, why and votes, and the way to another chat."""
    answer, key, language = shown.answer, shown.key, shown.answer.language
    several = len(answer.citations) > 1
    rows = [_pager(Action.PAGE, key, number, len(leaves)), *_quotes(key, leaves[number].quotes, several, language)]
    rows += [[_button(text, Action.MEANT, key, at)] for at, text in enumerate(answer.suggestions[:SUGGESTIONS])]
    if answer.verdict != "unclear":
        rows.append([_button(label("why", language), Action.WHY, key), *_votes(key)])
    rows.append(_elsewhere(shown, bot))
    return _keyboard(rows)


def under_passage(shown: Shown, page: int) -> InlineKeyboardMarkup | None:
    return _keyboard([[_back(shown, page)]])


def under_pages(shown: Shown, action: Action, number: int, count: int) -> InlineKeyboardMarkup | None:
    """Of an explanation or of sources, in the place of the answer."""
    return _keyboard([_pager(action, shown.key, number, count), [_back(shown, 0)]])


def to_a_group(shown: Shown, bot: str) -> InlineKeyboardMarkup | None:
    return _keyboard([_elsewhere(shown, bot)])


def _pager(action: Action, key: str, number: int, count: int) -> Row:
    if count < 2:
        return []
    row = [_button(f"{number + 1}/{count}", action, key, number)]
    before = [_button("◀", action, key, number - 1)] if number else []
    after = [_button("▶", action, key, number + 1)] if number + 1 < count else []
    return [*before, *row, *after]


def _quotes(key: str, quotes: Iterable[int], several: bool, language: Language) -> list[Row]:
    texts = ((f"[{quote + 1}]" if several else label("whole", language), quote) for quote in quotes)
    buttons = [_button(text, Action.QUOTE, key, quote) for text, quote in texts]
    return [buttons[at : at + IN_A_ROW] for at in range(0, len(buttons), IN_A_ROW)]


def _votes(key: str) -> Row:
    return [_button("👍", Action.GOOD, key), _button("👎", Action.BAD, key)]


def _elsewhere(shown: Shown, bot: str) -> Row:
    """To a group, what was answered in private; to private, what a group may not see."""
    answer = shown.answer
    if shown.audience == "private" and answer.verdict == "answered":
        return [InlineKeyboardButton(label("share", answer.language), url=f"https://t.me/{bot}?startgroup={shown.key}")]
    if shown.audience == "group" and answer.verdict == "withheld":
        return [InlineKeyboardButton(label("in_private", answer.language), url=f"https://t.me/{bot}?start={shown.key}")]
    return []


def _back(shown: Shown, page: int) -> InlineKeyboardButton:
    return _button(label("back", shown.answer.language), Action.PAGE, shown.key, page)


def _button(text: str, action: Action, key: str, number: int = 0) -> InlineKeyboardButton:
    line = " ".join(cleaned(text).split())
    shown = line if len(line) <= LABEL_CHARACTERS else f"{line[: LABEL_CHARACTERS - 1]}…"
    return InlineKeyboardButton(shown or "?", callback_data=Press(action, key, number).data)


def _keyboard(rows: Iterable[Row]) -> InlineKeyboardMarkup | None:
    kept = [row for row in rows if row]
    return InlineKeyboardMarkup(kept) if kept else None
