"""Everything of a sort: all companies, schools, awards, papers, languages; else the lines that enumerate most of a topic."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.qa.asked import NOUN, Asked
from bot.qa.employers import employer_in
from bot.qa.evidence import Evidence
from bot.qa.kinds import KINDS
from bot.qa.lines import ABOVE, Line, cells_of
from bot.qa.models import Answer, Finding, Strength
from bot.qa.polarity import strength_in
from bot.qa.replies.careers import stays
from bot.qa.replies.chosen import latest_first
from bot.qa.replies.counts import quoted
from bot.qa.replies.facts import fact, facts_of, finding_of, side_by_side
from bot.qa.replies.latest import asks_for_one, one_of
from bot.qa.replies.lookup import spoken_of
from bot.qa.replies.nearest import nothing_said
from bot.qa.replies.phases import of_that_time, phase_of
from bot.qa.replies.sorts import MOST, SORTS, is_other
from bot.qa.replies.sorts_asked import ASKED, sort_of, sorts_of
from bot.qa.replies.titles import organisation_of, seen
from bot.qa.replies.topics import groups_of
from corpus.models import BARE_LEVEL, Profile, SectionKind, Span
from corpus.regex import regex
from retrieval.matching import Text
from retrieval.models import Group

LONGEST = 240
"""Characters of a list that is said in one line; a longer one is only quoted."""
ITEM = 60
"""Characters that a thing of a list may have."""


def listed(asked: Asked) -> Answer:
    """The list of each person asked about, of everybody where nobody is named."""
    sort = sort_of(asked.question.text)
    findings = [finding for one in asked.people if (finding := _of_one(asked, one, sort))]
    if not asked.question.people and not asked.question.everyone and sort is None:
        findings = asked.ranked(findings)[:1]
    if not findings and not asked.question.people and not asked.says_something(asked.question.whole):
        return asked.unclear("not_understood")
    return asked.answer(findings) if findings else nothing_said(asked, asked.question.whole)


def fact_or_list(asked: Asked) -> Answer:
    """ "What prizes did she win?" with nothing more to it asks for all of them."""
    sort = sort_of(asked.question.text)
    if asks_for_one(asked, sort) and (found := [one for each in asked.people if (one := _one(asked, each, sort or ""))]):
        return asked.answer(found)
    topic = _topic_of(asked)
    if sort is None and _SEVERAL.search(asked.question.text) and any(_titled(asked, one) for one in asked.people):
        return listed(asked)
    of_people = asked.want and asked.want.name in {"tool", "text"} and asked.question.people and sort in _WHOLE
    return listed(asked) if of_people and (not groups_of(topic) or _are_listed(asked, sort or "")) else fact(asked)


_SEVERAL = regex(r"\b(?:which|what)\s(?:\w+\s)?\w+(?<!s)s\s(?:did|does|do|has|have|had|is|was)\b|哪(?:些|几)", re.IGNORECASE)
"""What is asked for in the plural: "which films", 哪些船."""


def _are_listed(asked: Asked, sort: str) -> bool:
    """True where some of the awards or certificates of somebody are about the rest of the question."""
    if sort not in _HELD:
        return False
    listed_ones = {line.span for one in asked.people for line in SORTS[sort](asked, one)}
    about = (line for one in asked.people for line in asked.world.lines.about(groups_of(asked), one))
    return any(line.marks and line.span in listed_ones for line in about)


def _topic_of(asked: Asked) -> Asked:
    """Without the years of study that all of the people named have in common with the question."""
    phases = [phase_of(asked, one) for one in asked.people]
    return phases[0].asked if phases and all(phases) and phases[0] else asked


def _one(asked: Asked, profile: Profile, sort: str) -> Finding | None:
    return one_of(asked, profile, _lines_of(asked, profile, sort))


_WHOLE = frozenset({"awards", "papers", "patents", "certificates", "projects", "languages", "companies", "schools", "skills"})


def _of_one(asked: Asked, profile: Profile, sort: str | None) -> Finding | None:
    if several := sorts_of(asked.question.text):
        return _of_several(asked, profile, several)
    lines = _lines_of(asked, profile, sort)
    if lines:
        finding = asked.finding(profile, Strength.SOME, _in_whole(asked, sort, lines)[:MOST])
        return side_by_side(finding, list(_items(asked, profile, sort, lines)), LONGEST) if finding else None
    if sort in {"awards", "certificates", "patents", "pastimes"} or (sort and not asked.question.people):
        return None
    return _enumerated(asked, profile)


def _of_several(asked: Asked, profile: Profile, sorts: Sequence[str]) -> Finding | None:
    """What there is of each sort, one after the other."""
    told = [(sort, lines) for sort in sorts if (lines := _lines_of(asked, profile, sort))]
    shown = [one for sort, lines in told for one in _in_whole(asked, sort, lines)]
    finding = asked.finding(profile, Strength.SOME, shown[: MOST * len(told)])
    items = [item for sort, lines in told for item in _items(asked, profile, sort, lines)]
    return side_by_side(finding, items, LONGEST) if finding else None


def _lines_of(asked: Asked, profile: Profile, sort: str | None) -> list[Line]:
    titled = _titled(asked, profile) if sort in _BY_TITLE else []
    lines = titled or (_about(asked, profile, SORTS[sort](asked, profile), sort) if sort else [])
    return [line for line in lines if not (sort and is_other(line, sort)) and not _is_denied(line, sort)]


_BY_TITLE = frozenset({"skills", "companies", None})
"""What may stand under a title or in a column of a name of its own: "Software", "Ships", 船."""


def _titled(asked: Asked, profile: Profile) -> list[Line]:
    """All that stands under a title with the nouns of the question, or in a table with a column for them: "Software", 船."""
    groups = _nouns(asked)
    told = (line for line in asked.world.lines.all_of(profile) if not line.is_title)
    lines = [line for line in told if groups and _is_under(asked, line, groups)]
    return [line for line in lines if not (_DONE.search(asked.question.text) and _UNDONE.search(line.text))]


def _nouns(asked: Asked) -> list[Group]:
    """The nouns of the question; a Chinese one of a single character where there is no other."""
    told = [group for group in groups_of(asked) if not _GETTING.fullmatch(group.text)]
    return [group for group in told if group.weight >= NOUN] or [group for group in told if len(group.text) == 1]


def _is_under(asked: Asked, line: Line, groups: Sequence[Group]) -> bool:
    titles = (heading.title for heading in line.passage.headings if heading.level <= BARE_LEVEL and heading.span != line.span)
    return any(_names_all(asked, title, groups) for title in (*titles, *asked.world.lines.columns_over(line)))


_GETTING = regex(
    r"""
      (?:w[io]n|won|got|gotten|ha[sd]|have|held|holds?|receiv\w+|earn\w*|pass\w*|obtain\w*|gain\w*|award\w*|achiev\w+|publish\w*|finish\w*|complet\w+
        |written|wrote|made|make|produced?|file[ds]?|collect\w*|actual(?:ly)?|really|ever|so\sfar)
    | (?:[获拿赢考取评]?得?[到过了]?|取得|获得|得到|发表|通过|完成|持有|真正|实际)
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What is done with all of the things that are listed: it chooses none of them."""
_DONE = regex(r"\b(?:finish\w*|complet\w+)\b|完成|拍完|做完|写完", re.IGNORECASE)
_UNDONE = regex(
    r"\bunfinished\b|\bin progress\b|\babandon\w*|\bnever (?:finish|complet)\w*|未完成|没[拍做写]完|进行中|放弃|搁置",
    re.IGNORECASE,
)


def _is_denied(line: Line, sort: str | None) -> bool:
    """True where the line says that the thing is not theirs: an exam not passed, a tool never used, a colleague's prize."""
    item = _item(line.text, sort)
    start = line.text.find(item)
    mark = Span(start=start, end=start + len(item) if len(item) < len(line.text.strip()) else start + _FIRST)
    return (sort is None or sort in _HELD) and bool(item) and strength_in(line.text, [[mark]]) is Strength.NEGATIVE


