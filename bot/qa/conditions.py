"""What a question asks of somebody's career: a degree, a place lived or worked in, a language spoken, a kind of employer.

Only the words of the question are read here; what of a profile fulfils a condition is worked out in `replies.conditions`. The
words are in `conditions.toml`.
"""

from __future__ import annotations

import re
import tomllib
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from bot.qa.models import Relation
from corpus.regex import regex

_I = re.IGNORECASE
_TABLES = tomllib.loads((Path(__file__).parent / "conditions.toml").read_text(encoding="utf-8"))


def _pattern(table: str, name: str, *, verbose: bool = False) -> re.Pattern[str]:
    return regex(_TABLES[table][name], _I | (re.VERBOSE if verbose else 0))


def _either(table: str, *, verbose: bool = False) -> re.Pattern[str]:
    """One pattern of a table's English and its Chinese one."""
    return regex(f"{_TABLES[table]['en']}|{_TABLES[table]['zh']}", _I | (re.VERBOSE if verbose else 0))


def _words(table: str) -> re.Pattern[str]:
    """Any of a table's words, the longest Chinese one first."""
    english = "|".join(map(re.escape, _TABLES[table]["en"].split()))
    chinese = "|".join(sorted(_TABLES[table]["zh"].split(), key=lambda word: (-len(word), word)))
    return regex(rf"(?<![\w'’])(?:{english})(?![\w'’])|{chinese}", _I)


class Stay(StrEnum):
    """What somebody was in a place for: work, study, whatever it was; or that they are there today, or come from there."""

    ANY = "any"
    WORK = "work"
    STUDY = "study"
    NOW = "now"
    FROM = "from"


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
_ASKED = {level: regex(_TABLES["degrees"][level]["asked"], _I) for level in LEVELS}
WRITTEN = {level: regex(_TABLES["degrees"][level]["written"]) for level in LEVELS}
_DEGREE = regex(r"\bdegrees?\b|学位|学历", _I)
_DEGREE_WORDS = _words("degree_words")
_IN_FIELD = regex(r"^\W*(?:\w+\s)?(?:degrees?\s)?in\s(?P<field>.+)", _I)
_OF_FIELD = regex(r"^(?:[有读念是拿学获得过的\s]*)(?P<field>[\u4e00-\u9fff]{2,8}?)(?:专业|系)?的?$")
_ENGLISH_FIELD = regex(r"(?P<field>[a-z]+(?:\s[a-z]+){0,2})$", _I)
_HIGHER = regex(r"\bat\sleast\b|\bor\s(?:higher|above|better)\b|以上|至少", _I)
_HELD = regex(
    r"\b(?:has|have|had|holds?|holding|held|got|earned|complet\w+|finish\w*|with|possess\w*|obtain\w*|took|did)\b"
    r"|学位|学历|毕业|拿|取得|获|有",
    _I,
)
UNFINISHED, GOING_ON = _pattern("unfinished", "words", verbose=True), _pattern("unfinished", "going_on", verbose=True)


