"""What a few words of a CV name: a role, a degree, an employer or school, a place. The cues stand in careers.toml and
places.toml; nothing here knows where in a line the words stand (`corpus.line.parts` does).
"""

from __future__ import annotations

import re
import tomllib
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Any

from corpus.regex import regex


class PartKind(StrEnum):
    PERIOD = "period"
    ROLE = "role"
    DEGREE = "degree"
    ORGANISATION = "organisation"
    UNIT = "unit"
    PLACE = "place"
    NAME = "name"
    """Shaped like a name, of we know not what: an employer without a suffix, a project, a subject."""
    NOTE = "note"
    """A label, or the heading of a column."""
    PROSE = "prose"


def _read(file: str) -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name(file).read_text("utf-8"))


_CAREERS, _PLACES = _read("careers.toml"), _read("places.toml")
_ORGANISATIONS = _CAREERS["organisations"]

PLACES = {name.casefold() for kind in ("countries", "states", "cities") for name in _PLACES[kind]}
CITIES = {name.casefold() for name in _PLACES["cities"]}
REGIONS = {name.casefold() for kind in ("countries", "states") for name in _PLACES[kind]}
ABBREVIATIONS = set(_PLACES["abbreviations"])
QUALIFIERS = set(_CAREERS["roles"]["qualifiers"].split())
LABELS: dict[str, str] = {word: kind for kind, words in _CAREERS["labels"].items() for word in words}


_COLUMNS = {word.casefold() for words in _CAREERS["columns"].values() for word in words}


def _endings(words: list[str]) -> re.Pattern[str]:
    return regex(f"(?:{'|'.join(sorted(map(re.escape, words), key=lambda word: -len(word)))})$")


def _anywhere(words: list[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=lambda word: -len(word)))


_HAN = regex(r"[\u4e00-\u9fff]")
_ROLE_WORDS = set(_CAREERS["roles"]["en"].split())
FOR_ONESELF = set(_CAREERS["roles"]["for_oneself"])
_ROLE_PHRASES = set(_CAREERS["roles"]["phrases"])
_ROLE_PHRASE = regex(rf"(?:^|\s)(?:{_anywhere(_CAREERS['roles']['phrases'])})(?:$|\s|\()", re.IGNORECASE)
_ROLE_END = regex(rf"{_endings(_CAREERS['roles']['zh']).pattern}|[\u4e00-\u9fff]{{2,}}[师员]$")
_NO_TRADE_END = regex(rf"(?<!研发)(?<!技术)(?<!工作)(?<!财务)(?<!销售)(?<!科研)(?:{_anywhere(_CAREERS['roles']['no_trade'])})$")
_WEAK_ROLE_END = _endings(_CAREERS["roles"]["weak"])
_HEADCOUNT = regex(r"\d*\s*[名位个]")
_LEVEL = regex(r"[\s(]+(?:[IVX]{1,4}|\d|Sr\.?|Jr\.?|L\d)\)?$")
_OF = regex(r"\s+(?:of|for|in|to|with|within|on)\s+|\s*\(", re.IGNORECASE)
_NO_TITLE = regex(
    r"^(?:supported|served|acted|was|as|with|i|we|my|our|work|works|together)\b"
    r"|\s(?:the|a|an|my|our|their|his|her|who|which|that|was|is|are|were)\s"
    r"|\s(?:of|for|to|in)\s(?:two|three|four|five|six|seven|eight|nine|ten|several|many|all|\d+)\b",
    re.IGNORECASE,
)

_ORG_WORDS = set(_ORGANISATIONS["en"].split())
_ORG_START = regex(f"(?:The )?(?:{_anywhere(_ORGANISATIONS['starts'])})", re.IGNORECASE)
_ORG_NAMES = set(_ORGANISATIONS["names"])
_LEGAL = {*_ORGANISATIONS["legal"]}
_ORG_END = _endings(_ORGANISATIONS["zh"])
_ORG_INSIDE = regex(
    rf"(?!{_anywhere(_ORGANISATIONS['zh_generic'])})[\u4e00-\u9fff]{{2,}}?(?:{_anywhere(_ORGANISATIONS['zh_inside'])})(?=[\u4e00-\u9fff])"
)
_UNIT_END = _endings(_ORGANISATIONS["zh_units"])
_UNIT_START = regex(f"(?:{_anywhere(_ORGANISATIONS['units'])})", re.IGNORECASE)
_OFFICES = regex(rf"\b(?:{_anywhere(_ORGANISATIONS['offices'])})$", re.IGNORECASE)
_UNIT_WORDS = set(_ORGANISATIONS["en_units"])

