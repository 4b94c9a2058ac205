"""People in a question: under any of their names, mistyped, left out ("besides Ann"), shared by several, or unknown."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from rapidfuzz.distance import OSA

from bot.qa import phrases
from corpus.models import Profile
from corpus.people.forms import syllables_of
from corpus.people.names import lexicon, reads_as_pinyin
from corpus.regex import regex
from retrieval.analysis import chinese
from retrieval.analysis.english import STOP_WORDS

_NAMES_THAT_ARE_WORDS = STOP_WORDS | frozenset(
    "mark grant rich bill hope joy grace art dean drew chase hunter page young long king".split()
)
SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛"
    "闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤欧阳司马上官诸葛"
)
_GOES_ON = regex(r"(?:的|会|用|在|有|做|是|懂|呢|和|跟|、|，|,|还|又|也|去|对|\s|[?？]|$)")
_AT_THE_HEAD = regex(
    r"""
    (?:^|[\s，,。：:？?、和跟与同比]|请问|那么?|问|关于|找|让|请)$
    """,
    re.VERBOSE,
)
_SPEAKS_OF = regex(
    r"""
      [现目曾当想哪谁先跑游骑半出国比更什多几怎为最能可应读拿得发写主带教管搞办考毕今之那这本平从到来住老家喜爱打希期愿接负擅熟精获参后刚该要]
    | 以前 | 以后 | 擅长 | 一(?:年|天|周|直|共|般) | 年轻 | 大学 | 小时候 | 第一 | 下班 | 业余 | 有 | 没 | 不 | 也 | 还 | 都
    """,
    re.VERBOSE,
)
"""What is asked of somebody whose given name heads the sentence: 小舟以前当飞行员."""
_CALL = regex(r"[小老阿].")
"""小鲁, 老王: by this nobody is called but by a name."""
_HAN = regex(r"[\u3400-\u9fff]")
_WORD = regex(r"[A-Za-z0-9\u00c0-\u024f]+")
_LONG_WORD = regex(r"[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f'’-]{3,}")
_PAIR = 2
_INNER = 3
"""Letters of the shortest name within a name: particles and initials are none."""
_JOINT = regex(r"[\s.'’·-]{0,3}")
_WORD_AFTER = regex(r"\s([A-Z][a-z]{4,})(?:['’]s)?\b")
_WORD_BEFORE = regex(r"([A-Z][\w'’-]+)\s$")
_WRONG = 2
"""Letters that may be wrong in a name beside the person's other one."""
_OWNS = regex(r"['’]s(?![A-Za-z])")
_TITLES = tuple(sorted(lexicon("han")["titles"], key=lambda title: (-len(title), title)))
_TITLE_BEFORE = regex(
    r"\b(?:Dr|Prof(?:essor)?|Mr|Mrs|Ms|Miss|Mister|Sir|Madam|Dame|Lord|Lady|Frau|Herr|Se[ñn]or(?:a|ita)?|Monsieur|Madame|Mme|Mlle|Signora?"
    r"|Chef|Coach|Captain|Capt|Officer|Nurse|Sister|Brother|Father|Pastor|Rev|Judge|Engineer|Master|Maestro|Teacher|Tutor|Sensei"
    r"|Colleague|Comrade|Auntie?|Uncle)\.?\s+$",
)
"""Frau Brandt is Brandt; a title in small letters is a trade, and may be what is asked about."""
_OF_STUDY = (
    r"博士(?=(?:是|期间|阶段|的|时)*(?:在哪(?:里|儿|所|个)?(?:学校|大学)?[读念上]"
    r"|毕业|论文|课题|导师|专业|学位|绩点|成绩|GPA|读))"
)
_TITLE_AFTER = regex(
    rf"(?!{_OF_STUDY})(?:{'|'.join(title for title in _TITLES if len(title) > 1)})(?!是?谁|叫|的?名字)", re.IGNORECASE
)
"""李晓明老师 is 李晓明; 谁 is asked for in "李雷导师是谁", and the years of study in 李雷博士在哪读的."""
_CALLED = regex(
    r"(?:[大老]?[兄哥姐弟妹]|总|工|老师|先生|女士|同学|医生)(?=[的在是有会做现以最目学读住想能还也和跟呢\s，,？?]|$)"
)
"""晓明哥, 海燕姐: so colleagues call each other."""
_FULL = (3, 4)
"""Characters of a Chinese name in full."""
SHORT, SHORTEST = 5, 4
"""Letters of the longest name that is read into a mistyped word for a slip of the fingers alone, and of the shortest."""


