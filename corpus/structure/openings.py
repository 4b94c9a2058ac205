"""Which lines open an entry (a job, a school, a project) or a role within one, and how they stand to what is above.

It depends on the section: an employer's name among skills is none. The first entry of a section shows in which order
employers and roles come. Where in doubt a line is content: a bullet under the wrong employer is worse than one under none.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from corpus.line.shapes import ASIDE, EMPLOYERS, FIRST_LINES, ROLES, FirstLine, Shape, line_of
from corpus.line.words import PartKind, is_weak_role, label_of
from corpus.models import ENTRY_LEVEL, ROLE_LEVEL, SectionKind
from corpus.regex import regex
from corpus.structure.headings import inline_kind, inline_label, is_label, kind_of_title, section_kind
from corpus.structure.outline import Place, Step
from corpus.structure.page import Page


class Opening(NamedTuple):
    """The entry or role that block `at` opens, whose first line goes on to block `until`."""

    level: int
    kind: SectionKind
    shape: Shape
    until: int


_LISTS = {SectionKind.AWARDS, SectionKind.PUBLICATIONS}
_CAREER = {SectionKind.EXPERIENCE, SectionKind.EDUCATION, SectionKind.PROJECTS}
_WIDEST_NAME, _WIDEST_PROJECT, _NARROWEST_PROJECT = 50, 72, 6
_PART_OF_SCHOOL = regex(r"(?:School|Faculty|College|Department) of\b|[\u4e00-\u9fff]{2,10}学院\s*$")
NOT_TAKEN = regex(r"报考|被刷|落榜|未(?:被)?录取|没考上|没考取|\b(?:applied|rejected|not admitted|turned down|declined)\b")
"""A school one only wished to go to."""
_SAYS_MORE = regex(r"[:：]\s*\S")


def opening_of(page: Page, at: int, place: Place) -> Opening | None:
    """What block `at` opens where it stands, None for content."""
    line = page.line(at)
    if line is None or is_label(page.words(at)) or inline_kind(page.words(at)):
        return None
    if place.kind is SectionKind.EDUCATION and NOT_TAKEN.search(page.words(at)):
        return None
    if opened := _opened_by_dates(page, at, place):
        return opened
    if place.waits_for_dates and place.entry and place.entry.shape is Shape.WHOLE and line.says_when_and_where:
        return None
    if _is_next_in_row(page, at, line, place):
        return _opening(page, at, line, Shape.WHOLE, place)
    shape = _shape_of_item(page, at, line, place) if page.is_item(at) else _shape_of_line(page, at, line, place)
    if shape is None or not _may_stand(page, at, line, shape, place) or not _is_borne_out(page, at, line, shape, place):
        return None
    return _opening(page, at, line, shape, place)


def _opening(page: Page, at: int, line: FirstLine, shape: Shape, place: Place, until: int | None = None) -> Opening:
    kind = place.kind
    if not place.section and kind is SectionKind.ABOUT:
        kind = SectionKind.EDUCATION if line.of(PartKind.DEGREE) else SectionKind.EXPERIENCE
    if kind is SectionKind.OTHER and _is_job_below_any_title(line, place):
        kind = SectionKind.EXPERIENCE
    return Opening(_level(page, at, line, shape, place), kind, shape, at if until is None else until)


def _is_next_in_row(page: Page, at: int, line: FirstLine, place: Place) -> bool:
    """One more job of a row that begin with their dates, whatever it says of itself: "2013 - 2016 car mechanic"."""
    entry = place.entry
    if entry is None or place.kind is not SectionKind.EXPERIENCE or line.shape is not Shape.NONE or not page.is_paragraph(at):
        return False
    period = line.parts[0].period if line.parts else None
    alike = entry.heading.level == ENTRY_LEVEL and entry.heading.span.start not in page.items
    return bool(period and period.start != period.end and alike and _begins_with_dates(page, entry))


def _is_job_below_any_title(line: FirstLine, place: Place) -> bool:
    """ "Owner and manager, Glen Farm, 2003 to present" below a title that says nothing of its kind: "Farm"."""
    unknown = place.section is not None and kind_of_title(place.section.heading.title) is None
    return unknown and line.says_how_long and bool(line.of(PartKind.ROLE))


def _level(page: Page, at: int, line: FirstLine, shape: Shape, place: Place) -> int:
    """A role stands within the employer above it, an employer within the role above it that has none yet. Headings of the
    file say by their own levels what stands within what."""
    entry, depth = place.entry, page.level(at)
    if entry is None or 0 < depth <= entry.depth:
        return ENTRY_LEVEL
    both_dated = entry.dated and line.dated
    role_of_it = shape is Shape.ROLE and (entry.shape is Shape.EMPLOYER or (entry.shape is Shape.NAMED and not both_dated))
    lab_of_it = shape is Shape.WHOLE and not line.dated and entry.shape is Shape.EMPLOYER and entry.dated and place.fresh
    employer_of_it = shape in EMPLOYERS and place.waits_for_employer and not both_dated
    return ROLE_LEVEL if place.is_inside_entry(depth) or role_of_it or lab_of_it or employer_of_it else ENTRY_LEVEL


# What a line is where it stands


def _shape_of_line(page: Page, at: int, line: FirstLine, place: Place) -> Shape | None:
    """WHOLE, EMPLOYER, ROLE, or NAMED for a name with dates that is taken for an employer or a project; None for content."""
    if place.kind is SectionKind.PROJECTS:
        return Shape.NAMED if _names_project(page, at, line, place) else None
    if line.shape is Shape.NAME:
        return Shape.EMPLOYER if _names_employer(page, at, place) else None
    if line.shape is Shape.LOOSE:
        return _shape_of_loose(page, at, place)
    if line.shape is Shape.NAMED:
        return Shape.ROLE if _is_role_of_employer(line, place) else Shape.NAMED
    return line.shape if line.shape in FIRST_LINES and not _is_part_of_school(page, at, line, place) else None


def _is_part_of_school(page: Page, at: int, line: FirstLine, place: Place) -> bool:
    """School of Computer Science, below the university it belongs to."""
    below = place.entry is not None and place.fresh and line.shape is Shape.EMPLOYER and not line.dated
    return below and bool(_PART_OF_SCHOOL.match(page.words(at)))


def _is_role_of_employer(line: FirstLine, place: Place) -> bool:
    """A name with dates below an employer that has told none, or a trade below any employer: 新媒体运营 2019-2021."""
    if not place.entry or place.entry.shape is not Shape.EMPLOYER:
        return False
    return place.waits_for_dates or is_weak_role(line.of(PartKind.NAME)[0].words)


def _shape_of_loose(page: Page, at: int, place: Place) -> Shape:
    """ "Senior Engineer, Perception": a role where the employer is told above or below, else "Engineer, Google"."""
    if place.entry and place.entry.shape in EMPLOYERS:
        return Shape.ROLE
    below = page.shape(at + 1)
    employer = below is Shape.EMPLOYER or (below is Shape.NAME and page.width(at + 1) <= _WIDEST_NAME and page.is_item(at + 2))
    return Shape.ROLE if employer and not page.is_dated(at + 1) else Shape.WHOLE


def _names_employer(page: Page, at: int, place: Place) -> bool:
    """Google: a name alone is an employer's where a role comes next, or where one came just before and the work comes next."""
    if page.width(at) > _WIDEST_NAME:
        return False
    below = page.shape(at + 1)
    if below is Shape.DATES or page.is_item(at + 1) or at + 1 == len(page) or section_kind(page.words(at + 1)):
        return place.waits_for_employer or (below is Shape.DATES and page.shape(at + 2) in ROLES)
    return below in ROLES


