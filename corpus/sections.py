"""Blocks -> sections. Headings open them, and so do the bare lines of a CV: 工作经历, EXPERIENCE, "AMD | 2024.02 - 2024.10".

Levels 1 to 6 are headings of the file, 6 also a bare section line; an entry's first line (a job, a school, a numbered
project) is level 7 and a role within it level 8, so that the path of a bullet reads "EXPERIENCE › Nuro Inc. › Engineer".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from corpus.blocks import Block, BlockKind, columns
from corpus.models import Heading, SectionKind, Span

BARE_LEVEL, ENTRY_LEVEL, ROLE_LEVEL = 6, 7, 8


class Section(NamedTuple):
    """`headings` from the outermost inwards, `own` the one that opened the section if it has a title; `blocks` are the
    content below it."""

    headings: tuple[Heading, ...]
    own: Heading | None
    kind: SectionKind
    blocks: tuple[Block, ...]


_KINDS = [
    (SectionKind.EDUCATION, r"\beducation|academic background|\bdegrees?\b|教育|学历|求学"),
    (SectionKind.PUBLICATIONS, r"publication|\bpapers?\b|\bpatents?\b|论文|发表|专利|科研成果|学术成果"),
    (SectionKind.AWARDS, r"awards?\b|honou?rs?\b|prizes?\b|scholarships?\b|competitions?\b|获奖|荣誉|竞赛|奖项|奖学金"),
    (
        SectionKind.EXPERIENCE,
        r"experiences?\b|employment|work history|career|internships?\b|工作|实习|任职|职业经历|从业",
    ),
    (SectionKind.PROJECTS, r"\bprojects?\b|portfolio|项目"),
    (
        SectionKind.SKILLS,
        (
            r"skills?\b|certificat|\blanguages?\b|证书|资格|语言能力"
            r"|tech(?:nical)? stack|technologies|competenc|proficienc|toolbox|技能|技术栈|特长|专长|掌握"
        ),
    ),
    (SectionKind.LINKS, r"\blinks?\b|contacts?\b|profiles?\b|elsewhere|联系|链接|主页|更多"),
    (
        SectionKind.ABOUT,
        r"\babout\b|summary|objective|introduction|\bbio\b|简介|自我评价|关于|个人信息|基本信息|求职意向|自我介绍",
    ),
]
_KIND_PATTERNS = [(kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _KINDS]

_YEAR = r"(?:19|20)\d{2}"
_DATE = re.compile(rf"\b{_YEAR}\b|{_YEAR}\s*[年./-]")
_ORGANISATION = re.compile(
    r"\b(?:Inc|Co|Ltd|LLC|LLP|GmbH|Corp|Corporation|Company|University|Institute|College|School|Academy|Cent(?:er|re)"
    r"|Lab|Labs|Laboratory|Hospital|Clinic|Bank|Group|Foundation|Agency|Studio|Ministry|Council)\b"
    r"|公司|大学|学院|研究院|研究所|实验室|医院|中心|集团|银行|学校|中学|小学|事务所|工作室"
)
_ROLE = re.compile(
    r"\b(?:Engineer|Intern|Researcher|Scientist|Manager|Director|Assistant|Student|Analyst|Developer|Designer|Nurse"
    r"|Teacher|Lecturer|Professor|Founder|Co-?founder|Consultant|Architect|Technician|Lead|Head|Officer|Accountant"
    r"|Lawyer|Editor|Coordinator|Specialist|Representative|Operator|Physician|Doctor|Pharmacist|Fellow|Tutor)s?\b"
    r"|工程师|实习|研究员|经理|主管|护士|护师|教师|老师|助理|总监|顾问|设计师|负责人|专员|医师|医生|会计|律师|编辑"
)
_SENTENCE_END = re.compile(r"[.!?。！？;；,，、]\s*$")
_ABBREVIATION_END = re.compile(r"\b(?:Inc|Ltd|Co|Corp|St|Dept|[A-Z])\.\s*$")
_DATE_WORDS = re.compile(
    rf"{_YEAR}|\d{{1,2}}|present|now|current|至今|年|月|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?|[\s.,/|–—~-]|\(|\)|至|to",
    re.IGNORECASE,
)


def kind_of_title(title: str) -> SectionKind | None:
    return next((kind for kind, pattern in _KIND_PATTERNS if pattern.search(title)), None)


def sections_of(blocks: Sequence[Block], visible: str, name: str) -> Iterator[Section]:
    """Sections in the order of the text, each content block in exactly one. A heading that only says whose CV this is,
    the person's `name`, opens a section but stands on no path."""
    path: list[tuple[Heading, SectionKind | None]] = []
    content: list[Block] = []
    current = SectionKind.ABOUT
    for block, below in zip(blocks, [*blocks[1:], None], strict=False):
        heading = heading_of(block, below, visible)
        if heading is None:
            content.append(block)
            continue
        yield from _section(path, current, content)
        content = []
        if heading.title.casefold() == name.casefold():
            heading = heading.model_copy(update={"title": ""})
        path = [entry for entry in path if entry[0].level < heading.level]
        kind = kind_of_title(heading.title) if heading.level <= BARE_LEVEL else None
        current = kind or _inherited(path, current, heading)
        path.append((heading, current))
    yield from _section(path, current, content)


