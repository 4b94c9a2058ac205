"""Names of people as such: what reads as one, in Chinese characters or in Latin letters. Knows no file.

All word lists are in names.toml; the other forms of a name are in forms.py.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache, lru_cache
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
    capitals = all(word.isupper() or is_particle(word) for word in words)
    cased = [_capitalised(word, loud=capitals) for word in words]
    own = [word for word in cased if not is_particle(word)]
    if len(own) < 2 or is_particle(cased[-1]) or not all(word[0].isupper() for word in own):
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


def is_particle(word: str) -> bool:
    return word.lower() in lexicon("latin")["particles"]


def _is_no_name(word: str) -> bool:
    return word.lower().rstrip(".") in lexicon("latin")["words"]


def _capitalised(word: str, *, loud: bool) -> str:
    """LI -> Li; a word of small letters stays as it is, and so do initials (JJ) beside other words."""
    if is_particle(word) and not loud:
        return word
    initials = len(word) == 2 and not re.search("[AEIOUYÄÖÜ]", word)
    return word.title() if word.isupper() and len(word) > 1 and not initials else word


def is_first_name(word: str) -> bool:
    """An English name people go by: Tim, Alice."""
    return word.lower() in lexicon("latin")["first_names"]


def reads_as_pinyin(words: list[str]) -> bool:
    return all(_PINYIN.fullmatch(word.lower()) for word in words)
