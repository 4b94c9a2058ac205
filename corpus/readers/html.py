"""Web pages: what a browser shows of their content, every block of it a line; a row of cells or of columns is one line too."""

from __future__ import annotations

import codecs
import re

from lxml import etree

from corpus.errors import UnreadableFile
from corpus.readers.encoding import decoded
from corpus.readers.html_content import Content, events_of
from corpus.readers.html_person import name_of_page
from corpus.readers.html_styles import Sheet, is_block, keeps_space
from corpus.readers.paragraphs import LONGEST_HEADING, LOWEST_LEVEL, Line, cleaned, extract_of, in_columns, is_long, row_lines
from corpus.regex import regex
from corpus.structure.blocks import BlockKind
from corpus.structure.extract import Extract

LARGEST = 20_000_000
"""Bytes. A page saved with its pictures inside has a few million."""
MOST_TAGS = 200_000

_WIDE_BOMS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_DECLARED = re.compile(rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w-]{2,30})""", re.IGNORECASE)
_HEAD = 4096
_ENCODINGS = {b"utf8": "utf-8", b"gb2312": "gb18030", b"gbk": "gb18030", b"gb18030": "gb18030", b"big5": "big5hkscs"}
"""What a page says -> what reads it and its kin. What is said of Western encodings is a program's default as often as true."""
_FEW = 0.02
"""Of the characters, those that are broken in a page that was damaged and not misread."""
_LINE_END = regex(r"\r\n?")
_NO_CHARACTER = regex(r"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")

_INLINE = set(
    "a abbr acronym b basefont bdi bdo big br cite code data dfn em font i img ins kbd label mark nobr picture q rb ruby s samp"
    " small span strike strong sub sup time tt u var wbr".split()
)
_LEVELS = {**{f"h{level}": level for level in range(1, LOWEST_LEVEL + 1)}, "summary": LOWEST_LEVEL}
_PROSE = {"p", "li", "pre", "code", *_LEVELS}
"""Where a writer's programs cut a sentence into spans; elsewhere, spans beside each other are fields."""
_WORD_CLASS = regex(r"[A-Za-z]{3}")
_TYPE = regex(r"\b(?:font|color|background|text-decoration|letter-spacing)", re.IGNORECASE)
_PLACE = regex(r"\b(?:float|margin|padding|position|width|display)\b", re.IGNORECASE)
_SOURCE_BLANKS = regex(r"[ \t\n\f]+")
_CLOSING = tuple(".,;:!?)，。；：！？、）")
_WIDE_SIGNS = set("：，；、")
_SETS_APART = set("|/·•-–—~:,;")
_FILE_NAME = regex(r"\S+\.(?:avif|gif|jpe?g|png|svg|webp)", re.IGNORECASE)


def read_html(raw: bytes) -> Extract:
    """Raises UnreadableFile."""
    root = _parsed(_text_of(raw))
    name = name_of_page(root)
    body = root.find("body")
    extract = extract_of(_Page(root if body is None else body, Sheet(root)).lines(), name)
    if not extract.blocks:
        raise UnreadableFile("no text in the page, perhaps a script draws it; print the page to PDF and use that")
    return extract


def _text_of(raw: bytes) -> str:
    """UTF-8 if it is any, then what the page says of itself if that is likely, then what the bytes look like."""
    if len(raw) > LARGEST:
        raise UnreadableFile(f"larger than {LARGEST // 1_000_000} MB; not a profile")
    if raw.startswith(_WIDE_BOMS) or b"<" not in raw:
        return decoded(raw)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        declared = _as_declared(raw)
    if _faults(declared) <= _FEW * sum(not char.isascii() for char in declared):
        return declared or decoded(raw)
    try:
        return decoded(raw)
    except UnreadableFile:
        if _faults(declared) > _FEW * len(declared):
            raise
        return declared