_HELD = frozenset({"awards", "certificates", "skills", "patents"})
_FIRST = 2
"""Characters that stand for the thing where all of a line is its name."""


def _names_all(asked: Asked, title: str, groups: Sequence[Group]) -> bool:
    """True where the title says each of the words by itself or by what is wider: "Films" for documentaries, 船 for 船上."""
    text, told = Text(title), asked.groups(title)
    return all(
        any(match.alternative.weight >= 1 for match in text.find(group))
        or any(_says_all(_bare(group.text), one) for one in told)
        for group in groups
    )


def _bare(word: str) -> str:
    return word.rstrip("上里中内") if len(word) > 1 else word


def _says_all(word: str, wider: Group) -> bool:
    """Not the languages of "programming languages": those are others."""
    return any(match.span == Span(start=0, end=len(word)) for match in Text(word).find(wider))


def _items(asked: Asked, profile: Profile, sort: str | None, lines: Sequence[Line]) -> Iterator[str]:
    """What is listed, each a piece of a quote: of jobs and schools the names, of other lines what stands before a bar."""
    kind = {"companies": SectionKind.EXPERIENCE, "schools": SectionKind.EDUCATION}.get(sort or "")
    cells = [cell for line in lines if (cell := _cell(asked, line))]
    if kind is None or cells:
        yield from cells or (_item(line.text, sort) for line in lines)
        return
    own = [stay for stay in stays(asked, profile) if stay.kind is kind]
    for stay in sorted(own, key=lambda stay: latest_first(stay, asked.world.now)):
        if name := organisation_of(stay):
            yield seen(stay, name)


