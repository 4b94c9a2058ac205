"""The front matter of a Markdown file: whose page it is. What else stands in it drives a web site.

Every value is taken as it is written: to YAML proper the surname No is a truth value, and 2024-02-30 an error.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import yaml
from yaml.reader import Reader

from corpus.errors import UnreadableFile
from corpus.regex import regex

LONGEST = 65_536
"""Characters: a second of PyYAML, and a thousand times what a page has."""
_DEEPEST = 20
_FIRST_LINE = 2
"""Of the front matter, counted in the file, where --- is the first."""

_NAMES = ("name", "fullname", "姓名")
_PARTS = ("firstname", "lastname")
_ALIASES = (
    *("alias", "aliases", "nickname", "othernames", "alternatename", "alternatenames", "alsoknownas", "preferredname"),
    *("pinyin", "pinyinname", "nameinpinyin", "romanization", "romanisation", "romanizedname", "transliteration", "latinname"),
    *("englishname", "nameen", "chinesename", "namezh", "英文名", "中文名", "别名", "曾用名"),
)
_SIGNS = regex(r"[\s_-]")
_SEPARATOR = regex(r"[,，、;；]")
_NOTHING = ("", "~", "null")

_UNPRINTABLE = regex(rf"{Reader.NON_PRINTABLE.pattern}|[\r\x85\u2028\u2029]")
_TABS = regex(r"^ *\t[ \t]*", re.MULTILINE)
_WIDE_COLON = regex(r"^( *(?:- )?\w[\w -]{0,30})：[ \t]*", re.MULTILINE)


def front_matter(body: str) -> dict[str, object]:
    """The `name`, and the list of `aliases`, where the text between the --- lines gives them:
    "name: [李雷, Lei Li]" -> {"name": "李雷", "aliases": ["Lei Li"]}. Raises UnreadableFile where it is no valid YAML."""
    if len(body) > LONGEST:
        raise UnreadableFile(f"the front matter between the --- lines is longer than {LONGEST:,} characters", _FIRST_LINE)
    name, aliases = names_in(_fields(body))
    return ({"name": name} if name else {}) | ({"aliases": aliases} if aliases else {})


def names_in(fields: Mapping[str, object]) -> tuple[str | None, list[str]]:
    """The name that the fields of a file give a person, and the other names."""
    values = {_SIGNS.sub("", key).casefold(): list(filter(None, _strings(value))) for key, value in fields.items()}
    names = [name for key in _NAMES for name in values.get(key, [])]
    if not names and (parts := [part for key in _PARTS for part in values.get(key, [])]):
        names = [" ".join(parts)]
    others = [part.strip() for key in _ALIASES for value in values.get(key, []) for part in _SEPARATOR.split(value)]
    aliases = [name for name in dict.fromkeys(names[1:] + others) if name and name not in names[:1]]
    return (names[0] if names else None), aliases


def _fields(body: str) -> dict[str, object]:
    """The outermost mapping, {} where there is none."""
    try:
        body = _mended(body)
        _refuse_traps(body)
        fields = yaml.load(body, yaml.BaseLoader)  # noqa: S506 (it makes nothing but strings, lists and dicts)
    except yaml.MarkedYAMLError as error:
        raise _invalid(error.problem, error.problem_mark) from None
    if not isinstance(fields, dict):
        return {}
    return {str(key): value for key, value in fields.items()}


def _refuse_traps(body: str) -> None:
    """Aliases, of which a few hundred bytes stand for gigabytes, and brackets in brackets, which take quadratic time."""
    depth = 0
    for event in yaml.parse(body, yaml.BaseLoader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if isinstance(event, yaml.AliasEvent):
            raise _invalid(f"*{str(event.anchor)[:20]} refers to another place; write out what it stands for", event.start_mark)
        if depth > _DEEPEST:
            raise _invalid("it is nested too deeply", event.start_mark)


def _invalid(problem: str | None, mark: object) -> UnreadableFile:
    line = _FIRST_LINE + getattr(mark, "line", 0)
    return UnreadableFile(f"the front matter between the --- lines is not valid YAML: {problem}", line)


def _mended(body: str) -> str:
    """YAML forbids control characters, tabs before a line and the colon of a Chinese keyboard; authors do not know that.
    Signs that end a line for YAML and for nobody else go too: its line is that of the file."""
    body = _UNPRINTABLE.sub(" ", body)
    body = _TABS.sub(lambda blanks: blanks[0].expandtabs(4), body)
    return _WIDE_COLON.sub(r"\1: ", body)


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, list):
        for element in value:
            yield from _strings(element)
    elif isinstance(value, dict):
        yield " ".join(_strings(list(value.values())))
    elif isinstance(value, str) and value.strip().casefold() not in _NOTHING:
        yield " ".join(value.split())