def _names_project(page: Page, at: int, line: FirstLine, place: Place) -> bool:
    """A heading, a line with its dates at an edge, a field for the name, or a short line with a list below it."""
    if page.is_heading(at):
        return _is_heading_of_project(page, at, line, place)
    if line.shape in ASIDE or not line.parts:
        return False
    if line.parts[0].kind is PartKind.NOTE:
        return label_of(inline_label(page.words(at))) == "name"
    if line.dated and line.shape is Shape.NAMED and line.says_how_long:
        return True
    if line.dated:
        return _is_dated_apart(line)
    first = not place.path[-1].shape or not page.is_paragraph(at - 1) or page.is_apart(at)
    prose = line.parts[0].kind is PartKind.PROSE and not page.words(at).isascii()
    return page.is_item(at + 1) and _is_short(page, at) and page.width(at) >= _NARROWEST_PROJECT and not prose and first


def _is_heading_of_project(page: Page, at: int, line: FirstLine, place: Place) -> bool:
    section = place.section
    in_capitals = section is not None and section.heading.title.isupper() and not page.words(at).isupper()
    return section is not None and (line.dated or page.level(at) > section.depth or in_capitals)


def _is_dated_apart(line: FirstLine) -> bool:
    """The dates come first, or stand behind a bar, a bracket or a gap: no sentence ends so."""
    last, prose = line.parts[-1], [part for part in line.parts if part.kind is PartKind.PROSE]
    if prose and (prose[0].words[0].islower() or not line.says_how_long) and line.parts[0].period:
        return False
    return bool(line.parts[0].period or (last.period and re.search(r"\s\s|[\t\u3000|｜(（]", last.before)))


def _is_short(page: Page, at: int) -> bool:
    return page.width(at) <= _WIDEST_PROJECT and not _SAYS_MORE.search(page.words(at))


