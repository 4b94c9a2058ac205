"""Word files made out of the XML a test is about, and what `read_docx` says of them."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

import pytest

from corpus.errors import UnreadableFile
from corpus.readers.docx import read_docx
from tests.corpus.readers.shown import shown

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = (
    f'xmlns:w="{W}" xmlns:r="{OFFICE}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def packed(members: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def package(body: str, **parts: str) -> bytes:
    """A Word file of a body and other parts by name: styles="...", header1="..."."""
    kinds = {name: name.rstrip("0123456789") for name in parts}
    relations = "".join(
        f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{name}.xml"/>' for name, kind in kinds.items()
    )
    members = {
        "word/document.xml": f"<w:document {NAMES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{RELATIONS}">{relations}</Relationships>',
    }
    return packed(members | {f"word/{name}.xml": f"<w:part {NAMES}>{content}</w:part>" for name, content in parts.items()})


def r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def p(text: str, properties: str = "", run: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{r(text, run)}</w:p>"


def style(named: str, identity: str = "a1", properties: str = "", based: str = "") -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{identity}"><w:name w:val="{named}"/>'
        f'<w:basedOn w:val="{based}"/>{properties}</w:style>'
    )


def styled(text: str, identity: str = "a1") -> str:
    return p(text, f'<w:pStyle w:val="{identity}"/>')


def table(*rows: list[str]) -> str:
    cells = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def blocks(body: str, **parts: str) -> list[str]:
    return shown(read_docx(package(body, **parts)))


def reason(raw: bytes) -> str:
    with pytest.raises(UnreadableFile) as refused:
        read_docx(raw)
    assert "\n" not in refused.value.reason
    return refused.value.reason


def outcome(raw: bytes) -> str:
    try:
        return read_docx(raw).text
    except UnreadableFile as refused:
        return refused.reason