def _as_declared(raw: bytes) -> str:
    """Empty where nothing is declared that is worth a try."""
    declared = _DECLARED.search(raw[:_HEAD])
    encoding = _ENCODINGS.get(declared[1].lower().replace(b"-", b"").replace(b"_", b"")) if declared else None
    return raw.decode(encoding, "replace") if encoding else ""


def _faults(text: str) -> int:
    return text.count("\ufffd")


def _parsed(text: str) -> etree._Element:
    if text.count("<") > MOST_TAGS:
        raise UnreadableFile(f"more than {MOST_TAGS:,} tags; not a profile")
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    root = etree.fromstring(_NO_CHARACTER.sub("", _LINE_END.sub("\n", text)).encode(), parser)
    if any(fault.level == etree.ErrorLevels.FATAL for fault in parser.error_log):
        raise UnreadableFile("elements nested hundreds deep or a text too long for a page; not a profile")
    if root is None:
        raise UnreadableFile("nothing in the page but markup; save it again from the browser")
    return root


class _Block:
    """An open element that ends the line before it and its own: what its lines are, and those that are done.

    `row` tells an element whose children stand beside each other: they are cells, the lines of each kept apart.
    """

    def __init__(self, element: etree._Element, within: _Block | None, row: bool, keeps_space: bool) -> None:
        self.element = element
        self.row = row
        self.keeps_space: bool = keeps_space or (within is not None and within.keeps_space)
        self.kind, self.level = BlockKind.PARAGRAPH, _LEVELS.get(str(element.tag), 0)
        if self.level:
            self.kind = BlockKind.HEADING
        elif element.tag == "li":
            self.kind = BlockKind.ITEM
        elif within is not None and within.kind is BlockKind.HEADING:
            self.kind, self.level = within.kind, within.level
        self._cells: list[list[Line]] = []

    def take(self, lines: list[Line]) -> None:
        if self.row or not self._cells:
            self._cells.append(lines)
        else:
            self._cells[0] += lines

    def finished(self) -> list[Line]:
        if self.row:
            return self._in_a_row()
        lines = self._cells[0] if self._cells else []
        if self.element.tag == "li" and len(lines) == 1 and lines[0].kind is BlockKind.PARAGRAPH:
            return [lines[0]._replace(kind=BlockKind.ITEM)]
        if self.element.tag in _LEVELS:  # what stands below the first line of a heading is no heading of its own
            return [*lines[:1], *(line._replace(kind=BlockKind.PARAGRAPH, level=0) for line in lines[1:])]
        return lines

    def _in_a_row(self) -> list[Line]:
        """Columns made by styles hold anything; what gets long in one line was not meant to be one."""
        lines = list(row_lines(self._cells))
        if self.element.tag != "tr" and any(is_long(line.text, LONGEST_HEADING) for line in lines):
            return [line for cell in self._cells for line in cell]
        return lines


