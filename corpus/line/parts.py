"""A line of a CV -> its parts, each with what it names: "Nuro, Software Engineer, Mountain View, CA  Jun. 2024 - Present" is
an organisation, a role, a place and a period. `corpus.line.words` knows what words name, this file where a line can be cut and
what a part's neighbours say of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple

from corpus.line.dates import periods_of
from corpus.line.words import (
    ABBREVIATIONS,
    CITIES,
    QUALIFIERS,
    REGIONS,
    PartKind,
    end_of_inner_organisation,
    is_weak_role,
    kind_of_words,
    label_of,
)
from corpus.models import Period
from corpus.regex import regex


class Part(NamedTuple):
    """text[start:end]; `before` is what stands between it and the part to its left: ", ", " | ", "("."""

    kind: PartKind
    start: int
    end: int
    words: str
    before: str
    period: Period | None = None


_HAN = "\u4e00-\u9fff"
_TAKEN, _GLUED = "\x00", "\x02"
_BORDER = regex(
    rf"""
      {_TAKEN}+                                             # a period, or a note that names nothing
    | [|｜¦‖]
    | [\t\n\u3000]+ | [ ]{{2,}}                              # columns of a plain text
    | \s[-–−·•∙~/]+\s | \s?[—―]+\s? | \s•
    | [,，;；、](?!\s*(?:Ltd|Inc|LLC|L\.?P|Limited|Co)\b)      # not "SenseTime Co., Ltd."
    | ： | :(?=[\s(（]|[{_HAN}]|$)
    | [()（）\[\]【】"“”《》]
    | \s(?:at|@)\s | @
    | (?<=[{_HAN})）])\s(?=\S) | (?<=\S)\s(?=[{_HAN}])          # a blank beside Chinese words
    | (?:(?<=\bInc\.)|(?<=\bInc)|(?<=\bLtd\.)|(?<=\bLtd)|(?<=\bGmbH)|(?<=\bLLC)|(?<=\bplc)|(?<=\bPLC))\s+(?=[A-Z])
    | \s(?=(?:[BM]\.\s?(?:S|A|Sc|Eng)\b|Ph\.?D|(?:Bachelor|Master)\s+of)\b)   # Pittsburgh, PA M.S. in ...
    """,
    re.VERBOSE,
)
_NOTE = regex(
    r"""
      (?:(?:current|cumulative|overall)\s+)?\b(?:GPA|CGPA|WAM|绩点)\s*[:：]?\s*\d[\d.]*(?:\s*(?:/|out\s+of)\s*\d[\d.]*)?
    | \b\d{1,2}\s*(?:yrs?|years?)(?:\s*\d{1,2}\s*(?:mos?|months?))?\b      # how long, as some sites say
    | \b\d{1,2}\s*(?:mos?|months?)\b
    | \d{1,2}\s*年(?:\s*\d{1,2}\s*个?月)?(?=\s*(?:$|[)）|·,，]))
    | \b(?:full|part)[- ]time\b | 全职 | 兼职(?=\s*[)）]) | 非?全日制 | 统招
    | (?:在读|在校|已毕业|肄业|结业)(?=\s*(?:$|[，,;；)）|]))
    | 双一流 | (?<!\d)(?:985|211)(?!\d) | [一二三]级[甲乙]等 | 三甲
    | \b(?:first|second)[- ]class(?:\s+honou?rs)?\b | \b(?:upper|lower)\s+second(?:\s+class)?\b
    | \b(?:graduat\w+\s+)?with\s+(?:distinction|honou?rs|merit)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_INNER_BRACKET = regex(rf"(?<=[{_HAN}])[（(]([^（）()]{{1,12}})[)）](?=[{_HAN}])|\((Hons|Honours)\)")
_JOINTS, _BARS = set("-–—―:：,，|｜·"), {"|", "｜"}
_DOES = {PartKind.ROLE, PartKind.DEGREE}
_MOST_OF_ROLE = 6
_FULL_STOP = regex(r"(?<=[a-z]{4})\.$")  # not that of "Corp."
_RIM = " \xa0*_-–~·•∙>"


def parts_of(text: str, start: int, end: int) -> tuple[Part, ...]:
    """The parts of the line text[start:end] in order; spans are offsets of `text`."""
    parts = list(_cut(text, start, end))
    for rule in _RULES:
        parts = rule(parts)
    return tuple(parts)


def _cut(text: str, start: int, end: int) -> Iterator[Part]:
    """Periods as they stand, and between the borders whatever the words there name."""
    periods = {period.span.start: period for period in periods_of(text, start, end)}
    taken = [(period.span.start - start, period.span.end - start) for period in periods.values()]
    pieces = [(start + left, start + right) for left, right in _pieces(_masked(text[start:end], taken))]
    last = start
    for left, right in sorted([*pieces, *((start + left, start + right) for left, right in taken)]):
        if period := periods.get(left):
            yield Part(PartKind.PERIOD, left, right, text[left:right], text[last:left], period)
        else:
            yield from _named(text, left, right, text[last:left])
        last = right


