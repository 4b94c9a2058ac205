"""People in a question: under any of their names, mistyped, left out ("besides Ann"), shared by several, or unknown."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from rapidfuzz.distance import OSA

from bot.qa import phrases
from corpus.models import Profile
from retrieval.analysis.english import STOP_WORDS

_NAMES_THAT_ARE_WORDS = STOP_WORDS | frozenset(
    "mark grant rich bill hope joy grace art dean drew chase hunter page young long king".split()
)
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛"
    "闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤欧阳司马上官诸葛"
)
_AFTER_A_NAME = r"(?=[会懂有用做在的是去学毕现想怎为几能和跟呢对叫写干搞待读]|什么|多少|现在|到底|擅长|熟悉|参加|获得|发表|拿|当)"
_LATIN_NAME = r"(?-i:[A-Z][a-z'’-]+(?:\s[A-Z][a-z'’-]+){0,2})"
_UNKNOWN = [
    re.compile(rf"^(?:so\s|and\s)?(?:has|have|does|did|is|was|can|could|would|will)\s(?P<name>{_LATIN_NAME})(?=\s[a-z]|\s*\?|$)", re.IGNORECASE),
    re.compile(rf"\b(?:did|does|has|is|was|about|know|introduce|summari[sz]e)\s(?P<name>{_LATIN_NAME})(?=\s(?:ever|use|used|work|worked|stud\w+|do|done|know|join\w*|graduat\w+|have|get|got|like|speak|live|go)\b|\s*\?|\s*$)", re.IGNORECASE),
    re.compile(rf"(?P<name>{_LATIN_NAME})['’]s\b", re.IGNORECASE),
    re.compile(rf"^(?:请问|那|介绍一下|介绍)?(?P<name>[{_SURNAMES}][\u4e00-\u9fff]{{1,2}}?){_AFTER_A_NAME}"),
    re.compile(rf"^(?:介绍一下|介绍|说说|谈谈|总结一下)(?P<name>[{_SURNAMES}][\u4e00-\u9fff]{{1,2}})$"),
]
"""Where a name stands that no profile has: at the head of a question, before 's, after 介绍."""


class Named(NamedTuple):
    """A person's name found in a question: the range of the text, the profile, and the name if it was mended."""

    start: int
    end: int
    profile_id: str
    mended: str | None = None


def names_in(text: str, profiles: Sequence[Profile]) -> list[Named]:
    """People named in the text, longest names first, a mistyped name read as the one it is nearest to."""
    found: list[Named] = []
    names = sorted(((alias, p.profile_id) for p in profiles for alias in (p.name, *p.aliases)), key=lambda n: -len(n[0]))
    for alias, profile_id in names:
        for match in re.finditer(_name_pattern(alias), text, re.IGNORECASE):
            named = Named(match.start(), match.end(), profile_id)
            if _means_a_person(text, alias, named) and not any(_hides(other, named) for other in found):
                found.append(named)
    mended = [*_mended_latin(text, names), *_mended_han(text, names)]
    found += [one for one in mended if not any(o.start <= one.start < o.end for o in found)]
    return sorted(set(found), key=lambda named: (named.start, named.end, named.profile_id))


def shared(named: Sequence[Named]) -> tuple[str, ...]:
    """The profiles of a name that several people have, empty where every name is that of one."""
    for one in named:
        same = {other.profile_id for other in named if (other.start, other.end) == (one.start, one.end)}
        elsewhere = {other.profile_id for other in named if (other.start, other.end) != (one.start, one.end)}
        if len(same) > 1 and not same & elsewhere:
            return tuple(sorted(same))
    return ()


def unknown_name(text: str, is_known: Callable[[str], bool]) -> str | None:
    """A name of nobody here, where a person's name stands and no word of the profiles or the glossary."""
    for pattern in _UNKNOWN:
        if (match := pattern.search(text)) and not is_known(match["name"]):
            return match["name"]
    return None


def _hides(other: Named, name: Named) -> bool:
    """True where a longer name stands there; the same name may be that of several people."""
    same = (other.start, other.end) == (name.start, name.end)
    return not same and other.start < name.end and name.start < other.end


def _means_a_person(text: str, alias: str, name: Named) -> bool:
    """ "will" is a name only with its capital, 海洋 only where the sentence goes on as after a name."""
    if alias.lower() in _NAMES_THAT_ARE_WORDS:
        return text[name.start].isupper()
    if alias.isascii() or len(alias) > 2:
        return True
    return bool(re.match(r"(?:的|会|用|在|有|做|是|懂|呢|和|跟|、|，|,|还|又|也|去|对|\s|[?？]|$)", text[name.end :]))


def _name_pattern(alias: str) -> str:
    words = r"[\s-]*".join(re.escape(word) for word in alias.split())
    return rf"(?<![A-Za-z0-9]){words}(?:['’]s)?(?![A-Za-z0-9])" if alias[0].isascii() else words


def _mended_latin(text: str, names: list[tuple[str, str]]) -> list[Named]:
    known = {alias.lower(): (alias, pid) for alias, pid in names if alias.isascii() and " " not in alias and len(alias) > 5}
    found = []
    for match in re.finditer(r"[A-Z][a-z]{5,}|[a-z]{6,}(?=['’]s\b)", text):
        word = match.group().lower()
        near = [known[name] for name in known if name[0] == word[0] and OSA.distance(word, name) == 1]
        if len({pid for _, pid in near}) == 1:
            end = match.end() + (2 if re.match(r"['’]s", text[match.end() :]) else 0)
            found.append(Named(match.start(), end, near[0][1], near[0][0]))
    return found


def _mended_han(text: str, names: list[tuple[str, str]]) -> list[Named]:
    """郑晋涂 for 郑晋图: a full name of three characters with one of them wrong."""
    found = []
    for alias, profile_id in names:
        if len(alias) != 3 or alias.isascii():
            continue
        wrong = "|".join(re.escape(alias[:i]) + r"[\u4e00-\u9fff]" + re.escape(alias[i + 1 :]) for i in range(3))
        found += [Named(m.start(), m.end(), profile_id, alias) for m in re.finditer(wrong, text) if m.group() != alias]
    return found if len({named.profile_id for named in found}) == 1 else []


def barred(text: str, named: list[Named]) -> list[Named]:
    """Names that follow "besides" or 除了."""
    besides = phrases.BESIDES.search(text)
    if not besides:
        return []
    rest = phrases.BESIDES_END.search(text, besides.end())
    end = rest.start() if rest and not text[besides.start()].isascii() else len(text)
    return [name for name in named if besides.start() <= name.start < end]


def without_names(text: str, named: list[Named], left_out: list[Named]) -> str:
    for name in sorted(set(named), reverse=True):
        text = text[: name.start] + " " * (name.end - name.start) + text[name.end :]
    if left_out:
        text = phrases.BESIDES_END.sub(" ", phrases.BESIDES.sub(" ", text))
    return text
