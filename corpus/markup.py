"""What in a line of Markdown or HTML is not the author's words: tags, emphasis, link targets, stray TeX of PDF converters.

Nothing is removed from the text, so every offset stays true: `markup_of` lists the spans and what a reader sees in
their place, `visible` blanks them at equal length for analysis, `shown` drops them for display.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from corpus.models import Markup, Span
from corpus.regex import regex

_MARKUP = regex(
    r"""
      (?P<comment><!--.*?(?:-->|\Z))                      # <!-- a note to oneself -->
    | (?P<br><br\s*/?>)                                   # a line break
    | (?P<tag></?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>)   # <a href=...>, </span>; not "<3m"
    | (?P<entity>&(?:[A-Za-z]{2,10}|\#\d{1,6}|\#x[0-9A-Fa-f]{1,5});)   # &amp;
    | (?P<image>!\[(?P<alt>[^\[\]\n]*)\]\([^)\s\[\]]*\))  # ![alt](file.png)
    | (?P<link>\]\((?:https?:|mailto:|/|\.|\#)[^)\s\[\]]*(?:\s"[^"\n]{0,200}")?\))   # the end of [words](target)
    | (?P<emphasis>\*\*\*?|(?<!\w)__|__(?!\w)|(?<![\w*])\*(?=\S)|(?<=\S)\*(?![\w*]))   # **bold**, *so*
    | (?P<code>`{1,3})                                    # `code`
    | (?P<tex>\$\\sim\\?\$?|\\sim\b|\^\{|(?<=[a-z])\}\$|(?<!\\)\$(?=[^$\n]{0,40}[\\^])|(?<=\d)\$(?=\s))  # $1^{st}$, \sim
    | (?P<escape>\\(?=[$%&_\#*~<>]))                      # \$10,000
    """,
    re.VERBOSE | re.DOTALL,
)
_LINK_START = regex(r"(?<!!)\[(?=[^\]\n]{1,300}\]\((?:https?:|mailto:|/|\.|#)[^)\s\[\]]*(?:\s\"[^\"\n]{0,200}\")?\))")
_CONTROL = regex(r"[\x00-\x08\x0b-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


def markup_of(text: str) -> tuple[Markup, ...]:
    """The markup of `text` in order, spans not overlapping."""
    found = [*_inline(text), *_plain(_LINK_START, text), *_plain(_CONTROL, text)]
    found.sort(key=lambda mark: mark.span.start)
    return tuple(_disjoint(found))


def controls_of(text: str) -> tuple[Markup, ...]:
    """Control and invisible characters, the only "markup" of plain text; and the underline tags converters leave."""
    tags = (Markup(span=Span(start=m.start(), end=m.end())) for m in re.finditer(r"</?(?:u|b|i|em|strong)>", text))
    return tuple(sorted([*tags, *_plain(_CONTROL, text)], key=lambda mark: mark.span.start))


def visible(text: str, markup: tuple[Markup, ...]) -> str:
    """`text` at equal length with each markup span replaced by what is shown, padded with blanks."""
    pieces, at = [], 0
    for mark in markup:
        width = mark.span.end - mark.span.start
        pieces += [text[at : mark.span.start], mark.shown[:width].ljust(width)]
        at = mark.span.end
    return "".join([*pieces, text[at:]])


def shown(text: str, span: Span, markup: tuple[Markup, ...]) -> tuple[str, list[int]]:
    """The span as a reader sees it, and for each of its characters the offset in `text` it came from."""
    chars: list[str] = []
    offsets: list[int] = []
    at = span.start
    inside = [mark for mark in markup if mark.span.start < span.end and mark.span.end > span.start]
    for start, end, replacement in [*((m.span.start, m.span.end, m.shown) for m in inside), (span.end, span.end, "")]:
        for offset in range(at, max(at, start)):
            _append_folded(text[offset], offset, chars, offsets)
        for char in replacement:
            _append_folded(char, start, chars, offsets)
        at = max(at, end)
    while chars and chars[-1] == " ":
        chars.pop(), offsets.pop()
    return "".join(chars), offsets


def _append_folded(char: str, offset: int, chars: list[str], offsets: list[int]) -> None:
    """White space runs become one blank: the breaks of a wrapped line are the file's, not the sentence's."""
    if char.isspace():
        if not chars or chars[-1] == " ":
            return
        char = " "
    chars.append(char)
    offsets.append(offset)


def _inline(text: str) -> Iterator[Markup]:
    for match in _MARKUP.finditer(text):
        yield Markup(span=Span(start=match.start(), end=match.end()), shown=_replacement(match))


def _replacement(match: re.Match[str]) -> str:
    if match["br"]:
        return "\n"
    if match["entity"]:
        return html.unescape(match["entity"]).replace("\xa0", " ")
    if match["image"]:
        return match["alt"]
    if match["tex"] and "sim" in match["tex"]:
        return "~$" if match["tex"].endswith("$") and len(match["tex"]) > 1 else "~"
    return ""


def _plain(pattern: re.Pattern[str], text: str) -> Iterator[Markup]:
    for match in pattern.finditer(text):
        yield Markup(span=Span(start=match.start(), end=match.end()))


def _disjoint(marks: list[Markup]) -> Iterator[Markup]:
    end = 0
    for mark in marks:
        if mark.span.start >= end:
            yield mark
            end = mark.span.end
