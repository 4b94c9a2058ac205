"""Whether somebody was in a place: worked, studied or lived there. A town proves the country and the province it lies in.

A name proves a stay in the head of a job or a school, after a verb of being there, or in the line of where somebody lives. It
does not where it is part of a name (Boston Consulting Group) or only wished for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.qa.asked import Asked
from bot.qa.career import Stay as Job
from bot.qa.evidence import Evidence
from bot.qa.lines import Line
from bot.qa.models import Relation, Strength
from bot.qa.polarity import strength_in
from bot.qa.relations import WISHES
from bot.qa.replies.abroad import countries_in, home_of
from bot.qa.replies.careers import stays
from bot.qa.seeking import tells_of_a_wish
from bot.qa.shapes import DEGREE as WRITTEN_DEGREE
from bot.qa.shapes import PERIOD, ROLE
from bot.qa.staying import ABROAD, HOME_LINE, ORIGIN, PRESENCE, VERBS, VISIT, Stay, place_words, stay_of
from corpus.line.towns import towns_in
from corpus.line.words import CITIES
from corpus.models import Profile, SectionKind, Span
from corpus.regex import regex
from corpus.structure.headings import kind_of_title
from retrieval.matching import Text
from retrieval.models import Group

TOP = 6
"""Lines at the top of a profile, where somebody's home stands without a word for it."""
_KINDS = {Stay.WORK: {SectionKind.EXPERIENCE}, Stay.STUDY: {SectionKind.EDUCATION}}
_ANYWHERE = {SectionKind.EXPERIENCE, SectionKind.EDUCATION, SectionKind.PROJECTS}
_ASIDE = {SectionKind.PUBLICATIONS, SectionKind.LINKS, SectionKind.SKILLS, SectionKind.AWARDS}


class Place(NamedTuple):
    """`names` are those of the place itself and of what the glossary says lies in it; with no `group` all that is abroad."""

    group: Group | None
    names: frozenset[str]


def place_asked(asked: Asked, topic: str) -> Place | None:
    """The place that is all a topic names, verbs of being there aside."""
    rest = place_words(topic)
    if ABROAD.fullmatch(rest):
        return Place(None, frozenset())
    group = _place_called(asked, rest) if rest else None
    return Place(group, frozenset(one.text.casefold() for one in group.alternatives)) if group else None


def _place_called(asked: Asked, name: str) -> Group | None:
    """What a place is called. 汉堡 is something to eat as well: of such a name those of 汉堡市."""
    groups = [group for group in asked.groups(name) if group.weight > 0]
    if len(groups) != 1 or _is_listed(groups[0]):
        return groups[0] if len(groups) == 1 else None
    town = [group for group in asked.groups(f"{name}市") if _is_listed(group)]
    if len(town) == 1:
        return town[0].model_copy(update={"alternatives": (groups[0].alternatives[0], *town[0].alternatives)})
    return groups[0] if next((one.span.of(name) == name for one in towns_in(name)), False) else None


def _is_listed(group: Group) -> bool:
    return any(one.source == "places" and one.weight == 1 for one in group.alternatives)


def stayed_in(asked: Asked, profile: Profile, topic: str, place: Place) -> Iterator[Evidence]:
    relation = dict(asked.question.relations).get(topic, Relation.ANY)
    how = stay_of(topic, relation, asked.question.text)
    home = None if place.group else home_of(asked, profile)
    for number, line in enumerate(asked.world.lines.all_of(profile)):
        named = _named(line, place.group, place.names) if place.group else _abroad(asked, line, home)
        spans = [span for span in named if _is_free(line.text, span)]
        if spans and _proves(asked, profile, line, spans, how, top=number < TOP):
            yield line.evidence(line.own(spans[0]), strength=_strength(line, spans))


def _strength(line: Line, spans: list[Span]) -> Strength:
    said = strength_in(line.text, [spans])
    return Strength.NEGATIVE if said is Strength.NEGATIVE else Strength.SOME


def _abroad(asked: Asked, line: Line, home: str | None) -> list[Span]:
    found = countries_in(asked.world.lexicon, line.text) if home else ()
    return sorted({span for span, country in found if country != home}, key=lambda span: (span.start, span.end))


def _named(line: Line, group: Group, names: frozenset[str]) -> list[Span]:
    """Where the line names the place, or a town in it; a town that says itself which one it is of several counts as that."""
    own = [match.span for match in Text(line.text).find(group)]
    towns = [town.span for town in towns_in(line.text) if any(where.casefold() in names for where in town.where)]
    elsewhere = [span for span in towns if _is_elsewhere(line.text, span)]
    return sorted({*own, *(span for span in towns if span not in elsewhere)}, key=lambda span: (span.start, span.end))


