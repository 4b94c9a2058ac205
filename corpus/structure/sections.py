"""Blocks -> sections. Headings open them, and so do the bare lines of a CV: 工作经历, EXPERIENCE, "AMD | 2024.02 - 2024.10".

Levels 1 to 6 are headings of the file, 6 also a bare section line; the first line of an entry (a job, a school, a project)
is level 7 and a role within it level 8, so that the path of a bullet reads "EXPERIENCE › Nuro Inc. › Engineer". Which lines
open entries is told by `openings`, which words name a section by `headings`. The heading of an entry may be several lines of
the file that only together say what it is: dates and what they are the dates of, a role and its employer.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from corpus.line.shapes import ASIDE, EMPLOYERS, FIRST_LINES, ROLES, Shape
from corpus.models import BARE_LEVEL, DETAIL_LEVEL, ROLE_LEVEL, Heading, SectionKind, Span
from corpus.regex import regex
from corpus.structure.blocks import Block, BlockKind
from corpus.structure.headings import (
    inline_kind,
    inline_label,
    is_detail_of_school,
    is_label,
    kind_of_title,
    names_document,
    section_kind,
)
from corpus.structure.openings import opening_of
from corpus.structure.outline import Place, Step
from corpus.structure.page import Page


class Section(NamedTuple):
    """`headings` from the outermost inwards, `own` the one that opened the section if it has a title; `blocks` are the
    content below it."""

    headings: tuple[Heading, ...]
    own: Heading | None
    kind: SectionKind
    blocks: tuple[Block, ...]


_WIDEST_HEADING, _WIDEST_TITLE = 130, 32
_CAPITALS = "AB"
_STYLES = [
    (_CAPITALS, regex(r"[A-Z][A-Z &/'’()+-]{3,}$")),
    ("【】", regex(r"【[^】]+】$")),
    ("一、", regex(r"[一二三四五六七八九十]{1,3}、[^。，；]+$")),
    ("——", regex(r"[—–=*~-]{2,}\s*\w[^。，；]*[—–=*~-]{2,}$")),
]
_SIGNED = frozenset({"【】", "一、"})
"""Set with signs that no employer's name has."""
_APART = "apart"
_BLANK_ABOVE, _LINE_BELOW = regex(r"\n[ \t]*\n[ \t]*\Z"), regex(r"[ \t:：]*\n[ \t]*\S")
_IN_SMALL_LETTERS = regex(r"[A-Za-z][a-z'’]+(?:,?\s(?:[Ii](?:['’](?:m|ve|d))?|&|[a-z'’]+)){1,4}:?|[\u4e00-\u9fff]{2,8}[:：]?")
_OF_TITLES = frozenset({SectionKind.PROJECTS, SectionKind.PUBLICATIONS, SectionKind.AWARDS})
"""Titles without any sign or capitals, as no name of anything is written in English."""


def sections_of(blocks: Sequence[Block], visible: str, name: str) -> Iterator[Section]:
    """Sections in the order of the text, each content block in exactly one. A heading that only says whose CV this is,
    the person's `name`, opens a section but stands on no path."""
    return _Walk(Page(blocks, visible), name).sections()


