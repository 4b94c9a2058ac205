"""PDF files: made-for-us CVs read whole, pages drawn here for what they do not show, and what cannot be read."""

from __future__ import annotations

import ctypes
import io
from itertools import pairwise
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.errors import UnreadableFile
from corpus.readers import pdf
from corpus.readers.pdf import read_pdf
from corpus.readers.pdf_page import _Char, _Style, _text
from corpus.readers.typeset import Box
from corpus.structure.blocks import BlockKind
from corpus.structure.extract import Extract

FILES = Path(__file__).parents[1] / "files"

TWO_COLUMNS = """\
Oriel Tanglewood
Clinical perfusionist, Newcastle upon Tyne
oriel.tanglewood@example.com
Profile
Perfusionist with eleven years in cardiac theatres, first for adults and later for small children. I keep the heart-lung machine, the log and my temper, and I write the protocols that the next colleague can follow at four in the morning.
Experience
Senior Perfusionist | 2018 – present
Invented Heart Centre, Newcastle
• More than 900 bypass procedures, 140 of them for children under one year; responsible for the pre-operative checklist.
• Introduced a state-of-the-art blood gas monitor and trained fourteen colleagues in difficult situations.
• Wrote the department’s ECMO transport handbook; used on 31 transfers without an equipment failure.
Perfusionist | Sept. 2013 – 2018
Pretend General Hospital, Münster
• Adult cardiac surgery, four to six cases a week, and the on-call rota for ventricular assist devices.
• Tried a mini-bypass circuit in 2016; we gave it up after nine cases.
Education
MSc Clinical Perfusion | 2011 – 2013
University of Nowhere, Bristol
BSc Physiology | 2008 – 2011
Imaginary College, Cardiff
Skills
Heart-lung machines: LivaNova S5, Terumo
Cell salvage, haemofiltration and cardioplegia
Python for the quality register, self-taught
Languages
English, native
German, fluent after five years in Münster
Publications
Tanglewood O, Nobody A. Oxygen delivery during paediatric bypass: a register of 212 procedures and what it does not show. Journal of Invented Perfusion, 2021.
Interests
Change ringing, fell running, and the repair of mechanical clocks, which stop less often than people think.
"""  # noqa: E501  a paragraph is a line

TABLE = """\
孟样例
姓名 | 孟样例 | 性别 | 女
学历 | 硕士 | 现居地 | 合肥
电话 | 138-0000-5150 | 邮箱 | m@example.com
求职意向 | 晶圆厂设备工程师，工艺工程师；可以在合肥工作，也可以在上海工作，也可以在合肥与上海之间往返
工作经历
合肥样本半导体有限公司 | 设备工程师 | 2020.03 - 至今
• 负责十二台物理气相沉积机台的验收与维护，把计划外停机从每月九小时降到三小时。
• 评估国产真空泵：测试五个型号，一共测试二十台，工作两年，用了其中两个；备件费用下降约两成，停机也少了三成，现在全厂都用。
虚构显示科技 | 助理工程师 | 2017年7月—2020年2月
参与清洗工段的工艺改善，良率提高百分之二。没有做过光刻。
证书与技能
技能 | 程度 | 说明
SPC | 熟练 | 每周出报告，也给同事讲课，一共讲过三次
Python | 一般 | 只会读取机台日志
自我评价
做事慢一点，一次做对。
"""


def file(name: str) -> bytes:
    return (FILES / name).read_bytes()


def of_kind(extract: Extract, kind: BlockKind) -> list[tuple[int, str]]:
    return [(block.level, extract.text[block.start : block.end]) for block in extract.blocks if block.kind is kind]


# whole files


def test_a_two_column_cv_is_read_column_by_column_with_its_words_whole() -> None:
    assert read_pdf(file("pdf-two-columns-en.pdf")).text == TWO_COLUMNS


def test_a_chinese_cv_with_tables_is_read_row_by_row_without_blanks_between_glyphs() -> None:
    assert read_pdf(file("pdf-table-zh.pdf")).text == TABLE


def test_headings_are_told_by_their_size_and_the_largest_is_the_name() -> None:
    sections = ["Profile", "Experience", "Education", "Skills", "Languages", "Publications", "Interests"]
    english = of_kind(read_pdf(file("pdf-two-columns-en.pdf")), BlockKind.HEADING)
    chinese = of_kind(read_pdf(file("pdf-table-zh.pdf")), BlockKind.HEADING)

    assert english == [(1, "Oriel Tanglewood"), *((2, title) for title in sections)]
    assert chinese == [(1, "孟样例"), (2, "工作经历"), (2, "证书与技能"), (2, "自我评价")]


