"""The contract of the corpus: every passage and every sentence is a slice of the file, whatever is in the file."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.errors import UnreadableFile
from corpus.models import Document, Passage, Profile
from corpus.readers import READERS
from corpus.readers.encoding import decoded
from corpus.store.ingest import read_folder
from corpus.structure.sections import sections_of
from tests.corpus.reading import document_and_passages, relative_sentences

SHIPPED = read_folder(Path(__file__).parents[2] / "corpus" / "profiles")

WORDS = [
    "Built robots",
    "with C++.",
    "研发机器人",
    "，负责部署。",
    "精通CUDA；",
    "e.g. YOLO",
    "SD 1.5",
    "2019 - 2023",
    "Prof. Li",
    "清华大学",
]
WORDS += [
    "Nuro Inc.",
    "Software Engineer",
    "a@b.cn",
    "13812345678",
    "😀👩‍👩‍👧",
    "ﬁ",
    "Ａ",
    "\u200b",
    "\x00",
    "\x0c",
    "\x85",
    "\u2028",
    "\u3000",
    "é",
]
SIGNS = [
    "**",
    "*",
    "`",
    "```",
    "<b>",
    "</b>",
    "<!--",
    "-->",
    "<br>",
    "&amp;",
    "[x](https://x.y)",
    "![a](b)",
    "$1^{st}$",
    r"\$",
    "|",
]
LINES = [
    "",
    "",
    "---",
    "# Li Lei",
    "## 工作经历",
    "EXPERIENCE",
    "技能：",
    "#",
    "<details><summary>x</summary>",
    "</details>",
    "|---|---|",
]
LINES += ["<summary>Robot arms</summary>", "name: 李雷", "skills:", "- <b>SLAM</b>", "===", "1. Robot arm:", "（一）无人机"]
STARTS = ["", "", "- ", "• ", "▶", "  - ", "1. ", "（二）", "> ", "### robots ", "\t"]

pieces = st.lists(st.sampled_from([*WORDS, *SIGNS, " ", " "]) | st.text(max_size=4), max_size=10).map("".join)
line = st.sampled_from(LINES) | st.builds("{}{}".format, st.sampled_from(STARTS), pieces)
texts = (
    st.lists(line, min_size=1, max_size=14).map("\n".join).filter(lambda text: not text.isspace() and text.strip("\ufeff\r\n "))
)


def is_text(text: str) -> bool:
    """False for what the decoder refuses: lone surrogates, more control characters than a text has."""
    try:
        return bool(decoded(text.encode("utf-8", "ignore")) == text)
    except UnreadableFile:
        return False


TEXTS = texts.filter(is_text).filter(lambda text: not text.startswith("---"))
FILES = st.sampled_from(["li-lei.md", "李雷.txt"])


def check_spans(document: Document, passages: list[Passage]) -> None:
    text = document.text
    for passage in passages:
        assert passage.span.of(text) == passage.text
        assert len(passage.visible) == len(passage.text)
        assert passage.sentences
        assert all(passage.span.holds(span) and span.start < span.end for span in passage.sentences)
        assert passage.location.first == 1 + text.count("\n", 0, passage.span.start)
        assert passage.location.last == 1 + text.count("\n", 0, passage.span.end - 1)
    sentences = [span for passage in passages for span in passage.sentences]
    assert all(left.end <= right.start for left, right in itertools.pairwise(sentences))
    spans = [passage.span for passage in passages]
    assert all(left.end <= right.start for left, right in itertools.pairwise(spans))


def check_cover(document: Document, passages: list[Passage]) -> None:
    """Every character of a content block that is not a blank stands in a sentence of a passage."""
    extract = READERS[Path(document.document_id).suffix].read(document.text.encode())
    seen = list(document.text)
    for mark in extract.markup:
        seen[mark.span.start : mark.span.end] = mark.shown.ljust(mark.span.end - mark.span.start)
    held = {at for passage in passages for span in passage.sentences for at in range(span.start, span.end)}
    for section in sections_of(extract.blocks, "".join(seen), document.name or ""):
        for block in section.blocks:
            missed = {at for at in range(block.start, block.end) if not seen[at].isspace()} - held
            assert not missed


@given(TEXTS, FILES)
@settings(max_examples=300, deadline=None)
def test_every_passage_of_any_text_is_a_slice_of_it(text: str, file: str) -> None:
    check_spans(*document_and_passages(text, file))


@given(TEXTS, FILES)
@settings(max_examples=200, deadline=None)
def test_no_character_of_the_content_is_lost(text: str, file: str) -> None:
    check_cover(*document_and_passages(text, file))


@given(TEXTS, FILES)
@settings(max_examples=100, deadline=None)
def test_contacts_and_headings_are_slices_of_the_text(text: str, file: str) -> None:
    document, passages = document_and_passages(text, file)
    spans = [contact.span for contact in document.contacts]
    assert all(left.end <= right.start for left, right in itertools.pairwise(spans))
    spans += [heading.span for passage in passages for heading in passage.headings]
    assert all(0 <= span.start < span.end <= len(document.text) for span in spans)


@given(TEXTS, FILES)
@settings(max_examples=50, deadline=None)
def test_reading_is_deterministic(text: str, file: str) -> None:
    first, again = (document_and_passages(text, file)[1] for _ in range(2))
    assert first == again


@pytest.mark.parametrize("profile", SHIPPED.profiles, ids=lambda profile: profile.profile_id)
def test_shipped_profile_keeps_the_contract(profile: Profile) -> None:
    (document,) = SHIPPED.documents_of(profile)
    passages = [SHIPPED.passages[number] for number in SHIPPED.numbers_of(profile)]
    assert len(passages) > 5
    check_spans(document, passages)
    check_cover(document, passages)
    assert all(span.of(passage.visible).strip() for passage in passages for span in relative_sentences(passage))