class _Walk:
    """One pass over the blocks: the path of headings so far, and the content below its last one."""

    def __init__(self, page: Page, name: str) -> None:
        self._page, self._name = page, name.casefold()
        self._path: list[Step] = []
        self._content: list[tuple[SectionKind, int]] = []
        self._fresh, self._told, self._named = True, False, False
        self._until = -1
        self._labels = Counter(inline_label(page.words(at)) for at in range(len(page)) if page.is_paragraph(at))

    def sections(self) -> Iterator[Section]:
        for at in range(len(self._page)):
            if at <= self._until or self._page.is_head_of_table(at):
                continue
            place = self._place()
            step = self._step(at, place)
            if longer := self._lengthened(at, step, place):
                self._path[-1] = longer
            elif step:
                yield from self._flush(place)
                self._path = [*(above for above in self._path if above.heading.level < step.heading.level), step]
            else:
                if self._ends_entry(at, place):
                    yield from self._flush(place)
                    self._path = self._path[: self._path.index(place.section)] if place.section else []
                self._keep(at)
        yield from self._flush(self._place())

    def _place(self) -> Place:
        return Place(self._path, self._fresh, self._told)

    def _keep(self, at: int) -> None:
        shape = self._page.shape(at)
        self._fresh = self._fresh and shape in ASIDE
        self._told = self._told or shape is Shape.DATES
        self._content.append((self._kind_of_content(at, self._place()), at))

    def _flush(self, place: Place) -> Iterator[Section]:
        """What has come together below the path; a line "Skills: …" makes a section of its own kind."""
        headings = tuple(step.heading for step in self._path if step.heading.title)
        own = self._path[-1].heading if self._path and self._path[-1].heading.title else None
        runs = [(kind, [at for _, at in run]) for kind, run in groupby(self._content, key=lambda pair: pair[0])]
        if own and (not runs or runs[0][0] is not place.kind):
            runs.insert(0, (place.kind, []))
        for number, (kind, run) in enumerate(runs):
            yield Section(headings, None if number else own, kind, tuple(self._page.blocks[at] for at in run))
        self._content, self._fresh, self._told = [], True, False

    # First lines of an entry that make one heading

    def _lengthened(self, at: int, step: Step | None, place: Place) -> Step | None:
        """The entry above with block `at` added to its heading: its dates, or the employer of its role."""
        if self._content or not self._page.is_paragraph(at) or not place.entry:
            return None
        dates = place.waits_for_dates and self._page.shape(at) is Shape.DATES and self._page.is_dated(at)
        employer = step is not None and step.shape in EMPLOYERS and step.heading.level == ROLE_LEVEL
        if not dates and not (employer and place.waits_for_employer):
            return None
        last = self._path[-1]
        span = Span(start=last.heading.span.start, end=self._page.blocks[at].end)
        heading = Heading(level=last.heading.level, title=self._title_in(span), span=span)
        return last._replace(heading=heading, dated=last.dated or self._page.is_dated(at))

    def _title_in(self, span: Span) -> str:
        return re.sub(r"\s+", " ", span.of(self._page.visible)).strip(" \t:：#|")

    # What a block opens

    def _step(self, at: int, place: Place) -> Step | None:
        if self._page.is_a(at, BlockKind.FIELD):
            return None
        for rule in (self._title, self._section, self._entry, self._heading, self._alike):
            if step := rule(at, place):
                return step
        return None

    def _made(self, at: int, level: int, kind: SectionKind, until: int | None = None) -> Step:
        block, last = self._page.blocks[at], self._page.blocks[at if until is None else until]
        span = Span(start=block.start, end=last.end)
        return Step(Heading(level=level, title=self._title_in(span), span=span), kind, max(block.level, last.level))

    def _title(self, at: int, place: Place) -> Step | None:
        """A heading that is the person's name or "Curriculum Vitae"; an empty one, which is a section whose title was lost."""
        if not self._page.is_heading(at):
            return None
        step = self._made(at, 1, SectionKind.ABOUT)
        title = step.heading.title
        if not title:
            return step._replace(kind=SectionKind.OTHER if place.section else SectionKind.ABOUT)
        if not self._named and (title.casefold() == self._name or names_document(title)):
            self._named = title.casefold() == self._name
            return step._replace(heading=step.heading.model_copy(update={"title": ""}))
        return None

    def _section(self, at: int, place: Place) -> Step | None:
        """A title of the words that sections are called by, whatever the file makes of the line."""
        page, words = self._page, self._page.words(at)
        kind = section_kind(words) or self._kind_in_small_letters(at)
        if kind is None or words.casefold() == self._name or (page.is_item(at) and not self._stands_alone(at)):
            return None
        if is_label(words) and self._is_within(at, place):
            return None
        if page.is_heading(at):
            return self._made(at, DETAIL_LEVEL if place.is_inside_entry(page.level(at)) else page.level(at), kind)
        beside = place.section.heading.level if place.section and place.section.kind is not kind else BARE_LEVEL
        return self._made(at, beside, kind)

    def _kind_in_small_letters(self, at: int) -> SectionKind | None:
        """ "certs", with a blank line above and what it is the title of right below."""
        page, words = self._page, self._page.words(at)
        apart = page.is_paragraph(at) and words.isascii() and words.islower() and page.is_apart(at)
        return section_kind(words.capitalize()) if apart and at + 1 < len(page) and not page.is_apart(at + 1) else None

    def _is_within(self, at: int, place: Place) -> bool:
        """Within an entry, and not set as the titles of sections are."""
        if self._page.is_heading(at):
            return bool(place.section) and self._page.level(at) > (place.section.depth if place.section else 0)
        return place.entry is not None and not (self._page.is_paragraph(at) and self._page.words(at).isupper())

    def _stands_alone(self, at: int) -> bool:
        """An item that is no member of a list: "■ 工作经历", "1. Work Experience" with something else below it."""
        page = self._page
        if at + 1 >= len(page) or section_kind(page.words(at + 1)):
            return False
        return not page.is_item(at + 1) or page.bullet(at) != page.bullet(at + 1)

    def _entry(self, at: int, place: Place) -> Step | None:
        opening = opening_of(self._page, at, place)
        if opening is None:
            return None
        self._until = opening.until
        dated = any(self._page.is_dated(number) for number in range(at, opening.until + 1))
        step = self._made(at, opening.level, opening.kind, opening.until)
        return step._replace(shape=opening.shape, dated=dated)

    def _heading(self, at: int, place: Place) -> Step | None:
        """A heading of the file that neither names a section we know nor looks like an entry."""
        page, words = self._page, self._page.words(at)
        if not page.is_heading(at) or (page.width(at) > _WIDEST_HEADING and page.is_sentence(at)):
            return None
        if place.section is None and (page.shape(at) in ROLES or (self._name and self._name in words.casefold())):
            return None
        if is_label(words) and (place.section or place.entry):
            return None
        if place.is_inside_entry(page.level(at)):
            return self._made(at, DETAIL_LEVEL, place.kind)
        parent = place.parent_of(page.level(at))
        if parent and parent.heading.title and (parent is not self._path[0] or parent.kind is not SectionKind.ABOUT):
            return self._made(at, page.level(at), parent.kind)
        kind = kind_of_title(words) or (SectionKind.OTHER if place.section else SectionKind.ABOUT)
        return self._made(at, page.level(at), kind)

    def _alike(self, at: int, place: Place) -> Step | None:
        """HONEST CORNER, 【其他】: a line set as the titles are that we know. In capitals it is one below any other title."""
        page, words, section = self._page, self._page.words(at), place.section
        if at == 0 or not page.is_paragraph(at) or page.width(at) > _WIDEST_TITLE or is_label(words):
            return None
        style = _style_of(words) or self._set_apart(Span(start=page.blocks[at].start, end=page.blocks[at].end), place)
        if not style or page.shape(at) in FIRST_LINES or not self._is_title(at, style):
            return None
        if style not in _SIGNED and self._could_be_employer(at):
            return None
        if section and style in {_style_of(section.heading.span.of(page.visible)), self._set_apart(section.heading.span, None)}:
            return self._made(at, section.heading.level, kind_of_title(words) or SectionKind.OTHER)
        inside = place.entry is not None or place.kind in {SectionKind.SKILLS, SectionKind.LINKS}
        return self._made(at, BARE_LEVEL, place.kind) if style == _CAPITALS and not inside else None

    def _set_apart(self, span: Span, place: Place | None) -> str:
        """ "Things of note", a blank line above and what it is the title of right below: how a plain text sets its titles.

        Among jobs a Chinese one may be an employer, among projects any may be the name of one; a title that is known (no
        `place`) is none."""
        above, below = self._page.visible[: span.start], self._page.visible[span.end :]
        if not _BLANK_ABOVE.search(above) or not _LINE_BELOW.match(below):
            return ""
        words = span.of(self._page.visible).strip()
        small = place is None or (place.kind not in _OF_TITLES and _IN_SMALL_LETTERS.fullmatch(words))
        return _APART if small and (words.isascii() or place is None or not place.entry) else ""

    def _could_be_employer(self, at: int) -> bool:
        below = self._page.line(at + 1)
        return below is not None and (below.shape in ROLES or (below.shape is Shape.DATES and below.says_how_long))

    def _is_title(self, at: int, style: str) -> bool:
        """Capitals alone could be a name in a list: PMP, NPDP."""
        return style != _CAPITALS or len(self._page.words(at).split()) > 1 or self._page.is_apart(at)

    # Lines that name their section and stay content

    def _kind_of_content(self, at: int, place: Place) -> SectionKind:
        if self._page.is_a(at, BlockKind.FIELD) or place.entry:
            return place.kind
        words = self._page.words(at)
        if place.kind is SectionKind.EDUCATION and is_detail_of_school(words):
            return place.kind
        return inline_kind(words) or place.kind

    def _ends_entry(self, at: int, place: Place) -> bool:
        """A paragraph "Languages: English, Chinese" behind the bullets of the last job, or behind all of it, is no part of the
        job, unless each job has such a line."""
        page, words = self._page, self._page.words(at)
        label = inline_label(words)
        if not place.entry or not page.is_paragraph(at) or inline_kind(words) is None or is_label(label):
            return False
        if place.kind is SectionKind.EDUCATION and is_detail_of_school(words):
            return False
        below = page.words(at + 1)
        last = at + 1 == len(page) or inline_kind(below) is not None or section_kind(below) is not None
        return self._labels[label] == 1 and (last or page.is_item(at - 1))


def _style_of(words: str) -> str:
    """How a title is set, "" for nothing out of the ordinary."""
    words = words.strip().rstrip(":：")
    return next((style for style, form in _STYLES if form.match(words)), "")
