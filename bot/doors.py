"""The JSON doors of the console: one object a line in, one a line out, for scripts and tests."""

from __future__ import annotations

import json
import logging
import secrets
import time
from collections.abc import Iterable, Iterator
from typing import Any

from bot.qa.citing import longest_without, section_without, trimmed
from bot.qa.labels import file_without_contacts
from bot.qa.models import Answer, Answers, Citation, Context, Finding
from bot.qa.understanding import language_of
from bot.render.plain import text_of
from bot.render.words import apology
from corpus.snapshot import Corpus
from retrieval.index import Index, Questions
from retrieval.models import Hit

log = logging.getLogger(__name__)


class BadLine(ValueError):
    """A line that is not the object the door asks for; the message says why."""


def answers(lines: Iterable[str], answerer: Answers) -> Iterator[str]:
    """One JSON answer for each line; every `chat` has a context of its own."""
    contexts: dict[str, Context] = {}
    for line in lines:
        try:
            asked = _object(line, "chat", "text")
        except BadLine as error:
            yield json.dumps({"verdict": "invalid", "text": str(error)}, ensure_ascii=False)
            continue
        started = time.perf_counter()
        context = contexts.get(asked["chat"], Context())
        try:
            answer = answerer.answer(asked["text"], context)
        except Exception:  # a fault over one question must not reach the next one, nor another chat
            reference = secrets.token_hex(4)
            log.exception("%s: no answer", reference)
            yield json.dumps({"verdict": "invalid", "text": apology(reference, language_of(asked["text"]))}, ensure_ascii=False)
            continue
        contexts[asked["chat"]] = context.after(answer)
        yield json.dumps(as_json(answer, (time.perf_counter() - started) * 1000), ensure_ascii=False)


def hits(
    lines: Iterable[str], lexicon: Questions, index: Index, corpus: Corpus, k: int, *, show_contacts: bool = True
) -> Iterator[str]:
    """One JSON object with the k best passages for each line: the bare retriever. Where contact data are not to be shown,
    a hit is the longest part of its passage without any."""
    for line in lines:
        try:
            text = _object(line, "text")["text"]
        except BadLine as error:
            yield json.dumps({"verdict": "invalid", "text": str(error), "hits": []}, ensure_ascii=False)
            continue
        found = index.search(lexicon.query(text), k)
        yield json.dumps({"hits": [_hit_json(hit, corpus, show_contacts=show_contacts) for hit in found]}, ensure_ascii=False)


def as_json(answer: Answer, elapsed_ms: float) -> dict[str, Any]:
    return {
        "question": answer.question,
        "language": answer.language,
        "intent": answer.intent.value,
        "verdict": answer.verdict,
        "text": text_of(answer),
        "polarity": answer.polarity,
        "count": answer.count,
        "people": [_person_json(finding) for finding in answer.findings],
        "citations": [_citation_json(citation) for citation in answer.citations],
        "suggestions": list(answer.suggestions),
        "elapsed_ms": round(elapsed_ms, 3),
    }


def _person_json(finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.profile_id,
        "name": finding.name,
        "strength": finding.strength.value,
        "value": finding.value,
        "citations": [citation.number for citation in finding.citations],
    }


def _citation_json(citation: Citation) -> dict[str, Any]:
    return {
        "n": citation.number,
        "profile": citation.profile_id,
        "source": citation.source,
        "section": citation.section,
        "start": citation.offset + citation.span.start,
        "end": citation.offset + citation.span.end,
        "line": citation.line,
        "page": citation.page,
        "quote": citation.quote,
    }


def _hit_json(hit: Hit, corpus: Corpus, *, show_contacts: bool) -> dict[str, Any]:
    passage, document = hit.passage, corpus.document(hit.passage.document_id)
    contacts = [] if show_contacts else [contact.span for contact in document.contacts]
    span = trimmed(longest_without(passage.span, contacts), document.text)
    offset = corpus.owner(document.document_id).offset_of(document.document_id)
    return {
        "profile": passage.profile_id,
        "source": document.source if show_contacts else file_without_contacts(document.source),
        "section": section_without(passage, contacts),
        "start": offset + span.start,
        "end": offset + span.end,
        "score": hit.score,
        "quote": span.of(document.text),
    }


def _object(line: str, *keys: str) -> dict[str, str]:
    try:
        value = json.loads(line)
    except ValueError:
        raise BadLine("not a JSON object: " + " ".join(line.split())[:80]) from None
    if not isinstance(value, dict) or not all(isinstance(value.get(key), str) for key in keys):
        raise BadLine(f"expected an object with the strings {', '.join(keys)}")
    return value