def test_items_begin_after_their_bullet() -> None:
    english = of_kind(read_pdf(file("pdf-two-columns-en.pdf")), BlockKind.ITEM)
    chinese = of_kind(read_pdf(file("pdf-table-zh.pdf")), BlockKind.ITEM)

    assert len(english) == 5
    assert english[-1][1] == "Tried a mini-bypass circuit in 2016; we gave it up after nine cases."
    assert [text[:6] for _, text in chinese] == ["负责十二台物", "评估国产真空"]


@pytest.mark.parametrize("name", ["pdf-two-columns-en.pdf", "pdf-table-zh.pdf"])
def test_blocks_are_in_order_and_slice_the_text(name: str) -> None:
    extract = read_pdf(file(name))
    spans = [(block.start, block.end) for block in extract.blocks]

    assert extract.unit == "page"
    assert spans == sorted(spans)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    assert all(extract.text[start:end] == extract.text[start:end].strip() != "" for start, end in spans)
    assert len(spans) == extract.text.count("\n")


# pages drawn for one question each

Drawing = tuple[str, float, float, float, float]
"""Text, x, y from the bottom, size, degrees it is turned by."""


def drawn(*pages: list[Drawing], turned: int = 0, dots: tuple[tuple[float, float], ...] = ()) -> bytes:
    document = pypdfium2.PdfDocument.new()
    for drawings in pages:
        page = document.new_page(595, 842)
        for x, y in dots:
            _dot(page, x, y)
        for drawing in drawings:
            _draw(document, page, *drawing)
        page.set_rotation(turned)
        page.gen_content()
        page.close()
    buffer = io.BytesIO()
    document.save(buffer)
    document.close()
    return buffer.getvalue()


def _draw(document: Any, page: Any, text: str, x: float, y: float, size: float = 11, degrees: float = 0) -> None:
    item = pdfium.FPDFPageObj_NewTextObj(document, b"Helvetica", size)
    encoded = text.encode("utf-16-le") + b"\0\0"
    pdfium.FPDFText_SetText(item, ctypes.cast(ctypes.create_string_buffer(encoded), ctypes.POINTER(ctypes.c_ushort)))
    pypdfium2.PdfObject(item, pdf=document, page=page).set_matrix(pypdfium2.PdfMatrix().rotate(-degrees).translate(x, y))
    pdfium.FPDFPage_InsertObject(page, item)


def _dot(page: Any, x: float, y: float) -> None:
    dot = pdfium.FPDFPageObj_CreateNewRect(x, y, 3, 3)
    pdfium.FPDFPath_SetDrawMode(dot, pdfium.FPDF_FILLMODE_ALTERNATE, 0)
    pdfium.FPDFPage_InsertObject(page, dot)


def line(text: str, y: float = 700, x: float = 72, size: float = 11, degrees: float = 0) -> Drawing:
    return text, x, y, size, degrees


def test_pages_say_where_each_begins_and_page_numbers_are_left_out() -> None:
    first = [line("Ada Sample kept the lighthouse."), line("Page 1 of 3", 30, 280)]
    third = [line("Ada Sample retired in the spring."), line("Page 3 of 3", 30, 280)]
    extract = read_pdf(drawn(first, [line("Page 2 of 3", 30, 280)], third))

    assert extract.text == "Ada Sample kept the lighthouse.\nAda Sample retired in the spring.\n"
    assert extract.pages == (0, 32, 32)


def test_a_sentence_over_the_end_of_a_page_is_one_line_and_the_page_begins_inside_it() -> None:
    first = [
        line("Calibrates every instrument of the laboratory and"),
        line("teaches the new colleagues how a clean sample is", 686),
    ]
    extract = read_pdf(drawn(first, [line("taken from the line.")]))

    assert extract.text.count("\n") == 1
    assert extract.text[extract.pages[1] :] == "taken from the line.\n"


def test_a_watermark_across_the_page_is_left_out() -> None:
    page = [line("Ada Sample kept the lighthouse."), line("CONFIDENTIAL", 300, 200, 60, degrees=45)]

    assert read_pdf(drawn(page)).text == "Ada Sample kept the lighthouse.\n"


def test_a_dot_drawn_before_a_line_is_its_bullet() -> None:
    page = [line("Welds pipes for breweries", 700), line("Welds gates", 686)]
    extract = read_pdf(drawn(page, dots=((60, 702), (60, 688))))

    assert of_kind(extract, BlockKind.ITEM) == [(0, "Welds pipes for breweries"), (0, "Welds gates")]


def test_a_row_of_dots_that_rates_a_skill_is_no_bullet() -> None:
    extract = read_pdf(drawn([line("Welding and all that")], dots=((40, 702), (50, 702), (60, 702))))

    assert extract.text == "Welding and all that\n"


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_page_that_lies_on_its_side_is_turned_upright(degrees: int) -> None:
    page = [line("Ada Sample", 400, 300, degrees=degrees), line("Kept the lighthouse", *_below(degrees), degrees=degrees)]

    assert read_pdf(drawn(page, turned=degrees)).text == "Ada Sample\nKept the lighthouse\n"


