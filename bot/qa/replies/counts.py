"""How many papers, awards, patents, jobs, employers, schools somebody has: as the profile says, else counted from its entries.

A number is taken where it belongs to the thing that is counted. Where two lines give two numbers, or a list may hold more than
what was read as entries, no number is given and the lines are quoted.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from bot.qa.asked import Asked
from bot.qa.career import Stay
from bot.qa.choosing import choice_of, level_of
from bot.qa.clauses import BRACKETS
from bot.qa.evidence import Evidence
from bot.qa.lines import Line
from bot.qa.measures import amount_of
from bot.qa.models import Answer, Finding, Strength
from bot.qa.replies.careers import stays
from bot.qa.replies.facts import fact
from bot.qa.replies.nearest import nothing_said
from bot.qa.replies.parts import in_parts, parts_of
from bot.qa.replies.sorts import NOT_WON, SORTS
from bot.qa.replies.sorts_asked import SPOKEN
from bot.qa.replies.titles import name_of
from bot.qa.values import numbers
from corpus.models import BARE_LEVEL, Document, Entry, Profile, SectionKind, Span
from corpus.regex import regex

_I = re.IGNORECASE
MOST = 8
TWO = 2
_UNBOUND = str.maketrans("", "", "^$")
NEAR = 12
"""Characters between a number and the noun it belongs to: "3 peer-reviewed papers", 论文共 3 篇."""
_PART = regex(r"(?:其中|of which|including|包括)[^。.;；]*$", _I)
_TWO_KINDS = regex(r"与|和|及|、|&|/|\band\b", _I)
_TALLIES = "[篇项个件种次名]"


Found = tuple[list[Evidence], bool]
"""What is counted, and whether this is all of it."""


class Sort(NamedTuple):
    """What is counted: how it is asked for, how a profile names it beside a number, how it is found where no number stands."""

    asked: re.Pattern[str]
    named: re.Pattern[str] | None
    found: Callable[[Asked, Profile], Found]


def how_many(asked: Asked) -> Answer:
    """The number of what is asked for, of each person named; of anything else the number in a line about it."""
    sort = _sort_of(asked)
    if parts_of(asked.question) and (several := [one for each in asked.people if (one := _in_parts(asked, each, sort))]):
        return asked.answer(several)
    if not sort or not asked.question.people or _says_more(asked, sort):
        return fact(asked)
    findings = [finding for one in asked.people if (finding := _counted(asked, one, sort))]
    if not findings:
        return nothing_said(asked, asked.question.whole)
    answer = asked.answer(findings)
    computed = [finding.computed for finding in findings]
    return answer.model_copy(update={"count": int(computed[0])}) if len(computed) == 1 and computed[0] else answer


def counted(asked: Asked, profile: Profile) -> Finding | None:
    """The number somebody has of a sort that profiles list, the greatest that is stated; None where no number can be given."""
    sort = _sort_of(asked)
    if sort is None or _says_more(asked, sort):
        return None
    stated = _stated(asked, profile, sort.named) if sort.named else []
    if stated:
        line, span = max(stated, key=lambda one: amount_of(one[0].passage.seen(one[1]), "number") or 0.0)
        return asked.finding(profile, Strength.SOME, [line.evidence(span)], line.passage.seen(span))
    found = _counted(asked, profile, sort)
    return found if found and found.computed else None


def is_counted(asked: Asked) -> bool:
    """True where what is counted is of a sort that profiles list, as papers and awards are."""
    sort = _sort_of(asked)
    return sort is not None and not _says_more(asked, sort)


def _in_parts(asked: Asked, profile: Profile, sort: Sort | None) -> Finding | None:
    """The numbers of a question for two; where lines tell the first of them differently these lines, and no number."""
    stated = _stated(asked, profile, sort.named) if sort and sort.named else []
    told = {line.span for line, _ in stated}
    return _counted(asked, profile, sort) if sort and len(told) >= TWO else in_parts(asked, profile)


def _sort_of(asked: Asked) -> Sort | None:
    return next((sort for sort in _SORTS if sort.asked.search(asked.question.noun)), None)


def _says_more(asked: Asked, sort: Sort) -> bool:
    """True where only some of them are meant: "papers on kelp"."""
    words = re.sub(
        sort.asked.pattern.translate(_UNBOUND), " ", asked.question.whole.replace(asked.question.noun, " "), flags=_I
    )
    choice = choice_of("", COUNTING.sub(" ", words))
    return choice.level is not None or any(group.weight > 0 for group in asked.groups(choice.rest))


def _counted(asked: Asked, profile: Profile, sort: Sort) -> Finding | None:
    stated = _stated(asked, profile, sort.named) if sort.named else []
    if stated:
        texts = {line.passage.seen(span) for line, span in stated}
        shown = [line.evidence(span) for line, span in stated[:MOST]]
        return asked.finding(profile, Strength.SOME, shown, texts.pop() if len(texts) == 1 else None)
    found, sure = sort.found(asked, profile)
    finding = asked.finding(profile, Strength.SOME, found[:MOST])
    return finding.model_copy(update={"computed": str(len(found))}) if finding and sure else finding


def _stated(asked: Asked, profile: Profile, named: re.Pattern[str]) -> list[tuple[Line, Span]]:
    lines = [line for line in asked.world.lines.all_of(profile) if named.search(line.text)]
    return [(line, line.own(span)) for line in lines for span in numbers(line.text) if _belongs(line.text, span, named)]


def _belongs(text: str, number: Span, named: re.Pattern[str]) -> bool:
    """ "3 papers" · "3 peer-reviewed papers" · 论文 3 篇 · 3 篇论文; not the 2 of "3 patents, 2 of them granted"."""
    if _PART.search(text[: number.start]):
        return False
    after = re.match(
        rf"\s*{_TALLIES}?(?:[A-Za-z\u4e00-\u9fff-]+\s?){{0,2}}?(?=(?P<noun>{named.pattern}))", text[number.end :], _I
    )
    before = re.search(rf"(?:{named.pattern})\s*(?:[:：]|共|有|共有|合计)?\s*$", text[: number.start], _I)
    tallied = re.match(rf"\s*{_TALLIES}", text[number.end :])
    return bool(after and after.end() <= NEAR * 2) or bool(
        before and (tallied or text[number.end : number.end + 1] in ",.;，。；)")
    )


# Entries


def _of_section(kind: SectionKind, one_each: re.Pattern[str]) -> Callable[[Asked, Profile], Found]:
    """The entries of the sections of that kind in the one file that has any."""

    def found(asked: Asked, profile: Profile) -> Found:
        by_file = [_entries_of(asked, one, kind, one_each) for one in asked.world.corpus.documents_of(profile)]
        told = [(entries, sure) for entries, sure in by_file if entries or not sure]
        return ([one for entries, _ in told for one in entries], len(told) == 1 and told[0][1])

    return found


def _entries_of(asked: Asked, document: Document, kind: SectionKind, one_each: re.Pattern[str]) -> Found:
    """Not sure where the section holds more than its entries or other things as well, or where an entry is more than one."""
    own = [entry for entry in document.entries if entry.kind is kind]
    entries = [entry for entry in own if not NOT_WON.search(entry.span.of(document.text))]
    passages = [p for p in asked.world.corpus.passages if p.document_id == document.document_id and p.kind is kind]
    titles = [heading for passage in passages for heading in passage.headings if heading.level <= BARE_LEVEL]
    below = [s for p in passages for s in p.sentences if not any(heading.span == s for heading in p.headings)]
    whole = all(any(entry.span.overlaps(sentence) for entry in own) for sentence in below)
    mixed = any(_TWO_KINDS.search(heading.title) for heading in titles)
    single = all(len(one_each.findall(entry.span.of(document.text))) <= 1 for entry in entries)
    return ([one for entry in entries if (one := quoted(asked, document, entry))], whole and single and not mixed)


def quoted(asked: Asked, document: Document, entry: Entry) -> Evidence | None:
    """The whole entry as one quote, None where it is cut into two passages."""
    passages = (p for p in asked.world.corpus.passages if p.document_id == document.document_id)
    passage = next((one for one in passages if one.span.holds(entry.span)), None)
    return Evidence(passage, entry.span, (), True, Strength.SOME, 1.0, exact=True) if passage else None


def _of_stays(kind: SectionKind, key: Callable[[Stay], str | None]) -> Callable[[Asked, Profile], Found]:
    """One of each key; not sure where a stay has none, or two files of the person tell another number."""

    def found(asked: Asked, profile: Profile) -> Found:
        by_file: dict[str, dict[str | None, Line]] = {}
        for stay in stays(asked, profile):
            if stay.entry and stay.kind is kind:
                by_file.setdefault(stay.document_id, {}).setdefault(key(stay), _named_in(stay))
        told = max(by_file.values(), key=len, default={})
        alike = len({len(one) for one in by_file.values()}) == 1
        return ([line.evidence() for line in told.values()], alike and not any(None in one for one in by_file.values()))

    return found


def _named_in(stay: Stay) -> Line:
    """The line that names the employer or the school, else the first of its head."""
    span = stay.entry.organisation if stay.entry else None
    return next((line for line in stay.head if span and line.span.holds(span)), stay.head[0])


def _internships(asked: Asked, profile: Profile) -> Found:
    own = [stay for stay in stays(asked, profile) if stay.entry and stay.kind is SectionKind.EXPERIENCE]
    found = [stay for stay in own if any(_INTERN.search(line.text) for line in stay.head)]
    lines = [next(line for line in stay.head if _INTERN.search(line.text)) for stay in found]
    return [line.evidence() for line in lines], len({stay.document_id for stay in found}) == 1


def _none(asked: Asked, profile: Profile) -> Found:  # noqa: ARG001
    return [], False


def languages_of(asked: Asked, profile: Profile) -> Found:
    """The languages one by one; not sure where a list holds an item that is not known as one."""
    lines = [line for line in SORTS["languages"](asked, profile) if not line.is_title]
    found: dict[str, Evidence] = {}
    sure = bool(lines)
    for line in lines:
        items = list(_ITEM.finditer(BRACKETS.sub(lambda match: " " * len(match.group()), line.text)))
        named = [(item, match) for item in items if (match := _LANGUAGE.search(item.group()) or _SHORT.fullmatch(item.group()))]
        sure = sure and len(named) == len(items)
        for item, match in named:
            span = Span(start=item.start() + match.start(), end=item.start() + match.end())
            found.setdefault(match.group().casefold(), line.evidence(line.own(span)))
    return list(found.values()), sure and len({line.passage.document_id for line in lines}) == 1


_ITEM = regex(r"[^,，;；、|/\s][^,，;；、|/]*(?<=\w)")
_SHORT = regex(r"[A-Z][\w'’]+(?:\s[A-Z][\w'’]+)?|[\u4e00-\u9fff]{1,3}[语话文]")
"""An item of a list of languages that looks like the name of one: Northern Sámi, 侗话."""
_LANGUAGE = regex(rf"(?!IELTS|TOEFL|CET|母语|托福|雅思|方言){SPOKEN.pattern}", _I)


def _by_itself(stay: Stay) -> str:
    return f"{stay.span.start}-{stay.span.end}-{stay.title}"


def _degree(stay: Stay) -> str | None:
    return _by_itself(stay) if level_of(" ".join(line.text for line in stay.head)) not in {None, "exchange"} else None


_INTERN = regex(r"\bintern(?:ship)?\b|实习", _I)
_AWARDED = regex(r"\b(?:award|prize|medal|scholarship|fellowship)\b|[一二三特]等奖|金奖|银奖|铜奖|奖学金", _I)
_NEVER = regex(r"(?!)")
COUNTING = regex(
    r"\bhow many\b|\bnumber of\b|\b(?:published|won|received|written|filed|authored)\b|发表|获得?|拿|得|换|申请|写"
    r"|[最更]?[几多少]+[篇项个件种次名家所段份]?",
    _I,
)
_SORTS: Sequence[Sort] = (
    Sort(
        regex(r"^(?:\w+ )?(?:papers?|publications?|articles?)$|^篇?(?:论文|文章|发表|paper)", _I),
        regex(r"papers?\b|publications?\b|articles?\b|论文|文章|学报|期刊", _I),
        _of_section(SectionKind.PUBLICATIONS, _NEVER),
    ),
    Sort(
        regex(r"^patents?$|^[项个件]?(?:发明)?专利", _I),
        regex(r"patents?\b|专利", _I),
        _none,
    ),
    Sort(
        regex(r"^(?:awards?|prizes?|honou?rs|medals?|scholarships?)$|^[项个次]?(?:奖|荣誉)", _I),
        regex(r"awards?\b|prizes?\b|medals?\b|scholarships?\b|[一二三特]等奖|奖项|奖学金", _I),
        _of_section(SectionKind.AWARDS, _AWARDED),
    ),
    Sort(
        regex(r"^(?:\w+ )?(?:compan(?:y|ies)|employers?|firms?|hospitals?)$|^[家个]?(?:公司|单位|医院|企业|雇主)", _I),
        None,
        _of_stays(SectionKind.EXPERIENCE, lambda stay: name_of(stay) or None),
    ),
    Sort(regex(r"^(?:foreign )?languages?$|^[门种]?(?:语言|外语)$", _I), None, languages_of),
    Sort(regex(r"^(?:\w+ )?internships?$|^[段份个次]?实习(?!生)", _I), None, _internships),
    Sort(regex(r"^(?:jobs?|positions?|roles?)$|^[份个段]?工作", _I), None, _of_stays(SectionKind.EXPERIENCE, _by_itself)),
    Sort(
        regex(r"^(?:universit(?:y|ies)|schools?|colleges?)$|^[所个]?(?:大学|学校|院校|高校)", _I),
        None,
        _of_stays(SectionKind.EDUCATION, lambda stay: name_of(stay) or None),
    ),
    Sort(regex(r"^(?:\w+ )?degrees?$|^[个]?学位", _I), None, _of_stays(SectionKind.EDUCATION, _degree)),
)
