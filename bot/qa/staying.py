"""What a question asks of being somewhere: lived, worked or studied in a place, there today, or from there.

Only the words of the question are read here; what of a profile fulfils it is worked out in `replies.stayed`.
"""

from __future__ import annotations

import re
from enum import StrEnum

from bot.qa.condition_tables import TABLES, either, pattern
from bot.qa.models import Relation
from corpus.regex import regex

_I = re.IGNORECASE


class Stay(StrEnum):
    """What somebody was in a place for: work, study, whatever it was; or that they are there today, or come from there."""

    ANY = "any"
    WORK = "work"
    STUDY = "study"
    NOW = "now"
    FROM = "from"


_STAYED = regex(TABLES["stays"]["en"], _I | re.VERBOSE)
_STAYED_ZH, _STAYED_BEHIND = (regex(TABLES["stays"][name], _I | re.VERBOSE) for name in ("zh", "zh_behind"))
PRESENCE, NOW_ASKED, _PAST = either("presence", verbose=True), either("now"), pattern("now", "past")
VERBS = {Stay.WORK: pattern("verbs", "work"), Stay.STUDY: pattern("verbs", "study")}
"""What a sentence says of somebody who worked in a place, or studied there."""
VISIT = pattern("visit", "words")
HOME_LINE = pattern("home", "line", verbose=True)
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
    pair = STAY_PAIR.search(question)
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


_STAYING = (
    "(?:工作|上班|实习|读书|念书|上学|学习|培训|留学|进修|生活|上大学|打工|干活|教书|任职|就职|居住"
    "|上过(?:学|班|大学)|[读念教]过书|打过工|干过活|住过|待过)过?"
)
_STAYS = (
    r"(?:liv(?:e[sd]?|ing)|work(?:s|ed|ing)?|stud(?:y|ies|ied|ying)|train(?:s|ed|ing)?|intern(?:s|ed|ing)?|stay(?:s|ed|ing)?"
    r"|resid(?:e[sd]?|ing)|(?:was\s|been\s|is\s)?based|(?:done\s|did\s)?(?:business|research))(?:\s(?:in|at))?"
)
_AGAIN = r"(?:(?:who|has|have|had|is|are|was|were|once|ever|currently|now|also|been|previously|either|both)\s)*"
STAY_PAIR = regex(
    rf"{_STAYING}(?:或者?是?|、|和|还是|/)(?:在那(?:里|儿|边)|在当地)?{_STAYING}"
    rf"|\b{_STAYS}\s?(?:,\s?{_AGAIN}{_STAYS}\s?)*,?\s?(?:\b(?:or|and|and/or)\s|/\s?){_AGAIN}{_STAYS}\b",
    _I,
)
STAY_BEHIND = regex(rf"\s?[,，(（–—-]\s?(?:whether\s|either\s|be\sit\s|for\s)*(?:{STAY_PAIR.pattern})[)）]?(?=\s*[?？.]?$)", _I)
"""Said behind the place: "in Oslo, working or studying"."""
