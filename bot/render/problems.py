"""What is wrong with a file, in the words of `corpus` or in Chinese."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

from bot.qa.models import Language
from corpus.snapshot import Problem


def problem_line(problem: Problem, language: Language) -> str:
    """`cv.md, line 3: what is wrong; what to do` · `cv.md 第 3 行：……`"""
    if language == "en":
        return str(problem)
    place = f" 第 {problem.line} 行" if problem.line else ""
    return f"{problem.document_id}{place}：{in_chinese(problem.reason) or problem.reason}"


def in_chinese(reason: str) -> str | None:
    """None for a reason that nobody has translated."""
    for pattern, chinese in _translations():
        if match := pattern.fullmatch(reason):
            return chinese.format(*(in_chinese(part) or part for part in match.groups()))
    return None


@cache
def _translations() -> list[tuple[re.Pattern[str], str]]:
    known = tomllib.loads((Path(__file__).parent / "problems.toml").read_text(encoding="utf-8"))
    return [(re.compile(re.escape(english).replace(r"\{\}", "(.*)"), re.DOTALL), chinese) for english, chinese in known.items()]
