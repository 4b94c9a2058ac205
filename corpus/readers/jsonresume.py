"""JSON Resume (jsonresume.org, schema 1.0 and the drafts before it): every value becomes a line that can be quoted.

What stands in `basics` comes first, the rest in the order of the file. Keys that the schema does not know are kept with
their names, and values of the wrong type are taken for what they are: people write these files by hand.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from corpus.errors import UnreadableFile
from corpus.markup import markup_of
from corpus.readers.encoding import LONGEST, decoded
from corpus.readers.frontmatter import names_in
from corpus.regex import regex
from corpus.structure.blocks import Block, BlockKind, columns
from corpus.structure.extract import Extract

Object = Mapping[str, object]
Words = Mapping[str, str]


class Line(NamedTuple):
    text: str
    kind: BlockKind = BlockKind.ITEM
    level: int = 0


_SECTIONS = frozenset(
    "work volunteer education awards certificates publications skills languages interests references projects".split()
)
_ENGLISH: Words = {"work": "Work experience", "volunteer": "Volunteer experience", "present": "Present", ":": ": "}
_CHINESE: Words = {
    "work": "工作经历",
    "volunteer": "志愿者经历",
    "education": "教育背景",
    "awards": "荣誉奖项",
    "certificates": "资格证书",
    "publications": "论文发表",
    "skills": "专业技能",
    "languages": "语言能力",
    "interests": "兴趣爱好",
    "references": "推荐人",
    "projects": "项目经历",
    "englishName": "英文名",
    "email": "邮箱",
    "phone": "电话",
    "url": "网址",
    "website": "网址",
    "location": "所在地",
    "address": "地址",
    "score": "成绩",
    "courses": "课程",
    "keywords": "关键词",
    "roles": "角色",
    "notes": "备注",
    "present": "至今",
    ":": "：",
}
_MACHINERY = frozenset({"$schema", "meta", "image", "picture", "id", "uuid"})
_NOTES = frozenset({"note", "notes", "remark", "remarks", "comment", "comments", "about", "description"})
"""What the person wrote under "meta", among what only programs read."""
_HEAD = (
    *("name", "company", "employer", "organization", "institution", "school", "title", "position", "role"),
    *("studyType", "degree", "area", "major", "entity", "awarder", "issuer", "publisher", "location"),
)
"""What an entry begins with, in this order; its dates stand behind."""
_DATES = ("startDate", "endDate", "date", "releaseDate")
_FIRST_LINE = frozenset({*_HEAD, *_DATES})
_BRIEF_PARTS = (("name", "skill", "language"), ("keywords", "reference"), ("level", "fluency"))
_BRIEF = frozenset(key for keys in _BRIEF_PARTS for key in keys)
_BRIEF_NAMES = frozenset(_BRIEF_PARTS[0])
"""What skills, languages, interests and references are made of: they take a line each."""
_PROSE = frozenset({"summary", "description", "highlights", "responsibilities", "achievements", "reference"})
"""Keys whose values say it all without the key."""
_LONGEST_LABEL = 60
"""It stands in every line about it."""
_WORD = 40
"""Columns up to which the values of a list are words and share a line."""

_UNSEEN = regex(r"[\x00-\x08\x0e-\x1b\x7f\ud800-\udfff\u200b\ufeff]")
_BULLET = regex(r"^\s*(?:[-*+–—]\s+|[•·▪●○■►]\s*)")
_TIME = regex(r"(?<=\d-\d\d)T\d\d:\S*$")
_SENTENCE_END = regex(r"[.!?。！？…][\"”’』」）)]*$")
_NEXT_WORD = regex(r"_+|(?<=[a-z\d])(?=[A-Z])")


def read_jsonresume(raw: bytes) -> Extract:
    try:
        resume = _parsed(decoded(raw))
        basics = _basics_of(resume)
        words = _CHINESE if _is_chinese(resume) else _ENGLISH
        name, aliases = names_in({key: [_text(each) for each in _listed(value)] for key, value in basics.items()})
        lines = [*_introduction(name, basics, words), *_sections({**resume, **_notes(resume)}, words)]
    except RecursionError:
        raise UnreadableFile("no JSON Resume: nested too deeply") from None
    if not lines:
        raise UnreadableFile("no JSON Resume: there is nothing in it to read")
    text = "\n".join(line.text for line in lines) + "\n"
    if len(text) > LONGEST:
        raise UnreadableFile(f"longer than {LONGEST:,} characters; not a profile")
    return Extract(text=text, blocks=list(_blocks(lines)), markup=markup_of(text), name=name, aliases=tuple(aliases))


def _blocks(lines: Iterable[Line]) -> Iterator[Block]:
    at = 0
    for line in lines:
        yield Block(line.kind, at, at + len(line.text), line.level)
        at += len(line.text) + 1


# The file -> objects, lists and strings. Numbers stay as they are written: none is too large, and 3.80 is not 3.8.


def _parsed(text: str) -> Object:
    try:
        resume = json.loads(
            text, strict=False, parse_int=str, parse_float=str, parse_constant=str, object_pairs_hook=_without_loss
        )
    except json.JSONDecodeError as error:
        raise UnreadableFile(f"not valid JSON: {error.msg}", error.lineno) from None
    if not isinstance(resume, dict):
        raise UnreadableFile("no JSON Resume: the file holds no object with `basics`")
    return resume


def _without_loss(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """An object; where a key stands twice, with both values."""
    values: dict[str, list[object]] = {}
    for key, value in pairs:
        values.setdefault(key, []).append(value)
    return {key: [each for value in all_ for each in _listed(value)] if all_[1:] else all_[0] for key, all_ in values.items()}


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _basics_of(resume: Object) -> Object:
    """`basics`; where only the sections of a resume are there, the values beside them."""
    if "basics" in resume:
        return {key: value for each in _listed(resume["basics"]) if isinstance(each, dict) for key, value in each.items()}
    if not any(isinstance(resume.get(key), list) for key in _SECTIONS):
        raise UnreadableFile("no JSON Resume: there is no `basics` in it")
    return {key: value for key, value in resume.items() if not isinstance(value, list | dict)}


def _is_chinese(resume: Object) -> bool:
    """More Chinese characters than words in Latin letters."""
    text = "\n".join(_leaves(resume))
    return len(re.findall(r"[\u4e00-\u9fff]", text)) > len(re.findall(r"[A-Za-z]+", text))


def _leaves(value: object) -> Iterator[str]:
    if isinstance(value, str) and "://" not in value and "@" not in value:
        yield value
    for child in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _leaves(child)


# Values -> lines. A label is the name of the key, "" where the value says it all.


def _introduction(name: str | None, basics: Object, words: Words) -> Iterator[Line]:
    if name:
        yield Line(name, BlockKind.HEADING, 1)
    yield from _value("", basics.get("label"), words)
    for key, value in basics.items():
        if key == "location" and isinstance(value, dict):
            yield from _location(value, words)
        elif key not in {"name", "firstName", "lastName", "label", "profiles", "summary"}:
            yield from _field(key, value, words)
    for profile in _listed(basics.get("profiles")):
        yield from _profile(profile, words)
    yield from _value("", basics.get("summary"), words)


def _location(place: Object, words: Words) -> Iterator[Line]:
    """The street on a line of its own: it is more private than the town."""
    street = ("address", "postalCode")
    yield from _field("address", _text([place.get(key) for key in street]), words)
    yield from _field("location", _text([value for key, value in place.items() if key not in street]), words)


def _profile(profile: object, words: Words) -> Iterator[Line]:
    if isinstance(profile, dict):
        account = _text([value for key, value in profile.items() if key != "network"])
        yield from _field(_text(profile.get("network")) or "profile", account, words)
    else:
        yield from _field("profile", profile, words)


def _notes(resume: Object) -> Object:
    """What "meta" says in words, as a section of its own."""
    meta = resume.get("meta")
    told = [value for key, value in meta.items() if key in _NOTES] if isinstance(meta, dict) else []
    return {"notes": [*_listed(resume.get("notes")), *told]} if told else {}


def _sections(resume: Object, words: Words) -> Iterator[Line]:
    for key, value in resume.items():
        if key == "basics" or key in _MACHINERY or ("basics" not in resume and not isinstance(value, list | dict)):
            continue
        content, title = list(_value("", value, words)), _label(key, words)
        if content and title:
            yield Line(title[0].upper() + title[1:], BlockKind.HEADING, 2)
        yield from content


def _field(key: str, value: object, words: Words, around: str = "") -> Iterator[Line]:
    if key not in _MACHINERY:
        label = "" if key in _PROSE else f"{around} {_label(key, words)}".strip()
        yield from _value(label[-_LONGEST_LABEL:], value, words)


def _value(label: str, value: object, words: Words) -> Iterator[Line]:
    if isinstance(value, dict):
        yield from _entry(label, value, words)
    elif not isinstance(value, list):
        yield from _prose(label, _lines_of(value), words)
    elif label and all(map(_is_word, value)):
        yield from _prose(label, [_text(value)], words)
    else:
        for each in value:
            yield from _value(label, each, words) if isinstance(each, list | dict) else _points(label, each, words)


def _prose(label: str, texts: Iterable[str], words: Words) -> Iterator[Line]:
    """A line that ends like no sentence is an item: nobody shall take it for a heading."""
    for text in filter(None, texts):
        kind = BlockKind.PARAGRAPH if not label and _SENTENCE_END.search(text) else BlockKind.ITEM
        yield Line(_labelled(label, text, words), kind)


def _points(label: str, value: object, words: Words) -> Iterator[Line]:
    for text in _lines_of(value):
        yield Line(_labelled(label, text, words))


def _entry(label: str, entry: Object, words: Words) -> Iterator[Line]:
    """A job, a school, a project: what and when on the first line, the rest below."""
    said = {key for key, value in entry.items() if _text(value)}
    if said <= _BRIEF and said & _BRIEF_NAMES:
        yield from _prose(label, [_brief(entry, words)], words)
        return
    head = [cell for key in _HEAD if (cell := _text(entry.get(key)))] + _period(entry, words)
    around = "" if head else label
    body = [line for key in entry if key not in _FIRST_LINE for line in _field(key, entry[key], words, around)]
    if head:
        kind = BlockKind.PARAGRAPH if body or len(head) > 1 else BlockKind.ITEM
        yield Line(_labelled(label, " | ".join(head), words), kind)
    yield from body


def _brief(entry: Object, words: Words) -> str:
    """Containers: Docker, Kubernetes (Master) · German (native) · Li Lei: A colleague one learns from."""
    name, content, level = ([entry.get(key) for key in keys] for keys in _BRIEF_PARTS)
    named = _labelled(_text(name), _text(content), words) if _text(content) else _text(name)
    return f"{named} ({_text(level)})" if _text(level) else named


def _period(entry: Object, words: Words) -> list[str]:
    start, end, *others = (_TIME.sub("", _text(entry.get(key))) for key in _DATES)
    if start:
        return [f"{start} - {end or words['present']}"]
    return [date for date in dict.fromkeys([end, *others]) if date]


# Values -> text.


def _text(value: object) -> str:
    """One line; of lists and objects the values, with commas."""
    if isinstance(value, list | dict):
        inner = value.values() if isinstance(value, dict) else value
        return ", ".join(filter(None, map(_text, inner)))
    return " ".join(_lines_of(value))


def _lines_of(value: object) -> list[str]:
    """The lines of a value without bullets, blanks and what cannot be seen; none for null."""
    text = "" if value is None else str(value).lower() if isinstance(value, bool) else _UNSEEN.sub("", str(value))
    lines = (" ".join(_BULLET.sub("", line).split()) for line in text.splitlines())
    return [line for line in lines if line]


def _is_word(value: object) -> bool:
    return not isinstance(value, list | dict) and columns(_text(value)) <= _WORD


def _label(key: str, words: Words) -> str:
    """willingToRelocate -> willing to relocate"""
    known = words.get(key)
    parts = _NEXT_WORD.sub(" ", _text(key)[:_LONGEST_LABEL]).split()
    return known or " ".join(part if part.isupper() or len(parts) == 1 else part.lower() for part in parts)


def _labelled(label: str, text: str, words: Words) -> str:
    return f"{label}{words[':']}{text}" if label else text