def _below(degrees: int) -> tuple[float, float]:
    """y and x of the line below one at (300, 400)."""
    x, y = {90: (20, 0), 180: (0, 20), 270: (-20, 0)}[degrees]
    return 400 + y, 300 + x


def test_letters_drawn_twice_to_look_bold_are_read_once() -> None:
    page = [line("Ada Sample kept all the keys."), line("Ada Sample kept all the keys.", x=72.3)]

    assert read_pdf(drawn(page)).text == "Ada Sample kept all the keys.\n"


def test_a_name_on_two_lines_is_one() -> None:
    page = [line("Ada", 760, size=24), line("Sample", 730, size=24), line("Kept the lighthouse at the end of the pier.")]

    assert of_kind(read_pdf(drawn(page)), BlockKind.HEADING) == [(1, "Ada Sample")]


@pytest.mark.parametrize(
    ("code", "font", "text"),
    [
        (0x2F2F, "", "工"),  # a Kangxi radical
        (0x2ED3, "", "长"),  # a radical of the supplement
        (0xF9FD, "", "什"),  # a compatibility ideograph
        (0xFB03, "", "ffi"),
        (0x00A0, "", " "),
        (0x3000, "", " "),
        (0xFFFE, "", "-"),  # pdfium's hyphen at the end of a line
        (0x0002, "", "-"),
        (0x0007, "", ""),
        (0x200B, "", ""),
        (0xF0B7, "Symbol", "•"),
        (0xF0D8, "ABCDEF+Wingdings-Regular", "•"),
        (0x00D8, "Wingdings", "•"),  # its arrow under the code of a letter
        (0x00D8, "Helvetica", "Ø"),
        (0xF0E0, "FontAwesome", ""),
        (0x25AA, "", "•"),
    ],
)
def test_every_code_is_what_a_reader_sees(code: int, font: str, text: str) -> None:
    style = _Style(0, 10, bold=False, slanted=False, colour=(0, 0, 0), turn=0, font=font)

    assert _text(_Char(code, 0, 0, Box(0, 0, 1, 1), style)) == text


# what cannot be read


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "an empty file; export it again"),
        (b" \n", "an empty file; export it again"),
        (b"PK\x03\x04 not a PDF", "no PDF, whatever its name says; export it again"),
        (b"%PDF-1.7\n%%EOF\n", "damaged or cut off; export it again"),
        (file("pdf-two-columns-en.pdf")[:30_000], "damaged or cut off; export it again"),
        (file("pdf-encrypted.pdf"), "needs a password; save a copy without one"),
        (file("pdf-scan.pdf"), "no text, only images (a scan); run OCR or export it from the word processor"),
        (drawn([]), "no text in it; export it from the word processor"),
        (drawn(*[[] for _ in range(201)]), "201 pages, more than 200; not a profile"),
    ],
    ids=["empty", "blank", "zip", "no pages", "cut off", "password", "scan", "no text", "too long"],
)
def test_what_cannot_be_read_is_said_in_one_line_with_what_to_do(raw: bytes, reason: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_pdf(raw)
    assert caught.value.reason == reason


def test_more_letters_than_a_cv_can_have_are_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("corpus.readers.pdf_page.MOST_GLYPHS", 20)

    with pytest.raises(UnreadableFile, match="more than 20 letters on a page; not a profile"):
        read_pdf(drawn([line("Ada Sample kept the lighthouse.")]))


def test_letters_without_names_are_told_from_a_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "read_page", _nameless)

    with pytest.raises(UnreadableFile, match="fonts do not say which letters"):
        read_pdf(drawn([line("Ada Sample kept the lighthouse.")]))


def _nameless(_: Any, text_page: Any) -> pdf.Page:
    read = pdf.Page([], 595, 842, [], 0, 0)
    return read._replace(nameless=pdfium.FPDFText_CountChars(text_page.raw))


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_mutated_file_is_read_or_refused_and_nothing_else(data: st.DataObject) -> None:
    raw = bytearray(file(data.draw(st.sampled_from(["pdf-two-columns-en.pdf", "pdf-table-zh.pdf"]))))
    for at, byte in data.draw(st.lists(st.tuples(st.integers(0, len(raw) - 1), st.integers(0, 255)), max_size=60)):
        raw[at] = byte
    try:
        extract = read_pdf(bytes(raw[: data.draw(st.integers(0, len(raw)))] if data.draw(st.booleans()) else raw))
    except UnreadableFile:
        return
    assert list(extract.pages) == sorted(extract.pages)
    assert all(extract.text[block.start : block.end].strip() for block in extract.blocks)