def _inherited(path: list[tuple[Heading, SectionKind | None]], current: SectionKind, heading: Heading) -> SectionKind:
    """An unknown heading is of its parent's kind; one that names an organisation goes on with the list it stands in."""
    looks_like_entry = heading.level >= ENTRY_LEVEL or _ORGANISATION.search(heading.title)
    if looks_like_entry or not path:
        return current if heading.level > 1 else SectionKind.ABOUT
    return path[-1][1] or SectionKind.OTHER


def _section(path: list[tuple[Heading, SectionKind | None]], kind: SectionKind, blocks: list[Block]) -> Iterator[Section]:
    headings = tuple(heading for heading, _ in path if heading.title)
    if headings or blocks:
        own = path[-1][0] if path and path[-1][0].title else None
        yield Section(headings, own, kind, tuple(blocks))


def heading_of(block: Block, below: Block | None, visible: str) -> Heading | None:
    """The heading that a block is, None for content."""
    title = re.sub(r"\s+", " ", visible[block.start : block.end]).strip(" \t:：#|")
    level = block.level or _bare_level(block, below, visible[block.start : block.end].strip())
    if not level:
        return None
    return Heading(level=level, title=title, span=Span(start=block.start, end=block.end))


def _bare_level(block: Block, below: Block | None, line: str) -> int:
    if block.kind is BlockKind.ITEM:
        return ENTRY_LEVEL if below and _is_numbered_entry(block, below, line) else 0
    if block.kind is not BlockKind.PARAGRAPH or columns(line) > 130:
        return 0
    if _is_section_line(line):
        return BARE_LEVEL
    if _SENTENCE_END.search(line) and not _ABBREVIATION_END.search(line):
        return 0
    return _entry_level(line)


def _is_section_line(line: str) -> bool:
    """工作经历 · EXPERIENCE · Skills: on a line of its own."""
    words = line.strip(" :：【】[]|-—#")
    if not words or columns(words) > 32 or _DATE.search(words) or re.search(r"[.,，、;；。@]|\d", words):
        return False
    if ("：" in line or ":" in line) and not line.rstrip().endswith((":", "：")):
        return False
    known = kind_of_title(words) is not None and len(words.split()) <= 4 and columns(words) <= 26
    return (known and (not words.isascii() or words[0].isupper())) or (words.isascii() and words.isupper() and len(words) > 5)


def _is_numbered_entry(block: Block, below: Block, line: str) -> bool:
    ends_open = line.endswith((":", "：", ")", "）"))
    return below.kind is BlockKind.PARAGRAPH and ends_open and columns(line) <= 72 and block.end < below.start


def _entry_level(line: str) -> int:
    """7 for a line that names an organisation or stands with its dates, 8 for a role, 0 for anything else."""
    if _ORGANISATION.search(line) and (columns(line) <= 80 or "|" in line or _DATE.search(line)):
        return ENTRY_LEVEL
    if _ROLE.search(line) and (columns(line) <= 60 or "|" in line or _DATE.search(line)) and ":" not in line:
        return ENTRY_LEVEL if _DATE.match(line) else ROLE_LEVEL
    rest = _DATE_WORDS.sub("", line)
    return ENTRY_LEVEL if _DATE.match(line) and len(rest) >= 2 and columns(line) <= 100 else 0
