"""The values every layer shares: spans of a text, documents, profiles and passages. Nothing here knows how they are made.

All offsets are code points into `Document.text`, the canonical text. For Markdown and plain text that is the decoded
file itself with "\\n" line ends, so `document.text[span.start:span.end]` is what a reader finds in the file.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(Frozen):
    """The half-open range [start, end) of code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end


Unit = Literal["line", "page", "paragraph"]


class Location(Frozen):
    """Where a span stands in the file for a human: lines 12 to 14, page 2, paragraph 7; counted from 1."""

    unit: Unit
    first: int
    last: int


class Markup(Frozen):
    """Characters of the file that are not the author's words, and what a reader sees in their place (often nothing)."""

    span: Span
    shown: str = ""


class SectionKind(StrEnum):
    ABOUT = "about"
    EXPERIENCE = "experience"
    EDUCATION = "education"
    PROJECTS = "projects"
    SKILLS = "skills"
    PUBLICATIONS = "publications"
    AWARDS = "awards"
    LINKS = "links"
    OTHER = "other"


BARE_LEVEL, ENTRY_LEVEL, ROLE_LEVEL, DETAIL_LEVEL = 6, 7, 8, 9
"""Of a bare section line, of the first line of an entry, of a role within it, of a heading inside an entry."""


class Heading(Frozen):
    """A heading, or the first line of an entry (a job, a school, a project) that stands as one. Level 1 is the highest."""

    level: int
    title: str
    span: Span


class Contact(Frozen):
    """A piece of private contact data, found when the file is read: `kind` is email, phone, wechat, qq, messenger,
    address, birth, age or id."""

    kind: str
    span: Span


class Period(Frozen):
    """A stretch of time as the file writes it: "2024.10-2025.4(至今)", "Jun. 2024 - Present", "2019".

    `start` and `end` are "2024" or "2024-10", None where the file does not say. `ongoing`: until now, whatever else is said.
    """

    span: Span
    start: str | None = None
    end: str | None = None
    ongoing: bool = False


class Entry(Frozen):
    """A job, a school, a project: `span` from its first line to the end of what belongs to it. The other spans lie in its
    first lines, the employer of a second role in those of the first; None where the file says nothing."""

    kind: SectionKind
    span: Span
    title: Span | None = None
    """The role, the degree, the project's name."""
    organisation: Span | None = None
    place: Span | None = None
    period: Period | None = None


class Cut(Frozen):
    """Whole sentences in a row of one section: a passage before it is known whose it is. `headings` run from the outermost
    inwards."""

    kind: SectionKind
    headings: tuple[Heading, ...]
    sentences: tuple[Span, ...]


class Document(Frozen):
    """One file: its canonical text and everything that was found in it, as spans. `document_id` is its path in the profile
    folder; `pages` are the offsets at which pages begin, for formats that have any; `name` is whose it says it is, `said`
    the other names it gives them."""

    document_id: str
    media_type: str
    text: str
    sha256: str
    markup: tuple[Markup, ...] = ()
    unit: Unit = "line"
    pages: tuple[int, ...] = ()
    cuts: tuple[Cut, ...] = ()
    entries: tuple[Entry, ...] = ()
    contacts: tuple[Contact, ...] = ()
    name: str | None = None
    said: tuple[str, ...] = ()

    @property
    def source(self) -> str:
        """The file's name, as citations show it."""
        return self.document_id.rsplit("/", 1)[-1]


class Profile(Frozen):
    """A person. `documents` are the ids of every file about them in the order of the file names; the profile's canonical
    text is theirs, one after the other with a line break between, and `offsets` say where each begins in it."""

    profile_id: str
    name: str
    aliases: tuple[str, ...]
    documents: tuple[str, ...]
    offsets: tuple[int, ...]

    def offset_of(self, document_id: str) -> int:
        """Where a document's text begins in the text of the profile. Raises ValueError for a document of somebody else."""
        return self.offsets[self.documents.index(document_id)]


class Passage(Frozen):
    """A run of whole sentences of one section: what the index holds.

    `text` is `document.text[span]`; `visible` is as long as `text`, with markup replaced by what is shown and blanks, so
    that an offset into the one is an offset into the other. `headings` runs from the outermost heading inwards.
    `sentences` are spans of the document.
    """

    passage_id: str
    profile_id: str
    document_id: str
    kind: SectionKind
    headings: tuple[Heading, ...]
    language: str
    text: str
    visible: str
    span: Span
    sentences: tuple[Span, ...]
    location: Location

    def seen(self, span: Span) -> str:
        """The visible text of a span of the document that lies in this passage."""
        return self.visible[span.start - self.span.start : span.end - self.span.start]

    @property
    def section(self) -> str:
        return " › ".join(heading.title for heading in self.headings)
