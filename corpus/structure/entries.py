"""Sections -> entries: each job, school and project with its title, organisation, place and period, as spans of the text.

Entries that stand as headings (`sections` opens them) hold what is below them; a list item or a line of its own
("PGCE, University of Exeter, 2016") is an entry by itself. What a line says of an entry is told by `facts`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from corpus.line.dates import periods_of, year_at_end
from corpus.line.parts import Part
from corpus.line.shapes import EMPLOYERS, FirstLine, Shape, line_of
from corpus.line.words import PartKind
from corpus.models import ENTRY_LEVEL, ROLE_LEVEL, Entry, Heading, Period, SectionKind, Span
from corpus.regex import regex
from corpus.structure.blocks import Block, BlockKind, columns, end_of_first_sentence
from corpus.structure.facts import DOES, Facts, facts_of
from corpus.structure.headings import is_detail_of_school
from corpus.structure.openings import NOT_TAKEN
from corpus.structure.sections import Section


class _Node(NamedTuple):
    """The heading of an entry or of a role within it, and the blocks below it, those of its roles left out."""

    heading: Heading
    kind: SectionKind
    blocks: list[Block]
    roles: list[_Node]


_WIDEST, _LONGEST, _MOST_LEADING = 150, 600, 3
_REACHED_AT = regex(r"\s*(?:\S+@\S+|\+?[\d ()./-]{7,24})\s*$")


def entries_of(sections: Sequence[Section], visible: str) -> tuple[Entry, ...]:
    """Entries in the order of the text. Of several roles with one employer each is an entry; the employer's line belongs to
    the span of the first, the `organisation` of the others lies before their span."""
    found = [entry for node in _nodes_of(sections) for entry in _entries_of_node(node, visible)]
    alone = [entry for section in sections for entry in _entries_in_lines(section, visible)]
    return tuple(sorted([*found, *alone], key=lambda entry: (entry.span.start, entry.span.end)))


def _entry(kind: SectionKind, start: int, end: int, facts: Facts) -> Entry:
    return Entry(
        kind=kind,
        span=Span(start=start, end=end),
        title=facts.title,
        organisation=facts.organisation,
        place=facts.place,
        period=facts.period,
    )


# Entries that stand as headings


def _nodes_of(sections: Sequence[Section]) -> list[_Node]:
    nodes: list[_Node] = []
    for section in sections:
        path = [heading for heading in section.headings if heading.level in {ENTRY_LEVEL, ROLE_LEVEL}]
        if not path or path[0].level != ENTRY_LEVEL:
            continue
        node = _node_for(nodes, path[0], section.kind)
        if len(path) > 1:
            node = _node_for(node.roles, path[1], section.kind)
        details = [heading.span for heading in section.headings if heading.level > ROLE_LEVEL]
        node.blocks.extend([*section.blocks, *(Block(BlockKind.HEADING, span.start, span.end) for span in details)])
    return nodes


def _node_for(nodes: list[_Node], heading: Heading, kind: SectionKind) -> _Node:
    if not nodes or nodes[-1].heading.span != heading.span:
        nodes.append(_Node(heading, kind, [], []))
    return nodes[-1]


def _entries_of_node(node: _Node, visible: str) -> Iterator[Entry]:
    """One entry, or one for each role of it."""
    if len(node.roles) == 1:
        yield _entry(node.kind, node.heading.span.start, _end_of(node.roles[0]), _facts_of_pair(node, node.roles[0], visible))
        return
    own, leading = _facts_of_node(node, visible, employed=False)
    facts = own.or_else(leading)
    if not node.roles or facts.title:
        yield _entry(node.kind, node.heading.span.start, _end_of(node), facts)
    shared = Facts(organisation=facts.organisation, place=facts.place)
    for number, role in enumerate(node.roles):
        own, leading = _facts_of_node(role, visible, employed=facts.organisation is not None)
        start = role.heading.span.start if number or facts.title else node.heading.span.start
        yield _entry(node.kind, start, _end_of(role), own.or_else(shared).or_else(leading))


def _facts_of_pair(node: _Node, role: _Node, visible: str) -> Facts:
    """An employer and its only role, in either order. Where both go on until now, the longer stay counts: "Teacher, Head of
    Year since 2022" in a school from 2019 on."""
    turned = not _line_of(role, visible).of(*DOES)
    above_own, above_leading = _facts_of_node(node, visible, employed=turned)
    above = above_own.or_else(above_leading)
    own, leading = _facts_of_node(role, visible, employed=above.organisation is not None)
    below = own.or_else(leading)
    facts = below.or_else(above) if above.title is None else above.or_else(below)
    if above.period and below.period and above.period.ongoing and below.period.ongoing:
        facts = facts._replace(period=above.period)
    if above.organisation and below.organisation and _line_of(role, visible).shape is Shape.WHOLE:
        facts = facts._replace(organisation=above.organisation)  # "ETH Zürich", and below it a laboratory there
    return facts._replace(place=own.place or above.place or leading.place)


