"""The card of a document: the little that must be known of it to say whose it is, without loading it."""

from __future__ import annotations

from pathlib import PurePosixPath

from corpus.markup import visible
from corpus.models import Document, Frozen
from corpus.people.owner import aliases_of
from corpus.people.same import Facts, links_of


class Card(Frozen):
    """`length` in code points, `passages` their number; the rest is what `corpus.people.same` decides by."""

    document_id: str
    sha256: str
    length: int
    passages: int
    name: str | None
    said: tuple[str, ...]
    aliases: tuple[str, ...]
    contacts: tuple[tuple[str, str], ...]
    links: tuple[str, ...]
    organisations: tuple[str, ...]
    periods: tuple[tuple[str, str], ...]

    @property
    def stem(self) -> str:
        return PurePosixPath(self.document_id).stem

    def facts(self, given: str | None) -> Facts:
        """`given` is the name the user gave the file, if any."""
        aliases = (*self.aliases, *(aliases_of(given, (), self.stem) if given else ()))
        return Facts(
            stem=self.stem,
            name=self.name,
            said=self.said,
            aliases=aliases,
            contacts=self.contacts,
            links=self.links,
            organisations=self.organisations,
            periods=self.periods,
            given=given,
        )


def card_of(document: Document) -> Card:
    from corpus.privacy.contacts import identity_of  # noqa: PLC0415  # its patterns are needed for new files only

    text, stem = visible(document.text, document.markup), PurePosixPath(document.document_id).stem
    identities = {identity_of(contact, document.text) for contact in document.contacts} - {None}
    periods = [entry.period for entry in document.entries if entry.period]
    return Card(
        document_id=document.document_id,
        sha256=document.sha256,
        length=len(document.text),
        passages=len(document.cuts),
        name=document.name,
        said=document.said,
        aliases=aliases_of(document.name, document.said, stem),
        contacts=tuple(sorted(identity for identity in identities if identity)),
        links=links_of(document.text),
        organisations=tuple(sorted({e.organisation.of(text).strip() for e in document.entries if e.organisation})),
        periods=tuple(sorted({(period.start or "", period.end or "") for period in periods})),
    )
