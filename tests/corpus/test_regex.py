"""Patterns that wait to be compiled: the same as ever once used, and none of the project's own is wrong."""

from __future__ import annotations

import importlib
import pkgutil
import re
from types import ModuleType

import pytest

import bot
import corpus
import retrieval
from corpus.regex import regex


@pytest.mark.parametrize(("text", "found"), [("uses TensorRT", "TensorRT"), ("用过 TensorRT", "TensorRT")])
def test_it_finds_what_a_compiled_one_finds(text: str, found: str) -> None:
    waiting = regex(r"(?P<tool>tensorrt)", re.IGNORECASE)
    assert [match["tool"] for match in waiting.finditer(text)] == [found]
    assert waiting.search(text)
    assert not waiting.fullmatch(text)
    assert waiting.sub("CUDA", text) == text.replace(found, "CUDA")
    assert waiting.groupindex == {"tool": 1}


def test_a_mistake_shows_at_the_first_use() -> None:
    wrong = regex("(")
    with pytest.raises(re.error):
        wrong.search("x")


def test_every_pattern_of_the_project_compiles() -> None:
    patterns = [value for module in _modules() for value in vars(module).values() if type(value) is type(regex(""))]
    assert len(patterns) > 500
    for pattern in patterns:
        assert pattern.groups >= 0


def _modules() -> list[ModuleType]:
    packages = (bot, corpus, retrieval)
    names = [found.name for package in packages for found in pkgutil.walk_packages(package.__path__, package.__name__ + ".")]
    return [importlib.import_module(name) for name in names if not name.endswith("__main__")]