class Named(NamedTuple):
    """A person's name found in a question: the range of the text, the profile, and the name if it was mended."""

    start: int
    end: int
    profile_id: str
    mended: str | None = None


class Names:
    """Everybody's names, looked up by the words of a question: made once for a corpus, however many people it holds."""

    def __init__(self, profiles: Sequence[Profile], is_word: Callable[[str], bool] = STOP_WORDS.__contains__) -> None:
        """`is_word` tells the words of the language, which are no slips for a short name: "brain" is not Brian."""
        self._is_word = is_word
        self.people = {profile.profile_id: profile.name for profile in profiles}
        self._latin: dict[tuple[str, ...], set[str]] = defaultdict(set)
        self._han: dict[str, set[str]] = defaultdict(set)
        self._near: dict[tuple[str, int], set[tuple[str, str]]] = defaultdict(set)
        self._slips: dict[str, set[tuple[str, str]]] = defaultdict(set)
        self._wrong: dict[str, set[tuple[str, str]]] = defaultdict(set)
        self._pairs: dict[tuple[str, str], set[tuple[str, str, str]]] = defaultdict(set)
        self._words_of: dict[str, set[str]] = defaultdict(set)
        self._in_name: dict[str, set[str]] = defaultdict(set)
        for profile in profiles:
            for alias in (profile.name, *profile.aliases, *_inner_names(profile.name)):
                self._add(alias, profile.profile_id)
        self._words = {word for words in self._latin for word in words}
        self._sounds = {words: ids for words, ids in self._latin.items() if len(words) == _PAIR and reads_as_pinyin([*words])}
        self._longest = max(map(len, self._latin), default=0)
        self._lengths = sorted({len(alias) for alias in self._han}, reverse=True)

    def _add(self, alias: str, profile_id: str) -> None:
        if _HAN.search(alias):
            self._han[alias.casefold()].add(profile_id)
            for key in _one_wrong(alias):
                self._wrong[key].add((alias, profile_id))
        elif words := tuple(_folded(match.group()) for match in _WORD.finditer(alias)):
            self._latin[words].add(profile_id)
            self._in_name[profile_id].update(words)
            if len(pair := _LONG_WORD.findall(alias)) == _PAIR == len(alias.split()):
                first, last = map(_letters, pair)
                self._pairs[first[:1], last[:1]].add((first, last, profile_id))
            if len(words) == 1 and len(alias) >= SHORTEST:
                self._slips[_spread(words[0])].add((words[0], profile_id))
            if len(words) == 1 and len(alias) > SHORT:
                self._words_of[profile_id].add(words[0])
                self._near[words[0][0], len(words[0])].add((alias, profile_id))

    def holds(self, word: str) -> bool:
        """True for a word of somebody's name."""
        return _folded(word) in self._words

    def find(self, text: str) -> list[Named]:
        """People named in the text, longest names first, a mistyped name read as the one it is nearest to."""
        found: list[Named] = []
        for name in sorted([*self._by_words(text), *self._by_characters(text)], key=lambda name: name.start - name.end):
            if _means_a_person(text, name) and not any(_hides(other, name) for other in found):
                found.append(name)
        mended = [*self._mended_pair(text), *self._mended_latin(text), *self._mended_slips(text), *self._mended_han(text)]
        mended += self._by_sound(text)
        found += [one for one in mended if not any(other.start <= one.start < other.end for other in found)]
        full = [self._in_full(text, one) for one in found]
        found = [one for one in full if not any(other.start < one.start < other.end for other in full)]
        found = list({(one.start, one.end, one.profile_id): one for one in reversed(found)}.values())
        return sorted(found, key=lambda named: (named.start, named.end, named.profile_id))

    def _in_full(self, text: str, name: Named) -> Named:
        """The name with the title after it, its other word, mistyped, or one of its words before it: 李晓明老师,
        "Anna Petersan", the Maria of "Maria Petersen" for Anna Maria Petersen."""
        before = _WORD_BEFORE.search(text[: name.start])
        if before and _folded(before[1]) in self._in_name[name.profile_id]:
            name = name._replace(start=before.start())
        if titled := _TITLE_BEFORE.search(text[: name.start]):
            name = name._replace(start=titled.start())
        if title := _TITLE_AFTER.match(text, name.end) or _CALLED.match(text, name.end):
            return name._replace(end=title.end()) if _HAN.match(text[name.start]) else name
        after = _WORD_AFTER.match(text, name.end)
        if after and any(OSA.distance(_folded(after[1]), word) <= _WRONG for word in self._words_of.get(name.profile_id, ())):
            return name._replace(end=after.end(), mended=self.people[name.profile_id])
        return name

    def _by_words(self, text: str) -> Iterator[Named]:
        words = list(_WORD.finditer(text))
        for first in range(len(words)):
            for last in range(first, min(first + self._longest, len(words))):
                if last > first and not _JOINT.fullmatch(text, words[last - 1].end(), words[last].start()):
                    break
                known = self._latin.get(tuple(_folded(word.group()) for word in words[first : last + 1]), ())
                end = words[last].end()
                end += 2 if _OWNS.match(text, end) else 0
                yield from (Named(words[first].start(), end, profile_id) for profile_id in sorted(known))

    def _by_characters(self, text: str) -> Iterator[Named]:
        folded = text.casefold() if len(text.casefold()) == len(text) else text
        for length in self._lengths:
            for start in range(len(text) - length + 1):
                for profile_id in sorted(self._han.get(folded[start : start + length], ())):
                    yield Named(start, start + length, profile_id)

    def _mended_latin(self, text: str) -> Iterator[Named]:
        for match in re.finditer(r"[A-Z][a-z]{5,}|[a-z]{6,}(?=['’]s\b)", text):
            word = match.group().lower()
            keys = [(word[0], len(word) + more) for more in (-1, 0, 1)]
            near = {pair for key in keys for pair in self._near.get(key, ()) if OSA.distance(word, pair[0].lower()) == 1}
            if len({profile_id for _, profile_id in near}) == 1:
                end = match.end() + (2 if _OWNS.match(text, match.end()) else 0)
                alias, profile_id = min(near)
                yield Named(match.start(), end, profile_id, alias)

    def _mended_slips(self, text: str) -> Iterator[Named]:
        """A short name with two letters in the wrong order, or one doubled that is not: Mraco for Marco, Anaa for Ana."""
        for match in _WORD.finditer(text):
            word = _folded(match.group())
            near = {pair for pair in self._slips.get(_spread(word), ()) if OSA.distance(word, pair[0]) == 1}
            alone = not _WORD_AFTER.match(text, match.end())  # Hanna Smith is somebody else
            if alone and len({profile_id for _, profile_id in near}) == 1 and not self._is_word(word) and not self.holds(word):
                end = match.end() + (2 if _OWNS.match(text, match.end()) else 0)
                profile_id = min(near)[1]
                yield Named(match.start(), end, profile_id, self.people[profile_id])

    def _mended_pair(self, text: str) -> list[Named]:
        """Both words of a name, one or each with a slip of the fingers: "niahm o'doherthy" for Niamh O'Doherty."""
        found = [
            Named(one.start(), other.end(), profile_id, self.people[profile_id])
            for one, other in pairwise(_LONG_WORD.finditer(text))
            for first, last, profile_id in sorted(self._pairs.get((_letters(one.group())[:1], _letters(other.group())[:1]), ()))
            if text[one.end() : other.start()] == " " and _is_slip((one.group(), other.group()), (first, last))
        ]
        return found if len({named.profile_id for named in found}) == 1 else []

    def _by_sound(self, text: str) -> Iterator[Named]:
        """陆明远 for Mingyuan Lu, whose profile writes the name in Latin letters alone."""
        for start in range(len(text) - _FULL[0] + 1) if self._sounds else ():
            typed = text[start : start + _FULL[0]]
            if typed[0] in SURNAMES and all(map(_HAN.match, typed)):
                family, given = syllables_of(typed[0])[0], "".join(syllables_of(typed[1:]))
                if len(found := self._sounds.get((given, family), set())) == 1:
                    profile_id = min(found)
                    yield Named(start, start + len(typed), profile_id, self.people[profile_id])

    def _mended_han(self, text: str) -> list[Named]:
        """李晓鸣 for 李晓明: a full name of three or four characters with one of them wrong, a family name with one that
        sounds as it does."""
        found = [
            Named(start, start + length, profile_id, alias)
            for length in _FULL
            for start in range(len(text) - length + 1)
            for key in _one_wrong(text[start : start + length])
            for alias, profile_id in sorted(self._wrong.get(key, ()))
            if text[start : start + length] != alias and _sounds_as(text[start], alias[0])
        ]
        return found if len({named.profile_id for named in found}) == 1 else []


