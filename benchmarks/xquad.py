"""How well a question finds its paragraph, in its own language, in the other one, and where both stand side by side.

    python -m benchmarks.xquad --data DIR

DIR holds the English and the Chinese file of XQuAD (google-deepmind/xquad, CC BY-SA 4.0; the data do not ship with this
project) or a part of them: `*.en.json` and `*.zh.json`, the same questions in both. Each paragraph becomes a profile of its
own, read from a file like any other, and the retriever is the one behind `whoknows search`.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from bot.app import build_retriever, open_folder
from bot.settings import Settings
from retrieval.metrics import reciprocal_rank
from retrieval.models import Hit

DEEP = 50
"""Passages that are ranked; a paragraph is found where its first passage stands."""
LANGUAGES = ("en", "zh")


class Asked(NamedTuple):
    """A question and the paragraph that answers it."""

    question: str
    paragraph: int


class Half(NamedTuple):
    """One language of the set."""

    paragraphs: list[str]
    asked: list[Asked]


class Figures(NamedTuple):
    first: float
    fifth: float
    mrr: float
    milliseconds: float
    missed: list[Asked]


def halves(folder: Path) -> dict[str, Half]:
    """Both languages of the set in a folder. Raises FileNotFoundError where one is missing."""
    found = {}
    for language in LANGUAGES:
        path = next(iter(sorted(folder.glob(f"*.{language}.json"))), None)
        if path is None:
            raise FileNotFoundError(f"{folder}: no file *.{language}.json")
        found[language] = _half(json.loads(path.read_text(encoding="utf-8")))
    return found


def _half(data: Any) -> Half:  # noqa: ANN401  # a JSON file of SQuAD's shape
    paragraphs: list[str] = []
    asked: list[Asked] = []
    for article in data["data"]:
        for paragraph in article["paragraphs"]:
            asked += [Asked(qa["question"], len(paragraphs)) for qa in paragraph["qas"]]
            paragraphs.append(paragraph["context"])
    return Half(paragraphs, asked)


def written(sets: dict[str, Half], languages: Sequence[str], folder: Path) -> Path:
    """A folder with one text file a paragraph: en-007.txt."""
    for language in languages:
        for number, text in enumerate(sets[language].paragraphs):
            (folder / f"{language}-{number:03}.txt").write_text(text + "\n", encoding="utf-8")
    return folder


def figures(asked: Sequence[Asked], answers: str, profiles: Path) -> Figures:
    """Ask everything of the paragraphs in `profiles`; right is the paragraph in the language `answers`."""
    settings = Settings(profiles=profiles)
    lexicon, index = build_retriever(settings, open_folder(settings))
    lexicon.query(asked[0].question)  # dictionaries load at the first question
    started = time.perf_counter()
    ranked = [_profiles(index.search(lexicon.query(one.question), DEEP)) for one in asked]
    spent = time.perf_counter() - started
    right = [f"{answers}-{one.paragraph:03}" for one in asked]
    return Figures(
        first=_share(gold in found[:1] for gold, found in zip(right, ranked, strict=True)),
        fifth=_share(gold in found[:5] for gold, found in zip(right, ranked, strict=True)),
        mrr=sum(reciprocal_rank(found, {gold}) for gold, found in zip(right, ranked, strict=True)) / len(asked),
        milliseconds=1000 * spent / len(asked),
        missed=[one for one, gold, found in zip(asked, right, ranked, strict=True) if gold not in found[:1]],
    )


def _profiles(hits: Sequence[Hit]) -> list[str]:
    return list(dict.fromkeys(hit.passage.profile_id for hit in hits))


def _share(hits: Iterator[bool]) -> float:
    found = list(hits)
    return sum(found) / len(found)


def runs(folder: Path) -> Iterator[tuple[str, Figures]]:
    """(what was asked of what, figures): the four directions, then each language on an index that holds both."""
    sets = halves(folder)
    for paragraphs in (("en",), ("zh",), LANGUAGES):
        with tempfile.TemporaryDirectory() as temporary:
            profiles = written(sets, paragraphs, Path(temporary))
            for question in LANGUAGES:
                answers = paragraphs[0] if len(paragraphs) == 1 else question
                yield f"{question} -> {'+'.join(paragraphs)}", figures(sets[question].asked, answers, profiles)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, help="folder with *.en.json and *.zh.json")
    parser.add_argument("--missed", action="store_true", help="print the questions whose paragraph is not first")
    options = parser.parse_args()
    if options.data is None:
        print("No --data DIR given: XQuAD does not ship with this project.", __doc__, sep="\n")
        return 0
    print("question -> paragraphs    R@1    R@5    MRR   ms a question")
    for name, found in runs(options.data):
        print(f"{name:<20} {found.first:8.3f} {found.fifth:6.3f} {found.mrr:6.3f} {found.milliseconds:8.2f}", flush=True)
        for one in found.missed if options.missed else ():
            print(f"    {one.paragraph:03} {one.question}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
