"""Word files: paragraphs, tables, text boxes, notes and headers, in the order in which a reader of the page meets them.

The XML is walked here and not by python-docx: that loads every part of a file, pictures and all, before one can ask how
large they are, and its paragraphs leave out text boxes, content controls, notes and inserted text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator

from lxml import etree

from corpus.errors import UnreadableFile
from corpus.readers.docx_styles import VAL, Look, Style, Styles, W
from corpus.readers.ooxml import Package
from corpus.readers.paragraphs import LONGEST_HEADING, LOWEST_LEVEL, Line, cleaned, extract_of, in_columns, row_lines
from corpus.regex import regex
from corpus.structure.blocks import BlockKind, columns
from corpus.structure.extract import Extract

_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_RELATION_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"

_PARAGRAPH, _TABLE, _ROW, _CELL, _BOX = f"{W}p", f"{W}tbl", f"{W}tr", f"{W}tc", f"{W}txbxContent"
_RUNS = {f"{W}r", f"{_MATH}r"}
_TEXTS = {f"{W}t", f"{_MATH}t"}
_NOTES = {f"{W}footnoteReference": "footnotes", f"{W}endnoteReference": "endnotes"}
_LEFT_OUT = {f"{W}{name}" for name in ("del", "moveFrom", "rt", "pPr", "rPr", "sdtPr", "tblPr", "trPr", "tcPr")}

_PAGE_NUMBER = "\x01"  # no character of XML, so it stands nowhere else
_SIGNS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
    f"{W}pgNum": _PAGE_NUMBER,
}
_PAGE_FIELD = regex(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b", re.IGNORECASE)
_FIELD_NAME = 40
"""Characters of a field's code that tell what it is."""
_ABOUT_PAGES = regex(
    rf"""
      [|·•,，/–—-]?\s*                        # what sets it apart: "Li Na | "
      (?:\bpage|\bp\.|\bof|第|共)?\s*
      {_PAGE_NUMBER}\s*页?
    """,
    re.VERBOSE | re.IGNORECASE,
)

# Fonts of signs keep theirs where Unicode has private characters; any other of these is an ornament, and left out.
_BULLETS = dict.fromkeys(map(ord, "\uf06c\uf06e\uf071\uf075\uf076\uf0a7\uf0a8\uf0b7\uf0d8\uf0fc"), "•")
_SYMBOLS = str.maketrans("\uf061\uf062\uf067\uf06d\uf0a3\uf0ae\uf0b0\uf0b1\uf0b3\uf0b4", "αβγμ≤→°±≥×")  # the font "Symbol"

_LONGEST_SHORT = 60
"""Columns of a line that may be a heading by its looks."""
_ENDS_SENTENCE = (".", "。", ",", "，", ";", "；", "、")


def read_docx(raw: bytes) -> Extract:
    """Raises UnreadableFile."""
    story = _Story(Package(raw))
    extract = extract_of(_with_headings(list(story.lines()), story.body_size()))
    if not extract.blocks:
        raise UnreadableFile("no text in it, only pictures or nothing; save the CV as text, not as a scan")
    return extract


