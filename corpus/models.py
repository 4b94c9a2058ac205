"""The values every layer shares: spans of a text, documents, profiles and passages. Nothing here knows how they are made.

All offsets are code points into `Document.text`, the canonical text. For Markdown and plain text that is the decoded
file itself with "\\n" line ends, so `document.text[span.start:span.end]` is what a reader finds in the file.
"""

from __future__ import annotations

from enum import StrEnum

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


class Location(Frozen):
    """Where a span stands in the file for a human: lines 12 to 14, counted from 1."""

    unit: str
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


class Document(Frozen):
    document_id: str
    path: str
    media_type: str
    text: str
    markup: tuple[Markup, ...]
    sha256: str

    @property
    def source(self) -> str:
        """The file's name, as citations show it."""
        return self.path.replace("\\", "/").rsplit("/", 1)[-1]


class Profile(Frozen):
    profile_id: str
    name: str
    aliases: tuple[str, ...]
    contacts: tuple[Contact, ...]
    document: Document


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
