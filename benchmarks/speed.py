"""How fast: a cold `whoknows ask` beside the start of its own dictionaries, and a warm question. `make bench`.

Machines are noisy, so the cold figure is a ratio of paired runs, A B A B; the warm one is the median over the
questions of the tests.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from pathlib import Path

from bot.app import build_answerer, open_folder
from bot.qa.models import Context
from bot.settings import Settings

PEER = [sys.executable, "-c", "import jieba; jieba.initialize(); import pydantic, rank_bm25"]
COLD = [sys.executable, "-m", "bot", "ask", "who has TensorRT experience?"]
QUESTIONS = Path(__file__).parent.parent / "tests" / "eval" / "strangers.jsonl"
PAIRS = 7


def seconds(command: list[str]) -> float:
    started = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603  # our own commands
    return time.perf_counter() - started


def cold_ratio() -> float:
    """Median over pairs of (whoknows ask) / (loading jieba, pydantic and rank_bm25)."""
    seconds(COLD), seconds(PEER)
    return statistics.median(seconds(COLD) / seconds(PEER) for _ in range(PAIRS))


def warm_milliseconds() -> list[float]:
    """One figure a question, each asked for the second time."""
    settings = Settings()
    answerer = build_answerer(settings, open_folder(settings))
    questions = [json.loads(line)["turns"][-1] for line in QUESTIONS.read_text(encoding="utf-8").splitlines()]
    figures = []
    for question in questions:
        answerer.answer(question, Context())
        started = time.perf_counter()
        answerer.answer(question, Context())
        figures.append((time.perf_counter() - started) * 1000)
    return sorted(figures)


def main() -> None:
    print(f"cold: {cold_ratio():.2f} times the start of jieba, pydantic and rank_bm25 (median of {PAIRS} pairs)")
    figures = warm_milliseconds()
    print(f"warm: median {statistics.median(figures):.1f} ms, slowest {figures[-1]:.1f} ms over {len(figures)} questions")


if __name__ == "__main__":
    main()