class _Story:
    """The lines of a document while it is read; what has been met once (a note, a header) does not come again."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._main = package.main_part()
        self._relations = package.relations(self._main)
        self._styles = Styles(self._related("styles"))
        self._notes = {kind: _by_id(self._related(kind)) for kind in _NOTES.values()}
        self._sizes: Counter[float] = Counter()

    def lines(self) -> Iterator[Line]:
        root = self._package.xml(self._main)
        body = None if root is None else root.find(f"{W}body")
        if body is None:
            raise UnreadableFile("a Word file without a document in it; open and save it in Word")
        yield from self._margin(body, "headerReference")
        yield from self._blocks(body)
        yield from self._margin(body, "footerReference")

    def body_size(self) -> float:
        """The size most of the text is set in."""
        return max(self._sizes, key=lambda size: (self._sizes[size], -size), default=0)

    def _related(self, kind: str) -> etree._Element | None:
        part = next((one.target for one in self._relations.values() if one.kind == kind), None)
        return None if part is None else self._package.xml(part)

    def _margin(self, body: etree._Element, reference: str) -> Iterator[Line]:
        """Headers or footers of the first section, each line once."""
        section = next(body.iter(f"{W}sectPr"), None)
        seen = set()
        references = [] if section is None else section.findall(f"{W}{reference}")
        for one in sorted(references, key=_is_default):
            relation = self._relations.get(one.get(_RELATION_ID, ""))
            part = None if relation is None else self._package.xml(relation.target)
            for line in () if part is None or not _is_shown(one, section) else self._blocks(part):
                if line.text not in seen:
                    seen.add(line.text)
                    yield line

    def _blocks(self, container: etree._Element) -> Iterator[Line]:
        """Recursion is bounded: the parser takes no XML nested deeper than 256 elements."""
        for element in _below(container, {_PARAGRAPH, _TABLE}):
            if element.tag == _PARAGRAPH:
                yield from self._paragraph(element)
            elif element.tag == _TABLE:
                for row in _found(element, _ROW):
                    yield from row_lines([list(self._blocks(cell)) for cell in _cells(row)])

    def _paragraph(self, element: etree._Element) -> Iterator[Line]:
        """The lines of a paragraph, then those of the text boxes and notes that hang on it."""
        style = self._styles.of_paragraph(element.find(f"{W}pPr"))
        words = _Words()
        hanging = []
        look = style.look
        for node in _below(element, {_BOX}):
            if node.tag in _RUNS:
                look = self._styles.of_run(node.find(f"{W}rPr"), style.look)
            elif look.hidden:
                continue
            elif node.tag == _BOX:
                hanging.append(node)
            elif node.tag in _NOTES:
                hanging += self._note(node)
            else:
                words.add(node, look)
        if not style.contents:
            yield from words.lines(style)
            if not style.level:
                self._sizes.update(words.sizes)
        for one in hanging:
            yield from self._blocks(one)

    def _note(self, reference: etree._Element) -> list[etree._Element]:
        note = self._notes[_NOTES[str(reference.tag)]].pop(reference.get(f"{W}id", ""), None)
        return [] if note is None else [note]


class _Words:
    """The text of a paragraph while its runs are read, line by line."""

    def __init__(self) -> None:
        self.sizes: Counter[float] = Counter()
        self._texts: list[list[str]] = [[]]
        self._emphases: list[set[float]] = [set()]
        self._fields: list[str] = []  # what is being computed, a field inside of another behind it

    def add(self, node: etree._Element, look: Look) -> None:
        if node.tag in _TEXTS:
            self._write(_unicode(node.text or ""), look)
        elif node.tag == f"{W}sym":
            self._write(_symbol(node), look)
        elif node.tag == f"{W}instrText":
            self._fields[-1:] = [(field + (node.text or ""))[:_FIELD_NAME] for field in self._fields[-1:]]
        elif node.tag == f"{W}fldChar":
            self._turn_field(node.get(f"{W}fldCharType"), look)
        elif node.tag == f"{W}fldSimple":
            self._write(_PAGE_NUMBER if _is_page_field(node) else "", look)
        else:
            self._write(_SIGNS.get(str(node.tag), ""), look)

    def lines(self, style: Style) -> Iterator[Line]:
        kind = BlockKind.HEADING if style.level else BlockKind.ITEM if style.item else BlockKind.PARAGRAPH
        for number, (pieces, emphases) in enumerate(zip(self._texts, self._emphases, strict=True)):
            if kind is BlockKind.HEADING and number:
                kind = BlockKind.PARAGRAPH
            yield Line(_text_of(pieces), kind, style.level or 0, number > 0, min(emphases, default=0))

    def _turn_field(self, turn: str | None, look: Look) -> None:
        if turn == "begin":
            self._fields.append("")
        elif turn == "end" and self._fields and _PAGE_FIELD.match(self._fields.pop()):
            self._write(_PAGE_NUMBER, look)

    def _write(self, text: str, look: Look) -> None:
        if self._fields and _PAGE_FIELD.match(self._fields[-1]):
            return
        if text == "\n":
            self._texts.append([])
            self._emphases.append(set())
            return
        self._texts[-1].append(text)
        if text.strip():
            self.sizes[look.size or 0] += len(text)
            self._emphases[-1].add((look.size or 0) if look.bold else 0)


def _text_of(pieces: list[str]) -> str:
    text = "".join(pieces)
    return in_columns(_ABOUT_PAGES.sub("", text) if _PAGE_NUMBER in text else text)


def _below(root: etree._Element, leaves: Container[str]) -> Iterator[etree._Element]:
    """The elements below `root` that a reader sees, in their order; what is inside of a leaf is left to the caller."""
    open_elements = [_children(root)]
    while open_elements:
        child = next(open_elements[-1], None)
        if child is None:
            open_elements.pop()
        elif child.tag not in _LEFT_OUT:
            yield child
            open_elements.append(iter(()) if child.tag in leaves else _children(child))


def _children(element: etree._Element) -> Iterator[etree._Element]:
    """One of two renderings of the same; nothing of a control that still shows what to enter, or of a page number."""
    if element.tag == f"{_COMPATIBILITY}AlternateContent":
        written = (one for one in element.iterchildren() if next(one.iter(*_TEXTS), None) is not None)
        return iter([one for one in [next(written, None)] if one is not None])
    if _is_placeholder(element) or _is_page_field(element):
        return iter(())
    return element.iterchildren(tag=etree.Element)


def _found(root: etree._Element, tag: str) -> Iterator[etree._Element]:
    return (element for element in _below(root, {tag}) if element.tag == tag)


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    """The cells of a row that begin in it; none of a row that is deleted or hidden."""
    if any(row.find(f"{W}trPr/{W}{name}") is not None for name in ("del", "hidden")):
        return
    for cell in _found(row, _CELL):
        merged = cell.find(f"{W}tcPr/{W}vMerge")
        if merged is None or merged.get(VAL) == "restart":
            yield cell


def _is_placeholder(element: etree._Element) -> bool:
    return element.tag == f"{W}sdt" and element.find(f"{W}sdtPr/{W}showingPlcHdr") is not None


def _is_page_field(element: etree._Element) -> bool:
    return element.tag == f"{W}fldSimple" and bool(_PAGE_FIELD.match(element.get(f"{W}instr", "")))


def _is_shown(reference: etree._Element, section: etree._Element | None) -> bool:
    """A header for the first page waits for a switch; one for even pages repeats what the default says."""
    switched = section is not None and section.find(f"{W}titlePg") is not None
    return _is_default(reference) or (switched and reference.get(f"{W}type") == "first")


def _is_default(reference: etree._Element) -> bool:
    return reference.get(f"{W}type", "default") == "default"


def _by_id(notes: etree._Element | None) -> dict[str, etree._Element]:
    return {} if notes is None else {note.get(f"{W}id", ""): note for note in notes.iterchildren(tag=etree.Element)}


def _symbol(node: etree._Element) -> str:
    """<w:sym w:font="Symbol" w:char="F06D"/> is µ, and one of Wingdings mostly a bullet."""
    code = node.get(f"{W}char", "")
    if not re.fullmatch(r"(?:F0|00)?[0-9A-Fa-f]{2}", code):
        return ""
    sign = chr(0xF000 + int(code[-2:], 16))
    return _unicode(sign.translate(_SYMBOLS) if node.get(f"{W}font") == "Symbol" else sign)


def _unicode(text: str) -> str:
    return text.translate(_BULLETS)


def _with_headings(lines: Iterable[Line], body_size: float) -> Iterator[Line]:
    """Lines that stand out, bold throughout and larger than the text, are headings below those that styles name."""
    lines = list(lines)
    sizes = sorted({line.emphasis for line in lines if _stands_out(line, body_size)}, reverse=True)
    styled = max((line.level for line in lines if line.kind is BlockKind.HEADING), default=1)
    for line in lines:
        if _stands_out(line, body_size):
            yield line._replace(kind=BlockKind.HEADING, level=min(styled + 1 + sizes.index(line.emphasis), LOWEST_LEVEL))
        else:
            yield line


def _stands_out(line: Line, body_size: float) -> bool:
    text = cleaned(line.text) if len(line.text) <= LONGEST_HEADING else ""
    shown_large = line.kind is not BlockKind.HEADING and line.emphasis > body_size
    return shown_large and 0 < columns(text) <= _LONGEST_SHORT and not text.endswith(_ENDS_SENTENCE)