def _inner_names(name: str) -> Iterator[str]:
    """The names between the first and the last, alone and with what follows: Maria and Maria Lindt of Anna Maria Lindt."""
    words = name.split()
    for number, word in enumerate(words[1:-1], start=1):
        if len(word) >= _INNER and word[0].isupper() and not _HAN.search(name):
            yield from (word, " ".join(words[number:]))


def _spread(word: str) -> str:
    """The letters of a word in alphabetical order, each once in a row: the same of a word and of its slips."""
    return "".join(letter for letter, _ in groupby(sorted(word)))


def _letters(word: str) -> str:
    return "".join(filter(str.isalpha, _folded(word.removesuffix("'s").removesuffix("’s"))))


def _is_slip(typed: tuple[str, str], meant: tuple[str, str]) -> bool:
    """Each word is at most one letter away, and they are not the same."""
    away = [OSA.distance(_letters(word), name, score_cutoff=1) for word, name in zip(typed, meant, strict=True)]
    return max(away) == 1


def shared(named: Sequence[Named]) -> tuple[str, ...]:
    """The profiles of a name that several people have, empty where every name is that of one."""
    for one in named:
        same = {other.profile_id for other in named if (other.start, other.end) == (one.start, one.end)}
        elsewhere = {other.profile_id for other in named if (other.start, other.end) != (one.start, one.end)}
        if len(same) > 1 and not same & elsewhere:
            return tuple(sorted(same))
    return ()


