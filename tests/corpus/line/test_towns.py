"""Towns in a line, and where they lie."""

from __future__ import annotations

import pytest

from corpus.line.towns import towns_in, where_is


@pytest.mark.parametrize(
    ("line", "towns"),
    [
        ("Klinikum, Münster", [("Münster", ("Germany",))]),
        ("明斯特大学", [("明斯特", ("Germany",))]),
        ("Frankfurt am Main | 2019", [("Frankfurt am Main", ("Germany",))]),
        ("NHS Grampian, Aberdeen", [("Aberdeen", ("United Kingdom", "Scotland"))]),
        ("在卑尔根培训", [("卑尔根", ("Norway",))]),
        ("reading in bath", []),
        ("深圳", []),
    ],
)
def test_a_town_is_found_with_its_country(line: str, towns: list[tuple[str, tuple[str, ...]]]) -> None:
    assert [(town.span.of(line), town.where) for town in towns_in(line)] == towns


def test_of_towns_of_one_name_the_largest_keeps_it() -> None:
    assert where_is("Cambridge") == ("United Kingdom", "England")
    assert where_is("Nowhere at all") == ()
