"""The card of a document: the little that must be known of it to say whose it is, without loading it."""

from __future__ import annotations

import re

from corpus.markup import visible
from corpus.models import Document, Frozen

_LINK = re.compile(r"(?:github|gitlab|gitee|linkedin|orcid|zhihu|twitter|x)\.(?:com|org)/[\w./-]*[\w-]", re.IGNORECASE)


class Card(Frozen):
    """`length` in code points, `passages` their number; `contacts` are (kind, value without blanks and signs), `periods`
    (start, end) of the entries, `organisations` as written."""

    document_id: str
    sha256: str
    length: int
    passages: int
    name: str | None
    aliases: tuple[str, ...]
    contacts: tuple[tuple[str, str], ...]
    links: tuple[str, ...]
    periods: tuple[tuple[str, str], ...]
    organisations: tuple[str, ...]


def card_of(document: Document) -> Card:
    text = visible(document.text, document.markup)
    periods = [entry.period for entry in document.entries if entry.period]
    return Card(
        document_id=document.document_id,
        sha256=document.sha256,
        length=len(document.text),
        passages=len(document.cuts),
        name=document.name,
        aliases=document.aliases,
        contacts=tuple(sorted({(c.kind, _bare(c.span.of(document.text))) for c in document.contacts})),
        links=tuple(sorted({match.group().lower() for match in _LINK.finditer(document.text)})),
        periods=tuple(sorted({(period.start or "", period.end or "") for period in periods})),
        organisations=tuple(sorted({e.organisation.of(text).strip() for e in document.entries if e.organisation})),
    )


def _bare(value: str) -> str:
    return "".join(char for char in value.casefold() if char.isalnum() or char in "@._")
