"""Private contact data as typed spans: e-mail, phone, messenger ids, address, birth date, age, id number.

Found once, when a file is read, in full-width characters and in the disguises people use ("name (at) example dot com").
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from corpus.models import Contact, Span

_LABELLED = r"\s*[:：]?\s*(?P<value>[^|,，;；。\n]{4,60})"
_PATTERNS = [
    (
        "email",
        re.compile(
            r"[\w.+-]+\s*[(\[{]\s*at\s*[)\]}]\s*[\w-]+(?:\s*(?:[(\[{]\s*dot\s*[)\]}]|\bdot\b|\.)\s*[\w-]+)+",
            re.ASCII | re.IGNORECASE,
        ),
    ),
    ("email", re.compile(r"[\w.+-]+ at [\w-]+(?: dot [\w-]+)+", re.ASCII | re.IGNORECASE)),
    ("email", re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)),
    (
        "wechat",
        re.compile(r"(?:we-?chat|weixin|微信)(?:\s*(?:id|号|账号))?\s*[:：]?\s*(?P<value>[A-Za-z][\w-]{5,19})", re.IGNORECASE),
    ),
    ("wechat", re.compile(r"微信(?:\s*(?:id|号|账号))?\s*[:：]\s*(?P<value>[\w-]{6,20})", re.IGNORECASE)),
    ("qq", re.compile(r"\bqq(?:\s*号)?\s*[:：]?\s*(?P<value>[1-9]\d{4,10})\b", re.IGNORECASE)),
    ("phone", re.compile(r"(?<![\w.+-])(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![\w-])", re.ASCII)),
    ("phone", re.compile(r"(?<![\w.+-])\+\d{1,3}[ -]?(?:\(\d{1,4}\)[ -]?)?\d{2,4}(?:[ -]?\d{2,4}){1,4}(?![\w-])", re.ASCII)),
    ("phone", re.compile(r"(?<![\w.+-])\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}(?![\w-])", re.ASCII)),
    ("phone", re.compile(r"(?:tel|phone|mobile|手机|电话)\s*[:：]?\s*(?P<value>\+?\d[\d ()-]{6,18}\d)", re.IGNORECASE)),
    ("phone", re.compile(r"(?<![\w.+-])0\d{2,3}[- ]?\d{7,8}(?![\w-])", re.ASCII)),
    (
        "messenger",
        re.compile(
            r"\b(?:telegram|skype|whatsapp|signal|line id|钉钉|飞书)(?:\s*(?:id|号))?\s*[:：]\s*(?P<value>@?[\w.+-]{3,40})",
            re.IGNORECASE,
        ),
    ),
    ("messenger", re.compile(r"\bt\.me/[\w]{4,40}", re.IGNORECASE)),
    ("id", re.compile(r"(?<!\d)[1-9]\d{16}[\dXx](?!\d)")),
    (
        "birth",
        re.compile(r"(?:出生日期|出生年月|生日|生于|date of birth|\bDOB|\bbirthday|\bborn(?: on)?)" + _LABELLED, re.IGNORECASE),
    ),
    ("age", re.compile(r"(?:年龄|\bage)\s*[:：]\s*(?P<value>\d{2})\b", re.IGNORECASE)),
    (
        "address",
        re.compile(
            r"(?:[家通现]?\w{0,3}[住地]址|\b(?:home |postal )?address)\s*[:：]\s*(?P<value>[^|;；。\n]{4,80})",
            re.IGNORECASE,
        ),
    ),
]


def contacts_of(visible: str) -> tuple[Contact, ...]:
    """Contact spans in the order of the text, none inside another. Takes the text with its markup blanked."""
    found = sorted(_found(_half_width(visible)), key=lambda contact: (contact.span.start, -contact.span.end))
    kept: list[Contact] = []
    for contact in found:
        if not kept or contact.span.start >= kept[-1].span.end:
            kept.append(contact)
    return tuple(kept)


def _half_width(text: str) -> str:
    """Full-width letters, digits and signs as plain ones, at equal length."""
    if text.isascii():
        return text
    return "".join(plain if len(plain := unicodedata.normalize("NFKC", char)) == 1 else char for char in text)


def _found(visible: str) -> Iterator[Contact]:
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(visible):
            start, end = match.span("value" if "value" in pattern.groupindex else 0)
            yield Contact(kind=kind, span=Span(start=start, end=end))