def degree_in(topic: str, question: str, *, any_level: bool = False) -> Degree | None:
    """The degree that is all a topic asks for; one of no level or field only where `any_level` will do.

    >>> degree_in("master's in chemistry", "how many have a master's in chemistry?")
    Degree(level='master', field='chemistry', higher=False, held=True)
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
    regex(f"{_TABLES['validity'][f'{name}_en']}|{_TABLES['validity'][f'{name}_zh']}", _I) for name in ("valid", "expired")
)
_EXPIRED_WRITTEN, _UNTIL = _pattern("validity", "expired_written"), _pattern("validity", "until")
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

_SPEAKING = _either("speaking")
SPEAKING_FRAME = _words("speaking_frame")
_RANKS = {int(rank): regex(words, _I) for rank, words in _TABLES["levels"].items()}
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


# Places and employers

_STAYED = regex(_TABLES["stays"]["en"], _I | re.VERBOSE)
_STAYED_ZH, _STAYED_BEHIND = (regex(_TABLES["stays"][name], _I | re.VERBOSE) for name in ("zh", "zh_behind"))
PRESENCE, NOW_ASKED, _PAST = _either("presence", verbose=True), _either("now"), _pattern("now", "past")
VERBS = {Stay.WORK: _pattern("verbs", "work"), Stay.STUDY: _pattern("verbs", "study")}
"""What a sentence says of somebody who worked in a place, or studied there."""
VISIT = _pattern("visit", "words")
HOME_LINE = _pattern("home", "line", verbose=True)
_WORKED = regex(r"\b(?:work\w*|jobs?|employ\w*|intern\w*|career)\b|工作|上过?班|任职|就职|实习|干过|干活|打过?工|供职|从业", _I)
_STUDIED = regex(
    r"\b(?:stud(?:y|ied|ies|ying)|educated|universit\w+|school|college|degree|trained|training|graduated)\b"
    r"|读过?书|念过?书|上过?学|留过?学|求学|学习|读过?大学|读过?研|进修|培训|交换|本科|硕士|博士",
    _I,
)
_WHATEVER = regex(r"\b(?:liv\w+|stay\w*|spen[dt]|been|resid\w+|settled|moved)\b|待|呆|住|生活|去过|到过|经历", _I)


def place_words(topic: str) -> str:
    """The topic without its verbs of being somewhere.

    >>> place_words("lived in Germany"), place_words("在武汉待")
    ('Germany', '武汉')
    """
    rest = _STAYED_BEHIND.sub("", _STAYED_ZH.sub("", _STAYED.sub("", topic.strip())))
    return _BEFORE.sub("", rest).strip(" ?？,，.。")


_BEFORE = regex(
    r"^(?:后来|然后|接着|随后|之后|[又再还也])+\s?|(?<=[\u4e00-\u9fff]{2})了$"
    r"|\s(?:now|today|nowadays|currently|at the moment|these days|before|previously|at some point|once"
    r"|for (?:a while|some time|years)|a lot|at all|too|as well)$",
    _I,
)


ABROAD = regex(
    r"abroad|overseas|foreign (?:country|countries)|国外|海外|境外|外国|异国"
    r"|(?:出过?国(?![产色])|出洋)(?:留学)?|留过?学|留过?洋",
    _I,
)
"""No place by itself: whatever is not home."""


def stay_of(topic: str, relation: Relation, question: str) -> Stay:
    """What the person was there for. Work and study both named, or a word for any stay, ask for neither in particular."""
    if _FROM.search(question) or _NATIVE.search(topic):
        return Stay.FROM
    pair = _STAY_PAIR.search(question)
    if NOW_ASKED.search(question) and not _PAST.search(question) and not (pair and _WENT_BY.search(pair.group())):
        return Stay.NOW
    words = topic if _WHATEVER.search(topic) or _WORKED.search(topic) or _STUDIED.search(topic) else question
    works, studies = bool(_WORKED.search(words)), bool(_STUDIED.search(words))
    if works and studies and words is not topic and relation in _ANY_BUT:
        return _ANY_BUT[relation]  # another topic is what the other verb speaks of
    if _WHATEVER.search(words) or works is studies:
        return _ANY_BUT.get(relation, Stay.ANY) if works is studies is False and not _WHATEVER.search(words) else Stay.ANY
    return Stay.WORK if works else Stay.STUDY


_WENT_BY = regex(r"\w+ed\b|过", _I)
_FROM = regex(
    r"\b(?:anyone|anybody|someone|somebody|who|who['’]s|is|are|comes?|originally|here|people)\s(?:here\s|originally\s)?from\b"
    r"|来自|老家|籍贯|出生在|土生土长|本地人",
    _I,
)
_NATIVE = regex(r"(?<=[\u4e00-\u9fff]{2})人(?:吗|么|的)?$")
ORIGIN = regex(
    r"\b(?:born|from|grew up|raised|native of|hails|originally|hometown|nationality|citizen(?:ship)?)\b"
    r"|籍贯|老家|出生|户籍|户口|来自|国籍|[\u4e00-\u9fff]人(?![\u4e00-\u9fff])",
    _I,
)
"""What a line says of where somebody comes from."""
_ANY_BUT = {Relation.WORK: Stay.WORK, Relation.STUDY: Stay.STUDY}


_IN = regex(
    r"\b(?:anyone|anybody|someone|somebody|who|who['’]s|is|are|people|experience)\s(?:here\s)?(?:in|at|near)\b|[谁人]在", _I
)


def is_about_a_stay(topic: str, question: str) -> bool:
    """True where somebody's being in a place is asked about, and not a prize of it, a market, or a plan."""
    native = _NATIVE.search(topic)
    return bool(native) or any(said.search(question) for said in (_WORKED, _STUDIED, _WHATEVER, NOW_ASKED, _FROM, _IN, ABROAD))


