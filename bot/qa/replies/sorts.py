"""The sorts of things that are listed: companies, schools, awards, papers; which lines hold each, asked as in sorts_asked.py.

A section may hold two sorts ("Papers and awards"): of these only the lines count that are not plainly of the other one.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.qa.asked import Asked
from bot.qa.kinds import KINDS
from bot.qa.lines import Line
from bot.qa.replies.careers import employers, is_posting, recent_first, stays
from bot.qa.replies.places import names_of, organisations_in
from bot.qa.replies.sorts_asked import ASKED, SPOKEN
from bot.qa.replies.titles import organisation_of
from bot.qa.shapes import TECHNICAL, VENUE
from bot.qa.values import organisations
from corpus.models import BARE_LEVEL, Profile, SectionKind
from corpus.regex import regex

MOST = 8
"""Lines of one person in a list."""
_I = re.IGNORECASE
_AT_WORK = regex(r"\b(?:at|in|joined|for)\s+(?=[A-Z\u4e00-\u9fff])|(?:在|于|加入)\s*|@\s*")
_AT = regex(r"\b(?:at|joined)\s+$|@\s*$", _I)
NAME = 40
"""Characters in which the name of a company may stand."""
BEST = (
    r"\bBest\s(?-i:[A-Z])\w+(?:\s(?-i:[A-Z])\w+){0,3},?\s(?:at|of|in)\s(?:the\s)?(?-i:[A-Z])"
    r"|最佳[\u4e00-\u9fff]{2,8}(?:奖|$|[，。；,;])"
)
"""A prize that is told by its name alone: "Best Editing at Riga 2021"."""
_AWARD = regex(
    rf"{BEST}"
    r"|\b(?:award|prize|medal|scholarship|(?<!class\s)honou?rs?(?!\sdegree)|winner|won(?!['’]t)|fellowship|first[- ]place|1st"
    r"|finalist|dean'?s list)\b"
    r"|\b(?:won|took|takes?|got|earned|winning)\s(?:an?\s)?(?:gold|silver|bronze)\b|奖(?!励机制)|荣誉|称号|冠军|亚军|季军|第[一二三四五六七八九十\d]+名|优秀",
    _I,
)
_PAPER = regex(
    r"\b(?:papers?|publications?|published|co-?authored|first author|et al|journal|proceedings|accepted)\b|论文|文章|发表|期刊"
    r"|\b(?:first|second|third|last|senior|corresponding)(?:[\s-]|\sof\s\w+\s)authors?\b|第[一二三四五六]作者|[共通]同?作者|发过|一作|《[^》]{8,}》",
    _I,
)
_CERTIFICATE = regex(
    r"\b(?:certificat\w+|certified|licen[cs]ed?|chartered|registered|accredited|CPA|CFA|PMP|ACCA|BLS|ACLS|green belt"
    r"|first aid)\b|证书|资格证|执业"
    r"|(?:注册|特许|[一二]级)(?:建造|结构|建筑|会计|消防|造价|监理|安全|计量|岩土|电气|城市?规划|测绘|税务|评估|咨询)[\u4e00-\u9fff]{0,4}师"
    r"|[四六]级|持证|驾照|驾驶证|(?<![论验保认凭求佐实查引印])证(?=$|[，,、。;；（(\s])|CET-?[46]|普通话(?:水平|测试)?\s?[一二三]级",
    _I,
)
_PATENT = regex(r"\bpatents?\b|专利|著作权|软著", _I)


def _companies(asked: Asked, profile: Profile) -> list[Line]:
    """The heads of jobs, secondments, and lines of prose that place somebody at a company: "an audio codec in Tencent"."""
    own = [line for line in asked.world.lines.all_of(profile) if line.passage.kind is not SectionKind.EDUCATION]
    heads = employers(asked, profile)
    return list(
        dict.fromkeys([*heads, *(line for line in own if line not in heads and (is_posting(line) or _is_placed(asked, line)))])
    )


def _is_placed(asked: Asked, line: Line) -> bool:
    """At a name nobody knows, or at or in a company of the glossary."""
    at = (span.of(line.text) for span in organisations(line.text) if _AT.search(line.text[: span.start]))
    behind = (line.text[match.end() : match.end() + NAME] for match in _AT_WORK.finditer(line.text))
    unknown = any(not _begins_with(asked, name, "places") for name in at)
    return unknown or any(_begins_with(asked, words, "companies") for words in behind)


def _begins_with(asked: Asked, words: str, file: str) -> bool:
    """True where a name of this file of the glossary stands first."""
    return any(span.start == 0 for span in names_of(asked.world.lexicon, words, {file}))


def _schools(asked: Asked, profile: Profile) -> list[Line]:
    lexicon = asked.world.lexicon
    own = [line for line in asked.world.lines.all_of(profile) if line.passage.kind is SectionKind.EDUCATION]
    named = [span for stay in stays(asked, profile) if stay.kind is SectionKind.EDUCATION and (span := organisation_of(stay))]
    schools = [
        line for line in own if organisations_in(lexicon, line.text, "school") or any(line.span.holds(span) for span in named)
    ]
    return schools or [line for line in own if not _is_heading(line)][:MOST]


def is_other(line: Line, sort: str) -> bool:
    """True for a line of a section of two sorts that is plainly of the one that is not asked for: a paper under "Papers and
    awards"; and for what was not won."""
    if sort in {"awards", "certificates"} and (NOT_WON.search(line.text) or _OF_ANOTHER.match(line.text)):
        return True
    titles = " ".join(heading.title for heading in line.passage.headings if heading.level <= BARE_LEVEL)
    others = [name for name, asked in ASKED if name in _SAID_BY and name != sort and asked.search(titles)]
    own = _SAID_BY.get(sort)
    if sort == "papers" and _TWO_SORTS.search(titles) and not _PAPER.search(line.text):
        return True
    return bool(own and not own.search(line.text) and any(_SAID_BY[name].search(line.text) for name in others))


