"""What the styles of a Word file say of a paragraph or a run: heading, list item, size, bold, hidden. `docx` reads its text."""

from __future__ import annotations

import re
from typing import NamedTuple, TypeVar

from lxml import etree

from corpus.regex import regex

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VAL = f"{W}val"

_HEADING = r"""
      heading
    | 标题 | 標題 | 見出し | 제목          # Chinese, Japanese, Korean
    | überschrift | kop | rubrik           # German, Dutch, Swedish
    | overskrift | otsikko                 # Danish and Norwegian, Finnish
    | titre | t[íi]tulo | titolo           # French, Spanish and Portuguese, Italian
    | заголовок | nagłówek | nadpis        # Russian, Polish, Czech
"""
_NUMBERED = regex(rf"(?:{_HEADING})\s*(?P<level>[1-9])", re.VERBOSE | re.IGNORECASE)
_TITLE = regex(r"(?:title|标题|標題|表題|titel|titre|t[íi]tulo|titolo|название)\s*", re.IGNORECASE)
_LIST = regex(r"list[ ]?(?:bullet|number)|列表(?:项目符号|编号)|项目符号", re.IGNORECASE)
_CONTENTS = regex(r"(?:toc|目录|目錄)\s*\d", re.IGNORECASE)

T = TypeVar("T")

_BODY_LEVEL = 9
"""What an outline level is called that makes no heading."""
_FACTORY_SIZE = 10.0
"""Points, where a file names no size."""


class Look(NamedTuple):
    """How a run is set; None where nothing says so."""

    size: float | None = None
    bold: bool | None = None
    hidden: bool | None = None

    def over(self, under: Look) -> Look:
        return Look(_first(self.size, under.size), _first(self.bold, under.bold), _first(self.hidden, under.hidden))


class Style(NamedTuple):
    """`level` is that of a heading, 0 for none; `contents`: a line of a table of contents."""

    level: int | None = None
    item: bool | None = None
    contents: bool | None = None
    look: Look = Look()

    def over(self, under: Style) -> Style:
        return Style(
            _first(self.level, under.level),
            _first(self.item, under.item),
            _first(self.contents, under.contents),
            self.look.over(under.look),
        )


class Styles:
    """The style sheet of a file, None for a file that has none."""

    def __init__(self, root: etree._Element | None) -> None:
        found = [] if root is None else root.findall(f"{W}style")
        self._elements = {style.get(f"{W}styleId", ""): style for style in found}
        self._resolved: dict[str, Style] = {}
        defaults = None if root is None else root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self._factory = look_of(defaults).over(Look(_FACTORY_SIZE, bold=False, hidden=False))
        self._default = next((style.get(f"{W}styleId", "") for style in found if _is_default(style)), "")

    def of_paragraph(self, properties: etree._Element | None) -> Style:
        """What the paragraph says itself comes before its style, which comes before the defaults of the file."""
        named = _value(properties, "pStyle") or self._default
        style = _own(properties).over(self._style(named))
        return style._replace(look=style.look.over(self._factory))

    def of_run(self, properties: etree._Element | None, paragraph: Look) -> Look:
        named = _value(properties, "rStyle")
        return look_of(properties).over(self._style(named).look if named else Look()).over(paragraph)

    def _style(self, named: str) -> Style:
        """The style with all that it is based on."""
        if named not in self._resolved:
            chain: dict[str, Style] = {}
            at: str | None = named
            while at and at in self._elements and at not in chain:
                chain[at] = _named(self._elements[at])
                at = _value(self._elements[at], "basedOn")
            style = Style()
            for one in chain.values():
                style = style.over(one)
            self._resolved[named] = style
        return self._resolved[named]


def look_of(properties: etree._Element | None) -> Look:
    """What the properties of a run say themselves."""
    size = _number(_value(properties, "sz"))
    return Look(size / 2 if size else None, _switch(properties, "b"), _switch(properties, "vanish"))


def _named(style: etree._Element) -> Style:
    """What a style says itself: by its properties, or by one of the names that word processors give to theirs."""
    own = _own(style.find(f"{W}pPr"))
    names = [_value(style, "name") or "", style.get(f"{W}styleId", "")]
    level = next((level for level in map(_level_of_name, names) if level), None)
    item = any(map(_LIST.match, names)) or None
    contents = any(map(_CONTENTS.match, names)) or None
    return own.over(Style(level, item, contents, look_of(style.find(f"{W}rPr"))))


def _level_of_name(name: str) -> int | None:
    """1 for "heading 1", "标题 1" and "Title"."""
    if numbered := _NUMBERED.match(name):
        return int(numbered["level"])
    return 1 if _TITLE.fullmatch(name) else None


def _own(properties: etree._Element | None) -> Style:
    """What the properties of a paragraph say themselves. List number 0 takes it out of the list of its style."""
    if properties is None:
        return Style()
    outline = _number(_value(properties, "outlineLvl"))
    level = None if outline is None else 0 if outline >= _BODY_LEVEL else outline + 1
    number = _value(properties.find(f"{W}numPr"), "numId")
    return Style(level, None if number is None else number != "0")


def _first(mine: T | None, other: T | None) -> T | None:
    return other if mine is None else mine


def _is_default(style: etree._Element) -> bool:
    return style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in {"1", "true", "on"}


def _value(parent: etree._Element | None, name: str) -> str | None:
    child = None if parent is None else parent.find(f"{W}{name}")
    return None if child is None else child.get(VAL)


def _number(value: str | None) -> int | None:
    return int(value) if value and value.isdecimal() and len(value) < 5 else None


def _switch(properties: etree._Element | None, name: str) -> bool | None:
    """<w:b/> and <w:b w:val="1"/> are on, <w:b w:val="0"/> is off."""
    child = None if properties is None else properties.find(f"{W}{name}")
    return None if child is None else child.get(VAL, "1") not in {"0", "false", "off"}
