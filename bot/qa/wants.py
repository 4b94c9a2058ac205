"""What sort of value a question asks for: a date, a place, a number, a name. The knowledge stands in wants.toml."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import NamedTuple

from bot.qa.kinds import with_kinds
from bot.qa.models import Intent
from corpus.models import SectionKind
from corpus.regex import regex

_I = re.IGNORECASE


class Want(NamedTuple):
    """One table of wants.toml. `asked` finds it in a question, `cue` in the words of a profile; what fits `aside` is no
    topic of the question."""

    name: str
    kind: Intent
    value: str
    asked: re.Pattern[str]
    cue: re.Pattern[str] | None
    sections: tuple[SectionKind, ...]
    aside: re.Pattern[str] | None = None


def _read() -> dict[str, Want]:
    tables = tomllib.loads((Path(__file__).parent / "wants.toml").read_text(encoding="utf-8"))
    return {name: _want(name, table) for name, table in tables.items()}


def _want(name: str, table: dict[str, object]) -> Want:
    asked = [*_strings(table["en"]), *_strings(table["zh"])]
    cue, aside = table.get("cue"), table.get("aside")
    return Want(
        name=name,
        kind=Intent(str(table["kind"])),
        value=str(table["value"]),
        asked=regex("|".join(f"(?:{with_kinds(one)})" for one in asked), _I),
        cue=regex(with_kinds(str(cue)), _I) if cue else None,
        sections=tuple(SectionKind(one) for one in _strings(table.get("section", []))),
        aside=regex(rf"(?:{aside}|\s)+", _I) if aside else None,
    )


def _strings(value: object) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else []


WANTS = _read()


def want_of(question: str) -> Want | None:
    """The first table that fits, None where no value is asked for.

    >>> want_of("when did she join?").value
    'start'
    """
    if _WHY.search(question):
        return WANTS["reason"]
    return next((want for want in WANTS.values() if want.asked.search(question)), None)


_WHY = regex(r"^\W*(?:(?:so|and|but)\W+)?why\b|为什么|为何|为啥", _I)
"""Whatever else such a question names."""
