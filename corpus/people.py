"""Whose profile a file is: the name, and the other names people use for the same person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from corpus.blocks import Block, BlockKind, lines_of
from corpus.errors import UnreadableSource
from corpus.readers.markdown import FRONT_MATTER
from corpus.sections import kind_of_title

_HAN_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}(?:·[\u4e00-\u9fff]{1,6})?$")
_LATIN_NAME = re.compile(r"[A-Z][\w'’-]*\.?(?: (?:[A-Z][\w'’-]*\.?|de|van|von|da|bin|al)){1,3}$")
_NAME_FIELD = re.compile(r"\s*(?:姓\s*名|name)\s*[:：]\s*(?P<name>[^\s|,，;；]+(?: [A-Z][\w'’-]+)*)", re.IGNORECASE)
_NAME_LINES = 5
"""A CV says whose it is on one of its first lines, or it does not say it by itself."""


def front_matter_of(text: str, path: Path) -> dict[str, Any]:
    """The front matter as a mapping, {} where there is none. Raises UnreadableSource where it is no valid YAML."""
    front = FRONT_MATTER.match(text)
    if not front:
        return {}
    try:
        fields = yaml.safe_load(front["body"])
    except yaml.YAMLError as error:
        line = error.problem_mark.line + 2 if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark else 1
        raise UnreadableSource(path, "the front matter between the --- lines is not valid YAML", line) from None
    return fields if isinstance(fields, dict) else {}


def name_of(fields: dict[str, Any], visible: str, blocks: list[Block], stem: str) -> str:
    """The front matter's `name`, else a line that says "姓名: …", else a title that is a name, else the file's name."""
    if isinstance(fields.get("name"), str) and fields["name"].strip():
        return str(fields["name"]).strip()
    return next(_names_in(visible, blocks), None) or from_stem(stem)


def from_stem(stem: str) -> str:
    """zheng-jintu -> Zheng Jintu"""
    words = re.split(r"[-_. ]+", stem)
    return " ".join(word.capitalize() if word.isascii() else word for word in words if word)


def aliases_of(name: str, fields: dict[str, Any], stem: str) -> tuple[str, ...]:
    """Every other name of the person, longest first: full names in both orders, given and family name alone."""
    given = fields.get("aliases")
    listed = [str(alias) for alias in given] if isinstance(given, list) else [given] if isinstance(given, str) else []
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
