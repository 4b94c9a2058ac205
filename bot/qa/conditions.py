"""What a question asks of somebody's career: a degree, a certificate, a language spoken, and how much of it will do.

Only the words of the question are read here; what of a profile fulfils a condition is worked out in `replies.conditions`. The
words are in `conditions.toml`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from bot.qa.condition_tables import TABLES, either, pattern, words
from bot.qa.staying import STAY_BEHIND, STAY_PAIR
from corpus.regex import regex

_I = re.IGNORECASE


class Degree(NamedTuple):
    """`level` is None where any will do, `higher` that one above it will as well; `field` is what it must be in. `held`: it
    must have been taken, and not only begun; `goes_on`: it is asked who is at it today."""

    level: str | None
    field: str
    higher: bool
    held: bool
    goes_on: bool = False


LEVELS = ("bachelor", "master", "doctor")
"""Degrees from the lowest up."""
_ASKED = {level: regex(TABLES["degrees"][level]["asked"], _I) for level in LEVELS}
WRITTEN = {level: regex(TABLES["degrees"][level]["written"]) for level in LEVELS}
_DEGREE = regex(r"\bdegrees?\b|学位|学历", _I)
_DEGREE_WORDS = words("degree_words")
_IN_FIELD = regex(r"^\W*(?:\w+\s)?(?:degrees?\s)?in\s(?P<field>.+)", _I)
_OF_FIELD = regex(r"^(?:[有读念是拿学获得过的\s]*)(?P<field>[\u4e00-\u9fff]{2,8}?)(?:专业|系)?的?$")
_ENGLISH_FIELD = regex(r"(?P<field>[a-z]+(?:\s[a-z]+){0,2})$", _I)
_HIGHER = regex(r"\bat\sleast\b|\bor\s(?:higher|above|better)\b|以上|至少", _I)
_HELD = regex(
    r"\b(?:has|have|had|holds?|holding|held|got|earned|complet\w+|finish\w*|with|possess\w*|obtain\w*|took|did)\b"
    r"|学位|学历|毕业|拿|取得|获|有",
    _I,
)
UNFINISHED, GOING_ON = pattern("unfinished", "words", verbose=True), pattern("unfinished", "going_on", verbose=True)


def degree_in(topic: str, question: str, *, any_level: bool = False) -> Degree | None:
    """The degree that is all a topic asks for; one of no level or field only where `any_level` will do.

    >>> degree_in("master's in chemistry", "how many have a master's in chemistry?")
    Degree(level='master', field='chemistry', higher=False, held=True, goes_on=False)
    """
    level = next((name for name in reversed(LEVELS) if _ASKED[name].search(topic)), None)
    if subject := _subject_in(topic, question):
        return Degree(level or _AS.get(topic[:2]), subject, higher=False, held=False)
    if level is None and not _DEGREE.search(topic):
        return None
    rest = (_ASKED[level] if level else _DEGREE).sub(" ", topic, count=1)
    field = "" if not _DEGREE_WORDS.sub(" ", rest).strip(" '’?？,，.") else _field_in(rest)
    if field is None or not (level or field or any_level):
        return None
    higher, held = bool(_HIGHER.search(question)), bool(_HELD.search(question))
    return Degree(level, field, higher=higher, held=held, goes_on=bool(_AT_IT.search(question)))


_AT_IT = regex(
    r"在读|正在(?:读|念|攻读)|\b(?:currently|still|now)\s(?:doing|pursuing|studying|reading|enrolled|working\stowards|in|on)\b"
    r"|\b(?:is|are)\s(?:doing|pursuing|studying|working\stowards)\b",
    _I,
)
_SUBJECT = regex(
    r"""
      (?:majored\sin|graduated\sin)\s(?P<field>.+)                                        # majored in history
    | (?:studied|read)\s(?P<taken>.+?)\s(?:at|in)\s(?:university|college|uni)             # studied history at university
    # 本科学的是护理
    | (?:本科|硕士|博士|大学)?(?:期间|阶段|时)?(?:是)?(?:学|读|念)(?:的是?|了|过)?(?P<zh>[\u4e00-\u9fff]{2,8}?)(?:专业)?的?
    """,
    _I | re.VERBOSE,
)
_AS = {"本科": "bachelor", "硕士": "master", "博士": "doctor"}
_SUBJECT_ASKED = regex(
    r"(?:学|读|念)的是|(?:本科|硕士|博士|大学)(?:期间|阶段|时)?(?:学|读|念)(?:的|了|过)|是(?:学|读|念)[\u4e00-\u9fff]{2,8}的[?？\s]*$|专业"
)
"""A question for the subject of somebody's studies, and not for what they have picked up."""


def _subject_in(topic: str, question: str) -> str:
    """What somebody studied, where that is asked for: history of "majored in history"; else empty."""
    found = _SUBJECT.fullmatch(topic)
    if not found or (found["zh"] and not _SUBJECT_ASKED.search(question)):
        return ""
    return str(found["field"] or found["taken"] or found["zh"])


def _field_in(rest: str) -> str | None:
    """ "in chemistry", 化学 of 化学硕士; None where the rest says something else: a thesis, a school."""
    bare = _DEGREE_WORDS.sub("", rest).strip(" '’?？,，.")
    found = _IN_FIELD.match(rest) or _OF_FIELD.match(bare) or _ENGLISH_FIELD.match(bare)
    field = found["field"].strip(" ?？") if found else ""
    return field if field and not _NO_FIELD.search(field) else None