DEGREE = regex(
    r"""
      \b(?:Ph\.?\s?D|D\.?\s?Phil|M\.?Sc|M\.?Eng|M\.?Phil|M\.?Res|M\.?Ed|M\.?B\.?A|EMBA|MPA|MPH|LL\.?[BMD]|J\.?D|M\.?B\.?\s?B\.?S|MB\s?ChB
        |B\.?Sc|B\.?Eng|B\.?Ed|B\.?Com(?:m)?|B\.?Tech|M\.?Tech|B\.?Arch|M\.?Arch|B\.?F\.?A|M\.?F\.?A|B\.?B\.?A|D\.?D\.?S|Pharm\.?D|Ed\.?D|Psy\.?D
        |M(?:Math|Phys|Chem|Biol|Geol|Geog|Stat|Sci|Pharm|Des|Mus|Litt|Arts|Fin|Acc|Biochem|Ost)|MRes|MPA|MPP|MIM|MLIS|MHA|MDiv|MCom|MCA
        |B(?:Pharm|Mus|VSc|VM&?S|DS|Des|Nurs|SSc|ScN|CA|Acc|Agr|SW|Chir)|D(?:VM|NP|BA|PT)|EngD|ScD|DClinPsy
        |Dr\.?-?\s?Ing|Dipl\.?-?\s?Ing|HND|HNC|PGCE|PGDE|BTEC|NVQ|B\.?S\.?N|M\.?S\.?N|M\.?S\.?W)\b\.?(?:\s?\((?:Hons|Honours)\))?
    | \b[MB]\.\s?(?:S|A|D)\.|\bA\.[AS]\.                         # M.S. B.A. M.D.
    | ^(?:MS|MA|BS|BA|MD|AA|BE|ME)\b(?=$|\s+in\b|\s+\(?[A-Z][a-z])        # MS in ..., BA History, BA (Hons)
    | \b(?:Bachelor|Master)(?=\s+(?:of|in|degree|thesis|studies|programme|program)\b|$) | \bDoctor\s+of\b
    | \b(?:Bachelor|Master)['’]?s\b
    | \b(?:Doctoral|Graduate|Master['’]?s?)\s+(?:[Ss]tudies|[Dd]egree|[Pp]rogram(?:me)?)\b
    | \b(?:[Ss]chool[- ][Ll]eaving|Leaving|Secondary\s+[Ss]chool|High\s+[Ss]chool)\s+(?:[Cc]ertificate|[Dd]iploma)\b
    | \b(?:Licence|Licenciatura|Licenciado|Licenciada|Grado|Máster|Maestría|Laurea|Magister|Magistère|Staatsexamen|Ausbildung
        |Vordiplom|Mention\s+complémentaire|Baccalauréat|Bachillerato|Maturità|BTS|DUT|DEA|Kandidatexamen)\b(?=\s+\w)
    | \b(?:Doctorate|Postgraduate|Undergraduate|Diploma|Diplom|Baccalaureate|Abitur|Matura|GCSEs?|A-?[Ll]evels?)\b
    | \bErasmus(?:\+|\s+(?:Mundus|[Ss]emester|[Ee]xchange|[Yy]ear|[Pp]rogram))
    | \b(?:Associate(?:['’]?s)?|Foundation)\s+(?:[Dd]egree|[Yy]ear|of\s+(?:Arts|Science|Applied))
    | \b(?:Minor|Major|Certificate|Coursework)\s+in\b
    | \b(?:[Ee]xchange|[Ss]tudy[ ]abroad)\s+(?:[Pp]rogram(?:me)?|[Ss]tudent|[Ss]emester|[Yy]ear|[Tt]erm|[Tt]rimester|[Vv]isit)\b
    """,
    re.VERBOSE,
)
_HAN_DEGREE = regex(rf"(?:{_anywhere(_CAREERS['degrees']['zh'])})(?!后|护|医|期间|阶段|论文|毕设|毕业|在校)", re.IGNORECASE)

