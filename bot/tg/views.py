"""What a message of the bot shows: a page of an answer, a passage, an explanation, with the buttons under it."""

from __future__ import annotations

from typing import NamedTuple

from telegram import InlineKeyboardMarkup

from bot.qa.explain import Explanation
from bot.qa.passages import Around
from bot.render import closer, guide, html
from bot.tg import keyboards
from bot.tg.keyboards import Action
from bot.tg.store import Shown


class View(NamedTuple):
    text: str
    buttons: InlineKeyboardMarkup | None


def answer(shown: Shown, number: int, bot: str) -> View:
    """A page of the answer; a number that there is not is the last page."""
    if shown.answer.reason == "help":
        room: guide.Room = "private" if shown.audience == "private" else "group"
        return View(html.notice(guide.help_text(room, shown.answer.language)), None)
    leaves = html.leaves(shown.answer)
    number = min(number, len(leaves) - 1)
    return View(leaves[number].text, keyboards.under_answer(shown, leaves, number, bot))


def passage(shown: Shown, number: int, around: Around) -> View:
    """What stands around a quote; the way back leads to the page that holds it."""
    leaves = html.leaves(shown.answer)
    page = next((at for at, leaf in enumerate(leaves) if number in leaf.quotes), 0)
    return View(closer.passage(shown.answer, number, around), keyboards.under_passage(shown, page))


def why(shown: Shown, number: int, explanation: Explanation) -> View:
    return _page(shown, Action.WHY, number, closer.explanation(explanation))


def sources(shown: Shown, number: int) -> View:
    return _page(shown, Action.SOURCES, number, tuple(page.text for page in html.sources(shown.answer)))


def _page(shown: Shown, action: Action, number: int, pages: tuple[str, ...]) -> View:
    number = min(number, len(pages) - 1)
    return View(pages[number], keyboards.under_pages(shown, action, number, len(pages)))
