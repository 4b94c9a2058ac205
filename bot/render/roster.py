"""The list of people for the admins of a chat: names, ids and files, in pages. Contact data in a file's name is not shown."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from bot.qa.labels import file_without_contacts, id_without_contacts
from bot.qa.models import Language
from bot.render.choices import EXAMPLES_SHOWN, PEOPLE
from bot.render.html import shortened
from corpus.models import Profile
from corpus.snapshot import Corpus

A_PAGE = 10
FILES_SHOWN = 3
NAME_ROOM, FILE_ROOM, PLACE_ROOM = 100, 80, 600
"""A page of ten people with the longest names fits a message."""


class Sheet(NamedTuple):
    text: str
    page: int
    pages: int


def sheet(corpus: Corpus, page: int, are_examples: bool, language: Language) -> Sheet:
    """A page of the list; a number that there is not is the last page."""
    pages = max(1, -(-len(corpus.profiles) // A_PAGE))
    page = min(page, pages - 1)
    lines = [PEOPLE[language].format(count=len(corpus.profiles)), *([EXAMPLES_SHOWN[language]] if are_examples else [])]
    for number, profile in enumerate(corpus.profiles[page * A_PAGE : (page + 1) * A_PAGE], page * A_PAGE + 1):
        lines += ["", f"{number}. <b>{shortened(name_of(profile), NAME_ROOM)}</b>", *files(profile.documents)]
    return Sheet("\n".join(lines), page, pages)


def name_of(profile: Profile) -> str:
    """`Li Lei (li-lei)`."""
    return f"{profile.name} ({id_without_contacts(profile.profile_id)})"


def files(documents: Iterable[str]) -> list[str]:
    names = [f"· {shortened(file_without_contacts(name), FILE_ROOM)}" for name in documents]
    return names if len(names) <= FILES_SHOWN else [*names[:FILES_SHOWN], "· …"]


def place(path: Path) -> str:
    return f"<code>{shortened(str(path), PLACE_ROOM)}</code>"
