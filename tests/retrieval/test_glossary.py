"""The glossary's files: the user's own beside those that ship, kept compiled, and what is said of a broken one."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

import pytest

from retrieval.lexicon import Glossary, GlossaryError, load_glossary
from retrieval.lexicon.glossary import SHIPPED
from tests.retrieval.glossaries import glossary_of


def own_file(folder: Path, text: str | bytes) -> Path:
    path = folder / "own.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def names(glossary: Glossary, *atoms: str) -> dict[str, str]:
    return {name.text: name.source for name in glossary.names(atoms)}


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One compiled glossary serves the tests that only read."""
    return tmp_path_factory.mktemp("cache")


def test_own_file_is_read_beside_those_that_ship(tmp_path: Path, cache: Path) -> None:
    own = own_file(tmp_path, '[concepts]\n"frobnicator" = ["夫罗布机"]\n[narrower]\n"frobnicator" = ["zapping"]\n')
    glossary = load_glossary(own, cache)
    assert names(glossary, "夫", "罗", "布", "机") == {"frobnicator": "own", "夫罗布机": "own", "zapping": "own"}
    assert len(names(glossary, "slam")) > 1


def test_shipped_glossary_does_not_know_the_words_of_an_own_file(cache: Path) -> None:
    assert not load_glossary(None, cache).knows(("frobnicator",))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('[concepts]\n"a" = b\n', r"own\.toml: not valid TOML: Invalid value \(at line 2"),
        ('[concepts]\n"a" = ["b"\n', r"own\.toml: not valid TOML: Unclosed array"),
        (b'[concepts]\n"a" = ["\xff"]\n', r"own\.toml: not UTF-8; save the file as UTF-8"),
        (
            '[concept]\n"a" = ["b"]\n',
            r"own\.toml: only the tables \[concepts\], \[narrower\] and \[related\] are read, not 'concept'",
        ),
        ('title = "mine"\n', r"own\.toml: only the tables .* not 'title'"),
        ('concepts = "mine"\n', r"own\.toml: only the tables"),
        ('[concepts]\n"drone" = "无人机"\n', r"own\.toml: the names of 'drone' must be a list of strings"),
        ('[narrower]\n"drone" = [1, 2]\n', r"own\.toml: the names of 'drone' must be a list of strings"),
    ],
)
def test_broken_file_is_named_in_one_line(text: str | bytes, reason: str, tmp_path: Path) -> None:
    with pytest.raises(GlossaryError, match=reason) as raised:
        load_glossary(own_file(tmp_path, text), tmp_path / "cache")
    assert list((tmp_path / "cache").iterdir()) == []
    assert str(tmp_path) in str(raised.value)
    assert "\n" not in str(raised.value)


def test_missing_own_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(GlossaryError, match=r"nowhere\.toml: cannot be read \(No such file"):
        load_glossary(tmp_path / "nowhere.toml")


@pytest.mark.parametrize("text", ["", '[narrower]\n[concepts]\n"" = []\n"、" = ["。"]\n'])
def test_own_file_without_words_is_no_fault(text: str, tmp_path: Path, cache: Path) -> None:
    assert load_glossary(own_file(tmp_path, text), cache).knows(("slam",))


def test_compiled_glossary_is_kept_used_and_left_behind_when_a_file_changes(tmp_path: Path) -> None:
    cache = tmp_path / "deep" / "cache"
    own = own_file(tmp_path, '[concepts]\n"frobnicator" = ["夫罗布机"]\n')
    assert load_glossary(own, cache).knows(("frobnicator",))
    (kept,) = cache.iterdir()

    with contextlib.closing(sqlite3.connect(kept)) as connection:
        connection.execute("INSERT INTO numbers VALUES ('planted', '[0]')")
        connection.commit()
    assert load_glossary(own, cache).knows(("planted",))

    own_file(tmp_path, '[concepts]\n"frobnicator" = ["另一台机"]\n')
    changed = load_glossary(own, cache)
    assert not changed.knows(("planted",))
    assert changed.knows(("另", "一", "台", "机"))
    assert len(list(cache.iterdir())) == 2


def test_damaged_cache_is_compiled_anew(tmp_path: Path, cache: Path) -> None:
    load_glossary(None, cache)
    for kept in list(cache.glob("*.sqlite")):
        (tmp_path / kept.name).write_bytes(b"no database" * 500)
    assert load_glossary(None, tmp_path).knows(("slam",))


def test_cache_that_cannot_be_written_is_no_fault(tmp_path: Path) -> None:
    blocked = tmp_path / "a file, no folder"
    blocked.write_text("")
    assert load_glossary(None, blocked).knows(("slam",))


def test_kept_glossary_is_the_compiled_one(cache: Path) -> None:
    first, again = load_glossary(None, cache), load_glossary(None, cache)
    assert list(first.names(("slam",))) == list(again.names(("slam",)))


def test_name_of_two_concepts_leads_to_both() -> None:
    glossary = glossary_of(a='[concepts]\n"accounting" = ["会计"]\n"accountant" = ["会计"]\n')
    assert set(names(glossary, "会", "计")) == {"accounting", "accountant", "会计"}


def test_narrower_goes_two_steps_down_and_no_further() -> None:
    glossary = glossary_of(a='[narrower]\n"a1" = ["b1"]\n"b1" = ["c1"]\n"c1" = ["d1"]\n')
    assert set(names(glossary, "a", "1")) == {"b1", "c1"}


def test_narrower_in_a_circle_ends() -> None:
    glossary = glossary_of(a='[narrower]\n"robot" = ["arm"]\n"arm" = ["robot"]\n')
    assert set(names(glossary, "robot")) == {"arm", "robot"}


def test_shipped_folder_has_files() -> None:
    assert len(list(SHIPPED.glob("*.toml"))) > 10


def test_related_names_stand_for_one_another_in_both_directions() -> None:
    glossary = glossary_of(a='[related]\n"France" = ["French", "Gallic"]\n')
    assert list(glossary.related(("franc",))) == ["French", "Gallic"]
    assert list(glossary.related(("french",))) == ["France", "Gallic"]
    assert list(glossary.names(("french",))) == [], "and prove nothing"