def _cell(asked: Asked, line: Line) -> str | None:
    """Of a row the cell in the column that is asked for."""
    groups = _nouns(asked)
    names, cells = asked.world.lines.columns_over(line), cells_of(line.text)
    at = next((at for at, name in enumerate(names) if groups and _names_all(asked, name, groups)), None)
    return cells[at] if at is not None and at < len(cells) else None


def _item(text: str, sort: str | None) -> str:
    """The thing itself: WSET of "WSET | 2019", NedGraphics of "NedGraphics：精通", all of a line that has no such parts."""
    label = _LABEL.match(text)
    if label and sort != "skills" and dict(ASKED).get(sort or "", _LABEL).fullmatch(label["name"].strip(" *-•")):
        return text[label.end() :].strip(" .。;；")
    denied = sort == "certificates" and len(text) > ITEM
    if label and (sort in {"skills", None} or denied) and len(label["name"]) <= ITEM // 2:
        return label["name"].strip(" *-•")
    cell = text.split("|", maxsplit=1)[0] if "|" in text.strip(" |") and sort != "languages" else text
    return cell.strip(" |*-•.。;；")


_LABEL = regex(r"\s*(?P<name>[^:：|]{1,40}?)\s*[:：]\s*(?=\S)")


def _in_whole(asked: Asked, sort: str | None, lines: list[Line]) -> list[Evidence]:
    """The lines; those of a paper or an award as one quote, its authors, title and journal together."""
    kind = _ENTRY_KINDS.get(sort or "")
    found: dict[Span, Evidence] = {}
    for line in lines:
        document = asked.world.corpus.document(line.passage.document_id)
        entry = next((one for one in document.entries if one.kind is kind and one.span.overlaps(line.span)), None)
        whole = quoted(asked, document, entry) if entry else None
        found.setdefault(whole.sentence if whole else line.span, whole or line.evidence())
    return list(found.values())


_ENTRY_KINDS = {"papers": SectionKind.PUBLICATIONS, "awards": SectionKind.AWARDS}


def _about(asked: Asked, profile: Profile, lines: list[Line], sort: str) -> list[Line]:
    """Those of the list that the rest of the question is about, all of them where it says nothing more."""
    phase = phase_of(asked, profile) if sort in _DATED else None
    if phase:
        lines = of_that_time(phase, lines, asked.world.lines.all_of(profile))
    topic = phase.asked if phase else asked
    groups = [group for group in groups_of(topic) if group.weight >= 1 and not _says_sort(sort, group.text)]
    if not groups:
        return lines
    about = {line.span for line in asked.world.lines.about(groups, profile)}
    kind = employer_in(" ".join(group.text for group in groups)) if sort == "companies" else None
    about |= {line.span for line in lines if kind and kind.written.search(line.text)}
    chosen = [line for line in lines if line.span in about]
    return (
        lines
        if sort == "skills" and not any(map(_begins_with_it, asked.world.lines.about(groups, profile)))
        else chosen or lines
    )


def _begins_with_it(line: Line) -> bool:
    """The topic labels the line, or stands in the title over it: "Audio: Praat, Ableton". Inside another item it names no field
    that the list is divided by."""
    if line.passage.kind is not SectionKind.SKILLS:
        return False
    return not line.text[: line.marks[0].start - line.span.start].strip(" *-•·") if line.marks else line.score >= ABOVE


_DATED = frozenset({"awards", "papers", "projects", "companies", "certificates", "patents"})
"""Sorts of things that are of some time: of one's years of study, too."""


def _says_sort(sort: str, word: str) -> bool:
    """Words for the sort itself choose none of the list, nor do kinds of workplaces; internships are only some of the jobs."""
    if _GETTING.fullmatch(word):
        return True
    if sort == "companies" and re.fullmatch(KINDS["workplaces"], word, re.IGNORECASE):
        return True
    return bool(dict(ASKED)[sort].search(word)) and not re.search(r"intern|实习", word, re.IGNORECASE)


def _kinds_named(evidence: Evidence) -> int:
    return len({evidence.passage.seen(mark).lower() for mark in evidence.highlights})


def _enumerated(asked: Asked, profile: Profile) -> Finding | None:
    """The lines that name most kinds of what was asked for, first of all those that list them."""
    found = [
        e for e in asked.evidence(asked.question.whole, lenient=True, hedged=True).get(profile.profile_id, []) if not e.is_title
    ]
    ranked = sorted(found, key=_kinds_named, reverse=True)
    if ranked:
        return asked.finding(profile, Strength.SOME, ranked[:3])
    facts = facts_of(asked, profile)
    return finding_of(asked, profile, facts) if facts else spoken_of(asked, profile)
