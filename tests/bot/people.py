"""Answerers over profiles written in the test itself."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

from bot.qa.answerer import Answerer
from bot.qa.models import Answer, Context
from corpus.store.ingest import read_folder
from retrieval.lexicon import Glossary
from retrieval.postings import postings_of


def answerer_of(folder: Path, glossary: Glossary, *, show_contacts: bool = True, **profiles: str) -> Answerer:
    """`ann="…"` becomes ann.md in the folder."""
    for name, text in profiles.items():
        (folder / f"{name}.md").write_text(dedent(text).strip() + "\n", encoding="utf-8")
    corpus = read_folder(folder)
    return Answerer(corpus, postings_of(corpus), glossary, show_contacts=show_contacts)


def buckets(answer: Answer) -> dict[str, str]:
    return {finding.profile_id: finding.strength.value for finding in answer.findings}


def asked(answerer: Answerer, question: str) -> dict[str, str]:
    return buckets(answerer.answer(question, Context()))
