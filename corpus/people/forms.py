"""The other forms of a name: both orders, pinyin, initials, 李老师; and whether two names may be one person's.

The only importer of pypinyin, and only when a Chinese name is met: it takes 0.2 s to load, which ingest pays once and no
question does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from corpus.people.names import (
    DOTTED,
    HAN,
    family_length,
    folded,
    is_han,
    is_particle,
    lexicon,
    plain,
    reads_as_pinyin,
    simplified,
)


def may_be_same(name: str, other: str) -> bool:
    """True where both can be one person's: 李雷 and Li Lei, 王小明 and Tim Wang, Ann Lee and Lee Ann J.; not 张伟, 张玮."""
    if is_han(name) == is_han(other):
        words, more = ({folded(word) for word in one.split()} for one in sorted((name, other), key=len))
        return folded(name) == folded(other) or (len(words) > 1 and words <= more)
    chinese, latin = (name, other) if is_han(name) else (other, name)
    if folded(latin) in {folded(form) for form in forms_of(chinese)}:
        return True
    return _is_of_family(latin.split(), _split(simplified(chinese))[0])


def _is_of_family(words: list[str], family: str) -> bool:
    """Tim Wang, and Wong Siu Ming: of the family 王, and not some other name in pinyin."""
    spelled = {folded(word) for word in words}
    if spelled & set(lexicon("han")["elsewhere"].get(family, "").split()):
        return True
    return bool(spelled & {folded(reading) for reading in _readings(family)}) and not reads_as_pinyin(words)


def forms_of(name: str) -> Iterator[str]:
    """The name and its other forms: orders, parts, initials, pinyin. The same form may come twice."""
    yield name
    if is_han(name):
        yield from _chinese_forms(simplified(name))
    else:
        yield from _latin_forms(name)


def calls_of(name: str) -> Iterator[str]:
    """What colleagues say who leave out the given name: 李老师, 小李, 欧阳, Dr. Li."""
    if is_han(name) and not DOTTED.fullmatch(name):
        yield from _chinese_calls(_split(simplified(name))[0])
    yield from (f"{title} {family}" for family in families_of(name) for title in sorted(lexicon("latin")["titles"]))


def families_of(name: str) -> Iterator[str]:
    """The family name in Latin letters; of a name in pinyin either word may be it: Li Xiaoming, Xiaoming Li."""
    words = name.split()
    if is_han(name) and not DOTTED.fullmatch(name):
        yield from _readings(_split(simplified(name))[0])
    elif len(words) > 1:
        yield _family_of(words)
        if reads_as_pinyin(words):
            yield words[0]


def _split(name: str) -> tuple[str, str]:
    length = family_length(name) or 1
    return name[:length], name[length:]


def _chinese_forms(name: str) -> Iterator[str]:
    yield name
    if DOTTED.fullmatch(name):
        parts = re.split(rf"[^{HAN}]", name)
        yield parts[0]
        yield from _latin_forms(" ".join("".join(syllables_of(part)).capitalize() for part in parts))
        return
    family, given = _split(name)
    if len(given) > 1 and given not in lexicon("han")["given_words"]:
        yield given
    for reading in _readings(family):
        for syllables in _spellings(syllables_of(given)):
            yield from _pinyin_forms(reading, syllables)


def _chinese_calls(family: str) -> Iterator[str]:
    han = lexicon("han")
    if family in han["families_that_are_words"]:
        return
    calls = [family + title for title in sorted(han["titles"])]
    calls += [family] if len(family) > 1 else []
    calls += [prefix + family for prefix in sorted(han["prefixes"]) if len(family) == 1]
    yield from (call for call in calls if call not in han["calls_that_are_words"])


def _pinyin_forms(family: str, syllables: tuple[str, ...]) -> Iterator[str]:
    """Li Xiaoming, Xiaoming Li, Li Xiao Ming, Xiao Ming Li, lixiaoming, xiaomingli, Xiaoming, X. Li"""
    given = "".join(syllables).capitalize()
    yield from _latin_forms(f"{given} {family}")
    spaced = " ".join(syllable.capitalize() for syllable in syllables)
    yield from (f"{family} {spaced}", f"{spaced} {family}")
    yield from (f"{family}{given}".lower(), f"{given}{family}".lower())
    if any(syllable[0] in "aeo" for syllable in syllables[1:]):
        apart = "".join(f"'{part}" if part[0] in "aeo" else part for part in syllables).lstrip("'").capitalize()
        yield from (f"{family} {apart}", f"{apart} {family}")


def _latin_forms(name: str) -> Iterator[str]:
    words = name.split()
    if len(words) < 2:
        return
    for spelled in dict.fromkeys([name, plain(name), name.replace("-", " ")]):
        yield from _orders(spelled.split())
    yield from _alone(words[0], _family_of(words), words[-1])
    if len(words[0].rstrip(".")) > 1:
        yield from (f"{words[0][0]}{dot} {_family_of(words)}" for dot in (".", ""))


def _orders(words: list[str]) -> Iterator[str]:
    """Both orders; the first name with the last alone, and with the second, which may be the family's: José García Márquez."""
    yield " ".join(words)
    yield " ".join([words[-1], *words[:-1]])
    family = _family_of(words)
    if len(words) - len(family.split()) > 1 and len(words[0].rstrip(".")) > 1:
        yield from (f"{words[0]} {family}", f"{family} {words[0]}")
        yield from [f"{words[0]} {words[1]}"] if len(words[1]) > 2 and not is_particle(words[1]) else []


def _family_of(words: list[str]) -> str:
    """The last word with the particles before it: Ludwig van Beethoven -> van Beethoven."""
    start = len(words) - 1
    while start > 1 and is_particle(words[start - 1]):
        start -= 1
    return " ".join(words[start:])


def _alone(*words: str) -> Iterator[str]:
    """Those that are no everyday word by themselves, also without accents and without the second half of Anna-Lena."""
    for word in words:
        for part in (word, plain(word), word.split("-")[0]):
            if len(part.rstrip(".")) > 1 and part.lower() not in lexicon("latin")["ordinary"]:
                yield part


def _readings(family: str) -> list[str]:
    """Spellings of a family name, the common one first; no character list knows that 曾 is Zeng here and céng elsewhere."""
    known = lexicon("han")["readings"].get(family)
    readings = known.split() if known else ["".join(parts) for parts in _spellings(syllables_of(family))]
    return [reading.capitalize() for reading in readings]


def _spellings(syllables: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """lv is written lü in books, lyu in passports, lu and lv elsewhere."""
    yield from product(*(_with_umlaut(syllable) for syllable in syllables))


def _with_umlaut(syllable: str) -> tuple[str, ...]:
    return tuple(syllable.replace("v", vowel) for vowel in ("v", "ü", "yu", "u")) if "v" in syllable else (syllable,)


@lru_cache(maxsize=20_000)
def syllables_of(han: str) -> tuple[str, ...]:
    """小明 -> ("xiao", "ming")"""
    from pypinyin import lazy_pinyin  # noqa: PLC0415  # see the first lines

    return tuple(str(syllable) for syllable in lazy_pinyin(han))
