"""What is wrong with a file or a folder, in the words of whoever found it or in Chinese."""

from __future__ import annotations

import os
import re
import tomllib
from functools import cache
from pathlib import Path

from bot.qa.models import Language
from corpus.errors import BadFile
from corpus.regex import regex
from corpus.snapshot import Problem

_PLACED = regex(r"(?P<file>.+?)(?:, line (?P<line>\d+))?: (?P<reason>.+)", re.DOTALL)
"""A problem within another: a folder of files that cannot be read names the first."""


def problem_line(problem: Problem, language: Language) -> str:
    """`cv.md, line 3: what is wrong; what to do` · `cv.md 第 3 行：……`"""
    if language == "en":
        return str(problem)
    place = f" 第 {problem.line} 行" if problem.line else ""
    return f"{problem.document_id}{place}：{in_chinese(problem.reason) or problem.reason}"


def error_line(error: BadFile | OSError, language: Language) -> str:
    """What the system says of a file is a problem too; where it names no file, that alone."""
    if isinstance(error, BadFile):
        return problem_line(Problem(str(error.path), error.reason, error.line), language)
    reason = error.strerror or str(error)
    if error.filename is not None:
        return problem_line(Problem(os.fsdecode(error.filename), reason), language)
    return reason if language == "en" else in_chinese(reason) or reason


def in_chinese(reason: str) -> str | None:
    """None for a reason that nobody has translated."""
    for pattern, chinese in _translations():
        if match := pattern.fullmatch(reason):
            return chinese.format(*map(_part_in_chinese, match.groups()))
    return None


def _part_in_chinese(part: str) -> str:
    placed = _PLACED.fullmatch(part)
    if placed and in_chinese(placed["reason"]):
        return problem_line(Problem(placed["file"], placed["reason"], int(placed["line"] or 0) or None), "zh")
    return in_chinese(part) or part


@cache
def _translations() -> list[tuple[re.Pattern[str], str]]:
    known = tomllib.loads((Path(__file__).parent / "problems.toml").read_text(encoding="utf-8"))
    return [(regex(re.escape(english).replace(r"\{\}", "(.*)"), re.DOTALL), chinese) for english, chinese in known.items()]
