"""Minimal pairs: two sentences that differ in what they say of one topic, each judged in a profile of its own."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from bot.qa.evidence import Judge
from bot.qa.models import Relation, Strength
from bot.qa.phrases import FAINT, GENERIC
from bot.qa.polarity import strength_in
from corpus.models import Span
from corpus.store.ingest import read_folder
from retrieval.lexicon import Glossary, Lexicon, Spelling
from retrieval.matching import Occurrences
from retrieval.postings import passages_by_atom

HERE = Path(__file__).parent
SECTION = {"en": "Experience", "zh": "工作经历"}
"""Where a sentence stands that says nothing else."""


class Verdict(NamedTuple):
    """One sentence of a pair: what it should say of its topic, and what it was read as; "none" is no evidence at all."""

    pair: str
    topic: str
    sentence: str
    wanted: tuple[str, ...]
    strength: str

    @property
    def right(self) -> bool:
        return self.strength in self.wanted


def pairs(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (HERE / name).read_text("utf-8").splitlines()]


def verdicts(rows: Sequence[dict[str, Any]], language: str, glossary: Glossary, folder: Path) -> Iterator[Verdict]:
    """Both sentences of every pair, each read from an empty `folder` as the only line of a profile."""
    lexicon = Lexicon(glossary, Spelling(()), GENERIC, FAINT)
    for row in rows:
        for side in ("one", "twin"):
            case = row[side]
            judge = _judge_of(case["sentence"], case.get("section", SECTION[language]), folder)
            groups = lexicon.query(row["topic"]).groups
            found = judge.evidence(groups, Relation(row.get("relation", "any")), hedged=False)
            strength = found[0].strength.value if found else "none"
            yield Verdict(row["id"], row["topic"], case["sentence"], tuple(case["strength"]), strength)


def strength_of(sentence: str, topic: str) -> str:
    """What a sentence says of the topic where it first stands in it, without any profile around it."""
    start = sentence.index(topic)
    strength = strength_in(sentence, [[Span(start=start, end=start + len(topic))]])
    return (strength or Strength.SOME).value


def _judge_of(sentence: str, section: str, folder: Path) -> Judge:
    (folder / "robin.md").write_text(f"# Robin Beispiel\n\n## {section}\n\n- {sentence}\n", encoding="utf-8")
    corpus = read_folder(folder)
    return Judge(corpus, Occurrences(corpus.passages, passages_by_atom(corpus.passages)))