def _masked(line: str, taken: list[tuple[int, int]]) -> str:
    """The line at equal length without what is no name. A bracket inside a name is no border: 阿里巴巴（中国）有限公司."""
    line = _INNER_BRACKET.sub(lambda found: f"{_GLUED}{found[1] or found[2]}{_GLUED}", line)
    for start, end in taken:
        line = line[:start] + _TAKEN * (end - start) + line[end:]
    return _NOTE.sub(lambda found: _TAKEN * len(found[0]), line)


def _pieces(masked: str) -> Iterator[tuple[int, int]]:
    at = 0
    for border in [*_BORDER.finditer(masked), None]:
        piece = masked[at : border.start() if border else len(masked)]
        if any(char.isalnum() for char in piece):
            last = border is None or border[0].strip() in _BARS
            ends = len(_FULL_STOP.sub("", piece.rstrip(_RIM)) if last else piece.rstrip(_RIM))
            yield at + len(piece) - len(piece.lstrip(_RIM + "#")), at + ends
        at = border.end() if border else at


def _named(text: str, start: int, end: int, before: str) -> Iterator[Part]:
    """The part between two borders, or two: 华西医院急诊科 is a hospital and its ward."""
    inner = start + end_of_inner_organisation(text[start:end])
    if inner > start:
        yield Part(PartKind.ORGANISATION, start, inner, text[start:inner], before)
        start, before = inner, ""
    yield Part(kind_of_words(text[start:end]), start, end, text[start:end], before)


# What the parts beside it say of a part


def _labelled(parts: list[Part]) -> list[Part]:
    """公司名称：云帆 · Position: Nurse; and a row of such pairs, but no row of labels."""
    row_of_pairs = all((part.kind is PartKind.NOTE) is (at % 2 == 0) for at, part in enumerate(parts))
    for at, (label, part) in enumerate(pairwise(parts), 1):
        said = label_of(label.words) if label.kind is PartKind.NOTE else None
        told = row_of_pairs or ":" in part.before or "：" in part.before
        if told and said not in {None, "before"} and not part.period:
            parts[at] = part._replace(kind=PartKind(str(said)))
    return parts


def _placed(parts: list[Part]) -> list[Part]:
    """ "Mountain View, CA" and "Trondheim, Norway": the region tells what stands before it, unless that begins the line."""
    for at, (left, part) in enumerate(pairwise(parts), 1):
        state = part.words in ABBREVIATIONS and left.kind is not PartKind.DEGREE
        if part.before.strip() not in {",", "，"} or not (state or part.words.casefold() in REGIONS):
            continue
        parts[at] = part._replace(kind=PartKind.PLACE)
        if left.kind is PartKind.NAME and _is_town(parts, at - 1, state=state):
            parts[at - 1] = left._replace(kind=PartKind.PLACE)
    return parts


def _is_town(parts: list[Part], at: int, *, state: bool) -> bool:
    """The name before a region, where another name or no role at all stands on the line: not "Chef, Peninsula, Hong Kong".
    Behind a bracket in other letters it is a short form: （CIMMYT，墨西哥）."""
    name, region = parts[at], parts[at + 1]
    if not any(earlier.kind is not PartKind.PERIOD for earlier in parts[:at]):
        return False
    if name.before.strip() in {"(", "（"} and name.words.isascii() != region.words.isascii():
        return False
    others = {other.kind for other in [*parts[:at], *parts[at + 2 :]]}
    return bool(state or others & {PartKind.NAME, PartKind.ORGANISATION} or not others & _DOES)


def _small_roles(parts: list[Part]) -> list[Part]:
    """ "Kessler Amsinck, Munich - patent attorney (2018 to date)": a role in small letters behind the employer, on a line
    that says when."""
    if not any(part.period for part in parts):
        return parts
    named = False
    for at, part in enumerate(parts):
        behind = part.before.strip()[-1:] in _JOINTS or (at > 0 and bool(parts[at - 1].period))
        if (
            named
            and behind
            and part.kind is PartKind.PROSE
            and part.words[0].islower()
            and len(part.words.split()) <= _MOST_OF_ROLE
        ):
            kind = kind_of_words(part.words[0].upper() + part.words[1:])
            parts[at] = part._replace(kind=kind) if kind is PartKind.ROLE else part
        named = named or part.kind in {PartKind.NAME, PartKind.ORGANISATION}
    return parts