class _Page:
    """The lines of a page while it is read."""

    def __init__(self, body: etree._Element, sheet: Sheet) -> None:
        self._body, self._sheet = body, sheet
        self._open: list[_Block] = []
        self._pieces: list[str] = []
        self._last: tuple[etree._Element, str] | None = None
        self._picture = ""
        self._broken = False
        self._bare: dict[etree._Element, bool] = {}

    def lines(self) -> list[Line]:
        page = _Block(self._body, None, row=False, keeps_space=False)
        self._open = [page]
        for turn, element, text in events_of(self._body, Content(self._body).is_left_out):
            if turn == "text":
                self._write(element, text)
            elif _is_inline(element):
                if turn == "start":
                    self._pass(element)
            elif turn == "start":
                self._end_line()
                row = element.tag == "tr" or self._sheet.is_row(element)
                self._open.append(_Block(element, self._open[-1], row, keeps_space(element)))
            else:
                self._end_line()
                done = self._open.pop()
                self._open[-1].take(done.finished())
        return page.finished()

    def _write(self, owner: etree._Element, text: str) -> None:
        if not text.isspace():
            self._pieces.append(self._border(owner, text))
            self._last = owner, text
        if not self._open[-1].keeps_space:
            self._pieces.append(text)
            return
        first, *others = text.split("\n")
        self._pieces.append(first)
        for line in others:
            self._break_line()
            self._pieces.append(line)

    def _pass(self, element: etree._Element) -> None:
        """An inline element begins. A picture speaks for a line that has no words."""
        if element.tag == "br":
            self._break_line()
        elif element.tag == "img" and not _FILE_NAME.fullmatch(alt := element.get("alt") or ""):
            self._picture = self._picture or alt

    def _break_line(self) -> None:
        broken = self._end_line() or self._broken
        self._broken = broken

    def _end_line(self) -> bool:
        """Whether there was one."""
        block = self._open[-1]
        text = "".join(self._pieces)
        text = in_columns(text if block.keeps_space else _as_shown(text)) if cleaned(text) else self._picture
        if text:
            block.take([Line(text, block.kind, block.level, self._broken)])
        self._pieces, self._last, self._picture, self._broken = [], None, "", False
        return bool(text)

    def _border(self, owner: etree._Element, text: str) -> str:
        """What stands between the last words and these, where each has an element of its own and no blank parts them."""
        if self._last is None or self._last[0] is owner:
            return ""
        parent, before, after = _fork(self._last[0], owner)
        if before is None or after is None or self._has_bare_text(parent):
            return ""
        last = self._last[1].rstrip()[-1:]
        if text.lstrip().startswith(_CLOSING) or last in _WIDE_SIGNS:
            return ""
        touch = not (text[:1].isspace() or self._pieces[-1][-1:].isspace())
        apart = self._apart(parent, before, after, touch)
        return " " if apart and (last in _SETS_APART or text.lstrip()[:1] in _SETS_APART) else apart

    def _apart(self, parent: etree._Element, before: etree._Element, after: etree._Element, touch: bool) -> str:
        pair = (before, after)
        if any(map(_is_type, pair)):
            return ""
        dated = any(one.tag == "time" for one in pair)
        if self._open[-1].element.tag in _PROSE:
            return " " if dated or all(_WORD_CLASS.search(one.get("class") or "") for one in pair) else ""
        fields = dated or all(one.get("class") or one.tag == "a" or (touch and one.tag == "span") for one in pair)
        return " | " if fields or self._sheet.is_row(parent) else " "

    def _has_bare_text(self, parent: etree._Element) -> bool:
        """Words beside its elements: then it is a sentence, and its blanks are where they belong."""
        if parent not in self._bare:
            texts = [parent.text, *(child.tail for child in parent)]
            self._bare[parent] = any(text and not text.isspace() for text in texts)
        return self._bare[parent]


def _fork(left: etree._Element, right: etree._Element) -> tuple[etree._Element, etree._Element | None, etree._Element | None]:
    """The closest element that holds both, and its children on the way to each, None where it is that one itself."""
    way_to_left = [left, *left.iterancestors()]
    way_to_right = [right, *right.iterancestors()]
    while way_to_left and way_to_right and way_to_left[-1] is way_to_right[-1]:
        parent = way_to_left.pop()
        way_to_right.pop()
    return parent, way_to_left[-1] if way_to_left else None, way_to_right[-1] if way_to_right else None


def _is_inline(element: etree._Element) -> bool:
    """Unknown names are containers of somebody's framework; those with a prefix are Word's, in the middle of words."""
    return (element.tag in _INLINE or ":" in str(element.tag)) and not is_block(element)


def _is_type(element: etree._Element) -> bool:
    """An element that only changes the type, as editors leave them in the middle of words."""
    style = "" if element.get("class") else element.get("style") or ""
    return element.tag in {"font", "sub", "sup"} or bool(_TYPE.search(style) and not _PLACE.search(style))


def _as_shown(text: str) -> str:
    """Blanks of the source count once; other blanks (&nbsp;) are meant as they are."""
    return _SOURCE_BLANKS.sub(lambda blanks: "\n" if "\n" in blanks[0] else " ", text)
