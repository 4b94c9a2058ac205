"""The words that ship, judged file by file: every entry bridges the languages or is a proper name."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from retrieval.analysis import atoms_of
from retrieval.analysis.normalize import to_simplified
from retrieval.lexicon.glossary import SHIPPED, WORD_CLASSES

FILES = sorted(SHIPPED.glob("*.toml"))
HAN = re.compile(r"[\u4e00-\u9fff]")
LATIN = re.compile(r"[A-Za-z]")
BRANDS = str.maketrans("昇", "升")
"""昇腾 and 昇思 are written so in simplified Chinese."""
LOWER_CASE = {"etcd", "uni-app", "tcpdump", "scikit-learn", "dbt data build tool"}
"""Proper names that are written without a capital."""
UNBRIDGED = {"analog", "testbench", "co-op", "work placement", "research fellow"}
"""Common words that have no Chinese name yet; shorten this list, do not lengthen it."""

each_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


def entries(path: Path) -> list[list[str]]:
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    return [[key, *names] for table in tables.values() for key, names in table.items()]


def concepts(path: Path) -> list[list[str]]:
    return [[key, *names] for key, names in tomllib.loads(path.read_text(encoding="utf-8")).get("concepts", {}).items()]


def test_there_are_files_to_judge() -> None:
    assert sum(len(entries(path)) for path in FILES) > 1_000
    assert set(WORD_CLASSES) <= {path.stem for path in FILES}


@each_file
def test_file_has_no_tables_but_the_three(path: Path) -> None:
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    assert tables
    assert set(tables) <= {"concepts", "narrower", "related"}


@each_file
def test_file_begins_with_what_it_is_about(path: Path) -> None:
    assert path.read_text(encoding="utf-8").startswith("# ")


@each_file
def test_no_name_is_empty_or_has_blanks_around_it(path: Path) -> None:
    assert [name for names in entries(path) for name in names if name != name.strip() or not name] == []


@each_file
def test_every_name_has_atoms_to_be_found_by(path: Path) -> None:
    assert [name for names in entries(path) for name in names if not atoms_of(name)] == []


@each_file
def test_chinese_names_are_in_simplified_characters(path: Path) -> None:
    chinese = [name.translate(BRANDS) for names in entries(path) for name in names if HAN.search(name)]
    assert [name for name in chinese if to_simplified(name) != name] == []


@each_file
def test_concept_has_a_name_in_each_language_or_is_a_proper_name(path: Path) -> None:
    one_sided = [names for names in concepts(path) if not any(map(HAN.search, names)) or not any(map(LATIN.search, names))]
    common = [names for names in one_sided if not re.search(r"[A-Z\d+#.]", "".join(names))]
    assert {names[0] for names in common} <= LOWER_CASE | UNBRIDGED


@each_file
def test_no_concept_names_itself_twice(path: Path) -> None:
    assert [names for names in concepts(path) if len(set(names)) < len(names)] == []
