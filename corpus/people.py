"""Whose profile a file is: the name, and the other names people use for the same person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.blocks import Block, BlockKind, lines_of
from corpus.extract import Extract
from corpus.sections import kind_of_title

_HAN_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}(?:·[\u4e00-\u9fff]{1,6})?$")
_LATIN_NAME = re.compile(r"[A-Z][\w'’-]*\.?(?: (?:[A-Z][\w'’-]*\.?|de|van|von|da|bin|al)){1,3}$")
_NAME_FIELD = re.compile(r"\s*(?:姓\s*名|name)\s*[:：]\s*(?P<name>[^\s|,，;；]+(?: [A-Z][\w'’-]+)*)", re.IGNORECASE)
_NAME_LINES = 5
"""A CV says whose it is on one of its first lines, or it does not say it by itself."""


def name_of(extract: Extract, visible: str) -> str | None:
    """The name a field of the file gives, else a line that says "姓名: …", else a title that is a name; None where there is
    none of these."""
    return extract.name or next(_names_in(visible, extract.blocks), None)


def from_stem(stem: str) -> str:
    """zheng-jintu -> Zheng Jintu"""
    words = re.split(r"[-_. ]+", stem)
    return " ".join(word.capitalize() if word.isascii() else word for word in words if word)


def aliases_of(name: str, listed: Sequence[str], stem: str) -> tuple[str, ...]:
    """Every other name of the person, longest first: full names in both orders, given and family name alone."""
    found: dict[str, None] = {}
    for full in [name, *listed, from_stem(stem)]:
        found.update(dict.fromkeys(_forms_of(full)))
    return tuple(sorted((alias for alias in found if alias != name), key=lambda alias: (-len(alias), alias)))


def _forms_of(full: str) -> Iterator[str]:
    yield full
    words = full.split()
    if len(words) > 1:
        yield " ".join([words[-1], *words[:-1]])
        yield from (word for word in (words[0], words[-1]) if len(word) > 1)
    elif _HAN_NAME.match(full) and len(full) == 3:
        yield full[1:]


def _names_in(visible: str, blocks: list[Block]) -> Iterator[str]:
    body = next((block.start for block in blocks if block.kind is not BlockKind.FIELD), len(visible))
    for line in list(lines_of(visible, visible.rfind("\n", 0, body) + 1))[: _NAME_LINES * 3]:
        if field := _NAME_FIELD.match(line.text):
            yield field["name"]
    content = [block for block in blocks if block.kind is not BlockKind.FIELD]
    for block in [block for block in content[:_NAME_LINES] if block.level in {1, 2} or block is content[0]]:
        title = visible[block.start : block.end].strip(" #*|")
        if _reads_as_name(title):
            yield title.title() if title.isupper() else title


def _reads_as_name(title: str) -> bool:
    candidate = title.title() if title.isupper() else title
    return kind_of_title(title) is None and bool(_HAN_NAME.match(title) or _LATIN_NAME.match(candidate))