def _hides(other: Named, name: Named) -> bool:
    """True where a longer name stands there; the same name may be that of several people."""
    same = (other.start, other.end) == (name.start, name.end)
    return not same and other.start < name.end and name.start < other.end


def _means_a_person(text: str, name: Named) -> bool:
    """ "will" is a name only with its capital; 海洋 (a given name that is a word) only where the sentence goes on as after a
    name."""
    written = text[name.start : name.end]
    if _folded(written).removesuffix("'s").removesuffix("’s") in _NAMES_THAT_ARE_WORDS:
        return written[0].isupper()
    if not _HAN.search(written) or len(written) > 2 or written[0] in SURNAMES or _CALL.fullmatch(written):
        return True
    if _CALLED.match(text, name.end) or not chinese.count(written):
        return True
    heads = _AT_THE_HEAD.search(text[: name.start]) is not None
    return bool(_GOES_ON.match(text, name.end) or (heads and _SPEAKS_OF.match(text, name.end)))


def _folded(word: str) -> str:
    """Lower case, without accents: "Lucía" is "lucia"."""
    parts = unicodedata.normalize("NFKD", word.casefold())
    return "".join(char for char in parts if not unicodedata.combining(char))


def _one_wrong(name: str) -> list[str]:
    """The keys under which a full name is found with one character wrong; 郑博士 is no such name."""
    if len(name) not in _FULL or not all(map(_HAN.match, name)) or name.endswith(_TITLES):
        return []
    return [name[:i] + "?" + name[i + 1 :] for i in (0, len(name) - 2, len(name) - 1)]


def _sounds_as(typed: str, family: str) -> bool:
    """The same character, or one that is no family name and sounds as this one does."""
    return typed == family or (typed not in SURNAMES and syllables_of(typed) == syllables_of(family))


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
