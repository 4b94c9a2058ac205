"""Bytes of a text file -> its text. Knows nothing of Markdown or JSON; the readers of these begin here.

A byte order mark settles the encoding, and so does valid UTF-8. What is left is read in whichever of a few encodings makes
it look most like something people write: `_READINGS`. Of CV texts of 30 bytes, unseen before, that reads all of a kind as
they were written; charset-normalizer 12 to 90 of 100, 47 to 100 where it may choose among these encodings only.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache

from corpus.errors import UnreadableFile
from corpus.regex import regex

LONGEST = 400_000
"""Characters. A profile has a few thousand; what is longer is a log, a book or a data file."""
_TOO_LONG = f"longer than {LONGEST:,} characters; not a profile"
_WIDEST = 4
"""Bytes that a character takes at most, in every encoding read here."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark begins it
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_OTHER_FORMATS = (
    (b"%PDF-", "this is a PDF, not text; let its name end in .pdf"),
    (b"PK\x03\x04", "this is a Word file or an archive, not text; let a Word file's name end in .docx, unpack an archive"),
    (b"\xd0\xcf\x11\xe0", "this is an old Word file, not text; save it as .docx or PDF"),
    (b"{\\rtf", "this is a rich text file (RTF); save it as .docx or PDF"),
    (b"\x89PNG", "this is an image, not text"),
    (b"\xff\xd8\xff", "this is an image, not text"),
    (b"GIF8", "this is an image, not text"),
    (b"RIFF", "this is an image or a recording, not text"),
    (b"\x1f\x8b", "this is a compressed archive, not text; unpack it"),
    (b"7z\xbc\xaf", "this is a compressed archive, not text; unpack it"),
    (b"Rar!", "this is a compressed archive, not text; unpack it"),
)

_LINE_END = regex(r"\r\n?")
_CONTROL = regex(r"[\x00-\x08\x0e-\x1f\x7f]")
_NOISE, _STRAY = 0.1, 8
"""Control characters: converters leave a few of them in a text, a tenth of random bytes are some."""


def decoded(raw: bytes) -> str:
    """The text with \\n line ends and without a byte order mark. Where the file was cut off amid a character, that one is
    dropped. Raises UnreadableFile for what is no text, is empty, or is longer than LONGEST."""
    for magic, reason in _OTHER_FORMATS:
        if raw.startswith(magic):
            raise UnreadableFile(reason)
    if len(raw) > LONGEST * _WIDEST:
        raise UnreadableFile(_TOO_LONG)
    text = _LINE_END.sub("\n", _text_of(raw))
    if not text.strip().strip("\ufeff"):
        raise UnreadableFile("the file is empty")
    if len(text) > LONGEST:
        raise UnreadableFile(_TOO_LONG)
    if _is_noise(text):
        raise UnreadableFile("not text but binary data")
    return text


def _text_of(raw: bytes) -> str:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _marked(raw[len(mark) :], encoding)
    utf8 = _in_utf8(raw)
    if utf8 is not None and "\x00" not in utf8:
        return utf8
    guessed = None if _is_damaged_utf8(raw) else _most_plausible(raw)
    text = utf8 if guessed is None else guessed
    if text is None:
        raise _no_text(raw, "utf-8")
    return text


def _marked(raw: bytes, encoding: str) -> str:
    text = _in(encoding, raw)
    if text is None:
        raise _no_text(raw, encoding)
    return text


def _in(encoding: str, raw: bytes) -> str | None:
    """Without the incomplete character at the end, if there is one; None where it is not this encoding."""
    try:
        return codecs.getincrementaldecoder(encoding)().decode(raw)
    except UnicodeDecodeError:
        return None


def _in_utf8(raw: bytes) -> str | None:
    """A lone byte at the end, without one complete character before it, is no cut-off UTF-8 but the é of another encoding."""
    text = _in("utf-8", raw)
    return None if text is not None and text.isascii() and not raw.isascii() else text


def _is_damaged_utf8(raw: bytes) -> bool:
    """Most of it is UTF-8. GB18030 looks so by chance, but not more than a few characters long (measured: up to 0.6)."""
    whole = "".join(filter(_is_foreign, raw.decode("utf-8", "ignore")))
    return len(whole) >= 4 and len(whole.encode()) > 0.7 * sum(byte > 0x7F for byte in raw)


def _no_text(raw: bytes, encoding: str) -> UnreadableFile:
    if _is_noise(raw.decode("latin-1")):
        return UnreadableFile("not text but binary data")
    named = encoding[:6].upper()
    reason = f"not {named} from here on, and no other encoding fits; save the file as UTF-8"
    return UnreadableFile(reason, _line_of_the_first_bad_byte(raw, encoding))


def _line_of_the_first_bad_byte(raw: bytes, encoding: str) -> int:
    try:
        raw.decode(encoding)
    except UnicodeDecodeError as error:
        raw = raw[: error.start]
    return _LINE_END.sub("\n", raw.decode(encoding)).count("\n") + 1


