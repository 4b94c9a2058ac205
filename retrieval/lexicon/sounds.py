"""Names written by their sound: 胡格诺 and Huguenot, Jacksonville and 杰克逊维尔, found without a list of names.

Both scripts are coded the way a Chinese ear hears them: voiced and voiceless are one, r is l, an r before a consonant is
silent, an n closes a syllable. What is left are consonants (capitals) and vowels; consonants decide.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache

from rapidfuzz.distance import Levenshtein

from corpus.regex import regex
from retrieval.analysis import chinese, english
from retrieval.lexicon.dictionary import Dictionary
from retrieval.lexicon.glossary import Name

ALIKE = 0.84
"""How much two codes must share, 1 being all; a longer name may differ by a little more (LENIENT for each character)."""
LENIENT = 0.02
PLAIN = 4.7
"""Rarity below which a word is a plain one: 学家 is no Sky."""
LONGEST = 8
"""Characters of a foreign name in Chinese."""

_HAN = regex(r"[\u4e00-\u9fff]+")
_CAPITALISED = regex(r"[A-Z][a-zà-ÿ]+(?:[A-Z]?[a-zà-ÿ]+)*")
_INITIALS = (
    ("zh", "K"), ("ch", "K"), ("sh", "S"), ("b", "P"), ("p", "P"), ("m", "M"), ("f", "F"), ("d", "T"), ("t", "T"), ("n", "N"),
    ("l", "L"), ("g", "K"), ("k", "K"), ("h", "H"), ("j", "K"), ("q", "K"), ("x", "S"), ("r", "L"), ("z", "S"), ("c", "S"),
    ("s", "S"), ("w", "W"), ("y", ""),
)  # fmt: skip
_FINALS = {
    "ia": "a", "iao": "o", "ie": "e", "ua": "a", "uai": "a", "ui": "i", "ue": "e", "ve": "e", "iu": "u", "ei": "e", "ai": "a",
    "ao": "o", "uo": "o", "ou": "o", "io": "o",
}  # fmt: skip
_SPELLING = tuple(
    (regex(pattern), heard)
    for pattern, heard in (
        (r"ph", "f"),
        (r"^(?:k(?=n)|w(?=r)|p(?=s))", ""),  # silent at the beginning: knight, wright, psalm
        (r"s?t?ch", "K"),
        (r"sh", "S"),
        (r"th", "T"),
        (r"ck", "k"),
        (r"tion", "SeN"),
        (r"c(?=[eiy])", "S"),
        (r"gh(?=[^aeiou]|$)", ""),
        (r"gu(?=[eiy])", "g"),
        (r"x", "ks"),
        (r"qu", "kw"),
        (r"(?<=[aeiouy])[wh](?![aeiou])", ""),  # Brown, Noah
        (r"(?<!^)r(?![aeiouy])", ""),  # Norman is 诺曼
        (r"(?<=[^aeiou])e$", ""),
        (r"ee|ea|ie", "i"),
        (r"oo|ou", "u"),
        (r"au|aw", "o"),
        (r"ai|ay|ei|ey", "e"),
    )
)
_LETTERS = str.maketrans("bpfvdtnlgkhjqrzcswmy", "PPFWTTNLKKHKKLSKSWMi")


class Sounds:
    """The names of some passages by their sound: those of the Latin `words` with a capital, and the `runs` of characters
    that write such names (`runs_of`). They are coded when the first unknown name asks for them."""

    def __init__(self, words: Iterable[str], runs: Iterable[str], dictionary: Dictionary) -> None:
        self._words, self._runs, self._dictionary = words, runs, dictionary
        self.in_latin = lru_cache(maxsize=2000)(self._in_latin)
        self.in_chinese = lru_cache(maxsize=2000)(self._in_chinese)

    @cached_property
    def _latin(self) -> dict[str, list[tuple[str, str]]]:
        names = {name for word in self._words for name in _CAPITALISED.findall(word) if name.lower() not in english.STOP_WORDS}
        forms = {(name, form) for name in names for form in (name, name.removesuffix("s"))}
        return _by_skeleton((name, latin_code(form)) for name, form in sorted(forms))

    @cached_property
    def _chinese(self) -> dict[str, list[tuple[str, str]]]:
        return _by_skeleton((name, self._code(name)) for name in sorted({n for run in self._runs for n in _pieces(run)}))

    def is_name_like(self, word: str) -> bool:
        return is_name_like(word, self._dictionary)

    def _in_latin(self, name: str) -> tuple[Name, ...]:
        """Latin names of the passages that sound like a Chinese one, the nearest first. A short one is no plain word."""
        found = _nearest(self._code(name), len(name), self._latin)
        return tuple(n for n in found if len(name) > 2 or self._dictionary.rarity(n.text.lower()) > PLAIN)

    def _in_chinese(self, name: str) -> tuple[Name, ...]:
        """Chinese names of the passages that sound like a Latin one."""
        return _nearest(latin_code(name), None, self._chinese)

    def named_in(self, words: Sequence[str]) -> list[tuple[int, int, tuple[Name, ...]]]:
        """(first, last + 1, Latin names) of the names in a row of words, the best fit first, then both sides of it."""
        fits = [
            (found[0].weight * len(name) ** 0.5, -start, start, end, found)
            for start in range(len(words))
            for end in range(start + 1, len(words) + 1)
            if 1 < len(name := "".join(words[start:end])) <= LONGEST
            and not (end - start == 1 and self._dictionary.knows(name))
            and (found := self.in_latin(name))
        ]
        if not fits:
            return []
        *_, start, end, found = max(fits)
        after = [(first + end, last + end, names) for first, last, names in self.named_in(words[end:])]
        return [*self.named_in(words[:start]), (start, end, found), *after]

    def _code(self, name: str) -> str:
        return "".join(syllable_code(self._dictionary.sound(char).lower()) for char in name)


def runs_of(text: str, dictionary: Dictionary) -> Iterator[str]:
    """Runs of characters that write foreign names and are no words of their own."""
    for han in _HAN.findall(text):
        run = ""
        for word in chinese.segments(han):
            if is_name_like(word, dictionary):
                run += word
                continue
            yield from _long_enough(run)
            run = ""
        yield from _long_enough(run)


def is_name_like(word: str, dictionary: Dictionary) -> bool:
    """Every character writes foreign names, and the word is unknown or is such a name: 诺, 杰克逊; not 安全."""
    if not all(dictionary.sound(char).isupper() for char in word) or word in chinese.STOP_WORDS:
        return False
    glosses = dictionary.glosses(word)
    return len(word) == 1 or not glosses or bool(_CAPITALISED.fullmatch(glosses[0].text))


@lru_cache(maxsize=2000)
def syllable_code(syllable: str) -> str:
    """A syllable of pinyin as it is compared.

    >>> [syllable_code(each) for each in ("nuo", "man", "er", "xun")]
    ['No', 'MaN', 'L', 'SuN']
    """
    if syllable == "er":
        return "L"
    initial, code = next(((i, code) for i, code in _INITIALS if syllable.startswith(i)), ("", ""))
    final = syllable[len(initial) :]
    nasal = "N" if final.endswith(("n", "ng")) else ""
    vowel = re.sub(r"ng?$", "", final).replace("v", "u") if nasal else final.replace("v", "u")
    return code + _FINALS.get(vowel, vowel[:1]) + nasal


@lru_cache(maxsize=20_000)
def latin_code(word: str) -> str:
    """A name in Latin letters as it is compared.

    >>> [latin_code(each) for each in ("Norman", "Lindisfarne", "Jackson")]
    ['NoMaN', 'LiNTiSFaN', 'KaKSoN']
    """
    heard = "".join(char for char in word.lower() if "a" <= char <= "z")
    for pattern, sound in _SPELLING:
        heard = pattern.sub(sound, heard)
    coded = heard.translate(_LETTERS)
    return re.sub(r"([aeiou])[aeiou]+", r"\1", re.sub(r"([A-Z])\1", r"\1", coded))


def skeleton(code: str) -> str:
    """The consonants of a code, and an A for a vowel that opens it."""
    opened = "A" if code[:1] in set("aeiou") else ""
    return re.sub(r"([A-Z])\1+", r"\1", opened + re.sub("[aeiou]", "", code))


def likeness(one: str, other: str) -> float:
    """How much two codes share, in [0, 1]: 0.7 of it the consonants."""
    bones = Levenshtein.normalized_similarity(skeleton(one), skeleton(other))
    return 0.7 * bones + 0.3 * Levenshtein.normalized_similarity(one, other)


def _nearest(code: str, length: int | None, known: dict[str, list[tuple[str, str]]]) -> tuple[Name, ...]:
    """The names that sound most like `code`; `length` counts the characters of the Chinese one, None where `known` are."""
    bones = skeleton(code)
    if len(bones) < 2:
        return ()
    found = sorted(
        (-alike, name)
        for other, names in known.items()
        if abs(len(other) - len(bones)) <= 1 and Levenshtein.distance(other, bones, score_cutoff=1) <= 1
        for name, its_code in names
        if (alike := likeness(code, its_code)) >= ALIKE - LENIENT * (length or len(name))
    )
    return tuple(Name(name, "sound", -alike) for alike, name in found[:3])


def _by_skeleton(coded: Iterable[tuple[str, str]]) -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name, code in coded:
        found[skeleton(code)].append((name, code))
    return dict(found)


def _pieces(run: str) -> Iterator[str]:
    """Every part of a run that may be a name of its own."""
    for length in range(2, min(len(run), LONGEST) + 1):
        for start in range(len(run) - length + 1):
            yield run[start : start + length]


def _long_enough(run: str) -> Iterator[str]:
    if len(run) > 1:
        yield run