_STATE_BEHIND = regex(
    r",\s(?:A[KLRZ]|C[AOT]|DE|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|DC|USA?)\b"
)


def _is_elsewhere(text: str, town: Span) -> bool:
    """Cambridge, MA is not the one in England, nor is London, Ontario."""
    return bool(_STATE_BEHIND.match(text, town.end))


def _is_free(text: str, span: Span) -> bool:
    """False for a name inside a longer one: Boston Consulting Group, Bank of China, 巴斯 in 巴斯夫; a public institution lies
    in the town it is named after."""
    behind, before = text[span.end :], text[: span.start]
    if _is_han(text[span.start]):
        if any(town.span.start == span.end for town in towns_in(text)):
            return True
        named = _INSTITUTION_ZH.match(behind)
        return not _HAN_BEHIND.match(behind) or (named is not None and not _names_another(named.group()))
    if _LATIN_BEHIND.match(behind) or _LATIN_BEFORE.search(before):
        return bool(_INSTITUTION.search(_segment(text, span)))
    return True


def _names_another(words: str) -> bool:
    """慕尼黑再保险北京分公司 lies in the town that is named last."""
    return any(words[start:end] in CITIES for start in range(len(words)) for end in range(start + 2, start + 4))


def _segment(text: str, span: Span) -> str:
    start = max((match.end() for match in _BORDER.finditer(text, 0, span.start)), default=0)
    end = _BORDER.search(text, span.end)
    return text[start : end.start() if end else len(text)]


_BORDER = regex(r"[,，|｜;；·•()（）\t]|\s[-–—]\s")
_LATIN_BEHIND = regex(
    r"""
      [ -](?!(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?
        |Nov(?:ember)?|Dec(?:ember)?)\b)[A-Z][a-z]        # Boston Consulting; not "Leeds May 2019"
    | ['’]s\s                                             # Berlin's museums
    """,
    re.VERBOSE,
)
_LATIN_BEFORE = regex(
    r"(?<!\bin\s)(?:\b[A-Z][\w'’]*\s(?:of|for)\s(?:the\s)?|\b(?:Air|Royal|Bank|Deutsche|Radio)\s)$"  # Bank of · Air
)
_INSTITUTION = regex(
    r"\b(?:universit\w*|college|school|hospitals?|infirmary|klinik\w*|council|airport|port|museum|theatre|opera|orchestra"
    r"|philharmoni\w+|library|zoo|NHS|institute of technology|polytechnic\w*|TU|FH|police|fire|ambulance|cathedral|docks?"
    r"|shipyard|court|ETH)\b",
    re.IGNORECASE,
)
_HAN_BEHIND = regex(r"[\u4e00-\u9fff]")
_INSTITUTION_ZH = regex(
    r"""
      (?:市|省|县|区|州|自治区)?
      (?: $ | [^\u4e00-\u9fff]
        # 武汉协和医院 · 上海分公司
        | [\u4e00-\u9fff]{0,12}?(?:大学|学院|医院|学校|中学|小学|研究所|研究院|公司|集团|分行
            |机场|港|站|局|院|馆|厂|所|店|中心|队|法院|工厂|项目|基地|部|工地|幼儿园|[一二三四五六七八九十]中|[附职技]中|附小|商行|[关货商]行|剧团|乐团|酒庄|农场|牧场)
        # 杭州晨星电梯 · 绵阳九洲电子
        | [\u4e00-\u9fff]{2,6}?(?:电梯|科技|电子|电器|汽车|机械|食品|酒店|宾馆|建工|建筑|制药|医药|物流|货运|供应链
            |设计|装饰|实业|股份|电商|机电|重工|造船|纺织|服饰|钢铁|化工|地铁|公交|能源|电力|水务|软件|网络
            |互娱|传媒|影业|茶业|酒业|农业|渔业|矿业|地产|物业|律所)
        # 武汉的 · 在武汉做 · 武汉和
        | 的|做|待|工作|上班|任职|实习|学习|培训|进修|交换|访学|留学|读|念|上学|就读|生活|居住|住|出差|驻|支援|和|与|及
        | 、|等|长大|人|参加|负责|期间|当
        # 青岛一家 · 青岛打过工
        | 一[家所个间座处些]|某|打[过了]?工|干|创业|开[了过]|教|帮|跟|给|为|从|到|至|本地|当地|郊 )
    """,
    re.VERBOSE,
)


