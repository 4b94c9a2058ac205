"""What a topic asks of the line that proves it: a degree is one that was taken, an award stands where awards do."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.qa import cues, phrases
from bot.qa.choosing import LEVELS
from bot.qa.deeds import tells_the_deed
from bot.qa.doing import does, keeps
from bot.qa.evidence import Evidence
from bot.qa.models import Strength
from bot.qa.others import told_of_another
from bot.qa.telling import telling
from corpus.models import SectionKind, Span
from corpus.regex import regex

_TAKEN = regex(
    r"\b(?:degree|graduat\w+|stud(?:ied|ies|ying)|earned|hold(?:s|ing)?|held|obtained|received|complet\w+|from|at|in)\b"
    r"|学位|学历|毕业|获得?|取得|在读|就读|[读念上]|大学|学院",
    re.IGNORECASE,
)
"""What is said of a degree outside the section of schools."""
_NOT_TAKEN = regex(
    r"\b(?:thes[ie]s|dissertation|supervis\w*|mentor\w*|advis\w*|teach\w*|taught|students?|candidates?|master\s+\w+er|masters?\s+of\s+\w+s"
    r"|(?:tug|ship|web|scrum|harbou?r|station|quiz|head|pay|grand|band|game)[\s-]?masters?|master[\s-]+(?:endorsement|class|plan|data|key|craftsman|copy|file))\b"
    r"|论文|导师|指导|带教|学生|协助|辅导|[博硕]士生|奖",
    re.IGNORECASE,
)
"""A thesis is no degree, nor are other people's; a Master Sommelier has another kind of master."""
_DEGREE = regex(r"\bdegrees?\b(?! of)|学位|学历|文凭", re.IGNORECASE)
_DEGREE_WORDS = regex(
    r"\b(?:a|an|the|degrees?|level|holders?|diplomas?|graduates?|has|have|with|in|of)\b|学位|学历|文凭|毕业|[读念上有的生\s]",
    re.IGNORECASE,
)
TRIED_FOR = {
    "doctor": regex(
        r"考博|申博|(?:申请|报考)过?[^，。；]{0,12}博士|读博|在职博|博士(?:在读|肄业)|\bdoctoral\s(?:stud\w+|programme|program|research|candidate\w*|entrance|admission|application|place)\b"
        r"|\bappl(?:ied|y|ying)\s(?:for|to)\b[^.;]{0,40}\b(?:Ph\.?D|doctora\w+)\b"
        r"|\bPh\.?D\s(?:stud\w+|programme|program|candidate\w*|entrance|admission|application|place)\b",
        re.IGNORECASE,
    ),
    "master": regex(
        r"考研|申硕|(?:申请|报考)过?[^，。；]{0,12}硕士|读研|在职硕|\b(?:master['’]?s|MSc|MA|MBA|postgraduate)\s(?:stud\w+|programme|program|course|entrance|admission|application|place)\b",
        re.IGNORECASE,
    ),
}
"""A degree that was begun or tried for goes by words of its own."""
_AWARD = regex(
    r"\b(?:awards?|prizes?|medals?|honou?rs?|trophy|trophies|scholarships?|(?:been\s)?placed|a\splace|rank(?:ed|ing)?)\b|奖|荣誉|名次|冠军",
    re.IGNORECASE,
)
_CONTEST = regex(
    r"\b(?:competitions?|contests?|championships?|tournaments?|challenges?)\b|比赛|大赛|竞赛|赛事|挑战赛|锦标赛", re.IGNORECASE
)
AWARDED = regex(
    r"\b(?:awards?(?:ed)?|prizes?|medals?|medall?ists?|honou?rs?|winners?|won(?!['’]t)|trophy|best|champions?|finalists?|shortlisted|nominat\w+|scholarships?"
    r"|(?:first|second|third|1st|2nd|3rd)[- ]place|place|gold|silver|bronze|of\s+the\s+(?:year|month))\b"
    r"|奖|荣誉|冠军|亚军|季军|第.{1,3}名|名次|最佳|优秀|先进|标兵|称号",
    re.IGNORECASE,
)


_TITLES = [
    regex(words, re.IGNORECASE)
    for words in (
        r"劳动模范|劳模|\bmodel\s+workers?\b",
        r"人大代表|\bpeople['’]s\s+congress\b",
        r"政协委员|\bCPPCC\b",
        r"院士|\bacademicians?\b|\bfellow\s+of\s+the\b|\bFRS\b",
        r"三八红旗手",
        r"五一劳动奖[章状]",
        r"技术能手",
        r"先进工作者",
        r"长江学者",
        r"杰青|杰出青年",
        r"\bknight(?:ed|hood)?\b|\bOBE\b|\bMBE\b",
        r"\bOlympi(?:c|an)\w*\b|奥运",
    )
]
"""Titles of honour: one is no other, however alike the words around them."""


