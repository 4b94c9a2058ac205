"""A Word file as a package: a zip of XML parts, of which only those asked for are unpacked, in memory and within limits.

Knows nothing of paragraphs, see `docx`. Sizes are checked by the directory of the zip before anything is unpacked, and no
more is unpacked than it says, for directories lie. Nothing is written to disk, so no name of a member leads anywhere.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from typing import NamedTuple

from lxml import etree

from corpus.errors import UnreadableFile

LARGEST = 50_000_000
"""Bytes that the parts asked for may have together when unpacked."""
MOST_MEMBERS = 10_000
MOST_TAGS = 200_000
"""Of a part. A CV of ten pages has 20,000; a tree takes many times the room of its source."""

_ZIP, _OLE, _MEMBER = b"PK", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK\x01\x02"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_DAMAGED = "damaged Word file, cut off or changed on its way; get it again, or open and save it in Word"
_BOMB = f"unpacks to more than {LARGEST // 1_000_000} MB; not a profile"
_ZIP_FAULTS = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError)
"""What zipfile raises for what is no zip: RuntimeError for encrypted members, ValueError for names and dates."""

_PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_STRICT, _USUAL = b"http://purl.oclc.org/ooxml/", b"http://schemas.openxmlformats.org/"
_STRICT_NAMES = tuple((_STRICT + name, _USUAL + year) for name, year in [
    (b"wordprocessingml/main", b"wordprocessingml/2006/main"),
    (b"officeDocument/relationships", b"officeDocument/2006/relationships"),
    (b"officeDocument/math", b"officeDocument/2006/math"),
])  # fmt: skip


class Relation(NamedTuple):
    """Where a part points to: `kind` is "header", "styles"; `target` the name of a part."""

    kind: str
    target: str


class Package:
    """The parts of a package by name ("word/document.xml"). Raises UnreadableFile, now or on reading a part."""

    def __init__(self, raw: bytes) -> None:
        _refuse_other_formats(raw)
        if raw.count(_MEMBER) > MOST_MEMBERS:
            raise UnreadableFile(f"an archive of more than {MOST_MEMBERS:,} files; not a Word file")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(raw))
        except _ZIP_FAULTS:
            raise UnreadableFile(_DAMAGED) from None
        # some programs write other slashes and cases than the standard asks for
        self._members = {_plain(info.filename): info for info in self._zip.infolist()}
        self._room = LARGEST

    def main_part(self) -> str:
        """The name of the part that holds the text."""
        named = (one.target for one in self.relations("").values() if one.kind == "officeDocument")
        name = next((name for name in named if name in self._members), "word/document.xml")
        if name not in self._members:
            raise UnreadableFile("an archive without a Word document in it; save the CV as .docx or PDF")
        return name

    def relations(self, part: str) -> dict[str, Relation]:
        """Id -> relation of a part, of the whole package for ""; those that lead out of the file are left out."""
        folder, name = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        found = {}
        for one in () if root is None else root.iter(f"{{{_PACKAGE_RELATIONS}}}Relationship"):
            if one.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, one.get("Target", "")))
                found[one.get("Id", "")] = Relation(posixpath.basename(one.get("Type", "")), _plain(target))
        return found

    def xml(self, part: str) -> etree._Element | None:
        """The root of a part, None where there is no such part. XML entities are a fault, and none is expanded."""
        info = self._members.get(_plain(part))
        if info is None:
            return None
        raw = self._unpacked(info)
        if raw.count(b"<") > MOST_TAGS:
            raise UnreadableFile(f"more than {MOST_TAGS:,} tags; not a profile")
        if b"<!DOCTYPE" in raw:
            raise UnreadableFile("declares XML entities, which Word never does; open and save it in Word")
        for strict, usual in _STRICT_NAMES:
            raw = raw.replace(strict, usual)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            return etree.fromstring(raw, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            deep = "depth" in str(error)
            raise UnreadableFile("elements nested hundreds deep; not a profile" if deep else _DAMAGED) from None

    def _unpacked(self, info: zipfile.ZipInfo) -> bytes:
        if info.file_size > self._room:
            raise UnreadableFile(_BOMB)
        try:
            with self._zip.open(info) as member:
                raw = member.read(info.file_size)
        except _ZIP_FAULTS:
            raise UnreadableFile(_DAMAGED) from None
        self._room -= len(raw)
        return raw


def _refuse_other_formats(raw: bytes) -> None:
    if raw.startswith(_OLE):
        if _ENCRYPTED in raw:
            raise UnreadableFile("needs a password; save it without one")
        raise UnreadableFile("an old Word file; save it as .docx")
    if not raw:
        raise UnreadableFile("the file is empty")
    if not raw.startswith(_ZIP):
        raise UnreadableFile("not a Word file, whatever its name says; save the CV as .docx or PDF")


def _plain(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()
