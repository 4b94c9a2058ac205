"""The words of conditions.toml as patterns: for degrees, certificates and languages, and for being somewhere."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from corpus.regex import regex

_I = re.IGNORECASE
TABLES = tomllib.loads((Path(__file__).parent / "conditions.toml").read_text(encoding="utf-8"))


def pattern(table: str, name: str, *, verbose: bool = False) -> re.Pattern[str]:
    return regex(TABLES[table][name], _I | (re.VERBOSE if verbose else 0))


def either(table: str, *, verbose: bool = False) -> re.Pattern[str]:
    """One pattern of a table's English and its Chinese one."""
    return regex(f"{TABLES[table]['en']}|{TABLES[table]['zh']}", _I | (re.VERBOSE if verbose else 0))


def words(table: str) -> re.Pattern[str]:
    """Any of a table's words, the longest Chinese one first."""
    english = "|".join(map(re.escape, TABLES[table]["en"].split()))
    chinese = "|".join(sorted(TABLES[table]["zh"].split(), key=lambda word: (-len(word), word)))
    return regex(rf"(?<![\w'’])(?:{english})(?![\w'’])|{chinese}", _I)