_NO_FIELD = regex(r"论文|导师|指导|期间|阶段|时候|大学|学院|\b(?:thes[ei]s|from|at|supervis\w*|students?|progress)\b", _I)


# Certificates

_VALID, _EXPIRED = (
    regex(f"{TABLES['validity'][f'{name}_en']}|{TABLES['validity'][f'{name}_zh']}", _I) for name in ("valid", "expired")
)
_EXPIRED_WRITTEN, _UNTIL = pattern("validity", "expired_written"), pattern("validity", "until")
_CERTIFICATE = regex(
    r"\b(?:certificat\w+|licen[cs]es?|certified|registration|permits?|tickets?|cards?|qualifications?|accreditation|first aid"
    r"|visas?)\b"
    r"|证|执照|资格|资质|许可",
    _I,
)


CERTIFICATE = regex(r"\b(?:certificat\w+|licen[cs]es?|tickets?|qualifications?)\b|证书|资格证书?|执照|证$", _I)
CERTIFICATE_ALONE = regex(r"\S\s(?:certificat(?:es?|ions?)|licen[cs]es?|tickets?)$|[\u4e00-\u9fff](?:资格)?证书?$|执照$", _I)
"""A topic that ends in a word for a certificate."""


def runs_until(line: str) -> bool:
    """True for a line that tells how long something holds."""
    return bool(_UNTIL.search(line))


def validity_asked(question: str) -> bool | None:
    """True where a certificate must still hold, False where it must have run out, None where nothing of that is asked."""
    if not _CERTIFICATE.search(question):
        return None
    if _VALID.search(question):
        return True
    return False if _EXPIRED.search(question) else None


def has_run_out(line: str, year: int) -> bool:
    """
    >>> has_run_out("Forklift licence, valid until 2019", 2024), has_run_out("急救证，有效期至 2030 年", 2024)
    (True, False)
    """
    until = _UNTIL.search(line)
    return bool(_EXPIRED_WRITTEN.search(line)) or (until is not None and int(until["year"]) < year)


# Languages

_SPEAKING = either("speaking")
SPEAKING_FRAME = words("speaking_frame")
_RANKS = {int(rank): regex(words, _I) for rank, words in TABLES["levels"].items()}
_NEXT_TO = 16
"""Characters between a language and the level that is asked of it."""


def level_said(text: str) -> int | None:
    """How well a language is spoken, from 1 for a little to 4 for a first language; None where nothing is said."""
    return max((rank for rank, words in _RANKS.items() if words.search(text)), default=None)


def is_about_speaking(question: str) -> bool:
    return bool(_SPEAKING.search(question))


def level_wanted(language: str, question: str) -> int:
    """The least level that the question asks of a language; 1 where it asks for none."""
    at = question.find(language)
    near = question[max(0, at - _NEXT_TO) : at + len(language) + _NEXT_TO] if at >= 0 else ""
    both = _BOTH.search(question)
    said = level_said(near.replace(language, " ")) or (level_said(both.group()) if both else None)
    return said if said and said > 1 else 1


_BOTH = regex(r"\bboth\b.{0,40}$|\bat least\b.{0,30}$|都.{0,8}$|至少.{0,8}$", _I)


_MANY = regex(
    r"(?:speaks?\s)?(?:at\s)?(?:least\s|more\sthan\s)?(?P<en>two|three|four|five|six|\d)(?:\sor\smore)?\s(?:\w+\s)?languages"
    r"|(?:会|说|讲|懂|能)*(?:至少)?(?P<zh>[两三四五六\d])[门种国](?:以上)?的?(?:外语|语言|话)(?:以上)?",
    _I,
)
_NUMBERS = {"two": 2, "两": 2, "three": 3, "三": 3, "four": 4, "四": 4, "five": 5, "五": 5, "six": 6, "六": 6}


def languages_wanted(topic: str) -> int | None:
    """How many languages somebody must speak at least.

    >>> languages_wanted("at least three languages"), languages_wanted("more than 3 languages"), languages_wanted("会两门外语")
    (3, 4, 2)
    """
    found = _MANY.fullmatch(topic.strip(" ?？"))
    if not found:
        return None
    said = (found["en"] or found["zh"]).lower()
    least = _NUMBERS.get(said) or int(said)
    return least + 1 if "more than" in topic.lower() else least


# How much will do

_SCOPE = [regex(one, _I) for one in (*TABLES["scope"]["en"], *TABLES["scope"]["zh"])]
_LATIN_OF = regex(r"(?<=[A-Za-z\d])\s?的\s?(?=[A-Za-z])")


def without_scope(text: str) -> str:
    """A question without what it says of how much will do, as long as something is left: 哪怕只会一点, "at any level".

    >>> without_scope("Who speaks Gaelic, even if only at beginner level?")
    'Who speaks Gaelic?'
    """
    left = _LATIN_OF.sub(" ", text)
    if validity_asked(left) is not None:
        left = _EXPIRED.sub(" ", _VALID.sub(" ", left))
    for scope in _SCOPE:
        left = scope.sub("", left)
    left = STAY_PAIR.sub(_stayed, STAY_BEHIND.sub("", left))
    return " ".join(left.split()) if re.search(r"[\w\u4e00-\u9fff]{2}", left) else text


def _stayed(pair: re.Match[str]) -> str:
    """Living and working, working or having worked: whatever it was. The preposition stays where it stood."""
    said = pair.group()
    at = re.search(r"\b(?:in|at)$", said)
    return f"stayed {at.group()}" if at else "stayed" if said.isascii() else "待过"
