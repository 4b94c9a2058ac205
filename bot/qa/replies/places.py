"""Places, companies and schools in a line: by the glossary's names, and by how such names look."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.qa.shapes import PERIOD, SCHOOL
from bot.qa.values import SPANS, organisations, runs
from corpus.models import Span
from corpus.regex import regex
from retrieval.lexicon import Lexicon

_FIRST = regex(
    r"[\s|,，:：–—-]*(?P<name>[^\s|,，:：()（）][^|,，:：()（）\t]{1,40}?)(?=\s*[|,，:：()（）\t]|\s{2,}|\s[–—-]\s|\s*$)"
)


def places_in(lexicon: Lexicon, line: str) -> list[Span]:
    """Names of the glossary's places, neighbours as one: "Mountain View, CA" · "广州、深圳、上海"."""
    named = names_of(lexicon, line, {"places"})
    return runs(line, [span for span in named if not _LABEL.fullmatch(span.of(line))])


_LABEL = regex(r"(?:工作|办公|期望|意向|所在|现居)?(?:地[点区方址]|城市)")
"""Words for a place, which name none."""


def towns_in(lexicon: Lexicon, line: str) -> list[Span]:
    """The places of a line with the town that stands before the country: all of "Northampton, UK"."""
    return [_with_town(line, span) for span in places_in(lexicon, line)]


def towns_named(line: str) -> list[Span]:
    """What stands as a town does, where its name is not known: Lyon of "Chocolate masterclass, Lyon | 2019"."""
    return [Span(start=match.start("town"), end=match.end("town")) for match in _TOWN.finditer(line)]


_TOWN = regex(r"(?:,\s|[(（])(?P<town>[A-Z][a-zà-ÿ]{2,}(?:[\s-][A-Z][a-zà-ÿ]+)?)(?=\s*(?:[|)）;]|$|,\s(?:\d|[A-Z])))")


def wished_in(lexicon: Lexicon, line: str) -> list[Span]:
    """Where somebody would like to be: places that are known, with those beside them that are not, "Bergen or Oslo"."""
    known = [span for span in places_in(lexicon, line) if not _UNWANTED.search(line[: span.start])]
    wished = [span for span in SPANS["wish_place"](line) if not _UNWANTED.search(line[: span.start])]
    wider = [one for one in wished if any(one.holds(place) for place in known)]
    return wider or known or wished


_UNWANTED = regex(
    r"""
      \b(?:not|never|n['’]t|no\slonger|rather\sthan|except|outside)\b(?![^.;]*\bleav)[^.;。；]{0,40}$  # Will not move to London
    | (?:不(?:想|愿意?|考虑|去|接受|打算|要|会|来)|除了|排除)(?![^，,。]*离开)[^，,。；;]{0,12}$   # 不去北京
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Before a place where somebody would not like to be."""


def _with_town(line: str, place: Span) -> Span:
    before = re.search(r"(?:^|(?<=[·|,(/–—]\s)|(?<=\s{2}))[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?,\s$", line[: place.start])
    return Span(start=before.start(), end=place.end) if before and not organisations(before.group()) else place


def organisations_in(lexicon: Lexicon, line: str, sort: str) -> list[Span]:
    """Companies, hospitals, labs; for a `school` only what is one."""
    files = {"schools"} if sort == "school" else {"companies"}
    looks = [span for span in organisations(line) if (sort != "school" or SCHOOL.search(span.of(line)))]
    places = names_of(lexicon, line, {"places"})
    looks = [span for span in looks if not any(place.holds(span) for place in places)]
    known = [span for span in names_of(lexicon, line, files) if not any(one.overlaps(span) for one in looks)]
    return sorted([*looks, *known], key=lambda span: span.start)


def first_name(head: str) -> list[Span]:
    """The name a head begins with, its dates aside: of "Globex, Leeds: Engineer" and "2024.10 零一汽车 | …"."""
    dates = PERIOD.match(head)
    start = dates.end() if dates else 0
    found = _FIRST.search(head, start)
    return [Span(start=found.start("name"), end=found.end("name"))] if found else []


def names_of(lexicon: Lexicon, line: str, files: set[str]) -> list[Span]:
    found: list[Span] = []
    for group in lexicon.query(line).groups:
        if any(alternative.source in files for alternative in group.alternatives if alternative.weight >= 1):
            found += _occurrences(line, group.text)
    return sorted(found, key=lambda span: span.start)


def _occurrences(line: str, name: str) -> Sequence[Span]:
    return [Span(start=m.start(), end=m.end()) for m in re.finditer(re.escape(name), line)]


_KINDS = [
    (regex(r"hospital|医院", re.IGNORECASE), regex(r"hospital|clinic|医院|卫生院|诊所", re.IGNORECASE)),
    (regex(r"\bbank\b|银行", re.IGNORECASE), regex(r"bank|银行", re.IGNORECASE)),
    (
        regex(r"\blab(?:orator(?:y|ies))?s?\b|实验室", re.IGNORECASE),
        regex(r"lab|cent(?:er|re)|institute|group|实验室|研究所|研究院|中心", re.IGNORECASE),
    ),
    (regex(r"\bclinic|诊所", re.IGNORECASE), regex(r"clinic|practice|hospital|诊所|医院", re.IGNORECASE)),
    (
        regex(r"universit|大学", re.IGNORECASE),
        regex(
            r"universi|\bTU\b|\bETH\b|institute of technology|(?<!sixth form )(?<!high )college"
            r"|polytech|politec|hochschule|academy of|conservato|business school|\bschool\b.*\bof\b|大学|学院",
            re.IGNORECASE,
        ),
    ),
    (
        regex(r"事务所|law firm|accounting firm", re.IGNORECASE),
        regex(r"事务所|LLP|partners|firm|chambers", re.IGNORECASE),
    ),
]
"""A question for a hospital is not answered by a company: how it is asked for, and how such a name looks."""


def of_kind(question: str, line: str, spans: Sequence[Span]) -> list[Span]:
    """The spans that are of the kind of organisation the question names, all of them where it names none."""
    looks = next((looks for asked, looks in _KINDS if asked.search(question)), None)
    return [span for span in spans if looks is None or looks.search(span.of(line))]
