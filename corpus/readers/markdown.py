"""Markdown: front matter, HTML inside, collapsible sections, and what PDF converters leave behind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from corpus.markup import markup_of, visible
from corpus.readers.encoding import decoded
from corpus.readers.frontmatter import front_matter
from corpus.regex import regex
from corpus.structure.blocks import Block, BlockKind, blocks_of, lines_of
from corpus.structure.extract import Extract

FRONT_MATTER = regex(r"---[ \t]*\n(?P<body>.*?)(?:\n---[ \t]*(?:\n|\Z))", re.DOTALL)

# Fields of a front matter that speak of the person; all others drive the machinery of a web site.
_PERSONAL = regex(
    r"(?:aliases|affiliation|bio|company|contact|e-?mail|phone|tel|mobile|wechat|qq|description|education|headline|interests|job|keywords|languages|links|location"
    r"|name|organi[sz]ation|position|role|school|skills|social|subtitle|summary|tagline|tags|university|website"
    r"|姓名|职位|学校|公司|技能|简介|链接|邮箱|电话|手机|微信|联系方式)\s*[:：]",
    re.IGNORECASE,
)
_MACHINE_VALUE = regex(r":\s*(?:|true|false|null|\d+)$", re.IGNORECASE)
_SOLE_ELEMENT = regex(
    r"\s*(?:[-*+]\s+)?(?:<details[^>]*>\s*)?<(?P<tag>a|b|strong|summary|button|h[1-6]|dt)\b(?P<attributes>[^>]*)>(?P<title>[^<]+)</(?P=tag)>\s*$"
)
_FOLDED_LEVEL = 6


def read_markdown(raw: bytes) -> Extract:
    text = decoded(raw)
    front = FRONT_MATTER.match(text)
    body = front.end() if front else 0
    markup = markup_of(text)
    fields = list(_fields(text, front.start("body"), front.end("body"))) if front else []
    folded = {block.start: block for block in _folded_headings(text, body)}
    about = front_matter(front["body"]) if front else {}
    return Extract(
        text=text,
        blocks=[*fields, *(folded.get(block.start, block) for block in blocks_of(visible(text, markup), body))],
        markup=markup,
        unit="line",
        name=_text(about.get("name")),
        aliases=tuple(filter(None, map(_text, _listed(about.get("aliases"))))),
    )


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _text(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _fields(text: str, start: int, end: int) -> Iterator[Block]:
    """Lines of the front matter that speak of the person; an indented line belongs to the field above it."""
    personal = False
    for line in lines_of(text[:end], start):
        if line.text[:1].strip():
            personal = bool(_PERSONAL.match(line.text))
        content = line.text.split(" #", 1)[0].rstrip()
        if personal and content.strip() and not _MACHINE_VALUE.search(content):
            yield Block(BlockKind.FIELD, line.end - len(line.text.lstrip()), line.start + len(content))


def _folded_headings(text: str, start: int) -> Iterator[Block]:
    """`<summary>Title</summary>`, or a list item that is nothing but a link or bold words with text indented below it."""
    lines = list(lines_of(text, start))
    for line, below in pairwise(lines):
        element = _SOLE_ELEMENT.match(line.text)
        if element and (element["tag"] not in {"a", "b", "strong"} or _goes_on_inside(line.text, below.text)):
            at = line.start + element.start("title")
            yield Block(BlockKind.HEADING, at, at + len(element["title"].rstrip()), _FOLDED_LEVEL)


def _goes_on_inside(line: str, below: str) -> bool:
    indent = len(line) - len(line.lstrip())
    return bool(below.strip()) and (len(below) - len(below.lstrip()) > indent or below.lstrip().startswith("<"))
