"""Mistyped words of asking: read as they were meant, unless they are words or names of their own."""

from __future__ import annotations

import pytest

from bot.qa.mending import mended


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("wich of them did somthing with brass", "which of them did something with brass"),
        ("who knwos Rust", "who knows Rust"),
        ("has anyoen used a lathe", "has anyone used a lathe"),
        ("Waht did she study", "what did she study"),
        ("wehre did she study", "where did she study"),
        ("who has writen reports", "who has written reports"),
        ("whcih unversity did she attned", "which university did she attend"),
        ("谁有 expereince", "谁有 experience"),
        ("who doesn't weld and couldn’t swim", "who doesn't weld and couldn’t swim"),
    ],
)
def test_a_slip_of_the_fingers_is_mended(typed: str, meant: str) -> None:
    known = {"brass", "lathe", "them", "used", "reports"}
    assert mended(typed, known.__contains__) == meant


@pytest.mark.parametrize("word", ["Whick", "Jhon", "wish", "havel", "node.js", "write-up", "knwo@home"])
def test_names_known_words_and_addresses_are_left_alone(word: str) -> None:
    known = {"wish", "havel"}
    assert mended(f"ask {word}", known.__contains__) == f"ask {word}"