def _proves(asked: Asked, profile: Profile, line: Line, spans: list[Span], how: Stay, *, top: bool) -> bool:
    """True where the line says that the person was there, for what is asked."""
    if line.passage.kind in _ASIDE or WISHES.search(line.text) or tells_of_a_wish(line.evidence()):
        return False
    jobs = [job for job in stays(asked, profile) if job.is_of(line)]
    if how is Stay.NOW:
        ongoing = any((months := job.months(asked.world.now)) and months.ongoing for job in jobs if _is_head(job, line))
        return ongoing or _tells_of_home(line, top=top)
    if how is Stay.FROM:
        lives = asked.question.language == "en" and _tells_of_home(line, top=top)
        return not jobs and (lives or bool(ORIGIN.search(line.text)))
    kinds = _KINDS.get(how, _ANYWHERE)
    if any(job.kind in kinds and _is_head(job, line) for job in jobs):
        return True
    if how is not Stay.STUDY and _tells_of_home(line, top=top) and (how is Stay.ANY or ROLE.search(line.text)):
        return True
    if jobs and not any(job.kind in kinds for job in jobs):
        return False
    return any(
        (not jobs and _is_dated(line, span, how)) or _is_present(line, span, how if not jobs else Stay.ANY) for span in spans
    )


def _is_dated(line: Line, span: Span, how: Stay) -> bool:
    """A line with dates that was not read as a job or a school but stands like one: "Acme Robotics, Leeds, 2017 - 2020"."""
    ahead, at_school = line.text[: span.start], line.passage.kind is SectionKind.EDUCATION
    if at_school and WRITTEN_DEGREE.search(ahead) and not _ABOUT.search(ahead):
        return how in {Stay.ANY, Stay.STUDY}  # "PhD, University of Leeds, 2012: a thesis on …"
    if not (_BORDER.search(ahead[-3:]) or not ahead.strip()):
        return False
    studies = at_school or bool(WRITTEN_DEGREE.search(line.text))
    return bool(PERIOD.search(line.text)) and (how is Stay.ANY or studies is (how is Stay.STUDY))


_ABOUT = regex(r"[\"“”《:：]|\b(?:thesis|dissertation|about|project|supervis\w+)\b|论文|课题|导师", re.IGNORECASE)


def _is_head(job: Job, line: Line) -> bool:
    """A line of the head or the dates of a job or school, or the heading of the employer above."""
    heading = next((one for one in line.passage.headings if one.span == line.span), None)
    above = heading is not None and heading.level > 1 and line.span in job.path and kind_of_title(heading.title) is None
    return above or any(line.span == one.span for one in (*job.head, *job.dates))


def _tells_of_home(line: Line, *, top: bool) -> bool:
    short = len(line.text) <= _SHORT and not PRESENCE.search(line.text)
    return bool(HOME_LINE.search(line.text)) or (top and short and line.passage.kind in {SectionKind.ABOUT, SectionKind.OTHER})


_SHORT = 60


def _is_present(line: Line, span: Span, how: Stay) -> bool:
    """After a preposition of place in a sentence with a verb of being there, or beside dates: "2020 武汉援鄂"."""
    before, behind = line.text[: span.start], line.text[span.end :]
    if _is_han(line.text[span.start]):
        verbs = PRESENCE.search(before[-NEAR:]), PRESENCE.search(behind[:NEAR])
        visited = VISIT.search(before[-NEAR:]) or VISIT.search(behind[:NEAR])
        return (
            not visited and (any(verbs) or bool(_DATED.match(line.text))) and _is_of_kind(before[-NEAR:] + behind[:NEAR], how)
        )
    if how is not Stay.STUDY and _EMPLOYED.search(before):
        return True
    last = _last(PRESENCE, before)
    if last and _AT.search(before) and not VISIT.search(line.text):
        return _is_of_kind(last, how)
    return bool(_DATED.match(line.text) and _BORDER.search(before[-3:]))


_EMPLOYED = regex(
    r"\b(?:as|am|been|was|became)\s(?:an?|the)\s(?!(?:guest|visitor|patient|student|member|child|tourist|volunteer)\b)[\w\s-]{3,50}"
    r"\s(?:at|for|with)\s(?:(?:the|an?)\s)?[^.;,]{2,40}\s(?:in|near)\s$"
)
"""Somebody's post and the house they held it in: "I have been a baker at Mill House in"."""
NEAR = 14
"""Characters of a Chinese sentence that a verb may stand from its place."""


def _is_of_kind(words: str, how: Stay) -> bool:
    """True where the words are of work or study, whichever is asked about: who was born there has not worked there."""
    return how not in VERBS or bool(VERBS[how].search(words))


def _last(pattern: re.Pattern[str], text: str) -> str:
    return next((match.group() for match in reversed(list(pattern.finditer(text)))), "")


def _is_han(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


_AT = regex(r"\b(?:in|at|to|from|near|around|across|of|outside)\s+(?:the\s+)?(?:[\w'’-]+,?\s+){0,3}$|,\s$", re.IGNORECASE)
_DATED = regex(r"\W*(?:19|20)\d\d")
