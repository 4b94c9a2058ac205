"""Everything of a sort: all companies, schools, awards, papers, languages; else the lines that enumerate most of a topic."""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.qa.asked import Asked
from bot.qa.evidence import Evidence
from bot.qa.lines import Line
from bot.qa.models import Answer, Finding, Strength
from bot.qa.replies.careers import employers, recent_first
from bot.qa.replies.counts import quoted
from bot.qa.replies.facts import fact, facts_of, finding_of
from bot.qa.replies.lookup import spoken_of
from bot.qa.replies.nearest import nothing_said
from bot.qa.replies.places import names_of, organisations_in
from bot.qa.replies.topics import groups_of
from bot.qa.shapes import VENUE
from corpus.models import BARE_LEVEL, Profile, SectionKind, Span

MOST = 8
"""Lines of one person in a list."""
_I = re.IGNORECASE
_AT_WORK = re.compile(r"\b(?:at|in|joined|for)\s+$|(?:在|于|加入)\s*$|@\s*$", _I)
_AT = re.compile(r"\b(?:at|joined)\s+$|@\s*$", _I)
_AWARD = re.compile(
    r"\b(?:award|prize|medal|scholarship|honou?rs?|winner|won|fellowship|first[- ]place|1st|finalist|dean'?s list)\b"
    r"|奖(?!励机制)|荣誉|称号|冠军|亚军|季军|第[一二三四五六七八九十\d]+名|优秀",
    _I,
)
_PAPER = re.compile(
    r"\b(?:papers?|publications?|published|co-?authored|first author|et al|journal|proceedings|accepted)\b|论文|文章|发表|期刊"
    r"|第一作者|一作|《[^》]{8,}》",
    _I,
)
_CERTIFICATE = re.compile(
    r"\b(?:certificat\w+|certified|licen[cs]ed?|chartered|registered|accredited|CPA|CFA|PMP|ACCA|BLS|ACLS|green belt"
    r"|first aid)\b|证书|资格证|执业|[四六]级|持证|证$|CET-?[46]|普通话",
    _I,
)
_PATENT = re.compile(r"\bpatents?\b|专利|著作权|软著", _I)
_SPOKEN = re.compile(
    r"\b(?:English|French|German|Spanish|Italian|Polish|Dutch|Mandarin|Cantonese|Chinese|Japanese|Korean|Russian"
    r"|Portuguese|Arabic|Hindi|Tamil|Swedish|Welsh|Irish|IELTS|TOEFL|CET)\b|英语|日语|法语|德语|西班牙语|韩语|俄语|普通话|粤语|托福|雅思|方言|CET",
    _I,
)
_PROGRAMMING = re.compile(r"programming|coding|编程|代码|开发语言|程序", _I)


def listed(asked: Asked) -> Answer:
    """The list of each person asked about, of everybody where nobody is named."""
    sort = _sort_of(asked)
    findings = [finding for one in asked.people if (finding := _of_one(asked, one, sort))]
    if not asked.question.people and not asked.question.everyone and sort is None:
        findings = asked.ranked(findings)[:1]
    if not findings and not asked.question.people and not asked.says_something(asked.question.whole):
        return asked.unclear("not_understood")
    return asked.answer(findings) if findings else nothing_said(asked, asked.question.whole)


def fact_or_list(asked: Asked) -> Answer:
    """ "What prizes did she win?" with nothing more to it asks for all of them."""
    whole = asked.want and asked.want.name == "tool" and asked.question.people and not groups_of(asked)
    return listed(asked) if whole and _sort_of(asked) in _WHOLE else fact(asked)


_WHOLE = frozenset({"awards", "papers", "patents", "certificates", "projects"})


def _of_one(asked: Asked, profile: Profile, sort: str | None) -> Finding | None:
    lines = _SORTS[sort](asked, profile) if sort else []
    lines = _about(asked, profile, lines, sort) if sort else lines
    if lines:
        return asked.finding(profile, Strength.SOME, _in_whole(asked, sort, lines)[:MOST])
    if sort in {"awards", "certificates", "patents"}:
        return None
    return _enumerated(asked, profile)


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


def _sort_of(asked: Asked) -> str | None:
    """The sort of thing listed, None for any other topic: "which map models did he port"."""
    text = asked.question.text
    return next(
        (name for name, pattern in _ASKED if pattern.search(text) and not (name == "languages" and _PROGRAMMING.search(text))),
        None,
    )


