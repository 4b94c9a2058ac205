"""Words for sorts of things that several patterns share: kinds of workplaces, of people who are led. They stand in kinds.toml."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path


def _read() -> dict[str, str]:
    tables = tomllib.loads((Path(__file__).parent / "kinds.toml").read_text(encoding="utf-8"))
    return {name: _any_of(table["en"], table["zh"]) for name, table in tables.items()}


def _any_of(english: str, chinese: str) -> str:
    r"""One pattern of all the words; English ones whole, the longest Chinese ones first.

    >>> _any_of("labs? banks?", "厂 工厂")
    '(?:\\b(?:labs?|banks?)\\b|工厂|厂)'
    """
    han = sorted(chinese.split(), key=lambda word: (-len(word), word))
    return rf"(?:\b(?:{'|'.join(english.split())})\b|{'|'.join(han)})"


KINDS = _read()


def with_kinds(pattern: str) -> str:
    """The pattern with each <name> of a list replaced by what it stands for."""
    return re.sub(r"<(workplaces|led)>", lambda match: KINDS[match.group(1)], pattern)
