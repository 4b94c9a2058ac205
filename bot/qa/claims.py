"""What a topic asks of the line that proves it: a degree is one that was taken, an award stands where awards do."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.qa import cues, phrases
from bot.qa.choosing import LEVELS
from bot.qa.evidence import Evidence
from bot.qa.others import is_about_another
from corpus.models import SectionKind

_TAKEN = re.compile(
    r"\b(?:degree|graduat\w+|stud(?:ied|ies|ying)|earned|hold(?:s|ing)?|held|obtained|received|complet\w+|from|at|in)\b"
    r"|学位|学历|毕业|获得?|取得|在读|就读|[读念上]|大学|学院",
    re.IGNORECASE,
)
"""What is said of a degree outside the section of schools."""
_NOT_TAKEN = re.compile(
    r"\b(?:thes[ie]s|dissertation|supervis\w*|mentor\w*|advis\w*|teach\w*|taught|students?|candidates?|master\s+\w+er|masters?\s+of\s+\w+s)\b"
    r"|论文|导师|指导|带教|学生|协助|辅导",
    re.IGNORECASE,
)
"""A thesis is no degree, nor are other people's; a Master Sommelier has another kind of master."""
_DEGREE = re.compile(r"\bdegrees?\b(?! of)|学位|学历|文凭", re.IGNORECASE)
_DEGREE_WORDS = re.compile(
    r"\b(?:a|an|the|degrees?|level|holders?|diplomas?|graduates?|has|have|with|in|of)\b|学位|学历|文凭|毕业|[读念上有的生\s]",
    re.IGNORECASE,
)
_AWARD = re.compile(r"\b(?:awards?|prizes?|medals?|honou?rs?|trophy|trophies|scholarships?)\b|奖|荣誉|名次|冠军", re.IGNORECASE)
_AWARDED = re.compile(
    r"\b(?:awards?(?:ed)?|prizes?|medals?|medall?ists?|honou?rs?|winners?|won(?!['’]t)|trophy|best|champions?|finalists?|shortlisted|nominat\w+|scholarships?"
    r"|(?:first|second|third|1st|2nd|3rd)[- ]place|place|gold|silver|bronze|of\s+the\s+(?:year|month))\b"
    r"|奖|荣誉|冠军|亚军|季军|第.{1,3}名|名次|最佳|优秀|先进|标兵|称号",
    re.IGNORECASE,
)


def proving(evidence: Sequence[Evidence], topic: str) -> Sequence[Evidence]:
    """The evidence of a topic that is of the sort that the topic asks for, and of the person's own doing."""
    evidence = [one for one in evidence if not is_about_another(_words(one))]
    if _is_degree(topic):
        degrees = [one for one in evidence if _tells_of_a_degree(one)]
        plain = [one for one in degrees if not _NOT_TAKEN.search(one.passage.seen(one.sentence))]
        told = {one.passage.profile_id for one in plain}
        return [one for one in degrees if one in plain or one.passage.profile_id not in told]
    if _AWARD.search(topic):
        return [one for one in evidence if one.passage.kind is SectionKind.AWARDS or _AWARDED.search(_words(one))]
    return evidence


def without_sort(topic: str) -> str:
    """The topic without the word for an award beside others: its line may call it by any other."""
    rest = _AWARD.sub(" ", topic)
    return rest if phrases.without_generic(rest) else topic


def _is_degree(topic: str) -> bool:
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


def _words(evidence: Evidence) -> str:
    """The sentence with the headings above it."""
    passage = evidence.passage
    return " ; ".join([passage.seen(evidence.sentence), *(heading.title for heading in passage.headings)])