def _is_noise(text: str) -> bool:
    controls = len(_CONTROL.findall(text))
    return controls > _STRAY and controls > _NOISE * len(text)


# How much of a text people could have written, 0 to 1, by what is usual in the encoding it was read in.

_FEW = 8
_ENOUGH = 0.5
"""Plausibility of short texts: 0.6 to 1 in their own encoding, mostly under 0.4 in another, and less the longer they are."""


def _most_plausible(raw: bytes) -> str | None:
    """Of equally plausible readings the first of the table."""
    best, most = None, _ENOUGH
    for encoding, plausible in _READINGS:
        text = _in(encoding, raw)
        if text and "\x00" not in text and (share := plausible(text)) > most:
            best, most = text, share
    return best


_TYPOGRAPHY = str.maketrans(dict.fromkeys("‘’‚“”„‹›…–—•€™\xa0", " "))
"""Signs whose bytes stand neither in the usual characters of GB2312 nor in those of Big5: seeing one is enough."""
_WESTERN = regex(
    r"""
      (?<=[A-Za-z])[À-ÖØ-öø-ÿŒœŠšŽžŸ]             # café, naïve: a letter beside a plain one, not one amid a run of them
    | [À-ÖØ-öø-ÿŒœŠšŽžŸ](?=[A-Za-z])              # École
    | (?<![^\s'(])[ÀÈÉÌÒÓàáèéìòó](?![^\s',.:;)])   # à, è, ó: words of one letter
    | (?<=\w)[²³¹°ªº½®](?!\w)                     # m², 37°, 4½
    | (?<![^\s\d(/])[§°·©±×µ½¼¾¿¡](?![^\s\w(])    # 5 °C, ±0.5, ¿por
    | «(?=[\s\w])|(?<=[\s\w.,!?])»
    """,
    re.VERBOSE | re.ASCII,
)


def _western(text: str) -> float:
    plain = text.translate(_TYPOGRAPHY)
    typographic = _foreign(text) - _foreign(plain)
    return (typographic + len(_WESTERN.findall(plain))) / max(1, _foreign(text))


def _simplified(text: str) -> float:
    return _mean(_weight_in_gb18030, filter(_is_foreign, text))


def _traditional(text: str) -> float:
    return _mean(_usual_in_big5().__contains__, filter(_is_foreign, text))


def _wide(text: str) -> float:
    """Plain letters count too. Of a few characters without any nothing is known: two letters in a row make a usual one."""
    known = len(text) > _FEW or not all(map(_is_foreign, text))
    return _mean(_usual_in_utf16().__contains__, text) if known else 0.0


_READINGS: tuple[tuple[str, Callable[[str], float]], ...] = (
    ("utf-16-le", _wide),
    ("utf-16-be", _wide),
    ("cp1252", _western),
    ("gb18030", _simplified),
    ("cp950", _traditional),
    ("big5hkscs", _traditional),
)


def _is_foreign(char: str) -> bool:
    return char > "\x7f"


def _foreign(text: str) -> int:
    return sum(map(_is_foreign, text))


def _mean(weigh: Callable[[str], float], chars: Iterable[str]) -> float:
    weights = list(map(weigh, chars))
    return sum(weights) / len(weights) if weights else 0.0


def _weight_in_gb18030(char: str) -> float:
    """The traditional characters that GBK added weigh half. Those of four bytes are sure: two of these must be digits."""
    if char in _usual_in_gb18030():
        return 1.0
    return 0.5 if char in _usual_in_big5() else float(len(char.encode("gb18030")) == 4)


@cache
def _usual_in_gb18030() -> frozenset[str]:
    """Signs, letters with accents, and the first level of GB2312, 3,755 characters: 99 of 100 in a simplified text, 1 in 6
    of what wrong bytes make."""
    signs = _characters("gb18030", (0xA8,), (*range(0x40, 0x7F), *range(0x80, 0xBB)))
    return signs | _characters("gb18030", (*range(0xA1, 0xA4), *range(0xB0, 0xD8)), range(0xA1, 0xFF))


@cache
def _usual_in_big5() -> frozenset[str]:
    """Signs and the first level of Big5, 5,401 characters."""
    return _characters("cp950", range(0xA1, 0xC7), (*range(0x40, 0x7F), *range(0xA1, 0xFF)))


@cache
def _usual_in_utf16() -> frozenset[str]:
    plain = map(chr, (9, 10, 13, *range(32, 127)))
    return _usual_in_gb18030() | _usual_in_big5() | frozenset(plain)


def _characters(encoding: str, leads: Iterable[int], trails: Sequence[int]) -> frozenset[str]:
    pairs = (bytes((lead, trail)) for lead in leads for trail in trails)
    return frozenset(pair.decode(encoding, "ignore") for pair in pairs) - {""}
