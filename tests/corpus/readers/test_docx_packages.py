"""The archive around a Word file: where its parts are, and every file that is none, damaged or hostile refused."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from corpus.readers import ooxml
from corpus.readers.docx import read_docx
from corpus.readers.encoding import LONGEST
from tests.corpus.readers.shown import shown
from tests.corpus.readers.word_files import NAMES, OFFICE, RELATIONS, W, blocks, p, package, packed, reason, table


def test_main_part_is_where_the_package_says_and_names_may_be_written_any_way() -> None:
    relation = f'<Relationship Id="x" Type="{OFFICE}/officeDocument" Target="/word/document2.xml"/>'
    document = f"<w:document {NAMES}><w:body>{p('here')}</w:body></w:document>"
    rels = f'<Relationships xmlns="{RELATIONS}">{relation}</Relationships>'
    assert shown(read_docx(packed({"_rels/.rels": rels, "word/document2.xml": document}))) == ["P here"]
    assert shown(read_docx(packed({"Word\\Document.xml": document}))) == ["P here"]


def test_strict_names_are_read_like_the_usual_ones() -> None:
    strict = f"<w:document {NAMES}><w:body>{p('严格')}</w:body></w:document>".replace(
        W, "http://purl.oclc.org/ooxml/wordprocessingml/main"
    )
    assert shown(read_docx(packed({"word/document.xml": strict}))) == ["P 严格"]


def test_parts_outside_of_the_file_are_not_asked_for() -> None:
    outside = f'<Relationship Id="s" Type="{OFFICE}/styles" TargetMode="External" Target="file:///etc/passwd"/>'
    upwards = f'<Relationship Id="f" Type="{OFFICE}/footnotes" Target="../../../etc/passwd"/>'
    members = {
        "word/document.xml": f"<w:document {NAMES}><w:body>{p('text')}</w:body></w:document>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{RELATIONS}">{outside}{upwards}</Relationships>',
        "../../evil.txt": "never unpacked",
    }
    assert shown(read_docx(packed(members))) == ["P text"]


def test_file_that_is_no_word_file_is_refused_with_what_to_do() -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512
    assert reason(b"") == "the file is empty"
    assert reason(b"%PDF-1.7 ...") == "not a Word file, whatever its name says; save the CV as .docx or PDF"
    assert reason(ole + "WordDocument".encode("utf-16-le")) == "an old Word file; save it as .docx"
    assert reason(ole + "EncryptedPackage".encode("utf-16-le")) == "needs a password; save it without one"
    assert reason(packed({"xl/workbook.xml": "<x/>"})).startswith("an archive without a Word document in it")


def test_damaged_file_is_refused() -> None:
    whole = package(p("text " * 500))
    body = whole.index(b"word/document.xml") + 40
    for raw in (b"PK\x03\x04", whole[:200], whole[:-30], whole[:body] + b"\xff\xff\xff\xff" + whole[body + 4 :]):
        assert reason(raw).startswith("damaged Word file")
    assert reason(packed({"word/document.xml": "<w:document"})).startswith("damaged Word file")
    assert reason(packed({"word/document.xml": "<document/>"})).startswith("a Word file without a document in it")


def test_encrypted_member_is_refused() -> None:
    raw = bytearray(package(p("text")))
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = -1
        while (at := raw.find(signature, at + 1)) >= 0:
            raw[at + flags] |= 1
    assert reason(bytes(raw)).startswith("damaged Word file")


def test_file_that_says_it_unpacks_beyond_the_limit_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ooxml, "LARGEST", 20_000)
    assert reason(package("<!--" + " " * 30_000 + "-->")).startswith("unpacks to more than")
    assert reason(package(p("a"), styles=f"<!--{' ' * 12_000}-->", footnotes=f"<!--{' ' * 12_000}-->")).startswith("unpacks")
    assert blocks(p("a"), styles=f"<!--{' ' * 12_000}-->", media=" " * 30_000) == ["P a"]


def test_file_that_lies_about_its_size_is_read_no_further_than_it_says() -> None:
    raw = bytearray(packed({"word/document.xml": "<a>" + " " * 3_000_000}))
    at = raw.index(b"PK\x01\x02") + 24
    assert struct.unpack_from("<I", raw, at) == (3_000_003,)
    struct.pack_into("<I", raw, at, 100)
    assert reason(bytes(raw)).startswith("damaged Word file")


def test_archive_of_very_many_members_and_part_of_very_many_tags_are_refused() -> None:
    assert reason(b"PK\x03\x04" + b"PK\x01\x02" * 10_001) == "an archive of more than 10,000 files; not a Word file"
    assert reason(package("<w:p/>" * 200_000)) == "more than 200,000 tags; not a profile"


def test_entities_are_refused_and_no_file_is_read_through_them(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    bomb = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 20}">' for n in range(9))
    for inside, use in ((f'<!ENTITY a0 "lol">{bomb}', "&a9;"), (f'<!ENTITY x SYSTEM "{secret.as_uri()}">', "&x;")):
        document = (
            f"<!DOCTYPE w [{inside}]><w:document {NAMES}><w:body><w:p><w:r><w:t>{use}</w:t></w:r></w:p></w:body></w:document>"
        )
        assert reason(packed({"word/document.xml": document})).startswith("declares XML entities")


def test_tables_in_tables_in_tables_are_refused_beyond_what_anybody_writes() -> None:
    deep = p("x")
    for _ in range(60):
        deep = table([deep])
    assert blocks(deep) == ["P x"]
    for _ in range(60):
        deep = table([deep])
    assert reason(package(deep)) == "elements nested hundreds deep; not a profile"


@pytest.mark.parametrize("body", ["", "<w:p/>", "<w:p><w:r><w:drawing/></w:r></w:p>", p("———"), p("\u200b")])
def test_document_without_a_word_is_refused(body: str) -> None:
    assert reason(package(body)).startswith("no text in it, only pictures or nothing")


def test_document_as_long_as_a_book_is_refused() -> None:
    assert len(read_docx(package(p("字" * (LONGEST - 1)))).text) == LONGEST
    assert reason(package(p("字" * LONGEST))) == f"longer than {LONGEST:,} characters; not a profile"