_SAID_BY = {"awards": _AWARD, "papers": _PAPER, "patents": _PATENT, "certificates": _CERTIFICATE, "languages": SPOKEN}
_TWO_SORTS = regex(r"&|/|、|与|和|及|\band\b", _I)
NOT_WON = regex(
    r"\b(?:did not|didn't|not) (?:win|awarded)\b|\blost\b|\brejected\b|\bnot funded\b|\bunsuccessful\b"
    r"|未获奖|没有?[得拿获][到过]?(?:奖|[）)，。]|$)|[没未](?:能)?入围|未中|落选",
    _I,
)
_KIN = (
    r"(?:daughter|son|wife|husband|partner|brother|sister|mother|father|niece|nephew|cousin|pupil|student|apprentice|trainee"
    r"|intern|colleague|co-?worker|team-?mate|class-?mate|boss|manager|supervisor|chief(?:\s\w+)?|captain|assistant|deputy|friend)s?"
)
_OF_ANOTHER = regex(
    rf"""
      # My daughter Orla won · Our chief officer, Pavel Sorokin, received · A pupil of mine won · my student's prize
      [\s\W]*(?:my|our|a|an|one\sof\s(?:my|our))\s(?:\w+\s)?{_KIN}\b(?!\s(?:of\sthe\s(?:year|month)|award|prize|and\s(?:I|me)\b))
    # 科室同事邓可欣 2022 年获 · 同组的俞芳获评 · 学生赵一鸣入选 · 我女儿拿过; not 同事评选的最佳, and nothing won together
    | [\s\W]*(?:我的?|本?科室?的?|同[组科室班队校][的]?|本?[组班队]里?的?)?
        (?:同事|同学|队友|师[兄姐弟妹]|学生|徒弟|学员|实习生|女儿|儿子|孩子|妻子|丈夫|爱人|老公|老婆|[哥弟姐妹]{{1,2}}|父亲|母亲|朋友|(?<=同[组科室班队校]的)(?=[\u4e00-\u9fff]{{2,3}}))
        (?!们?(?:评|投票|推选|和我|与我|及我|一起|合作))[\u4e00-\u9fff]{{0,4}}?\s?(?:(?:19|20)\d\d\s?年?(?:\d+\s?月)?)?\s?[曾也还]?
        (?:获|拿|得|赢|夺|入选|当选|评|荣|被)
    """,
    _I | re.VERBOSE,
)
"""A line that begins with somebody else, who won."""


