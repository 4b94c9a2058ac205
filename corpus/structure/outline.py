"""Where a reader of a CV stands: the headings above the line, the section among them, the entry and what is known of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from corpus.line.shapes import Shape
from corpus.models import BARE_LEVEL, Heading, SectionKind


class Step(NamedTuple):
    """A heading on the path. `depth` is the level the file itself gives it, 0 for a bare line; `shape` is that of an
    entry's first line, None for the title of a section; `dated` where the line says when."""

    heading: Heading
    kind: SectionKind
    depth: int = 0
    shape: Shape | None = None
    dated: bool = False

    @property
    def is_section(self) -> bool:
        return self.shape is None and self.heading.level <= BARE_LEVEL


class Place(NamedTuple):
    """A path, and what stands below its last step so far: `fresh` is nothing but dates and places, `told` some of them."""

    path: Sequence[Step]
    fresh: bool
    told: bool

    @property
    def kind(self) -> SectionKind:
        return self.path[-1].kind if self.path else SectionKind.ABOUT

    @property
    def section(self) -> Step | None:
        """The innermost title of a section."""
        return next((step for step in reversed(self.path) if step.is_section and step.heading.title), None)

    @property
    def entry(self) -> Step | None:
        """The job, school or project we are in; roles stand within it."""
        return next((step for step in self.path if step.shape is not None), None)

    @property
    def waits_for_employer(self) -> bool:
        """A role stands just above, and nothing says yet where."""
        entry = self.entry
        return entry is not None and entry.shape is Shape.ROLE and entry is self.path[-1] and self.fresh

    @property
    def waits_for_dates(self) -> bool:
        """The lines just above have not said when."""
        steps = [step for step in self.path if step.shape is not None]
        return bool(steps) and self.fresh and not self.told and not any(step.dated for step in steps)

    def is_inside_entry(self, level: int) -> bool:
        """True for a heading of the file that stands deeper than the one of the entry, and than that of its section."""
        entry, section = self.entry, self.section
        return entry is not None and 0 < entry.depth < level and (section is None or section.depth < level)

    def parent_of(self, level: int) -> Step | None:
        """The section that a heading of the file belongs to by its level."""
        return next((step for step in reversed(self.path) if step.is_section and 0 < step.depth < level), None)
