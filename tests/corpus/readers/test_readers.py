"""What the readers take from a file besides its lines: front matter, folded sections; and what they leave out."""

from __future__ import annotations

from importlib import import_module

import pytest

from corpus.readers import READERS
from tests.corpus.reading import passages, relative_sentences, sentences

FRONT = """---
layout: about
title: index
name: Li Lei # as on the card
skills:
  - C++
  - 机器人
published: true
math: 1
permalink: /about/
bio: I build robots.
公司: 云帆科技
---

# Li Lei

He flies drones.
"""


def test_front_matter_keeps_what_speaks_of_the_person_and_drops_the_machinery() -> None:
    assert sentences(FRONT) == [
        "name: Li Lei",
        "- C++",
        "- 机器人",
        "bio: I build robots.",
        "公司: 云帆科技",
        "He flies drones.",
    ]


def test_field_of_the_person_without_a_value_of_words_is_dropped() -> None:
    assert sentences("---\nlocation: true\nlinks:\nwebsite: null\ntags: 3\n---\nA robot.\n") == ["A robot."]


def test_indented_line_of_a_machinery_field_is_dropped_with_it() -> None:
    assert sentences("---\nplugins:\n  - name: seo\nname: Li Lei\n---\nA robot.\n") == ["name: Li Lei", "A robot."]


def test_front_matter_must_be_the_first_thing_in_the_file() -> None:
    assert "layout: about" in sentences("A robot.\n\n---\nlayout: about\n---\n")


def test_front_matter_that_is_never_closed_is_text() -> None:
    assert "layout: about" in sentences("---\nlayout: about\n\nA robot.\n")


def test_plain_text_has_no_front_matter() -> None:
    assert sentences("---\nlayout: about\n---\nA robot.\n", "a.txt") == ["layout: about", "A robot."]


@pytest.mark.parametrize(
    "text",
    [
        "<details>\n<summary>机械臂</summary>\n\nI built one.\n\n</details>\n",
        "<details><summary>机械臂</summary>\nI built one.\n</details>\n",
        "<details open>\n  <summary class='x'>机械臂</summary>\n  <p>I built one.</p>\n</details>\n",
        "- <a href='https://x.y'>机械臂</a>\n  - I built one.\n",
        "- <b>机械臂</b>\n  I built one.\n",
        "<strong>机械臂</strong>\n<p>I built one.</p>\n",
        "<button>机械臂</button>\nI built one.\n",
        "<h3>机械臂</h3>\nI built one.\n",
    ],
)
def test_title_of_a_collapsible_section_is_a_heading(text: str) -> None:
    (passage,) = passages(f"# Li Lei\n\n{text}")
    assert passage.section == "机械臂"
    assert [span.of(passage.visible) for span in relative_sentences(passage)] == ["机械臂", "I built one."]


@pytest.mark.parametrize("text", ["- <b>SLAM</b>\n- <b>PnP</b>\n", "<a href='x'>home</a>\nmore words\n", "<b>bold</b> words\n"])
def test_bold_words_or_a_link_with_nothing_indented_below_are_no_heading(text: str) -> None:
    assert {passage.section for passage in passages(text)} == {""}


def test_two_folded_sections_are_two_passages() -> None:
    fold = "<details><summary>{}</summary>\n{}\n</details>\n"
    found = passages(fold.format("Robots", "I built one.") + fold.format("无人机", "飞了一架。"))
    assert [passage.section for passage in found] == ["Robots", "无人机"]


def test_plain_text_is_read_as_it_stands() -> None:
    (passage,) = passages("用 **C++** 和 [x](https://x.y) 写的，<u>两年</u>。\x0c\n", "a.txt")
    assert passage.text == passage.visible.replace("   两年    ", "<u>两年</u>")


def test_every_reader_is_found_by_its_lower_case_suffix() -> None:
    assert set(READERS) == {".docx", ".htm", ".html", ".json", ".markdown", ".md", ".pdf", ".txt"}
    assert all(callable(getattr(import_module(f"corpus.readers.{r.module}"), r.function)) for r in READERS.values())