def _named_by_cells(parts: list[Part]) -> list[Part]:
    """Own pop-up bakery | Owner | 2020 - 2021: in a row of cells with a role and dates a few more words are a name."""
    cells = [at for at, part in enumerate(parts) if part.before.strip() in _BARS or at == 0]
    kinds = {part.kind for part in parts}
    does = kinds & {PartKind.ROLE, PartKind.DEGREE} and PartKind.PERIOD in kinds
    if len(cells) < len("abc") or not does or kinds & {PartKind.NAME, PartKind.ORGANISATION}:
        return parts
    short = [at for at in cells if parts[at].kind is PartKind.PROSE and len(parts[at].words.split()) <= _MOST_OF_ROLE]
    if short and parts[short[0]].words[0].isupper():
        parts[short[0]] = parts[short[0]]._replace(kind=PartKind.NAME)
    return parts


def _named_before_place(parts: list[Part]) -> list[Part]:
    """ "Interpreter, Airbus final assembly line, Tianjin": between a role and a town stands the employer."""
    for at, (role, part, after) in enumerate(zip(parts, parts[1:], parts[2:], strict=False), 1):
        between = role.kind in _DOES and after.kind is PartKind.PLACE
        named = part.kind is PartKind.PROSE and part.words[0].isupper() and len(part.words.split()) <= _MOST_OF_ROLE
        if between and named and part.before.strip() == after.before.strip() == ",":
            parts[at] = part._replace(kind=PartKind.NAME)
    return parts


def _without_cities(parts: list[Part]) -> list[Part]:
    """School of Computer Science Pittsburgh, PA: the city goes to the state."""
    cut: list[Part] = []
    for part, after in zip(parts, [*parts[1:], None], strict=False):
        city = _city_at_end(part) if after and after.kind is PartKind.PLACE and after.before.strip() == "," else 0
        if city:
            words = part.words[:-city].rstrip()
            cut.append(part._replace(end=part.start + len(words), words=words))
            cut.append(Part(PartKind.PLACE, part.end - city, part.end, part.words[-city:], " "))
        else:
            cut.append(part)
    return cut


def _city_at_end(part: Part) -> int:
    """How many characters the known city takes that ends the name of an organisation."""
    words = part.words.split(" ")
    if part.kind not in {PartKind.ORGANISATION, PartKind.UNIT}:
        return 0
    tails = (" ".join(words[at:]) for at in range(max(2, len(words) - 3), len(words)))
    return next((len(tail) for tail in tails if tail.casefold() in CITIES), 0)


def _employed(parts: list[Part]) -> list[Part]:
    """What stands behind "at" is an employer: Engineer at Acme."""
    for at, (left, part) in enumerate(pairwise(parts), 1):
        does = left.kind in {PartKind.ROLE, PartKind.DEGREE}
        if does and part.kind is PartKind.NAME and part.before.strip() in {"at", "@"}:
            parts[at] = part._replace(kind=PartKind.ORGANISATION)
    return parts


def _joined(parts: list[Part]) -> list[Part]:
    """Parts that are one: "Java 工程师", "Mountain View" and "CA", "Robotics Institute, Carnegie Mellon University"."""
    joined: list[Part] = []
    for part in parts:
        if joined and _are_one(joined[-1], part):
            left = joined[-1]
            kind = part.kind if left.kind is PartKind.NAME else left.kind
            joined[-1] = Part(kind, left.start, part.end, left.words + part.before + part.words, left.before)
        else:
            joined.append(part)
    return joined


def _are_one(left: Part, right: Part) -> bool:
    joint = right.before.strip()
    if left.kind is PartKind.NAME and right.kind is PartKind.ROLE:
        return right.before == " " and left.words.casefold() in QUALIFIERS
    if left.kind is PartKind.PLACE and right.kind is PartKind.PLACE:
        return joint in {",", "，", "", "·"} and len(right.before) <= len(" , ")
    if left.kind is PartKind.ORGANISATION and right.kind is PartKind.ORGANISATION:
        return joint == "," and right.words.isascii()
    return (
        left.kind is PartKind.ORGANISATION and right.kind is PartKind.PLACE and joint == "at"
    )  # University of Texas at Austin


def _weak_roles(parts: list[Part]) -> list[Part]:
    """云帆科技 前端开发 2019-2021: a trade, where nothing better is said."""
    names = [at for at, part in enumerate(parts) if part.kind is PartKind.NAME]
    weak = [at for at in names if is_weak_role(parts[at].words)]
    kinds = {part.kind for part in parts}
    employed = len(names) > 1 or PartKind.ORGANISATION in kinds
    if weak and employed and PartKind.PERIOD in kinds and not kinds & {PartKind.ROLE, PartKind.DEGREE}:
        parts[weak[-1]] = parts[weak[-1]]._replace(kind=PartKind.ROLE)
    return parts


_RULES: list[Callable[[list[Part]], list[Part]]] = [
    _labelled,
    _small_roles,
    _named_by_cells,
    _placed,
    _named_before_place,
    _without_cities,
    _employed,
    _joined,
    _weak_roles,
]