_DONE, _NOT_DONE = (set(_CAREERS["prose"][name]) for name in ("done", "not_done"))
_VERBS = regex(f"(?:{_anywhere(_CAREERS['prose']['verbs'])})")
_PARTICLES = regex(f"[{_CAREERS['prose']['particles']}。！？]")
_SMALL = set(_CAREERS["prose"]["small"].split())
_COUNTED = regex(r"(?<=\w)\s*(?:[一二三四五六七八九十]|\d{1,2})$")
_ADMINISTRATIVE = regex(r"(?:特别行政区|自治区|省|市|新区|区|县)")
_MOST_WORDS, _MOST_HAN = 9, 20


@lru_cache(16384)
def kind_of_words(words: str) -> PartKind:
    """
    >>> [str(kind_of_words(w)) for w in ("Head of Year 9", "TU Munich", "主管护师", "样例集团成都院", "Mountain View")]
    ['role', 'organisation', 'role', 'organisation', 'place']
    """
    words = " ".join(words.split()).strip(" .*_")
    if not any(char.isalnum() for char in words) or label_of(words):
        return PartKind.NOTE
    if is_place(words):
        return PartKind.PLACE
    tests = _HAN_TESTS if _HAN.search(words) else _LATIN_TESTS
    return next((kind for kind, test in tests if test(words)), PartKind.PROSE)


def label_of(words: str) -> str | None:
    """What a label says the words behind it are: 公司 -> organisation, 项目一 -> name."""
    folded = words.strip().casefold()
    return LABELS.get(folded) or LABELS.get(_COUNTED.sub("", folded))


def heads_column(words: str) -> bool:
    """Period, School, 单位, "专业 / 学位": what a column of a table is called."""
    folded = " ".join(words.split()).casefold()
    return label_of(folded) is not None or folded in _COLUMNS


def is_weak_role(words: str) -> bool:
    """前端开发, 平面设计: a trade that is a role beside an employer and dates, and a topic anywhere else."""
    return len(words) <= len("前端应用开发设计") and bool(_WEAK_ROLE_END.search(words)) and not _VERBS.match(words)


def end_of_inner_organisation(words: str) -> int:
    """Where the employer ends in 华西医院急诊科 or 清华大学计算机系硕士, 0 where none begins the words."""
    found = _ORG_INSIDE.match(words)
    if not found or _VERBS.match(words) or _is_han_organisation(words):
        return 0
    behind = kind_of_words(words[found.end() :])
    return found.end() if behind in {PartKind.ROLE, PartKind.DEGREE, PartKind.UNIT} else 0


def is_legal_form(word: str) -> bool:
    return word.casefold().strip(".,") in _LEGAL


def is_place(words: str) -> bool:
    """Known places, two of them beside each other, and Chinese ones with 省, 市, 区 behind them."""
    folded = words.casefold()
    if folded in PLACES:
        return True
    pieces = re.split(r"\s*(?:&|/|、|·|-|\band\b)\s*", folded)
    if len(pieces) > 1 and all(piece in PLACES for piece in pieces):
        return True
    return bool(_HAN.search(words)) and len(words) <= len("广西壮族自治区南宁市青秀区") and _is_han_place(words)


def _is_han_place(words: str) -> bool:
    """江苏省南京市, 广东深圳, 北京市海淀区: a known place first, then known ones or parts of it."""
    first = next((words[:size] for size in range(6, 1, -1) if words[:size] in PLACES), None)
    if first is None:
        return False
    rest = words[len(first) :]
    administrative = _ADMINISTRATIVE.match(rest)
    rest = rest[administrative.end() :] if administrative else rest
    return not rest or rest in PLACES or _is_han_place(rest) or bool(re.fullmatch(r"[\u4e00-\u9fff]{1,3}[市区县镇]", rest))


def _is_role(words: str) -> bool:
    begins = (
        words[0].isupper() or words[0].isdigit() or words.split(maxsplit=1)[0] in {"later", "then"} or words in _ROLE_PHRASES
    )
    if _NO_TITLE.search(words) or not begins or _says_done(words.split(maxsplit=1)[0].casefold()):
        return False
    head = _LEVEL.sub("", _OF.split(words, maxsplit=1)[0])
    heads = {re.split(r"[\s-]", title.strip(" .,"))[-1].casefold() for title in re.split(r"\s+(?:and|&)\s+|/", head)}
    return len(head.split()) <= _MOST_WORDS and (bool(heads & _ROLE_WORDS) or bool(_ROLE_PHRASE.search(words)))