def _matching(pattern: re.Pattern[str], *kinds: SectionKind, title: str = r"(?!)") -> Callable[[Asked, Profile], list[Line]]:
    """Lines under a heading of such a title or in a section of these kinds, then those that say it by themselves."""
    titled = regex(title, _I)

    def lines(asked: Asked, profile: Profile) -> list[Line]:
        own = [line for line in asked.world.lines.all_of(profile) if len(line.text.strip()) > 3]
        section = [
            line
            for line in own
            if (line.passage.kind in kinds or any(titled.search(h.title) for h in line.passage.headings))
            and not _is_heading(line)
        ]
        told = [line for line in own if pattern.search(line.text) and not _is_heading(line)]
        told = [line for line in told if not section or line.passage.kind is not SectionKind.ABOUT]
        return list(dict.fromkeys([*section, *told]))

    return lines


def _languages(asked: Asked, profile: Profile) -> list[Line]:
    """All that stands under a title for languages, be its name known or not; else the lines that speak of one."""
    every = [line for line in asked.world.lines.all_of(profile) if not _is_heading(line)]
    titled = [line for line in every if any(_LANGUAGES.match(heading.title) for heading in line.passage.headings)]
    spoken = _matching(SPOKEN)(asked, profile)
    if any(line in spoken for line in titled):
        return titled
    mixed = [line for line in spoken if any(_LANGUAGES.search(heading.title) for heading in line.passage.headings)]
    return mixed or _spoken(spoken)


def _spoken(lines: list[Line]) -> list[Line]:
    """Those that name one first: "Irish | native", and not a talk given in German."""
    begun = [line for line in lines if _SPOKEN_FIRST.match(line.text) and line.passage.kind not in _ELSEWHERE]
    return begun or [line for line in lines if _MASTERED.search(line.text)]


_LANGUAGES = regex(
    r"\W*(?:(?:spoken|foreign|human)\s)?languages?(?!\s(?:and|&)\b)\b|(?<!编程)(?<!程序)(?:语言|外语)(?!和|与|及)", _I
)
_SPOKEN_FIRST = regex(
    rf"\W*(?:(?:[^:：|】]{{0,16}})[:：|】]\s*|(?:native|fluent|speaks?|会|说|能说|流利的?)\s?)?(?:{SPOKEN.pattern})", _I
)
_MASTERED = regex(
    r"\b(?:native|fluent|fluency|proficien\w+|mother tongue|bilingual|conversational|speaks?|IELTS|TOEFL)\b"
    r"|流利|熟练|母语|口语|交流|读写|雅思|托福|CET|[四六八]级",
    _I,
)
_ELSEWHERE = frozenset({SectionKind.EXPERIENCE, SectionKind.EDUCATION, SectionKind.PROJECTS, SectionKind.ABOUT})


def _is_heading(line: Line) -> bool:
    return any(heading.span == line.span and heading.level <= BARE_LEVEL for heading in line.passage.headings)


def _pastimes(asked: Asked, profile: Profile) -> list[Line]:
    """Lines under a title for life outside work, and those that begin with such words: "Spare time: gliding"."""
    every = (line for line in asked.world.lines.all_of(profile) if line.passage.kind not in _ELSEWHERE)
    own = [line for line in every if not any(heading.span == line.span for heading in line.passage.headings)]
    told = [line for line in own if any(_OUTSIDE.match(heading.title) for heading in line.passage.headings)]
    return told or [line for line in own if _OUTSIDE.match(line.text) or _LIKES.match(line.text)]


_OUTSIDE = regex(rf"\W*{KINDS['pastimes']}", _I)
_LIKES = regex(r"\W*(?:喜欢|爱好|酷爱|热爱|I (?:like|love|enjoy))", _I)