def _end_of(node: _Node) -> int:
    return max([node.heading.span.end, *(block.end for block in node.blocks)])


def _line_of(node: _Node, visible: str) -> FirstLine:
    return line_of(visible, node.heading.span.start, node.heading.span.end)


def _facts_of_node(node: _Node, visible: str, *, employed: bool) -> tuple[Facts, Facts]:
    """What its heading says, and what the lines right below it add: when and where."""
    line, leading = _line_of(node, visible), Facts()
    own = _facts_of_two_lines(node, visible) or facts_of(line, visible, node.kind, employed=employed)
    if line.shape is Shape.DATES and node.blocks:
        return own, facts_of(_first_line(node.blocks[0], visible), visible, node.kind, employed=employed)
    for block in [block for block in node.blocks if not _REACHED_AT.match(visible, block.start, block.end)][:_MOST_LEADING]:
        below = _first_line(block, visible)
        if below.says_when_and_where and own.organisation:
            leading = leading.or_else(Facts(place=_span_of(below.parts[1]), period=below.parts[0].period))
            continue
        if block.kind is not BlockKind.PARAGRAPH or not _says_when_or_where(below, block, visible):
            break
        said = facts_of(below, visible, node.kind, employed=True)
        leading = leading.or_else(said if below.of(PartKind.NOTE) else Facts(place=said.place, period=said.period))
    return own, leading


def _facts_of_two_lines(node: _Node, visible: str) -> Facts | None:
    """Of a role with its dates, and below it the employer: "Manager, Tax | 2020 – now" and "PwC Ireland, Dublin"."""
    first = visible.find("\n", node.heading.span.start, node.heading.span.end)
    if first < 0 or node.kind is not SectionKind.EXPERIENCE:
        return None
    above, below = line_of(visible, node.heading.span.start, first), line_of(visible, first + 1, node.heading.span.end)
    if above.shape is not Shape.LOOSE or below.shape not in {Shape.NAME, *EMPLOYERS}:
        return None
    own = facts_of(above, visible, node.kind, employed=True)
    return own.or_else(facts_of(below, visible, node.kind, employed=False))


def _span_of(part: Part) -> Span:
    return Span(start=part.start, end=part.end)


def _says_when_or_where(line: FirstLine, block: Block, visible: str) -> bool:
    """Dates, a place, a field ("职位：护士"), or a short line with its dates at the end."""
    if line.shape in {Shape.DATES, Shape.PLACE} or not line.parts:
        return line.shape is not Shape.NONE
    dated = bool(line.parts[-1].period) and columns(visible[block.start : block.end]) <= _WIDEST // 2
    return dated or line.parts[0].kind is PartKind.NOTE


# Entries on a line of their own


