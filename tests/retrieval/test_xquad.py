"""The benchmark's own arithmetic, on two paragraphs of our own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.xquad import main, runs

PARAGRAPHS = {
    "en": [
        ("The nurse looked after twenty beds.", "Who looked after beds?"),
        ("The welder checked a bridge.", "Who checked the bridge?"),
    ],
    "zh": [("护士负责二十张床位。", "谁负责床位？"), ("焊工检查了一座桥梁。", "谁检查了桥梁？")],
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for language, pairs in PARAGRAPHS.items():
        paragraphs = [{"context": context, "qas": [{"question": question}]} for context, question in pairs]
        text = json.dumps({"data": [{"paragraphs": paragraphs}]})
        (tmp_path / f"own.{language}.json").write_text(text, encoding="utf-8")
    return tmp_path


def test_six_runs_find_every_paragraph_in_both_languages(folder: Path) -> None:
    found = dict(runs(folder))
    assert list(found) == ["en -> en", "zh -> en", "en -> zh", "zh -> zh", "en -> en+zh", "zh -> en+zh"]
    assert {name: figures.missed for name, figures in found.items() if figures.first < 1} == {}


def test_without_data_it_says_what_it_needs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.argv", ["xquad"])
    assert main() == 0
    assert "--data DIR" in capsys.readouterr().out


def test_a_folder_without_the_files_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="no file"):
        list(runs(tmp_path))