def is_any_stay(question: str) -> bool:
    """A question about having been with somebody, and not only employed by them: 在英飞凌待过."""
    return bool(_WHATEVER.search(question)) and not _WORKED.search(question)


# How much will do

_SCOPE = [regex(one, _I) for one in (*_TABLES["scope"]["en"], *_TABLES["scope"]["zh"])]
_LATIN_OF = regex(r"(?<=[A-Za-z\d])\s?的\s?(?=[A-Za-z])")
_STAYING = (
    "(?:工作|上班|实习|读书|念书|上学|学习|培训|留学|进修|生活|上大学|打工|干活|教书|任职|就职|居住"
    "|上过(?:学|班|大学)|[读念教]过书|打过工|干过活|住过|待过)过?"
)
_STAYS = (
    r"(?:liv(?:e[sd]?|ing)|work(?:s|ed|ing)?|stud(?:y|ies|ied|ying)|train(?:s|ed|ing)?|intern(?:s|ed|ing)?|stay(?:s|ed|ing)?"
    r"|resid(?:e[sd]?|ing)|(?:was\s|been\s|is\s)?based|(?:done\s|did\s)?(?:business|research))(?:\s(?:in|at))?"
)
_AGAIN = r"(?:(?:who|has|have|had|is|are|was|were|once|ever|currently|now|also|been|previously|either|both)\s)*"
_STAY_PAIR = regex(
    rf"{_STAYING}(?:或者?是?|、|和|还是|/)(?:在那(?:里|儿|边)|在当地)?{_STAYING}"
    rf"|\b{_STAYS}\s?(?:,\s?{_AGAIN}{_STAYS}\s?)*,?\s?(?:\b(?:or|and|and/or)\s|/\s?){_AGAIN}{_STAYS}\b",
    _I,
)
_STAY_BEHIND = regex(
    rf"\s?[,，(（–—-]\s?(?:whether\s|either\s|be\sit\s|for\s)*(?:{_STAY_PAIR.pattern})[)）]?(?=\s*[?？.]?$)", _I
)
"""Said behind the place: "in Oslo, working or studying"."""


def without_scope(text: str) -> str:
    """A question without what it says of how much will do, as long as something is left: 哪怕只会一点, "at any level".

    >>> without_scope("Who speaks Gaelic, even if only at beginner level?")
    'Who speaks Gaelic?'
    """
    left = _LATIN_OF.sub(" ", text)
    if validity_asked(left) is not None:
        left = _EXPIRED.sub(" ", _VALID.sub(" ", left))
    for words in _SCOPE:
        left = words.sub("", left)
    left = _STAY_PAIR.sub(_stayed, _STAY_BEHIND.sub("", left))
    return " ".join(left.split()) if re.search(r"[\w\u4e00-\u9fff]{2}", left) else text


def _stayed(pair: re.Match[str]) -> str:
    """Living and working, working or having worked: whatever it was. The preposition stays where it stood."""
    said = pair.group()
    at = re.search(r"\b(?:in|at)$", said)
    return f"stayed {at.group()}" if at else "stayed" if said.isascii() else "待过"
