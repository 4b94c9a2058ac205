"""Private contact data as typed spans: e-mail, phone, WeChat and QQ ids. Found once, when a file is read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.models import Contact, Span

_PATTERNS = [
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
]


def contacts_of(visible: str) -> tuple[Contact, ...]:
    """Contact spans in the order of the text, none inside another. Takes the text with its markup blanked."""
    found = sorted(_found(visible), key=lambda contact: (contact.span.start, -contact.span.end))
    kept: list[Contact] = []
    for contact in found:
        if not kept or contact.span.start >= kept[-1].span.end:
            kept.append(contact)
    return tuple(kept)


def _found(visible: str) -> Iterator[Contact]:
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(visible):
            start, end = match.span("value" if "value" in pattern.groupindex else 0)
            yield Contact(kind=kind, span=Span(start=start, end=end))