_WENT_WRONG = regex(
    r"""
      \b(?:failures?|setbacks?|flops?|mistakes|lessons\slearn(?:ed|t)|things\sthat\s(?:went\swrong|failed)|failed\s(?:projects?|attempts?|ventures?)
        |what\s(?:did\snot|didn['’]t)\swork(?:\sout)?|(?:did\snot|didn['’]t)\swork(?:\sout)?|went\s(?:wrong|badly)|fell\sthrough)\b
    | (?:失败|翻车|没做成|没弄成|没成|没干成|没搞成|搞砸|踩过?的?坑|走过?的?弯路|挫折|教训|不成功|半途而废)
    """,
    _I | re.VERBOSE,
)
"""What somebody did that came to nothing, as the title over it says."""


def _failures(asked: Asked, profile: Profile) -> list[Line]:
    """What stands under a title for what went wrong."""
    every = [line for line in asked.world.lines.all_of(profile) if not _is_heading(line) and not line.is_title]
    return [line for line in every if any(_WENT_WRONG.search(heading.title) for heading in line.passage.headings)]


def _skills(asked: Asked, profile: Profile) -> list[Line]:
    """The lines of the sections for skills, certificates and languages aside where there are others; of a section in prose
    the headings in it; with no such section the lines that say what somebody is good at."""
    section = _matching(regex(r"(?!)"), SectionKind.SKILLS)(asked, profile)
    own = [line for line in section if not any(_NO_SKILL.search(heading.title) for heading in line.passage.headings)] or section
    inside = [line for line in asked.world.lines.all_of(profile) if line.passage.kind is SectionKind.SKILLS]
    headings = [line for line in inside if line.passage.headings[1:] and line.passage.headings[-1].span == line.span]
    if len(headings) >= _SEVERAL or own:
        return headings if len(headings) >= _SEVERAL else own
    every = asked.world.lines.all_of(profile)
    return [line for line in every if _GOOD_AT.search(line.text) or _is_enumeration(line)]


def _is_enumeration(line: Line) -> bool:
    """Technical names in a row, and nothing but them: a list of skills without a title."""
    aside = line.passage.kind in _ELSEWHERE and line.passage.headings and line.passage.headings[-1].span == line.span
    return not aside and len(TECHNICAL.findall(line.text)) >= _MANY and bool(_ENUMERATED.search(line.text))


_SEVERAL = 3
"""Headings in a section from which they are taken for what it lists."""
_MANY = 4
_ENUMERATED = regex(r"(?:[^,，、;；|]{1,24}[,，、;；|]\s?){3,}[^,，、;；|]{1,24}$")
"""How many names make a list of them, and how a line of nothing else looks."""
_NO_SKILL = regex(r"certific|licen[cs]e|qualification|\btickets?\b|languages?|证书|资格|资质|执照|语言|外语", _I)
_GOOD_AT = regex(
    r"\b(?:proficient|fluent|skilled|experienced|expert|competent|well[- ]versed|strong|at home) (?:in|with|at)\b"
    r"|\bfamiliar with\b|\bgood at\b|精通|熟练|熟悉|擅长|掌握|会用|使用过|了解",
    _I,
)


SORTS: dict[str, Callable[[Asked, Profile], list[Line]]] = {
    "companies": _companies,
    "schools": _schools,
    "awards": _matching(_AWARD, SectionKind.AWARDS, title=r"award|honou?r|prize|scholarship|获奖|荣誉|奖"),
    "patents": _matching(_PATENT),
    "venues": _matching(VENUE),
    "papers": _matching(_PAPER, SectionKind.PUBLICATIONS),
    "certificates": _matching(
        _CERTIFICATE,
        title=r"certificat|\bcerts?\b|licen[cs]e|qualification|accreditation|credential|证书|持证|考证|资格|资质|执照",
    ),
    "languages": _languages,
    "skills": _skills,
    "pastimes": _pastimes,
    "failures": _failures,
    "projects": lambda asked, profile: (
        recent_first(asked, profile, {SectionKind.PROJECTS})
        or _matching(regex(r"(?!)"), SectionKind.PROJECTS)(asked, profile)
        or recent_first(asked, profile, {SectionKind.EXPERIENCE})
    ),
}
