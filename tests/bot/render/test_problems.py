"""Every reason for which a file is refused is told in both languages; the reasons are read from the code that gives them."""

from __future__ import annotations

import ast
import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.render.problems import error_line, in_chinese, problem_line
from corpus.snapshot import Problem

ROOT = Path(__file__).parents[3]
PACKAGES = [ROOT / "corpus", ROOT / "retrieval", ROOT / "bot"]
GIVERS = {"UnreadableFile": 0, "_problem": 0} | dict.fromkeys(
    ["Problem", "NoProfiles", "BadFile", "GlossaryError", "BadQuestions"], 1
)


def texts(node: ast.expr, constants: dict[str, ast.expr]) -> Iterator[str]:
    """The texts an expression may be, with 7 for what is put in."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.JoinedStr(values=values):
            yield "".join(str(value.value) if isinstance(value, ast.Constant) else "7" for value in values)
        case ast.Name(id=name) if name in constants:
            yield from texts(constants[name], constants)
        case ast.IfExp(body=body, orelse=orelse):
            yield from texts(body, constants)
            yield from texts(orelse, constants)


def reasons() -> list[str]:
    found: dict[str, None] = {}
    for path in sorted(path for package in PACKAGES for path in package.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        constants = {
            target.id: node.value
            for node in tree.body
            if isinstance(node, ast.Assign)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        for node in ast.walk(tree):
            place = GIVERS.get(node.func.id) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else None
            if place is not None and len(node.args) > place:
                found.update(dict.fromkeys(texts(node.args[place], constants)))
    return list(found)


def test_there_are_reasons_to_translate() -> None:
    assert len(reasons()) > 30


@pytest.mark.parametrize("reason", reasons())
def test_every_reason_is_told_in_chinese(reason: str) -> None:
    chinese = in_chinese(reason)
    assert chinese
    assert any("\u4e00" <= char <= "\u9fff" for char in chinese)


@pytest.mark.parametrize(
    ("problem", "english", "chinese"),
    [
        (Problem("a.md", "the file is empty"), "a.md: the file is empty", "a.md：文件是空的"),
        (
            Problem("a.json", "not valid JSON: Expecting value", 3),
            "a.json, line 3: not valid JSON: Expecting value",
            "a.json 第 3 行：不是有效的 JSON：Expecting value",
        ),
        (
            Problem("a.pdf", "page 2 is damaged or cut off; export it again"),
            "a.pdf: page 2 is damaged or cut off; export it again",
            "a.pdf：第 2 页：已损坏或不完整；请重新导出",
        ),
    ],
)
def test_problem_names_file_and_line_in_both_languages(problem: Problem, english: str, chinese: str) -> None:
    assert (problem_line(problem, "en"), problem_line(problem, "zh")) == (english, chinese)


@pytest.mark.parametrize(
    ("number", "chinese"),
    [
        (errno.ENOENT, "没有这个文件或文件夹"),
        (errno.EACCES, "没有权限"),
        (errno.EROFS, "文件系统只读"),
        (errno.ENOSPC, "磁盘已满"),
        (errno.ENOTDIR, "不是文件夹"),
        (errno.EISDIR, "是文件夹，不是文件"),
    ],
)
def test_what_the_system_says_of_a_file_is_told_in_both_languages(number: int, chinese: str) -> None:
    words = os.strerror(number)
    named, bare = OSError(number, words, "李雷.md"), OSError(number, words)
    assert (error_line(named, "en"), error_line(named, "zh")) == (f"李雷.md: {words}", f"李雷.md：{chinese}")
    assert (error_line(bare, "en"), error_line(bare, "zh")) == (words, chinese)
    assert in_chinese(f"cannot be read ({words})") == f"无法打开（{chinese}）"


def test_what_nobody_has_translated_is_told_as_it_is() -> None:
    assert error_line(OSError("a fault of its own"), "zh") == "a fault of its own"
    assert error_line(OSError(errno.EDOM, "odd", b"a.md"), "zh") == "a.md：odd"
