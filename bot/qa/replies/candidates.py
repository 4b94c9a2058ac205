"""The lines in which a fact may stand, the likeliest first: about the topic, in the profile's own words for it, or heads."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from bot.qa.asked import Asked
from bot.qa.career import STAYS
from bot.qa.kinds import tells_a_wish
from bot.qa.lines import Line
from bot.qa.models import Relation
from bot.qa.replies.careers import recent_first
from bot.qa.wants import Want
from corpus.models import Profile, SectionKind, Span
from corpus.regex import regex
from retrieval.analysis.english import STOP_WORDS
from retrieval.models import Group

REASON = 0.3
"""What a word that gives a reason adds to a line: not every line that tells why has one."""
OWN_WORDS = 0.03
"""What a character adds that stands beside a word as it does in the question: it decides between lines as good."""
WISHED = 0.05
"""What a line adds that stands where such things are told: among wishes, at the top of the file."""
NARROWER = 0.8
"""Credit of a narrower thing, which answers by its name: Kunqu, of an opera."""
PER = 0.35
"""What a line adds that tells of the same stretch of time, "a year"."""
MOST = 40
"""Lines that are looked through for a value."""


def candidates(asked: Asked, profile: Profile, want: Want, groups: Sequence[Group]) -> list[Line]:
    """Lines about the topic; where the profile has words of its own for what is wanted, only lines with these."""
    lines = asked.world.lines
    if want.value == "reason":
        about = [line for line in lines.about(groups, profile) if may_tell_why(asked, line)]
        told = [line._replace(score=line.score + REASON) if _gives_a_reason(asked, line) else line for line in about]
        return sorted(told, key=lambda line: (-line.score, line.span.start))
    if want.cue:
        share = {line.span: line for line in lines.about(groups, profile, enough=0.0)} if groups else {}
        told = [share.get(line.span, line) for line in lines.all_of(profile) if _says(line, want)]
        about = [line for line in told if line.score > 0 or not groups]
        about = told if not about and want.name in _ONE_OF_EACH else about
        named = [line._replace(score=0.6 + 0.4 * line.score + _of_its_place(line, want)) for line in about]
        return sorted(named, key=lambda line: (-line.score, line.span.start))
    if groups:
        told = [
            line._replace(score=line.score + _in_own_words(asked, line) + _per(asked, line))
            for line in lines.about(groups, profile)
        ]
        return sorted(told, key=lambda line: (-line.score, line.span.start))
    return _of_section(asked, profile, want) if want.name not in _OF_A_TOPIC else []


def _of_its_place(line: Line, want: Want) -> float:
    """What somebody turns down is told where they say what they look for, where they live where they say who they are;
    elsewhere it may be of anything."""
    if want.name == "home":
        return WISHED if line.passage.kind is SectionKind.ABOUT else 0.0
    if want.name == "wish_job":
        return -WISHED if _TURNED_DOWN.match(line.text) else 0.0
    wished = want.name == "wish_not" and tells_a_wish(line.text, (heading.title for heading in line.passage.headings))
    return WISHED if wished else 0.0


_ONE_OF_EACH = frozenset({"salary", "available", "wish_not"})
"""What somebody says but once, whatever else the question calls it: the films in "which films does she turn down?"."""
_TURNED_DOWN = regex(
    r"\W*(?:I\s)?(?:am\s)?(?:not|no|never|would\snot|do\snot|don['’]t)\b|\W*(?:不|别|拒绝|谢绝)", re.IGNORECASE
)


def may_tell_why(asked: Asked, line: Line) -> bool:
    """False for a line that tells nothing of leaving where it is asked why somebody left: of having been there alone."""
    return not _ASKS_OF_LEAVING.search(asked.question.text) or _gives_a_reason(asked, line)


def _gives_a_reason(asked: Asked, line: Line) -> bool:
    """Asked why somebody left, what is told of leaving gives the reason, whatever joins them: "Left when the mill closed"."""
    leaves = _ASKS_OF_LEAVING.search(asked.question.text) and _LEAVING.search(line.text)
    return bool(leaves or (asked.want and _says(line, asked.want)))


_ASKS_OF_LEAVING = regex(
    r"\b(?:le(?:ave|aving|ft)|quit(?:ting)?|resign(?:ed)?|depart(?:ed|ure)?|walk(?:ed)? (?:out|away)|move(?:d)? on)\b"
    r"|离开|离职|辞职|不干|跳槽|走(?:的|了|人)|退出",
    re.IGNORECASE,
)
_LEAVING = regex(
    r"\b(?:left|leaving|quit|resigned|retired|laid off|made redundant|redundanc\w+|let go|closed|shut down"
    r"|went bust|gave up|stopped|moved|returned|went back|came back|switched|retrained"
    r"|(?:contract|funding|visa|grant) (?:ended|ran out|expired))\b"
    r"|离开|离职|辞职|辞[了去掉]|退[出役休伍了]|裁(?:员|掉|撤)|关(?:门|停|闭|店)|倒闭|停业|解散|撤(?:店|销)|合同(?:到期|期满)"
    r"|转[行到去岗]|回国|回到|搬[到去回家]|放弃|不干|调[到去回]",
    re.IGNORECASE,
)


def _in_own_words(asked: Asked, line: Line) -> float:
    """What a line says more in the asker's own characters: of a compound whose last word alone is known, 白茶."""
    text, said = line.text, asked.question.whole
    longest = max((_common(text, mark, said) for mark in line.marks_in_text()), default=0)
    return OWN_WORDS * min(longest, 2)