def _entries_in_lines(section: Section, visible: str) -> Iterator[Entry]:
    """Of a section that has a title and no entries as headings."""
    is_entry = _IS_ENTRY.get(section.kind)
    if not is_entry or not section.headings or section.headings[-1].level >= ENTRY_LEVEL:
        return
    kind = SectionKind.EDUCATION if section.kind is SectionKind.SKILLS else section.kind
    for at, block in enumerate(section.blocks):
        line = _first_line(block, visible)
        facts = facts_of(line, visible, kind, employed=False)
        if facts.period is None and kind in _LATE_DATES:
            facts = facts._replace(period=_LATE_DATES[kind](visible, block.start, min(block.end, block.start + _LONGEST)))
        learnt = kind in _MIXED and _is_degree(line, facts) and not line.of(PartKind.ROLE)
        own = SectionKind.EDUCATION if learnt else kind
        if learnt or is_entry(line, facts):
            yield _entry(own, block.start, _end_of_details(section, at, own, visible), facts)


def _end_of_details(section: Section, at: int, kind: SectionKind, visible: str) -> int:
    """A school goes on over the lines of its thesis, its supervisor and its courses."""
    last = at
    while kind is SectionKind.EDUCATION and last + 1 < len(section.blocks):
        below = section.blocks[last + 1]
        if not is_detail_of_school(visible[below.start : below.end]):
            break
        last += 1
    return section.blocks[last].end


def _first_line(block: Block, visible: str) -> FirstLine:
    """The parts of the first sentence; of a long one nothing."""
    words = visible[block.start : min(block.end, block.start + _LONGEST)]
    stop = end_of_first_sentence(words) or len(words)
    if columns(words[:stop]) > _WIDEST:
        return FirstLine((), Shape.NONE)
    return line_of(visible, block.start, block.start + stop)


def _is_job(line: FirstLine, facts: Facts) -> bool:
    sure = line.shape in {Shape.WHOLE, Shape.EMPLOYER, Shape.NAMED} and line.dated
    begins_dated = bool(line.parts and line.parts[0].period)
    return sure or ((begins_dated or line.shape in {Shape.ROLE, Shape.LOOSE}) and facts.says_how_long)


def _is_school(line: FirstLine, facts: Facts) -> bool:
    if NOT_TAKEN.search(" ".join(part.words for part in line.parts)):
        return False
    learnt = bool(line.of(PartKind.DEGREE, PartKind.ORGANISATION)) and line.shape is not Shape.NONE
    return learnt and (facts.period is not None or line.shape is Shape.WHOLE)


def _is_degree(line: FirstLine, facts: Facts) -> bool:
    """A degree among qualifications is schooling."""
    return bool(line.of(PartKind.DEGREE) and line.of(PartKind.ORGANISATION)) and facts.period is not None


def _is_project(line: FirstLine, facts: Facts) -> bool:
    return line.dated and facts.title is not None and line.shape is not Shape.NONE


def _is_dated(line: FirstLine, facts: Facts) -> bool:  # noqa: ARG001
    return facts.period is not None


def _is_service(line: FirstLine, facts: Facts) -> bool:
    ended = facts.period is not None and (facts.period.ongoing or facts.period.end is not None)
    return _is_job(line, facts) and facts.says_how_long and ended


def _first_period(text: str, start: int, end: int) -> Period | None:
    return next(periods_of(text, start, end), None)


_LATE_DATES = {SectionKind.AWARDS: year_at_end, SectionKind.EDUCATION: year_at_end, SectionKind.PUBLICATIONS: _first_period}
"""Where the date of a line may stand that its first parts do not tell."""
_MIXED = {SectionKind.EXPERIENCE, SectionKind.OTHER}
"""Sections that may tell of schools between jobs: "Before that"."""
_IS_ENTRY: dict[SectionKind, Callable[[FirstLine, Facts], bool]] = {
    SectionKind.EXPERIENCE: _is_job,
    SectionKind.EDUCATION: _is_school,
    SectionKind.PROJECTS: _is_project,
    SectionKind.AWARDS: _is_dated,
    SectionKind.PUBLICATIONS: _is_dated,
    SectionKind.SKILLS: _is_degree,
    SectionKind.OTHER: _is_service,
}