def _shape_of_item(page: Page, at: int, line: FirstLine, place: Place) -> Shape | None:
    """A numbered project with its paragraph below, or a dated item with a paragraph or a list of its own."""
    if place.kind in {SectionKind.SKILLS, SectionKind.LINKS, SectionKind.ABOUT} or at + 1 >= len(page):
        return None
    apart = page.is_paragraph(at + 1) and page.blocks[at].end < page.blocks[at + 1].start
    if apart and page.words(at).endswith((":", "：", ")", "）")) and page.width(at) <= _WIDEST_PROJECT:
        return Shape.NAMED
    owns = apart or (page.is_item(at + 1) and page.indent(at + 1) > page.indent(at))
    bullet_of_entry = place.entry is not None and place.entry.heading.span.start not in page.items
    return line.shape if line.dated and line.shape in FIRST_LINES and owns and not bullet_of_entry else None


# Whether entries stand here at all, and how sure a line must be of itself


def _may_stand(page: Page, at: int, line: FirstLine, shape: Shape, place: Place) -> bool:
    if place.section is None:
        return _may_stand_before_sections(page, at, line, shape, place)
    if place.kind in _CAREER:
        return True
    if place.kind is SectionKind.OTHER:
        return line.says_how_long or page.shape(at + 1) is Shape.DATES or _is_dated_role(page, at + 1)
    return place.kind in _LISTS and line.dated and page.is_item(at + 1)


def _is_borne_out(page: Page, at: int, line: FirstLine, shape: Shape, place: Place) -> bool:
    """Within an entry, where a line that does not say from when to when could be a part of what is told there: something
    below it, or the lack of it above, must speak for a new one."""
    entry, below = place.entry, page.shape(at + 1)
    if entry is None or not page.is_paragraph(at) or line.says_how_long or place.waits_for_employer:
        return True
    begins_list = page.is_item(at + 1) and not place.fresh
    if shape is Shape.NAMED:
        return begins_list or page.is_apart(at) or below in ROLES
    if shape is Shape.EMPLOYER and not line.dated:
        return begins_list or below in {Shape.DATES, *ROLES}
    if shape is Shape.ROLE and not line.dated:
        first = entry is place.path[-1] and entry.shape in EMPLOYERS and place.fresh
        named = below is Shape.NAME and (page.shape(at + 2) is Shape.DATES or page.is_item(at + 2))
        return first or named or below in {*ASIDE, *EMPLOYERS} or (page.is_item(at + 1) and page.is_item(at - 1))
    return True


def _may_stand_before_sections(page: Page, at: int, line: FirstLine, shape: Shape, place: Place) -> bool:
    """A role there is the headline of the person; a job says from when to when."""
    if shape is Shape.ROLE:
        return place.entry is not None and line.says_how_long
    below = shape in EMPLOYERS and (page.shape(at + 1) is Shape.DATES or _is_dated_role(page, at + 1))
    return at > 0 and (line.says_how_long or (below and place.kind is SectionKind.ABOUT))


def _is_dated_role(page: Page, at: int) -> bool:
    return page.shape(at) in ROLES and page.is_dated(at)


# Dates on a line of their own


def _opened_by_dates(page: Page, at: int, place: Place) -> Opening | None:
    """Dates, and below them what they are the dates of: both lines open it. "2019 – now" above a whole sentence "Nurse,
    Charité, Berlin. I care for ..." opens it alone."""
    if place.kind not in {*_CAREER, SectionKind.OTHER} or page.shape(at) is not Shape.DATES:
        return None
    if not page.is_dated(at) or place.waits_for_dates or not (page.is_paragraph(at + 1) or page.is_heading(at + 1)):
        return None
    line = page.line(at + 1)
    if line is None:
        return Opening(ENTRY_LEVEL, place.kind, Shape.WHOLE, at) if _dates_alone_open(page, at, place) else None
    if line.dated or is_label(page.words(at + 1)) or section_kind(page.words(at + 1)):
        return None
    shape = _shape_below_dates(page, at + 1, line, place)
    return _opening(page, at + 1, line, shape, place, until=at + 1) if shape else None


def _dates_alone_open(page: Page, at: int, place: Place) -> bool:
    """Where the sentence below begins with a job, or dates alone have opened the entry above."""
    sentence = page.first_sentence(at + 1)
    above = place.entry.heading.span if place.entry else None
    alike = above is not None and line_of(page.visible, above.start, above.end).shape is Shape.DATES
    return alike or (sentence is not None and sentence.shape in FIRST_LINES and not sentence.dated)


def _begins_with_dates(page: Page, entry: Step) -> bool:
    parts = line_of(page.visible, entry.heading.span.start, entry.heading.span.end).parts
    return bool(parts and parts[0].period)


def _shape_below_dates(page: Page, at: int, line: FirstLine, place: Place) -> Shape | None:
    if place.kind is SectionKind.PROJECTS:
        return Shape.NAMED if line.shape is not Shape.PLACE and _is_short(page, at) else None
    if line.shape is Shape.NAME:
        return Shape.EMPLOYER if _is_short(page, at) else None
    if line.shape is Shape.NONE and _is_short(page, at) and place.entry and _begins_with_dates(page, place.entry):
        return place.entry.shape
    return _shape_of_line(page, at, line, place)
