"""Which elements of a page stand beside each other: the one thing of its styles that says where a line of text ends."""

from __future__ import annotations

import re
from typing import NamedTuple

from lxml import etree

from corpus.regex import regex

_LARGEST_SHEET, _MOST_RULES = 500_000, 100
_BRACE = regex(r"([{}])")
_COMMENT = regex(r"/\*.*?\*/", re.DOTALL)
_SELECTOR = regex(r"(?P<tag>[a-z][\w-]*)?(?P<names>(?:[.#][A-Za-z_][\w-]*)*)", re.IGNORECASE)
_ROW = regex(r"display\s*:\s*(?:inline-)?flex", re.IGNORECASE)
_COLUMN = regex(r"flex-(?:direction|flow)\s*:[^;]*column", re.IGNORECASE)
_BLOCK = regex(r"display\s*:\s*(?:block|flex|grid|list-item|table)", re.IGNORECASE)
_SPACE_KEPT = regex(r"white-space\s*:\s*(?:pre|break-spaces)", re.IGNORECASE)
_ROW_CLASSES = {"d-flex", "flex"}
"""What two widespread sheets, linked to and not at hand, call it."""
_COLUMN_CLASSES = {"flex-column", "flex-col"}


class _Simple(NamedTuple):
    """A selector without relations: `div.head` is ("div", {".head"})."""

    tag: str
    names: frozenset[str]


class Sheet:
    """The style sheets that a page carries."""

    def __init__(self, root: etree._Element) -> None:
        source = "".join(style.text or "" for style in root.iter("style"))
        rules = list(_rules(source if len(source) <= _LARGEST_SHEET else ""))
        columns = {selector for selector, body in rules if _COLUMN.search(body)}
        rows = dict.fromkeys(selector for selector, body in rules if _ROW.search(body) and selector not in columns)
        self._rows = list(rows)[:_MOST_RULES]

    def is_row(self, element: etree._Element) -> bool:
        """Its children stand beside each other."""
        classes = (element.get("class") or "").split()
        style = element.get("style") or ""
        if _COLUMN.search(style) or _COLUMN_CLASSES & set(classes):
            return False
        if _ROW.search(style) or _ROW_CLASSES & set(classes):
            return True
        names = {f".{one}" for one in classes} | {f"#{element.get('id')}"}
        return any(tag in {"", element.tag} and wanted <= names for tag, wanted in self._rows)


def is_block(element: etree._Element) -> bool:
    return bool(_BLOCK.search(element.get("style") or ""))


def keeps_space(element: etree._Element) -> bool:
    return element.tag == "pre" or bool(_SPACE_KEPT.search(element.get("style") or ""))


def _rules(source: str) -> list[tuple[_Simple, str]]:
    """Simple selectors with their declarations; what stands in @media holds for other screens or paper, and is left out."""
    found: list[tuple[_Simple, str]] = []
    depth, selectors, last = 0, "", ""
    for piece in _BRACE.split(_COMMENT.sub("", source)):
        if piece == "{":
            depth += 1
            selectors = last if depth == 1 else ""
        elif piece == "}":
            if depth == 1 and not selectors.strip().startswith("@"):
                found += [(one, last) for one in map(_simple, selectors.split(",")) if one]
            depth = max(depth - 1, 0)
            last = ""
        else:
            last = piece
    return found


def _simple(selector: str) -> _Simple | None:
    match = _SELECTOR.fullmatch(selector.strip())
    if match is None or not match[0]:
        return None
    return _Simple((match["tag"] or "").lower(), frozenset(re.findall(r"[.#][\w-]+", match["names"])))
