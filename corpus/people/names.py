"""Names of people as such: what reads as one, and its other forms: both orders, pinyin, initials, 李老师. Knows no file.

The only importer of pypinyin, and only when a Chinese name is met: it takes 0.2 s to load, which ingest pays once and no
question does. All word lists are in names.toml.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import product
from pathlib import Path
from typing import Any

from corpus.regex import regex

HAN = r"\u3400-\u9fff\U00020000-\U000323af"
_HAN_WORD = regex(rf"[{HAN}]{{2,4}}")
DOTTED = regex(rf"[{HAN}]{{1,9}}(?:[·•・‧∙.][{HAN}]{{1,9}}){{1,3}}")
_LATIN_WORD = regex(r"[^\W\d_]+(?:['’`-][^\W\d_]+)*\.?")
_INITIAL = regex(r"[^\W\d_](?:\.-?[^\W\d_])?\.?")
_PINYIN = regex(
    r"""
    (?: (?:[zcs]h? | [bpmfdtnlgkhjqxrwy])?                       # an initial
        (?: i?ang | i?ong | u?ang | u?eng | ing | u?ai | u?an | i?an | i?ao | i?ou | [iu]e | ei | ui | iu | uo | ia | ua
          | [aeiuv](?:ng?)? | o | er )                           # a final
    )+
    """,
    re.VERBOSE,
)


@cache
def lexicon(script: str) -> dict[str, Any]:
    """The word lists of names.toml for "han" or "latin"; a text becomes the set of its words."""
    with Path(__file__).with_name("names.toml").open("rb") as file:
        lists = tomllib.load(file)[script]
    return {key: frozenset(value.split()) if isinstance(value, str) else value for key, value in lists.items()}


@cache
def _surnames() -> frozenset[str]:
    return frozenset("".join(lexicon("han")["surnames"]))


def is_han(text: str) -> bool:
    return re.search(rf"[{HAN}]", text) is not None


@lru_cache(maxsize=20_000)
def simplified(text: str) -> str:
    """張偉 -> 张伟"""
    return str(_opencc().convert(text)) if is_han(text) else text


@cache
def _opencc() -> Any:  # noqa: ANN401  # OpenCC ships no types
    import opencc  # noqa: PLC0415  # only a Chinese name needs it

    return opencc.OpenCC("t2s")


def plain(text: str) -> str:
    """Without accents: José -> Jose, Müller -> Muller, Strauß -> Strauss."""
    decomposed = unicodedata.normalize("NFKD", text.replace("ß", "ss").replace("ø", "o").replace("ł", "l"))
    return unicodedata.normalize("NFKC", "".join(char for char in decomposed if not unicodedata.combining(char)))


@lru_cache(maxsize=50_000)
def folded(name: str) -> str:
    """One spelling for what is written the same but for case, blanks, signs, accents and script: "LI  Lei" -> "lilei"."""
    return "".join(char for char in plain(simplified(name)).casefold() if char.isalnum())


# What reads as a name


def family_length(name: str) -> int:
    """How many characters of a Chinese name are the family's, 0 where it begins with no family name."""
    word = simplified(name)
    if len(word) > 2 and word[:2] in lexicon("han")["compound"]:
        return 2
    if word[:1] not in _surnames():
        return 0
    return 2 if len(word) == 4 and word[1] in _surnames() else 1


def is_chinese_name(word: str) -> bool:
    """李雷, 欧阳娜娜, 张李雪莹, 阿依古丽·买买提: begins with a family name, is no word; by its form alone, no certainty."""
    if DOTTED.fullmatch(word):
        return True
    length = family_length(word)
    return bool(_HAN_WORD.fullmatch(word)) and 0 < length < len(word) <= length + 2 and not _begins_as_a_word(word)


def _begins_as_a_word(word: str) -> bool:
    words = lexicon("han")["words"]
    return any(simplified(word)[:size] in words for size in (2, 3, 4))


