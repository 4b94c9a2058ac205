"""Private contact data as typed spans: e-mail, phone, messenger ids, address, birth date, age, id number.

Found once, when a file is read: in full-width characters, in the disguises people use ("name (at) example dot com"), and in
markup that no reader sees, since a quote is a slice of the file with its markup. What they look like is in patterns.py.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from itertools import chain

from corpus.models import Contact, Span
from corpus.privacy.patterns import compiled
from corpus.regex import regex

_HEAD = 1_500
"""Characters at the top of a CV, where its person's age stands if anywhere."""
_OTHERS = regex(r"患|病|老人|儿童|幼儿|学生|用户|客户|产妇|[父母]亲|女儿|儿子|以上|以下|。|；")
_YEARS = regex(r"(?:19|20)\d\d\D{0,4}(?:[01]?\d\D{1,4})?(?:19|20)\d\d|(?:19|20)\d\d[-./][01]?\d(?:[-./][0-3]?\d)?(?!\d)")
_DECIMAL = regex(r"(?<![\d+])\d\.\d")
_NUMBERED_THING = regex(
    r"(?:isbn|issn|doi|arxiv|patent|专利|编号|登记号|证书号|标准|文号|grant|licen[cs]e)[^\n]{0,12}$", re.IGNORECASE
)
_INLINE = regex(r"</?(?:a|b|i|u|em|strong|span|font|code|small)\b", re.IGNORECASE)
_CHINESE_STREET = regex(r"\d|[路街巷弄村室楼栋幢]|胡同|单元|小区|花园|公寓|宿舍|信箱")
_STREET = regex(
    r"""
      \b(?i:street|st|road|rd|avenue|ave|lane|drive|court|way|rue|chemin|allée|boulevard)\b   # 5 Oak Street
    | \b(?i:apt|flat|room|block|floor|box)\b
    | \b\d{1,5}[a-z]?,?\s+[A-Z][a-z] | [a-zß]\s\d{1,4}\s?[a-z]?,                            # 5 Elmfield, Hauptweg 5,
    | \b\d{4,6}\b | \b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b                                  # a postcode
    """,
    re.VERBOSE,
)
_NO_PLACE = regex(r"@|://|\bwww\.|\b[\w-]+\.(?:com|org|io|cn|net)\b", re.IGNORECASE)
_BEFORE_STREET = regex(r".*(?:[省市区县镇乡在于住址到至]|[^\u3400-\u9fff])", re.DOTALL)


def contacts_of(text: str, visible: str) -> tuple[Contact, ...]:
    """Contact spans of `text` in its order, none inside another; `visible` is the text with its markup blanked."""
    shown = _closed_up(text, visible)
    found = [_moved(contact, shown) for contact in _found("".join(visible[at] for at in shown))]
    if text != visible:
        found += [contact for contact in _found(text) if contact.span.of(text) != contact.span.of(visible)]
    return tuple(_disjoint(found))


def identity_of(contact: Contact, text: str) -> tuple[str, str] | None:
    """What two files of one person have in common, however they write it: ("phone", "138001380"); None for what many people
    share (an age, a birth date, an address)."""
    spell = _IDENTITIES.get(contact.kind)
    return (contact.kind, spell(_half_width(contact.span.of(text)).casefold())) if spell else None


def _email_identity(value: str) -> str:
    plain = re.sub(r"\s*[(\[{<]\s*(?:dot|d|\.|点)\s*[)\]}>]\s*|\s+dot\s+|_dot_|-dot-|点", ".", value)
    plain = re.sub(r"\s*[(\[{<]\s*(?:at|a|@|艾特|圈a)\s*[)\]}>]\s*|\s+at\s+|_at_|-at-|\s*艾特\s*|%40|[#*&$]", "@", plain)
    return re.sub(r"\s", "", re.sub(r"&#0*64;|&#x0*40;|&commat;", "@", plain))


def _phone_identity(value: str) -> str:
    """The last nine digits: with and without the codes of the country and the trunk."""
    return re.sub(r"\D", "", re.split(r"ext|x|转", value)[0])[-9:]


def _handle_identity(value: str) -> str:
    return value.rsplit("/", 1)[-1].lstrip("@")


_IDENTITIES: dict[str, Callable[[str], str]] = {
    "email": _email_identity,
    "phone": _phone_identity,
    "wechat": _handle_identity,
    "qq": _handle_identity,
    "messenger": _handle_identity,
    "id": lambda value: re.sub(r"\W", "", value),
}