def _is_organisation(words: str) -> bool:
    """A word of organisations at the end of the name, or before a place or "of"; legal forms only at the end."""
    tokens = words.split()
    if tokens[0].casefold().strip(".,") in _ORG_NAMES:
        return is_name(words) or len(tokens) == 1
    if _ORG_START.match(words) and 1 < len(tokens) <= _MOST_WORDS and _capital(tokens[0]) and _capital(tokens[-1]):
        return True  # Lycée hôtelier de Dardilly
    if not _is_in_capitals(words) or (_says_done(tokens[0].casefold()) and not _capital(tokens[min(1, len(tokens) - 1)])):
        return False
    return any(_is_organisation_word(tokens, at) for at in range(len(tokens)))


def _is_organisation_word(tokens: list[str], at: int) -> bool:
    word = tokens[at].strip("(),.").casefold()
    rest = " ".join(tokens[at + 1 :])
    if not rest and _OFFICES.search(" ".join(tokens)):
        return True
    if is_legal_form(word):
        return not rest and at > 0
    if word not in _ORG_WORDS or not tokens[at].strip("(")[0].isupper():
        return False
    return (not rest and len(tokens) > 1) or rest.casefold().startswith(("of ", "for ", "at ")) or is_place(rest.strip("()"))


def is_name(words: str) -> bool:
    """Short, every word but the small ones with a capital, and no verb first: no sentence reads so."""
    return _is_in_capitals(words) and not _says_done(words.split(maxsplit=1)[0].casefold())


def _is_in_capitals(words: str) -> bool:
    tokens = words.split()
    if not tokens or len(tokens) > _MOST_WORDS or not _capital(tokens[0]):
        return False
    return all(_capital(token) or token.casefold() in _SMALL or is_legal_form(token) for token in tokens)


def _says_done(word: str) -> bool:
    """Promoted, Managed, Led."""
    return word in _DONE or (word.endswith("ed") and len(word) > len("need") and word not in _NOT_DONE)


def _capital(token: str) -> bool:
    token = token.lstrip("(\"“'‘[")
    return bool(token) and (any(char.isupper() for char in token) or not token[0].isalpha())


def _is_unit(words: str) -> bool:
    last = words.rsplit(maxsplit=1)[-1].casefold()
    if _OFFICES.search(words):
        return False
    return is_name(words) and (bool(_UNIT_START.match(words)) or last in _UNIT_WORDS)


def _is_han_role(words: str) -> bool:
    trade = _ROLE_END.search(words) and not _NO_TRADE_END.search(words) and not _HEADCOUNT.match(words)
    return len(words) <= _MOST_HAN and bool(trade) and not _reads_as_prose(words)


_HOUSE_OF = regex(r"(?<=[\u4e00-\u9fff]{2})(?:集团|公司)[\u4e00-\u9fff]{2,6}(?:院|局|厂|所|站|店|分部)$")
"""A house of a group by its short name: 某某集团成都院."""


def _is_han_organisation(words: str) -> bool:
    found = _ORG_END.search(words) or _HOUSE_OF.search(words)
    if not found or found.start() == 0 or len(words) > _MOST_HAN * 2 or _VERBS.match(words):
        return False
    return not re.search(r"[的了被把将]|包括|合作|客户", words)


def _is_han_degree(words: str) -> bool:
    return len(words) <= _MOST_HAN and bool(_HAN_DEGREE.search(words)) and not _reads_as_prose(words)


def _is_han_unit(words: str) -> bool:
    return len(words) <= _MOST_HAN and bool(_UNIT_END.search(words)) and not _reads_as_prose(words)


def _is_han_name(words: str) -> bool:
    return len(words) <= _MOST_HAN and not _reads_as_prose(words)


def _reads_as_prose(words: str) -> bool:
    return bool(_VERBS.match(words) or _PARTICLES.search(words))


_LATIN_TESTS = [
    (PartKind.DEGREE, lambda words: bool(DEGREE.match(words) or (is_name(words) and DEGREE.search(words)))),
    (PartKind.ROLE, _is_role),
    (PartKind.UNIT, _is_unit),
    (PartKind.ORGANISATION, _is_organisation),
    (PartKind.NAME, is_name),
]
_HAN_TESTS = [
    (PartKind.ROLE, _is_han_role),
    (PartKind.ORGANISATION, _is_han_organisation),
    (PartKind.DEGREE, _is_han_degree),
    (PartKind.UNIT, _is_han_unit),
    (PartKind.NAME, _is_han_name),
]