def latin_name(text: str) -> str | None:
    """The name without titles and degrees: "DR. ANNA SCHMIDT RN" -> "Anna Schmidt"; None where it does not read as one."""
    words = _without_titles(text.replace(".-", ". ").split())
    if not 2 <= len(words) <= 5 or not all(_LATIN_WORD.fullmatch(word) for word in words):
        return None
    capitals = all(word.isupper() or _is_particle(word) for word in words)
    cased = [_capitalised(word, loud=capitals) for word in words]
    own = [word for word in cased if not _is_particle(word)]
    if len(own) < 2 or _is_particle(cased[-1]) or not all(word[0].isupper() for word in own):
        return None
    if all(_INITIAL.fullmatch(word) for word in own) or any(_is_no_name(word) for word in own):
        return None
    return " ".join(cased)


def _without_titles(words: list[str]) -> list[str]:
    latin = lexicon("latin")
    while words and words[0].lower().rstrip(".") in latin["honorifics"]:
        words = words[1:]
    while len(words) > 2 and (words[-1].lower().strip(".,") in latin["credentials"] or _are_letters(words)):
        words = words[:-1]
    return words


def without_letters(text: str) -> str:
    """What stands beside a name, without its degrees: "Ph.D." is none of it."""
    words = text.split()
    while words and words[-1].lower().strip(".,") in lexicon("latin")["credentials"]:
        words = words[:-1]
    return " ".join(words)


def _are_letters(words: list[str]) -> bool:
    """True where the last word is letters after a name: the ABC of "Anna Schmidt ABC". A family name may be written in
    capitals as well (Siu Ming LEE, Xiaoming AN)."""
    last, before = words[-1].strip(".,"), words[:-1]
    loud = any(word.isupper() and len(word.strip(".")) > 1 for word in before)
    if loud or not re.fullmatch(r"[A-Z]{2,3}", last) or is_first_name(before[-1]):
        return False
    families = {spelled for spellings in lexicon("han")["elsewhere"].values() for spelled in spellings.split()}
    return not _PINYIN.fullmatch(last.lower()) and last.lower() not in families


def _is_particle(word: str) -> bool:
    return word.lower() in lexicon("latin")["particles"]


def _is_no_name(word: str) -> bool:
    return word.lower().rstrip(".") in lexicon("latin")["words"]


def _capitalised(word: str, *, loud: bool) -> str:
    """LI -> Li; a word of small letters stays as it is, and so do initials (JJ) beside other words."""
    if _is_particle(word) and not loud:
        return word
    initials = len(word) == 2 and not re.search("[AEIOUYÄÖÜ]", word)
    return word.title() if word.isupper() and len(word) > 1 and not initials else word


def is_first_name(word: str) -> bool:
    """An English name people go by: Tim, Alice."""
    return word.lower() in lexicon("latin")["first_names"]


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
    return bool(spelled & {folded(reading) for reading in _readings(family)}) and not _reads_as_pinyin(words)


# Its other forms


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
        if _reads_as_pinyin(words):
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
        yield from [f"{words[0]} {words[1]}"] if len(words[1]) > 2 and not _is_particle(words[1]) else []


def _family_of(words: list[str]) -> str:
    """The last word with the particles before it: Ludwig van Beethoven -> van Beethoven."""
    start = len(words) - 1
    while start > 1 and _is_particle(words[start - 1]):
        start -= 1
    return " ".join(words[start:])


def _alone(*words: str) -> Iterator[str]:
    """Those that are no everyday word by themselves, also without accents and without the second half of Anna-Lena."""
    for word in words:
        for part in (word, plain(word), word.split("-")[0]):
            if len(part.rstrip(".")) > 1 and part.lower() not in lexicon("latin")["ordinary"]:
                yield part


# Pinyin


def _reads_as_pinyin(words: list[str]) -> bool:
    return all(_PINYIN.fullmatch(word.lower()) for word in words)


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
