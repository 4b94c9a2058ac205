"""Words for sorts of things that several patterns share: kinds of workplaces, of people who are led. See kinds.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path

from corpus.regex import regex

_TABLES = tomllib.loads((Path(__file__).parent / "kinds.toml").read_text(encoding="utf-8"))


def _any_of(english: str, chinese: str) -> str:
    r"""One pattern of all the words; English ones whole, the longest Chinese ones first.

    >>> _any_of("labs? banks?", "厂 工厂")
    '(?:\\b(?:labs?|banks?)\\b|工厂|厂)'
    """
    han = sorted(chinese.split(), key=lambda word: (-len(word), word))
    whole = rf"\b(?:{'|'.join(english.split())})\b"
    return f"(?:{'|'.join([whole, *han])})"


KINDS = {name: _any_of(table["en"], table["zh"]) for name, table in _TABLES.items()}
ENGLISH = {name: _any_of(table["en"], "") for name, table in _TABLES.items()}


def with_kinds(pattern: str) -> str:
    """The pattern with each <name> of a list replaced by what it stands for."""
    return re.sub(rf"<({'|'.join(KINDS)})>", lambda match: KINDS[match.group(1)], pattern)


_WISH = regex(rf"\W*{KINDS['wishes']}", re.IGNORECASE)


def tells_a_wish(line: str, titles: Iterable[str]) -> bool:
    """True for a line that begins with what somebody would like to do next, or stands under such a title."""
    return any(_WISH.match(said) for said in (line, *titles))


def wish_begun(line: str) -> tuple[int, int] | None:
    """Where a line says that it tells a wish: the range of "What I want next" before its colon."""
    found = _WISH.match(line)
    return found.span() if found else None


_COLUMN = regex(rf"{KINDS['columns']}(?:\s*(?:/|&|,|、|和|及|与|\band\b|\bor\b)?\s*{KINDS['columns']})?", re.IGNORECASE)


def is_header_row(text: str) -> bool:
    """True for the first row of a table, whose cells name its columns: such a cell is never the answer to anything.

    >>> is_header_row("Period | Unit | What I did"), is_header_row("技能 | 程度"), is_header_row("Spanish | A2")
    (True, True, False)
    """
    cells = [cell for part in text.split("|") if (cell := part.strip(" *_\t\u3000:："))]
    named = sum(_COLUMN.fullmatch(cell) is not None for cell in cells)
    return len(cells) > 1 and named >= max(2, len(cells) - 1)
