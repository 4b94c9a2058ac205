"""Bytes of a text file in the encodings that CVs come in; and files that are no text."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.errors import UnreadableFile
from corpus.readers.encoding import LONGEST, decoded

FILES = Path(__file__).parents[1] / "files"
ENGLISH = "Scrub nurse, 12 years.\nRan the recovery ward of a teaching hospital.\n"
SIMPLIFIED = "麻醉科护士，十二年。\n负责教学医院的复苏室。\n"
TRADITIONAL = "麻醉科護士，十二年。\n負責教學醫院的復甦室。\n"


@pytest.mark.parametrize("text", [ENGLISH, SIMPLIFIED, TRADITIONAL, "Zoë 😀 𠮷野家"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_is_read_with_and_without_a_mark(text: str, encoding: str) -> None:
    assert decoded(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [(codecs.BOM_UTF16_BE, "utf-16-be"), (codecs.BOM_UTF32_BE, "utf-32-be"), (codecs.BOM_UTF16_LE, "utf-16-le")],
)
def test_mark_says_the_order_of_the_bytes(mark: bytes, encoding: str) -> None:
    assert decoded(mark + SIMPLIFIED.encode(encoding)) == SIMPLIFIED


@pytest.mark.parametrize("text", [ENGLISH, SIMPLIFIED, TRADITIONAL, "Renée\n"])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_seen_without_a_mark(text: str, encoding: str) -> None:
    assert decoded(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (SIMPLIFIED, "gb18030"),
        ("姓名：李雷", "gbk"),
        ("Name: Li Lei (李雷)\n" + ENGLISH, "gb18030"),
        ("熟悉 C++、Python，3 年", "gb18030"),
        ("师从𠮷田教授，研究㐂字与emoji😀", "gb18030"),  # four bytes a character
        ("the ward’s “unit” – café • Zoë", "gb18030"),  # English, saved on a Chinese Windows
        (TRADITIONAL, "gb18030"),
        (TRADITIONAL, "big5"),
        ("專案經理，八年工作經驗", "cp950"),
        ("工一人上下", "big5"),  # second bytes that are letters and signs of ASCII
        ("喺香港做護士", "big5hkscs"),
        ("Dated 2019 – present: the ward’s “recovery” unit", "cp1252"),
        ("Renée Dupont\nNurse", "cp1252"),
        ("a résumé", "latin-1"),
        ("Renée", "cp1252"),  # as UTF-16 it is two usual characters
        ("Worked in a café", "cp1252"),  # the last byte alone is no cut-off UTF-8
        ("Ärztin für Anästhesie, Straße 5, 37 °C", "cp1252"),
        ("Infirmière à Mâcon, œuvré à l’hôpital « Édouard » : 45 000 €", "cp1252"),
        ("¿Por qué? Enfermería, niños, área 20 m²", "cp1252"),
        ("IDÉE CRÉÉE À LYON", "cp1252"),
    ],
)
def test_encodings_of_one_language_are_told_apart(text: str, encoding: str) -> None:
    assert decoded(text.encode(encoding)) == text


def test_utf_8_goes_before_every_other_encoding() -> None:
    assert decoded("Ã©".encode()) == "Ã©"


def test_gb18030_file_is_read() -> None:
    text = decoded((FILES / "text-anaesthesia-nurse-gb18030.txt").read_bytes())
    assert text.startswith("苏问禾\n麻醉科主管护师 | 12年手术室与麻醉护理经验\n")
    assert "导师：贺兰䶮教授" in text
    assert "\r" not in text


def test_utf_16_file_is_read() -> None:
    text = decoded((FILES / "text-patent-attorney-utf16.txt").read_bytes())
    assert text.startswith("IMOGEN FARTHINGALE\nPatent attorney")
    assert "start‑up’s closed-loop insulin pump" in text


@pytest.mark.parametrize("raw", ["一\n二\n", "一\r\n二\r\n", "一\r二\r", "\ufeff一\r\n二\n"])
def test_lines_end_in_one_way(raw: str) -> None:
    assert decoded(raw.encode()) == "一\n二\n"


@pytest.mark.parametrize("cut", [1, 2])
def test_character_at_which_a_file_was_cut_off_is_dropped(cut: int) -> None:
    assert decoded("研发机器人".encode()[:-cut]) == "研发机器"
    assert decoded("研发机器人".encode("gb18030")[:-1]) == "研发机器"
    assert decoded("研发机器人".encode("utf-16")[:-1]) == "研发机器"


def test_a_few_control_characters_do_not_make_noise() -> None:
    assert decoded(b"Robots\x0c\x00 and drones\x1b[0m\n") == "Robots\x0c\x00 and drones\x1b[0m\n"


def reason_and_line(raw: bytes) -> tuple[str, int | None]:
    with pytest.raises(UnreadableFile) as raised:
        decoded(raw)
    return raised.value.reason, raised.value.line


@pytest.mark.parametrize(
    "raw", [b"", b" \n\t\r\n", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_LE + b"\n\0", "\u3000\n".encode()]
)
def test_empty_file_is_called_so(raw: bytes) -> None:
    assert reason_and_line(raw) == ("the file is empty", None)


UNKNOWN = "not UTF-8 from here on, and no other encoding fits; save the file as UTF-8"


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        ("一\n二\n".encode() + "三\n".encode("gb18030"), 3),
        ("一\r\n二\r\n".encode() + b"\xff", 3),
        ("Ярослав, инженер\n".encode("cp1251"), 1),
        ("Renée\nà Mâcon\nélève, Lefèbvre\n".encode() + b"Ren\xe9e\n", 4),
        ("研发机器人\n负责部署\n".encode() + b"\xe9 caf\xe9\n", 3),
    ],
)
def test_text_in_no_encoding_is_named_with_the_line_of_the_first_bad_byte(raw: bytes, line: int) -> None:
    assert reason_and_line(raw) == (UNKNOWN, line)


def test_broken_utf_16_is_named_with_the_line() -> None:
    raw = codecs.BOM_UTF16_LE + "一\r\n二\r\n".encode("utf-16-le") + b"\x00\xdc" + "三".encode("utf-16-le")
    assert reason_and_line(raw) == (UNKNOWN.replace("UTF-8 from", "UTF-16 from"), 3)


@pytest.mark.parametrize(
    "raw", [bytes(range(256)) * 20, b"\0" * 5000, bytes([0, 1, 2, 3, 255, 254, 7]) * 99, b"MZ\x90\0\3\0\0\0" * 50]
)
def test_binary_data_is_no_text(raw: bytes) -> None:
    assert reason_and_line(raw) == ("not text but binary data", None)


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", r"this is a PDF, not text; let its name end in \.pdf"),
        (b"PK\x03\x04\x14\0\6\0", "this is a Word file or an archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "this is an old Word file"),
        (rb"{\rtf1\ansi Li Lei}", "this is a rich text file"),
        (b"\x89PNG\r\n\x1a\n", "this is an image"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "this is an image"),
        (b"\x1f\x8b\x08", "this is a compressed archive"),
    ],
)
def test_file_of_another_format_is_told_by_its_first_bytes(raw: bytes, reason: str) -> None:
    with pytest.raises(UnreadableFile, match=reason):
        decoded(raw + b"\0" * 30_000_000)


@pytest.mark.parametrize("raw", [b"a" * 20_000_000, b"a" * (LONGEST + 1), "中".encode() * (LONGEST + 1)])
def test_what_is_longer_than_any_profile_is_refused(raw: bytes) -> None:
    assert reason_and_line(raw) == ("longer than 400,000 characters; not a profile", None)


def test_longest_profile_is_read() -> None:
    assert len(decoded("中".encode("gb18030") * LONGEST)) == LONGEST


CHINESE_LINES = ["2019.03 - 至今", "江城医院　麻醉科", "负责恢复室18张床位的日常管理。", "精通：SPC、OPC", "光刻工艺（浸没式）"]
ENGLISH_LINES = [
    "Senior Associate, Edinburgh",
    "Drafted 74 applications.",
    "- C++, SQL",
    "the ward’s “unit” – café",
    "MEng, 2009",
]
lines = st.lists(st.sampled_from([*CHINESE_LINES, *ENGLISH_LINES]), min_size=1, max_size=30).map(
    lambda found: "\n".join([*found, ""])
)


@given(lines, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gb18030"]))
@settings(max_examples=300, deadline=None)
def test_realistic_text_survives_its_encoding(text: str, encoding: str) -> None:
    assert decoded(text.encode(encoding)) == text


@given(st.binary(max_size=200))
@settings(max_examples=300, deadline=None)
def test_any_bytes_give_text_or_one_reason(raw: bytes) -> None:
    try:
        text = decoded(raw)
    except UnreadableFile as error:
        text = error.reason
    assert text.strip()
    text.encode()
