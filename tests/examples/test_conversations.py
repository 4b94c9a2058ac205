"""The document of conversations is what the running bot says."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from tests.examples.conversations import CONVERSATIONS
from tests.examples.render import DOCUMENT, rendered
from tests.support.folders import prepared


@pytest.fixture
def data(tmp_path: Path, data_folder: Path) -> Path:
    """A folder with nobody in it, but with the dictionary, which takes its time to make."""
    return prepared(tmp_path, data_folder)


async def test_the_conversations_are_what_the_running_bot_says(data: Path) -> None:
    """When an answer has changed for the better: `python -m tests.examples.render`, and read what has changed."""
    assert await rendered(data) == DOCUMENT.read_text("utf-8")


def test_there_are_ten_of_them_and_the_document_is_free_of_secrets() -> None:
    text = DOCUMENT.read_text("utf-8")
    assert [line.partition(". ")[0] for line in text.splitlines() if line.startswith("## ")] == [
        f"## {n}" for n in range(1, 11)
    ]
    assert len(CONVERSATIONS) == 10
    assert str(Path(tempfile.gettempdir())) not in text
    assert "13800001111" not in text