def proving(evidence: Sequence[Evidence], topic: str, *, denying: bool = False) -> Sequence[Evidence]:
    """The evidence of a topic that is of the sort that the topic asks for, and of the person's own doing; `denying` keeps what
    others did as a denial, for whom a named person is asked about."""
    evidence = [one for one in evidence if not (_names_an_object(topic) and _is_done_to_another(*_line(one)))]
    evidence = of_the_deed(evidence, topic)
    theirs = [one for one in evidence if told_of_another(*_line(one))]
    own = [one for one in evidence if one not in theirs]
    evidence = [*own, *(one._replace(strength=Strength.NEGATIVE) for one in theirs if denying)]
    if title := next((title for title in _TITLES if title.search(topic)), None):
        evidence = [one for one in evidence if title.search(_words(one))]
    if is_degree(topic):
        degrees = [_as_taken(one) for one in evidence if _tells_of_a_degree(one)]
        plain = [one for one in degrees if not _NOT_TAKEN.search(one.passage.seen(one.sentence))]
        told = {one.passage.profile_id for one in plain}
        return [one for one in degrees if one in plain or one.passage.profile_id not in told]
    if _AWARD.search(topic):
        return [one for one in evidence if one.passage.kind is SectionKind.AWARDS or AWARDED.search(_words(one))]
    return evidence


def of_the_deed(evidence: Sequence[Evidence], topic: str) -> list[Evidence]:
    """Without what tells of the thing and not of what the topic does to it: who sells paints."""
    return [one for one in evidence if tells_the_deed(topic, _words(one))]


_SEVERAL_WORDS = regex(r"\w+\W+\w|[\u4e00-\u9fff]{4}")


def _names_an_object(topic: str) -> bool:
    return bool(_SEVERAL_WORDS.search(topic))


_FOR_DOING = regex(r"\b(?:for|by|while|when|that|which)\s+$", re.IGNORECASE)
_OBJECT = regex(
    r"\s+(?!(?:in|on|at|with|into|to|from|by|for|and|the|our|of)\b)[a-z]{3,}(?:\s+[a-z]+)??"
    r"(?=\s*(?:$|[,;.:()（），；。])|\s+(?:next|in|on|at|with|into|to|from|by|near|beside|for|and|while)\b)"
)


def _is_done_to_another(line: str, marks: Sequence[Span]) -> bool:
    """True where the doing that is asked about has another thing for its object, and that is all there is in its clause:
    "a codec for compressing speech" is no compression of models."""
    return any(
        mark.of(line).endswith(("ing", "s"))
        and " " not in mark.of(line)
        and _FOR_DOING.search(line[: mark.start])
        and (found := _OBJECT.match(line, mark.end))
        and not any(found.start() <= other.start < found.end() for other in marks)
        for mark in marks
    )


_BROKEN_OFF = ("broken_off", "half_done", "not_passed")


def _as_taken(one: Evidence) -> Evidence:
    """A degree that was begun and not finished is none."""
    return one._replace(strength=Strength.NEGATIVE) if telling([one], _BROKEN_OFF, near=False) else one


CERTIFICATE = regex(
    r"\b(?:licen[cs]e[ds]?|certificat\w+|certified|tickets?|permits?|accredit\w+|qualified|chartered|registered)\b|证书?(?![券据明实])|执照|牌照|资格",
    re.IGNORECASE,
)


def with_certificates_first(evidence: Sequence[Evidence]) -> list[Evidence]:
    """Of people who have a line about the certificate, that line alone: a job as a nurse is no nurse's registration."""
    certified = of_certificates(evidence)
    told = {one.passage.profile_id for one in certified}
    return [one for one in evidence if one in certified or one.passage.profile_id not in told]


def of_certificates(evidence: Sequence[Evidence]) -> list[Evidence]:
    return [one for one in evidence if CERTIFICATE.search(_words(one))]


def tells_the_doing(evidence: Evidence) -> bool:
    """True where the line does the thing that the topic names, and does not only speak of it."""
    return does(evidence.passage.kind, *_line(evidence))


def tells_of_keeping(evidence: Evidence) -> bool:
    """True where the line may tell of an animal at home."""
    return keeps(evidence.passage.kind, _line(evidence)[0])


def without_sort(topic: str) -> list[str]:
    """The topic without the word for an award beside others, then without that for a contest: its line may call either by any
    other name.

    >>> without_sort("prize in a chess tournament")
    ['  in a chess tournament', '  in a chess  ']
    """
    rest = _AWARD.sub(" ", topic)
    fewer = dict.fromkeys([rest, _CONTEST.sub(" ", rest)])
    return [one for one in fewer if one != topic and phrases.without_generic(one)] if rest != topic else []


def is_degree(topic: str) -> bool:
    """True where a degree is asked for, be it of a field ("a law degree"), or nothing but a level: 硕士, "a doctorate"."""
    if _DEGREE.search(topic):
        return True
    level = next((pattern for name, pattern in LEVELS.items() if name != "exchange" and pattern.search(topic)), None)
    return level is not None and not _DEGREE_WORDS.sub("", level.sub("", topic)).strip(" '’?？")


def _tells_of_a_degree(evidence: Evidence) -> bool:
    if evidence.passage.kind is SectionKind.EDUCATION:
        return True
    words = _words(evidence)
    return bool(_TAKEN.search(words)) and not _NOT_TAKEN.search(words) and not cues.REFUSED.search(words)


def _line(evidence: Evidence) -> tuple[str, list[Span]]:
    """The sentence, and where the topic stands in it."""
    passage, sentence = evidence.passage, evidence.sentence
    start = passage.span.start
    marks = [Span(start=one.start - sentence.start, end=one.end - sentence.start) for one in evidence.highlights]
    return passage.visible[sentence.start - start : sentence.end - start], marks


def _words(evidence: Evidence) -> str:
    """The sentence with the headings above it."""
    passage = evidence.passage
    return " ; ".join([passage.seen(evidence.sentence), *(heading.title for heading in passage.headings)])