_PERIODS = [
    regex(
        rf"\b(?:a|an|per|each|every)\s{en}\b|/\s?{en}\b|\b{adverb}\b|(?:每|一){zh}|{zh}(?:均|产|销|流水|营业额)", re.IGNORECASE
    )
    for en, adverb, zh in (
        ("hour", "hourly", "小?时"),
        ("(?:day|night|shift)", "daily", "[天日晚]"),
        ("week", "weekly", "(?:周|星期)"),
        ("month", "monthly", "个?月"),
        ("(?:year|season)", "(?:yearly|annual(?:ly)?)", "年"),
    )
]


def _per(asked: Asked, line: Line) -> float:
    """What a line adds that tells how much it is in the time the question asks for: "a year"."""
    asks = [period for period in _PERIODS if period.search(asked.question.text)]
    return PER if any(period.search(line.text) for period in asks) else 0.0


def _common(text: str, mark: Span, said: str) -> int:
    """Chinese characters right before or behind the mark that stand there in the question, too."""
    word = mark.of(text)
    if not word or not "\u4e00" <= word[0] <= "\u9fff" or (at := said.find(word)) < 0:
        return 0
    before = _alike(reversed(text[: mark.start]), reversed(said[:at]))
    return before + _alike(iter(text[mark.end :]), iter(said[at + len(word) :]))


def _alike(one: Iterator[str], other: Iterator[str]) -> int:
    same = takewhile(
        lambda pair: pair[0] == pair[1] and "\u4e00" <= pair[0] <= "\u9fff" and pair[0] not in _PARTICLES,
        zip(one, other, strict=False),
    )
    return sum(1 for _ in same)


_PARTICLES = frozenset("的了过在是和与有做")


_OF_A_TOPIC = frozenset({"text", "name", "tool", "reason", "outcome", "topic"})
"""Of these there is nothing to say where the question has no topic."""


def _says(line: Line, want: Want) -> bool:
    """True where the line has the profile's words for what is wanted; of a wish also where its heading has."""
    wished = want.name in _WISHED and tells_a_wish(line.text, (heading.title for heading in line.passage.headings))
    if want.value == "cue" and line.passage.kind in _AT_WORK and not _PASTIME.search(line.text):
        return False
    listed = want.name == "prize" and line.passage.kind is SectionKind.AWARDS
    return wished or listed or bool(want.cue and want.cue.search(line.text))


_AT_WORK = frozenset({*STAYS, SectionKind.SKILLS, SectionKind.PUBLICATIONS})
_PASTIME = regex(
    r"\bplay(?:s|ed|ing)?\b|\bhobb(?:y|ies)\b|\bspare time\b|\boff[- ](?:hours|duty|work)\b|\bweekends?\b"
    r"|爱好|兴趣|业余|弹|拉琴|吹奏",
    re.IGNORECASE,
)
"""Pastimes share their words with work: organs and pipes, running a company, climbing sales."""


_WISHED = frozenset({"salary", "wish_job", "wish_place"})


def _of_section(asked: Asked, profile: Profile, want: Want) -> list[Line]:
    """Where no topic is left: the heads of jobs or schools, the latest first, then what the person says first."""
    relation = next((relation for _, relation in asked.question.relations), Relation.ANY)
    kinds = set(want.sections) or ({SectionKind.EDUCATION} if relation is Relation.STUDY else {SectionKind.EXPERIENCE})
    heads = recent_first(asked, profile, kinds)
    opening = [line for line in asked.world.lines.all_of(profile) if line.passage.kind is SectionKind.ABOUT][:6]
    rest = [line for line in asked.world.lines.all_of(profile) if line.passage.kind in kinds]
    studied = [line for line in asked.world.lines.all_of(profile) if _TELLS_OF_STUDY.search(line.text)]
    if SectionKind.EDUCATION in kinds:
        ordered = dict.fromkeys([*heads, *rest, *studied])
    else:
        ordered = dict.fromkeys([*heads, *(line for line in opening if line not in studied), *rest])
    return [line._replace(score=0.7 - 0.01 * place) for place, line in enumerate(list(ordered)[:MOST])]


_TELLS_OF_STUDY = regex(
    r"\b(?:stud(?:y|ied|ying)|graduat(?:e|ed|ing)|trained|educated|qualified|enrolled)\s(?:\w+\s){0,4}?(?:at|from)\b|\bwent\sto\s(?:\w+\s){0,4}?(?:university|college|school)\b"
    r"|毕业(?!设计|论文)|就读|考[入上]|[读念](?:的|过|了|完)?(?:本科|大学|硕士|博士|研)",
    re.IGNORECASE,
)
"""A sentence about somebody's own school, in a section that is of no schools or in none."""


def says_more(line: Line) -> bool:
    """False for the title of a section, and for a line that has but the words of the question: it answers nothing. The name of
    a narrower thing does."""
    whole = Span(start=0, end=len(line.text))
    narrower = any(credit == NARROWER for _, credit, _ in line.parts)
    return not line.is_title and not (not narrower and line.marks and only_marks(line.text, whole, line.marks_in_text()))


def only_marks(text: str, span: Span, marks: Sequence[Span]) -> bool:
    """True for a part of the line that has but the words of the question."""
    outside = "".join(
        " " if any(mark.start <= at < mark.end for mark in marks) else text[at] for at in range(span.start, span.end)
    )
    return all(word.casefold() in STOP_WORDS for word in re.findall(r"\w+", outside))