def _closed_up(text: str, visible: str) -> Sequence[int]:
    """The offsets a reader sees, so that "a&#64;b.cn" and "**微信**：x" read as one run; tags leave a blank behind."""
    if text == visible:
        return range(len(text))
    pairs = enumerate(zip(text, visible, strict=True))
    return [at for at, (raw, shown) in pairs if shown != " " or raw.isspace() or (raw == "<" and not _INLINE.match(text, at))]


def _moved(contact: Contact, offsets: Sequence[int]) -> Contact:
    span = Span(start=offsets[contact.span.start], end=offsets[contact.span.end - 1] + 1)
    return Contact(kind=contact.kind, span=span)


def _half_width(text: str) -> str:
    """Full-width letters, digits and signs as plain ones, at equal length; all hyphens as one."""
    if text.isascii():
        return text
    folded = "".join(plain if len(plain := unicodedata.normalize("NFKC", char)) == 1 else char for char in text)
    return folded.translate(_HYPHENS)


def _small(text: str) -> str:
    """In small letters at equal length: "İ" has none of one character."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(low if len(low := char.lower()) == 1 else char for char in text)


_HYPHENS = str.maketrans("\u2010\u2011\u2012\u2013\u2212", "-----")


def _found(text: str) -> Iterator[Contact]:
    written = _half_width(text)
    small = _small(written)
    for sort, expressions in compiled():
        if not sort.may_stand_in(small):
            continue
        check = _CHECKS.get(sort.kind)
        for match in chain.from_iterable(expression.finditer(written if sort.cased else small) for expression in expressions):
            start, end = _span(match)
            if check is None or check(written, start, end):
                yield Contact(kind=sort.kind, span=Span(start=start, end=end))


def _span(match: re.Match[str]) -> tuple[int, int]:
    groups = match.re.groupindex
    if "street" in groups:
        return _street_start(match.string, match.start()), match.end()
    return match.span("value" if "value" in groups else 0)


def _street_start(text: str, end: int) -> int:
    """Where the name of the street that ends here begins: after the district, 北京市海淀区|学院路."""
    first = max(0, end - 10)
    before = _BEFORE_STREET.match(text, first, end)
    return before.end() if before else first


def _disjoint(found: list[Contact]) -> Iterator[Contact]:
    """In order; of two that overlap the one that begins first, made as long as both."""
    last: Contact | None = None
    for contact in sorted(found, key=lambda contact: (contact.span.start, -contact.span.end)):
        if last and contact.span.start < last.span.end:
            last = Contact(kind=last.kind, span=Span(start=last.span.start, end=max(last.span.end, contact.span.end)))
            continue
        yield from [last] if last else []
        last = contact
    yield from [last] if last else []


# Checks: what the form alone does not tell


def _is_phone(text: str, start: int, end: int) -> bool:
    """Seven to fifteen digits that are no years and no number of a book or a patent."""
    value = text[start:end]
    digits = len(re.sub(r"\D", "", value))
    return 7 <= digits <= 18 and not _YEARS.match(value) and not _DECIMAL.search(value) and not _names_a_thing(text, start)


def _names_a_thing(text: str, start: int) -> bool:
    return _NUMBERED_THING.search(text, max(0, start - 40), start) is not None


def _is_id(text: str, start: int, _: int) -> bool:
    return not _names_a_thing(text, start)


def _is_age(text: str, start: int, end: int) -> bool:
    """A bare 32岁 is the person's in the head of the file, on a line of short cells; further down it may be a patient's."""
    if "岁" not in text[start:end] or "龄" in text[max(0, start - 6) : start]:
        return True
    begin = text.rfind("\n", 0, start) + 1
    line = text[begin : begin + 100].split("\n", maxsplit=1)[0]
    return start < _HEAD and len(line) <= 80 and not _OTHERS.search(line)


def _is_address(text: str, start: int, end: int) -> bool:
    """More than a city or a district, and no address of the web."""
    value = text[start:end]
    street = _CHINESE_STREET if re.search(r"[\u3400-\u9fff]", value) else _STREET
    return street.search(value) is not None and not _NO_PLACE.search(value)


_CHECKS: dict[str, Callable[[str, int, int], bool]] = {
    "phone": _is_phone,
    "id": _is_id,
    "age": _is_age,
    "address": _is_address,
}
