"""Titles of sections: which words name one, and of what kind it is. The words stand in headings.toml, in both languages.

`kind_of_title` reads a line that is known to be a heading; `section_kind` decides whether a bare line is one, so it
wants every word of the line accounted for.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Container, Iterator
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from corpus.models import SectionKind
from corpus.regex import regex

_LEXICON: dict[str, dict[str, list[str]]] = tomllib.loads(Path(__file__).with_name("headings.toml").read_text("utf-8"))

_HAN = "\u4e00-\u9fff"
_COORDINATION = regex(r"\s*(?:&|/|,|，|、|;|；|\+|\||\band\b|与|和|及|暨)\s*", re.IGNORECASE)
_NUMBER = regex(
    r"""
      \(?(?:\d{1,2}|[IVX]{1,4})\s*[.、．)）:：]\s*     # 1. 2) IV.
    | 0\d\s+ | \d\s+(?=\D)                           # 01 教育背景
    | [（(]?[一二三四五六七八九十]{1,3}\s*[)）、.．:：]\s*   # 一、（二）
    | 第[一二三四五六七八九十]部分[:：]?\s*
    """,
    re.VERBOSE,
)
_EDGES = regex(r"^[^\w(（]+|[^\w)）]+$|_+$|^_+")
_NOTE = regex(r"\s*[(（\[【][^()（）\[\]【】]{1,24}[)）\]】]\s*$")
_AS_ROLE = regex(r"\s+as\s+(?:an?\s+)?[a-z]+(?:\s[a-z]+)?$", re.IGNORECASE)  # Credits as editor
_DETAIL_OF_SCHOOL = regex(
    r"""
    \W*(?:
      (?:[\w'’. -]{0,20}\s)?(?:thesis|dissertation)\s*(?:[:：(]|(?:on|in|was|title|by)\b)    # MSc thesis: ...
    | (?:[\w'’. -]{0,20}\s)?(?:supervisors?|advis[oe]rs?|tutor)\s*(?:[:：(]|(?:was|and)\b)    # Supervisor: Prof. Li
    | (?:final[ -]year|master['’]?s|bachelor['’]?s|diploma|capstone|honours)\s+project\b      # Master's project on ...
    | (?:modules?|coursework|courses|subjects|gpa|grade|minor|focus|score)\s*[:：]             # Modules: ...
    | [\u4e00-\u9fff]{0,4}(?:论文|毕设|毕业设计)(?:题目|方向|课题)?[^\u4e00-\u9fff]{0,8}[:：]     # 博士论文：
    | [\u4e00-\u9fff]{0,3}(?:导师|指导教师|指导老师)[^\u4e00-\u9fff]{0,8}[:：]                    # 导师：
    | (?:[\u4e00-\u9fff]{0,2}课程|研究方向|绩点|成绩|排名|辅修)[^\u4e00-\u9fff]{0,8}[:：]         # 主修课程：
    | [\u4e00-\u9fff]{0,4}(?:论文|毕业设计)(?:研究|题为|写的是|做的是|关于)                      # 博士论文研究小麦
    )
    """,
    re.VERBOSE,
)
_SPACED_LATIN = regex(r"(?:\b[A-Z&]\b\s{0,3}){4,}")
_SPACED_HAN = regex(rf"(?<=[{_HAN}])[ \u3000]+(?=[{_HAN}](?:[ \u3000]|$))")
_INLINE = regex(r"(?P<label>[^:：]{2,28})[:：]\s*\S")
_COUNTED = regex(r"(?:项目|课题|案例|project|case)\s*(?:[一二三四五六七八九十]|\d{1,2})")
_LONGEST = 44
_REMEMBERED = 8192
"""Lines whose reading is kept: the same titles come in every CV."""


class _Term(NamedTuple):
    kind: SectionKind
    weight: str


def _forms(words: list[str]) -> set[str]:
    plurals = {form for word in words if word.isascii() for form in (word + "s", word[:-1] + "ies")}
    return {word.casefold() for word in words} | plurals


_TERMS = {
    form: _Term(SectionKind(kind), weight)
    for weight in ("alone", "weak", "words")
    for kind in SectionKind
    for form in _forms(_LEXICON[kind].get(weight, []))
}
_AROUND, _DOCUMENTS = (_forms(_LEXICON[name]["words"]) for name in ("around", "documents"))
_NEUTRAL, _TAILS = set(_LEXICON["around"]["neutral"]), set(_LEXICON["around"]["tails"])
_INSIDE, _EITHER = (_forms(_LEXICON["labels"][name]) for name in ("inside", "either"))
_LABELS = _INSIDE | _EITHER
_HEADS, _NEVER = (set(_LEXICON["heads"][name]) for name in ("words", "never"))
_TOGETHER = {form.replace(" ", ""): form for form in {*_AROUND, *_TERMS}}
_LATIN_WORD = regex(r"[a-zà-ÿ]+")
_MOST_WORDS, _MOST_HAN = 5, 8
_MIXED = {SectionKind.EXPERIENCE, SectionKind.PROJECTS}


@lru_cache(_REMEMBERED)
def kind_of_title(title: str) -> SectionKind | None:
    """What a heading is about, None where its words do not say: of "Awards and Honours" the first part decides, of
    "Teaching Awards" the last word."""
    if len(title) > _LONGEST * 4:
        return None
    return section_kind(title) or _kind(plain(title).casefold(), {"words", "weak"})


@lru_cache(_REMEMBERED)
def section_kind(line: str) -> SectionKind | None:
    """The kind of the section that a bare line opens, None where it is no section's title.

    >>> section_kind("■ 工作经历"), section_kind("EDUCATION 教育经历"), section_kind("Google Research")
    (<SectionKind.EXPERIENCE: 'experience'>, <SectionKind.EDUCATION: 'education'>, None)
    """
    if len(line) > _LONGEST * 2 or not _ends_open(line):
        return None
    title = _AS_ROLE.sub("", plain(line))
    words = title.casefold()
    if not words or words in _INSIDE or len(words) > _LONGEST or not (title[0].isupper() or not title[0].isascii()):
        return None
    if "".join(words.split()) != words and (joined := _letter_spaced(line)):
        return joined
    if _is_composed(words) or _has_open_head(title):
        return _kind(words, {"words", "weak", "alone"})
    return None


def inline_kind(line: str) -> SectionKind | None:
    """ "Skills: Python, Go" is a line of skills, and no heading."""
    label = _INLINE.match(line)
    return section_kind(label["label"].strip()) if label else None


def inline_label(line: str) -> str:
    label = _INLINE.match(line)
    return plain(label["label"]).casefold() if label else ""


def is_detail_of_school(line: str) -> bool:
    """论文：《…》, "Supervisor: Prof. Li", "Dissertation on fatigue": among schools it belongs to the one above it."""
    return bool(_DETAIL_OF_SCHOOL.match(line.casefold()))


def is_label(line: str) -> bool:
    """工作描述：, 【项目一】 or "Achievements": within a job it is a line of the job, not the title of a section."""
    words = plain(line).casefold() if len(line) <= _LONGEST * 2 else ""
    return words in _LABELS or bool(_COUNTED.fullmatch(words))


def names_document(title: str) -> bool:
    """ "Curriculum Vitae", 个人简历."""
    return len(title) <= _LONGEST and plain(title).casefold() in _DOCUMENTS


@lru_cache(_REMEMBERED)
def plain(title: str) -> str:
    """A title without its numbering and decoration: "—— SKILLS ——", "【技能】", "一、技能：", "3. 技能（部分）"."""
    words = " ".join(_SPACED_HAN.sub("", title.strip()).split())
    for _ in range(2):
        words = _EDGES.sub("", words)
        words = _NUMBER.sub("", words, count=1) if _NUMBER.match(words) else words
    shorter = _NOTE.sub("", words)
    return _EDGES.sub("", shorter or words).replace("’", "'")


def _ends_open(line: str) -> bool:
    """No full stop behind it, and no colon but the last sign."""
    bare = line.strip().rstrip(":：")
    return not re.search(r"[.。!！?？;；,，][\s]*$|[:：](?!\s*$)|@|\d{3}", _NUMBER.sub("", bare, count=1))


def _found_in(words: str, known: Container[str]) -> Iterator[tuple[int, int]]:
    """Where known words stand, the longest first: whole words of English, Chinese ones anywhere."""
    at = 0
    while at < len(words):
        ends = list(_ends_from(words, at))
        end = next((end for end in ends if words[at:end] in known), None)
        if end:
            yield at, end
        at = end or (ends[-1] if ends else at + 1)


def _ends_from(words: str, at: int) -> Iterator[int]:
    """Where a term that begins here may end, the longest first; the last one is always passed over if it is none."""
    latin = _LATIN_WORD.match(words, at)
    if latin:
        ends = [found.end() for found in islice(_LATIN_WORD.finditer(words, at), _MOST_WORDS)]
        yield from reversed(ends)
    else:
        yield from range(min(at + _MOST_HAN, len(words)), at, -1)


def _is_composed(words: str) -> bool:
    """Every word is known, and one of them names a section; 软件 names one by itself, 软件工程 does not."""
    weights = {_TERMS[words[start:end]].weight for start, end in _found_in(words, _TERMS)}
    if not weights or not _ends_as_title(words):
        return False
    beside = _NEUTRAL if weights == {"alone"} and not words.isascii() else _AROUND
    rest = _left_over(_COORDINATION.sub(" ", _left_over(words, _TERMS)), beside)
    return not any(char.isalnum() for char in rest)


def _left_over(words: str, known: Container[str]) -> str:
    """The words with a blank in the place of each known one."""
    rest, last = "", 0
    for start, end in _found_in(words, known):
        rest, last = f"{rest}{words[last:start]} ", end
    return rest + words[last:]


def _ends_as_title(words: str) -> bool:
    """English: the last word is one that titles end with, so "Project Management" is none."""
    if not words.isascii():
        return True
    last = re.split(r"[\s/&-]+", words)[-1]
    return last in _TAILS or any(end == len(words) for _, end in _found_in(words, _TERMS))


def _has_open_head(title: str) -> bool:
    words = title.split()
    if title.isascii():
        capital = all(word[0].isupper() or word in {"and", "of", "&"} for word in words)
        free = not any(word.casefold() in _NEVER for word in words)
        return capital and free and 1 < len(words) <= 4 and words[-1].casefold() in _HEADS
    return bool(re.fullmatch(rf"[{_HAN}]{{2,4}}(?:经历|背景|生涯)", title)) and not re.search(r"[的有年过无]|丰富|具备", title)


def _letter_spaced(line: str) -> SectionKind | None:
    """E X P E R I E N C E, as some pages set their titles."""
    if not _SPACED_LATIN.fullmatch(line.strip()):
        return None
    told = _taken_apart(re.sub(r"\s", "", line).casefold())
    return _kind(" ".join(told), {"words", "weak", "alone"}) if told else None


@lru_cache(_REMEMBERED)
def _taken_apart(joined: str) -> tuple[str, ...]:
    """The known words that a run of letters is made of, () where it is not."""
    if joined in _TOGETHER:
        return (_TOGETHER[joined],)
    splits = ((_TOGETHER.get(joined[:at]), _taken_apart(joined[at:])) for at in range(len(joined) - 1, 0, -1))
    return next(((first, *rest) for first, rest in splits if first and rest), ())


def _kind(words: str, weights: set[str]) -> SectionKind | None:
    """The first part that names a kind decides, in it the last word that is not weak. "Work and Projects" holds jobs, and
    what was built in them."""
    parts = [[_TERMS[part[start:end]] for start, end in _found_in(part, _TERMS)] for part in _COORDINATION.split(words)]
    if {term.kind for terms in parts if len(terms) == 1 for term in terms if term.weight in weights - {"weak"}} >= _MIXED:
        return SectionKind.EXPERIENCE
    for weight in ("words", "alone", "weak"):
        telling = (terms for terms in parts if weight in weights and any(term.weight == weight for term in terms))
        if terms := next(telling, None):
            return [term.kind for term in terms if term.weight == weight][-1]
    return None