_ASKED = [
    (
        "companies",
        re.compile(
            r"\b(?:companies|employers|firms|internships|jobs|work(?:ing)? (?:history|experience)|where .* work)\b|哪(?:些"
            r"|几家)(?:公司|单位|企业)|(?:工作|实习|任职|从业)(?:经历|经验|履历)|履历|公司|单位",
            _I,
        ),
    ),
    ("schools", re.compile(r"\b(?:schools|universities|colleges|degrees|education)\b|学校|大学|院校|学历|学位|教育", _I)),
    (
        "awards",
        re.compile(r"\b(?:awards?|prizes?|honou?rs|scholarships?|medals?|competitions?|contests?)\b|奖|荣誉|竞赛|比赛", _I),
    ),
    ("patents", re.compile(r"\bpatents?\b|专利", _I)),
    ("venues", re.compile(r"\b(?:conferences?|journals?|venues?)\b|会议|期刊|顶会|顶刊", _I)),
    ("papers", re.compile(r"\b(?:papers?|publications?|articles?|published)\b|论文|文章|发表", _I)),
    ("certificates", re.compile(r"\b(?:certificat\w+|licen[cs]es?|qualifications?)\b|证书|资格|执照|资质|证(?=[?？]|$)", _I)),
    ("languages", re.compile(r"\blanguages?\b|语言|外语", _I)),
    (
        "skills",
        re.compile(
            r"\b(?:skills?|strengths?|tech stack|technologies|software|tools)\b(?! (?:for|did|to|in|on|with))|技能|技术栈|特长"
            r"|(?:会|擅长|掌握)(?:些|哪些)(?:什么|技术|工具|软件)?",
            _I,
        ),
    ),
    ("projects", re.compile(r"\bprojects?\b|项目", _I)),
]


def _companies(asked: Asked, profile: Profile) -> list[Line]:
    """The heads of jobs, and lines of prose that place somebody at a company: "an audio codec in Tencent"."""
    own = [line for line in asked.world.lines.all_of(profile) if line.passage.kind is not SectionKind.EDUCATION]
    heads = employers(asked, profile)
    return list(dict.fromkeys([*heads, *(line for line in own if line not in heads and _is_placed(asked, line))]))


def _is_placed(asked: Asked, line: Line) -> bool:
    """At a name nobody knows, or at or in a company of the glossary."""
    known = names_of(asked.world.lexicon, line.text, {"companies"})
    at = any(_AT.search(line.text[: span.start]) for span in organisations_in(asked.world.lexicon, line.text, "organisation"))
    return at or any(_AT_WORK.search(line.text[: span.start]) for span in known)


def _schools(asked: Asked, profile: Profile) -> list[Line]:
    lexicon = asked.world.lexicon
    own = [line for line in asked.world.lines.all_of(profile) if line.passage.kind is SectionKind.EDUCATION]
    schools = [line for line in own if organisations_in(lexicon, line.text, "school")]
    return schools or own[:MOST]


def _matching(pattern: re.Pattern[str], *kinds: SectionKind, title: str = r"(?!)") -> Callable[[Asked, Profile], list[Line]]:
    """Lines under a heading of such a title or in a section of these kinds, then those that say it by themselves."""
    titled = re.compile(title, _I)

    def lines(asked: Asked, profile: Profile) -> list[Line]:
        own = [line for line in asked.world.lines.all_of(profile) if len(line.text.strip()) > 3]
        section = [
            line
            for line in own
            if (line.passage.kind in kinds or any(titled.search(h.title) for h in line.passage.headings))
            and not _is_heading(line)
        ]
        told = [line for line in own if pattern.search(line.text) and not _is_heading(line)]
        return list(dict.fromkeys([*section, *told]))

    return lines


def _is_heading(line: Line) -> bool:
    return any(heading.span == line.span and heading.level <= BARE_LEVEL for heading in line.passage.headings)


_SORTS: dict[str, Callable[[Asked, Profile], list[Line]]] = {
    "companies": _companies,
    "schools": _schools,
    "awards": _matching(_AWARD, SectionKind.AWARDS, title=r"award|honou?r|prize|scholarship|获奖|荣誉|奖"),
    "patents": _matching(_PATENT),
    "venues": _matching(VENUE),
    "papers": _matching(_PAPER, SectionKind.PUBLICATIONS),
    "certificates": _matching(_CERTIFICATE, title=r"certificat|licen[cs]e|qualification|证书|资格|资质|执照"),
    "languages": _matching(_SPOKEN, title=r"^languages?$|^语言(?:能力|水平)?$|外语"),
    "skills": _matching(re.compile(r"(?!)"), SectionKind.SKILLS),
    "projects": lambda asked, profile: recent_first(asked, profile, {SectionKind.PROJECTS}),
}


def _about(asked: Asked, profile: Profile, lines: list[Line], sort: str) -> list[Line]:
    """Those of the list that the rest of the question is about, all of them where it says nothing more."""
    named = dict(_ASKED)[sort]
    groups = [group for group in groups_of(asked) if group.weight >= 1 and not _says_sort(named, group.text)]
    if not groups:
        return lines
    about = {line.span for line in asked.world.lines.about(groups, profile)}
    return [line for line in lines if line.span in about] or lines


def _says_sort(named: re.Pattern[str], word: str) -> bool:
    """Words for the sort itself choose none of the list; internships are only some of the jobs."""
    return bool(named.search(word)) and not re.search(r"intern|实习", word, _I)


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
